# SPDX-License-Identifier: MPL-2.0
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.bilag_notes import (
    BilagNote,
    BilagTrait,
    joined,
    note_mend,
    note_sentence,
    note_words,
    notes_from_json,
    notes_to_json,
)
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_files import notes_on_files
from hpdesk.domain.preflight_findings import Rule

notes = st.lists(st.builds(BilagNote, st.sampled_from(BilagTrait), st.integers(1, 999)))


@pytest.mark.parametrize("trait", BilagTrait)
def test_every_note_says_what_is_there_and_what_to_do(trait: BilagTrait) -> None:
    for count in (1, 3):
        words = note_words(BilagNote(trait, count))
        assert "{" not in words
        assert words[0].islower()
    assert note_mend(BilagNote(trait)).endswith(".")
    assert note_sentence(BilagNote(trait)).startswith("Bilaget ")


def test_many_are_counted_and_one_is_not() -> None:
    assert note_words(BilagNote(BilagTrait.COMMENTS, 3)) == "har 3 kommentarer"
    assert note_words(BilagNote(BilagTrait.COMMENTS, 1)) == "har en kommentar"


@given(notes)
def test_notes_are_kept_as_they_are(kept: list[BilagNote]) -> None:
    assert notes_from_json(notes_to_json(kept)) == tuple(kept)


@pytest.mark.parametrize("text", [None, "", "nej", "[]", '{"version":0,"notes":[]}', "{}", "3"])
def test_what_is_no_notes_is_looked_for_again(text: str | None) -> None:
    assert notes_from_json(text) is None


def test_a_trait_of_a_later_version_is_passed_by() -> None:
    text = json.dumps({"version": 9, "notes": [["dansende tekst", 1], ["macros", 1]]})
    assert notes_from_json(text) == (BilagNote(BilagTrait.MACROS),)


@given(notes)
def test_each_trait_is_said_once_with_its_greatest_count(kept: list[BilagNote]) -> None:
    once = joined(kept)
    assert len({note.trait for note in once}) == len(once)
    assert {note.trait for note in once} == {note.trait for note in kept}
    assert all(note.count == max(n.count for n in kept if n.trait is note.trait) for note in once)


def an_item(*, closed: bool) -> AgendaItem:
    bilag = Attachment("b1", "i1", "Budget", "budget.xlsx", number="3.1", sha256="s1")
    return AgendaItem("i1", "m1", "Budget", number="3", closed=closed, attachments=(bilag,))


def test_a_cpr_number_in_a_file_is_worst_where_the_point_is_open() -> None:
    known = {"s1": (BilagNote(BilagTrait.CPR_NUMBER, 2),)}
    (open_one,) = notes_on_files(an_item(closed=False), known)
    (closed_one,) = notes_on_files(an_item(closed=True), known)
    assert (open_one.rule, open_one.tone) == (Rule.CPR_NUMBER, "over")
    assert closed_one.tone == "warn"
    assert open_one.title == "Bilag 3.1 har 2 tal, der ligner CPR-numre"
    assert open_one.attachment_id == "b1"


def test_findings_of_one_bilag_tell_themselves_apart() -> None:
    known = {"s1": tuple(BilagNote(trait) for trait in BilagTrait), "andet": ()}
    found = list(notes_on_files(an_item(closed=False), known))
    assert len({finding.key for finding in found}) == len(BilagTrait)


def test_a_bilag_that_nobody_has_looked_into_gives_nothing() -> None:
    assert list(notes_on_files(an_item(closed=False), {})) == []
