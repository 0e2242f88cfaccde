# SPDX-License-Identifier: MPL-2.0
"""Two people, or two parties, that are the same become one, and nothing is lost or doubled."""

import sqlite3
from datetime import date

import pytest

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.domain.people import Organisation, Person
from hpdesk.services import coordination, followup, meetings, merging, minutes, parties, people
from hpdesk.services.backups import before_mass_change
from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board, dump_tables


def person(desk: Desk, key: str) -> Person:
    return next(p for p in people.list_people(desk) if p.id == key)


def party(desk: Desk, key: str) -> Organisation:
    return next(o for o in people.list_organisations(desk) if o.id == key)


def dump(desk: Desk) -> object:
    connection = sqlite3.connect(desk.path)
    try:
        return dump_tables(connection)
    finally:
        connection.close()


def references(desk: Desk, key: str) -> int:
    """Return in how many cells of the whole file a key stands, the history left out."""
    return repr(dump(desk)).count(f"'{key}'")


@pytest.fixture
def twin(desk: Desk, board: Board) -> str:
    """Return a second row of the chair, used wherever a person can be."""
    key = people.add_person(
        desk, "K. Vestermark", email="kv@nk.dk", category="politician", notes="Træffes om morgenen."
    )
    item = board.items[1]
    people.add_member(desk, board.body, key, ends=date(2026, 6, 1))
    meetings.edit_item(desk, board.items[0], presenter_id=key)
    meetings.edit_meeting(desk, board.meeting, minute_taker_id=key)
    minutes.add_guest_now(desk, item, key)
    followup.add_task(desk, "Ring til alle", item_id=item, responsible=[key, board.chair])
    coordination.add_note(desk, "Talt om det hele.", TODAY, people=[key, board.chair])
    return key


def test_everything_moves_and_the_other_row_is_gone(desk: Desk, board: Board, twin: str) -> None:
    merging.merge_people(desk, board.chair, twin)
    assert references(desk, twin) == 0
    now = person(desk, board.chair)
    assert (now.name, now.email) == ("Karin Vestermark", "kv@nk.dk")
    assert now.notes == "Træffes om morgenen."
    items = meetings.list_items(desk, board.meeting)
    assert items[0].presenter == "Karin Vestermark"
    assert [guest.person_id for guest in items[1].guests] == [board.chair]


def test_what_both_stood_in_is_left_once(desk: Desk, board: Board, twin: str) -> None:
    merging.merge_people(desk, board.chair, twin)
    (task,) = followup.list_tasks(desk, meeting_id=board.meeting)
    assert [who.id for who in task.responsible] == [board.chair]
    (note,) = coordination.list_notes(desk)
    assert [key for key, _ in note.people] == [board.chair]


def test_the_merging_is_one_step_that_gives_everything_back(
    desk: Desk, board: Board, twin: str
) -> None:
    before_mass_change(desk)  # gives the plan what its backups are known by
    before = dump(desk)
    merging.merge_people(desk, board.chair, twin)
    assert desk.undo() == "Personer lagt sammen"
    assert dump(desk) == before
    desk.redo()
    assert references(desk, twin) == 0


def test_seats_of_one_role_that_meet_become_one(desk: Desk, board: Board) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    other = people.add_person(desk, "K. Vestermark")
    people.add_member(desk, group, board.chair, starts=date(2025, 1, 1), ends=date(2025, 6, 1))
    people.add_member(desk, group, other, starts=date(2025, 3, 1))
    people.add_member(desk, group, other, ends=date(2020, 1, 1))
    merging.merge_people(desk, board.chair, other)
    found = {(seat.starts, seat.ends) for seat in people.list_members(desk, group)}
    assert found == {(date(2025, 1, 1), None), (None, date(2020, 1, 1))}


def test_who_came_came_where_both_rows_stood_on_the_list(desk: Desk, board: Board) -> None:
    other = people.add_person(desk, "K. Vestermark")
    away, present = AttendanceStatus.APOLOGY, AttendanceStatus.PRESENT
    minutes.set_attendance(desk, board.meeting, board.chair, status=away)
    minutes.set_attendance(desk, board.meeting, other, status=present)
    merging.merge_people(desk, board.chair, other)
    rows = minutes.list_attendance(desk, board.meeting)
    assert [(row.person_id, row.status) for row in rows] == [(board.chair, present)]


def test_a_row_cannot_be_merged_with_itself(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="Vælg to forskellige"):
        merging.merge_people(desk, board.chair, board.chair)


def test_two_parties_become_one_with_people_seats_and_positions(desk: Desk, board: Board) -> None:
    kept = people.add_organisation(desk, "Boligselskabet Fjordbo")
    lost = people.add_organisation(desk, "Fjordbo", "housing_organisation")
    people.edit_organisation(desk, lost, short_name="FB", primary_partner=True, contact_weeks=4)
    people.edit_person(desk, board.chair, organisation_id=lost)
    section = people.add_organisation(desk, "Mågeparken", "housing_section", lost)
    seat = people.list_members(desk, board.body)[0]
    people.edit_member(desk, seat.id, party_id=lost)
    coordination.set_position(desk, board.items[1], lost, Stance.AGAINST)
    coordination.add_note(desk, "Ringet.", TODAY, parties=[lost, kept])
    before_mass_change(desk)  # gives the plan what its backups are known by
    before = dump(desk)
    merging.merge_parties(desk, kept, lost)
    assert references(desk, lost) == 0
    now = party(desk, kept)
    assert (now.short_name, now.primary_partner, now.contact_weeks) == ("FB", True, 4)
    assert party(desk, section).parent_id == kept
    found = parties.read_register(desk).contents(kept)
    assert [p.id for p in found.people] == [board.chair]
    assert [s.id for s in found.seats] == [seat.id]
    assert [p.stance for p in found.positions] == [Stance.AGAINST]
    desk.undo()
    assert dump(desk) == before


def test_a_party_goes_into_one_that_lay_below_it_and_the_tree_holds(desk: Desk) -> None:
    top = people.add_organisation(desk, "Top")
    lost = people.add_organisation(desk, "Midt", parent_id=top)
    between = people.add_organisation(desk, "Mellem", parent_id=lost)
    kept = people.add_organisation(desk, "Bund", parent_id=between)
    merging.merge_parties(desk, kept, lost)
    above = {o.id: o.parent_id for o in people.list_organisations(desk)}
    assert above == {top: None, kept: top, between: kept}


def test_a_party_tells_what_lies_under_those_below_it_too(desk: Desk, board: Board) -> None:
    town = people.add_organisation(desk, "Nørrehavn Kommune", "municipality")
    school = people.add_organisation(desk, "Skolerne", "department", town)
    people.edit_person(desk, board.chair, organisation_id=school)
    register = parties.read_register(desk)
    assert [p.id for p in register.contents(town).people] == [board.chair]
    assert register.people_count()[school] == 1
    parties.move_party(desk, school, None)
    assert parties.read_register(desk).contents(town).people == ()
