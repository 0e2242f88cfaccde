# SPDX-License-Identifier: MPL-2.0
"""A new meeting from its template and what waits, the waiting points, and the templates."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hpdesk.domain.proposals import ProposalReason
from hpdesk.domain.templates import TemplateWhat
from hpdesk.services import meetings, templates, waiting
from hpdesk.ui.dialogs.copy_meeting import CopyMeetingDialog
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.dialogs.templates_dialog import TemplatesDialog
from hpdesk.ui.dialogs.waiting_dialog import WaitingDialog
from tests.builders import sample_plan
from tests.ui.meetings_screen import ALT, KEY, AgendaScreen, opened

BOARD, BODY = "m-b8", "b-best"


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[AgendaScreen]:
    with opened(sample_plan(tmp_path), qtbot, BOARD) as shown:
        yield shown


def new_meeting(screen: AgendaScreen) -> MeetingDialog:
    screen.window.commands.new_meeting()
    dialog = screen.window.findChild(MeetingDialog)
    assert dialog is not None
    return dialog


def test_what_waits_is_proposed_with_why_and_enter_makes_the_meeting(
    screen: AgendaScreen,
) -> None:
    waiting.park(screen.desk, BODY, "Lys på stien", note="Fra formanden")
    dialog = new_meeting(screen)
    assert dialog.proposals is not None
    screen.qtbot.keyClicks(dialog.day.edit, "2/3 2027")
    shown = {one.reason: one for one in dialog.proposals.points.points()}
    assert shown[ProposalReason.PARKED].point.title == "Lys på stien"
    assert "ikke godkendt endnu" in shown[ProposalReason.APPROVAL].why
    places = [one.reason for one in dialog.proposals.points.points()]
    dialog.proposals.points.tick(places.index(ProposalReason.APPROVAL), on=False)
    count = len(dialog.proposals.points.chosen())
    screen.qtbot.keyClick(dialog.day.edit, KEY.Key_Return)
    made = next(
        m for m in meetings.list_meetings(screen.desk) if m.starts.date() == date(2027, 3, 2)
    )
    assert made.item_count == count
    assert waiting.list_waiting(screen.desk, BODY) == ()
    screen.qtbot.waitUntil(lambda: screen.view.meeting_id() == made.id)


def test_the_referat_to_approve_comes_along_as_a_bilag(screen: AgendaScreen) -> None:
    dialog = new_meeting(screen)
    screen.qtbot.keyClicks(dialog.day.edit, "2/3 2027")
    dialog.accept()
    screen.qtbot.waitUntil(lambda: screen.view.meeting_id() != BOARD, timeout=20000)
    items = meetings.list_items(screen.desk, screen.view.meeting_id())
    approves = [item for item in items if item.approves_id is not None]
    assert approves
    assert any(item.attachments for item in approves)


def test_ticks_are_kept_when_the_day_is_changed(screen: AgendaScreen) -> None:
    dialog = new_meeting(screen)
    assert dialog.proposals is not None
    points = dialog.proposals.points
    points.setFocus()
    screen.qtbot.keyClick(points, KEY.Key_Space)
    assert not points.points()[0].ticked
    screen.qtbot.keyClicks(dialog.day.edit, "2/3 2027")
    assert not points.points()[0].ticked
    dialog.reject()


def test_a_meeting_is_the_start_of_the_next(screen: AgendaScreen) -> None:
    screen.window.run_command("following_meeting")
    dialog = screen.window.findChild(CopyMeetingDialog)
    assert dialog is not None
    dialog.cases.click()
    assert dialog.bilag.isChecked()
    dialog.accept()
    screen.qtbot.waitUntil(lambda: screen.view.meeting_id() != BOARD, timeout=20000)
    made = meetings.get_meeting(screen.desk, screen.view.meeting_id())
    assert made.starts.date() == date(2027, 3, 2)
    assert made.item_count == meetings.get_meeting(screen.desk, BOARD).item_count


def test_waiting_points_are_parked_removed_and_put_on(screen: AgendaScreen) -> None:
    screen.window.run_command("waiting_points")
    dialog = screen.window.findChild(WaitingDialog)
    assert dialog is not None
    for title in ("Lys på stien", "Ny bænk"):
        screen.qtbot.keyClicks(dialog.title, title)
        screen.qtbot.keyClick(dialog.title, KEY.Key_Return)
    titles = [one.point.title for one in dialog.points.points()]
    dialog.points.setCurrentIndex(dialog.points.rows.index(titles.index("Ny bænk"), 0))
    dialog.points.setFocus()
    screen.qtbot.keyClick(dialog.points, KEY.Key_Delete)
    assert [w.title for w in waiting.list_waiting(screen.desk, BODY)] == ["Lys på stien"]
    for place, one in enumerate(dialog.points.points()):
        dialog.points.tick(place, on=one.point.title == "Lys på stien")
    dialog.accept()
    assert "Lys på stien" in [item.title for item in screen.items()]
    chosen = next(item for item in screen.items() if item.title == "Lys på stien")
    assert screen.tab.chosen() == chosen.id


def test_a_shipped_template_is_changed_and_comes_back(screen: AgendaScreen) -> None:
    screen.window.run_command("templates")
    dialog = screen.window.findChild(TemplatesDialog)
    assert dialog is not None
    shipped = templates.list_templates(screen.desk)[0]
    first, second = (point.title for point in shipped.points[:2])
    dialog.points.list.setFocus()
    screen.qtbot.keyClick(dialog.points.list, KEY.Key_Down, ALT)
    dialog.points.title.setFocus()
    dialog.points.title.selectAll()
    screen.qtbot.keyClicks(dialog.points.title, "Velkomst")
    assert dialog.primary is not None
    dialog.primary.click()
    changed = templates.get_template(screen.desk, shipped.id)
    assert [point.title for point in changed.points[:2]] == [second, "Velkomst"]
    assert first != "Velkomst"
    dialog.reset_button.click()
    assert templates.get_template(screen.desk, shipped.id) == shipped


def test_an_own_template_is_copied_named_and_deleted(screen: AgendaScreen) -> None:
    screen.window.run_command("templates")
    dialog = screen.window.findChild(TemplatesDialog)
    assert dialog is not None
    count = len(templates.list_templates(screen.desk))
    dialog.copy_button.click()
    dialog.name.setFocus()
    dialog.name.selectAll()
    screen.qtbot.keyClicks(dialog.name, "Vores møde")
    dialog.points.add_button.click()
    screen.qtbot.keyClicks(dialog.points.title, "Sang")
    dialog.reject()  # closing keeps what was written
    own = next(t for t in templates.list_templates(screen.desk) if t.name == "Vores møde")
    assert "Sang" in [point.title for point in own.points]
    screen.window.run_command("templates")
    again = [d for d in screen.window.findChildren(TemplatesDialog) if d.isVisible()][-1]
    again.list.setCurrentIndex(again.model.index_of(own.id))
    again.remove_button.click()
    assert len(templates.list_templates(screen.desk)) == count


def test_a_case_template_has_one_point_and_its_checklist(screen: AgendaScreen) -> None:
    screen.window.run_command("templates")
    dialog = screen.window.findChild(TemplatesDialog)
    assert dialog is not None
    case = templates.list_templates(screen.desk, TemplateWhat.ITEM)[0]
    dialog.list.setCurrentIndex(dialog.model.index_of(case.id))
    assert not dialog.points.list.isVisible()
    dialog.points.checklist.setPlainText("Pris\nBilag")
    dialog.accept()
    changed = templates.get_template(screen.desk, case.id)
    assert changed.points[0].checklist == ("Pris", "Bilag")
    assert changed.points[0].case == case.points[0].case
