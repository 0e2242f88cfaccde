# SPDX-License-Identifier: MPL-2.0
"""The årshjul as a paper: the same lines as the year's list shows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hpdesk.documents.paper_parts import noun_of
from hpdesk.documents.year_paper import YearLine, year_paper
from hpdesk.domain.annual_cycle import DatedMark
from hpdesk.domain.danish import clock_span, date_words, join_words
from hpdesk.domain.meetings import MeetingKind, MeetingState
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.year_plan import YearMeeting, YearPlan, read_year

_OVER = (MeetingState.HELD, MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)


def write_year(desk: Desk, year: int, *, pdf: Path | None = None, docx: Path | None = None) -> int:
    """Write a year's meetings, deadlines and holidays; returns the pages of the PDF, 0 without."""
    from hpdesk.services.paper_files import refuse_targets, write_both

    refuse_targets(desk, pdf, docx)
    plan = read_year(desk, year)
    lines = sorted(_lines(plan), key=_by_day)
    plans = people.list_plans(desk)
    owner = join_words([each.name for each in plans])
    return write_both(desk, year_paper(year, lines, owner, desk.today()), pdf, docx)


def _by_day(line: YearLine) -> tuple[date, bool]:
    return line.on, not line.is_meeting


def _lines(plan: YearPlan) -> Iterator[YearLine]:
    for row in plan.meetings:
        meeting = row.meeting
        yield YearLine(
            meeting.starts.date(),
            noun_of(meeting),
            clock_span(meeting.starts, meeting.ends),
            join_words(meeting.body_names),
            _sending(row),
            is_meeting=True,
        )
    for what, marks in (("Frist", plan.deadlines), ("Ferie", plan.shadings)):
        for mark in marks:
            yield _mark(what, mark, plan.year)
    for closed in plan.closed:
        yield YearLine(closed.on, closed.reason[:1].upper() + closed.reason[1:], "Fridag")


def _mark(what: str, mark: DatedMark, year: int) -> YearLine:
    first = max(mark.first, date(year, 1, 1))
    note = what if mark.first == mark.last else f"{what} til og med {date_words(mark.last)}"
    return YearLine(first, mark.title, note)


def _sending(row: YearMeeting) -> str:
    """Return where a meeting's agenda stands; a formøde sends none."""
    meeting, window = row.meeting, row.window
    if meeting.state in _OVER:
        return "Afholdt"
    if meeting.state is MeetingState.SENT or meeting.agenda_sent:
        return "Udsendt"
    if meeting.kind is MeetingKind.PRE_MEETING:
        return ""
    return f"Sendes {_span(window.earliest, window.latest)}"


def _span(first: date, last: date) -> str:
    """Return `12.–18. marts`, or `29. april – 4. maj` over a turn of the month."""
    ends = date_words(last, year=False)
    if (first.year, first.month) == (last.year, last.month):
        return ends if first == last else f"{first.day}.–{ends}"
    return f"{date_words(first, year=False)} – {ends}"
