# SPDX-License-Identifier: MPL-2.0
"""Parties in the order of their tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from hpdesk.domain.danish import sort_key
from hpdesk.domain.danish_names import fold
from hpdesk.domain.people import Organisation
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.wording import counted, word, worded

_STEP = 20  # pixels at 100 % that a party stands in for each one above it
_DEEPEST = 8  # where parties go on standing in


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party with its depth below the top, from 0, and how many people it has."""

    party: Organisation
    depth: int
    people: int = 0


def tree_rows(parties: Sequence[Organisation], people: dict[str, int]) -> tuple[PartyRow, ...]:
    """Return every party once, each below the one it belongs to; a ring hangs at the top."""
    known = {p.id for p in parties}
    below: dict[str | None, list[Organisation]] = {}
    for party in sorted(parties, key=lambda p: sort_key(p.name)):
        above = party.parent_id if party.parent_id in known else None
        below.setdefault(above, []).append(party)
    rows: list[PartyRow] = []
    stack = [(party, 0) for party in reversed(below.get(None, []))]
    while stack:
        party, depth = stack.pop()
        rows.append(PartyRow(party, depth, people.get(party.id, 0)))
        stack += [(child, depth + 1) for child in reversed(below.get(party.id, []))]
    shown = {row.party.id for row in rows}
    rows += [PartyRow(p, 0, people.get(p.id, 0)) for p in parties if p.id not in shown]
    return tuple(rows)


def found_rows(rows: Sequence[PartyRow], words: str) -> tuple[PartyRow, ...]:
    """Return the parties that have all words, without their tree; no words keep all."""
    wanted = fold(words).split()
    if not wanted:
        return tuple(rows)
    return tuple(
        PartyRow(row.party, 0, row.people)
        for row in rows
        if all(one in _searched(row.party) for one in wanted)
    )


def _searched(party: Organisation) -> str:
    return fold(f"{party.name} {party.short_name} {word(party.kind)} {party.target_groups}")


def outer_parent(rows: Sequence[PartyRow], key: str) -> str | None:
    """Return the party two steps above one, or None for the top."""
    parents = {row.party.id: row.party.parent_id for row in rows}
    return parents.get(parents.get(key) or "")


def sibling_above(rows: Sequence[PartyRow], key: str) -> str | None:
    """Return the party beside one that stands right above it, or None for the first."""
    place = next((n for n, row in enumerate(rows) if row.party.id == key), None)
    if place is None:
        return None
    depth = rows[place].depth
    for row in reversed(rows[:place]):
        if row.depth < depth:
            return None
        if row.depth == depth:
            return row.party.id
    return None


def party_row_key(row: PartyRow) -> str:
    """Return the party's key."""
    return row.party.id


def _name(row: PartyRow) -> str:
    return row.party.name


def _look(row: PartyRow) -> object:
    party = row.party
    return RowLook(
        party.name,
        party.short_name,
        strong=row.depth == 0,
        icon="star" if party.primary_partner else "",
        indent=_STEP * min(row.depth, _DEEPEST),
    )


def _tip(row: PartyRow) -> str:
    party = row.party
    words = f"{party.name} ({party.short_name})" if party.short_name else party.name
    return worded("{0}\nPrimær partner", words) if party.primary_partner else words


def _kind(row: PartyRow) -> str:
    return word(row.party.kind)


def _level(row: PartyRow) -> str:
    return worded("Niveau {0}", row.party.level) if row.party.level else ""


def _people(row: PartyRow) -> str:
    return counted(row.people, worded("person"), worded("personer")) if row.people else ""


PARTY_COLUMNS: tuple[Column[PartyRow], ...] = (
    Column("Part", _name, look=_look, tip=_tip),
    Column("Art", _kind),
    Column("Niveau", _level),
    Column("Personer", _people),
)
