# SPDX-License-Identifier: MPL-2.0
"""What was deleted comes back with all that belonged to it."""

import contextlib
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.services import attachments, coordination, followup, guests, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.history_keeping import cut_history
from hpdesk.services.recently_deleted import list_deleted, restore
from hpdesk.storage.soundness import find_damage
from tests.builders import TODAY, Board, add_board, add_task, dump_tables, empty_plan


def fill(desk: Desk, board: Board, folder: Path, picks: list[tuple[int, int]]) -> None:
    """Add what belongs to points, as the numbers say."""
    for number, (kind, place) in enumerate(picks):
        item = board.items[place % 3]
        match kind:
            case 0:
                path = folder / f"bilag{number}.pdf"
                path.write_bytes(b"%PDF-1.4 " + str(number).encode())
                attachments.add_file(desk, item, path)
            case 1:
                task = followup.add_task(
                    desk, f"Opgave {number}", item_id=item, responsible=[board.chair]
                )
                followup.add_log(desk, task, "Ringet")
            case 2:
                coordination.set_position(desk, item, board.party, Stance.SUPPORTS, "Ja")
            case 3:
                coordination.add_note(
                    desk, "Talt om punktet", TODAY, people=[board.chair], item_id=item
                )
            case _:
                guests.add_guest(desk, item, board.chair)


