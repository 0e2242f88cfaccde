# SPDX-License-Identifier: MPL-2.0
"""The four levels of a plan's organisation, and which body lies under which (domain.md row 11)."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from hpdesk.domain.people import Body, BodyKind

# The handbook counts from the area upwards; steering groups are its level 2 (domain.md row 7).
LEVELS: Mapping[int, str] = {4: "Direktion", 3: "Bestyrelse", 2: "Styregrupper", 1: "Området"}
_USUAL = {
    BodyKind.BOARD: 3,
    BodyKind.PRE_MEETING_GROUP: 3,
    BodyKind.STEERING_GROUP: 2,
    BodyKind.ADVISORY_GROUP: 1,
}


class SteeringModel(StrEnum):
    """How a plan has arranged its steering groups (domain.md row 7)."""

    NONE = "none"
    COMMON = "common"
    BY_FOCUS_AREA = "by_focus_area"
    BY_HOUSING_AREA = "by_housing_area"
    MIXED = "mixed"


def level_of(body: Body) -> int:
    """Return a body's level, the usual one of its kind where none is set."""
    return _USUAL[body.kind] if body.level is None else min(max(body.level, 1), max(LEVELS))


def parents_of(bodies: Iterable[Body]) -> dict[str, str | None]:
    """Return the body above each; a ring is opened at its first body, so that none is lost."""
    given = {body.id: body.parent_id for body in bodies}
    found: dict[str, str | None] = {}
    for key, parent in given.items():
        found[key] = (
            parent if parent in given and not _leads_to(key, parent, given, found) else None
        )
    return found


def _leads_to(
    key: str, parent: str | None, given: Mapping[str, str | None], found: Mapping[str, str | None]
) -> bool:
    """Tell whether going up from a parent comes back; what was opened already stays open."""
    seen: set[str] = set()
    while parent is not None and parent not in seen:
        if parent == key:
            return True
        seen.add(parent)
        parent = found[parent] if parent in found else given.get(parent)
    return False


def steering_model(bodies: Iterable[Body]) -> SteeringModel:
    """Return how the steering groups are arranged, as their areas tell it."""
    groups = [body for body in bodies if body.kind is BodyKind.STEERING_GROUP]
    if not groups:
        return SteeringModel.NONE
    by_focus = [bool(group.focus_area.strip()) for group in groups]
    by_area = [group.organisation_id is not None for group in groups]
    if all(by_focus) and not any(by_area):
        return SteeringModel.BY_FOCUS_AREA
    if all(by_area) and not any(by_focus):
        return SteeringModel.BY_HOUSING_AREA
    return SteeringModel.COMMON if len(groups) == 1 else SteeringModel.MIXED
