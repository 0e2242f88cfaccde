# SPDX-License-Identifier: MPL-2.0
"""The filter words and the choices above the list as one: each choice is a term of the words."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from hpdesk.domain.task_query import (
    Missing,
    QueryField,
    QueryTerm,
    TaskQuery,
    Vocabulary,
    read_query,
)
from hpdesk.domain.task_query_values import OVERDUE, STATUS_VALUES, Named

NOBODY = "nobody"
NO_DATE = "no_date"


class Part(StrEnum):
    """What can be chosen; each stands for one filter word."""

    BODY = "body"
    PLAN = "plan"
    PERSON = "person"
    PARTY = "party"
    STATUS = "status"
    PERIOD = "period"


FIELDS = {
    Part.BODY: QueryField.BODY,
    Part.PLAN: QueryField.PLAN,
    Part.PERSON: QueryField.WHO,
    Part.PARTY: QueryField.PARTY,
    Part.STATUS: QueryField.STATUS,
    Part.PERIOD: QueryField.DUE,
}
STATUSES = (*STATUS_VALUES, OVERDUE)
PERIODS = (OVERDUE, "i dag", "denne uge", "næste uge", "næste 30 dage", "denne måned")
_MISSING = {Part.PERSON: (Missing.RESPONSIBLE, NOBODY), Part.PERIOD: (Missing.DUE, NO_DATE)}


def terms_of(query: TaskQuery, part: Part) -> list[QueryTerm]:
    """Return the terms that a choice stands for."""
    return [term for term in query.terms if not term.is_open and _is_of(term, part)]


def _is_of(term: QueryTerm, part: Part) -> bool:
    if term.field is QueryField.WITHOUT:
        return part in _MISSING and term.missing is _MISSING[part][0]
    return term.field is FIELDS[part]


def chosen(query: TaskQuery, part: Part, values: Sequence[str] = ()) -> str | None:
    """Return the value that is chosen, empty for none, None for what no choice can show.

    For names it is the key; `values` are the words that can be chosen otherwise.
    """
    terms = terms_of(query, part)
    if not terms:
        return ""
    term = terms[0]
    if len(terms) > 1 or term.negated or not term.understood:
        return None
    if term.field is QueryField.WITHOUT:
        return _MISSING[part][1]
    if values:
        return term.value.casefold() if term.value.casefold() in values else None
    return term.keys[0] if len(term.keys) == 1 else None


def with_choice(query: TaskQuery, part: Part, words: str) -> str:
    """Return the filter words with another term in place of a choice's; empty takes it away."""
    text = query.text
    for term in reversed(terms_of(query, part)):
        text = f"{text[: term.start].rstrip()} {text[term.end :].lstrip()}"
    return " ".join(part for part in (words, text.strip()) if part)


def name_words(part: Part, one: Named, names: Vocabulary, today: date) -> str:
    """Return the term for a name, in quotes where it would not be read as one."""
    lead = "@" if part is Part.PERSON else f"{FIELDS[part].value}:"
    plain = f"{lead}{one.name}"
    terms = read_query(plain, names, today).terms
    whole = len(terms) == 1 and terms[0].understood and one.id in terms[0].keys
    return plain if whole else f'{lead}"{one.name}"'


def value_words(part: Part, value: str) -> str:
    """Return the term for a status, a period or for what is missing."""
    if value in (NOBODY, NO_DATE):
        return f"uden:{_MISSING[part][0].value}"
    return f"{FIELDS[part].value}:{value}"


def asks_for_closed(query: TaskQuery) -> bool:
    """Tell whether only closed tasks can be found."""
    statuses = [term for term in terms_of(query, Part.STATUS) if term.understood]
    return any(
        bool(term.statuses)
        and not term.overdue
        and not term.negated
        and all(status.is_closed for status in term.statuses)
        for term in statuses
    )
