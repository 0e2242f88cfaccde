# SPDX-License-Identifier: MPL-2.0
"""Hands out the sheet with a plan's recovery key, to be printed or kept as a PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, Progress, run_job
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class RecoveryDialog(BaseDialog):
    """Says what the sheet is; `print_asked` tells of »Vis og udskriv«, »Gem som PDF« asks where."""

    print_asked = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=500)
        self.set_title(self.tr("Udskriv genoprettelsesnøglen"))
        self._desk = desk
        self.add_text(
            self.tr(
                "Nøglen er den eneste vej ind i planen, hvis adgangskoden bliver glemt. Udskriv "
                "arket, og læg det i et aflåst skab. Gem det ikke ved siden af planen."
            )
        )
        self.state = label("", "meta", wrap=True)
        self.state.hide()
        self.body.addWidget(self.state)
        save = secondary(self.tr("Gem som PDF …"), "file-down")
        save.clicked.connect(self._on_save)
        self.add_left_button(save)
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Vis og udskriv"), "printer")

    def accept(self) -> None:
        """Leave it to the print preview to show the sheet; no file is made of it."""
        super().accept()
        self.print_asked.emit()

    def _on_save(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Gem arket"), home, self.tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"Genoprettelsesnøgle {self._desk.path.stem}.pdf")
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        desk, target = self._desk, Path(name)

        def work(_progress: Progress, _cancelled: IsCancelled) -> Path:
            from hpdesk.services.passwords import write_recovery_sheet  # after the first paint

            write_recovery_sheet(desk, target)
            return target

        run_job(work, parent=self, on_done=self._on_written, on_failed=self._on_failed)

    def _on_written(self, target: Path) -> None:
        text = self.tr("Arket er gemt i {0}. Slet filen, når den er udskrevet.")
        self._tell(text.format(target), "")

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, UserError):
            raise problem
        self._tell(said(problem), "over")

    def _tell(self, text: str, tone: str) -> None:
        self.state.setText(text)
        set_tone(self.state, tone)
        self.state.show()
