# SPDX-License-Identifier: MPL-2.0
"""A status sheet that comes back filled in: what of it is taken, and what is refused and why.

A row counts for the task whose key it has, wherever it was sorted to. Only the columns that are
there to be filled in change anything; what somebody wrote elsewhere is told and not taken.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish import date_words
from hpdesk.domain.danish_names import fold
from hpdesk.domain.danish_reading import parse_day
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import STATUS_WORDS
from hpdesk.domain.task_returns import (
    SheetChange,
    SheetRefusal,
    SheetReturn,
    change_of,
    change_words,
)

STATUS, NEW_DUE, NOTE, KEY = "Status", "Ny frist", "Bemærkning", "Nøgle"
FIXED = ("Opgave", "Ansvarlig", "Frist")
FILLED_IN = (STATUS, NEW_DUE, NOTE)
NOTE_LEAD = "Bemærkning i statusark: "
_LONGEST_NOTE = 2_000
_LAST_YEAR = 2199
_STATUSES = {words: status for status, words in STATUS_WORDS.items()}
_STATUSES |= {"igang": TaskStatus.IN_PROGRESS, "færdig": TaskStatus.DONE}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row as it came back, beside what the sheet had when it was made.

    `status_before` is None where the sheet does not know the key. `seen_status` is the word that
    stood in the column Status. `edited` are the fixed columns that somebody wrote in, `formulas`
    the columns to fill in that hold a formula.
    """

    row: int
    key: str
    text: str = ""
    status: str = ""
    new_due: date | str | None = None
    note: str = ""
    status_before: TaskStatus | None = None
    due_before: date | None = None
    seen_status: str = ""
    edited: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()


def judge(rows: Iterable[SheetRow], known: Mapping[str, Task], today: date) -> SheetReturn:
    """Return what a sheet changes in the tasks as they are now, and what of it is refused."""
    changes: list[SheetChange] = []
    refused: list[SheetRefusal] = []
    unchanged = 0
    seen: set[str] = set()
    for row in rows:
        task = known.get(row.key)
        if why := _why_not(row, task, seen):
            refused.append(SheetRefusal(row.row, row.text, why))
        if why or task is None:
            continue
        seen.add(row.key)
        judged = _Judged(row, task, today)
        change = change_of(task, status=judged.status, due=judged.due, note=judged.note)
        if not change.is_empty:
            changes.append(SheetChange(row.row, task.text, change, change_words(change)))
        elif not judged.refused:
            unchanged += 1
        refused += [SheetRefusal(row.row, task.text, why) for why in judged.refused]
    return SheetReturn(tuple(changes), tuple(refused), unchanged)


def _why_not(row: SheetRow, task: Task | None, seen: set[str]) -> str:
    """Return why a whole row is refused, or nothing."""
    if not row.key:
        return "Rækken hører ikke til nogen opgave. Nye opgaver oprettes i programmet."
    if row.key in seen:
        return "Opgaven står to gange i arket. Kun den øverste række er taget med."
    if row.status_before is None:
        return "Rækkens nøgle er ikke fra arket, som det blev sendt."
    return "" if task is not None else "Opgaven findes ikke længere i planen."


class _Judged:
    """The cells of one row, each taken or refused."""

    def __init__(self, row: SheetRow, task: Task, today: date) -> None:
        self._row, self._task, self._today = row, task, today
        self.refused: list[str] = list(self._outside())
        self.note = self._note()
        self.status = self._status()
        self.due = self._due()

    def _outside(self) -> Iterator[str]:
        for name in self._row.edited:
            hint = " Skriv den nye dato under »Ny frist«." if name == "Frist" else ""
            yield f"Kolonnen »{name}« kan ikke ændres i arket.{hint}"
        for name in self._row.formulas:
            yield f"Cellen »{name}« indeholder en formel, og formler regnes ikke ud."

    def _note(self) -> str:
        """Return the remark, unless the log has it already: a sheet may be read twice."""
        words = " ".join(self._row.note.split())[:_LONGEST_NOTE]
        if not words or NOTE in self._row.formulas:
            return ""
        line = f"{NOTE_LEAD}{words}"
        return "" if any(entry.text == line for entry in self._task.log) else line

    def _status(self) -> TaskStatus | None:
        row, task = self._row, self._task
        said = fold(row.status)
        if not said or said == fold(row.seen_status) or STATUS in row.formulas:
            return None
        wanted = _STATUSES.get(said)
        if wanted is None:
            self.refused.append(f"»{row.status[:40]}« er ikke en status.")
        elif wanted is task.status:
            return None
        elif task.status is not row.status_before:
            self.refused.append("Status er ændret i planen, siden arket blev sendt.")
        elif task.status.is_closed and not wanted.is_closed and not row.note.strip():
            self.refused.append("Opgaven er afsluttet. Skriv i »Bemærkning«, hvorfor den genåbnes.")
        else:
            return wanted
        return None

    def _due(self) -> date | None:
        row, task = self._row, self._task
        if row.new_due is None or NEW_DUE in row.formulas:
            return None
        day = row.new_due if isinstance(row.new_due, date) else self._written(row.new_due)
        if day is None or day.year > _LAST_YEAR:
            said = date_words(day) if day else str(row.new_due)[:40]
            self.refused.append(f"»{said}« er ikke en dato, der kan være en frist.")
        elif day == task.due:
            return None
        elif day < self._today:
            self.refused.append(f"Den nye frist {date_words(day)} er allerede passeret.")
        elif task.due != row.due_before:
            self.refused.append("Fristen er ændret i planen, siden arket blev sendt.")
        else:
            return day
        return None

    def _written(self, words: str) -> date | None:
        found = parse_day(words, self._today)
        return found.day if found else None
