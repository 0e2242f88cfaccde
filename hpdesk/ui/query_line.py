# SPDX-License-Identifier: MPL-2.0
"""The line for filter words: it offers what may be typed and marks what is not understood."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QListView, QWidget

from hpdesk.domain.task_query import QueryTerm, TaskQuery, Vocabulary, read_query
from hpdesk.domain.task_query_completion import QueryChoice, complete_query
from hpdesk.ui.commands import command
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.icons import icon
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.wording import worded

_ROW = 32  # pixels at 100 %
_WIDTH = 380


class QueryLine(QLineEdit):
    """Esc clears the words, ↓ or Enter goes to the list, Ctrl+Space offers all that can be asked.

    `changed` when the words ask for something else; `left_down` when the list is wanted.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        name: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.names = Vocabulary()
        hint = hint or self.tr("Søg, eller skriv fx @navn status:åben frist:<1/4")
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or self.tr("Søg i opgaver"))
        self.setToolTip(key_text(command("find").shortcut))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(current().px(150))
        self._query = TaskQuery()
        column = Column[QueryChoice](worded("Forslag"), _choice_text, look=_choice_look)
        self.choices: RowsModel[QueryChoice] = RowsModel((column,), _choice_key, parent=self)
        self._popup = QListView()
        self._completer = self._make_completer()
        self.textChanged.connect(self._on_changed)
        self.textEdited.connect(self._on_edited)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self.choices, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self)
        view = self._popup
        view.setObjectName("completer")
        view.setFrameShape(QFrame.Shape.StyledPanel)
        completer.setPopup(view)
        prepare_list(view, _ROW)
        completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]  # overloads are indexed
        return completer

    def query(self) -> TaskQuery:
        """Return what the words ask for."""
        return self._query

    def set_names(self, names: Vocabulary) -> None:
        """Know other names."""
        self.names = names
        self._read()

    def set_text(self, text: str) -> None:
        """Ask for something else, without offering anything."""
        self.setText(text)

    def unknown(self) -> tuple[QueryTerm, ...]:
        """Return what is not understood, the word that is still being typed aside."""
        at = self.cursorPosition() if self.hasFocus() else -1
        return tuple(term for term in self._query.unknown if term.end != at)

    def offered(self) -> Sequence[QueryChoice]:
        """Return what is offered now."""
        return self.choices.rows() if self._popup.isVisible() else ()

    def choose(self, choice: QueryChoice) -> None:
        """Put a choice into the line."""
        text = self.text()
        self.setText(f"{text[: choice.start]}{choice.text}{text[choice.end :].lstrip()}")
        self.setCursorPosition(choice.start + len(choice.text))
        if not choice.text.endswith(" "):  # a filter word wants its value
            QTimer.singleShot(0, self, self.offer)

    def offer(self) -> None:
        """Show what may be typed where the cursor is."""
        choices = complete_query(
            self.text(), self.cursorPosition(), self.names, self._context.today()
        )
        self.choices.set_rows(choices)
        if not choices:
            self._popup.hide()
            return
        theme = current()
        rect = self.rect()
        rect.setWidth(min(self.width(), theme.px(_WIDTH)))
        self._completer.complete(rect)

    def _read(self) -> None:
        self._query = read_query(self.text(), self.names, self._context.today())
        self.update()

    def _on_changed(self) -> None:
        self._read()
        self.changed.emit()

    def _on_edited(self, text: str) -> None:
        at = self.cursorPosition()
        if at and not text[at - 1].isspace():
            self.offer()
        else:
            self._popup.hide()

    def _on_chosen(self, index: QModelIndex) -> None:
        choices = self.choices.rows()
        if 0 <= index.row() < len(choices):
            self.choose(choices[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that are not about letters."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Space and control:
            self.offer()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        """Mark also the word that was being typed."""
        super().focusOutEvent(event)  # type: ignore[arg-type]  # a QFocusEvent
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a dotted line under what is not understood."""
        super().paintEvent(event)
        unknown = self.unknown()
        if not unknown:
            return
        painter, metrics = QPainter(self), self.fontMetrics()
        painter.setPen(QPen(current().colour("warn"), 2, Qt.PenStyle.DotLine))
        cursor = self.cursorRect()
        begin = cursor.center().x() - metrics.horizontalAdvance(
            self.text()[: self.cursorPosition()]
        )
        bottom = cursor.bottom()
        for term in unknown:
            left = begin + metrics.horizontalAdvance(self.text()[: term.start])
            right = begin + metrics.horizontalAdvance(self.text()[: term.end])
            right = min(right, self.width() - current().px(28))
            if right > left:
                painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))


def _choice_text(choice: QueryChoice) -> str:
    return choice.text.strip()


def _choice_look(choice: QueryChoice) -> RowLook:
    return RowLook(choice.text.strip(), right=choice.hint, right_tone="neutral", strong=False)


def _choice_key(choice: QueryChoice) -> str:
    return choice.text
