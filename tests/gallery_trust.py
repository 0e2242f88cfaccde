# SPDX-License-Identifier: MPL-2.0
"""The scenes of what keeps a plan: backups, password, history, what was deleted, two copies."""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QLabel

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.services import backups, followup, history, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.plan_difference import compare_plans
from hpdesk.ui.dialogs.backups_dialog import BackupsDialog
from hpdesk.ui.dialogs.compare_copies import CompareCopiesDialog
from hpdesk.ui.history.compare_dialog import CompareDialog
from hpdesk.ui.history.history_dialog import HistoryDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.page_context import PageContext

_POINT = "i-b8-5"
_PATIENCE = 60.0  # seconds
_NAMES = (
    "000001 2026-11-11 08.12.04 opened.hpdesk",
    "000002 2026-11-12 09.30.40 hourly.hpdesk",
)


def _context(window: MainWindow) -> PageContext:
    window.navigate("overview")
    context = window.pages.context()
    assert context is not None, "a plan is open"
    return context


def _wait_until(seen: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not seen():
        assert time.monotonic() < until, "the window never came there"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _edited(desk: Desk) -> None:
    """Write what the history and a copy have to show."""
    meetings.edit_item(
        desk,
        _POINT,
        recommendation="At bestyrelsen godkender tre ugentlige ture i hele vinterhalvåret.",
    )
    followup.add_task(desk, "Aftal ruten med beboerne")


def backups_dialog(window: MainWindow) -> None:
    """Show two backups and what has changed since."""
    desk = _context(window).desk
    for one in backups.list_backups(desk):
        backups.delete_backups([one])
    for name in _NAMES:
        made = backups.back_up_plan(desk, BackupReason.BY_HAND)
        assert made is not None, "made by hand"
        made.path.rename(made.path.with_name(name))
    _edited(desk)
    window.run_command("backups")
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, BackupsDialog))
    dialog = next(w for w in shown if w.isVisible())
    _wait_until(lambda: dialog.held.view.findChild(QLabel) is not None)


def password(window: MainWindow) -> None:
    """Ask for the plan's first password."""
    _context(window)
    window.run_command("password")


def history_dialog(window: MainWindow) -> None:
    """Show who changed what on a point."""
    context = _context(window)
    _edited(context.desk)
    HistoryDialog(context, "agenda_item", _POINT, "Nattevandring", window).open()


def compared_texts(window: MainWindow) -> None:
    """Show two versions of a text beside one another."""
    context = _context(window)
    _edited(context.desk)
    entries = history.thing_history(context.desk, "agenda_item", _POINT)
    line = next(line for entry in entries for line in entry.lines if line.is_text)
    CompareDialog(context, line, window).open()


def deleted(window: MainWindow) -> None:
    """Show what was deleted."""
    desk = _context(window).desk
    meetings.delete_item(desk, _POINT)
    people.delete_person(desk, people.add_person(desk, "Ole Vikar"))
    window.run_command("deleted")


def compared_copies(window: MainWindow) -> None:
    """Show a copy that somebody changed by themselves beside the plan."""
    context = _context(window)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{context.desk.path.stem}-KONTOR-PC.hpdesk"
        shutil.copyfile(context.desk.live_path, path)
        theirs = type(context.desk).open(path, today=context.today())  # of the same minute
        _edited(theirs)
        difference = compare_plans(context.desk, theirs)
        theirs.close()
        CompareCopiesDialog(context, path, difference, window).open()
        QCoreApplication.processEvents()


def history_size(window: MainWindow) -> None:
    """Show how long the history is kept."""
    _context(window)
    window.run_command("history_size")
