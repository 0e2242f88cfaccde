# SPDX-License-Identifier: MPL-2.0
"""The frame of dialogs over a file that is read off the UI thread before anything is taken in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import JobHandle
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import said


class ReadingDialog(BaseDialog):
    """A note at the top tells how it goes; closing stops what is under way."""

    def __init__(
        self, context: PageContext, path: Path, parent: QWidget | None = None, *, width: int
    ) -> None:
        super().__init__("", parent, width=width)
        self._context = context
        self._job: JobHandle | None = None
        self.note = Note(self.tr("{0} læses …").format(path.name), "info")
        self.body.addWidget(self.note)

    def _start(self, work: Callable[..., object], on_done: Callable[..., object]) -> None:
        self._job = self._context.jobs(work, on_done=on_done, on_failed=self._on_failed)

    def _widen(self, width: int) -> None:
        """Be `width` pixels wide at 100 %, where the window behind is."""
        parent = self.parentWidget()
        room = parent.window().width() if parent is not None else self.width()
        self.resize(min(current().px(width), max(room, self.minimumWidth())), self.height())

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, UserError):
            raise problem
        self.note.set(said(problem), "over")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def reject(self) -> None:
        """Stop what is under way and close; nothing is changed."""
        self._stop()
        super().reject()
