# SPDX-License-Identifier: MPL-2.0
"""F1: the manual at the chapter of what is shown, by keys, and what is new told once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hpdesk import __version__
from hpdesk.services.desk import Desk
from hpdesk.services.manual import Manual
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.command_table.keys import key_words
from hpdesk.ui.commands import COMMANDS, PAGE_KEYS
from hpdesk.ui.language import install_language
from hpdesk.ui.looks import ENGLISH, SCALES
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.manual.names import PLACES
from hpdesk.ui.manual.panel import HelpDialog, HelpPanel, PictureDialog
from hpdesk.ui.manual.view import ManualView
from hpdesk.ui.pages import PAGES
from hpdesk.ui.pages.followup.page import FollowupPage
from hpdesk.ui.pages.followup.rooms import ROOMS
from hpdesk.ui.pages.meetings.meeting_parts import TAB_NAMES, TABS
from hpdesk.ui.pages.stakeholders.page import VIEWS, StakeholdersPage
from hpdesk.ui.preferences import Preferences, load_preferences, save_preferences
from hpdesk.ui.theme import apply_theme, current
from hpdesk.ui.widgets.buttons import key_text
from tests.builders import sample_plan
from tests.gallery import TODAY
from tests.gallery_scenes import BOARD
from tests.manual_names import the_manual
from tests.ui.keyboard import Keyboard
from tests.ui.windows import show_active


def shown_window(qtbot: QtBot, desk: Desk | None, preferences: Preferences | None) -> MainWindow:
    window = MainWindow(desk, today=TODAY, preferences=preferences)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    show_active(qtbot, window)
    return window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    shown = shown_window(qtbot, Desk.open(sample_plan(tmp_path), today=TODAY), None)
    qtbot.waitUntil(lambda: shown.pages.current() is not None)
    yield shown
    shown.bridge.saver.discard()
    shown.close()


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


@pytest.fixture(scope="module")
def manual() -> Manual:
    return the_manual()


def panel_of(window: MainWindow) -> HelpPanel:
    panel = window.help.panel()
    assert panel.isVisible()
    return panel


PLACES_TO_GO = [
    ("overview", {}, "overblik"),
    ("meetings", {}, "planlaeg-aaret"),
    ("meetings", {"view": "year"}, "planlaeg-aaret"),
    ("meetings", {"meeting_id": BOARD}, "lav-en-dagsorden"),
    ("meetings", {"meeting_id": BOARD, "tab": "formoeder"}, "afstem-med-parterne"),
    ("meetings", {"meeting_id": BOARD, "tab": "moedepakke"}, "moedepakker-og-udgaver"),
    ("meetings", {"meeting_id": BOARD, "tab": "referat"}, "afslut-og-godkend"),
    ("minutes", {"meeting_id": BOARD}, "tag-referat"),
    ("followup", {"room": "tasks"}, "foelg-op"),
    ("followup", {"room": "balance"}, "foelg-op"),
    ("stakeholders", {"view": "alignment"}, "afstem-med-parterne"),
    ("stakeholders", {"view": "bodies"}, "parter-personer-organer"),
    ("stakeholders", {"view": "notes"}, "noter"),
    ("stakeholders", {"view": "personal"}, "persondata"),
]


def test_f1_opens_the_chapter_of_each_page_and_again_puts_it_away(
    window: MainWindow, keyboard: Keyboard
) -> None:
    for page, arguments, chapter in PLACES_TO_GO:
        window.navigate(page, **arguments)
        assert window.help.place() in PLACES
        keyboard.press("F1")
        panel = panel_of(window)
        assert panel.view.shown == chapter, (page, arguments)
        assert keyboard.at() is panel.view.browser
        assert window.help.manual().chapter(chapter).head.title in panel.view.browser.toPlainText()
        keyboard.press("F1")
        assert panel.isHidden()


def test_the_places_of_the_manual_are_called_what_the_window_calls_them(
    window: MainWindow,
) -> None:
    for spec in PAGES:
        assert PLACES[spec.id] == spec.title
    for tab, name in zip(TABS, TAB_NAMES, strict=True):
        assert PLACES[f"meetings/{tab}"] == name
    window.navigate("followup")
    followup = window.pages.page("followup")
    assert isinstance(followup, FollowupPage)
    for room in ROOMS:
        assert PLACES[f"followup/{room}"] == followup.rooms.segment.part(room).text()
    window.navigate("stakeholders")
    stakeholders = window.pages.page("stakeholders")
    assert isinstance(stakeholders, StakeholdersPage)
    for view in VIEWS:
        assert PLACES[f"stakeholders/{view}"] == stakeholders.views.part(view).text()
    rooms = {f"followup/{room}" for room in ROOMS} | {f"stakeholders/{view}" for view in VIEWS}
    pages = {spec.id for spec in PAGES} | {f"meetings/{tab}" for tab in TABS}
    assert set(PLACES) == rooms | pages | {"welcome", "meetings/year"}


def test_keys_are_written_as_the_window_writes_them() -> None:
    for row in COMMANDS:
        if row.shortcut:
            assert key_words(row.shortcut) == key_text(row.shortcut)
    for _, key, _ in PAGE_KEYS:
        assert key_words(key) == key_text(key)


def test_esc_gives_the_keyboard_back(window: MainWindow, keyboard: Keyboard) -> None:
    window.navigate("meetings", meeting_id=BOARD)
    before = keyboard.at()
    keyboard.press("F1", "Esc")
    assert window.help.panel().isHidden()
    assert keyboard.at() is before


def test_links_lead_on_and_alt_left_leads_back_in_the_manual(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("F1")
    view = panel_of(window).view
    here = window.pages.current()
    for _ in range(40):  # Tab goes from link to link
        keyboard.press("Tab")
        if "/opgaver" in view.browser.textCursor().charFormat().anchorHref():
            break
        if "kapitel-" in view.browser.textCursor().charFormat().anchorHref():
            break
    keyboard.press("Return")
    assert view.shown not in ("", "overblik")
    keyboard.press("Alt+Left")
    assert view.shown == "overblik"
    assert window.pages.current() == here
    assert not view.back_button.isEnabled()


def test_typing_searches_and_enter_opens_what_was_found(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("F1")
    view = panel_of(window).view
    keyboard.write("genoprettelsesnøgle")
    assert view.search.text() == "genoprettelsesnøgle"
    keyboard.press("Return")
    assert keyboard.at() is view.hits
    keyboard.press("Return")
    assert view.shown == "adgangskode"
    assert keyboard.at() is view.browser
    keyboard.press("Alt+Left")
    assert view.shown == "overblik"


def test_what_is_not_found_is_said(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("F1")
    keyboard.write("xyzzy")
    keyboard.press("Return")
    assert "Intet fundet" in panel_of(window).view.hits.item(0).text()


def test_the_keys_of_the_page_are_reached_from_the_help(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("F1")
    panel_of(window).keys_button.click()
    keyboard.in_dialog("Genveje").reject()


def test_f1_in_a_dialog_opens_its_chapter_over_it(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+N")
    dialog = keyboard.in_dialog("Nyt møde")
    keyboard.press("F1")
    helping = keyboard.in_dialog("Hjælp")
    assert isinstance(helping, HelpDialog)
    assert helping.view.shown == "lav-en-dagsorden"
    keyboard.press("F1")
    assert QApplication.activeModalWidget() is helping
    keyboard.press("Esc")
    assert keyboard.in_dialog("Nyt møde") is dialog
    dialog.reject()


def test_every_dialog_that_a_chapter_helps_with_is_one_of_ours(manual: Manual) -> None:
    sources = [path.read_text("utf-8") for path in (Path("hpdesk") / "ui").rglob("*.py")]
    for head in manual.heads:
        for dialog in head.dialogs:
            assert any(f"class {dialog}(" in text for text in sources), dialog


def test_a_picture_opens_in_full_size(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("F1")
    view = panel_of(window).view
    for _ in range(40):
        keyboard.press("Tab")
        if view.browser.textCursor().charFormat().anchorHref().startswith("billede:"):
            break
    keyboard.press("Return")
    dialog = keyboard.in_dialog("Billede")
    assert isinstance(dialog, PictureDialog)
    keyboard.press("Esc")


def test_the_help_follows_the_size_of_the_window(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("F1")
    panel = panel_of(window)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert panel.geometry().right() == window.stack.rect().right()
    assert panel.height() == window.stack.height()
    assert clipped_widgets(panel) == []


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_at_any_size(
    qtbot: QtBot, qapp: QApplication, manual: Manual, scale: int
) -> None:
    apply_theme(qapp, "dark", scale)
    view = ManualView(manual)
    qtbot.addWidget(view)
    view.resize(min(current().px(480), 920), 700)  # as the panel in a narrow window
    view.show()
    view.start_at("tag-referat")
    QApplication.processEvents()
    assert clipped_widgets(view) == []
    assert view.browser.horizontalScrollBar().maximum() == 0


def test_the_help_works_before_a_plan_is_open(qtbot: QtBot) -> None:
    window = shown_window(qtbot, None, None)
    Keyboard(qtbot, window).press("F1")
    assert panel_of(window).view.shown == "kom-i-gang"
    window.close()


def test_the_manual_is_saved_as_word_where_the_name_ends_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "Håndbog.docx"
    window.help.write(str(target))
    qtbot.waitUntil(
        lambda: any(target.name in t.text for t in window.toasts.toasts()), timeout=60_000
    )
    assert target.read_bytes().startswith(b"PK")


def test_what_is_new_is_told_once_after_an_upgrade(qtbot: QtBot, tmp_path: Path) -> None:
    save_preferences(replace(load_preferences(), seen_version="0.0.9"))
    window = shown_window(qtbot, None, None)
    window.help.tell_of_news()
    assert __version__ in window.notice_bar.text()
    qtbot.mouseClick(window.notice_bar.action_button, Qt.MouseButton.LeftButton)
    assert panel_of(window).view.shown == "hvad-er-nyt"
    assert window.notice_bar.text() == ""
    window.close()
    assert load_preferences().seen_version == __version__
    again = shown_window(qtbot, None, None)
    again.help.tell_of_news()
    assert again.notice_bar.text() == ""
    again.close()


def test_a_new_person_is_told_of_no_news(qtbot: QtBot) -> None:
    window = shown_window(qtbot, None, None)
    window.help.tell_of_news()
    assert window.notice_bar.text() == ""
    window.close()
    assert load_preferences().seen_version == __version__


def test_news_wait_while_something_else_is_said(qtbot: QtBot) -> None:
    save_preferences(replace(load_preferences(), seen_version="0.0.9"))
    window = shown_window(qtbot, None, None)
    window.notice_bar.show_notice("Noget andet.")
    window.help.tell_of_news()
    assert window.notice_bar.text() == "Noget andet."
    window.close()
    assert load_preferences().seen_version == "0.0.9"


def test_every_button_of_the_help_has_a_name(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("F1")
    for button in panel_of(window).findChildren(QPushButton):
        assert button.text() or button.accessibleName()


def test_an_english_window_says_in_one_line_that_the_manual_is_danish(
    qtbot: QtBot, qapp: QApplication
) -> None:
    install_language(qapp, ENGLISH)
    try:
        window = shown_window(qtbot, None, Preferences(language=ENGLISH))
        Keyboard(qtbot, window).press("F1")
        notes = [label.text() for label in panel_of(window).view.findChildren(QLabel)]
        assert len(notes) == 1
        assert "Danish" in notes[0]
        assert panel_of(window).view.shown == "kom-i-gang"
        window.close()
    finally:
        install_language(qapp)


def test_a_danish_window_says_nothing_of_it(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("F1")
    assert panel_of(window).view.findChildren(QLabel) == []
