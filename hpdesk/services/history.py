# SPDX-License-Identifier: MPL-2.0
"""Who changed what and when, the versions of a text, and bringing one back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hpdesk.domain.changes import RowChange
from hpdesk.domain.errors import UserError
from hpdesk.domain.history import (
    HistoryEntry,
    HistoryFilter,
    HistoryStep,
    TextVersion,
    merged_steps,
)
from hpdesk.domain.history_words import can_return, change_lines, described
from hpdesk.domain.row_words import column_word
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked, refuse_locked_fields, refuse_locked_meeting
from hpdesk.services.meetings import check_times
from hpdesk.services.numbering import renumber

if TYPE_CHECKING:  # SQLAlchemy comes with the first history that is shown
    from hpdesk.storage.writer import Writer

_EVERYTHING = HistoryFilter()
_MOST = 300  # steps that are read at a time
# Columns that go together: one is not brought back without the other.
_TOGETHER: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("task", "status"): ("closed_on",),
    ("task", "closed_on"): ("status",),
    ("meeting", "starts"): ("ends",),
    ("meeting", "ends"): ("starts",),
}


def history_of(
    desk: Desk, *keys: str, limit: int = 200, wanted: HistoryFilter = _EVERYTHING
) -> tuple[HistoryStep, ...]:
    """Return the steps that touched any of the rows, the newest first."""
    from hpdesk.storage.history_reads import read_steps

    return tuple(read_steps(desk.read(), keys, wanted, limit))


def thing_history(
    desk: Desk,
    table: str,
    key: str,
    wanted: HistoryFilter = _EVERYTHING,
    *,
    limit: int = _MOST,
) -> tuple[HistoryEntry, ...]:
    """Return what happened to a thing and all that belongs to it, the newest first, in words.

    Typing in one place is one entry up to a natural pause. `limit` counts the steps as stored.
    """
    from hpdesk.storage.history_reads import read_places

    places = read_places(desk.read(), (table, key))
    steps = [
        _narrowed(step, places, wanted)
        for step in history_of(desk, *{k for _, k in places}, limit=limit, wanted=wanted)
    ]
    names = Names(desk)
    entries = []
    for step in merged_steps(step for step in steps if step.rows):
        rows = _without_parts(step.rows)
        lines = change_lines(rows, (table, key), step.author, names.of, names.of_row)
        if wanted.field is not None:
            lines = tuple(line for line in lines if line.column == wanted.field[1])
        entries.append(HistoryEntry(step, lines))
    return tuple(entries)


def _narrowed(
    step: HistoryStep, places: frozenset[tuple[str, str]], wanted: HistoryFilter
) -> HistoryStep:
    rows = tuple(
        row
        for row in step.rows
        if (row.table, row.key) in places
        and (wanted.field is None or wanted.field[1] in (row.after or {}))
    )
    return HistoryStep(step.id, step.label, step.first, step.at, step.author, rows)


def _without_parts(rows: tuple[RowChange, ...]) -> tuple[RowChange, ...]:
    """Return changes without the rows that came or went because what they belong to did."""
    from hpdesk.storage.history_reads import owners

    went = {(row.table, row.key) for row in rows if row.after is None}
    came = {(row.table, row.key) for row in rows if row.before is None}

    def is_part(row: RowChange) -> bool:
        if row.before is not None and row.after is not None:
            return False
        image, others = (row.before, went) if row.after is None else (row.after, came)
        return any(one in others for one in owners(row.table, image or {}))

    return tuple(row for row in rows if not is_part(row))


def list_authors(desk: Desk) -> tuple[str, ...]:
    """Return all who have written in the plan; an empty text for steps that name nobody."""
    from hpdesk.storage.history_reads import read_authors

    return tuple(read_authors(desk.read()))


class Names:
    """What rows are called, those that are deleted too; each is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[tuple[str, str], str] = {}

    def of(self, table: str, column: str, value: object) -> str:
        """Return what a reference points to, in quotes."""
        from hpdesk.storage.history_reads import reference_target

        target = reference_target(table, column)
        name = self.of_place(target, str(value)) if target else str(value)
        return f"»{name}«" if name else "noget, der er slettet"

    def of_place(self, table: str, key: str) -> str:
        """Return what a row is called; empty where nothing is known of it."""
        from hpdesk.storage.history_reads import read_row

        place = (table, key)
        if place not in self._known:
            self._known[place] = ""  # a row that points to itself has no name by that
            image = read_row(self._desk.read(), table, key)
            self._known[place] = described(table, image, self.of).strip("»«")
        return self._known[place]

    def of_row(self, row: RowChange) -> str:
        """Return what the row of a change is called, as it was then where the change tells."""
        whole = row.after if row.before is None else row.before if row.after is None else None
        if whole is not None:
            return described(row.table, whole, self.of).strip("»«")
        return self.of_place(row.table, row.key)


