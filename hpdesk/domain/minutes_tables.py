# SPDX-License-Identifier: MPL-2.0
"""The tables of a referat: some hold its points, some its tasks, and the rest is plain lines."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hpdesk.domain.minutes_labels import Part, label_of
from hpdesk.domain.minutes_source import Source, SourceLine, SourceTable
from hpdesk.domain.minutes_tasks import task_columns

_FROM_A_ROW = 9  # the heading level of a point that is a row of a table
_NUMBER_HEAD = re.compile(r"(?:nr|punkt|pkt|#|punkt nr)\.?", re.IGNORECASE)
_TITLE_HEAD = re.compile(r"(?:dagsordens?(?:punkt)?|punkt|emne|sag|tema|titel|indhold)\b.*", re.I)
_TEXT_HEADS = (
    (Part.DECISION, re.compile(r"(?:beslutning|konklusion|aftale|beslutningsreferat)", re.I)),
    (
        Part.DISCUSSION,
        re.compile(r"(?:referat|drøftelse|bemærkning|kommentar|notat|indhold)", re.I),
    ),
    (Part.TASKS, re.compile(r"(?:opgave|handling|opfølgning|aktion)", re.I)),
    (Part.RESPONSIBLE, re.compile(r"(?:ansvarlig|hvem|tovholder)", re.I)),
    (Part.DUE, re.compile(r"(?:frist|deadline|hvornår|tidsfrist)", re.I)),
)
_ALREADY_NUMBERED = re.compile(r"\d{1,3}\s*[.:)]?\s+\S", re.DOTALL)
_ONLY_NUMBER = re.compile(r"\d{1,3}\s*[.:)]?")
_WORDS = {Part.DECISION: "Beslutning", Part.TASKS: "Opgave"}


def flattened(source: Iterable[Source]) -> list[Source]:
    """Return a document as lines; only tables of tasks stay tables."""
    found: list[Source] = []
    for each in source:
        if isinstance(each, SourceTable):
            found += _table(each)
        elif each.text.strip():
            found.append(each)
    return found


def _table(table: SourceTable) -> Iterator[Source]:
    rows = [row for row in table.rows if any(cell.strip() for cell in row)]
    if not rows:
        return
    columns = _point_columns(rows[0])
    if columns:
        for row in rows[1:]:
            yield from _point_row(row, columns)
    elif len(rows) > 1 and task_columns(rows[0]):
        yield SourceTable(tuple(rows))
    elif _is_list_of_points(rows):
        for row in rows:
            yield from _headless_row(row)
    else:
        for row in rows:
            yield from _plain_row(row)


def _point_columns(header: Sequence[str]) -> dict[int, str | Part]:
    """Return what each column of a table of points holds; empty where it is no such table."""
    found: dict[int, str | Part] = {}
    for place, cell in enumerate(header):
        words = cell.strip().rstrip(":")
        part = next((part for part, pattern in _TEXT_HEADS if pattern.match(words)), None)
        if _NUMBER_HEAD.fullmatch(words) and place == 0 and len(header) > 2:
            found[place] = "number"
        elif _TITLE_HEAD.fullmatch(words) and "title" not in found.values():
            found[place] = "title"
        elif part is not None:
            found[place] = part
    has_text = {Part.DECISION, Part.DISCUSSION} & set(found.values())
    if has_text and "title" not in found.values() and "number" in found.values():
        return {place: "title" if what == "number" else what for place, what in found.items()}
    return found if has_text and "title" in found.values() else {}


def _point_row(row: Sequence[str], columns: dict[int, str | Part]) -> Iterator[Source]:
    by = {what: row[place].strip() for place, what in columns.items() if place < len(row)}
    number, title = by.get("number", "").rstrip(" .:)"), by.get("title", "")
    head, _, more = title.partition("\n")
    if number and not _ALREADY_NUMBERED.match(head):
        head = f"{number}. {head}" if number.isdigit() else f"{number} {head}"
    if head.strip():
        yield SourceLine(head.strip(), heading=_FROM_A_ROW, bold=True)
    yield from _lines(more)
    for place, cell in enumerate(row):
        if place not in columns:
            yield from _lines(cell)
    yield from _lines(by.get(Part.DISCUSSION, ""))
    for part, word in _WORDS.items():
        if words := by.get(part, ""):
            yield from _lines(f"{word}: {words}")
    who, when = by.get(Part.RESPONSIBLE, ""), by.get(Part.DUE, "")
    said = [f"Ansvarlig: {_on_one_line(who)}"] if who else []
    said += [f"Frist: {_on_one_line(when)}"] if when else []
    if said:
        yield SourceLine(". ".join(said))


def _on_one_line(words: str) -> str:
    return ", ".join(line.strip() for line in words.splitlines() if line.strip())


def _is_list_of_points(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether a table without a header has a numbered point in each row."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    numbered = [row for row in rows if _numbered(row)]
    return len(numbered) >= max(2, len(rows) - 1)


def _numbered(row: Sequence[str]) -> bool:
    first = row[0].strip()
    return bool(_ALREADY_NUMBERED.match(first) or (_ONLY_NUMBER.fullmatch(first) and len(row) > 1))


def _headless_row(row: Sequence[str]) -> Iterator[Source]:
    cells = [cell.strip() for cell in row]
    if _ONLY_NUMBER.fullmatch(cells[0]) and len(cells) > 1:
        cells = [f"{cells[0].rstrip(' .:)')}. {cells[1]}", *cells[2:]]
    head, _, more = cells[0].partition("\n")
    yield SourceLine(head.strip(), heading=_FROM_A_ROW, bold=True)
    yield from _lines(more)
    for cell in cells[1:]:
        yield from _lines(cell)


def _plain_row(row: Sequence[str]) -> Iterator[Source]:
    """Return a row of facts as `Sted: Kvarterhuset`, any other as its cells in one line."""
    cells = [cell.strip() for cell in row]
    filled = [cell for cell in dict.fromkeys(cells) if cell]  # merged cells come twice
    if len(filled) > 1 and label_of(filled[0], alone=True) is not None:
        yield from _lines(f"{filled[0].rstrip(' :')}: {chr(10).join(filled[1:])}")
    elif len(filled) == 1:
        yield from _lines(filled[0])
    elif filled:
        yield SourceLine(" | ".join(" ".join(cell.split()) for cell in filled))


def _lines(text: str) -> Iterator[SourceLine]:
    for line in text.split("\n"):
        if line.strip():
            yield SourceLine(line.strip())
