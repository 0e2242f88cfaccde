# SPDX-License-Identifier: MPL-2.0
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.balance import (
    Grouping,
    Keeping,
    Promise,
    balance_of,
    grouped_parties,
    keeping_of,
    uppermost,
)
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.people import Organisation, OrganisationKind
from hpdesk.domain.periods import PeriodKind

TODAY = date(2026, 11, 12)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
PARTIES = st.frozensets(st.sampled_from("abcx"), max_size=3)
PROMISES = st.builds(
    Promise,
    st.text(),
    st.sampled_from(TaskStatus),
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | DAYS,
    PARTIES,
)
ORGANISATIONS = (
    Organisation("a", "Nørrehavn Kommune", OrganisationKind.MUNICIPALITY),
    Organisation("b", "Teknik og Miljø", OrganisationKind.DEPARTMENT, "a"),
    Organisation("c", "Fjordbo", OrganisationKind.HOUSING_ORGANISATION),
    Organisation("d", "Mågeparken", OrganisationKind.HOUSING_SECTION, "c"),
    Organisation("e", "Politiet", OrganisationKind.POLICE),
)


def test_each_way_a_promise_can_go() -> None:
    due = date(2026, 11, 1)
    ways = {
        Keeping.IN_TIME: Promise("1", TaskStatus.DONE, due, due),
        Keeping.LATE: Promise("2", TaskStatus.DONE, due, date(2026, 11, 2)),
        Keeping.OVERDUE: Promise("3", TaskStatus.IN_PROGRESS, due),
        Keeping.OPEN: Promise("4", TaskStatus.OPEN, TODAY),
        Keeping.DROPPED: Promise("5", TaskStatus.DROPPED, due),
    }
    assert {keeping_of(promise, TODAY): promise for promise in ways.values()} == ways
    assert keeping_of(Promise("6", TaskStatus.DONE, due), TODAY) is Keeping.IN_TIME
    assert keeping_of(Promise("7", TaskStatus.OPEN), TODAY) is Keeping.OPEN


def test_departments_count_under_their_municipality_where_asked_for() -> None:
    whole = grouped_parties(ORGANISATIONS, Grouping.WHOLE)
    assert (whole["b"], whole["d"][1]) == (("a", "Nørrehavn Kommune"), "Fjordbo")
    assert grouped_parties(ORGANISATIONS, Grouping.ORGANISATION)["b"][1] == "Teknik og Miljø"
    sides = grouped_parties(ORGANISATIONS, Grouping.SIDE)
    assert [sides[key][1] for key in "abcde"] == [
        "Kommunen",
        "Kommunen",
        "Boligorganisationerne",
        "Boligorganisationerne",
        "Andre",
    ]


def test_a_ring_of_organisations_ends() -> None:
    ring = {"a": Organisation("a", "A", parent_id="b"), "b": Organisation("b", "B", parent_id="a")}
    assert uppermost(ring["a"], ring).id == "b"


def test_a_promise_of_two_departments_counts_once_for_their_municipality() -> None:
    promise = Promise("1", TaskStatus.OPEN, TODAY, party_ids=frozenset("abc"))
    groups = grouped_parties(ORGANISATIONS, Grouping.WHOLE)
    (balance,) = balance_of([promise], groups, PeriodKind.YEAR, TODAY)
    assert [(row.name, row.total) for row in balance.rows] == [
        ("Fjordbo", 1),
        ("Nørrehavn Kommune", 1),
    ]


@given(st.lists(PROMISES, max_size=30), st.sampled_from(PeriodKind), st.sampled_from(Grouping))
def test_every_promise_is_counted_once_for_each_of_its_groups(
    promises: list[Promise], kind: PeriodKind, grouping: Grouping
) -> None:
    groups = grouped_parties(ORGANISATIONS, grouping)
    found = balance_of(promises, groups, kind, TODAY)
    counted = sum(row.total for balance in found for row in balance.rows)
    wanted = sum(
        len({groups.get(party, ("", "")) for party in promise.party_ids} or {""})
        for promise in promises
    )
    assert counted == wanted
    for balance in found:
        assert balance.rows
        for row in balance.rows:
            assert sum(row.counts) == row.total > 0
            assert row.kept_share is None or 0 <= row.kept_share <= 1
