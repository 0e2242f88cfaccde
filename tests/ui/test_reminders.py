# SPDX-License-Identifier: MPL-2.0
"""»Skriv rykkere«, by keys: drafts in the mail program, and a note on every task."""

import email
from collections.abc import Iterator
from datetime import timedelta
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.reminding import ReminderSettings
from hpdesk.services import followup, people, reminders
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.mail_texts_dialog import MailTextsDialog
from hpdesk.ui.dialogs.reminders_dialog import RemindersDialog
from hpdesk.ui.pages.overview.page import OverviewPage
from hpdesk.ui.tray_notice import TrayNotice
from tests.builders import TODAY, Board, add_task, empty_plan
from tests.ui.followup_scene import KEY, FollowupScene


class MailProgram(QObject):
    """Takes what the desktop would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def mail_program(qapp: QApplication) -> Iterator[MailProgram]:
    program = MailProgram()
    QDesktopServices.setUrlHandler("file", program, "take")  # type: ignore[arg-type]  # bytes are refused
    yield program
    QDesktopServices.unsetUrlHandler("file")


def _late_tasks(desk: Desk, board: Board) -> None:
    people.edit_person(desk, board.chair, email="karin@fjordbo.dk")
    people.edit_person(desk, board.secretary, email="lone@fjordbo.dk")
    silent = people.add_person(desk, "Åse Uden Mail")
    late = TODAY - timedelta(days=3)
    add_task(desk, board, "Skaf lokale", due=late)
    add_task(desk, board, "Skriv ud", due=late, responsible=[board.secretary])
    add_task(desk, board, "Ring", due=late, responsible=[silent])
    add_task(desk, board, "Om ti dage", due=TODAY + timedelta(days=10))


class Reminding(FollowupScene):
    """The scene with three people to remind, one of them without an address."""

    def open(self) -> RemindersDialog:
        self.window.run_command("write_reminders")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RemindersDialog)
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def reminded(self) -> set[str]:
        return {t.text for t in followup.list_tasks(self.desk) if t.reminded_on is not None}


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Reminding:
    return Reminding(qtbot, empty_plan(tmp_path), _late_tasks)


def names(dialog: RemindersDialog) -> list[str]:
    return [reminder.name for reminder in dialog.model.rows()]


def test_who_is_to_be_reminded_stands_with_the_mail_they_get(scene: Reminding) -> None:
    dialog = scene.open()
    assert names(dialog) == ["Karin Vestermark", "Lone Kjærulff", "Åse Uden Mail"]
    assert scene.focused() is dialog.list
    assert dialog.to_label.text() == "Til karin@fjordbo.dk"
    assert "– Skaf lokale" in dialog.text.toPlainText()
    assert dialog.note.isVisible()
    assert dialog.write_button.text() == "Skriv 2\xa0rykkere"
    scene.press(KEY.Key_Down)
    assert "– Skriv ud" in dialog.text.toPlainText()
    assert clipped_widgets(dialog) == []
    dialog.reject()


def test_one_draft_for_each_who_is_ticked_and_one_step_to_undo(
    scene: Reminding, mail_program: MailProgram
) -> None:
    dialog = scene.open()
    scene.press(KEY.Key_Down, KEY.Key_Space)
    assert dialog.write_button.text() == "Skriv 1\xa0rykker"
    scene.press(KEY.Key_Return)
    (draft,) = mail_program.opened
    message = email.message_from_bytes(draft.read_bytes(), policy=default)
    assert message["To"] == "Karin Vestermark <karin@fjordbo.dk>"
    assert message["X-Unsent"] == "1"
    assert scene.reminded() == {"Skaf lokale"}
    assert "Karin Vestermark er åbnet i mailprogrammet" in scene.toast()
    scene.undo()
    assert scene.reminded() == set()


def test_those_without_an_address_are_named_and_cannot_be_ticked(
    scene: Reminding, mail_program: MailProgram
) -> None:
    dialog = scene.open()
    assert dialog.note.label.text().startswith("Åse Uden Mail mangler en mailadresse")
    scene.press(KEY.Key_End, KEY.Key_Space)
    assert dialog.write_button.text() == "Skriv 2\xa0rykkere"
    scene.press(KEY.Key_Return)
    assert len(mail_program.opened) == 2
    assert scene.reminded() == {"Skaf lokale", "Skriv ud"}


def test_the_days_are_settings_that_are_kept(scene: Reminding) -> None:
    dialog = scene.open()
    dialog.rules.before.setFocus()
    dialog.rules.before.selectAll()
    scene.qtbot.keyClicks(scene.focused(), "14")
    scene.press(KEY.Key_Tab)
    assert reminders.reminder_settings(scene.desk) == ReminderSettings(True, 14, 14)
    assert "– Om ti dage" in dialog.text.toPlainText()
    dialog.rules.on.setFocus()
    scene.press(KEY.Key_Space)
    assert not reminders.reminder_settings(scene.desk).on
    assert names(dialog) == []
    assert not dialog.write_button.isEnabled()
    assert "slået fra" in dialog.note.label.text()
    dialog.reject()


def test_the_words_of_the_mail_are_changed_for_all(scene: Reminding) -> None:
    dialog = scene.open()
    dialog.text_button.setFocus()
    scene.press(KEY.Key_Return)
    texts = QApplication.activeModalWidget()
    assert isinstance(texts, MailTextsDialog)
    texts.activateWindow()
    scene.qtbot.waitUntil(texts.text.hasFocus)
    scene.qtbot.keyClicks(texts.text, "Hej igen. ")
    texts.accept()
    scene.qtbot.waitUntil(lambda: dialog.text.toPlainText().startswith("Hej igen. "))
    dialog.reject()


def test_a_persons_deadlines_are_saved_as_a_calendar(scene: Reminding, tmp_path: Path) -> None:
    dialog = scene.open()
    dialog.calendar_button.setFocus()
    scene.press(KEY.Key_Return)
    asked = dialog.saver.dialog
    assert asked is not None
    asked.close()
    target = tmp_path / "karin.ics"
    asked.fileSelected.emit(str(target))
    scene.qtbot.waitUntil(lambda: "karin.ics er gemt" in scene.toast())
    written = target.read_text("utf-8")
    assert written.count("BEGIN:VEVENT") == 2
    dialog.reject()


def test_the_first_page_tells_how_many_and_leads_there(scene: Reminding) -> None:
    scene.window.navigate("overview")
    page = scene.window.pages.page("overview")
    assert isinstance(page, OverviewPage)
    scene.qtbot.waitUntil(lambda: page.remind.isVisible())
    assert page.remind.text() == "3\xa0personer skal rykkes i dag"
    page.remind.setFocus()
    scene.press(KEY.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RemindersDialog)
    dialog.reject()


def test_nobody_to_remind_is_said_and_the_first_page_is_silent(
    qtbot: QtBot, tmp_path: Path
) -> None:
    scene = Reminding(qtbot, empty_plan(tmp_path))
    dialog = scene.open()
    assert dialog.note.label.text() == "Ingen skal rykkes i dag."
    assert not dialog.write_button.isEnabled()
    dialog.reject()
    page = scene.window.pages.page("overview")
    assert isinstance(page, OverviewPage)
    assert page.remind.isHidden()


def test_without_a_tray_nothing_is_told(scene: Reminding) -> None:
    context = scene.window.pages.context()
    assert context is not None
    notice = TrayNotice(context, scene.window)
    notice.look()
    assert "reminded_of" not in scene.window.preferences.splitters


def test_a_read_only_plan_reminds_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Reminding(qtbot, empty_plan(tmp_path), _late_tasks, for_writing=False)
    scene.window.run_command("write_reminders")
    assert QApplication.activeModalWidget() is None
    assert "skrivebeskyttet" in scene.toast()
