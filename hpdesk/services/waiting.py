# SPDX-License-Identifier: MPL-2.0
"""Points that wait for a body's next meeting: parked, postponed, lifted, or to be told."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.preparation import WaitingHow, WaitingPoint
from hpdesk.services.desk import Desk
from hpdesk.storage.preparation_reads import read_waiting_points

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_NO_TITLE = "Punktet mangler en titel. Skriv titlen, og prøv igen."


def list_waiting(
    desk: Desk, body_id: str | None = None, *, used: bool = False
) -> tuple[WaitingPoint, ...]:
    """Return what waits for a body, or for any, in order; `used` gives what is on an agenda."""
    return read_waiting_points(desk.read(), body_id=body_id, used=used)


def park(
    desk: Desk,
    body_id: str,
    title: str,
    *,
    kind: ItemKind = ItemKind.DISCUSSION,
    note: str = "",
    origin_id: str | None = None,
) -> str:
    """Park a point for a body's next meeting and return its key."""
    if not title.strip():
        raise UserError(_NO_TITLE)
    with desk.write("Punkt parkeret") as writer:
        return writer.add(
            "waiting_point",
            rank=writer.next_rank("waiting_point", body_id=body_id),
            body_id=body_id,
            title=title.strip(),
            kind=str(kind),
            how=str(WaitingHow.PARKED),
            note=note.strip() or None,
            origin_id=origin_id,
            raised_on=desk.today(),
        )


def put_waiting(writer: "Writer", body_id: str, how: WaitingHow, item_id: str, today: date) -> str:
    """Let a point wait for a body inside a step; one that waits already is not doubled."""
    there = writer.find("waiting_point", body_id=body_id, origin_id=item_id, used_in_id=None)
    if there:
        writer.set("waiting_point", there[0], how=str(how))
        return there[0]
    source = writer.get("agenda_item", item_id)
    kind = ItemKind.INFORMATION if how is WaitingHow.INFORMED else source["kind"]
    return writer.add(
        "waiting_point",
        rank=writer.next_rank("waiting_point", body_id=body_id),
        body_id=body_id,
        title=source["title"],
        kind=kind and str(kind),
        how=str(how),
        origin_id=item_id,
        raised_on=today,
    )


def edit_waiting(desk: Desk, waiting_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `waiting_point`
    """Change a waiting point's `title`, `kind`, `note` or `body_id`."""
    if "title" in fields:
        fields["title"] = fields["title"].strip()
        if not fields["title"]:
            raise UserError(_NO_TITLE)
    merge = f"waiting:{waiting_id}:{sorted(fields)}"
    with desk.write("Ventende punkt ændret", merge_key=merge) as writer:
        if "body_id" in fields:
            fields["rank"] = writer.next_rank("waiting_point", body_id=fields["body_id"])
        writer.set("waiting_point", waiting_id, **fields)


def remove_waiting(desk: Desk, waiting_id: str) -> None:
    """Take a point out of what waits; can be undone."""
    with desk.write("Ventende punkt fjernet") as writer:
        writer.delete("waiting_point", waiting_id)


def order_waiting(desk: Desk, body_id: str, keys: Sequence[str]) -> None:
    """Give what waits for a body this order; those not named come last as they stood."""
    with desk.write("Ventende punkter ordnet") as writer:
        known = writer.find("waiting_point", body_id=body_id)
        named = [key for key in keys if key in known]
        writer.order("waiting_point", [*named, *(key for key in known if key not in named)])
