# SPDX-License-Identifier: MPL-2.0
"""Reading plans, organisations, people and bodies."""

from collections.abc import Iterable, Sequence
from typing import Any

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.people import (
    Body,
    BodyKind,
    BodySeat,
    EarlierPerson,
    MemberRole,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    PersonCategory,
    Plan,
    TermsVersion,
)
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, grouped, listed, optional_choice, places, written_day

_PERSON = (
    "p.id, p.name, coalesce(p.title,''), p.organisation_id, coalesce(o.name,''), "
    "coalesce(p.email,''), coalesce(p.phone,''), p.category, coalesce(p.notes,''), p.anonymised_on"
)


def read_plans(reader: Reader) -> tuple[Plan, ...]:
    """Return all plans in their order."""
    return tuple(
        Plan(key, name, municipality, day(starts), day(ends), case_number, notes)
        for key, name, municipality, starts, ends, case_number, notes in reader.rows(
            "SELECT id, name, coalesce(municipality,''), starts, ends, coalesce(case_number,''), "
            "coalesce(notes,'') FROM plan ORDER BY rank"
        )
    )


def read_organisations(reader: Reader) -> tuple[Organisation, ...]:
    """Return all organisations in their order."""
    return tuple(
        Organisation(
            key,
            name,
            choice(OrganisationKind, kind, OrganisationKind.OTHER),
            parent,
            short_name,
            level,
            target_groups,
            bool(primary),
            weeks,
            notes,
        )
        for key, name, kind, parent, short_name, level, target_groups, primary, weeks, notes in (
            reader.rows(
                "SELECT id, name, kind, parent_id, coalesce(short_name,''), level, "
                "coalesce(target_groups,''), primary_partner, contact_weeks, coalesce(notes,'') "
                "FROM organisation ORDER BY rank"
            )
        )
    )


def _person(row: Sequence[Any]) -> Person:
    key, name, title, organisation_id, organisation, email, phone, category, notes, gone = row
    return Person(
        key,
        name,
        title,
        organisation_id,
        organisation,
        email,
        phone,
        choice(PersonCategory, category, PersonCategory.OTHER),
        notes,
        day(gone),
    )


def read_people(reader: Reader, keys: Iterable[str] | None = None) -> tuple[Person, ...]:
    """Return people in their order: all, or the few with these keys."""
    where = ""
    parameters: dict[str, str] = {}
    if keys is not None:
        named, parameters = places("key", keys)
        where = f"WHERE p.id IN {named}"
    return tuple(
        _person(row)
        for row in reader.rows(
            f"SELECT {_PERSON} FROM person p LEFT JOIN organisation o "
            f"ON o.id = p.organisation_id {where} ORDER BY p.rank",
            **parameters,
        )
    )


def read_bodies(reader: Reader) -> tuple[Body, ...]:
    """Return all bodies in their order."""
    plans = grouped(reader.rows("SELECT body_id, plan_id FROM body_plan ORDER BY body_id, rank"))
    return tuple(
        Body(
            key,
            name,
            choice(BodyKind, kind, BodyKind.BOARD),
            tuple(plan for (plan,) in plans.get(key, [])),
            parent,
            earliest,
            latest,
            terms,
            tuple(listed(focuses)),
            choice(NumberingStyle, numbering, NumberingStyle.PER_MEETING),
            choice(AttachmentNumbering, bilag, AttachmentNumbering.BY_POINT),
            quorum,
            *others,
        )
        for (
            key,
            name,
            kind,
            parent,
            earliest,
            latest,
            terms,
            focuses,
            numbering,
            bilag,
            quorum,
            *others,
        ) in reader.rows(
            "SELECT id, name, kind, parent_id, earliest, latest, coalesce(terms,''), focuses, "
            "numbering, attachment_numbering, coalesce(quorum,''), level, "
            "coalesce(focus_area,''), organisation_id, coalesce(mandate,''), "
            "coalesce(kle_code,''), retention_months FROM body ORDER BY rank"
        )
    )


