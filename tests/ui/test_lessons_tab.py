# SPDX-License-Identifier: MPL-2.0
"""A study trip in the window: its programme, and what was learned, worked by keys."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import MeetingKind
from hpdesk.services import followup, meetings, outings, waiting
from hpdesk.services.desk import Desk
from hpdesk.ui.pages.meetings.lessons_tab import LessonsTab
from hpdesk.ui.pages.meetings.meeting_parts import (
    TAB_AGENDA,
    TAB_LESSONS,
    TAB_PACK,
    TAB_PRE_MEETINGS,
)
from tests.builders import TODAY, add_board, empty_plan
from tests.ui.meetings_screen import AgendaScreen, opened

KEY = Qt.Key


@pytest.fixture
def trip(tmp_path: Path) -> tuple[Path, str, str]:
    path = empty_plan(tmp_path)
    desk = Desk.open(path, today=TODAY)
    board = add_board(desk)
    key = meetings.add_meeting(
        desk,
        [board.body],
        datetime(2027, 5, 4, 9),
        datetime(2027, 5, 4, 15),
        kind=MeetingKind.STUDY_TRIP,
    )
    desk.close()
    return path, key, board.body


def test_lessons_are_written_and_become_tasks_and_points_by_keys(
    qtbot: QtBot, trip: tuple[Path, str, str]
) -> None:
    path, key, body = trip
    with opened(path, qtbot, key) as screen:
        view = screen.view
        assert view.tabs.tabText(TAB_AGENDA) == "Program"
        assert not view.tabs.isTabVisible(TAB_PRE_MEETINGS)
        assert view.tabs.isTabVisible(TAB_LESSONS)
        assert view.tabs.tabText(TAB_PACK) == "Papirer"
        assert view.pack_button.text() == "Dan program"
        assert "Godkendt" not in view.phases.accessibleName()
        words = [action.text() for action in view.make_menu().actions()]
        assert "Send program …" in words
        assert not [text for text in words if "agsorden" in text]
        assert view.agenda.agenda.empty.title_label.text() == "Programmet er tomt"
        view.show_tab(TAB_LESSONS)
        tab = view.stack.currentWidget()
        assert isinstance(tab, LessonsTab)
        view.focus_first()
        for text in ("Nabohjælp virker", "Spørg de unge først"):
            screen.write(text)
            screen.press(KEY.Key_Return)
        assert [row.text for row in tab.model.rows()] == ["Nabohjælp virker", "Spørg de unge først"]
        assert tab.ways.isVisible()
        screen.press(KEY.Key_Down)
        screen.press(KEY.Key_O)
        assert [t.text for t in followup.list_tasks(screen.desk)] == ["Nabohjælp virker"]
        screen.press(KEY.Key_Down)
        screen.press(KEY.Key_P)
        assert [w.title for w in waiting.list_waiting(screen.desk, body)] == ["Spørg de unge først"]
        screen.press(KEY.Key_Return)
        screen.write("Spørg de unge")
        screen.press(KEY.Key_Return)
        screen.press(KEY.Key_Return)
        screen.press(KEY.Key_Escape)  # left as it is, and what is written next is new
        screen.write("Kaffe samler")
        screen.press(KEY.Key_Return)
        screen.press(KEY.Key_Down)
        screen.press(KEY.Key_Up)
        screen.press(KEY.Key_Delete)
        found = outings.list_lessons(screen.desk, key)
        assert [lesson.text for lesson in found] == ["Spørg de unge", "Kaffe samler"]


def test_a_board_meeting_has_no_lessons(qtbot: QtBot, trip: tuple[Path, str, str]) -> None:
    path, _key, _body = trip
    desk = Desk.open(path, today=TODAY, for_writing=False)
    board = next(m.id for m in meetings.list_meetings(desk) if m.kind is MeetingKind.ORDINARY)
    desk.close()
    with opened(path, qtbot, board) as screen:
        assert isinstance(screen, AgendaScreen)
        assert not screen.view.tabs.isTabVisible(TAB_LESSONS)
        assert screen.view.tabs.tabText(TAB_AGENDA) == "Dagsorden"
        assert screen.view.pack_button.text() == "Dan mødepakke"
