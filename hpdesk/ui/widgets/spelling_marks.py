# SPDX-License-Identifier: MPL-2.0
"""Misspelt words in an editor: underlined where they are seen, mended from a menu."""

from collections.abc import Iterator
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from hpdesk.ui.spelling import Spelling, spelling_of
from hpdesk.ui.widgets.spelling_menu import offer_words

if TYPE_CHECKING:
    from hpdesk.ui.widgets.markup_editor import MarkupEditor

_PAUSE = 40  # milliseconds after a painting until what came into view is checked
_LONGEST = 0.005  # seconds of checking between two keys
_WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


class SpellingMarks(QObject):
    """Belongs to one editor and finds the window's spelling when the editor is shown.

    A block carries in its user state the generation of words it was checked against; only
    blocks that are seen are checked, and the one that is typed in. The word under the cursor is
    left alone until the cursor leaves it.
    """

    def __init__(self, editor: "MarkupEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self._spelling: Spelling | None = None
        self._generation = 0
        self._sweeping = False
        self._held: QTextCursor | None = None  # where the person is typing
        self._goes_on = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._sweep)
        editor.highlighter.find_wrong = self._find_wrong
        editor.cursorPositionChanged.connect(self._on_cursor_moved)
        editor.focus_left.connect(self._let_go)

    def attach(self) -> None:
        """Follow the spelling of the window around the editor."""
        found = spelling_of(self._editor)
        if found is self._spelling:
            return
        if self._spelling is not None:
            self._spelling.changed.disconnect(self._on_changed)
            self._spelling.settled.disconnect(self._on_settled)
        self._spelling = found
        if found is not None:
            found.changed.connect(self._on_changed)
            found.settled.connect(self._on_settled)
        self._on_changed()

    def on_painted(self) -> None:
        """Check in a moment what came into view."""
        if self._spelling is not None and not self._soon.isActive():
            self._soon.start()

    def open_menu(self, at: QTextCursor, place: QPoint | None = None) -> bool:
        """Open the menu for the misspelt word at a place; tell whether there is one.

        Without a `place` on the screen it opens under the word.
        """
        word = self._word_at(at)
        if word is None or self._spelling is None:
            return False
        menu = self._editor.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill(menu, word)
        if place is None:
            below = self._editor.cursorRect(word).bottomLeft()
            place = self._editor.viewport().mapToGlobal(below)
        menu.popup(place)
        return True

    def _fill(self, menu: QMenu, word: QTextCursor) -> None:
        if self._spelling is not None:
            replace = partial(self._replace, word, word.selectedText())
            offer_words(menu, self._spelling, word.selectedText(), replace)

    def go_to_next(self) -> None:
        """Select the next misspelt word and offer others for it; at the end go on from the top."""
        spelling = self._spelling
        if spelling is None or self._editor.isReadOnly():
            return
        if not spelling.is_on():
            off = self.tr("Stavekontrollen er slået fra i indstillingerne.")
            spelling.told.emit(spelling.reason() or off, False)
        elif not spelling.is_settled(self._editor.text()):
            self._goes_on = True
        elif (word := self._next_wrong()) is None:
            spelling.told.emit(self.tr("Der er ikke fundet stavefejl i teksten."), False)
        else:
            self._held = None
            self._editor.setTextCursor(word)
            self._editor.ensureCursorVisible()
            self.open_menu(word)

    def _next_wrong(self) -> QTextCursor | None:
        cursor = self._editor.textCursor()
        after = cursor.selectionEnd() if cursor.hasSelection() else cursor.position() - 1
        first: QTextCursor | None = None
        block = self._editor.document().firstBlock()
        while block.isValid():
            for start, length in self._spans(block):
                word = _selected(block, start, length)
                if word.selectionStart() > after:
                    return word
                first = first or word
            block = block.next()
        return first

    def _word_at(self, at: QTextCursor) -> QTextCursor | None:
        if not self._is_on():
            return None
        block = self._editor.document().findBlock(at.selectionStart())
        place = at.selectionStart() - block.position()
        for start, length in self._spans(block):
            if start <= place <= start + length:
                return _selected(block, start, length)
        return None

    def _replace(self, word: QTextCursor, was: str, better: str) -> None:
        if word.selectedText() == was:  # the text may have changed under the menu
            word.insertText(better)
            self._editor.setTextCursor(word)

    # --- underlining ---

    def _is_on(self) -> bool:
        spelling = self._spelling
        return spelling is not None and spelling.is_on() and not self._editor.isReadOnly()

    def _find_wrong(self, block: QTextBlock) -> list[tuple[int, int]]:
        """Return what to underline in a block that is being formatted."""
        if not self._is_on():
            return []
        if not self._sweeping:
            if not self._editor.is_typed_in():
                block.setUserState(-1)  # a new text: it is looked at when it is seen
                return []
            cursor = self._editor.textCursor()
            if cursor.block() == block and self._editor.hasFocus():
                self._held = cursor
            elif block.userState() != self._generation:
                return []
        held = self._held
        typing_at = held.positionInBlock() if held is not None and held.block() == block else None
        return list(self._spans(block, typing_at))

    def _spans(self, block: QTextBlock, typing_at: int | None = None) -> Iterator[tuple[int, int]]:
        """Yield start and length of the wrong words of a block in UTF-16 units, as Qt counts."""
        if self._spelling is None:
            return
        text = block.text()
        wide = not text.isascii() and max(text) > "\uffff"
        if wide and typing_at is not None:
            typing_at = len(text.encode("utf-16-le")[: 2 * typing_at].decode("utf-16-le", "ignore"))
        for word in self._spelling.wrong(text, typing_at):
            start = len(text[: word.start].encode("utf-16-le")) // 2 if wide else word.start
            yield start, len(word.text)

    def _sweep(self) -> None:
        """Check the blocks that are seen and have not been checked against the words of now."""
        if self._spelling is None or not self._editor.isVisible():
            return
        until = perf_counter() + _LONGEST
        self._sweeping = True
        try:
            with self._editor.nobody_types():
                for block in self._seen():
                    if block.userState() == self._generation:
                        continue
                    if perf_counter() > until:
                        self._soon.start()  # let a key come between
                        break
                    block.setUserState(self._generation)
                    if _marked(block) != self._find_wrong(block):
                        self._editor.highlighter.rehighlightBlock(block)
        finally:
            self._sweeping = False

    def _seen(self) -> list[QTextBlock]:
        seen = self._editor.viewport().visibleRegion().boundingRect()
        block = self._editor.cursorForPosition(seen.topLeft()).block()
        layout = self._editor.document().documentLayout()
        bottom = seen.bottom() + self._editor.verticalScrollBar().value()
        found = []
        while block.isValid() and not seen.isEmpty():
            if layout.blockBoundingRect(block).top() > bottom:
                break
            found.append(block)
            block = block.next()
        return found

    def _on_changed(self) -> None:
        self._generation += 1
        self.on_painted()

    def _on_settled(self) -> None:
        if self._goes_on:
            self._goes_on = False
            self.go_to_next()

    def _on_cursor_moved(self) -> None:
        if self._held is not None and self._held.position() != self._editor.textCursor().position():
            self._let_go()

    def _let_go(self) -> None:
        """Check the word that was being typed."""
        if self._held is not None:
            self._held.block().setUserState(-1)
            self._held = None
            self.on_painted()


def _selected(block: QTextBlock, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _marked(block: QTextBlock) -> list[tuple[int, int]]:
    """Return start and length of what is underlined in a block; pieces side by side are one."""
    found: list[tuple[int, int]] = []
    for part in block.layout().formats():
        if part.format.underlineStyle() == _WAVE:
            if found and sum(found[-1]) == part.start:
                found[-1] = (found[-1][0], found[-1][1] + part.length)
            else:
                found.append((part.start, part.length))
    return found