def text_versions(desk: Desk, table: str, key: str, column: str) -> tuple[TextVersion, ...]:
    """Return how a text has read, the newest first; one version for each natural pause."""
    wanted = HistoryFilter(field=(table, column))
    read = history_of(desk, key, limit=10 * _MOST, wanted=wanted)
    steps = merged_steps(_narrowed(step, frozenset({(table, key)}), wanted) for step in read)
    found: list[TextVersion] = []
    before: object = None
    for step in steps:
        for row in step.rows:
            after, before = (row.after or {}).get(column), (row.before or {}).get(column)
            found.append(TextVersion(str(after or ""), step.at, step.author))
    if found:
        found.append(TextVersion(str(before or ""), None, ""))
    return tuple(found)


def bring_back(desk: Desk, table: str, key: str, values: Mapping[str, object]) -> None:
    """Give columns of a row earlier values again, in one step that can be undone.

    `values` are as the history has them. Raises UserError where the row or what it is to point
    to is gone, where the values belong together with others, or where minutes are approved.
    """
    from hpdesk.storage.plan_rows import as_values, references

    if not values or not all(can_return(table, column) for column in values):
        raise UserError("Det kan ikke hentes tilbage for sig selv. Intet er ændret.")
    name = column_word(table, next(iter(values)))
    ready = as_values(desk.file, table, values)
    with desk.write(f"Hentet tilbage: {name}") as writer:
        if not writer.exists(table, key):
            raise UserError(
                "Det, teksten stod i, er slettet. Gendan det først under Slettet for nylig."
            )
        for column, (target, _) in references(table).items():
            if ready.get(column) is not None and not writer.exists(target, ready[column]):
                raise UserError(
                    "{name} kan ikke hentes tilbage, fordi det, der stod der, er slettet. Intet "
                    "er ændret.",
                    name=name,
                )
        now = writer.get(table, key)
        refuse_locked_row(writer, table, now, values)
        if table == "meeting":
            check_times(ready.get("starts", now["starts"]), ready.get("ends", now["ends"]))
        writer.set(table, key, **ready)
        if table == "meeting" and "starts" in ready:
            renumber(writer, key)


def values_before(step: HistoryStep, table: str, key: str, column: str) -> dict[str, object]:
    """Return what a column, and those that go with it, held before a step."""
    for row in step.rows:
        if (row.table, row.key) == (table, key) and column in (row.before or {}):
            names = (column, *_TOGETHER.get((table, column), ()))
            return {name: row.before[name] for name in names if row.before and name in row.before}
    return {}


def refuse_locked_row(
    writer: "Writer", table: str, row: Mapping[str, object], columns: Mapping[str, object]
) -> None:
    """Raise UserError where a row's columns are to change that approved minutes print."""
    item, meeting = row.get("item_id"), row.get("meeting_id")
    match table:
        case "meeting":
            refuse_locked_meeting(writer, str(row["id"]), columns)
        case "agenda_item":
            refuse_locked_fields(writer, str(row["id"]), columns)
        case "at_answer" | "minute_mark" | "attachment" if item:
            refuse_locked(writer, str(writer.get("agenda_item", str(item))["meeting_id"]))
        case "attendance" if meeting:
            refuse_locked(writer, str(meeting))
        case _:
            pass
