# SPDX-License-Identifier: MPL-2.0
"""Sub-points, sections and breaks, and points that go from meeting to meeting."""

import contextlib
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, ItemKind, MeetingState, Origin, Outcome
from hpdesk.domain.preparation import WaitingHow
from hpdesk.services import (
    agenda_moves,
    attachments,
    case_sheet,
    coordination,
    deliveries,
    followup,
    guests,
    meetings,
    people,
    waiting,
)
from hpdesk.services.desk import Desk
from tests.builders import (
    BOARD_STARTS,
    TODAY,
    Board,
    add_board,
    add_task,
    dump_tables,
    empty_plan,
)

LATER = datetime(2027, 3, 2, 15)


def told(desk: Desk, meeting_id: str) -> list[tuple[str, str, str]]:
    return [(i.number, i.title, i.section) for i in meetings.list_items(desk, meeting_id)]


def item(desk: Desk, key: str) -> AgendaItem:
    meeting = meetings.meeting_of_item(desk, key)
    assert meeting is not None
    return next(i for i in meetings.list_items(desk, meeting) if i.id == key)


@pytest.fixture
def later(desk: Desk, board: Board) -> str:
    """Return a second meeting of the board with one point."""
    key = meetings.add_meeting(desk, [board.body], LATER, title="Martsmøde")
    meetings.add_item(desk, key, "Velkomst", section="Formalia")
    return key


def send(desk: Desk, meeting_id: str) -> None:
    meetings.mark_sent(desk, meeting_id, date(2026, 11, 13))


def test_sub_points_follow_their_point_and_are_lettered(desk: Desk, board: Board) -> None:
    first, second, third = board.items
    agenda_moves.indent_item(desk, second)
    assert [n for n, _, _ in told(desk, board.meeting)] == ["1", "1.a", "2"]
    with pytest.raises(UserError, match="kan ikke rykkes ind"):
        agenda_moves.indent_item(desk, first)
    meetings.move_item(desk, first, 1)
    assert [i.id for i in meetings.list_items(desk, board.meeting)] == [third, first, second]
    agenda_moves.outdent_item(desk, second)
    assert [n for n, _, _ in told(desk, board.meeting)] == ["1", "2", "3"]
    with pytest.raises(UserError, match="ikke et underpunkt"):
        agenda_moves.outdent_item(desk, second)
    agenda_moves.indent_item(desk, second)
    meetings.delete_item(desk, first)
    assert [i.id for i in meetings.list_items(desk, board.meeting)] == [third]


def test_sections_and_breaks_belong_to_the_points(desk: Desk, board: Board) -> None:
    first, second, third = board.items
    agenda_moves.set_section(desk, first, "Formalia")
    agenda_moves.set_section(desk, second, "Sager til beslutning")
    assert [s for _, _, s in told(desk, board.meeting)] == [
        "Formalia",
        "Sager til beslutning",
        "Sager til beslutning",
    ]
    meetings.move_item(desk, third, 1)
    assert item(desk, third).section == "Formalia"
    new = meetings.add_item(desk, board.meeting, "Mødeplan", index=2)
    assert item(desk, new).section == "Formalia"
    agenda_moves.set_break(desk, second, 10)
    assert item(desk, second).break_after == 10
    agenda_moves.set_break(desk, second, 0)
    assert item(desk, second).break_after is None
    with pytest.raises(UserError, match="mellem 1 og 480"):
        agenda_moves.set_break(desk, second, 900)


def test_a_copy_brings_the_case_and_leaves_the_minutes(
    desk: Desk, board: Board, later: str
) -> None:
    key = board.items[1]
    meetings.edit_item(desk, key, case="Sagen.", options="To.", decision="Ja.", outcome="approved")
    attachments.add_attachment(desk, key, b"kort", "kort.pdf")
    sub = meetings.add_item(desk, board.meeting, "Delsag", index=2)
    agenda_moves.indent_item(desk, sub)
    guests.add_guest(desk, key, board.chair)
    add_task(desk, board)
    copy = agenda_moves.copy_item(desk, key, later, with_guests=True, index=0)
    assert [n for n, _, _ in told(desk, later)] == ["1", "1.a", "2"]
    copied = item(desk, copy)
    assert (copied.case, copied.options, copied.decision, copied.outcome) == (
        "Sagen.",
        "To.",
        "",
        None,
    )
    assert (copied.origin_id, copied.origin_how, copied.section) == (
        key,
        Origin.COPIED,
        "Formalia",
    )
    assert [b.number for b in copied.attachments] == ["1.1"]
    assert [g.person_id for g in copied.guests] == [board.chair]
    assert followup.list_tasks(desk, item_id=copy) == ()


