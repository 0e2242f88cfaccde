# SPDX-License-Identifier: MPL-2.0
"""The tab Referat: the minutes' way from the chair over the members to approval."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import (
    Meeting,
    MeetingState,
    MinutesEvent,
    MinutesEventKind,
    SentKind,
)
from hpdesk.services import followup, meetings, minutes_approval, sending
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.minutes_approval import ApproveDialog, ReopenDialog
from hpdesk.ui.dialogs.minutes_mails import MailsDialog
from hpdesk.ui.dialogs.send_minutes import SendMinutesDialog
from hpdesk.ui.pages.meetings.minutes_tab import MinutesTab
from hpdesk.ui.pages.meetings.minutes_way import Act, Step, way_steps
from tests.builders import sample_plan
from tests.ui.meeting_tabs import Around, make_context, make_root
from tests.ui.windows import focused, press, show_active

TODAY = date(2026, 11, 12)
HELD, SENT, DRAFT, APPROVED = "m-sgs8", "m-b7", "m-b8", "m-b6"
Key = Qt.Key


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def around() -> Around:
    return Around()


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk, around: Around) -> Iterator[MinutesTab]:
    yield from shown_tab(qtbot, desk, around)


def shown_tab(qtbot: QtBot, desk: Desk, around: Around) -> Iterator[MinutesTab]:
    root = make_root()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    made = MinutesTab(context)
    qtbot.addWidget(made)
    context.bridge.committed.connect(made.refresh)
    made.resize(1200, 700)
    made.show_meeting(meetings.get_meeting(desk, HELD))
    show_active(qtbot, made)
    yield made
    made.close()


class Opened(QObject):
    """What was handed to the desktop to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    taker = Opened()
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]  # the stub is wrong
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def ask(tab: MinutesTab, act: Act) -> None:
    """Press the button of an action with the keyboard."""
    tab.activateWindow()
    button = tab.way.button(act)
    assert button is not None, act
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)


def state(desk: Desk, meeting_id: str = HELD) -> MeetingState:
    return meetings.get_meeting(desk, meeting_id).state


