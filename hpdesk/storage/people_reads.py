# SPDX-License-Identifier: MPL-2.0
"""Reading plans, organisations, people and bodies."""

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.people import (
    Body,
    BodyKind,
    MemberRole,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    PersonCategory,
    Plan,
)
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, grouped, listed

_PERSON = (
    "p.id, p.name, coalesce(p.title,''), p.organisation_id, coalesce(o.name,''), "
    "coalesce(p.email,''), coalesce(p.phone,''), p.category"
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
        Organisation(key, name, choice(OrganisationKind, kind, OrganisationKind.OTHER), parent)
        for key, name, kind, parent in reader.rows(
            "SELECT id, name, kind, parent_id FROM organisation ORDER BY rank"
        )
    )


def _person(row: tuple[str, str, str, str | None, str, str, str, str | None]) -> Person:
    key, name, title, organisation_id, organisation, email, phone, category = row
    return Person(
        key,
        name,
        title,
        organisation_id,
        organisation,
        email,
        phone,
        choice(PersonCategory, category, PersonCategory.OTHER),
    )


def read_people(reader: Reader) -> tuple[Person, ...]:
    """Return all people in their order."""
    return tuple(
        _person(row)
        for row in reader.rows(
            f"SELECT {_PERSON} FROM person p LEFT JOIN organisation o "
            "ON o.id = p.organisation_id ORDER BY p.rank"
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
        )
        for key, name, kind, parent, earliest, latest, terms, focuses, numbering, bilag, quorum in (
            reader.rows(
                "SELECT id, name, kind, parent_id, earliest, latest, coalesce(terms,''), focuses, "
                "numbering, attachment_numbering, coalesce(quorum,'') FROM body ORDER BY rank"
            )
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
            _person(person),
            choice(MemberRole, role, MemberRole.MEMBER),
            day(starts),
            day(ends),
            party,
            party_name,
        )
        for key, body, role, starts, ends, party, party_name, *person in reader.rows(
            "SELECT m.id, m.body_id, m.role, m.starts, m.ends, m.party_id, "
            f"coalesce(party.name,''), {_PERSON} FROM membership m "
            "JOIN person p ON p.id = m.person_id "
            "LEFT JOIN organisation o ON o.id = p.organisation_id "
            f"LEFT JOIN organisation party ON party.id = m.party_id {where} "
            "ORDER BY m.body_id, m.rank",
            **parameters,
        )
    )
