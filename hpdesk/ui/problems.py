# SPDX-License-Identifier: MPL-2.0
"""What went wrong: a `UserError` becomes a notice, anything else one report dialog."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said


def report_text(problem: BaseException) -> str:
    """Return the details that a developer needs; nothing from the plan."""
    from hpdesk.services import fault_log  # only when something went wrong

    return fault_log.report_text(problem, f"Qt {qVersion()}, ")


class ReportDialog(BaseDialog):
    """Says that something failed, what is safe, and shows the details; copies only when asked."""

    def __init__(self, problem: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Noget i hpdesk virkede ikke"))
        self.add_text(
            self.tr(
                "Handlingen blev afbrudt af en fejl i programmet. Det, der allerede er gemt, "
                "ligger stadig i filen. Du kan arbejde videre; sker det igen, så send detaljerne "
                "til den, der passer programmet."
            )
        )
        self.details = QPlainTextEdit(report_text(problem))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Detaljer"))
        self.details.setMinimumHeight(180)
        self.body.addWidget(self.details)
        note = self.tr(
            "Detaljerne rummer ikke tekst fra planen. Intet sendes af sig selv; læs dem igennem, "
            "før du sender dem. De står også i logfilen på denne computer."
        )
        self.body.addWidget(label(note, "meta", wrap=True))
        self.copy_button = secondary(self.tr("Kopiér detaljer"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.add_left_button(self.copy_button)
        folder_button = secondary(self.tr("Åbn logfilens mappe"), "folder-open")
        folder_button.clicked.connect(self._on_open_folder)
        self.add_left_button(folder_button)
        self.add_cancel(self.tr("Luk"))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Kopieret"))

    def _on_open_folder(self) -> None:
        from hpdesk.services.fault_log import log_folder  # only when something went wrong

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))


class ProblemCatcher(QObject):
    """Takes over `sys.excepthook` and `threading.excepthook` until `release` is called."""

    _caught = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        notice: Callable[[str], object],
    ) -> None:
        super().__init__(parent)
        self._window, self._notice = parent, notice
        self.dialog: ReportDialog | None = None
        self._old = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught, Qt.ConnectionType.AutoConnection)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._old

    def show(self, problem: BaseException) -> None:
        """Show a problem the way its kind asks for."""
        if isinstance(problem, Cancelled | KeyboardInterrupt):
            return
        if isinstance(problem, UserError):
            self._notice(said(problem))
            return
        from hpdesk.services.fault_log import write_down  # only when something went wrong

        write_down(problem)
        if sys.stderr is not None:  # there is none in a bundled window program
            sys.stderr.write(report_text(problem))
        if self.dialog is not None and isValid(self.dialog) and self.dialog.isVisible():
            return  # one report at a time: the first is nearest the cause
        self.dialog = ReportDialog(problem, self._window)
        self.dialog.open()

    def _on_caught(self, problem: BaseException) -> None:
        self.show(problem)

    def _hook(
        self,
        _kind: type[BaseException],
        problem: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        self._caught.emit(problem)

    def _thread_hook(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._caught.emit(told.exc_value)
