# SPDX-License-Identifier: MPL-2.0
"""How wide the columns of a table are: as they are weighed, but never narrower than a word."""

import re
from collections.abc import Callable, Iterable

from hpdesk.documents.model import Cell, ParagraphStyle, Run, Table, TableStyle

Measure = Callable[[str, float], float]
"""Returns the width of a text in a size, both in points."""

_SIZES = {ParagraphStyle.CELL: 10.0, ParagraphStyle.SMALL: 9.0}
_BOLDER = 1.06  # times as wide as plain letters, rounded up
_MARGINS = 13.0  # points, both sides of a cell and a hair's breadth
_LEAST = _MARGINS + 14.0  # points; room for two letters, which a longer word breaks into
_LONGEST_WORD = 30  # letters; a longer one may break, for it starves the other columns
_MEASURED = 40  # of a column's words, the longest
_WORD = re.compile(r"[^\s]+(?:[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}][^\s]+)*")
_PAGE = "999"  # a page number that is not known yet

_Word = tuple[int, float, str]


def column_widths(table: Table, width: float, measure: Measure) -> list[float]:
    """Return the widths in points of a table's columns, which fill a width together.

    A column that is narrower than its longest word takes what it lacks from those that have
    something to spare. Where there is not enough for that, each gets room for a few letters as
    far as there is; beyond that the weights alone decide.
    """
    total = sum(column.weight for column in table.columns)
    shares = [width * column.weight / total for column in table.columns]
    needs = _needs(table, measure)
    least = [min(need, _LEAST) for need in needs]
    return _met(shares, needs) or _met(shares, least) or shares


def _met(shares: list[float], needs: list[float]) -> list[float]:
    """Return shares moved so that each need is met, nothing where they do not reach."""
    lack = sum(max(0.0, need - share) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(0.0, share - need) for need, share in zip(needs, shares, strict=True))
    if lack > spare:
        return []
    kept = 1 - lack / spare if lack else 1.0
    return [
        need if share <= need else need + (share - need) * kept
        for need, share in zip(needs, shares, strict=True)
    ]


def _needs(table: Table, measure: Measure) -> list[float]:
    margins = 0.0 if table.style is TableStyle.BARE else _MARGINS
    words: list[set[_Word]] = [set() for _ in table.columns]
    for row in (table.header, *table.rows):
        for found, cell in zip(words, row, strict=False):
            found.update(_words(cell))
    return [margins + _widest(found, measure) for found in words]


def _words(cell: Cell) -> Iterable[_Word]:
    for paragraph in cell:
        size = _SIZES.get(paragraph.style, 11.0)
        for run in paragraph.runs:
            for word in _WORD.findall(_text(run)):
                if len(word) <= _LONGEST_WORD:
                    yield len(word), size * _BOLDER if run.bold else size, word


def _text(run: Run) -> str:
    return f"{run.text}{_PAGE}" if run.page_of else run.text


def _widest(words: set[_Word], measure: Measure) -> float:
    longest = sorted(words, reverse=True)[:_MEASURED]
    return max((measure(word, size) for _, size, word in longest), default=0.0)
