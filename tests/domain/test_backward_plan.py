# SPDX-License-Identifier: MPL-2.0
"""The backward plan: what it counts, what a hand may move, and what it tells."""

from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.annual_cycle import AnnualMarkKind, DatedMark
from hpdesk.domain.backward_plan import (
    LeadTimes,
    PlanStep,
    PlanStepKind,
    StepByHand,
    backward_plan,
    check_lead_times,
    widest,
)
from hpdesk.domain.danish import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState, SentKind, SentVersion
from hpdesk.domain.working_days import Calendar

BEFORE_ALL = date(2023, 1, 1)
K = PlanStepKind


def board_meeting(day: date, **fields: Any) -> Meeting:  # noqa: ANN401 - fields of Meeting
    return Meeting("m", datetime.combine(day, datetime.min.time()), body_kinds=("board",), **fields)


def plan(
    day: date,
    today: date = BEFORE_ALL,
    *,
    calendar: Calendar | None = None,
    lead: LeadTimes | None = None,
    meeting: Meeting | None = None,
    **facts: Any,  # noqa: ANN401 - as backward_plan
) -> dict[PlanStepKind, PlanStep]:
    steps = backward_plan(
        meeting or board_meeting(day), lead or LeadTimes(), calendar or Calendar(), today, **facts
    )
    return {step.kind: step for step in steps}


def told(steps: dict[PlanStepKind, PlanStep]) -> list[str]:
    return [p.replace(NBSP, " ") for step in steps.values() for p in step.problems]


def moved(**days: date) -> dict[PlanStepKind, StepByHand]:
    return {PlanStepKind(kind): StepByHand(day) for kind, day in days.items()}


@pytest.mark.parametrize(
    ("meeting", "earliest", "latest"),
    [
        ("2025-06-03", "2025-05-13", "2025-05-19"),
        ("2026-01-13", "2025-12-17", "2025-12-23"),
        ("2026-04-21", "2026-03-27", "2026-04-07"),
        ("2026-06-09", "2026-05-18", "2026-05-22"),
        ("2026-12-01", "2026-11-11", "2026-11-17"),
        ("2027-01-12", "2026-12-17", "2026-12-23"),
        ("2023-05-16", "2023-04-25", "2023-05-01"),
    ],
)
def test_the_send_out_step_has_the_window(meeting: str, earliest: str, latest: str) -> None:
    step = plan(date.fromisoformat(meeting))[K.SEND_OUT]
    assert (str(step.on), str(step.latest)) == (earliest, latest)
    assert step.due == step.latest


@pytest.mark.parametrize(
    ("meeting", "municipality", "housing"),
    [
        ("2025-03-04", "2025-02-21", "2025-02-24"),
        ("2026-01-13", "2026-01-02", "2026-01-05"),
        ("2026-12-01", "2026-11-20", "2026-11-23"),
    ],
)
def test_formoeder_are_seven_and_six_working_days_before(
    meeting: str, municipality: str, housing: str
) -> None:
    day = date.fromisoformat(meeting)
    assert str(plan(day)[K.PRE_MEETING].on) == municipality
    assert str(plan(day, lead=LeadTimes(pre_meeting=6))[K.PRE_MEETING].on) == housing


def test_the_whole_chain_of_a_december_meeting() -> None:
    steps = plan(date(2026, 12, 1), next_meeting=date(2027, 3, 2))
    assert [(kind, str(step.on)) for kind, step in steps.items()] == [
        (K.MATERIAL, "2026-11-05"),
        (K.APPROVAL, "2026-11-10"),
        (K.SEND_OUT, "2026-11-11"),
        (K.PRE_MEETING, "2026-11-20"),
        (K.MEETING, "2026-12-01"),
        (K.MINUTES_DRAFT, "2026-12-08"),
        (K.OBJECTIONS, "2026-12-15"),
        (K.MINUTES_APPROVED, "2027-03-02"),
    ]
    assert told(steps) == []
    assert steps[K.MATERIAL].slack_days == 3
    assert steps[K.APPROVAL].slack_days == 5
    assert steps[K.MEETING].slack_days is None


def test_without_a_next_meeting_the_approval_has_no_date() -> None:
    step = plan(date(2026, 12, 1))[K.MINUTES_APPROVED]
    assert (step.on, step.days_left, step.problems) == (None, None, ())


def test_a_step_moved_by_hand_stays_when_the_meeting_moves() -> None:
    hand = moved(approval=date(2026, 11, 9))
    first = plan(date(2026, 12, 1), by_hand=hand)
    later = plan(date(2026, 12, 8), by_hand=hand)
    assert first[K.APPROVAL].on == later[K.APPROVAL].on == date(2026, 11, 9)
    assert later[K.APPROVAL].pinned
    assert later[K.APPROVAL].computed_on == date(2026, 11, 17)
    assert first[K.MATERIAL].on == date(2026, 11, 5)
    assert later[K.MATERIAL].on == date(2026, 11, 12)


