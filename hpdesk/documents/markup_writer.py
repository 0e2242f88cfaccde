# SPDX-License-Identifier: MPL-2.0
"""Blocks back to light markup, and texts that were edited elsewhere merged into what was typed.

What was not touched keeps the very characters it was typed with.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from hpdesk.documents.markup import blocks_of, sources_of
from hpdesk.documents.markup_form import joined_runs, normal
from hpdesk.documents.model import (
    Align,
    Block,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Table,
    text_of,
)
from hpdesk.documents.typography import NBSP

_TOKEN = re.compile(rf"[^ \n{NBSP}]+|[ \n{NBSP}]")
_MARKS = re.compile(r"([*_])")
_LINE_MARKS = re.compile(r"^(\s*)([-*_])", re.MULTILINE)


def markup_of(blocks: Sequence[Block]) -> str:
    """Return blocks as light markup; `blocks_of` makes the same blocks of it."""
    parts: list[str] = []
    before: Block | None = None
    for block in normal(blocks):
        follows = isinstance(before, ListBlock) and before.ordered
        parts.append(_written(block, ")" if follows else "."))
        before = block
    return "\n\n".join(part for part in parts if part)


def merged_markup(typed: str, blocks: Sequence[Block]) -> str:
    """Return what was typed with the changes that `blocks`, read from a paper, bring."""
    if not typed.strip():
        return markup_of(blocks)
    shown, raw, sources = blocks_of(typed), blocks_of(typed, raw=True), sources_of(typed)
    new = [block for block in blocks if normal((block,))]
    matcher = SequenceMatcher(
        None,
        [normal((block,)) for block in shown],
        [normal((block,)) for block in new],
        autojunk=False,
    )
    parts: list[str] = []
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            parts += sources[first:last]
        elif begin < end:
            old, typed_text = _words(shown[first:last]), _words(raw[first:last])
            parts.append(markup_of(_as_typed(new[begin:end], old, typed_text)))
    return "\n\n".join(part for part in parts if part)


def _runs(blocks: Sequence[Block]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case Heading(runs=runs) | Paragraph(runs=runs):
                yield from runs
            case ListBlock(items=items):
                for item in items:
                    yield from _runs(item)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from _runs(cell)
            case _:
                pass


def _words(blocks: Sequence[Block]) -> str:
    """Return the words of blocks; typesetting changes signs one for one, never their number."""
    return "\n".join(text_of(tuple(_runs((block,)))) for block in blocks)


def _as_typed(blocks: Sequence[Block], shown: str, typed: str) -> list[Block]:
    """Return blocks with the quotes, dashes and spaces that a person typed where words stand."""
    text = iter(text_as_typed("".join(run.text for run in _runs(blocks)), shown, typed))
    return [_with_text(block, text) for block in blocks]


def text_as_typed(text: str, shown: str, typed: str) -> str:
    """Return text with the quotes, dashes and spaces of `typed` where it says what `shown` does.

    `shown` is `typed` as it was typeset. The text keeps its length.
    """
    old, new = _TOKEN.findall(shown), _TOKEN.findall(text)
    places = [0]
    for token in old:
        places.append(places[-1] + len(token))
    made = [token.replace(NBSP, " ") for token in new]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, _end in matcher.get_opcodes():
        if tag == "equal" and len(shown) == len(typed):
            for step in range(last - first):
                start = places[first + step]
                made[begin + step] = typed[start : start + len(old[first + step])]
    return "".join(made)


def _with_text(block: Block, text: Iterator[str]) -> Block:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return replace(block, runs=tuple(_taken(run, text) for run in runs))
        case ListBlock(items=items):
            made = tuple(tuple(_with_text(inner, text) for inner in item) for item in items)
            return replace(block, items=made)
        case Table(header=header, rows=rows):
            lines = [
                tuple(
                    tuple(replace(p, runs=tuple(_taken(run, text) for run in p.runs)) for p in cell)
                    for cell in row
                )
                for row in (header, *rows)
            ]
            return replace(block, header=lines[0], rows=tuple(lines[1:]))
        case _:
            return block


def _taken(run: Run, text: Iterator[str]) -> Run:
    return replace(run, text="".join(next(text) for _ in run.text))


def _written(block: Block, mark: str) -> str:
    match block:
        case Paragraph(runs=runs):
            return _inline(runs)
        case Heading(runs=runs):
            return f"### {_inline(runs)}"
        case ListBlock():
            return _list(block, mark)
        case Table():
            return _table(block)
        case _:
            return ""


def _list(block: ListBlock, mark: str) -> str:
    lines: list[str] = []
    for place, item in enumerate(block.items):
        lead = f"{block.start + place}{mark} " if block.ordered else "- "
        inner = _item(item).split("\n")
        lines.append((lead + inner[0]).rstrip())
        lines += [" " * len(lead) + line if line else "" for line in inner[1:]]
    return "\n".join(lines)


def _item(blocks: Sequence[Block]) -> str:
    text = ""
    before: Block | None = None
    for block in blocks:
        follows = isinstance(before, ListBlock) and before.ordered
        written = _written(block, ")" if follows else ".")
        tight = isinstance(before, Paragraph) and isinstance(block, ListBlock)
        text += ("" if not text else "\n" if tight else "\n\n") + written
        before = block
    return text


def _table(table: Table) -> str:
    def line(cells: Sequence[str]) -> str:
        return f"| {' | '.join(cells)} |"

    rows = [
        line([" ".join(_inline(p.runs) for p in cell).replace("|", "\\|") for cell in row])
        for row in (table.header, *table.rows)
    ]
    rule = line(["--:" if column.align is Align.RIGHT else "---" for column in table.columns])
    return "\n".join([rows[0], rule, *rows[1:]])


def _inline(runs: Sequence[Run]) -> str:
    """Return runs as markup: as plain as can be, escaped where plain would say something else."""
    wanted = joined_runs(runs)
    tries = [
        _marked(wanted, strong, slant, escaped=escaped)
        for escaped in (False, True)
        for strong, slant in (("**", "*"), ("**", "_"), ("__", "*"))
    ]
    for text in tries:
        if normal(blocks_of(text, raw=True)) == (Paragraph(wanted),):
            return text
    plain = _marked([Run(text_of(wanted))], "", "", escaped=True)
    return plain if wanted else ""


def _marked(runs: Sequence[Run], strong: str, slant: str, *, escaped: bool) -> str:
    made: list[str] = []
    bold = italic = False
    for place, run in enumerate(runs):
        if run.bold and not bold:
            made.append(strong)
        if run.italic and not italic:
            made.append(slant)
        bold, italic = run.bold, run.italic
        text = _escaped(run.text) if escaped else run.text
        made.append(f"[{text}]({run.url})" if run.url else text)
        after = runs[place + 1] if place + 1 < len(runs) else Run("")
        if italic and not after.italic:
            made.append(slant)
            italic = False
        if bold and not after.bold:
            if italic:  # the inner mark is closed before the outer one
                made.append(slant)
                italic = False
            made.append(strong)
            bold = False
    return "".join(made)


def _escaped(text: str) -> str:
    return _LINE_MARKS.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text)).replace("\\\\", "\\")
