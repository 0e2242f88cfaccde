# SPDX-License-Identifier: MPL-2.0
"""Where Tab comes to widgets that are made after the rest: Qt puts them last in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(after: QWidget, *holders: QWidget) -> None:
    """Let Tab come to all in the holders, in the order they were made, just before a widget."""
    found = _stops(*holders)
    before = after.previousInFocusChain()
    while before is not None and before is not after:
        if _is_stop(before) and before not in found:
            _chain(before, found)
            return
        before = before.previousInFocusChain()


def tab_after(before: QWidget, *holders: QWidget) -> None:
    """Let Tab come to all in the holders just after the last stop in a widget."""
    if stops := _stops(before):
        _chain(stops[-1], _stops(*holders))


def _chain(before: QWidget, found: list[QWidget]) -> None:
    for widget in found:
        QWidget.setTabOrder(before, widget)
        before = widget


def _stops(*holders: QWidget) -> list[QWidget]:
    return [w for one in holders for w in (one, *one.findChildren(QWidget)) if _is_stop(w)]


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes_tab) and widget.focusProxy() is None and not _is_in_popup(widget)


def _is_in_popup(widget: QWidget) -> bool:
    """Tell whether a widget lies in the list of a box, which is a window of its own."""
    return widget.window().windowType() == Qt.WindowType.Popup
