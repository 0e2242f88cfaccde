# SPDX-License-Identifier: MPL-2.0
"""The question after another name, title or organisation: a correction, or from a day on?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Person
from hpdesk.services import people_changes
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.every_day import EveryDay
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import said


class SinceBox(QWidget):
    """Asks where papers of earlier meetings name the person; no answer is a correction.

    `answered` tells; what was typed is in the plan already, and either answer is one step.
    """

    answered = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._before: Person | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        self.words = Note("", "info")
        self.day = DateField(today=context.today(), calendar=EveryDay())
        self.field = Field(self.tr("Gælder fra"), self.day)
        self.change = secondary(self.tr("Gælder fra dagen"), "calendar-check")
        self.correction = ghost(self.tr("Det er en rettelse"), "pencil")
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.change)
        row.addWidget(self.correction)
        row.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.field)
        column.addLayout(row)
        self.change.clicked.connect(self._on_change)
        self.correction.clicked.connect(self._on_correction)
        self.hide()

    def watch(self, person: Person) -> None:
        """Take a person as known: only what is changed from now on is asked about."""
        self._before = person
        self.hide()

    def look(self, now: Person) -> None:
        """Ask where the person is called something else than when last known."""
        before = self._before
        if before is None or before.id != now.id:
            self.watch(now)
            return
        differs = people_changes.is_other_name(before, now)
        if not differs or not people_changes.is_in_papers(self._context.desk, now.id):
            self.hide()
            return
        was = ", ".join(w for w in (before.name, before.title, before.organisation_name) if w)
        self.words.set(
            self.tr(
                "Før stod der »{0}«. Er det en rettelse, følger alle papirer med. Er det en "
                "ændring fra en dag, nævner papirer fra møder før den dag personen som før."
            ).format(was),
            "info",
        )
        if self.isHidden():
            self.day.set_day(self._context.today())
            self.field.set_error("")
            self.show()

    def _on_change(self) -> None:
        self.day.settle()
        since = self.day.day()
        if self._before is None:
            return
        if since is None or not self.day.is_valid():
            self.field.set_error(self.tr("Skriv den dag, ændringen gælder fra."))
            return
        self._context.bridge.saver.flush()
        try:
            people_changes.keep_earlier(self._context.desk, self._before, since)
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        self._done()

    def _on_correction(self) -> None:
        self._done()

    def _done(self) -> None:
        self._before = None
        self.hide()
        self.answered.emit()
