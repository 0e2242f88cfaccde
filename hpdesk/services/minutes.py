# SPDX-License-Identifier: MPL-2.0
"""Taking minutes: attendance, and the lines of the one box."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attendance, AttendanceStatus, Meeting, MeetingState
from hpdesk.domain.people import MemberRole
from hpdesk.domain.presence import PointPresence, Quorum, presence_by_point, quorum_of
from hpdesk.domain.quick_entry import NameEntry, NameIndex
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked, refuse_locked_item
from hpdesk.storage import meeting_reads, minutes_reads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hpdesk.storage.writer import Writer

_NOT_COUNTED = (MemberRole.OBSERVER, MemberRole.SECRETARY, MemberRole.DEPUTY)


def list_attendance(desk: Desk, meeting_id: str) -> tuple[Attendance, ...]:
    """Return the attendance that has been taken."""
    return meeting_reads.read_attendance(desk.read(), meeting_id)


def start_minutes(desk: Desk, meeting: Meeting) -> None:
    """Take the members of the meeting's bodies as present where no attendance is taken yet."""
    locked = meeting.state is MeetingState.MINUTES_APPROVED
    if desk.read_only or locked or list_attendance(desk, meeting.id):
        return
    seats = people.members_at(desk, meeting)
    expected = [s for s in seats if s.role is not MemberRole.DEPUTY]
    if not expected:
        return
    with desk.write("Fremmøde taget") as writer:
        for rank, seat in enumerate(expected):
            writer.add(
                "attendance",
                rank=rank,
                meeting_id=meeting.id,
                person_id=seat.person.id,
                status=str(AttendanceStatus.PRESENT),
            )


def set_attendance(
    desk: Desk,
    meeting_id: str,
    person_id: str,
    status: AttendanceStatus,
    *,
    arrived: datetime | None = None,
    left: datetime | None = None,
    deputy_for_id: str | None = None,
) -> None:
    """Note whether, and when, a person takes part; a person not on the list is added."""
    with desk.write("Fremmøde ændret") as writer:
        put_attendance(
            writer,
            meeting_id,
            person_id,
            status=str(status),
            arrived=arrived,
            departed=left,
            deputy_for_id=deputy_for_id,
        )


def put_attendance(
    writer: "Writer",
    meeting_id: str,
    person_id: str,
    **values: Any,  # noqa: ANN401 - columns of `attendance`
) -> None:
    """Change a person's attendance inside a step that does more; others of its columns stay."""
    refuse_locked(writer, meeting_id)
    known = writer.find("attendance", meeting_id=meeting_id, person_id=person_id)
    if known:
        writer.set("attendance", known[0], **values)
        return
    rank = writer.next_rank("attendance", meeting_id=meeting_id)
    values.setdefault("status", str(AttendanceStatus.PRESENT))
    writer.add("attendance", rank=rank, meeting_id=meeting_id, person_id=person_id, **values)


def set_deputy(desk: Desk, meeting_id: str, person_id: str, deputy_for_id: str) -> None:
    """Let a person sit in a member's place; the member is noted with an apology."""
    with desk.write("Suppleant noteret") as writer:
        put_deputy(writer, meeting_id, person_id, deputy_for_id)


def put_deputy(writer: "Writer", meeting_id: str, person_id: str, deputy_for_id: str) -> None:
    """Let a person sit in a member's place inside a step that does more than that."""
    if person_id == deputy_for_id:
        raise UserError("En person kan ikke være suppleant for sig selv. Vælg en anden.")
    present, away = str(AttendanceStatus.PRESENT), str(AttendanceStatus.APOLOGY)
    put_attendance(writer, meeting_id, person_id, status=present, deputy_for_id=deputy_for_id)
    put_attendance(writer, meeting_id, deputy_for_id, status=away, deputy_for_id=None)


def add_guest_now(desk: Desk, item_id: str, person_id: str, at: datetime | None = None) -> str:
    """Note that a guest came to a point, now or at a moment; returns the guest's key."""
    with desk.write("Gæst noteret") as writer:
        return put_guest(writer, item_id, person_id, arrives=at or _minute(desk))


def guest_left(desk: Desk, guest_id: str, at: datetime | None = None) -> None:
    """Note that a guest left, now or at a moment."""
    with desk.write("Gæst gik") as writer:
        refuse_locked_item(writer, writer.get("guest", guest_id)["item_id"])
        writer.set("guest", guest_id, leaves=at or _minute(desk))


