# SPDX-License-Identifier: MPL-2.0
"""Finds the Danish that is left in what an English window shows.

A text is left in Danish where it stands in the catalogue as Danish, or has a word that the
window's Danish uses and its English does not. What the plan itself holds (titles, names, what was
written at meetings, names of its files) stays as it is, and so does what the person types or is
to type: both are known by being read from the plan's own file and from the catalogue's examples,
never from a list.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from tools import translations

_WORD = re.compile(r"[A-Za-zÆØÅæøåÉé]+")
_PLACE = re.compile(r"\{[^{}]*\}")
# `/opgave`, `frist:`, `#bøvl`, `fil.pdf`: what is typed, and names of files
_TYPED = re.compile(r"(?<!\w)[/#@][\w{}]+|\w+:(?=\S)\S*|[\w-]+\.[a-z]{3,6}\b")
_QUOTED = re.compile(r"[“»][^“”»«]*[”«]")
_OFTENER = 3  # times as often in our Danish as in our English: a Danish word
_RUN = 3  # words in a row that stand so in the plan are taken from there
# Tables of a plan's file whose texts the program wrote itself.
_OURS = ("alembic_version", "change_set", "row_change", "setting", "search_")


class Leftovers:
    """Tells which Danish words a text of an English window has."""

    def __init__(self, plans: Iterable[Path] = ()) -> None:
        words = translations.read()
        self._danish = {danish for (_, danish), english in words.items() if english != danish}
        self._danish -= set(words.values())
        self._words = _danish_words(words)
        self._runs: set[tuple[str, ...]] = set()
        self._held: set[tuple[str, ...]] = set()
        for plan in plans:
            self.know(texts_of(plan))

    def know(self, texts: Iterable[str]) -> None:
        """Take texts as the plan's own."""
        for text in texts:
            words = tuple(_words_of(text))
            self._held.add(words)
            self._runs |= {words[at : at + _RUN] for at in range(len(words) - _RUN + 1)}
            for line in re.split(r"[\n.:;]", text):
                part = tuple(_words_of(line))
                if len(part) > 1:
                    self._held.add(part)

    def of(self, text: str) -> list[str]:
        """Return the Danish words of a text, or the text where it is one of the catalogue's."""
        plain = re.sub(r"<[^>]+>", " ", text.replace("\N{NO-BREAK SPACE}", " ").replace("&", ""))
        words = _words_of(plain)
        if tuple(words) in self._held:
            return []
        if plain in self._danish:
            return [plain]
        return [word for word in self._without_the_plans(words) if word in self._words]

    def _without_the_plans(self, words: list[str]) -> Iterator[str]:
        at = 0
        while at < len(words):
            taken = self._run_at(words, at)
            if not taken:
                yield words[at]
            at += taken or 1

    def _run_at(self, words: list[str], at: int) -> int:
        """Return how many words from here on stand so in the plan."""
        for end in range(min(len(words), at + 12), at, -1):
            if tuple(words[at:end]) in self._held:
                return end - at
        end = at + _RUN
        if tuple(words[at:end]) not in self._runs:
            return 0
        while end < len(words) and tuple(words[end - _RUN + 1 : end + 1]) in self._runs:
            end += 1
        return end - at


def _danish_words(words: dict[tuple[str, str], str]) -> set[str]:
    danish: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for (_, text), told in words.items():
        danish.update(_words_of(_PLACE.sub(" ", text)))
        english.update(_words_of(_QUOTED.sub(" ", _PLACE.sub(" ", told))))
    return {word for word, count in danish.items() if count > _OFTENER * english[word]}


def _words_of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_TYPED.sub(" ", text)) if len(word) > 1]


def texts_of(plan: Path) -> set[str]:
    """Return every text that a plan's file holds of its own."""
    found = {plan.stem}
    with closing(sqlite3.connect(f"file:{plan}?mode=ro", uri=True)) as file:
        names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for name in names:
            if not name.startswith(_OURS):
                for row in file.execute(f'SELECT * FROM "{name}"'):
                    found |= {value for value in row if isinstance(value, str)}
    return found


def unlike_english(texts: Collection[str]) -> list[str]:
    """Return those of some texts that have Danish letters."""
    return [text for text in texts if re.search("[æøåÆØÅ]", text)]
