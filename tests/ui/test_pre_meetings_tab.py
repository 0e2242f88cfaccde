# SPDX-License-Identifier: MPL-2.0
"""The tab Formøder: those called, those missing, calling, attaching and letting go by key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.services import meetings, people, pre_meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.meetings.pre_meetings_tab import PreMeetingsTab
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, add_board, empty_plan, sample_plan
from tests.ui.meeting_tabs import Around, make_context, make_root

KEY = Qt.Key
BOARD, HOUSING, MUNICIPAL = "m-b8", "m-fb-b8", "m-fk-b8"


@dataclass(slots=True)
class Scene:
    """The sample plan, its next board meeting, and the tab, which follows the changes."""

    desk: Desk
    tab: PreMeetingsTab
    around: Around
    qtbot: QtBot

    def called(self) -> list[str]:
        return [row.meeting.id for row in self.tab.model.rows()]

    def last_made(self) -> Meeting:
        page, arguments = self.around.went[-1]
        assert page == "meetings"
        return meetings.get_meeting(self.desk, str(arguments["meeting_id"]))


def show(desk: Desk, qtbot: QtBot, meeting_id: str) -> Scene:
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    tab = PreMeetingsTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, meeting_id))
    tab.show()
    return Scene(desk, tab, around, qtbot)


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    yield show(desk, qtbot, BOARD)
    desk.close()


def test_the_called_ones_tell_party_day_distance_and_state(scene: Scene) -> None:
    assert scene.called() == [MUNICIPAL, HOUSING]
    first = scene.tab.model.rows()[0]
    assert first.name == "Tværforvaltningsgruppen"
    assert first.detail.startswith("Nørrehavn Kommune")
    assert first.day.replace("\u00a0", " ") == "fredag 20. november"
    assert first.distance == "7\u00a0arbejdsdage før"
    assert first.chip.text == "Kladde"


def test_only_a_party_that_sits_in_no_group_has_none(scene: Scene) -> None:
    assert list(scene.tab.call_buttons) == ["o-pol"]


def test_enter_opens_a_formoede(scene: Scene) -> None:
    scene.tab.table.setFocus()
    scene.qtbot.keyClick(scene.tab.table, KEY.Key_Return)
    assert scene.around.went[-1] == ("meetings", {"meeting_id": MUNICIPAL})


def test_one_press_calls_a_partys_own_formoede_with_its_own_people(scene: Scene) -> None:
    scene.tab.call_buttons["o-pol"].click()
    made = scene.last_made()
    assert (made.kind, made.for_meeting_id, made.for_party_id) == (
        MeetingKind.PRE_MEETING,
        BOARD,
        "o-pol",
    )
    assert made.title == "Formøde: Lokalpolitiet i Nørrehavn"
    assert made.starts.date() == date(2026, 11, 20), "seven working days before"
    assert made.ends is not None
    assert meetings.list_items(scene.desk, made.id), "the agenda of the template"
    seats = people.members_at(scene.desk, made)
    assert {seat.party_id for seat in seats} == {"o-pol", "o-sek"}
    assert scene.tab.call_buttons == {}
    assert not scene.tab.missing.isVisible()
    scene.desk.undo()
    assert list(scene.tab.call_buttons) == ["o-pol"]


def test_a_groups_formoede_takes_time_place_and_leader_of_the_last_one(scene: Scene) -> None:
    meetings.delete_meeting(scene.desk, HOUSING)
    assert "b-bolig" in scene.tab.call_buttons
    assert "o-fjord" not in scene.tab.call_buttons, "it sits in the group"
    scene.tab.call_buttons["b-bolig"].click()
    made = scene.last_made()
    assert made.body_ids == ("b-bolig",)
    assert (made.starts.hour, made.place, made.chair_id) == (13, "Fjordbos kontor", "x-ak")
    assert made.for_party_id == "o-bolig"


def test_the_day_is_not_one_that_has_been(scene: Scene) -> None:
    meetings.delete_meeting(scene.desk, MUNICIPAL)
    meeting = meetings.get_meeting(scene.desk, BOARD)
    meetings.edit_meeting(
        scene.desk,
        BOARD,
        starts=meeting.starts.replace(month=11, day=17),
        ends=meeting.starts.replace(month=11, day=17, hour=17),
    )
    day = pre_meetings.proposed_day(scene.desk, meetings.get_meeting(scene.desk, BOARD))
    assert day == TODAY


def test_delete_lets_a_formoede_stand_alone_and_it_is_attached_again(scene: Scene) -> None:
    scene.tab.table.setFocus()
    scene.qtbot.keyClick(scene.tab.table, KEY.Key_Delete)
    assert scene.called() == [HOUSING]
    assert meetings.get_meeting(scene.desk, MUNICIPAL).for_meeting_id is None
    assert scene.around.toasts[-1][1], "it can be undone from the receipt"
    assert scene.tab.foot.isVisible()
    edit = scene.tab.attach.lineEdit()
    assert edit is not None
    edit.setFocus()
    scene.qtbot.keyClicks(edit, "Formøde: Tværforvaltningsgruppen")
    scene.qtbot.keyClick(edit, KEY.Key_Return)
    assert meetings.get_meeting(scene.desk, MUNICIPAL).for_meeting_id == BOARD
    assert scene.called() == [MUNICIPAL, HOUSING]


def test_a_formoede_leads_to_the_meeting_it_prepares(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    shown = show(desk, qtbot, HOUSING)
    assert shown.tab.for_empty.isVisible()
    shown.tab.for_empty.button.click()
    assert shown.around.went == [("meetings", {"meeting_id": BOARD})]
    desk.close()


def test_a_board_without_groups_offers_its_parties(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    shown = show(desk, qtbot, board.meeting)
    assert shown.tab.empty.isVisible()
    assert list(shown.tab.call_buttons) == [board.party]
    desk.close()


def test_a_read_only_plan_says_why_nothing_can_be_called(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY, for_writing=False)
    shown = show(desk, qtbot, BOARD)
    button = shown.tab.call_buttons["o-pol"]
    assert not button.isEnabled()
    assert button.toolTip()
    shown.tab.table.setFocus()
    qtbot.keyClick(shown.tab.table, KEY.Key_Delete)
    assert shown.called() == [MUNICIPAL, HOUSING]
    desk.close()


@pytest.mark.parametrize(("width", "percent"), [(1216, 100), (960, 100), (960, 130), (1216, 200)])
def test_nothing_is_cut_off(scene: Scene, qtbot: QtBot, width: int, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    fresh = show(scene.desk, qtbot, BOARD)
    fresh.tab.resize(width, 560)
    qtbot.waitExposed(fresh.tab)
    qtbot.waitUntil(lambda: clipped_widgets(fresh.tab) == [])
