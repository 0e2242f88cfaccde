# SPDX-License-Identifier: MPL-2.0
"""Where the points of a referat begin: by their words, their numbers, headings or bold lines.

Referater differ, so several ways are tried, the surest first; the first that gives a coherent
row of points is used. Nothing is left out: what is no beginning belongs to the point above it.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hpdesk.domain.minutes_labels import decides, label_of
from hpdesk.domain.minutes_source import Source, SourceLine

_LONGEST = 200  # characters of a title
_FEWEST = 2
_NAMED = re.compile(
    r"(?:(?:dagsordens)?punkt|dagsordenspkt\.?|pkt\.?|sag(?:\s+nr\.?)?|ad\.?(?:\s*(?:punkt|pkt\.?))?)"
    r"\s*(?P<number>\d{1,3}(?:\.\d{1,2})?(?:\.?[a-z])?)(?![\w/])\s*[.:)–-]*\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}(?:\.?[a-z])?)\s*(?P<dot>[.:)]|[.]?\s*[–-])?\s+"
    r"(?P<title>[^\W\d_»\"'(].*)",
    re.DOTALL,
)
_YEAR_OR_CLOCK = re.compile(r"(?:19|20)\d\d|kl\b", re.IGNORECASE)
_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a point begins; `number` is as written, empty where there is none."""

    at: int
    number: str
    title: str
    looks: bool = False

    @property
    def whole(self) -> int:
        """Return the number of the point itself, 0 where it has none."""
        digits = re.match(r"\d+", self.number)
        return int(digits[0]) if digits else 0

    @property
    def is_sub(self) -> bool:
        """Tell whether the number is one below a point, such as `4.1` or `4.a`."""
        return re.fullmatch(r"\d+", self.number) is None and bool(self.number)


def find_points(lines: Sequence[Source]) -> tuple[Start, ...]:
    """Return where the points begin, in order; empty where the document shows none."""
    for way in (_by_word, _by_number_that_looks, _by_heading, _by_number, _by_bold):
        found = way(lines)
        if len(found) >= _FEWEST:
            return found
    return _by_word(lines)


def _each(lines: Sequence[Source], read: Callable[[SourceLine], Start | None]) -> list[Start]:
    found = []
    for at, line in enumerate(lines):
        if isinstance(line, SourceLine) and (start := read(line)) is not None:
            found.append(replace(start, at=at))
    return found


def _by_word(lines: Sequence[Source]) -> tuple[Start, ...]:
    """Read `Punkt 1: …`, `Ad 1` and the like; a bare `Ad 1` takes the title of the agenda."""
    found = _last_run(_each(lines, _named), lines)
    titles = {
        start.number: start.title
        for start in _each(lines, _numbered)
        if not found or start.at < found[0].at
    }
    return tuple(
        start if start.title else replace(start, title=titles.get(start.number, ""))
        for start in found
    )


def _named(line: SourceLine) -> Start | None:
    match = _NAMED.fullmatch(line.text.strip())
    if match is None or len(match["title"]) > _LONGEST:
        return None
    if line.text[:2].casefold() == "ad" and match["title"] and not _is_title(match["title"]):
        return None
    return Start(0, match["number"].lower(), match["title"].strip())


def _is_title(words: str) -> bool:
    return len(words) <= _LONGEST and not decides(words)


def _numbered(line: SourceLine) -> Start | None:
    """Read a number that is written, or that the word processor prints."""
    text = line.text.strip()
    looks = line.bold or line.heading is not None
    if line.number and line.level is not None:
        if not _is_title(text) or label_of(text) is not None:
            return None
        return Start(0, line.number, text, looks)
    match = _NUMBERED.fullmatch(text)
    if match is None or len(match["title"]) > _LONGEST:
        return None
    first = match["title"].split()[0].casefold().rstrip(".,")
    if any(month.startswith(first) for month in _MONTHS) and len(first) > 2:
        return None  # `3. marts 2026`
    is_sub = "." in match["number"] and match["title"][:1].isupper()
    if not (match["dot"] or looks or is_sub):
        return None
    if _YEAR_OR_CLOCK.match(match["number"]):
        return None
    return Start(0, match["number"].lower(), match["title"].strip(), looks)


