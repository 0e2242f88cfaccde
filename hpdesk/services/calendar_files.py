# SPDX-License-Identifier: MPL-2.0
"""Calendar files of one meeting, of a body and of a year, updates and cancellations included.

A meeting keeps its UID for ever; its SEQUENCE rises when the times, the place or the title
have changed since the last file, or when it is called off (RFC 5546 §2.1.4).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.danish import join_words, long_date, sort_key, weekday_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.domain.meetings import Meeting, MeetingState
from hpdesk.domain.people import MemberRole, Membership, Person
from hpdesk.domain.words import word
from hpdesk.services import meetings, people
from hpdesk.services.desk import Desk
from hpdesk.storage.calendar_reads import (
    CalendarMark,
    read_calendar_key,
    read_highest_sequences,
    read_marks,
)

if TYPE_CHECKING:
    from hpdesk.exports.calendar_writer import Attendee, AttendeeRole, CalendarEvent

SETTING = "calendar_uid"
NINE_THE_DAY_BEFORE = 15 * 60  # minutes before the day begins


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What was written: how many events, and who of the invited has no usable mail address.

    `asks` tells whether it invites (or calls off) and so wants an answer; `sequence` is that of
    a single meeting.
    """

    events: int
    asks: bool = False
    sequence: int = 0
    without_mail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marked:
    """A meeting with what its next calendar file says of it."""

    meeting: Meeting
    mark: CalendarMark
    changed: bool


@dataclass(frozen=True, slots=True)
class OwnKey:
    """The plan's own part of every UID, and whether the plan has yet to keep it."""

    text: str
    to_keep: bool


def write_meeting_ics(
    desk: Desk,
    meeting_id: str,
    target: Path,
    *,
    attendees: bool = True,
    cancelled: bool = False,
) -> CalendarFile:
    """Write a meeting as an invitation, its update, or with `cancelled` its cancellation.

    Without attendees, or where neither minute taker nor secretary has a mail address, it is an
    entry to put in a calendar, with nothing to answer. Raises UserError where the file cannot
    be written.
    """
    from hpdesk.exports.calendar_writer import CalendarMethod, calendar_bytes, method_of

    meeting = meetings.get_meeting(desk, meeting_id)
    marked = _marked(desk, [meeting], cancelled=cancelled)
    organiser = _organiser(desk, meeting) if attendees else None
    invited, without_mail = _invited(desk, meeting) if attendees else ((), ())
    key = own_key(desk)
    event = _event(
        marked[0],
        key.text,
        _stamp(desk),
        organiser=organiser,
        attendees=invited,
        cancelled=cancelled,
    )
    put_file(desk, target, calendar_bytes([event]), marked, key)
    asks = method_of([event]) is not CalendarMethod.PUBLISH
    return CalendarFile(1, asks, marked[0].mark.sequence, without_mail)


def write_body_ics(desk: Desk, body_id: str, target: Path, from_day: date) -> CalendarFile:
    """Write a body's meetings from a day on; raises UserError where there are none."""
    names = {body.id: body.name for body in people.list_bodies(desk)}
    found = [
        meeting
        for meeting in meetings.list_meetings(desk)
        if body_id in meeting.body_ids and meeting.starts.date() >= from_day
    ]
    name = names.get(body_id, "")
    if not found:
        raise UserError(
            "{body} har ingen møder fra {day}, så der er ikke skrevet nogen fil. "
            "Planlæg møderne først, eller vælg en tidligere dato.",
            body=name or "Organet",
            day=long_date(from_day),
        )
    return _write_many(desk, found, target, name, with_deadlines=False)


def write_year_ics(
    desk: Desk, year: int, target: Path, *, with_deadlines: bool = False
) -> CalendarFile:
    """Write all meetings of a year; raises UserError where there are none.

    With deadlines, the last day to send out each agenda that has not gone out is there too, as
    a whole day.
    """
    found = [m for m in meetings.list_meetings(desk) if m.starts.year == year]
    if not found:
        raise UserError(
            "Der er ingen møder i {year}, så der er ikke skrevet nogen fil. "
            "Planlæg møderne først, eller vælg et andet år.",
            year=year,
        )
    plans = [plan.name for plan in people.list_plans(desk)]
    name = f"{join_words(plans)} {year}".strip()
    return _write_many(desk, found, target, name, with_deadlines=with_deadlines)


