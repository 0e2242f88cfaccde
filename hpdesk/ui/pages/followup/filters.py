# SPDX-License-Identifier: MPL-2.0
"""The bar above the checklist: body, responsible, status, and words to look for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hpdesk.domain.danish import sort_key
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.people import Body
from hpdesk.domain.words import word
from hpdesk.ui.commands import command
from hpdesk.ui.icons import icon
from hpdesk.ui.pages.followup.checklist import NOBODY, TaskQuery
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.choice_field import ChoiceField, Option


class _SearchEdit(QLineEdit):
    """Esc clears the words, ↓ goes to the list."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the two keys."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """`changed` when a person asks for something else; `left_down` when the list is wanted."""

    changed = Signal()
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        self.body = ChoiceField(
            name=self.tr("Organ"), none_text=self.tr("Alle organer"), searchable=False
        )
        self.responsible = ChoiceField(
            name=self.tr("Ansvarlig"), none_text=self.tr("Alle ansvarlige")
        )
        self.status = ChoiceField(
            [(str(s), word(s)) for s in TaskStatus],
            name=self.tr("Status"),
            none_text=self.tr("Alle statusser"),
            searchable=False,
        )
        for field, width in ((self.body, 150), (self.responsible, 165), (self.status, 140)):
            field.setFixedWidth(theme.px(width))
            field.chosen.connect(self.changed)
            layout.addWidget(field)
        self.search = _SearchEdit()
        self.search.setPlaceholderText(self.tr("Søg i opgaver"))
        self.search.setAccessibleName(self.tr("Søg i opgaver"))
        self.search.setToolTip(key_text(command("find").shortcut))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(theme.px(150))
        self.search.textChanged.connect(self.changed)
        self.search.left_down.connect(self.left_down)
        layout.addWidget(self.search, 1)

    def query(self) -> TaskQuery:
        """Return what is asked for."""
        return TaskQuery(
            self.body.option_id() or "",
            self.responsible.option_id() or "",
            self.status.option_id() or "",
            tuple(self.search.text().casefold().split()),
        )

    def clear(self) -> None:
        """Ask for everything again."""
        for field in (self.body, self.responsible, self.status):
            field.set_value("")
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.changed.emit()

    def set_bodies(self, bodies: Sequence[Body]) -> None:
        """Offer these bodies."""
        self.body.set_options([Option(b.id, b.name) for b in bodies], self.body.option_id() or "")

    def set_tasks(self, tasks: Sequence[Task]) -> None:
        """Offer those whom the tasks lie with."""
        chosen = self.responsible.option_id() or ""
        known = {r.id: r for task in tasks for r in task.responsible}
        options = [
            Option(r.id, r.name, r.organisation_name)
            for r in sorted(known.values(), key=lambda r: sort_key(r.name))
        ]
        if any(not task.responsible for task in tasks):
            options.insert(0, Option(NOBODY, self.tr("Ingen ansvarlig")))
        if chosen not in {option.id for option in options}:
            chosen = ""
        self.responsible.set_options(options, chosen)
