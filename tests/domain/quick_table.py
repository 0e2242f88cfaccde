# SPDX-License-Identifier: MPL-2.0
"""The table of quick lines, and how what a line gives is written there."""

import tomllib
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from hpdesk.domain.quick_entry import (
    ClockAct,
    NameEntry,
    NameIndex,
    QuickLine,
    SpanKind,
    parse_line,
)

TABLE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "quick_lines.toml").read_text("utf-8")
)
TODAY: date = TABLE["today"]
NEXT_MEETING: date = TABLE["next_meeting"]
PEOPLE = [
    NameEntry(
        row["name"],
        row["name"],
        row.get("title", ""),
        row.get("organisation", ""),
        is_member=row.get("member", False),
    )
    for row in TABLE["people"]
]
PARTIES = [NameEntry(name, name, is_organisation=True) for name in TABLE["organisations"]]
NAMES = NameIndex([*PEOPLE, *PARTIES])


@dataclass(frozen=True)
class Row:
    """A line, and the columns that it must give."""

    typed: str
    columns: dict[str, str]


def rows() -> list[Row]:
    """Return every line of the table."""
    found = []
    for kind, lines in TABLE.items():
        if isinstance(lines, list) and kind not in ("people", "organisations"):
            for line in lines:
                columns = {name: words for name, words in line.items() if words}
                found.append(Row(columns.pop("typed"), {"kind": kind, **columns}))
    return found


def read(line: str) -> QuickLine:
    """Return what a line means in the meeting of the table."""
    return parse_line(line, NAMES, TODAY, NEXT_MEETING)


def written(line: QuickLine, typed: str) -> dict[str, str]:
    """Return what a line gave as the table writes it."""
    columns = {
        "kind": str(line.kind),
        "who": _who(line.responsible),
        "for": _who(line.stands_for),
        "due": _due(line),
        "at": "-".join(_clock(at) for at in (line.at, line.until) if at),
        "text": line.text,
        "clock": str(line.minutes if line.clock is ClockAct.MORE else line.clock or ""),
        "marks": "; ".join(_marks(line, typed)),
    }
    return {name: words for name, words in columns.items() if words}


def _who(entries: tuple[NameEntry, ...]) -> str:
    return ", ".join(e.name if e.is_organisation else e.name.split()[-1] for e in entries)


def _due(line: QuickLine) -> str:
    if line.due is None:
        return f"»{line.due_text}«" if line.due_text else ""
    return f"{line.due}{' næste år' if line.due_rolled_to_next_year else ''}"


def _clock(at: time) -> str:
    return f"{at:%H.%M}"


def _marks(line: QuickLine, typed: str) -> list[str]:
    marks = [f"flere: {name.typed}" for name in line.ambiguous]
    marks += [f"ukendt navn: {line.unknown_name}"] if line.unknown_name else []
    for span in line.spans:
        if span.what is SpanKind.UNKNOWN_COMMAND:
            maybe = f", måske {line.suggestion}" if line.suggestion else ""
            marks.append(f"ukendt kommando: {typed[span.start : span.end]}{maybe}")
    return marks
