# SPDX-License-Identifier: MPL-2.0
"""A body's kommissorium: what it lacks, which version holds, what changed between two."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.body_terms import (
    CHAPTERS,
    Part,
    TermsLack,
    chapters_of_text,
    differences,
    in_force,
    lack_words,
    terms_lacks,
)
from hpdesk.domain.people import Body, BodyKind, TermsVersion

DAY = date(2026, 11, 12)
GROUP = Body("b1", "SG-U", BodyKind.STEERING_GROUP)
FIRST = TermsVersion(
    "t1", "b1", 1, approved_on=date(2024, 1, 1), purpose="Formål.", mandate="Mandat."
)


def test_a_body_without_a_word_lacks_its_kommissorium() -> None:
    assert terms_lacks(GROUP, (), DAY) == (TermsLack.MISSING,)
    assert lack_words((TermsLack.MISSING,)) == "Organet har intet kommissorium."


def test_a_short_text_is_a_kommissorium_that_nobody_approved() -> None:
    assert terms_lacks(replace(GROUP, terms="Vi mødes."), (), DAY) == (TermsLack.UNAPPROVED,)


def test_an_approved_version_with_purpose_and_mandate_lacks_nothing() -> None:
    assert terms_lacks(GROUP, (FIRST,), DAY) == ()
    assert lack_words(()) == ""


def test_a_draft_is_told_of_with_all_that_it_lacks() -> None:
    draft = TermsVersion("t1", "b1", 1)
    lacks = terms_lacks(GROUP, (draft,), DAY)
    assert lack_words(lacks) == (
        "Kommissoriet er ikke godkendt, mangler et formål og mangler et mandat."
    )


def test_a_new_draft_does_not_unsettle_the_version_in_force() -> None:
    assert terms_lacks(GROUP, (FIRST, TermsVersion("t2", "b1", 2)), DAY) == ()


def test_a_mandate_on_the_body_will_do_and_an_advisory_group_has_none() -> None:
    bare = replace(FIRST, mandate="")
    assert terms_lacks(GROUP, (bare,), DAY) == (TermsLack.NO_MANDATE,)
    assert terms_lacks(replace(GROUP, mandate="Timer."), (bare,), DAY) == ()
    assert terms_lacks(replace(GROUP, kind=BodyKind.ADVISORY_GROUP), (bare,), DAY) == ()


def test_a_pre_meeting_group_needs_no_kommissorium() -> None:
    assert terms_lacks(replace(GROUP, kind=BodyKind.PRE_MEETING_GROUP), (), DAY) == ()


def test_a_version_holds_from_its_day_until_the_next_begins() -> None:
    second = replace(
        FIRST, id="t2", version=2, approved_on=date(2026, 3, 3), valid_from=date(2026, 7, 1)
    )
    both = (FIRST, second)
    assert in_force(both, date(2023, 12, 31)) is None
    assert in_force(both, date(2026, 6, 30)) is FIRST
    assert in_force(both, date(2026, 7, 1)) is second


def test_a_text_with_headings_is_cut_into_chapters() -> None:
    text = "Indledning\n### Formål\nVi mødes.\n### Møder:\nFire gange.\n### Andet\nMere."
    assert chapters_of_text(text) == {
        "background": "Indledning",
        "purpose": "Vi mødes.",
        "cadence": "Fire gange.\n### Andet\nMere.",
    }


@given(st.text(alphabet=st.sampled_from("abæ \n#.FormålMandat")))
def test_no_word_is_lost_when_a_text_is_cut(text: str) -> None:
    kept = " ".join(chapters_of_text(text).values())
    headings = {*CHAPTERS.values(), "Formål", "Mandat"}
    for line in text.splitlines():
        words = line.strip()
        if words and words.lstrip("# ").rstrip(" #:").casefold() not in {
            heading.casefold() for heading in headings
        }:
            assert words in kept or line in kept


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_stretches_of_a_change_join_to_both_texts(old: str, new: str) -> None:
    before, after = replace(FIRST, purpose=old), replace(FIRST, purpose=new)
    changes = differences(before, after)
    if old == new:
        assert changes == ()
        return
    (change,) = changes
    joined = {
        gone: "".join(text for part, text in change.parts if part is not gone)
        for gone in (Part.ADDED, Part.REMOVED)
    }
    assert joined == {Part.ADDED: old, Part.REMOVED: new}


def test_against_nothing_all_of_a_version_is_new() -> None:
    changes = differences(None, FIRST)
    assert [change.title for change in changes] == ["Formål", "Mandat"]
    assert all(part is Part.ADDED for change in changes for part, _ in change.parts)
