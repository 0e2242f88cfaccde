# SPDX-License-Identifier: MPL-2.0
"""The backward plan of each meeting: reading it, moving its steps, and what is due."""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.annual_cycle import AnnualMark, marks_between
from hpdesk.domain.backward_plan import (
    LeadTimes,
    PlanStep,
    PlanStepKind,
    backward_plan,
    check_lead_times,
    given_steps,
    widest,
)
from hpdesk.domain.danish import shifted
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Plan
from hpdesk.domain.send_windows import is_at_short_notice
from hpdesk.services.annual_marks import read_marks
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting
from hpdesk.services.plan_settings import read_calendar
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.storage.people_reads import read_plans
from hpdesk.storage.plan_step_reads import (
    LEAD_FIELDS,
    read_lead_times,
    read_meeting_days,
    read_steps_by_hand,
)

# Formøder are looked for this long before their meeting; minutes wait this long for a next one.
_FORMOEDER_AHEAD = timedelta(days=120)
_MINUTES_WAIT = timedelta(days=200)
_HOLIDAYS_AHEAD = timedelta(days=14)
_LONG_AGO = timedelta(days=30)
_AHEAD = timedelta(days=14)
_TO_DO = (PlanStepKind.MATERIAL, PlanStepKind.APPROVAL, PlanStepKind.MINUTES_DRAFT)
_WITH_MINUTES = (MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY, MeetingKind.JOINT)
_BY_ITSELF = {
    PlanStepKind.SEND_OUT: "Udsendelsen følger udsendelsesloggen. Notér på mødet, at dagsordenen "
    "er sendt ud.",
    PlanStepKind.MEETING: "Mødet følger sin egen tilstand. Markér mødet som afholdt i stedet.",
    PlanStepKind.MINUTES_APPROVED: "Godkendelsen følger referatet. Markér referatet som godkendt "
    "i stedet.",
}
_STANDS_ELSEWHERE = {
    PlanStepKind.MEETING: "Mødets dag flyttes på mødet selv, og planen følger med.",
    PlanStepKind.PRE_MEETING: "Formøderne er indkaldt og flyttes hver for sig på deres egne møder.",
    PlanStepKind.OBJECTIONS: "Indsigelsesfristen er meldt ud med referatet. Ret den dér.",
}


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step that is due and the meeting it belongs to."""

    meeting: Meeting
    step: PlanStep


class _Plans:
    """What all backward plans are made of, read once; `after` is the first day to look at."""

    def __init__(self, desk: Desk, after: date, meeting_id: str | None = None) -> None:
        reader = desk.read()
        self._today = desk.today()
        self._calendar = read_calendar(reader)
        self._leads = read_lead_times(reader)
        self.by_hand = read_steps_by_hand(reader, meeting_id)
        self._marks: tuple[AnnualMark, ...] = read_marks(reader)
        self._plans: tuple[Plan, ...] = read_plans(reader)
        self._pre_meetings: dict[str, list[date]] = {}
        self._days: dict[str, list[tuple[date, str]]] = {}
        for row in read_meeting_days(reader, shifted(after, -_FORMOEDER_AHEAD)):
            if row.kind in _WITH_MINUTES and row.body_id is not None:
                self._days.setdefault(row.body_id, []).append((row.on, row.meeting_id))
            elif row.kind is MeetingKind.PRE_MEETING and row.for_meeting_id is not None:
                days = self._pre_meetings.setdefault(row.for_meeting_id, [])
                if row.on not in days:
                    days.append(row.on)

    def lead_of(self, meeting: Meeting) -> LeadTimes:
        """Return the longest lead times among a meeting's bodies."""
        if is_at_short_notice(meeting.kind, meeting.body_kinds):
            return LeadTimes.for_window(meeting.earliest, meeting.latest)
        return widest(self._leads[key] for key in meeting.body_ids if key in self._leads)

    def pre_meetings_of(self, meeting: Meeting) -> Sequence[date]:
        """Return the days of the formøder called for a meeting."""
        return self._pre_meetings.get(meeting.id, ())

    def plan_of(self, meeting: Meeting) -> tuple[PlanStep, ...]:
        """Return the steps of a meeting."""
        lead, day = self.lead_of(meeting), meeting.starts.date()
        first = shifted(day, timedelta(days=-2 * lead.material) - _HOLIDAYS_AHEAD)
        last = shifted(day, timedelta(days=2 * lead.objections) + _HOLIDAYS_AHEAD)
        return backward_plan(
            meeting,
            lead,
            self._calendar,
            self._today,
            by_hand=self.by_hand.get(meeting.id),
            pre_meetings=self.pre_meetings_of(meeting),
            next_meeting=self._next_meeting(meeting),
            marks=marks_between(self._marks, self._plans, first, last),
        )

    def _next_meeting(self, meeting: Meeting) -> date | None:
        """Return when the first body meets again: its minutes are approved there."""
        if not meeting.body_ids or meeting.kind not in _WITH_MINUTES:
            return None
        days = self._days.get(meeting.body_ids[0], [])
        place = bisect_right(days, meeting.starts.date(), key=lambda row: row[0])
        return days[place][0] if place < len(days) else None


