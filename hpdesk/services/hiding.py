# SPDX-License-Identifier: MPL-2.0
"""From whom a point is left out: their own copy of the papers has its number and nothing else."""

from hpdesk.documents.edition import MemberReader
from hpdesk.domain.people import Person
from hpdesk.services import people
from hpdesk.services.case_sheet import case_history
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting, list_items, meeting_of_item
from hpdesk.storage.edition_reads import (
    read_conflicted,
    read_hidden_from,
    read_tasks_hidden_from,
)


def hide_item(desk: Desk, item_id: str, person_id: str) -> None:
    """Leave a point out of a person's own copies; done twice it changes nothing."""
    with desk.write("Punkt udeladt for en person") as writer:
        if not writer.find("item_hidden", item_id=item_id, person_id=person_id):
            rank = writer.next_rank("item_hidden", item_id=item_id)
            writer.add("item_hidden", rank=rank, item_id=item_id, person_id=person_id)


def show_item(desk: Desk, item_id: str, person_id: str) -> None:
    """Let a point be in a person's own copies again."""
    with desk.write("Punkt vises igen for en person") as writer:
        for key in writer.find("item_hidden", item_id=item_id, person_id=person_id):
            writer.delete("item_hidden", key)


def proposed_to_hide(desk: Desk, item_id: str) -> tuple[Person, ...]:
    """Return the members who were noted as disqualified in the case and still get the point.

    Noted at the point itself or wherever the case was treated before (domain.md row 46).
    """
    meeting_id = meeting_of_item(desk, item_id)
    if meeting_id is None:
        return ()
    steps = tuple(dict.fromkeys((item_id, *(step.item_id for step in case_history(desk, item_id)))))
    conflicted = read_conflicted(desk.read(), steps)
    if not conflicted:
        return ()
    item = next(item for item in list_items(desk, meeting_id) if item.id == item_id)
    members = {seat.person.id for seat in people.members_at(desk, get_meeting(desk, meeting_id))}
    wanted = [key for key in conflicted if key in members and key not in item.hidden_from]
    known = {person.id: person for person in people.list_people(desk, wanted)}
    return tuple(known[key] for key in wanted if key in known)


def member_reader(desk: Desk, person_id: str) -> MemberReader | None:
    """Return what the gate must know to make a person's own copy, None where there is nobody."""
    found = people.list_people(desk, [person_id]) if person_id else ()
    if not found:
        return None
    reader = desk.read()
    return MemberReader(
        person_id,
        found[0].name,
        read_hidden_from(reader, person_id),
        read_tasks_hidden_from(reader, person_id),
    )
