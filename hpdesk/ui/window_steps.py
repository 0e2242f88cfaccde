# SPDX-License-Identifier: MPL-2.0
"""Taking back the last step and doing it again; a long one, as an import, off the UI thread."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from hpdesk.ui.window_everyday import EverydayCommands
from hpdesk.ui.wording import shown

if TYPE_CHECKING:
    from hpdesk.domain.changes import ChangeSet
    from hpdesk.ui.jobs import JobHandle
    from hpdesk.ui.main_window import MainWindow

_MANY_ROWS = 500  # more than are written again in the time of a key


class StepCommands(EverydayCommands):
    """Undo and redo, by the command and from a receipt."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._stepping: JobHandle | None = None

    def undo(self) -> None:
        """Take back the last step."""
        desk = self._window.desk
        if desk is not None and self._window.bridge.saver.flush():
            self._step(desk.undo, desk.last_step, self._tell_undone)

    def undo_step(self, step: "ChangeSet | None") -> None:
        """Take back a step from its receipt; where others have followed, say how to go on."""
        desk = self._window.desk
        if desk is None or not self._window.bridge.saver.flush():
            return
        if step is not None and desk.last_step is step:
            self.undo()
        else:
            text = self.tr("Der er ændret mere siden. Fortryd trin for trin med Ctrl+Z.")
            self._window.show_toast(text, tone="warn")

    def redo(self) -> None:
        """Do the last undone step again."""
        desk = self._window.desk
        if desk is not None and self._window.bridge.saver.flush():
            self._step(desk.redo, desk.last_undone, self._tell_redone)

    def _step(
        self,
        do: Callable[[], str | None],
        step: "ChangeSet | None",
        tell: Callable[[str | None], None],
    ) -> None:
        if self._stepping is not None and self._stepping.is_running:
            return  # the key was pressed again before the long one was over
        if step is None or len(step.rows) <= _MANY_ROWS:
            tell(do())
            return
        text = self.tr("Et øjeblik. Det er mange ændringer på en gang.")
        self._window.show_toast(text, tone="info")
        self._stepping = self._window.run_job(partial(_done, do), on_done=tell)

    def _tell_undone(self, label: str | None) -> None:
        if label:
            self._window.toasts.clear()  # a receipt of what is taken back is no longer true
            self._window.show_toast(self.tr("Fortrudt: {0}").format(shown(label)))

    def _tell_redone(self, label: str | None) -> None:
        if label:
            self._window.toasts.clear()
            self._window.show_toast(self.tr("Gjort igen: {0}").format(shown(label)))


def _done(do: Callable[[], str | None], _progress: object, _cancelled: object) -> str | None:
    return do()
