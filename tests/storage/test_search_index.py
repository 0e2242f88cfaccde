# SPDX-License-Identifier: MPL-2.0
"""Search follows what is written and undone, and forgives how Danish words are typed."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.services import attachments, coordination, followup, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.search import search
from hpdesk.storage import search_index
from tests.builders import TODAY, Board, dump_tables, sample_plan


def found(desk: Desk, words: str) -> list[tuple[str, str]]:
    """Return the kinds and titles that a search finds."""
    return [(hit.kind, hit.title) for hit in search(desk, words)]


def test_what_is_written_can_be_found_at_once(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], decision="Ruten går ad Ternevænget.")
    assert found(desk, "ternevænget") == [("item", "Nattevandring")]


def test_what_is_deleted_is_not_found_and_undo_finds_it_again(desk: Desk, board: Board) -> None:
    meetings.delete_item(desk, board.items[1])
    assert found(desk, "nattevandring") == []
    desk.undo()
    assert found(desk, "nattevandring") == [("item", "Nattevandring")]
    desk.redo()
    assert found(desk, "nattevandring") == []


def test_an_old_title_is_not_found_any_more(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], title="Tryghedsvandring")
    assert found(desk, "nattevandring") == []
    assert found(desk, "trygheds") == [("item", "Tryghedsvandring")]


def test_a_row_whose_words_stay_is_not_indexed_anew(desk: Desk, board: Board) -> None:
    def places() -> list[tuple[object, ...]]:
        sql = "SELECT id, ref_id FROM search_doc WHERE kind = 'item' ORDER BY id"
        return [tuple(row) for row in desk.read().rows(sql)]

    before = places()
    meetings.move_item(desk, board.items[2], 0)
    assert places() == before
    meetings.edit_item(desk, board.items[0], title="Et helt andet ord")
    assert places() != before
    assert found(desk, "helt andet") == [("item", "Et helt andet ord")]


def test_every_kind_of_thing_can_be_found(desk: Desk, board: Board) -> None:
    item = board.items[0]
    word = "kanariefugl"
    people.edit_plan(desk, people.list_plans(desk)[0].id, notes=word)
    people.add_organisation(desk, word)
    people.add_person(desk, "Karin", email=f"{word}@example.org")
    people.edit_body(desk, board.body, terms=word)
    meetings.edit_meeting(desk, board.meeting, place=word)
    meetings.edit_item(desk, item, economy=word)
    attachments.add_attachment(desk, item, b"x", f"{word}.pdf", title="Tal")
    followup.add_task(desk, word)
    coordination.add_note(desk, word, TODAY)
    assert {kind for kind, _ in found(desk, word)} == {
        "plan",
        "organisation",
        "person",
        "body",
        "meeting",
        "item",
        "attachment",
        "task",
        "note",
    }


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Ålborgvej", "aalborg"),
        ("Aalborgvej", "ålborg"),
        ("Jobcaféen", "jobcafe"),
        ("Jobcafeen", "jobcafé"),
        ("ØKONOMI", "økonomi"),
        ("Bestyrelsesmøde", "møde"),
        ("Bestyrelsesmøde", "MØDE best"),
        ("Nattevandring i vinterhalvåret", "vinter natte"),
        ("Nattevandring i vinterhalvåret", "halvåret"),
    ],
)
def test_words_are_found_however_they_are_typed(
    desk: Desk, board: Board, title: str, typed: str
) -> None:
    meetings.edit_item(desk, board.items[1], title=title)
    assert ("item", title) in found(desk, typed)


def test_år_is_not_ar(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], title="År")
    assert found(desk, "ar") == []


def test_all_words_must_be_there(desk: Desk, board: Board) -> None:
    assert found(desk, "nattevandring økonomi") == []


def test_titles_come_before_texts(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[0], title="Rute")
    meetings.edit_item(desk, board.items[2], discussion="Rute")
    assert found(desk, "rute") == [("item", "Rute"), ("item", "Eventuelt")]


def test_a_hit_tells_the_words_around_it(desk: Desk, board: Board) -> None:
    text = "Indledning. " * 30 + "Natteravnene går turen. " + "Afslutning. " * 30
    meetings.edit_item(desk, board.items[1], case=text)
    (hit,) = search(desk, "natteravnene")
    assert "Natteravnene går turen" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert len(hit.snippet) < 200
    assert hit.where.endswith("punkt 2")


def test_a_thousand_words_are_searched_for_without_a_fault(desk: Desk, board: Board) -> None:
    assert found(desk, " ".join(f"ord{n}" for n in range(3000))) == []
    assert ("item", "Nattevandring") in found(desk, "nattevandring " * 3000)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample plan."""
    return sample_plan(tmp_path_factory.mktemp("search"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=20) | st.text(alphabet="\"*^:()-+_'%æøåNOTANDOR ", max_size=12))
def test_anything_typed_is_searched_for_without_a_fault(sample: Path, words: str) -> None:
    with contextlib.closing(Desk.open(sample, for_writing=False)) as desk:
        search(desk, words)


def test_a_damaged_index_is_told_as_damage(desk: Desk, board: Board) -> None:
    desk.file.connection.execute("UPDATE search_words_data SET block = x'00' WHERE id > 1")
    desk.file.connection.execute("DROP TABLE search_parts")
    with pytest.raises(UserError, match="beskadiget"):
        search(desk, "nattevandring økonomi")


def test_the_index_kept_up_to_date_is_the_index_made_anew(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], discussion="Først", decision="Så")
    meetings.move_item(desk, board.items[1], 0)
    meetings.delete_item(desk, board.items[0])
    desk.undo()
    people.delete_member(desk, people.list_members(desk)[0].id)
    kept = dump_tables(desk.file.connection)["search_doc"]
    desk.file.connection.execute("BEGIN")
    search_index.rebuild(desk.file.connection)
    assert dump_tables(desk.file.connection)["search_doc"] == kept
    desk.file.connection.execute("ROLLBACK")