def read_plan(desk: Desk, meeting: Meeting) -> tuple[PlanStep, ...]:
    """Return the steps of a meeting in order, with what is wrong about each."""
    return _Plans(desk, meeting.starts.date(), meeting.id).plan_of(meeting)


def read_steps_due(desk: Desk, first: date, last: date) -> tuple[DueStep, ...]:
    """Return the steps not done that are due from first to last, both included, by day.

    The meetings themselves are left out: every list that shows steps shows them already.
    """
    plans = _Plans(desk, shifted(first, -_MINUTES_WAIT))
    found = []
    start = shifted(first, -_MINUTES_WAIT).isoformat()
    for meeting in read_meetings(desk.read(), after=start):
        ahead = timedelta(days=2 * plans.lead_of(meeting).material) + _HOLIDAYS_AHEAD
        too_far = meeting.starts.date() > shifted(last, ahead) and meeting.id not in plans.by_hand
        if too_far or meeting.state is MeetingState.MINUTES_APPROVED:
            continue
        for step in plans.plan_of(meeting):
            if step.kind is PlanStepKind.MEETING or step.done or step.due is None:
                continue
            if first <= step.due <= last:
                found.append(DueStep(meeting, step))
    return tuple(sorted(found, key=lambda row: (row.step.due or last, row.meeting.starts)))


def move_step(desk: Desk, meeting_id: str, kind: PlanStepKind, day: date) -> None:
    """Put a step on a day, where it stays when the meeting moves.

    Raises UserError where its day stands elsewhere: the meeting's own, the formøder's.
    """
    meeting = get_meeting(desk, meeting_id)
    called = bool(_Plans(desk, meeting.starts.date(), meeting_id).pre_meetings_of(meeting))
    if kind in given_steps(meeting, has_pre_meetings=called):
        raise UserError(_STANDS_ELSEWHERE[kind])
    _settle(desk, "Trin flyttet", meeting_id, kind, planned_on=day)


def free_step(desk: Desk, meeting_id: str, kind: PlanStepKind) -> None:
    """Let a step follow the meeting again."""
    _settle(desk, "Trin følger mødet igen", meeting_id, kind, planned_on=None)


def set_step_done(desk: Desk, meeting_id: str, kind: PlanStepKind, on: date | None) -> None:
    """Note the day a step was done, or None that it is not.

    Raises UserError for steps that the send log or the meeting's state tell of.
    """
    if kind in _BY_ITSELF:
        raise UserError(_BY_ITSELF[kind])
    label = "Trin ikke udført" if on is None else "Trin udført"
    _settle(desk, label, meeting_id, kind, done_on=on)


def _settle(
    desk: Desk, label: str, meeting_id: str, kind: PlanStepKind, **settled: date | None
) -> None:
    """Write what is settled about a step; a step of which nothing is settled has no row."""
    with desk.write(label) as writer:
        found = writer.find("plan_step", meeting_id=meeting_id, kind=str(kind))
        if not found:
            if any(settled.values()):
                rank = writer.next_rank("plan_step", meeting_id=meeting_id)
                values = {"meeting_id": meeting_id, "kind": str(kind), "rank": rank}
                writer.add("plan_step", **values, **settled)
            return
        now = {**writer.get("plan_step", found[0]), **settled}
        if now["planned_on"] is None and now["done_on"] is None:
            writer.delete("plan_step", found[0])
        else:
            writer.set("plan_step", found[0], **settled)


def get_lead_times(desk: Desk, body_id: str) -> LeadTimes:
    """Return a body's lead times, its own or those its window gives."""
    return read_lead_times(desk.read()).get(body_id) or LeadTimes()


def set_lead_times(desk: Desk, body_id: str, lead: LeadTimes) -> None:
    """Give a body its lead times and its send-out window.

    Only what differs from the usual is kept, so that the rest follows the window. Raises
    UserError where the steps would not come in order.
    """
    check_lead_times(lead)
    usual = LeadTimes.for_window(lead.earliest, lead.latest)
    own = {
        name: getattr(lead, name)
        for name in LEAD_FIELDS
        if getattr(lead, name) != getattr(usual, name)
    }
    with desk.write("Frister ændret") as writer:
        writer.set(
            "body",
            body_id,
            earliest=lead.earliest,
            latest=lead.latest,
            lead_times=json.dumps(own) if own else None,
        )


def steps_ahead(desk: Desk) -> tuple[DueStep, ...]:
    """Return the first step of each meeting that is late or due within a fortnight.

    Only steps that stand nowhere else on the first page and that somebody must do.
    """
    today = desk.today()
    first: dict[str, DueStep] = {}
    for row in read_steps_due(desk, shifted(today, -_LONG_AGO), shifted(today, _AHEAD)):
        if row.step.kind in _TO_DO:
            first.setdefault(row.meeting.id, row)
    return tuple(first.values())
