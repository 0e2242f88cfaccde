# SPDX-License-Identifier: MPL-2.0
"""»Slettet for nylig«: what was deleted, and getting it back."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStackedWidget, QWidget

from hpdesk.domain.danish import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.history import DeletedThing
from hpdesk.domain.row_words import table_word
from hpdesk.services import recently_deleted
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import clock, date_words, said, shown, worded

_PAUSE = 150  # milliseconds after the last key


def _key(thing: DeletedThing) -> str:
    return f"{thing.table} {thing.key}"


def _name(thing: DeletedThing) -> str:
    plain = shown(table_word(thing.table))
    return plain if thing.name == plain else f"{plain}: {thing.name}"


def when_words(thing: DeletedThing) -> str:
    """Return when a thing was deleted."""
    return worded("{0} kl.{1}{2}", date_words(thing.at.date()), NBSP, clock(thing.at))


def _detail(thing: DeletedThing) -> str:
    parts = [shown(thing.label)]
    if thing.author:
        parts.append(thing.author)
    if thing.contents:
        parts.append(worded("med {0}", shown(thing.contents)))
    return ", ".join(parts)


def _text(thing: DeletedThing) -> str:
    return f"{_name(thing)}. {_detail(thing)}, {when_words(thing)}"


def _look(thing: DeletedThing) -> RowLook:
    return RowLook(_name(thing), _detail(thing), status=when_words(thing))


class DeletedDialog(BaseDialog):
    """Lists what was deleted; Enter brings it back, the list stays open."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.set_title(self.tr("Slettet for nylig"))
        self._context = context
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Søg i det slettede"))
        self.search.setAccessibleName(self.tr("Søg i det slettede"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.body.addWidget(self.search)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Slettet for nylig"))
        prepare_list(self.list, 46)
        self.model: RowsModel[DeletedThing] = RowsModel(
            (Column[DeletedThing](worded("Slettet"), _text, look=_look, tip=_text),),
            _key,
            parent=self,
        )
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.empty = EmptyState(
            "trash-2",
            self.tr("Intet slettet"),
            self.tr("Det, der slettes, står her, så længe planens historik rækker."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.stack.setMinimumHeight(current().px(380))
        self.body.addWidget(self.stack, 1)
        self.told = label("", "meta", wrap=True)
        self.body.addWidget(self.told)
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Gendan"), "rotate-ccw")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read)
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list from the search line."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _read(self) -> None:
        rows = recently_deleted.list_deleted(self._context.desk, self.search.text())
        place = max(self.list.currentIndex().row(), 0)
        self.model.set_rows(rows)
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        if rows:
            self.list.setCurrentIndex(self.model.index(min(place, len(rows) - 1), 0))
        self._on_current()

    def _on_current(self, *_indexes: QModelIndex) -> None:
        if self.primary is not None:
            chosen = self.model.row(self.list.currentIndex())
            self.primary.setEnabled(chosen is not None and not self._context.desk.read_only)
            if self._context.desk.read_only:
                self.primary.setToolTip(self.tr("Planen kan kun læses."))

    def accept(self) -> None:
        """Bring the chosen thing back and go on."""
        thing = self.model.row(self.list.currentIndex())
        if thing is None or self._context.desk.read_only:
            return
        if not self._context.bridge.saver.flush():
            return
        try:
            back = recently_deleted.restore(self._context.desk, thing)
        except UserError as problem:
            self.told.setText(said(problem))
            return
        words = self.tr("»{0}« er gendannet.").format(back.name)
        self.told.setText(" ".join((words, *back.left_out)))
        self._context.toast(words, undo=True)
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
