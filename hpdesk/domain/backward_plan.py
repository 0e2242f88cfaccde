# SPDX-License-Identifier: MPL-2.0
"""The backward plan of a meeting: from its date back to the material and on to the minutes.

All lead times are Danish working days from the meeting day, which itself counts as 0. The
defaults are those of a board whose papers go out 14 to 10 working days before (domain.md row 33).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from hpdesk.domain.annual_cycle import DatedMark, shading_on
from hpdesk.domain.danish import WEEKDAYS, weekday_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import OUTINGS, Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import BodyKind
from hpdesk.domain.working_days import Calendar

_MOST_DAYS = 250


class PlanStepKind(StrEnum):
    """The steps of a meeting's preparation and of its minutes, in order."""

    MATERIAL = "material"
    APPROVAL = "approval"
    SEND_OUT = "send_out"
    PRE_MEETING = "pre_meeting"
    MEETING = "meeting"
    MINUTES_DRAFT = "minutes_draft"
    OBJECTIONS = "objections"
    MINUTES_APPROVED = "minutes_approved"

    @property
    def definite(self) -> str:
        """Return the name as it stands inside a sentence; `words.word` has it for lists."""
        return _DEFINITE[self]


_DEFINITE = {
    PlanStepKind.MATERIAL: "materialefristen",
    PlanStepKind.APPROVAL: "formandens godkendelse",
    PlanStepKind.SEND_OUT: "udsendelsen",
    PlanStepKind.PRE_MEETING: "formødet",
    PlanStepKind.MEETING: "mødet",
    PlanStepKind.MINUTES_DRAFT: "udkastet til referat",
    PlanStepKind.OBJECTIONS: "indsigelsesfristen",
    PlanStepKind.MINUTES_APPROVED: "godkendelsen af referatet",
}
# An objection deadline that passes needs nobody to do anything.
_MISSED = {
    PlanStepKind.MATERIAL: "Materialefristen var {day} og er ikke markeret som nået.",
    PlanStepKind.APPROVAL: "Formanden skulle have godkendt dagsordenen {day}.",
    PlanStepKind.SEND_OUT: "Dagsordenen skulle have været sendt ud senest {day}.",
    PlanStepKind.PRE_MEETING: "Formødet skulle have været holdt {day}.",
    PlanStepKind.MEETING: "Mødet var {day} og er ikke markeret som afholdt.",
    PlanStepKind.MINUTES_DRAFT: "Udkastet til referat skulle have været klar {day}.",
    PlanStepKind.MINUTES_APPROVED: "Referatet skulle have været godkendt {day}.",
}
# The state of a meeting from which a step has evidently been taken.
_DONE_FROM = {
    PlanStepKind.MATERIAL: MeetingState.SENT,
    PlanStepKind.APPROVAL: MeetingState.SENT,
    PlanStepKind.SEND_OUT: MeetingState.SENT,
    PlanStepKind.PRE_MEETING: MeetingState.HELD,
    PlanStepKind.MEETING: MeetingState.HELD,
    PlanStepKind.MINUTES_DRAFT: MeetingState.MINUTES_SENT,
    PlanStepKind.OBJECTIONS: MeetingState.MINUTES_APPROVED,
    PlanStepKind.MINUTES_APPROVED: MeetingState.MINUTES_APPROVED,
}
_STATES = list(MeetingState)
_SHORT_CHAIN = (PlanStepKind.SEND_OUT, PlanStepKind.MEETING)


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """Working days before a meeting for each step, and after it for the last two.

    `earliest` and `latest` are the send-out window, which a body keeps as its own fields.
    """

    material: int = 18
    approval: int = 15
    earliest: int = 14
    latest: int = 10
    pre_meeting: int = 7
    minutes: int = 5
    objections: int = 10

    @classmethod
    def for_window(cls, earliest: int, latest: int) -> "LeadTimes":
        """Return the defaults around a body's window, as far from it as the board's are."""
        board = cls()
        return cls(
            material=earliest + board.material - board.earliest,
            approval=earliest + board.approval - board.earliest,
            earliest=earliest,
            latest=latest,
            pre_meeting=max(0, latest + board.pre_meeting - board.latest),
        )


@dataclass(frozen=True, slots=True)
class StepByHand:
    """What a person has settled about a step: a day it stays on, and the day it was done."""

    planned_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of a meeting's plan; `on` is None where nothing gives it a date yet.

    `latest` is the last day where a step has several: of the send-out window, and of the formøder
    that are called. `days_left` are the working days from today to `due`, below 0 when it has
    passed. `slack_days` are those the step may slip before it pushes the next one. Both are None
    for steps that are done. `problems` must be mended, `advice` is only told.
    """

    kind: PlanStepKind
    on: date | None
    computed_on: date | None
    pinned: bool = False
    done: bool = False
    done_on: date | None = None
    latest: date | None = None
    days_left: int | None = None
    slack_days: int | None = None
    problems: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()

    @property
    def due(self) -> date | None:
        """Return the last day for the step: the window's last day, unless moved by hand."""
        return self.on if self.pinned or self.latest is None else self.latest


