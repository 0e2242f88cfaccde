# SPDX-License-Identifier: MPL-2.0
"""The manual: its chapters in the order of the work, what is new, and the whole as a paper."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from hpdesk import __version__
from hpdesk.documents.manual import (
    Chapter,
    CommandName,
    Head,
    ManualError,
    ManualNames,
    read_chapter,
    read_head,
)
from hpdesk.documents.manual_paper import (
    NewsItem,
    NewsOfVersion,
    keys_blocks,
    line_blocks,
    manual_paper,
    news_blocks,
)
from hpdesk.documents.markup import plain_lines
from hpdesk.documents.model import Block, Document, Heading, text_of
from hpdesk.domain.danish import fold
from hpdesk.domain.errors import UserError
from hpdesk.resources import resource_path

KeyGroups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
_AROUND = 60  # letters on each side of a word that was found
_MOST_HITS = 40


@dataclass(frozen=True, slots=True)
class WindowNames:
    """What the window calls its commands, places and keys; the ui floor has it."""

    commands: Mapping[str, CommandName]
    places: Mapping[str, str]
    keys: KeyGroups


@dataclass(frozen=True, slots=True)
class ManualHit:
    """Where words were found: the chapter, the anchor of its section, and some of the text."""

    chapter: str
    anchor: str
    title: str
    snippet: str


class Manual:
    """The chapters; each is read when it is first asked for."""

    def __init__(self, window: WindowNames) -> None:
        self._window = window
        self._texts: dict[str, tuple[Head, str]] = {}
        for path in sorted(resource_path("manual").glob("*.md")):
            name = path.stem
            self._texts[name] = read_head(name, path.read_text(encoding="utf-8"))
        self._read: dict[str, Chapter] = {}

    @cached_property
    def heads(self) -> tuple[Head, ...]:
        """Return what stands before the chapters, in order."""
        return tuple(sorted((head for head, _ in self._texts.values()), key=_order))

    @cached_property
    def news(self) -> tuple[NewsOfVersion, ...]:
        """Return what is new, the newest version first."""
        return read_news()

    @cached_property
    def _names(self) -> ManualNames:
        titles = {head.id: head.title for head in self.heads}
        made: dict[str, tuple[Block, ...]] = {
            "shortcuts": keys_blocks(self._window.keys),
            "lines": line_blocks(),
            "news": news_blocks(self.news, titles),
        }
        return ManualNames(self._window.commands, self._window.places, titles, made, _picture)

    def chapter(self, chapter_id: str) -> Chapter:
        """Return a chapter; raises KeyError where there is none of that name."""
        if chapter_id not in self._read:
            head, body = self._texts[chapter_id]
            self._read[chapter_id] = read_chapter(head, body, self._names)
        return self._read[chapter_id]

    def chapters(self) -> tuple[Chapter, ...]:
        """Return all chapters in order."""
        return tuple(self.chapter(head.id) for head in self.heads)

    def chapter_for(self, place: str) -> str:
        """Return the chapter that helps with a place of the window, or with the page it is on."""
        page = place.partition("/")[0]
        for wanted in (place, page):
            for head in self.heads:
                if wanted in head.helps:
                    return head.id
        return self.heads[0].id

    def chapter_for_dialog(self, kind: str) -> str | None:
        """Return the chapter that helps with a class of dialogs, if one does."""
        return next((head.id for head in self.heads if kind in head.dialogs), None)

    def find(self, words: str) -> list[ManualHit]:
        """Return where all the words stand, titles first; case and accents are no matter."""
        wanted = [fold(word) for word in words.split()]
        if not wanted:
            return []
        titled: list[ManualHit] = []
        others: list[ManualHit] = []
        for chapter in self.chapters():
            head = chapter.head
            if _has(f"{head.title} {head.summary}", wanted):
                titled.append(ManualHit(head.id, chapter.anchor, head.title, head.summary))
            for anchor, title, text in _sections(chapter):
                if _has(title, wanted):
                    titled.append(ManualHit(head.id, anchor, title, head.title))
                elif _has(f"{head.title} {title} {text}", wanted):
                    snippet = _snippet(text, wanted) or head.summary
                    others.append(ManualHit(head.id, anchor, title, snippet))
        return [*titled, *others][:_MOST_HITS]

    def document(self, on: date) -> Document:
        """Return the whole manual as a paper."""
        return manual_paper(self.chapters(), __version__, on)


def read_news() -> tuple[NewsOfVersion, ...]:
    """Return what is new, as it stands in the resources, the newest version first."""
    with resource_path("manual", "news.toml").open("rb") as stream:
        versions = tomllib.load(stream)["version"]
    return tuple(
        NewsOfVersion(one["number"], tuple(NewsItem(**item) for item in one["news"]))
        for one in versions
    )


def write_manual(
    manual: Manual, on: date, *, pdf: Path | None = None, docx: Path | None = None
) -> int:
    """Write the manual as PDF, Word or both; returns the pages of the PDF, 0 without."""
    if pdf is not None and docx is not None and pdf.resolve() == docx.resolve():
        raise UserError("De to filer har samme navn. Giv dem hver sit.")
    paper, pages = manual.document(on), 0
    if pdf is not None:
        from hpdesk.exports.pdf_writer import write_pdf

        pages = write_pdf(paper, pdf)
    if docx is not None:
        from hpdesk.exports.docx_writer import write_docx

        write_docx(paper, docx)
    return pages


def _order(head: Head) -> tuple[int, str]:
    return head.order, head.id


def _picture(name: str) -> bytes:
    path = resource_path("manual", "pictures", f"{name}.png")
    if not path.is_file():
        raise ManualError(f"no picture is called {name}: run make manual")
    return path.read_bytes()


def _sections(chapter: Chapter) -> list[tuple[str, str, str]]:
    """Return (anchor, title, words) of each stretch under a heading of its own."""
    found: list[tuple[str, str, list[Block]]] = [(chapter.anchor, chapter.head.title, [])]
    for block in chapter.blocks:
        if isinstance(block, Heading) and block.anchor:
            found.append((block.anchor, text_of(block.runs), []))
        else:
            found[-1][2].append(block)
    return [(anchor, title, " ".join(plain_lines(blocks))) for anchor, title, blocks in found]


def _has(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)


def _snippet(text: str, wanted: Sequence[str]) -> str:
    """Return what stands around the first of the words in a text, or nothing."""
    # folding may change the length of a text by a letter or two, which a snippet can bear
    folded = fold(text)
    at = next((place for word in wanted if (place := folded.find(word)) >= 0), -1)
    if at < 0:
        return ""
    start = max(0, at - _AROUND)
    cut = text[start : at + _AROUND].strip()
    return f"{'… ' if start else ''}{cut}{' …' if at + _AROUND < len(text) else ''}"
