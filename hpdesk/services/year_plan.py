# SPDX-License-Identifier: MPL-2.0
"""The årshjul: a year of all bodies in one read, and a row of meetings in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from hpdesk.domain.annual_cycle import AnnualMarkKind, DatedMark, marks_between
from hpdesk.domain.annual_warnings import YearFacts, YearWarning, year_warnings
from hpdesk.domain.danish import shifted
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_series import (
    ClosedDayRule,
    ProposedMeeting,
    SeriesPattern,
    SeriesProposal,
    SeriesTerms,
    first_day,
    last_day,
    last_focus,
    propose_meetings,
)
from hpdesk.domain.meetings import Meeting, MeetingKind, SentKind
from hpdesk.domain.people import Body
from hpdesk.domain.templates import TemplatePoint
from hpdesk.domain.working_days import Calendar, SendOutWindow, WindowState, window_state
from hpdesk.services.annual_marks import read_marks
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import put_meeting
from hpdesk.services.people import chair_of
from hpdesk.services.plan_settings import read_calendar
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.storage.people_reads import read_bodies, read_plans

# A meeting in January has its window, and its formøder, in the year before.
_AROUND = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class YearMeeting:
    """A meeting of the year with its send-out window and where its papers stand."""

    meeting: Meeting
    window: SendOutWindow
    state: WindowState


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A Monday to Friday on which nobody is at work, and why."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class YearPlan:
    """Everything the årshjul shows of a year.

    `months` holds the meetings of January to December, `windows_ahead` those of the next year
    whose window begins in this one. `deadlines` and `shadings` are the marks that touch the year.
    """

    year: int
    today: date
    calendar: Calendar
    bodies: tuple[Body, ...]
    months: tuple[tuple[YearMeeting, ...], ...]
    windows_ahead: tuple[YearMeeting, ...]
    deadlines: tuple[DatedMark, ...]
    shadings: tuple[DatedMark, ...]
    closed: tuple[ClosedDay, ...]
    warnings: tuple[YearWarning, ...]

    @property
    def meetings(self) -> tuple[YearMeeting, ...]:
        """Return the meetings of the year by time."""
        return tuple(meeting for month in self.months for meeting in month)


def read_year(desk: Desk, year: int) -> YearPlan:
    """Return a year of all bodies with windows, marks, closed days and warnings."""
    reader, today = desk.read(), desk.today()
    calendar, bodies, plans = read_calendar(reader), read_bodies(reader), read_plans(reader)
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = read_meetings(reader, after=shifted(first, -_AROUND).isoformat())
    near = [m for m in found if m.starts.date() <= shifted(last, _AROUND)]
    marks = marks_between(read_marks(reader), plans, first, last)
    months: list[list[YearMeeting]] = [[] for _ in range(12)]
    ahead = []
    for meeting in near:
        if meeting.starts.year < year:
            continue
        row = _year_meeting(meeting, calendar, today)
        if meeting.starts.year == year:
            months[meeting.starts.month - 1].append(row)
        elif row.window.earliest <= last:
            ahead.append(row)
    return YearPlan(
        year,
        today,
        calendar,
        bodies,
        tuple(tuple(month) for month in months),
        tuple(ahead),
        tuple(m for m in marks if m.kind is AnnualMarkKind.DEADLINE),
        tuple(m for m in marks if m.kind is AnnualMarkKind.SHADING),
        tuple(_closed_days(calendar, first, last)),
        year_warnings(YearFacts(year, today, near, bodies, plans, marks, calendar)),
    )


def _year_meeting(meeting: Meeting, calendar: Calendar, today: date) -> YearMeeting:
    window = calendar.window(meeting.starts.date(), meeting.earliest, meeting.latest)
    sent_on = min((v.on for v in meeting.sent if v.kind is SentKind.AGENDA), default=None)
    return YearMeeting(meeting, window, window_state(window, today, sent_on))


def _closed_days(calendar: Calendar, first: date, last: date) -> list[ClosedDay]:
    days = calendar.closed_weekdays(first, last)
    return [ClosedDay(day, calendar.closed_reason(day) or "") for day in days]


def propose_series(
    desk: Desk,
    body_ids: Sequence[str],
    pattern: SeriesPattern,
    starts: time,
    ends: time | None = None,
    *,
    closed_days: ClosedDayRule = ClosedDayRule.MOVE,
    focuses: Sequence[str] | None = None,
) -> SeriesProposal:
    """Return the meetings a pattern would give some bodies; nothing is written.

    The foci take turns from the first body's last meeting on; `focuses` replaces the body's own.
    Raises UserError where the pattern makes no sense.
    """
    reader = desk.read()
    bodies = {body.id: body for body in read_bodies(reader)}
    chosen = [bodies[key] for key in body_ids if key in bodies]
    if not chosen:
        raise UserError("Møderne mangler et organ. Vælg, hvem der holder dem.")
    leading = chosen[0]
    meetings = read_meetings(reader)
    terms = SeriesTerms(
        starts,
        ends,
        closed_days,
        leading.focuses if focuses is None else tuple(focuses),
        last_focus(meetings, leading.id, first_day(pattern)),
        max(body.earliest for body in chosen),
        max(body.latest for body in chosen),
    )
    marks = marks_between(
        read_marks(reader), read_plans(reader), first_day(pattern), last_day(pattern)
    )
    return propose_meetings(
        pattern,
        terms,
        read_calendar(reader),
        body_ids=body_ids,
        existing=meetings,
        marks=marks,
    )


def add_series(
    desk: Desk,
    body_ids: Sequence[str],
    proposals: Sequence[ProposedMeeting],
    *,
    title: str = "",
    place: str = "",
    kind: MeetingKind = MeetingKind.ORDINARY,
    items: Sequence[TemplatePoint] = (),
    items_by_focus: Mapping[str, Sequence[TemplatePoint]] | None = None,
) -> list[str]:
    """Add the chosen meetings in one step that can be undone, and return their keys in order.

    `items` are the first points of each; `items_by_focus` takes their place for its foci.
    """
    if not proposals:
        raise UserError("Der er ingen møder at oprette. Vælg mindst ét af de foreslåede.")
    templates = items_by_focus or {}
    label = "Møde oprettet" if len(proposals) == 1 else f"{len(proposals)} møder oprettet"
    with desk.write(label) as writer:
        return [
            put_meeting(
                writer,
                body_ids,
                one.starts,
                one.ends,
                title=title,
                kind=kind,
                items=templates.get(one.focus, items),
                place=place.strip() or None,
                focus=one.focus or None,
                chair_id=chair_of(desk, body_ids[0], one.starts.date()) if body_ids else None,
            )
            for one in proposals
        ]
