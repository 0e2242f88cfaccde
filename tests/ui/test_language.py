# SPDX-License-Identifier: MPL-2.0
"""The window in English: chosen in the settings, shown at once, and back again as it was."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind
from hpdesk.resources import resource_path
from hpdesk.services.desk import Desk
from hpdesk.services.sample import make_sample
from hpdesk.ui import wording
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.jobs import IsCancelled, Progress, run_job
from hpdesk.ui.language import install_language
from hpdesk.ui.looks import DANISH, ENGLISH
from hpdesk.ui.lower_words import LowerWords
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.preferences import Preferences, load_preferences

TODAY = date(2026, 11, 12)


@pytest.fixture(autouse=True)
def danish_again(qapp: QApplication) -> Iterator[None]:
    """Leave the window's language as other tests expect it."""
    yield
    install_language(qapp, DANISH)


@pytest.fixture(scope="module")
def lower() -> LowerWords:
    """Return the lower floors' words."""
    path = resource_path("translations", "hpdesk_en.json")
    return LowerWords(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window on the sample plan."""
    plan = tmp_path / "plan.hpdesk"
    make_sample(plan, TODAY)
    shown = MainWindow(Desk.open(plan, today=TODAY), preferences=Preferences(), today=TODAY)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: shown.pages.current() is not None)
    return shown


def _words(window: MainWindow) -> list[str]:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return [*labels, *(action.text() for action in window.actions_by_id.values())]


def _choose(window: MainWindow, language: str) -> PreferencesDialog:
    window.commands.open_preferences()
    dialog = window.findChildren(PreferencesDialog)[-1]
    button = next(b for b in dialog.language.findChildren(QAbstractButton) if b.text() == language)
    button.click()
    return dialog


def test_the_window_changes_language_at_once_and_back_as_it_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("followup")
    before = _words(window)
    window.take_preferences(Preferences(language=ENGLISH))
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    here = window.pages.current()
    assert here is not None
    assert here[0] == "followup"
    assert window.actions_by_id["save_now"].text() == "Save now"
    assert load_preferences().language == ENGLISH
    window.take_preferences(Preferences(language=DANISH))
    qtbot.waitUntil(lambda: _words(window) == before)


def test_what_was_typed_is_saved_before_the_language_changes(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    written: list[str] = []
    window.bridge.saver.typed("note", "Ring til Mette", lambda text: written.append(text))
    window.take_preferences(Preferences(language=ENGLISH))
    assert written == ["Ring til Mette"]
    assert window.desk is desk


def test_dates_numbers_and_qts_own_words_follow(qapp: QApplication) -> None:
    assert install_language(qapp, ENGLISH)
    assert wording.date_words(TODAY) == "12\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2026"
    assert wording.thousands(1200) == "1,200"
    assert QLocale().language() is QLocale.Language.English
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Look in:"
    found = wording.parse_day("3 May 2027", TODAY)
    assert found is not None
    assert found.day == date(2027, 5, 3)
    install_language(qapp, DANISH)
    assert wording.date_words(TODAY) == "12.\N{NO-BREAK SPACE}november\N{NO-BREAK SPACE}2026"
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Søg i:"


def test_words_of_values_and_problems_are_said_in_english(qapp: QApplication) -> None:
    install_language(qapp, ENGLISH)
    assert wording.word(ItemKind.DECISION) == "Decision"
    problem = UserError(
        "{file} findes allerede og er ikke ændret. Vælg et andet navn.", file="a.pdf"
    )
    assert (
        wording.said(problem)
        == "a.pdf exists already and has not been changed. Choose another name."
    )


def test_a_danish_window_asks_no_catalogue(qapp: QApplication) -> None:
    install_language(qapp, DANISH)
    assert not wording.is_english()
    assert wording.shown("Punkt slettet") == "Punkt slettet"
    assert QCoreApplication.translate("Command", "Fil") == "Fil"


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Punkt slettet", "Item deleted"),
        ("Hentet tilbage: Budget 2027", "Brought back: Budget 2027"),
        ("Punkt 4 mangler en beslutning: Fritidsjob", "Item 4 has no decision: Fritidsjob"),
        (
            "LH rettede fristen på opgaven »Ring« fra 1. marts 2026 til 15. marts 2026.",
            "LH changed the deadline of the task “Ring” from 1 March 2026 to 15 March 2026.",
        ),
        (
            "Fristen er rettet fra »Åben« til »Udført«.",
            "The deadline was changed from “Open” to “Done”.",
        ),
        ("Bilag 1.1 har en kommentar", "Appendix 1.1 has a comment"),
        ("2 bilag, 1 opgave og 3 noter", "2 appendices, 1 task and 3 notes"),
        (
            "Punkt 3 har et resumé, men ingen sagsfremstilling",
            "Item 3 has a summary, but no case presentation",
        ),
    ],
)
def test_texts_of_the_lower_floors_are_found_with_what_was_put_into_them(
    lower: LowerWords, danish: str, english: str
) -> None:
    assert lower.of_text(danish).replace("\N{NO-BREAK SPACE}", " ") == english


@pytest.mark.parametrize(
    "typed", ["Udvidelse af fritidsjob", "Mette er enig i det", "Bestyrelsen og Peter Dam"]
)
def test_what_a_person_wrote_is_left_alone(lower: LowerWords, typed: str) -> None:
    assert lower.of_text(typed) == typed


def test_the_choice_stands_in_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    dialog = _choose(window, "English")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    again = window.findChildren(PreferencesDialog)[-1]
    assert again.windowTitle() == "Settings"
    assert again.findChild(QLineEdit) is not None
    again.reject()


def test_how_far_a_job_has_come_is_told_in_english(qapp: QApplication, qtbot: QtBot) -> None:
    """The writers tell it in Danish, with places, from a thread of their own."""
    owner, told = QObject(), list[str]()

    def work(progress: Progress, _cancelled: IsCancelled) -> None:
        progress(0.5, "Gør bilag til sider: 2 af 5")

    def note(_part: float, words: str) -> None:
        told.append(words)

    install_language(qapp, ENGLISH)
    run_job(work, parent=owner, on_progress=note)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Turning appendices into pages: 2 of 5"]
