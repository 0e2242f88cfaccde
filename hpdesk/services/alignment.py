# SPDX-License-Identifier: MPL-2.0
"""Where the parties stand on what is to be decided, and which points are not ready.

The matrix, the briefing and the formøder all ask here, so that they never disagree.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hpdesk.domain.agenda import is_formal
from hpdesk.domain.alignment import (
    Turn,
    Unaligned,
    Voice,
    departments_of,
    open_days,
    open_turns,
    top_of,
    voice_of,
    voices_on_point,
    why_unaligned,
)
from hpdesk.domain.coordination import Alignment, Position, Stance
from hpdesk.domain.meetings import OUTINGS, AgendaItem, Meeting, MeetingKind
from hpdesk.domain.people import MemberRole, Organisation
from hpdesk.services.desk import Desk
from hpdesk.storage import alignment_reads, coordination_reads, meeting_reads, people_reads

# The positions that matter are those on the meetings ahead.
MOST_MEETINGS = 6
_OUTSIDE = (MemberRole.SECRETARY, MemberRole.OBSERVER, MemberRole.DEPUTY)


@dataclass(frozen=True, slots=True)
class PointStand:
    """How a point stands: each top party's voice, why it is not ready, and how long it is open.

    `open_turns` are the earlier meetings that left the matter open; `days` is None where the
    question is settled or nobody noted when it was raised.
    """

    item: AgendaItem
    voices: Mapping[str, Voice]
    reasons: tuple[Unaligned, ...] = ()
    alignment: Alignment | None = None
    open_turns: tuple[Turn, ...] = ()
    days: int | None = None

    @property
    def is_ready(self) -> bool:
        """Tell whether the point is aligned."""
        return not self.reasons

    @property
    def is_hard(self) -> bool:
        """Tell whether the point is marked as a hard question."""
        return self.alignment is not None and self.alignment.hard


@dataclass(frozen=True, slots=True)
class Stand:
    """How the points of the coming meetings stand.

    `parties` are all there are; `tops` those that are to be heard, `asked` the departments with
    a position of their own, by meeting. `positions` and `talks` are keyed by point and party.
    """

    meetings: tuple[Meeting, ...] = ()
    points: Mapping[str, tuple[PointStand, ...]] = field(default_factory=dict)
    parties: tuple[Organisation, ...] = ()
    below: Mapping[str, Sequence[str]] = field(default_factory=dict)
    tops: tuple[str, ...] = ()
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    positions: Mapping[tuple[str, str], Position] = field(default_factory=dict)
    talks: Mapping[tuple[str, str], date] = field(default_factory=dict)

    def voice(self, point: PointStand, party_id: str) -> Voice:
        """Return what a party, or a department with those below it, says about a point."""
        found = point.voices.get(party_id)
        if found is not None:
            return found
        own = self.positions.get((point.item.id, party_id))
        asked = self.asked.get(point.item.meeting_id, frozenset())
        below = [
            position.stance if (position := self.positions.get((point.item.id, key))) else None
            for key in self.below.get(party_id, ())
            if key in asked
        ]
        return voice_of(own.stance if own else None, below)

    def last_heard(self, item_id: str, party_id: str) -> date | None:
        """Return when the party last said something about the point: a position or a note."""
        position = self.positions.get((item_id, party_id))
        days = (position.on if position else None, self.talks.get((item_id, party_id)))
        return max((day for day in days if day is not None), default=None)


def read_stand(desk: Desk, *, body_id: str | None = None, meeting_id: str | None = None) -> Stand:
    """Return how the coming meetings' decisions stand, of one body's next meeting, or of one."""
    reader, today = desk.read(), desk.today()
    if meeting_id is not None:
        coming = meeting_reads.read_meetings(reader, meeting_id=meeting_id)
    else:
        coming = tuple(
            meeting
            for meeting in meeting_reads.read_meetings(reader, after=today.isoformat())
            if meeting.kind not in (MeetingKind.PRE_MEETING, *OUTINGS)
            and (body_id is None or body_id in meeting.body_ids)
        )[: 1 if body_id is not None else MOST_MEETINGS]
    wanted = [meeting.id for meeting in coming]
    items = [
        item for item in alignment_reads.read_decision_points(reader, wanted) if not is_formal(item)
    ]
    by_meeting: dict[str, list[AgendaItem]] = {}
    for item in items:
        by_meeting.setdefault(item.meeting_id, []).append(item)
    kept = tuple(meeting for meeting in coming if meeting.id in by_meeting)
    return _Gathering(desk, kept, by_meeting).stand()


class _Gathering:
    """What the stand of points is worked out from, read once."""

    def __init__(
        self, desk: Desk, coming: tuple[Meeting, ...], items: Mapping[str, Sequence[AgendaItem]]
    ) -> None:
        reader = desk.read()
        self._today, self._meetings, self._items = desk.today(), coming, items
        self._parties = people_reads.read_organisations(reader)
        self._parents = {party.id: party.parent_id for party in self._parties}
        self._below = departments_of(self._parents)
        keys = {item.id for rows in items.values() for item in rows}
        found = [
            position
            for meeting in coming
            for position in coordination_reads.read_positions(reader, meeting.id)
            if position.item_id in keys
        ]
        self._positions = {(p.item_id, p.party_id): p for p in found}
        self._stances: dict[str, dict[str, Stance]] = {}
        for position in found:
            self._stances.setdefault(position.item_id, {})[position.party_id] = position.stance
        self._alignments = {
            alignment.item_id: alignment
            for meeting in coming
            for alignment in coordination_reads.read_alignments(reader, meeting.id)
        }
        self._turns = alignment_reads.read_turns(reader)
        self._talks = alignment_reads.read_last_talks(reader, sorted(keys)) if keys else {}
        self._seats = people_reads.read_memberships(reader) if coming else ()

    def stand(self) -> Stand:
        """Return how the points stand."""
        points, asked, tops = {}, {}, []
        for meeting in self._meetings:
            heard, seated = self._heard(meeting), self._seated(meeting)
            known = {*seated, *(top_of(party, self._parents) for party in heard)}
            asked[meeting.id] = frozenset(party for party in heard if self._parents.get(party))
            points[meeting.id] = tuple(
                self._point(item, seated, asked[meeting.id]) for item in self._items[meeting.id]
            )
            tops += [party for party in known if party not in tops]
        order = {party.id: rank for rank, party in enumerate(self._parties)}
        return Stand(
            self._meetings,
            points,
            self._parties,
            self._below,
            tuple(sorted(tops, key=order.__getitem__)),
            asked,
            self._positions,
            self._talks,
        )

    def _heard(self, meeting: Meeting) -> frozenset[str]:
        own = {item.id for item in self._items[meeting.id]}
        return frozenset(party for item, party in self._positions if item in own)

    def _seated(self, meeting: Meeting) -> set[str]:
        """Return the top parties that have a say in the meeting."""
        day = meeting.starts.date()
        return {
            top_of(seat.party_id, self._parents)
            for seat in self._seats
            if seat.body_id in meeting.body_ids
            and seat.party_id is not None
            and seat.role not in _OUTSIDE
            and seat.holds_on(day)
        }

    def _point(self, item: AgendaItem, seated: set[str], asked: frozenset[str]) -> PointStand:
        stances = self._stances.get(item.id, {})
        tops = {*seated, *(top_of(party, self._parents) for party in stances)}
        voices = voices_on_point(stances, sorted(tops), self._below, asked)
        alignment = self._alignments.get(item.id)
        turns = open_turns(item.id, self._turns)
        hard = alignment is not None and alignment.hard
        settled = alignment is not None and alignment.settled_on is not None
        return PointStand(
            item,
            voices,
            why_unaligned(voices.values(), hard=hard, settled=settled),
            alignment,
            turns,
            open_days(alignment, turns, self._today),
        )


def follow_positions(desk: Desk, stand: Stand, item_ids: Collection[str]) -> Stand | None:
    """Return the stand after positions on some points changed, None where more must be read.

    That is where a party that was not heard before is, or one is heard no longer.
    """
    positions, points = dict(stand.positions), dict(stand.points)
    shown = {point.item.id for rows in points.values() for point in rows}
    for item_id in shown.intersection(item_ids):
        found = coordination_reads.read_positions(desk.read(), item_id=item_id)
        fresh = {(item_id, position.party_id): position for position in found}
        if fresh.keys() != {key for key in positions if key[0] == item_id}:
            return None
        positions.update(fresh)
    parents = {party.id: party.parent_id for party in stand.parties}
    for meeting_id, rows in points.items():
        points[meeting_id] = tuple(
            _with_positions(point, positions, stand, parents)
            if point.item.id in item_ids
            else point
            for point in rows
        )
    return replace(stand, positions=positions, points=points)


def _with_positions(
    point: PointStand,
    positions: Mapping[tuple[str, str], Position],
    stand: Stand,
    parents: Mapping[str, str | None],
) -> PointStand:
    item = point.item
    stances = {party: p.stance for (key, party), p in positions.items() if key == item.id}
    tops = sorted({*point.voices, *(top_of(party, parents) for party in stances)})
    voices = voices_on_point(stances, tops, stand.below, stand.asked[item.meeting_id])
    settled = point.alignment is not None and point.alignment.settled_on is not None
    reasons = why_unaligned(voices.values(), hard=point.is_hard, settled=settled)
    return replace(point, voices=voices, reasons=reasons)


def unaligned_points(desk: Desk, meeting_id: str) -> tuple[PointStand, ...]:
    """Return the points of a meeting that are not ready to be decided, in their order."""
    stand = read_stand(desk, meeting_id=meeting_id)
    return tuple(point for point in stand.points.get(meeting_id, ()) if not point.is_ready)


def set_alignment(desk: Desk, item_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `alignment`
    """Note what a point takes: `hard`, `interests`, `disagreement`, `agreement`, and so on.

    A question that is marked as hard without a day is raised today; an empty text is taken away.
    """
    values = {name: value or None for name, value in fields.items() if name != "hard"}
    if "hard" in fields:
        values["hard"] = bool(fields["hard"])
    with desk.write(_label(fields), merge_key=f"alignment:{item_id}:{sorted(fields)}") as writer:
        found = writer.find("alignment", item_id=item_id)
        now = writer.get("alignment", found[0]) if found else {}
        if values.get("hard") and not now.get("raised_on") and "raised_on" not in values:
            values["raised_on"] = desk.today()
        if found:
            writer.set("alignment", found[0], **values)
        else:
            writer.add("alignment", item_id=item_id, **values)


def _label(fields: Mapping[str, object]) -> str:
    if "hard" in fields:
        return "Svært spørgsmål mærket" if fields["hard"] else "Mærket svært spørgsmål fjernet"
    if "settled_on" in fields:
        return "Aftale nået" if fields["settled_on"] else "Spørgsmålet er åbent igen"
    return "Afstemning ændret"
