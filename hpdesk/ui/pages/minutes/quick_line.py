# SPDX-License-Identifier: MPL-2.0
"""The one line in which everything is typed while the meeting runs."""

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
from hpdesk.domain.quick_parts import Span
from hpdesk.ui.pages.minutes.quick_choices import Choice, ChoiceAct, ChoiceList
from hpdesk.ui.pages.minutes.quick_preview import QuickPreview
from hpdesk.ui.pages.minutes.quick_reading import (
    NAMES,
    Reading,
    exchanged,
    needs_choice,
    part_after,
    span_of,
)
from hpdesk.ui.pages.minutes.quick_words import choosing, empty, preview_of
from hpdesk.ui.pages.minutes.recalled_lines import RecalledLines
from hpdesk.ui.text_places import index_of_place, qt_place
from hpdesk.ui.theme import TONES, current, hub
from hpdesk.ui.widgets.painted import draw_text, rounded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING = QuickLine(QuickKind.TEXT, "")


class QuickLineEdit(QTextEdit):
    """Understands the line at every key: `submitted(object)` gives a `QuickLine` at Enter.

    `preview` says what was understood; `name_wanted(str)` asks for a person to be made, and
    `reopen_asked` for the last line of the point, at Backspace where nothing is written.
    """

    submitted = Signal(object)
    name_wanted = Signal(str)
    reopen_asked = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quick_line")
        self.setAccessibleName(self.tr("Skriv en linje"))
        self.setPlaceholderText(self.tr("Skriv tekst, @navn for en opgave, eller / for kommandoer"))
        self.setProperty("reading", True)
        self.setAcceptRichText(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(current().px(2))
        self.names = ChoiceList(self, over)
        self.names.picked.connect(self._on_picked)
        self.preview = QuickPreview()
        self.recalled = RecalledLines()
        self._reading: Reading | None = None
        self._line = _NOTHING
        self._chosen: dict[str, NameEntry] = {}
        self._kept: frozenset[str] = frozenset()
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
        """Empty the line after it was used; ↑ brings it back."""
        self.recalled.add(self.text())
        self._chosen.clear()
        self._kept = frozenset()
        self.names.hide()
        self.clear()

    def write_line(self, text: str) -> None:
        """Write another line, as if it were typed; Ctrl+Z brings back what stood here."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.names.hide()

    def begin_with(self, command: str) -> None:
        """Begin the line with a command and go to it; words that stand here follow it."""
        words = self.text().strip()
        if words.startswith("/"):
            words = words.partition(" ")[2].strip()
        self.write_line(f"{command} {words}")
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Return a line of 40 px."""
        return QSize(current().px(240), current().px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(current().px(120), current().px(40))

    # --- understanding ---

    def _on_text_changed(self) -> None:
        self._read()
        self._offer_words()

    def _on_moved(self) -> None:
        if self.names.isVisible() and self.names.completes:
            self._offer_words()

    def _read(self) -> None:
        if self._reading is None:
            return
        text = self.text()
        if text.strip():
            self._line = self._reading.read(text, self._chosen)
            self.preview.show_preview(preview_of(self._line, self._kept))
        else:
            self._line = _NOTHING
            self.preview.show_preview(empty())
        self._paint_parts()

    def _offer_words(self) -> None:
        cursor, choices = self.textCursor(), []
        if self._reading is not None and not cursor.hasSelection() and self.hasFocus():
            text = self.text()
            at = index_of_place(text, cursor.position())
            choices = self._reading.under_way(text, at, self._line)
        is_command = bool(choices) and choices[0].entry is None
        self.names.offer(choices, must_choose=is_command, completes=True)
        if is_command:
            self.preview.show_preview(choosing())

    # --- painting ---

    def _tone(self, what: SpanKind, words: str) -> str:
        if what in NAMES and what is not SpanKind.NAME and words not in self._chosen:
            return "warn"
        if what is SpanKind.UNKNOWN_COMMAND:
            return "warn"
        return "neutral" if what is SpanKind.DUE_TEXT else "acc"

    def _places(self) -> list[tuple[int, int, str]]:
        """Return where the parts stand, as Qt counts, and the tone of each."""
        text = self.text()
        return [
            (
                qt_place(text, span.start),
                qt_place(text, span.end),
                self._tone(span.what, text[span.start : span.end]),
            )
            for span in self._line.spans
        ]

    def _paint_parts(self) -> None:
        theme, selections = current(), []
        for start, end, tone in self._places():
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setForeground(theme.colour(TONES[tone][0]))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tinted grounds of the parts, then the text."""
        theme, painter = current(), QPainter(self.viewport())
        for start, end, tone in self._places():
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            first = self.cursorRect(cursor)
            cursor.setPosition(end)
            last = self.cursorRect(cursor)
            spot = QRectF(first.left(), first.top(), last.left() - first.left(), first.height())
            ground = theme.colour(TONES[tone][1])
            rounded(painter, spot.adjusted(-1, 0, 1, 0), theme.px(4), ground)
        if not self.text():
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

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the choices, carry out at Enter, mend at Tab, leave at Esc."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key == Qt.Key.Key_Backtab:
            self._leave(forwards=False)
        elif not plain and key in _ENTER:
            return  # the line stays one line
        elif not plain or not (self._list_key(key) or self._line_key(key, event.isAutoRepeat())):
            super().keyPressEvent(event)

    def _list_key(self, key: int) -> bool:
        """Answer a key that is for the list of choices; tells whether it was."""
        if not self.names.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.names.walk(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.names.hide()
            self._read()
        elif (key == Qt.Key.Key_Tab and (self.names.completes or self.names.must_choose)) or (
            key in _ENTER and self.names.marked() is not None
        ):
            self.names.pick()
        else:
            return False
        return True

    def _line_key(self, key: int, held: bool) -> bool:
        """Answer a key that is for the line as a whole; tells whether it was."""
        empty = not self.text().strip()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Tab:
            self._leave(forwards=True) if empty else self._mend_next()
        elif key in _ENTER:
            self._submit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._recall(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Backspace and not self.text() and not held:
            self.reopen_asked.emit()  # a key held down only empties the line
        else:
            return False
        return True

    def _leave(self, *, forwards: bool) -> None:
        # A text field of Qt's that takes Tab for itself refuses to pass it on; its window does.
        window = self.window()
        window.focusNextChild() if forwards else window.focusPreviousChild()

    def _recall(self, step: int) -> None:
        words = self.recalled.walk(step, self.text())
        if words is not None:
            self.write_line(words)

    def _mend_next(self) -> None:
        """Select the next part of the line and offer what it may be exchanged for."""
        text, cursor = self.text(), self.textCursor()
        start = index_of_place(text, cursor.selectionStart())
        end = index_of_place(text, cursor.selectionEnd())
        part = part_after(self._line, start, end)
        if part is None or self._reading is None:
            self.moveCursor(QTextCursor.MoveOperation.End)
            return
        self._select(part)
        words = text[part.start : part.end]
        unsettled = next((n for n in self._line.unresolved if n.typed == words), None)
        if unsettled is not None and part.what in NAMES:
            self._offer_choice(unsettled)
        else:
            self.names.offer(self._reading.instead(text, part))

    def _select(self, part: Span) -> None:
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(qt_place(text, part.start))
        cursor.setPosition(qt_place(text, part.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _submit(self) -> None:
        preview = preview_of(self._line, self._kept)
        if not preview.verb or not self.text().strip():
            return
        unsettled = needs_choice(self._line, self._kept)
        if unsettled is None:
            self.names.hide()
            self.submitted.emit(self._line)
        else:
            self._select(span_of(self.text(), self._line, unsettled))
            self._offer_choice(unsettled)

    def _offer_choice(self, name: UnresolvedName) -> None:
        if self._reading is not None:
            choices = self._reading.settling(self.text(), self._line, name)
            self.names.offer(choices, must_choose=True)

    def _on_picked(self, choice: Choice) -> None:
        completing = self.names.completes
        match choice.act:
            case ChoiceAct.WRITE:
                if choice.entry is not None:
                    self._chosen[choice.entry.name] = choice.entry
                self._exchange(choice)
            case ChoiceAct.CREATE:
                self.name_wanted.emit(choice.words)
            case ChoiceAct.KEEP:
                self._kept |= {choice.words}
            case ChoiceAct.AS_TEXT:
                self.submitted.emit(QuickLine(QuickKind.TEXT, self.text().strip()))
                return
        if not completing:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.names.hide()
        self._read()

    def _exchange(self, choice: Choice) -> None:
        before = self.text()
        after = exchanged(before, choice)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(after)
        cursor.endEditBlock()
        rest = len(before) - choice.end
        cursor.setPosition(qt_place(after, len(after) - rest))
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
        """Take the choices away; the line itself stays."""
        super().focusOutEvent(event)
        self.names.hide()
