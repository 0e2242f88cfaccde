# SPDX-License-Identifier: MPL-2.0
"""The page of shortcuts (Shift+F1): the command table and the grammar of the quick line."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hpdesk.ui.commands import COMMANDS, MENUS, PAGE_KEYS
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import shown, worded

_HERE, _LINE = "På denne side", "Linjen i referatet"


class ShortcutsDialog(BaseDialog):
    """All keys in groups, two columns; `here` are the commands of the shown page, which lead."""

    def __init__(self, parent: QWidget | None = None, *, here: Collection[str] = ()) -> None:
        super().__init__("", parent, width=760)
        self.set_title(self.tr("Genveje"))
        theme = current()
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, theme.px(12), 0)
        across.setSpacing(theme.px(24))
        sides = (_Side(), _Side())
        for number, (heading, keys) in enumerate(shortcut_groups(here)):
            sides[number % 2].add_group(heading, keys)
        for side in sides:
            side.end()
            across.addLayout(side, 1)
        area = scrolling(holder)
        area.setMinimumHeight(theme.px(380))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll the keys
        area.setAccessibleName(self.tr("Genveje"))
        self.body.addWidget(area, 1)
        self.add_cancel(self.tr("Luk"))
        area.setFocus(Qt.FocusReason.OtherFocusReason)


class _Side(QGridLayout):
    """One column of the page: headings with keys and words below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(current().px(12))
        self.setVerticalSpacing(current().px(6))
        self.setColumnStretch(1, 1)
        self._next = 0

    def add_group(self, heading: str, keys: Sequence[tuple[str, str]]) -> None:
        """Add a heading with its keys."""
        title = label(worded(heading), "heading")
        title.setContentsMargins(0, current().px(8) if self._next else 0, 0, 0)
        self.addWidget(title, self._next, 0, 1, 2)
        for row, (key, words) in enumerate(keys, self._next + 1):
            self.addWidget(Kbd(key_text(key)), row, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(label(worded(words), wrap=True), row, 1)
        self._next += len(keys) + 1

    def end(self) -> None:
        """Leave the air at the bottom."""
        self.setRowStretch(self._next, 1)


def shortcut_groups(here: Collection[str] = ()) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the headings with their (key, words); those of the shown page first."""
    groups: dict[str, list[tuple[str, str]]] = {_HERE: []}
    if "go_quick_line" in here:
        groups[_LINE] = _quick_lines()
    groups |= {menu: [] for menu in MENUS}
    for command in COMMANDS:
        if command.shortcut:
            group = _HERE if command.id in here else command.menu
            groups[group].append((command.shortcut, command.label()))
    for heading, key, words in PAGE_KEYS:
        groups.setdefault(heading, []).append((key, words))
    groups.setdefault(_LINE, _quick_lines())
    return [(heading, keys) for heading, keys in groups.items() if keys]


def _quick_lines() -> list[tuple[str, str]]:
    """Return the commands of the quick line in Referat, each with a line as it may be typed."""
    from hpdesk.domain import quick_commands

    return [(c.word, f"{shown(c.meaning)}\n{c.example}") for c in quick_commands.COMMANDS]
