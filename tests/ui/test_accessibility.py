# SPDX-License-Identifier: MPL-2.0
"""What a screen reader and a person without a mouse meet: every page, tab, drawer and dialog.

Each scene of the gallery is arranged once and asked all of it at 200 % in a small window, where
the room is least; the pages, which are laid out otherwise in a large one, there too. The window
is English with texts as wide as the Danish ones, so that what is cut off in either is found, and
no Danish may be left in what it says.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hpdesk.ui.clipping import clipped_widgets, seen_in
from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.models.rows_model import LOOK_ROLE
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.spoken import speak_roles
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.painted import Painted
from hpdesk.ui.widgets.reading_order import reading_stops
from tests.builders import sample_plan
from tests.gallery import overlays, stage, stages
from tests.gallery_first_day import write_referat
from tests.gallery_scenes import SAMPLE_SCENES, Scene
from tests.ui.english_reading import Reader
from tests.ui.reach import HOSTS, out_of_reach, walk_by_tab
from tests.ui.states import (
    MOST_ROWS,
    clashing_keys,
    path_of,
    spoken_name,
    takes_tab,
    untold_states,
)
from tests.ui.widest import widest_language

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
SMALL, LARGE = (1024, 700), (1440, 900)
NEAR = 4  # pixels that neighbours may lie over one another

Check = Callable[[QWidget, Sequence[QWidget]], Iterator[str]]


@pytest.fixture
def plans(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for the plans, with the window in the widest language meanwhile."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    folder = tmp_path / "planer"
    folder.mkdir()
    speak_roles()
    QAccessible.setActive(True)  # Qt tells of changed rows only where somebody listens
    with widest_language(qapp):
        yield folder
    QAccessible.setActive(False)


def nameless(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Controls and stops of the Tab key that nobody can call by name."""
    for widget in seen:
        control = isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView)
        inside = isinstance(widget.parentWidget(), HOSTS)
        if ((control and not inside) or takes_tab(widget)) and not spoken_name(widget):
            yield path_of(widget)


