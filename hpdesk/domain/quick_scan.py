# SPDX-License-Identifier: MPL-2.0
"""A quick line while it is being read: how far, and what each stretch was taken for.

What nothing took is the text, so that no word can be lost.
"""

import re
from collections.abc import Iterator
from datetime import date, time

from hpdesk.domain.clock_reading import clock_at, clock_last
from hpdesk.domain.deadline_reading import Deadline, deadline_at, deadline_last
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.quick_kinds import ClockAct, QuickKind, SpanKind
from hpdesk.domain.quick_parts import QuickLine, Span, UnresolvedName, with_entry

# A dash before a number is a minus, and points are dropped only where they end a clause.
_AFTER_PART = re.compile(r"(?:[\s,:;]|[–—-](?![0-9])|[.!](?=\s|$))*")
_BEFORE_LAST = " \t,;:–—-"


class Scan:
    """Reads a line from the left, and the deadline from the right."""

    def __init__(
        self, line: str, names: NameIndex, today: date, next_meeting: date | None = None
    ) -> None:
        self.line = line
        self.names = names
        self.pos = 0
        self.act: ClockAct | None = None
        self.minutes: int | None = None
        self.suggestion = ""
        self._days = today, next_meeting
        self._spans: list[Span] = []
        self._joints: list[tuple[int, int]] = []
        self._responsible: tuple[NameEntry, ...] = ()
        self._stands_for: tuple[NameEntry, ...] = ()
        self._unresolved: tuple[UnresolvedName, ...] = ()
        self._deadline: Deadline | None = None
        self._times: tuple[time | None, time | None] = (None, None)

    @property
    def has_deadline(self) -> bool:
        """Tell whether a deadline was read."""
        return self._deadline is not None

    def take(self, start: int, end: int, what: SpanKind) -> None:
        """Take a stretch for a part of the line."""
        self._spans.append(Span(start, end, what))

    def join(self, start: int, end: int) -> None:
        """Take a stretch, such as a comma, for what only stands between parts."""
        if self.line[start:end].strip():
            self._joints.append((start, end))

    def step(self, pattern: re.Pattern[str]) -> bool:
        """Step over words that only lead to the next part; tells whether they stood there."""
        found = pattern.match(self.line, self.pos)
        if found:
            self.join(self.pos, found.end())
            self.pos = found.end()
        return found is not None

    def step_separators(self) -> None:
        """Step over commas and the like after a part."""
        self.step(_AFTER_PART)

    def add_name(
        self,
        start: int,
        end: int,
        who: tuple[NameEntry, ...],
        *,
        stood_for: bool,
        is_sure: bool = True,
    ) -> int:
        """Take a name for the one who has it, or mark it; returns where it ends."""
        if len(who) == 1 and is_sure:
            self.take(start, end, SpanKind.NAME)
            if stood_for:
                self._stands_for = with_entry(self._stands_for, who[0])
            else:
                self._responsible = with_entry(self._responsible, who[0])
            return end
        self.take(start, end, SpanKind.AMBIGUOUS_NAME if who else SpanKind.UNKNOWN_NAME)
        name = UnresolvedName(self.line[start:end], who, stood_for)
        self._unresolved = (*self._unresolved, name)
        return end

    def deadline_here(self, pos: int) -> Deadline | None:
        """Return the deadline that follows a place, after any commas, or None."""
        skipped = _AFTER_PART.match(self.line, pos)
        return deadline_at(self.line, skipped.end() if skipped else pos, *self._days)

    def read_deadline(self) -> bool:
        """Read a deadline from here on and tell whether there was one."""
        deadline = self.deadline_here(self.pos)
        if deadline is None:
            return False
        self.join(self.pos, deadline.start)
        self._keep(deadline)
        self.pos = deadline.end
        self.step_separators()
        return True

    def read_last_deadline(self, end: int | None = None) -> bool:
        """Read a deadline from the end, or from `end`, and tell whether there was one."""
        stop = len(self.line) if end is None else end
        deadline = deadline_last(self.line[:stop], self.pos, *self._days)
        if deadline is None:
            return False
        self._keep(deadline)
        opening = self.line[deadline.start - 1 : deadline.start] == "("
        before = self.line[self.pos : deadline.start - opening].rstrip(_BEFORE_LAST)
        self.join(self.pos + len(before), deadline.start)
        self.join(deadline.end, stop)
        return True

    def read_clock(self) -> bool:
        """Read a time of day from here on and tell whether there was one."""
        found = clock_at(self.line, self.pos)
        if found is None:
            return False
        self.take(found.start, found.end, SpanKind.TIME)
        self._times = found.at, found.until
        self.pos = found.end
        self.step_separators()
        return True

    def read_last_clock(self) -> None:
        """Read a `kl. 14.30` with which the line ends."""
        found = clock_last(self.line, self.pos)
        if found is not None:
            self.take(found.start, found.end, SpanKind.TIME)
            self._times = found.at, found.until
            before = self.line[self.pos : found.start].rstrip(_BEFORE_LAST)
            self.join(self.pos + len(before), found.start)
            self.join(found.end, len(self.line))

    def line_of(self, kind: QuickKind) -> QuickLine:
        """Return what was read."""
        day = self._deadline.parsed if self._deadline else None
        texts = tuple(self._text_spans())
        return QuickLine(
            kind,
            " ".join(self.line[span.start : span.end] for span in texts),
            responsible=self._responsible,
            unresolved=self._unresolved,
            due=day.day if day else None,
            due_rolled_to_next_year=bool(day and day.rolled_to_next_year),
            due_text=self._deadline.words if self._deadline and not day else "",
            spans=tuple(sorted(self._spans, key=_start)),
            stands_for=self._stands_for,
            at=self._times[0],
            until=self._times[1],
            clock=self.act,
            minutes=self.minutes,
            suggestion=self.suggestion,
            joints=tuple(sorted(self._joints)),
            text_spans=texts,
        )

    def _keep(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self.take(
            deadline.start, deadline.end, SpanKind.DUE if deadline.parsed else SpanKind.DUE_TEXT
        )

    def _text_spans(self) -> Iterator[Span]:
        taken = [(s.start, s.end) for s in self._spans if s.what is not SpanKind.UNKNOWN_COMMAND]
        start = 0
        for begin, end in [*sorted(taken + self._joints), (len(self.line), len(self.line))]:
            words = self.line[start:begin]
            if words.strip():
                first = start + len(words) - len(words.lstrip())
                yield Span(first, start + len(words.rstrip()), SpanKind.TEXT)
            start = end


def _start(span: Span) -> int:
    return span.start
