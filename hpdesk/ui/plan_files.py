# SPDX-License-Identifier: MPL-2.0
"""Opening, making and copying plans, with their file dialogs."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.domain.errors import PasswordNeeded, UserError
from hpdesk.ui.dialogs.new_plan import NewPlanDialog, plan_folder

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.services.opening import Answer, NewerCopy, OpenPlan
    from hpdesk.ui.plan_keeper import PlanKeeper

_SUFFIX = ".hpdesk"


class PlanFiles(QObject):
    """`opened(Desk)` when a plan was opened; `failed(str, str)` gives the sentence and the path.

    `fetching(str)` says that a plan is on its way from its drive.
    """

    opened = Signal(object)
    fetching = Signal(str)
    copied = Signal(str)
    failed = Signal(str, str)

    def __init__(self, window: QWidget, today: date | None = None) -> None:
        super().__init__(window)
        self._window, self._today = window, today
        self.copy_choice = "auto"
        self.keeper: PlanKeeper | None = None
        self._refused = False

    def today(self) -> date:
        """Return the day it is, or the day that was pinned."""
        return self._today or date.today()

    def open_path(self, path: Path | str) -> "Desk | None":
        """Open a plan, to be read only where another has it; tell why where it cannot be.

        One that is worked on in a copy is fetched beside the UI thread: None, and `opened` later.
        """
        return self._open(Path(path).absolute(), None)

    def _open(self, place: Path, answer: "Answer | None") -> "Desk | None":
        # Imported here: the services floor comes after the first paint.
        from hpdesk.services import opening

        if self.keeper is not None and opening.same_plan(place, self.keeper.plan.desk.path):
            self._window.raise_()
            self._window.activateWindow()
            return None  # it is shown already
        choice = opening.CopyChoice(self.copy_choice)
        work = partial(opening.open_plan, place, today=self._today, choice=choice, answer=answer)
        if opening.works_in_copy(place, choice):
            from hpdesk.ui.apart import Apart

            self.fetching.emit(str(place))
            Apart(self).start(work, self._take, partial(self._on_failed, place))
            return None
        try:
            return self._take(work())
        except UserError as problem:
            self._on_failed(place, problem)
            return None

    def reopen(self) -> None:
        """Open the plan that is read again, to write it: who had it has closed it."""
        if self.keeper is not None:
            place = self.keeper.plan.desk.path
            self.release()
            self._open(place, None)

    def _take(self, plan: "OpenPlan") -> "Desk":
        from hpdesk.ui.plan_keeper import PlanKeeper

        earlier = self.keeper
        self.keeper, self._refused = PlanKeeper(plan, self), False
        self.opened.emit(plan.desk)
        if self._refused:
            self.keeper, earlier = earlier, self.keeper
        if earlier is not None:
            earlier.finish()
        return plan.desk

    def refuse(self) -> None:
        """Say, while `opened` is told, that the plan shown before is not to be left."""
        self._refused = True

    def _on_failed(self, place: Path, problem: Exception) -> None:
        from hpdesk.services.opening import NewerCopy

        if isinstance(problem, PasswordNeeded):
            self._ask_password(place)
        elif isinstance(problem, NewerCopy):
            self._ask_newer(place, problem)
        elif isinstance(problem, UserError):
            self.failed.emit(str(problem), str(place))
        else:
            raise problem

    def _ask_newer(self, place: Path, problem: "NewerCopy") -> None:
        from hpdesk.ui.dialogs.newer_copy import NewerCopyDialog

        dialog = NewerCopyDialog(problem, self._window)
        dialog.answered.connect(partial(self._open, place))
        dialog.open()

    def _ask_password(self, place: Path) -> None:
        from hpdesk.ui.dialogs.unlock_dialog import UnlockDialog

        dialog = UnlockDialog(place, self._window)
        dialog.unlocked.connect(self.open_path)
        dialog.open()

    def release(self) -> None:
        """Let go of the plan, so that another window may write it."""
        if self.keeper is not None:
            self.keeper.finish()
        self.keeper = None

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

    def save_copy(self, desk: "Desk") -> None:
        """Ask where a copy of the plan shall lie and write it."""
        source, self._source = desk.path, desk.live_path
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
