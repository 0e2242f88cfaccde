# SPDX-License-Identifier: MPL-2.0
"""The window's help: F1 at the right chapter, what is new once after an upgrade, the manual saved.

The manual is read when it is first asked for.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk import __version__
from hpdesk.ui.looks import DANISH
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.manual import Manual
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.manual.panel import HelpPanel

NEWS = "hvad-er-nyt"
NEWS_AFTER = 800  # milliseconds
_KEY = "news"


class WindowHelp(QObject):
    """Opens the manual for the window and for the dialogs over it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._manual: Manual | None = None
        self._panel: HelpPanel | None = None
        self._area: QWidget | None = None
        self.dialog: QFileDialog | None = None
        self._has_told = False

    def manual(self) -> "Manual":
        """Return the manual."""
        if self._manual is None:
            from hpdesk.services.manual import Manual
            from hpdesk.ui.manual.names import window_names

            self._manual = Manual(window_names())
        return self._manual

    def panel(self) -> "HelpPanel":
        """Return where the manual is read beside the page."""
        from hpdesk.ui.manual.panel import HelpPanel

        stack = self._window.stack
        if self._panel is None or self._area is not stack:  # the window was built anew
            self._panel, self._area = HelpPanel(self.manual(), stack, self._note()), stack
            self._panel.save_asked.connect(self.save)
            self._panel.keys_asked.connect(self._window.commands.open_shortcuts)
            stack.currentChanged.connect(self._on_page_changed)
        return self._panel

    def _on_page_changed(self, _index: int) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._panel.raise_()  # the page that came into view stands above its neighbours

    def _note(self) -> str:
        """Return what to say of the manual's language where the window's is another."""
        is_danish = self._window.preferences.language == DANISH
        return "" if is_danish else self.tr("Håndbogen er på dansk.")

    def open_here(self) -> None:
        """Show the chapter for what is shown; where it is read already, put it away."""
        panel = self.panel()
        if panel.has_keyboard():
            panel.close_panel()
        else:
            panel.open_at(self.manual().chapter_for(self.place()))

    def put_away(self) -> None:
        """Close the manual beside the page, if it is open."""
        if self._panel is not None and self._area is self._window.stack:
            self._panel.close_panel()

    def open_contents(self) -> None:
        """Show all chapters."""
        self.panel().open_at("")

    def open_news(self) -> None:
        """Show what is new."""
        self._window.notice_bar.clear(_KEY)
        self.panel().open_at(NEWS)

    def place(self) -> str:
        """Return which place of the window is shown."""
        from hpdesk.ui.manual.names import place_of

        here = self._window.pages.current()
        return "welcome" if here is None else place_of(*here)

    def show_with(self, dialog: QWidget) -> None:
        """Show the chapter that helps with a dialog over it; one of the manual needs none."""
        from hpdesk.ui.manual.panel import HelpDialog, PictureDialog

        if isinstance(dialog, HelpDialog | PictureDialog):
            return
        chapter = self.manual().chapter_for_dialog(type(dialog).__name__)
        chapter = chapter or self.manual().chapter_for(self.place())
        HelpDialog(self.manual(), chapter, dialog, self._note()).open()

    # --- what is new ---

    def tell_of_news(self) -> None:
        """Say once, in the bar, that the program is a newer one, unless something else stands."""
        seen = self._window.preferences.seen_version
        if not seen or seen == __version__ or self._window.notice_bar.text():
            return
        from hpdesk.services.manual import read_news

        if any(news.version == __version__ for news in read_news()):
            self._has_told = True
            words = self.tr("hpdesk er opdateret til version {0}.").format(__version__)
            self._window.notice_bar.show_notice(
                words, "info", self.tr("Se, hvad der er nyt"), self.open_news, _KEY
            )

    def remember(self) -> None:
        """Remember which version the person knows, when the window closes."""
        preferences = self._window.preferences
        if self._has_told or not preferences.seen_version:
            self._window.keep(replace(preferences, seen_version=__version__))

    # --- the whole as a file ---

    def save(self) -> None:
        """Ask where the manual is to lie, as PDF or Word."""
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(home)
        kinds = (self.tr("PDF (*.pdf)"), self.tr("Word-dokument (*.docx)"))
        dialog = QFileDialog(self._window, self.tr("Gem håndbogen som …"), folder, ";;".join(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("Håndbog til hpdesk.pdf")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, name: str) -> None:
        """Write the manual under a name, as Word where it ends so."""
        path, manual = Path(name), self.manual()

        def work(_progress: object, _cancelled: object) -> Path:
            from hpdesk.services.manual import write_manual

            is_word = path.suffix.casefold() == ".docx"
            files = {"docx" if is_word else "pdf": path}
            write_manual(manual, date.today(), **files)
            return path

        self._window.run_job(work, on_done=self._on_saved, on_failed=self._on_failed)

    def _on_saved(self, path: Path) -> None:
        def open_it() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        text = self.tr("{0} er gemt i {1}.").format(path.name, path.parent)
        self._window.show_toast(text, action=self.tr("Åbn"), on_action=open_it)

    def _on_failed(self, fault: Exception) -> None:
        from hpdesk.domain.errors import UserError

        if not isinstance(fault, UserError):
            raise fault
        self._window.show_toast(said(fault), tone="over")
