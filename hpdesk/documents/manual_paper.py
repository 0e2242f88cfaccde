# SPDX-License-Identifier: MPL-2.0
"""The manual as a paper, and the blocks in it that are made: keys, the minutes' lines, news."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from hpdesk.documents.manual import Chapter, chapter_anchor
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Cover,
    Document,
    Facts,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import cell, header
from hpdesk.domain.danish import date_words
from hpdesk.domain.quick_commands import COMMANDS

TITLE = "Håndbog til hpdesk"
_FOR = "For sekretariater i boligsociale helhedsplaner"


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A thing that is new in a version, and the chapter that tells of it.

    `change` is words by which it is known in the list of changes.
    """

    title: str
    text: str
    change: str
    chapter: str


@dataclass(frozen=True, slots=True)
class NewsOfVersion:
    """What is new in a version."""

    version: str
    items: tuple[NewsItem, ...]


def manual_paper(chapters: Sequence[Chapter], version: str, on: date) -> Document:
    """Return the whole manual, each chapter on a new page, links with their page numbers."""
    entries = tuple(ContentsEntry(one.head.title, one.anchor) for one in chapters)
    blocks: list[Block] = [Paragraph((Run("Indhold"),), ParagraphStyle.LABEL), Contents(entries)]
    for chapter in chapters:
        blocks += [
            PageBreak(),
            Heading(1, (Run(chapter.head.title),), anchor=chapter.anchor),
            Paragraph((Run(chapter.head.summary),), ParagraphStyle.MUTED),
            *map(_paged, chapter.blocks),
        ]
    facts = (("Udgave", (Run(version),)), ("Dannet", (Run(date_words(on)),)))
    return Document(
        title=TITLE,
        blocks=tuple(blocks),
        created=datetime.combine(on, time()),
        subject=_FOR,
        header_left=TITLE,
        header_right=f"Udgave {version}",
        cover=Cover("hpdesk", "", _FOR, (TITLE,), (Facts(facts),)),
    )


def _paged(block: Block) -> Block:
    """Let a link to a chapter say on which page it stands."""
    match block:
        case Paragraph(runs=runs) | Heading(runs=runs):
            return replace(block, runs=_paged_runs(runs))
        case ListBlock(items=items):
            return replace(block, items=tuple(tuple(map(_paged, item)) for item in items))
        case _:
            return block


def _paged_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    made: list[Run] = []
    for run in runs:
        made.append(run)
        if run.anchor:
            made += [Run(" (side "), Run("", anchor=run.anchor, page_of=run.anchor), Run(")")]
    return tuple(made)


def keys_blocks(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> tuple[Block, ...]:
    """Return the keys as tables: (heading, [(key, words)])."""
    made: list[Block] = []
    for heading, keys in groups:
        rows = tuple((cell(key, bold=True), cell(words)) for key, words in keys)
        made += [Heading(2, (Run(heading),)), _table(("Tast", "Gør"), (25, 75), rows)]
    return tuple(made)


def line_blocks() -> tuple[Block, ...]:
    """Return every command of the minutes' line with what it does and a line as it is typed."""
    rows = tuple(
        (
            cell(f"{one.word} {one.follows}", bold=True),
            cell(one.meaning),
            cell(one.example),
        )
        for one in COMMANDS
    )
    return (_table(("Skriv", "Det sker", "For eksempel"), (36, 30, 34), rows),)


def news_blocks(news: Sequence[NewsOfVersion], titles: dict[str, str]) -> tuple[Block, ...]:
    """Return what is new, the newest version first, each with a link to its chapter."""
    made: list[Block] = []
    for version in news:
        made.append(Heading(2, (Run(f"Version {version.version}"),)))
        items = tuple(
            (
                Paragraph(
                    (
                        Run(item.title, bold=True),
                        Run(f". {item.text} Se "),
                        Run(titles[item.chapter], anchor=chapter_anchor(item.chapter)),
                        Run("."),
                    )
                ),
            )
            for item in version.items
        )
        made.append(ListBlock(False, items))
    return tuple(made)


def _table(
    names: tuple[str, ...], widths: tuple[float, ...], rows: tuple[tuple[Cell, ...], ...]
) -> Table:
    return Table(tuple(map(Column, widths)), header(*names), rows)
