# SPDX-License-Identifier: MPL-2.0
"""A body's kommissorium: its chapters, which version is in force, what it lacks, what changed.

Steering groups often have none, or one without a purpose (domain.md row 10).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from hpdesk.domain.danish import join_words
from hpdesk.domain.danish_names import fold
from hpdesk.domain.people import Body, BodyKind, TermsVersion

# The chapters in the order of the paper (domain.md §2), by their columns.
CHAPTERS: Mapping[str, str] = {
    "background": "Baggrund",
    "purpose": "Formål",
    "composition": "Sammensætning",
    "chairmanship": "Formandskab",
    "duties": "Opgaver",
    "mandate": "Mandat",
    "cadence": "Mødekadence",
    "decision_form": "Beslutningsform",
    "secretariat": "Sekretariat",
    "amendments": "Ændringer",
}
_OTHER_NAMES = {
    "møder": "cadence",
    "arbejdsform": "cadence",
    "mødefrekvens": "cadence",
    "beslutninger": "decision_form",
    "medlemmer": "composition",
    "deltagere": "composition",
    "kompetence": "mandate",
    "beslutningskompetence": "mandate",
    "sekretariatsbetjening": "secretariat",
    "ændring af kommissoriet": "amendments",
}
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*$")
_TOKEN = re.compile(r"\s+|[^\s]+")
# A formøde group is a party's own and has no terms to be approved by others.
_BOUND = (BodyKind.BOARD, BodyKind.STEERING_GROUP, BodyKind.ADVISORY_GROUP)


class TermsLack(StrEnum):
    """What a body's kommissorium lacks."""

    MISSING = "missing"
    UNAPPROVED = "unapproved"
    NO_PURPOSE = "no_purpose"
    NO_MANDATE = "no_mandate"


class Part(StrEnum):
    """What became of a stretch of a chapter from one version to the next."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """A chapter that two versions do not share, as stretches that join to both of them."""

    column: str
    title: str
    parts: tuple[tuple[Part, str], ...]


def chapter(terms: TermsVersion, column: str) -> str:
    """Return the text of a chapter."""
    return str(getattr(terms, column))


def begins_on(terms: TermsVersion) -> date | None:
    """Return the day from which an approved version holds, None before it is approved."""
    if terms.approved_on is None:
        return None
    return terms.valid_from or terms.approved_on


def in_force(versions: Iterable[TermsVersion], day: date) -> TermsVersion | None:
    """Return the version that holds on a day: the latest that is approved and has begun."""
    begun = [
        (starts, terms.version, terms)
        for terms in versions
        if (starts := begins_on(terms)) is not None and starts <= day
    ]
    return max(begun, key=_in_time)[2] if begun else None


def _in_time(row: tuple[date, int, TermsVersion]) -> tuple[date, int]:
    return row[:2]


def terms_lacks(body: Body, versions: Sequence[TermsVersion], day: date) -> tuple[TermsLack, ...]:
    """Return what a body's kommissorium lacks on a day; formøde groups need none.

    A short text without versions counts as a kommissorium that nobody has approved.
    """
    if body.kind not in _BOUND:
        return ()
    if not versions:
        return (TermsLack.UNAPPROVED,) if body.terms.strip() else (TermsLack.MISSING,)
    held = in_force(versions, day)
    looked_at = held or max(versions, key=_number)
    lacks = [] if held is not None else [TermsLack.UNAPPROVED]
    lacks += [] if looked_at.purpose.strip() else [TermsLack.NO_PURPOSE]
    advises = body.kind is BodyKind.ADVISORY_GROUP
    has_mandate = looked_at.mandate.strip() or body.mandate.strip() or advises
    return tuple(lacks if has_mandate else [*lacks, TermsLack.NO_MANDATE])


def _number(terms: TermsVersion) -> int:
    return terms.version


_LACK_WORDS = {
    TermsLack.UNAPPROVED: "er ikke godkendt",
    TermsLack.NO_PURPOSE: "mangler et formål",
    TermsLack.NO_MANDATE: "mangler et mandat",
}


def lack_words(lacks: Sequence[TermsLack]) -> str:
    """Return what is lacking as a sentence, or nothing."""
    if TermsLack.MISSING in lacks:
        return "Organet har intet kommissorium."
    if not lacks:
        return ""
    return f"Kommissoriet {join_words([_LACK_WORDS[lack] for lack in lacks])}."


def chapters_of_text(text: str) -> dict[str, str]:
    """Return the chapters that a text with headings holds, by column.

    What stands before the first heading, or under one that is no chapter's, is kept in the
    chapter before it, or else as background: not a word is lost.
    """
    found: dict[str, list[str]] = {}
    here = "background"
    names = {fold(title): column for column, title in CHAPTERS.items()}
    names |= {fold(name): column for name, column in _OTHER_NAMES.items()}
    for line in text.splitlines():
        heading = _HEADING.match(line.strip())
        column = names.get(fold(heading.group(1).rstrip(":"))) if heading else None
        if column is not None:
            here = column
            if found.get(here):
                found[here].append("")
        else:
            found.setdefault(here, []).append(line)
    texts = {column: "\n".join(lines).strip() for column, lines in found.items()}
    return {column: words for column, words in texts.items() if words}


def differences(before: TermsVersion | None, after: TermsVersion) -> tuple[ChapterChange, ...]:
    """Return what changed, chapter by chapter; against nothing, all of it is new."""
    changes = []
    for column, title in CHAPTERS.items():
        old = chapter(before, column) if before is not None else ""
        new = chapter(after, column)
        if old != new:
            changes.append(ChapterChange(column, title, _parts(old, new)))
    return tuple(changes)


def _parts(old: str, new: str) -> tuple[tuple[Part, str], ...]:
    first, second = _TOKEN.findall(old), _TOKEN.findall(new)
    parts: list[tuple[Part, str]] = []
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for how, start, end, begin, stop in matcher.get_opcodes():
        if how == "equal":
            parts.append((Part.KEPT, "".join(first[start:end])))
            continue
        if start < end:
            parts.append((Part.REMOVED, "".join(first[start:end])))
        if begin < stop:
            parts.append((Part.ADDED, "".join(second[begin:stop])))
    return tuple(parts)
