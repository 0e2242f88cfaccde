# SPDX-License-Identifier: MPL-2.0
"""Every command as one row: menus, palette, shortcut page and actions are made from it.

The rows stand in `command_table`, one module per menu.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hpdesk.ui.command_table.page_keys import PAGE_KEYS
from hpdesk.ui.command_table.row import MENUS, Command
from hpdesk.ui.command_table.rows import COMMANDS
from hpdesk.ui.icons import icon

__all__ = ["COMMANDS", "MENUS", "PAGE_KEYS", "Command", "command", "fill_menu", "make_actions"]

_BY_ID = {row.id: row for row in COMMANDS}


def command(command_id: str) -> Command:
    """Return the command with an id."""
    return _BY_ID[command_id]


def _forward(trigger: Callable[[str], object], command_id: str, _checked: bool = False) -> None:
    trigger(command_id)


def make_actions(parent: QWidget, trigger: Callable[[str], object]) -> Mapping[str, QAction]:
    """Return one action per command; `trigger` gets the id of the command that was chosen."""
    actions: dict[str, QAction] = {}
    for row in COMMANDS:
        action = QAction(row.label(), parent)
        action.setData(row.id)
        if row.icon:
            action.setIcon(icon(row.icon))
        if row.shortcut:
            action.setShortcut(QKeySequence(row.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(partial(_forward, trigger, row.id))
        parent.addAction(action)
        actions[row.id] = action
    return actions


def fill_menu(menu: QMenu, actions: Mapping[str, QAction], heading: str) -> None:
    """Put the commands of one heading into a menu."""
    for row in COMMANDS:
        if row.menu == heading:
            menu.addAction(actions[row.id])
