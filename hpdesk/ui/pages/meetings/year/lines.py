# SPDX-License-Identifier: MPL-2.0
"""The lines below each month: its meetings, its deadlines and its holidays, by day."""

from dataclasses import dataclass
from datetime import date

from hpdesk.domain.meetings import MeetingState
from hpdesk.services.year_plan import YearMeeting
from hpdesk.ui.pages.meetings.year.days import (
    YearDays,
    deadline_words,
    is_over,
    is_pre_meeting,
    meeting_line_name,
    meeting_state_words,
    window_span,
)
from hpdesk.ui.wording import day_number, weekday_names, worded

BAR, RING, DIAMOND, SHADE = "bar", "ring", "diamond", "shade"
MonthLines = tuple[tuple["MonthLine", ...], ...]


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One line: its mark and colour, the day, what it is, and where it stands.

    `meeting_id` is the meeting that the line opens, or empty.
    """

    on: date
    day: str
    text: str
    mark: str
    token: str = "t2"
    right: str = ""
    right_token: str = "t2"
    right_icon: str = ""
    meeting_id: str = ""
    tip: str = ""


def month_lines(days: YearDays) -> MonthLines:
    """Return the lines of January to December."""
    months: list[list[tuple[date, int, MonthLine]]] = [[] for _ in range(12)]
    plan = days.plan
    for row in plan.meetings:
        # A formøde that is over is a ring on its day; its line would push the year off the screen.
        if not (is_pre_meeting(row.meeting) and is_over(row.meeting)):
            _put(months, 0, _meeting_line(row, days))
    for mark in plan.deadlines:
        for day, words in deadline_words(mark):
            if day.year == plan.year:
                _put(months, 1, MonthLine(day, day_name(day), words, DIAMOND, tip=words))
    for row in (*plan.meetings, *plan.windows_ahead):
        if line := _send_line(row, days):
            _put(months, 1, line)
    for mark in plan.shadings:
        day = max(mark.first, date(plan.year, 1, 1))
        span = window_span(mark.first, mark.last)
        tip = f"{mark.title}, {span}"
        _put(months, 2, MonthLine(day, day_name(day), mark.title, SHADE, right=span, tip=tip))
    return tuple(tuple(line for *_, line in sorted(month, key=lambda m: m[:2])) for month in months)


def _put(months: list[list[tuple[date, int, MonthLine]]], order: int, line: MonthLine) -> None:
    months[line.on.month - 1].append((line.on, order, line))


def day_name(day: date) -> str:
    """Return `tir 6.`."""
    return f"{weekday_names()[day.weekday()][:3]} {day_number(day)}"


def _meeting_line(row: YearMeeting, days: YearDays) -> MonthLine:
    meeting, day = row.meeting, row.meeting.starts.date()
    right, token, icon = meeting_state_words(row, days.plan.today)
    pre = is_pre_meeting(meeting)
    return MonthLine(
        day,
        day_name(day),
        meeting_line_name(meeting),
        RING if pre else BAR,
        days.token(meeting),
        right,
        token,
        icon,
        meeting.id,
        f"{days.spoken(day)}" if not right else f"{days.tip_of_meeting(meeting)}. {_cap(right)}.",
    )


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def _send_line(row: YearMeeting, days: YearDays) -> MonthLine | None:
    """Return the last day to send, in the month that it is now and until it has been done."""
    plan, meeting, last = days.plan, row.meeting, row.window.latest
    waits = meeting.state is MeetingState.DRAFT and not meeting.agenda_sent
    now = (last.year, last.month) == (plan.today.year, plan.today.month)
    if not waits or not now or is_pre_meeting(meeting) or last.year != plan.year:
        return None
    words = worded("Send dagsorden senest, {0}", meeting_line_name(meeting))
    return MonthLine(last, day_name(last), words, DIAMOND, meeting_id=meeting.id, tip=words)
