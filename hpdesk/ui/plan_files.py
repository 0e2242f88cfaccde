# SPDX-License-Identifier: MPL-2.0
"""Opening, making and copying plans, with their file dialogs."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.new_plan import NewPlanDialog, plan_folder
from hpdesk.ui.plan_lock import claim

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

_SUFFIX = ".hpdesk"


class PlanFiles(QObject):
    """`opened(Desk)` when a plan was opened; `failed(str, str)` gives the sentence and the path."""

    opened = Signal(object)
    copied = Signal(str)
    failed = Signal(str, str)

    def __init__(self, window: QWidget, today: date | None = None) -> None:
        super().__init__(window)
        self._window, self._today = window, today
        self._claim: QLockFile | None = None
        self._claimed: Path | None = None

    def today(self) -> date:
        """Return the day it is, or the day that was pinned."""
        return self._today or date.today()

    def open_path(self, path: Path | str) -> "Desk | None":
        """Open a plan, to be read only where another window has it; tell why where it cannot be."""
        # Imported here: the services floor comes after the first paint.
        from hpdesk.services.desk import Desk

        place = Path(path).absolute()
        if place == self._claimed:
            return None  # it is shown already
        lock = claim(place)
        try:
            desk = Desk.open(place, today=self._today, for_writing=lock is not None)
        except UserError as problem:
            if lock is not None:
                lock.unlock()
            self.failed.emit(str(problem), str(path))
            return None
        earlier = self._claim
        self._claim, self._claimed = lock, place
        self.opened.emit(desk)
        if earlier is not None:
            earlier.unlock()
        return desk

    def release(self) -> None:
        """Let go of the plan, so that another window may write it."""
        if self._claim is not None:
            self._claim.unlock()
        self._claim = self._claimed = None

    def choose_file(self) -> None:
        """Ask which plan to open."""
        dialog = self._dialog(self.tr("Åbn plan"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_path)
        dialog.open()

    def new_plan(self) -> None:
        """Ask for the name of a new plan, make it and open it."""
        dialog = NewPlanDialog(self.today(), self._window)
        dialog.made.connect(self.open_path)
        dialog.open()

    def open_sample(self) -> None:
        """Lay the sample plan out among the program's own files and open it."""
        from hpdesk.services.sample import make_sample

        kind = QStandardPaths.StandardLocation.GenericDataLocation
        folder = Path(QStandardPaths.writableLocation(kind)) / "hpdesk"
        path = folder / f"Eksempel {self.today().isoformat()}{_SUFFIX}"
        try:
            if not path.exists():
                folder.mkdir(parents=True, exist_ok=True)
                make_sample(path, self.today())
        except UserError as problem:
            self.failed.emit(str(problem), "")
            return
        self.open_path(path)

    def save_copy(self, source: Path) -> None:
        """Ask where a copy of the plan shall lie and write it."""
        self._source = source
        name = f"{source.stem} kopi {self.today().isoformat()}{_SUFFIX}"
        dialog = self._dialog(self.tr("Gem en kopi"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.selectFile(str(source.with_name(name)))
        dialog.fileSelected.connect(self._on_copy_chosen)
        dialog.open()

    def _on_copy_chosen(self, target: str) -> None:
        from hpdesk.services.backups import back_up

        try:
            back_up(self._source, Path(target))
        except UserError as problem:
            self.failed.emit(str(problem), "")
        else:
            self.copied.emit(target)

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(plan_folder()))
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(self.tr("hpdesk-planer (*.hpdesk)"))
        return dialog
