# SPDX-License-Identifier: MPL-2.0
"""Reading a checklist in .xlsx that somebody else filled in; the file is not trusted.

It is opened by `sheet_reading`, which bounds its size; here its rows are bounded too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.task_sheet import FILLED_IN, FIXED, KEY, NEW_DUE, NOTE, STATUS, SheetRow
from hpdesk.exports.sheet_reading import UNREADABLE, TooBigError, open_book, quietly

KEPT_SHEET = "hpdesk"
KEPT_MARK = "hpdesk-tjekliste"
KEPT_VERSION = 1

_KEPT_COLUMNS = 3 + len(FIXED) + 1  # key, status, deadline, and what was seen
Values = tuple[Any, ...]


def read_rows(path: Path) -> list[SheetRow]:
    """Return the rows of a filled-in checklist beside what it had; raises UserError."""
    try:
        with path.open("rb") as file:  # the library would leave the file open at a fault
            book = open_book(file.read(limits.SHEET_BYTES + 1))
        with quietly():
            return list(_rows(book, _kept(book, path), path))
    except UserError:
        raise
    except TooBigError as fault:
        raise UserError(
            "{file} er for stor til at være en tjekliste, så intet er ændret. Vælg det ark, du "
            "fik tilbage.",
            file=path.name,
        ) from fault
    except UNREADABLE as fault:
        raise _no_sheet(path) from fault


def _no_sheet(path: Path) -> UserError:
    return UserError(
        "{file} kan ikke læses som et Excel-ark, så intet er ændret. Vælg tjeklisten, som du "
        "fik den tilbage i .xlsx.",
        file=path.name,
    )


def _kept(book: Any, path: Path) -> dict[str, Values]:  # noqa: ANN401 - a workbook, untyped
    """Return what the hidden sheet knows of each task, by key."""
    if KEPT_SHEET not in book.sheetnames:
        raise UserError(
            "{file} er ikke en tjekliste, som programmet har gemt, så intet er ændret. Gem "
            "tjeklisten som Excel, og send den.",
            file=path.name,
        )
    rows = [tuple(cell.value for cell in cells) for cells in _cells(book[KEPT_SHEET], path)]
    if not rows or rows[0][:2] != (KEPT_MARK, KEPT_VERSION):
        raise UserError(
            "{file} er gemt af en anden udgave af programmet, så intet er ændret. Gem tjeklisten "
            "igen, og send den nye.",
            file=path.name,
        )
    return {row[0]: row for row in rows if row and isinstance(row[0], str)}


def _cells(sheet: Any, path: Path) -> Iterator[Values]:  # noqa: ANN401 - a sheet, untyped
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    for number, row in enumerate(sheet.iter_rows(max_col=limits.SHEET_COLUMNS), 1):
        if number > limits.SHEET_ROWS:
            raise UserError(
                "{file} har for mange rækker til at være en tjekliste, så intet er ændret. Vælg "
                "det ark, du fik tilbage.",
                file=path.name,
            )
        yield row


def _rows(book: Any, kept: Mapping[str, Values], path: Path) -> Iterator[SheetRow]:  # noqa: ANN401 - a workbook, untyped
    sheet = book[next(name for name in book.sheetnames if name != KEPT_SHEET)]
    rows = _cells(sheet, path)
    columns = {
        str(cell.value).strip(): place
        for place, cell in enumerate(next(rows, ()))
        if cell.value is not None
    }
    missing = [name for name in (*FIXED, *FILLED_IN, KEY) if name not in columns]
    if missing:
        raise UserError(
            "Arket mangler kolonnen »{name}«, så intet er ændret. Bed om et ark, hvor kolonnerne "
            "er, som da det blev sendt.",
            name=missing[0],
        )
    for number, cells in enumerate(rows, 2):
        by_name = {name: cells[place] for name, place in columns.items() if place < len(cells)}
        row = _row(number, by_name)
        if row is not None:
            yield _beside(row, by_name, kept.get(row.key))


def _row(number: int, cells: Mapping[str, Any]) -> SheetRow | None:
    """Return what was filled in, or None for an empty row."""
    values = {name: cell.value for name, cell in cells.items()}
    if all(value in (None, "") for value in values.values()):
        return None
    return SheetRow(
        number,
        _text(values.get(KEY)),
        _text(values.get("Opgave")),
        _text(values.get(STATUS)),
        _day_or_words(values.get(NEW_DUE)),
        _text(values.get(NOTE)),
        formulas=tuple(n for n in FILLED_IN if n in cells and cells[n].data_type == "f"),
    )


def _beside(row: SheetRow, cells: Mapping[str, Any], before: Values | None) -> SheetRow:
    """Return a row with what the sheet had when it was made, where that can be read."""
    if before is None or len(before) < _KEPT_COLUMNS:
        return row
    try:
        status = TaskStatus(before[1])
        due = date.fromisoformat(before[2]) if before[2] else None
    except (TypeError, ValueError):  # somebody wrote in the hidden sheet
        return row
    seen = [_text(value) for value in before[3:_KEPT_COLUMNS]]
    now = [_text(cells[name].value) if name in cells else "" for name in FIXED]
    edited = (n for n, a, b in zip(FIXED, seen, now, strict=False) if _line(a) != _line(b))
    return replace(
        row,
        status_before=status,
        due_before=due,
        seen_status=seen[len(FIXED)],
        edited=tuple(edited),
    )


def _text(value: object) -> str:
    """Return a cell as text, a day as the sheet shows it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return str(value).strip()


def _line(text: str) -> str:
    """Return a text without what a spreadsheet changes of it: ends of lines and spaces."""
    return " ".join(text.replace("_x000D_", " ").split())


def _day_or_words(value: object) -> date | str | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else _text(value) or None
