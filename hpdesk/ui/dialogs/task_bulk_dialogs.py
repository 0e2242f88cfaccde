# SPDX-License-Identifier: MPL-2.0
"""What several tasks get at once: a deadline, or somebody they lie with."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from hpdesk.services import task_changes
from hpdesk.ui.dialogs.mass_change import MassChangeDialog
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.responsible_field import ResponsibleField
from hpdesk.ui.wording import counted


class BulkDialog(MassChangeDialog):
    """`changed(str)` gives the receipt; the change is one step."""

    changed = Signal(str)

    def __init__(
        self, context: PageContext, task_ids: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=420)
        self._desk, self._keys = context.desk, tuple(task_ids)
        self.count = counted(len(self._keys), self.tr("opgave"), self.tr("opgaver"))

    def do_it(self, change: Callable[[], object]) -> None:
        """Do the change; where it is of many tasks, once the backup is made."""
        if task_changes.is_mass_change(self._keys):
            self.when_backed_up(change)
        else:
            change()

    def done_with(self, words: str) -> None:
        """Close and tell."""
        super().accept()
        self.changed.emit(words.format(self.count))


class BulkDueDialog(BulkDialog):
    """Gives tasks one deadline; an empty line takes theirs away."""

    def __init__(
        self, context: PageContext, task_ids: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, task_ids, parent)
        self.set_title(self.tr("Ny frist for {0}").format(self.count))
        self.due = DateField(
            today=context.today(),
            calendar=context.calendar(),
            free_words=True,
            placeholder=self.tr("fx 3/3, om 14 dage eller snarest"),
        )
        hint = self.tr("En tom linje fjerner fristen.")
        self.add_field(self.tr("Frist"), self.due, hint)
        self.add_cancel()
        self.set_primary(self.tr("Sæt frist"), "calendar-clock")
        self.due.setFocus()

    def accept(self) -> None:
        """Set the deadline."""
        self.due.settle()
        self.do_it(self._change)

    def _change(self) -> None:
        task_changes.set_due(self._desk, self._keys, self.due.day(), self.due.words())
        self.done_with(self.tr("{0} har fået ny frist."))


class BulkResponsibleDialog(BulkDialog):
    """Lays tasks with others, or with more than before."""

    def __init__(
        self, context: PageContext, task_ids: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, task_ids, parent)
        self.set_title(self.tr("Ny ansvarlig for {0}").format(self.count))
        self.responsible = ResponsibleField()
        self.responsible.set_options(responsible_options(context.desk))
        self.field = self.add_field(self.tr("Ansvarlig"), self.responsible)
        self.keep = QCheckBox(self.tr("Behold dem, der har opgaverne nu"))
        self.body.addWidget(self.keep)
        self.add_cancel()
        self.set_primary(self.tr("Skift ansvarlig"), "user-check")
        self.responsible.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for somebody."""
        if self.responsible.keys():
            return []
        text = self.tr("Vælg den person eller part, som opgaverne skal ligge hos.")
        return [(self.field, text)]  # type: ignore[list-item]  # a field of people

    def accept(self) -> None:
        """Lay the tasks with them."""
        if self.problems():
            super().accept()
            return
        self.do_it(self._change)

    def _change(self) -> None:
        task_changes.set_responsible(
            self._desk, self._keys, self.responsible.keys(), add=self.keep.isChecked()
        )
        self.done_with(self.tr("{0} har fået ny ansvarlig."))
