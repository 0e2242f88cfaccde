# SPDX-License-Identifier: MPL-2.0
"""The rows of a history: days, steps, and what each step did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Qt

from hpdesk.domain.history import ChangeLine, HistoryEntry, HistoryStep
from hpdesk.ui.models.rows_model import Column, Index, RowsModel
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.wording import clock, long_date, shown, worded


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The day that the steps below it were made."""

    day: date


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step that did several things, which stand below it, or none worth telling."""

    step: HistoryStep

    def words(self) -> str:
        """Return the step's name, with who did it and how many times."""
        return step_words(self.step)


@dataclass(frozen=True, slots=True)
class LineRow:
    """One thing that a step did; `is_alone` where it is all that the step did."""

    step: HistoryStep
    line: ChangeLine
    is_alone: bool

    def words(self) -> str:
        """Return what was done."""
        return shown(self.line.words)


HistoryRow = DayHeading | StepRow | LineRow


def step_words(step: HistoryStep) -> str:
    """Return a step's name, with how many times and by whom."""
    times = worded(" ({0} gange)", step.times) if step.times > 1 else ""
    return f"{shown(step.label)}{times}" + (f", {step.author}" if step.author else "")


def clock_words(step: HistoryStep) -> str:
    """Return when a step was done, from the first time to the last."""
    ends = clock(step.at)
    return worded("kl. {0}", ends) if clock(step.first) == ends else f"{clock(step.first)}–{ends}"


def history_rows(entries: Iterable[HistoryEntry]) -> tuple[HistoryRow, ...]:
    """Return the steps under their days, the newest first."""
    rows: list[HistoryRow] = []
    day: date | None = None
    for entry in entries:
        if entry.step.at.date() != day:
            day = entry.step.at.date()
            rows.append(DayHeading(day))
        if len(entry.lines) != 1:
            rows.append(StepRow(entry.step))
        rows += [LineRow(entry.step, line, len(entry.lines) == 1) for line in entry.lines]
    return tuple(rows)


def _key(row: HistoryRow) -> str:
    match row:
        case DayHeading():
            return str(row.day)
        case StepRow():
            return f"step {row.step.id}"
        case LineRow():
            line = row.line
            return f"{row.step.id} {line.table} {line.key} {line.column}"


def _text(row: HistoryRow) -> str:
    if isinstance(row, DayHeading):
        return long_date(row.day)
    return f"{row.words()} {clock_words(row.step)}"


def _look(row: HistoryRow) -> GroupLook | RowLook:
    match row:
        case DayHeading():
            words = long_date(row.day)
            return GroupLook(words[:1].upper() + words[1:])
        case StepRow():
            return RowLook(row.words(), right=clock_words(row.step), strong=False)
        case LineRow(is_alone=True):
            return RowLook(
                row.words(), step_words(row.step), status=clock_words(row.step), strong=False
            )
        case LineRow():
            return RowLook(row.words(), strong=False, indent=20)


class HistoryModel(RowsModel[HistoryRow]):
    """The history as a list; days cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__([Column("Historik", _text, look=_look, tip=_text)], _key, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what may be done with a row."""
        if isinstance(self.row(index), DayHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
