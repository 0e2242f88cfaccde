# SPDX-License-Identifier: MPL-2.0
"""Sending an agenda by keys and clicks: papers, log, mails, and what comes after."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState, SentKind
from hpdesk.services import mail_texts, meetings, sending
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings import MeetingsPage
from hpdesk.ui.pages.meetings.history_tab import HistoryTab
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.pages.meetings.sending.log_card import SentLogCard
from hpdesk.ui.pages.meetings.sending.mails_dialog import AgendaMailsDialog
from hpdesk.ui.pages.meetings.sending.send_dialog import SendDialog
from hpdesk.ui.pages.meetings.sending.viewer import FileViewer
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, sample_plan
from tests.ui.windows import show_active

KEY = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
BOARD, NIGHT_WALK = "m-b8", "i-b8-5"
SLOW = 60_000
DialogT = TypeVar("DialogT", bound=QWidget)


class Opened(QObject):
    """Takes the files that would go to another program."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note a file."""
        self.paths.append(Path(url.toLocalFile()))


@dataclass(slots=True)
class Screen:
    """The window with the board's next meeting open."""

    window: MainWindow
    desk: Desk
    qtbot: QtBot
    opened: Opened = field(default_factory=Opened)

    @property
    def view(self) -> MeetingView:
        page = self.window.pages.page("meetings")
        assert isinstance(page, MeetingsPage)
        assert page.meeting is not None
        return page.meeting

    def meeting(self) -> Meeting:
        return meetings.get_meeting(self.desk, BOARD)

    def items(self) -> tuple[AgendaItem, ...]:
        return meetings.list_items(self.desk, BOARD)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def focus(self, widget: QWidget) -> None:
        """Put the keyboard somewhere in the window, which is the active one again."""
        self.window.activateWindow()
        widget.setFocus()
        self.qtbot.waitUntil(widget.hasFocus)

    def dialog(self, kind: type[DialogT]) -> DialogT:
        """Return the dialog of a kind that is open, once it has the keyboard."""

        def is_there() -> None:
            assert found(), f"{kind.__name__} is not open"
            focus = QApplication.focusWidget()
            assert focus is not None
            assert found()[0].isAncestorOf(focus)

        def found() -> list[DialogT]:
            return [
                w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()
            ]

        self.qtbot.waitUntil(is_there, timeout=SLOW)
        return found()[0]

    def tick_only_members(self, dialog: SendDialog) -> None:
        """Leave the guests out, as their papers take time."""
        box = dialog.form.readers.boxes[SentEdition.GUESTS]
        box.setFocus()
        self.press(KEY.Key_Space)
        assert dialog.form.readers.editions() == (SentEdition.ALL,)

    def make(self, dialog: SendDialog) -> None:
        """Make the papers with Enter and wait for them."""
        self.press(KEY.Key_Return)
        self.qtbot.waitUntil(lambda: dialog.prepared is not None, timeout=SLOW)

    def confirm(self) -> None:
        """Say by key that it is to be sent in spite of what was found."""
        question = self.dialog(AskDialog)
        assert QApplication.focusWidget() is question.safe
        self.press(KEY.Key_Tab)
        assert QApplication.focusWidget() is question.primary
        self.press(KEY.Key_Return)

    def send(self) -> None:
        """Send the agenda to the members and leave the mails."""
        self.window.run_command("send_agenda")
        dialog = self.dialog(SendDialog)
        self.tick_only_members(dialog)
        self.make(dialog)
        self.press(KEY.Key_Return)
        self.confirm()
        self.leave_mails()

    def leave_mails(self) -> AgendaMailsDialog:
        mails = self.dialog(AgendaMailsDialog)
        self.qtbot.waitUntil(lambda: bool(mails.mails), timeout=SLOW)
        self.press(KEY.Key_Escape)
        return mails

    def log(self) -> SentLogCard:
        self.window.navigate("meetings", meeting_id=BOARD, tab="historik")
        tab = self.view.stack.currentWidget()
        assert isinstance(tab, HistoryTab)
        return tab.sent


