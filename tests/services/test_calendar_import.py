# SPDX-License-Identifier: MPL-2.0
"""Meetings from a calendar file: repetitions, zones, duplicates, bodies, and hostile files."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain import limits
from hpdesk.domain.calendar_import import CalendarEvent, EventMatch, body_in, event_rows
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, BodyKind
from hpdesk.exports.calendar_reading import read_calendar
from hpdesk.services import calendar_import, first_steps, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.new_plan import make_plan

TODAY = date(2026, 11, 22)
BOARD = Body("b1", "Bestyrelsen")
GROUP = Body("b2", "Styregruppen", BodyKind.STEERING_GROUP)


def calendar(path: Path, *events: str) -> Path:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"]
    for number, event in enumerate(events):
        rows = [row.strip() for row in event.strip().splitlines()]
        uid = [] if any(row.startswith("UID") for row in rows) else [f"UID:{number}"]
        lines += ["BEGIN:VEVENT", *uid, *rows, "END:VEVENT"]
    path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    return path


def starts(path: Path) -> list[datetime]:
    return [event.starts for event in read_calendar(path, TODAY).events]


@pytest.mark.parametrize(
    ("begins", "at"),
    [
        ("DTSTART:20270115T130000Z", datetime(2027, 1, 15, 14)),
        ("DTSTART:20270715T120000Z", datetime(2027, 7, 15, 14)),
        ("DTSTART;TZID=Europe/Copenhagen:20270115T140000", datetime(2027, 1, 15, 14)),
        ("DTSTART;TZID=Romance Standard Time:20270115T140000", datetime(2027, 1, 15, 14)),
        ("DTSTART;TZID=Europe/London:20270115T130000", datetime(2027, 1, 15, 14)),
        ("DTSTART:20270115T140000", datetime(2027, 1, 15, 14)),
        ("DTSTART;VALUE=DATE:20270115", datetime(2027, 1, 15)),
    ],
)
def test_every_time_is_told_by_the_danish_clock(tmp_path: Path, begins: str, at: datetime) -> None:
    assert starts(calendar(tmp_path / "a.ics", begins)) == [at]


def test_repetitions_keep_their_hour_across_summer_time(tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        """DTSTART;TZID=Europe/Copenhagen:20270309T140000
        RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=2TU""",
    )
    assert [s.hour for s in starts(path)] == [14, 14, 14]
    assert [s.day for s in starts(path)] == [9, 13, 11]


def test_the_last_repetition_is_the_one_its_end_falls_on(tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        """DTSTART;TZID=Europe/Copenhagen:20270105T140000
        RRULE:FREQ=WEEKLY;UNTIL=20270119T130000Z""",
    )
    assert [s.day for s in starts(path)] == [5, 12, 19]


def test_what_was_moved_or_taken_out_of_a_row_is_so_here_too(tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        """UID:r
        DTSTART;TZID=Europe/Copenhagen:20270105T140000
        RRULE:FREQ=WEEKLY;COUNT=4
        EXDATE;TZID=Europe/Copenhagen:20270112T140000""",
        """UID:r
        RECURRENCE-ID;TZID=Europe/Copenhagen:20270119T140000
        DTSTART;TZID=Europe/Copenhagen:20270120T100000""",
    )
    found = sorted(starts(path))
    assert [(s.day, s.hour) for s in found] == [(5, 14), (20, 10), (26, 14)]


def test_repetitions_without_an_end_stop_at_the_limits(tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        "DTSTART:20270101T120000Z\nRRULE:FREQ=DAILY",
        "DTSTART:20270101T120000Z\nRRULE:FREQ=SECONDLY",
        "DTSTART:19900101T120000Z\nRRULE:FREQ=DAILY",
    )
    found = read_calendar(path, TODAY)
    assert len(found.events) == 2 * limits.CALENDAR_REPEATS + 1
    assert found.too_many == 2


def test_what_is_cancelled_far_away_or_broken_is_counted_and_left_out(tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        "DTSTART:20270101T120000Z\nSTATUS:CANCELLED",
        "DTSTART:20100101T120000Z",
        "SUMMARY:Uden dag",
        "DTSTART:20270101T120000Z\nSUMMARY:Bestyrelsesmøde",
    )
    found = read_calendar(path, TODAY)
    assert (found.cancelled, found.outside, found.faulty) == (1, 1, 1)
    assert [event.title for event in found.events] == ["Bestyrelsesmøde"]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Bestyrelsesmøde 3", "b1"),
        ("Møde i styregruppen", "b2"),
        ("Formøde", ""),
        ("Tandlæge", ""),
        ("BESTYRELSEN mødes", "b1"),
    ],
)
def test_the_body_is_guessed_by_its_name_or_kind(title: str, key: str) -> None:
    assert body_in(title, (BOARD, GROUP)) == key


def test_a_kind_that_several_bodies_have_is_no_guess() -> None:
    other = Body("b3", "Styregruppen for unge", BodyKind.STEERING_GROUP)
    assert body_in("Styregruppemøde", (BOARD, GROUP, other)) == ""
    assert body_in("Styregruppen for unge mødes", (BOARD, GROUP, other)) == "b3"


def test_the_same_event_twice_is_taken_once() -> None:
    event = CalendarEvent(0, datetime(2027, 1, 5, 14), title="Bestyrelsesmøde")
    rows = event_rows([event, CalendarEvent(1, event.starts, title=event.title)], (BOARD,), ())
    assert [(row.match, row.taken) for row in rows] == [
        (EventMatch.NEW, True),
        (EventMatch.TWICE, False),
    ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    make_plan(tmp_path / "plan.hpdesk", "Søparken")
    opened = Desk.open(tmp_path / "plan.hpdesk", today=TODAY)
    first_steps.add_bodies(opened, [first_steps.NewBody("Bestyrelsen", BodyKind.BOARD)])
    return opened


def test_meetings_are_made_in_one_step_and_known_the_next_time(desk: Desk, tmp_path: Path) -> None:
    path = calendar(
        tmp_path / "a.ics",
        "DTSTART:20270105T130000Z\nDTEND:20270105T150000Z\nSUMMARY:Bestyrelsesmøde\nLOCATION:Salen",
        "DTSTART:20260105T130000Z\nSUMMARY:Bestyrelsesmøde",
        "DTSTART:20270106T130000Z\nSUMMARY:Frokost",
    )
    found = calendar_import.read_events(desk, path)
    rows = calendar_import.preview(desk, found)
    assert [row.taken for row in rows] == [True, True, False]
    calendar_import.apply_events(desk, rows)
    past, coming = meetings.list_meetings(desk)
    assert (coming.place, coming.length) == ("Salen", 120)
    assert coming.item_count > 0 == past.item_count
    again = calendar_import.preview(desk, found)
    assert [row.match for row in again][:2] == [EventMatch.KNOWN, EventMatch.KNOWN]
    desk.undo()
    assert meetings.list_meetings(desk) == ()


def test_an_event_gets_the_body_that_is_chosen_for_it(desk: Desk, tmp_path: Path) -> None:
    path = calendar(tmp_path / "a.ics", "DTSTART:20270105T130000Z\nSUMMARY:Møde")
    rows = calendar_import.preview(desk, calendar_import.read_events(desk, path))
    with pytest.raises(UserError, match="ikke valgt"):
        calendar_import.apply_events(desk, rows)
    (body,) = people.list_bodies(desk)
    rows = calendar_import.with_body(desk, rows, [0], body.id)
    assert len(calendar_import.apply_events(desk, rows)) == 1


def test_what_is_no_calendar_is_refused_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    for name, content in (("tekst.ics", b"hej"), ("tom.ics", b""), ("byte.ics", b"\x00\xff" * 99)):
        (tmp_path / name).write_bytes(content)
    for path in (tmp_path / "tekst.ics", tmp_path / "byte.ics", tmp_path / "ingen.ics"):
        with pytest.raises(UserError, match=path.stem):
            calendar_import.read_events(desk, path)
    assert meetings.list_meetings(desk) == ()


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(
            (
                "DTSTART:20270105T130000Z", "DTSTART:99999999", "DTSTART;VALUE=DATE:20270105",
                "DTEND:20260101T000000Z", "DURATION:-P1D", "RRULE:FREQ=YEARLY;BYMONTHDAY=31",
                "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "RRULE:X", "EXDATE:x",
                "RDATE:20270201T100000Z", "SUMMARY:\\n\\;", "RRULE:FREQ=WEEKLY;COUNT=99999999",
                "RECURRENCE-ID:20270105T130000Z", "UID:r", "STATUS:X",
            )
        ),
        max_size=6,
    )
)  # fmt: skip
def test_odd_events_never_stop_the_others(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "odd.ics"
    whole = "UID:whole\nDTSTART:20270309T130000Z\nSUMMARY:Hel"
    found = read_calendar(calendar(path, "\n".join(rows) or "UID:r", whole), TODAY)
    assert "Hel" in [event.title for event in found.events]
