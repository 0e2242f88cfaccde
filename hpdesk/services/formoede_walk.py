# SPDX-License-Identifier: MPL-2.0
"""A formøde that walks the board's agenda point by point and writes back where parties stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hpdesk.domain.agenda import is_formal
from hpdesk.domain.coordination import Alignment, Position, Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingKind
from hpdesk.domain.people import MemberRole, Membership, Organisation
from hpdesk.services import coordination, people
from hpdesk.services.alignment import PointStand, read_stand
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting
from hpdesk.services.pre_meetings import put_aligned_points
from hpdesk.storage import coordination_reads, meeting_reads
from hpdesk.storage.alignment_reads import read_aligned_points


@dataclass(frozen=True, slots=True)
class WalkPoint:
    """A point of the board's agenda as a formøde treats it.

    `own` is the formøde's point that aligns it, which holds who speaks at the board meeting;
    `stand` is None for points that are not to be decided. `heard` counts those present who have
    said in this formøde where they stand.
    """

    item: AgendaItem
    own: AgendaItem | None = None
    stand: PointStand | None = None
    alignment: Alignment | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)
    heard: int = 0

    @property
    def is_unaligned(self) -> bool:
        """Tell whether the point is to be decided and not ready for it."""
        return self.stand is not None and not self.stand.is_ready


@dataclass(frozen=True, slots=True)
class Walk:
    """A formøde, the meeting it prepares, the parties present, and the points in order."""

    meeting: Meeting
    board: Meeting
    parties: tuple[Organisation, ...] = ()
    points: tuple[WalkPoint, ...] = ()
    members: tuple[Membership, ...] = ()

    @property
    def done(self) -> int:
        """Return how many points somebody has spoken to in this formøde."""
        return sum(point.heard > 0 for point in self.points)


def read_walk(desk: Desk, pre_meeting_id: str) -> Walk:
    """Return the board's agenda for a formøde; raises UserError where it prepares no meeting."""
    meeting = get_meeting(desk, pre_meeting_id)
    if meeting.kind is not MeetingKind.PRE_MEETING or meeting.for_meeting_id is None:
        raise UserError(
            "Formødet er ikke knyttet til et møde, så der er ingen punkter at afstemme."
        )
    reader, board = desk.read(), get_meeting(desk, meeting.for_meeting_id)
    members = people.members_at(desk, meeting)
    parties = _present(desk, members, meeting)
    stand = read_stand(desk, meeting_id=board.id)
    stands = {point.item.id: point for point in stand.points.get(board.id, ())}
    own = read_aligned_points(reader, meeting.id)
    mine = {item.id: item for item in meeting_reads.read_items(reader, meeting.id)}
    alignments = {a.item_id: a for a in coordination_reads.read_alignments(reader, board.id)}
    taken: dict[str, dict[str, Position]] = {}
    for position in coordination_reads.read_positions(reader, board.id):
        taken.setdefault(position.item_id, {})[position.party_id] = position
    present = {party.id for party in parties}
    points = tuple(
        WalkPoint(
            item,
            mine.get(own.get(item.id, "")),
            stands.get(item.id),
            alignments.get(item.id),
            taken.get(item.id, {}),
            sum(
                position.heard_in_id == meeting.id and party in present
                for party, position in taken.get(item.id, {}).items()
            ),
        )
        for item in meeting_reads.read_items(reader, board.id)
        if not is_formal(item)
    )
    return Walk(meeting, board, parties, points, members)


def _present(
    desk: Desk, members: tuple[Membership, ...], meeting: Meeting
) -> tuple[Organisation, ...]:
    """Return the parties that sit at a formøde: as a whole first, then the departments."""
    parties = people.list_organisations(desk)
    above = {party.id: party.parent_id for party in parties}
    wanted = {meeting.for_party_id} if meeting.for_party_id in above else set()
    for seat in members:
        if seat.role is MemberRole.SECRETARY or seat.party_id is None:
            continue
        wanted.add(seat.party_id)
        home = seat.person.organisation_id
        if home is not None and _is_below(home, seat.party_id, above):
            wanted.add(home)
    found = [party for party in parties if party.id in wanted]
    groups = {meeting.for_party_id} - {seat.party_id for seat in members}
    heads = {party.id for party in found if party.parent_id not in wanted}
    # A group's own name stands for nobody where the parties sit there themselves.
    kept = [p for p in found if p.id not in groups or len(found) == 1]
    return tuple(sorted(kept, key=lambda party: party.id not in heads))


def _is_below(party: str, top: str, above: Mapping[str, str | None]) -> bool:
    step, seen = above.get(party), {party}
    while step is not None and step not in seen:
        if step == top:
            return True
        seen.add(step)
        step = above.get(step)
    return False


def say(desk: Desk, pre_meeting_id: str, item_id: str, party_id: str, stance: Stance) -> None:
    """Note on the board's point what a party said at a formøde."""
    coordination.set_position(desk, item_id, party_id, stance, heard_in_id=pre_meeting_id)


def set_speaker(desk: Desk, pre_meeting_id: str, item_id: str, person_id: str | None) -> None:
    """Note who speaks for the formøde's parties on a point at the board meeting.

    The formøde gets a point of its own where it has none on the matter.
    """
    own = read_aligned_points(desk.read(), pre_meeting_id).get(item_id)
    with desk.write("Hvem der fører ordet") as writer:
        if own is None:
            (own,) = put_aligned_points(writer, pre_meeting_id, [item_id])
        writer.set("agenda_item", own, presenter_id=person_id or None)
