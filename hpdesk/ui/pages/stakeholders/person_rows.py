# SPDX-License-Identifier: MPL-2.0
"""People as frozen rows, ready to be filtered by words and by where they sit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hpdesk.domain.danish_names import fold
from hpdesk.domain.people import Body, Membership, Person, PersonCategory
from hpdesk.domain.words import word as danish_word
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.widgets.choice_field import Option
from hpdesk.ui.wording import word, worded

ALL, LINKING, SEATLESS = "all", "linking", "seatless"
_REMEMBERED = 32_768  # texts
_BODY, _CATEGORY = "body:", "category:"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the bodies where the person sits today; `text` is what is searched."""

    person: Person
    body_ids: tuple[str, ...] = ()
    sits_in: str = ""
    text: str = ""


def person_rows(
    people: Iterable[Person], seats: Iterable[Membership], bodies: Sequence[Body], today: date
) -> tuple[PersonRow, ...]:
    """Return a row a person, in the order given."""
    names = {body.id: body.name for body in bodies}
    sitting: dict[str, dict[str, str]] = {}
    for seat in seats:
        if seat.holds_on(today):
            sitting.setdefault(seat.person.id, {})[seat.body_id] = names.get(seat.body_id, "")
    return tuple(_row(person, sitting.get(person.id, {})) for person in people)


def _row(person: Person, bodies: Mapping[str, str]) -> PersonRow:
    return _made(person, tuple(bodies), ", ".join(bodies.values()))


def fresh_row(person: Person, before: PersonRow | None) -> PersonRow:
    """Return the row of a person who changed but sits where before."""
    return _made(person, before.body_ids, before.sits_in) if before else _made(person, (), "")


def _made(person: Person, body_ids: tuple[str, ...], sits_in: str) -> PersonRow:
    facts = (person.name, person.title, person.organisation_name, person.email, sits_in)
    return PersonRow(person, body_ids, sits_in, " ".join(facts))


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> str:
    return fold(text)


def kept_rows(rows: Sequence[PersonRow], words: str, shown: str) -> Sequence[PersonRow]:
    """Return the rows that have all words and that the choice `shown` keeps."""
    if shown == LINKING:
        rows = [row for row in rows if len(row.body_ids) > 1]
    elif shown == SEATLESS:
        rows = [row for row in rows if not row.body_ids]
    elif shown.startswith(_BODY):
        body = shown.removeprefix(_BODY)
        rows = [row for row in rows if body in row.body_ids]
    elif shown.startswith(_CATEGORY):
        category = shown.removeprefix(_CATEGORY)
        rows = [row for row in rows if row.person.category == category]
    for wanted in fold(words).split():
        rows = [row for row in rows if wanted in _folded(row.text)]
    return rows


def shown_options(bodies: Sequence[Body]) -> list[Option]:
    """Return what the list may be narrowed to."""
    return [
        Option(ALL, worded("Alle personer")),
        Option(LINKING, worded("Sidder i flere organer")),
        Option(SEATLESS, worded("Sidder ikke i et organ")),
        *(Option(f"{_BODY}{body.id}", body.name) for body in bodies),
        *(
            Option(f"{_CATEGORY}{kind.value}", worded("Deltager som: {0}", word(kind)))
            for kind in PersonCategory
        ),
    ]


def file_words(shown: str, bodies: Sequence[Body]) -> str:
    """Return what a file of those that are shown is called; files have Danish names."""
    names = {LINKING: "Sidder i flere organer", SEATLESS: "Sidder ikke i et organ"}
    names |= {f"{_BODY}{body.id}": body.name for body in bodies}
    for kind in PersonCategory:
        names[f"{_CATEGORY}{kind.value}"] = f"Deltager som {danish_word(kind)}"
    return names.get(shown, "Personer")


def row_key(row: PersonRow) -> str:
    """Return the person's key."""
    return row.person.id


def _name(row: PersonRow) -> str:
    return row.person.name


def _who(row: PersonRow) -> object:
    count = len(row.body_ids)
    return RowLook(row.person.name, row.person.title, icon="link" if count > 1 else "")


def _tip(row: PersonRow) -> str:
    person = row.person
    words = ", ".join(w for w in (person.name, person.title, person.organisation_name) if w)
    if len(row.body_ids) > 1:
        return worded("{0}\nSidder i flere organer: {1}", words, row.sits_in)
    return words


def _organisation(row: PersonRow) -> str:
    return row.person.organisation_name


def _category(row: PersonRow) -> str:
    return word(row.person.category)


def _sits_in(row: PersonRow) -> str:
    return row.sits_in


PERSON_COLUMNS: tuple[Column[PersonRow], ...] = (
    Column("Navn", _name, look=_who, tip=_tip),
    Column("Organisation", _organisation, tip=_organisation),
    Column("Deltager som", _category),
    Column("Organer", _sits_in, tip=_sits_in),
)
