# SPDX-License-Identifier: MPL-2.0
"""The quick line counts letters as Qt does: an emoji is two places to Qt and one to Python."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.ui.pages.minutes.quick_line import QuickLineEdit
from hpdesk.ui.pages.minutes.quick_reading import Reading

BULOW = NameEntry("b", "Henrik Bülow", "økonomichef", is_member=True)
KRAGH = NameEntry("k", "Bodil Kragh", "", is_member=True)
VANG = NameEntry("v", "Bodil Vang", "", is_member=True)


@pytest.fixture
def quick(qtbot: QtBot) -> QuickLineEdit:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 600)
    line = QuickLineEdit(over, over)
    line.set_reading(Reading(NameIndex([BULOW, KRAGH, VANG]), date(2026, 12, 1)))
    over.show()
    line.setFocus()
    return line


def tinted(quick: QuickLineEdit) -> list[str]:
    return [selection.cursor.selectedText() for selection in quick.extraSelections()]


def test_the_tint_lies_on_the_parts_after_an_emoji(quick: QuickLineEdit) -> None:
    quick.insertPlainText("Husk 🎉 kage @Henrik Bülow 1/3")
    assert tinted(quick) == ["Henrik Bülow", "1/3"]


def test_tab_selects_the_parts_after_an_emoji(quick: QuickLineEdit) -> None:
    quick.insertPlainText("Husk 🎉🎂 kage @Henrik Bülow 1/3")
    selected = []
    for _ in range(3):
        QTest.keyClick(quick, Qt.Key.Key_Tab)
        selected.append(quick.textCursor().selectedText())
    assert selected == ["Henrik Bülow", "1/3", "Husk 🎉🎂 kage"]


def test_a_name_is_mended_in_its_place_after_an_emoji(quick: QuickLineEdit) -> None:
    quick.insertPlainText("Husk 🎉 kage @Bodil 1/3")
    QTest.keyClick(quick, Qt.Key.Key_Tab)
    assert quick.names.isVisible()
    QTest.keyClick(quick, Qt.Key.Key_Down)
    QTest.keyClick(quick, Qt.Key.Key_Return)
    assert quick.text() == "Husk 🎉 kage @Bodil Vang 1/3"


def test_a_name_under_way_after_an_emoji_is_completed_in_its_place(quick: QuickLineEdit) -> None:
    quick.insertPlainText("🎉 kage ")
    QTest.keyClicks(quick, "@Hen")
    QTest.keyClick(quick, Qt.Key.Key_Tab)
    assert quick.text() == "🎉 kage @Henrik Bülow "
