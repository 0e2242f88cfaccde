# SPDX-License-Identifier: MPL-2.0
"""Guests at a point: who comes, and from when to when."""

from datetime import datetime, timedelta

from hpdesk.domain.agenda import start_times
from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.services.meetings import get_meeting, list_items, meeting_of_item

_UNTOLD_LENGTH = timedelta(minutes=15)


def add_guest(desk: Desk, item_id: str, person_id: str) -> str:
    """Invite a person to one point and return the guest's key; no one is invited twice."""
    with desk.write("Gæst tilføjet") as writer:
        refuse_locked_item(writer, item_id)
        if already := writer.find("guest", item_id=item_id, person_id=person_id):
            return already[0]
        rank = writer.next_rank("guest", item_id=item_id)
        return writer.add("guest", rank=rank, item_id=item_id, person_id=person_id)


def edit_guest(
    desk: Desk, guest_id: str, arrives: datetime | None, leaves: datetime | None
) -> None:
    """Say from when to when a guest takes part; None follows the point."""
    if arrives is not None and leaves is not None and leaves <= arrives:
        raise UserError("Gæsten går, før gæsten kommer. Ret det ene af de to tidspunkter.")
    with desk.write("Gæstens tid ændret", merge_key=f"guest:{guest_id}") as writer:
        refuse_locked_item(writer, writer.get("guest", guest_id)["item_id"])
        writer.set("guest", guest_id, arrives=arrives, leaves=leaves)


def delete_guest(desk: Desk, guest_id: str) -> None:
    """Take a guest off a point."""
    with desk.write("Gæst fjernet") as writer:
        refuse_locked_item(writer, writer.get("guest", guest_id)["item_id"])
        writer.delete("guest", guest_id)


def usual_times_of_guest(desk: Desk, item_id: str) -> tuple[datetime, datetime]:
    """Return when a point begins and ends by the plan, its sub-points included.

    A point without a length counts as a quarter of an hour.
    """
    meeting = get_meeting(desk, meeting_of_item(desk, item_id) or "")
    items = list_items(desk, meeting.id)
    starts = start_times(meeting.starts, items)
    place = next(at for at, item in enumerate(items) if item.id == item_id)
    last = max(at for at, item in enumerate(items) if item_id in (item.id, item.parent_id))
    ends = starts[last] + timedelta(minutes=items[last].duration or 0)
    return starts[place], ends if ends > starts[place] else starts[place] + _UNTOLD_LENGTH
