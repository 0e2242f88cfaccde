# SPDX-License-Identifier: MPL-2.0
"""What stands in a template: read from the shipped files and from the plan, and written there."""

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from hpdesk.domain.meetings import ItemKind, MeetingKind, QuestionKind, StandingPoint
from hpdesk.domain.people import BodyKind
from hpdesk.domain.templates import Template, TemplatePoint, TemplateWhat
from hpdesk.resources import resource_path

TEXTS = ("summary", "recommendation", "case", "options", "economy", "next_steps", "goal")
_FILES = {TemplateWhat.AGENDA: "agendas.toml", TemplateWhat.ITEM: "items.toml"}

E = TypeVar("E", bound=StrEnum)


@cache
def shipped_templates() -> tuple[Template, ...]:
    """Return the templates that come with the program, agendas first."""
    import tomllib

    found: list[Template] = []
    for what, name in _FILES.items():
        with resource_path("templates", name).open("rb") as stream:
            found += [_shipped(what, fields) for fields in tomllib.load(stream)["template"]]
    return tuple(found)


def _shipped(what: TemplateWhat, fields: Mapping[str, Any]) -> Template:
    body_kind, meeting_kind = fields.get("body_kind"), fields.get("meeting_kind")
    return Template(
        id=fields["id"],
        what=what,
        name=fields["name"],
        points=tuple(_point(point) for point in fields["point"]),
        body_kind=BodyKind(body_kind) if body_kind else None,
        meeting_kind=MeetingKind(meeting_kind) if meeting_kind else None,
        focus=fields.get("focus", ""),
        shipped=True,
    )


def _point(fields: Mapping[str, Any]) -> TemplatePoint:
    """Return a point; raises TypeError or ValueError where a damaged file holds something else."""
    standing, question = fields.get("standing"), fields.get("question")
    checklist = fields.get("checklist") or ()
    return TemplatePoint(
        title=_text(fields["title"]),
        kind=ItemKind(fields.get("kind", ItemKind.INFORMATION)),
        duration=_minutes(fields.get("duration")),
        section=_text(fields.get("section", "")),
        standing=StandingPoint(standing) if standing else None,
        question=QuestionKind(question) if question else None,
        checklist=tuple(_text(line) for line in checklist),
        slot=bool(fields.get("slot")),
        is_sub=bool(fields.get("is_sub")),
        break_after=_minutes(fields.get("break_after")),
        **{name: _text(fields.get(name, "")).strip() for name in TEXTS},
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _minutes(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) and value > 0 else None


def read_points(content: str) -> tuple[TemplatePoint, ...] | None:
    """Return the points that stored JSON holds, or None where it is damaged."""
    try:
        return tuple(_point(fields) for fields in json.loads(content)["points"])
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


def written_points(points: Iterable[TemplatePoint]) -> str:
    """Return points as JSON, with only what is said."""
    return json.dumps({"points": [_fields(point) for point in points]}, ensure_ascii=False)


def _fields(point: TemplatePoint) -> dict[str, object]:
    said = {name: getattr(point, name) for name in TemplatePoint.__slots__}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in said.items()
        if value or name == "title"
    }


def known(kind: Callable[[str], E], text: str | None) -> E | None:
    """Return a stored choice, or None where the file holds nothing or another word."""
    try:
        return kind(text) if text else None
    except ValueError:
        return None