def show(path: Path, qtbot: QtBot, *, for_writing: bool = True) -> Screen:
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    window = MainWindow(desk, preferences=Preferences(), today=TODAY)
    window.resize(1440, 900)
    show_active(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    window.navigate("meetings", meeting_id=BOARD)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Screen(window, desk, qtbot)


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[Screen]:
    shown = show(sample_plan(tmp_path), qtbot)
    # the binding takes a name as text, whatever its types say
    QDesktopServices.setUrlHandler("file", shown.opened, "take")  # type: ignore[arg-type]
    yield shown
    QDesktopServices.unsetUrlHandler("file")
    shown.window.close()
    shown.window.deleteLater()


def test_an_agenda_is_sent_edited_supplemented_and_opened_as_it_was(
    screen: Screen, tmp_path: Path
) -> None:
    screen.press(KEY.Key_E, CONTROL_SHIFT)
    dialog = screen.dialog(SendDialog)
    assert "fejl" in dialog.form.found.label.text()
    screen.make(dialog)
    prepared = dialog.prepared
    assert prepared is not None
    assert {file.edition for file in prepared.files} == {SentEdition.ALL, SentEdition.GUESTS}
    assert screen.meeting().sent == (), "making the papers changes nothing"
    assert len(dialog.form.files.buttons) == len(prepared.files)
    screen.press(KEY.Key_Return)
    screen.confirm()
    screen.leave_mails()
    (first,) = screen.meeting().sent
    assert screen.meeting().state is MeetingState.SENT
    assert (first.version, first.on, first.kind) == (1, TODAY, SentKind.AGENDA)
    assert "Hamza Nørby" in first.receivers
    before = {f.id: sending.read_sent_file(screen.desk, f.id) for f in first.files}
    numbers = {item.id: item.number for item in screen.items()}

    meetings.edit_item(screen.desk, NIGHT_WALK, summary="Et helt andet resumé.")
    new = meetings.add_item(screen.desk, BOARD, "Henvendelse fra beboerne", index=0)
    bar = screen.view.changes_bar
    screen.qtbot.waitUntil(lambda: bar.words.text().startswith("2\u00a0ændringer siden"))
    assert bar.isVisible()
    rows = screen.view.agenda.agenda.model
    said = {key: str(rows.index_of(key).data()) for key in (new, NIGHT_WALK, "i-b8-1")}
    assert said[new].endswith(", nyt siden udsendelsen")
    assert said[NIGHT_WALK].endswith(", ændret siden udsendelsen")
    assert "siden udsendelsen" not in said["i-b8-1"]
    assert {i.id: i.number for i in screen.items() if i.id != new} == numbers
    screen.focus(bar.send_button)
    screen.press(KEY.Key_Return)
    extra = screen.dialog(SendDialog)
    assert extra.form.kind is SentKind.SUPPLEMENT
    assert extra.windowTitle() == "Send tillægsdagsorden"
    screen.tick_only_members(extra)
    screen.make(extra)
    screen.press(KEY.Key_Return)
    screen.confirm()
    screen.leave_mails()
    second = screen.meeting().sent[-1]
    assert (second.version, second.kind) == (2, SentKind.SUPPLEMENT)
    screen.qtbot.waitUntil(bar.isHidden)

    log = screen.log()
    screen.qtbot.waitUntil(lambda: log.badge.text() == "2")
    screen.focus(log.file_buttons[-len(first.files)])
    screen.press(KEY.Key_Return)
    shown = screen.dialog(FileViewer)
    screen.qtbot.waitUntil(lambda: shown.save.isEnabled(), timeout=SLOW)
    assert shown.content == before[first.files[0].id]
    shown.save_into(str(tmp_path))
    assert (tmp_path / first.files[0].file_name).read_bytes() == before[first.files[0].id]
    screen.press(KEY.Key_Escape)
    assert {f.id: sending.read_sent_file(screen.desk, f.id) for f in first.files} == before


def test_cancelling_leaves_nothing_and_a_second_esc_closes(screen: Screen) -> None:
    screen.window.run_command("send_agenda")
    dialog = screen.dialog(SendDialog)
    screen.press(KEY.Key_Return)
    assert not dialog.main_button.isEnabled()
    dialog.cancel_button.setFocus()
    screen.press(KEY.Key_Escape)
    screen.qtbot.waitUntil(lambda: dialog.note.isVisible(), timeout=SLOW)
    assert "Der er ikke gemt noget" in dialog.note.label.text()
    assert dialog.prepared is None
    assert dialog.main_button.isEnabled()
    screen.press(KEY.Key_Escape)
    assert screen.meeting().sent == ()
    assert screen.meeting().state is MeetingState.DRAFT


def test_other_choices_ask_for_other_papers(screen: Screen) -> None:
    screen.window.run_command("send_agenda")
    dialog = screen.dialog(SendDialog)
    screen.tick_only_members(dialog)
    screen.make(dialog)
    assert "version 1" in dialog.main_button.text()
    screen.qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    dialog.form.day.setFocus()
    dialog.form.day.edit.selectAll()
    screen.write("13/11")
    assert dialog.prepared is None
    assert dialog.main_button.text() == "Lav papirerne"
    dialog.form.day.edit.clear()
    screen.write("x")
    screen.press(KEY.Key_Return)
    assert "Skriv dagen" in dialog.form.day_field.error()
    dialog.form.day.set_day(date(2026, 11, 13))
    box = dialog.form.readers.boxes[SentEdition.ALL]
    box.setFocus()
    screen.press(KEY.Key_Space)
    assert not dialog.main_button.isEnabled()


def test_the_papers_bear_the_chosen_day_and_the_step_is_undone_at_once(screen: Screen) -> None:
    screen.window.run_command("send_agenda")
    dialog = screen.dialog(SendDialog)
    screen.tick_only_members(dialog)
    dialog.form.day.setFocus()
    dialog.form.day.edit.selectAll()
    screen.write("16/11")
    dialog.form.remark.setFocus()
    screen.write("Efter aftale med formanden")
    screen.make(dialog)
    screen.press(KEY.Key_Return)
    screen.confirm()
    screen.leave_mails()
    (entry,) = screen.meeting().sent
    assert (entry.on, entry.note) == (date(2026, 11, 16), "Efter aftale med formanden")
    assert "version 1" in screen.view.phases.accessibleName()
    screen.window.run_command("undo")
    assert screen.meeting().sent == ()
    assert screen.meeting().state is MeetingState.DRAFT


def test_the_review_leads_to_the_findings(screen: Screen) -> None:
    screen.window.run_command("send_agenda")
    dialog = screen.dialog(SendDialog)
    dialog.form.check_button.setFocus()
    screen.press(KEY.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.view.agenda.preflight.isVisible())
    assert screen.meeting().sent == ()


def test_an_agenda_sent_another_way_is_noted(screen: Screen) -> None:
    screen.window.run_command("send_agenda")
    dialog = screen.dialog(SendDialog)
    dialog.other.setFocus()
    screen.press(KEY.Key_Return)
    noted = screen.dialog(SentDialog)
    assert "version 1" in noted.windowTitle() or "uden filer" in noted.windowTitle()
    screen.press(KEY.Key_Return)
    (entry,) = screen.meeting().sent
    assert entry.files == ()
    log = screen.log()
    assert log.file_buttons == []
    assert not log.make_menu(entry).actions()[0].isEnabled()


def test_there_is_no_supplement_to_what_is_unchanged(screen: Screen) -> None:
    screen.window.run_command("send_supplement")
    toasts = [toast.accessibleName() for toast in screen.window.toasts.toasts()]
    assert any("ikke udsendt endnu" in words for words in toasts)
    assert not screen.view.changes_bar.isVisible()


def test_mails_open_in_the_mail_program_and_their_words_become_the_template(
    screen: Screen,
) -> None:
    screen.send()
    (entry,) = screen.meeting().sent
    menu = screen.log().make_menu(entry)
    menu.actions()[0].trigger()
    mails = screen.dialog(AgendaMailsDialog)
    screen.qtbot.waitUntil(lambda: bool(mails.mails), timeout=SLOW)
    assert "fredag den 27. november 2026" in mails.text.toPlainText()
    mails.text.setFocus()
    screen.write("Hej ")
    mails.keep_button.setFocus()
    screen.press(KEY.Key_Return)
    kept = mail_texts.get_text(screen.desk, "agenda_all")
    shipped = kept.body.removeprefix("Hej ")
    assert kept.own
    assert shipped.startswith("Kære medlemmer af {organ}\n")
    assert "senest {frist}" in shipped
    assert "{punkter}" in shipped
    assert kept.subject == "Dagsorden og bilag: {møde} {dato}"
    mails.deadline.setFocus()
    mails.deadline.edit.selectAll()
    screen.write("25/11")
    screen.press(KEY.Key_Tab)
    screen.qtbot.waitUntil(lambda: mails._job is None, timeout=SLOW)
    mails.open_button.setFocus()
    screen.press(KEY.Key_Return)
    screen.qtbot.waitUntil(lambda: bool(screen.opened.paths))
    (draft,) = screen.opened.paths
    assert draft.suffix == ".eml"
    assert entry.files[0].file_name.encode("ascii", "ignore")[:10] in draft.read_bytes()


def test_another_deadline_redrafts_what_was_not_written_by_hand(screen: Screen) -> None:
    screen.send()
    screen.view.sending.draft_mails(screen.meeting(), 1)
    mails = screen.dialog(AgendaMailsDialog)
    screen.qtbot.waitUntil(lambda: bool(mails.mails), timeout=SLOW)
    mails.deadline.setFocus()
    mails.deadline.edit.selectAll()
    screen.write("25/11")
    screen.press(KEY.Key_Tab)
    screen.qtbot.waitUntil(
        lambda: "onsdag den 25. november 2026" in mails.text.toPlainText(), timeout=SLOW
    )
    screen.press(KEY.Key_Escape)


def test_a_damaged_file_is_told_of_and_the_others_are_not(screen: Screen) -> None:
    screen.send()
    (entry,) = screen.meeting().sent
    log = screen.log()
    verify = next(a for a in log.make_menu(entry).actions() if "Kontrollér" in a.text())
    verify.trigger()

    def all_well() -> bool:
        return any("nøjagtig" in t.accessibleName() for t in screen.window.toasts.toasts())

    screen.qtbot.waitUntil(all_well, timeout=SLOW)
    with sqlite3.connect(screen.desk.path) as connection:
        damage = "UPDATE blob SET content = x'00' WHERE id = ?"
        connection.execute(damage, (entry.files[0].sha256,))
    connection.close()
    verify = next(a for a in log.make_menu(entry).actions() if "Kontrollér" in a.text())
    verify.trigger()
    screen.qtbot.waitUntil(lambda: "beskadiget" in screen.window.notice_bar.text(), timeout=SLOW)
    screen.focus(log.file_buttons[0])
    screen.press(KEY.Key_Return)
    shown = screen.dialog(FileViewer)
    screen.qtbot.waitUntil(lambda: shown.note.isVisible(), timeout=SLOW)
    assert "beskadiget" in shown.note.label.text()
    assert not shown.save.isEnabled()
    screen.press(KEY.Key_Escape)


def test_a_plan_that_can_only_be_read_shows_its_log_and_sends_nothing(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = sample_plan(tmp_path)
    desk = Desk.open(path, today=TODAY)
    prepared = sending.prepare_sending(desk, BOARD, editions=(SentEdition.ALL,))
    sending.send(desk, prepared, TODAY, ("Karin Vestermark",))
    meetings.edit_item(desk, NIGHT_WALK, summary="Et andet")
    desk.close()
    screen = show(path, qtbot, for_writing=False)
    try:
        assert screen.view.changes_bar.isVisible()
        assert not screen.view.changes_bar.send_button.isEnabled()
        words = ("Send dagsorden …", "Send tillægsdagsorden …", "Notér som udsendt uden filer …")
        actions = {a.text(): a.isEnabled() for a in screen.view.make_menu().actions()}
        assert [actions[text] for text in words] == [False, False, False]
        screen.window.run_command("send_agenda")
        assert not any(isinstance(w, SendDialog) for w in QApplication.topLevelWidgets())
        log = screen.log()
        log.file_buttons[0].click()
        shown = screen.dialog(FileViewer)
        qtbot.waitUntil(lambda: shown.save.isEnabled(), timeout=SLOW)
        assert shown.content == prepared.files[0].content
        screen.press(KEY.Key_Escape)
    finally:
        screen.window.close()
        screen.window.deleteLater()
