# SPDX-License-Identifier: MPL-2.0
"""A referat as it is to be taken in: every guess in it can be mended by a person first."""

from dataclasses import dataclass, replace
from datetime import date, time

from hpdesk.domain.meetings import AttendanceStatus, ItemKind, Outcome


@dataclass(frozen=True, slots=True)
class DraftTask:
    """A task; `source` is the line it was read from, which stays as text where it is not taken."""

    text: str
    responsible: tuple[str, ...] = ()
    due: date | None = None
    due_text: str = ""
    source: str = ""
    taken: bool = True


@dataclass(frozen=True, slots=True)
class DraftPoint:
    """A point with its texts in the light markup."""

    title: str
    number: str = ""
    is_sub: bool = False
    kind: ItemKind = ItemKind.INFORMATION
    outcome: Outcome | None = None
    discussion: str = ""
    decision: str = ""
    recommendation: str = ""
    case: str = ""
    tasks: tuple[DraftTask, ...] = ()
    taken: bool = True


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """A person that the referat names.

    `status` is None for who is only named in a task. `person_id` is whom the plan knows by the
    name; where it knows nobody, `made` tells whether the person is to be made.
    """

    name: str
    detail: str = ""
    status: AttendanceStatus | None = None
    person_id: str = ""
    made: bool = True

    @property
    def is_left(self) -> bool:
        """Tell whether the name is to stay mere text."""
        return not self.person_id and not self.made


@dataclass(frozen=True, slots=True)
class MinutesDraft:
    """A referat before it is taken in; `new_body` names a body that is to be made.

    `opening` is what stands before the first point and is no fact of the meeting; `read_from`
    are the lines that the facts were read from.
    """

    file: str
    points: tuple[DraftPoint, ...]
    people: tuple[DraftPerson, ...] = ()
    body_id: str = ""
    new_body: str = ""
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    chair: str = ""
    minute_taker: str = ""
    opening: str = ""
    opening_taken: bool = False
    read_from: tuple[str, ...] = ()


def merged(draft: MinutesDraft, number: int) -> MinutesDraft:
    """Return a draft in which a point is laid together with the one above it."""
    if not 0 < number < len(draft.points):
        return draft
    above, point = draft.points[number - 1], draft.points[number]
    joined = replace(
        above,
        discussion=_joined(
            above.discussion, point.title, point.recommendation, point.case, point.discussion
        ),
        decision=_joined(above.decision, point.decision),
        outcome=above.outcome or point.outcome,
        tasks=(*above.tasks, *point.tasks),
    )
    points = (*draft.points[: number - 1], joined, *draft.points[number + 1 :])
    return replace(draft, points=points)


def _joined(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text.strip())
