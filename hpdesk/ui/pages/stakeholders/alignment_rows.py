# SPDX-License-Identifier: MPL-2.0
"""Where the parties stand on the coming decisions: rows, columns and what divides them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hpdesk.domain.agenda import is_formal
from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.danish import counted, date_words, join_words
from hpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, MeetingKind
from hpdesk.domain.people import Organisation, OrganisationKind
from hpdesk.services import coordination, meetings, people

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

# The positions that matter are those on the meetings ahead.
_MOST_MEETINGS = 6
_MUNICIPAL = (OrganisationKind.MUNICIPALITY, OrganisationKind.DEPARTMENT)
_HOUSING = (OrganisationKind.HOUSING_ORGANISATION, OrganisationKind.HOUSING_SECTION)


@dataclass(frozen=True, slots=True)
class Column:
    """A party and the heading it stands under."""

    party: Organisation
    group: str


@dataclass(frozen=True, slots=True)
class Line:
    """A point with its number, or a meeting's heading where `item` is None."""

    key: str
    title: str
    detail: str = ""
    ready: bool = False
    number: str = ""
    item: AgendaItem | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """All of the matrix; `positions` and `noted` are keyed by point and party."""

    lines: tuple[Line, ...] = ()
    columns: tuple[Column, ...] = ()
    positions: Mapping[tuple[str, str], Position] = field(default_factory=dict)
    noted: frozenset[tuple[str, str]] = frozenset()
    groups: Mapping[str, str] = field(default_factory=dict)


def read_alignment(desk: "Desk") -> Alignment:
    """Read the coming meetings' decision points with where every party stands."""
    coming = [
        m
        for m in meetings.list_meetings(desk)
        if m.starts.date() >= desk.today() and m.kind is not MeetingKind.PRE_MEETING
    ]
    found: list[tuple[Meeting, list[tuple[str, AgendaItem]]]] = []
    positions: dict[tuple[str, str], Position] = {}
    party_ids: set[str] = set()
    for meeting in coming[:_MOST_MEETINGS]:
        numbered = [
            (item.number, item)
            for item in meetings.list_items(desk, meeting.id)
            if item.kind is ItemKind.DECISION and not is_formal(item)
        ]
        if not numbered:
            continue
        found.append((meeting, numbered))
        wanted = {item.id for _number, item in numbered}
        for position in coordination.list_positions(desk, meeting.id):
            if position.item_id in wanted:
                positions[position.item_id, position.party_id] = position
                party_ids.add(position.party_id)
        party_ids |= {s.party_id for s in people.members_at(desk, meeting) if s.party_id}
    columns = _columns(people.list_organisations(desk), party_ids)
    items = [item.id for _meeting, numbered in found for _number, item in numbered]
    return Alignment(
        _lines(found, positions),
        columns,
        positions,
        _noted(desk, items),
        _group_words(found, columns, positions),
    )


def _noted(desk: "Desk", item_ids: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (item_id, party)
        for item_id in item_ids
        for note in coordination.list_notes(desk, item_id=item_id)
        for party, _name in note.parties
    )


def _columns(parties: Sequence[Organisation], wanted: set[str]) -> tuple[Column, ...]:
    by_id = {p.id: p for p in parties}
    municipal: list[Column] = []
    housing: list[Column] = []
    others: list[Column] = []
    for party in parties:
        if party.id not in wanted:
            continue
        top = _top(party, by_id)
        if top.kind in _MUNICIPAL:
            municipal.append(Column(party, top.name))
        elif top.kind in _HOUSING:
            housing.append(Column(party, "Boligorganisationer"))
        else:
            others.append(Column(party, "Øvrige parter"))
    municipal.sort(key=_group)
    return (*municipal, *housing, *others)


def _group(column: Column) -> str:
    return column.group


def _top(party: Organisation, by_id: Mapping[str, Organisation]) -> Organisation:
    seen = {party.id}
    while party.parent_id is not None and party.parent_id not in seen:
        party = by_id[party.parent_id]
        seen.add(party.id)
    return party


def _lines(
    found: Sequence[tuple[Meeting, list[tuple[str, AgendaItem]]]],
    positions: Mapping[tuple[str, str], Position],
) -> tuple[Line, ...]:
    lines: list[Line] = []
    for meeting, numbered in found:
        points = [_line(number, item, positions) for number, item in numbered]
        ready = sum(line.ready for line in points)
        name = f"{meeting.title or 'Møde'} {date_words(meeting.starts.date(), year=False)}"
        points_words = counted(len(points), "punkt", "punkter")
        lines.append(Line(meeting.id, name, f"{ready} af {points_words} er klar"))
        lines += points
    return tuple(lines)


def _line(number: str, item: AgendaItem, positions: Mapping[tuple[str, str], Position]) -> Line:
    taken = [p.stance for (item_id, _party), p in positions.items() if item_id == item.id]
    left = sum(stance is not Stance.SUPPORTS for stance in taken)
    ready = bool(taken) and not left
    if not taken:
        detail = "Ingen positioner endnu"
    else:
        detail = f"{counted(left, 'part', 'parter')} mangler" if left else "Klar til beslutning"
    return Line(item.id, item.title, detail, ready, number, item)


def _group_words(
    found: Sequence[tuple[Meeting, list[tuple[str, AgendaItem]]]],
    columns: Sequence[Column],
    positions: Mapping[tuple[str, str], Position],
) -> dict[str, str]:
    words: dict[str, str] = {}
    for group in dict.fromkeys(c.group for c in columns):
        keys = [c.party.id for c in columns if c.group == group]
        split: list[str] = []
        doubtful: list[str] = []
        # Numbers of different meetings would be mixed up, so only the next one is told of.
        for number, item in found[0][1] if found else ():
            taken = {positions[item.id, key].stance for key in keys if (item.id, key) in positions}
            if len(taken) > 1:
                split.append(number)
            elif taken and Stance.SUPPORTS not in taken:
                doubtful.append(number)
        if split:
            words[group] = f"Ikke enige om punkt {join_words(split)}"
        elif doubtful:
            words[group] = f"Mangler at støtte punkt {join_words(doubtful)}"
        else:
            words[group] = ""
    return words
