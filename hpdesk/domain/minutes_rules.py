# SPDX-License-Identifier: MPL-2.0
"""What a meeting still lacks before it is closed, and which meeting is the one to minute."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.at_points import cut_at_points
from hpdesk.domain.danish import join_words
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    ItemKind,
    Meeting,
    MeetingState,
    Outcome,
)
from hpdesk.domain.people import BodyKind
from hpdesk.domain.presence import Quorum

_DECIDING = (Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.REJECTED)
_SHOWN = 60  # letters of a line that is repeated in a finding


class FindingPlace(StrEnum):
    """Where in the minutes a finding is mended."""

    DECISION = "decision"
    TASKS = "tasks"
    ATTENDANCE = "attendance"
    CLOCK = "clock"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at before the meeting ends."""

    text: str
    place: FindingPlace
    item_id: str = ""


def choose_meeting(meetings: Iterable[Meeting], today: date) -> Meeting | None:
    """Return the meeting nearest today whose minutes are not approved; the earlier of two."""
    waiting = [m for m in meetings if m.state is not MeetingState.MINUTES_APPROVED]
    return min(waiting, key=lambda m: (abs((m.starts.date() - today).days), m.starts), default=None)


def finish_preflight(
    items: Sequence[AgendaItem],
    tasks: Iterable[Task],
    attendance: Collection[Attendance],
    *,
    meeting: Meeting | None = None,
    quorums: Iterable[Quorum] = (),
    running: str | None = None,
    draft: str = "",
) -> tuple[Finding, ...]:
    """Return what a meeting still lacks, point by point and then for the meeting as a whole.

    `running` is the point whose clock runs, `draft` the quick line that is not carried out.
    """
    return (
        *_of_points(items, meeting),
        *_of_tasks(tasks),
        *_of_attendance(attendance, quorums),
        *_of_moment(items, running, draft),
    )


def _of_points(items: Iterable[AgendaItem], meeting: Meeting | None) -> Iterator[Finding]:
    advisory = meeting is not None and set(meeting.body_kinds) == {BodyKind.ADVISORY_GROUP.value}
    for item in items:
        name = f"Punkt {item.number}"
        answered = {answer.place for answer in item.at_answers if answer.outcome or answer.text}
        points = cut_at_points(item.recommendation).points
        lacking = [point.place + 1 for point in points if point.place not in answered]
        decided = item.decision.strip() or item.outcome or answered
        if item.kind is ItemKind.DECISION and not decided:
            words = f"{name} mangler en beslutning: {item.title}"
            yield Finding(words, FindingPlace.DECISION, item.id)
        if answered and lacking and item.outcome is not Outcome.POSTPONED:
            noun = "at-punkt" if len(lacking) == 1 else "at-punkterne"
            numbers = join_words([str(number) for number in lacking])
            words = f"{name} mangler svar på {noun} {numbers}: {item.title}"
            yield Finding(words, FindingPlace.DECISION, item.id)
        decides = {item.outcome, *(answer.outcome for answer in item.at_answers)} & {*_DECIDING}
        if advisory and decides:
            words = f"{name} har en beslutning, men organet er rådgivende: {item.title}"
            yield Finding(words, FindingPlace.DECISION, item.id)


def _of_tasks(tasks: Iterable[Task]) -> Iterator[Finding]:
    for task in tasks:
        lacks = [] if task.responsible else ["ansvarlig"]
        lacks += [] if task.due or task.due_text else ["frist"]
        if lacks and not task.status.is_closed:
            words = f"Opgaven mangler {' og '.join(lacks)}: {task.text}"
            yield Finding(words, FindingPlace.TASKS, task.item_id or "")


def _of_attendance(
    attendance: Collection[Attendance], quorums: Iterable[Quorum]
) -> Iterator[Finding]:
    if not any(row.status is AttendanceStatus.PRESENT for row in attendance):
        yield Finding("Fremmødet er ikke taget.", FindingPlace.ATTENDANCE)
        return
    for quorum in quorums:
        if not quorum.is_met:
            who = f"{quorum.body_name}: " if quorum.body_name else ""
            yield Finding(f"{who}{quorum.words}.", FindingPlace.ATTENDANCE)


def _of_moment(items: Iterable[AgendaItem], running: str | None, draft: str) -> Iterator[Finding]:
    if running is not None:
        number = next((item.number for item in items if item.id == running), "")
        words = f"Uret kører stadig på punkt {number}."
        yield Finding(words, FindingPlace.CLOCK, running)
    line = " ".join(draft.split())
    if line:
        shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
        yield Finding(f"Linjen er ikke ført ind i referatet: {shown}", FindingPlace.LINE)
