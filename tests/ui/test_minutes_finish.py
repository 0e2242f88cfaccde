# SPDX-License-Identifier: MPL-2.0
"""Afslut møde and the papers of the minutes, in the real window with a copy of the sample."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AttendanceStatus, MeetingState, MinutesEventKind, Outcome
from hpdesk.services import meetings, minutes, minutes_approval, minutes_clock
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.minutes_approval import ApproveDialog, ReopenDialog
from hpdesk.ui.dialogs.minutes_mails import MailsDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.minutes.finish_dialog import FinishDialog
from hpdesk.ui.pages.minutes.paper_choices import Paper
from hpdesk.ui.pages.minutes.paper_dialog import PaperDialog
from tests.builders import sample_plan
from tests.ui.minutes_scene import minutes_window, open_minutes
from tests.ui.windows import focused, press

TODAY = date(2026, 12, 1)
MEETING, LAST, APPROVED = "m-b8", "m-b7", "m-b6"
FIRST, APPROVAL, NIGHT_WALK = "i-b8-1", "i-b8-2", "i-b8-5"
Key = Qt.Key


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(sample_plan(tmp_path), today=TODAY)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with minutes_window(qtbot, desk) as shown:
        yield shown


@pytest.fixture
def page(window: MainWindow) -> MinutesPage:
    return open_minutes(window, MEETING, NIGHT_WALK)


def opened(dialog: BaseDialog | None, qtbot: QtBot) -> BaseDialog:
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def finish(page: MinutesPage, qtbot: QtBot) -> FinishDialog:
    dialog = opened(page.command_finish_meeting(), qtbot)
    assert isinstance(dialog, FinishDialog)
    return dialog


def paper(page: MinutesPage, qtbot: QtBot, kind: Paper, folder: Path) -> PaperDialog:
    dialog = opened(page.command_make_minutes(), qtbot)
    assert isinstance(dialog, PaperDialog)
    dialog.radios[kind].setFocus()
    press(Key.Key_Space)
    dialog.place.setFocus()
    dialog.place.selectAll()
    QTest.keyClicks(dialog.place, str(folder))
    return dialog


def texts(dialog: FinishDialog) -> list[str]:
    return [row.finding.text for row in dialog.rows]


def state(desk: Desk, meeting_id: str = MEETING) -> MeetingState:
    return meetings.get_meeting(desk, meeting_id).state


def test_each_finding_leads_to_its_place(page: MinutesPage, desk: Desk, qtbot: QtBot) -> None:
    minutes_clock.start_point(desk, NIGHT_WALK)
    page.body.point.quick.setFocus()
    QTest.keyClicks(focused(), "/opgave mangler resten")
    dialog = finish(page, qtbot)
    assert texts(dialog)[0].startswith("Punkt 1 mangler en beslutning")
    assert texts(dialog)[-2:] == [
        "Uret kører stadig på punkt 5.",
        "Linjen er ikke ført ind i referatet: /opgave mangler resten",
    ]
    assert dialog.rows[-2].tick.isHidden()
    assert "Det stoppes" in dialog.rows[-2].link.text()
    dialog.rows[-1].link.setFocus()
    press(Key.Key_Return)
    assert page.window().focusWidget() is page.body.point.quick
    again = finish(page, qtbot)
    again.rows[0].link.setFocus()
    press(Key.Key_Return)
    assert page.where()["item_id"] == FIRST
    assert page.window().focusWidget() is page.body.point.decision.editor
    assert state(desk) is MeetingState.DRAFT


def test_the_meeting_ends_when_every_line_is_looked_at(
    page: MinutesPage, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    minutes_clock.start_point(desk, NIGHT_WALK)
    dialog = finish(page, qtbot)
    assert dialog.primary is not None
    dialog.primary.click()
    assert dialog.isVisible()
    assert focused() is dialog.rows[0].link
    assert "markér dem som i orden" in dialog.note.label.text()
    dialog.rows[0].tick.setFocus()
    press(Key.Key_Space)
    assert not dialog.rows[0].is_open()
    dialog.reject()
    again = finish(page, qtbot)
    assert not again.rows[0].is_open()  # what was in order is so still
    for _, tick in again.points:
        tick.setChecked(False)
    again.all_button.setFocus()
    press(Key.Key_Space)
    assert focused() is again.primary
    press(Key.Key_Return)
    assert state(desk) is MeetingState.HELD
    assert minutes_clock.running_point(desk, MEETING) is None
    assert "Mødet er afsluttet." in window.toasts.toasts()[-1].text


def test_points_not_reached_go_to_the_next_meeting_in_one_action(
    page: MinutesPage, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    body = meetings.get_meeting(desk, MEETING).body_ids[0]
    later = meetings.add_meeting(desk, [body], datetime(2027, 3, 2, 14))
    dialog = finish(page, qtbot)
    kept = dict(dialog.points)
    assert NIGHT_WALK in kept
    assert FIRST not in kept
    row = next(row for row in dialog.rows if row.finding.item_id == NIGHT_WALK)
    assert not row.is_open()  # a point that goes on needs no decision here
    kept[NIGHT_WALK].setFocus()
    press(Key.Key_Space)  # this one stays
    assert row.is_open()
    dialog.all_button.click()
    assert dialog.primary is not None
    dialog.primary.click()
    assert state(desk) is MeetingState.HELD
    titles = [item.title for item in meetings.list_items(desk, later)]
    assert "Lokaler til fritidsklubben" in titles
    assert "Nattevandring i vinterhalvåret" not in titles
    moved = next(i for i in meetings.list_items(desk, MEETING) if i.id == "i-b8-6")
    assert moved.outcome is Outcome.POSTPONED
    assert "2. marts 2027" in window.toasts.toasts()[-1].text.replace("\N{NO-BREAK SPACE}", " ")


def test_approved_minutes_are_reopened_with_a_reason(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    item = meetings.list_items(desk, APPROVED)[2].id
    page = open_minutes(window, APPROVED, item)
    assert page.body.point.discussion.isReadOnly()
    dialog = opened(page.command_finish_meeting(), qtbot)
    assert isinstance(dialog, ReopenDialog)
    assert focused() is dialog.reason
    assert dialog.primary is not None
    dialog.primary.click()
    assert dialog.reason_field.error()
    QTest.keyClicks(dialog.reason, "Beløbet er forkert")
    dialog.primary.setFocus()
    press(Key.Key_Return)
    assert state(desk, APPROVED) is not MeetingState.MINUTES_APPROVED
    last = minutes_approval.list_events(desk, APPROVED)[-1]
    assert (last.kind, last.text) == (MinutesEventKind.REOPENED, "Beløbet er forkert")
    qtbot.waitUntil(lambda: not page.body.point.discussion.isReadOnly())


def test_the_minutes_before_are_approved_at_their_point(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = open_minutes(window, MEETING, APPROVAL)
    line = page.body.point.approval
    assert [row.meeting.id for row in line.rows] == [LAST]
    line.rows[0].approve.setFocus()
    press(Key.Key_Return)
    assert state(desk, LAST) is MeetingState.MINUTES_APPROVED
    assert meetings.get_meeting(desk, LAST).approved_by_id == MEETING
    qtbot.waitUntil(lambda: "8. september 2026" in page.body.point.decision.editor.text())
    assert line.isHidden()
    desk.undo()
    qtbot.waitUntil(lambda: not line.isHidden())
    assert state(desk, LAST) is MeetingState.MINUTES_SENT
    page.show_item(NIGHT_WALK)
    assert line.isHidden()


def test_an_open_objection_is_told_of_and_changes_are_asked_for(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    objection = minutes_approval.add_objection(desk, LAST, "Jeg stemte imod.", person_id="x-mo")
    page = open_minutes(window, MEETING, APPROVAL)
    line = page.body.point.approval
    line.rows[0].approve.click()
    assert "indsigelse er ikke afsluttet" in window.notice_bar.text().replace("\xa0", " ")
    minutes_approval.settle_event(desk, objection)
    line.rows[0].changes.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApproveDialog)
    QTest.keyClicks(dialog.changes, "Beløbet er 3.000 kr.")
    assert dialog.primary is not None
    dialog.primary.click()
    assert state(desk, LAST) is MeetingState.MINUTES_APPROVED
    point = next(i for i in meetings.list_items(desk, MEETING) if i.id == APPROVAL)
    assert point.decision.endswith("med følgende ændringer: Beløbet er 3.000 kr.")


def test_the_public_minutes_say_what_is_left_out(
    page: MinutesPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = paper(page, qtbot, Paper.PUBLIC, tmp_path)
    assert dialog.note.label.text().startswith("Punkt 8 er lukket: Kun nummer og offentlig titel")
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    assert dialog.primary is not None
    dialog.primary.setFocus()
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.toasts.toasts()), timeout=30_000)
    stem = "2026-12-01 Bestyrelsesmøde - referat, åben version"
    assert (tmp_path / f"{stem}.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / f"{stem}.docx").read_bytes().startswith(b"PK")

    again = opened(page.command_make_minutes(), qtbot)
    assert isinstance(again, PaperDialog)
    assert (again.paper(), again.folder) == (Paper.PUBLIC, tmp_path)  # as the body's last time
    assert again.primary is not None
    again.primary.click()
    question = QApplication.activeModalWidget()
    assert isinstance(question, BaseDialog)
    assert question.windowTitle() == "Vil du erstatte de gamle filer?"
    question.reject()
    again.reject()


def test_a_folder_that_is_gone_is_told_of_in_the_dialog(
    page: MinutesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = paper(page, qtbot, Paper.FULL, tmp_path / "findes ikke")
    assert dialog.primary is not None
    dialog.primary.click()
    assert "Mappen findes ikke" in dialog.message.label.text()
    assert focused() is dialog.place
    dialog.pdf.setChecked(False)
    dialog.word.setChecked(False)
    assert not dialog.make.isEnabled()
    dialog.reject()


def test_a_point_gets_its_own_paper(
    page: MinutesPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = paper(page, qtbot, Paper.POINT, tmp_path)
    assert dialog.point.text().startswith("5  Nattevandring")
    dialog.word.setChecked(False)
    assert dialog.primary is not None
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(window.toasts.toasts()), timeout=30_000)
    assert [p.name for p in tmp_path.glob("*.pdf")] == [
        "2026-12-01 Bestyrelsesmøde - delreferat, punkt 5.pdf"
    ]


def test_an_extract_goes_as_a_mail_or_as_copied_text(
    page: MinutesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.body.point.quick.setFocus()
    QTest.keyClicks(focused(), "/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    press(Key.Key_Return)
    dialog = paper(page, qtbot, Paper.EXTRACT, tmp_path)
    assert [name for _, name in dialog.chosen_people()] == ["Palle Grønning"]
    dialog.copy.click()
    assert "Udpeg en kontaktperson" in QApplication.clipboard().text()
    dialog.mails.click()
    mails = QApplication.activeModalWidget()
    assert isinstance(mails, MailsDialog)
    qtbot.waitUntil(lambda: bool(mails.mails), timeout=30_000)
    assert "Udpeg en kontaktperson" in mails.text.toPlainText()
    assert mails.to.text() == "Til: Palle Grønning"
    assert [file.file_name for file in mails.mails[0].mail.attachments] == [
        "2026-12-01 Bestyrelsesmøde - uddrag til Palle Grønning.pdf"
    ]
    mails.reject()


def test_the_finish_dialog_says_when_all_is_in_place(
    page: MinutesPage, desk: Desk, qtbot: QtBot
) -> None:
    for item in meetings.list_items(desk, MEETING):
        meetings.edit_item(desk, item.id, decision="Godkendt.")
    rows = minutes.list_attendance(desk, MEETING)
    assert any(row.status is AttendanceStatus.PRESENT for row in rows)
    dialog = finish(page, qtbot)
    assert dialog.rows == []
    assert dialog.points == []
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    press(Key.Key_Return)
    assert state(desk) is MeetingState.HELD


def test_looking_at_approved_minutes_and_going_on_types_nothing(
    window: MainWindow, desk: Desk
) -> None:
    locked = meetings.list_items(desk, APPROVED)[2].id
    open_minutes(window, APPROVED, locked)
    open_minutes(window, MEETING, NIGHT_WALK)
    assert not window.bridge.saver.has_unsaved()
    open_minutes(window, APPROVED, locked)
    assert not window.bridge.saver.has_unsaved()
