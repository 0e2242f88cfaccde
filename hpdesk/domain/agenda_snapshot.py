# SPDX-License-Identifier: MPL-2.0
"""What stood in an agenda when it went out: enough to tell later what has changed since."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hpdesk.domain.meetings import AgendaItem, ItemKind, Meeting


class SentEdition(StrEnum):
    """Who a sent file was made for; `MEMBERS` are those who have a copy of their own."""

    ALL = "all"
    MEMBERS = "members"
    GUESTS = "guests"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last page of something in a pack, by the numbers printed there."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PackPages:
    """Where everything lies in what an edition's receivers hold.

    `last` is the highest page number they have been given; `spans` are keyed by the keys of
    items and bilag.
    """

    last: int
    spans: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemAsSent:
    """A point as it went out; `prints` holds a short digest of every printed field by name."""

    id: str
    number: str
    title: str
    kind: ItemKind = ItemKind.INFORMATION
    closed: bool = False
    public_title: str = ""
    prints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BilagAsSent:
    """A bilag as it went out."""

    id: str
    number: str
    item_id: str
    title: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class AgendaSnapshot:
    """An agenda at the moment it went out; `pages` are keyed by edition, none where unknown."""

    starts: datetime
    ends: datetime | None = None
    place: str = ""
    items: tuple[ItemAsSent, ...] = ()
    attachments: tuple[BilagAsSent, ...] = ()
    pages: Mapping[SentEdition, PackPages] = field(default_factory=dict)


def snapshot_of(meeting: Meeting, items: Iterable[AgendaItem]) -> AgendaSnapshot:
    """Return an agenda as it stands, without pages; what stands under a closed item is closed."""
    rows = tuple(items)
    closed = {item.id for item in rows if item.closed}
    return AgendaSnapshot(
        meeting.starts,
        meeting.ends,
        meeting.place.strip(),
        tuple(
            _item(item, closed=not closed.isdisjoint((item.id, item.parent_id))) for item in rows
        ),
        tuple(
            BilagAsSent(b.id, b.number, item.id, b.title, b.sha256 or "")
            for item in rows
            for b in item.attachments
        ),
    )


def _item(item: AgendaItem, *, closed: bool) -> ItemAsSent:
    return ItemAsSent(
        item.id,
        item.number,
        item.title,
        item.kind,
        closed,
        item.public_title,
        {name: _digest(value) for name, value in _printed(item, closed=closed).items()},
    )


def _printed(item: AgendaItem, *, closed: bool) -> dict[str, str]:
    """Return what a point's sheet says, by field."""
    guests = [(g.name, g.title, g.organisation_name, g.arrives, g.leaves) for g in item.guests]
    return {
        "title": item.title,
        "kind": item.kind.value,
        "closed": str(closed),
        "question": item.question.value if item.question else "",
        "duration": str(item.duration or ""),
        "presenter": item.presenter,
        "summary": item.summary,
        "recommendation": item.recommendation,
        "case": item.case,
        "options": item.options,
        "economy": item.economy,
        "next_steps": item.next_steps,
        "goal": item.goal,
        "section": item.section,
        "break_after": str(item.break_after or ""),
        "guests": repr(guests) if guests else "",
    }


def _digest(text: str) -> str:
    return hashlib.sha256(text.strip().encode("utf-8", "replace")).hexdigest()[:16]
