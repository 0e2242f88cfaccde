# SPDX-License-Identifier: MPL-2.0
"""Reading people from CSV, Excel and vCard files that others made; none of them is trusted."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hpdesk.domain import limits
from hpdesk.domain.contact_columns import guess_by_contents, guess_columns
from hpdesk.domain.contact_import import ContactTable
from hpdesk.domain.errors import UserError
from hpdesk.domain.sheet_text import plain_text
from hpdesk.exports.convert_text import table_of
from hpdesk.exports.sheet_reading import UNREADABLE, TooBigError, open_book, quietly
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if

_MOST_SIGNS = 2000  # of a cell
_FORMULA = "En celle er en formel og tages ikke med."
_EVERY = 500  # rows between two looks at whether to stop

Row = tuple[int, tuple[str, ...]]


def read_contacts(
    path: Path, *, progress: Progress = no_progress, cancelled: IsCancelled = never_cancelled
) -> ContactTable:
    """Return the rows of a list of people; the ending of the name tells what kind of file it is.

    Raises UserError where the file is too big, holds nothing or cannot be read; and Cancelled.
    """
    try:
        with path.open("rb") as file:
            content = file.read(limits.SHEET_BYTES + 1)
    except OSError as fault:
        raise _unreadable(path) from fault
    if len(content) > limits.SHEET_BYTES:
        raise _too_big(path)
    match path.suffix.lower():
        case ".xlsx" | ".xlsm":
            table = _from_sheet(path, content, cancelled)
        case ".vcf" | ".vcard":
            from hpdesk.exports.contact_cards import read_cards

            table = read_cards(content, limits.SHEET_ROWS, progress, cancelled)
        case ".xls":
            raise UserError(
                "{file} er gemt i Excels gamle format, så intet er læst. Åbn den i Excel, og gem "
                "den som .xlsx.",
                file=path.name,
            )
        case _:
            table = _from_text(path, content)
    if len(table.rows) > limits.SHEET_ROWS:
        raise _too_big(path)
    if not table.rows:
        raise UserError("Der står ingen personer i {file}, så intet er ændret.", file=path.name)
    return table


def _too_big(path: Path) -> UserError:
    return UserError(
        "{file} er for stor til at være en liste over personer, så intet er ændret. Del den i "
        "flere med højst {most} rækker i hver.",
        file=path.name,
        most=f"{limits.SHEET_ROWS:,}".replace(",", "."),
    )


def _unreadable(path: Path) -> UserError:
    return UserError(
        "{file} kan ikke læses som en liste over personer, så intet er ændret. Gem den som CSV, "
        "Excel (.xlsx) eller vCard (.vcf), og prøv igen.",
        file=path.name,
    )


def _from_text(path: Path, content: bytes) -> ContactTable:
    if b"\x00" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _unreadable(path)
    found = table_of(content, "liste.csv")
    if found is None:
        raise _unreadable(path)
    rows = (tuple(cells) for cells in found[0])
    return _table(_numbered(rows), {})


def _numbered(rows: Iterable[tuple[str, ...]]) -> list[Row]:
    return [
        (number, tuple(plain_text(cell)[:_MOST_SIGNS] for cell in cells[: limits.SHEET_COLUMNS]))
        for number, cells in enumerate(rows, 1)
    ]


def _from_sheet(path: Path, content: bytes, cancelled: IsCancelled) -> ContactTable:
    try:
        book = open_book(content)
        sheet = next((s for s in book.worksheets if s.sheet_state == "visible"), None)
        if sheet is None:
            raise _unreadable(path)
        with quietly():
            return _rows_of_sheet(path, sheet, cancelled)
    except UserError:
        raise
    except TooBigError as fault:
        raise _too_big(path) from fault
    except UNREADABLE as fault:
        raise _unreadable(path) from fault


def _rows_of_sheet(path: Path, sheet: Any, cancelled: IsCancelled) -> ContactTable:  # noqa: ANN401 - a sheet, untyped
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    rows: list[tuple[str, ...]] = []
    faulty: dict[int, tuple[str, ...]] = {}
    for number, cells in enumerate(sheet.iter_rows(max_col=limits.SHEET_COLUMNS), 1):
        if number > limits.SHEET_ROWS + 1:
            raise _too_big(path)
        if number % _EVERY == 0:
            stop_if(cancelled)
        if any(cell.data_type == "f" for cell in cells):
            faulty[number] = (_FORMULA,)
        rows.append(tuple(_words(cell) for cell in cells))
    return _table(_numbered(rows), faulty)


def _words(cell: Any) -> str:  # noqa: ANN401 - a cell, untyped
    value = cell.value
    if value is None or cell.data_type in ("f", "e"):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a telephone number that Excel took for one
    return str(value).strip()


def _table(rows: list[Row], faulty: dict[int, tuple[str, ...]]) -> ContactTable:
    """Return rows below their headings; a list that has none gets `Kolonne 1` and so on."""
    filled = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    if not filled:
        return ContactTable((), ())
    first = filled[0][1]
    columns = guess_columns(first)
    if columns and not any("@" in cell for cell in first):
        headings = tuple(_headings(first))
        return ContactTable(headings, tuple(filled[1:]), columns, faulty)
    width = max(len(cells) for _, cells in filled)
    sample = [cells for _, cells in filled[:50]]
    headings = tuple(f"Kolonne {place}" for place in range(1, width + 1))
    if any("@" in cell for cell in first):
        return ContactTable(headings, tuple(filled), guess_by_contents(sample), faulty)
    named = tuple(_headings(first))
    return ContactTable(named, tuple(filled[1:]), guess_by_contents(sample[1:]), faulty)


def _headings(cells: Iterable[str]) -> Iterator[str]:
    for place, cell in enumerate(cells, 1):
        yield " ".join(cell.split()) or f"Kolonne {place}"
