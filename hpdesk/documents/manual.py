# SPDX-License-Identifier: MPL-2.0
"""A chapter of the manual: light markup in which names of the program stand as marks.

`{key:new_meeting}` is a command's key, `{command:new_meeting}` its words, `{page:meetings}` a place
of the window, `{text:Dan referat}` words on the screen and `{chapter:dagsorden}` a link. A
paragraph `{picture:03-dagsorden} words` is a picture of the gallery, and `{made:shortcuts}` is made
by the program. What a mark names is looked up, so the manual cannot name what is not there.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from hpdesk.documents.markup import blocks_of
from hpdesk.documents.model import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Picture,
    Run,
    Table,
    text_of,
)
from hpdesk.documents.typography import typeset

_FRONT = "+++\n"
_MARK = re.compile(r"\{(key|command|page|text|chapter):([^{}\n]+)\}")
_PICTURE = re.compile(r"\{picture:([a-z0-9-]+)\}\s*(.+)", re.DOTALL)
_MADE = re.compile(r"\{made:([a-z_]+)\}")
_LEFT_OVER = re.compile(r"\{[a-z_]+:")
SECTION_LEVEL = 2
Found = TypeVar("Found")


class ManualError(ValueError):
    """A chapter that names what is not there; never seen by the person, the tests find it."""


@dataclass(frozen=True, slots=True)
class CommandName:
    """What a command is called, and its key as it is read, empty where it has none."""

    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a chapter: its place in the order and what it helps with.

    `helps` are places of the window, `dialogs` the classes of dialogs.
    """

    id: str
    title: str
    order: int
    summary: str
    helps: tuple[str, ...] = ()
    dialogs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with its marks resolved."""

    head: Head
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """Return where links to the chapter lead."""
        return chapter_anchor(self.head.id)


@dataclass(frozen=True, slots=True)
class ManualNames:
    """What marks are looked up in.

    `made` holds the blocks that the program makes, `picture` gives a picture's bytes.
    """

    commands: Mapping[str, CommandName]
    places: Mapping[str, str]
    titles: Mapping[str, str]
    made: Mapping[str, tuple[Block, ...]]
    picture: Callable[[str], bytes]


def chapter_anchor(chapter_id: str) -> str:
    """Return the anchor of a chapter."""
    return f"kapitel-{chapter_id}"


def read_head(chapter_id: str, text: str) -> tuple[Head, str]:
    """Return what stands before a chapter, and its text."""
    start, front, body = text.split(_FRONT, 2)
    if start:
        raise ManualError(f"{chapter_id}: text before the head")
    values = tomllib.loads(front)
    head = Head(
        chapter_id,
        values["title"],
        values["order"],
        values["summary"],
        tuple(values.get("helps", ())),
        tuple(values.get("dialogs", ())),
    )
    return head, body


def read_chapter(head: Head, body: str, names: ManualNames) -> Chapter:
    """Return a chapter with its marks resolved; raises ManualError where one names nothing."""
    reader = _Resolver(head.id, names)
    made: list[Block] = []
    for block in blocks_of(body, level=SECTION_LEVEL, raw=True):
        made += reader.top(block)
    return Chapter(head, _with_anchors(head.id, made))


def _with_anchors(chapter_id: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give each section a place that links can lead to."""
    numbered: list[Block] = []
    sections = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == SECTION_LEVEL:
            sections += 1
            block = replace(block, anchor=f"{chapter_anchor(chapter_id)}-{sections}")
        numbered.append(block)
    return tuple(numbered)


class _Resolver:
    """Puts names in the place of marks."""

    def __init__(self, chapter_id: str, names: ManualNames) -> None:
        self._id, self._names = chapter_id, names

    def top(self, block: Block) -> tuple[Block, ...]:
        """Return what stands for a block of the chapter."""
        if isinstance(block, Paragraph):
            words = text_of(block.runs)
            if made := _MADE.fullmatch(words):
                return self._look(self._names.made, made[1])
            if picture := _PICTURE.fullmatch(words):
                return self._picture(picture[1], typeset(picture[2]))
        return (self._block(block),)

    def _picture(self, name: str, words: str) -> tuple[Block, ...]:
        if _LEFT_OVER.search(words):
            raise ManualError(f"{self._id}: marks in the words of a picture")
        caption = Paragraph((Run(words),), ParagraphStyle.SMALL)
        return Picture(name, self._names.picture(name), f"Skærmbillede. {words}"), caption

    def _block(self, block: Block) -> Block:
        match block:
            case Heading(runs=runs):
                return replace(block, runs=self._runs(runs))
            case Paragraph(runs=runs):
                return replace(block, runs=self._runs(runs))
            case ListBlock(items=items):
                inner = tuple(tuple(self._block(b) for b in item) for item in items)
                return replace(block, items=inner)
            case Table(header=header, rows=rows):
                return replace(
                    block, header=self._row(header), rows=tuple(self._row(row) for row in rows)
                )
            case _:
                return block

    def _row(self, row: tuple[tuple[Paragraph, ...], ...]) -> tuple[tuple[Paragraph, ...], ...]:
        return tuple(
            tuple(replace(each, runs=self._runs(each.runs)) for each in cell) for cell in row
        )

    def _runs(self, runs: Sequence[Run]) -> tuple[Run, ...]:
        return tuple(part for run in runs for part in self._parts(run))

    def _parts(self, run: Run) -> list[Run]:
        parts: list[Run] = []
        at = 0
        for mark in _MARK.finditer(run.text):
            parts += self._plain(run, run.text[at : mark.start()])
            parts.append(self._named(run, mark[1], mark[2]))
            at = mark.end()
        return parts + self._plain(run, run.text[at:])

    def _plain(self, run: Run, text: str) -> list[Run]:
        if _LEFT_OVER.search(text):
            raise ManualError(f"{self._id}: a mark that is not known in »{text}«")
        return [replace(run, text=typeset(text))] if text else []

    def _named(self, run: Run, kind: str, name: str) -> Run:
        if kind == "text":
            return replace(run, text=name, bold=True)
        if kind == "chapter":
            title = self._look(self._names.titles, name)
            return replace(run, text=title, anchor=chapter_anchor(name))
        if kind == "page":
            return replace(run, text=self._look(self._names.places, name), bold=True)
        command = self._look(self._names.commands, name)
        # a menu's »…« says that a dialog follows; in a sentence it would be a stop too many
        words = command.key if kind == "key" else command.words.removesuffix(" …")
        if not words:
            raise ManualError(f"{self._id}: the command {name} has no key")
        return replace(run, text=words, bold=True)

    def _look(self, table: Mapping[str, Found], name: str) -> Found:
        if name not in table:
            raise ManualError(f"{self._id}: nothing is called {name}")
        return table[name]