def misnamed_roles(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Controls that are called something else than they are, and painted ones Qt knows not."""
    for widget in seen:
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


def headless_tables(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Columns without a heading: a cell would be read without what it is."""
    for view in seen:
        if not isinstance(view, QTableView | QTreeView) or view.model() is None:
            continue
        model = view.model()
        for column in range(model.columnCount(QModelIndex())):
            words = model.headerData(column, Qt.Orientation.Horizontal)
            if not view.isColumnHidden(column) and words in (None, "", column + 1, str(column + 1)):
                yield f"{path_of(view)} column {column}"


def unheard_rows(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Cells of lists that show words which they do not say: their titles, days and states."""
    for view in seen:
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if model is None or isinstance(view, QHeaderView):
            continue
        for row, column in product(range(min(MOST_ROWS, model.rowCount())), range(9)):
            cell = model.index(row, column)
            said = str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() or "")
            heard = signs_of([said])
            for sign in signs_of(shown_words(cell.data(LOOK_ROLE))) - heard:
                # a letter may stand for a word: »a« for »Afbud«
                if sign.isdigit() or not any(word.startswith(sign) for word in heard):
                    yield f"{path_of(view)} {row}, {column}: {sign} not in »{said}«"


def shown_words(look: object) -> list[str]:
    match look:
        case RowLook():
            chip = look.chip.text if look.chip is not None else ""
            return [look.number, look.title, look.detail, look.right, look.status, look.clip, chip]
        case GroupLook():
            return [look.title, look.count, look.right]
        case ChipLook():
            return [look.text]
    return []


def signs_of(texts: Iterable[str]) -> set[str]:
    """Return numbers, and words as their first three letters: »min.« stands for minutes."""
    words = (word for text in texts for word in re.findall(r"\w+", text.casefold()))
    return {word if word.isdigit() else word[:3] for word in words}


def unseen_stops(root: QWidget, _seen: Sequence[QWidget]) -> Iterator[str]:
    """Stops of the Tab key that have no place on the screen."""
    for widget in reading_stops(root):
        if widget.width() < NEAR or widget.height() < NEAR:
            yield f"{path_of(widget)} {widget.width()} × {widget.height()}"


@cache
def keys_of_commands() -> dict[str, str]:
    return {row.label(): key_text(row.shortcut) for row in COMMANDS if row.shortcut}


def silent_buttons(_root: QWidget, seen: Sequence[QWidget]) -> Iterator[str]:
    """Buttons with an icon alone whose tooltip does not say what they do, and their key."""
    keys = keys_of_commands()
    for widget in seen:
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


def jumps(root: QWidget, _seen: Sequence[QWidget]) -> Iterator[str]:
    """Places where Tab goes back to what is read before."""
    for first, second in pairwise(reading_stops(root)):
        if not reads_on(root, first, second):
            yield f"{path_of(first)} → {path_of(second)}"


def cut_off(root: QWidget, _seen: Sequence[QWidget]) -> Iterator[str]:
    """Text that has less room than it needs, and dialogs broader than a small screen."""
    yield from clipped_widgets(root)
    if isinstance(root, QDialog) and root.width() > SMALL[0]:
        yield f"{type(root).__name__} is {root.width()} wide"


def without_keys(root: QWidget, _seen: Sequence[QWidget]) -> Iterator[str]:
    """Where Tab is caught, and what answers to a click and to no key."""
    if isinstance(root, QMenu) or QApplication.activeModalWidget() not in (None, root):
        return  # a menu is walked by arrows; behind a dialog nothing answers
    been, trap = walk_by_tab(root)
    if trap:
        yield trap
        return
    for widget in out_of_reach(root, been):
        yield f"{path_of(widget)} {spoken_name(widget)}"


CHECKS: dict[str, Check] = {
    "uden navn": nameless,
    "forkert rolle": misnamed_roles,
    "forkert tilstand": untold_states,
    "to svarer på tasten": clashing_keys,
    "kolonne uden navn": headless_tables,
    "ikke læst op": unheard_rows,
    "uden plads": unseen_stops,
    "uden tooltip": silent_buttons,
    "forkert rækkefølge": jumps,
    "skåret af": cut_off,
    "uden for tastaturet": without_keys,
}
BROAD = (  # pages that are laid out otherwise where there is room
    "01-overblik",
    "03-dagsorden",
    "04-plan",
    "05-moedepakke",
    "07-referat",
    "08-opfoelgning",
    "10-interessenter",
    "13-organer",
)
PAGES = [scene for scene in SAMPLE_SCENES if scene.name in BROAD]


def asked(
    scenes: Iterable[tuple[Scene, MainWindow]], checks: Mapping[str, Check], reader: Reader
) -> tuple[list[str], int]:
    """Ask each scene all of it; return what was found, and how many stops Tab came to."""
    found: set[str] = set()
    stops = 0
    for scene, window in scenes:
        before = window.size()
        reader.look(scene.name, window)  # before Tab moves what is seen
        for root in (window, *overlays(window)):
            seen = list(seen_in(root))
            stops += len(reading_stops(root))
            for name, check in checks.items():
                found |= {f"{scene.name}: {name}: {words}" for words in check(root, seen)}
        assert window.size() == before, scene.name
    return sorted([*found, *reader.left.values()]), stops


def test_every_page_and_dialog_is_heard_read_and_walked_through_in_large_type_on_a_small_screen(
    qapp: QApplication, plans: Path
) -> None:
    referat = plans.parent / "referat.docx"
    write_referat(referat)
    reader = Reader(referat)
    found, stops = asked(stages(plans, SMALL, scale=200), CHECKS, reader)
    assert not found, "\n".join(found)
    assert stops > 1000, "the walk went through the pages"
    assert reader.read > 10_000, "and was read"


def test_every_page_is_heard_read_and_walked_through_on_a_large_screen(
    qapp: QApplication, plans: Path
) -> None:
    plan = sample_plan(plans)
    assert len(PAGES) == len(BROAD)
    found, stops = asked(stage(plan, PAGES, LARGE), CHECKS, Reader())
    assert not found, "\n".join(found)
    assert stops > 200, "the walk went through the pages"


def test_a_key_that_two_answer_and_a_state_that_is_not_so_are_found(qtbot: QtBot) -> None:
    class Always(QPushButton):
        """A button that never looks pressed down to whoever asks."""

        def isChecked(self) -> bool:
            return True

    root = QWidget()
    qtbot.addWidget(root)
    left, right = QWidget(root), QWidget(root)
    near = Qt.ShortcutContext.WidgetWithChildrenShortcut
    for owner in (left, right):
        QShortcut("F2", owner, context=near)
    root.show()
    assert not list(clashing_keys(root, list(seen_in(root))))
    QShortcut("F2", root)
    assert len(list(clashing_keys(root, list(seen_in(root))))) == 2
    assert not list(untold_states(root, [QPushButton("Luk", root)]))
    assert list(untold_states(root, [Always("Luk", root)]))
