# SPDX-License-Identifier: MPL-2.0
"""What a secretary does all day: people, meetings, minutes, follow-up, notes, closed days."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import MeetingState
from hpdesk.domain.working_days import CustomaryDay
from hpdesk.services import (
    attachments,
    coordination,
    followup,
    guests,
    meetings,
    minutes,
    overview,
    people,
    plan_settings,
)
from hpdesk.services.desk import Desk
from hpdesk.services.history import history_of
from tests.builders import BOARD_STARTS, TODAY, Board, add_task


def titles(desk: Desk, board: Board) -> list[str]:
    """Return the titles of the board meeting's points."""
    return [item.title for item in meetings.list_items(desk, board.meeting)]


def test_names_are_needed_and_trimmed(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="Personen mangler et navn"):
        people.add_person(desk, "  ")
    with pytest.raises(UserError, match="Parten mangler et navn"):
        people.edit_organisation(desk, board.party, name="")
    people.edit_person(desk, board.chair, name=" Karin V. ")
    assert people.list_people(desk)[0].name == "Karin V."


def test_a_period_that_ends_before_it_begins_is_refused(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="slutter, før den begynder"):
        people.add_member(
            desk, board.body, board.chair, starts=date(2026, 2, 1), ends=date(2026, 1, 1)
        )


def test_a_party_or_a_body_is_never_below_itself(desk: Desk, board: Board) -> None:
    below = people.add_organisation(desk, "Afdeling", parent_id=board.party)
    with pytest.raises(UserError, match="ligge under sig selv"):
        people.edit_organisation(desk, board.party, parent_id=below)
    group = people.add_body(desk, "Styregruppen", "steering_group", parent_id=board.body)
    with pytest.raises(UserError, match="ligge under sig selv"):
        people.edit_body(desk, board.body, parent_id=group)
    with pytest.raises(UserError, match="ligge under sig selv"):
        people.edit_body(desk, group, parent_id=group)


def test_a_window_must_run_from_more_days_to_fewer(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="Udsendelsesvinduet"):
        people.edit_body(desk, board.body, earliest=5)


def test_only_those_who_hold_a_seat_on_the_day_are_members(desk: Desk, board: Board) -> None:
    gone = people.add_person(desk, "Forhenværende")
    people.add_member(desk, board.body, gone, ends=date(2026, 11, 30))
    meeting = meetings.get_meeting(desk, board.meeting)
    assert [seat.person.id for seat in people.members_at(desk, meeting)] == [
        board.chair,
        board.secretary,
    ]
    assert minutes.voting_members(desk, meeting) == {board.chair}


def test_a_meeting_needs_a_body_and_an_end_after_its_start(desk: Desk, board: Board) -> None:
    with pytest.raises(UserError, match="mangler et organ"):
        meetings.add_meeting(desk, [], BOARD_STARTS)
    with pytest.raises(UserError, match="slutter, før det begynder"):
        meetings.edit_meeting(desk, board.meeting, ends=BOARD_STARTS - timedelta(hours=1))


def test_points_are_added_moved_and_deleted_in_order(desk: Desk, board: Board) -> None:
    meetings.add_item(desk, board.meeting, "Velkomst", index=0)
    meetings.move_item(desk, board.items[2], 1)
    meetings.delete_item(desk, board.items[0])
    assert titles(desk, board) == ["Velkomst", "Eventuelt", "Nattevandring"]
    with pytest.raises(UserError, match="mangler en titel"):
        meetings.edit_item(desk, board.items[1], title=" ")


def test_sending_is_logged_by_version(desk: Desk, board: Board) -> None:
    assert meetings.mark_sent(desk, board.meeting, date(2026, 11, 12)) == 1
    assert meetings.mark_sent(desk, board.meeting, date(2026, 11, 13), "Rettet") == 2
    meeting = meetings.get_meeting(desk, board.meeting)
    assert meeting.state is MeetingState.SENT
    assert [(s.version, s.note) for s in meeting.sent] == [(1, ""), (2, "Rettet")]


