# SPDX-License-Identifier: MPL-2.0
"""When a party speaks with one voice, and when a point is ready to be decided.

domain.md rows 35, 46 and 47: each side agrees within itself before the board meets; hard
questions are negotiated to an agreement, which is not the same as everybody meaning the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.coordination import Alignment, Stance
from hpdesk.domain.meetings import MeetingKind, Outcome

STANCE_ORDER = (Stance.AGAINST, Stance.RESERVATION, Stance.UNDECIDED, Stance.SUPPORTS)
"""The stances from the one that takes most work to the one that takes none."""

_SETTLING = (Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.REJECTED, Outcome.NOTED)


class Unity(StrEnum):
    """How much of a party has said where it stands, and whether it is one thing."""

    SILENT = "silent"
    PARTLY = "partly"
    ONE = "one"
    SPLIT = "split"


class Unaligned(StrEnum):
    """Why a point is not ready to be decided, the gravest first."""

    SPLIT = "split"
    AGAINST = "against"
    RESERVATION = "reservation"
    UNDECIDED = "undecided"
    HARD = "hard"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Voice:
    """What a party says as a whole; `stance` is None where it says nothing or not one thing.

    `counts` has how many of its voices take each stance, the hardest first; `silent` are its
    departments that have said nothing where it has not spoken for them itself.
    """

    unity: Unity = Unity.SILENT
    stance: Stance | None = None
    counts: tuple[tuple[Stance, int], ...] = ()
    silent: int = 0

    @property
    def heard(self) -> int:
        """Return how many have said where they stand."""
        return sum(count for _stance, count in self.counts)

    @property
    def supports(self) -> bool:
        """Tell whether all of the party supports the point."""
        return self.unity is Unity.ONE and self.stance is Stance.SUPPORTS


def voice_of(own: Stance | None, departments: Iterable[Stance | None] = ()) -> Voice:
    """Return what a party says: its own position and its departments' taken together.

    It has one voice only where all who have spoken agree. A position of the party itself speaks
    for the departments that have said nothing; without one it is only partly heard.
    """
    below = tuple(departments)
    spoken = [stance for stance in (own, *below) if stance is not None]
    silent = 0 if own is not None else sum(stance is None for stance in below)
    if not spoken:
        return Voice(silent=silent)
    counts = tuple((one, spoken.count(one)) for one in STANCE_ORDER if one in spoken)
    if len(counts) > 1:
        return Voice(Unity.SPLIT, None, counts, silent)
    return Voice(Unity.PARTLY if silent else Unity.ONE, counts[0][0], counts, silent)


def why_unaligned(
    voices: Iterable[Voice], *, hard: bool = False, settled: bool = False
) -> tuple[Unaligned, ...]:
    """Return why a point is not aligned, the gravest first; nothing where it is ready.

    It is ready where every party supports it with one voice, and a hard question is settled.
    Where nobody has been heard, nothing is known and the point is not ready.
    """
    heard = tuple(voices)
    taken = {stance for voice in heard for stance, _count in voice.counts}
    holds = {
        Unaligned.SPLIT: any(voice.unity is Unity.SPLIT for voice in heard),
        Unaligned.AGAINST: Stance.AGAINST in taken,
        Unaligned.RESERVATION: Stance.RESERVATION in taken,
        Unaligned.UNDECIDED: Stance.UNDECIDED in taken,
        Unaligned.HARD: hard and not settled,
        Unaligned.SILENT: not taken
        or any(voice.unity in (Unity.SILENT, Unity.PARTLY) for voice in heard),
    }
    return tuple(reason for reason, it_does in holds.items() if it_does)


def departments_of(parents: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Return the parties below each party at any remove, in their order."""
    found: dict[str, list[str]] = {key: [] for key in parents}
    for key in parents:
        for above in _line_up(key, parents)[1:]:
            found[above].append(key)
    return found


def top_of(party: str, parents: Mapping[str, str | None]) -> str:
    """Return the party that nobody stands above in a party's line."""
    return _line_up(party, parents)[-1]


def _line_up(party: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return a party and those above it; a ring in a damaged file ends where it began."""
    line, above = [party], parents.get(party)
    while above is not None and above not in line and above in parents:
        line.append(above)
        above = parents[above]
    return line


def voices_on_point(
    stances: Mapping[str, Stance],
    tops: Iterable[str],
    below: Mapping[str, Sequence[str]],
    asked: Iterable[str],
) -> dict[str, Voice]:
    """Return the voice of each top party on one point.

    `stances` are the positions by party, `below` the departments at any remove, and `asked` the
    departments that are expected to have one.
    """
    wanted = {*asked, *stances}
    return {
        top: voice_of(stances.get(top), [stances.get(d) for d in below.get(top, ()) if d in wanted])
        for top in tops
    }


@dataclass(frozen=True, slots=True)
class Turn:
    """One time a matter stood on an agenda; `origin_id` is the point it came from."""

    item_id: str
    origin_id: str | None
    meeting_id: str
    on: date
    kind: MeetingKind = MeetingKind.ORDINARY
    outcome: Outcome | None = None
    decided: bool = False
    held: bool = False


def open_turns(item_id: str, turns: Mapping[str, Turn]) -> tuple[Turn, ...]:
    """Return the earlier meetings in which a point's matter was left open, the latest first.

    The line of origins is followed back until a meeting settled the matter; formøder and
    meetings that were not held do not count, and several points of one meeting count once.
    """
    found: list[Turn] = []
    seen, turn = {item_id}, turns.get(item_id)
    while turn is not None and turn.origin_id is not None and turn.origin_id not in seen:
        seen.add(turn.origin_id)
        turn = turns.get(turn.origin_id)
        if turn is None or _settled(turn):
            break
        counts = turn.held and turn.kind is not MeetingKind.PRE_MEETING
        if counts and turn.meeting_id not in {one.meeting_id for one in found}:
            found.append(turn)
    return tuple(found)


def _settled(turn: Turn) -> bool:
    if turn.outcome is None:
        return turn.decided
    return turn.outcome in _SETTLING


def raised_on(alignment: Alignment | None, turns: Sequence[Turn]) -> date | None:
    """Return since when a question is open: as noted, or the first meeting that left it open."""
    if alignment is not None and alignment.raised_on is not None:
        return alignment.raised_on
    return min((turn.on for turn in turns), default=None)


def open_days(alignment: Alignment | None, turns: Sequence[Turn], today: date) -> int | None:
    """Return for how many days a question has been open, None where it is settled or not raised."""
    if alignment is not None and alignment.settled_on is not None:
        return None
    since = raised_on(alignment, turns)
    return None if since is None else max(0, (today - since).days)
