# SPDX-License-Identifier: MPL-2.0
"""Taking minutes: attendance, and the lines of the one box."""

from collections.abc import Sequence
from datetime import date, datetime

from hpdesk.domain.danish import sort_key
from hpdesk.domain.meetings import Attendance, AttendanceStatus, Meeting, MeetingState
from hpdesk.domain.people import MemberRole
from hpdesk.domain.quick_entry import NameEntry, NameIndex
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.storage import meeting_reads

_NOT_COUNTED = (MemberRole.OBSERVER, MemberRole.SECRETARY, MemberRole.DEPUTY)


def list_attendance(desk: Desk, meeting_id: str) -> tuple[Attendance, ...]:
    """Return the attendance that has been taken."""
    return meeting_reads.read_attendance(desk.read(), meeting_id)


def start_minutes(desk: Desk, meeting: Meeting) -> None:
    """Take the members of the meeting's bodies as present where no attendance is taken yet."""
    if desk.read_only or list_attendance(desk, meeting.id):
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
        known = writer.find("attendance", meeting_id=meeting_id, person_id=person_id)
        values = {
            "status": str(status),
            "arrived": arrived,
            "departed": left,
            "deputy_for_id": deputy_for_id,
        }
        if known:
            writer.set("attendance", known[0], **values)
        else:
            rank = writer.next_rank("attendance", meeting_id=meeting_id)
            writer.add(
                "attendance", rank=rank, meeting_id=meeting_id, person_id=person_id, **values
            )


def remove_attendance(desk: Desk, attendance_id: str) -> None:
    """Take a person off the attendance list."""
    with desk.write("Fremmøde ændret") as writer:
        writer.delete("attendance", attendance_id)


def voting_members(desk: Desk, meeting: Meeting) -> frozenset[str]:
    """Return the people who count as members on the meeting's day (not observers, deputies)."""
    return frozenset(
        seat.person.id for seat in people.members_at(desk, meeting) if seat.role not in _NOT_COUNTED
    )


def name_index(desk: Desk, meeting: Meeting | None = None) -> NameIndex:
    """Return the names that quick entry knows: members first, then everyone, then the parties."""
    members = (
        frozenset(seat.person.id for seat in people.members_at(desk, meeting))
        if meeting is not None
        else frozenset[str]()
    )
    entries = [
        NameEntry(p.id, p.name, p.title, p.organisation_name, False, p.id in members)
        for p in people.list_people(desk)
    ]
    entries += [
        NameEntry(o.id, o.name, "", "", True, False) for o in people.list_organisations(desk)
    ]
    return NameIndex(sorted(entries, key=lambda e: (not e.is_member, sort_key(e.name))))


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
