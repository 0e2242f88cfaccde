# SPDX-License-Identifier: MPL-2.0
"""Events from a calendar file (RFC 5545) that others made; read in the child process only.

Repetitions are worked out within limits, and every time is given in Danish local time.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain, islice, takewhile
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar

from hpdesk.domain import limits
from hpdesk.domain.calendar_import import CalendarEvent, CalendarFile

_ZONE = ZoneInfo("Europe/Copenhagen")
_BEFORE, _AFTER = timedelta(days=366), timedelta(days=2 * 366)
_LONGEST = 300  # characters of a title or place
_A_DAY = timedelta(days=1)
_TOO_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)", re.IGNORECASE)
_UNTIL = re.compile(r"UNTIL=(\d{8})(?:T(\d{6})(Z?))?", re.IGNORECASE)
_MOST_STEPS = 20_000  # repetitions that are gone through, those before the limits included


def read_calendar(path: Path, today: date) -> CalendarFile:
    """Return the events from a year before today until two years after; raises where it is none."""
    found = _Found(today)
    for calendar in Calendar.from_ical(path.read_bytes(), multiple=True):
        events = list(islice(calendar.walk("VEVENT"), limits.CALENDAR_EVENTS * 4))
        moved = {_key(event) for event in events if "RECURRENCE-ID" in event}
        for event in events:
            found.take(event, moved)
    return found.file()


class _Found:
    """Gathers events within the limits, and counts what is left out."""

    def __init__(self, today: date) -> None:
        self._from = datetime.combine(today - _BEFORE, time())
        self._until = datetime.combine(today + _AFTER, time())
        self._events: list[CalendarEvent] = []
        self._cancelled = self._faulty = self._outside = self._too_many = 0

    def take(self, event: Any, moved: set[tuple[str, datetime]]) -> None:  # noqa: ANN401 - untyped
        """Take an event with its repetitions; one that was moved by itself counts only there."""
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            self._cancelled += 1
            return
        try:
            self._take(event, moved)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError):
            self._faulty += 1  # one odd event costs only itself

    def _take(self, event: Any, moved: set[tuple[str, datetime]]) -> None:  # noqa: ANN401
        begins = event["DTSTART"].dt
        length = _length(event, begins)
        title, place = _words(event, "SUMMARY"), _words(event, "LOCATION")
        repeats = "RRULE" in event or "RDATE" in event
        own = "RECURRENCE-ID" in event
        all_day = not isinstance(begins, datetime)
        inside = 0
        for start in _starts(event, begins, self._until):
            if not own and (str(event.get("UID", "")), start) in moved:
                continue
            if not self._from <= start < self._until:
                self._outside += not repeats
                continue
            if len(self._events) >= limits.CALENDAR_EVENTS or inside >= limits.CALENDAR_REPEATS:
                self._too_many += 1
                if inside >= limits.CALENDAR_REPEATS:
                    break
                continue
            inside += 1
            ends = None if all_day or not length else start + length
            number = len(self._events)
            self._events.append(
                CalendarEvent(number, start, ends, title, place, all_day, repeats or own)
            )

    def file(self) -> CalendarFile:
        """Return what was found."""
        events = tuple(self._events)
        return CalendarFile(events, self._cancelled, self._faulty, self._outside, self._too_many)


def _key(event: Any) -> tuple[str, datetime]:  # noqa: ANN401 - untyped
    try:
        return str(event.get("UID", "")), _local(event["RECURRENCE-ID"].dt)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return "", datetime.min


def _local(moment: date) -> datetime:
    """Return a moment in Danish local time; one without a zone is taken to be there already."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(_ZONE).replace(tzinfo=None)


def _length(event: Any, begins: date) -> timedelta | None:  # noqa: ANN401 - untyped
    if "DTEND" in event:
        length = _local(event["DTEND"].dt) - _local(begins)
    elif "DURATION" in event:
        length = event["DURATION"].dt
    else:
        return None
    return length if timedelta() < length < 30 * _A_DAY else None


def _words(event: Any, name: str) -> str:  # noqa: ANN401 - untyped
    value = event.get(name, "")
    words = str(value[0] if isinstance(value, list) and value else value)
    kept = "".join(sign if sign.isprintable() else " " for sign in words)
    return " ".join(kept.split())[:_LONGEST]


def _starts(event: Any, begins: date, until: datetime) -> Iterator[datetime]:  # noqa: ANN401
    """Yield when an event begins, each repetition, in local time and without those taken out.

    Repetitions are worked out as far as a day beyond `until`: many a rule has no end.
    """
    zone = begins.tzinfo if isinstance(begins, datetime) else None
    wall = begins if isinstance(begins, datetime) else datetime.combine(begins, time())
    wall = wall.replace(tzinfo=None)
    gone = {_local(moment) for moment in _dates(event, "EXDATE")}
    seen: set[datetime] = set()
    for each in chain((wall,), _repeated(event, wall, zone, until + _A_DAY)):
        start = _local(each.replace(tzinfo=zone)) if zone is not None else each
        if start not in gone and start not in seen:
            seen.add(start)
            yield start
    for moment in _dates(event, "RDATE"):
        start = _local(moment)
        if start not in gone and start not in seen:
            seen.add(start)
            yield start


def _repeated(
    event: Any,  # noqa: ANN401 - untyped
    wall: datetime,
    zone: Any,  # noqa: ANN401 - untyped
    end: datetime,
) -> Iterator[datetime]:
    """Yield the repetitions by the clock on the wall, so that summer time does not move them."""
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        words = rule.to_ical().decode("ascii", "ignore")
        if _TOO_OFTEN.search(words):
            continue
        until = _UNTIL.search(words)
        if until is not None:
            last = datetime.strptime(until[1] + (until[2] or "235959"), "%Y%m%d%H%M%S")
            if until[3] and zone is not None:
                last = last.replace(tzinfo=ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None)
            words = _UNTIL.sub(f"UNTIL={last:%Y%m%dT%H%M%S}", words)
        steps = islice(rrulestr(words, dtstart=wall), _MOST_STEPS)
        yield from takewhile(end.__ge__, steps)


def _dates(event: Any, name: str) -> Iterator[date]:  # noqa: ANN401 - untyped
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        for each in islice(getattr(value, "dts", ()), limits.CALENDAR_REPEATS * 4):
            yield each.dt[0] if isinstance(each.dt, tuple) else each.dt
