# SPDX-License-Identifier: MPL-2.0
"""A box to choose a person, party or anything else from: type to filter, arrows to walk."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import draw_text, text_width

Index = QModelIndex | QPersistentModelIndex

_ID = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Option:
    """One row: its key, its name, and a dimmed detail such as the organisation."""

    id: str
    text: str
    detail: str = ""


class _OptionDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        theme = current()
        text = text_width(theme.font("body"), str(index.data() or ""))
        detail = text_width(theme.font("meta"), str(index.data(_DETAIL) or ""))
        return QSize(round(text + detail + theme.px(32)), theme.px(30))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = current(), QRectF(option.rect)
        view = option.widget
        if isinstance(view, QListView):  # a row is as wide as the widest: what is seen ends sooner
            rect.setWidth(min(rect.width(), view.viewport().width()))
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, theme.colour("tint"))
        text, detail = str(index.data() or ""), str(index.data(_DETAIL) or "")
        room = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        draw_text(painter, room, text, theme.font("body"), theme.colour("text"))
        if detail:
            used = text_width(theme.font("body"), text) + theme.px(10)
            rest = room.adjusted(used, 0, 0, 0)
            if rest.width() > theme.px(24):
                draw_text(painter, rest, detail, theme.font("meta"), theme.colour("t3"))


class _Options(QAbstractListModel):
    """The options as they are; Qt frees a `QStandardItem` that Python let go of, and crashes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Option, ...] = ()

    def set_rows(self, rows: Iterable[Option]) -> None:
        """Show other options."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is Qt's own default
        """Return the number of options."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an option's name, key or detail, or all of it as it is read aloud."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        option = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return option.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{option.text}, {option.detail}" if option.detail else option.text
            case _:
                return {_ID: option.id, _DETAIL: option.detail}.get(role)


