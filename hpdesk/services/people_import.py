# SPDX-License-Identifier: MPL-2.0
"""People from a list of others: read, held against the plan, and taken in as one step."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.contact_columns import ContactField
from hpdesk.domain.contact_import import (
    Choice,
    Contact,
    ContactTable,
    ImportRow,
    Match,
    Matcher,
    contacts,
)
from hpdesk.domain.danish import counted
from hpdesk.domain.danish_names import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import MemberRole, Organisation, OrganisationKind, PersonCategory
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.services import people
from hpdesk.services.backups import before_mass_change
from hpdesk.services.desk import Desk

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_EVERY = 100  # rows between two words of how far it is

# what the name of a party tells of its kind, where it is made on the way
_KIND_WORDS = (
    ("kommune", OrganisationKind.MUNICIPALITY),
    ("politi", OrganisationKind.POLICE),
    ("region", OrganisationKind.REGION),
    ("forvaltning", OrganisationKind.DEPARTMENT),
    ("boligselskab", OrganisationKind.HOUSING_ORGANISATION),
    ("boligforening", OrganisationKind.HOUSING_ORGANISATION),
    ("boligorganisation", OrganisationKind.HOUSING_ORGANISATION),
    ("fond", OrganisationKind.FUND),
    ("forening", OrganisationKind.ASSOCIATION),
    ("a/s", OrganisationKind.COMPANY),
    ("aps", OrganisationKind.COMPANY),
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    added: int = 0
    updated: int = 0
    parties: int = 0
    seats: int = 0


def read_list(
    path: Path, *, progress: Progress = no_progress, cancelled: IsCancelled = never_cancelled
) -> ContactTable:
    """Return the rows of a CSV, Excel or vCard file; nothing is changed.

    Raises UserError where the file is too big or is no list, and Cancelled.
    """
    from hpdesk.exports.contact_reading import read_contacts

    return read_contacts(path, progress=progress, cancelled=cancelled)


def preview(
    desk: Desk,
    table: ContactTable,
    columns: Mapping[ContactField, int],
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> tuple[ImportRow, ...]:
    """Return whom each row means with these columns; nothing is changed. Raises Cancelled."""
    matcher = Matcher(people.list_people(desk), people.list_organisations(desk))
    bodies = {fold(body.name): body.id for body in people.list_bodies(desk)}
    seats = {(seat.body_id, seat.person.id) for seat in people.list_members(desk)}
    found: list[ImportRow] = []
    for contact in contacts(table, columns):
        if len(found) % _EVERY == 0:
            stop_if(cancelled)
            progress(len(found), len(table.rows), "Rækkerne sammenlignes med planen")
        found.append(_with_seat(matcher.row(contact), bodies, seats))
    return tuple(found)


def _with_seat(
    row: ImportRow, bodies: Mapping[str, str], seats: Collection[tuple[str, str]]
) -> ImportRow:
    """Tell of a body that the plan has not, and count a new seat among the changes."""
    contact = row.contact
    if not contact.body or row.match is Match.FAULTY:
        return row
    body_id = bodies.get(fold(contact.body))
    if body_id is None:
        fault = f"»{contact.body}« er ikke et organ i planen, så pladsen tages ikke med."
        told = replace(contact, body="", faults=(*contact.faults, fault))
        return replace(row, contact=told)
    if row.person is None or (body_id, row.person.id) in seats:
        return row
    return replace(row, changes=(*row.changes, ContactField.BODY))


def apply_import(
    desk: Desk,
    rows: Sequence[tuple[ImportRow, Choice]],
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Imported:
    """Take rows in as chosen, parties made on the way, as one step that can be undone.

    An update changes what the row says and leaves the rest. A row that names a body of the plan
    gives the person a seat in it. Raises UserError where nothing is
    chosen or a person is gone since, and Cancelled; then nothing is changed.
    """
    wanted = [(row, choice) for row, choice in rows if choice is not Choice.SKIP]
    if not wanted:
        raise UserError("Der er ikke valgt nogen rækker, så intet er ændret.")
    count = counted(len(wanted), "person", "personer")
    before_mass_change(desk, BackupReason.IMPORT)
    with desk.write(f"Personer indlæst ({count})") as writer:
        taker = _Taker(desk, writer)
        for place, (row, choice) in enumerate(wanted):
            if place % _EVERY == 0:
                stop_if(cancelled)
                progress(place, len(wanted), "Personerne indlæses")
            taker.take(row, choice)
        return taker.done()


class _Taker:
    """Writes rows; ranks and parties are counted here, not asked of the file for each row."""

    def __init__(self, desk: Desk, writer: "Writer") -> None:
        self._writer = writer
        parties: Sequence[Organisation] = people.list_organisations(desk)
        self._bodies = {fold(body.name): body.id for body in people.list_bodies(desk)}
        self._seats = {(seat.body_id, seat.person.id) for seat in people.list_members(desk)}
        self._parties: dict[tuple[str, str | None], str] = {}
        self._by_name: dict[str, str] = {}
        for party in parties:
            for name in (party.name, party.short_name):
                if name:
                    self._parties.setdefault((fold(name), party.parent_id), party.id)
                    self._by_name.setdefault(fold(name), party.id)
        self._rank = writer.next_rank("person")
        self._party_rank = writer.next_rank("organisation")
        self._added = self._updated = self._made = self._seated = 0

    def take(self, row: ImportRow, choice: Choice) -> None:
        """Add a row's person, or change the one it means."""
        contact = row.contact
        party = self._party_of(contact)
        if choice is Choice.UPDATE and row.person is not None:
            said = {
                "name": contact.name,
                "title": contact.title,
                "email": contact.email,
                "phone": contact.phone,
                "organisation_id": party,
                "category": contact.category and str(contact.category),
            }
            self._writer.set("person", row.person.id, **{n: v for n, v in said.items() if v})
            self._updated += 1
            self._seat(row.person.id, contact, party)
            return
        key = self._writer.add(
            "person",
            rank=self._rank,
            name=contact.name,
            title=contact.title or None,
            email=contact.email or None,
            phone=contact.phone or None,
            organisation_id=party,
            category=str(contact.category or PersonCategory.OTHER),
        )
        self._rank += 1
        self._added += 1
        self._seat(key, contact, party)

    def _seat(self, person_id: str, contact: Contact, party: str | None) -> None:
        """Give a person the seat that the row names; one that is held already is left."""
        body_id = self._bodies.get(fold(contact.body)) if contact.body else None
        if body_id is None or (body_id, person_id) in self._seats:
            return
        self._seats.add((body_id, person_id))
        self._writer.add(
            "membership",
            rank=self._writer.next_rank("membership", body_id=body_id),
            body_id=body_id,
            person_id=person_id,
            role=str(contact.role or MemberRole.MEMBER),
            party_id=party,
        )
        self._seated += 1

    def _party_of(self, contact: Contact) -> str | None:
        if not contact.organisation:
            return None
        above = self._party(contact.organisation, None)
        return self._party(contact.department, above) if contact.department else above

    def _party(self, name: str, above: str | None) -> str:
        """Return a party by its name, below another where it is given, and made where it is not."""
        folded = fold(name)
        known = self._parties.get((folded, above))
        if known is None and above is None:
            known = self._by_name.get(folded)
        if known is None:
            known = self._writer.add(
                "organisation",
                rank=self._party_rank,
                name=name,
                kind=str(kind_by_name(name, is_below=above is not None)),
                parent_id=above,
            )
            self._party_rank += 1
            self._made += 1
            self._parties[folded, above] = known
            self._by_name.setdefault(folded, known)
        return known

    def done(self) -> Imported:
        """Return what was done."""
        return Imported(self._added, self._updated, self._made, self._seated)


def kind_by_name(name: str, *, is_below: bool = False) -> OrganisationKind:
    """Return what kind of party a name speaks of, a department where it lies below another."""
    words = name.casefold()
    for sign, kind in _KIND_WORDS:
        if sign in words:
            return kind
    return OrganisationKind.DEPARTMENT if is_below else OrganisationKind.OTHER
