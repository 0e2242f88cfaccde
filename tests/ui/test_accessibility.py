# SPDX-License-Identifier: MPL-2.0
"""What a screen reader and a person without a mouse meet: every page, tab, drawer and dialog.

Each scene of the gallery is arranged once and asked all of it; at 200 % in a small window once
more, where the room is least.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)

from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.spoken import speak_roles
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.painted import Painted
from hpdesk.ui.widgets.reading_order import reading_stops
from tests.gallery import overlays, stages

Role = QAccessible.Role
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
# What each kind of control is called aloud; the first kind that fits counts.
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QAbstractButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QComboBox, frozenset({Role.ComboBox})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QTreeView, frozenset({Role.Tree})),
    (QTableView, frozenset({Role.Table})),
    (QAbstractItemView, frozenset({Role.List})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QTextBrowser, frozenset({Role.StaticText})),
    (QTextEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
)
NEAR = 4  # pixels that neighbours may lie over one another

Check = Callable[[QWidget], Iterator[str]]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    folder = tmp_path / "planer"
    folder.mkdir()
    speak_roles()
    return folder


def seen_in(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and widget.window() is root.window():
            yield widget


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


def nameless(root: QWidget) -> Iterator[str]:
    """Controls and stops of the Tab key that nobody can call by name."""
    for widget in seen_in(root):
        control = isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView)
        inside = isinstance(widget.parentWidget(), HOSTS)
        if ((control and not inside) or takes_tab(widget)) and not spoken_name(widget):
            yield path_of(widget)


def misnamed_roles(root: QWidget) -> Iterator[str]:
    """Controls that are called something else than they are, and painted ones Qt knows not."""
    for widget in seen_in(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        role = interface.role() if interface is not None else Role.NoRole
        wanted = next((roles for kind, roles in ROLES if isinstance(widget, kind)), None)
        if wanted is not None and takes_tab(widget) and role not in wanted:
            yield f"{path_of(widget)} is {role.name}"
        # Qt's pane that the keyboard scrolls has no other role; its name says what it holds.
        known = wanted is not None or isinstance(widget, QScrollArea)
        asked = takes_tab(widget) or isinstance(widget, Painted)
        if asked and not known and role in (Role.NoRole, Role.Client):
            yield f"{path_of(widget)} is {role.name}"


def headless_tables(root: QWidget) -> Iterator[str]:
    """Columns without a heading: a cell would be read without what it is."""
    for view in seen_in(root):
        if not isinstance(view, QTableView | QTreeView) or view.model() is None:
            continue
        model = view.model()
        for column in range(model.columnCount(QModelIndex())):
            words = model.headerData(column, Qt.Orientation.Horizontal)
            if not view.isColumnHidden(column) and words in (None, "", column + 1, str(column + 1)):
                yield f"{path_of(view)} column {column}"


def unseen_stops(root: QWidget) -> Iterator[str]:
    """Stops of the Tab key that have no place on the screen."""
    for widget in reading_stops(root):
        if widget.width() < NEAR or widget.height() < NEAR:
            yield f"{path_of(widget)} {widget.width()} × {widget.height()}"


def silent_buttons(root: QWidget) -> Iterator[str]:
    """Buttons with an icon alone whose tooltip does not say what they do, and their key."""
    keys = {row.label(): key_text(row.shortcut) for row in COMMANDS if row.shortcut}
    for widget in seen_in(root):
        if isinstance(widget, QAbstractButton) and not isinstance(widget.parentWidget(), HOSTS):
            bare = not widget.text() and not widget.isCheckable()
            key = keys.get(widget.toolTip(), "")  # it stands alone there, without the key
            if bare and takes_tab(widget) and (key or not widget.toolTip()):
                yield f"{path_of(widget)} {widget.toolTip()} {key}"


def line_from(root: QWidget, widget: QWidget) -> list[QWidget]:
    line = [widget]
    while line[-1] is not root:
        parent = line[-1].parentWidget()
        assert parent is not None, "an ancestor"
        line.append(parent)
    return line[::-1]


def reads_on(root: QWidget, first: QWidget, second: QWidget) -> bool:
    """Tell whether the second stands below the first or right of it, where their ways part."""
    ways = zip(line_from(root, first), line_from(root, second), strict=False)
    parted = next(((one, two) for one, two in ways if one is not two), None)
    if parted is None:
        return True  # the one lies in the other
    one, two = (QRect(w.mapTo(root, QPoint()), w.size()) for w in parted)
    after = two.left() >= one.right() - NEAR or two.top() >= one.bottom() - NEAR
    return after or one.intersects(two)


def jumps(root: QWidget) -> Iterator[str]:
    """Places where Tab goes back to what is read before."""
    for first, second in pairwise(reading_stops(root)):
        if not reads_on(root, first, second):
            yield f"{path_of(first)} → {path_of(second)}"


CHECKS: dict[str, Check] = {
    "uden navn": nameless,
    "forkert rolle": misnamed_roles,
    "kolonne uden navn": headless_tables,
    "uden plads": unseen_stops,
    "uden tooltip": silent_buttons,
    "forkert rækkefølge": jumps,
}


def test_every_page_and_dialog_can_be_heard_and_walked_through(
    qapp: QApplication, plans: Path
) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    stops = 0
    for scene, window in stages(plans, (1440, 900)):
        for root in (window, *overlays(window)):
            stops += len(reading_stops(root))
            for name, check in CHECKS.items():
                found[name] |= {f"{scene.name}: {words}" for words in check(root)}
    lines = [f"{name}: {line}" for name in found for line in sorted(found[name])]
    assert not lines, "\n".join(lines)
    assert stops > 1000, "the walk went through the pages"


def test_nothing_is_cut_off_in_large_type_on_a_small_screen(
    qapp: QApplication, plans: Path
) -> None:
    found: set[str] = set()
    for scene, window in stages(plans, (1024, 700), scale=200):
        for root in (window, *overlays(window)):
            found |= {f"{scene.name}: {words}" for words in clipped_widgets(root)}
            found |= {f"{scene.name}: {words}" for words in nameless(root)}
            if isinstance(root, QDialog) and root.width() > window.width():
                found.add(f"{scene.name}: {type(root).__name__} is {root.width()} wide")
        assert window.width() == 1024, scene.name
    assert not found, "\n".join(sorted(found))