def put_guest(
    writer: "Writer",
    item_id: str,
    person_id: str,
    *,
    arrives: datetime | None = None,
    leaves: datetime | None = None,
) -> str:
    """Note a guest inside a step that does more; a guest who is there already gets the times."""
    refuse_locked_item(writer, item_id)
    known = writer.find("guest", item_id=item_id, person_id=person_id)
    given = {"arrives": arrives, "leaves": leaves}
    times = {name: moment for name, moment in given.items() if moment is not None}
    if known:
        writer.set("guest", known[0], **times)
        return known[0]
    rank = writer.next_rank("guest", item_id=item_id)
    return writer.add("guest", rank=rank, item_id=item_id, person_id=person_id, **times)


def _minute(desk: Desk) -> datetime:
    return desk.now().replace(second=0, microsecond=0)


def remove_attendance(desk: Desk, attendance_id: str) -> None:
    """Take a person off the attendance list."""
    with desk.write("Fremmøde ændret") as writer:
        refuse_locked(writer, writer.get("attendance", attendance_id)["meeting_id"])
        writer.delete("attendance", attendance_id)


def voting_members(desk: Desk, meeting: Meeting) -> frozenset[str]:
    """Return the people who count as members on the meeting's day (not observers, deputies)."""
    return frozenset(
        seat.person.id for seat in people.members_at(desk, meeting) if seat.role not in _NOT_COUNTED
    )


def quorums(desk: Desk, meeting: Meeting) -> tuple[Quorum, ...]:
    """Return the quorum of each body of a meeting, as its terms say; named where several meet."""
    bodies = {body.id: body for body in people.list_bodies(desk)}
    rows, day = list_attendance(desk, meeting.id), meeting.starts.date()
    found = []
    for key in meeting.body_ids:
        seats = people.list_members(desk, key)
        members = {s.person.id for s in seats if s.holds_on(day) and s.role not in _NOT_COUNTED}
        name = bodies[key].name if len(meeting.body_ids) > 1 else ""
        found.append(quorum_of(bodies[key].quorum, members, rows, name))
    return tuple(found)


def presence(desk: Desk, meeting: Meeting) -> "Mapping[str, PointPresence]":
    """Return who was away, came, left or was disqualified, for each point where it differs."""
    return presence_by_point(
        meeting_reads.read_items(desk.read(), meeting.id),
        list_attendance(desk, meeting.id),
        minutes_reads.read_point_times(desk.read(), meeting.id),
        [seat.person.id for seat in people.members_at(desk, meeting)],
    )


def name_index(desk: Desk, meeting: Meeting | None = None, *, nouns: bool = False) -> NameIndex:
    """Return the names that quick entry knows: members first, then everyone, then the parties.

    Members are those of the meeting's bodies; without a meeting, of any body today. `nouns` adds
    what parties are called in speech.
    """
    today = desk.today()
    seats = (
        people.members_at(desk, meeting)
        if meeting is not None
        else [seat for seat in people.list_members(desk) if seat.holds_on(today)]
    )
    members = frozenset(seat.person.id for seat in seats)
    entries = [
        NameEntry(p.id, p.name, p.title, p.organisation_name, False, p.id in members)
        for p in people.list_people(desk)
        if p.anonymised_on is None
    ]
    for party in people.list_organisations(desk):
        names = dict.fromkeys(name for name in (party.name, party.short_name) if name)
        entries += [NameEntry(party.id, name, "", "", True, False) for name in names]
    in_order = sorted(entries, key=lambda e: (not e.is_member, sort_key(e.name)))
    return NameIndex(in_order, nouns=nouns)


def next_meeting_day(desk: Desk, meeting: Meeting) -> date | None:
    """Return the day of the next meeting of any of the same bodies, for »næste møde«."""
    later = meeting_reads.read_meetings(desk.read(), after=meeting.starts.isoformat(" "))
    return next(
        (
            m.starts.date()
            for m in later
            if m.id != meeting.id and set(m.body_ids) & set(meeting.body_ids)
        ),
        None,
    )


def keep_draft(desk: Desk, meeting_id: str, text: str) -> None:
    """Keep the line that is being typed in a meeting's minutes, until it is carried out."""
    with desk.write("Linje under skrivning") as writer:
        if not writer.exists("draft", meeting_id):
            writer.add("draft", id=meeting_id, meeting_id=meeting_id, text=text)
        elif text.strip():
            writer.set("draft", meeting_id, text=text)
        else:
            writer.delete("draft", meeting_id)


def draft_of(desk: Desk, meeting_id: str) -> str:
    """Return the line that was being typed in a meeting's minutes, or an empty text."""
    return meeting_reads.read_draft(desk.read(), meeting_id)


def finish_meeting(desk: Desk, meeting_id: str) -> None:
    """Mark a meeting as held; later states are kept."""
    with desk.write("Møde afsluttet") as writer:
        if writer.get("meeting", meeting_id)["state"] in _BEFORE_HELD:
            writer.set("meeting", meeting_id, state=str(MeetingState.HELD))


_BEFORE_HELD: Sequence[str | None] = (None, MeetingState.DRAFT, MeetingState.SENT)
