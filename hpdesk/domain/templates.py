# SPDX-License-Identifier: MPL-2.0
"""Templates of agendas and of cases as frozen rows, and which of them fits a meeting."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish import date_words
from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import ItemKind, MeetingKind, QuestionKind, StandingPoint
from hpdesk.domain.people import BodyKind


class TemplateWhat(StrEnum):
    """What a template makes: a whole agenda, or one case."""

    AGENDA = "agenda"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class TemplatePoint:
    """A point as a template has it; `{dato}` in a title is the date of the last meeting.

    A `slot` is no point: the meeting's own cases go in there, under its section. `is_sub` stands
    under the point before it. `checklist` is what a case of this kind must hold.
    """

    title: str
    kind: ItemKind = ItemKind.INFORMATION
    duration: int | None = None
    section: str = ""
    standing: StandingPoint | None = None
    question: QuestionKind | None = None
    checklist: tuple[str, ...] = ()
    slot: bool = False
    is_sub: bool = False
    break_after: int | None = None
    summary: str = ""
    recommendation: str = ""
    case: str = ""
    options: str = ""
    economy: str = ""
    next_steps: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A template of an agenda, or of one case, which has exactly one point.

    It is for one body, for a kind of bodies, for a kind of meetings or for a focus; with none of
    them it is only chosen by hand. `shipped` comes with the program, `changed` was changed here.
    """

    id: str
    what: TemplateWhat
    name: str
    points: tuple[TemplatePoint, ...] = ()
    body_id: str | None = None
    body_kind: BodyKind | None = None
    meeting_kind: MeetingKind | None = None
    focus: str = ""
    shipped: bool = False
    changed: bool = False
    hidden: bool = False

    @property
    def proper_points(self) -> tuple[TemplatePoint, ...]:
        """Return the points without the slot of the meeting's own cases."""
        return tuple(point for point in self.points if not point.slot)

    @property
    def minutes(self) -> int:
        """Return the minutes its points take, with the pauses."""
        return sum((p.duration or 0) + (p.break_after or 0) for p in self.proper_points)


def best_template(
    templates: Iterable[Template],
    *,
    body_id: str,
    body_kind: BodyKind,
    meeting_kind: MeetingKind,
    focus: str = "",
) -> Template | None:
    """Return the agenda template that fits a meeting most closely, or None.

    The kind of meeting weighs most, then the body itself, the focus and the kind of body; of
    equals the later one wins, so that a plan's own comes before a shipped one.
    """
    if body_kind is BodyKind.PRE_MEETING_GROUP and meeting_kind is MeetingKind.ORDINARY:
        meeting_kind = MeetingKind.PRE_MEETING  # such a group holds nothing else
    best: tuple[int, Template | None] = (0, None)
    for template in templates:
        if template.what is not TemplateWhat.AGENDA or template.hidden:
            continue
        weights = (
            _weight(template.meeting_kind, meeting_kind, 8),
            _weight(template.body_id, body_id, 4),
            _weight(fold(template.focus) or None, fold(focus), 2),
            _weight(template.body_kind, body_kind, 1),
        )
        weight = sum(w for w in weights if w is not None)
        if None not in weights and weight >= max(best[0], 1):
            best = (weight, template)
    return best[1]


def _weight(wanted: str | None, given: str, weight: int) -> int | None:
    """Return what a condition adds, 0 where there is none, None where it does not hold."""
    if wanted is None:
        return 0
    return weight if wanted == given else None


_DATE_FIELD = re.compile(r"[\s\u00a0]*(?:(?:fra|af|den|for)[\s\u00a0]+)*\{dato\}")


def filled_title(title: str, day: date | None) -> str:
    """Return a title with its date, or without `fra {dato}` where there is no date to tell."""
    if day is not None:
        return title.replace("{dato}", date_words(day))
    return " ".join(_DATE_FIELD.sub("", title).split())


_STANDING = (
    (StandingPoint.APPROVE_AGENDA, re.compile(r"godkendelse af (?:\w+ )?dagsorden")),
    (StandingPoint.APPROVE_MINUTES, re.compile(r"godkendelse af (?:\w+ )?referat")),
    (StandingPoint.FOLLOW_UP, re.compile(r"(?:dagsorden og )?opfølgning\b|tjekliste")),
    (StandingPoint.NEWS, re.compile(r"nyt fra\b")),
    (StandingPoint.NEXT_POINTS, re.compile(r"(?:punkter|emner) til næste møde")),
    (StandingPoint.ANY_OTHER, re.compile(r"(?:næste møde(?: og|,) )?(?:eventuelt|evt)\b")),
)


def standing_by_title(title: str) -> StandingPoint | None:
    """Return which standing point a title tells of: plans from elsewhere do not mark them."""
    folded = fold(title)
    return next((point for point, pattern in _STANDING if pattern.match(folded)), None)
