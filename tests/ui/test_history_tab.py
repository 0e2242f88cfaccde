# SPDX-License-Identifier: MPL-2.0
"""The tab Historik: steps under their days, and what was sent."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.services.history import HistoryLine
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.meetings.history_tab import DayHeading, HistoryTab, Step, history_rows
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.meeting_tabs import Around, make_context, make_root

Scene = tuple[Desk, Board, HistoryTab]


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    root = make_root()
    qtbot.addWidget(root)
    context = make_context(desk, Around(), root)
    tab = HistoryTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    yield desk, board, tab
    desk.close()


def steps(tab: HistoryTab) -> list[str]:
    return [row.words() for row in tab.model.rows() if isinstance(row, Step)]


def texts(tab: HistoryTab) -> list[str]:
    return [text.text() for text in tab.sent.findChildren(QLabel) if text.isVisible()]


def test_a_change_of_a_point_is_the_newest_step(scene: Scene) -> None:
    desk, board, tab = scene
    assert isinstance(tab.model.rows()[0], DayHeading)
    meetings.edit_item(desk, board.items[1], recommendation="At sige ja.")
    assert steps(tab)[0] == "Indstilling ændret"
    desk.undo()
    assert steps(tab)[0] == "Fortrudt: Indstilling ændret"


def test_another_meetings_changes_do_not_stand_here(scene: Scene) -> None:
    desk, board, tab = scene
    before = steps(tab)
    other = meetings.add_meeting(desk, [board.body], datetime(2027, 1, 5, 9))
    meetings.add_item(desk, other, "Noget andet")
    assert steps(tab) == before


def test_equal_steps_in_a_row_become_one_under_their_day() -> None:
    lines = [
        HistoryLine(datetime(2026, 11, 12, 10, 40), "Resumé ændret"),
        HistoryLine(datetime(2026, 11, 12, 10, 12), "Resumé ændret"),
        HistoryLine(datetime(2026, 11, 12, 9, 5), "Punkt tilføjet"),
        HistoryLine(datetime(2026, 11, 11, 16, 0), "Punkt tilføjet"),
    ]
    rows = history_rows(lines)
    assert [row.day for row in rows if isinstance(row, DayHeading)] == [
        date(2026, 11, 12),
        date(2026, 11, 11),
    ]
    made = [row for row in rows if isinstance(row, Step)]
    assert [step.words() for step in made] == [
        "Resumé ændret (2 gange)",
        "Punkt tilføjet",
        "Punkt tilføjet",
    ]
    assert [step.clock_words() for step in made][:2] == ["10.12–10.40", "kl.\u00a009.05"]


def test_the_send_log_tells_versions_days_and_notes(qtbot: QtBot, scene: Scene) -> None:
    desk, board, tab = scene
    assert any("ikke udsendt" in text for text in texts(tab))
    meetings.mark_sent(desk, board.meeting, date(2026, 11, 12))
    meetings.mark_sent(desk, board.meeting, date(2026, 11, 16), "Bilag 2.1 er eftersendt.")
    qtbot.waitUntil(lambda: "Dagsorden, version 2" in texts(tab))
    said = texts(tab)
    assert said.index("Dagsorden, version 2") < said.index("Dagsorden, version 1")
    assert "Udsendt mandag den 16.\u00a0november\u00a02026" in said
    assert "Bilag 2.1 er eftersendt." in said
    assert tab.sent.badge.text() == "2"
    qtbot.waitUntil(lambda: clipped_widgets(tab) == [])
