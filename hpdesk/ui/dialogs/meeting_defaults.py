# SPDX-License-Identifier: MPL-2.0
"""What a new meeting's dialog tells of its send-out window."""

from datetime import date

from hpdesk.domain.meetings import OUTINGS, MeetingKind
from hpdesk.domain.working_days import Calendar, WindowState, window_state
from hpdesk.ui.wording import long_date, worded


def window_words(
    calendar: Calendar, day: date, earliest: int, latest: int, today: date, kind: MeetingKind
) -> tuple[str, str]:
    """Return a sentence about when the agenda or programme must go out, and its tone."""
    window = calendar.window(day, earliest, latest)
    span = worded(
        "{4} skal sendes fra {0} til {1} ({2}–{3} arbejdsdage før mødet).",
        long_date(window.earliest),
        long_date(window.latest),
        earliest,
        latest,
        worded("Programmet") if kind in OUTINGS else worded("Dagsordenen"),
    )
    if day < today:
        return worded("{0} Datoen er passeret.", span), "warn"
    match window_state(window, today, None):
        case WindowState.LATE:
            return worded("{0} Det er for sent nu.", span), "warn"
        case WindowState.LAST_DAY:
            return worded("{0} Det er sidste dag i dag.", span), "warn"
        case WindowState.OPEN:
            return worded("{0} Det kan ske nu.", span), "ok"
        case _:
            return span, "info"
