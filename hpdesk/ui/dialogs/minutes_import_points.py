# SPDX-License-Identifier: MPL-2.0
"""The points of a referat that is read in: which are taken, and what stands under each."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.meetings import ItemKind, Outcome
from hpdesk.domain.minutes_draft import DraftPoint, MinutesDraft, merged
from hpdesk.ui.dialogs.minutes_import_part import DraftPart
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.tick_table import TickTable
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import counted, shown, word, worded

_TEXTS = ("recommendation", "case", "discussion", "decision")


class PointsPart(DraftPart):
    """The list at the left, the point that is current at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._draft: MinutesDraft | None = None
        self._at = -1
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(16))
        self.model: RowsModel[tuple[int, DraftPoint]] = RowsModel(
            (Column(self.tr("Punkt"), _words, look=_look, checked=_is_ticked, tip=_words),),
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_ticked)
        self.list = TickTable(self.tr("Punkter i referatet"), self.model, {}, height=46)
        self.list.setMinimumWidth(current().px(260))
        self.list.moved.connect(self._on_moved)
        across.addWidget(self.list, 2)
        self._sheet = QWidget()
        self._sheet.setObjectName("surfaceBody")
        self._make_sheet()
        across.addWidget(scrolling(self._sheet), 3)

    def _make_sheet(self) -> None:
        box = QVBoxLayout(self._sheet)
        box.setContentsMargins(0, 0, current().px(4), 0)
        box.setSpacing(current().px(8))
        self.title = QLineEdit()
        box.addWidget(Field(self.tr("Titel"), self.title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(12))
        self.kind = ChoiceField(
            [Option(one.value, word(one)) for one in ItemKind],
            searchable=False,
            name=self.tr("Slags"),
        )
        self.outcome = ChoiceField(
            [Option(one.value, word(one)) for one in Outcome],
            searchable=False,
            none_text=self.tr("Intet udfald"),
            name=self.tr("Udfald"),
        )
        grid.addWidget(Field(self.tr("Slags"), self.kind), 0, 0)
        grid.addWidget(Field(self.tr("Udfald"), self.outcome), 0, 1)
        box.addLayout(grid)
        names = (
            self.tr("Indstilling"), self.tr("Sagsfremstilling"), self.tr("Drøftelse"),
            self.tr("Beslutning"),
        )  # fmt: skip
        self.texts: dict[str, QPlainTextEdit] = {}
        self._fields: dict[str, Field[QPlainTextEdit]] = {}
        for name, words in zip(_TEXTS, names, strict=True):
            edit = QPlainTextEdit()
            edit.setTabChangesFocus(True)
            edit.setMinimumHeight(current().px(72))
            edit.textChanged.connect(partial(self._on_text, name))
            self.texts[name] = edit
            self._fields[name] = Field(words, edit)
            box.addWidget(self._fields[name])
        self.is_sub = QCheckBox(self.tr("Underpunkt til punktet ovenfor"))
        self.is_sub.toggled.connect(partial(self._change, "is_sub"))
        box.addWidget(self.is_sub)
        self.merge_button = ghost(self.tr("Læg sammen med punktet ovenfor"), "arrow-up")
        self.merge_button.clicked.connect(self._on_merge)
        box.addWidget(self.merge_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self.title.textEdited.connect(partial(self._change, "title"))
        self.kind.chosen.connect(self._on_kind)
        self.outcome.chosen.connect(self._on_outcome)

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show the points of a draft."""
        self._draft = draft
        self.model.set_rows(tuple(enumerate(draft.points)))
        if draft.points and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._show_point()

    def _on_moved(self, key: str) -> None:
        if int(key) != self._at:
            self._show_point()

    def _show_point(self) -> None:
        draft, self._at = self._draft, -1  # what is set now is no change of a person's
        key = self.list.current_key()
        if draft is None or not key or int(key) >= len(draft.points):
            self._sheet.setEnabled(False)
            return
        point = draft.points[int(key)]
        self._sheet.setEnabled(True)
        self.title.setText(point.title)
        self.kind.set_value(point.kind.value)
        self.outcome.set_value(point.outcome.value if point.outcome else "")
        for name, edit in self.texts.items():
            text = getattr(point, name)
            if edit.toPlainText() != text:
                edit.setPlainText(text)
            self._fields[name].setVisible(bool(text) or name in ("discussion", "decision"))
        self.is_sub.setChecked(point.is_sub)
        self.is_sub.setEnabled(int(key) > 0)
        self.merge_button.setEnabled(int(key) > 0)
        self._at = int(key)

    def _change(self, name: str, value: object) -> None:
        if self._draft is None or self._at < 0:
            return
        points = list(self._draft.points)
        points[self._at] = replace(points[self._at], **{name: value})  # type: ignore[arg-type] # by name
        self._take(replace(self._draft, points=tuple(points)))

    def _take(self, draft: MinutesDraft) -> None:
        self._draft = draft
        self.model.set_rows(tuple(enumerate(draft.points)))
        self.changed.emit(draft)

    def _on_text(self, name: str) -> None:
        self._change(name, self.texts[name].toPlainText())

    def _on_kind(self, value: str) -> None:
        self._change("kind", ItemKind(value))

    def _on_outcome(self, value: str) -> None:
        self._change("outcome", Outcome(value) if value else None)

    def _on_ticked(self, key: str, on: bool) -> None:
        if self._draft is None:
            return
        points = list(self._draft.points)
        points[int(key)] = replace(points[int(key)], taken=on)
        self._take(replace(self._draft, points=tuple(points)))

    def _on_merge(self) -> None:
        if self._draft is None or self._at < 1:
            return
        at = self._at
        self._take(merged(self._draft, at))
        self.list.setCurrentIndex(self.model.index(at - 1, 0))
        self._show_point()
        self.list.setFocus()


def _key(row: tuple[int, DraftPoint]) -> str:
    return str(row[0])


def _is_ticked(row: tuple[int, DraftPoint]) -> bool | None:
    return row[1].taken


def _words(row: tuple[int, DraftPoint]) -> str:
    return row[1].title


def _look(row: tuple[int, DraftPoint]) -> RowLook:
    point = row[1]
    parts = [word(point.outcome) if point.outcome else word(point.kind)]
    if point.is_sub:
        parts.insert(0, worded("Underpunkt"))
    if point.tasks:
        parts.append(counted(len(point.tasks), shown("opgave"), shown("opgaver")))
    tone = "" if point.taken else "t3"
    title = f"{point.number} {point.title}" if point.number else point.title
    return RowLook(title, " · ".join(parts), strong=point.taken, tone=tone)
