# SPDX-License-Identifier: MPL-2.0
"""Opening the window: the shell is painted first, the plan's first page right after."""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk import __version__
from hpdesk.domain.errors import UserError
from hpdesk.resources import resource_path
from hpdesk.ui.language import install_language
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.preferences import load_preferences
from hpdesk.ui.theme import apply_theme, load_fonts

_QUIT_WHEN_READY = "HPDESK_QUIT_WHEN_READY"
_BENCH = "HPDESK_BENCH"


def open_window(path: Path | None, today: date | None) -> int:
    """Open the window on a plan, on the last one where none is named; returns the exit status.

    Raises UserError where there is no screen.
    """
    _refuse_without_screen()
    app = make_application()
    preferences = load_preferences()
    apply_theme(app, preferences.theme, preferences.scale)
    window = MainWindow(preferences=preferences, today=today)
    chosen = path or _last_plan(preferences.last_file)
    if chosen is not None:
        window.files.open_path(chosen)
    watch = _watch(window) if _QUIT_WHEN_READY in os.environ else None
    window.show()
    status = app.exec()
    del watch
    return status


def make_application() -> QApplication:
    """Return the application with its name, fonts and language."""
    QApplication.setApplicationName("hpdesk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("hpdesk")
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(resource_path("icons", "hpdesk.svg"))))
    load_fonts()
    install_language(app)
    return app


def _refuse_without_screen() -> None:
    """Say so kindly where Qt would end the process for want of a screen."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise UserError(
            "Vinduet kan ikke åbnes, for der er ingen skærm. "
            "Kommandoerne virker uden; se dem med hpdesk --help."
        )


def _last_plan(remembered: str) -> Path | None:
    path = Path(remembered) if remembered else None
    return path if path is not None and path.is_file() else None


class _Watch(QObject):
    """Says `shell` after the first paint and `ready` after the first that shows the data."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._awaited: QWidget = window
        self._word = "shell"
        window.pages.shown.connect(self._on_page_shown)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint of what is awaited."""
        if watched is self._awaited and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # the paint itself comes right after this filter
            QTimer.singleShot(0, self, self._on_painted)
        return False

    def _on_page_shown(self, page_id: str) -> None:
        page = self._window.pages.page(page_id)
        if page is not None:
            self._await(page, "ready")

    def _await(self, widget: QWidget, word: str) -> None:
        self._awaited.removeEventFilter(self)
        self._awaited, self._word = widget, word
        widget.installEventFilter(self)

    def _on_painted(self) -> None:
        if self._word == "ready":
            _say("ready")
            self._window.close()
            QApplication.quit()
            return
        if _BENCH in os.environ:
            _say("shell")
        if self._window.welcome is not None:
            self._await(self._window.welcome, "ready")
            self._window.welcome.update()


def _watch(window: MainWindow) -> _Watch | None:
    if window.desk is None and window.notice_bar.isVisibleTo(window):
        QTimer.singleShot(0, window, window.close)
    return _Watch(window)


def _say(word: str) -> None:
    print(word, flush=True)
