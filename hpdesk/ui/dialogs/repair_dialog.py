# SPDX-License-Identifier: MPL-2.0
"""Looks a plan file over, and saves a damaged one into a new file; the damaged one stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.backup_offer import BackupOffer, free_name
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.new_plan import plan_folder
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, primary, secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.repairing import Repair

_SUFFIX = ".hpdesk"


class RepairDialog(BaseDialog):
    """`opens(str)` asks for the new plan to be opened."""

    opens = Signal(str)

    def __init__(self, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=600)
        self.set_title(self.tr("Efterse og reparér en plan"))
        self._job: JobHandle | None = None
        self.repaired: Path | None = None
        self.add_text(
            self.tr(
                "Eftersynet ser efter, om filen er hel. Er den ikke det, kan det, der kan læses, "
                "reddes over i en ny plan. Den gamle fil ændres ikke, heller ikke når den er "
                "beskadiget."
            )
        )
        self.source = QLineEdit(str(path or ""))
        self.target = QLineEdit()
        choose = secondary(self.tr("Vælg"))
        choose.clicked.connect(self._on_choose)
        self.source_field = self._add_row(self.tr("Plan"), self.source, choose)
        change = secondary(self.tr("Skift"))
        change.clicked.connect(self._on_choose_target)
        self.target_field = self._add_row(self.tr("Det reddede gemmes i"), self.target, change)
        self.backup = BackupOffer()
        self.backup.opens.connect(self._on_backup)
        self.backup.appeared.connect(self._on_backup_appeared)
        self.body.addWidget(self.backup)
        self.source.textChanged.connect(self._on_source_changed)
        self._on_source_changed(self.source.text())
        self.source.editingFinished.connect(self._on_source_chosen)
        self._on_source_chosen()
        self.answer = label("", wrap=True)
        self.answer.hide()
        self.body.addWidget(self.answer)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setMinimumHeight(current().px(140))
        self.details.setAccessibleName(self.tr("Fundet ved eftersynet"))
        self.details.hide()
        self.body.addWidget(self.details, 1)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Arbejdet er i gang"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self._add_buttons()

    def _add_row(self, title: str, editor: QLineEdit, button: Button) -> Field[QWidget]:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(8))
        across.addWidget(editor, 1)
        across.addWidget(button)
        editor.setAccessibleName(title)
        return self.add_field(title, row)

    def _add_buttons(self) -> None:
        self.copy_button = secondary(self.tr("Kopiér listen"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.copy_button.hide()
        self.add_left_button(self.copy_button)
        self.check_button = secondary(self.tr("Efterse"), "file-check")
        self.check_button.clicked.connect(self._on_check)
        self.add_left_button(self.check_button)
        self.close_button = self.add_cancel(self.tr("Luk"))
        self.repair_button = primary(self.tr("Red over i en ny plan"))
        self.repair_button.clicked.connect(self._on_repair)
        self._foot.addWidget(self.repair_button)
        self.open_button = primary(self.tr("Åbn den nye plan"), "folder-open")
        self.open_button.clicked.connect(self._on_open)
        self.open_button.hide()
        self._foot.addWidget(self.open_button)

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self._job is not None:
            self._job.cancel()
            return
        self.backup.stop()
        super().reject()

    def _on_source_changed(self, text: str) -> None:
        path = Path(text.strip())
        if text.strip():
            self.target.setText(str(free_name(path, self.tr("reddet"))))

    def _on_source_chosen(self) -> None:
        written = self.source.text().strip()
        self.backup.look_for(Path(written).expanduser() if written else None)

    def _on_backup_appeared(self) -> None:
        more = self.backup.sizeHint().height() + self.body.spacing()
        self.resize(self.width(), self.height() + more)

    def _on_backup(self, path: str) -> None:
        if self._job is None:
            super().accept()
            self.opens.emit(path)

    def _on_choose(self) -> None:
        folder = self.source.text() or str(plan_folder())
        dialog = QFileDialog(self, self.tr("Vælg den plan, der skal efterses"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        self.source.setText(path)
        self._on_source_chosen()

    def _on_choose_target(self) -> None:
        dialog = QFileDialog(self, self.tr("Gem den reddede plan i"), self.target.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("hpdesk-planer (*.hpdesk)"))
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.fileSelected.connect(self.target.setText)
        dialog.open()

    def _on_check(self) -> None:
        source = self._chosen()
        if source is None:
            return

        def work(_progress: Progress, _cancelled: IsCancelled) -> list[str]:
            from hpdesk.services.checking import check_file  # after the first paint

            return check_file(source)

        self._begin()
        self._job = run_job(work, parent=self, on_done=self._on_checked, on_failed=self._on_failed)

    def _on_checked(self, problems: Sequence[str]) -> None:
        self._end()
        if problems:
            self._tell(self.tr("Eftersynet fandt fejl i filen. Den er ikke ændret."), problems)
        else:
            self._tell(self.tr("Planen er hel."), ())

    def _on_repair(self) -> None:
        source, target = self._chosen(), Path(self.target.text().strip())
        if source is None:
            return

        def work(progress: Progress, cancelled: IsCancelled) -> "Repair":
            from hpdesk.services.repairing import repair  # after the first paint

            return repair(source, target, lambda part: progress(part, ""), cancelled)

        self._begin()
        self._job = run_job(work, parent=self, on_done=self._on_repaired, on_failed=self._on_failed)

    def _on_repaired(self, done: "Repair") -> None:
        self._end()
        self.repaired = Path(self.target.text().strip())
        if done.lost:
            text = self.tr("Den nye plan er hel, men dette kunne ikke reddes:")
        else:
            text = self.tr("Den nye plan er hel. Der er ikke fundet noget, som mangler.")
        self._tell(text, (*done.lost, *done.from_history))
        self.repair_button.hide()
        self.check_button.hide()
        self.open_button.show()
        self.open_button.setFocus()

    def _on_failed(self, problem: Exception) -> None:
        self._end()
        if isinstance(problem, UserError):
            self._tell(said(problem), ())
        elif isinstance(problem, Cancelled):
            self._tell(self.tr("Afbrudt. Intet er ændret."), ())
        else:
            raise problem

    def _on_open(self) -> None:
        if self.repaired is not None:
            self.backup.stop()
            super().accept()
            self.opens.emit(str(self.repaired))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Kopieret"))

    def _chosen(self) -> Path | None:
        written = self.source.text().strip()
        text = "" if written else self.tr("Vælg den plan, der skal efterses.")
        self.source_field.set_error(text)
        return Path(written).expanduser() if written and self._job is None else None

    def _tell(self, text: str, lines: Sequence[str]) -> None:
        self.answer.setText(text)
        self.answer.show()
        self.details.setPlainText("\n".join(lines))
        self.details.setVisible(bool(lines))
        self.copy_button.setVisible(bool(lines))

    def _begin(self) -> None:
        self.bar.show()
        self.answer.hide()
        self.details.hide()
        self.check_button.setEnabled(False)
        self.repair_button.setEnabled(False)
        self.close_button.setText(self.tr("Afbryd"))

    def _end(self) -> None:
        self._job = None
        self.bar.hide()
        self.check_button.setEnabled(True)
        self.repair_button.setEnabled(True)
        self.close_button.setText(self.tr("Luk"))
