# SPDX-License-Identifier: MPL-2.0
"""Who must deliver which bilag to a point, and by when."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.errors import UserError
from hpdesk.domain.preparation import Delivery
from hpdesk.services.backward_plans import read_plan
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting, meeting_of_item
from hpdesk.storage.preparation_reads import read_deliveries

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_NO_TITLE = "Leverancen mangler en titel. Skriv, hvilket bilag der skal leveres."


def list_deliveries(desk: Desk, meeting_id: str) -> tuple[Delivery, ...]:
    """Return what is owed to a meeting, by point, delivered or not."""
    return read_deliveries(desk.read(), meeting_id=meeting_id)


def late_deliveries(desk: Desk) -> tuple[Delivery, ...]:
    """Return what is late for any meeting, the longest overdue first."""
    today = desk.today()
    found = read_deliveries(desk.read(), due_by=today.isoformat())
    late = [one for one in found if one.is_late(today)]
    return tuple(sorted(late, key=lambda one: (one.due or today, one.name)))


def usual_due(desk: Desk, meeting_id: str) -> date | None:
    """Return the day by which bilag are due: the meeting's material deadline."""
    steps = read_plan(desk, get_meeting(desk, meeting_id))
    return next((step.on for step in steps if step.kind is PlanStepKind.MATERIAL), None)


def add_delivery(
    desk: Desk,
    item_id: str,
    title: str,
    *,
    person_id: str | None = None,
    organisation_id: str | None = None,
    due: date | None = None,
) -> str:
    """Note that a person or a party owes a point a bilag; returns the delivery's key.

    Without a day it is due by the meeting's material deadline.
    """
    if not title.strip():
        raise UserError(_NO_TITLE)
    meeting_id = meeting_of_item(desk, item_id)
    if due is None and meeting_id is not None:
        due = usual_due(desk, meeting_id)
    with desk.write("Leverance aftalt") as writer:
        writer.get("agenda_item", item_id)
        return writer.add(
            "delivery",
            rank=writer.next_rank("delivery", item_id=item_id),
            item_id=item_id,
            title=title.strip(),
            person_id=person_id,
            organisation_id=organisation_id,
            due=due,
        )


def edit_delivery(desk: Desk, delivery_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `delivery`
    """Change a delivery's `title`, `due`, `item_id`, `person_id` or `organisation_id`.

    A person and a party replace each other.
    """
    if "title" in fields:
        fields["title"] = fields["title"].strip()
        if not fields["title"]:
            raise UserError(_NO_TITLE)
    if fields.get("person_id"):
        fields["organisation_id"] = None
    elif fields.get("organisation_id"):
        fields["person_id"] = None
    merge = f"delivery:{delivery_id}:{sorted(fields)}"
    with desk.write("Leverance ændret", merge_key=merge) as writer:
        writer.set("delivery", delivery_id, **fields)


def remove_delivery(desk: Desk, delivery_id: str) -> None:
    """Take a delivery off its point; can be undone."""
    with desk.write("Leverance fjernet") as writer:
        writer.delete("delivery", delivery_id)


def set_delivered(desk: Desk, delivery_id: str, on: date | None) -> None:
    """Note the day something was delivered, or None that it is owed still."""
    label = "Leverance ikke modtaget" if on is None else "Leverance modtaget"
    with desk.write(label) as writer:
        values: dict[str, object] = {"delivered_on": on}
        if on is None:
            values["attachment_id"] = None
        writer.set("delivery", delivery_id, **values)


def link_attachment(desk: Desk, delivery_id: str, attachment_id: str) -> None:
    """Say which bilag came of a delivery, which makes it delivered today unless it was before."""
    with desk.write("Leverance modtaget") as writer:
        _link(writer, delivery_id, attachment_id, desk.today())


def _link(writer: "Writer", delivery_id: str, attachment_id: str, today: date) -> None:
    row = writer.get("delivery", delivery_id)
    if writer.get("attachment", attachment_id)["item_id"] != row["item_id"]:
        raise UserError(
            "Bilaget ligger på et andet punkt. Vælg et bilag på leverancens eget punkt."
        )
    delivered = row["delivered_on"] or today
    writer.set("delivery", delivery_id, attachment_id=attachment_id, delivered_on=delivered)


def note_reminded(desk: Desk, delivery_ids: Iterable[str], on: date | None = None) -> None:
    """Note that people were reminded of what they owe, today where no day is given."""
    with desk.write("Påmindelse noteret") as writer:
        for key in delivery_ids:
            writer.set("delivery", key, reminded_on=on or desk.today())
