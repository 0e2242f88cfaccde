# SPDX-License-Identifier: MPL-2.0
"""What a referat that is read in says of the meeting: who, when and where."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.danish import parse_clock
from hpdesk.domain.minutes_draft import MinutesDraft
from hpdesk.services import people
from hpdesk.ui.dialogs.minutes_import_part import DraftPart
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import clock


class FactsPart(DraftPart):
    """Who held the meeting, when and where; what stands before the first point."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._draft: MinutesDraft | None = None
        bodies = [Option(body.id, body.name) for body in people.list_bodies(context.desk)]
        self.organ = ChoiceField(
            bodies,
            None,
            free_text=True,
            name=self.tr("Organ"),
            placeholder=self.tr("Vælg, eller skriv et nyt"),
        )
        self.day = DateField(today=context.today(), name=self.tr("Dato"))
        self.begins, self.ends, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.chair, self.taker = QLineEdit(), QLineEdit()
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(12))
        grid.setVerticalSpacing(current().px(10))
        rows = (
            ((self.tr("Organ"), self.organ), (self.tr("Dato"), self.day)),
            ((self.tr("Fra kl."), self.begins), (self.tr("Til kl."), self.ends)),
            ((self.tr("Sted"), self.place), (self.tr("Mødeleder"), self.chair)),
            ((self.tr("Referent"), self.taker),),
        )
        top = Qt.AlignmentFlag.AlignTop
        for number, row in enumerate(rows):
            for column, (words, editor) in enumerate(row):
                grid.addWidget(Field[QWidget](words, editor), number, column, top)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current().px(10))
        box.addLayout(grid)
        self.opening_taken = QCheckBox(self.tr("Tag teksten før første punkt med"))
        self.opening = QPlainTextEdit()
        self.opening.setAccessibleName(self.tr("Tekst før første punkt"))
        self.opening.setTabChangesFocus(True)
        self.opening.setMaximumHeight(current().px(96))
        self.read_from = label("", "meta", wrap=True)
        for widget in (self.opening_taken, self.opening, self.read_from):
            box.addWidget(widget)
        box.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.organ.chosen.connect(self._on_body)
        self.organ.text_entered.connect(self._on_new_body)
        self.day.day_changed.connect(self._on_day)
        for edit, name in (
            (self.place, "place"), (self.chair, "chair"), (self.taker, "minute_taker"),
        ):  # fmt: skip
            edit.textEdited.connect(partial(self._change, name))
        for edit, name in ((self.begins, "begins"), (self.ends, "ends")):
            edit.textEdited.connect(partial(self._on_clock, name))
        self.opening.textChanged.connect(self._on_opening)
        self.opening_taken.toggled.connect(partial(self._change, "opening_taken"))

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show what a draft says of the meeting."""
        if self._draft == draft:
            return
        self._draft = None  # what is set now is no change of a person's
        self.organ.set_value(draft.body_id or None, draft.new_body)
        self.day.set_day(draft.day)
        self.begins.setText(clock(draft.begins) if draft.begins else "")
        self.ends.setText(clock(draft.ends) if draft.ends else "")
        for edit, words in (
            (self.place, draft.place), (self.chair, draft.chair), (self.taker, draft.minute_taker),
        ):  # fmt: skip
            edit.setText(words)
        self.opening.setPlainText(draft.opening)
        self.opening_taken.setChecked(draft.opening_taken)
        for widget in (self.opening, self.opening_taken):
            widget.setVisible(bool(draft.opening))
        words = self.tr("Læst ud af: {lines}").format(lines=" · ".join(draft.read_from[:8]))
        self.read_from.setText(words if draft.read_from else "")
        self._draft = draft

    def focus_lacking(self, draft: MinutesDraft) -> None:
        """Put the keyboard where something is to be filled in."""
        (self.day.edit if draft.body_id or draft.new_body.strip() else self.organ).setFocus()

    def _change(self, name: str, value: object) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, **{name: value})  # type: ignore[arg-type] # by name
            self.changed.emit(self._draft)

    def _on_body(self, body_id: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, new_body="")
        self._change("body_id", body_id)

    def _on_new_body(self, words: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, body_id="")
        self._change("new_body", words)

    def _on_day(self, day: object) -> None:
        self._change("day", day)

    def _on_clock(self, name: str, words: str) -> None:
        self._change(name, parse_clock(words.strip()))

    def _on_opening(self) -> None:
        self._change("opening", self.opening.toPlainText())
