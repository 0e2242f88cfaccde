# SPDX-License-Identifier: MPL-2.0
"""Calendar files (RFC 5545, RFC 5546) that Outlook and Thunderbird take, updates included."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, vCalAddress

from hpdesk.exports.addresses import one_line, plain_lines, usable_address

_ZONE = ZoneInfo("Europe/Copenhagen")
_AN_HOUR = timedelta(hours=1)
_A_DAY = timedelta(days=1)
_PRODUCT = "-//hpdesk//hpdesk//DA"

# The rules of the EU since 1996, without an end. Outlook shifts meetings whose zone is only
# named, and icalendar's own component lists every change of the clock by itself.
_ZONE_RULES = b"""BEGIN:VTIMEZONE\r
TZID:Europe/Copenhagen\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
"""


class CalendarMethod(StrEnum):
    """What a calendar file asks of the one who opens it (RFC 5546)."""

    REQUEST = "REQUEST"
    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"


class AttendeeRole(StrEnum):
    """What an invited person is in a meeting, as RFC 5545 names it."""

    CHAIR = "CHAIR"
    REQUIRED = "REQ-PARTICIPANT"
    OPTIONAL = "OPT-PARTICIPANT"


class Attendee(NamedTuple):
    """A person who is invited."""

    name: str
    mail: str
    role: AttendeeRole = AttendeeRole.REQUIRED


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting or a deadline; times without a zone are Danish local time.

    `organiser` is name and mail address. An event of whole days takes the dates of `starts`
    and `ends`, both included. `alarm_minutes` counts back from the start.
    """

    uid: str
    starts: datetime
    stamp: datetime
    summary: str
    ends: datetime | None = None
    sequence: int = 0
    all_day: bool = False
    location: str = ""
    description: str = ""
    organiser: tuple[str, str] | None = None
    attendees: tuple[Attendee, ...] = ()
    cancelled: bool = False
    alarm_minutes: int | None = None


def method_of(events: Sequence[CalendarEvent]) -> CalendarMethod:
    """Return what a file of these events asks: an answer, a place in the calendar, or removal.

    An invitation needs one who invites and at least one who is invited, each with an address.
    """
    if len(events) != 1:
        return CalendarMethod.PUBLISH
    event = events[0]
    if event.cancelled:
        return CalendarMethod.CANCEL
    if _organiser(event) is None or not _invited(event):
        return CalendarMethod.PUBLISH
    return CalendarMethod.REQUEST


def calendar_bytes(events: Sequence[CalendarEvent], *, name: str = "") -> bytes:
    """Return a calendar file; `name` is what a calendar made of it is called."""
    method = method_of(events)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    if name:
        calendar.add("x-wr-calname", one_line(name))
    if not all(event.all_day for event in events):
        calendar.add_component(_timezone())
    for event in events:
        calendar.add_component(_component(event, method))
    content: bytes = calendar.to_ical()
    return content


@cache
def _timezone() -> Timezone:
    zone = Timezone.from_ical(_ZONE_RULES)
    if not isinstance(zone, Timezone):
        raise TypeError("the rules above are one zone")
    return zone


def _component(event: CalendarEvent, method: CalendarMethod) -> Event:
    made = Event()
    made.add("uid", one_line(event.uid))
    made.add("sequence", event.sequence)
    stamp = _local(event.stamp).astimezone(UTC).replace(microsecond=0)
    made.add("dtstamp", stamp)
    made.add("last-modified", stamp)
    made.add("summary", one_line(event.summary))
    if event.location:
        made.add("location", one_line(event.location))
    if event.description:
        made.add("description", plain_lines(event.description))
    _add_times(made, event)
    _add_standing(made, event, method)
    if method is not CalendarMethod.PUBLISH:  # RFC 5546 §3.2.1: who is told takes no answers
        _add_people(made, event)
    if event.alarm_minutes is not None and not event.cancelled:
        made.add_component(_alarm(event, event.alarm_minutes))
    return made


def _add_times(made: Event, event: CalendarEvent) -> None:
    if event.all_day:
        first = event.starts.date()
        last = max(first, event.ends.date()) if event.ends else first
        made.add("dtstart", first)
        if after := _added(datetime.combine(last, datetime.min.time()), _A_DAY):
            made.add("dtend", after.date())
        return
    starts = _local(event.starts)
    ends = _local(event.ends) if event.ends else None
    if ends is None or ends <= starts:
        wall = _added(starts.replace(tzinfo=None), _AN_HOUR)
        ends = _local(wall) if wall else None
    made.add("dtstart", starts)
    if ends is not None:
        made.add("dtend", ends)


def _added(moment: datetime, span: timedelta) -> datetime | None:
    """Return a later moment, or None past the end of the calendar; readers then use theirs."""
    try:
        return moment + span
    except OverflowError:
        return None


def _local(moment: datetime) -> datetime:
    """Return a moment on Danish clocks, to the second.

    An hour that the clock skips in spring becomes the hour after, as RFC 5545 §3.3.5 reads it.
    """
    moment = moment.replace(microsecond=0)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_ZONE, fold=0)
    try:
        return moment.astimezone(UTC).astimezone(_ZONE)
    except OverflowError:  # the first and the last hours of the calendar have no UTC
        return moment


def _add_standing(made: Event, event: CalendarEvent, method: CalendarMethod) -> None:
    """Tell whether the event stands and takes up time, also in Outlook's words (MS-OXCICAL)."""
    free = event.cancelled or event.all_day
    busy = "FREE" if free else "BUSY"
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT" if free else "OPAQUE")
    made.add("x-microsoft-cdo-busystatus", busy)
    made.add("x-microsoft-cdo-alldayevent", "TRUE" if event.all_day else "FALSE")
    if method is CalendarMethod.REQUEST:  # what the time becomes once the invitation is accepted
        made.add("x-microsoft-cdo-intendedstatus", busy)


def _add_people(made: Event, event: CalendarEvent) -> None:
    organiser = _organiser(event)
    if organiser is not None:
        made.add("organizer", _person(*organiser))
    asks = not event.cancelled
    for name, mail, role in _invited(event):
        person = _person(name, mail)
        person.params["ROLE"] = role.value
        person.params["CUTYPE"] = "INDIVIDUAL"
        if asks:
            person.params["PARTSTAT"] = "NEEDS-ACTION"
            person.params["RSVP"] = "TRUE"
        made.add("attendee", person)


def _organiser(event: CalendarEvent) -> tuple[str, str] | None:
    if event.organiser is None:
        return None
    name, mail = event.organiser
    address = usable_address(mail)
    return None if address is None else (name, address)


def _invited(event: CalendarEvent) -> list[Attendee]:
    """Return those who can be reached, each address once; the organiser need not be asked."""
    organiser = _organiser(event)
    seen = set() if organiser is None else {organiser[1].casefold()}
    invited: list[Attendee] = []
    for name, mail, role in event.attendees:
        address = usable_address(mail)
        if address is not None and address.casefold() not in seen:
            seen.add(address.casefold())
            invited.append(Attendee(name, address, role))
    return invited


def _person(name: str, address: str) -> vCalAddress:
    person = vCalAddress("mailto:" + quote(address, safe="@!$&'*+-./=^_`{|}~"))
    # Outlook does not know RFC 6868's way to write quotation marks and carets here
    shown = one_line(name).translate({ord('"'): "'", ord("^"): " "})
    person.params["CN"] = shown or address
    return person


def _alarm(event: CalendarEvent, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(event.summary))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm
