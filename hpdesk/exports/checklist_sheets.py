# SPDX-License-Identifier: MPL-2.0
"""The follow-up checklist as a spreadsheet: CSV for everything, XLSX for Excel."""

import csv
import io
import re
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.documents.checklist_paper import source_words, status_words
from hpdesk.documents.markup import plain_text
from hpdesk.domain.danish import join_words
from hpdesk.domain.followup import Task
from hpdesk.exports.writer import write_bytes

_HEADINGS = ("Opgave", "Ansvarlig", "Frist", "Status", "Afsluttet", "Møde og punkt", "Beslutning")
_WIDTHS = (52, 28, 14, 14, 14, 40, 60)
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
    """Write the checklist as an Excel sheet with real dates, filters and a heading that stays."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has a sheet")
    sheet.title = "Tjekliste"
    rows = _rows(bundle)
    for column, heading in enumerate(_HEADINGS, 1):
        _write_heading(sheet.cell(1, column), heading)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS[column - 1]
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write_value(sheet.cell(number, column), value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_HEADINGS))}{max(2, len(rows) + 1)}"
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


def _rows(bundle: ChecklistBundle) -> list[tuple[Value, ...]]:
    return [_row(task, bundle.today) for task in bundle.tasks]


def _row(task: Task, today: date) -> tuple[Value, ...]:
    return (
        task.text,
        join_words([who.name for who in task.responsible]),
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


def _write_heading(cell: Cell | object, heading: str) -> None:
    if not isinstance(cell, Cell):
        return
    cell.value = heading
    cell.font = Font(name="Calibri", bold=True)
    cell.fill = PatternFill("solid", fgColor="EEF2F3")
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
