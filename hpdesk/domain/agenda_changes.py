# SPDX-License-Identifier: MPL-2.0
"""What has changed in an agenda since it went out: the list of changes of a supplement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from hpdesk.domain.agenda_snapshot import AgendaSnapshot, BilagAsSent, ItemAsSent
from hpdesk.domain.danish import clock_span, join_words, long_date

_FIELD_WORDS = {
    "title": "titlen",
    "kind": "typen",
    "closed": "om punktet er lukket",
    "question": "spørgsmålet",
    "duration": "varigheden",
    "presenter": "hvem der fremlægger",
    "summary": "resuméet",
    "recommendation": "indstillingen",
    "case": "sagsfremstillingen",
    "options": "muligheder og konsekvenser",
    "economy": "økonomien",
    "next_steps": "den videre proces",
    "goal": "målet",
    "guests": "gæsterne",
    "section": "overskriften over punktet",
    "break_after": "pausen efter punktet",
}


class ChangeKind(StrEnum):
    """What has happened to a part of an agenda since it went out."""

    TIME = "time"
    PLACE = "place"
    NEW_ITEM = "new_item"
    CHANGED_ITEM = "changed_item"
    MOVED_ITEM = "moved_item"
    DROPPED_ITEM = "dropped_item"
    NEW_BILAG = "new_bilag"
    REPLACED_BILAG = "replaced_bilag"
    RENAMED_BILAG = "renamed_bilag"
    REMOVED_BILAG = "removed_bilag"


_SHEET_KINDS = (ChangeKind.NEW_ITEM, ChangeKind.CHANGED_ITEM)
_FILE_KINDS = (ChangeKind.NEW_BILAG, ChangeKind.REPLACED_BILAG)
_BILAG_KINDS = (*_FILE_KINDS, ChangeKind.RENAMED_BILAG, ChangeKind.REMOVED_BILAG)


_SENTENCES = {
    ChangeKind.TIME: "Mødet er flyttet til {detail}.",
    ChangeKind.PLACE: "Mødet holdes nu her: {detail}.",
    ChangeKind.NEW_ITEM: "Nyt punkt {number} »{title}«.",
    ChangeKind.CHANGED_ITEM: "Punkt {number} »{title}« er ændret{fields}.",
    ChangeKind.MOVED_ITEM: "Punkt {number} »{title}« behandles nu efter punkt {detail}.",
    ChangeKind.DROPPED_ITEM: "Punkt {number} »{title}« udgår.",
    ChangeKind.NEW_BILAG: "Eftersendt bilag {number} »{title}«.",
    ChangeKind.REPLACED_BILAG: "Bilag {number} »{title}« er udskiftet.",
    ChangeKind.RENAMED_BILAG: "Bilag {number} hedder nu »{title}«.",
    ChangeKind.REMOVED_BILAG: "Bilag {number} »{title}« udgår.",
}
_OTHERWISE = {
    ChangeKind.PLACE: "Mødets sted er endnu ikke fastlagt.",
    ChangeKind.MOVED_ITEM: "Punkt {number} »{title}« behandles nu som det første.",
}


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """One change; `number` and `title` are those of the point or bilag.

    `fields` names the printed fields that differ. `detail` is the new time or place, or the
    number of the point that a moved one now follows. `closed` tells that the point is or was
    closed.
    """

    kind: ChangeKind
    number: str = ""
    title: str = ""
    item_id: str = ""
    attachment_id: str = ""
    fields: tuple[str, ...] = ()
    detail: str = ""
    closed: bool = False

    @property
    def is_bilag(self) -> bool:
        """Tell whether the change is one of a bilag."""
        return self.kind in _BILAG_KINDS

    @property
    def sentence(self) -> str:
        """Return the change as a Danish sentence for the list of changes."""
        words = _SENTENCES[self.kind]
        if self.kind in _OTHERWISE and not self.detail:
            words = _OTHERWISE[self.kind]
        fields = join_words([_FIELD_WORDS[name] for name in self.fields])
        return words.format(
            number=self.number,
            title=self.title,
            detail=self.detail,
            fields=f": {fields}" if fields else "",
        )


@dataclass(frozen=True, slots=True)
class AgendaChanges:
    """What has changed since version `since`; 0 where nothing is known to have gone out."""

    since: int = 0
    changes: tuple[AgendaChange, ...] = ()

    @property
    def sheet_ids(self) -> frozenset[str]:
        """Return the keys of the points whose sheets are new or changed."""
        return frozenset(c.item_id for c in self.changes if c.kind in _SHEET_KINDS)

    @property
    def bilag_ids(self) -> frozenset[str]:
        """Return the keys of the bilag that are new or replaced."""
        return frozenset(c.attachment_id for c in self.changes if c.kind in _FILE_KINDS)

    @property
    def item_ids(self) -> frozenset[str]:
        """Return the keys of the points that any change concerns."""
        return frozenset(c.item_id for c in self.changes if c.item_id)

    @property
    def moves_meeting(self) -> bool:
        """Tell whether the meeting has got another time or place."""
        return any(c.kind in (ChangeKind.TIME, ChangeKind.PLACE) for c in self.changes)


def agenda_changes(before: AgendaSnapshot, now: AgendaSnapshot, since: int = 1) -> AgendaChanges:
    """Return what differs between two snapshots, by the order of the agenda as it is now."""
    then = {item.id: item for item in before.items}
    here = {item.id for item in now.items}
    moved = _moved(before.items, now.items)
    changes = [*_meeting_changes(before, now)]
    for item in now.items:
        old = then.get(item.id)
        if old is None:
            changes.append(_of_item(ChangeKind.NEW_ITEM, item))
        elif fields := _differing(old, item):
            closed = old.closed or item.closed
            changes.append(_of_item(ChangeKind.CHANGED_ITEM, item, fields=fields, closed=closed))
        if item.id in moved:
            changes.append(_of_item(ChangeKind.MOVED_ITEM, item, detail=moved[item.id]))
        changes += _bilag_changes(before, now, item, was_closed=old is not None and old.closed)
    dropped = (item for item in before.items if item.id not in here)
    changes += [_of_item(ChangeKind.DROPPED_ITEM, item) for item in dropped]
    return AgendaChanges(since, tuple(changes))


def _meeting_changes(before: AgendaSnapshot, now: AgendaSnapshot) -> Iterator[AgendaChange]:
    if (before.starts, before.ends) != (now.starts, now.ends):
        words = f"{long_date(now.starts.date())} {clock_span(now.starts, now.ends)}"
        yield AgendaChange(ChangeKind.TIME, detail=words)
    if before.place != now.place:
        yield AgendaChange(ChangeKind.PLACE, detail=now.place)


def _of_item(
    kind: ChangeKind,
    item: ItemAsSent,
    *,
    fields: tuple[str, ...] = (),
    detail: str = "",
    closed: bool | None = None,
) -> AgendaChange:
    hidden = item.closed if closed is None else closed
    return AgendaChange(kind, item.number, item.title, item.id, "", fields, detail, hidden)


def _differing(before: ItemAsSent, now: ItemAsSent) -> tuple[str, ...]:
    """Return the fields that differ, of those that both snapshots know."""
    return tuple(
        name
        for name in _FIELD_WORDS
        if name in before.prints and name in now.prints and before.prints[name] != now.prints[name]
    )


def _moved(before: Sequence[ItemAsSent], now: Sequence[ItemAsSent]) -> dict[str, str]:
    """Return the points that stand elsewhere among those that are left, and what they follow."""
    kept = {item.id for item in before} & {item.id for item in now}
    old = [item.id for item in before if item.id in kept]
    new = [item.id for item in now if item.id in kept]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    in_place = {key for block in blocks for key in new[block.b : block.b + block.size]}
    follows = {item.id: earlier.number for earlier, item in pairwise(now)}
    return {key: follows.get(key, "") for key in new if key not in in_place}


def _bilag_changes(
    before: AgendaSnapshot, now: AgendaSnapshot, item: ItemAsSent, *, was_closed: bool
) -> Iterator[AgendaChange]:
    then = {bilag.id: bilag for bilag in before.attachments}
    mine = [bilag for bilag in now.attachments if bilag.item_id == item.id]
    closed = item.closed or was_closed
    for bilag in mine:
        old = then.get(bilag.id)
        if old is None:
            yield _of_bilag(ChangeKind.NEW_BILAG, bilag, item, closed=closed)
        elif old.sha256 != bilag.sha256:
            yield _of_bilag(ChangeKind.REPLACED_BILAG, bilag, item, closed=closed)
        elif old.title != bilag.title:
            yield _of_bilag(ChangeKind.RENAMED_BILAG, bilag, item, closed=closed)
    here = {bilag.id for bilag in now.attachments}
    for bilag in before.attachments:
        if bilag.item_id == item.id and bilag.id not in here:
            yield _of_bilag(ChangeKind.REMOVED_BILAG, bilag, item, closed=closed)


def _of_bilag(
    kind: ChangeKind, bilag: BilagAsSent, item: ItemAsSent, *, closed: bool
) -> AgendaChange:
    return AgendaChange(kind, bilag.number, bilag.title, item.id, bilag.id, closed=closed)
