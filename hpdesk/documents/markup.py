# SPDX-License-Identifier: MPL-2.0
"""Light markup to blocks: paragraphs, bold, italic, lists, `###`, links and pipe tables.

Whatever is not on that list (HTML, pictures, code, quotes) stays plain text with its
characters, so that no word a person typed is ever lost.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hpdesk.documents.model import (
    Align,
    Block,
    Box,
    Cell,
    Column,
    Contents,
    Facts,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Rule,
    Run,
    Table,
    text_of,
)
from hpdesk.documents.typography import typeset

_MAX_NESTING = 8
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
# Control characters no paper can carry, and the halves of surrogate pairs.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]"
)
# Marks that would otherwise start something that is not on the list of the light markup.
_BLOCK_MARKS = re.compile(
    r"^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(#{1,2}(?=\s|$)|#{4,6}(?=\s|$)|>|\[(?=[^\]]*\]:)|[-+](?=\s*$)"
    r"|\d{1,9}[.)](?=\s*$)|[*+](?=\s))"
)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 40})
    parser.enable(["heading", "list", "table", "emphasis", "link", "escape"])
    parser.validateLink = _is_safe_link  # type: ignore[method-assign]  # how the parser takes it
    return parser


def _is_safe_link(url: str) -> bool:
    return bool(_SAFE_LINK.match(url))


_PARSER = _parser()
_ESCAPABLE = re.compile(r"\\(?=[!\"#$%&'()+,./:;<=>?@\[\]^`{}~])")


def clean(text: str) -> str:
    """Return text without the control characters that no paper can carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return _UNPRINTABLE.sub("", text.replace("\f", "\n"))


def _guarded(text: str) -> str:
    """Escape, line by line, what would start something outside the light markup."""
    lines = []
    for raw in clean(text).split("\n"):
        line = raw.replace("\t", "    ")
        if len(line) - len(line.lstrip()) > 3 and not re.match(r"\s*([-]|\d+[.)])\s", line):
            line = "   " + line.lstrip()
        line = _ESCAPABLE.sub(r"\\\\", line)
        lines.append(_BLOCK_MARKS.sub(_escape_mark, line))
    return "\n".join(lines)


def _escape_mark(found: re.Match[str]) -> str:
    lead, mark = found.groups()
    if mark[0].isdigit():
        return f"{lead}{mark[:-1]}\\{mark[-1]}"
    return f"{lead}\\{mark}"


def blocks_of(markup: str, *, level: int = 3, raw: bool = False) -> tuple[Block, ...]:
    """Return the blocks of a light-markup text; `level` is the level of its `###` headings.

    `raw` leaves quotes, dashes and spaces as they were typed.
    """
    if not markup.strip():
        return ()
    return _Reader(_PARSER.parse(_guarded(markup)), level, raw=raw).blocks()


def sources_of(markup: str) -> tuple[str, ...]:
    """Return the lines that each block of `blocks_of` was written in."""
    lines = clean(markup).split("\n")
    spans = [
        token.map
        for token in (_PARSER.parse(_guarded(markup)) if markup.strip() else ())
        if token.level == 0 and token.map and token.nesting >= 0 and token.type != "inline"
    ]
    return tuple("\n".join(lines[first:last]).rstrip() for first, last in spans)


def plain_text(markup: str) -> str:
    """Return the words of a light-markup text without its marks, one block a line."""
    return "\n".join(plain_lines(blocks_of(markup)))


def plain_lines(blocks: Sequence[Block]) -> list[str]:
    """Return the words of blocks without their looks, one block a line."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Heading(runs=runs) | Paragraph(runs=runs):
                lines.append(text_of(runs))
            case ListBlock(items=items):
                for item in items:
                    lines += plain_lines(item)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    lines.append(" | ".join(" ".join(plain_lines(cell)) for cell in row))
            case Box() | Facts() | Contents() | Rule() | PageBreak():
                pass  # markup makes none of these
    return [line for line in lines if line]


class _Reader:
    """Reads the parser's flat tokens into nested blocks."""

    def __init__(self, tokens: list[Token], level: int, *, raw: bool) -> None:
        self._tokens = tokens
        self._raw = raw
        self._at = 0
        self._level = level

    def blocks(self, until: str = "", depth: int = 0) -> tuple[Block, ...]:
        found: list[Block] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == until:
                break
            match token.type:
                case "heading_open":
                    found.append(Heading(self._level, self._inline()))
                case "paragraph_open":
                    found.append(Paragraph(self._inline()))
                case "bullet_list_open" | "ordered_list_open":
                    found.append(self._list(token, depth))
                case "table_open":
                    found.append(self._table())
                case _ if token.content:
                    found.append(Paragraph((Run(token.content),)))
                case _:
                    pass
        return tuple(found)

    def _inline(self) -> tuple[Run, ...]:
        """Take the inline token that follows and its closing token."""
        runs = runs_of_token(self._tokens[self._at], raw=self._raw)
        self._at += 2
        return runs

    def _list(self, opened: Token, depth: int) -> ListBlock:
        items: list[tuple[Block, ...]] = []
        closing = opened.type.replace("open", "close")
        while self._tokens[self._at].type != closing:
            self._at += 1
            items.append(self.blocks("list_item_close", depth + 1))
        self._at += 1
        start = opened.attrs.get("start", 1)
        return ListBlock(
            opened.type.startswith("ordered"),
            tuple(items),
            int(start) if str(start).isdigit() else 1,
        )

    def _table(self) -> Table:
        rows: list[list[Cell]] = []
        aligns: list[Align] = []
        while (token := self._tokens[self._at]).type != "table_close":
            self._at += 1
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if len(rows) == 1:
                    right = "right" in str(token.attrs.get("style", ""))
                    aligns.append(Align.RIGHT if right else Align.LEFT)
                runs = self._inline()
                if token.type == "th_open":
                    runs = tuple(replace(run, bold=True) for run in runs)
                rows[-1].append((Paragraph(runs, ParagraphStyle.CELL),))
        self._at += 1
        width = len(aligns)
        empty: Cell = (Paragraph((), ParagraphStyle.CELL),)
        even = [tuple(row[:width] + [empty] * (width - len(row))) for row in rows]
        columns = tuple(Column(_weight([row[i] for row in even]), aligns[i]) for i in range(width))
        return Table(columns, even[0], tuple(even[1:]))


def _weight(cells: list[Cell]) -> float:
    """Weigh a column by its longest cell, within bounds so that none is starved."""
    longest = max((len(text_of(p.runs)) for cell in cells for p in cell), default=0)
    return float(min(max(longest, 6), 30))


def runs_of_token(token: Token, *, raw: bool = False) -> tuple[Run, ...]:
    """Return the runs of an inline token, adjoining runs of one look joined."""
    runs: list[Run] = []
    bold = italic = 0
    url = ""
    for child in token.children or ():
        match child.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "link_open":
                url = str(child.attrs.get("href", ""))
            case "link_close":
                url = ""
            case "softbreak" | "hardbreak":
                runs.append(Run("\n", bool(bold), bool(italic), url=url))
            case _:
                runs.append(Run(child.content, bool(bold), bool(italic), url=url))
    return tuple(_joined(runs)) if raw else _typeset_runs(_joined(runs))


def _joined(runs: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return joined


def _typeset_runs(runs: list[Run]) -> tuple[Run, ...]:
    """Typeset prose, but neither a link's words nor a bare address in the text."""
    return tuple(
        run
        if run.url or "://" in run.text or "@" in run.text
        else replace(run, text=typeset(run.text))
        for run in runs
    )
