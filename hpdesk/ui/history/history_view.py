# SPDX-License-Identifier: MPL-2.0
"""The history of one thing: who changed what and when; compare, and bring back."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.history import HistoryEntry, HistoryFilter
from hpdesk.domain.row_words import column_word, table_word
from hpdesk.services import history
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.history.compare_dialog import CompareDialog
from hpdesk.ui.history.history_rows import HistoryModel, LineRow, history_rows
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import said, shown

_STEPS = 300  # that are read at a time
_NOBODY = "-"
_NARROW = 460  # pixels at 100 %: below this the three filters do not stand in one row
_DAYS: Mapping[str, int] = {"day": 0, "week": 6, "month": 29, "year": 364}


class HistoryView(QWidget):
    """Shows the history of the thing given to `show_thing`, read anew when it changes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = ("", "")
        self._limit = _STEPS
        self._fields: dict[str, tuple[str, str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_filters())
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._make_buttons())
        context.bridge.committed.connect(self._on_committed)

    def _make_filters(self) -> QGridLayout:
        theme = current()
        self.field = ChoiceField(none_text=self.tr("Alle felter"), name=self.tr("Felt"))
        self.who = ChoiceField(
            none_text=self.tr("Alle personer"), name=self.tr("Hvem"), searchable=False
        )
        periods = (
            ("day", self.tr("I dag")),
            ("week", self.tr("Seneste uge")),
            ("month", self.tr("Seneste måned")),
            ("year", self.tr("Seneste år")),
        )
        self.period = ChoiceField(
            periods, none_text=self.tr("Hele tiden"), name=self.tr("Periode"), searchable=False
        )
        self._grid = QGridLayout()
        pad = theme.px(12)
        self._grid.setContentsMargins(pad, theme.px(8), pad, theme.px(8))
        self._grid.setSpacing(theme.px(8))
        for box in (self.field, self.who, self.period):
            box.chosen.connect(self._on_filter)
        self._arrange()
        return self._grid

    def _arrange(self) -> None:
        narrow = self.width() < current().px(_NARROW)
        places = ((0, 0, 2), (1, 0, 1), (1, 1, 1)) if narrow else ((0, 0, 1), (0, 1, 1), (0, 2, 1))
        for box, (row, column, span) in zip(
            (self.field, self.who, self.period), places, strict=True
        ):
            self._grid.addWidget(box, row, column, 1, span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the filters below one another where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Ask for room for a dozen steps."""
        return QSize(current().px(620), current().px(520))

    def _make_list(self) -> QStackedWidget:
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Ændringer"))
        prepare_list(self.list, 46)
        self.model = HistoryModel(self)
        self.list.setModel(self.model)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.model.modelReset.connect(self._on_current)
        self.empty = EmptyState(
            "history",
            self.tr("Ingen ændringer"),
            self.tr("Når noget her ændres, står det her med hvem og hvornår."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        return self.stack

    def _make_buttons(self) -> QHBoxLayout:
        theme = current()
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(8))
        self.compare = secondary(self.tr("Sammenlign"), "columns-2")
        self.compare.setToolTip(self.tr("Sammenlign to udgaver af teksten (Enter)"))
        self.compare.clicked.connect(self._on_compare)
        self.back = secondary(self.tr("Hent tilbage"), "rotate-ccw")
        self.back.clicked.connect(self._on_back)
        self.more = ghost(self.tr("Vis ældre"), "chevron-down")
        self.more.clicked.connect(self._on_more)
        for button in (self.compare, self.back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.more)
        return row

    def show_thing(self, table: str, key: str) -> None:
        """Show the history of a thing and all that belongs to it."""
        if (table, key) != self._subject:
            self._subject, self._limit = (table, key), _STEPS
            self.field.set_value("")
        self.refresh()

    def refresh(self) -> None:
        """Read the history again."""
        if not self._subject[1]:
            return
        entries = history.thing_history(
            self._context.desk, *self._subject, self._wanted(), limit=self._limit
        )
        self._offer(entries)
        self.model.set_rows(history_rows(entries))
        self.stack.setCurrentWidget(self.list if entries else self.empty)
        read = sum(entry.step.times for entry in entries)
        self.more.setVisible(read >= self._limit)
        if not self.list.currentIndex().isValid():
            first = next((n for n, r in enumerate(self.model.rows()) if isinstance(r, LineRow)), -1)
            self.list.setCurrentIndex(self.model.index(first, 0))
        self._on_current()

    def _offer(self, entries: tuple[HistoryEntry, ...]) -> None:
        """Offer the fields and the people that the history tells of."""
        if not self.field.option_id():
            own = self._subject[0]
            self._fields = {
                f"{line.table}.{line.column}": (line.table, line.column)
                for entry in entries
                for line in entry.lines
                if line.column
            }
            options = [
                (
                    key,
                    shown(column_word(*place)),
                    "" if place[0] == own else shown(table_word(place[0])),
                )
                for key, place in self._fields.items()
            ]
            options.sort(key=_by_words)
            self.field.set_options(options, "")
        chosen = self.who.option_id()
        names = history.list_authors(self._context.desk)
        people = [(name or _NOBODY, name or self.tr("Uden navn")) for name in names]
        self.who.set_options(people, chosen)

    def _wanted(self) -> HistoryFilter:
        who, since = self.who.option_id(), self._since()
        return HistoryFilter(
            field=self._fields.get(self.field.option_id() or ""),
            author=None if not who else "" if who == _NOBODY else who,
            since=since,
        )

    def _since(self) -> date | None:
        days = _DAYS.get(self.period.option_id() or "")
        return None if days is None else self._context.today() - timedelta(days=days)

    def chosen(self) -> LineRow | None:
        """Return the change that is chosen."""
        row = self.model.row(self.list.currentIndex())
        return row if isinstance(row, LineRow) else None

    def _on_filter(self, _value: str) -> None:
        self.refresh()

    def _on_more(self) -> None:
        self._limit *= 2
        self.refresh()

    def _on_committed(self, change: ChangeSet) -> None:
        if self.isVisible() and change.rows:
            self.refresh()

    def _on_current(self, *_indexes: QModelIndex) -> None:
        row = self.chosen()
        self.compare.setEnabled(row is not None and row.line.is_text)
        can = row is not None and row.line.can_return and not self._context.desk.read_only
        self.back.setEnabled(can)
        if self._context.desk.read_only:
            tip = self.tr("Planen kan kun læses.")
        elif can:
            tip = self.tr("Sæt feltet til det, der stod før ændringen")
        else:
            tip = self.tr("Vælg en ændring af et felt, der kan sættes tilbage for sig selv.")
        self.back.setToolTip(tip)

    def _on_activated(self, _index: QModelIndex) -> None:
        if self.compare.isEnabled():
            self._on_compare()

    def _on_compare(self) -> None:
        row = self.chosen()
        if row is not None and self._context.bridge.saver.flush():
            CompareDialog(self._context, row.line, self.window()).open()

    def _on_back(self) -> None:
        row = self.chosen()
        if row is None or not self._context.bridge.saver.flush():
            return
        line = row.line
        values = history.values_before(row.step, line.table, line.key, line.column)
        try:
            history.bring_back(self._context.desk, line.table, line.key, values)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        name = shown(column_word(line.table, line.column))
        self._context.toast(self.tr("Hentet tilbage: {0}.").format(name), undo=True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _by_words(option: tuple[str, str, str]) -> tuple[bool, str]:
    return bool(option[2]), option[1]
