# SPDX-License-Identifier: MPL-2.0
"""Writing the checklist as Word, PDF, Excel or CSV, off the UI thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.page_context import PageContext

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

# Ending, words in the menu, words in the file dialog.
KINDS = (
    ("docx", "Word …", "Word-dokument"),
    ("pdf", "PDF …", "PDF"),
    ("xlsx", "Excel …", "Excel-projektmappe"),
    ("csv", "CSV …", "CSV-fil"),
)


def write_tasks(desk: "Desk", keys: tuple[str, ...], target: Path) -> Path:
    """Write the tasks with these keys in this order; the ending of the name decides how."""
    from hpdesk.services import followup, papers

    by_key = {}
    for start in range(0, len(keys), 400):
        for task in followup.list_tasks(desk, keys=keys[start : start + 400]):
            by_key[task.id] = task
    tasks = [by_key[key] for key in keys if key in by_key]
    match target.suffix.lower():
        case ".docx":
            papers.write_checklist(desk, tasks, docx=target)
        case ".pdf":
            papers.write_checklist(desk, tasks, pdf=target)
        case ".xlsx":
            papers.write_checklist(desk, tasks, xlsx=target)
        case ".csv":
            papers.write_checklist(desk, tasks, csv=target)
        case other:
            raise UserError(
                "Tjeklisten kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx, "
                ".pdf, .xlsx eller .csv.",
                other=other or "fil uden endelse",
            )
    return target


class ChecklistExport(QObject):
    """Asks where the checklist is to lie and writes it; `tasks()` gives the keys to write."""

    def __init__(
        self, context: PageContext, tasks: Callable[[], tuple[str, ...]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._window = context, tasks, parent
        self.dialog: QFileDialog | None = None

    def menu(self) -> QMenu:
        """Return the menu of the kinds of file."""
        menu = QMenu(self._window)
        for ending, words, _kind in KINDS:
            menu.addAction(words).triggered.connect(partial(self._on_kind, ending))
        return menu

    def _on_kind(self, ending: str, _checked: bool = False) -> None:
        kind = next(words for e, _, words in KINDS if e == ending)
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(home)
        name = f"Tjekliste {self._context.today():%Y-%m-%d}.{ending}"
        dialog = QFileDialog(
            self._window, self.tr("Gem tjeklisten"), folder, f"{kind} (*.{ending})"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, name: str) -> None:
        """Write the checklist under a name."""
        self._context.bridge.saver.flush()
        desk, keys = self._context.desk, self._tasks()
        target = Path(name)
        self._context.toast(self.tr("Tjeklisten skrives …"))
        self._context.jobs(
            lambda _progress, _cancelled: write_tasks(desk, keys, target),
            on_done=self._on_written,
            on_failed=self._on_failed,
        )

    def _on_written(self, target: Path) -> None:
        self._context.toast(
            self.tr("Tjeklisten ligger i {0}.").format(target.name),
            action=self.tr("Åbn"),
            on_action=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(target))),
        )

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self._context.toast(str(problem), tone="over")
        elif isinstance(problem, OSError):
            text = self.tr("Tjeklisten kunne ikke skrives. Vælg en anden mappe, og prøv igen.")
            self._context.toast(text, tone="over")
        elif not isinstance(problem, Cancelled):
            raise problem
