# SPDX-License-Identifier: MPL-2.0
"""Reading which points of earlier meetings still wait to be treated."""

from dataclasses import dataclass
from datetime import datetime

from hpdesk.domain.meetings import ItemKind, Origin, Outcome, StandingPoint
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, moment, optional_choice, places


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point of an earlier meeting; `is_minuted` tells that something was decided or noted."""

    id: str
    meeting_id: str
    meeting_title: str
    starts: datetime
    number: str
    title: str
    kind: ItemKind = ItemKind.INFORMATION
    duration: int | None = None
    standing: StandingPoint | None = None
    outcome: Outcome | None = None
    is_minuted: bool = False
    is_closed: bool = False


_POINT = (
    "SELECT i.id, m.id, coalesce(m.title,''), m.starts, i.number, i.title, i.kind, i.duration, "
    "i.standing, i.outcome, coalesce(i.decision,'') <> '' OR coalesce(i.discussion,'') <> '' OR "
    "coalesce(i.for_the_record,'') <> '' OR "
    "EXISTS (SELECT 1 FROM at_answer a WHERE a.item_id = i.id), i.closed "
    "FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
)


def read_points_of(reader: Reader, meeting_id: str) -> tuple[OpenPoint, ...]:
    """Return a meeting's main points in order."""
    where = "WHERE m.id = :meeting AND i.parent_id IS NULL ORDER BY i.rank"
    return tuple(_point(row) for row in reader.rows(f"{_POINT} {where}", meeting=meeting_id))


def read_postponed(reader: Reader, body_id: str, before: datetime) -> tuple[OpenPoint, ...]:
    """Return a body's postponed points from before a moment that nothing has come of yet."""
    where = (
        "WHERE i.outcome = 'postponed' AND i.parent_id IS NULL AND m.starts < :before "
        "AND EXISTS (SELECT 1 FROM meeting_body b WHERE b.meeting_id = m.id AND b.body_id = :body) "
        "AND NOT EXISTS (SELECT 1 FROM agenda_item c "
        "WHERE c.origin_id = i.id AND c.origin_how = 'carried') "
        "ORDER BY m.starts, i.rank"
    )
    rows = reader.rows(f"{_POINT} {where}", body=body_id, before=before.isoformat(" "))
    return tuple(_point(row) for row in rows)


def read_carried(reader: Reader, item_ids: tuple[str, ...]) -> frozenset[str]:
    """Return which of some points were carried on to another meeting already."""
    if not item_ids:
        return frozenset()
    names, parameters = places("item", item_ids)
    return frozenset(
        key
        for (key,) in reader.rows(
            f"SELECT origin_id FROM agenda_item WHERE origin_how = :how AND origin_id IN {names}",
            how=str(Origin.CARRIED),
            **parameters,
        )
    )


def read_closed(reader: Reader, item_ids: tuple[str, ...]) -> frozenset[str]:
    """Return which of some points are closed."""
    if not item_ids:
        return frozenset()
    names, parameters = places("item", item_ids)
    rows = reader.rows(f"SELECT id FROM agenda_item WHERE closed AND id IN {names}", **parameters)
    return frozenset(key for (key,) in rows)


def has_minutes(reader: Reader, meeting_id: str) -> bool:
    """Tell whether anything was minuted at a meeting."""
    return any(row[10] for row in reader.rows(f"{_POINT} WHERE m.id = :key", key=meeting_id))


def _point(row: tuple[object, ...]) -> OpenPoint:
    key, meeting, meeting_title, starts, number, title, kind, duration, *rest = row
    standing, outcome, minuted, closed = rest
    begins = moment(str(starts))
    assert begins is not None, "the schema requires a start"
    return OpenPoint(
        str(key),
        str(meeting),
        str(meeting_title),
        begins,
        str(number),
        str(title),
        choice(ItemKind, None if kind is None else str(kind), ItemKind.INFORMATION),
        duration if isinstance(duration, int) else None,
        optional_choice(StandingPoint, None if standing is None else str(standing)),
        optional_choice(Outcome, None if outcome is None else str(outcome)),
        bool(minuted),
        bool(closed),
    )
