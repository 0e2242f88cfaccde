# SPDX-License-Identifier: MPL-2.0
"""People read from a list of others: what each row says, whom it means, what is wrong with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import Enum, auto

from hpdesk.domain.contact_columns import ContactField, read_category, read_role
from hpdesk.domain.danish_names import fold
from hpdesk.domain.people import MemberRole, Organisation, Person, PersonCategory
from hpdesk.domain.words import word

LONGEST = 200  # characters of a name, title or organisation
NEAR = 0.87  # how alike two names are that may be one, by difflib's ratio
_ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")
_MOST_ALIKE = 40  # names of one beginning that a name is held against


@dataclass(frozen=True, slots=True)
class ContactTable:
    """A list as it was read: headings, and rows with their number in the file.

    `faulty` tells, by number, what could not be read in a row.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    columns: Mapping[ContactField, int] = field(default_factory=dict)
    faulty: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contact:
    """What a row says of a person; `faults` are what is left out, in whole sentences."""

    number: int
    name: str
    title: str = ""
    organisation: str = ""
    department: str = ""
    email: str = ""
    phone: str = ""
    category: PersonCategory | None = None
    body: str = ""
    role: MemberRole | None = None
    faults: tuple[str, ...] = ()


class Match(Enum):
    """Whether the plan, or the list itself, holds a person already."""

    NEW = auto()
    KNOWN = auto()
    NEAR = auto()
    TWICE = auto()
    FAULTY = auto()


class Choice(Enum):
    """What becomes of a row."""

    ADD = auto()
    UPDATE = auto()
    SKIP = auto()


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row with whom it means: `person` is who is known or looks alike.

    `changes` are the fields that an update would change; `twin` the number of an earlier row.
    """

    contact: Contact
    match: Match
    person: Person | None = None
    changes: tuple[ContactField, ...] = ()
    twin: int = 0

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return what may become of the row, what is proposed first."""
        match self.match:
            case Match.FAULTY:
                return (Choice.SKIP,)
            case Match.NEW:
                return (Choice.ADD, Choice.SKIP)
            case Match.TWICE:
                return (Choice.SKIP, Choice.ADD)
            case Match.NEAR:
                return (Choice.ADD, Choice.UPDATE, Choice.SKIP)
        first = (Choice.UPDATE, Choice.SKIP) if self.changes else (Choice.SKIP, Choice.UPDATE)
        return (*first, Choice.ADD)

    @property
    def proposed(self) -> Choice:
        """Return what becomes of the row where nothing else is chosen."""
        return self.choices[0]


_CATEGORIES = {fold(word(category)): category for category in PersonCategory}
_ROLES = {fold(word(role)): role for role in MemberRole}


def contacts(table: ContactTable, columns: Mapping[ContactField, int]) -> Iterator[Contact]:
    """Yield what each row says with these columns; rows with nothing in them are left out."""
    for number, cells in table.rows:
        said = {
            kind: " ".join(cells[place].split())
            for kind, place in columns.items()
            if place < len(cells)
        }
        if any(said.values()) or number in table.faulty:
            yield _contact(number, said, table.faulty.get(number, ()))


def _contact(number: int, said: Mapping[ContactField, str], faults: tuple[str, ...]) -> Contact:
    found = list(faults)
    parts = (ContactField.FIRST_NAME, ContactField.MIDDLE_NAME, ContactField.LAST_NAME)
    whole = " ".join(part for kind in parts if (part := said.get(kind, "")))
    name = said.get(ContactField.NAME, "") or whole
    email = said.get(ContactField.EMAIL, "").removeprefix("mailto:")
    if email and not _ADDRESS.fullmatch(email):
        found.append(f"»{_short(email)}« er ikke en mailadresse og tages ikke med.")
        email = ""
    words = said.get(ContactField.CATEGORY, "")
    category = read_category(words, _CATEGORIES) if words else None
    if words and category is None:
        found.append(f"»{_short(words)}« er ikke en kategori og tages ikke med.")
    words = said.get(ContactField.ROLE, "")
    role = read_role(words, _ROLES) if words else None
    if words and role is None:
        found.append(f"»{_short(words)}« er ikke en rolle og tages ikke med.")
    texts = {
        kind: said.get(kind, "")
        for kind in (ContactField.TITLE, ContactField.ORGANISATION, ContactField.DEPARTMENT)
    }
    for kind, text in texts.items():
        if len(text) > LONGEST:
            found.append(f"»{_short(text)}« er for langt og tages ikke med.")
            texts[kind] = ""
    return Contact(
        number,
        name,
        texts[ContactField.TITLE],
        texts[ContactField.ORGANISATION] or texts[ContactField.DEPARTMENT],
        texts[ContactField.DEPARTMENT] if texts[ContactField.ORGANISATION] else "",
        email,
        _phone(said),
        category,
        said.get(ContactField.BODY, ""),
        role,
        tuple(found),
    )


