# SPDX-License-Identifier: MPL-2.0
"""Finds the Danish that is left in what an English window shows.

A text is left in Danish where it stands in the catalogue as Danish, or has a word that the
window's Danish uses and its English does not. What is the plan's own stays as it is (titles,
names, what was written at meetings), and so does what a person types and how files are called.
What is the plan's own is read from its file each time, never from a list.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from hpdesk.domain.english import MONTHS, WEEKDAYS
from tools import translations

_WORD = re.compile(r"[A-Za-zÆØÅæøåÉé]+")
_PLACE = re.compile(r"\{[^{}]*\}")
_TYPED = re.compile(
    r"^/\w.*"  # a line of the referat: `/opgave Mette 1/6 Skriv notat`
    r"|^\d+: [^,\n]*"  # a line of an answer: `1: udført`
    r"|(?<!\w)[/#@][\w{}]+"  # `/opgave`, `#bøvl`, `@Mette`
    r"|\w+:(?=\S)\S*"  # `frist:<1/4`
    r"|\{\w+\}|\[\w+\]"  # `{dato}`, `[organ]`
    r"|(?:/\N{ZERO WIDTH SPACE}?[\w.-]+){2,}|\w+_\w+"  # folders, names of packages
    r"|\d{4}-\d\d-\d\d .*?(?:\.[a-z]{3,6}\b|…$)|[\w-]+\.[a-z]{3,6}\b",  # names of files
    re.MULTILINE,
)
_SHORT = re.compile(r"[A-ZÆØÅ]{2,3}")  # a person in a disc, MIT
_QUOTED = re.compile(r"[“»][^“”»«]*[”«]")
_CUT = re.compile(r"\s*…$")
_OFTENER = 7  # times as often in our Danish as in our English: a Danish word
_RUN = 3  # words in a row that stand so in the plan are taken from there
_MOST = 12  # words of the longest name in a plan
_TAIL = 4  # letters of a name that was cut off, at the fewest
# Tables of a plan's file whose texts the program wrote itself.
_OURS = ("alembic_version", "change_set", "row_change", "setting", "search_")
Words = tuple[str, ...]


class Leftovers:
    """Tells which Danish words a text of an English window has."""

    def __init__(self) -> None:
        catalogue = translations.read()
        english = self._english = set(catalogue.values())
        self._danish = {danish for _, danish in catalogue if danish not in english}
        self._words = _danish_words(catalogue)
        self._runs: set[Words] = set()
        self._held: set[Words] = set()
        self._known: set[str] = set()
        self._all = ""

    def know(self, texts: Iterable[str]) -> None:
        """Take texts as the plan's own."""
        fresh = set(texts) - self._known
        for text in fresh:
            words = tuple(_words_of(text))
            self._held.add(words)
            self._runs |= {words[at : at + _RUN] for at in range(len(words) - _RUN + 1)}
            parts = (tuple(_words_of(part)) for part in re.split(r"[\n.:;,]", text))
            self._held |= {part for part in parts if len(part) > 1}
        self._known |= fresh
        whole = " ".join(["", *fresh, ""]).casefold()
        self._all += whole.replace("\N{NO-BREAK SPACE}", " ")

    def has(self, line: str) -> bool:
        """Tell whether a painted line, which is no text of ours, stands so in one of the plan."""
        plain = line.replace("\N{NO-BREAK SPACE}", " ")
        return plain not in self._danish and plain.casefold() in self._all

    def of(self, text: str) -> list[str]:
        """Return the Danish words of a text, or the text where it is one of the catalogue's."""
        plain = re.sub(r"<[^>]+>", " ", text.replace("\N{NO-BREAK SPACE}", " ").replace("&", ""))
        plain = self._without_what_was_cut(plain.strip())
        words = _words_of(plain)
        if tuple(words) in self._held or text in self._english:
            return []
        if plain in self._danish:
            return [plain]
        left = [word for word in self._without_the_plans(words) if word in self._words]
        if left and _QUOTED.search(plain):
            words = _words_of(_QUOTED.sub(self._unless_quoted_of_the_plan, plain))
            left = [word for word in self._without_the_plans(words) if word in self._words]
        return left

    def _unless_quoted_of_the_plan(self, found: re.Match[str]) -> str:
        return " " if found[0][1:-1].casefold() in self._all else found[0]

    def _without_what_was_cut(self, text: str) -> str:
        """Return a text that ends in `…` without the name that is cut off there."""
        if not _CUT.search(text):
            return text
        whole = _CUT.sub("", text)
        starts = [0, *(found.end() for found in re.finditer(r"\s+|, ", whole))]
        for start in starts:
            tail = whole[start:].casefold()
            if len(tail) >= _TAIL and f" {tail}" in self._all:
                return whole[:start]
        return whole

    def _without_the_plans(self, words: list[str]) -> Iterator[str]:
        at, before = 0, 0
        while at < len(words):
            taken = self._run_at(words, at)
            # `A og B`: names that a lower floor joined, which nobody can take apart again
            joins = words[at] == "og" and before and self._run_at(words, at + 1)
            if not taken and not joins:
                yield words[at]
            before = taken
            at += taken or 1

    def _run_at(self, words: list[str], at: int) -> int:
        """Return how many words from here on stand so in the plan."""
        for end in range(min(len(words), at + _MOST), at, -1):
            if tuple(words[at:end]) in self._held:
                return end - at
        end = at + _RUN
        if tuple(words[at:end]) not in self._runs:
            return 0
        while end < len(words) and tuple(words[end - _RUN + 1 : end + 1]) in self._runs:
            end += 1
        return end - at


def _danish_words(catalogue: Mapping[translations.Key, str]) -> set[str]:
    danish: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for (_, text), told in catalogue.items():
        danish.update(_words_of(_PLACE.sub(" ", text)))
        english.update(_words_of(_QUOTED.sub(" ", _PLACE.sub(" ", told))))
    days = {name.casefold() for name in (*MONTHS, *WEEKDAYS)}
    days |= {name[:3] for name in days}
    found = {word for word, count in danish.items() if count > _OFTENER * english[word]}
    return found - days


def _words_of(text: str) -> list[str]:
    words = _WORD.findall(_TYPED.sub(" ", text))
    return [word.casefold() for word in words if len(word) > 1 and not _SHORT.fullmatch(word)]


def texts_of(plan: Path) -> set[str]:
    """Return every text that a plan's file holds of its own."""
    found = {plan.stem}
    with closing(sqlite3.connect(f"file:{plan}?mode=ro", uri=True)) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for name in [name for (name,) in tables if not name.startswith(_OURS)]:
            for row in file.execute(f'SELECT * FROM "{name}"'):
                found |= {value for value in row if isinstance(value, str)}
    return found
