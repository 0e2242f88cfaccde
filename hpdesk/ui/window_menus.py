# SPDX-License-Identifier: MPL-2.0
"""The menu under the plan's name, and shortcuts that text fields may not swallow."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from hpdesk.ui.commands import COMMANDS, MENUS, command, fill_menu
from hpdesk.ui.found_files import Missing, look_for
from hpdesk.ui.widgets.tips import plain_tip

# Fields keep their own undo; everything else in the table is the window's.
_LEFT_TO_FIELDS = frozenset({"undo", "redo", "rename", "copy_rows"})
_FIELD_UNDO = {command("undo").shortcut: False, command("redo").shortcut: True}


def plan_menu(
    parent: QWidget,
    actions: Mapping[str, QAction],
    recent: Sequence[str],
    open_path: Callable[[str], object],
) -> QMenu:
    """Return the menu of files, with the other headings as submenus."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    entries: dict[str, QAction] = {}
    for path in recent:
        entry = entries[path] = menu.addAction(Path(path).stem.replace("&", "&&"))
        entry.setToolTip(plain_tip(path))
        entry.triggered.connect(partial(_open, open_path, path))
    look_for(tuple(recent), menu, partial(_mark_missing, entries))
    if recent:
        menu.addSeparator()
    fill_menu(menu, actions, MENUS[0])
    menu.addSeparator()
    for heading in MENUS[1:]:
        fill_menu(menu.addMenu(QCoreApplication.translate("Command", heading)), actions, heading)
    return menu


def _mark_missing(entries: Mapping[str, QAction], missing: Missing) -> None:
    for path in missing:
        words = QCoreApplication.translate("RecentPlans", "{name} (findes ikke mere)")
        entries[path].setText(words.format(name=Path(path).stem.replace("&", "&&")))
        entries[path].setEnabled(False)


def _open(open_path: Callable[[str], object], path: str, _checked: bool = False) -> None:
    open_path(path)


def _has_nothing_to(pressed: str, field: QObject) -> bool:
    """Tell whether a field would take a key for undo or redo and do nothing with it."""
    if pressed not in _FIELD_UNDO:
        return False
    redo = _FIELD_UNDO[pressed]
    if isinstance(field, QLineEdit):
        return not (field.isRedoAvailable() if redo else field.isUndoAvailable())
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return not (document.isRedoAvailable() if redo else document.isUndoAvailable())
    return False


class ShortcutGuard(QObject):
    """Keeps Ctrl+K, Ctrl+E and the like for the window while a text field has the keyboard.

    On X11 text fields take these keys for moving and deleting in the line.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._keys = {
            QKeySequence(c.shortcut).toString()
            for c in COMMANDS
            if c.shortcut and c.id not in _LEFT_TO_FIELDS
        }
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a field's claim to a key of the command table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            own = watched.property("ownKeys") or ()  # a list that gives such a key a meaning
            if (pressed in self._keys and pressed not in own) or _has_nothing_to(pressed, watched):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
