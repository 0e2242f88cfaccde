# SPDX-License-Identifier: MPL-2.0
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.exports.calendar_writer import (
    Attendee,
    AttendeeRole,
    CalendarEvent,
    calendar_bytes,
)
from tests.calendar_reader import Part, day_of, moment_of, read_calendar

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SUMMER = datetime(2026, 6, 16, 14)
WINTER = datetime(2026, 12, 1, 14)
MEETING = CalendarEvent(
    uid="m-1.k-1@hpdesk",
    starts=SUMMER,
    ends=SUMMER + timedelta(hours=2),
    stamp=datetime(2026, 5, 1, 9, tzinfo=UTC),
    summary="Bestyrelsesmøde",
    location="Kulturhuset, lokale 2; stuen",
    description="Nørrehavn Øst\nMødeleder: Karin Vestermark",
    organiser=("Lone Kjærulff", "lone@fjordbo.dk"),
    attendees=(
        Attendee("Karin Vestermark", "karin@fjordbo.dk", AttendeeRole.CHAIR),
        Attendee("Ali Øzgür", "ali@kommune.dk"),
        Attendee("Mette Holm", "mette@politi.dk", AttendeeRole.OPTIONAL),
    ),
)


def written(event: CalendarEvent) -> tuple[Part, Part]:
    """Return a file and the one event in it, as the independent reader sees them."""
    calendar = read_calendar(calendar_bytes([event]))
    (found,) = calendar.of("VEVENT")
    return calendar, found


def span(event: CalendarEvent) -> tuple[datetime, datetime]:
    """Return start and end in UTC by the file's own zone."""
    calendar, found = written(event)
    return moment_of(calendar, found.one("DTSTART")), moment_of(calendar, found.one("DTEND"))


@pytest.mark.parametrize(("starts", "hour"), [(SUMMER, 12), (WINTER, 13)])
def test_an_invitation_and_its_update_open_in_another_reader(starts: datetime, hour: int) -> None:
    first = replace(MEETING, starts=starts, ends=starts + timedelta(hours=2))
    moved = replace(first, sequence=1, starts=starts + timedelta(days=1), ends=None, location="Ny")
    calendar, event = written(first)
    update, changed = written(moved)
    assert calendar.text("METHOD") == update.text("METHOD") == "REQUEST"
    assert event.text("UID") == changed.text("UID")
    assert int(changed.text("SEQUENCE")) > int(event.text("SEQUENCE"))
    day = starts.date()
    assert span(first) == (
        datetime(day.year, day.month, day.day, hour, tzinfo=UTC),
        datetime(day.year, day.month, day.day, hour + 2, tzinfo=UTC),
    )
    assert span(moved)[0] - span(first)[0] == timedelta(days=1)
    assert changed.text("LOCATION") == "Ny"


def test_texts_come_through_whole() -> None:
    _, event = written(MEETING)
    assert event.text("SUMMARY") == MEETING.summary
    assert event.text("LOCATION") == MEETING.location
    assert event.text("DESCRIPTION") == MEETING.description
    assert event.text("DTSTAMP") == event.text("LAST-MODIFIED") == "20260501T090000Z"
    assert event.text("X-MICROSOFT-CDO-BUSYSTATUS") == "BUSY"


def test_everyone_invited_is_asked_to_answer_in_their_role() -> None:
    _, event = written(MEETING)
    organiser = event.one("ORGANIZER")
    assert (organiser.value, organiser.params["CN"]) == ("mailto:lone@fjordbo.dk", "Lone Kjærulff")
    assert [
        (a.value, a.params["CN"], a.params["ROLE"], a.params["RSVP"], a.params["PARTSTAT"])
        for a in event.lines["ATTENDEE"]
    ] == [
        (f"mailto:{mail}", name, role.value, "TRUE", "NEEDS-ACTION")
        for name, mail, role in MEETING.attendees
    ]


def test_a_cancellation_names_the_same_meeting_and_asks_for_no_answer() -> None:
    calendar, event = written(replace(MEETING, cancelled=True, sequence=2))
    assert calendar.text("METHOD") == "CANCEL"
    assert event.text("STATUS") == "CANCELLED"
    assert event.text("UID") == MEETING.uid
    assert event.text("X-MICROSOFT-CDO-BUSYSTATUS") == "FREE"
    assert len(event.lines["ATTENDEE"]) == 3
    assert all("RSVP" not in a.params for a in event.lines["ATTENDEE"])


@pytest.mark.parametrize(
    "event",
    [
        replace(MEETING, organiser=None),
        replace(MEETING, organiser=("Lone", "")),
        replace(MEETING, attendees=()),
        replace(MEETING, attendees=(Attendee("Uden mail", ""),)),
    ],
)
def test_without_addresses_it_is_only_an_entry_for_the_calendar(event: CalendarEvent) -> None:
    calendar, found = written(event)
    assert calendar.text("METHOD") == "PUBLISH"
    assert {"ORGANIZER", "ATTENDEE"} & set(found.lines) == set()


def test_many_events_stand_in_one_file_with_one_zone() -> None:
    events = [replace(MEETING, uid=f"m-{n}", starts=WINTER + timedelta(days=n)) for n in range(40)]
    calendar = read_calendar(calendar_bytes(events, name="Bestyrelsen, møder"))
    assert calendar.text("METHOD") == "PUBLISH"
    assert calendar.text("X-WR-CALNAME") == "Bestyrelsen, møder"
    assert len(calendar.of("VTIMEZONE")) == 1
    assert [e.text("UID") for e in calendar.of("VEVENT")] == [e.uid for e in events]


