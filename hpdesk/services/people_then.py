# SPDX-License-Identifier: MPL-2.0
"""Papers of earlier meetings name people as they were on the day: the one place for it."""

from dataclasses import replace
from datetime import date

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.domain.decisions import Decision, Told
from hpdesk.domain.meetings import AgendaItem, Attendance, Meeting
from hpdesk.domain.people import Membership
from hpdesk.domain.people_then import PeopleThen
from hpdesk.services.desk import Desk
from hpdesk.services.minutes import list_attendance
from hpdesk.services.people import members_at
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.people_reads import read_earlier_people

Attendances = tuple[Attendance, ...]


def named_as_then(desk: Desk, bundle: MeetingBundle) -> MeetingBundle:
    """Return a meeting's bundle with everybody as they were on the meeting's day."""
    then = PeopleThen(read_earlier_people(desk.read()))
    if not then:
        return bundle
    on, meeting = bundle.meeting.starts.date(), bundle.meeting
    return replace(
        bundle,
        meeting=replace(
            meeting,
            chair_name=then.name(meeting.chair_id, meeting.chair_name, on),
            minute_taker_name=then.name(meeting.minute_taker_id, meeting.minute_taker_name, on),
        ),
        items=tuple(_item(then, item, on) for item in bundle.items),
        members=then.seats(bundle.members, on),
        attendance=tuple(_attendance(then, row, on) for row in bundle.attendance),
        told_by_item={
            item: tuple(_told(then, row, on) for row in rows)
            for item, rows in bundle.told_by_item.items()
        },
    )


def present_as_then(desk: Desk, meeting: Meeting) -> tuple[tuple[Membership, ...], Attendances]:
    """Return a meeting's seats and attendance with everybody as they were on its day."""
    seats, taken = members_at(desk, meeting), list_attendance(desk, meeting.id)
    then = PeopleThen(read_earlier_people(desk.read()))
    if not then:
        return seats, taken
    on = meeting.starts.date()
    return then.seats(seats, on), tuple(_attendance(then, row, on) for row in taken)


def decisions_named_as_then(desk: Desk, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Return decisions with those who are told of them as they were on the meeting's day."""
    then = PeopleThen(read_earlier_people(desk.read()))
    if not then:
        return decisions
    return tuple(
        replace(one, told=tuple(_told(then, row, one.on) for row in one.told)) for one in decisions
    )


def items_named_as_then(
    reader: Reader, items: tuple[AgendaItem, ...], on: date
) -> tuple[AgendaItem, ...]:
    """Return an agenda with everybody as they were on a day."""
    then = PeopleThen(read_earlier_people(reader))
    return tuple(_item(then, item, on) for item in items) if then else items


def _item(then: PeopleThen, item: AgendaItem, on: date) -> AgendaItem:
    guests = []
    for guest in item.guests:
        was = then.at(guest.person_id, on)
        if was is not None:
            guest = replace(
                guest, name=was.name, title=was.title, organisation_name=was.organisation_name
            )
        guests.append(guest)
    marks = []
    for mark in item.marks:
        was = then.at(mark.person_id, on)
        if was is not None:
            mark = replace(mark, name=was.name, organisation_name=was.organisation_name)
        marks.append(mark)
    return replace(
        item,
        presenter=then.name(item.presenter_id, item.presenter, on),
        guests=tuple(guests),
        marks=tuple(marks),
    )


def _attendance(then: PeopleThen, row: Attendance, on: date) -> Attendance:
    was = then.at(row.person_id, on)
    if was is not None:
        row = replace(row, name=was.name, title=was.title, organisation_name=was.organisation_name)
    return replace(row, deputy_for_name=then.name(row.deputy_for_id, row.deputy_for_name, on))


def _told(then: PeopleThen, row: Told, on: date) -> Told:
    return replace(row, name=then.name(row.person_id, row.name, on))
