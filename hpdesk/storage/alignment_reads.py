# SPDX-License-Identifier: MPL-2.0
"""Reading what the matrix of positions shows: points to decide, last talks, and earlier turns."""

from collections.abc import Sequence
from datetime import date

from hpdesk.domain.alignment import Turn
from hpdesk.domain.meetings import (
    AgendaItem,
    ItemKind,
    MeetingKind,
    MeetingState,
    Outcome,
    StandingPoint,
)
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, optional_choice, places, written_day

_TREATED = (MeetingState.HELD, MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)


def read_decision_points(reader: Reader, meeting_ids: Sequence[str]) -> tuple[AgendaItem, ...]:
    """Return the points to decide of some meetings in order, as headings without their texts."""
    marks, named = places("meeting", meeting_ids)
    return tuple(
        AgendaItem(
            key,
            meeting,
            title,
            ItemKind.DECISION,
            closed=bool(closed),
            number=number or "",
            standing=optional_choice(StandingPoint, standing),
        )
        for key, meeting, title, closed, number, standing in reader.rows(
            "SELECT i.id, i.meeting_id, i.title, i.closed, i.number, i.standing "
            "FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
            f"WHERE i.kind = 'decision' AND i.meeting_id IN {marks} "
            "ORDER BY m.starts, m.rank, i.rank",
            **named,
        )
    )


def read_last_talks(reader: Reader, item_ids: Sequence[str]) -> dict[tuple[str, str], date]:
    """Return when a note was last made about a point with a party, by point and party."""
    marks, named = places("item", item_ids)
    return {
        (item, party): written_day(on)
        for item, party, on in reader.rows(
            "SELECT n.item_id, x.organisation_id, max(n.noted_on) FROM note n "
            "JOIN note_party x ON x.note_id = n.id "
            f"WHERE n.item_id IN {marks} GROUP BY n.item_id, x.organisation_id",
            **named,
        )
    }


def read_turns(reader: Reader) -> dict[str, Turn]:
    """Return every point that came from another, or from which another came, by its key."""
    return {
        key: Turn(
            key,
            origin,
            meeting,
            written_day(starts[:10]),
            choice(MeetingKind, kind, MeetingKind.ORDINARY),
            optional_choice(Outcome, outcome),
            bool(decided),
            state in _TREATED,
        )
        for key, origin, meeting, starts, kind, outcome, decided, state in reader.rows(
            "SELECT i.id, i.origin_id, m.id, m.starts, m.kind, i.outcome, "
            "trim(coalesce(i.decision,'')) <> '', m.state "
            "FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
            "WHERE i.origin_id IS NOT NULL OR i.id IN "
            "(SELECT origin_id FROM agenda_item WHERE origin_id IS NOT NULL)"
        )
    }


def read_aligned_points(reader: Reader, pre_meeting_id: str) -> dict[str, str]:
    """Return a formøde's own points by the keys of the points they align, in order."""
    return {
        origin: key
        for key, origin in reader.rows(
            "SELECT id, origin_id FROM agenda_item WHERE meeting_id = :meeting "
            "AND origin_how = 'aligned' AND origin_id IS NOT NULL ORDER BY rank DESC",
            meeting=pre_meeting_id,
        )
    }


def read_speakers(reader: Reader, meeting_id: str) -> dict[str, tuple[str, ...]]:
    """Return who was chosen in the formøder to speak on each of a meeting's points, by name."""
    found: dict[str, dict[str, None]] = {}
    for key, name in reader.rows(
        "SELECT o.id, p.name FROM agenda_item own "
        "JOIN agenda_item o ON o.id = own.origin_id AND o.meeting_id = :meeting "
        "JOIN person p ON p.id = own.presenter_id "
        "WHERE own.origin_how = 'aligned' ORDER BY own.rank",
        meeting=meeting_id,
    ):
        found.setdefault(key, {})[name] = None
    return {key: tuple(names) for key, names in found.items()}
