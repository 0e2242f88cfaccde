# SPDX-License-Identifier: MPL-2.0
"""What may be typed next in the filter words of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish_names import fold, sort_key
from hpdesk.domain.note_query_values import CHOICES
from hpdesk.domain.task_query import NOTE_FIELDS, QueryField, QueryTerm, Vocabulary, read_query
from hpdesk.domain.task_query_values import OVERDUE, STATUS_VALUES, Named, matching

_MOST = 12
_SIGNED = (QueryField.WHO, QueryField.TAG)
_FIELD_HINTS = {
    QueryField.WHO: "Ansvarlig person eller part",
    QueryField.BODY: "Organ",
    QueryField.PARTY: "Part og dens folk",
    QueryField.PLAN: "Helhedsplan",
    QueryField.STATUS: "Status",
    QueryField.DUE: "Frist",
    QueryField.WITHOUT: "Det, som mangler",
    QueryField.ITEM: "Punktets nummer eller titel",
    QueryField.MEETING: "Mødets dato eller titel",
    QueryField.CHANNEL: "Hvordan",
    QueryField.DIRECTION: "Retning",
    QueryField.TAG: "Mærke",
    QueryField.DAY: "Hvornår",
    QueryField.STEP: "Næste skridt",
}
_NOTE_HINTS = {QueryField.WHO: "Person eller part"}
_VALUES = {
    QueryField.STATUS: (*STATUS_VALUES, OVERDUE),
    QueryField.DUE: (
        "denne uge",
        "næste uge",
        "næste 30 dage",
        "denne måned",
        "i dag",
        "<1/4",
        "uge 43",
        OVERDUE,
    ),
    QueryField.WITHOUT: ("frist", "ansvarlig"),
    QueryField.DAY: (
        "denne uge",
        "sidste uge",
        "denne måned",
        "sidste måned",
        "dette år",
        "sidste år",
        ">1/1",
    ),
    **{field: tuple(CHOICES[field.value]) for field in QueryField if field.value in CHOICES},
}


@dataclass(frozen=True, slots=True)
class QueryChoice:
    """What may be put in the place from `start` to `end`; `hint` tells what it is."""

    start: int
    end: int
    text: str
    hint: str = ""


def complete_query(
    text: str, cursor: int, vocabulary: Vocabulary, today: date
) -> tuple[QueryChoice, ...]:
    """Return what may stand where the cursor is, the likeliest first; never raises.

    Each choice can be understood when it is put in.
    """
    cursor = max(0, min(cursor, len(text)))
    term = _term_at(text, cursor, vocabulary, today)
    if term is None or term.field is QueryField.TEXT:
        return _further_names(text, cursor, vocabulary, today) or _fields(
            text, cursor, term, vocabulary
        )
    lead = text[term.start : cursor]
    sign, separator = ("", _lead(term.field)) if term.field in _SIGNED else (term.field.value, ":")
    minus = lead[:1] if term.negated else ""
    typed = term.value if cursor >= term.end else lead.partition(separator)[2]
    found = []
    for value, hint in _values(term.field, typed.strip(' "»«“”'), vocabulary):
        words = _understood(f"{sign}{separator}", value, term.field, vocabulary, today)
        found.append(QueryChoice(term.start, max(cursor, term.end), f"{minus}{words} ", hint))
    return tuple(found[:_MOST])


def _term_at(text: str, cursor: int, vocabulary: Vocabulary, today: date) -> QueryTerm | None:
    terms = read_query(text, vocabulary, today).terms
    return next((term for term in terms if term.start < cursor <= term.end), None)


def _further_names(
    text: str, cursor: int, vocabulary: Vocabulary, today: date
) -> tuple[QueryChoice, ...]:
    """Return the names that go on as typed where the word before is a name: `@åse l`."""
    before = [t for t in read_query(text[:cursor], vocabulary, today).terms if t.end < cursor]
    if not before or not vocabulary.of(before[-1].field) or before[-1].negated:
        return ()
    first = before[-1]
    lead = _lead(first.field)
    typed = fold(text[first.start + len(lead) : cursor])
    begun = [
        (value, hint)
        for value, hint in _values(first.field, "", vocabulary)
        if " " in typed and fold(value).startswith(typed)
    ]
    return tuple(
        QueryChoice(
            first.start,
            cursor,
            f"{_understood(lead, value, first.field, vocabulary, today)} ",
            hint,
        )
        for value, hint in begun[:_MOST]
    )


def _fields(
    text: str, cursor: int, term: QueryTerm | None, vocabulary: Vocabulary
) -> tuple[QueryChoice, ...]:
    start = cursor if term is None else term.start
    typed = text[start:cursor]
    minus, typed = ("-", typed[1:]) if term is not None and term.negated else ("", typed)
    return tuple(
        QueryChoice(start, cursor, f"{minus}{_lead(field)}", _hint(field, vocabulary))
        for field in _FIELD_HINTS
        if field in vocabulary.fields and _lead(field).startswith(fold(typed))
    )


def _lead(field: QueryField) -> str:
    return field.value if field in _SIGNED else f"{field.value}:"


def _hint(field: QueryField, vocabulary: Vocabulary) -> str:
    hints = _NOTE_HINTS if vocabulary.fields == NOTE_FIELDS else {}
    return hints.get(field, _FIELD_HINTS[field])


def _values(field: QueryField, typed: str, vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    if field is QueryField.TAG:
        begun = [tag for tag in vocabulary.tags if fold(tag).startswith(fold(typed))]
        return [(tag, _FIELD_HINTS[field]) for tag in begun]
    if field in _VALUES:
        begun = [v for v in _VALUES[field] if v.startswith(fold(typed))]
        return [(value, _FIELD_HINTS[field]) for value in begun]
    known = vocabulary.of(field)
    keys = set(matching(known, typed)) if typed else {one.id for one in known}
    parties = {one.id for one in vocabulary.organisations}
    chosen = sorted((one for one in known if one.id in keys), key=_by_name)
    return [(one.name, "Part" if one.id in parties else _hint(field, vocabulary)) for one in chosen]


def _by_name(one: Named) -> tuple[str, str, str]:
    return sort_key(one.name)


def _understood(
    lead: str, value: str, field: QueryField, vocabulary: Vocabulary, today: date
) -> str:
    """Return a filter word with its value, in quotes where it would not be read as one."""
    plain = f"{lead}{value}"
    terms = read_query(plain, vocabulary, today).terms
    whole = len(terms) == 1 and terms[0].field is field and terms[0].understood
    return plain if whole else f'{lead}"{value}"'