def test_a_deadline_takes_a_whole_day_and_no_time() -> None:
    calendar, event = written(
        replace(MEETING, all_day=True, starts=WINTER, ends=None, alarm_minutes=900)
    )
    assert calendar.of("VTIMEZONE") == []
    assert day_of(event.one("DTSTART")) == date(2026, 12, 1)
    assert day_of(event.one("DTEND")) == date(2026, 12, 2)
    assert event.text("TRANSP") == "TRANSPARENT"
    assert event.of("VALARM")[0].text("TRIGGER") == "-PT15H"


def test_an_event_without_an_end_or_with_one_too_early_takes_an_hour() -> None:
    for ends in (None, SUMMER, SUMMER - timedelta(hours=1)):
        starts, ended = span(replace(MEETING, ends=ends))
        assert ended - starts == timedelta(hours=1)


@pytest.mark.parametrize(
    ("starts", "ends", "hours"),
    [
        (datetime(2026, 3, 28, 22), datetime(2026, 3, 29, 6), 7),  # the short night
        (datetime(2026, 10, 24, 22), datetime(2026, 10, 25, 6), 9),  # the long one
        (datetime(2026, 3, 29, 2, 30), None, 1),  # a time the clock skips
    ],
)
def test_the_nights_when_the_clock_changes_keep_their_length(
    starts: datetime, ends: datetime | None, hours: int
) -> None:
    first, last = span(replace(MEETING, starts=starts, ends=ends))
    assert last - first == timedelta(hours=hours)
    assert first == starts.replace(tzinfo=COPENHAGEN).astimezone(UTC)


@pytest.mark.parametrize("year", [1900, 2999])
def test_far_years_are_written_on_the_clock_they_were_given(year: int) -> None:
    _, event = written(replace(MEETING, starts=datetime(year, 12, 1, 14), ends=None))
    assert event.text("DTSTART") == f"{year}1201T140000"
    assert event.text("DTEND") == f"{year}1201T150000"


@pytest.mark.parametrize("starts", [datetime.min, datetime.max.replace(microsecond=0)])
@pytest.mark.parametrize("all_day", [False, True])
def test_the_ends_of_the_calendar_are_written_too(starts: datetime, all_day: bool) -> None:
    _, event = written(replace(MEETING, starts=starts, ends=None, all_day=all_day))
    assert event.text("DTSTART")[:8] == f"{starts.year:04}{starts.month:02}{starts.day:02}"


def test_a_place_of_ten_thousand_signs_comes_through() -> None:
    place = "Kulturhusets øverste sal, æg \\ og; " * 300
    _, event = written(replace(MEETING, location=place))
    assert event.text("LOCATION") == " ".join(place.split())


NASTY = [
    "Lone\r\nATTENDEE:mailto:ond@x.dk",
    "Lone\u2028BEGIN:VEVENT",
    'Lone "K"; ROLE=CHAIR:x, y',
    "Lone^n\x00\x1b\ud800",
]


@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_can_make_a_line_of_its_own(nasty: str) -> None:
    _, event = written(
        replace(
            MEETING,
            uid=nasty,
            summary=nasty,
            location=nasty,
            description=nasty,
            organiser=(nasty, "lone@x.dk"),
            attendees=(Attendee(nasty, "ali@x.dk"), Attendee("Ond", f"a@x.dk{nasty}")),
        )
    )
    assert [a.value for a in event.lines["ATTENDEE"]] == ["mailto:ali@x.dk"]
    assert event.parts == []


def test_an_address_is_asked_once_and_the_organiser_not_at_all() -> None:
    twice = (
        *MEETING.attendees,
        Attendee("Karin igen", "KARIN@fjordbo.dk"),
        Attendee("Lone", "lone@FJORDBO.dk"),
        Attendee("Med komma", "a@b.dk, c@d.dk"),
        Attendee("Ø", "post@ærø.dk"),
    )
    _, event = written(replace(MEETING, attendees=twice))
    values = [a.value for a in event.lines["ATTENDEE"]]
    assert values[3:] == ["mailto:post@xn--r-3fa9c.dk"]


def test_the_same_event_is_written_with_the_same_bytes() -> None:
    assert calendar_bytes([MEETING]) == calendar_bytes([replace(MEETING)])


TEXTS = st.text(max_size=200)


@given(
    starts=st.datetimes(datetime(1971, 1, 1), datetime(2999, 12, 30)),
    length=st.integers(1, 3000) | st.none(),
    texts=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
)
def test_any_event_can_be_read_again(
    starts: datetime, length: int | None, texts: tuple[str, str, str, str, str]
) -> None:
    summary, location, description, name, mail = texts
    ends = None if length is None else starts + timedelta(minutes=length)
    event = replace(
        MEETING,
        starts=starts,
        ends=ends,
        summary=summary,
        location=location,
        description=description,
        organiser=(name, mail),
        attendees=(Attendee(name, "a@b.dk"), Attendee(name, mail)),
    )
    first, last = span(event)
    assert last > first
    _, found = written(event)
    assert found.text("SUMMARY") == " ".join(found.text("SUMMARY").split())
    if summary.isalnum():
        assert found.text("SUMMARY") == summary


@given(st.datetimes(datetime(1996, 1, 1), datetime(2099, 12, 30)))
def test_the_rules_of_the_zone_agree_with_the_time_zone_database(wall: datetime) -> None:
    wall = wall.replace(microsecond=0)
    known = wall.replace(tzinfo=COPENHAGEN).astimezone(UTC)
    assert span(replace(MEETING, starts=wall, ends=None))[0] == known