def check_lead_times(lead: LeadTimes) -> None:
    """Raise UserError where lead times do not come in the order of the steps."""
    if not 0 <= lead.latest <= lead.earliest <= lead.approval <= lead.material <= _MOST_DAYS:
        raise UserError(
            "Fristerne før mødet skal komme i rækkefølge: materiale, formandens godkendelse, "
            "første og sidste dag for udsendelse, for eksempel 18, 15, 14 og 10 arbejdsdage."
        )
    if not 0 <= lead.pre_meeting <= lead.earliest:
        raise UserError(
            "Formøderne skal ligge mellem udsendelsen og mødet. Skriv højst {days} arbejdsdage.",
            days=lead.earliest,
        )
    if not 0 <= lead.minutes <= lead.objections <= _MOST_DAYS:
        raise UserError(
            "Indsigelsesfristen skal ligge efter udkastet til referat, for eksempel 10 og 5 "
            "arbejdsdage efter mødet."
        )


def widest(leads: Iterable[LeadTimes]) -> LeadTimes:
    """Return the longest of every lead time, for a meeting that several bodies hold."""
    all_leads = tuple(leads) or (LeadTimes(),)
    return LeadTimes(
        material=max(lead.material for lead in all_leads),
        approval=max(lead.approval for lead in all_leads),
        earliest=max(lead.earliest for lead in all_leads),
        latest=max(lead.latest for lead in all_leads),
        pre_meeting=max(lead.pre_meeting for lead in all_leads),
        minutes=max(lead.minutes for lead in all_leads),
        objections=max(lead.objections for lead in all_leads),
    )


def backward_plan(
    meeting: Meeting,
    lead: LeadTimes,
    calendar: Calendar,
    today: date,
    *,
    by_hand: Mapping[PlanStepKind, StepByHand] | None = None,
    pre_meetings: Sequence[date] = (),
    next_meeting: date | None = None,
    marks: Sequence[DatedMark] = (),
) -> tuple[PlanStep, ...]:
    """Return the steps of a meeting in order, with what is wrong about each.

    A step moved by hand stays on its day; the others are counted from the meeting, and the step
    of the formøder stands on the first that is called (`pre_meetings`). The minutes are approved
    at `next_meeting`, the same body's next. Formøder and study trips have only a send-out.
    """
    settled = by_hand or {}
    kinds = _kinds_of(meeting, has_pre_meetings=bool(pre_meetings))
    computed = _computed_days(meeting, lead, calendar, pre_meetings, next_meeting)
    last_days = {
        PlanStepKind.SEND_OUT: calendar.working_days_before(meeting.starts.date(), lead.latest),
        PlanStepKind.PRE_MEETING: max(pre_meetings, default=None),
    }
    given = given_steps(meeting, has_pre_meetings=bool(pre_meetings))
    steps = []
    for kind in kinds:
        hand = settled.get(kind, StepByHand())
        pinned = hand.planned_on is not None and kind not in given
        done, done_on = _done(kind, meeting, hand, pre_meetings, today)
        steps.append(
            PlanStep(
                kind,
                hand.planned_on if pinned else computed[kind],
                computed[kind],
                pinned,
                done,
                done_on,
                last_days.get(kind),
            )
        )
    return tuple(_judged(steps, index, calendar, today, marks) for index in range(len(steps)))


def given_steps(meeting: Meeting, *, has_pre_meetings: bool) -> frozenset[PlanStepKind]:
    """Return the steps whose day stands elsewhere in the plan, so that no hand moves them here."""
    given = {PlanStepKind.MEETING}
    if has_pre_meetings:
        given.add(PlanStepKind.PRE_MEETING)
    if meeting.objections_until is not None:
        given.add(PlanStepKind.OBJECTIONS)
    return frozenset(given)


def _kinds_of(meeting: Meeting, *, has_pre_meetings: bool) -> tuple[PlanStepKind, ...]:
    if meeting.kind in (MeetingKind.PRE_MEETING, *OUTINGS):
        return _SHORT_CHAIN
    if has_pre_meetings or BodyKind.BOARD in meeting.body_kinds:
        return tuple(PlanStepKind)
    return tuple(kind for kind in PlanStepKind if kind is not PlanStepKind.PRE_MEETING)


def _computed_days(
    meeting: Meeting,
    lead: LeadTimes,
    calendar: Calendar,
    pre_meetings: Sequence[date],
    next_meeting: date | None,
) -> dict[PlanStepKind, date | None]:
    day = meeting.starts.date()
    before, after = calendar.working_days_before, calendar.working_days_after
    return {
        PlanStepKind.MATERIAL: before(day, lead.material),
        PlanStepKind.APPROVAL: before(day, lead.approval),
        PlanStepKind.SEND_OUT: before(day, lead.earliest),
        PlanStepKind.PRE_MEETING: min(pre_meetings, default=None) or before(day, lead.pre_meeting),
        PlanStepKind.MEETING: day,
        PlanStepKind.MINUTES_DRAFT: after(day, lead.minutes),
        PlanStepKind.OBJECTIONS: meeting.objections_until or after(day, lead.objections),
        PlanStepKind.MINUTES_APPROVED: next_meeting,
    }


