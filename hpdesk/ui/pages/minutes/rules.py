# SPDX-License-Identifier: MPL-2.0
"""What the page works out from rows: which meeting, how far, what is missing, which phrase."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.agenda import item_number
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    ItemKind,
    Meeting,
    MeetingState,
)

# What a secretary writes first at a decision point, with the short word for the button.
PHRASES: tuple[tuple[str, str], ...] = (
    ("Godkendt", "Godkendt"),
    ("Godkendt med ændringer", "Med ændringer"),
    ("Drøftet", "Drøftet"),
    ("Taget til efterretning", "Til efterretning"),
    ("Udsat", "Udsat"),
    ("Ikke godkendt", "Ikke godkendt"),
)


def choose_meeting(meetings: Iterable[Meeting], today: date) -> Meeting | None:
    """Return the meeting nearest today whose minutes are not approved; the earlier of two."""
    waiting = [m for m in meetings if m.state is not MeetingState.MINUTES_APPROVED]
    return min(waiting, key=lambda m: (abs((m.starts.date() - today).days), m.starts), default=None)


def is_minuted(item: AgendaItem) -> bool:
    """Tell whether anything is written at a point."""
    return bool(item.decision.strip() or item.discussion.strip() or item.for_the_record.strip())


def minutes_left(items: Iterable[AgendaItem], current: str, seconds: int) -> int:
    """Return the planned minutes that are left: unwritten points, and the rest of the current."""
    left = 0
    for item in items:
        planned = item.duration or 0
        if item.id == current:
            left += max(0, planned - seconds // 60)
        elif not is_minuted(item):
            left += planned
    return left


def phrase_of(text: str) -> str | None:
    """Return the phrase that a decision begins with, the longest that fits."""
    start = text.lstrip().casefold()
    met = [phrase for phrase, _ in PHRASES if _begins(start, phrase.casefold())]
    return max(met, key=len, default=None)


def _begins(text: str, phrase: str) -> bool:
    return text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum()


def with_phrase(text: str, phrase: str) -> str:
    """Return a decision led by a phrase; an earlier phrase gives way, other words stay."""
    words = text.lstrip()
    earlier = phrase_of(words)
    if earlier is not None:
        words = words[len(earlier) :]
        if words[:1] in ("", ".", ":", ",") or words[:1].isspace():
            return f"{phrase}{words}" if words.strip() else f"{phrase}."
    return f"{phrase}. {words}".rstrip()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at before the meeting ends; `place` is decision, tasks or attendance."""

    text: str
    place: str
    item_id: str = ""


def preflight(
    items: Sequence[AgendaItem], tasks: Iterable[Task], attendance: Collection[Attendance]
) -> tuple[Finding, ...]:
    """Return what a meeting still lacks: decisions, who and when at tasks, and attendance."""
    found = []
    for index, item in enumerate(items):
        if item.kind is ItemKind.DECISION and not item.decision.strip():
            words = f"Punkt {item_number(index)} mangler en beslutning: {item.title}"
            found.append(Finding(words, "decision", item.id))
    for task in tasks:
        lacks = [] if task.responsible else ["ansvarlig"]
        lacks += [] if task.due or task.due_text else ["frist"]
        if lacks and not task.status.is_closed:
            words = f"Opgaven mangler {' og '.join(lacks)}: {task.text}"
            found.append(Finding(words, "tasks", task.item_id or ""))
    if not any(row.status is AttendanceStatus.PRESENT for row in attendance):
        found.append(Finding("Fremmødet er ikke taget.", "attendance"))
    return tuple(found)