def read_seats(reader: Reader, body_id: str | None = None) -> tuple[BodySeat, ...]:
    """Return how a body, or all, is to be composed, in order."""
    where = "" if body_id is None else "WHERE s.body_id = :body"
    return tuple(
        BodySeat(key, body, seats, party, name, optional_choice(PersonCategory, category), note)
        for key, body, seats, party, name, category, note in reader.rows(
            "SELECT s.id, s.body_id, s.seats, s.organisation_id, coalesce(o.name,''), s.category, "
            "coalesce(s.note,'') FROM body_seat s "
            f"LEFT JOIN organisation o ON o.id = s.organisation_id {where} "
            "ORDER BY s.body_id, s.rank",
            **({} if body_id is None else {"body": body_id}),
        )
    )


_CHAPTERS = (
    "background",
    "purpose",
    "composition",
    "chairmanship",
    "duties",
    "mandate",
    "cadence",
    "decision_form",
    "secretariat",
    "amendments",
)


def read_terms(reader: Reader, body_id: str | None = None) -> tuple[TermsVersion, ...]:
    """Return the versions of a body's kommissorium, or of all, the oldest first."""
    where = "" if body_id is None else "WHERE body_id = :body"
    chapters = ", ".join(f"coalesce({chapter},'')" for chapter in _CHAPTERS)
    return tuple(
        TermsVersion(key, body, version, day(valid_from), day(approved_on), approved_in, *texts)
        for key, body, version, valid_from, approved_on, approved_in, *texts in reader.rows(
            "SELECT id, body_id, version, valid_from, approved_on, approved_in_id, "
            f"{chapters} FROM terms_version {where} ORDER BY body_id, version, rank",
            **({} if body_id is None else {"body": body_id}),
        )
    )


def read_earlier_people(reader: Reader, person_id: str | None = None) -> tuple[EarlierPerson, ...]:
    """Return what a person, or everybody, was called before, the oldest first."""
    where = "" if person_id is None else "WHERE e.person_id = :person"
    return tuple(
        EarlierPerson(key, person, written_day(until), *others)
        for key, person, until, *others in reader.rows(
            "SELECT e.id, e.person_id, e.until, e.name, coalesce(e.title,''), e.organisation_id, "
            "coalesce(o.name,'') FROM earlier_person e "
            f"LEFT JOIN organisation o ON o.id = e.organisation_id {where} "
            "ORDER BY e.person_id, e.until, e.rank",
            **({} if person_id is None else {"person": person_id}),
        )
    )


def read_memberships(reader: Reader, body_id: str | None = None) -> tuple[Membership, ...]:
    """Return the seats of one body, or of all, in their order."""
    where = "" if body_id is None else "WHERE m.body_id = :body"
    parameters = {} if body_id is None else {"body": body_id}
    return tuple(
        Membership(
            key,
            body,
            _person(who),
            choice(MemberRole, role, MemberRole.MEMBER),
            day(starts),
            day(ends),
            party,
            party_name,
            mandate,
            day(until),
        )
        for key, body, role, starts, ends, party, party_name, mandate, until, *who in reader.rows(
            "SELECT m.id, m.body_id, m.role, m.starts, m.ends, m.party_id, "
            "coalesce(party.name,''), coalesce(m.mandate,''), m.mandate_until, "
            f"{_PERSON} FROM membership m "
            "JOIN person p ON p.id = m.person_id "
            "LEFT JOIN organisation o ON o.id = p.organisation_id "
            f"LEFT JOIN organisation party ON party.id = m.party_id {where} "
            "ORDER BY m.body_id, m.rank",
            **parameters,
        )
    )


def stands_in_papers(reader: Reader, person_id: str) -> bool:
    """Tell whether a person has a seat, came to a meeting, presented, was a guest or was noted."""
    asked = " UNION ALL ".join(
        f"SELECT 1 FROM {table} WHERE {column} = :person"
        for table, column in (
            ("membership", "person_id"),
            ("attendance", "person_id"),
            ("attendance", "deputy_for_id"),
            ("agenda_item", "presenter_id"),
            ("guest", "person_id"),
            ("minute_mark", "person_id"),
            ("told", "person_id"),
            ("meeting", "chair_id"),
            ("meeting", "minute_taker_id"),
        )
    )
    return bool(reader.rows(f"SELECT EXISTS ({asked})", person=person_id)[0][0])
