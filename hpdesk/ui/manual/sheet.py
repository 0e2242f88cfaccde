# SPDX-License-Identifier: MPL-2.0
"""Blocks of the manual as rich text in the colours and sizes of the theme."""

from collections.abc import Sequence
from html import escape

from hpdesk.documents.manual import Chapter, Head, chapter_anchor
from hpdesk.documents.model import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Picture,
    Run,
    Table,
)
from hpdesk.ui.theme import FAMILIES, current

PICTURE = "billede:"  # begins the address of a picture
_TITLE, _SECTION, _PART = "title", "card", "heading"


def chapter_html(chapter: Chapter, width: int) -> str:
    """Return a chapter; pictures are `width` pixels wide."""
    head = _heading(chapter.head.title, _TITLE, chapter.anchor)
    lead = _paragraph((Run(chapter.head.summary),), colour="t2")
    return _page(head + lead + _blocks(chapter.blocks, width))


def contents_html(title: str, heads: Sequence[Head]) -> str:
    """Return the table of contents with what each chapter is about."""
    lines = [
        _paragraph((Run(head.title, bold=True, anchor=chapter_anchor(head.id)),), below=0)
        + _paragraph((Run(head.summary),), colour="t2")
        for head in heads
    ]
    return _page(_heading(title, _TITLE, "") + "".join(lines))


def _page(body: str) -> str:
    families = ", ".join(f"'{name}'" for name in FAMILIES)
    colours, size = current().colours, _pixels("body")
    style = f"font-family:{families}; font-size:{size}px; color:{colours['text']}"
    return f'<body style="{style}">{body}</body>'


def _pixels(role: str) -> int:
    theme = current()
    return theme.px(theme.types[role].size)


def _blocks(blocks: Sequence[Block], width: int) -> str:
    return "".join(_block(block, width) for block in blocks)


def _block(block: Block, width: int) -> str:
    match block:
        case Heading(level=level, runs=runs, anchor=anchor):
            role = _SECTION if level <= 2 else _PART
            return _heading("".join(run.text for run in runs), role, anchor)
        case Paragraph(runs=runs, style=style):
            muted = style is not ParagraphStyle.BODY
            return _paragraph(runs, colour="t2" if muted else "text", small=muted)
        case ListBlock():
            return _list(block, width)
        case Table():
            return _table(block)
        case Picture(name=name, alt=alt):
            shown = f'<img src="{PICTURE}{name}" width="{width}" alt="{escape(alt)}"/>'
            return f'<p style="margin:10px 0 4px 0"><a href="{PICTURE}{name}">{shown}</a></p>'
        case _:
            return ""


def _heading(text: str, role: str, anchor: str) -> str:
    theme = current()
    above = 0 if role == _TITLE else theme.px(16)
    style = f"margin:{above}px 0 {theme.px(6)}px 0; font-size:{_pixels(role)}px; font-weight:600"
    level = 1 if role == _TITLE else 2 if role == _SECTION else 3
    return f'<h{level} style="{style}"><a name="{anchor}"></a>{escape(text)}</h{level}>'


def _paragraph(
    runs: Sequence[Run], *, colour: str = "text", small: bool = False, below: int = 8
) -> str:
    theme = current()
    style = f"margin:0 0 {theme.px(below)}px 0; line-height:140%; color:{theme.colours[colour]}"
    if small:
        style += f"; font-size:{_pixels('meta')}px"
    return f'<p style="{style}">{_runs(runs)}</p>'


def _runs(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br/>")
    if run.bold:
        text = f"<b>{text}</b>"
    if run.italic:
        text = f"<i>{text}</i>"
    if run.anchor:
        colour = current().colours["acc"]
        text = f'<a href="#{run.anchor}" style="color:{colour}">{text}</a>'
    return text


def _list(block: ListBlock, width: int) -> str:
    tag = "ol" if block.ordered else "ul"
    items = "".join(f"<li>{_item(item, width)}</li>" for item in block.items)
    below = current().px(8)
    style = f"margin:0 0 {below}px 0; -qt-list-indent:1"
    return f'<{tag} start="{block.start}" style="{style}">{items}</{tag}>'


def _item(blocks: Sequence[Block], width: int) -> str:
    if blocks and isinstance(blocks[0], Paragraph):
        lead = f'<p style="margin:0 0 4px 0; line-height:140%">{_runs(blocks[0].runs)}</p>'
        return lead + _blocks(blocks[1:], width)
    return _blocks(blocks, width)


def _table(block: Table) -> str:
    line = current().colours["line"]
    total = sum(column.weight for column in block.columns)
    shares = [f"{column.weight / total * 100:.0f}%" for column in block.columns]
    rows = [_row(block.header, shares, "th", line)] if block.header else []
    rows += [_row(row, shares, "td", line) for row in block.rows]
    style = f"border-collapse:collapse; margin:0 0 {current().px(10)}px 0"
    return f'<table width="100%" cellpadding="5" style="{style}">{"".join(rows)}</table>'


def _row(cells: Sequence[Sequence[Paragraph]], shares: Sequence[str], tag: str, line: str) -> str:
    made = [
        f'<{tag} width="{share}" align="left" style="border-bottom:1px solid {line}">'
        f"{'<br/>'.join(_runs(each.runs) for each in cell)}</{tag}>"
        for cell, share in zip(cells, shares, strict=True)
    ]
    return f"<tr>{''.join(made)}</tr>"
