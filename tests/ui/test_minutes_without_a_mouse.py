# SPDX-License-Identifier: MPL-2.0
"""The sample's two-hour meeting from opening Referat to »Referat sendt«, with keys alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AttendanceStatus, MarkKind, MeetingState, SentKind
from hpdesk.services import followup, meetings, minutes, minutes_clock
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.minutes_mails import MailsDialog
from hpdesk.ui.main_window import MainWindow
from tests.builders import sample_plan
from tests.torture.meeting_script import MEETING, SCRIPT, Kind, Part
from tests.ui.keyboard import Keyboard
from tests.ui.windows import show_active

TODAY = date(2026, 12, 1)


class MailProgram(QObject):
    """Takes the drafts that the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.drafts.append(Path(url.toLocalFile()).name)


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    taker = MailProgram()
    QDesktopServices.setUrlHandler("file", taker, "open")  # type: ignore[arg-type]  # the stub is wrong
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    meetings.edit_meeting(opened, MEETING, state="sent")
    return opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    shown = MainWindow(desk, today=TODAY)
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    show_active(qtbot, shown)
    qtbot.waitUntil(lambda: bool(shown.pages.current()))
    yield shown
    shown.bridge.saver.discard()
    shown.close()


def type_part(keys: Keyboard, before: Part | None, part: Part) -> None:
    """Type a part of the script, each at its place."""
    if before is not None:
        for _ in range(_number(part) - _number(before)):
            keys.press("Ctrl+PgDown")
    match part.kind:
        case Kind.DISCUSSION:
            keys.press("Alt+O", "Esc", "Ctrl+End")
            if before is not None and (before.point, before.kind) == (part.point, part.kind):
                keys.press("Return")
        case Kind.DECISION:
            keys.press("Alt+B", "Ctrl+End")
        case Kind.LINE:
            keys.press("Alt+O")
        case Kind.KEYS:
            keys.press(part.text)
            return
    keys.write(part.text)
    if part.kind is Kind.LINE:
        keys.press("Return")


def shown_page(window: MainWindow) -> str:
    at = window.pages.current()
    assert at is not None
    return at[0]


def _number(part: Part) -> int:
    return int(part.point.rpartition("-")[2])


def tick_all(keys: Keyboard) -> None:
    """Go through the dialog with Tab and tick what asks to be ticked, with Space."""
    for _ in range(60):
        at = keys.at()
        if isinstance(at, QCheckBox) and at.text() == "I orden" and not at.isChecked():
            keys.press("Space")
        keys.press("Tab")


def test_a_two_hour_meeting_is_minuted_and_sent_without_the_mouse(
    window: MainWindow, desk: Desk, mail_program: MailProgram, qtbot: QtBot
) -> None:
    keys = Keyboard(qtbot, window)
    window.navigate("meetings", meeting_id=MEETING)
    keys.press("F9")
    assert shown_page(window) == "minutes"
    before = None
    for part in SCRIPT:
        type_part(keys, before, part)
        before = part
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=5_000)
    holds_the_meeting(desk)

    keys.press("Shift+F9")
    keys.in_dialog("Afslut mødet?")
    tick_all(keys)
    keys.press("Return")
    qtbot.waitUntil(lambda: meetings.get_meeting(desk, MEETING).state is MeetingState.HELD)

    keys.press("Ctrl+Shift+R")
    assert shown_page(window) == "meetings"
    keys.press("Return")  # Formanden har godkendt
    keys.press("Return")  # Send referat …
    keys.in_dialog("Send referat")
    keys.press("Return")
    qtbot.waitUntil(
        lambda: meetings.get_meeting(desk, MEETING).state is MeetingState.MINUTES_SENT,
        timeout=30_000,
    )
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MailsDialog))
    mails = keys.in_dialog("Mailudkast")
    assert isinstance(mails, MailsDialog)
    qtbot.waitUntil(lambda: bool(mails.mails), timeout=30_000)
    keys.press("Return")
    qtbot.waitUntil(lambda: bool(mail_program.drafts))
    assert mail_program.drafts[0] == "Mail til alle.eml"
    assert "Uddrag til Palle Grønning.eml" in mail_program.drafts

    sent = meetings.get_meeting(desk, MEETING)
    assert [v.kind for v in sent.sent][-1] is SentKind.MINUTES
    assert len(sent.sent[-1].files) == 2
    assert sent.objections_until == date(2026, 12, 8)


def holds_the_meeting(desk: Desk) -> None:
    """See that every part of the script stands where it belongs."""
    items = {item.id: item for item in meetings.list_items(desk, MEETING)}
    for part in SCRIPT:
        if part.kind is Kind.DISCUSSION:
            assert part.text in items[part.point].discussion
        elif part.kind is Kind.DECISION:
            assert part.text in items[part.point].decision
    tasks = followup.list_tasks(desk, meeting_id=MEETING)
    wanted = [part.words for part in SCRIPT if part.made == "task"]
    assert len(tasks) == len(wanted)
    assert all(words in task.text for words, task in zip(wanted, tasks, strict=True))
    marks = [(mark.kind, mark.name) for item in items.values() for mark in item.marks]
    assert marks == [
        (MarkKind.RESERVATION, "Mette Øllgaard"),
        (MarkKind.DISSENT, "Henrik Bülow"),
    ]
    people = {row.name: row for row in minutes.list_attendance(desk, MEETING)}
    assert people["Nadia Skovbjerg"].status is AttendanceStatus.APOLOGY
    assert people["Omar Haddad-Friis"].arrived is not None
    assert people["Søren Thygesen"].left is not None
    assert minutes_clock.running_point(desk, MEETING) is None
    treated = {time.item_id for time in minutes_clock.list_point_times(desk, MEETING)}
    assert treated == {part.point for part in SCRIPT}
