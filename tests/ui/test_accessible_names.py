# SPDX-License-Identifier: MPL-2.0
"""What a screen reader says: every control on every page and dialog has a name."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.gallery import overlays, stages

CONTROLS = (
    QAbstractButton
    | QAbstractItemView
    | QAbstractSpinBox
    | QComboBox
    | QLineEdit
    | QPlainTextEdit
    | QTabBar
    | QTextEdit
)
HOSTS = (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QAbstractItemView)


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    folder = tmp_path / "planer"
    folder.mkdir()
    return folder


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what a person can use; the insides of a field speak with the field's own name."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, QHeaderView):
            continue
        if widget.isVisibleTo(root) and not isinstance(widget.parentWidget(), HOSTS):
            yield widget


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def path_of(widget: QWidget) -> str:
    parts = []
    at: QWidget | None = widget
    while at is not None:
        parts.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(parts[:5])


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_every_control_on_every_page_has_a_name(
    qapp: QApplication, plans: Path, size: tuple[int, int]
) -> None:
    nameless: set[str] = set()
    seen = 0
    for scene, window in stages(plans, size):
        for root in (window, *overlays(window)):
            for widget in controls(root):
                seen += 1
                if not spoken_name(widget):
                    nameless.add(f"{scene.name}: {path_of(widget)}")
    assert sorted(nameless) == []
    assert seen > 1000, "the walk went through the pages"


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab goes through, from the first stop on."""
    found: list[QWidget] = []
    at = root.nextInFocusChain()
    while at is not None and at is not root:
        stops = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isEnabled()
        if stops and at.isVisibleTo(root) and root.isAncestorOf(at) and at.focusProxy() is None:
            found.append(at)
        at = at.nextInFocusChain()
    return found


def reads_on(root: QWidget, first: QWidget, second: QWidget) -> bool:
    """Tell whether the second stands after the first, line by line from the left."""
    one, two = (QRect(w.mapTo(root, QPoint()), w.size()) for w in (first, second))
    on_one_line = one.top() < two.bottom() and two.top() < one.bottom()
    return two.left() >= one.left() if on_one_line else two.top() >= one.bottom() - 1


DIALOGS = [
    "00-velkommen-ny-plan",
    "07-referat-flyt",
    "21-udsendt",
    "22-ny",
    "23-ny",
    "31-",
    "32-mailudkast",
]


@pytest.mark.parametrize("scene", DIALOGS)
def test_tab_goes_through_a_dialog_in_reading_order(
    qapp: QApplication, plans: Path, scene: str
) -> None:
    for _, window in stages(plans, (1440, 900), only=scene):
        (dialog,) = overlays(window)
        stops = tab_stops(dialog)
        assert len(stops) >= 4
        wrong = [
            f"{path_of(first)} → {path_of(second)}"
            for first, second in pairwise(stops)
            if not reads_on(dialog, first, second)
        ]
        assert wrong == []
