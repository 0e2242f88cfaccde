# SPDX-License-Identifier: MPL-2.0
"""The looks: contrast, tokens and what follows a change of theme."""

import gc
import re

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hpdesk.resources import resource_path
from hpdesk.ui.icons import icon, icon_pixmap
from hpdesk.ui.looks import THEME_NAMES
from hpdesk.ui.theme import TONES, apply_theme, current, hub, load_theme, style_sheet

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


PAIRS = [
    *(
        (text, ground)
        for text in ("text", "t2", "t3")
        for ground in ("bg", "surface", "side", "sunken", "hover", "off")
    ),
    *((text, ground) for text in ("text", "t2", "acc") for ground in ("tint", "surface")),
    *((text, ground) for text, ground in TONES.values()),
    *((text, "surface") for text in ("ok", "warn", "over", "info")),
    *(("text", ground) for ground in ("okt", "warnt", "overt", "infot")),
    ("onacc", "acc"),
    ("onacc", "acch"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), sorted(set(PAIRS)))
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_the_edge_of_a_field_can_be_seen(name: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours["ctl"], colours["surface"]) >= 3


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
