# SPDX-License-Identifier: MPL-2.0
"""Reading a reply to a reminder: which tasks it speaks of, and what became of them.

A task is named by its number in the list that was sent (`2: udført`), by its text in the quoted
mail above the answer, or by its words. What a mail program adds is passed by: headers, the
mail replied to below a line of headers, and the signature.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish_names import fold
from hpdesk.domain.danish_reading import parse_day
from hpdesk.domain.deadline_reading import deadline_at, deadline_last
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.task_returns import Certainty, ReplyLine, change_of, change_words

_MOST_LINES = 2_000
_LONGEST_LINE = 1_000
_QUOTE = re.compile(r"\s*(?:[>|]\s?)+")
_BELOW = re.compile(
    r"-{2,}\s*(?:oprindelig|original|videresendt|forwarded)|_{10,}$"
    r"|(?:den|på|on)\b.{4,120}\b(?:skrev|wrote)\b.{0,120}:$|.{2,80}\bskrev\b.{0,60}:$"
)
_HEADER = re.compile(r"(?:fra|from|til|to|cc|sendt|sent|dato|date|emne|subject)\s*:")
_SIGNATURE = re.compile(
    r"--\s*$|(?:med )?(?:de )?(?:venlig|bedste|kærlig)e?\w* hilsen"
    r"|(?:m?vh|kh|bh|dbh)\b[.,]?(?:\s+\S+){0,3}\s*$"
    r"|(?:mange )?hilsner\b|sendt fra min\b|hilsen\b.{0,40}$"
)
_NUMBERED = re.compile(
    r"\s*(?:[-*•–]\s*)?(?:(?:ad|punkt|opgave|nr\.?|nummer|#)\s*)*(?P<number>[0-9]{1,3})"
    r"(?P<after>\s*[.):;,–-]\s*(?![0-9])|\s+(?=\D)|$)"
)
_SEVERAL = re.compile(
    r"\s*(?:(?:opgave|nr)\.?\w* )?(?P<all>[0-9]{1,3}(?:\s*(?:,|og|\+|&)\s*[0-9]{1,3})+)\b"
)
_ALL = re.compile(r"\b(?:alt|alle|alle opgaver|det hele|begge)\b")
_NOT = r"(?:ikke|endnu ikke|ikke endnu|mangler at blive|næsten|snart|ej)"
_NOT_DONE = re.compile(
    rf"\b{_NOT}\b[\w ]{{0,30}}\b(?:udført|færdig\w*|klar\w*|løst|lavet|gjort|afsluttet|sendt"
    r"|begyndt|startet|i gang)\b|\b(?:mangler|afventer|venter på)\b"
)
_WILL = re.compile(r"\b(?:bliver|forventer|forventes|regner med|skal nok|vil|håber)\b")
_DONE = re.compile(
    r"\b(?:udført|færdig(?:t|e|gjort)?|løst|klaret|afsluttet|gjort|ordnet|i orden|leveret|afleveret"
    r"|er (?:nu )?(?:sendt|sket|lavet|holdt|afholdt|indsendt)|done)\b|[✓✔☑]|\[x\]"
    r"|^\W*(?:ok|check)\W*$"
)
_DROPPED = re.compile(
    r"\b(?:bortfald(?:er|et|t)|droppe[rst]?t?|aflyst|ikke (?:længere )?(?:relevant|aktuel)\w*"
    r"|udgår|opgivet)\b"
)
_BUSY = re.compile(
    r"\b(?:i gang|igang|påbegyndt|begyndt|startet|undervejs|arbejder på|sat i værk|delvist)\b"
)
_MOVED = re.compile(
    r"\b(?:(?:er )?(?:udsat|udskudt|udskydes|udsættes|rykket|rykkes|flyttet|flyttes) til"
    r"|(?:ny )?(?:frist|deadline)(?: er| bliver)?:?|først)\s+(?P<when>\S.*)"
)
_FILLERS = frozenset(
    ("og", "i", "på", "af", "til", "for", "med", "en", "et", "den", "det", "er", "om", "at", "de")
)
_STEM = 5  # letters that a word may be known by
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Found:
    """What a line says of a task: its status and deadline, and whether it leaves room for doubt."""

    status: TaskStatus | None = None
    due: date | None = None
    due_text: str = ""
    doubtful: bool = False


def read_reply(text: str, tasks: Sequence[Task], today: date) -> tuple[ReplyLine, ...]:
    """Return the lines of a reply that were written by its sender; never raises.

    `tasks` stand in the order of the numbers that the mail gave them. A line that names no task
    is there without a change, so that the reader sees what was not understood.
    """
    reading = _Reading(tasks, today)
    return tuple(line for number, words in _answers(text) for line in reading.lines(number, words))


def _answers(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers, quoted ones with their sign, up to the mail below."""
    lines = text.splitlines()[:_MOST_LINES]
    for number, raw in enumerate(lines, 1):
        line = raw.strip()[:_LONGEST_LINE]
        folded = fold(line)
        if _BELOW.match(folded) or _is_header(lines, number - 1):
            if any(_QUOTE.match(later) for later in lines[number:]):
                continue  # the answers may stand between the quoted lines
            return
        if _SIGNATURE.match(folded):
            if any(_QUOTE.match(later) for later in lines[number:]):
                continue
            return
        if line:
            yield number, line


def _is_header(lines: Sequence[str], at: int) -> bool:
    """Tell whether a mail's headers begin here: two of them in a row."""
    pair = [fold(line.strip().strip("*")) for line in lines[at : at + 2]]
    return len(pair) == 2 and all(_HEADER.match(line) for line in pair)


