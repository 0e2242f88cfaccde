# SPDX-License-Identifier: MPL-2.0
"""Writing the checklist with the filter in force: as one file, or one for each person or body."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.followup import Task
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import CSV, EXCEL, PDF, WORD, FileKind, FileSaver, file_name
from hpdesk.ui.wording import counted, said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

KINDS = (WORD, PDF, EXCEL, CSV)
_AT_A_TIME = 400  # keys that are asked for
PERSON, BODY = "person", "body"


def write_tasks(
    desk: "Desk", keys: Sequence[str], target: Path, chosen: str = "", whose: str = ""
) -> Path:
    """Write the tasks with these keys in this order; the ending of the name decides how.

    `chosen` are the filter words in force and `whose` whom the list is for; the paper tells both.
    """
    from hpdesk.services import papers

    tasks = _read(desk, keys)
    kind = target.suffix.lower().removeprefix(".")
    if kind not in {one.ending for one in KINDS}:
        raise UserError(
            "Tjeklisten kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx, "
            ".pdf, .xlsx eller .csv.",
            other=target.suffix or "fil uden endelse",
        )
    title = f"Tjekliste for {whose}" if whose else "Tjekliste"
    files = {kind: target}
    papers.write_checklist(
        desk,
        tasks,
        pdf=files.get("pdf"),
        docx=files.get("docx"),
        csv=files.get("csv"),
        xlsx=files.get("xlsx"),
        title=title,
        chosen=chosen,
    )
    return target


def _read(desk: "Desk", keys: Sequence[str]) -> list[Task]:
    from hpdesk.services import followup

    by_key = {}
    for start in range(0, len(keys), _AT_A_TIME):
        for task in followup.list_tasks(desk, keys=keys[start : start + _AT_A_TIME]):
            by_key[task.id] = task
    return [by_key[key] for key in keys if key in by_key]


def shares(tasks: Sequence[Task], by: str) -> dict[str, list[str]]:
    """Return the keys of the tasks of each person or party, or of each body, by name."""
    found: dict[tuple[str, str], list[str]] = {}
    for task in tasks:
        if by == PERSON:
            owners = [(who.id, who.name) for who in task.responsible]
        else:
            owners = list(zip(task.body_ids, task.body_names, strict=True))
        nobody = "Uden ansvarlig" if by == PERSON else "Uden organ"
        for owner in owners or [("", nobody)]:
            found.setdefault(owner, []).append(task.id)
    names: dict[str, list[str]] = {}
    for (key, name), keys in found.items():  # namesakes get a file each
        names[name if name not in names else f"{name} ({key})"] = keys
    return names


class ChecklistExport(QObject):
    """Asks where the checklist is to lie; `tasks()` gives what is shown, `words()` the filter."""

    def __init__(
        self,
        context: PageContext,
        tasks: Callable[[], Sequence[Task]],
        words: Callable[[], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._words, self._window = context, tasks, words, parent
        self.saver = FileSaver(context, parent)
        self.dialog: QFileDialog | None = None

    def menu(self) -> QMenu:
        """Return the menu of the kinds of file, for all and for each."""
        menu = self.saver.menu(KINDS, self._on_kind)
        menu.addSeparator()
        for by, words in (
            (PERSON, self.tr("En fil pr. ansvarlig")),
            (BODY, self.tr("En fil pr. organ")),
        ):
            part = menu.addMenu(words)
            for kind in KINDS:
                action = part.addAction(kind.words)
                action.triggered.connect(partial(self._on_folder, by, kind))
        return menu

    def _stem(self) -> str:
        return f"Tjekliste {self._context.today():%Y-%m-%d}"

    def _on_kind(self, kind: FileKind) -> None:
        keys, words = [task.id for task in self._tasks()], self._words()
        title = self.tr("Gem tjeklisten")
        self.saver.ask(kind, title, self._stem(), partial(self._write, keys, words))

    def write(self, name: str) -> None:
        """Write what is shown under a name."""
        keys, words = [task.id for task in self._tasks()], self._words()
        self.saver.write(partial(self._write, keys, words), name)

    def _write(self, keys: Sequence[str], words: str, target: Path) -> None:
        write_tasks(self._context.desk, keys, target, words)

    def _on_folder(self, by: str, kind: FileKind, _checked: bool = False) -> None:
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(home)
        dialog = QFileDialog(self._window, self.tr("Vælg en mappe til tjeklisterne"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self.write_each, by, kind.ending))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write_each(self, by: str, ending: str, folder: str) -> None:
        """Write a file for each person or body into a folder; none that is there is replaced."""
        self._context.bridge.saver.flush()
        desk, words, stem = self._context.desk, self._words(), self._stem()
        parts = shares(self._tasks(), by)

        def work(progress: Callable[[float, str], object], _cancelled: object) -> list[Path]:
            written = []
            for number, (name, keys) in enumerate(parts.items()):
                progress(number / len(parts), name)
                target = _free(Path(folder), f"{stem} - {file_name(name)}", ending)
                written.append(write_tasks(desk, keys, target, words, name))
            return written

        self._context.jobs(work, on_done=self._on_written, on_failed=self._on_failed)

    def _on_written(self, written: list[Path]) -> None:
        if not written:
            self._context.toast(self.tr("Der er ingen opgaver at gemme."), tone="warn")
            return
        folder = written[0].parent
        count = counted(len(written), self.tr("tjekliste"), self.tr("tjeklister"))
        self._context.toast(
            self.tr("{0} er gemt i {1}.").format(count, folder.name),
            action=self.tr("Åbn mappen"),
            on_action=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder))),
        )

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self._context.toast(said(problem), tone="over")
        elif isinstance(problem, OSError):
            text = self.tr("Filerne kunne ikke skrives. Vælg en anden mappe, og prøv igen.")
            self._context.toast(text, tone="over")
        elif not isinstance(problem, Cancelled):
            raise problem


def _free(folder: Path, stem: str, ending: str) -> Path:
    target = folder / f"{stem}.{ending}"
    number = 2
    while target.exists():
        target, number = folder / f"{stem} ({number}).{ending}", number + 1
    return target
