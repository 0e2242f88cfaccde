# SPDX-License-Identifier: MPL-2.0
"""Meetings and their agenda."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState
from hpdesk.domain.working_days import SendOutWindow
from hpdesk.services.deleting import delete_kindly
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import calendar
from hpdesk.storage import meeting_reads

_TEXTS = {
    "summary": "Resumé",
    "recommendation": "Indstilling",
    "case_text": "Sagsfremstilling",
    "economy": "Økonomi",
    "next_steps": "Videre proces",
    "discussion": "Drøftelse",
    "decision": "Beslutning",
    "for_the_record": "Ført til referat",
}


@dataclass(frozen=True, slots=True)
class NewItem:
    """What a new agenda item starts from."""

    title: str
    kind: str = "information"
    duration: int | None = None


# domain.md §2, the default templates: the points every meeting of a body has
STANDING_ITEMS: dict[str, tuple[NewItem, ...]] = {
    "board": (
        NewItem("Godkendelse af dagsorden", "decision", 5),
        NewItem("Godkendelse af referat", "decision", 5),
        NewItem("Opfølgning på beslutninger", "information", 10),
        NewItem("Økonomi", "information", 10),
        NewItem("Punkter til næste møde", "discussion", 5),
        NewItem("Eventuelt", "information", 5),
    ),
    "steering_group": (
        NewItem("Dagsorden og opfølgning", "decision", 10),
        NewItem("Blær: hvad lykkes vi med", "discussion", 15),
        NewItem("Bøvl: hvad driller, hvem kan hjælpe", "discussion", 20),
        NewItem("Delmål og tal", "information", 15),
        NewItem("Løftes til bestyrelsen?", "discussion", 10),
        NewItem("Fra praksis", "information", 10),
        NewItem("Næste møde og eventuelt", "information", 5),
    ),
    "pre_meeting_group": (
        NewItem("Bestyrelsens dagsorden punkt for punkt", "discussion", 40),
        NewItem("Uenigheder, der skal afklares", "discussion", 10),
        NewItem("Aftaler", "decision", 10),
    ),
    "advisory_group": (
        NewItem("Velkommen", "information", 5),
        NewItem("Nyt fra bestyrelsen", "information", 20),
        NewItem("Eventuelt", "information", 10),
    ),
}


def list_meetings(desk: Desk) -> tuple[Meeting, ...]:
    """Return all meetings by time."""
    return meeting_reads.read_meetings(desk.read())


def get_meeting(desk: Desk, meeting_id: str) -> Meeting:
    """Return one meeting; raises UserError where there is none."""
    found = meeting_reads.read_meetings(desk.read(), meeting_id=meeting_id)
    if not found:
        raise UserError(
            "Mødet »{key}« findes ikke i planen. Se møderne med hpdesk list.", key=meeting_id
        )
    return found[0]


def list_items(desk: Desk, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return a meeting's agenda in order."""
    return meeting_reads.read_items(desk.read(), meeting_id)


def window_of(desk: Desk, meeting: Meeting) -> SendOutWindow:
    """Return the send-out window of a meeting, by its bodies' lead times (domain.md row 33)."""
    return calendar(desk).window(meeting.starts.date(), meeting.earliest, meeting.latest)


def meeting_of_item(desk: Desk, item_id: str) -> str | None:
    """Return the key of the meeting an item stands in."""
    return meeting_reads.meeting_of_item(desk.read(), item_id)


def _check_times(starts: datetime, ends: datetime | None) -> None:
    if ends is not None and ends <= starts:
        raise UserError("Mødet slutter, før det begynder. Ret sluttidspunktet.")


def add_meeting(
    desk: Desk,
    body_ids: Sequence[str],
    starts: datetime,
    ends: datetime | None = None,
    *,
    title: str = "",
    kind: MeetingKind = MeetingKind.ORDINARY,
    items: Sequence[NewItem] = (),
    **fields: Any,  # noqa: ANN401 - further columns of `meeting`
) -> str:
    """Add a meeting of one or several bodies with its first points; returns its key."""
    if not body_ids:
        raise UserError("Mødet mangler et organ. Vælg, hvem der holder mødet.")
    _check_times(starts, ends)
    with desk.write("Møde oprettet") as writer:
        key = writer.add(
            "meeting",
            starts=starts,
            ends=ends,
            title=title.strip() or None,
            kind=str(kind),
            state=str(MeetingState.DRAFT),
            **fields,
        )
        for rank, body_id in enumerate(body_ids):
            writer.add("meeting_body", meeting_id=key, body_id=body_id, rank=rank)
        for rank, item in enumerate(items):
            writer.add(
                "agenda_item",
                meeting_id=key,
                rank=rank,
                title=item.title,
                kind=item.kind,
                duration=item.duration,
            )
        return key


