# SPDX-License-Identifier: MPL-2.0
"""The last page of the guide: the referat of the last meeting, where there is one in Word."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.note import Note


class MinutesPage(StepPage):
    """Reads a referat through its own preview; the page itself writes nothing."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.set_words(
            self.tr("Sidste referat"),
            self.tr(
                "Har I referatet fra sidste møde i Word? Så læser hpdesk punkter, beslutninger og "
                "opgaver ud af det, og du retter, før noget lægges i planen. Det næste mødes "
                "dagsorden kan så godkende referatet og følge op på opgaverne."
            ),
        )
        self.choose_button = secondary(self.tr("Vælg referatet …"), "file-up")
        self.choose_button.clicked.connect(self._on_choose)
        self.box.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.note = Note("", "ok")
        self.note.hide()
        self.box.addWidget(self.note)
        self.box.addStretch(1)
        self.mark_clean()

    def first_field(self) -> QWidget | None:
        """Return the button that asks for the file."""
        return self.choose_button

    def next_words(self) -> str:
        """Return the word of the button that ends the guide."""
        return self.tr("Færdig")

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Vælg referatet"), str(self.context.desk.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word-dokumenter (*.docx)"))
        dialog.fileSelected.connect(partial(_import, self))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def on_taken(self, _meeting_id: str) -> None:
        """Say that the referat lies in the plan, and what comes next."""
        self.note.set(self.tr("Referatet ligger i planen. Afslut med »Færdig«."), "ok")
        self.note.show()
        self.done.emit()


def _import(page: MinutesPage, name: str) -> None:
    from hpdesk.ui.dialogs.minutes_import import MinutesImportDialog

    dialog = MinutesImportDialog(page.context, Path(name), page)
    dialog.taken.connect(page.on_taken)
    dialog.open()