class _Reading:
    """Remembers which task the lines are about: the last one quoted or named alone."""

    def __init__(self, tasks: Sequence[Task], today: date) -> None:
        self._tasks, self._today = tuple(tasks), today
        self._words = [_meaning(task.text) for task in tasks]
        self._quoted: Task | None = None

    def lines(self, number: int, line: str) -> Iterator[ReplyLine]:
        """Yield what one line means, once for each task it speaks of."""
        quote = _QUOTE.match(line)
        if quote:
            self._quoted = self._in_quote(line[quote.end() :]) or self._quoted
            return
        named, rest, certainty = self._named(line)
        said = _said(rest, self._today)
        if not named:
            if said == _Found():
                yield ReplyLine(number, line)
                return
            if self._quoted is not None:
                named, certainty = [self._quoted], Certainty.SURE
            elif _ALL.search(fold(line)) or len(self._tasks) == 1:
                named, certainty = list(self._tasks), Certainty.LIKELY
        elif said == _Found() and len(named) == 1:
            self._quoted = named[0]  # the answer follows on the next line
        if not named:
            yield ReplyLine(number, line)
        for task in named:
            yield self._line(number, line, task, said, certainty)

    def _line(
        self, number: int, line: str, task: Task, said: _Found, certainty: Certainty
    ) -> ReplyLine:
        if said == _Found():
            return ReplyLine(number, line, task.id, task.text)
        change = change_of(
            task, status=said.status, due=said.due, due_text=said.due_text, note=f"Svar: »{line}«"
        )
        if said.doubtful or said.due_text:
            certainty = Certainty.UNSURE
        return ReplyLine(number, line, task.id, task.text, change, certainty, change_words(change))

    def _in_quote(self, line: str) -> Task | None:
        numbered = self._numbered(line)
        by_words = self._by_words(line)
        return by_words[0] if by_words else numbered

    def _numbered(self, line: str) -> Task | None:
        folded = fold(line)
        match = _NUMBERED.match(folded)
        if match and (day := deadline_at(folded, match.start("number"), self._today)) is not None:
            match = None if day.parsed is not None else match  # `1. maj` is no task
        place = int(match["number"]) - 1 if match else -1
        return self._tasks[place] if 0 <= place < len(self._tasks) else None

    def _named(self, line: str) -> tuple[list[Task], str, Certainty]:
        """Return the tasks that a line names, the rest of the line, and how sure that is."""
        folded = fold(line)
        if several := _SEVERAL.match(folded):
            places = [int(one) - 1 for one in re.findall("[0-9]+", several["all"])]
            if all(0 <= place < len(self._tasks) for place in places):
                tasks = [self._tasks[place] for place in dict.fromkeys(places)]
                return tasks, folded[several.end() :], Certainty.SURE
        numbered = _NUMBERED.match(folded)
        task = self._numbered(line)
        if numbered is not None and task is not None:
            return [task], folded[numbered.end() :], Certainty.SURE
        for task in self._tasks:
            whole = fold(task.text)
            if len(whole) > _STEM and whole in folded:
                return [task], folded.replace(whole, " ", 1), Certainty.SURE
        return self._by_words(line), folded, Certainty.LIKELY

    def _by_words(self, line: str) -> list[Task]:
        """Return the one task that shares most words with a line, at least half of its own."""
        said = _meaning(line)
        shares = [len(words & said) / len(words) if words else 0.0 for words in self._words]
        best = max(shares, default=0.0)
        if best < _HALF and not (best > 0 and self._only_one_shares(said)):
            return []
        found = [task for task, share in zip(self._tasks, shares, strict=True) if share == best]
        return found if len(found) == 1 else []

    def _only_one_shares(self, said: frozenset[str]) -> bool:
        """Tell whether a word of the line is one task's alone."""
        return sum(bool(words & said) for words in self._words) == 1


def _meaning(text: str) -> frozenset[str]:
    """Return the words that tell one text from another, by their beginnings."""
    words: Iterable[str] = re.findall(r"\w+", fold(text))
    return frozenset(word[:_STEM] for word in words if len(word) > 2 and word not in _FILLERS)


def _said(rest: str, today: date) -> _Found:
    """Return what the rest of a line says of a task's status and deadline."""
    folded = fold(rest)
    if moved := _MOVED.search(folded):
        due, words = _when(moved["when"], today)
        if due is not None:
            return _Found(due=due)
        if words:
            return _Found(due_text=words, doubtful=True)
    if _DROPPED.search(folded):
        return _Found(TaskStatus.DROPPED, doubtful=_WILL.search(folded) is not None)
    promised = deadline_last(folded, 0, today)
    parsed = promised.parsed if promised is not None else None
    # A day that had to be sought next year is one that has just passed: `udført 10/11`.
    ahead = parsed.day if parsed and not parsed.rolled_to_next_year and parsed.day > today else None
    if _NOT_DONE.search(folded) or _WILL.search(folded):
        begun = _BUSY.search(folded) is not None and _NOT_DONE.search(folded) is None
        busy = TaskStatus.IN_PROGRESS if begun else None
        if busy is None and ahead is None:
            return _Found()
        return _Found(busy, ahead, doubtful=True)
    if _BUSY.search(folded):
        return _Found(TaskStatus.IN_PROGRESS, ahead, doubtful=ahead is not None)
    if _DONE.search(folded):
        if ahead is not None:  # `kan være færdig 1/5` is a promise
            return _Found(due=ahead, doubtful=True)
        return _Found(TaskStatus.DONE, doubtful="?" in folded)
    return _Found()


def _when(words: str, today: date) -> tuple[date | None, str]:
    """Return the day that words begin with, or the words of a deadline that is no day."""
    found = deadline_at(words, 0, today)
    if found is None:
        parsed = parse_day(words, today)
        return (parsed.day if parsed else None), ""
    return (found.parsed.day, "") if found.parsed is not None else (None, found.words)