class ChoiceField(QComboBox):
    """Chooses one of the options; `chosen(str)` gives the key when a person chooses.

    `free_text=True` accepts words that are no option: then `option_id()` is None and `text()`
    holds the words, and `text_entered(str)` tells. `none_text` adds a first row for »nothing«
    with the key ````. Without `free_text`, unknown words fall back to the last choice.
    The only option that holds what is typed is marked, and Enter takes it; where free words are
    as likely, `marks_only=False` leaves them as they are typed.
    """

    chosen = Signal(str)
    text_entered = Signal(str)

    def __init__(
        self,
        options: Iterable[Option | tuple[str, str] | tuple[str, str, str]] = (),
        value: str | None = None,
        *,
        searchable: bool = True,
        free_text: bool = False,
        marks_only: bool | None = None,
        none_text: str = "",
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._free, self._none_text = free_text, none_text
        self._marks_only = not free_text if marks_only is None else marks_only
        self._marked = False
        self._last: str | None = None
        self._told: tuple[str | None, str] | None = None
        self._later: Callable[[], Iterable[Option]] | None = None
        self.setAccessibleName(name)
        self.setEditable(searchable or free_text)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self._options = _Options(self)
        self.setModel(self._options)
        self.setItemDelegate(_OptionDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.isEditable():
            self._make_completer(placeholder)
        elif placeholder:
            self.setPlaceholderText(placeholder)
        self.activated.connect(self._on_activated)
        self.set_options(options, value)

    def _make_completer(self, placeholder: str) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view = QListView()
        view.setObjectName("completer")
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMinimumWidth(current().px(240))
        completer.setPopup(view)
        view.setItemDelegate(_OptionDelegate(view))
        view.installEventFilter(self)
        completer.activated[QModelIndex].connect(self._on_completed)  # type: ignore[index]  # overloads are indexed
        self.setCompleter(completer)
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(placeholder)
            edit.editingFinished.connect(self._on_finished)
            if self._marks_only:  # the list follows what is typed once the line has told of it
                edit.textEdited.connect(self._on_typed, Qt.ConnectionType.QueuedConnection)

    def set_options(
        self,
        options: Iterable[Option | tuple[str, str] | tuple[str, str, str]],
        value: str | None = None,
    ) -> None:
        """Offer other options and choose one, without telling anyone."""
        self._later = None
        rows = [Option("", self._none_text)] if self._none_text else []
        rows += [o if isinstance(o, Option) else Option(*o) for o in options]
        self._options.set_rows(rows)
        self.set_value(value)

    def set_options_later(self, make: Callable[[], Iterable[Option]]) -> None:
        """Offer what `make` returns once a person comes to the field: it may be thousands."""
        self._later = make

    def _make_options(self) -> None:
        if self._later is not None:
            make, self._later = self._later, None
            self.set_options(make())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the options ready before anything is written."""
        self._make_options()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Have the options ready before they are shown."""
        self._make_options()
        super().showPopup()

    def option_id(self) -> str | None:
        """Return the key of the chosen option, or None."""
        if self.currentIndex() < 0:
            return None
        if self.isEditable() and self.currentText() != self.itemText(self.currentIndex()):
            return None
        data = self.currentData(_ID)
        return None if data is None else str(data)

    def text(self) -> str:
        """Return the words in the field."""
        return self.currentText().strip()

    def is_being_written(self) -> bool:
        """Tell whether the person is writing in the field: then it is best left alone."""
        edit = self.lineEdit()
        return edit is not None and edit.hasFocus() and self.text() != self._shown

    def set_value(self, value: str | None, text: str = "") -> None:
        """Choose by key without telling anyone; `text` shows free words where there is no key."""
        number = -1 if value is None else self.findData(value, _ID)
        if number < 0 and self._none_text and not text:
            number = 0
        self.setCurrentIndex(number)
        self._last = self.option_id()
        if self.isEditable() and number < 0:
            self.setEditText(text)
        if (edit := self.lineEdit()) is not None:
            edit.setCursorPosition(0)  # the beginning of a long name is what tells
        self._shown = self.text()
        if self._told is not None:  # whoever sets it after the choice has the last word
            self._told = (self.option_id(), self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab go on to the next field with what is written or marked, list or no list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._unmark(Qt.Key(event.key()))
        ways = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QListView)
            and (way := ways.get(Qt.Key(event.key()))) is not None
        ):
            marked = watched.currentIndex()
            watched.hide()
            if marked.isValid():
                self._on_completed(marked)
                self._put_right()
            # once the list is gone: closing, it hands the keyboard back to the field
            QTimer.singleShot(0, self, partial(self.focusNextPrevChild, way))
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self, _words: str) -> None:
        completer = self.completer()
        shown = completer.popup() if completer is not None else None
        if completer is None or shown is None or not shown.isVisible():
            return
        rows = completer.completionModel()
        if rows.rowCount() == 1:
            with QSignalBlocker(completer):  # told of it, the line would show the option's name
                shown.setCurrentIndex(rows.index(0, 0))
            self._marked = True

    def _unmark(self, key: Qt.Key) -> None:
        """Let the arrows come to the row that was marked as to any other."""
        completer = self.completer()
        shown = completer.popup() if completer is not None else None
        if self._marked and completer is not None and shown is not None:
            self._marked = False
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                with QSignalBlocker(completer):
                    shown.setCurrentIndex(QModelIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: rolling past must not change a value."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Settle what was typed."""
        super().focusOutEvent(event)
        if not self.isEditable():
            return
        self._on_finished()

    def _on_activated(self, number: int) -> None:
        if self._told is None:
            self._choose(number)

    def _on_completed(self, index: QModelIndex) -> None:
        self._choose(self.findData(str(index.data(_ID)), _ID))
        # Qt has not done with the choice yet. Whoever was told may have emptied the field or
        # offered other options, and Qt goes on to choose among those: that is put right after.
        self._told = (self.option_id(), self.text())
        QTimer.singleShot(0, self, self._put_right)

    def _put_right(self) -> None:
        told, self._told = self._told, None
        if told is not None and told != (self.option_id(), self.text()):
            self.set_value(*told)

    def _choose(self, number: int) -> None:
        self.setCurrentIndex(number)
        key = self.option_id()
        self._shown = self.text()
        if key is not None and key != self._last:
            self._last = key
            self.chosen.emit(key)

    def _on_finished(self) -> None:
        # Enter reaches the line before the list above it, which may have a row marked.
        completer = self.completer()
        shown = completer.popup() if completer is not None else None
        if shown is not None and shown.isVisible():
            QTimer.singleShot(0, self, self._finish)
        else:
            self._finish()

    def _finish(self) -> None:
        if self._told is not None:
            return
        words = self.text()
        if words == self._shown:
            return
        number = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if number >= 0:
            self._choose(number)
        elif self._free:
            self.setCurrentIndex(-1)
            self.setEditText(words)
            self._last, self._shown = None, words
            self.text_entered.emit(words)
        elif not words and self._none_text:
            self._choose(0)
        else:
            self.set_value(self._last)
