# SPDX-License-Identifier: MPL-2.0
"""The tab Deltagere: who sits in the body, who came, who leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import Attendance, AttendanceStatus
from hpdesk.services import guests, meetings, minutes, people, people_changes
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.meetings.participant_rows import Participant, PartyHeading
from hpdesk.ui.pages.meetings.participants_tab import ParticipantsTab
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.meeting_tabs import Around, make_context, make_root


@dataclass(slots=True)
class Scene:
    """An open plan with a board's meeting, and its tab, which follows the changes."""

    desk: Desk
    board: Board
    tab: ParticipantsTab
    around: Around

    def choose(self, person_id: str) -> None:
        self.tab.list.setCurrentIndex(self.tab.model.index_of(person_id))
        self.tab.list.setFocus()

    def came(self) -> dict[str, Attendance]:
        rows = minutes.list_attendance(self.desk, self.board.meeting)
        return {row.person_id: row for row in rows}

    def names(self) -> list[str]:
        rows = self.tab.model.rows()
        return [row.name if isinstance(row, Participant) else f"[{row.party}]" for row in rows]


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    tab = ParticipantsTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    yield Scene(desk, board, tab, around)
    desk.close()


def test_members_stand_under_their_party_and_headings_are_passed(
    qtbot: QtBot, scene: Scene
) -> None:
    assert scene.names() == [
        "[Boligselskabet Fjordbo]",
        "Karin Vestermark",
        "[Uden part]",
        "Lone Kjærulff",
    ]
    scene.choose(scene.board.chair)
    qtbot.keyClick(scene.tab.list, Qt.Key.Key_Down)
    assert scene.tab.attendance.name.text() == "Lone Kjærulff"


def test_an_earlier_meeting_names_people_as_they_were(scene: Scene) -> None:
    chair = next(p for p in people.list_people(scene.desk) if p.id == scene.board.chair)
    people.edit_person(scene.desk, chair.id, name="Karin Overgaard")
    starts = meetings.get_meeting(scene.desk, scene.board.meeting).starts.date()
    people_changes.keep_earlier(scene.desk, chair, starts + timedelta(days=1))
    scene.tab.refresh(None)
    assert "Karin Vestermark" in scene.names()
    assert "Karin Overgaard" not in scene.names()


def test_a_seat_that_has_ended_is_not_shown(scene: Scene) -> None:
    gone = people.add_person(scene.desk, "Palle Grønning")
    people.add_member(scene.desk, scene.board.body, gone, ends=date(2026, 11, 30))
    assert "Palle Grønning" not in scene.names()
    people.edit_member(scene.desk, people.list_members(scene.desk)[-1].id, ends=date(2026, 12, 1))
    assert "Palle Grønning" in scene.names()


def test_taking_attendance_notes_all_members_as_present(qtbot: QtBot, scene: Scene) -> None:
    qtbot.mouseClick(scene.tab.take, Qt.MouseButton.LeftButton)
    assert {row.status for row in scene.came().values()} == {AttendanceStatus.PRESENT}
    assert len(scene.came()) == 2
    assert scene.around.toasts[0][1], "it can be undone from the receipt"
    assert not scene.tab.take.isVisible()


def test_the_letter_a_notes_an_apology_and_the_others_as_present(
    qtbot: QtBot, scene: Scene
) -> None:
    scene.choose(scene.board.chair)
    qtbot.keyClick(scene.tab.list, Qt.Key.Key_A)
    assert scene.came()[scene.board.chair].status is AttendanceStatus.APOLOGY
    assert scene.came()[scene.board.secretary].status is AttendanceStatus.PRESENT
    assert scene.tab.attendance.status.value() == "apology"
    scene.desk.undo()
    assert scene.tab.attendance.status.value() == "present"


def test_the_segment_notes_who_did_not_come(qtbot: QtBot, scene: Scene) -> None:
    scene.choose(scene.board.secretary)
    part = scene.tab.attendance.status.part("absent")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert scene.came()[scene.board.secretary].status is AttendanceStatus.ABSENT


def test_a_person_is_added_stands_in_and_is_taken_off_again(qtbot: QtBot, scene: Scene) -> None:
    guest = people.add_person(scene.desk, "Ida Warming", title="Økonomikonsulent")
    scene.tab.add.setFocus()
    qtbot.keyClicks(scene.tab.add.lineEdit(), "ida warming")
    qtbot.keyClick(scene.tab.add.lineEdit(), Qt.Key.Key_Return)
    assert scene.came()[guest].status is AttendanceStatus.PRESENT
    assert scene.names()[-2:] == ["[Andre deltagere]", "Ida Warming"]
    deputy = scene.tab.attendance.deputy
    assert deputy.isVisible()
    deputy.chosen.emit(scene.board.chair)
    assert scene.came()[guest].deputy_for_name == "Karin Vestermark"
    scene.choose(guest)
    qtbot.keyClick(scene.tab.list, Qt.Key.Key_Delete)
    assert guest not in scene.came()
    assert scene.around.toasts[-1][1]