def test_minutes_begin_with_the_members_as_present(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    minutes.start_minutes(desk, meeting)
    minutes.start_minutes(desk, meeting)
    assert [a.person_id for a in minutes.list_attendance(desk, meeting.id)] == [
        board.chair,
        board.secretary,
    ]
    minutes.finish_meeting(desk, meeting.id)
    assert meetings.get_meeting(desk, meeting.id).state is MeetingState.HELD


def test_closing_a_task_notes_the_day_and_opening_it_takes_it_away(
    desk: Desk, board: Board
) -> None:
    task = add_task(desk, board, due=date(2026, 11, 20))
    followup.set_status(desk, [task], TaskStatus.DONE)
    assert followup.get_task(desk, task).closed_on == TODAY
    followup.set_status(desk, [task], TaskStatus.OPEN)
    assert followup.get_task(desk, task).closed_on is None
    assert len(followup.get_task(desk, task).log) == 2


def test_a_new_deadline_is_logged(desk: Desk, board: Board) -> None:
    task = add_task(desk, board, due_text="snarest")
    followup.edit_task(desk, task, due=date(2026, 12, 24))
    found = followup.get_task(desk, task)
    assert found.due_text == ""
    assert [entry.text.replace("\u00a0", " ") for entry in found.log] == [
        "Ny frist: 24. december 2026."
    ]


def test_a_task_from_no_meeting_is_in_the_checklist(desk: Desk) -> None:
    followup.add_task(desk, "Bestil lokale")
    (found,) = followup.list_tasks(desk)
    assert (found.item_id, found.meeting_id) == (None, None)
    with pytest.raises(UserError, match="mangler en tekst"):
        followup.add_task(desk, " ")


def test_a_position_is_one_per_party_and_point(desk: Desk, board: Board) -> None:
    coordination.set_position(desk, board.items[1], board.party, Stance.AGAINST)
    coordination.set_position(desk, board.items[1], board.party, Stance.SUPPORTS, "Enige nu")
    (found,) = coordination.list_positions(desk, board.meeting)
    assert (found.stance, found.text, found.on) == (Stance.SUPPORTS, "Enige nu", TODAY)


def test_a_reason_typed_for_a_position_leaves_its_stance_alone(desk: Desk, board: Board) -> None:
    coordination.set_position(desk, board.items[1], board.party, Stance.AGAINST)
    coordination.set_position_text(desk, board.items[1], board.party, "Ruten")
    coordination.set_position_text(desk, board.items[1], board.party, "Ruten er for kort")
    (found,) = coordination.list_positions(desk, board.meeting)
    assert (found.stance, found.text) == (Stance.AGAINST, "Ruten er for kort")
    desk.undo()  # what was typed is one step
    (found,) = coordination.list_positions(desk, board.meeting)
    assert (found.stance, found.text) == (Stance.AGAINST, "")


def test_a_reason_may_come_before_the_stance(desk: Desk, board: Board) -> None:
    coordination.set_position_text(desk, board.items[1], board.party, "Vil vente på tallene")
    (found,) = coordination.list_positions(desk, board.meeting)
    assert (found.stance, found.text) == (Stance.UNDECIDED, "Vil vente på tallene")


def test_notes_are_found_by_whom_they_are_about(desk: Desk, board: Board) -> None:
    note = coordination.add_note(desk, "Ringet", TODAY, people=[board.chair], parties=[board.party])
    coordination.add_note(desk, "Andet", TODAY)
    assert [n.id for n in coordination.list_notes(desk, person_id=board.chair)] == [note]
    assert [n.id for n in coordination.list_notes(desk, party_id=board.party)] == [note]


def test_a_closed_day_moves_the_window(desk: Desk, board: Board) -> None:
    meeting = meetings.get_meeting(desk, board.meeting)
    before = meetings.window_of(desk, meeting)
    plan_settings.add_closed_day(desk, date(2026, 11, 20), "Personaledag")
    assert meetings.window_of(desk, meeting).latest == before.latest - timedelta(days=1)
    plan_settings.remove_closed_day(desk, date(2026, 11, 20))
    assert meetings.window_of(desk, meeting) == before
    plan_settings.set_customary_day(desk, CustomaryDay.MAY_DAY, True)
    assert CustomaryDay.MAY_DAY in plan_settings.calendar(desk).customary


def test_the_overview_shows_the_next_board_meeting_and_what_is_late(
    desk: Desk, board: Board
) -> None:
    add_task(desk, board, due=date(2026, 11, 1))
    soon = add_task(desk, board, "Skriv ud", due=date(2026, 11, 13))
    coordination.set_position(desk, board.items[1], board.party, Stance.AGAINST)
    page = overview.read_overview(desk)
    assert page.next_meeting is not None
    assert page.next_meeting.meeting.id == board.meeting
    assert [t.text for t in page.overdue] == ["Skaf lokale"]
    assert [t.id for t in page.due_soon] == [soon]
    counts = overview.count_for_sidebar(desk)
    assert (counts.overdue_tasks, counts.unaligned_points) == (1, 1)


def test_history_tells_the_steps_of_a_row_the_newest_first(desk: Desk, board: Board) -> None:
    meetings.edit_item(desk, board.items[1], decision="Vedtaget.")
    desk.undo()
    assert [line.label for line in history_of(desk, board.items[1])] == [
        "Fortrudt: Beslutning ændret",
        "Beslutning ændret",
        "Punkt tilføjet",
    ]
    assert history_of(desk) == ()


def test_bilag_go_in_and_come_out_byte_for_byte(desk: Desk, board: Board, tmp_path: Path) -> None:
    source = tmp_path / "Tal æøå.pdf"
    source.write_bytes(bytes(range(256)))
    attachments.add_file(desk, board.items[1], source)
    (bilag,) = meetings.list_items(desk, board.meeting)[1].attachments
    assert (bilag.title, bilag.size) == ("Tal æøå", 256)
    copy = attachments.save_copy(desk, bilag, tmp_path)
    assert copy.name == "Tal æøå (2).pdf"
    assert copy.read_bytes() == source.read_bytes()
    with pytest.raises(UserError, match="er en mappe"):
        attachments.add_file(desk, board.items[1], tmp_path)
    with pytest.raises(UserError, match="findes ikke"):
        attachments.add_file(desk, board.items[1], tmp_path / "væk.pdf")


def test_the_same_bytes_are_kept_once(desk: Desk, board: Board) -> None:
    for name in ("a.txt", "b.txt"):
        attachments.add_attachment(desk, board.items[1], b"det samme", name)
    assert desk.read().rows("SELECT count(*) FROM blob") == [(1,)]


@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_overview_opens_at_the_ends_of_the_calendar(desk: Desk, today: date) -> None:
    pinned = Desk.open(desk.path, today=today, for_writing=False)
    overview.read_overview(pinned)
    pinned.close()


def test_a_pinned_day_pins_the_clock(desk: Desk) -> None:
    assert desk.today() == TODAY
    assert desk.now().date() == TODAY
    assert isinstance(desk.now(), datetime)


def test_no_one_is_invited_twice_to_a_point(desk: Desk, board: Board) -> None:
    first = guests.add_guest(desk, board.items[0], board.chair)
    assert guests.add_guest(desk, board.items[0], board.chair) == first
    (item, *_rest) = meetings.list_items(desk, board.meeting)
    assert [guest.id for guest in item.guests] == [first]
