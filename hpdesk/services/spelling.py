# SPDX-License-Identifier: MPL-2.0
"""Danish spelling: the shipped dictionary, the plan's names and its own words.

The dictionary is read and asked through Enchant, which lets go of Python's lock meanwhile. Where
Enchant or its C library is missing nothing fails: every word passes, and a sentence says why.
"""

import json
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.spelling_words import is_name, words_of_names
from hpdesk.resources import resource_path
from hpdesk.services.desk import Desk

WORDS_KEY = "own_words"
LANGUAGE = "da_DK"
_MOST_SUGGESTIONS = 5
_FILES = (f"{LANGUAGE}.aff", f"{LANGUAGE}.dic")
_BUSY = threading.Lock()  # a dictionary answers one at a time
_READ: dict[Path, "_Dictionary"] = {}  # 30 MB each, so one for all the windows of a process


class _Dictionary(Protocol):
    """What is used of `enchant.Dict`."""

    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class _OffError(Exception):
    """Spelling cannot be checked here; the text is a Danish sentence."""


class Speller:
    """Tells whether words are spelt right; may be used from several threads.

    `load`, `check` and `suggest` take their time and belong in a thread; `verdict` never waits.
    `unavailable_reason` is a Danish sentence where spelling cannot be checked, else "".
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resource_path("spelling")
        self._dictionary: _Dictionary | None = None
        self._verdicts: dict[str, bool] = {}
        self._names: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        self.unavailable_reason = ""

    def load(self) -> None:
        """Read the dictionary; a quarter of a second, once."""
        with _BUSY:
            if self._dictionary is not None or self.unavailable_reason:
                return
            try:
                self._dictionary = _open_dictionary(self._folder)
            except _OffError as off:
                self.unavailable_reason = str(off)

    def set_words(self, names: Iterable[str], own: Iterable[str]) -> None:
        """Let the words of a plan's names and its own words pass."""
        self._names = frozenset(names)
        self._own = frozenset(word.casefold() for word in own)

    def ignore(self, word: str) -> None:
        """Let a word pass until the program is closed."""
        self._ignored.add(word.casefold())

    def verdict(self, word: str) -> bool | None:
        """Tell at once whether a word is right; None where the dictionary must be asked."""
        verdict = self._verdicts.get(word)
        if verdict:
            return True
        folded = word.casefold()
        if folded in self._own or folded in self._ignored or is_name(word, self._names):
            return True
        return verdict

    def known(self, word: str) -> bool:
        """Tell whether a word is right; asks the dictionary the first time."""
        verdict = self.verdict(word)
        if verdict is None:
            self.check((word,))
            verdict = self._verdicts.get(word, True)
        return verdict

    def check(self, words: Iterable[str]) -> None:
        """Ask the dictionary about words, so that `verdict` knows them."""
        self.load()
        if self._dictionary is None:
            return
        for word in words:
            if word not in self._verdicts:
                with _BUSY:
                    self._verdicts[word] = self._dictionary.check(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return up to five words that may have been meant, the likeliest first."""
        self.load()
        if self._dictionary is None:
            return ()
        with _BUSY:
            return tuple(self._dictionary.suggest(word)[:_MOST_SUGGESTIONS])


def _open_dictionary(folder: Path) -> _Dictionary:
    """Open the dictionary in a folder; raises _OffError with the reason where it cannot be."""
    if folder in _READ:
        return _READ[folder]
    if not all((folder / name).is_file() for name in _FILES):
        raise _OffError(
            "Stavekontrollen er slået fra, fordi den danske ordbog mangler i programmets mappe. "
            "Installer hpdesk igen."
        )
    try:
        import enchant  # type: ignore[import-untyped]  # it ships no types
    except (ImportError, OSError) as missing:
        raise _OffError(_missing_library()) from missing
    try:
        with _shelf(folder):
            broker = enchant.Broker()
            broker.set_ordering(LANGUAGE, "hunspell")
            _READ[folder] = broker.request_dict(LANGUAGE)
    except (enchant.errors.Error, OSError) as fault:
        raise _OffError(
            "Stavekontrollen er slået fra, fordi den danske ordbog ikke kunne læses. "
            "Start hpdesk igen; hjælper det ikke, så installer programmet igen."
        ) from fault
    return _READ[folder]


@contextmanager
def _shelf(folder: Path) -> Iterator[None]:
    """Lay the dictionary where Enchant looks, while it is read.

    Enchant looks in `hunspell/` below the folder that ENCHANT_CONFIG_DIR names and makes files for
    a person's own words there, which must not happen among the program's files. Once the
    dictionary is read, the folder is not needed any more.
    """
    before = os.environ.get("ENCHANT_CONFIG_DIR")
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as place:
        shelf = Path(place) / "hunspell"
        shelf.mkdir()
        for name in _FILES:
            with suppress(OSError):  # Windows lets only some people make links
                (shelf / name).symlink_to(folder / name)
            if not (shelf / name).is_file():  # and Wine says it has made one, but has not
                shutil.copyfile(folder / name, shelf / name)
        os.environ["ENCHANT_CONFIG_DIR"] = place
        try:
            yield
        finally:
            if before is None:
                del os.environ["ENCHANT_CONFIG_DIR"]
            else:
                os.environ["ENCHANT_CONFIG_DIR"] = before


def _missing_library() -> str:
    if sys.platform.startswith("linux"):
        return (
            "Stavekontrollen er slået fra, fordi systembiblioteket Enchant mangler. Installer "
            "pakken libenchant-2-2 (Debian og Ubuntu), og start hpdesk igen."
        )
    return (
        "Stavekontrollen er slået fra, fordi biblioteket Enchant mangler. Installer hpdesk igen, "
        "og start programmet på ny."
    )


def known_names(desk: Desk) -> frozenset[str]:
    """Return the words that the plan's people, parties, bodies and plans are called by."""
    rows = desk.read().rows(
        "SELECT name FROM person UNION SELECT name FROM organisation "
        "UNION SELECT name FROM body UNION SELECT name FROM plan "
        "UNION SELECT municipality FROM plan"
    )
    return words_of_names([name for (name,) in rows if name])


def list_words(desk: Desk) -> tuple[str, ...]:
    """Return the plan's own words in Danish order."""
    stored = dict(desk.read().rows("SELECT id, value FROM setting"))
    return tuple(sorted(json.loads(stored.get(WORDS_KEY, "[]")), key=sort_key))


def add_word(desk: Desk, word: str) -> None:
    """Let a word count as right in this plan; raises UserError where it is none."""
    word = word.strip()
    if not word or any(sign.isspace() for sign in word):
        raise UserError("Ordlisten tager ét ord ad gangen. Skriv et ord uden mellemrum.")
    if word not in (words := list_words(desk)):
        _write_words(desk, (*words, word), "Ord føjet til ordlisten")


def remove_word(desk: Desk, word: str) -> None:
    """Let a word no longer count as right in this plan."""
    if word in (words := list_words(desk)):
        _write_words(desk, tuple(w for w in words if w != word), "Ord fjernet fra ordlisten")


def _write_words(desk: Desk, words: tuple[str, ...], label: str) -> None:
    text = json.dumps(sorted(words, key=sort_key), ensure_ascii=False)
    with desk.write(label) as writer:
        if writer.exists("setting", WORDS_KEY):
            writer.set("setting", WORDS_KEY, value=text)
        else:
            writer.add("setting", id=WORDS_KEY, value=text)