def test_a_member_cannot_be_taken_off_by_delete(qtbot: QtBot, scene: Scene) -> None:
    scene.choose(scene.board.chair)
    qtbot.keyClick(scene.tab.list, Qt.Key.Key_Delete)
    assert "Karin Vestermark" in scene.names()
    assert not scene.tab.attendance.remove.isVisible()


def test_leaders_are_chosen_and_cleared(qtbot: QtBot, scene: Scene) -> None:
    edit = scene.tab.leaders.chair.lineEdit()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Karin Vestermark")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    meeting = meetings.get_meeting(scene.desk, scene.board.meeting)
    assert meeting.chair_id == scene.board.chair
    scene.tab.leaders.minute_taker.chosen.emit(scene.board.secretary)
    assert scene.tab.leaders.minute_taker.text() == "Lone Kjærulff"
    scene.tab.leaders.minute_taker.chosen.emit("")
    meeting = meetings.get_meeting(scene.desk, scene.board.meeting)
    assert meeting.minute_taker_id is None


def test_guests_stand_under_their_point_and_lead_to_it(qtbot: QtBot, scene: Scene) -> None:
    from hpdesk.ui.widgets.buttons import Button

    guest = people.add_person(scene.desk, "Hamza Nørby", title="Leder")
    second = scene.board.items[1]
    with scene.desk.write("Gæst tilføjet") as writer:
        writer.add("guest", rank=0, item_id=second, person_id=guest)
    assert scene.tab.guests.badge.text() == "1"
    (link,) = [b for b in scene.tab.guests.findChildren(Button) if b.text() == "Gå til punktet"]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    expected = {"meeting_id": scene.board.meeting, "item_id": second}
    assert scene.around.went == [("meetings", expected)]


def test_a_guest_is_added_to_a_point_timed_and_taken_off_by_key(qtbot: QtBot, scene: Scene) -> None:
    guest = people.add_person(scene.desk, "Hamza Nørby", title="Leder")
    card = scene.tab.guests
    card.point.chosen.emit(scene.board.items[1])
    card.point.set_value(scene.board.items[1])
    edit = card.person.lineEdit()
    assert edit is not None
    edit.setFocus()
    qtbot.keyClicks(edit, "Hamza Nørby")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    item = meetings.list_items(scene.desk, scene.board.meeting)[1]
    assert [g.person_id for g in item.guests] == [guest]
    row = card.rows[item.guests[0].id]
    row.time.setFocus()
    qtbot.keyClicks(row.time, "14.20-14.50")
    qtbot.keyClick(row.time, Qt.Key.Key_Return)
    item = meetings.list_items(scene.desk, scene.board.meeting)[1]
    assert (item.guests[0].arrives, item.guests[0].leaves) == (
        datetime(2026, 12, 1, 14, 20),
        datetime(2026, 12, 1, 14, 50),
    )
    row = card.rows[item.guests[0].id]
    assert row.time.text() == "14.20–14.50"
    row.remove_button.click()
    assert meetings.list_items(scene.desk, scene.board.meeting)[1].guests == ()
    assert scene.around.toasts[-1][1], "it can be undone from the receipt"


def test_a_guests_time_that_cannot_be_read_or_kept_stays_and_is_told(
    qtbot: QtBot, scene: Scene
) -> None:
    person = people.add_person(scene.desk, "Hamza Nørby")
    key = guests.add_guest(scene.desk, scene.board.items[1], person)
    line = scene.tab.guests.rows[key].time
    line.setFocus()
    qtbot.keyClicks(line, "efter pausen")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "13.15–13.45" in scene.tab.guests.rows[key].problem.text()
    assert line.text() == "efter pausen"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert scene.tab.guests.rows[key].problem.isHidden()


def test_a_time_being_written_survives_a_change_from_elsewhere(qtbot: QtBot, scene: Scene) -> None:
    person = people.add_person(scene.desk, "Hamza Nørby")
    key = guests.add_guest(scene.desk, scene.board.items[1], person)
    line = scene.tab.guests.rows[key].time
    line.setFocus()
    qtbot.keyClicks(line, "14.2")
    other = people.add_person(scene.desk, "Sara Friis")
    guests.add_guest(scene.desk, scene.board.items[2], other)
    line = scene.tab.guests.rows[key].time
    assert line.text() == "14.2"
    assert line.hasFocus()


