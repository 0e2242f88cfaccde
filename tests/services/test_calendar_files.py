# SPDX-License-Identifier: MPL-2.0
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.services import meetings, people
from hpdesk.services.calendar_files import write_body_ics, write_meeting_ics, write_year_ics
from hpdesk.services.desk import Desk
from tests.builders import BOARD_STARTS, TODAY, Board, empty_plan
from tests.calendar_reader import Part, day_of, moment_of, read_calendar


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return where the calendar file goes."""
    return tmp_path / "møde.ics"


@pytest.fixture
def reached(desk: Desk, board: Board) -> Board:
    """Return the board with a mail address for each of its two."""
    people.edit_person(desk, board.chair, email="karin@fjordbo.dk")
    people.edit_person(desk, board.secretary, email="lone@fjordbo.dk")
    return board


def only_event(target: Path) -> Part:
    """Return the one event of the file."""
    (event,) = read_calendar(target.read_bytes()).of("VEVENT")
    return event


def sequence(target: Path) -> int:
    """Return the SEQUENCE of the one event."""
    return int(only_event(target).text("SEQUENCE"))


def test_an_invitation_and_its_update_open_correctly(
    desk: Desk, reached: Board, target: Path
) -> None:
    """The acceptance of the issue: one UID, a higher SEQUENCE, and right times all year."""
    done = write_meeting_ics(desk, reached.meeting, target)
    first = read_calendar(target.read_bytes())
    event = only_event(target)
    assert (done.events, done.asks, done.sequence, done.without_mail) == (1, True, 0, ())
    assert first.text("METHOD") == "REQUEST"
    assert moment_of(first, event.one("DTSTART")) == datetime(2026, 12, 1, 13, tzinfo=UTC)
    assert event.one("ORGANIZER").value == "mailto:lone@fjordbo.dk"
    assert [(a.value, a.params["ROLE"]) for a in event.lines["ATTENDEE"]] == [
        ("mailto:karin@fjordbo.dk", "CHAIR")
    ]

    summer = datetime(2027, 6, 15, 14)
    meetings.edit_meeting(desk, reached.meeting, starts=summer, ends=summer + timedelta(hours=2))
    assert write_meeting_ics(desk, reached.meeting, target).sequence == 1
    update = read_calendar(target.read_bytes())
    changed = only_event(target)
    assert changed.text("UID") == event.text("UID")
    assert sequence(target) == 1
    assert moment_of(update, changed.one("DTSTART")) == datetime(2027, 6, 15, 12, tzinfo=UTC)
    assert moment_of(update, changed.one("DTEND")) == datetime(2027, 6, 15, 14, tzinfo=UTC)


def test_the_number_rises_only_with_what_the_invitation_says(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    write_meeting_ics(desk, reached.meeting, target)
    meetings.add_item(desk, reached.meeting, "Nyt punkt")
    write_meeting_ics(desk, reached.meeting, target, attendees=False)
    assert sequence(target) == 0
    for expected, change in enumerate(({"place": "Lokale 2"}, {"title": "Ekstra møde"}), 1):
        meetings.edit_meeting(desk, reached.meeting, **change)
        write_meeting_ics(desk, reached.meeting, target)
        assert sequence(target) == expected


def test_a_meeting_called_off_is_taken_out_of_the_calendars(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    uid = only_event(target).text("UID")
    write_meeting_ics(desk, reached.meeting, target, cancelled=True)
    assert read_calendar(target.read_bytes()).text("METHOD") == "CANCEL"
    assert (only_event(target).text("UID"), sequence(target)) == (uid, 1)
    write_meeting_ics(desk, reached.meeting, target)  # it is held after all
    assert (only_event(target).text("UID"), sequence(target)) == (uid, 2)


def test_undo_takes_back_neither_the_key_nor_a_number_that_went_out(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    uid = only_event(target).text("UID")
    assert desk.undo() == "Kalenderfil skrevet"
    write_meeting_ics(desk, reached.meeting, target)
    assert only_event(target).text("UID") == uid

    meetings.edit_meeting(desk, reached.meeting, place="Lokale 2")
    write_meeting_ics(desk, reached.meeting, target)
    assert sequence(target) == 1
    desk.undo()
    desk.undo()
    write_meeting_ics(desk, reached.meeting, target)
    assert sequence(target) == 2


def test_who_has_no_mail_address_is_told(desk: Desk, reached: Board, target: Path) -> None:
    for name, role in (("Åge", "member"), ("Bo", "observer"), ("Dorte", "deputy")):
        people.add_member(desk, reached.body, people.add_person(desk, name), role)
    done = write_meeting_ics(desk, reached.meeting, target)
    assert done.without_mail == ("Bo", "Åge")


def test_each_is_asked_in_the_role_of_the_day(desk: Desk, reached: Board, target: Path) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    meetings.edit_meeting(desk, reached.meeting, body_ids=[reached.body, group])

    def seat(name: str, body: str, role: str, ends: date | None = None) -> str:
        person = people.add_person(desk, name, email=f"{name}@x.dk")
        people.add_member(desk, body, person, role, ends=ends)
        return person

    both = seat("begge", reached.body, "deputy")
    people.add_member(desk, group, both, "member")
    seat("observer", group, "observer")
    seat("suppleant", group, "deputy")
    seat("gået", group, "member", ends=date(2026, 11, 30))
    leader = people.add_person(desk, "leder", email="leder@x.dk")
    meetings.edit_meeting(desk, reached.meeting, chair_id=leader, minute_taker_id=both)
    write_meeting_ics(desk, reached.meeting, target)
    event = only_event(target)
    assert event.one("ORGANIZER").value == "mailto:begge@x.dk"
    assert {a.value.removeprefix("mailto:"): a.params["ROLE"] for a in event.lines["ATTENDEE"]} == {
        "karin@fjordbo.dk": "REQ-PARTICIPANT",
        "lone@fjordbo.dk": "REQ-PARTICIPANT",
        "observer@x.dk": "OPT-PARTICIPANT",
        "leder@x.dk": "CHAIR",
    }


def test_without_a_secretary_to_answer_it_is_an_entry(
    desk: Desk, board: Board, target: Path
) -> None:
    done = write_meeting_ics(desk, board.meeting, target)
    assert not done.asks
    assert done.without_mail == ("Karin Vestermark", "Lone Kjærulff")
    assert read_calendar(target.read_bytes()).text("METHOD") == "PUBLISH"


def test_a_failing_disk_leaves_the_number_alone(
    desk: Desk, reached: Board, target: Path, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="findes ikke"):
        write_meeting_ics(desk, reached.meeting, tmp_path / "borte" / "a.ics")
    write_meeting_ics(desk, reached.meeting, target)
    meetings.edit_meeting(desk, reached.meeting, place="Lokale 2")
    with pytest.raises(UserError, match="findes ikke"):
        write_meeting_ics(desk, reached.meeting, tmp_path / "borte" / "a.ics")
    assert sequence(target) == 0
    write_meeting_ics(desk, reached.meeting, target)
    assert sequence(target) == 1


def test_the_plan_itself_is_never_overwritten(desk: Desk, reached: Board) -> None:
    with pytest.raises(UserError, match="er selve planen"):
        write_meeting_ics(desk, reached.meeting, desk.path)


def test_a_plan_that_can_only_be_read_writes_the_same_invitation(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    uid = only_event(target).text("UID")
    meetings.edit_meeting(desk, reached.meeting, place="Lokale 2")
    reading = Desk.open(desk.path, today=TODAY, for_writing=False)
    try:
        for _ in range(2):  # worked out each time, never kept
            write_meeting_ics(reading, reached.meeting, target)
            assert (only_event(target).text("UID"), sequence(target)) == (uid, 1)
    finally:
        reading.close()


def test_two_plans_never_share_a_uid(desk: Desk, tmp_path: Path) -> None:
    second = Desk.open(empty_plan(tmp_path, "anden.hpdesk"), today=TODAY)
    try:
        uids = set()
        for one in (desk, second):
            body = people.add_body(one, "Bestyrelsen")
            meeting = meetings.add_meeting(one, [body], BOARD_STARTS, id="m-1")
            write_meeting_ics(one, meeting, tmp_path / "a.ics")
            uids.add(only_event(tmp_path / "a.ics").text("UID"))
        assert len(uids) == 2
    finally:
        second.close()


def test_a_body_has_its_meetings_from_a_day_on(desk: Desk, board: Board, target: Path) -> None:
    group = people.add_body(desk, "Styregruppen", "steering_group")
    later = meetings.add_meeting(desk, [board.body, group], BOARD_STARTS + timedelta(days=90))
    meetings.add_meeting(desk, [group], BOARD_STARTS)
    meetings.add_meeting(desk, [board.body], BOARD_STARTS - timedelta(days=90))
    write_body_ics(desk, board.body, target, TODAY)
    calendar = read_calendar(target.read_bytes())
    assert calendar.text("METHOD") == "PUBLISH"
    assert calendar.text("X-WR-CALNAME") == "Bestyrelsen"
    assert [e.text("UID").partition(".")[0] for e in calendar.of("VEVENT")] == [
        board.meeting,
        later,
    ]
    assert calendar.of("VEVENT")[1].text("SUMMARY") == "Møde i Bestyrelsen og Styregruppen"
    with pytest.raises(UserError, match="Bestyrelsen har ingen møder fra"):
        write_body_ics(desk, board.body, target, date(2028, 1, 1))


def test_a_year_shares_uid_and_number_with_the_invitations(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    uid = only_event(target).text("UID")
    meetings.edit_meeting(desk, reached.meeting, place="Lokale 2")
    write_year_ics(desk, 2026, target)
    assert (only_event(target).text("UID"), sequence(target)) == (uid, 1)
    write_meeting_ics(desk, reached.meeting, target)
    assert sequence(target) == 1
    with pytest.raises(UserError, match="ingen møder i 2031"):
        write_year_ics(desk, 2031, target)


def test_a_year_may_hold_the_days_of_sending_out(desk: Desk, board: Board, target: Path) -> None:
    sent = meetings.add_meeting(desk, [board.body], BOARD_STARTS - timedelta(days=60))
    meetings.mark_sent(desk, sent, TODAY)
    done = write_year_ics(desk, 2026, target, with_deadlines=True)
    assert done.events == 3
    days = [
        e for e in read_calendar(target.read_bytes()).of("VEVENT") if "udsendelse" in e.text("UID")
    ]
    (deadline,) = days
    window = meetings.window_of(desk, meetings.get_meeting(desk, board.meeting))
    assert day_of(deadline.one("DTSTART")) == window.latest
    assert deadline.text("SUMMARY") == "Sidste dag for udsendelse: Bestyrelsesmøde"
    assert "tirsdag den 1.\u00a0december\u00a02026" in deadline.text("DESCRIPTION")


def test_no_invitation_says_anything_of_the_agenda(
    desk: Desk, reached: Board, target: Path
) -> None:
    write_meeting_ics(desk, reached.meeting, target)
    text = target.read_text("utf-8")
    for item in meetings.list_items(desk, reached.meeting):
        assert item.title not in text
