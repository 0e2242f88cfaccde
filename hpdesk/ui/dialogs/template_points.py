# SPDX-License-Identifier: MPL-2.0
"""The points of a template as a list, and the fields of the one that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.templates import TemplatePoint
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import word, worded

_LONGEST = 600  # minutes
_ROW, _ROWS = 36, 6


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    point: TemplatePoint


def _title(row: _Row) -> str:
    return worded("Mødets egne sager") if row.point.slot else row.point.title


def _look(row: _Row) -> RowLook:
    point = row.point
    minutes = worded("{0} min.", point.duration) if point.duration else ""
    tone = "t3" if point.slot else ""
    indent = 22 if point.is_sub else 0
    return RowLook(_title(row) or worded("Uden titel"), right=minutes, tone=tone, indent=indent)


def _key(row: _Row) -> str:
    return row.key


class _PointList(QListView):
    """Alt+arrows and Delete ask for what they mean."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the point to be moved or taken away."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class TemplatePoints(QWidget):
    """Edits points in place; `points()` are as they stand, `changed` when one was changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._made = 0
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.list = _PointList()
        self.list.setAccessibleName(self.tr("Skabelonens punkter"))
        prepare_list(self.list, _ROW)
        self.model: RowsModel[_Row] = RowsModel(
            (Column[_Row](worded("Punkt"), _title, look=_look, tip=_title),), _key, parent=self
        )
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme.px(_ROW * 3))
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.moved.connect(self._on_move)
        self.list.removed.connect(self._on_remove)
        column.addWidget(self.list, 1)
        column.addWidget(self._make_buttons())
        column.addWidget(self._make_fields())

    def _make_buttons(self) -> QWidget:
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        self.add_button = ghost(self.tr("Tilføj punkt"), "plus")
        self.add_button.clicked.connect(self._on_add)
        row.addWidget(self.add_button)
        row.addStretch(1)
        up = icon_button("chevron-up", self.tr("Flyt punktet op"), small=True)
        down = icon_button("chevron-down", self.tr("Flyt punktet ned"), small=True)
        away = icon_button("trash-2", self.tr("Fjern punktet"), small=True)
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        away.clicked.connect(self._on_remove)
        for button in (up, down, away):
            row.addWidget(button)
        return self.buttons

    def _make_fields(self) -> QWidget:
        theme = current()
        self.fields = QWidget()
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        self.title = QLineEdit()
        self.title.textEdited.connect(self._on_edited)
        self.kind = ChoiceField([Option(k.value, word(k)) for k in ItemKind], searchable=False)
        self.kind.chosen.connect(self._on_edited)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, _LONGEST)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(self.tr(" min."))
        self.minutes.setSpecialValueText(self.tr("Ikke sat"))
        self.minutes.valueChanged.connect(self._on_edited)
        self.section = QLineEdit()
        self.section.textEdited.connect(self._on_edited)
        self.checklist = QPlainTextEdit()
        self.checklist.setTabChangesFocus(True)
        self.checklist.setFixedHeight(theme.px(84))
        self.checklist.textChanged.connect(self._on_edited)
        grid.addWidget(Field(self.tr("Titel"), self.title), 0, 0, 1, 2)
        grid.addWidget(Field(self.tr("Punkttype"), self.kind), 1, 0)
        grid.addWidget(Field(self.tr("Tid"), self.minutes), 1, 1)
        grid.addWidget(Field(self.tr("Afsnit"), self.section), 2, 0, 1, 2)
        hint = self.tr("Én linje for hver ting, sagen skal indeholde.")
        grid.addWidget(Field(self.tr("Tjekliste"), self.checklist, hint=hint), 3, 0, 1, 2)
        return self.fields

    def show_points(self, points: Sequence[TemplatePoint], *, single: bool) -> None:
        """Show a template's points; a case has just one, and no list of them."""
        self.list.setVisible(not single)
        self.buttons.setVisible(not single)
        rows = []
        for point in points:
            self._made += 1
            rows.append(_Row(str(self._made), point))
        self.model.set_rows(rows)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_current()

    def points(self) -> tuple[TemplatePoint, ...]:
        """Return the points as they stand."""
        return tuple(row.point for row in self.model.rows())

    def _current(self) -> _Row | None:
        return self.model.row(self.list.currentIndex())

    def _show_current(self) -> None:
        row = self._current()
        editable = row is not None and not row.point.slot
        self.fields.setEnabled(editable)
        point = row.point if row is not None and editable else TemplatePoint("")
        self._loading = True
        self.title.setText(point.title)
        self.title.setCursorPosition(0)
        self.kind.set_value(point.kind.value)
        self.minutes.setValue(point.duration or 0)
        self.section.setText(point.section)
        self.checklist.setPlainText("\n".join(point.checklist))
        self._loading = False

    def _on_edited(self, _value: object = None) -> None:
        row = self._current()
        if self._loading or row is None or row.point.slot:
            return
        lines = (line.strip() for line in self.checklist.toPlainText().splitlines())
        point = replace(
            row.point,
            title=self.title.text(),
            kind=ItemKind(self.kind.option_id() or ItemKind.INFORMATION),
            duration=self.minutes.value() or None,
            section=self.section.text().strip(),
            checklist=tuple(line for line in lines if line),
        )
        fresh = [_Row(row.key, point) if one.key == row.key else one for one in self.model.rows()]
        self.model.set_rows(fresh)
        self.changed.emit()

    def _set(self, rows: list[_Row], current: str) -> None:
        self.model.set_rows(rows)
        self.list.setCurrentIndex(self.model.index_of(current))
        self._show_current()
        self.changed.emit()

    def _on_up(self) -> None:
        self._on_move(-1)

    def _on_down(self) -> None:
        self._on_move(1)

    def _on_move(self, way: int) -> None:
        rows, place = list(self.model.rows()), self.list.currentIndex().row()
        if 0 <= place < len(rows) and 0 <= place + way < len(rows):
            row = rows.pop(place)
            rows.insert(place + way, row)
            self._set(rows, row.key)

    def _on_remove(self) -> None:
        rows, place = list(self.model.rows()), self.list.currentIndex().row()
        if 0 <= place < len(rows) and len(rows) > 1:
            rows.pop(place)
            self._set(rows, rows[min(place, len(rows) - 1)].key)

    def _on_add(self) -> None:
        rows, row = list(self.model.rows()), self._current()
        self._made += 1
        section = row.point.section if row is not None else ""
        added = _Row(str(self._made), TemplatePoint(self.tr("Nyt punkt"), section=section))
        rows.insert(self.list.currentIndex().row() + 1, added)
        self._set(rows, added.key)
        self.title.setFocus()
        self.title.selectAll()
