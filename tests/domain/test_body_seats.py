# SPDX-License-Identifier: MPL-2.0
"""Seats of a body: who fills them, which are vacant, which mandates run out."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.body_seats import ending_mandates, filled, seat_name, sitting
from hpdesk.domain.people import (
    BodySeat,
    MemberRole,
    Membership,
    Organisation,
    Person,
    PersonCategory,
)

DAY = date(2026, 11, 12)
TOWN = Organisation("o1", "Kommunen")
SCHOOL = Organisation("o2", "Skole", parent_id="o1")
HOMES = Organisation("o3", "Fjordbo")
PARTIES = (TOWN, SCHOOL, HOMES)


def member(key: str, party: str | None, **fields: object) -> Membership:
    category = fields.pop("category", PersonCategory.OTHER)
    person = Person(key, f"Person {key}", category=category)  # type: ignore[arg-type]  # given above
    return Membership(f"m{key}", "b1", person, party_id=party, **fields)  # type: ignore[arg-type]  # as named


def test_a_department_fills_a_seat_of_its_municipality() -> None:
    fill = filled([BodySeat("s1", "b1", 2, "o1")], [member("a", "o2")], PARTIES)
    (row,) = fill.rows
    assert (len(row.holders), row.vacant, row.surplus, fill.outside) == (1, 1, (), ())


def test_a_municipality_does_not_fill_the_seat_of_a_department() -> None:
    fill = filled([BodySeat("s1", "b1", 1, "o2")], [member("a", "o1")], PARTIES)
    assert fill.rows[0].vacant == 1
    assert len(fill.outside) == 1


def test_too_many_are_told_of() -> None:
    fill = filled([BodySeat("s1", "b1", 1, "o3")], [member("a", "o3"), member("b", "o3")], PARTIES)
    assert [m.person.id for m in fill.rows[0].surplus] == ["b"]


def test_somebody_is_moved_before_a_seat_stands_empty() -> None:
    rows = [BodySeat("s1", "b1", 1, "o1"), BodySeat("s2", "b1", 1, "o2")]
    fill = filled(rows, [member("a", "o2"), member("b", "o1")], PARTIES)
    assert [row.vacant for row in fill.rows] == [0, 0]


def test_a_seat_may_be_of_a_category() -> None:
    seat = BodySeat("s1", "b1", 1, category=PersonCategory.RESIDENT)
    resident = member("a", None, category=PersonCategory.RESIDENT)
    fill = filled([seat], [member("b", "o3"), resident], PARTIES)
    assert fill.rows[0].holders == (resident,)
    assert seat_name(seat) == "Beboerdemokrat"


@given(
    st.lists(st.tuples(st.sampled_from(["o1", "o2", "o3"]), st.integers(1, 3)), max_size=5),
    st.lists(st.sampled_from(["o1", "o2", "o3", None]), max_size=12),
)
def test_everybody_is_placed_once_and_no_seat_twice(
    seats: list[tuple[str, int]], parties: list[str | None]
) -> None:
    rows = [BodySeat(f"s{n}", "b1", count, party) for n, (party, count) in enumerate(seats)]
    members = [member(str(n), party) for n, party in enumerate(parties)]
    fill = filled(rows, members, PARTIES)
    placed = [m for row in fill.rows for m in (*row.holders, *row.surplus)] + list(fill.outside)
    assert sorted(m.id for m in placed) == sorted(m.id for m in members)
    for row in fill.rows:
        assert row.vacant >= 0
        assert not (row.vacant and row.surplus)


def test_only_members_are_counted() -> None:
    roles = [member(str(n), "o1", role=role) for n, role in enumerate(MemberRole)]
    assert [s.role for s in sitting(roles, DAY)] == [
        MemberRole.CHAIR,
        MemberRole.VICE_CHAIR,
        MemberRole.MEMBER,
    ]


def test_mandates_that_run_out_come_first_first() -> None:
    soon = member("a", "o1", mandate_until=date(2026, 12, 31))
    over = member("b", "o1", mandate_until=date(2026, 10, 1))
    seat_ends = member("c", "o1", ends=date(2027, 2, 12))
    later = member("d", "o1", ends=date(2027, 2, 13))
    gone = member("e", "o1", ends=date(2026, 1, 1))
    found = ending_mandates([soon, over, seat_ends, later, gone, member("f", "o1")], DAY, 3)
    assert [each.seat for each in found] == [over, soon, seat_ends]
