# SPDX-License-Identifier: MPL-2.0
"""The saved views of the checklist: names for filter words, in the plan and in their order."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hpdesk.domain.danish_names import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.services.desk import Desk

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

VIEWS_KEY = "task_views"
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class TaskView:
    """A name for filter words, with how the list is sorted where that is not as usual."""

    id: str
    name: str
    query: str
    sort: str = ""


def list_views(desk: Desk) -> tuple[TaskView, ...]:
    """Return the saved views in their order; what is damaged is left out."""
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=VIEWS_KEY)
    return _views(rows[0][0] if rows else None)


def _views(stored: object) -> tuple[TaskView, ...]:
    try:
        rows = json.loads(stored) if isinstance(stored, str) else []
    except (ValueError, RecursionError):
        return ()
    found: dict[str, TaskView] = {}
    for row in rows if isinstance(rows, list) else ():
        view = _view(row)
        if view is not None:
            found.setdefault(view.id, view)
    return tuple(found.values())


def _view(row: object) -> TaskView | None:
    if not isinstance(row, dict):
        return None
    parts = [row.get(name, "") for name in ("id", "name", "query", "sort")]
    if not all(isinstance(part, str) for part in parts) or not parts[0] or not parts[1].strip():
        return None
    return TaskView(*parts)


def save_view(
    desk: Desk, name: str, query: str, *, view_id: str | None = None, sort: str = ""
) -> str:
    """Save filter words under a name, anew or in place of a view; returns the view's key.

    Raises UserError where the name is empty or another view has it.
    """
    name = " ".join(name.split())
    if not name:
        raise UserError("Visningen mangler et navn og er ikke gemt. Skriv navnet, og prøv igen.")
    if len(name) > _LONGEST_NAME:
        raise UserError(
            "Visningens navn er for langt, så den er ikke gemt. Brug højst {count} tegn.",
            count=_LONGEST_NAME,
        )
    with desk.write("Visning gemt") as writer:
        views = list(_stored(writer))
        if any(fold(view.name) == fold(name) and view.id != view_id for view in views):
            raise UserError(
                "Der er allerede en visning, der hedder »{name}«. Vælg et andet navn.", name=name
            )
        made = TaskView(view_id or new_id("v"), name, query.strip(), sort)
        place = next((n for n, view in enumerate(views) if view.id == view_id), len(views))
        views[place : place + 1] = [made]
        _keep(writer, views)
        return made.id


def delete_view(desk: Desk, view_id: str) -> None:
    """Take a view away; can be undone."""
    with desk.write("Visning slettet") as writer:
        _keep(writer, [view for view in _stored(writer) if view.id != view_id])


def order_views(desk: Desk, view_ids: Sequence[str]) -> None:
    """Put the views in an order; those not named come last, as they stood."""
    with desk.write("Visninger flyttet") as writer:
        views = {view.id: view for view in _stored(writer)}
        named = [views[key] for key in dict.fromkeys(view_ids) if key in views]
        _keep(writer, [*named, *(view for view in views.values() if view not in named)])


def _stored(writer: "Writer") -> tuple[TaskView, ...]:
    if not writer.exists("setting", VIEWS_KEY):
        return ()
    return _views(writer.get("setting", VIEWS_KEY)["value"])


def _keep(writer: "Writer", views: Sequence[TaskView]) -> None:
    rows = [
        {"id": view.id, "name": view.name, "query": view.query}
        | ({"sort": view.sort} if view.sort else {})
        for view in views
    ]
    value = json.dumps(rows, ensure_ascii=False)
    if writer.exists("setting", VIEWS_KEY):
        writer.set("setting", VIEWS_KEY, value=value)
    else:
        writer.add("setting", id=VIEWS_KEY, value=value)
