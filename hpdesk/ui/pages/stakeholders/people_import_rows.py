# SPDX-License-Identifier: MPL-2.0
"""How a row of a list of people is shown before it is taken in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hpdesk.domain.contact_import import Choice, ImportRow, Match
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import join_words, word, worded

_CHOICES: Mapping[Choice, ChipLook] = {
    Choice.ADD: ChipLook("Ny", "ok", "plus"),
    Choice.UPDATE: ChipLook("Opdater", "info", "pencil"),
    Choice.SKIP: ChipLook("Spring over", "neutral", "minus"),
}
_ORDER = (Match.FAULTY, Match.NEAR, Match.TWICE, Match.KNOWN, Match.NEW)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row with what is chosen for it."""

    row: ImportRow
    choice: Choice


def first_to_look_at(rows: Iterable[ImportRow]) -> list[ImportRow]:
    """Return rows with those first that a person should look at."""
    return sorted(rows, key=_rank)


def _rank(row: ImportRow) -> tuple[int, int]:
    return _ORDER.index(row.match), row.contact.number


def next_choice(row: ImportRow, chosen: Choice) -> Choice:
    """Return the choice after one, the first again after the last."""
    choices = row.choices
    return choices[(choices.index(chosen) + 1) % len(choices)]


def preview_key(row: PreviewRow) -> str:
    """Return the row's number in the file."""
    return str(row.row.contact.number)


def match_words(row: ImportRow) -> str:
    """Return whom a row means, in words."""
    name = row.person.name if row.person is not None else ""
    match row.match:
        case Match.FAULTY:
            return worded("Kan ikke indlæses")
        case Match.NEW:
            return worded("Findes ikke i planen")
        case Match.TWICE:
            return worded("Står også i række {0}", row.twin)
        case Match.NEAR:
            return worded("Ligner {0}", name)
    if not row.changes:
        return worded("{0} findes og står ens", name)
    changed = join_words([word(kind).lower() for kind in row.changes])
    return worded("{0} findes: {1} er anderledes", name, changed.replace("hele navnet", "navn"))


def _name(row: PreviewRow) -> str:
    contact = row.row.contact
    return contact.name or worded("Række {0}", contact.number)


def _facts(row: PreviewRow) -> str:
    contact = row.row.contact
    role = word(contact.role).lower() if contact.body and contact.role else ""
    parts = (
        contact.body,
        role,
        contact.title,
        contact.department,
        contact.organisation,
        contact.email,
        contact.phone,
    )
    return ", ".join(part for part in parts if part)


def _spoken(row: PreviewRow) -> str:
    return ", ".join(part for part in (_name(row), _facts(row), *row.row.contact.faults) if part)


def _who(row: PreviewRow) -> object:
    faulty = row.row.match is Match.FAULTY
    return RowLook(_name(row), _facts(row), strong=False, tone="t3" if faulty else "")


def _match(row: PreviewRow) -> str:
    return match_words(row.row)


def _match_look(row: PreviewRow) -> object:
    faults = " ".join(row.row.contact.faults)
    tone = "warn" if row.row.match is not Match.FAULTY else "over"
    return RowLook(_match(row), faults, strong=False, detail_tone=tone if faults else "")


def _match_tip(row: PreviewRow) -> str:
    return "\n".join((_match(row), *row.row.contact.faults))


def _choice(row: PreviewRow) -> str:
    return _CHOICES[row.choice].text


def _choice_look(row: PreviewRow) -> object:
    return _CHOICES[row.choice]


IMPORT_COLUMNS: tuple[Column[PreviewRow], ...] = (
    Column("Person", _spoken, look=_who, tip=_spoken),
    Column("I planen", _match, look=_match_look, tip=_match_tip),
    Column("Valg", _choice, look=_choice_look),
)
