# SPDX-License-Identifier: MPL-2.0
"""The tasks of a referat: lines that name who is responsible, and until when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from hpdesk.domain.deadline_reading import Deadline, deadline_at, deadline_last
from hpdesk.domain.minutes_labels import Part, label_of
from hpdesk.domain.minutes_people import looks_like_name, people_in
from hpdesk.domain.name_index import NameIndex

_LONGEST_LINE = 600  # characters; what is longer is prose
_RESPONSIBLE = re.compile(r"\b(?:ansvarlige?|tovholdere?|ansv\.?)\s*:\s*", re.IGNORECASE)
_DUE = re.compile(r"\b(?:tids)?(?:frist|deadline)\s*:\s*", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:orienterede|oplyste|fortalte|nævnte|spurgte|deltog|var|havde|blev|gennemgik|bød"
    r"|redegjorde|præsenterede|bemærkede|takkede|udtrykte|svarede|foreslog|fremlagde|afholdt"
    r"|mødtes|har\s+\w+(?:et|t))\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]{2,60}?)\s*[)\]]")
_FIRST_WORDS = re.compile(r"[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,4}")
_SEPARATORS = " \t.,;:–-—•*"
# a deadline that is told apart from what is to be done: »til mødet den 3. marts« is not
_SET_APART = re.compile(r"(?:med )?(?:(?:tids)?frist|deadline|senest|inden)\b", re.IGNORECASE)
_HEADINGS = {
    Part.TASKS: "opgave|handling|hvad|aktion|action|aktivitet|opfølgning|aftale",
    Part.RESPONSIBLE: "ansvarlig|hvem|tovholder|ansv",
    Part.DUE: "frist|deadline|hvornår|tidsfrist|dato|senest",
}


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A task as read: names as written, and the words it was read from.

    `due_text` holds a deadline that names no day.
    """

    text: str
    responsible: tuple[str, ...] = ()
    due: date | None = None
    due_text: str = ""
    source: str = ""


def task_in(
    line: str, index: NameIndex, today: date, *, before: str = "", sure: bool = False
) -> ReadTask | None:
    """Return the task that a line is, seen from the meeting's day; None where it is none.

    `before` is the line above, which a mere »Ansvarlig: …« is about. `sure` tells that the line
    stands under »Opgaver«, so that neither name nor deadline is needed.
    """
    if not line.strip() or len(line) > _LONGEST_LINE:
        return None
    if _RESPONSIBLE.search(line) or (_DUE.search(line) and (sure or before)):
        return _labelled(line, index, today, before)
    names, rest = _names_at_start(line, index)
    deadline = _deadline(rest, today)
    names = names or _bracketed(line, index)
    text = _without(deadline, line, rest)
    if sure:
        return ReadTask(text, names, *_day_of(deadline), source=line)
    if _PAST.search(line) or deadline is None or _is_over(deadline, today):
        return None
    if not names:
        return None
    return ReadTask(text, names, *_day_of(deadline), source=line)


def _without(deadline: Deadline | None, line: str, rest: str) -> str:
    """Return a line without the deadline it ends with, where that is understood and set apart."""
    whole = line.strip(_SEPARATORS)
    if (
        deadline is None
        or deadline.parsed is None
        or rest[deadline.end :].strip(_SEPARATORS + ")]")
    ):
        return whole
    before = rest[: deadline.start].rstrip()
    parted = before[-1:] in tuple("–—-,;(.[") or _SET_APART.match(rest, deadline.start)
    left = line[: len(line) - len(rest) + len(before)].rstrip(_SEPARATORS + "([")
    words = left.lstrip(_SEPARATORS).split()
    says = len(words) > 1 and not looks_like_name(words)
    return " ".join(words) if parted and says else whole


def _is_over(deadline: Deadline, today: date) -> bool:
    return deadline.parsed is not None and deadline.parsed.day < today


def _deadline(line: str, today: date) -> Deadline | None:
    last = deadline_last(line, 0, today)
    if last is not None:
        return last
    for word in re.finditer(r"\b(?:senest|inden|frist|deadline|før)\b", line, re.IGNORECASE):
        found = deadline_at(line, word.start(), today)
        if found is not None:
            return found
    return None


def _day_of(deadline: Deadline | None) -> tuple[date | None, str]:
    if deadline is None:
        return None, ""
    return (deadline.parsed.day, "") if deadline.parsed else (None, deadline.words)


