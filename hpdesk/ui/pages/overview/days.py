# SPDX-License-Identifier: MPL-2.0
"""The working days up to a meeting, as the timeline shows them."""

from datetime import date, timedelta

from hpdesk.domain.meetings import Meeting
from hpdesk.domain.working_days import Calendar, SendOutWindow
from hpdesk.services.overview import NextMeeting
from hpdesk.ui.widgets.timeline_layout import TimelineData, TimelineDay, TimelineMarker
from hpdesk.ui.wording import clock, date_words, day_number, weekday_date, worded

_DAY = timedelta(days=1)
_AFTER = 3
# More cells would be narrower than 26 px in the smallest window.
_MOST = 34


def timeline_data(following: NextMeeting, today: date, calendar: Calendar) -> TimelineData:
    """Return the days from this week, or the week of the window, to just after the meeting."""
    day, window = following.meeting.starts.date(), following.window
    first = min(_monday(today), _monday(window.earliest))
    last = day + timedelta(days=_AFTER)
    if (last - first).days >= _MOST:
        first = max(_monday(window.earliest), last - timedelta(days=_MOST - 1))
    text, short = _window_words(following.meeting, window)
    return TimelineData(
        days=_days(first, last, min(today, window.earliest), day, calendar),
        today=today,
        meeting=day,
        meeting_text=worded("Møde kl. {0}", clock(following.meeting.starts)),
        window=(window.earliest, window.latest),
        window_text=text,
        window_short=short,
        markers=tuple(_pre_meeting(m) for m in following.pre_meetings),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _days(
    first: date, last: date, numbered_from: date, meeting: date, calendar: Calendar
) -> tuple[TimelineDay, ...]:
    # Counted backwards, so that each day is asked for once.
    found, number, day = [], 0, last
    while day >= first:
        closed = calendar.closed_reason(day)
        shown = None
        if closed is None and day < meeting:
            number += 1
            shown = number if day >= numbered_from else None
        found.append(TimelineDay(day, closed, shown))
        day -= _DAY
    return tuple(reversed(found))


def _window_words(meeting: Meeting, window: SendOutWindow) -> tuple[str, str]:
    if meeting.agenda_sent:
        sent = weekday_date(meeting.agenda_sent[-1].on)
        return worded("Dagsorden sendt {0}", sent), worded("Sendt {0}", sent)
    first, last = window.earliest, window.latest
    same = (first.year, first.month) == (last.year, last.month)
    start = day_number(first) if same else date_words(first, year=False)
    span = f"{start}–{date_words(last, year=False)}"
    return worded("Send dagsorden {0}", span), worded("Send {0}", span)


def _pre_meeting(meeting: Meeting) -> TimelineMarker:
    name = meeting.title or worded(
        "Formøde: {0}", meeting.for_party_name or ", ".join(meeting.body_names)
    )
    at = worded("{0} kl. {1}", name, clock(meeting.starts))
    return TimelineMarker(meeting.starts.date(), at, "pre_meeting")
