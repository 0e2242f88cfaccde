# SPDX-License-Identifier: MPL-2.0
"""The matrix in rows and columns: what is shown of how the coming decisions stand."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from hpdesk.domain.alignment import Unity, Voice, top_of
from hpdesk.domain.alignment_words import age_words
from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.people import Organisation, OrganisationKind
from hpdesk.services.alignment import PointStand, Stand
from hpdesk.ui.wording import counted, date_words, join_words, shown, worded

_MUNICIPAL = (OrganisationKind.MUNICIPALITY, OrganisationKind.DEPARTMENT)
_HOUSING = (OrganisationKind.HOUSING_ORGANISATION, OrganisationKind.HOUSING_SECTION)


@dataclass(frozen=True, slots=True)
class Column:
    """A party and the heading it stands under.

    `depth` is 1 for a department; `opened` tells whether a party shows its departments, None
    where it has none to show.
    """

    party: Organisation
    group: str
    depth: int = 0
    opened: bool | None = None

    @property
    def name(self) -> str:
        """Return the name there is room for."""
        return self.party.short_name or self.party.name


@dataclass(frozen=True, slots=True)
class Line:
    """A point with its number, or a meeting's heading where `item` is None.

    `long_open` where more than one meeting has left the matter open.
    """

    key: str
    title: str
    detail: str = ""
    ready: bool = False
    number: str = ""
    item: AgendaItem | None = None
    point: PointStand | None = None
    long_open: bool = False
    tip: str = ""

    @property
    def hard(self) -> bool:
        """Tell whether the point is a hard question."""
        return self.point is not None and self.point.is_hard


@dataclass(frozen=True, slots=True)
class Alignment:
    """All of the matrix; `positions`, `voices` and `noted` are keyed by point and party."""

    lines: tuple[Line, ...] = ()
    columns: tuple[Column, ...] = ()
    positions: Mapping[tuple[str, str], Position] = field(default_factory=dict)
    voices: Mapping[tuple[str, str], Voice] = field(default_factory=dict)
    noted: frozenset[tuple[str, str]] = frozenset()
    groups: Mapping[str, str] = field(default_factory=dict)


def arrange(stand: Stand, opened: Collection[str] = (), added: Collection[str] = ()) -> Alignment:
    """Return the matrix of how points stand.

    `opened` are the parties that show their departments, `added` those shown though nobody has
    asked them.
    """
    columns = _columns(stand, opened, added)
    lines = _lines(stand)
    voices = {
        (line.key, column.party.id): stand.voice(line.point, column.party.id)
        for line in lines
        if line.point is not None
        for column in columns
    }
    return Alignment(
        lines,
        columns,
        stand.positions,
        voices,
        frozenset(stand.talks),
        _group_words(stand, columns, voices),
    )


def split_parties(stand: Stand) -> frozenset[str]:
    """Return the parties that speak with more than one voice in the next of the meetings."""
    first = stand.points[stand.meetings[0].id] if stand.meetings else ()
    return frozenset(
        party
        for point in first
        for party, voice in point.voices.items()
        if voice.unity is Unity.SPLIT and stand.below.get(party)
    )


def _columns(stand: Stand, opened: Collection[str], added: Collection[str]) -> tuple[Column, ...]:
    by_id = {party.id: party for party in stand.parties}
    parents = {party.id: party.parent_id for party in stand.parties}
    extra = {key for key in added if key in by_id}
    tops = {*stand.tops, *(top_of(key, parents) for key in extra)}
    asked = {key for keys in stand.asked.values() for key in keys} | extra
    rooms: dict[str, list[Column]] = {"municipal": [], "housing": [], "others": []}
    for party in stand.parties:
        if party.id not in tops:
            continue
        room, group = _room(party)
        below = [by_id[key] for key in stand.below.get(party.id, ()) if key in asked]
        is_open = party.id in opened if below else None
        rooms[room].append(Column(party, group, 0, is_open))
        if is_open:
            rooms[room] += [Column(one, group, 1) for one in below]
    return tuple(column for room in rooms.values() for column in room)


def _room(top: Organisation) -> tuple[str, str]:
    if top.kind in _MUNICIPAL:
        return "municipal", top.name
    if top.kind in _HOUSING:
        return "housing", worded("Boligorganisationer")
    return "others", worded("Øvrige parter")


def _lines(stand: Stand) -> tuple[Line, ...]:
    lines: list[Line] = []
    for meeting in stand.meetings:
        points = [_line(point) for point in stand.points[meeting.id]]
        ready = sum(line.ready for line in points)
        words = counted(len(points), worded("punkt"), worded("punkter"))
        lines.append(
            Line(meeting.id, meeting_words(meeting), worded("{0} af {1} er klar", ready, words))
        )
        lines += points
    return tuple(lines)


def meeting_words(meeting: Meeting) -> str:
    """Return `Bestyrelsesmøde 6. april`."""
    return f"{meeting.title or worded('Møde')} {date_words(meeting.starts.date(), year=False)}"


def _line(point: PointStand) -> Line:
    item, turns = point.item, len(point.open_turns)
    parts = [
        worded("{0}. møde", turns + 1) if turns else "",
        _state(point),
        shown(age_words(point.days, 0)),
    ]
    detail = ", ".join(part for part in parts if part)
    marks = [worded("Svært spørgsmål")] if point.is_hard else []
    tip = "\n".join([item.title, ". ".join([*marks, detail]), *_earlier(point)])
    return Line(
        item.id, item.title, detail, point.is_ready, item.number, item, point, turns > 0, tip
    )


def _earlier(point: PointStand) -> list[str]:
    if not point.open_turns:
        return []
    days = [date_words(turn.on) for turn in reversed(point.open_turns)]
    return [worded("Ikke afgjort på mødet {0}.", join_words(days))]


def _state(point: PointStand) -> str:
    if point.is_ready:
        return worded("Klar til beslutning")
    if not any(voice.heard for voice in point.voices.values()):
        return worded("Ingen positioner endnu")
    left = sum(not voice.supports for voice in point.voices.values())
    return (
        worded("{0} mangler", counted(left, worded("part"), worded("parter")))
        if left
        else worded("Mangler en aftale")
    )


def _group_words(
    stand: Stand, columns: Sequence[Column], voices: Mapping[tuple[str, str], Voice]
) -> dict[str, str]:
    words: dict[str, str] = {}
    # Numbers of different meetings would be mixed up, so only the next one is told of.
    points = stand.points[stand.meetings[0].id] if stand.meetings else ()
    for group in dict.fromkeys(column.group for column in columns):
        keys = [c.party.id for c in columns if c.group == group and not c.depth]
        split: list[str] = []
        doubtful: list[str] = []
        for point in points:
            taken = {stance for key in keys for stance, _count in voices[point.item.id, key].counts}
            if len(taken) > 1:
                split.append(point.item.number)
            elif taken and Stance.SUPPORTS not in taken:
                doubtful.append(point.item.number)
        if split:
            among = worded("Ikke enig internt om") if len(keys) == 1 else worded("Ikke enige om")
            words[group] = worded("{0} punkt {1}", among, join_words(split))
        elif doubtful:
            words[group] = worded("Mangler at støtte punkt {0}", join_words(doubtful))
        else:
            words[group] = ""
    return words
