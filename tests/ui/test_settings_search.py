# SPDX-License-Identifier: MPL-2.0
"""The settings page: everything in one place, found by its words, by keyboard alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.dialogs.files_section import FilesSection
from hpdesk.ui.dialogs.mail_texts_dialog import MailTextsDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.settings_index import ELSEWHERE
from hpdesk.ui.main_window import MainWindow
from tests.builders import sample_plan

TODAY = date(2026, 11, 12)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Desk.open(sample_plan(tmp_path), today=TODAY), today=TODAY)
    window.show()
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    window.close()
    window.deleteLater()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(PreferencesDialog)
    assert found is not None
    qtbot.waitExposed(found)
    return found


def titles(dialog: PreferencesDialog) -> list[str]:
    return [row.title for row in dialog.found.rows.rows()]


def test_a_setting_is_found_by_its_words_and_has_the_keyboard(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.search, "initial")
    assert titles(dialog) == ["Udseende", "Dine initialer"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.found, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.found, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.initials
    assert dialog.stack.currentWidget() is dialog.tabs
    # among choices in a row the keyboard comes to the one that is chosen
    dialog.search.setText("lås planen, når")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    chosen = dialog.focusWidget()
    assert isinstance(chosen, QAbstractButton)
    assert (chosen.text(), chosen.isChecked()) == ("15 min.", True)


def test_a_setting_is_found_by_one_of_its_choices(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "mørk")
    assert "Farver" in titles(dialog)


def test_a_setting_on_another_tab_is_led_to(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "lokal kopi")
    dialog.found.setCurrentIndex(dialog.found.rows.index(1, 0))
    qtbot.keyClick(dialog.found, Qt.Key.Key_Return)
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Filer"
    focused = dialog.focusWidget()
    assert focused is not None
    assert dialog.files_section.copies.isAncestorOf(focused)


def test_a_setting_elsewhere_opens_its_own_dialog(
    window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.search, "mailtekster")
    assert titles(dialog) == ["Mailtekster"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert window.findChild(MailTextsDialog) is not None


def test_escape_leaves_the_search_first_and_then_the_dialog(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.search, "ordet findes slet ikke")
    assert dialog.stack.currentWidget() is dialog.nothing
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.stack.currentWidget() is dialog.tabs
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)


def test_every_setting_elsewhere_is_a_command_that_the_window_answers_from_any_page(
    window: MainWindow,
) -> None:
    for row in ELSEWHERE:
        command = next(c for c in COMMANDS if c.id == row.command)
        assert command.handler != "on_page"
        assert hasattr(window.commands, command.handler)
        before = window.pages.current()
        window.run_command(command.id)
        opened = [d for d in window.findChildren(QDialog) if d.isVisible()]
        assert opened or window.pages.current() is not before, row.command
        for dialog in opened:
            dialog.reject()
        window.navigate("overview")


def test_without_a_plan_only_what_belongs_to_the_computer_is_offered(qtbot: QtBot) -> None:
    from hpdesk.ui.preferences import Preferences

    dialog = PreferencesDialog(Preferences())
    qtbot.addWidget(dialog)
    assert [row.title for row in dialog.elsewhere.rows.rows()] == ["Genveje"]


@pytest.mark.parametrize("words", ["", "k", "ordet findes slet ikke"])
def test_nothing_is_cut_off(dialog: PreferencesDialog, qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(dialog.search, words)
    assert clipped_widgets(dialog) == []


def test_the_programs_that_turn_office_files_into_pages_are_named(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = []
    for program in ("/usr/bin/soffice", ""):
        monkeypatch.setenv("HPDESK_SOFFICE", program)
        said.append(FilesSection("auto", window).office.text())
    assert said[0] == "De bliver til sider i pakken med LibreOffice."
    assert said[1].startswith("Der er hverken Microsoft Office eller LibreOffice")