def dialog_of(kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def note(tab: MinutesTab, text: str) -> None:
    tab.remarks.text.setFocus()
    QTest.keyClicks(tab.remarks.text, text)
    QTest.keyClick(tab.remarks.text, Key.Key_Return)


def test_the_chairs_comments_are_noted_linked_and_ticked_off(
    tab: MinutesTab, desk: Desk, around: Around
) -> None:
    point = meetings.list_items(desk, HELD)[3]
    tab.remarks.point.set_value(point.id)
    note(tab, "Ret beløbet")
    (event,) = minutes_approval.list_events(desk, HELD)
    assert (event.text, event.item_id, event.person_id) == ("Ret beløbet", point.id, "x-st")
    assert tab.remarks.text.text() == ""
    (row,) = tab.remarks.rows
    row.link.click()
    assert around.went[-1] == ("minutes", {"meeting_id": HELD, "item_id": point.id})

    ask(tab, Act.CHAIR_APPROVES)
    assert "bemærkning fra formanden er ikke afsluttet" in around.notices[-1].replace("\xa0", " ")
    row.tick.setFocus()
    press(Key.Key_Space)
    assert minutes_approval.list_events(desk, HELD)[0].settled
    assert focused() is tab.remarks.rows[0].tick  # the keyboard stays in the row
    ask(tab, Act.CHAIR_APPROVES)
    last = minutes_approval.list_events(desk, HELD)[-1]
    assert last.kind is MinutesEventKind.CHAIR_APPROVED
    assert "Godkendt af Søren Thygesen" in tab.way.rows[Step.CHAIR].text.text()


def test_a_remark_made_by_mistake_is_taken_away(
    tab: MinutesTab, desk: Desk, around: Around
) -> None:
    note(tab, "Forkert")
    tab.remarks.rows[0].remove.setFocus()
    press(Key.Key_Return)
    assert minutes_approval.list_events(desk, HELD) == ()
    assert around.toasts[-1] == ("Bemærkningen er fjernet.", True)
    assert focused() is tab.remarks.text
    note(tab, "  ")
    assert "Bemærkningen er tom" in around.notices[-1]


def test_minutes_are_sent_kept_and_mailed(
    tab: MinutesTab, desk: Desk, around: Around, opened: Opened, qtbot: QtBot
) -> None:
    item = meetings.list_items(desk, HELD)[3].id
    followup.add_task(desk, "Skaf nøglen", item_id=item, responsible=["x-st"])
    ask(tab, Act.SEND)
    dialog = dialog_of(SendMinutesDialog, qtbot)
    assert isinstance(dialog, SendMinutesDialog)
    assert (dialog.day.day(), dialog.until.day()) == (TODAY, date(2026, 11, 19))
    assert "Formanden har ikke godkendt" in dialog.state.label.text()
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    QTest.keyClicks(dialog.also, "arkivet")
    assert dialog.primary is not None
    dialog.primary.setFocus()
    QTest.keyClick(dialog.primary, Key.Key_Return)

    mails = dialog_of(MailsDialog, qtbot)
    assert isinstance(mails, MailsDialog)
    meeting = meetings.get_meeting(desk, HELD)
    assert (meeting.state, meeting.objections_until) == (
        MeetingState.MINUTES_SENT,
        date(2026, 11, 19),
    )
    kept = meeting.sent[-1]
    assert (kept.kind, kept.receivers[-1]) == (SentKind.MINUTES, "arkivet")
    assert sending.read_sent_file(desk, kept.files[0].id).startswith(b"%PDF")
    qtbot.waitUntil(lambda: len(mails.mails) == 2, timeout=30_000)
    assert [ready.name for ready in mails.mails] == ["Mail til alle", "Uddrag til Søren Thygesen"]
    qtbot.waitUntil(lambda: clipped_widgets(mails) == [])
    mails.subject.setText("Referat fra mandag")
    mails.list.setCurrentRow(1)
    mails.list.setCurrentRow(0)
    assert mails.subject.text() == "Referat fra mandag"  # what was changed is kept
    mails.open_button.setFocus()
    QTest.keyClick(mails.open_button, Key.Key_Return)
    assert [path.name for path in opened.paths] == [
        "Mail til alle.eml",
        "Uddrag til Søren Thygesen.eml",
    ]
    assert b"Subject: Referat fra mandag" in opened.paths[0].read_bytes()
    assert "2 mailudkast er åbnet" in around.toasts[-1][0].replace("\xa0", " ")


def test_a_deadline_before_the_sending_is_refused_beside_its_field(
    tab: MinutesTab, desk: Desk, qtbot: QtBot
) -> None:
    ask(tab, Act.SEND)
    dialog = dialog_of(SendMinutesDialog, qtbot)
    assert isinstance(dialog, SendMinutesDialog)
    dialog.until.set_day(date(2026, 11, 1))
    assert dialog.primary is not None
    dialog.primary.click()
    assert "ligger før udsendelsen" in dialog.until_field.error()
    assert state(desk) is MeetingState.HELD
    dialog.reject()


def test_cancelling_the_sending_leaves_nothing(tab: MinutesTab, desk: Desk, qtbot: QtBot) -> None:
    ask(tab, Act.SEND)
    dialog = dialog_of(SendMinutesDialog, qtbot)
    assert isinstance(dialog, SendMinutesDialog)
    assert dialog.primary is not None
    dialog.primary.click()
    dialog.reject()  # Esc, while the files are being made
    qtbot.waitUntil(lambda: bool(dialog.refusal()), timeout=30_000)
    assert "intet er ændret" in dialog.refusal()
    assert state(desk) is MeetingState.HELD
    assert not [v for v in meetings.get_meeting(desk, HELD).sent if v.kind is SentKind.MINUTES]
    dialog.reject()


def test_the_draft_goes_to_the_chair_as_a_mail(
    tab: MinutesTab, opened: Opened, qtbot: QtBot
) -> None:
    ask(tab, Act.MAIL_CHAIR)
    mails = dialog_of(MailsDialog, qtbot)
    assert isinstance(mails, MailsDialog)
    qtbot.waitUntil(lambda: bool(mails.mails), timeout=30_000)
    assert mails.to.text() == "Til: Søren Thygesen"
    assert "17. november 2026" in mails.text.toPlainText()
    mails.accept()
    assert [path.name for path in opened.paths] == ["Mail til formanden.eml"]


def test_objections_are_noted_and_the_next_meeting_approves(
    tab: MinutesTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.show_meeting(meetings.get_meeting(desk, SENT))
    tab.remarks.person.set_value("x-mo")
    assert tab.remarks.kind.value() == MinutesEventKind.OBJECTION.value
    note(tab, "Jeg stemte imod")
    ask(tab, Act.APPROVE)
    dialog = dialog_of(ApproveDialog, qtbot)
    assert isinstance(dialog, ApproveDialog)
    assert dialog.at is not None
    assert dialog.at.option_id() == DRAFT
    assert dialog.primary is not None
    dialog.primary.click()
    assert "indsigelse er ikke afsluttet" in dialog.refusal().replace("\xa0", " ")
    dialog.reject()
    tab.remarks.rows[0].tick.click()
    ask(tab, Act.APPROVE)
    again = dialog_of(ApproveDialog, qtbot)
    assert isinstance(again, ApproveDialog)
    assert again.primary is not None
    again.primary.click()
    assert meetings.get_meeting(desk, SENT).approved_by_id == DRAFT
    assert "Godkendt på mødet den 1. december 2026" in plain(tab, Step.APPROVED)
    assert not tab.remarks.rows[0].tick.isEnabled()
    assert tab.remarks.rows[0].tick.toolTip() == "Referatet er godkendt og låst."


def plain(tab: MinutesTab, step: Step) -> str:
    return tab.way.rows[step].text.text().replace("\N{NO-BREAK SPACE}", " ")


def test_reopening_asks_why_and_stands_in_the_log(
    tab: MinutesTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.show_meeting(meetings.get_meeting(desk, APPROVED))
    assert tab.way.button(Act.SEND) is None
    ask(tab, Act.REOPEN)
    dialog = dialog_of(ReopenDialog, qtbot)
    assert isinstance(dialog, ReopenDialog)
    QTest.keyClicks(dialog.reason, "Forkert beløb")
    assert dialog.primary is not None
    dialog.primary.click()
    assert state(desk, APPROVED) is not MeetingState.MINUTES_APPROVED
    words = [w.text() for w in tab.log.findChildren(type(tab.way.rows[Step.HELD].text))]
    assert "Forkert beløb" in words
    assert tab.way.button(Act.SEND) is not None


def test_a_sent_file_opens_as_it_was(
    tab: MinutesTab, desk: Desk, opened: Opened, tmp_path: Path
) -> None:
    minutes_approval.send_minutes(desk, HELD)
    tab.show_meeting(meetings.get_meeting(desk, HELD))
    file = meetings.get_meeting(desk, HELD).sent[-1].files[0]
    meetings.edit_item(desk, meetings.list_items(desk, HELD)[0].id, decision="Noget andet")
    tab.sent.open_asked.emit(file)
    assert opened.paths[0].read_bytes() == sending.read_sent_file(desk, file.id)
    tab.sent.save_asked.emit(file, tmp_path)
    assert (tmp_path / file.file_name).stat().st_size == file.size


def test_a_plan_that_can_only_be_read_offers_papers_alone(
    tmp_path: Path, around: Around, qtbot: QtBot
) -> None:
    read_only = Desk.open(sample_plan(tmp_path, "l.hpdesk"), today=TODAY, for_writing=False)
    for tab in shown_tab(qtbot, read_only, around):
        send = tab.way.button(Act.SEND)
        assert send is not None
        assert (send.isEnabled(), send.toolTip()) == (False, "Planen kan kun læses.")
        assert tab.paper_button.isEnabled()
    read_only.close()


@pytest.mark.parametrize("meeting", [DRAFT, HELD, SENT, APPROVED])
@pytest.mark.parametrize("width", [1200, 760])
def test_no_text_is_cut(
    tab: MinutesTab, desk: Desk, qtbot: QtBot, meeting: str, width: int
) -> None:
    tab.resize(width, 640)
    tab.show_meeting(meetings.get_meeting(desk, meeting))
    qtbot.waitUntil(lambda: clipped_widgets(tab) == [])
    qtbot.waitUntil(lambda: tab.area.horizontalScrollBar().maximum() == 0)


class TestWay:
    def meeting(self, state: MeetingState, **values: object) -> Meeting:
        return Meeting("m", datetime(2026, 12, 1, 14), state=state, **values)  # type: ignore[arg-type]  # columns of a meeting

    def event(self, kind: MinutesEventKind, *, settled: bool = False) -> MinutesEvent:
        return MinutesEvent("e", "m", kind, date(2026, 12, 3), settled=settled)

    def test_nothing_can_be_sent_before_the_meeting_is_held(self) -> None:
        steps = way_steps(self.meeting(MeetingState.SENT), (), TODAY)
        assert [look.acts for look in steps] == [(Act.WRITE,), (), (), (), ()]

    def test_what_the_chair_approved_counts_no_more_once_reopened(self) -> None:
        held = self.meeting(MeetingState.HELD)
        approved = self.event(MinutesEventKind.CHAIR_APPROVED)
        reopened = self.event(MinutesEventKind.REOPENED)
        assert way_steps(held, (approved,), TODAY)[1].done
        assert not way_steps(held, (approved, reopened), TODAY)[1].done

    def test_objections_are_over_when_the_day_has_passed_without_open_ones(self) -> None:
        until = date(2026, 12, 15)
        sent = self.meeting(MeetingState.MINUTES_SENT, objections_until=until)
        open_one = self.event(MinutesEventKind.OBJECTION)
        settled = self.event(MinutesEventKind.OBJECTION, settled=True)
        assert not way_steps(sent, (), until)[3].done
        assert way_steps(sent, (settled,), date(2026, 12, 16))[3].done
        assert not way_steps(sent, (open_one,), date(2026, 12, 16))[3].done