def _labelled(line: str, index: NameIndex, today: date, before: str) -> ReadTask:
    """Read `Karin sender udkast. Ansvarlig: Karin. Frist: 1/12` in whichever order."""
    marks = sorted(
        [(m.start(), m.end(), Part.RESPONSIBLE) for m in _RESPONSIBLE.finditer(line)]
        + [(m.start(), m.end(), Part.DUE) for m in _DUE.finditer(line)]
    )
    ends = [start for start, _, _ in marks[1:]] + [len(line)]
    said = {part: line[end:stop] for (_, end, part), stop in zip(marks, ends, strict=True)}
    text = line[: marks[0][0]].strip(_SEPARATORS + "([")
    label = label_of(text) if text else None
    if label is not None and label.part is Part.TASKS:
        text = label.rest
    names = names_in(said.get(Part.RESPONSIBLE, ""), index)
    if Part.RESPONSIBLE not in said:  # a whole sentence names its own
        names = _names_at_start(line, index)[0] or _bracketed(line, index)
    return ReadTask(
        text or before.strip(_SEPARATORS) or line.strip(),
        names,
        *read_due(said.get(Part.DUE, ""), today),
        source=line,
    )


def names_in(words: str, index: NameIndex) -> tuple[str, ...]:
    """Return the names in the words after »Ansvarlig:«; those that are no name stay as written."""
    words = words.strip(_SEPARATORS + ")]")
    if not words:
        return ()
    found = people_in([words.replace("/", ", ")], index)
    return tuple(person.name for person in found) or (words[:80],)


def read_due(words: str, today: date) -> tuple[date | None, str]:
    """Return the day that a deadline names, or its words where it names none."""
    words = words.strip(_SEPARATORS + ")]")
    if not words:
        return None, ""
    found = deadline_at(words, 0, today)
    if found is not None and found.end - found.start >= len(words.rstrip(_SEPARATORS)) - 1:
        return _day_of(found)
    return None, words[:80]


def _names_at_start(line: str, index: NameIndex) -> tuple[tuple[str, ...], str]:
    """Return the name a line begins with, known to the plan or written as one, and the rest."""
    bare = line.lstrip(_SEPARATORS + "@")
    known = index.longest_match(bare, 0)
    if known is not None:
        return (bare[: known.end],), bare[known.end :]
    words = _FIRST_WORDS.match(bare)
    if words is None:
        return (), bare
    parts = words[0].split()
    for count in range(len(parts), 1, -1):
        if looks_like_name(parts[:count]):
            name = " ".join(parts[:count])
            return (name.rstrip(".,"),), bare[len(name) :]
    return (), bare


def _bracketed(line: str, index: NameIndex) -> tuple[str, ...]:
    for match in _BRACKETED.finditer(line):
        found = people_in([match[1]], index)
        if found:
            return tuple(person.name for person in found)
    return ()


def task_columns(header: Sequence[str]) -> dict[Part, int]:
    """Return which column of a table holds what, empty where it is no table of tasks."""
    found: dict[Part, int] = {}
    for place, cell in enumerate(header):
        words = cell.casefold().strip(" .:?")
        for part, signs in _HEADINGS.items():
            if part not in found and re.match(rf"(?:{signs})", words):
                found[part] = place
                break
    is_table = Part.TASKS in found and (Part.RESPONSIBLE in found or Part.DUE in found)
    return found if is_table or {Part.RESPONSIBLE, Part.DUE} <= found.keys() else {}


def task_of_row(
    header: Sequence[str], cells: Sequence[str], index: NameIndex, today: date
) -> ReadTask | None:
    """Return the task of a row of such a table, or None where the row says none."""
    columns = task_columns(header)

    def cell(part: Part) -> str:
        place = columns.get(part)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    known = set(columns.values()) - {columns.get(Part.TASKS, -1)}
    rest = [c.strip() for place, c in enumerate(cells) if place not in known]
    text = " – ".join(
        words for words in rest if words.strip(" .") and not words.strip(" .").isdigit()
    )
    if not text:
        return None
    said = zip_longest(header[: len(cells)], cells, fillvalue="")
    source = " | ".join(f"{name}: {words}" if name else words for name, words in said if words)
    return ReadTask(
        " ".join(text.split()),
        names_in(cell(Part.RESPONSIBLE).replace("\n", ", "), index),
        *read_due(cell(Part.DUE), today),
        source=" ".join(source.split()),
    )