def test_a_moved_point_takes_all_that_belongs_to_it(desk: Desk, board: Board, later: str) -> None:
    key = board.items[1]
    attachments.add_attachment(desk, key, b"kort", "kort.pdf")
    guest = guests.add_guest(desk, key, board.chair)
    guests.edit_guest(desk, guest, BOARD_STARTS, BOARD_STARTS + timedelta(minutes=20))
    add_task(desk, board)
    deliveries.add_delivery(desk, key, "Tal", person_id=board.chair)
    note = coordination.add_note(desk, "Ring igen", TODAY, item_id=key, meeting_id=board.meeting)
    sub = meetings.add_item(desk, board.meeting, "Delsag", index=2)
    agenda_moves.indent_item(desk, sub)
    before = dump_tables(desk.file.connection)
    agenda_moves.move_to_meeting(desk, key, later, index=0)
    assert told(desk, later) == [
        ("1", "Nattevandring", "Formalia"),
        ("1.a", "Delsag", "Formalia"),
        ("2", "Velkomst", "Formalia"),
    ]
    assert [n for n, _, _ in told(desk, board.meeting)] == ["1", "2"]
    moved = item(desk, key)
    assert moved.attachments[0].number == "1.1"
    assert moved.guests[0].arrives == LATER
    assert followup.list_tasks(desk, meeting_id=later)[0].item_id == key
    assert [d.title for d in deliveries.list_deliveries(desk, later)] == ["Tal"]
    rows = desk.read().rows("SELECT meeting_id FROM note WHERE id = :key", key=note)
    assert rows == [(later,)]
    desk.undo()
    assert dump_tables(desk.file.connection) == before
    with pytest.raises(UserError, match="allerede på mødet"):
        agenda_moves.move_to_meeting(desk, key, board.meeting)


def test_a_point_others_hold_is_postponed_instead(desk: Desk, board: Board, later: str) -> None:
    key = board.items[1]
    meetings.edit_item(desk, key, case="Sagen.")
    send(desk, board.meeting)
    with pytest.raises(UserError, match="sendt ud"):
        agenda_moves.move_to_meeting(desk, key, later)
    carried = agenda_moves.postpone_item(desk, key)
    assert carried is not None
    assert item(desk, key).outcome is Outcome.POSTPONED
    there = item(desk, carried)
    assert (there.meeting_id, there.origin_how, there.case) == (later, Origin.CARRIED, "Sagen.")
    assert [n for n, _, _ in told(desk, board.meeting)] == ["1", "2", "3"]


def test_a_point_nobody_holds_moves_when_it_is_postponed(
    desk: Desk, board: Board, later: str
) -> None:
    key = board.items[1]
    assert agenda_moves.postpone_item(desk, key) == key
    assert item(desk, key).meeting_id == later
    with pytest.raises(UserError, match="senere møde"):
        agenda_moves.postpone_item(desk, key)
    with pytest.raises(UserError, match="senere møde"):
        agenda_moves.postpone_item(desk, key, meeting_id=board.meeting)


def test_a_point_is_lifted_into_a_meeting_or_waits_for_one(
    desk: Desk, board: Board, later: str
) -> None:
    group = people.add_body(desk, "Styregruppe U", "steering_group")
    advisory = people.add_body(desk, "Kvarterrådet", "advisory_group")
    meeting = meetings.add_meeting(desk, [group], datetime(2026, 11, 4, 9))
    key = meetings.add_item(desk, meeting, "Lokaler", kind="decision", recommendation="Find et.")
    attachments.add_attachment(desk, key, b"kort", "kort.pdf")
    lifted = agenda_moves.lift_item(desk, key, board.body, meeting_id=later)
    assert (item(desk, lifted).origin_how, item(desk, lifted).recommendation) == (
        Origin.LIFTED,
        "Find et.",
    )
    assert len(item(desk, lifted).attachments) == 1
    assert desk.undo_label == "Løftet til Bestyrelsen"
    once = agenda_moves.lift_item(desk, key, board.body)
    assert agenda_moves.lift_item(desk, key, board.body) == once
    agenda_moves.lift_item(desk, key, advisory, inform=True)
    (for_group,) = waiting.list_waiting(desk, advisory)
    assert (for_group.how, for_group.kind) == (WaitingHow.INFORMED, ItemKind.INFORMATION)
    for body, words in ((advisory, "rådgivende"), (group, "behandler selv"), ("x", "findes ikke")):
        with pytest.raises(UserError, match=words):
            agenda_moves.lift_item(desk, key, body)
    with pytest.raises(UserError, match="et andet organ"):
        agenda_moves.lift_item(desk, key, board.body, meeting_id=meeting)
    meetings.edit_meeting(desk, later, state=str(MeetingState.HELD))
    with pytest.raises(UserError, match="afholdt"):
        agenda_moves.lift_item(desk, key, board.body, meeting_id=later)


