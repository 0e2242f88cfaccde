# SPDX-License-Identifier: MPL-2.0
"""What lies on each day of a year, looked up without reading again, and said as a sentence."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.annual_cycle import DatedMark
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Body, BodyKind
from hpdesk.services.year_plan import YearMeeting, YearPlan
from hpdesk.ui.pages.meetings.meeting_words import bodies, short_name
from hpdesk.ui.wording import clock, clock_span, day_number, join_words, long_date, shown, worded

COLOURS = ("body1", "body2", "body3", "body4")
OTHER_COLOUR = "t2"
_DAY = timedelta(days=1)
_LEADS = ("styregruppen for ", "følgegruppen for ", "arbejdsgruppen for ")
_OUT = (MeetingState.HELD, MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What lies on one day; `windows` are the meetings whose papers may go out on it."""

    on: date
    meetings: tuple[YearMeeting, ...] = ()
    windows: tuple[YearMeeting, ...] = ()
    deadlines: tuple[str, ...] = ()
    shading: str = ""
    closed: str = ""


class YearDays:
    """A year's plan by day; the bodies have their colours here."""

    def __init__(self, plan: YearPlan) -> None:
        self.plan = plan
        self._meetings: dict[date, list[YearMeeting]] = defaultdict(list)
        self._windows: dict[date, list[YearMeeting]] = defaultdict(list)
        self._deadlines: dict[date, list[str]] = defaultdict(list)
        self._shadings: dict[date, str] = {}
        for row in plan.meetings:
            self._meetings[row.meeting.starts.date()].append(row)
        for row in (*plan.meetings, *plan.windows_ahead):
            if row.meeting.kind is not MeetingKind.PRE_MEETING:
                self._add_window(row)
        for mark in plan.deadlines:
            for day, words in deadline_words(mark):
                self._deadlines[day].append(words)
        for mark in plan.shadings:
            for day in _days(mark.first, mark.last, plan.year):
                self._shadings.setdefault(day, mark.title)
        self._tokens = _tokens(plan)

    def _add_window(self, row: YearMeeting) -> None:
        for day in _days(row.window.earliest, row.window.latest, self.plan.year):
            if self.plan.calendar.is_working_day(day):
                self._windows[day].append(row)

    def facts(self, day: date) -> DayFacts:
        """Return what lies on a day of the year."""
        return DayFacts(
            day,
            tuple(self._meetings.get(day, ())),
            tuple(self._windows.get(day, ())),
            tuple(self._deadlines.get(day, ())),
            self._shadings.get(day, ""),
            self.plan.calendar.closed_reason(day) or "",
        )

    def token(self, meeting: Meeting) -> str:
        """Return the colour token of the body that holds a meeting."""
        return next((self._tokens[b] for b in meeting.body_ids if b in self._tokens), OTHER_COLOUR)

    def shown_bodies(self) -> tuple[tuple[Body, str], ...]:
        """Return the bodies that have meetings or windows in the year, with their colours."""
        return tuple((b, self._tokens[b.id]) for b in self.plan.bodies if b.id in self._tokens)

    def has_pre_meetings(self) -> bool:
        """Tell whether any formøde is shown."""
        return any(is_pre_meeting(row.meeting) for row in self.plan.meetings)

    def spoken(self, day: date) -> str:
        """Return a day as a screen reader says it and a tooltip shows it."""
        facts = self.facts(day)
        words = [self.tip_of_meeting(row.meeting) for row in facts.meetings]
        words += facts.deadlines
        if facts.windows:
            names = join_words([meeting_line_name(row.meeting) for row in facts.windows])
            words.append(worded("dagsordenen kan sendes ud til {0}", names))
        if facts.closed and day.weekday() < 5:
            words.append(worded("lukket, {0}", shown(facts.closed)))
        if facts.shading:
            words.append(facts.shading)
        if day == self.plan.today:
            words.append(worded("i dag"))
        return f"{long_date(day)}: {', '.join(words)}" if words else long_date(day)

    @staticmethod
    def tip_of_meeting(meeting: Meeting) -> str:
        """Return a meeting with its hours, its place and who meets."""
        name = short_name(meeting)
        parts = [f"{name} {clock_span(meeting.starts, meeting.ends)}"]
        who = bodies(meeting)
        if who and who.casefold() not in name.casefold():
            parts.append(who)
        if meeting.place.strip():
            parts.append(meeting.place.strip())
        return ", ".join(parts)


