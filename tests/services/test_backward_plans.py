# SPDX-License-Identifier: MPL-2.0
"""The backward plan in a real plan file: moving steps, undo, lead times, what is due."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hpdesk.domain.backward_plan import LeadTimes, PlanStep, PlanStepKind
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MeetingKind, MeetingState
from hpdesk.services import backward_plans, meetings, people
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board, sample_plan

K = PlanStepKind


def step_of(desk: Desk, meeting_id: str, kind: PlanStepKind) -> PlanStep:
    plan = backward_plans.read_plan(desk, meetings.get_meeting(desk, meeting_id))
    return next(step for step in plan if step.kind is kind)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


def test_the_sample_board_has_its_formoeder_and_its_next_meeting(sample: Desk) -> None:
    formoede = step_of(sample, "m-b8", K.PRE_MEETING)
    assert (formoede.on, formoede.latest) == (date(2026, 11, 20), date(2026, 11, 23))
    assert step_of(sample, "m-b7", K.MINUTES_APPROVED).on == date(2026, 12, 1)
    assert step_of(sample, "m-b8", K.MINUTES_APPROVED).on is None
    assert step_of(sample, "m-b6", K.MINUTES_APPROVED).done
    assert step_of(sample, "m-f", K.SEND_OUT).done_on == date(2026, 3, 27)


def test_the_window_of_the_plan_is_that_of_the_meeting(sample: Desk) -> None:
    for meeting in meetings.list_meetings(sample):
        window = meetings.window_of(sample, meeting)
        step = step_of(sample, meeting.id, K.SEND_OUT)
        assert (step.computed_on, step.latest) == (window.earliest, window.latest)


def test_a_moved_step_stays_when_the_meeting_moves_and_can_be_freed(
    desk: Desk, board: Board
) -> None:
    backward_plans.move_step(desk, board.meeting, K.MATERIAL, date(2026, 11, 3))
    meetings.edit_meeting(
        desk,
        board.meeting,
        starts=datetime(2026, 12, 8, 14),
        ends=datetime(2026, 12, 8, 16),
    )
    moved = step_of(desk, board.meeting, K.MATERIAL)
    assert (moved.on, moved.computed_on, moved.pinned) == (
        date(2026, 11, 3),
        date(2026, 11, 12),
        True,
    )
    assert step_of(desk, board.meeting, K.SEND_OUT).on == date(2026, 11, 18)
    backward_plans.free_step(desk, board.meeting, K.MATERIAL)
    assert step_of(desk, board.meeting, K.MATERIAL).on == date(2026, 11, 12)
    assert desk.read().rows("SELECT count(*) FROM plan_step") == [(0,)]
    desk.undo()
    assert step_of(desk, board.meeting, K.MATERIAL).pinned


def test_a_step_is_done_and_moved_apart_from_each_other(desk: Desk, board: Board) -> None:
    backward_plans.set_step_done(desk, board.meeting, K.APPROVAL, date(2026, 11, 9))
    backward_plans.move_step(desk, board.meeting, K.APPROVAL, date(2026, 11, 9))
    backward_plans.free_step(desk, board.meeting, K.APPROVAL)
    step = step_of(desk, board.meeting, K.APPROVAL)
    assert (step.done_on, step.pinned) == (date(2026, 11, 9), False)
    backward_plans.set_step_done(desk, board.meeting, K.APPROVAL, None)
    assert not step_of(desk, board.meeting, K.APPROVAL).done
    assert desk.undo_label == "Trin ikke udført"
    backward_plans.free_step(desk, board.meeting, K.OBJECTIONS)
    assert desk.undo_label == "Trin ikke udført"


def test_deleting_a_meeting_takes_its_steps_along(desk: Desk, board: Board) -> None:
    backward_plans.move_step(desk, board.meeting, K.MATERIAL, date(2026, 11, 3))
    meetings.delete_meeting(desk, board.meeting)
    assert desk.read().rows("SELECT count(*) FROM plan_step") == [(0,)]
    desk.undo()
    assert step_of(desk, board.meeting, K.MATERIAL).pinned


def test_days_that_stand_elsewhere_are_not_moved_here(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="flyttes på mødet selv"):
        backward_plans.move_step(desk, board.meeting, K.MEETING, date(2026, 12, 2))
    backward_plans.move_step(desk, board.meeting, K.PRE_MEETING, date(2026, 11, 19))
    group = people.add_body(desk, "Boligformødet", "pre_meeting_group")
    meetings.add_meeting(
        desk,
        [group],
        datetime(2026, 11, 23, 13),
        kind=MeetingKind.PRE_MEETING,
        for_meeting_id=board.meeting,
    )
    assert step_of(desk, board.meeting, K.PRE_MEETING).on == date(2026, 11, 23)
    with pytest.raises(UserError, match="Formøderne er indkaldt"):
        backward_plans.move_step(desk, board.meeting, K.PRE_MEETING, date(2026, 11, 19))
    meetings.edit_meeting(desk, board.meeting, objections_until=date(2026, 12, 18))
    with pytest.raises(UserError, match="meldt ud med referatet"):
        backward_plans.move_step(desk, board.meeting, K.OBJECTIONS, date(2026, 12, 20))


@pytest.mark.parametrize("kind", [K.SEND_OUT, K.MEETING, K.MINUTES_APPROVED])
def test_what_the_meeting_knows_itself_is_not_ticked_off(
    desk: Desk, board: Board, kind: PlanStepKind
) -> None:
    with pytest.raises(UserError, match="følger"):
        backward_plans.set_step_done(desk, board.meeting, kind, TODAY)


def test_marking_as_sent_ticks_off_the_send_out(desk: Desk, board: Board) -> None:
    meetings.mark_sent(desk, board.meeting, TODAY)
    step = step_of(desk, board.meeting, K.SEND_OUT)
    assert (step.done, step.done_on) == (True, TODAY)


def test_lead_times_belong_to_the_body(desk: Desk, board: Board) -> None:
    lead = LeadTimes(material=20, approval=16, earliest=12, latest=8, pre_meeting=5)
    backward_plans.set_lead_times(desk, board.body, lead)
    assert backward_plans.get_lead_times(desk, board.body) == lead
    assert people.list_bodies(desk)[0].earliest == 12
    assert step_of(desk, board.meeting, K.MATERIAL).on == date(2026, 11, 3)
    with pytest.raises(UserError, match="rækkefølge"):
        backward_plans.set_lead_times(desk, board.body, LeadTimes(material=1))
    desk.undo()
    assert backward_plans.get_lead_times(desk, board.body) == LeadTimes()


def test_usual_lead_times_follow_the_window(desk: Desk, board: Board) -> None:
    backward_plans.set_lead_times(desk, board.body, LeadTimes.for_window(7, 5))
    people.edit_body(desk, board.body, earliest=14, latest=10)
    assert backward_plans.get_lead_times(desk, board.body) == LeadTimes()


def due(desk: Desk, first: date, last: date) -> list[tuple[str, PlanStepKind]]:
    found = backward_plans.read_steps_due(desk, first, last)
    return [(row.meeting.id, row.step.kind) for row in found]


def test_steps_due_come_by_day_and_without_what_is_done(desk: Desk, board: Board) -> None:
    both = [(board.meeting, K.MATERIAL), (board.meeting, K.APPROVAL)]
    assert due(desk, date(2026, 11, 1), date(2026, 11, 16)) == both
    assert due(desk, date(2026, 11, 17), date(2026, 11, 17)) == [(board.meeting, K.SEND_OUT)]
    backward_plans.set_step_done(desk, board.meeting, K.MATERIAL, TODAY)
    assert due(desk, date(2026, 11, 1), date(2026, 11, 16)) == both[1:]
    assert due(desk, date(2026, 12, 1), date(2026, 12, 31)) == [
        (board.meeting, K.MINUTES_DRAFT),
        (board.meeting, K.OBJECTIONS),
    ]


def test_a_step_moved_far_ahead_is_still_found(desk: Desk, board: Board) -> None:
    backward_plans.move_step(desk, board.meeting, K.MATERIAL, date(2026, 6, 1))
    assert due(desk, date(2026, 6, 1), date(2026, 6, 1)) == [(board.meeting, K.MATERIAL)]


def test_minutes_that_wait_for_the_next_meeting_are_due_there(sample: Desk) -> None:
    assert ("m-b7", K.MINUTES_APPROVED) in due(sample, date(2026, 12, 1), date(2026, 12, 1))
    meetings.edit_meeting(sample, "m-b7", state=str(MeetingState.MINUTES_APPROVED))
    assert ("m-b7", K.MINUTES_APPROVED) not in due(sample, date(2026, 12, 1), date(2026, 12, 1))


def test_the_clean_sample_has_no_problem_but_the_steps_that_were_missed(sample: Desk) -> None:
    plan = backward_plans.read_plan(sample, meetings.get_meeting(sample, "m-b8"))
    troubled: list[Any] = [step.kind for step in plan if step.problems]
    assert troubled == [K.MATERIAL, K.APPROVAL]
    coming = due(sample, TODAY, TODAY + timedelta(days=7))
    assert ("m-b8", K.SEND_OUT) in coming
