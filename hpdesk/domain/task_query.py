# SPDX-License-Identifier: MPL-2.0
"""The filter words of lists: `@navn status:åben frist:<1/4 -"nyt lokale"`.

The checklist and the notes know each their own words; the vocabulary holds which.

A term is a word, words in quotes, or a filter word with its value; `-` in front turns it round.
What stands after a filter word may be several words where they belong together (`frist:uge 43`,
`@Karin Vestermark`). Terms of the same filter word are offered as choices (`@lone @åse` finds
the tasks of either), all others must hold together; so must two deadlines. Nothing is refused:
a term that is not understood is searched for as text and marked, and a filter word whose value
is still to be typed asks for nothing yet.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from hpdesk.domain.danish_names import fold
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.note_query_values import choice_of
from hpdesk.domain.note_words import tag_of
from hpdesk.domain.task_query_values import (
    Named,
    matching,
    nearest_day,
    statuses_of,
    stretch_of,
)

_MOST_WORDS = 6
_LONGEST = 2_000  # characters that are read as filter words; what follows is text
_QUOTES = {'"': '"', "»": "«", "“": "”", "”": "”"}
_WORD = re.compile(r"\S+")
_PREFIX = re.compile(r"([^\W\d_]+):")
_LEADS = "".join(_QUOTES) + "@#"


class QueryField(Enum):
    """What a term asks about; the value is the filter word."""

    TEXT = ""
    WHO = "@"
    BODY = "organ"
    PARTY = "part"
    PLAN = "plan"
    STATUS = "status"
    DUE = "frist"
    WITHOUT = "uden"
    ITEM = "punkt"
    MEETING = "møde"
    CHANNEL = "måde"
    DIRECTION = "retning"
    TAG = "#"
    DAY = "dato"
    STEP = "næste"


class Missing(Enum):
    """What a task may be without."""

    DUE = "frist"
    RESPONSIBLE = "ansvarlig"


_SIGNS = {"@": QueryField.WHO, "#": QueryField.TAG}
_FIELDS = {field.value: field for field in QueryField if field.value not in ("", *_SIGNS)}
_FIELDS |= {
    "ansvarlig": QueryField.WHO,
    "med": QueryField.WHO,
    "gruppe": QueryField.BODY,
    "mode": QueryField.MEETING,
    "mærke": QueryField.TAG,
    "kanal": QueryField.CHANNEL,
    "periode": QueryField.DAY,
}
_OF_NOTES = (
    QueryField.CHANNEL,
    QueryField.DIRECTION,
    QueryField.TAG,
    QueryField.DAY,
    QueryField.STEP,
)
TASK_FIELDS = frozenset(set(QueryField) - {QueryField.TEXT, *_OF_NOTES})
NOTE_FIELDS = frozenset({QueryField.WHO, QueryField.PARTY, QueryField.ITEM, *_OF_NOTES})
_WORDS_OF = {"ansvarlig": TASK_FIELDS, "med": NOTE_FIELDS}  # filter words of one list alone
_MISSING = {
    "frist": Missing.DUE,
    "dato": Missing.DUE,
    "ansvarlig": Missing.RESPONSIBLE,
    "ansvarlige": Missing.RESPONSIBLE,
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names and tags that filter words may use, and which filter words there are."""

    people: tuple[Named, ...] = ()
    organisations: tuple[Named, ...] = ()
    bodies: tuple[Named, ...] = ()
    plans: tuple[Named, ...] = ()
    tags: tuple[str, ...] = ()
    fields: frozenset[QueryField] = TASK_FIELDS

    def of(self, field: QueryField) -> tuple[Named, ...]:
        """Return the names that a filter word may be followed by."""
        match field:
            case QueryField.WHO:
                return self.people + self.organisations
            case QueryField.BODY:
                return self.bodies
            case QueryField.PARTY:
                return self.organisations
            case QueryField.PLAN:
                return self.plans
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One term with its place in the text, and what it asks for.

    `value` is what stands after the filter word, without quotes. One that is not `understood`
    is searched for as text. `keys` are those that a name may mean. Of a stretch the first day
    is in it and the last not. An `is_open` term has no value yet and asks for nothing.
    `values` are those of a choice or a tag, as they are kept.
    """

    start: int
    end: int
    field: QueryField
    value: str
    negated: bool = False
    understood: bool = True
    is_open: bool = False
    keys: tuple[str, ...] = ()
    statuses: tuple[TaskStatus, ...] = ()
    overdue: bool = False
    due_from: date | None = None
    due_before: date | None = None
    missing: Missing | None = None
    number: str = ""
    day: date | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What was typed, as terms in their order."""

    text: str = ""
    terms: tuple[QueryTerm, ...] = ()

    @property
    def unknown(self) -> tuple[QueryTerm, ...]:
        """Return the terms that are only searched for as text."""
        return tuple(term for term in self.terms if not term.understood)

    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return all(term.is_open for term in self.terms)


def read_query(text: str, vocabulary: Vocabulary, today: date) -> TaskQuery:
    """Return what filter words ask for; never raises, and every word is in a term."""
    reading = _Reading(text, vocabulary, today)
    terms = []
    at = 0
    while (match := _WORD.search(text, at)) is not None:
        term = reading.term_at(match.start())
        terms.append(term)
        at = term.end
    return TaskQuery(text, tuple(terms))