def _phone(said: Mapping[ContactField, str]) -> str:
    number = said.get(ContactField.MOBILE, "") or said.get(ContactField.PHONE, "")
    return number.removeprefix("tel:")[:60]


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


class Matcher:
    """Tells whom rows mean, one row after the other: the plan's people and the rows before."""

    def __init__(self, people: Sequence[Person], organisations: Sequence[Organisation]) -> None:
        self._by_mail: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._alike: dict[str, list[tuple[str, Person]]] = {}
        self._rows_by_mail: dict[str, int] = {}
        self._rows_by_name: dict[str, list[Contact]] = {}
        self._parties = {o.id: o for o in organisations}
        for person in people:
            if person.anonymised_on is not None:
                continue
            if person.email:
                self._by_mail.setdefault(person.email.casefold(), person)
            folded = fold(person.name)
            self._by_name.setdefault(folded, []).append(person)
            for key in _beginnings(folded):
                self._alike.setdefault(key, []).append((folded, person))

    def row(self, contact: Contact) -> ImportRow:
        """Return whom a row means; a row without a name, or with too long a one, means nobody."""
        if not contact.name:
            return _faulty(contact, "Rækken har intet navn.")
        if len(contact.name) > LONGEST:
            return _faulty(contact, "Navnet er for langt til at være en persons navn.")
        found = self._match(contact)
        if contact.email:
            self._rows_by_mail.setdefault(contact.email.casefold(), contact.number)
        self._rows_by_name.setdefault(fold(contact.name), []).append(contact)
        return found

    def _match(self, contact: Contact) -> ImportRow:
        twin = self._twin(contact)
        if twin:
            return ImportRow(contact, Match.TWICE, twin=twin)
        person = self._known(contact)
        if person is not None:
            return ImportRow(contact, Match.KNOWN, person, self.changes(contact, person))
        near = self._near(contact)
        if near is not None:
            return ImportRow(contact, Match.NEAR, near, self.changes(contact, near))
        return ImportRow(contact, Match.NEW)

    def _twin(self, contact: Contact) -> int:
        number = self._rows_by_mail.get(contact.email.casefold(), 0) if contact.email else 0
        if number:
            return number
        for other in self._rows_by_name.get(fold(contact.name), ()):
            if not _are_namesakes(contact, other.email, other.organisation):
                return other.number
        return 0

    def _known(self, contact: Contact) -> Person | None:
        person = self._by_mail.get(contact.email.casefold()) if contact.email else None
        if person is not None:
            return person
        for other in self._by_name.get(fold(contact.name), ()):
            if not _are_namesakes(contact, other.email, other.organisation_name):
                return other
        return None

    def _near(self, contact: Contact) -> Person | None:
        """Return who has almost the same name, or the same with other particulars."""
        folded = fold(contact.name)
        best: tuple[float, Person] | None = None
        for key in _beginnings(folded):
            for other, person in self._alike.get(key, ())[:_MOST_ALIKE]:
                if abs(len(other) - len(folded)) > 6:
                    continue
                compared = SequenceMatcher(None, folded, other, autojunk=False)
                if compared.real_quick_ratio() < NEAR or compared.quick_ratio() < NEAR:
                    continue
                ratio = compared.ratio()
                if ratio >= NEAR and (best is None or ratio > best[0]):
                    best = ratio, person
        return best[1] if best else None

    def changes(self, contact: Contact, person: Person) -> tuple[ContactField, ...]:
        """Return the fields in which a row says something else of a person than the plan."""
        party = contact.department or contact.organisation
        asked = (
            (ContactField.NAME, contact.name, person.name),
            (ContactField.TITLE, contact.title, person.title),
            (ContactField.EMAIL, contact.email.casefold(), person.email.casefold()),
            (ContactField.PHONE, contact.phone, person.phone),
            (ContactField.CATEGORY, contact.category or "", person.category),
        )
        found = [kind for kind, said, now in asked if said and said != now]
        own = self._parties.get(person.organisation_id or "")
        names = (own.name, own.short_name) if own is not None else ()
        if party and fold(party) not in {fold(name) for name in names if name}:
            found.append(ContactField.ORGANISATION)
        return tuple(found)


def _are_namesakes(contact: Contact, email: str, organisation: str) -> bool:
    """Tell whether two of one name are told apart: by both address and organisation."""
    other_mail = bool(contact.email and email) and contact.email.casefold() != email.casefold()
    own = {fold(name) for name in (contact.organisation, contact.department) if name}
    return other_mail and bool(own and organisation) and fold(organisation) not in own


def _beginnings(folded: str) -> tuple[str, ...]:
    """Return by what names that may be one are found: first letters of the first and last word."""
    words = folded.split()
    if not words:
        return ()
    return tuple(dict.fromkeys((f"{words[0][:3]}…", f"…{words[-1][:3]}")))


def _faulty(contact: Contact, why: str) -> ImportRow:
    return ImportRow(replace(contact, faults=(why, *contact.faults)), Match.FAULTY)
