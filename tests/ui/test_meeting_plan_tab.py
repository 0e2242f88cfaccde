# SPDX-License-Identifier: MPL-2.0
"""The tab Plan: steps moved, ticked and freed by key, deliveries, reminders and lead times."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.backward_plan import PlanStep, PlanStepKind
from hpdesk.domain.preparation import Delivery
from hpdesk.services import backward_plans, deliveries, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.delivery_dialog import DeliveryDialog
from hpdesk.ui.dialogs.lead_times import LeadTimesDialog
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.pages.meetings.meeting_parts import TAB_PLAN, TAB_PRE_MEETINGS
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.pages.meetings.plan_step_line import StepLine
from hpdesk.ui.pages.meetings.plan_tab import PlanTab
from hpdesk.ui.pages.meetings.sending.send_dialog import SendDialog
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, sample_plan
from tests.ui.meeting_tabs import Around, make_context, make_root
from tests.ui.meetings_screen import opened
from tests.ui.windows import show_active

KEY = Qt.Key
BOARD = "m-b8"  # Tuesday 1 December 2026
CHAIR, VICE = "x-kv", "x-ak"


@dataclass(slots=True)
class Scene:
    """The sample plan, its next board meeting, and the tab, which follows the changes."""

    desk: Desk
    tab: PlanTab
    around: Around
    qtbot: QtBot
    opened: list[Path] = field(default_factory=list)

    def step(self, kind: PlanStepKind) -> PlanStep:
        steps = backward_plans.read_plan(self.desk, meetings.get_meeting(self.desk, BOARD))
        return next(step for step in steps if step.kind is kind)

    def line(self, kind: PlanStepKind) -> StepLine:
        return self.tab.chain.lines[kind]

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key)

    def write_day(self, kind: PlanStepKind, words: str) -> None:
        self.tab.chain.focus_step(kind)
        self.press(KEY.Key_Return)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        self.qtbot.keyClicks(focus, words)
        self.press(KEY.Key_Return)

    def owe(self, title: str, person: str = CHAIR, due: date | None = None) -> str:
        item = meetings.list_items(self.desk, BOARD)[3]
        return deliveries.add_delivery(self.desk, item.id, title, person_id=person, due=due)

    def owed(self) -> dict[str, Delivery]:
        return {d.title: d for d in deliveries.list_deliveries(self.desk, BOARD)}


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    tab = PlanTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    shown = Scene(desk, tab, around, qtbot)

    def note(path: Path) -> bool:
        shown.opened.append(path)
        return True

    tab.deliveries.open_path = note
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, BOARD))
    show_active(qtbot, tab)
    yield shown
    desk.close()


def test_the_chain_tells_day_distance_and_state_of_each_step(scene: Scene) -> None:
    material = scene.line(PlanStepKind.MATERIAL)
    assert material.day.text().replace("\u00a0", " ") == "torsdag 5. november"
    assert material.distance.text().replace("\u00a0", " ") == "18 arbejdsdage før"
    assert material.chip.text() == "Overskredet"
    assert "ikke markeret som nået" in material.accessibleName()
    assert scene.line(PlanStepKind.SEND_OUT).chip.text() == "Kan sendes nu"
    assert scene.line(PlanStepKind.MEETING).distance.text() == "mødedagen"
    assert scene.line(PlanStepKind.MINUTES_DRAFT).distance.text() == "5\u00a0arbejdsdage efter"
    assert scene.tab.card.badge.text() == "2"


def test_a_step_is_moved_by_key_and_follows_the_plan_again_with_delete(scene: Scene) -> None:
    scene.write_day(PlanStepKind.MINUTES_DRAFT, "10/12")
    step = scene.step(PlanStepKind.MINUTES_DRAFT)
    assert (step.on, step.pinned) == (date(2026, 12, 10), True)
    line = scene.line(PlanStepKind.MINUTES_DRAFT)
    assert line.hasFocus()
    assert "tirsdag 8. december" in line.freed_words.text().replace("\u00a0", " ")
    assert line.free_button.isVisible()
    assert scene.around.toasts[-1][1], "it can be undone from the receipt"
    scene.press(KEY.Key_Delete)
    assert not scene.step(PlanStepKind.MINUTES_DRAFT).pinned
    assert not line.free_button.isVisible()
    scene.desk.undo()
    assert scene.step(PlanStepKind.MINUTES_DRAFT).on == date(2026, 12, 10)


def test_an_emptied_day_follows_the_plan_and_escape_changes_nothing(scene: Scene) -> None:
    scene.write_day(PlanStepKind.APPROVAL, "16/11")
    scene.press(KEY.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    scene.qtbot.keyClicks(focus, "17/11")
    scene.press(KEY.Key_Escape)
    assert scene.step(PlanStepKind.APPROVAL).on == date(2026, 11, 16)
    scene.press(KEY.Key_Return)
    scene.press(KEY.Key_Backspace)
    scene.press(KEY.Key_Return)
    assert not scene.step(PlanStepKind.APPROVAL).pinned


def test_words_that_are_no_day_stay_until_they_are(scene: Scene) -> None:
    scene.write_day(PlanStepKind.APPROVAL, "snarest")
    line = scene.line(PlanStepKind.APPROVAL)
    assert line.editor is not None
    assert "kan ikke læses" in line.editor.understood.text()
    assert not scene.step(PlanStepKind.APPROVAL).pinned


def test_a_day_that_is_being_written_survives_a_change_from_elsewhere(scene: Scene) -> None:
    scene.tab.chain.focus_step(PlanStepKind.APPROVAL)
    scene.press(KEY.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    scene.qtbot.keyClicks(focus, "18/1")
    meetings.edit_meeting(scene.desk, BOARD, place="Kvarterhuset, mødesal 2")
    scene.qtbot.keyClicks(focus, "1")
    scene.press(KEY.Key_Return)
    assert scene.step(PlanStepKind.APPROVAL).on == date(2026, 11, 18)


def test_arrows_walk_and_space_ticks_with_the_day(scene: Scene) -> None:
    scene.tab.chain.focus_step(PlanStepKind.MATERIAL)
    scene.press(KEY.Key_Down)
    assert scene.line(PlanStepKind.APPROVAL).hasFocus()
    scene.press(KEY.Key_Space)
    assert scene.step(PlanStepKind.APPROVAL).done_on == TODAY
    assert scene.line(PlanStepKind.APPROVAL).box.isChecked()
    scene.write_day(PlanStepKind.APPROVAL, "9/11")
    assert scene.step(PlanStepKind.APPROVAL).done_on == date(2026, 11, 9)
    scene.press(KEY.Key_Space)
    assert not scene.step(PlanStepKind.APPROVAL).done


def test_the_box_is_ticked_with_the_mouse(scene: Scene) -> None:
    scene.line(PlanStepKind.MATERIAL).box.click()
    assert scene.step(PlanStepKind.MATERIAL).done_on == TODAY
    assert scene.line(PlanStepKind.MATERIAL).box.isChecked()


def test_steps_whose_day_stands_elsewhere_lead_there(scene: Scene) -> None:
    scene.tab.chain.focus_step(PlanStepKind.PRE_MEETING)
    scene.press(KEY.Key_Return)
    assert scene.around.went[-1] == ("meetings", {"meeting_id": BOARD, "tab": "formoeder"})
    scene.line(PlanStepKind.MINUTES_APPROVED).link.click()
    assert scene.around.went[-1] == ("minutes", {"meeting_id": BOARD})
    scene.line(PlanStepKind.SEND_OUT).link.click()
    sending = scene.tab.findChild(SendDialog)
    assert sending is not None
    sending.other.click()
    sent = scene.tab.findChild(SentDialog)
    assert sent is not None
    sent.accept()
    assert scene.step(PlanStepKind.SEND_OUT).done_on == TODAY
    scene.tab.chain.focus_step(PlanStepKind.MEETING)
    scene.press(KEY.Key_Return)
    dialog = scene.tab.findChild(MeetingDialog)
    assert dialog is not None
    dialog.reject()


def test_f2_on_the_meeting_edits_the_step_and_the_tab_counts_formoeder(
    scene: Scene, qtbot: QtBot
) -> None:
    root = make_root()
    qtbot.addWidget(root)
    view = MeetingView(make_context(scene.desk, Around(), root))
    qtbot.addWidget(view)
    view.show_meeting(meetings.get_meeting(scene.desk, BOARD))
    view.show_tab(TAB_PLAN)
    show_active(qtbot, view)
    tab = view.stack.currentWidget()
    assert isinstance(tab, PlanTab)
    tab.chain.focus_step(PlanStepKind.APPROVAL)
    view.rename()
    assert tab.chain.lines[PlanStepKind.APPROVAL].editor is not None
    assert view.tabs.badge(TAB_PRE_MEETINGS) == "2"


def test_a_delivery_is_added_by_key_with_the_material_deadline(scene: Scene) -> None:
    scene.tab.chain.focus_step(PlanStepKind.MATERIAL)
    scene.press(KEY.Key_Insert)
    dialog = scene.tab.findChild(DeliveryDialog)
    assert dialog is not None
    assert dialog.due.day() == date(2026, 11, 5)
    dialog.accept()
    assert dialog.what_field.error()
    scene.qtbot.keyClicks(dialog.what, "Budget 2027")
    item = meetings.list_items(scene.desk, BOARD)[2]
    dialog.item.set_value(item.id)
    dialog.who.set_value(VICE)
    dialog.accept()
    made = scene.owed()["Budget 2027"]
    assert (made.item_id, made.person_id, made.due) == (item.id, VICE, date(2026, 11, 5))
    assert scene.tab.deliveries.badge.text() == "1"


def test_a_delivery_is_ticked_edited_and_taken_away_by_key(scene: Scene) -> None:
    key = scene.owe("Notat", due=date(2026, 11, 20))
    table = scene.tab.deliveries.table
    table.setFocus()
    assert table.current_key() == key
    scene.press(KEY.Key_Space)
    assert scene.owed()["Notat"].delivered_on == TODAY
    scene.press(KEY.Key_Space)
    assert scene.owed()["Notat"].delivered_on is None
    scene.press(KEY.Key_Return)
    dialog = scene.tab.findChild(DeliveryDialog)
    assert dialog is not None
    dialog.what.selectAll()
    scene.qtbot.keyClicks(dialog.what, "Notat om lys")
    dialog.who.set_value("o-pol")
    dialog.accept()
    owed = scene.owed()["Notat om lys"]
    assert (owed.person_id, owed.organisation_id) == (None, "o-pol")
    table.setFocus()
    scene.press(KEY.Key_Delete)
    assert scene.owed() == {}
    assert scene.tab.deliveries.empty.isVisible()
    scene.desk.undo()
    assert "Notat om lys" in scene.owed()


def test_a_bilag_of_the_point_is_linked_as_what_was_delivered(scene: Scene) -> None:
    item = next(i for i in meetings.list_items(scene.desk, BOARD) if i.attachments)
    deliveries.add_delivery(scene.desk, item.id, "Bilaget", person_id=CHAIR)
    scene.tab.deliveries.table.setFocus()
    scene.press(KEY.Key_Return)
    dialog = scene.tab.findChild(DeliveryDialog)
    assert dialog is not None
    dialog.bilag.set_value(item.attachments[0].id)
    dialog.accept()
    owed = scene.owed()["Bilaget"]
    assert (owed.attachment_id, owed.delivered_on) == (item.attachments[0].id, TODAY)


def test_a_reminder_is_a_draft_of_all_a_person_owes_and_is_noted(scene: Scene) -> None:
    scene.owe("Notat om lys", due=date(2026, 11, 10))
    scene.owe("Oversigt over stier", due=date(2026, 11, 20))
    scene.owe("Regnskab", VICE, due=date(2026, 11, 9))
    scene.tab.deliveries.table.setFocus()
    scene.tab.deliveries.remind_button.click()
    (path,) = scene.opened
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    text = mail.get_content()
    person = next(p for p in people.list_people(scene.desk) if p.id == CHAIR)
    assert mail["To"] is None or person.email in mail["To"]
    assert person.name in text
    assert "Notat om lys" in text
    assert "Oversigt over stier" in text
    assert "Regnskab" not in text
    assert "mangler]" not in text + mail["Subject"]
    assert "fredag 13. november" in text.replace("\u00a0", " "), "a day that has not passed"
    owed = scene.owed()
    assert owed["Notat om lys"].reminded_on == TODAY
    assert owed["Regnskab"].reminded_on is None
    scene.desk.undo()
    assert scene.owed()["Notat om lys"].reminded_on is None


def test_all_who_are_late_are_reminded_at_once(scene: Scene) -> None:
    scene.owe("Notat om lys", due=date(2026, 11, 10))
    scene.owe("Regnskab", VICE, due=date(2026, 11, 9))
    scene.owe("Kommer", "x-jh", due=date(2026, 11, 25))
    scene.tab.deliveries.remind_all_button.click()
    assert len(scene.opened) == 2
    assert scene.owed()["Kommer"].reminded_on is None


def test_lead_times_are_edited_and_the_plan_follows(scene: Scene) -> None:
    scene.tab.lead_button.click()
    dialog = scene.tab.findChild(LeadTimesDialog)
    assert dialog is not None
    dialog.boxes["material"].setValue(5)
    dialog.accept()
    assert dialog.problem.isVisible()
    dialog.boxes["material"].setValue(20)
    dialog.accept()
    assert backward_plans.get_lead_times(scene.desk, "b-best").material == 20
    assert scene.line(PlanStepKind.MATERIAL).distance.text() == "20\u00a0arbejdsdage før"


def test_a_read_only_plan_says_why_nothing_can_be_settled(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY, for_writing=False)
    root = make_root()
    qtbot.addWidget(root)
    tab = PlanTab(make_context(desk, Around(), root))
    qtbot.addWidget(tab)
    tab.show_meeting(meetings.get_meeting(desk, BOARD))
    line = tab.chain.lines[PlanStepKind.MATERIAL]
    assert not line.box.isEnabled()
    assert line.box.toolTip()
    qtbot.keyClick(line, KEY.Key_Return)
    assert line.editor is None
    qtbot.keyClick(line, KEY.Key_Space)
    assert not tab.lead_button.isEnabled()
    assert not tab.deliveries.add_button.isEnabled()
    desk.close()


@pytest.mark.parametrize(("width", "percent"), [(1216, 100), (960, 100), (960, 130), (1216, 200)])
def test_nothing_is_cut_off(scene: Scene, qtbot: QtBot, width: int, percent: int) -> None:
    scene.owe("Notat om lys på stierne mellem Mågeparken og Ternevænget", due=date(2026, 11, 10))
    scene.write_day(PlanStepKind.MINUTES_DRAFT, "12/12")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    root = make_root()
    qtbot.addWidget(root)
    tab = PlanTab(make_context(scene.desk, Around(), root))
    qtbot.addWidget(tab)
    tab.resize(width, 560)
    tab.show_meeting(meetings.get_meeting(scene.desk, BOARD))
    tab.show()
    qtbot.waitExposed(tab)
    assert tab.width() == width
    qtbot.waitUntil(lambda: clipped_widgets(tab) == [])


@pytest.mark.parametrize("scale", [100, 150])
def test_the_steps_fit_a_narrow_window(tmp_path: Path, qtbot: QtBot, scale: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", scale)
    with opened(sample_plan(tmp_path), qtbot, "m-b8") as screen:
        screen.window.resize(1024, 700)
        screen.view.show_tab(TAB_PLAN)
        tab = screen.view.stack.currentWidget()
        assert isinstance(tab, PlanTab)
        qtbot.waitUntil(lambda: tab.chain.width() > 0)
        needed = max(line.minimumSizeHint().width() for line in tab.chain.lines.values())
        assert needed <= tab.width() - 2 * 16
