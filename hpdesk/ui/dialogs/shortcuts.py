# SPDX-License-Identifier: MPL-2.0
"""The page of shortcuts (F1), made from the command table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hpdesk.ui.commands import COMMANDS, MENUS, PAGE_KEYS
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label


class ShortcutsDialog(BaseDialog):
    """All keys in groups, two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.set_title(self.tr("Genveje"))
        theme = current()
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, theme.px(12), 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        rows = [[0, 0], [0, 2]]
        for number, (heading, keys) in enumerate(shortcut_groups()):
            side = rows[number % 2]
            grid.addWidget(label(heading, "heading"), side[0], side[1], 1, 2)
            side[0] += 1
            for key, words in keys:
                grid.addWidget(Kbd(key_text(key)), side[0], side[1])
                grid.addWidget(label(words, wrap=True), side[0], side[1] + 1)
                side[0] += 1
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(max(rows[0][0], rows[1][0]), 1)
        area = scrolling(holder)
        area.setMinimumHeight(theme.px(380))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll the keys
        area.setAccessibleName(self.tr("Genveje"))
        self.body.addWidget(area, 1)
        self.add_cancel(self.tr("Luk"))
        area.setFocus(Qt.FocusReason.OtherFocusReason)


def shortcut_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the headings with their (key, words)."""
    groups: dict[str, list[tuple[str, str]]] = {menu: [] for menu in MENUS}
    for command in COMMANDS:
        if command.shortcut:
            groups[command.menu].append((command.shortcut, command.label()))
    for heading, key, words in PAGE_KEYS:
        groups.setdefault(heading, []).append((key, words))
    return [(heading, keys) for heading, keys in groups.items() if keys]
