# SPDX-License-Identifier: MPL-2.0
"""People to and from files: the menu »Fil« of the list of people."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hpdesk.domain.people import Person
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.people_import_dialog import ENDINGS, PeopleImportDialog
from hpdesk.ui.saving import CSV, EXCEL, FileKind, FileSaver

CARDS = FileKind("vcf", "vCard …", "vCard-fil")


def dropped_file(urls: Sequence[QUrl]) -> str:
    """Return the one file of people among what was dropped, or an empty text."""
    files = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].lower().endswith(ENDINGS) else ""


class PeopleFiles(QObject):
    """`people()` gives those that are saved, `words()` what they are called."""

    def __init__(
        self,
        context: PageContext,
        people: Callable[[], Sequence[Person]],
        words: Callable[[], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._people, self._words, self._window = context, people, words, parent
        self.saver = FileSaver(context, parent)
        self.dialog: QFileDialog | None = None

    def menu(self) -> QMenu:
        """Return the menu: taking in, and saving those that are shown."""
        menu = QMenu(self._window)
        take_in = menu.addAction(self.tr("Indlæs personer fra en fil …"))
        take_in.triggered.connect(self.choose)
        take_in.setEnabled(not self._context.desk.read_only)
        menu.addSeparator()
        for kind in (EXCEL, CSV, CARDS):
            words = self.tr("Gem de viste som {0}").format(kind.words)
            menu.addAction(words).triggered.connect(partial(self._on_kind, kind))
        return menu

    def choose(self) -> None:
        """Ask for a file of people."""
        home = QStandardPaths.StandardLocation.DocumentsLocation
        kinds = self.tr("Personer ({0})").format(" ".join(f"*{ending}" for ending in ENDINGS))
        dialog = QFileDialog(
            self._window,
            self.tr("Vælg en fil med personer"),
            QStandardPaths.writableLocation(home),
            kinds,
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_file)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_file(self, name: str) -> PeopleImportDialog:
        """Show what a file of people would do to the plan."""
        self._context.bridge.saver.flush()
        dialog = PeopleImportDialog(self._context, Path(name), self._window.window())
        dialog.open()
        return dialog

    def _on_kind(self, kind: FileKind, _checked: bool = False) -> None:
        people, words = tuple(self._people()), self._words()
        name = f"{words} {self._context.today():%Y-%m-%d}"
        title = self.tr("Gem personerne")
        self.saver.ask(kind, title, name, partial(self._write, kind, people))

    def write(self, kind: FileKind, name: str) -> None:
        """Write those that are shown under a name."""
        self.saver.write(partial(self._write, kind, tuple(self._people())), name)

    def _write(self, kind: FileKind, people: Sequence[Person], target: Path) -> None:
        from hpdesk.services.people_export import write_people

        desk = self._context.desk
        if kind == EXCEL:
            write_people(desk, people, xlsx=target)
        elif kind == CSV:
            write_people(desk, people, csv=target)
        else:
            write_people(desk, people, vcf=target)
