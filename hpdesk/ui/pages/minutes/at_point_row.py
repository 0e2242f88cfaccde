# SPDX-License-Identifier: MPL-2.0
"""One at-point: its words, and what the body answered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from hpdesk.domain.at_points import AtPoint
from hpdesk.domain.meetings import AtAnswer, Outcome
from hpdesk.domain.phrases import Phrase
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, is_enter
from hpdesk.ui.widgets.painted import rounded
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word


class _Words(QLineEdit):
    """Words of one's own; Esc leaves them as they were."""

    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        SensitiveMark(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class AtPointRow(QWidget):
    """Digits or the menu answer, Enter writes words, Delete takes the answer back.

    `answered(int, object)` gives place and `Outcome` or None, `worded(int, str)` the words.
    """

    spoken_role = Role.ListItem

    answered = Signal(int, object)
    worded = Signal(int, str)
    walked = Signal(int)
    left = Signal()

    def __init__(
        self, point: AtPoint, phrases: Sequence[Phrase], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place, self._text = point.place, " ".join(point.text.split())
        self._answer: AtAnswer | None = None
        self._why = ""
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(6), theme.px(3), theme.px(4), theme.px(3))
        outer.setSpacing(theme.px(2))
        across = QHBoxLayout()
        across.setSpacing(theme.px(8))
        top = Qt.AlignmentFlag.AlignTop
        for words, wide in (
            (label(f"{point.place + 1}.", "strong", "t2"), 0),
            (self._make_text(), 1),
        ):
            words.setContentsMargins(0, theme.px(4), 0, 0)  # level with the words of the button
            across.addWidget(words, wide, top)
        self.button = Button(self.tr("Svar"), small=True, icon="chevron-down")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_menu)
        across.addWidget(self.button, 0, top)
        outer.addLayout(across)
        self.words = label("", "meta", "t2", wrap=True)
        self.words.setContentsMargins(theme.px(22), 0, 0, 0)
        outer.addWidget(self.words)
        self.edit = _Words()
        self.edit.setAccessibleName(self.tr("Ord til at-punkt {0}").format(point.place + 1))
        self.edit.setPlaceholderText(self.tr("Skriv, hvad der blev besluttet."))
        self.edit.editingFinished.connect(self._on_written)
        self.edit.given_up.connect(self._on_given_up)
        self.edit.hide()
        outer.addWidget(self.edit)
        self._phrases: Sequence[Phrase] = ()
        self.set_phrases(phrases)
        self.show_answer(None)

    def _make_text(self) -> QLabel:
        return label(self._text, wrap=True)

    def set_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Offer the outcomes of these phrases."""
        self._phrases = phrases

    def show_answer(self, answer: AtAnswer | None) -> None:
        """Show the answer the point has."""
        self._answer = answer
        outcome = answer.outcome if answer else None
        text = answer.text if answer else ""
        shown = word(outcome) if outcome else self.tr("Svar")
        if shown != self.button.text():
            self.button.setText(shown)
        self.button.set_icon_name("check" if outcome else "chevron-down")
        self.words.setText(text)
        self.words.setVisible(bool(text) and self.edit.isHidden())
        said = ", ".join(part for part in (word(outcome) if outcome else "", text) if part)
        said = said or self.tr("ikke besvaret")
        self.setAccessibleName(
            self.tr("At-punkt {0}: {1}. {2}").format(self.place + 1, self._text, said)
        )
        self.button.setAccessibleName(self.tr("Svar på at-punkt {0}").format(self.place + 1))

    def is_answered(self) -> bool:
        """Tell whether there is an answer."""
        return self._answer is not None

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is here or in the words of the point."""
        return bool(self.hasFocus() or self.edit.hasFocus())

    def set_read_only(self, why: str) -> None:
        """Let the answer be read only, and say why."""
        self._why = why
        self.button.setEnabled(not why)
        self.button.setToolTip(why)

    def make_menu(self) -> QMenu:
        """Return the menu of answers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for outcome in dict.fromkeys(phrase.outcome for phrase in self._phrases):
            menu.addAction(word(outcome)).triggered.connect(partial(self._on_outcome, outcome))
        menu.addSeparator()
        menu.addAction(self.tr("Skriv ord til …")).triggered.connect(self.write_words)
        clear = menu.addAction(self.tr("Fjern svaret"))
        clear.triggered.connect(partial(self._on_outcome, None))
        clear.setEnabled(self._answer is not None)
        return menu

    def open_menu(self) -> None:
        """Show the answers below the button."""
        if not self._why:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.make_menu().popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def write_words(self) -> None:
        """Write words for the answer."""
        if self._why:
            return
        self.edit.setText(self._answer.text if self._answer else "")
        self.words.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_outcome(self, outcome: Outcome | None, _checked: bool = False) -> None:
        self.answered.emit(self.place, outcome)

    def _on_written(self) -> None:
        if self.edit.isHidden():
            return
        text, before = self.edit.text().strip(), self._answer.text if self._answer else ""
        self._on_given_up()
        if text != before:
            self.worded.emit(self.place, text)

    def _on_given_up(self) -> None:
        had_keyboard = self.edit.hasFocus()
        self.edit.hide()
        self.words.setVisible(bool(self.words.text()))
        if had_keyboard:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, write, or walk."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = key - Qt.Key.Key_1
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._why:
            super().keyPressEvent(event)
        elif plain and 0 <= digit < len(self._phrases):
            self._on_outcome(self._phrases[digit].outcome)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_outcome(None)
        elif key == Qt.Key.Key_F2 or is_enter(event):
            self.write_words()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the frame."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame where the keyboard is."""
        if self.hasFocus():
            theme, painter = current(), QPainter(self)
            edge = theme.colour("acc")
            rounded(painter, QRectF(self.rect()), theme.px(4), None, edge, theme.px(2))
