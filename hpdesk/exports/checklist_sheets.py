# SPDX-License-Identifier: MPL-2.0
"""The follow-up checklist as a spreadsheet: CSV for everything, XLSX for Excel."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.documents.checklist_paper import source_words, status_words
from hpdesk.documents.markup import plain_text
from hpdesk.domain.danish import join_words
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.task_sheet import FILLED_IN, FIXED, KEY, NEW_DUE, NOTE, STATUS
from hpdesk.domain.words import word
from hpdesk.exports.checklist_return import KEPT_MARK, KEPT_SHEET, KEPT_VERSION
from hpdesk.exports.writer import write_bytes

_HEADINGS = ("Opgave", "Ansvarlig", "Frist", "Status", "Afsluttet", "Møde og punkt", "Beslutning")
_TO_FILL = (NEW_DUE, NOTE)
_WIDTHS = (52, 28, 14, 14, 14, 40, 60, 14, 40)
_DATE_FORMAT = "dd-mm-yyyy"
_MOST_SIGNS = 32_767  # what a cell of a sheet can hold
_FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
# What a sheet's XML cannot hold.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Value = str | date | None


def write_csv(bundle: ChecklistBundle, target: Path) -> None:
    """Write the checklist as CSV the way a Danish Excel opens it: UTF-8 with mark, semicolons."""
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    rows.writerow(_HEADINGS)
    for row in _rows(bundle):
        rows.writerow([_as_text(value) for value in row])
    write_bytes(target, buffer.getvalue().encode("utf-8-sig", "replace"))


def write_xlsx(bundle: ChecklistBundle, target: Path) -> None:
    """Write the checklist as an Excel sheet with real dates, filters and a heading that stays.

    Status, Ny frist and Bemærkning can be filled in and the sheet be read back: each row has its
    task's key in a hidden column, and a hidden sheet knows how each task stood.
    """
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has a sheet")
    sheet.title = "Tjekliste"
    rows = _rows(bundle)
    headings = (*_HEADINGS, *_TO_FILL, KEY)
    for column, heading in enumerate(headings, 1):
        _write_heading(sheet.cell(1, column), heading, fill=heading in FILLED_IN)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write_value(sheet.cell(number, column), value)
    last = max(2, len(rows) + 1)
    _write_keys(book, sheet, bundle, rows)
    _offer_choices(sheet, last)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{last}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    made = datetime.combine(bundle.today, time())
    properties = book.properties
    properties.title, properties.creator = _safe(bundle.title), _safe(bundle.owner)
    properties.created = properties.modified = made
    properties.language = "da-DK"
    buffer = io.BytesIO()
    book.save(buffer)
    write_bytes(target, buffer.getvalue())


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
        _write_value(sheet.cell(number, column), task.id)
        sheet.cell(number, len(_HEADINGS) + 1).number_format = _DATE_FORMAT
        due = "" if task.due is None else task.due.isoformat()
        seen = [_as_text(value) for value in row[: len(FIXED) + 1]]
        for place, text in enumerate((task.id, str(task.status), due, *seen), 1):
            _write_value(kept.cell(number, place), text)


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


def _rows(bundle: ChecklistBundle) -> list[tuple[Value, ...]]:
    return [_row(task, bundle.today) for task in bundle.tasks]


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


def _safe(text: str) -> str:
    """Return text that a sheet can hold and that no sheet takes for a formula."""
    text = _NOT_XML.sub("", text.replace("\r\n", "\n"))[:_MOST_SIGNS]
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_LEADS) else text


def _as_text(value: Value) -> str:
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return _safe(value or "")


def _write_heading(cell: Cell | object, heading: str, *, fill: bool) -> None:
    if not isinstance(cell, Cell):
        return
    cell.value = heading
    cell.font = Font(name="Calibri", bold=True)
    cell.fill = PatternFill("solid", fgColor="FFF3D6" if fill else "EEF2F3")
    cell.alignment = Alignment(vertical="top")


def _write_value(cell: Cell | object, value: Value) -> None:
    if not isinstance(cell, Cell) or value in (None, ""):
        return
    if isinstance(value, date):
        cell.value = value
        cell.number_format = _DATE_FORMAT
    else:
        cell.value = _safe(value or "")
        cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
