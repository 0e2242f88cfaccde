# SPDX-License-Identifier: MPL-2.0
"""What a new meeting starts from: its body's usual time and place, its title and its window."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from hpdesk.domain.danish import long_date
from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import Body
from hpdesk.domain.working_days import Calendar, WindowState, window_state
from hpdesk.services import meetings

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

MEETING_NOUNS = {
    "board": "Bestyrelsesmøde",
    "steering_group": "Styregruppemøde",
    "pre_meeting_group": "Formøde",
}


@dataclass(frozen=True, slots=True)
class Usual:
    """When and where a body's meetings are usually held."""

    begins: time = time(13)
    ends: time = time(15)
    place: str = ""


def usual_times(desk: "Desk", body_ids: Collection[str]) -> Usual:
    """Return time and place of the latest meeting of the same body, or 13.00–15.00."""
    for meeting in reversed(meetings.list_meetings(desk)):
        starts, ends = meeting.starts, meeting.ends
        if ends is None or ends.date() != starts.date():
            continue
        if set(meeting.body_ids) & set(body_ids):
            return Usual(starts.time(), ends.time(), meeting.place)
    return Usual()


def meeting_title(bodies: Sequence[Body], kind: MeetingKind) -> str:
    """Return what a meeting of these bodies is called: `Bestyrelsesmøde`, `Fællesmøde`."""
    if kind is MeetingKind.PRE_MEETING:
        return "Formøde"
    if kind is MeetingKind.STUDY_TRIP:
        return "Studietur"
    if not bodies:
        return ""
    if len(bodies) > 1:
        return "Fællesmøde"
    noun = MEETING_NOUNS.get(bodies[0].kind) or f"Møde i {bodies[0].name}".strip()
    if kind is MeetingKind.EXTRAORDINARY:
        return f"Ekstraordinært {noun[:1].lower()}{noun[1:]}"
    return noun


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
