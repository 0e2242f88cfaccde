# SPDX-License-Identifier: MPL-2.0
"""Opening, making and copying plans, with their file dialogs."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.domain.errors import Cancelled, PasswordNeeded, UserError
from hpdesk.ui.jobs import IsCancelled, Progress, run_job
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.services.opening import Answer, NewerCopy, OpenPlan, Route
    from hpdesk.ui.apart import Apart
    from hpdesk.ui.plan_keeper import PlanKeeper

_SUFFIX = ".hpdesk"
_SAMPLE = "Eksempel"


class PlanFiles(QObject):
    """`opened(Desk)` when a plan was opened; `failed(str, str)` gives the sentence and the path.

    `made()` follows where it was just made, `fetching(str)` says that a plan is on its way from
    its drive, and `fetched()` that it is not any more. `copying(str, JobHandle)` says that a copy
    is being written, `copied(str)` that it is, or with an empty name that it was given up.
    """

    opened = Signal(object)
    made = Signal()
    fetching = Signal(str)
    fetched = Signal()
    copying = Signal(str, object)
    copied = Signal(str)
    failed = Signal(str, str)

    def __init__(self, window: QWidget, today: date | None = None) -> None:
        super().__init__(window)
        self._window, self._today = window, today
        self.copy_choice = "auto"
        self.keeper: PlanKeeper | None = None
        self._refused = False
        self._new: Path | None = None
        self._fetched: Path | None = None  # what is on its way from its drive
        self._under_way: Apart | None = None

    def today(self) -> date:
        """Return the day it is, or the day that was pinned."""
        return self._today or date.today()

    def open_path(self, path: Path | str) -> "Desk | None":
        """Open a plan, to be read only where another has it; tell why where it cannot be.

        One that is worked on in a copy, or whose drive does not answer at once, is fetched beside
        the UI thread: None, and `opened` later.
        """
        return self._open(Path(path).absolute(), None)

    def _open(self, place: Path, answer: "Answer | None") -> "Desk | None":
        # Imported here: the services floor comes after the first paint.
        from hpdesk.services import opening
        from hpdesk.ui.apart import answered

        if place == self._fetched:
            return None
        self.give_up_fetching()
        shown = None if self.keeper is None else self.keeper.plan.desk.path
        choice = opening.CopyChoice(self.copy_choice)
        look = partial(opening.look_at, place, shown, choice)
        route = answered(look, opening.Route.FETCHED)
        work = partial(opening.open_plan, place, today=self._today, choice=choice, answer=answer)
        if route is opening.Route.SHOWN:
            self._show_window()
        elif route is opening.Route.FETCHED:
            self._fetch(place, look, work)
        else:
            try:
                return self._take(work())
            except UserError as problem:
                self._on_failed(place, problem)
        return None

    def _show_window(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _fetch(
        self, place: Path, look: Callable[[], "Route"], work: Callable[[], "OpenPlan"]
    ) -> None:
        """Open a plan beside the UI thread; the person may give it up."""
        from hpdesk.services.opening import Route
        from hpdesk.ui.apart import Apart

        def fetch() -> "OpenPlan | None":
            return None if look() is Route.SHOWN else work()

        self._fetched = place
        self.fetching.emit(str(place))
        fetching = Apart(self)
        self._under_way = fetching
        fetching.start(
            fetch, partial(self._on_fetched, fetching), partial(self._on_not_fetched, fetching)
        )

    def give_up_fetching(self) -> None:
        """Wait no more for a plan that is on its way; what comes of it is closed again."""
        if self._fetched is not None:
            self._fetched = self._under_way = None
            self.fetched.emit()

    def _on_fetched(self, fetching: "Apart", plan: "OpenPlan | None") -> None:
        from hpdesk.ui.apart import Apart

        if fetching is self._under_way:
            self.give_up_fetching()
            if plan is None:
                self._show_window()
            else:
                self._take(plan)
        elif plan is not None:
            Apart(self).start(plan.give_up)

    def _on_not_fetched(self, fetching: "Apart", problem: Exception) -> None:
        if fetching is self._under_way and self._fetched is not None:
            place = self._fetched
            self.give_up_fetching()
            self._on_failed(place, problem)
        elif not isinstance(problem, UserError):
            raise problem

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
        is_new, self._new = plan.desk.path == self._new, None
        self.opened.emit(plan.desk)
        if is_new and not self._refused:
            self.made.emit()
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
            self.failed.emit(said(problem), str(place))
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
        """Let go of the plan, so that another window may write it, and of one on its way."""
        self.give_up_fetching()
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
        from hpdesk.ui.dialogs.new_plan import NewPlanDialog

        dialog = NewPlanDialog(self.today(), self._window)
        dialog.made.connect(self._on_made)
        dialog.open()

    def _on_made(self, path: str) -> None:
        self._new = Path(path).absolute()
        self.open_path(path)

    def open_sample(self, *, anew: bool = False) -> None:
        """Lay a copy of the sample out among the program's own files and open it.

        It opens as it was left, but `anew` from its beginning.
        """
        from hpdesk.services.sample import make_sample

        folder = _sample_folder()
        path = folder / f"{_SAMPLE} {self.today().isoformat()}{_SUFFIX}"
        try:
            if anew:
                path.unlink(missing_ok=True)
            if not path.exists():
                folder.mkdir(parents=True, exist_ok=True)
                make_sample(path, self.today())
        except UserError as problem:
            self.failed.emit(said(problem), "")
            return
        except OSError:  # held by another program
            text = self.tr("Eksemplet er i brug et andet sted. Luk det der, og prøv igen.")
            self.failed.emit(text, "")
            return
        self.open_path(path)

    def save_copy(self, desk: "Desk") -> None:
        """Ask where a copy of the plan shall lie and write it."""
        source = desk.path
        name = f"{source.stem} kopi {self.today().isoformat()}{_SUFFIX}"
        dialog = self._dialog(self.tr("Gem en kopi"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is written over
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.selectFile(str(source.with_name(name)))
        dialog.fileSelected.connect(partial(self._on_copy_chosen, desk))
        dialog.open()

    def _on_copy_chosen(self, desk: "Desk", target: str) -> None:
        def work(progress: Progress, cancelled: IsCancelled) -> None:
            from hpdesk.services.backups import save_copy

            def tell(part: float) -> None:
                progress(part, "")

            save_copy(desk, Path(target), tell, cancelled)

        job = run_job(
            work,
            parent=self,
            on_done=partial(self._on_copied, target),
            on_failed=self._on_not_copied,
        )
        self.copying.emit(target, job)

    def _on_copied(self, target: str, _result: object) -> None:
        self.copied.emit(target)

    def _on_not_copied(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.copied.emit("")
        elif isinstance(problem, UserError):
            self.failed.emit(said(problem), "")
        else:
            raise problem

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        from hpdesk.ui.dialogs.new_plan import plan_folder

        dialog = QFileDialog(self._window, title, str(plan_folder()))
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(self.tr("hpdesk-planer (*.hpdesk)"))
        return dialog


def _sample_folder() -> Path:
    kind = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / "hpdesk"


def is_sample(path: Path) -> bool:
    """Tell whether a plan is the program's own copy of the sample."""
    return path.parent == _sample_folder() and path.name.startswith(f"{_SAMPLE} ")
