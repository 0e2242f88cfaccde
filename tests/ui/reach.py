# SPDX-License-Identifier: MPL-2.0
"""A person without a mouse: where Tab leads, and what a click would do that no key does."""

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from shiboken6 import isValid

from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.pages.minutes.at_point_row import AtPointRow
from hpdesk.ui.pages.minutes.attendance_rows import AttendeeRow
from hpdesk.ui.pages.minutes.quick_line import QuickLineEdit
from hpdesk.ui.palette import Palette
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.reading_order import reading_stops

MOST_STOPS = 400
MOST_LINKS = 60  # of a text that is read; Tab goes from link to link in it
# Keys that these answer do what their parts do: Enter opens the menu of a person, digits answer
# an at-point, and the arrows walk what was found while the line keeps the keyboard.
ROWS = (AtPointRow, AttendeeRow, Palette)
HOSTS = (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QAbstractItemView)
MOUSE = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")


def walk_by_tab(root: QWidget) -> tuple[set[QWidget], str]:
    """Press Tab until the keyboard is where it began; return where it was, and what is wrong."""
    if not root.isActiveWindow():
        root.activateWindow()
        QTest.qWaitForWindowActive(root)
    if not reading_stops(root):
        return set(), ""
    if (first := root.focusWidget()) is None or not first.hasFocus():
        reading_stops(root)[0].setFocus(Qt.FocusReason.TabFocusReason)
    start = QApplication.focusWidget()
    if start is None:
        return set(), "nothing takes the keyboard"
    name = type(start).__name__
    been, at, missing = {start}, start, len(reading_stops(root))
    for _ in range(MOST_STOPS):
        now = _after_tab(at)
        if now is None or now.window() is not root:
            return been, f"Tab leads out from {type(at).__name__} to {type(now).__name__}"
        if now is at:
            return been, f"Tab stays in {type(at).__name__}" if missing > 1 else ""
        if now in been and (now is start or not isValid(start) or not start.isVisible()):
            left = sum(stop not in been for stop in reading_stops(root))
            if not 0 < left < missing:
                return been, ""
            missing = left  # a round more for what came to life on the way
        been.add(now)
        at = now
    return been, f"Tab never came back to {name}"


def _after_tab(at: QWidget) -> QWidget | None:
    if isinstance(at, QuickLineEdit):
        at.clear()  # in what is half written Tab takes a proposal, and Esc leaves
    for _ in range(MOST_LINKS if isinstance(at, QTextBrowser) else 1):
        QTest.keyClick(at, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is not at:
            break
    return QApplication.focusWidget()


def out_of_reach(root: QWidget, been: set[QWidget]) -> Iterator[QWidget]:
    """Find what reacts to a click where neither Tab, arrows in its group nor a command leads."""
    been = {widget for widget in been if isValid(widget)}
    for widget in root.findChildren(QWidget):
        seen = widget.isVisibleTo(root) and widget.window() is root and widget.isEnabled()
        if seen and clicks(widget) and not _within_reach(widget, been):
            yield widget


def clicks(widget: QWidget) -> bool:
    """Tell whether a widget does something of its own at a click."""
    if isinstance(widget, QMenu) or isinstance(widget.parentWidget(), HOSTS):
        return False  # a part of what has the keyboard: its arrow, its list, its clearing cross
    if isinstance(widget, QAbstractItemView):
        return widget.model() is not None and widget.model().rowCount() > 0
    if isinstance(widget, QAbstractButton | QComboBox | QTabBar):
        return True
    return _takes_mouse(type(widget))


def _takes_mouse(kind: type[QWidget]) -> bool:
    ours = (base for base in kind.__mro__ if base.__module__.startswith("hpdesk."))
    return any(name in vars(base) for base in ours for name in MOUSE)


def _within_reach(widget: QWidget, been: set[QWidget]) -> bool:
    ways: tuple[Callable[[QWidget, set[QWidget]], bool], ...] = (
        _on_the_way,
        _by_arrows,
        _by_what_it_holds,
        _by_its_row,
        _by_command,
    )
    return any(way(widget, been) for way in ways)


def _on_the_way(widget: QWidget, been: set[QWidget]) -> bool:
    proxy = widget.focusProxy()
    inside = widget.findChildren(QLineEdit) if isinstance(widget, HOSTS) else []
    return widget in been or proxy in been or any(line in been for line in inside)


def _by_arrows(widget: QWidget, been: set[QWidget]) -> bool:
    """Tell whether it is one of a group of its kind that is one stop of Tab."""
    policy = widget.focusPolicy()
    if policy & Qt.FocusPolicy.TabFocus or not policy & Qt.FocusPolicy.ClickFocus:
        return False
    at = widget.parentWidget()
    for _ in range(3):
        if at is None:
            return False
        if any(isinstance(each, type(widget)) and at.isAncestorOf(each) for each in been):
            return True
        at = at.parentWidget()
    return False


def _by_what_it_holds(widget: QWidget, been: set[QWidget]) -> bool:
    """Tell whether it is the words or the ground of a control that Tab comes to."""
    if isinstance(widget, QAbstractButton):
        return False
    return any(widget.isAncestorOf(each) for each in been)


def _by_its_row(widget: QWidget, been: set[QWidget]) -> bool:
    row = widget.parentWidget()
    if not isinstance(row, ROWS):
        return False
    parts = (row, *row.findChildren(QWidget))
    return any(part in been or _by_arrows(part, been) for part in parts)


def _by_command(widget: QWidget, _been: set[QWidget]) -> bool:
    if isinstance(widget, QHeaderView):
        return True  # looked at in the test of sorting
    words = (widget.toolTip(), widget.accessibleName(), getattr(widget, "text", str)())
    return any(words_of in words for words_of in _commands(COMMANDS[0].label()))


@cache
def _commands(_in_language: str) -> frozenset[str]:
    found = set()
    for row in COMMANDS:
        found.add(row.label())
        if row.shortcut:
            found.add(f"{row.label()} ({key_text(row.shortcut)})")
    return frozenset(found)