def _by_number_that_looks(lines: Sequence[Source]) -> tuple[Start, ...]:
    return _last_run([s for s in _each(lines, _numbered) if s.looks], lines)


def _by_number(lines: Sequence[Source]) -> tuple[Start, ...]:
    found = _each(lines, _numbered)
    return _last_run(found, lines)


def _last_run(starts: Sequence[Start], lines: Sequence[Source]) -> tuple[Start, ...]:
    """Return the row of numbers that has most text under it: an agenda stands before its minutes.

    A row counts on by one; what does not fit is text of the point above, sub-points but for
    those of another point.
    """
    runs: list[list[Start]] = []
    for start in starts:
        own = next((r for r in reversed(runs) if _fits(r, start)), None)
        if own is not None:
            own.append(start)
        elif not start.is_sub and (start.whole == 1 or not runs):
            runs.append([start])
    runs = [_without_inner(run) for run in runs]
    if not runs:
        return ()
    weighed = [(_worth(run, lines), place) for place, run in enumerate(runs)]
    return tuple(runs[max(weighed)[1]])


def _fits(run: Sequence[Start], start: Start) -> bool:
    last = max(s.whole for s in run)
    if start.is_sub:
        return start.whole == last and all(s.number != start.number for s in run)
    return start.whole == last + 1


def _without_inner(run: list[Start]) -> list[Start]:
    """Keep to what looks like the first of a row, where it stands out and others do not."""
    if run and run[0].looks and sum(start.looks for start in run) >= _FEWEST:
        return [start for start in run if start.looks]
    return run


def _worth(run: Sequence[Start], lines: Sequence[Source]) -> tuple[bool, int, int]:
    """Weigh a row: more than one point, how many of them have text under them, and how late."""
    ends = [start.at for start in run[1:]] + [len(lines)]
    filled = sum(end - start.at > 1 for start, end in zip(run, ends, strict=True))
    return len(run) >= _FEWEST, filled, run[0].at


def _by_heading(lines: Sequence[Source]) -> tuple[Start, ...]:
    """Read the headings of the level that most have; labels such as »Deltagere« are none."""
    found: list[tuple[int, Start]] = []
    for at, line in enumerate(lines):
        if not isinstance(line, SourceLine) or line.heading is None:
            continue
        if label_of(line.text, alone=True) is None and len(line.text) <= _LONGEST:
            found.append((line.heading, _plain(at, line)))
    if not found:
        return ()
    levels = Counter(level for level, _ in found)
    best = max(levels, key=lambda level: (levels[level], -level))
    return tuple(start for level, start in found if level == best)


def _plain(at: int, line: SourceLine) -> Start:
    """Return a point that is told by its looks; a number before it is not part of the title."""
    named = _named(line) or _numbered(line)
    if named is not None and named.title:
        return replace(named, at=at)
    return Start(at, "", line.text.strip())


def _by_bold(lines: Sequence[Source]) -> tuple[Start, ...]:
    """Read short lines that are all bold and stand above text; the first two may be the title."""
    found = [
        _plain(at, line)
        for at, line in enumerate(lines)
        if isinstance(line, SourceLine)
        and line.bold
        and line.level is None
        and len(line.text) <= _LONGEST // 2
        and label_of(line.text, alone=True) is None
        and not line.text.rstrip().endswith((":", "."))
    ]
    return tuple(start for start in found if not _is_bold_title(start, found, lines))


def _is_bold_title(start: Start, found: Sequence[Start], lines: Sequence[Source]) -> bool:
    """Tell whether a bold line at the top is the document's own title."""
    words = start.title.casefold()
    return start is found[0] and (
        "referat" in words or (start.at + 1 < len(lines) and len(found) > 2 and start.at == 0)
    )
