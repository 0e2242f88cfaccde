# SPDX-License-Identifier: MPL-2.0
"""Text files and CSV as papers of ours; runs in the child process."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime

from hpdesk.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import cell, line, paragraph
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait

MOST_LETTERS = 200_000  # about a hundred pages; more is no bilag that anyone reads
_MOST_WORD = 90  # letters without a space: breaking longer ones letter by letter takes minutes
_MOST_LINE = 2000  # letters; a paragraph over many pages is measured anew for each of them
MOST_ROWS = 1000
CUT = "[Resten af teksten er udeladt, fordi den er for lang.]"
_MOST_COLUMNS = 14
_MOST_CELL = 400
_SNIFFED = 64_000
_DELIMITERS = (";", "\t", ",", "|")
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp865")
_DANISH = frozenset("æøåÆØÅéÉüöäÄÖ§»«–—’“”„…°·½€")
_NO_DATE = datetime(2000, 1, 1)  # the text has none of its own, and equal files give equal pages


def text_of(content: bytes) -> str:
    """Return the letters of a text file, in the encoding that most likely wrote it.

    UTF-8 and UTF-16 tell themselves; of the others the one wins that gives Danish letters.
    """
    return _decoded(content).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if fault.start >= len(content) - 3 and fault.reason == "unexpected end of data":
            return content.decode("utf-8-sig", "replace")  # cut in the middle of a letter
    odd = bytes(byte for byte in content[:_SNIFFED] if byte > 127)
    best = max(_SINGLE_BYTE, key=lambda name: _danishness(odd, name))
    return content.decode(best, "replace")


def _danishness(odd: bytes, encoding: str) -> int:
    letters = odd.decode(encoding, "replace")
    return sum(1 if letter in _DANISH else -1 for letter in letters)


def text_paper(name: str, content: bytes) -> tuple[Document, tuple[BilagNote, ...]]:
    """Return a text file as a paper, its lines as they stand, and whether it was cut."""
    text = text_of(content[: 4 * MOST_LETTERS])
    is_cut = len(text) > MOST_LETTERS or len(content) > 4 * MOST_LETTERS
    blocks = text_blocks(text[:MOST_LETTERS])
    if is_cut:
        blocks.append(paragraph(CUT))
    return paper(name, blocks), (BilagNote(BilagTrait.CUT_SHORT),) if is_cut else ()


def paper(name: str, blocks: Sequence[Block], made: datetime = _NO_DATE) -> Document:
    """Return a bilag's own paper with its name at the top."""
    return Document(line(name), tuple(blocks), made, header_left=line(name))


def text_blocks(text: str) -> list[Block]:
    """Return the paragraphs of a text; lines between blank lines stay together."""
    blocks: list[Block] = []
    lines: list[str] = []
    for raw in [*_broken(text.expandtabs(4)).split("\n"), ""]:
        if raw.strip() and len(lines) < 40:
            lines.append(_indented(raw.rstrip()))
            continue
        if lines:
            blocks.append(paragraph("\n".join(lines)))
        lines = [_indented(raw.rstrip())] if raw.strip() else []
    if lines:
        blocks.append(paragraph("\n".join(lines)))
    return blocks


_LONG_WORD = re.compile(rf"(\S{{{_MOST_WORD}}})(?=\S)")
_LONG_LINE = re.compile(rf"([^\n]{{{_MOST_LINE}}}) ")


def _broken(text: str) -> str:
    """Break words that no line holds, and lines that no page holds into paragraphs."""
    return _LONG_LINE.sub("\\1\n\n", _LONG_WORD.sub("\\1\n", text))


def _indented(raw: str) -> str:
    """Keep the spaces that a line begins with; a paper would fold them into one."""
    bare = raw.lstrip(" ")
    return "\N{NO-BREAK SPACE}" * min(len(raw) - len(bare), 24) + bare


def table_of(content: bytes, file_name: str) -> tuple[list[list[str]], str] | None:
    """Return the rows of a text file that is a table and its delimiter, or None.

    The name may say so (`.csv`, `.tsv`); without it every line must have as many cells.
    """
    text = text_of(content)
    named = file_name.lower().endswith((".csv", ".tsv", ".tab"))
    first = [each for each in text[:_SNIFFED].split("\n")[:50] if each.strip()]
    if len(first) < (1 if named else 3):
        return None
    if first[0].lower().startswith("sep=") and len(first[0].strip()) == 5:
        delimiter = first[0].strip()[4]
        text = text.split("\n", 1)[1] if "\n" in text else ""
    else:
        delimiter = _delimiter(first, strict=not named)
    if not delimiter:
        return None
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if any(row)]
    except csv.Error:
        return None
    return (rows, delimiter) if rows else None


def _delimiter(lines: Sequence[str], *, strict: bool) -> str:
    for delimiter in _DELIMITERS:
        counts = [len(row) for row in _rows(lines, delimiter)]
        if not counts or max(counts) < 2:
            continue
        if len(set(counts)) == 1 and (not strict or counts[0] > 2):
            return delimiter
    if strict:
        return ""
    return max(_DELIMITERS, key=lambda each: sum(each in one for one in lines))


def _rows(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []


def table_paper(name: str, rows: list[list[str]]) -> tuple[Document, tuple[BilagNote, ...]]:
    """Return rows as a paper with one table, and what was left out of it."""
    width = max(len(row) for row in rows)
    shown = min(width, _MOST_COLUMNS)
    header, body = rows[0], rows[1 : 1 + MOST_ROWS]
    weights = [_weight(column, rows[:200]) for column in range(shown)]
    columns = tuple(
        Column(weight, Align.RIGHT if _is_numeric(place, body) else Align.LEFT)
        for place, weight in enumerate(weights)
    )
    blocks: list[Block] = [Heading(1, (Run(line(name)),))]
    blocks.append(
        Table(columns, _cells(header, shown, bold=True), tuple(_cells(r, shown) for r in body))
    )
    left = len(rows) - 1 - len(body)
    if left:
        words = "1 række mere" if left == 1 else f"{left} rækker mere"
        said = f"Filen har {words}, som ikke er vist her."
        blocks.append(Paragraph((Run(said),), ParagraphStyle.MUTED))
    if width > shown:
        said = f"Filen har {width} kolonner. Kun de første {shown} er vist her."
        blocks.append(Paragraph((Run(said),), ParagraphStyle.MUTED))
    notes = [BilagNote(BilagTrait.ROWS_LEFT_OUT, left)] if left else []
    notes += [BilagNote(BilagTrait.CUT_SHORT)] if width > shown else []
    return paper(name, blocks), tuple(notes)


def _cells(row: Sequence[str], width: int, *, bold: bool = False) -> tuple[Cell, ...]:
    padded = [*row[:width], *[""] * (width - len(row))]
    return tuple(cell(_short(each), bold=bold) for each in padded)


def _short(text: str) -> str:
    shown = line(_broken(text[:_MOST_CELL]))
    return shown if len(text) <= _MOST_CELL else f"{shown} …"


def _weight(column: int, rows: Sequence[Sequence[str]]) -> float:
    longest = sorted(len(row[column]) for row in rows if column < len(row))
    return float(min(40, max(4, longest[int(len(longest) * 0.95)] if longest else 4)))


def _is_numeric(column: int, rows: Sequence[Sequence[str]]) -> bool:
    cells = [row[column].strip() for row in rows[:200] if column < len(row) and row[column].strip()]
    numbers = [each for each in cells if each.strip("-+ %kr.,0123456789\N{NO-BREAK SPACE}") == ""]
    return bool(cells) and len(numbers) == len(cells)