def _done(
    kind: PlanStepKind,
    meeting: Meeting,
    hand: StepByHand,
    pre_meetings: Sequence[date],
    today: date,
) -> tuple[bool, date | None]:
    """Tell whether a step is done, and when: the send log and the meeting's state know too."""
    if kind is PlanStepKind.SEND_OUT and meeting.agenda_sent:
        return True, min(version.on for version in meeting.agenda_sent)
    if hand.done_on is not None:
        return True, hand.done_on
    if kind is PlanStepKind.PRE_MEETING and pre_meetings and max(pre_meetings) < today:
        return True, max(pre_meetings)
    if _STATES.index(meeting.state) >= _STATES.index(_DONE_FROM[kind]):
        return True, meeting.starts.date() if kind is PlanStepKind.MEETING else None
    return False, None


def _judged(
    steps: Sequence[PlanStep],
    index: int,
    calendar: Calendar,
    today: date,
    marks: Sequence[DatedMark],
) -> PlanStep:
    step = steps[index]
    due = step.due
    if step.done or step.on is None or due is None:
        return step
    following = next((other.due for other in steps[index + 1 :] if other.due), None)
    slips = following is not None and step.kind is not PlanStepKind.MEETING
    shading = shading_on(marks, due) if due >= today else None
    return replace(
        step,
        days_left=_working_days(calendar, today, due),
        slack_days=_working_days(calendar, due, following) if following and slips else None,
        problems=tuple(_problems(steps, index, calendar, today)),
        advice=()
        if shading is None
        else (f"{_sentence_start(step.kind)} falder i perioden »{shading.title}«.",),
    )


def _working_days(calendar: Calendar, start: date, end: date) -> int:
    """Return the working days from start to end, below 0 where end comes first."""
    if start <= end:
        return calendar.count_between(start, end)
    return -calendar.count_between(end, start)


def _problems(steps: Sequence[PlanStep], index: int, calendar: Calendar, today: date) -> list[str]:
    step = steps[index]
    on, due = step.on, step.due
    assert on is not None, "only dated steps are judged"
    assert due is not None, "a dated step is due"
    found = []
    if due < today and step.kind in _MISSED:
        found.append(_MISSED[step.kind].format(day=day_words(due, today)))
    if due >= today and (reason := calendar.closed_reason(on)) is not None:
        found.append(f"{_sentence_start(step.kind)} ligger på {closed_words(reason)}.")
    if step.pinned and step.latest is not None and step.computed_on is not None:
        first, last = step.computed_on, step.latest
        if not first <= on <= last:
            found.append(
                f"Udsendelsen er flyttet uden for vinduet fra {day_words(first, today)} "
                f"til {day_words(last, today)}."
            )
    if (clash := _out_of_order(steps, index)) is not None:
        other, side = clash
        other_day = other.on if side == "før" else other.due
        assert other_day is not None, "a step without a date is out of no order"
        found.append(
            f"{_sentence_start(step.kind)} ligger {side} {other.kind.definite} "
            f"({day_words(other_day, today)})."
        )
    return found


def _out_of_order(steps: Sequence[PlanStep], index: int) -> tuple[PlanStep, str] | None:
    """Return the nearest step on the wrong side and the side this one lies on.

    Where one of the two was moved by hand it is told there, otherwise at the first in the chain.
    """
    step = steps[index]
    for later in steps[index + 1 :]:
        if _wrong(step, later) and (step.pinned or not later.pinned):
            return later, "efter"
    for earlier in reversed(steps[:index]):
        if _wrong(earlier, step) and step.pinned and not earlier.pinned:
            return earlier, "før"
    return None


def _wrong(earlier: PlanStep, later: PlanStep) -> bool:
    if earlier.on is None or later.due is None or earlier.done or later.done:
        return False
    return later.due < earlier.on


def _sentence_start(kind: PlanStepKind) -> str:
    return kind.definite[0].upper() + kind.definite[1:]


def closed_words(reason: str) -> str:
    """Return where a closed day lies: `en lørdag`, or `en lukket dag (langfredag)`."""
    return f"en {reason}" if reason in WEEKDAYS else f"en lukket dag ({reason})"


def pre_meeting_days(
    meeting_day: date, earliest: int, calendar: Calendar, today: date
) -> tuple[date, ...]:
    """Return the days on which a formøde may be held: with the papers out, before the meeting.

    They are the working days from the first day of the send-out window, or today, to the day
    before the meeting; none where the meeting is too near.
    """
    day = max(calendar.working_days_before(meeting_day, earliest), today)
    found = []
    while day < meeting_day:
        if calendar.is_working_day(day):
            found.append(day)
        day += timedelta(days=1)
    return tuple(found)


def nearest_day(wanted: date, days: Sequence[date]) -> date | None:
    """Return the day nearest to the one that is wanted, the earlier of two; None without days."""
    return min(days, key=lambda day: (abs((day - wanted).days), day), default=None)


def day_words(day: date, today: date) -> str:
    """Return `tirsdag 6. april`, with the year where it is not this one."""
    return weekday_date(day, year=day.year != today.year)
