# SPDX-License-Identifier: MPL-2.0
"""The one line in which tasks, decisions, apologies and notes are typed."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from hpdesk.domain.name_index import NameEntry
from hpdesk.domain.quick_entry import QuickLine, UnresolvedName
from hpdesk.domain.quick_kinds import QuickKind, SpanKind
from hpdesk.ui.pages.minutes.quick_choices import NameChoice, NameList, known
from hpdesk.ui.pages.minutes.quick_preview import EMPTY, QuickPreview, preview_of
from hpdesk.ui.pages.minutes.quick_reading import (
    NAMES,
    NameUnderWay,
    Reading,
    name_under_way,
    needs_choice,
    parts_of,
)
from hpdesk.ui.theme import TONES, current, hub
from hpdesk.ui.widgets.painted import draw_text, rounded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickLineEdit(QTextEdit):
    """Understands the line at every key: `submitted(object)` gives a `QuickLine` at Enter.

    `preview` says what was understood; `name_wanted(str)` asks for a person to be made.
    """

    submitted = Signal(object)
    name_wanted = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quick_line")
        self.setAccessibleName(self.tr("Skriv en linje"))
        self.setPlaceholderText(self.tr("Skriv /opgave, @navn, /beslutning, /afbud eller /note"))
        self.setProperty("reading", True)
        self.setAcceptRichText(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(current().px(2))
        self.names = NameList(self, over)
        self.names.picked.connect(self._on_picked)
        self.preview = QuickPreview()
        self._reading: Reading | None = None
        self._line = QuickLine(QuickKind.TEXT, "")
        self._chosen: dict[str, NameEntry] = {}
        self._kept: frozenset[str] = frozenset()
        self._under_way: NameUnderWay | None = None
        self._mending: UnresolvedName | None = None
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_moved)
        hub().changed.connect(self._paint_parts)

    def set_reading(self, reading: Reading) -> None:
        """Read lines against other names or another day."""
        self._reading = reading
        self._read()

    def text(self) -> str:
        """Return the line as typed."""
        return self.toPlainText()

    def line(self) -> QuickLine:
        """Return the line as understood."""
        return self._line

    def clear_line(self) -> None:
        """Empty the line after it was used."""
        self._chosen.clear()
        self._kept = frozenset()
        self.names.hide()
        self.clear()

    def sizeHint(self) -> QSize:
        """Return a line of 40 px."""
        return QSize(current().px(240), current().px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(current().px(120), current().px(40))

    def _on_text_changed(self) -> None:
        self._mending = None
        self._read()
        self._offer_names()

    def _on_moved(self) -> None:
        if self.names.isVisible() and not self.names.must_choose:
            self._offer_names()

    def _read(self) -> None:
        if self._reading is None:
            return
        text = self.text()
        if text.strip():
            self._line = self._reading.read(text, self._chosen)
            self.preview.show_preview(preview_of(self._line, self._kept))
        else:
            self._line = QuickLine(QuickKind.TEXT, "")
            self.preview.show_preview(EMPTY)
        self._paint_parts()

    def _tone(self, what: SpanKind, words: str) -> str:
        if what in NAMES and what is not SpanKind.NAME and words not in self._chosen:
            return "warn"
        return "neutral" if what is SpanKind.DUE_TEXT else "acc"

    def _paint_parts(self) -> None:
        theme, text, selections = current(), self.text(), []
        for span in self._line.spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(span.start)
            cursor.setPosition(min(span.end, len(text)), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            tone = self._tone(span.what, text[span.start : span.end])
            look.setForeground(theme.colour(TONES[tone][0]))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted grounds of the parts, then the text."""
        theme, text = current(), self.text()
        painter = QPainter(self.viewport())
        for span in self._line.spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(span.start, len(text)))
            first = self.cursorRect(cursor)
            cursor.setPosition(min(span.end, len(text)))
            last = self.cursorRect(cursor)
            spot = QRectF(first.left(), first.top(), last.left() - first.left(), first.height())
            ground = theme.colour(TONES[self._tone(span.what, text[span.start : span.end])][1])
            rounded(painter, spot.adjusted(-1, 0, 1, 0), theme.px(4), ground)
        if not text:
            self._paint_hint(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_hint(self, painter: QPainter) -> None:
        # Qt wraps its own hint to the width of the text, which is nothing in an unwrapped line.
        theme, start = current(), self.cursorRect()
        room = QRectF(self.viewport().rect()).adjusted(start.left() + 2, 0, 0, 0)
        room.setTop(start.top())
        room.setHeight(start.height())
        draw_text(painter, room, self.placeholderText(), self.font(), theme.colour("t3"))

    def _offer_names(self) -> None:
        cursor = self.textCursor()
        self._under_way = None
        if self._reading is not None and not cursor.hasSelection() and self.hasFocus():
            self._under_way = name_under_way(
                self.text(), cursor.position(), self._line, self._reading.names
            )
        found = self._under_way.candidates if self._under_way else ()
        self.names.offer([known(entry) for entry in found], must_choose=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the names, create at Enter, mend at Tab, leave at Esc."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        listed = self.names.isVisible()
        key = event.key()
        if key == Qt.Key.Key_Backtab:
            self._leave(forwards=False)
        elif not plain and key in _ENTER:
            return  # the line stays one line
        elif not plain:
            super().keyPressEvent(event)
        elif listed and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.names.walk(1 if key == Qt.Key.Key_Down else -1)
        elif listed and key == Qt.Key.Key_Escape:
            self.names.hide()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Tab:
            self._tab(listed)
        elif key in _ENTER:
            if listed and (self.names.must_choose or self.names.marked() is not None):
                self.names.pick()
            else:
                self._submit()
        else:
            super().keyPressEvent(event)

    def _tab(self, listed: bool) -> None:
        if listed:
            self.names.pick()
        elif not self.text().strip():
            self._leave(forwards=True)
        else:
            self._mend_next()

    def _leave(self, *, forwards: bool) -> None:
        # A text field of Qt's that takes Tab for itself refuses to pass it on; its window does.
        window = self.window()
        window.focusNextChild() if forwards else window.focusPreviousChild()

    def _mend_next(self) -> None:
        """Select the next part of the line; an unsettled name offers whom it may mean."""
        cursor = self.textCursor()
        selected = (cursor.selectionStart(), cursor.selectionEnd())
        place = parts_of(self.text(), self._line).after(*selected)
        if place is None:
            self.moveCursor(QTextCursor.MoveOperation.End)
            return
        self._select(*place)
        words = self.text()[place[0] : place[1]]
        unsettled = next((n for n in self._line.unresolved if n.typed == words), None)
        if unsettled is not None:
            self._offer_choice(unsettled)
        else:
            self.names.hide()

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _submit(self) -> None:
        preview = preview_of(self._line, self._kept)
        if not preview.verb or not self.text().strip():
            return
        unsettled = needs_choice(self._line, self._kept)
        if unsettled is None:
            self.names.hide()
            self.submitted.emit(self._line)
            return
        start = self._place_of(unsettled)
        self._select(start, start + len(unsettled.typed))
        self._offer_choice(unsettled)

    def _place_of(self, name: UnresolvedName) -> int:
        text = self.text()
        places = (
            span.start
            for span in self._line.spans
            if span.what in NAMES and text[span.start : span.end] == name.typed
        )
        return next(places, 0)

    def _offer_choice(self, name: UnresolvedName) -> None:
        if self._reading is None:
            return
        self._mending = name
        rows = [known(entry) for entry in self._reading.candidates(name)]
        if not name.candidates:
            words = self.tr("Opret personen »{0}«").format(name.typed)
            rows.append(NameChoice(words, typed=name.typed, create=True))
        if self._line.kind is QuickKind.TASK:
            words = self.tr("Lad »{0}« stå i opgavens tekst").format(name.typed)
            rows.append(NameChoice(words, typed=name.typed))
        self.names.offer(rows, must_choose=True)

    def _on_picked(self, choice: NameChoice) -> None:
        mending, under_way = self._mending, self._under_way
        if choice.entry is not None:
            self._chosen[choice.entry.name] = choice.entry
            if mending is not None:
                start = self._place_of(mending)
                self._write(start, start + len(mending.typed), choice.entry.name)
                self.moveCursor(QTextCursor.MoveOperation.End)
            elif under_way is not None:
                end = self.textCursor().position()
                self._write(under_way.start, end, f"{choice.entry.name} ")
        elif choice.create:
            self.name_wanted.emit(choice.typed)
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self._kept |= {choice.typed}
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._mending = None
        self.names.hide()
        self._read()

    def _write(self, start: int, end: int, words: str) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        if source.hasText():
            self.textCursor().insertText(" ".join(source.text().split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the names away; the line itself stays."""
        super().focusOutEvent(event)
        self.names.hide()
