# SPDX-License-Identifier: MPL-2.0
"""Scenes of the everyday dialogs: print preview, plans used last, settings, licences, log."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog

from hpdesk.ui.dialogs.about import AboutDialog
from hpdesk.ui.dialogs.log_dialog import LogDialog
from hpdesk.ui.dialogs.plan_switcher import PlanSwitcher
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.printing.print_dialog import PrintDialog
from hpdesk.ui.wording import worded

WaitUntil = Callable[[Callable[[], bool]], None]


def _shown(kind: type[QDialog]) -> QDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[-1]


def print_preview(window: MainWindow, meeting_id: str, wait_until: WaitUntil) -> None:
    """Show the agenda of a meeting as it is printed."""
    window.navigate("meetings", meeting_id=meeting_id)
    window.run_command("print")
    dialog = _shown(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    wait_until(dialog.has_pages)
    wait_until(lambda: not dialog.viewer.paper.image.isNull())


def plan_switcher(window: MainWindow, wait_until: WaitUntil) -> None:
    """Show the plans used last; two of them are gone."""
    window.navigate("overview")
    paths = [
        "/planer/Søparken.hpdesk",
        "/planer/Nordby/Kærhaven 2026.hpdesk",
        "/væk/Åparken.hpdesk",
    ]
    dialog = PlanSwitcher(paths, paths[0], window)
    dialog.open()
    gone = worded("Findes ikke mere")
    wait_until(lambda: gone in str(dialog.model.index(1, 0).data()))


def found_settings(words: str) -> Callable[[MainWindow], object]:
    """Search in the settings."""

    def arrange(window: MainWindow) -> None:
        window.navigate("overview")
        window.run_command("preferences")
        dialog = _shown(PreferencesDialog)
        assert isinstance(dialog, PreferencesDialog)
        dialog.search.setText(words)

    return arrange


def more_settings(window: MainWindow) -> None:
    """Show the settings that have a dialog of their own."""
    found_settings("")(window)
    dialog = _shown(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    dialog.tabs.setCurrentWidget(dialog.elsewhere)


def licences(window: MainWindow) -> None:
    """Show a licence in the about box."""
    window.navigate("overview")
    window.run_command("about")
    dialog = _shown(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    dialog.tabs.setCurrentIndex(1)


def log(window: MainWindow) -> None:
    """Show the log."""
    window.navigate("overview")
    dialog = LogDialog(window)
    dialog.text.setPlainText("2026-11-12T09:00:00+01:00 programmet er startet (hpdesk 1.0)")
    dialog.open()