def is_pre_meeting(meeting: Meeting) -> bool:
    """Tell whether a meeting is a formøde, which is drawn as a ring."""
    return meeting.kind is MeetingKind.PRE_MEETING


def is_over(meeting: Meeting) -> bool:
    """Tell whether a meeting has been held."""
    return meeting.state in _OUT


def short_body(name: str) -> str:
    """Return a body's name without what all such bodies begin with: `Beskæftigelse`."""
    for lead in _LEADS:
        if name.casefold().startswith(lead) and len(name) > len(lead):
            rest = name[len(lead) :]
            return rest[:1].upper() + rest[1:]
    return name


def meeting_line_name(meeting: Meeting) -> str:
    """Return what a meeting is called on a line of the year: its body, or its own title."""
    if meeting.kind in (MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY) and meeting.body_names:
        name = join_words([short_body(body) for body in meeting.body_names])
        return worded("{0}, ekstra", name) if meeting.kind is MeetingKind.EXTRAORDINARY else name
    if is_pre_meeting(meeting):
        who = meeting.for_party_name or bodies(meeting)
        return (
            worded("Formøde, {0}", who)
            if who and "formøde" not in who.casefold()
            else who or worded("Formøde")
        )
    return short_name(meeting)


def deadline_words(mark: DatedMark) -> tuple[tuple[date, str], ...]:
    """Return the days on which a deadline is marked; a period has its first and its last."""
    if mark.first == mark.last:
        return ((mark.first, mark.title),)
    return (mark.first, worded("{0}: første dag", mark.title)), (
        mark.last,
        worded("{0}: sidste dag", mark.title),
    )


def meeting_state_words(row: YearMeeting, today: date) -> tuple[str, str, str]:
    """Return (words, tone, icon) about where a meeting stands, for the end of its line."""
    meeting, window = row.meeting, row.window
    if is_over(meeting):
        return worded("Afholdt"), "t2", "check"
    if meeting.state is MeetingState.SENT or meeting.agenda_sent:
        return worded("Udsendt"), "t2", "send"
    if is_pre_meeting(meeting):
        return worded("kl. {0}", clock(meeting.starts)), "t2", ""
    if meeting.starts.date() < today:
        return worded("Ikke afholdt"), "warn", "triangle-alert"
    if today > window.latest:
        return worded("frist {0}", _short(window.latest)), "over", "circle-alert"
    if today == window.latest:
        return worded("send i dag"), "warn", "triangle-alert"
    return worded("send {0}", window_span(window.earliest, window.latest)), "t2", ""


def window_span(first: date, last: date) -> str:
    """Return `12.–18. mar`, or `26/5–1/6` over a turn of the month."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{day_number(first)}–{_short(last)}" if first != last else _short(last)
    return f"{first.day}/{first.month}–{last.day}/{last.month}"


def _short(day: date) -> str:
    months = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    return f"{day_number(day)} {months[day.month - 1]}"


def _days(first: date, last: date, year: int) -> Sequence[date]:
    first, last = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    return [first + _DAY * number for number in range((last - first).days + 1)]


def _tokens(plan: YearPlan) -> dict[str, str]:
    """Give the bodies that meet their colours in order; formøder are rings and have none."""
    meet = {
        key
        for row in (*plan.meetings, *plan.windows_ahead)
        if not is_pre_meeting(row.meeting)
        for key in row.meeting.body_ids
    }
    shown = [
        body
        for body in plan.bodies
        if body.id in meet or (body.kind is BodyKind.BOARD and not meet)
    ]
    tokens = {}
    for place, body in enumerate(shown):
        tokens[body.id] = COLOURS[place] if place < len(COLOURS) else OTHER_COLOUR
    return tokens
