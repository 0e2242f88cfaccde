# SPDX-License-Identifier: MPL-2.0
"""Spelling in a window: what the editors ask, answered from what is known and else in a job."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError

if TYPE_CHECKING:  # imported when the first text is looked at, after the first paint
    from hpdesk.domain.spelling_words import Word
    from hpdesk.services.desk import Desk
    from hpdesk.services.spelling import Speller
    from hpdesk.ui.page_context import RunJob

_AGAIN = 3000  # milliseconds
_NAMED = ("person", "organisation", "body", "plan", "setting")


class Spelling(QObject):
    """One for each window, which holds it as `spelling`; nothing here waits for the dictionary.

    `changed` is emitted when other words may be wrong than before, `settled` when the
    words asked about have got their answers; `told` carries a receipt and whether it can be undone.
    """

    changed = Signal()
    settled = Signal()
    told = Signal(str, bool)

    def __init__(self, jobs: "RunJob", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._on = True
        self._speller: Speller | None = None
        self._open: set[str] = set()
        self._asked = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def set_desk(self, desk: "Desk | None") -> None:
        """Take the names and own words of another plan."""
        self._desk = desk
        self._read_words()

    def set_on(self, on: bool) -> None:
        """Check spelling, or stop."""
        if on != self._on:
            self._on = on
            self.changed.emit()

    def on_committed(self, change: ChangeSet) -> None:
        """Follow the plan's names and own words."""
        if change.touches(*_NAMED):
            self._read_words()

    def is_on(self) -> bool:
        """Tell whether words are checked."""
        return self._on and not self.reason()

    def reason(self) -> str:
        """Return why spelling cannot be checked, or ""."""
        return self._speller.unavailable_reason if self._speller is not None else ""

    def can_add(self) -> bool:
        """Tell whether the plan can take a word into its list."""
        return self._desk is not None and not self._desk.read_only

    def wrong(self, text: str, typing_at: int | None = None) -> "list[Word]":
        """Return the words known to be wrong; those nobody has asked about yet are asked about.

        The word that is being typed at a place is left out.
        """
        found = []
        for start, words in _sentences(text) if self.is_on() else ():
            at = None if typing_at is None else typing_at - start
            for word in words:
                if at is not None and word.start < at <= word.end:
                    continue
                if self._verdict(word) is False:
                    found.append(replace(word, start=start + word.start))
        return found

    def is_settled(self, text: str) -> bool:
        """Tell whether every word of a text has its answer; otherwise `settled` will tell."""
        pieces = _sentences(text) if self.is_on() else ()
        verdicts = [self._verdict(word) for _, words in pieces for word in words]
        return None not in verdicts

    def load(self) -> None:
        """Have the dictionary read, so that `reason` tells whether it can be."""
        if self._on:
            self._soon.start()

    def suggest(self, word: str, on_done: Callable[[tuple[str, ...]], object]) -> None:
        """Find words that may have been meant; `on_done` gets up to five."""
        speller = self._made()
        self._jobs(partial(_suggest, speller, word), on_done=on_done)

    def add(self, word: str) -> None:
        """Put a word on the plan's list."""
        from hpdesk.services.spelling import add_word

        if self._desk is not None:
            add_word(self._desk, word)
            self.told.emit(self.tr("»{0}« er føjet til planens ordliste.").format(word), True)

    def ignore(self, word: str) -> None:
        """Let a word pass until the program is closed."""
        self._made().ignore(word)
        self.changed.emit()

    def _verdict(self, word: "Word") -> bool | None:
        speller = self._made()
        if speller.verdict(word.text):
            return True
        verdicts = [speller.verdict(reading) for reading in word.readings]
        if True in verdicts:
            return True
        if None not in verdicts:
            return False
        unknown = {r for r, v in zip(word.readings, verdicts, strict=True) if v is None}
        self._open |= unknown
        if not self._asked:
            self._soon.start()
        return None

    def _made(self) -> "Speller":
        if self._speller is None:
            from hpdesk.services.spelling import Speller

            self._speller = Speller()
            self._read_words()
        return self._speller

    def _read_words(self) -> None:
        if self._speller is None:
            return
        names: Iterable[str] = ()
        own: Iterable[str] = ()
        if self._desk is not None:
            from hpdesk.services.spelling import known_names, list_words

            try:
                names, own = known_names(self._desk), list_words(self._desk)
            except UserError:  # another program holds the file: typing goes on without the names
                QTimer.singleShot(_AGAIN, self, self._read_words)
                return
        self._speller.set_words(names, own)
        self.changed.emit()

    def _ask(self) -> None:
        """Ask the dictionary in a job about what is open; one job at a time."""
        if self._asked:
            return
        self._asked = True
        words, self._open = sorted(self._open), set()
        speller = self._made()
        work = partial(_check, speller, words)
        self._jobs(work, on_done=partial(self._on_answered, bool(speller.unavailable_reason)))

    def _on_answered(self, was_off: bool, any_wrong: bool) -> None:
        self._asked = False
        if self._open:
            self._soon.start()
        if any_wrong or bool(self.reason()) != was_off:
            self.changed.emit()
        if not self._open:
            self.settled.emit()


def _sentences(text: str) -> "Iterator[tuple[int, tuple[Word, ...]]]":
    """Yield where each sentence starts, and its words.

    At each key the whole paragraph is asked about; only the sentence that is written is new.
    """
    start = 0
    while start < len(text):
        stop = text.find(". ", start)
        end = len(text) if stop < 0 else stop + 2
        yield start, _words(text[start:end])
        start = end


@lru_cache(maxsize=1024)
def _words(sentence: str) -> "tuple[Word, ...]":
    from hpdesk.domain.spelling_words import words_to_check

    return tuple(words_to_check(sentence))


def _check(speller: "Speller", words: Iterable[str], _progress: object, _cancelled: object) -> bool:
    speller.check(words)
    return any(speller.verdict(word) is False for word in words)


def _suggest(
    speller: "Speller", word: str, _progress: object, _cancelled: object
) -> tuple[str, ...]:
    return speller.suggest(word)


def spelling_of(widget: QWidget) -> Spelling | None:
    """Return the spelling of the window that a widget is shown in or belongs to."""
    around: QWidget | None = widget
    while around is not None:
        found = getattr(around, "spelling", None)
        if isinstance(found, Spelling):
            return found
        around = around.parentWidget()
    return None
