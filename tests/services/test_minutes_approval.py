# SPDX-License-Identifier: MPL-2.0
"""The minutes' way: chair, sending, objections, approval at the next meeting, lock, reopening."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from hpdesk.domain.danish_names import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import (
    AttendanceStatus,
    MarkKind,
    MeetingState,
    MinutesEventKind,
    Outcome,
    SentKind,
)
from hpdesk.domain.preflight_findings import Rule
from hpdesk.services import (
    attachments,
    carrying,
    decisions,
    followup,
    guests,
    meetings,
    minutes,
    minutes_approval,
    minutes_clock,
    sending,
)
from hpdesk.services.desk import Desk
from hpdesk.services.preflight import check_meeting
from tests.builders import TODAY, Board, add_task


def held(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], decision="Godkendt.")
    minutes.finish_meeting(desk, board.meeting)


def sent(desk: Desk, board: Board) -> None:
    held(desk, board)
    minutes_approval.send_minutes(desk, board.meeting, date(2026, 12, 7))


def approving(desk: Desk, board: Board) -> str:
    key = meetings.add_meeting(desk, [board.body], datetime(2027, 3, 2, 14))
    meetings.add_item(desk, key, "Godkendelse af referat")
    return key


def state(desk: Desk, board: Board) -> MeetingState:
    return meetings.get_meeting(desk, board.meeting).state


def kinds(desk: Desk, board: Board) -> list[MinutesEventKind]:
    return [event.kind for event in minutes_approval.list_events(desk, board.meeting)]


def test_the_chair_approves_when_the_comments_are_settled(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="ikke afsluttet endnu"):
        minutes_approval.chair_approves(desk, board.meeting)
    held(desk, board)
    meetings.edit_meeting(desk, board.meeting, chair_id=board.chair)
    comment = minutes_approval.add_chair_comment(
        desk, board.meeting, "Ret beløbet.", item_id=board.items[1], person_id=board.chair
    )
    with pytest.raises(UserError, match=r"1.bemærkning fra formanden er ikke afsluttet"):
        minutes_approval.chair_approves(desk, board.meeting)
    minutes_approval.settle_event(desk, comment)
    minutes_approval.chair_approves(desk, board.meeting)
    last = minutes_approval.list_events(desk, board.meeting)[-1]
    assert (last.kind, last.on, last.person_id) == (
        MinutesEventKind.CHAIR_APPROVED,
        TODAY,
        board.chair,
    )
    with pytest.raises(UserError, match="egne trin kan ikke slettes"):
        minutes_approval.remove_event(desk, last.id)
    with pytest.raises(UserError, match="Bemærkningen er tom"):
        minutes_approval.add_chair_comment(desk, board.meeting, " ")


def test_sent_minutes_are_kept_as_they_were_sent(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="ikke afsluttet endnu"):
        minutes_approval.send_minutes(desk, board.meeting)
    meetings.mark_sent(desk, board.meeting, TODAY)
    held(desk, board)
    on = date(2026, 12, 7)
    version = minutes_approval.send_minutes(desk, board.meeting, on, receivers=["Karin"])
    assert version == 1
    meeting = meetings.get_meeting(desk, board.meeting)
    assert (meeting.state, meeting.objections_until) == (
        MeetingState.MINUTES_SENT,
        date(2026, 12, 14),
    )
    log = [entry for entry in meeting.sent if entry.kind is SentKind.MINUTES]
    assert log[0].receivers == ("Karin",)
    assert [f.file_name.rpartition(".")[2] for f in log[0].files] == ["pdf", "docx"]
    before = sending.read_sent_file(desk, log[0].files[0].id)
    assert before.startswith(b"%PDF")
    meetings.edit_item(desk, board.items[1], decision="Noget andet.")
    assert sending.read_sent_file(desk, log[0].files[0].id) == before
    assert minutes_approval.send_minutes(desk, board.meeting, on) == 2
    assert meetings.mark_sent(desk, board.meeting, TODAY) == 2
    with pytest.raises(UserError, match="ligger før udsendelsen"):
        minutes_approval.send_minutes(desk, board.meeting, on, date(2026, 12, 1))


def test_the_next_agenda_gets_the_minutes_that_went_out_as_a_bilag(
    desk: Desk, board: Board
) -> None:
    later = approving(desk, board)
    sent(desk, board)
    (point,) = meetings.list_items(desk, later)
    assert point.approves_id == board.meeting
    assert point.title.replace(NBSP, " ") == "Godkendelse af referat fra 1. december 2026"
    (bilag,) = point.attachments
    (out,) = [v for v in meetings.get_meeting(desk, board.meeting).sent if v.files]
    assert bilag.sha256 == out.files[0].sha256
    assert Rule.MINUTES_NOT_ATTACHED not in {f.rule for f in check_meeting(desk, later).findings}
    meetings.edit_item(desk, board.items[1], decision="Noget andet.")
    minutes_approval.send_minutes(desk, board.meeting, date(2026, 12, 8))
    (again,) = meetings.list_items(desk, later)[0].attachments
    assert (again.id, again.sha256 == bilag.sha256) == (bilag.id, False)
    desk.undo()
    desk.undo()
    desk.undo()
    (point,) = meetings.list_items(desk, later)
    assert (point.approves_id, point.attachments) == (None, ())


def test_a_referat_that_somebody_put_there_and_an_agenda_that_is_out_are_left_alone(
    desk: Desk, board: Board
) -> None:
    later = approving(desk, board)
    (point,) = meetings.list_items(desk, later)
    attachments.add_attachment(desk, point.id, b"word", "Referat.docx", title="Vores referat")
    sent(desk, board)
    (bilag,) = meetings.list_items(desk, later)[0].attachments
    assert bilag.title == "Vores referat"
    meetings.mark_sent(desk, later, TODAY)
    attachments.delete_attachment(desk, bilag.id)
    minutes_approval.send_minutes(desk, board.meeting, date(2026, 12, 8))
    assert meetings.list_items(desk, later)[0].attachments == ()


def test_the_next_meeting_approves_and_both_say_so(desk: Desk, board: Board) -> None:
    later = approving(desk, board)
    sent(desk, board)
    waiting = minutes_approval.meetings_to_approve(desk, meetings.get_meeting(desk, later))
    assert [meeting.id for meeting in waiting] == [board.meeting]
    minutes_approval.approve_minutes(desk, board.meeting, later, "Beløbet er 3.000 kr.")
    meeting = meetings.get_meeting(desk, board.meeting)
    assert (meeting.state, meeting.approved_by_id) == (MeetingState.MINUTES_APPROVED, later)
    point = meetings.list_items(desk, later)[0]
    assert point.approves_id == board.meeting
    assert point.outcome is Outcome.APPROVED_WITH_CHANGES
    assert point.decision == (
        "Bestyrelsen godkendte referatet af mødet den 1. december 2026 med følgende ændringer: "
        "Beløbet er 3.000 kr."
    )
    desk.undo()
    assert state(desk, board) is MeetingState.MINUTES_SENT
    assert meetings.list_items(desk, later)[0].decision == ""


def test_a_typed_confirmation_is_left_alone(desk: Desk, board: Board) -> None:
    later = approving(desk, board)
    point = meetings.list_items(desk, later)[0].id
    meetings.edit_item(desk, point, decision="Godkendt uden bemærkninger.")
    sent(desk, board)
    minutes_approval.approve_minutes(desk, board.meeting, later)
    assert meetings.list_items(desk, later)[0].decision == "Godkendt uden bemærkninger."


def test_objections_must_be_dealt_with_first(desk: Desk, board: Board) -> None:
    later = approving(desk, board)
    sent(desk, board)
    objection = minutes_approval.add_objection(
        desk, board.meeting, "Jeg stemte imod.", person_id=board.chair
    )
    with pytest.raises(UserError, match=r"1.indsigelse er ikke afsluttet"):
        minutes_approval.approve_minutes(desk, board.meeting, later)
    minutes_approval.settle_event(desk, objection)
    minutes_approval.approve_minutes(desk, board.meeting, later)
    assert kinds(desk, board)[-1] is MinutesEventKind.APPROVED


def test_minutes_are_not_approved_by_an_earlier_meeting_or_before_the_deadline(
    desk: Desk, board: Board
) -> None:
    sent(desk, board)
    earlier = meetings.add_meeting(desk, [board.body], datetime(2026, 3, 2, 14))
    with pytest.raises(UserError, match="senere møde"):
        minutes_approval.approve_minutes(desk, board.meeting, earlier)
    with pytest.raises(UserError, match="ikke udløbet"):
        minutes_approval.approve_minutes(desk, board.meeting, None)
    minutes_approval.send_minutes(desk, board.meeting, date(2026, 11, 1), date(2026, 11, 8))
    minutes_approval.approve_minutes(desk, board.meeting, None)
    assert state(desk, board) is MeetingState.MINUTES_APPROVED


CHANGES: dict[str, Callable[[Desk, Board], object]] = {
    "discussion": lambda d, b: meetings.edit_item(d, b.items[1], discussion="Ny."),
    "decision": lambda d, b: meetings.edit_item(d, b.items[1], decision="Ny."),
    "record": lambda d, b: meetings.edit_item(d, b.items[1], for_the_record="Ny."),
    "title": lambda d, b: meetings.edit_item(d, b.items[1], title="Ny"),
    "closed": lambda d, b: meetings.edit_item(d, b.items[1], closed=True),
    "text": lambda d, b: decisions.add_to_text(d, b.items[1], "discussion", "Ny."),
    "outcome": lambda d, b: decisions.set_outcome(d, b.items[1], Outcome.REJECTED),
    "answer": lambda d, b: decisions.answer_at_point(d, b.items[1], 0, Outcome.REJECTED),
    "mark": lambda d, b: decisions.add_mark(d, b.items[1], MarkKind.DISSENT, text="Nej."),
    "new point": lambda d, b: meetings.add_item(d, b.meeting, "Nyt"),
    "move": lambda d, b: meetings.move_item(d, b.items[1], 0),
    "delete": lambda d, b: meetings.delete_item(d, b.items[1]),
    "guest": lambda d, b: guests.add_guest(d, b.items[1], b.chair),
    "guest now": lambda d, b: minutes.add_guest_now(d, b.items[1], b.chair),
    "attendance": lambda d, b: minutes.set_attendance(
        d, b.meeting, b.chair, AttendanceStatus.ABSENT
    ),
    "deputy": lambda d, b: minutes.set_deputy(d, b.meeting, b.secretary, b.chair),
    "task": lambda d, b: followup.add_task(d, "Ny opgave", item_id=b.items[1]),
    "task text": lambda d, b: followup.edit_task(
        d, followup.list_tasks(d)[0].id, text="Noget andet"
    ),
    "task gone": lambda d, b: followup.delete_task(d, followup.list_tasks(d)[0].id),
    "clock": lambda d, b: minutes_clock.start_point(d, b.items[1]),
    "carry": lambda d, b: carrying.carry_over(d, b.meeting, [b.items[1]]),
    "place": lambda d, b: meetings.edit_meeting(d, b.meeting, place="Et andet sted"),
    "state": lambda d, b: meetings.edit_meeting(d, b.meeting, state="held"),
    "comment": lambda d, b: minutes_approval.add_chair_comment(d, b.meeting, "Ret det."),
    "send": lambda d, b: minutes_approval.send_minutes(d, b.meeting),
    "approve": lambda d, b: minutes_approval.approve_minutes(d, b.meeting, None),
}


def test_approved_minutes_refuse_every_change_until_they_are_reopened(
    desk: Desk, board: Board
) -> None:
    add_task(desk, board)
    later = approving(desk, board)
    sent(desk, board)
    minutes_approval.approve_minutes(desk, board.meeting, later)
    before = meetings.list_items(desk, board.meeting)
    for change in CHANGES.values():
        with pytest.raises(UserError, match="godkendt og låst"):
            change(desk, board)
    assert meetings.list_items(desk, board.meeting) == before
    task = followup.list_tasks(desk)[0].id
    followup.edit_task(desk, task, due=date(2027, 5, 1))  # follow-up lives on
    meetings.edit_item(desk, board.items[1], case="Rettet sagsfremstilling.")
    with pytest.raises(UserError, match="hvorfor referatet skal genåbnes"):
        minutes_approval.reopen_minutes(desk, board.meeting, " ")
    minutes_approval.reopen_minutes(desk, board.meeting, "Forkert beløb.")
    last = minutes_approval.list_events(desk, board.meeting)[-1]
    assert (last.kind, last.text, last.on) == (MinutesEventKind.REOPENED, "Forkert beløb.", TODAY)
    assert state(desk, board) is MeetingState.MINUTES_SENT
    meetings.edit_item(desk, board.items[1], discussion="Ny.")
    with pytest.raises(UserError, match="er ikke godkendt"):
        minutes_approval.reopen_minutes(desk, board.meeting, "Igen")
    minutes_approval.approve_minutes(desk, board.meeting, later)
    assert state(desk, board) is MeetingState.MINUTES_APPROVED