def test_the_history_of_a_case_runs_through_the_bodies(
    desk: Desk, board: Board, later: str
) -> None:
    group = people.add_body(desk, "Styregruppe U", "steering_group")
    meeting = meetings.add_meeting(desk, [group], datetime(2026, 11, 4, 9))
    key = meetings.add_item(desk, meeting, "Lokaler", decision="Løftes.\nStraks.")
    lifted = agenda_moves.lift_item(desk, key, board.body, meeting_id=board.meeting)
    meetings.edit_item(desk, lifted, outcome="postponed")
    carried = agenda_moves.copy_item(desk, lifted, later)
    steps = case_sheet.case_history(desk, lifted)
    assert [(s.item_id, s.is_here) for s in steps] == [
        (key, False),
        (lifted, True),
        (carried, False),
    ]
    assert [s.outcome_words for s in steps] == ["Løftes.", "Udsat", "Afventer mødet"]
    assert [s.how for s in steps] == [None, Origin.LIFTED, Origin.COPIED]
    assert steps[1].line.replace("\u00a0", " ") == "Bestyrelsen, 1. december 2026, punkt 4: Udsat"
    with desk.write("En ring, som kun en beskadiget fil har") as writer:
        writer.set("agenda_item", key, origin_id=carried)
    assert {s.item_id for s in case_sheet.case_history(desk, lifted)} == {key, lifted, carried}


def test_parked_points_are_changed_ordered_and_removed(desk: Desk, board: Board) -> None:
    first = waiting.park(desk, board.body, " Gadenavn ")
    second = waiting.park(desk, board.body, "Legeplads", kind=ItemKind.DECISION)
    waiting.order_waiting(desk, board.body, [second])
    assert [w.id for w in waiting.list_waiting(desk, board.body)] == [second, first]
    waiting.edit_waiting(desk, first, title="Nyt gadenavn", note="Haster")
    last = waiting.list_waiting(desk, board.body)[1]
    assert (last.title, last.note, last.raised_on) == ("Nyt gadenavn", "Haster", TODAY)
    waiting.remove_waiting(desk, second)
    assert [w.id for w in waiting.list_waiting(desk)] == [first]
    for work in (
        lambda: waiting.park(desk, board.body, " "),
        lambda: waiting.edit_waiting(desk, first, title=" "),
    ):
        with pytest.raises(UserError, match="mangler en titel"):
            work()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "indent", "outdent", "section", "delete", "add", "away", "copy"]),
        st.integers(0, 9),
        st.integers(-1, 9),
    ),
    max_size=8,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_no_sequence_of_changes_breaks_an_agenda_and_undo_restores_all(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk.open(empty_plan(Path(folder)), today=TODAY)
        board = add_board(desk)
        later = meetings.add_meeting(desk, [board.body], LATER)
        for number in range(3):
            meetings.add_item(desk, board.meeting, f"Punkt {number}", section=f"Afsnit {number}")
        before = dump_tables(desk.file.connection)
        first = desk.last_step
        for what, number, index in steps:
            with contextlib.suppress(UserError):
                _do(desk, board, later, what, number, index)
            for meeting in (board.meeting, later):
                _check(desk, meeting)
        while desk.last_step is not first:  # typing in one field is one step
            desk.undo()
        assert dump_tables(desk.file.connection) == before
        desk.close()


def _do(desk: Desk, board: Board, later: str, what: str, number: int, index: int) -> None:
    items = meetings.list_items(desk, board.meeting)
    if what == "add":
        meetings.add_item(desk, board.meeting, f"Nyt {number}", index=max(index, 0))
    if not items:
        return
    key = items[number % len(items)].id
    match what:
        case "move":
            meetings.move_item(desk, key, index)
        case "indent":
            agenda_moves.indent_item(desk, key)
        case "outdent":
            agenda_moves.outdent_item(desk, key)
        case "section":
            agenda_moves.set_section(desk, key, f"Afsnit {index}")
        case "delete":
            meetings.delete_item(desk, key)
        case "away":
            agenda_moves.move_to_meeting(desk, key, later, index=index)
        case "copy":
            agenda_moves.copy_item(desk, key, later, index=index)


def _check(desk: Desk, meeting: str) -> None:
    rows = desk.read().rows(
        "SELECT rank, id, parent_id, number FROM agenda_item WHERE meeting_id = :key ORDER BY rank",
        key=meeting,
    )
    assert [rank for rank, *_ in rows] == list(range(len(rows)))
    numbers = [number for *_, number in rows]
    assert len(set(numbers)) == len(numbers)
    main = None
    for _, key, parent, number in rows:
        if parent is None:
            main = (key, number)
        else:
            assert main is not None
            assert parent == main[0]
            assert number.startswith(f"{main[1]}.")
