# SPDX-License-Identifier: MPL-2.0
"""Attendance over time, member by member."""

from datetime import date, datetime

from hpdesk.domain.body_presence import HeldMeeting, Presence, presence_of
from hpdesk.domain.meetings import Attendance, AttendanceStatus
from hpdesk.domain.people import MemberRole, Membership, Person

ANNE, BO, EVA = Person("a", "Anne"), Person("b", "Bo"), Person("e", "Eva")


def row(person: Person, status: AttendanceStatus, deputy_for: str | None = None) -> Attendance:
    return Attendance(
        f"r{person.id}", person.id, person.name, status=status, deputy_for_id=deputy_for
    )


def held(day: int, *rows: Attendance) -> HeldMeeting:
    return HeldMeeting(f"m{day}", datetime(2026, 3, day, 14), rows)


PRESENT, APOLOGY, ABSENT = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.APOLOGY,
    AttendanceStatus.ABSENT,
)


def test_each_meeting_gives_a_mark() -> None:
    meetings = [
        held(4, row(ANNE, ABSENT)),
        held(1, row(ANNE, PRESENT)),
        held(2, row(ANNE, APOLOGY)),
        held(3, row(ANNE, APOLOGY), row(EVA, PRESENT, "a")),
        held(5, row(BO, PRESENT)),
    ]
    found = presence_of(meetings, [Membership("s", "b1", ANNE)])
    (anne,) = found.members
    assert anne.marks == (
        Presence.PRESENT,
        Presence.APOLOGY,
        Presence.DEPUTY,
        Presence.ABSENT,
        Presence.UNKNOWN,
    )
    assert anne.share == 0.25


def test_nobody_is_missed_before_the_seat_began() -> None:
    seat = Membership("s", "b1", ANNE, starts=date(2026, 3, 2))
    found = presence_of([held(1), held(2, row(ANNE, PRESENT))], [seat])
    assert found.members[0].marks == (None, Presence.PRESENT)
    assert found.members[0].share == 1.0


def test_who_held_no_seat_at_any_meeting_has_no_row() -> None:
    seat = Membership("s", "b1", ANNE, ends=date(2025, 1, 1))
    assert presence_of([held(1, row(ANNE, PRESENT))], [seat]).members == ()


def test_the_chair_comes_first_and_the_secretary_last() -> None:
    seats = [
        Membership("1", "b1", ANNE, MemberRole.SECRETARY),
        Membership("2", "b1", BO),
        Membership("3", "b1", EVA, MemberRole.CHAIR),
    ]
    found = presence_of([held(1)], seats)
    assert [each.person.name for each in found.members] == ["Eva", "Bo", "Anne"]


def test_a_deputy_has_no_row_of_the_own() -> None:
    seats = [Membership("1", "b1", ANNE), Membership("2", "b1", EVA, MemberRole.DEPUTY)]
    found = presence_of([held(1, row(EVA, PRESENT, "a"))], seats)
    assert [(m.person, m.marks) for m in found.members] == [(ANNE, (Presence.DEPUTY,))]