def _write_many(
    desk: Desk, found: Sequence[Meeting], target: Path, name: str, *, with_deadlines: bool
) -> CalendarFile:
    from hpdesk.exports.calendar_writer import calendar_bytes

    marked = _marked(desk, found)
    key, stamp = own_key(desk), _stamp(desk)
    events = [_event(one, key.text, stamp) for one in marked]
    if with_deadlines:
        waiting = [one for one in marked if one.meeting.state is MeetingState.DRAFT]
        events += [_deadline(desk, one, key.text, stamp) for one in waiting]
    events.sort(key=_by_time)
    put_file(desk, target, calendar_bytes(events, name=name), marked, key)
    return CalendarFile(len(events), sequence=marked[0].mark.sequence if len(marked) == 1 else 0)


def _by_time(event: "CalendarEvent") -> tuple[datetime, str]:
    return event.starts, event.uid


def put_file(
    desk: Desk, target: Path, content: bytes, marked: Iterable[_Marked], key: OwnKey
) -> None:
    """Put the file in place and note what it says, both or neither."""
    from hpdesk.exports.writer import write_bytes
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, target)
    changed = [one for one in marked if one.changed]
    if desk.read_only or not (changed or key.to_keep):
        write_bytes(target, content)
        return
    with desk.write("Kalenderfil skrevet") as writer:
        if key.to_keep:
            writer.add("setting", id=SETTING, value=json.dumps(key.text))
        for one in changed:
            writer.set(
                "meeting",
                one.meeting.id,
                calendar_sequence=one.mark.sequence,
                calendar_mark=one.mark.mark,
            )
        write_bytes(target, content)


def _marked(
    desk: Desk, found: Sequence[Meeting], *, cancelled: bool = False
) -> tuple[_Marked, ...]:
    """Return meetings with the mark and SEQUENCE that a file written now gives them."""
    known = read_marks(desk.read())
    highest = read_highest_sequences(desk.read())
    return tuple(
        _next(
            meeting,
            known.get(meeting.id, CalendarMark(0, None)),
            highest.get(meeting.id, 0),
            cancelled=cancelled,
        )
        for meeting in found
    )


def _next(meeting: Meeting, last: CalendarMark, highest: int, *, cancelled: bool) -> _Marked:
    said = [
        meeting.starts.isoformat(),
        meeting.ends.isoformat() if meeting.ends else None,
        meeting.place,
        _title(meeting),
        cancelled,
    ]
    mark = hashlib.sha256(json.dumps(said).encode()).hexdigest()
    if last.mark == mark and last.sequence >= highest:
        return _Marked(meeting, last, changed=False)
    # a file may have gone out whose step was undone since: receivers still have its number
    sequence = 0 if last.mark is None and highest == 0 else max(last.sequence, highest) + 1
    return _Marked(meeting, CalendarMark(sequence, mark), changed=True)


def own_key(desk: Desk) -> OwnKey:
    """Return the plan's own part of every UID: two plans may hold the same keys of meetings.

    A plan that can only be read and has none yet is told apart by its plans' keys.
    """
    held = bool(desk.read().rows("SELECT 1 FROM setting WHERE id = :key", key=SETTING))
    known = read_calendar_key(desk.read(), SETTING)
    if known is not None:
        return OwnKey(str(json.loads(known)), to_keep=not held)
    if desk.read_only:
        plans = json.dumps([[plan.id, plan.name] for plan in people.list_plans(desk)])
        return OwnKey("l-" + hashlib.sha256(plans.encode()).hexdigest()[:10], to_keep=False)
    return OwnKey(new_id("k"), to_keep=True)


def _stamp(desk: Desk) -> datetime:
    return desk.now().astimezone(UTC)


def _title(meeting: Meeting) -> str:
    return meeting.title or (f"Møde i {join_words(meeting.body_names)}".removesuffix(" i "))