def edit_meeting(desk: Desk, meeting_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `meeting`
    """Change a meeting; `body_ids` replaces its bodies."""
    body_ids: Sequence[str] | None = fields.pop("body_ids", None)
    merge = f"meeting:{meeting_id}:{sorted(fields)}" if body_ids is None else None
    with desk.write("Møde ændret", merge_key=merge) as writer:
        now = {**writer.get("meeting", meeting_id), **fields}
        _check_times(now["starts"], now["ends"])
        writer.set("meeting", meeting_id, **fields)
        if body_ids is not None:
            if not body_ids:
                raise UserError("Mødet mangler et organ. Vælg, hvem der holder mødet.")
            for old in writer.find("meeting_body", meeting_id=meeting_id):
                writer.delete("meeting_body", old)
            for rank, body_id in enumerate(body_ids):
                writer.add("meeting_body", meeting_id=meeting_id, body_id=body_id, rank=rank)


def delete_meeting(desk: Desk, meeting_id: str) -> None:
    """Delete a meeting with its agenda, bilag, tasks and attendance; can be undone."""
    delete_kindly(desk, "meeting", meeting_id, "Møde slettet")


def mark_sent(desk: Desk, meeting_id: str, on: date, note: str = "") -> int:
    """Log that the agenda went out on a day; returns the version."""
    with desk.write("Dagsorden udsendt") as writer:
        earlier = writer.find("sent_version", meeting_id=meeting_id)
        version = max((writer.get("sent_version", k)["version"] for k in earlier), default=0) + 1
        writer.add(
            "sent_version",
            rank=len(earlier),
            meeting_id=meeting_id,
            version=version,
            sent_on=on,
            note=note or None,
        )
        if writer.get("meeting", meeting_id)["state"] in (None, MeetingState.DRAFT):
            writer.set("meeting", meeting_id, state=str(MeetingState.SENT))
        return version


def add_item(
    desk: Desk,
    meeting_id: str,
    title: str,
    *,
    kind: str = "information",
    index: int | None = None,
    **fields: Any,  # noqa: ANN401 - further columns of `agenda_item`
) -> str:
    """Add a point, last or at an index from 0; returns its key."""
    if not title.strip():
        raise UserError("Punktet mangler en titel. Skriv titlen, og prøv igen.")
    with desk.write("Punkt tilføjet") as writer:
        keys = writer.find("agenda_item", meeting_id=meeting_id)
        key = writer.add(
            "agenda_item",
            rank=len(keys),
            meeting_id=meeting_id,
            title=title.strip(),
            kind=kind,
            **fields,
        )
        if index is not None and index < len(keys):
            writer.order("agenda_item", [*keys[:index], key, *keys[index:]])
        return key


def edit_item(desk: Desk, item_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `agenda_item`
    """Change a point; typing in one field is one step to undo.

    `case` is the case presentation; `presenter_id` and `presenter_text` replace each other.
    """
    if "case" in fields:
        fields["case_text"] = fields.pop("case")
    if "title" in fields and not fields["title"].strip():
        raise UserError("Punktet mangler en titel. Skriv titlen, og prøv igen.")
    if fields.get("presenter_id"):
        fields["presenter_text"] = None
    elif fields.get("presenter_text"):
        fields["presenter_id"] = None
    named = [_TEXTS[name] for name in fields if name in _TEXTS]
    label = f"{named[0]} ændret" if len(named) == 1 else "Punkt ændret"
    with desk.write(label, merge_key=f"item:{item_id}:{sorted(fields)}") as writer:
        writer.set("agenda_item", item_id, **fields)


def move_item(desk: Desk, item_id: str, index: int) -> None:
    """Move a point to an index from 0 within its meeting."""
    with desk.write("Punkt flyttet") as writer:
        keys = writer.find(
            "agenda_item", meeting_id=writer.get("agenda_item", item_id)["meeting_id"]
        )
        keys.remove(item_id)
        keys.insert(max(0, min(index, len(keys))), item_id)
        writer.order("agenda_item", keys)


def delete_item(desk: Desk, item_id: str) -> None:
    """Delete a point with its bilag and tasks; can be undone."""
    with desk.write("Punkt slettet") as writer:
        meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
        writer.delete("agenda_item", item_id)
        keys = [k for k in writer.find("agenda_item", meeting_id=meeting_id) if k != item_id]
        writer.order("agenda_item", keys)


def add_guest(desk: Desk, item_id: str, person_id: str) -> str:
    """Invite a person to one point and return the guest's key."""
    with desk.write("Gæst tilføjet") as writer:
        rank = writer.next_rank("guest", item_id=item_id)
        return writer.add("guest", rank=rank, item_id=item_id, person_id=person_id)


def delete_guest(desk: Desk, guest_id: str) -> None:
    """Take a guest off a point."""
    delete_kindly(desk, "guest", guest_id, "Gæst fjernet")
