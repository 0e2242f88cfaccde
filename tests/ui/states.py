# SPDX-License-Identifier: MPL-2.0
"""What controls are told as being, and the keys of a window that two things answer to."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)

MOST_ROWS = 12  # of a list; the others are made alike


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def path_of(widget: QWidget) -> str:
    parts = []
    at: QWidget | None = widget
    while at is not None:
        parts.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(parts[:5])


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def untold_states(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Controls that are said to be in another state than they are in."""
    for widget in seen:
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or isinstance(widget, QHeaderView):
            continue
        state = interface.state()
        pairs = [("disabled", state.disabled, not widget.isEnabled())]
        if takes_tab(widget) and widget.isEnabled():
            pairs.append(("focusable", state.focusable, True))
        if isinstance(widget, QAbstractButton):
            pairs.append(("checkable", state.checkable, widget.isCheckable()))
            pairs.append(("checked", state.checked, widget.isChecked()))
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            pairs.append(("read only", state.readOnly, widget.isReadOnly()))
        if isinstance(widget, QLineEdit):
            hides = widget.echoMode() != QLineEdit.EchoMode.Normal
            pairs.append(("password", state.passwordEdit, hides))
        for name, told, true in pairs:
            if bool(told) != bool(true):
                yield f"{path_of(widget)} {spoken_name(widget)}: {name} {bool(told)}"
        if isinstance(widget, QAbstractItemView):
            yield from untold_cells(widget, interface)


def untold_cells(view: QAbstractItemView, interface: QAccessibleInterface) -> Iterator[str]:
    """The row that is chosen and branches, where a list does not say so."""
    index, chosen = view.currentIndex(), view.selectionModel()
    is_chosen = chosen is not None and chosen.isSelected(index)
    if is_chosen and not any(cell.state().selected for cell in cells_of(interface, index)):
        yield f"{path_of(view)}: row {index.row()} is not told as chosen"
    if not isinstance(view, QTreeView) or view.model() is None:
        return
    for row in range(min(MOST_ROWS, view.model().rowCount())):
        branch = view.model().index(row, 0)
        told = [cell.state().expanded for cell in cells_of(interface, branch)]
        if view.model().rowCount(branch) and told and told[0] != view.isExpanded(branch):
            yield f"{path_of(view)}: branch {row} is told as {told[0]}"


def cells_of(interface: QAccessibleInterface, index: QModelIndex) -> Iterator[QAccessibleInterface]:
    """Find what a list says of a cell, by its words."""
    said = {str(index.data(role)) for role in (Qt.ItemDataRole.AccessibleTextRole, 0)}
    for at in range(interface.childCount()):
        cell = interface.child(at)
        if cell is not None and cell.text(QAccessible.Text.Name) in said:
            yield cell


def clashing_keys(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Keys that two things of a window answer to, so that Qt would obey neither."""
    answering: dict[str, list[tuple[str, QWidget, bool]]] = {}
    for owner, key, near, name in keys_of(seen):
        for other, owner_of_it, near_it in answering.get(key, ()):
            apart = (
                near
                and near_it
                and not (
                    owner is owner_of_it
                    or owner.isAncestorOf(owner_of_it)
                    or owner_of_it.isAncestorOf(owner)
                )
            )
            if not apart:
                yield f"{key}: {name} in {path_of(owner)} and {other} in {path_of(owner_of_it)}"
        answering.setdefault(key, []).append((name, owner, near))


def keys_of(seen: Sequence[QWidget]) -> Iterator[tuple[QWidget, str, bool, str]]:
    """Find (whose it is, the key, whether it answers near its owner alone, what it does)."""
    everywhere = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    for owner in seen:
        for thing in owner.children():
            if isinstance(thing, QShortcut) and thing.isEnabled():
                keys, near = thing.keys(), thing.context() not in everywhere
                yield from ((owner, key.toString(), near, "a shortcut") for key in keys)
            elif isinstance(thing, QAction) and thing.isEnabled():
                keys, near = thing.shortcuts(), thing.shortcutContext() not in everywhere
                yield from ((owner, key.toString(), near, thing.text()) for key in keys)
