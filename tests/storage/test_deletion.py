# SPDX-License-Identifier: MPL-2.0
"""What goes with a row, what holds it back, and what lets go of it."""

from collections.abc import Callable

import pytest

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MeetingKind
from hpdesk.services import (
    agenda_moves,
    attachments,
    coordination,
    followup,
    guests,
    meetings,
    minutes,
    people,
)
from hpdesk.services.checking import check_open_file
from hpdesk.services.desk import Desk
from hpdesk.storage.base import OnDelete
from hpdesk.storage.schema import MAPPED
from hpdesk.storage.soundness import find_damage
from tests.builders import BOARD_STARTS, TODAY, Board, add_task, dump_tables


def test_every_reference_says_what_follows_from_a_deletion() -> None:
    for mapped in MAPPED.values():
        for column in mapped.__table__.columns:
            if column.foreign_keys:
                assert isinstance(column.info["on_delete"], OnDelete), column


def test_a_point_takes_its_bilag_tasks_guests_and_positions_along(desk: Desk, board: Board) -> None:
    item = board.items[1]
    add_task(desk, board)
    attachments.add_attachment(desk, item, b"tal", "tal.txt")
    guests.add_guest(desk, item, board.chair)
    coordination.set_position(desk, item, board.party, Stance.SUPPORTS)
    meetings.delete_item(desk, item)
    dump = dump_tables(desk.file.connection)
    for table in ("task", "task_responsible", "attachment", "guest", "position"):
        assert dump[table] == [], table
    assert [i.title for i in meetings.list_items(desk, board.meeting)] == [
        "Godkendelse af dagsorden",
        "Eventuelt",
    ]


def test_a_pre_meeting_and_a_note_let_go_of_a_deleted_meeting(desk: Desk, board: Board) -> None:
    before = meetings.add_meeting(
        desk,
        [board.body],
        BOARD_STARTS,
        kind=MeetingKind.PRE_MEETING,
        for_meeting_id=board.meeting,
    )
    note = coordination.add_note(desk, "Enige", TODAY, meeting_id=board.meeting)
    meetings.delete_meeting(desk, board.meeting)
    assert meetings.get_meeting(desk, before).for_meeting_id is None
    assert coordination.get_note(desk, note).meeting_id is None
    assert find_damage(desk.file) == []


HOLDS_A_PERSON: dict[str, Callable[[Desk, Board, str], object]] = {
    "som medlem af et organ": lambda d, b, p: people.add_member(d, b.body, p),
    "på et møde": lambda d, b, p: meetings.edit_meeting(d, b.meeting, chair_id=p),
    "i et fremmøde": lambda d, b, p: minutes.set_attendance(
        d, b.meeting, p, AttendanceStatus.PRESENT
    ),
    "på et dagsordenspunkt": lambda d, b, p: meetings.edit_item(d, b.items[0], presenter_id=p),
    "som gæst på et punkt": lambda d, b, p: guests.add_guest(d, b.items[0], p),
    "som ansvarlig for en opgave": lambda d, b, p: add_task(d, b, responsible=[p]),
    "i en koordineringsnote": lambda d, b, p: coordination.add_note(d, "Ja", TODAY, people=[p]),
}


@pytest.mark.parametrize("where", HOLDS_A_PERSON)
def test_a_person_in_use_is_not_deleted_and_the_sentence_says_where(
    desk: Desk, board: Board, where: str
) -> None:
    person = people.add_person(desk, "Palle Grønning")
    HOLDS_A_PERSON[where](desk, board, person)
    before = dump_tables(desk.file.connection, history=True)
    with pytest.raises(UserError, match=where) as refused:
        people.delete_person(desk, person)
    assert "(1)" in str(refused.value)
    assert dump_tables(desk.file.connection, history=True) == before


HOLDS_A_PARTY: dict[str, Callable[[Desk, Board, str], object]] = {
    "hos personer": lambda d, b, o: people.add_person(d, "Mette", organisation_id=o),
    "hos andre parter": lambda d, b, o: people.add_organisation(d, "Afdeling", parent_id=o),
    "som medlem af et organ": lambda d, b, o: people.add_member(d, b.body, b.chair, party_id=o),
    "på et møde": lambda d, b, o: meetings.edit_meeting(d, b.meeting, for_party_id=o),
    "som ansvarlig for en opgave": lambda d, b, o: add_task(d, b, responsible=[o]),
    "i en koordineringsnote": lambda d, b, o: coordination.add_note(d, "Ja", TODAY, parties=[o]),
    "i en afstemning": lambda d, b, o: coordination.set_position(
        d, b.items[0], o, Stance.UNDECIDED
    ),
}


@pytest.mark.parametrize("where", HOLDS_A_PARTY)
def test_a_party_in_use_is_not_deleted_and_the_sentence_says_where(
    desk: Desk, board: Board, where: str
) -> None:
    party = people.add_organisation(desk, "Havnely", "housing_organisation")
    HOLDS_A_PARTY[where](desk, board, party)
    before = dump_tables(desk.file.connection, history=True)
    with pytest.raises(UserError, match=where):
        people.delete_organisation(desk, party)
    assert dump_tables(desk.file.connection, history=True) == before


def test_a_body_with_meetings_stays_and_one_without_goes_with_its_seats(
    desk: Desk, board: Board
) -> None:
    with pytest.raises(UserError, match="på et møde"):
        people.delete_body(desk, board.body)
    meetings.delete_meeting(desk, board.meeting)
    people.delete_body(desk, board.body)
    assert people.list_bodies(desk) == ()
    assert people.list_members(desk) == ()
    assert len(people.list_people(desk)) == 2


def test_deleting_what_is_gone_is_one_sentence(desk: Desk, board: Board) -> None:
    task = add_task(desk, board)
    followup.delete_task(desk, task)
    with pytest.raises(UserError, match="slettet i mellemtiden"):
        followup.delete_task(desk, task)


def test_a_meeting_with_sub_points_comes_back_whole(desk: Desk, board: Board) -> None:
    agenda_moves.indent_item(desk, board.items[1])
    before = dump_tables(desk.file.connection)
    meetings.delete_meeting(desk, board.meeting)
    assert check_open_file(desk.file) == []  # the search has let go of the sub-point too
    desk.undo()
    assert dump_tables(desk.file.connection) == before