def test_a_step_on_the_wrong_side_is_told_where_it_was_moved() -> None:
    late = plan(date(2026, 12, 1), by_hand=moved(material=date(2026, 11, 12)))
    assert told(late) == [
        "Materialefristen ligger efter formandens godkendelse (tirsdag 10. november 2026)."
    ]
    assert late[K.MATERIAL].problems
    early = plan(date(2026, 12, 1), by_hand=moved(approval=date(2026, 11, 3)))
    assert early[K.MATERIAL].problems == ()
    assert told(early) == [
        "Formandens godkendelse ligger før materialefristen (torsdag 5. november 2026)."
    ]
    assert told(plan(date(2026, 12, 1), by_hand=moved(minutes_draft=date(2026, 11, 30)))) == [
        "Udkastet til referat ligger før mødet (tirsdag 1. december 2026)."
    ]


def test_a_next_meeting_before_the_objections_is_told() -> None:
    steps = plan(date(2026, 1, 13), next_meeting=date(2026, 1, 20))
    assert told(steps) == [
        "Indsigelsesfristen ligger efter godkendelsen af referatet (tirsdag 20. januar 2026)."
    ]


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (date(2026, 4, 3), "Udsendelsen ligger på en lukket dag (langfredag)."),
        (date(2026, 4, 4), "Udsendelsen ligger på en lørdag."),
        (date(2026, 3, 31), "Udsendelsen ligger på en lukket dag (Flyttedag)."),
    ],
)
def test_a_step_on_a_closed_day_says_which(day: date, problem: str) -> None:
    calendar = Calendar(own={date(2026, 3, 31): "Flyttedag"})
    hand = moved(send_out=day)
    assert told(plan(date(2026, 4, 21), calendar=calendar, by_hand=hand)) == [problem]


def test_a_meeting_on_a_closed_day_is_told() -> None:
    assert told(plan(date(2026, 5, 14))) == [
        "Mødet ligger på en lukket dag (Kristi himmelfartsdag)."
    ]


@pytest.mark.parametrize("day", [date(2026, 11, 10), date(2026, 11, 18)])
def test_a_send_out_outside_the_window_is_told(day: date) -> None:
    today = date(2026, 11, 2)
    assert told(plan(date(2026, 12, 1), today, by_hand=moved(send_out=day))) == [
        "Udsendelsen er flyttet uden for vinduet fra onsdag 11. november til tirsdag 17. november."
    ]


def test_what_is_past_and_not_done_is_told() -> None:
    steps = plan(date(2026, 12, 1), date(2026, 11, 12))
    assert told(steps) == [
        "Materialefristen var torsdag 5. november og er ikke markeret som nået.",
        "Formanden skulle have godkendt dagsordenen tirsdag 10. november.",
    ]
    assert steps[K.MATERIAL].days_left == -5
    assert steps[K.SEND_OUT].days_left == 3
    done = {K.MATERIAL: StepByHand(done_on=date(2026, 11, 6))}
    done[K.APPROVAL] = StepByHand(done_on=date(2026, 11, 10))
    after = plan(date(2026, 12, 1), date(2026, 11, 12), by_hand=done)
    assert told(after) == []
    assert after[K.MATERIAL].done
    assert after[K.MATERIAL].days_left is None


def test_the_last_day_of_the_window_is_not_late() -> None:
    done = {k: StepByHand(done_on=date(2026, 11, 9)) for k in (K.MATERIAL, K.APPROVAL)}
    assert told(plan(date(2026, 12, 1), date(2026, 11, 17), by_hand=done)) == []
    assert told(plan(date(2026, 12, 1), date(2026, 11, 18), by_hand=done)) == [
        "Dagsordenen skulle have været sendt ud senest tirsdag 17. november."
    ]


def test_an_objection_deadline_passes_by_itself() -> None:
    meeting = board_meeting(date(2026, 9, 8), state=MeetingState.MINUTES_SENT)
    steps = plan(date(2026, 9, 8), date(2026, 11, 12), meeting=meeting)
    assert told(steps) == []


def test_the_announced_objection_deadline_is_the_one() -> None:
    day = date(2026, 12, 18)
    meeting = board_meeting(date(2026, 12, 1), objections_until=day)
    assert plan(day, meeting=meeting)[K.OBJECTIONS].on == day


def test_the_send_log_and_the_state_tell_what_is_done() -> None:
    sent = (
        SentVersion("1", 1, date(2026, 11, 12)),
        SentVersion("2", 2, date(2026, 11, 20), kind=SentKind.SUPPLEMENT),
    )
    meeting = board_meeting(date(2026, 12, 1), state=MeetingState.SENT, sent=sent)
    steps = plan(date(2026, 12, 1), date(2026, 11, 23), meeting=meeting)
    assert [kind for kind, step in steps.items() if step.done] == [
        K.MATERIAL,
        K.APPROVAL,
        K.SEND_OUT,
    ]
    assert steps[K.SEND_OUT].done_on == date(2026, 11, 12)


