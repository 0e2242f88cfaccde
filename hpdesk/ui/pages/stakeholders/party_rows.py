# SPDX-License-Identifier: MPL-2.0
"""Parties in the order of their tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from hpdesk.domain.danish import sort_key
from hpdesk.domain.people import Organisation


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party with its depth below the top, from 0, and how many people it has."""

    party: Organisation
    depth: int
    people: int = 0


def tree_rows(parties: Sequence[Organisation], people: dict[str, int]) -> tuple[PartyRow, ...]:
    """Return every party once, each below the one it belongs to."""
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
    return tuple(rows)
