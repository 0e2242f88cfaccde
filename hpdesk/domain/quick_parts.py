# SPDX-License-Identifier: MPL-2.0
"""A quick line as understood, and its parts."""

from dataclasses import dataclass, replace
from datetime import date, time

from hpdesk.domain.name_index import NameEntry
from hpdesk.domain.quick_kinds import ClockAct, QuickKind, SpanKind


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line, `end` not included."""

    start: int
    end: int
    what: SpanKind


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A name as typed that nobody has, or (with candidates) that several have.

    `is_stood_for` tells that a deputy stands in for it.
    """

    typed: str
    candidates: tuple[NameEntry, ...] = ()
    is_stood_for: bool = False


@dataclass(frozen=True, slots=True)
class QuickLine:
    """A line as understood.

    `responsible` are those the line is about: those a task lies with, who send their apology,
    take a reservation, come, go, or sit as deputy for `stands_for`. `due_text` holds words that
    are no date. `at` and `until` are the times written; a coming, a going or a guest without
    one means now. A postponement without a date means the next meeting. `minutes` belong to
    `ClockAct.MORE` and may be negative.

    `spans` are the parts that were understood, `joints` the commas, the `og` and the like
    between them, and `text_spans` all the rest, which `rest` holds: together they are the line.
    `suggestion` is the command that was probably meant where the one typed is none.
    """

    kind: QuickKind
    rest: str
    responsible: tuple[NameEntry, ...] = ()
    unresolved: tuple[UnresolvedName, ...] = ()
    due: date | None = None
    due_rolled_to_next_year: bool = False
    due_text: str = ""
    spans: tuple[Span, ...] = ()
    stands_for: tuple[NameEntry, ...] = ()
    at: time | None = None
    until: time | None = None
    clock: ClockAct | None = None
    minutes: int | None = None
    suggestion: str = ""
    joints: tuple[tuple[int, int], ...] = ()
    text_spans: tuple[Span, ...] = ()

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
        if name.is_stood_for:
            return replace(self, unresolved=left, stands_for=with_entry(self.stands_for, entry))
        return replace(self, unresolved=left, responsible=with_entry(self.responsible, entry))


def with_entry(entries: tuple[NameEntry, ...], entry: NameEntry) -> tuple[NameEntry, ...]:
    """Return the entries with one more, unless it is among them."""
    return entries if entry in entries else (*entries, entry)
