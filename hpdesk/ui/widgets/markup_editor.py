# SPDX-License-Identifier: MPL-2.0
"""A text editor for light markup: what is typed is what is kept, shown as it will read."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from hpdesk.ui.text_places import index_of_place
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.markup_highlight import LIST, MarkupHighlighter
from hpdesk.ui.widgets.sensitive_line import SensitiveLine
from hpdesk.ui.widgets.spelling_marks import SpellingMarks

OWN_DRAG = "application/x-hpdesk-bilag"  # dragged from a list of bilag
_LINE_HEIGHT = 128  # per cent: 13/20 and 15/24 in Inter


class MarkupEditor(QTextEdit):
    """Plain text with `**bold**`, `*italic*`, lists, `###` headings, links and pipe tables.

    `text_edited(str)` is emitted for a person's changes only; `focus_left` when the keyboard
    leaves; `files_pasted` when files or a picture are pasted, which no text can hold.
    Misspelt words are underlined where the window has a spelling, see `spelling`; what looks
    like a CPR number or is sensitive is dotted, with a line below that says so.
    `growing=True` makes it as high as its text, from `min_lines` and without a scroll
    bar. `reading=True` uses the larger type of the minutes, `bare=True` drops the frame.
    """

    text_edited = Signal(str)
    focus_left = Signal()
    files_pasted = Signal(QMimeData)

    def __init__(
        self,
        *,
        name: str = "",
        placeholder: str = "",
        growing: bool = False,
        min_lines: int = 3,
        reading: bool = False,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("bare", bare)
        self.setProperty("reading", reading)
        self._growing, self._min_lines = growing, min_lines
        self._role = "reading" if reading else "body"
        self._loading = False
        self.highlighter = MarkupHighlighter(self.document())
        self.spelling_marks = SpellingMarks(self)
        self.sensitive = SensitiveLine(self)
        self.document().setDocumentMargin(current().px(2))
        if growing:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._space_lines()
        self.textChanged.connect(self._on_text_changed)

    def setReadOnly(self, read_only: bool) -> None:
        """Let the text be read only; the marks are hidden then."""
        super().setReadOnly(read_only)
        with self.nobody_types():  # new colours are no edit
            self.highlighter.show_marks(not read_only)

    def text(self) -> str:
        """Return the text exactly as typed, hard spaces included."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Show a text without telling anyone; the same text leaves the cursor where it is."""
        if text == self.text():
            return
        with self.nobody_types():
            self.setPlainText(text)
            self._space_lines()

    @contextmanager
    def nobody_types(self) -> Iterator[None]:
        """Let the document change, in its text or only its look, without telling anyone."""
        before, self._loading = self._loading, True
        try:
            yield
        finally:
            self._loading = before

    def is_typed_in(self) -> bool:
        """Tell whether a change of the document that happens now is a person's."""
        return not self._loading

    def _space_lines(self) -> None:
        # New paragraphs inherit this; it is a look, so it must not stand in the undo list.
        spaced = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        spaced.setLineHeight(_LINE_HEIGHT, proportional.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.document().clearUndoRedoStacks()

    def toggle_bold(self) -> None:
        """Put `**` around the selection or the word, or take them away."""
        self._toggle("**")

    def toggle_italic(self) -> None:
        """Put `*` around the selection or the word, or take them away."""
        self._toggle("*")

    def _toggle(self, mark: str) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        words = cursor.selectedText()
        if "\u2029" in words:
            return  # a mark does not reach over paragraphs
        start, end, text = cursor.selectionStart(), cursor.selectionEnd(), self.text()
        size, around = len(mark), self._stands_between(mark, start, end, text)
        if around:
            cursor.setPosition(start - size)
            cursor.setPosition(end + size, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        else:
            cursor.insertText(f"{mark}{words}{mark}")
        start, end = (place + (-size if around else size) for place in (start, end))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @staticmethod
    def _stands_between(mark: str, start: int, end: int, text: str) -> bool:
        """Tell whether a stretch of the text, in places to Qt, has the mark at both sides."""
        before, after = text[: index_of_place(text, start)], text[index_of_place(text, end) :]
        if mark == "*" and before.endswith("**") and not before.endswith("***"):
            return False  # bold, of which the inner stars are no italics
        return before.endswith(mark) and after.startswith(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the marks' shortcuts and go on with a list at Enter."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_B:
            self.toggle_bold()
        elif control and event.key() == Qt.Key.Key_I:
            self.toggle_italic()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers()
            in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            and not self.isReadOnly()
        ):
            if not self._continue_list():
                # Qt's own Enter drops the line height, and then the next Enter.
                cursor = self.textCursor()
                cursor.insertBlock()
                self.setTextCursor(cursor)
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_F7 and not event.modifiers():
            self.spelling_marks.go_to_next()  # in dialogs, where the window's keys do not reach
        else:
            super().keyPressEvent(event)

    def _continue_list(self) -> bool:
        cursor = self.textCursor()
        line = cursor.block().text()
        found = LIST.match(line)
        if found is None or cursor.hasSelection() or cursor.positionInBlock() < found.end():
            return False
        cursor.beginEditBlock()
        if line[found.end() :].strip():
            mark = found[2] or f"{int(found[3]) + 1}{found[4]}"
            cursor.insertText(f"\n{found[1]}{mark}{found[5]}")
        else:  # Enter on an empty point ends the list
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Let files that are dragged over the text go on to the page."""
        own = source.hasFormat(OWN_DRAG)
        return not own and not holds_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, with Word's bullets read as lists."""
        if holds_files(source):
            self.files_pasted.emit(source)
        elif source.hasText():
            text = source.text().replace("\r\n", "\n")
            self.textCursor().insertText(re.sub(r"(?m)^(\s*)[•·▪]\s+", r"\1- ", text))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Put words that may have been meant on top of the usual menu, for a misspelt word."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor, place = self.textCursor(), None
        else:
            cursor, place = self.cursorForPosition(event.pos()), event.globalPos()
        if not self.spelling_marks.open_menu(cursor, place):
            super().contextMenuEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the spelling of the window that is around now."""
        super().showEvent(event)
        self.spelling_marks.attach()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text; what came into view is checked afterwards."""
        super().paintEvent(event)
        self.spelling_marks.on_painted()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.focus_left.emit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the plan where the text itself has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document, keys = self.document(), QKeySequence.StandardKey
            spent = event.matches(keys.Undo) and not document.isUndoAvailable()
            if spent or (event.matches(keys.Redo) and not document.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "highlighter"):
            # Formatting anew counts as a change of the document, but nobody typed.
            with self.nobody_types():
                self.highlighter.retheme()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow or shrink with the width."""
        super().resizeEvent(event)
        if self._growing:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the text where the editor grows."""
        if not self._growing:
            return super().sizeHint()
        theme = current()
        frame = theme.px(4 if self.property("bare") else 14)
        lines = self._min_lines * self.fontMetrics().lineSpacing()
        height = max(self.document().size().height(), lines + theme.px(4))
        return QSize(theme.px(240), round(height + frame + 1) + self.sensitive.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height, so that no line is hidden."""
        if not self._growing:
            return super().minimumSizeHint()
        return QSize(current().px(80), self.sizeHint().height())

    def _on_size_changed(self) -> None:
        self.updateGeometry()

    def _on_text_changed(self) -> None:
        if not self._loading:
            self.text_edited.emit(self.text())


def holds_files(source: QMimeData) -> bool:
    """Tell whether a clipboard or a drag holds files, or a picture without any text.

    A bilag on its way out of the program is not one on its way in.
    """
    if source.hasFormat(OWN_DRAG):
        return False
    if any(url.isLocalFile() for url in source.urls()):
        return True
    return source.hasImage() and not source.hasFormat("text/plain")
