# SPDX-License-Identifier: MPL-2.0
"""The line that is typed while the meeting runs.

    /opgave NAVN[, NAVN] [og NAVN] FRIST TEKST      @NAVN FRIST TEKST
    /beslutning TEKST      /note TEKST      /afbud NAVN

The deadline may also stand last. Anything else is text. Nothing typed is dropped: what is not
understood stays in the text.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from hpdesk.domain.deadline_reading import Deadline, deadline_at, deadline_last
from hpdesk.domain.name_index import NameEntry, NameIndex, NameMatch
from hpdesk.domain.quick_kinds import QuickKind, SpanKind

__all__ = [
    "NameEntry",
    "NameIndex",
    "NameMatch",
    "QuickKind",
    "QuickLine",
    "Span",
    "SpanKind",
    "UnresolvedName",
    "parse_line",
]

_COMMAND = re.compile(r"\s*/(opgave|beslutning|note|afbud)(?=[\s:]|$):?", re.IGNORECASE)
_AT_NAME = re.compile(r"\s*(?=@\w)")
_BEFORE_NAME = re.compile(r"\s*@?")
_JOINER = re.compile(r"\s*(?:[,;&+]\s*(?:og\s+)?|\s(?:og|samt)\s+)@?", re.IGNORECASE)
_AFTER_PART = re.compile(r"[\s,:;–-]*")
_FEW_WORDS = re.compile(r"\w[\w'’-]*(?:\s+(?=\w)[\w'’-]+){0,3}")
_FIRST_WORD = re.compile(r"\w[\w'’-]*")
_ENDS_NAME = re.compile(r"\s*(?:[,:]|(?:skal|og)\b)")
_INITIALS_LENGTHS = range(2, 5)  # letters


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line, `end` not included."""

    start: int
    end: int
    what: SpanKind


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A name as typed that nobody has, or (with candidates) that several have."""

    typed: str
    candidates: tuple[NameEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class QuickLine:
    """A line as understood.

    `responsible` are those a task lies with, or those who send their apology. `due_text`
    holds words that are no date. `rest` is what stands after the recognised parts.
    """

    kind: QuickKind
    rest: str
    responsible: tuple[NameEntry, ...] = ()
    unresolved: tuple[UnresolvedName, ...] = ()
    due: date | None = None
    due_rolled_to_next_year: bool = False
    due_text: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Return the text to keep: names that were not understood, and then the rest."""
        names = ", ".join(name.typed for name in self.unresolved)
        return f"{names} {self.rest}".strip()

    @property
    def unknown_name(self) -> str:
        """Return the names that nobody has, as typed, or an empty text."""
        return ", ".join(name.typed for name in self.unresolved if not name.candidates)

    @property
    def ambiguous(self) -> tuple[UnresolvedName, ...]:
        """Return the names that several have, each with its candidates."""
        return tuple(name for name in self.unresolved if name.candidates)

    def choose(self, name: UnresolvedName, entry: NameEntry) -> "QuickLine":
        """Return the line with an unresolved name settled, and so no longer in the text."""
        left = tuple(other for other in self.unresolved if other != name)
        return replace(self, unresolved=left, responsible=_with(self.responsible, entry))


def parse_line(
    line: str, names: NameIndex, today: date, next_meeting: date | None = None
) -> QuickLine:
    """Return what a line means, seen from `today`, normally the day of the meeting."""
    command = _COMMAND.match(line)
    if command:
        kind = _KINDS[command[1].lower()]
        start = len(command[0]) - len(command[0].lstrip())
        span = Span(start, command.end(), SpanKind.COMMAND)
        reader = _Reader(line, command.end(), names, today, next_meeting)
        reader.spans.append(span)
    elif at_name := _AT_NAME.match(line):
        kind = QuickKind.TASK
        reader = _Reader(line, at_name.end(), names, today, next_meeting)
    else:
        return QuickLine(QuickKind.TEXT, line.strip())
    if kind is QuickKind.TASK:
        reader.read_task()
    elif kind is QuickKind.APOLOGY:
        reader.read_names(must_be_name=True)
    return reader.line_of(kind)


_KINDS = {
    "opgave": QuickKind.TASK,
    "beslutning": QuickKind.DECISION,
    "note": QuickKind.NOTE,
    "afbud": QuickKind.APOLOGY,
}


