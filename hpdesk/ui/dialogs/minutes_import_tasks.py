# SPDX-License-Identifier: MPL-2.0
"""The tasks of a referat that is read in: which are tasks at all, whose, and until when."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.minutes_draft import DraftTask, MinutesDraft
from hpdesk.ui.dialogs.minutes_import_part import DraftPart
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.tick_table import TickTable
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, join_words


@dataclass(frozen=True, slots=True)
class _Row:
    point: int
    place: int
    title: str
    task: DraftTask

    @property
    def key(self) -> str:
        return f"{self.point}/{self.place}"


class TasksPart(DraftPart):
    """The list above, the task that is current below; a task not ticked stays as text."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._draft: MinutesDraft | None = None
        self._at: tuple[int, int] | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current().px(10))
        self.model: RowsModel[_Row] = RowsModel(
            (
                Column(self.tr("Opgave"), _text, look=_text_look, checked=_is_ticked, tip=_text),
                Column(self.tr("Ansvarlig"), _who, look=_who_look, tip=_who),
                Column(self.tr("Frist"), _due, look=_due_look),
            ),
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_ticked)
        widths = {1: 200, 2: 150}
        self.list = TickTable(self.tr("Opgaver i referatet"), self.model, widths, height=46)
        self.list.moved.connect(self._on_moved)
        box.addWidget(self.list, 1)
        words = self.tr("Der er ingen linjer i referatet, der ligner en opgave.")
        self.empty = label(words, "body", "t2", wrap=True)
        box.addWidget(self.empty)
        self.text, self.who = QLineEdit(), QLineEdit()
        self.who.setPlaceholderText(self.tr("fx Karin Vestermark, Anders Kruse"))
        self.due = DateField(today=context.today(), free_words=True, name=self.tr("Frist"))
        self._sheet = QWidget()
        grid = QGridLayout(self._sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(12))
        grid.addWidget(Field(self.tr("Opgave"), self.text), 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(self.tr("Ansvarlig"), self.who), 1, 0, top)
        grid.addWidget(Field[QWidget](self.tr("Frist"), self.due), 1, 1, top)
        self.source = label("", "meta", wrap=True)
        grid.addWidget(self.source, 2, 0, 1, 2)
        box.addWidget(self._sheet)
        self.text.textEdited.connect(partial(self._change, "text"))
        self.who.textEdited.connect(self._on_who)
        self.due.day_changed.connect(self._on_due)
        self.due.edit.textEdited.connect(self._on_due)

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show the tasks of a draft."""
        self._draft = draft
        self._set_rows()
        rows = self.model.rows()
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._sheet.setVisible(bool(rows))
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_task()

    def _set_rows(self) -> None:
        points = self._draft.points if self._draft is not None else ()
        self.model.set_rows(
            [
                _Row(number, place, point.title, task)
                for number, point in enumerate(points)
                if point.taken
                for place, task in enumerate(point.tasks)
            ]
        )

    def _on_moved(self, key: str) -> None:
        if self._at is None or key != f"{self._at[0]}/{self._at[1]}":
            self._show_task()

    def _show_task(self) -> None:
        self._at = None  # what is set now is no change of a person's
        row = self.model.row(self.list.currentIndex())
        if row is None:
            return
        self.text.setText(row.task.text)
        self.who.setText(", ".join(row.task.responsible))
        if row.task.due is not None:
            self.due.set_day(row.task.due)
        else:
            self.due.set_words(row.task.due_text)
        words = self.tr("Under »{title}«. Læst ud af: {source}")
        self.source.setText(words.format(title=row.title, source=row.task.source))
        self._at = row.point, row.place

    def _change(self, name: str, value: object) -> None:
        if self._at is not None:
            self._put(self._at, **{name: value})

    def _put(self, at: tuple[int, int], **fields: object) -> None:
        if self._draft is None:
            return
        number, place = at
        points = list(self._draft.points)
        tasks = list(points[number].tasks)
        tasks[place] = replace(tasks[place], **fields)  # type: ignore[arg-type] # by name
        points[number] = replace(points[number], tasks=tuple(tasks))
        self._draft = replace(self._draft, points=tuple(points))
        self._set_rows()
        self.changed.emit(self._draft)

    def _on_who(self, words: str) -> None:
        names = tuple(" ".join(name.split()) for name in words.split(",") if name.strip())
        self._change("responsible", names)

    def _on_due(self, _value: object) -> None:
        if self._at is not None:
            day = self.due.day()
            self._put(self._at, due=day, due_text="" if day else self.due.words())

    def _on_ticked(self, key: str, on: bool) -> None:
        number, place = key.split("/")
        self._put((int(number), int(place)), taken=on)


def _key(row: _Row) -> str:
    return row.key


def _is_ticked(row: _Row) -> bool | None:
    return row.task.taken


def _text(row: _Row) -> str:
    return row.task.text


def _text_look(row: _Row) -> RowLook:
    tone = "" if row.task.taken else "t3"
    return RowLook(row.task.text, row.title, strong=row.task.taken, tone=tone)


def _who(row: _Row) -> str:
    return join_words(row.task.responsible)


def _who_look(row: _Row) -> RowLook:
    return RowLook(_who(row), strong=False)


def _due(row: _Row) -> str:
    return date_words(row.task.due) if row.task.due else row.task.due_text


def _due_look(row: _Row) -> RowLook:
    return RowLook(_due(row), strong=False)