def delete_some(desk: Desk, board: Board, pick: int) -> None:
    """Delete something that may have much belonging to it."""
    match pick % 5:
        case 0:
            meetings.delete_meeting(desk, board.meeting)
        case 1 | 2 | 3:
            meetings.delete_item(desk, board.items[pick % 5 - 1])
        case _:
            tasks = followup.list_tasks(desk)
            notes = coordination.list_notes(desk)
            if tasks:
                followup.delete_task(desk, tasks[0].id)
            elif notes:
                coordination.delete_note(desk, notes[0].id)
            else:
                meetings.delete_item(desk, board.items[0])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), max_size=7),
    st.integers(0, 4),
)
def test_deleting_and_restoring_gives_the_same_rows(
    picks: list[tuple[int, int]], pick: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = Desk.open(empty_plan(folder), today=TODAY)
        board = add_board(desk)
        fill(desk, board, folder, picks)
        before = dump_tables(desk.file.connection)
        delete_some(desk, board, pick)
        gone = dump_tables(desk.file.connection)
        desk.close()
        desk = Desk.open(folder / "plan.hpdesk", today=TODAY)
        things = list_deleted(desk)
        assert len(things) == 1
        assert restore(desk, things[0]).left_out == ()
        assert dump_tables(desk.file.connection) == before
        assert list_deleted(desk) == ()
        desk.undo()
        assert dump_tables(desk.file.connection) == gone
        desk.close()


def test_the_list_tells_what_belonged_who_and_finds_words(desk: Desk, board: Board) -> None:
    add_task(desk, board, "Skaf lokale i kælderen")
    desk.author = "LK"
    meetings.delete_item(desk, board.items[1])
    (thing,) = list_deleted(desk)
    assert (thing.table, thing.name, thing.author) == ("agenda_item", "Nattevandring", "LK")
    assert thing.contents == "1\u00a0opgave og 1\u00a0anden oplysning"
    assert list_deleted(desk, "kælderen punkt") == (thing,)
    assert list_deleted(desk, "loftet") == ()


def test_one_of_many_comes_back_and_the_points_are_numbered_anew(desk: Desk, board: Board) -> None:
    meetings.delete_item(desk, board.items[0])
    meetings.delete_item(desk, board.items[1])
    meetings.add_item(desk, board.meeting, "Noget nyt")
    thing = next(t for t in list_deleted(desk) if t.key == board.items[0])
    restore(desk, thing)
    items = meetings.list_items(desk, board.meeting)
    assert [item.number for item in items] == ["1", "2", "3"]
    assert board.items[0] in [item.id for item in items]


def test_what_needs_something_gone_is_left_out_and_told(desk: Desk, board: Board) -> None:
    guest = people.add_person(desk, "Ole Gæst")
    guests.add_guest(desk, board.items[1], guest)
    meetings.delete_item(desk, board.items[1])
    people.delete_person(desk, guest)
    thing = next(t for t in list_deleted(desk) if t.table == "agenda_item")
    back = restore(desk, thing)
    assert back.left_out == ("Gæst kom ikke med, fordi person »Ole Gæst« er slettet.",)
    assert meetings.list_items(desk, board.meeting)[1].guests == ()


def test_a_thing_whose_own_place_is_gone_says_what_to_restore_first(
    desk: Desk, board: Board
) -> None:
    task = add_task(desk, board)
    followup.delete_task(desk, task)
    meetings.delete_item(desk, board.items[1])
    meetings.delete_meeting(desk, board.meeting)
    item = next(t for t in list_deleted(desk) if t.table == "agenda_item")
    with pytest.raises(UserError, match="Gendan det først"):
        restore(desk, item)
    meeting = next(t for t in list_deleted(desk) if t.table == "meeting")
    restore(desk, meeting)
    restore(desk, item)
    restore(desk, next(t for t in list_deleted(desk) if t.table == "task"))
    assert [t.id for t in followup.list_tasks(desk)] == [task]
    assert list_deleted(desk) == ()


def test_nothing_comes_back_into_approved_minutes(desk: Desk, board: Board) -> None:
    meetings.delete_item(desk, board.items[1])
    with desk.write("Godkendt") as writer:
        writer.set("meeting", board.meeting, state="minutes_approved")
    with pytest.raises(UserError, match="låst"):
        restore(desk, list_deleted(desk)[0])


def test_a_bilag_whose_file_was_let_go_says_so(desk: Desk, board: Board, tmp_path: Path) -> None:
    path = tmp_path / "Budget.pdf"
    path.write_bytes(b"%PDF-1.4 budget")
    key = attachments.add_file(desk, board.items[1], path)
    attachments.delete_attachment(desk, key)
    desk.file.connection.execute("DELETE FROM blob")
    (thing,) = list_deleted(desk)
    assert restore(desk, thing).left_out == ("Filen til Bilag »Budget« er ikke længere i planen.",)


def test_what_was_deleted_before_a_clearing_is_gone(desk: Desk, board: Board) -> None:
    meetings.delete_item(desk, board.items[1])
    (thing,) = list_deleted(desk)
    cut_history(desk, date(2026, 11, 13))
    assert list_deleted(desk) == ()
    with pytest.raises(UserError, match="ryddet"):
        restore(desk, thing)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), max_size=4),
    st.lists(st.integers(0, 4), min_size=1, max_size=3),
    st.integers(0, 12),
    st.booleans(),
)
def test_clearing_never_breaks_undo_or_what_can_still_be_restored(
    picks: list[tuple[int, int]], deleted: list[int], days: int, undo: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = Desk.open(empty_plan(folder), today=TODAY)
        moments = iter(datetime(2026, 11, 1, 9) + timedelta(hours=12 * n) for n in range(500))
        desk.now = lambda: next(moments)  # type: ignore[method-assign]  # half a day for each step
        board = add_board(desk)
        fill(desk, board, folder, picks)
        before = dump_tables(desk.file.connection)
        steps = len(desk.remembered())
        for pick in deleted:
            with contextlib.suppress(UserError):  # it went with something before it
                delete_some(desk, board, pick)
        count = len(desk.remembered()) - steps
        cut_history(desk, date(2026, 11, 1) + timedelta(days=days))
        if undo:
            for _ in range(count):
                desk.undo()
            assert dump_tables(desk.file.connection) == before
        for thing in list_deleted(desk):  # the last first: what another stood on went after it
            with contextlib.suppress(UserError):  # what it belonged to went before the clearing
                assert restore(desk, thing).left_out == ()
        assert find_damage(desk.file) == []
        for item in meetings.list_items(desk, board.meeting):
            assert all(attachments.content_of(desk, bilag) for bilag in item.attachments)
        desk.close()