def test_presenters_from_outside_the_body_are_listed(qtbot: QtBot, scene: Scene) -> None:
    person = people.add_person(scene.desk, "Sara Friis")
    meetings.edit_item(scene.desk, scene.board.items[1], presenter_id=person)
    meetings.edit_item(scene.desk, scene.board.items[2], presenter_id=scene.board.chair)

    def texts() -> set[str]:
        return {w.text() for w in scene.tab.guests.findChildren(QLabel) if w.isVisible()}

    told = {"Fremlæggere uden for organet", "Sara Friis", "Punkt 2"}
    qtbot.waitUntil(lambda: told <= texts())
    assert "Karin Vestermark" not in texts()


def test_a_member_with_an_apology_gets_a_deputy_of_the_body_first(
    qtbot: QtBot, scene: Scene
) -> None:
    deputy = people.add_person(scene.desk, "Ida Warming")
    people.add_person(scene.desk, "Anders And")
    people.add_member(scene.desk, scene.board.body, deputy, "deputy", party_id=scene.board.party)
    scene.choose(scene.board.chair)
    qtbot.keyClick(scene.tab.list, Qt.Key.Key_A)
    field = scene.tab.attendance.stand_in
    assert field.isVisible()
    assert [field.itemText(n) for n in range(3)] == ["Ingen", "Ida Warming", "Anders And"]
    field.chosen.emit(deputy)
    assert scene.came()[deputy].deputy_for_id == scene.board.chair
    assert scene.came()[scene.board.chair].status is AttendanceStatus.APOLOGY
    scene.choose(scene.board.chair)
    assert field.text() == "Ida Warming"
    field.chosen.emit("")
    assert deputy not in scene.came()


def test_members_of_a_joint_meeting_stand_under_their_body(scene: Scene) -> None:
    other = people.add_body(scene.desk, "Styregruppen", "steering_group")
    person = people.add_person(scene.desk, "Thomas Ærø")
    people.add_member(scene.desk, other, person)
    both = [scene.board.body, other]
    meetings.edit_meeting(scene.desk, scene.board.meeting, body_ids=both, kind="joint")
    assert scene.names() == [
        "[Bestyrelsen]",
        "Karin Vestermark",
        "Lone Kjærulff",
        "[Styregruppen]",
        "Thomas Ærø",
    ]


def test_a_body_without_members_offers_to_add_them(qtbot: QtBot, scene: Scene) -> None:
    for seat in people.list_members(scene.desk):
        people.delete_member(scene.desk, seat.id)
    assert scene.tab.empty.isVisible()
    qtbot.mouseClick(scene.tab.empty.button, Qt.MouseButton.LeftButton)
    assert scene.around.went == [("stakeholders", {"body_id": scene.board.body})]


def test_a_heading_counts_its_members(scene: Scene) -> None:
    headings = [row for row in scene.tab.model.rows() if isinstance(row, PartyHeading)]
    assert [heading.count for heading in headings] == [1, 1]


def test_a_read_only_plan_says_why_nothing_can_be_noted(qtbot: QtBot, tmp_path: Path) -> None:
    path = empty_plan(tmp_path)
    with_board = Desk.open(path, today=TODAY)
    board = add_board(with_board)
    with_board.close()
    desk = Desk.open(path, today=TODAY, for_writing=False)
    root = make_root()
    qtbot.addWidget(root)
    tab = ParticipantsTab(make_context(desk, Around(), root))
    qtbot.addWidget(tab)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    assert not tab.take.isEnabled()
    assert tab.take.toolTip()
    tab.list.setCurrentIndex(tab.model.index_of(board.chair))
    qtbot.keyClick(tab.list, Qt.Key.Key_A)
    assert minutes.list_attendance(desk, board.meeting) == ()
    desk.close()


@pytest.mark.parametrize(("width", "percent"), [(1216, 100), (960, 100), (960, 130), (1216, 200)])
def test_nothing_is_cut_off(scene: Scene, qtbot: QtBot, width: int, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    root = make_root()
    qtbot.addWidget(root)
    tab = ParticipantsTab(make_context(scene.desk, Around(), root))
    qtbot.addWidget(tab)
    tab.resize(width, 560)
    tab.show_meeting(meetings.get_meeting(scene.desk, scene.board.meeting))
    tab.list.setCurrentIndex(tab.model.index_of(scene.board.chair))
    tab.show()
    qtbot.waitExposed(tab)
    assert (tab.width(), tab.height()) == (width, 560)
    qtbot.waitUntil(lambda: clipped_widgets(tab) == [])