class _Reader:
    """Reads a line from the left, and the deadline from the right."""

    def __init__(
        self, line: str, pos: int, names: NameIndex, today: date, next_meeting: date | None
    ) -> None:
        self.spans: list[Span] = []
        self._line = line
        self._pos = pos
        self._end = len(line)
        self._names = names
        self._today = today
        self._next_meeting = next_meeting
        self._responsible: tuple[NameEntry, ...] = ()
        self._unresolved: tuple[UnresolvedName, ...] = ()
        self._deadline: Deadline | None = None

    def read_task(self) -> None:
        """Read names and deadline in either order, else the deadline from the end."""
        named = self.read_names()
        if self._read_deadline() and not named:
            self.read_names()
        if self._deadline is None:
            self._read_last_deadline()

    def read_names(self, *, must_be_name: bool = False) -> bool:
        """Read the names from here on and tell whether there were any."""
        before = _BEFORE_NAME.match(self._line, self._pos)
        start = before.end() if before else self._pos
        end = self._read_name(start, must_be_name=must_be_name or self._is_at(start))
        if end is None:
            return False
        while end is not None:
            self._pos = end
            joiner = _JOINER.match(self._line, end)
            after = joiner.end() if joiner else None
            end = None if after is None else self._read_name(after, must_be_name=self._is_at(after))
        return True

    def line_of(self, kind: QuickKind) -> QuickLine:
        """Return what was read."""
        day = self._deadline.parsed if self._deadline else None
        started = bool(self._responsible or self._unresolved or self._deadline)
        skipped = _AFTER_PART.match(self._line, self._pos) if started else None
        start = skipped.end() if skipped else self._pos
        return QuickLine(
            kind,
            self._line[start : self._end].strip(),
            responsible=self._responsible,
            unresolved=self._unresolved,
            due=day.day if day else None,
            due_rolled_to_next_year=bool(day and day.rolled_to_next_year),
            due_text=self._deadline.words if self._deadline and not day else "",
            spans=tuple(sorted(self.spans, key=lambda span: span.start)),
        )

    def _is_at(self, pos: int) -> bool:
        return self._line[pos - 1 : pos] == "@"

    def _read_name(self, pos: int, *, must_be_name: bool) -> int | None:
        """Read one name, known or not, and return its end; None where no name stands here."""
        if match := self._names.longest_match(self._line, pos):
            longer = self._name_end(pos) if match.is_part else None
            if longer is not None and longer > match.end:  # `Karin Holm`, but we know another Karin
                self._leave(match.start, longer, SpanKind.AMBIGUOUS_NAME, match.candidates)
                return longer
            if len(match.candidates) == 1:
                self._responsible = _with(self._responsible, match.candidates[0])
                self.spans.append(Span(match.start, match.end, SpanKind.NAME))
            else:
                self._leave(match.start, match.end, SpanKind.AMBIGUOUS_NAME, match.candidates)
            return match.end
        end = self._unknown_name_end(pos, must_be_name=must_be_name)
        if end is not None:
            self._leave(pos, end, SpanKind.UNKNOWN_NAME, ())
        return end

    def _leave(
        self, start: int, end: int, what: SpanKind, candidates: tuple[NameEntry, ...]
    ) -> None:
        typed = self._line[start:end]
        self._unresolved = (*self._unresolved, UnresolvedName(typed, candidates))
        self.spans.append(Span(start, end, what))

    def _unknown_name_end(self, pos: int, *, must_be_name: bool) -> int | None:
        """Return where words that look like a name end.

        A sentence also begins with a capital, so capitals only make a name where a deadline,
        a comma, a colon, `og` or `skal` follows; letters such as `LK` are taken as initials.
        """
        first = _FIRST_WORD.match(self._line, pos)
        if first is None or self._deadline_here(pos):
            return None
        end = self._name_end(pos)
        if end is not None:
            return end
        word = first[0]
        if must_be_name or (word.isupper() and len(word) in _INITIALS_LENGTHS):
            return first.end()
        return None

    def _name_end(self, pos: int) -> int | None:
        end = self._capitals_end(pos)
        if end is not None and (_ENDS_NAME.match(self._line, end) or self._deadline_here(end)):
            return end
        return None

    def _capitals_end(self, pos: int) -> int | None:
        end = None
        words = _FEW_WORDS.match(self._line, pos)
        for word in _FIRST_WORD.finditer(self._line, pos, words.end() if words else pos):
            if not word[0][0].isupper():
                break
            end = word.end()
        return end

    def _deadline_here(self, pos: int) -> Deadline | None:
        skipped = _AFTER_PART.match(self._line, pos)
        start = skipped.end() if skipped else pos
        return deadline_at(self._line, start, self._today, self._next_meeting)

    def _read_deadline(self) -> bool:
        deadline = self._deadline_here(self._pos)
        if deadline is None:
            return False
        self._keep(deadline)
        self._pos = deadline.end
        return True

    def _read_last_deadline(self) -> None:
        deadline = deadline_last(self._line, self._pos, self._today, self._next_meeting)
        if deadline is not None:
            self._keep(deadline)
            before = self._line[self._pos : deadline.start].rstrip(" \t,;:–-")
            self._end = self._pos + len(before)

    def _keep(self, deadline: Deadline) -> None:
        self._deadline = deadline
        what = SpanKind.DUE if deadline.parsed else SpanKind.DUE_TEXT
        self.spans.append(Span(deadline.start, deadline.end, what))


def _with(entries: tuple[NameEntry, ...], entry: NameEntry) -> tuple[NameEntry, ...]:
    return entries if entry in entries else (*entries, entry)
