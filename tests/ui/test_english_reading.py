# SPDX-License-Identifier: MPL-2.0
"""What the walk through the English window stands on: it tells Danish, and the width of both."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from tests.english_words import Leftovers
from tests.ui.widest import FILLER, as_wide, said


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Deadline", []),
        ("Navn", ["Navn"]),
        ("3 items mangler", ["mangler"]),
        ("Nattevandring i vinterhalvåret, item 5", []),
        ("Nattevandring i vinterh…", []),
        ("2026-12-01 Bestyrelsesmøde - mødepakke.pdf is saved", []),
        ("e.g. frist:<1/4", []),
    ],
)
def test_danish_is_told_from_what_is_the_plans_own(text: str, left: list[str]) -> None:
    words = Leftovers()
    words.know(["Nattevandring i vinterhalvåret"])
    assert words.of(text) == left


@pytest.mark.parametrize(
    ("english", "danish"),
    [
        ("Agenda", "Dagsorden"),
        ("Case presentation", "Sagsfremstilling"),
        ("Board", "Bestyrelse …"),
        ("{0} overdue.", "{0} har overskredet fristen for det."),
        ("Write what was decided.", "Skriv, hvad der blev besluttet på mødet den dag."),
        ("Deadline for material", "Frist"),
    ],
)
def test_a_text_is_as_wide_as_the_wider_of_its_languages(
    qapp: QApplication, english: str, danish: str
) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(100)
    width = QFontMetricsF(font).horizontalAdvance
    filler = width(FILLER)
    wide = as_wide(english, danish)
    assert said(wide) == english
    wanted = max(width(english), width(danish))
    assert wanted - 2 * filler < width(wide) < wanted + 1
    assert max(map(width, wide.split(" "))) > max(map(width, danish.split(" "))) - filler
