# SPDX-License-Identifier: MPL-2.0
"""A paper as neutral data: blocks that every writer understands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ParagraphStyle(StrEnum):
    """What a paragraph is for; the writers decide how it looks."""

    BODY = "body"
    MUTED = "muted"
    SMALL = "small"
    LABEL = "label"
    KICKER = "kicker"
    TITLE = "title"
    CELL = "cell"


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"


class TableStyle(StrEnum):
    """How a table is ruled: with a header band, as plain lines, or not at all."""

    RULED = "ruled"
    LINES = "lines"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look.

    A run with `page_of` shows its text followed by the page on which that anchor lies. To
    `word_anchor`, the anchor of a paragraph, only a Word file leads.
    """

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False
    url: str = ""
    anchor: str = ""
    page_of: str = ""
    word_anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (largest) to 4; `contents` is its name in the bookmarks.

    `part` names the text of the plan that it is, see `paper_parts.part_key`; so for other blocks.
    """

    level: int
    runs: tuple[Run, ...]
    anchor: str = ""
    contents: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; Word files can lead to its `anchor`.

    One that `ends` what stands above it is on the page where that comes to its end.
    """

    runs: tuple[Run, ...]
    style: ParagraphStyle = ParagraphStyle.BODY
    part: str = ""
    anchor: str = ""
    ends: bool = False


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list whose items hold blocks, so that lists nest."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]
    start: int = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: `weight` is its share of the width."""

    weight: float
    align: Align = Align.LEFT


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the header row is repeated on every page. An empty header prints no header."""

    columns: tuple[Column, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    style: TableStyle = TableStyle.RULED
    part: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks that stand out: the recommendation, the decision."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a name and what it is, without rules."""

    pairs: tuple[tuple[str, tuple[Run, ...]], ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a table of contents."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents with links and page numbers."""

    entries: tuple[ContentsEntry, ...]


class Tone(StrEnum):
    """How a part of a bar looks; each tells itself apart in grey as well."""

    STRONG = "strong"
    MIDDLE = "middle"
    DARK = "dark"
    LIGHT = "light"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Series:
    """What one part of every bar stands for."""

    name: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its label and a value for each series, none below 0."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Lying bars, each put together of its series; `alt` says in words what it shows."""

    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG picture as wide as the text at most; `alt` says in words what it shows.

    `name` is what it is called among the pictures that it comes from.
    """

    name: str
    content: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page between two parts."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page."""


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Table
    | Box
    | Facts
    | Contents
    | Chart
    | Picture
    | Rule
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: owner and date at the top, title lines, then blocks."""

    owner: str
    dated: str
    kicker: str
    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    footer_left: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. `created` is fixed by the rows so that equal rows give equal files."""

    title: str
    blocks: tuple[Block, ...]
    created: datetime
    subject: str = ""
    author: str = ""
    keywords: str = ""
    language: str = "da-DK"
    header_left: str = ""
    header_right: str = ""
    footer_left: str = ""
    cover: Cover | None = None


def begins_part(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether the heading at a place goes on below other text, and so wants room above it.

    One that begins a page, or has a rule or `Punkt 3` after a rule above it, has room already.
    """
    block = blocks[place]
    if not isinstance(block, Heading) or block.level != 1 or not place:
        return False
    above = blocks[place - 1]
    if isinstance(above, Paragraph) and above.style is ParagraphStyle.MUTED:
        above = blocks[place - 2] if place > 1 else PageBreak()
    return not isinstance(above, Rule | PageBreak)


def text_of(runs: tuple[Run, ...]) -> str:
    """Return the words of runs without their looks."""
    return "".join(run.text for run in runs)


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, inner blocks after the one that holds them."""
    for block in blocks:
        yield block
        match block:
            case ListBlock(items=items):
                for item in items:
                    yield from walk(item)
            case Box(blocks=inner):
                yield from walk(inner)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from cell
            case _:
                pass


def words_of(document: Document) -> str:
    """Return all the words of a paper, one block a line, in reading order."""
    lines: list[str] = []
    cover = document.cover
    if cover:
        lines += [cover.owner, cover.dated, cover.kicker, *cover.title]
    for block in walk((*(cover.blocks if cover else ()), *document.blocks)):
        match block:
            case Heading(runs=runs) | Paragraph(runs=runs):
                lines.append(text_of(runs))
            case Facts(pairs=pairs):
                lines += [f"{name} {text_of(runs)}" for name, runs in pairs]
            case Contents(entries=entries):
                lines += [entry.text for entry in entries]
            case Chart(series=series, bars=bars):
                lines += [each.name for each in series]
                lines += [f"{bar.label} {' '.join(map(str, bar.values))}" for bar in bars]
            case _:
                pass
    return "\n".join(line for line in lines if line)
