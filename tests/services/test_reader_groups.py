# SPDX-License-Identifier: MPL-2.0
from datetime import date

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.services import guests, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.reader_groups import reader_groups
from tests.builders import Board


def test_members_and_guests_are_named_and_so_are_those_without_a_mail(
    desk: Desk, board: Board
) -> None:
    people.edit_person(desk, board.chair, email="formand@eksempel.dk")
    people.edit_person(desk, board.secretary, email="ikke en adresse")
    outside = people.add_person(desk, "Sara Friis")
    for person in (outside, board.chair):
        guests.add_guest(desk, board.items[1], person)
    members, called, public = reader_groups(desk, board.meeting)
    names = {person.id: person.name for person in people.list_people(desk)}
    assert names[board.chair] in members.names
    assert names[board.chair] not in members.without_address
    assert names[board.secretary] in members.without_address
    assert (called.edition, called.names) == (SentEdition.GUESTS, ("Sara Friis",))
    assert called.without_address == ("Sara Friis",)
    assert (public.edition, public.names) == (SentEdition.PUBLIC, ())


def test_members_are_those_of_the_meetings_day(desk: Desk, board: Board) -> None:
    before = reader_groups(desk, board.meeting)[0].names
    seats = people.members_at(desk, meetings.get_meeting(desk, board.meeting))
    people.edit_member(desk, seats[0].id, ends=date(2026, 1, 31))
    after = reader_groups(desk, board.meeting)[0].names
    assert set(before) - set(after) == {seats[0].person.name}
