# SPDX-License-Identifier: MPL-2.0
"""The looks: contrast, tokens and what follows a change of theme."""

import gc
import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from hpdesk.resources import resource_path
from hpdesk.ui.icons import icon, icon_pixmap
from hpdesk.ui.looks import THEME_NAMES
from hpdesk.ui.theme import (
    TONES,
    apply_theme,
    choose_theme,
    current,
    hub,
    load_theme,
    style_sheet,
    system_look,
)

NAMES = [name for name in THEME_NAMES if name != "system"]


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    shade = QColor(colour)
    r, g, b = (linear(c) for c in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("bg", "surface", "side", "sunken", "hover", "off", "tint")
TINTED = ("okt", "warnt", "overt", "infot")
# Words and the icons beside them, by what they stand on: rows are hovered and chosen, so each
# tone comes on every ground. »body« are the colours of the bodies, which are words in the year.
TEXT_PAIRS = [
    *(
        (text, ground)
        for text in ("text", "t2", "t3", "acc", "ok", "warn", "over", "info")
        for ground in GROUNDS
    ),
    *((f"body{number}", ground) for number in (1, 2, 3, 4) for ground in GROUNDS),
    *((text, ground) for text, ground in TONES.values()),
    *((text, ground) for text in ("text", "t2") for ground in TINTED),
    ("onacc", "acc"),
    ("onacc", "acch"),
    ("surface", "text"),  # tooltips
    ("surface", "over"),  # figures upon dark bars
]
# What is told by a line or a shape alone: edges of fields and marks, the ring of the keyboard,
# the bar of what is chosen, the parts of charts and the handle of a scroll bar.
SHAPE_PAIRS = [
    *((edge, ground) for edge in ("ctl", "acc", "over") for ground in (*GROUNDS, *TINTED)),
    *((edge, "surface") for edge in ("ok", "warn", "info", "text")),
    ("onacc", "acc"),  # the ring inside a primary button, and the tick
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), sorted(set(TEXT_PAIRS)))
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    colours = load_theme(name).colours
    least = 7 if name.startswith("high_contrast") else 4.5
    assert contrast(colours[text], colours[ground]) >= least


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("edge", "ground"), sorted(set(SHAPE_PAIRS)))
def test_edges_and_marks_can_be_seen_on_their_ground(name: str, edge: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("high_contrast")])
@pytest.mark.parametrize("line", ["line", "line2"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_in_high_contrast_even_hairlines_are_seen(name: str, line: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[line], colours[ground]) >= 3


def test_every_pair_of_the_style_sheet_is_among_those_that_are_measured() -> None:
    text = resource_path("themes", "base.qss").read_text("utf-8")
    used = set()
    for body in re.findall(r"\{([^}]*)\}", text):
        ground = re.search(r"(?<![-\w])background: \$(\w+)", body)
        words = re.search(r"(?<![-\w])color: \$(\w+)", body)
        if ground and words:
            used.add((words[1], ground[1]))
        chosen = re.search(r"selection-background-color: \$(\w+); selection-color: \$(\w+)", body)
        if chosen:
            used.add((chosen[2], chosen[1]))
    assert len(used) > 5
    assert used - set(TEXT_PAIRS) == set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_what_an_empty_field_suggests_can_be_read(
    qapp: QApplication, qtbot: QtBot, name: str, kind: type[QLineEdit]
) -> None:
    apply_theme(qapp, name)
    field = kind()
    field.setPlaceholderText("fx 3/3 eller om 14 dage")
    qtbot.addWidget(field)
    field.show()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown == current().colour("t3")  # Qt would draw the words of the field half through


@pytest.mark.parametrize(
    ("scheme", "contrast_wanted", "name"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "high_contrast"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "high_contrast_dark"),
    ],
)
def test_the_look_follows_the_desktop(
    scheme: Qt.ColorScheme, contrast_wanted: Qt.ContrastPreference, name: str
) -> None:
    assert system_look(scheme, contrast_wanted) == name


def test_a_desktop_that_changes_its_contrast_is_followed_at_once(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, "dark")
    choose_theme("system")
    hints = qapp.styleHints()
    with qtbot.waitSignal(hub().changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    apply_theme(qapp, "light")
    with qtbot.assertNotEmitted(hub().changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)


def test_a_look_that_is_shown_already_is_not_put_on_again(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark", 150)
    with qtbot.assertNotEmitted(hub().changed):
        apply_theme(qapp, "dark", 150)
    with qtbot.waitSignal(hub().changed):
        apply_theme(qapp, "dark", 100)


def test_every_theme_has_the_same_tokens() -> None:
    assert len({frozenset(load_theme(name).colours) for name in NAMES}) == 1


def test_every_pixel_of_the_style_sheet_follows_the_scale() -> None:
    small, large = (style_sheet(load_theme("light", scale)) for scale in (100, 200))
    assert "$" not in small
    sizes = [int(n) for n in re.findall(r"(\d+)px", small)]
    assert [int(n) for n in re.findall(r"(\d+)px", large)] == [2 * n for n in sizes]


def test_a_widget_carries_no_colour_of_its_own() -> None:
    folder = resource_path("themes").parent.parent / "hpdesk" / "ui"
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|Qt\.GlobalColor\.(?!transparent)")
    found = [str(p) for p in folder.rglob("*.py") if literal.search(p.read_text("utf-8"))]
    assert found == []


def test_numbers_stay_under_each_other_also_in_styled_labels(qtbot: QtBot) -> None:
    label = QLabel("1111")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.fontMetrics().horizontalAdvance("1111") == label.fontMetrics().horizontalAdvance(
        "0000"
    )


def test_a_new_theme_is_told_and_changes_the_icons(qapp: QApplication, qtbot: QtBot) -> None:
    before = icon_pixmap("house", "acc", 16).toImage()
    mark = icon("house").pixmap(16, 16).toImage()
    with qtbot.waitSignal(hub().changed):
        apply_theme(qapp, "dark", 100)
    assert current().dark
    assert icon_pixmap("house", "acc", 16).toImage() != before
    assert icon("house").pixmap(16, 16).toImage() != mark


def test_every_icon_named_in_the_code_is_shipped() -> None:
    root = resource_path("themes").parent.parent / "hpdesk" / "ui"
    shipped = {p.stem for p in resource_path("icons").glob("*.svg")}
    from hpdesk.ui.commands import COMMANDS
    from hpdesk.ui.pages import PAGES
    from hpdesk.ui.palette import KIND_ICONS
    from hpdesk.ui.widgets.note import TONE_ICONS

    named = {c.icon for c in COMMANDS if c.icon} | {p.icon for p in PAGES}
    named |= set(KIND_ICONS.values()) | set(TONE_ICONS.values())
    for path in root.rglob("*.py"):
        named |= set(
            re.findall(
                r'(?:icon_button|IconLabel|EmptyState)\(\s*"([a-z0-9-]+)"', path.read_text("utf-8")
            )
        )
    assert named - shipped == set()


class Watching(QLabel):
    """Notes at each change of style whether Python may collect garbage in the midst of it."""

    def __init__(self) -> None:
        super().__init__("Referat")
        self.may_collect: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.may_collect.append(gc.isenabled())
        super().changeEvent(event)


def test_nothing_is_collected_while_qt_walks_through_the_widgets(
    qapp: QApplication, qtbot: QtBot
) -> None:
    watching = Watching()
    qtbot.addWidget(watching)
    watching.show()
    watching.may_collect.clear()
    gc.enable()  # the suite holds it still; a start that has not come so far does not
    apply_theme(qapp, "dark")
    assert watching.may_collect
    assert not any(watching.may_collect)
    assert gc.isenabled()
