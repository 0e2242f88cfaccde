# SPDX-License-Identifier: MPL-2.0
"""What the right-hand panel shows, put together from the plan."""

from datetime import datetime
from typing import TYPE_CHECKING

from hpdesk.domain.danish import sort_key
from hpdesk.domain.followup import Task
from hpdesk.domain.followup_rules import sort_tasks
from hpdesk.domain.meetings import AgendaItem, Attendance, AttendanceStatus, Meeting
from hpdesk.domain.people import MemberRole
from hpdesk.domain.presence import Quorum, quorum_of
from hpdesk.services import followup, minutes, people
from hpdesk.services.people_then import present_as_then
from hpdesk.ui.pages.minutes.attendance_panel import person_role
from hpdesk.ui.pages.minutes.attendance_rows import Attendee
from hpdesk.ui.widgets.choice_field import Option

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class SideData:
    """Reads the seats of a meeting once, and its attendance whenever it is asked."""

    def __init__(self, desk: "Desk", meeting: Meeting) -> None:
        self._desk, self._meeting = desk, meeting
        seats = people.members_at(desk, meeting)
        chairs = {seat.person.id for seat in seats if seat.role is MemberRole.CHAIR}
        self._chairs = frozenset(chairs)
        self._voting = minutes.voting_members(desk, meeting)
        self.attendance: tuple[Attendance, ...] = ()
        self.read()

    def read(self) -> None:
        """Read the attendance again."""
        _, self.attendance = present_as_then(self._desk, self._meeting)

    def count(self) -> tuple[int, int]:
        """Return how many of the seats with a vote are taken, by a deputy too, and how many."""
        taken = quorum_of("", self._voting, self.attendance)
        return taken.present, taken.seats

    def of(self, person_id: str) -> Attendance | None:
        """Return what is noted about a person."""
        return next((row for row in self.attendance if row.person_id == person_id), None)

    def members(self, item: AgendaItem) -> list[Attendee]:
        """Return everyone on the list who is not just a guest of the point."""
        guests = {guest.person_id for guest in item.guests} - self._voting
        return [
            Attendee(row.person_id, row.name, person_role(row, self._chairs), row)
            for row in self.attendance
            if row.person_id not in guests
        ]

    def guests(self, item: AgendaItem) -> list[Attendee]:
        """Return the guests of the point who are not on the list as members."""
        return [
            Attendee(g.person_id, g.name, "", self.of(g.person_id), guest=g)
            for g in item.guests
            if g.person_id not in self._voting
        ]

    def quorums(self) -> tuple[Quorum, ...]:
        """Return whether each body can decide, where its terms say something of it."""
        return tuple(q for q in minutes.quorums(self._desk, self._meeting) if q.words)

    def everyone(self) -> list[Option]:
        """Return all people, those who are deputies first."""
        deputies = {
            seat.person.id
            for seat in people.members_at(self._desk, self._meeting)
            if seat.role is MemberRole.DEPUTY
        }
        found = list(people.list_people(self._desk))
        found.sort(key=lambda p: (p.id not in deputies, sort_key(p.name)))
        return [Option(p.id, p.name, p.organisation_name) for p in found]

    def others(self) -> list[Option]:
        """Return the people who are not on the list."""
        known = {row.person_id for row in self.attendance}
        rest = [p for p in people.list_people(self._desk) if p.id not in known]
        rest.sort(key=lambda p: sort_key(p.name))
        return [Option(p.id, p.name, p.organisation_name) for p in rest]

    def open_tasks(self) -> list[Task]:
        """Return the bodies' open tasks from other meetings, the most overdue first."""
        found = {
            task.id: task
            for body_id in self._meeting.body_ids
            for task in followup.list_tasks(self._desk, body_id=body_id, closed=False)
            if task.meeting_id != self._meeting.id
        }
        return sort_tasks(found.values(), self._desk.today())


def change_attendance(
    desk: "Desk", meeting_id: str, row: Attendance | None, person_id: str, what: str, now: datetime
) -> None:
    """Do what was chosen in a person's menu; raises UserError and OSError."""
    if what == "remove":
        if row is not None:
            minutes.remove_attendance(desk, row.id)
        return
    status = row.status if row is not None else AttendanceStatus.PRESENT
    arrived, left = (row.arrived, row.left) if row is not None else (None, None)
    match what:
        case "present" | "apology" | "absent":
            status = AttendanceStatus(what)
            if status is not AttendanceStatus.PRESENT:
                arrived = left = None
        case "arrives":
            status, arrived = AttendanceStatus.PRESENT, now
        case "leaves":
            status, left = AttendanceStatus.PRESENT, now
        case "untimed":
            arrived = left = None
    minutes.set_attendance(
        desk,
        meeting_id,
        person_id,
        status,
        arrived=arrived,
        left=left,
        deputy_for_id=row.deputy_for_id if row is not None else None,
    )
