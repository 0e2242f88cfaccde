# SPDX-License-Identifier: MPL-2.0
"""Opening the window: its ground is painted first, then it is furnished, then the plan is read."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk import __version__
from hpdesk.app.ending import AskedToEnd, end_work
from hpdesk.domain.errors import UserError
from hpdesk.ui.looks import DANISH
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.preferences import load_preferences
from hpdesk.ui.theme import apply_theme, choose_theme

if TYPE_CHECKING:
    from hpdesk.app.file_opening import FileOpening
    from hpdesk.ui.garbage import Garbage

_QUIT_WHEN_READY = "HPDESK_QUIT_WHEN_READY"
_BENCH = "HPDESK_BENCH"
_FRAME = 40  # pixels of a title bar, which is not known before the window is shown


def open_window(path: Path | None, today: date | None, *, note: bool = False) -> int:
    """Open the window on a plan, on the last one where none is named; returns the exit status.

    With `note` the small note window comes with it. Raises UserError where there is no screen.
    """
    _refuse_without_screen()
    gc.disable()  # start-up makes much and drops little
    app = _application()
    preferences = load_preferences()
    choose_theme(preferences.theme, preferences.scale)
    window = MainWindow(preferences=preferences, today=today, bare=True)
    if not preferences.geometry:
        fit_to_screen(window)
    opening = _Opening(window, path or last_plan(preferences.last_file), note=note)
    window.painted.connect(opening.furnish)
    window.show()
    asked = AskedToEnd(window)
    status = app.exec()
    opening.release()
    opening.note_end()
    end_work(status)
    opening.temporary.close()
    asked.release()
    gc.enable()
    return status


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than its screen leaves room for, the frame and its title included."""
    room = window.screen().availableSize()
    window.resize(window.size().boundedTo(room - QSize(0, _FRAME)))


def make_application(language: str = DANISH) -> QApplication:
    """Return the application with its name, icon, fonts and language."""
    app = _application()
    _dress(app, language)
    return app


def _application() -> QApplication:
    QApplication.setApplicationName("hpdesk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("hpdesk")
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def _dress(app: QApplication, language: str) -> None:
    # after the first paint: icons and fonts are not needed for the ground
    from PySide6.QtGui import QIcon

    from hpdesk.resources import resource_path
    from hpdesk.ui.language import install_language
    from hpdesk.ui.spoken import speak_roles
    from hpdesk.ui.theme import load_fonts

    speak_roles()
    app.setWindowIcon(QIcon(str(resource_path("icons", "hpdesk.svg"))))
    load_fonts()
    install_language(app, language)


class _Opening(QObject):
    """What follows the first paint; says `shell` and `ready` where the environment asks."""

    def __init__(self, window: MainWindow, path: Path | None, *, note: bool) -> None:
        super().__init__(window)
        self._window = window
        self._note = note
        self._path = path
        self._asked = _listen_to_mac(window)
        self._quits = _QUIT_WHEN_READY in os.environ
        self._furnished = False
        self._garbage: Garbage | None = None
        self.temporary = ExitStack()  # closed when no job is left that could use it

    def furnish(self) -> None:
        """Dress the program, build the window and open the plan."""
        from hpdesk.storage.private_temp import keep_together

        if self._quits and _BENCH in os.environ:
            _say("shell")
        app = _application()
        self.temporary.enter_context(keep_together())
        _dress(app, self._window.preferences.language)
        apply_theme(app, self._window.preferences.theme, self._window.preferences.scale)
        # set first: a damaged plan may stop the furnishing, and is told of in the window
        QTimer.singleShot(0, self, self._after_first_page)
        if self._asked is not None:
            self._path = self._asked.take_waiting() or self._path
        self._window.furnish(opens=self._path)
        self._furnished = True

    def _after_first_page(self) -> None:
        """Wait for the paint that shows the data."""
        shown = self._window.stack.currentWidget()
        refused = self._path is not None and self._window.desk is None
        if self._quits and (refused or shown is None or not self._furnished):
            self._fail()
        elif shown is not None:
            _AfterPaint(shown, self._on_ready)
            shown.update()

    def _on_ready(self) -> None:
        from hpdesk.services.fault_log import LogEvent, write_event
        from hpdesk.ui.garbage import Garbage

        self._garbage = Garbage(self)
        if self._quits:
            _say("ready")
            self._window.close()
            QApplication.quit()
            return
        write_event(LogEvent.STARTED)
        if self._note:
            self._window.run_command("new_note")

    def _fail(self) -> None:
        print(self._window.notice_bar.text(), file=sys.stderr)
        QApplication.exit(1)

    def note_end(self) -> None:
        """Note in the log that the program ended as it should, where it noted that it began."""
        if self._garbage is not None and not self._quits:
            from hpdesk.services.fault_log import LogEvent, write_event

            write_event(LogEvent.ENDED)

    def release(self) -> None:
        """Give the garbage collector back."""
        if self._garbage is not None:
            self._garbage.release()


def _listen_to_mac(window: MainWindow) -> "FileOpening | None":
    """Let macOS ask for plans; no other system does it that way."""
    if sys.platform != "darwin":
        return None
    from hpdesk.app.file_opening import FileOpening

    return FileOpening(_application(), window)


class _AfterPaint(QObject):
    """Calls a function once, after a widget's next paint."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; the filter sees it just before it happens."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def _refuse_without_screen() -> None:
    """Say so kindly where Qt would end the process for want of a screen."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise UserError(
            "Vinduet kan ikke åbnes, for der er ingen skærm. "
            "Kommandoerne virker uden; se dem med hpdesk --help."
        )


def last_plan(remembered: str) -> Path | None:
    """Return the plan that was last open, None where it is gone."""
    from hpdesk.ui.apart import answered

    path = Path(remembered) if remembered else None
    # a drive that is silent is told of in the window
    return path if path is not None and answered(path.is_file, otherwise=True) else None


def _say(word: str) -> None:
    print(word, flush=True)
