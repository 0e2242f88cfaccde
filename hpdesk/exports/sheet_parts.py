# SPDX-License-Identifier: MPL-2.0
"""Rows as CSV and XLSX: for a Danish Excel, and so that no cell becomes a formula."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hpdesk.domain.sheet_text import safe_text
from hpdesk.exports.writer import write_bytes

DATE_FORMAT = "dd-mm-yyyy"

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to write: its name, headings with widths in characters, and rows of values.

    A row may be shorter than the headings; `to_fill` are those that others fill in.
    """

    name: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[Value, ...]]
    made_on: date
    title: str = ""
    owner: str = ""
    to_fill: tuple[str, ...] = ()


def write_csv_sheet(sheet: Sheet, target: Path) -> None:
    """Write rows as CSV the way a Danish Excel opens it: UTF-8 with mark, semicolons."""
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    rows.writerow(sheet.headings)
    for row in sheet.rows:
        rows.writerow([as_text(value) for value in row])
    write_bytes(target, buffer.getvalue().encode("utf-8-sig", "replace"))


def write_xlsx_sheet(sheet: Sheet, target: Path) -> None:
    """Write rows as an Excel sheet with real dates, filters and a heading that stays."""
    book, _ = lay_out_book(sheet)
    save_book(book, target)


def lay_out_book(sheet: Sheet) -> tuple[Workbook, Worksheet]:
    """Return a workbook with the rows in it, and its sheet, for what a paper adds to them."""
    book = Workbook()
    page = book.active
    if not isinstance(page, Worksheet):
        raise TypeError("a new workbook has a sheet")
    page.title = sheet.name
    for column, (heading, width) in enumerate(zip(sheet.headings, sheet.widths, strict=True), 1):
        write_heading(page.cell(1, column), heading, stands_out=heading in sheet.to_fill)
        page.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(sheet.rows, 2):
        for column, value in enumerate(row, 1):
            write_value(page.cell(number, column), value)
    _set_page(page, len(sheet.headings), len(sheet.rows))
    properties = book.properties
    properties.title, properties.creator = safe_text(sheet.title), safe_text(sheet.owner)
    properties.created = properties.modified = datetime.combine(sheet.made_on, time())
    properties.language = "da-DK"
    return book, page


def save_book(book: Workbook, target: Path) -> None:
    """Write a workbook in one step."""
    buffer = io.BytesIO()
    book.save(buffer)
    write_bytes(target, buffer.getvalue())


def _set_page(page: Worksheet, columns: int, rows: int) -> None:
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(columns)}{max(2, rows + 1)}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def as_text(value: Value) -> str:
    """Return a value as CSV holds it."""
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return str(value) if isinstance(value, int) else safe_text(value or "")


def write_heading(cell: Cell | object, heading: str, *, stands_out: bool = False) -> None:
    """Write a heading on its ground, or on the ground of those to be filled in."""
    if not isinstance(cell, Cell):
        return
    cell.value = heading
    cell.font = Font(name="Calibri", bold=True)
    cell.fill = PatternFill("solid", fgColor="FFF3D6" if stands_out else "EEF2F3")
    cell.alignment = Alignment(vertical="top")


def write_value(cell: Cell | object, value: Value) -> None:
    """Write a value, a date as a date and a text as nothing but text."""
    if not isinstance(cell, Cell) or value in (None, ""):
        return
    if isinstance(value, date):
        cell.value = value
        cell.number_format = DATE_FORMAT
    elif isinstance(value, int):
        cell.value = value
    else:
        cell.value = safe_text(value or "")
        cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
