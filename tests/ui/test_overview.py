# SPDX-License-Identifier: MPL-2.0
"""Overblik on the sample plan and on an empty one, by keys and clicks."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.working_days import Calendar, SendOutWindow
from hpdesk.services import coordination, followup, meetings
from hpdesk.services.backward_plans import set_step_done
from hpdesk.services.desk import Desk
from hpdesk.services.overview import NextMeeting, read_overview
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.overview import OverviewPage
from hpdesk.ui.pages.overview.days import timeline_data
from hpdesk.ui.pages.overview.due_words import due_entries
from hpdesk.ui.pages.overview.overdue import LateLine, PersonLine, overdue_lines
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from hpdesk.ui.pages.stakeholders.workspace import Workspace
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, add_board, add_task, empty_plan, sample_plan


def open_window(qtbot: QtBot, path: Path, today: date = TODAY) -> MainWindow:
    window = MainWindow(Desk.open(path, today=today), preferences=Preferences(theme="light"))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.pages.page("overview") is not None)
    return window


def overview_of(window: MainWindow) -> OverviewPage:
    page = window.pages.page("overview")
    assert isinstance(page, OverviewPage)
    return page


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, sample_plan(tmp_path))


def due_keys(page: OverviewPage) -> list[str]:
    return [entry.key for entry in page.due_rows.rows.rows()]


def test_the_next_board_meeting_is_shown_with_its_deadline(window: MainWindow) -> None:
    card = overview_of(window).meeting_card
    assert "Bestyrelsesmøde tirsdag 1.\xa0december" in card.title.text()
    assert card.deadline.text() == "Send senest tirsdag 17.\xa0november"
    assert card.left.text().startswith("3\xa0arbejdsdage tilbage, ")
    assert card.chip.text() == "Kladde"
    said = card.timeline.describe()
    assert "onsdag 11.\xa0november, 14 arbejdsdage til mødet, i udsendelsesvinduet" in said
    assert "Formøde: Boligformødet kl. 13.00" in said


def test_goals_are_not_promised_before_they_exist(window: MainWindow) -> None:
    page = overview_of(window)
    titles = [page.due_card, page.overdue_card, page.unaligned_card, page.coming_card]
    assert [card.title_label.text() for card in titles] == [
        "Skal gøres nu",
        "Overskredet",
        "Parterne er ikke enige",
        "Kommende møder",
    ]


def test_a_due_task_is_closed_by_space_and_comes_back_by_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = overview_of(window)
    assert window.desk is not None
    key = next(k for k in due_keys(page) if k.startswith("task:"))
    page.due_rows.setFocus()
    page.due_rows.setCurrentIndex(page.due_rows.rows.index_of(key))
    qtbot.keyClick(page.due_rows, Qt.Key.Key_Space)
    task = key.partition(":")[2]
    assert followup.get_task(window.desk, task).status is TaskStatus.DONE
    assert key not in due_keys(page)
    toast = window.toasts.toasts()[-1]
    assert toast.action_button.text() == "Fortryd"
    qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    assert followup.get_task(window.desk, task).status is not TaskStatus.DONE
    assert key in due_keys(page)


def test_the_first_late_step_of_a_meeting_stands_first_and_leads_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = overview_of(window)
    assert window.desk is not None
    board = next(
        m
        for m in meetings.list_meetings(window.desk)
        if m.starts.date() == date(2026, 12, 1) and "board" in m.body_kinds
    )
    qtbot.waitUntil(lambda: page.due_rows.rows.rows()[0].look.title == "Materialefrist")
    first = page.due_rows.rows.rows()[0]
    assert first.key == f"step:{board.id}"
    assert (first.look.right, first.look.right_tone) == ("tor 5.\xa0nov", "over")
    set_step_done(window.desk, board.id, PlanStepKind.MATERIAL, TODAY)
    qtbot.waitUntil(lambda: page.due_rows.rows.rows()[0].look.title == "Formandens godkendelse")
    page.due_rows.setFocus()
    page.due_rows.setCurrentIndex(page.due_rows.rows.index(0, 0))
    qtbot.keyClick(page.due_rows, Qt.Key.Key_Return)
    here = window.pages.current()
    assert here is not None
    assert here[1]["meeting_id"] == board.id


def test_a_new_task_is_made_without_leaving_the_page(window: MainWindow, qtbot: QtBot) -> None:
    page = overview_of(window)
    assert window.desk is not None
    window.actions_by_id["new_task"].trigger()
    (dialog,) = page.findChildren(TaskDialog)
    qtbot.keyClicks(dialog.text, "Bestil frokost")
    qtbot.keyClicks(dialog.due.edit, "i morgen")
    assert dialog.primary is not None
    dialog.primary.click()
    task = next(t for t in followup.list_tasks(window.desk) if t.text == "Bestil frokost")
    assert task.due == date(2026, 11, 13)
    assert f"task:{task.id}" in {e.key for e in due_entries(read_overview(window.desk))}


def test_ticking_a_note_ends_its_follow_up(window: MainWindow, qtbot: QtBot) -> None:
    page = overview_of(window)
    assert window.desk is not None
    key = next(k for k in due_keys(page) if k.startswith("note:"))
    page.due_rows.ticked.emit(key, True)
    note = coordination.get_note(window.desk, key.partition(":")[2])
    assert note.done_on == window.desk.today()
    assert key not in due_keys(page)


def test_enter_on_an_overdue_task_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    page = overview_of(window)
    line = next(e for e in page.overdue_rows.rows.rows() if isinstance(e, LateLine))
    page.overdue_rows.setFocus()
    page.overdue_rows.setCurrentIndex(page.overdue_rows.rows.index_of(line.key))
    qtbot.keyClick(page.overdue_rows, Qt.Key.Key_Return)
    assert window.pages.current() == ("followup", {"task_id": line.key.partition(":")[2]})


def test_people_are_passed_by_with_the_arrows(window: MainWindow, qtbot: QtBot) -> None:
    rows = overview_of(window).overdue_rows
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(1, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert isinstance(rows.rows.row(rows.currentIndex()), LateLine)
    assert rows.currentIndex().row() > 2


def test_a_page_reads_only_the_view_that_is_asked_for(window: MainWindow) -> None:
    window.navigate("stakeholders", view="bodies")
    page = window.pages.page("stakeholders")
    assert page is not None
    assert [type(view) for view in page.findChildren(Workspace)] == [BodiesView]


def test_an_unaligned_point_says_who_is_against(window: MainWindow) -> None:
    entries = overview_of(window).unaligned_rows.rows.rows()
    night = next(e for e in entries if e.look.title.startswith("Nattevandring"))
    assert night.look.chip is not None
    assert night.look.chip.text == "1 imod"
    assert "Økonomi og Digitalisering imod" in night.look.detail


def test_the_cards_stand_in_two_columns_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    page = overview_of(window)
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: page.coming_card.x() == page.due_card.x())
    assert page.unaligned_card.x() == page.overdue_card.x() > page.due_card.x()
    assert clipped_widgets(page) == []


def test_an_empty_plan_teaches_the_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    page = overview_of(open_window(qtbot, empty_plan(tmp_path)))
    assert not page.meeting_card.isVisibleTo(page)
    assert page._no_meeting_state.button.text() == "Kom godt i gang"


def test_a_plan_with_a_board_is_taught_to_call_a_meeting(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, empty_plan(tmp_path))
    assert window.desk is not None
    board = add_board(window.desk)
    meetings.delete_meeting(window.desk, board.meeting)
    page = overview_of(window)
    assert page._no_meeting_state.button.text() == "Nyt møde"
    window.actions_by_id["undo"].trigger()
    assert page.meeting_card.isVisibleTo(page)


def test_sent_papers_leave_no_deadline(window: MainWindow) -> None:
    assert window.desk is not None
    page = overview_of(window)
    following = read_overview(window.desk).next_meeting
    assert following is not None
    assert f"meeting:{following.meeting.id}" in due_keys(page)
    meetings.mark_sent(window.desk, following.meeting.id, TODAY)
    assert f"meeting:{following.meeting.id}" not in due_keys(page)
    assert page.meeting_card.deadline.text() == "Dagsorden sendt torsdag 12.\xa0november"


def test_tasks_lie_under_whoever_comes_first(tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    add_task(desk, board, "Sidste", due=date(2026, 11, 1))
    add_task(desk, board, "Første", due=date(2026, 10, 1))
    add_task(desk, board, "Ingens", due=date(2026, 11, 11), responsible=())
    overview = read_overview(desk)
    desk.close()
    lines = overdue_lines(overview.overdue, TODAY)
    assert [x.name if isinstance(x, PersonLine) else (x.text, x.days) for x in lines] == [
        "Karin Vestermark",
        ("Første", 42),
        ("Sidste", 11),
        "Ingen ansvarlig",
        ("Ingens", 1),
    ]
    assert overview.overdue_count == 3


@pytest.mark.parametrize("today", [date(2026, 1, 5), date(2026, 11, 12), date(2026, 11, 30)])
def test_the_timeline_always_holds_window_and_meeting(tmp_path: Path, today: date) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    following = read_overview(desk).next_meeting
    desk.close()
    assert isinstance(following, NextMeeting)
    days = [d.day for d in timeline_data(following, today, Calendar()).days]
    window: SendOutWindow = following.window
    assert len(days) <= 34
    assert {window.earliest, window.latest, following.meeting.starts.date()} <= set(days)
    assert days == sorted(set(days))
