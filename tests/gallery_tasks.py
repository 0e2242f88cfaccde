# SPDX-License-Identifier: MPL-2.0
"""The scenes of the tasks in Opfølgning: chosen together, narrowed, edited, taken back in."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hpdesk.ui.dialogs.reply_dialog import ReplyDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.page import FollowupPage


def _page(window: MainWindow) -> FollowupPage:
    window.navigate("followup", room="tasks")
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage), "just shown"
    page.tasks.drawer.close_drawer()
    page.tasks.filters.clear()
    page.tasks.table.setFocus()
    page.tasks.table.setCurrentIndex(page.tasks.table.lines.index(1, 0))
    return page


def chosen_together(window: MainWindow) -> None:
    """Choose a whole group."""
    table = _page(window).tasks.table
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def narrowed(window: MainWindow) -> None:
    """Narrow the list by words, one of which is not understood."""
    _page(window).tasks.filters.set_text("status:åben frist:2026 hvad:nu møde")


def cell(window: MainWindow) -> None:
    """Edit a deadline in its cell."""
    table = _page(window).tasks.table
    table.setCurrentIndex(table.lines.index(1, 2))
    table.edit_current()


def reply(window: MainWindow) -> None:
    """Take in a pasted reply."""
    page = _page(window)
    dialog = ReplyDialog(page.context, page)
    dialog.open()
    dialog.text.setPlainText("1: udført\n2: i gang, ny frist 1/12\nVi tales ved")
    dialog.read()
