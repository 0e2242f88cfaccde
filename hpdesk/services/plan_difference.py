# SPDX-License-Identifier: MPL-2.0
"""Comparing two copies of a plan point by point, and taking over what one of them has.

For conflicted copies, restored backups and older versions alike.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from hpdesk.domain.danish import weekday_date
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.plan_difference import (
    SUBJECTS,
    ChangedIn,
    PlanDifference,
    RowDifference,
    RowKey,
    SubjectDifference,
    changed_where,
    subject_kind,
)
from hpdesk.domain.row_words import table_word
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked, refuse_locked_fields, refuse_locked_meeting
from hpdesk.services.numbering import renumber
from hpdesk.storage.still_used import StillUsed

if TYPE_CHECKING:  # SQLAlchemy comes with the first comparison
    from hpdesk.storage.plan_rows import Row
    from hpdesk.storage.writer import Writer

Progress = Callable[[float, str], object]
IsCancelled = Callable[[], bool]
_Tables = Mapping[str, Mapping[str, "Row"]]
_NEEDED = (
    "Der er stadig noget i din udgave, der bruger {what}, så intet er ændret. Hent også det, der "
    "bruger det, eller behold dit eget."
)


def compare_plans(
    mine: Desk,
    theirs: Desk,
    *,
    progress: Progress = lambda _part, _words: None,
    cancelled: IsCancelled = lambda: False,
) -> PlanDifference:
    """Return what differs between two copies of a plan: rows with the same key are the same row.

    Where a row was changed last is told by the histories from the last step that both files
    have. What the program keeps for itself (conversions, drafts, history) is not compared. Takes
    some seconds for a plan of ten years: run it as a job. Raises Cancelled where asked.
    """
    from hpdesk.storage.plan_rows import compared_tables, read_rows

    tables: dict[str, tuple[Mapping[str, Row], Mapping[str, Row]]] = {}
    names = compared_tables()
    for number, table in enumerate(names):
        if cancelled():
            raise Cancelled
        progress(number / len(names), "")
        tables[table] = read_rows(mine.read(), table), read_rows(theirs.read(), table)
    dates = _Dates(mine, theirs)
    mine_rows = {table: both[0] for table, both in tables.items()}
    their_rows = {table: both[1] for table, both in tables.items()}
    found = [
        _row_difference(table, key, mine_rows, their_rows, dates)
        for table, (ours, other) in tables.items()
        for key in {**ours, **other}
        if ours.get(key) != other.get(key)
    ]
    return PlanDifference(_by_subject(found, mine_rows, their_rows))


def have_common_past(mine: Desk, theirs: Desk) -> bool:
    """Tell whether two files are copies of one plan: they have a step or a plan in common."""
    from hpdesk.storage.plan_rows import read_steps

    keys = [set(desk.read().rows("SELECT id FROM plan")) for desk in (mine, theirs)]
    return bool(keys[0] & keys[1]) or bool(read_steps(mine.read()) & read_steps(theirs.read()))


class _Dates:
    """When rows were changed in either copy since the two were one."""

    def __init__(self, mine: Desk, theirs: Desk) -> None:
        from hpdesk.storage.plan_rows import compared_tables, read_changed, read_steps

        common = read_steps(mine.read()) & read_steps(theirs.read())
        last = max((key for key, _, _ in common), default=0)
        self._mine = read_changed(mine.read(), last, compared_tables())
        self._theirs = read_changed(theirs.read(), last, compared_tables())

    def of(self, place: RowKey) -> tuple[ChangedIn, datetime | None, datetime | None]:
        mine, theirs = self._mine.get(place), self._theirs.get(place)
        where = changed_where(mine is not None, theirs is not None)
        return where, _moment(mine), _moment(theirs)


def _moment(text: str | None) -> datetime | None:
    try:
        return None if text is None else datetime.fromisoformat(text)
    except (TypeError, ValueError):  # a damaged history is none
        return None


def _row_difference(
    table: str, key: str, mine: _Tables, theirs: _Tables, dates: _Dates
) -> RowDifference:
    return RowDifference(
        table,
        key,
        mine[table].get(key),
        theirs[table].get(key),
        _above(table, key, mine, theirs),
        *dates.of((table, key)),
    )


def _above(table: str, key: str, mine: _Tables, theirs: _Tables) -> tuple[RowKey, ...]:
    """Return the things that a row belongs to, the nearest first."""
    from hpdesk.storage.plan_rows import references

    found: list[RowKey] = [(table, key)] if table in SUBJECTS else []
    seen = {(table, key)}
    while True:
        row = theirs[table].get(key) or mine[table].get(key) or {}
        owners = [
            (target, str(row[column]))
            for column, (target, owns) in references(table).items()
            if owns and row.get(column) is not None
        ]
        # a sub-point belongs to its point before it belongs to the meeting
        owner = next((one for one in owners if one[0] == table), owners[0] if owners else None)
        if owner is None or owner in seen:  # a damaged file may hold a ring
            return tuple(found)
        seen.add(owner)
        table, key = owner
        if table in SUBJECTS:
            found.append(owner)


def _by_subject(
    rows: Iterable[RowDifference], mine: _Tables, theirs: _Tables
) -> tuple[SubjectDifference, ...]:
    grouped: dict[RowKey, list[RowDifference]] = defaultdict(list)
    for row in rows:
        grouped[row.above[0] if row.above else row.place].append(row)
    named = partial(_name, mine=mine, theirs=theirs)
    subjects = [
        SubjectDifference(
            table,
            key,
            named((table, key)),
            next((named(one) for one in own[0].above if one != (table, key)), ""),
            subject_kind(table, key, own),
            tuple(own),
        )
        for (table, key), own in grouped.items()
    ]
    return tuple(sorted(subjects, key=partial(_order, mine=mine, theirs=theirs)))


def _order(subject: SubjectDifference, *, mine: _Tables, theirs: _Tables) -> tuple[object, ...]:
    """Return where a thing stands in the list: by its kind, meeting and rank."""
    row = _stored((subject.table, subject.key), mine, theirs)
    known = subject.table in SUBJECTS
    above = next((a for r in subject.rows for a in r.above if a[0] == "meeting"), None)
    meeting = _stored(above, mine, theirs) if above else {}
    rank = row.get("rank")
    return (
        SUBJECTS.index(subject.table) if known else len(SUBJECTS),
        str(meeting.get("starts") or ""),
        rank if isinstance(rank, int) else 0,
        subject.key,
    )


def _stored(place: RowKey, mine: _Tables, theirs: _Tables) -> Mapping[str, object]:
    table, key = place
    return mine[table].get(key) or theirs[table].get(key) or {}


def _name(place: RowKey, *, mine: _Tables, theirs: _Tables) -> str:
    """Return what a person calls a thing."""
    row = _stored(place, mine, theirs)
    match place[0]:
        case "meeting":
            title = str(row.get("title") or table_word("meeting"))
            starts = _moment(str(row.get("starts") or ""))
            return title if starts is None else f"{title} {weekday_date(starts.date(), year=True)}"
        case "agenda_item":
            number, title = str(row.get("number") or ""), str(row.get("title") or "")
            return f"{number}. {title}" if number else title
        case "note" | "practice" | "task":
            return _first_line(row.get("text"))
        case table:
            return _first_line(row.get("name") or row.get("title")) or table_word(table)


def _first_line(text: object) -> str:
    return next((line.strip() for line in str(text or "").splitlines() if line.strip()), "")


def taken_label(file_name: str) -> str:
    """Return what the history calls what was taken from a file."""
    return f"Hentet fra {file_name}"


def take_from(
    mine: Desk,
    theirs: Desk,
    rows: Iterable[RowDifference],
    label: str = "Hentet fra en anden udgave",
) -> int:
    """Make rows of mine as they are in theirs, in one step that can be undone; return how many.

    `rows` are those of a comparison of the two. What they point to and mine lacks comes along.
    A row that theirs has not got is deleted with what belongs to it. Taking all rows makes the
    copies equal. Raises UserError, and changes nothing, where approved minutes or something that
    is still used stand in the way.
    """
    wanted = {row.place: row for row in rows}
    if not wanted:
        return 0
    taking = _Taking(theirs, _with_needed(mine, theirs, wanted))
    with mine.write(label) as writer:
        taking.run(writer)
    return len(taking.rows)


def _with_needed(
    mine: Desk, theirs: Desk, wanted: Mapping[RowKey, RowDifference]
) -> dict[RowKey, RowDifference]:
    """Return the rows with all that they point to and that mine has not got."""
    from hpdesk.storage.plan_rows import compared_tables, read_rows, references

    ours = {table: read_rows(mine.read(), table) for table in compared_tables()}
    other = {table: read_rows(theirs.read(), table) for table in compared_tables()}
    found, waiting = dict(wanted), list(wanted.values())
    while waiting:
        row = waiting.pop()
        for column, (target, _) in references(row.table).items():
            key = (row.theirs or {}).get(column)
            place = (target, str(key))
            if key is None or place in found or place[1] in ours[target]:
                continue
            if place[1] in other[target]:
                above = _above(*place, ours, other)
                found[place] = RowDifference(*place, None, other[target][place[1]], above)
                waiting.append(found[place])
    return found


class _Taking:
    """Writes the rows of another copy into an open step."""

    def __init__(self, theirs: Desk, rows: Mapping[RowKey, RowDifference]) -> None:
        self._theirs = theirs
        self.rows = rows

    def run(self, writer: "Writer") -> None:
        for row in self.rows.values():
            self._refuse_locked(writer, row)
        for row in self.rows.values():
            if row.theirs is not None:
                self._write(writer, row, row.theirs)
        self._delete(writer, [row for row in self.rows.values() if row.theirs is None])
        for meeting in sorted(self._meetings()):
            if writer.exists("meeting", meeting) and _is_out_of_order(
                writer, meeting, self._theirs
            ):
                renumber(writer, meeting)

    def _refuse_locked(self, writer: "Writer", row: RowDifference) -> None:
        """Raise UserError where a row would change what approved minutes say."""
        meeting = next((key for table, key in row.above if table == "meeting"), None)
        if meeting is None or not writer.exists("meeting", meeting):
            return
        match row.table:
            case "meeting":
                refuse_locked_meeting(writer, meeting, row.fields)
            case "agenda_item" if row.mine is not None and row.theirs is not None:
                refuse_locked_fields(writer, row.key, row.fields)
            case "agenda_item" | "attendance" | "at_answer" | "minute_mark" | "attachment":
                refuse_locked(writer, meeting)
            case _:
                pass

    def _write(self, writer: "Writer", row: RowDifference, stored: Mapping[str, object]) -> None:
        from hpdesk.storage.plan_rows import as_values

        values = as_values(self._theirs.file, row.table, stored)
        if not writer.exists(row.table, row.key):
            writer.add(row.table, **values)
        else:
            now = writer.get(row.table, row.key)
            names = row.fields if row.mine is not None else tuple(values)
            writer.set(row.table, row.key, **{n: values[n] for n in names if n in now})
        checksum = stored.get("sha256")
        if isinstance(checksum, str):
            self._keep_content(writer, checksum)

    def _keep_content(self, writer: "Writer", checksum: str) -> None:
        from hpdesk.storage.plan_rows import read_content

        if not writer.exists("blob", checksum):
            content = read_content(self._theirs.read(), checksum)
            if content is not None:  # a bilag whose bytes theirs has lost is missing here too
                writer.keep(content)

    @staticmethod
    def _delete(writer: "Writer", rows: Collection[RowDifference]) -> None:
        """Delete rows, those that others point to last."""
        waiting = [row.place for row in rows]
        while waiting:
            still_used: list[RowKey] = []
            for table, key in waiting:
                try:
                    if writer.exists(table, key):
                        writer.delete(table, key)
                except StillUsed:
                    still_used.append((table, key))
            if len(still_used) == len(waiting):
                table, key = still_used[0]
                row = writer.get(table, key)
                name = _first_line(row.get("name") or row.get("title") or row.get("text"))
                raise UserError(_NEEDED, what=f"»{name or table_word(table)}«")
            waiting = still_used

    def _meetings(self) -> set[str]:
        """Return the meetings whose points or bilag came, went or moved."""
        return {
            key
            for row in self.rows.values()
            if row.table in ("agenda_item", "attachment") and {"rank", "number"} & set(row.fields)
            for table, key in (*row.above, ("meeting", _meeting_of(row.mine)))
            if table == "meeting" and key
        }


def _meeting_of(row: Mapping[str, object] | None) -> str:
    return str((row or {}).get("meeting_id") or "")


def _is_out_of_order(writer: "Writer", meeting: str, theirs: Desk) -> bool:
    """Tell whether points share a place or number, or leave a gap, after some were taken.

    Not where all is as in theirs: that is what was asked for.
    """
    keys = writer.find("agenda_item", meeting_id=meeting)
    points = [writer.get("agenda_item", key) for key in keys]
    found = writer.find("attachment", item_id=list(keys))
    bilag = [writer.get("attachment", key) for key in found]
    if _places(points) == set(
        theirs.read().rows(
            "SELECT id, rank, number FROM agenda_item WHERE meeting_id = :meeting", meeting=meeting
        )
    ) and _places(bilag) == set(
        theirs.read().rows(
            "SELECT a.id, a.rank, a.number FROM attachment a "
            "JOIN agenda_item i ON i.id = a.item_id WHERE i.meeting_id = :meeting",
            meeting=meeting,
        )
    ):
        return False
    ranks_fit = [point["rank"] for point in points] == list(range(len(points)))
    return not ranks_fit or any(
        len(set(numbers)) < len(numbers)
        for numbers in (
            [row["number"] for row in rows if row["number"]] for rows in (points, bilag)
        )
    )


def _places(rows: Iterable[Mapping[str, object]]) -> set[tuple[object, object, object]]:
    return {(row["id"], row["rank"], row["number"]) for row in rows}
