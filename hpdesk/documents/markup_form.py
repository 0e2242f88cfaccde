# SPDX-License-Identifier: MPL-2.0
"""Blocks of a text in one form, so that what was written and what was read can be compared."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.typography import NBSP

_BARE_HOST = re.compile(r"^(https?://[^/?#]+)/$", re.IGNORECASE)  # the same place without its slash


def normal(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks without what the light markup cannot say, and with their runs joined."""
    found: list[Block] = []
    for block in blocks:
        made = _normal_block(block)
        if made is None:
            continue
        last = found[-1] if found else None
        if _are_one_list(last, made):
            assert isinstance(last, ListBlock)
            assert isinstance(made, ListBlock)
            found[-1] = replace(last, items=(*last.items, *made.items))
        else:
            found.append(made)
    return tuple(found)


def digest(blocks: Sequence[Block]) -> str:
    """Return a short checksum of what a text says and how."""
    return hashlib.sha256(repr(normal(blocks)).encode()).hexdigest()[:16]


def _are_one_list(first: Block | None, second: Block) -> bool:
    """Tell whether two lists are one: bullets that follow on bullets cannot be told apart."""
    both = isinstance(first, ListBlock) and isinstance(second, ListBlock)
    return both and not first.ordered and not second.ordered  # type: ignore[union-attr]  # looked at above


def _normal_block(block: Block) -> Block | None:
    match block:
        case Paragraph(runs=runs):
            joined = joined_runs(runs)
            return Paragraph(joined) if joined else None
        case Heading(runs=runs):
            joined = joined_runs(_on_one_line(runs))
            return Heading(3, joined) if joined else None
        case ListBlock(ordered=ordered, items=items, start=start):
            return ListBlock(
                ordered, tuple(normal(item) for item in items), start if ordered else 1
            )
        case Table():
            return _normal_table(block)
        case _:
            return None


def _normal_table(table: Table) -> Table:
    header = tuple(_normal_cell(cell, is_header=True) for cell in table.header)
    rows = tuple(tuple(_normal_cell(cell) for cell in row) for row in table.rows)
    return Table(tuple(Column(1, column.align) for column in table.columns), header, rows)


def _normal_cell(cell: Cell, *, is_header: bool = False) -> Cell:
    runs: list[Run] = []
    for paragraph in cell:
        runs += [Run(" "), *paragraph.runs] if runs else paragraph.runs
    if is_header:
        runs = [replace(run, bold=False) for run in runs]
    return (Paragraph(joined_runs(_on_one_line(runs)), ParagraphStyle.CELL),)


def _on_one_line(runs: Sequence[Run]) -> list[Run]:
    return [replace(run, text=run.text.replace("\n", " ")) for run in runs]


def joined_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs with their look and words only, spaces plain and at no edge of a line."""
    signs: list[tuple[str, tuple[bool, bool, str]]] = []
    for run in runs:
        look = (run.bold, run.italic, _BARE_HOST.sub(r"\1", run.url))
        for sign in run.text.replace(NBSP, " ").replace("\t", "    "):
            if sign == "\n":
                while signs and signs[-1][0] == " ":
                    signs.pop()
            elif sign == " " and (not signs or signs[-1][0] == "\n"):
                continue
            signs.append((sign, look))
    while signs and signs[-1][0].isspace():
        signs.pop()
    while signs and signs[0][0].isspace():
        signs.pop(0)
    return tuple(_in_runs(_with_plain_spaces(signs)))


def _with_plain_spaces(
    signs: Sequence[tuple[str, tuple[bool, bool, str]]],
) -> list[tuple[str, tuple[bool, bool, str]]]:
    """Give spaces the look that both sides share: a bold space before a plain word is plain."""
    made = list(signs)
    place = 0
    while place < len(made):
        if not made[place][0].isspace():
            place += 1
            continue
        end = place
        while end < len(made) and made[end][0].isspace():
            end += 1
        before, after = made[place - 1][1], made[end][1] if end < len(made) else (False, False, "")
        url = before[2] if before[2] == after[2] else ""
        look = (before[0] and after[0], before[1] and after[1], url)
        made[place:end] = [(sign, look) for sign, _ in made[place:end]]
        place = end
    return made


def _in_runs(signs: Sequence[tuple[str, tuple[bool, bool, str]]]) -> list[Run]:
    runs: list[Run] = []
    text: list[str] = []
    for place, (sign, look) in enumerate(signs):
        text.append(sign)
        if place + 1 == len(signs) or signs[place + 1][1] != look:
            runs.append(Run("".join(text), look[0], look[1], url=look[2]))
            text = []
    return runs
