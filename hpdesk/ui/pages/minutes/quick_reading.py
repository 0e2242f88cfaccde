# SPDX-License-Identifier: MPL-2.0
"""How the quick line is read while it is typed: choices made, its parts, what may replace them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.quick_commands import complete_command
from hpdesk.domain.quick_entry import QuickLine, UnresolvedName, parse_line
from hpdesk.domain.quick_kinds import QuickKind, SpanKind
from hpdesk.domain.quick_mending import alternatives, name_candidates, replace_span
from hpdesk.domain.quick_parts import Span
from hpdesk.domain.quick_people import complete_name
from hpdesk.ui.pages.minutes.quick_choices import Choice, ChoiceAct
from hpdesk.ui.wording import parse_day, weekday_names, worded

NAMES = (SpanKind.NAME, SpanKind.AMBIGUOUS_NAME, SpanKind.UNKNOWN_NAME)
_AFTER_NAMES = (SpanKind.DUE, SpanKind.DUE_TEXT, SpanKind.TIME, SpanKind.CLOCK)
# What these say is about people of the plan; elsewhere a name nobody has may stay in the text.
_PEOPLE_ONLY = (
    QuickKind.APOLOGY,
    QuickKind.ARRIVAL,
    QuickKind.DEPARTURE,
    QuickKind.DEPUTY,
)
_WITH_TEXT = (
    QuickKind.TASK,
    QuickKind.RESERVATION,
    QuickKind.DISSENT,
    QuickKind.STATEMENT,
    QuickKind.CONFLICT_OF_INTEREST,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What lines are read against: the names, the day of the meeting, and the next one."""

    names: NameIndex
    today: date
    next_meeting: date | None = None

    def read(self, text: str, chosen: Mapping[str, NameEntry]) -> QuickLine:
        """Return a line as understood, with the names settled that the person has chosen."""
        line = parse_line(text, self.names, self.today, self.next_meeting)
        for name in line.unresolved:
            if name.typed in chosen:
                line = line.choose(name, chosen[name.typed])
        return line

    def under_way(self, text: str, cursor: int, line: QuickLine) -> list[Choice]:
        """Return what the word before the cursor may become: a command or a name."""
        typed = text[:cursor]
        if typed.lstrip().startswith("/") and " " not in typed.strip():
            start = len(typed) - len(typed.lstrip())
            found = complete_command(typed)
            if [c.word for c in found] == [typed.strip()]:
                return []
            return [
                Choice(c.word, c.follows, words=f"{c.word} ", start=start, end=cursor)
                for c in found
            ]
        name = complete_name(text, cursor, line, self.names)
        if name is None:
            return []
        return [_named(entry, f"{entry.name} ", name.start, cursor) for entry in name.candidates]

    def instead(self, text: str, span: Span) -> list[Choice]:
        """Return what a part of the line may be exchanged for, the likeliest first."""
        if span.what in NAMES:
            typed = text[span.start : span.end]
            entries = name_candidates(typed, span.what, self.names)
            return [_named(entry, entry.name, span.start, span.end) for entry in entries]
        found = alternatives(text, span, self.names, self.today, self.next_meeting)
        return [
            Choice(words, self._weekday(words, span), words=words, start=span.start, end=span.end)
            for words in found
        ]

    def _weekday(self, words: str, span: Span) -> str:
        if span.what not in (SpanKind.DUE, SpanKind.DUE_TEXT):
            return ""
        day = parse_day(words, self.today, next_meeting=self.next_meeting)
        return weekday_names()[day.day.weekday()] if day else ""

    def settling(self, text: str, line: QuickLine, name: UnresolvedName) -> list[Choice]:
        """Return how a name may be settled that nobody has, or that several have."""
        span = span_of(text, line, name)
        what = SpanKind.AMBIGUOUS_NAME if name.candidates else SpanKind.UNKNOWN_NAME
        entries = name.candidates or tuple(name_candidates(name.typed, what, self.names))
        rows = [_named(entry, entry.name, span.start, span.end) for entry in entries]
        if not name.candidates or " " in name.typed.strip():  # another with the same first name
            words = worded("Opret personen »{0}«", name.typed)
            rows.append(Choice(words, icon="user-plus", act=ChoiceAct.CREATE, words=name.typed))
        if line.kind in _WITH_TEXT:
            words = worded("Lad »{0}« stå i teksten", name.typed)
            rows.append(Choice(words, icon="type", act=ChoiceAct.KEEP, words=name.typed))
        else:
            words = worded("Skriv linjen i drøftelsen, som den er")
            rows.append(Choice(words, icon="pen-line", act=ChoiceAct.AS_TEXT))
        return rows


def _named(entry: NameEntry, words: str, start: int, end: int) -> Choice:
    detail = entry.organisation or entry.title
    return Choice(entry.name, detail, words=words, start=start, end=end, entry=entry)


def span_of(text: str, line: QuickLine, name: UnresolvedName) -> Span:
    """Return where an unresolved name stands in its line."""
    found = (s for s in line.spans if s.what in NAMES and text[s.start : s.end] == name.typed)
    return next(found, Span(0, 0, SpanKind.UNKNOWN_NAME))


def exchanged(text: str, choice: Choice) -> str:
    """Return the line with what a choice stands for written in its place."""
    return replace_span(text, Span(choice.start, choice.end, SpanKind.TEXT), choice.words)


def parts_of(line: QuickLine) -> tuple[Span, ...]:
    """Return what Tab goes through: names, then days and times, the text, and the command."""
    groups = ((SpanKind.UNKNOWN_COMMAND,), NAMES, _AFTER_NAMES)
    parts = [span for group in groups for span in line.spans if span.what in group]
    commands = [span for span in line.spans if span.what is SpanKind.COMMAND]
    return (*parts, *line.text_spans, *commands)


def part_after(line: QuickLine, start: int, end: int) -> Span | None:
    """Return the part that follows the one selected, the first after the last."""
    parts = parts_of(line)
    places = [(span.start, span.end) for span in parts]
    if not parts:
        return None
    at = places.index((start, end)) + 1 if (start, end) in places else 0
    return parts[at % len(parts)]


def needs_choice(line: QuickLine, kept: frozenset[str] = frozenset()) -> UnresolvedName | None:
    """Return the first name that the person must settle before the line can be carried out.

    A guest whom nobody knows becomes a person without being asked about.
    """
    names: tuple[UnresolvedName, ...] = ()
    if line.kind is QuickKind.GUEST:
        names = line.ambiguous
    elif line.kind in _PEOPLE_ONLY or line.kind in _WITH_TEXT:
        names = line.unresolved
    return next((name for name in names if name.typed not in kept), None)
