# SPDX-License-Identifier: MPL-2.0
"""The newest whole backup of a damaged plan, offered beside repairing it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.backup_words import moment_words
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.backups import Backup

_SUFFIX = ".hpdesk"


class BackupOffer(QWidget):
    """Hidden until a whole backup is found; `opens(str)` once it lies beside the plan as its own.

    The backup itself stays where it is, and so does the damaged plan.
    """

    opens = Signal(str)
    appeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: JobHandle | None = None
        self._plan: Path | None = None
        self._backup: Backup | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(8))
        self.text = label("", wrap=True)
        across.addWidget(self.text, 1)
        self.button = secondary(self.tr("Brug sikkerhedskopien"), "folder-open")
        self.button.clicked.connect(self._on_use)
        across.addWidget(self.button)
        self.hide()

    def look_for(self, plan: Path | None) -> None:
        """Look for the newest whole backup of the plan under a path."""
        if plan == self._plan:
            return
        self.stop()
        self._plan, self._backup = plan, None
        self.hide()
        if plan is not None:
            self._job = run_job(
                partial(_found, plan),
                parent=self,
                on_done=partial(self._on_found, plan),
                on_failed=self._on_failed,
            )

    def stop(self) -> None:
        """Let go of what is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_found(self, plan: Path, backup: "Backup | None") -> None:
        self._job = None
        if plan != self._plan or backup is None:
            return
        self._backup = backup
        text = self.tr(
            "Der er en hel sikkerhedskopi fra {0}. Den kan bruges i stedet som en ny plan ved "
            "siden af den gamle; det, der er skrevet siden, er ikke med."
        )
        self.text.setText(text.format(moment_words(backup.made)))
        self.show()
        self.appeared.emit()

    def _on_use(self) -> None:
        if self._plan is None or self._backup is None or self._job is not None:
            return
        self.button.setEnabled(False)
        target = free_name(self._plan, self.tr("fra sikkerhedskopi"))
        self._job = run_job(
            partial(_copied, self._backup.path, target),
            parent=self,
            on_done=self._on_copied,
            on_failed=self._on_failed,
        )

    def _on_copied(self, target: Path) -> None:
        self._job = None
        self.button.setEnabled(True)
        self.opens.emit(str(target))

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self.button.setEnabled(True)
        if isinstance(problem, UserError):
            self.text.setText(said(problem))
        elif not isinstance(problem, Cancelled):
            raise problem


def free_name(path: Path, words: str) -> Path:
    """Return a name beside a plan that nothing has yet, with words that tell what it is."""
    for number in range(1, 1000):
        more = "" if number == 1 else f" {number}"
        name = path.with_name(f"{path.stem} ({words}{more}){_SUFFIX}")
        if not name.exists():
            return name
    return path


def _found(plan: Path, _progress: Progress, cancelled: IsCancelled) -> "Backup | None":
    from hpdesk.services.repairing import newest_sound_backup  # after the first paint

    return newest_sound_backup(plan, cancelled)


def _copied(backup: Path, target: Path, _progress: Progress, _cancelled: IsCancelled) -> Path:
    from hpdesk.services.backups import back_up  # as above

    back_up(backup, target)
    return target
