# SPDX-License-Identifier: MPL-2.0
"""What a new meeting's dialog tells of its send-out window."""

from datetime import date

from hpdesk.domain.danish import long_date
from hpdesk.domain.working_days import Calendar, WindowState, window_state


def window_words(
    calendar: Calendar, day: date, earliest: int, latest: int, today: date
) -> tuple[str, str]:
    """Return a sentence about when the agenda must go out, and its tone."""
    window = calendar.window(day, earliest, latest)
    span = (
        f"Dagsordenen skal sendes fra {long_date(window.earliest)} til {long_date(window.latest)}"
        f" ({earliest}–{latest} arbejdsdage før mødet)."
    )
    if day < today:
        return f"{span} Datoen er passeret.", "warn"
    match window_state(window, today, None):
        case WindowState.LATE:
            return f"{span} Det er for sent nu.", "warn"
        case WindowState.LAST_DAY:
            return f"{span} Det er sidste dag i dag.", "warn"
        case WindowState.OPEN:
            return f"{span} Den kan sendes nu.", "ok"
        case _:
            return span, "info"