def _event(
    one: _Marked,
    key: str,
    stamp: datetime,
    *,
    organiser: tuple[str, str] | None = None,
    attendees: "tuple[Attendee, ...]" = (),
    cancelled: bool = False,
) -> "CalendarEvent":
    from hpdesk.exports.calendar_writer import CalendarEvent

    meeting = one.meeting
    return CalendarEvent(
        uid=f"{meeting.id}.{key}@hpdesk",
        starts=meeting.starts,
        ends=meeting.ends,
        stamp=stamp,
        sequence=one.mark.sequence,
        summary=_title(meeting),
        location=meeting.place,
        description=_description(meeting),
        organiser=organiser,
        attendees=attendees,
        cancelled=cancelled,
    )


def _description(meeting: Meeting) -> str:
    """Return what everyone invited may read; nothing of the agenda or of formøder."""
    lines = [join_words(meeting.body_names), meeting.plan_name, word(meeting.kind)]
    if meeting.chair_name:
        lines.append(f"Mødeleder: {meeting.chair_name}")
    if meeting.minute_taker_name:
        lines.append(f"Referent: {meeting.minute_taker_name}")
    return "\n".join(line for line in lines if line)


def _deadline(desk: Desk, one: _Marked, key: str, stamp: datetime) -> "CalendarEvent":
    from hpdesk.exports.calendar_writer import CalendarEvent

    meeting = one.meeting
    window = meetings.window_of(desk, meeting)
    return CalendarEvent(
        uid=f"{meeting.id}.udsendelse.{key}@hpdesk",
        starts=datetime.combine(window.latest, time()),
        all_day=True,
        stamp=stamp,
        sequence=one.mark.sequence,
        summary=f"Sidste dag for udsendelse: {_title(meeting)}",
        description=f"Mødet holdes {long_date(meeting.starts.date())}.\n"
        f"Dagsordenen kan sendes fra {weekday_date(window.earliest)}.",
        alarm_minutes=NINE_THE_DAY_BEFORE,
    )


def _seats(desk: Desk, meeting: Meeting) -> list[Membership]:
    """Return the seats held in the meeting's bodies on its day, deputies left out."""
    day = meeting.starts.date()
    return [
        seat
        for body_id in meeting.body_ids
        for seat in people.list_members(desk, body_id)
        if seat.holds_on(day) and seat.role is not MemberRole.DEPUTY
    ]


def _organiser(desk: Desk, meeting: Meeting) -> tuple[str, str] | None:
    """Return who invites: the minute taker, or else a secretary, with a usable address."""
    from hpdesk.exports.addresses import usable_address

    by_key = {person.id: person for person in people.list_people(desk)}
    asked: list[Person | None] = [by_key.get(meeting.minute_taker_id or "")]
    asked += [s.person for s in _seats(desk, meeting) if s.role is MemberRole.SECRETARY]
    for person in asked:
        if person is not None and usable_address(person.email):
            return person.name, person.email
    return None


def _invited(desk: Desk, meeting: Meeting) -> "tuple[tuple[Attendee, ...], tuple[str, ...]]":
    """Return who is invited, and the names of those without a usable address."""
    from hpdesk.exports.addresses import usable_address
    from hpdesk.exports.calendar_writer import Attendee

    roles: dict[str, set[MemberRole]] = {}
    known: dict[str, Person] = {}
    for seat in _seats(desk, meeting):
        roles.setdefault(seat.person.id, set()).add(seat.role)
        known[seat.person.id] = seat.person
    for person in people.list_people(desk):
        if person.id == meeting.chair_id:
            known.setdefault(person.id, person)
    reached = [p for p in known.values() if usable_address(p.email)]
    missing = sorted((p.name for p in known.values() if not usable_address(p.email)), key=sort_key)
    invited = tuple(Attendee(p.name, p.email, _role(meeting, p, roles)) for p in reached)
    return invited, tuple(missing)


def _role(meeting: Meeting, person: Person, roles: Mapping[str, set[MemberRole]]) -> "AttendeeRole":
    """Return what a person is asked as: the meeting's own chair goes before a body's."""
    from hpdesk.exports.calendar_writer import AttendeeRole

    held = roles.get(person.id, set())
    if meeting.chair_id in (None, person.id) and (meeting.chair_id or MemberRole.CHAIR in held):
        return AttendeeRole.CHAIR
    return AttendeeRole.OPTIONAL if held == {MemberRole.OBSERVER} else AttendeeRole.REQUIRED
