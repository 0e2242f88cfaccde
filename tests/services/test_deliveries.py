# SPDX-License-Identifier: MPL-2.0
"""Who owes which bilag, and guests with their times."""

from datetime import date, datetime

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.working_days import Calendar
from hpdesk.services import attachments, deliveries, guests, meetings
from hpdesk.services.desk import Desk
from tests.builders import BOARD_STARTS, TODAY, Board


def test_a_bilag_is_due_by_the_material_deadline(desk: Desk, board: Board) -> None:
    key = deliveries.add_delivery(desk, board.items[1], "Regnskab", person_id=board.chair)
    (owed,) = deliveries.list_deliveries(desk, board.meeting)
    assert owed.due == Calendar().working_days_before(BOARD_STARTS.date(), 18)
    assert (owed.id, owed.name, owed.item_number) == (key, "Karin Vestermark", "2")
    deliveries.edit_delivery(desk, key, due=date(2026, 11, 11), organisation_id=board.party)
    (late,) = deliveries.late_deliveries(desk)
    assert (late.name, late.person_id) == ("Boligselskabet Fjordbo", None)
    deliveries.note_reminded(desk, [key])
    assert deliveries.late_deliveries(desk)[0].reminded_on == TODAY


def test_a_linked_bilag_makes_it_delivered_and_it_can_be_taken_back(
    desk: Desk, board: Board
) -> None:
    key = deliveries.add_delivery(desk, board.items[1], "Kort", due=date(2026, 11, 1))
    other = attachments.add_attachment(desk, board.items[0], b"x", "andet.pdf")
    with pytest.raises(UserError, match="andet punkt"):
        deliveries.link_attachment(desk, key, other)
    bilag = attachments.add_attachment(desk, board.items[1], b"x", "kort.pdf")
    deliveries.link_attachment(desk, key, bilag)
    (got,) = deliveries.list_deliveries(desk, board.meeting)
    assert (got.attachment_id, got.delivered_on) == (bilag, TODAY)
    assert deliveries.late_deliveries(desk) == ()
    deliveries.set_delivered(desk, key, None)
    (owed,) = deliveries.late_deliveries(desk)
    assert owed.attachment_id is None
    desk.undo()
    assert deliveries.late_deliveries(desk) == ()
    deliveries.remove_delivery(desk, key)
    assert deliveries.list_deliveries(desk, board.meeting) == ()
    with pytest.raises(UserError, match="mangler en titel"):
        deliveries.add_delivery(desk, board.items[1], " ")


def test_a_guest_comes_when_the_point_begins_and_goes_when_it_ends(
    desk: Desk, board: Board
) -> None:
    meetings.edit_item(desk, board.items[0], duration=10, break_after=5)
    meetings.edit_item(desk, board.items[1], duration=20)
    key = guests.add_guest(desk, board.items[1], board.chair)
    arrives, leaves = guests.usual_times_of_guest(desk, board.items[1])
    assert (arrives, leaves) == (datetime(2026, 12, 1, 14, 15), datetime(2026, 12, 1, 14, 35))
    guests.edit_guest(desk, key, arrives, leaves)
    (guest,) = meetings.list_items(desk, board.meeting)[1].guests
    assert (guest.arrives, guest.leaves) == (arrives, leaves)
    with pytest.raises(UserError, match="før gæsten kommer"):
        guests.edit_guest(desk, key, leaves, arrives)
    assert guests.usual_times_of_guest(desk, board.items[2])[0] == leaves
