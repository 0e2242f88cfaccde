# SPDX-License-Identifier: MPL-2.0
"""The marks of the årshjul: those that ship with the program, and what the plan has changed.

Only the difference is kept in the file, so that a plan follows new defaults of the program.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from hpdesk.domain.annual_cycle import (
    AnnualMark,
    AnnualMarkKind,
    EveryYear,
    FromPlan,
    MarkRule,
    Once,
    PlanEdge,
    Weeks,
    check_mark,
)
from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.resources import resource_path
from hpdesk.services.desk import Desk
from hpdesk.storage.desk_file import Reader

MARKS_KEY = "annual_marks"


@dataclass(frozen=True, slots=True)
class _Difference:
    """What a plan has of its own: marks added or changed, and shipped ones it does without."""

    own: tuple[AnnualMark, ...] = ()
    removed: tuple[str, ...] = ()


@cache
def default_marks() -> tuple[AnnualMark, ...]:
    """Return the marks that ship with the program."""
    with resource_path("annual_marks.toml").open("rb") as stream:
        return tuple(_mark(fields) for fields in tomllib.load(stream)["mark"])


def list_marks(desk: Desk) -> tuple[AnnualMark, ...]:
    """Return the plan's marks: the shipped ones as they stand now, then its own."""
    return read_marks(desk.read())


def read_marks(reader: Reader) -> tuple[AnnualMark, ...]:
    """Return the marks that a plan file's settings describe."""
    difference = _stored(reader)
    own = {mark.id: mark for mark in difference.own}
    shipped = [m for m in default_marks() if m.id not in difference.removed]
    return (*(own.pop(mark.id, mark) for mark in shipped), *own.values())


def add_mark(
    desk: Desk, title: str, rule: MarkRule, kind: AnnualMarkKind = AnnualMarkKind.DEADLINE
) -> str:
    """Add a mark of the plan's own and return its key; raises UserError where it has no date."""
    mark = _checked(AnnualMark(new_id("a"), title, kind, rule))
    difference = _stored(desk.read())
    _write(desk, "Mærkedag tilføjet", replace(difference, own=(*difference.own, mark)))
    return mark.id


def edit_mark(desk: Desk, mark: AnnualMark) -> None:
    """Put a changed mark in the place of the one with its key, shipped or the plan's own."""
    mark = _checked(mark)
    if mark.id not in {known.id for known in list_marks(desk)}:
        raise UserError("Mærkedagen er slettet i mellemtiden, og intet er ændret. Tilføj den igen.")
    difference = _stored(desk.read())
    own = {known.id: known for known in difference.own} | {mark.id: mark}
    shipped = set(default_marks())
    kept = tuple(known for known in own.values() if known not in shipped)
    _write(desk, "Mærkedag ændret", replace(difference, own=kept))


def remove_mark(desk: Desk, mark_id: str) -> None:
    """Take a mark out of the plan's årshjul."""
    difference = _stored(desk.read())
    own = tuple(mark for mark in difference.own if mark.id != mark_id)
    removed = set(difference.removed)
    if mark_id in {mark.id for mark in default_marks()}:
        removed.add(mark_id)
    _write(desk, "Mærkedag fjernet", _Difference(own, tuple(sorted(removed))))


def restore_default_marks(desk: Desk) -> None:
    """Bring the shipped marks back as they are shipped; the plan's own stay."""
    shipped = {mark.id for mark in default_marks()}
    own = tuple(mark for mark in _stored(desk.read()).own if mark.id not in shipped)
    _write(desk, "Mærkedage gendannet", _Difference(own))


def _checked(mark: AnnualMark) -> AnnualMark:
    trimmed = replace(mark, title=mark.title.strip())
    check_mark(trimmed)
    return trimmed


def _stored(reader: Reader) -> _Difference:
    rows = reader.rows("SELECT value FROM setting WHERE id = :key", key=MARKS_KEY)
    if not rows:
        return _Difference()
    stored = json.loads(rows[0][0])
    return _Difference(
        tuple(_mark(fields) for fields in stored.get("own", ())), tuple(stored.get("removed", ()))
    )


def _write(desk: Desk, label: str, difference: _Difference) -> None:
    value = {"own": [_fields(m) for m in difference.own], "removed": list(difference.removed)}
    text = json.dumps(value, ensure_ascii=False)
    with desk.write(label) as writer:
        if writer.exists("setting", MARKS_KEY):
            writer.set("setting", MARKS_KEY, value=text)
        else:
            writer.add("setting", id=MARKS_KEY, value=text)


def _mark(fields: Mapping[str, Any]) -> AnnualMark:
    kind = AnnualMarkKind(fields["kind"])
    return AnnualMark(fields["id"], fields["title"], kind, _rule(fields))


def _rule(fields: Mapping[str, Any]) -> MarkRule:
    if "day" in fields:
        return EveryYear(fields["day"], fields["month"])
    if "from_week" in fields:
        return Weeks(fields["from_week"], fields["to_week"])
    if "plan" in fields:
        return FromPlan(PlanEdge(fields["plan"]), fields["from_month"], fields["to_month"])
    return Once(date.fromisoformat(fields["first"]), date.fromisoformat(fields["last"]))


def _fields(mark: AnnualMark) -> dict[str, object]:
    rule = mark.rule
    fields: dict[str, object] = {"id": mark.id, "title": mark.title, "kind": str(mark.kind)}
    if isinstance(rule, EveryYear):
        return fields | {"day": rule.day, "month": rule.month}
    if isinstance(rule, Weeks):
        return fields | {"from_week": rule.first, "to_week": rule.last}
    if isinstance(rule, FromPlan):
        months = {"from_month": rule.first_month, "to_month": rule.last_month}
        return fields | {"plan": str(rule.edge)} | months
    return fields | {"first": rule.first.isoformat(), "last": rule.last.isoformat()}