def test_minutes_that_were_sent_are_no_send_out() -> None:
    sent = (SentVersion("1", 1, date(2026, 12, 4), kind=SentKind.MINUTES),)
    meeting = board_meeting(date(2026, 12, 1), sent=sent)
    assert not plan(date(2026, 12, 1), meeting=meeting)[K.SEND_OUT].done


def test_formoeder_that_are_called_give_their_days() -> None:
    called = (date(2026, 11, 20), date(2026, 11, 23))
    hand = moved(pre_meeting=date(2026, 11, 19))
    step = plan(date(2026, 12, 1), pre_meetings=called, by_hand=hand)[K.PRE_MEETING]
    assert (step.on, step.latest, step.pinned) == (*called, False)
    over = plan(date(2026, 12, 1), date(2026, 11, 24), pre_meetings=called)[K.PRE_MEETING]
    assert over.done_on == date(2026, 11, 23)


def test_only_boards_have_formoeder_and_short_meetings_have_a_short_chain() -> None:
    group = Meeting("m", datetime(2026, 12, 1, 9), body_kinds=("steering_group",))
    assert K.PRE_MEETING not in plan(date(2026, 12, 1), meeting=group)
    before = plan(date(2026, 12, 1), meeting=group, pre_meetings=(date(2026, 11, 23),))
    assert K.PRE_MEETING in before
    trip = board_meeting(date(2026, 12, 1), kind=MeetingKind.STUDY_TRIP)
    assert list(plan(date(2026, 12, 1), meeting=trip)) == [K.SEND_OUT, K.MEETING]


def test_a_holiday_is_advice_and_moves_nothing() -> None:
    holiday = DatedMark(
        "v", "Skolernes vinterferie", AnnualMarkKind.SHADING, date(2027, 2, 15), date(2027, 2, 28)
    )
    deadline = DatedMark("d", "Budget", AnnualMarkKind.DEADLINE, date(2027, 1, 1), date(2027, 3, 1))
    steps = plan(date(2027, 3, 9), marks=(deadline, holiday))
    assert steps[K.SEND_OUT].advice == ("Udsendelsen falder i perioden »Skolernes vinterferie«.",)
    assert steps[K.SEND_OUT].problems == ()
    assert steps[K.MEETING].advice == steps[K.MINUTES_DRAFT].advice == ()


def test_the_defaults_follow_the_window() -> None:
    assert LeadTimes.for_window(14, 10) == LeadTimes()
    group = LeadTimes.for_window(7, 5)
    assert (group.material, group.approval, group.pre_meeting) == (11, 8, 2)
    check_lead_times(group)
    check_lead_times(LeadTimes.for_window(1, 0))


def test_a_joint_meeting_takes_the_longest_lead_times() -> None:
    both = widest([LeadTimes.for_window(7, 5), LeadTimes(minutes=3, objections=12)])
    assert (both.earliest, both.latest, both.minutes, both.objections) == (14, 10, 5, 12)
    assert widest([]) == LeadTimes()


@pytest.mark.parametrize(
    "lead",
    [
        LeadTimes(material=12),
        LeadTimes(approval=13),
        LeadTimes(latest=-1),
        LeadTimes(pre_meeting=15),
        LeadTimes(minutes=11),
        LeadTimes(objections=251),
        LeadTimes(material=251),
    ],
)
def test_lead_times_out_of_order_are_refused(lead: LeadTimes) -> None:
    with pytest.raises(UserError):
        check_lead_times(lead)


ordered_leads = st.lists(st.integers(0, 40), min_size=4, max_size=4).map(sorted)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), ordered_leads, st.integers(0, 10), st.data())
def test_the_chain_comes_in_order_whatever_the_lead_times(
    day: date, before: list[int], after: int, data: st.DataObject
) -> None:
    latest, earliest, approval, material = before
    pre_meeting = data.draw(st.integers(0, latest))
    lead = LeadTimes(material, approval, earliest, latest, pre_meeting, after, after + 5)
    check_lead_times(lead)
    steps = plan(day, date(2019, 1, 1), lead=lead)
    days = [step.on for step in steps.values() if step.on is not None]
    assert all(one <= other for one, other in pairwise(days))
    assert not any("ligger efter" in problem for problem in told(steps))
    closed = [step for step in steps.values() if any("ligger på" in p for p in step.problems)]
    if Calendar().is_working_day(day):
        assert closed == []
    assert all(step.slack_days is None or step.slack_days >= 0 for step in steps.values())


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(2025, 1, 1), date(2030, 12, 31)), st.sampled_from(list(K)), st.integers(-30, 30)
)
def test_a_pinned_step_moves_no_other(day: date, kind: PlanStepKind, by: int) -> None:
    free = plan(day)
    target = date.fromordinal(day.toordinal() + by)
    pinned = plan(day, by_hand={kind: StepByHand(target)})
    for other in K:
        if other is not kind or kind is K.MEETING:
            assert pinned[other].on == free[other].on
        else:
            assert pinned[other].on == target
