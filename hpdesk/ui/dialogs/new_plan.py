# SPDX-License-Identifier: MPL-2.0
"""Makes a new plan: its name, municipality, period and file."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.ask import ask
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

_SUFFIX = ".hpdesk"


class NewPlanDialog(BaseDialog):
    """`made(str)` gives the path of the new file."""

    made = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Ny plan"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("fx Helhedsplan Søparken"))
        self.place = QLineEdit()
        self.starts = DateField(today=today, name=self.tr("Fra"))
        self.ends = DateField(today=today, name=self.tr("Til"))
        self.file = QLineEdit()
        self._file_touched = False
        self._name_field = self.add_field(self.tr("Planens navn"), self.name)
        self.add_field(self.tr("Kommune"), self.place)
        period = QHBoxLayout()
        period.setSpacing(current().px(12))
        self._starts_field = Field(self.tr("Fra (kan udelades)"), self.starts)
        self._ends_field = Field(self.tr("Til (kan udelades)"), self.ends)
        period.addWidget(self._starts_field)
        period.addWidget(self._ends_field)
        self.body.addLayout(period)
        self._add_file_row()
        self.name.textEdited.connect(self._on_named)
        self.add_cancel()
        self.set_primary(self.tr("Opret plan"))
        self.name.setFocus()

    def reject(self) -> None:
        """Close and make nothing; ask first where something is written."""
        if not self.name.text().strip() and not self.place.text().strip():
            super().reject()
            return
        ask(
            self,
            self.tr("Luk uden at oprette planen?"),
            self.tr("Det, du har skrevet her, går tabt. Der er ikke lavet nogen fil."),
            self.tr("Luk"),
            self._close_anyway,
        )

    def _close_anyway(self) -> None:
        super().reject()

    def _add_file_row(self) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(8))
        across.addWidget(self.file, 1)
        choose = secondary(self.tr("Skift"))
        choose.clicked.connect(self._on_choose)
        across.addWidget(choose)
        self._file_field = self.add_field(self.tr("Gem i"), row)
        self.file.setAccessibleName(self.tr("Gem i"))
        self.file.textEdited.connect(self._on_file_edited)

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Say what is missing, and make the plan when nothing is."""
        found: list[tuple[Field[QWidget], str]] = []
        if not self.name.text().strip():
            found.append((_plain(self._name_field), self.tr("Skriv planens navn.")))
        if not self.starts.is_valid():
            found.append(
                (_plain(self._starts_field), self.tr("Ret datoen, eller lad feltet stå tomt."))
            )
        if not self.ends.is_valid():
            found.append(
                (_plain(self._ends_field), self.tr("Ret datoen, eller lad feltet stå tomt."))
            )
        if not found and (problem := self._make()):
            found.append((_plain(self._file_field), problem))
        return found

    def _make(self) -> str:
        # Imported here: the services floor comes after the first paint.
        from hpdesk.services.new_plan import make_plan

        path = self._path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            make_plan(
                path,
                self.name.text(),
                municipality=self.place.text(),
                starts=self.starts.day(),
                ends=self.ends.day(),
            )
        except UserError as problem:
            return said(problem)
        except OSError:
            return self.tr("Mappen kan ikke bruges. Vælg en anden mappe.")
        self.made.emit(str(path))
        return ""

    def _path(self) -> Path:
        text = self.file.text().strip()
        path = Path(text).expanduser() if text else plan_folder() / f"plan{_SUFFIX}"
        return path if path.suffix == _SUFFIX else path.with_name(path.name + _SUFFIX)

    def _on_named(self, name: str) -> None:
        if self._file_touched:
            return
        safe = "".join(sign for sign in name if sign not in '\\/:*?"<>|').strip(" .")
        self.file.setText(str(plan_folder() / f"{safe}{_SUFFIX}") if safe else "")

    def _on_file_edited(self) -> None:
        self._file_touched = True

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Gem planen i"), str(self._path()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("hpdesk-planer (*.hpdesk)"))
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self._file_touched = True
        self.file.setText(path)


def plan_folder() -> Path:
    """Return where plans usually lie: the person's documents."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(kind) or Path.home())


def _plain(field: object) -> Field[QWidget]:
    assert isinstance(field, Field)
    return field
