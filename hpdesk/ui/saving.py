# SPDX-License-Identifier: MPL-2.0
"""Files that a person asks for: where they are to lie, and the writing off the UI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hpdesk.domain.errors import Cancelled, HandEdited, UserError
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import said

_FORBIDDEN = '<>:"/\\|?*'
Write = Callable[[Path], object]
AskAbout = Callable[[PageContext, QWidget, Path, Callable[[Path], object]], object]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its ending, its words in a menu, and in the file dialog."""

    ending: str
    words: str
    name: str


WORD = FileKind("docx", "Word …", "Word-dokument")
PDF = FileKind("pdf", "PDF …", "PDF")
EXCEL = FileKind("xlsx", "Excel …", "Excel-projektmappe")
CSV = FileKind("csv", "CSV …", "CSV-fil")
CALENDAR = FileKind("ics", "Kalenderfil …", "Kalenderfil")


class HandEditQuestion:
    """Asks about a file that a person changed; the window says how, since dialogs save files."""

    def __init__(self) -> None:
        self._asker: AskAbout | None = None

    def ask_with(self, asker: AskAbout) -> None:
        """Say what asks."""
        self._asker = asker

    def ask(
        self, context: PageContext, window: QWidget, path: Path, again: Callable[[Path], object]
    ) -> bool:
        """Ask, and tell whether anybody does; `again` writes the file under a name."""
        if self._asker is None:
            return False
        self._asker(context, window, path, again)
        return True


hand_edits = HandEditQuestion()


class FileSaver(QObject):
    """Asks where a file is to lie and writes it; the receipt opens it."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.dialog: QFileDialog | None = None

    def menu(self, kinds: Sequence[FileKind], chosen: Callable[[FileKind], object]) -> QMenu:
        """Return a menu of kinds of file; `chosen` gets the one that was asked for."""
        menu = QMenu(self._window)
        for kind in kinds:
            menu.addAction(kind.words).triggered.connect(partial(_choose, chosen, kind))
        return menu

    def ask(self, kind: FileKind, title: str, name: str, write: Write) -> None:
        """Ask where a file of a kind is to lie, with a name proposed, and write it there."""
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(home)
        kinds = f"{kind.name} (*.{kind.ending})"
        dialog = QFileDialog(self._window, title, folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.ending)
        dialog.selectFile(f"{file_name(name)}.{kind.ending}")
        dialog.fileSelected.connect(partial(self.write, write))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, write: Write, name: str) -> None:
        """Write a file under a name."""
        self._context.bridge.saver.flush()
        target = Path(name)

        def work(_progress: object, _cancelled: object) -> Path:
            write(target)
            return target

        failed = partial(self._on_failed, write)
        self._context.jobs(work, on_done=self._on_written, on_failed=failed)

    def _write_again(self, write: Write, target: Path) -> None:
        self.write(write, str(target))

    def _on_written(self, target: Path) -> None:
        self._context.toast(
            self.tr("{0} er gemt i {1}.").format(target.name, target.parent.name),
            action=self.tr("Åbn"),
            on_action=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(target))),
        )

    def _on_failed(self, write: Write, problem: Exception) -> None:
        if isinstance(problem, HandEdited):
            again = partial(self._write_again, write)
            if not hand_edits.ask(self._context, self._window, problem.path, again):
                self._context.toast(said(problem), tone="over")
        elif isinstance(problem, UserError):
            self._context.toast(said(problem), tone="over")
        elif isinstance(problem, OSError):
            text = self.tr("Filen kunne ikke skrives. Vælg en anden mappe, og prøv igen.")
            self._context.toast(text, tone="over")
        elif not isinstance(problem, Cancelled):
            raise problem


def file_name(name: str) -> str:
    """Return a name that every file system takes."""
    return " ".join("".join(" " if c in _FORBIDDEN else c for c in name).split())


def _choose(chosen: Callable[[FileKind], object], kind: FileKind, _checked: bool = False) -> None:
    chosen(kind)
