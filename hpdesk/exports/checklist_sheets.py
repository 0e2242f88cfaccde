# SPDX-License-Identifier: MPL-2.0
"""The follow-up checklist as a spreadsheet: CSV for everything, XLSX for Excel."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.documents.checklist_paper import source_words, status_words
from hpdesk.documents.markup import plain_text
from hpdesk.domain.danish import join_words
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.task_sheet import FILLED_IN, FIXED, KEY, NEW_DUE, NOTE, STATUS
from hpdesk.domain.words import word
from hpdesk.exports.checklist_return import KEPT_MARK, KEPT_SHEET, KEPT_VERSION
from hpdesk.exports.sheet_parts import (
    DATE_FORMAT,
    Sheet,
    Value,
    as_text,
    lay_out_book,
    save_book,
    write_csv_sheet,
    write_value,
)

_HEADINGS = ("Opgave", "Ansvarlig", "Frist", "Status", "Afsluttet", "Møde og punkt", "Beslutning")
_TO_FILL = (NEW_DUE, NOTE)
_WIDTHS = (52, 28, 14, 14, 14, 40, 60, 14, 40, 14)


def write_csv(bundle: ChecklistBundle, target: Path) -> None:
    """Write the checklist as CSV."""
    write_csv_sheet(_sheet(bundle, _HEADINGS), target)


def write_xlsx(bundle: ChecklistBundle, target: Path) -> None:
    """Write the checklist as an Excel sheet.

    Status, Ny frist and Bemærkning can be filled in and the sheet be read back: each row has its
    task's key in a hidden column, and a hidden sheet knows how each task stood.
    """
    sheet = _sheet(bundle, (*_HEADINGS, *_TO_FILL, KEY))
    book, page = lay_out_book(sheet)
    _write_keys(book, page, bundle, sheet.rows)
    _offer_choices(page, max(2, len(sheet.rows) + 1))
    save_book(book, target)


def _sheet(bundle: ChecklistBundle, headings: tuple[str, ...]) -> Sheet:
    return Sheet(
        "Tjekliste",
        headings,
        _WIDTHS[: len(headings)],
        [_row(task, bundle.today) for task in bundle.tasks],
        bundle.today,
        bundle.title,
        bundle.owner,
        FILLED_IN,
    )


def _write_keys(
    book: Workbook, sheet: Worksheet, bundle: ChecklistBundle, rows: Sequence[tuple[Value, ...]]
) -> None:
    """Write each task's key beside it, and how it stands now into a sheet that is not shown."""
    column = len(_HEADINGS) + len(_TO_FILL) + 1
    sheet.column_dimensions[get_column_letter(column)].hidden = True
    kept = book.create_sheet(KEPT_SHEET)
    kept.sheet_state = "veryHidden"
    kept.append([KEPT_MARK, KEPT_VERSION, bundle.today.isoformat()])
    for number, (task, row) in enumerate(zip(bundle.tasks, rows, strict=True), 2):
        write_value(sheet.cell(number, column), task.id)
        sheet.cell(number, len(_HEADINGS) + 1).number_format = DATE_FORMAT
        due = "" if task.due is None else task.due.isoformat()
        seen = [as_text(value) for value in row[: len(FIXED) + 1]]
        for place, text in enumerate((task.id, str(task.status), due, *seen), 1):
            write_value(kept.cell(number, place), text)


def _offer_choices(sheet: Worksheet, last: int) -> None:
    """Let Excel offer the statuses in their column and say what a new deadline is."""
    words = ",".join(word(status) for status in TaskStatus)
    statuses = DataValidation("list", formula1=f'"{words}"', allow_blank=True)
    statuses.promptTitle, statuses.prompt = "Status", "Vælg, hvor langt opgaven er."
    letter = get_column_letter(_HEADINGS.index(STATUS) + 1)
    statuses.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(statuses)
    days = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
    days.showErrorMessage = False  # words such as `uge 43` can be read too
    days.promptTitle, days.prompt = "Ny frist", "Skriv en dato, hvis fristen skal flyttes."
    letter = get_column_letter(len(_HEADINGS) + 1)
    days.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(days)


def _row(task: Task, today: date) -> tuple[Value, ...]:
    return (
        task.text,
        join_words([who.called_now for who in task.responsible]),
        task.due or task.due_text,
        status_words(task, today),
        task.closed_on,
        source_words(task),
        plain_text(task.decision),
    )