class _Reading:
    def __init__(self, text: str, vocabulary: Vocabulary, today: date) -> None:
        self._text, self._vocabulary, self._today = text, vocabulary, today

    def term_at(self, start: int) -> QueryTerm:
        """Return the term that begins at a place where a word begins."""
        text = self._text
        negated = text[start] in "-−" and _is_letter(text[start + 1 : start + 2])
        at = start + 1 if negated else start
        if start > _LONGEST:
            end = _word_end(text, start)
            return QueryTerm(start, end, QueryField.TEXT, text[start:end])
        field, value_at = self._field_at(at)
        if field is QueryField.TEXT:
            return self._text_term(start, at, negated=negated)
        if value_at >= len(text) or text[value_at].isspace():
            return QueryTerm(start, value_at, field, "", negated, is_open=True)
        return replace(self._valued(start, value_at, field), negated=negated)

    def _field_at(self, at: int) -> tuple[QueryField, int]:
        fields = self._vocabulary.fields
        sign = _SIGNS.get(self._text[at])
        if sign in fields:
            return sign or QueryField.TEXT, at + 1
        match = _PREFIX.match(self._text, at)
        word = fold(match[1]) if match else ""
        field = _FIELDS.get(word)
        known = field in fields and _WORDS_OF.get(word, fields) == fields
        if field is None or match is None or not known:
            return QueryField.TEXT, at
        return field, match.end()

    def _text_term(self, start: int, at: int, *, negated: bool) -> QueryTerm:
        quoted = self._quoted(at)
        if quoted is not None:
            value, end = quoted
            unfinished = not value.strip()
            return QueryTerm(
                start, end, QueryField.TEXT, value.strip(), negated, is_open=unfinished
            )
        end = _word_end(self._text, at)
        value = self._text[at:end]
        known = _PREFIX.match(value) is None
        return QueryTerm(start, end, QueryField.TEXT, value, negated, understood=known)

    def _quoted(self, at: int) -> tuple[str, int] | None:
        """Return the words in quotes and where they end; open quotes run to the end."""
        closing = _QUOTES.get(self._text[at : at + 1])
        if closing is None:
            return None
        ends = self._text.find(closing, at + 1)
        if ends < 0:
            return self._text[at + 1 :], len(self._text)
        return self._text[at + 1 : ends], ends + 1

    def _valued(self, start: int, at: int, field: QueryField) -> QueryTerm:
        quoted = self._quoted(at)
        if quoted is not None:
            value, end = quoted
            empty = QueryTerm(start, end, field, value.strip(), is_open=not value.strip())
            if empty.is_open:
                return empty
            return self._read(empty) or self._unknown(empty)
        for end in reversed(self._ends(at)):
            found = self._read(QueryTerm(start, end, field, self._text[at:end]))
            if found is not None:
                return found
        end = _word_end(self._text, at)
        return self._unknown(QueryTerm(start, end, field, self._text[at:end]))

    def _unknown(self, term: QueryTerm) -> QueryTerm:
        return replace(term, understood=False)

    def _ends(self, at: int) -> list[int]:
        """Return where a value may end: after one word, two, and so on up to the next term."""
        ends: list[int] = []
        for match in _WORD.finditer(self._text, at):
            if ends and (len(ends) == _MOST_WORDS or self._begins_term(match.start())):
                break
            ends.append(match.end())
        return ends

    def _begins_term(self, at: int) -> bool:
        if self._text[at] in "-−" and _is_letter(self._text[at + 1 : at + 2]):
            return True
        return self._text[at] in _LEADS or self._field_at(at)[0] is not QueryField.TEXT

    def _read(self, term: QueryTerm) -> QueryTerm | None:
        """Return a term with what its value means, or None where it means nothing."""
        match term.field:
            case QueryField.WHO | QueryField.BODY | QueryField.PARTY | QueryField.PLAN:
                keys = matching(self._vocabulary.of(term.field), term.value)
                return replace(term, keys=keys) if keys else None
            case QueryField.STATUS:
                return _with_statuses(term, term.value)
            case QueryField.CHANNEL | QueryField.DIRECTION | QueryField.STEP:
                value = choice_of(term.field.value, term.value)
                return None if value is None else replace(term, values=(value,))
            case QueryField.TAG:
                tag = tag_of(term.value)
                return replace(term, values=(tag,)) if tag in self._vocabulary.tags else None
            case QueryField.DAY:
                days = stretch_of(term.value, self._today)
                return replace(term, due_from=days[0], due_before=days[1]) if days else None
            case QueryField.DUE:
                found = stretch_of(term.value, self._today)
                if found is None:
                    overdue = fold(term.value) == "overskredet"
                    return _with_statuses(term, term.value) if overdue else None
                return replace(term, due_from=found[0], due_before=found[1])
            case QueryField.WITHOUT:
                missing = _MISSING.get(fold(term.value))
                return replace(term, missing=missing) if missing else None
            case _:
                return self._read_place(term)

    def _read_place(self, term: QueryTerm) -> QueryTerm | None:
        """Read a point's number or a meeting's day; other words are sought in the title."""
        if term.field is QueryField.MEETING:
            day = nearest_day(term.value, self._today)
            if day is not None:
                return replace(term, day=day)
        elif term.value[:1].isdigit():
            return None if " " in term.value else replace(term, number=term.value.rstrip("."))
        quoted = self._text[term.end - 1] in _QUOTES.values()
        return term if quoted or len(term.value.split()) == 1 else None


def _with_statuses(term: QueryTerm, words: str) -> QueryTerm | None:
    found = statuses_of(words)
    return None if found is None else replace(term, statuses=found[0], overdue=found[1])


def _is_letter(sign: str) -> bool:
    """Tell whether a minus before this sign turns a term round."""
    return sign.isalpha() or (sign != "" and sign in _LEADS)


def _word_end(text: str, at: int) -> int:
    match = _WORD.match(text, at)
    return match.end() if match else len(text)
