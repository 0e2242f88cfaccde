# SPDX-License-Identifier: MPL-2.0
"""Who somebody was on a day, and how a body is made up."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.composition import Side, composition, linking_people, side_of
from hpdesk.domain.people import (
    EarlierPerson,
    MemberRole,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    PersonCategory,
)
from hpdesk.domain.people_then import PeopleThen

DAY = date(2026, 3, 3)
KARIN = Person("p", "Karin Vestermark", "direktør", "o", "Nørrehavn Kommune")


def earlier(until: date, name: str) -> EarlierPerson:
    return EarlierPerson(f"e-{name}", "p", until, name, "chef", None, "Fjordbo")


def test_an_earlier_name_holds_up_to_and_including_its_day() -> None:
    then = PeopleThen([earlier(DAY, "Karin Holm")])
    assert then.person(KARIN, DAY).name == "Karin Holm"
    assert then.person(KARIN, DAY).organisation_name == "Fjordbo"
    assert then.person(KARIN, DAY + timedelta(days=1)) is KARIN
    assert then.name("another", "Anders", DAY) == "Anders"


@given(st.lists(st.integers(0, 500), unique=True, max_size=6), st.integers(-5, 505))
def test_each_day_has_the_first_name_that_still_held(untils: list[int], day: int) -> None:
    then = PeopleThen(earlier(DAY + timedelta(days=n), str(n)) for n in untils)
    later = [n for n in untils if n >= day]
    expected = str(min(later)) if later else KARIN.name
    assert then.person(KARIN, DAY + timedelta(days=day)).name == expected


PARTIES = (
    Organisation("town", "Nørrehavn Kommune", OrganisationKind.MUNICIPALITY),
    Organisation("school", "Skolen", OrganisationKind.OTHER, "town"),
    Organisation("home", "Fjordbo", OrganisationKind.HOUSING_ORGANISATION),
    Organisation("police", "Politiet", OrganisationKind.POLICE),
    Organisation("ring-a", "A", OrganisationKind.OTHER, "ring-b"),
    Organisation("ring-b", "B", OrganisationKind.OTHER, "ring-a"),
)


def seat(key: str, body: str, party: str, role: MemberRole = MemberRole.MEMBER) -> Membership:
    person = Person(key, f"Person {key}", category=PersonCategory.RESIDENT)
    return Membership(f"{key}-{body}", body, person, role, party_id=party)


def test_a_party_is_on_the_side_of_the_first_above_it_that_has_one() -> None:
    known = {party.id: party for party in PARTIES}
    assert side_of("school", known) is Side.MUNICIPALITY
    assert side_of("ring-a", known) is Side.OTHER
    assert side_of(None, known) is Side.OTHER


def test_a_composition_counts_members_and_tells_the_others_beside() -> None:
    seats = [
        seat("1", "b", "school", MemberRole.CHAIR),
        seat("2", "b", "home"),
        seat("3", "b", "police"),
        seat("4", "b", "home", MemberRole.OBSERVER),
        seat("5", "other", "home"),
    ]
    found = composition("b", seats, PARTIES, DAY)
    assert (found.members, found.beside) == (3, 1)
    assert dict(found.by_side) == {Side.MUNICIPALITY: 1, Side.HOUSING: 1, Side.OTHER: 1}
    assert dict(found.by_category)[PersonCategory.RESIDENT] == 3


def test_who_sits_in_two_bodies_links_them_only_while_both_seats_are_held() -> None:
    both = [seat("1", "a", "home"), seat("1", "b", "home"), seat("2", "a", "home")]
    (link,) = linking_people(both, DAY)
    assert link.body_ids == ("a", "b")
    ended = Membership("x", "b", both[0].person, ends=DAY - timedelta(days=1))
    assert linking_people([both[0], ended], DAY) == ()
