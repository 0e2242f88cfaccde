# SPDX-License-Identifier: MPL-2.0
"""Formøder, reminders of bilag and the rules of a body, through the services."""

from datetime import date, datetime
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MeetingKind
from hpdesk.services import deliveries, meetings, people, pre_meetings
from hpdesk.services.backward_plans import read_plan, read_steps_due
from hpdesk.services.delivery_reminders import write_reminders
from hpdesk.services.desk import Desk
from hpdesk.services.pre_meetings import Counterpart
from tests.builders import TODAY, add_board, empty_plan


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(empty_plan(tmp_path), today=TODAY)


def test_a_group_stands_for_the_parties_that_sit_in_it(desk: Desk) -> None:
    board = add_board(desk)
    group = people.add_body(desk, "Boligformødet", "pre_meeting_group", parent_id=board.body)
    people.add_member(desk, group, board.chair, party_id=board.party)
    meeting = meetings.get_meeting(desk, board.meeting)
    found = pre_meetings.read_pre_meetings(desk, meeting)
    assert [who.key for who in found.missing] == [group]
    pre_meetings.add_pre_meeting(desk, board.meeting, found.missing[0])
    found = pre_meetings.read_pre_meetings(desk, meeting)
    assert found.missing == ()
    assert pre_meetings.count_pre_meetings(desk, board.meeting) == 1


def test_a_held_meeting_misses_no_formoede(desk: Desk) -> None:
    board = add_board(desk)
    meetings.edit_meeting(desk, board.meeting, state="held")
    meeting = meetings.get_meeting(desk, board.meeting)
    assert pre_meetings.read_pre_meetings(desk, meeting).missing == ()


def test_a_formoede_has_none_of_its_own(desk: Desk) -> None:
    board = add_board(desk)
    who = Counterpart("Fjordbo", party_id=board.party)
    key = pre_meetings.add_pre_meeting(desk, board.meeting, who)
    assert pre_meetings.read_pre_meetings(desk, meetings.get_meeting(desk, key)).called == ()
    with pytest.raises(UserError, match="kan ikke selv have formøder"):
        pre_meetings.add_pre_meeting(desk, key, who)


def test_only_a_formoede_is_attached(desk: Desk) -> None:
    board = add_board(desk)
    other = meetings.add_meeting(desk, [board.body], datetime(2026, 11, 20, 9))
    with pytest.raises(UserError, match="Kun et formøde"):
        pre_meetings.attach_pre_meeting(desk, other, board.meeting)


def test_a_partys_formoede_has_that_partys_seats_and_the_secretary(desk: Desk) -> None:
    board = add_board(desk)
    police = people.add_organisation(desk, "Politiet", "police")
    officer = people.add_person(desk, "Palle Grønning")
    people.add_member(desk, board.body, officer, party_id=police)
    key = pre_meetings.add_pre_meeting(desk, board.meeting, Counterpart("P", party_id=police))
    made = meetings.get_meeting(desk, key)
    assert made.kind is MeetingKind.PRE_MEETING
    seats = people.members_at(desk, made)
    assert {seat.person.id for seat in seats} == {officer, board.secretary}
    # Called after the board's agenda went out, it is not late by the board's own window.
    assert made.starts.date() == date(2026, 11, 20)
    assert [step.due for step in read_plan(desk, made)][:1] == [date(2026, 11, 19)]
    assert not [
        due for due in read_steps_due(desk, date(2026, 11, 1), TODAY) if due.meeting == made
    ]


def test_nothing_is_noted_where_nobody_owes_anything(desk: Desk, tmp_path: Path) -> None:
    board = add_board(desk)
    key = deliveries.add_delivery(desk, board.items[1], "Notat")
    with pytest.raises(UserError, match="ingen at rykke"):
        write_reminders(desk, board.meeting, tmp_path, [key])
    assert deliveries.list_deliveries(desk, board.meeting)[0].reminded_on is None


def test_a_party_without_an_address_gets_a_draft_without_receiver(
    desk: Desk, tmp_path: Path
) -> None:
    board = add_board(desk)
    key = deliveries.add_delivery(
        desk, board.items[1], "Notat", organisation_id=board.party, due=date(2026, 11, 20)
    )
    (reminder,) = write_reminders(desk, board.meeting, tmp_path, [key])
    assert (reminder.email, reminder.delivery_ids) == ("", (key,))
    assert reminder.path.name == "Rykker til Boligselskabet Fjordbo.eml"
    assert b"\r\nTo:" not in reminder.path.read_bytes()


@pytest.mark.parametrize("quorum", ["0", "mange", "-2"])
def test_a_quorum_that_is_no_number_is_refused(desk: Desk, quorum: str) -> None:
    board = add_board(desk)
    with pytest.raises(UserError, match="Skriv med tal"):
        people.edit_body(desk, board.body, quorum=quorum)
