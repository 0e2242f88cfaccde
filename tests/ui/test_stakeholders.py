# SPDX-License-Identifier: MPL-2.0
"""The page »Interessenter«: bodies, members, people and parties, made and mended by key."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.people import MemberRole
from hpdesk.services import people
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from hpdesk.ui.pages.stakeholders.body_dialog import BodyDialog
from hpdesk.ui.pages.stakeholders.parties_view import PartiesView
from hpdesk.ui.pages.stakeholders.people_view import PeopleView
from tests.builders import TODAY, add_board, empty_plan
from tests.ui.stakeholder_scene import Scene, open_scene


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    with open_scene(qtbot, empty_plan(tmp_path), "bodies") as opened:
        yield opened


def bodies(scene: Scene) -> BodiesView:
    view = scene.page.workspace("bodies")
    assert isinstance(view, BodiesView)
    return view


def has_members(scene: Scene, count: int) -> bool:
    return len(people.list_members(scene.desk)) == count


def test_a_board_with_three_members_is_made_by_keys_alone(qtbot: QtBot, scene: Scene) -> None:
    scene.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(scene.focused().window(), BodyDialog))
    scene.write("Bestyrelsen for Søparken")
    scene.press(Qt.Key.Key_Return)
    line = bodies(scene).sheet.members.person
    scene.page.activateWindow()  # as every window manager does when a dialog closes
    qtbot.waitUntil(line.hasFocus)
    for count, name in enumerate(("Karin Vestermark", "Anders Kruse", "Åse Lindhardt"), 1):
        scene.write(name)
        scene.press(Qt.Key.Key_Return)
        qtbot.waitUntil(partial(has_members, scene, count))
    (body,) = people.list_bodies(scene.desk)
    assert body.name == "Bestyrelsen for Søparken"
    seats = people.list_members(scene.desk, body.id)
    assert [s.person.name for s in seats] == ["Karin Vestermark", "Anders Kruse", "Åse Lindhardt"]
    assert bodies(scene).sheet.members.badge.text() == "3"


def test_a_known_person_is_seated_and_not_made_again(qtbot: QtBot, scene: Scene) -> None:
    add_board(scene.desk)
    known = people.add_person(scene.desk, "Jens-Ole Fuglsang")
    bodies(scene).add_member()
    scene.write("jens")
    scene.press(Qt.Key.Key_Down)
    scene.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(people.list_members(scene.desk)) == 3)
    assert known in [s.person.id for s in people.list_members(scene.desk)]
    assert len(people.list_people(scene.desk)) == 3
    qtbot.waitUntil(lambda: bodies(scene).sheet.members.person.text() == "")


def test_a_person_who_sits_already_is_not_seated_twice(qtbot: QtBot, scene: Scene) -> None:
    add_board(scene.desk)
    scene.page.show_view("notes")
    scene.page.command_add_member()
    scene.write("Karin Vestermark")
    scene.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(scene.around.toasts))
    assert len(people.list_members(scene.desk)) == 2
    assert "allerede" in scene.around.toasts[-1][0]


def test_a_former_member_stands_below_the_others(scene: Scene) -> None:
    board = add_board(scene.desk)
    gone = people.add_person(scene.desk, "Palle Grønning")
    people.add_member(scene.desk, board.body, gone, ends=date(2026, 5, 1))
    rows = bodies(scene).sheet.members.model.rows()
    names = [r.seat.person.name if r.seat else f"[{r.title}]" for r in rows]
    assert names == [
        "Karin Vestermark",
        "Lone Kjærulff",
        "[Tidligere medlemmer]",
        "Palle Grønning",
    ]
    assert rows[-1].former


def test_a_seat_is_edited_in_the_drawer_and_taken_away_with_undo(
    qtbot: QtBot, scene: Scene
) -> None:
    board = add_board(scene.desk)
    table = bodies(scene).sheet.members.table
    table.setFocus()
    scene.press(Qt.Key.Key_Return)
    drawer = bodies(scene).seat
    assert not drawer.isHidden()
    drawer.role.chosen.emit(MemberRole.DEPUTY.value)
    drawer.ends.edit.setFocus()
    scene.write("1. maj 2026")
    scene.press(Qt.Key.Key_Return)
    seat = people.list_members(scene.desk, board.body)[0]
    assert (seat.role, seat.ends) == (MemberRole.DEPUTY, date(2026, 5, 1))
    drawer.starts.edit.setFocus()
    scene.write("1. maj 2027")
    scene.press(Qt.Key.Key_Return)
    assert "slutter, før den begynder" in drawer.ends_field.error()
    qtbot.mouseClick(drawer.remove, Qt.MouseButton.LeftButton)
    assert seat.id not in [s.id for s in people.list_members(scene.desk)]
    assert scene.around.toasts[-1][1]
    scene.desk.undo()
    assert len(people.list_members(scene.desk, board.body)) == 2


def test_lead_times_are_checked_beside_the_field(scene: Scene) -> None:
    add_board(scene.desk)
    sheet = bodies(scene).sheet
    sheet.earliest.setValue(8)
    assert "fra flest til færrest" in sheet.days.error()
    assert people.list_bodies(scene.desk)[0].earliest == 14
    sheet.latest.setValue(5)
    assert sheet.days.error() == ""
    (body,) = people.list_bodies(scene.desk)
    assert (body.earliest, body.latest) == (8, 5)


def test_what_is_typed_is_saved_and_survives_a_change_elsewhere(scene: Scene) -> None:
    add_board(scene.desk)
    sheet = bodies(scene).sheet
    sheet.terms.setFocus()
    scene.write("Bestyrelsen beslutter budgettet.")
    people.add_person(scene.desk, "Ida Warming")
    assert sheet.terms.text() == "Bestyrelsen beslutter budgettet."
    scene.flush()
    assert people.list_bodies(scene.desk)[0].terms == "Bestyrelsen beslutter budgettet."


def test_a_body_with_meetings_is_not_deleted(qtbot: QtBot, scene: Scene) -> None:
    add_board(scene.desk)
    qtbot.mouseClick(bodies(scene).sheet.delete, Qt.MouseButton.LeftButton)
    question, on_yes = scene.around.questions[-1]
    assert "Bestyrelsen" in question
    on_yes()
    assert len(people.list_bodies(scene.desk)) == 1
    assert "kan ikke slettes" in scene.around.toasts[-1][0]


def people_view(scene: Scene) -> PeopleView:
    view = scene.page.show_view("people")
    assert isinstance(view, PeopleView)
    scene.page.focus_first()
    return view


def test_a_person_is_edited_while_typing(scene: Scene) -> None:
    board = add_board(scene.desk)
    view = people_view(scene)
    view.open_person(board.chair)
    view.person.title.setFocus()
    view.person.title.selectAll()
    scene.write("Kommunaldirektør")
    scene.flush()
    person = next(p for p in people.list_people(scene.desk) if p.id == board.chair)
    assert person.title == "Kommunaldirektør"
    assert view.person.title.text() == "Kommunaldirektør"


def test_a_space_between_two_words_outlives_the_saving(scene: Scene) -> None:
    board = add_board(scene.desk)
    view = people_view(scene)
    view.open_person(board.chair)
    view.person.name.selectAll()
    scene.write("Karin ")
    scene.flush()
    scene.write("Holm")
    scene.flush()
    assert "Karin Holm" in [p.name for p in people.list_people(scene.desk)]


def test_a_name_cannot_be_emptied(scene: Scene) -> None:
    board = add_board(scene.desk)
    view = people_view(scene)
    view.open_person(board.chair)
    view.person.name.selectAll()
    scene.press(Qt.Key.Key_Delete)
    scene.flush()
    assert "Karin Vestermark" in [p.name for p in people.list_people(scene.desk)]
    view.person.title.setFocus()
    assert view.person.name.text() == "Karin Vestermark"


def test_a_person_in_use_refuses_deletion_kindly(scene: Scene) -> None:
    board = add_board(scene.desk)
    view = people_view(scene)
    view.table.select_index(view.model.index_of(board.chair))
    scene.press(Qt.Key.Key_Delete)
    assert len(people.list_people(scene.desk)) == 2
    text, undo = scene.around.toasts[-1]
    assert "Karin Vestermark" in text
    assert "medlem af et organ" in text
    assert not undo


def test_a_person_nobody_needs_is_deleted_with_undo(scene: Scene) -> None:
    key = people.add_person(scene.desk, "Ida Warming")
    view = people_view(scene)
    view.table.select_index(view.model.index_of(key))
    scene.press(Qt.Key.Key_Delete)
    assert people.list_people(scene.desk) == ()
    assert scene.around.toasts[-1] == ("Ida Warming er slettet.", True)


def test_people_are_found_by_organisation(scene: Scene) -> None:
    add_board(scene.desk)
    view = people_view(scene)
    scene.page.command_find()
    scene.write("fjordbo")
    assert [r.person.name for r in view.model.rows()] == ["Karin Vestermark"]
    scene.press(Qt.Key.Key_Escape)
    assert len(view.model.rows()) == 2


def test_parties_stand_below_the_one_they_belong_to(scene: Scene) -> None:
    town = people.add_organisation(scene.desk, "Nordby Kommune", "municipality")
    people.add_organisation(scene.desk, "AlmenBo", "housing_organisation")
    child = people.add_organisation(scene.desk, "Børn og Unge", "department", town)
    view = scene.page.show_view("parties")
    assert isinstance(view, PartiesView)
    rows = [(r.party.name, r.depth) for r in view.model.rows()]
    assert rows == [("AlmenBo", 0), ("Nordby Kommune", 0), ("Børn og Unge", 1)]
    view.open_party(town)
    view.party.above.chosen.emit(child)
    assert "under sig selv" in view.party.above_field.error()


def test_a_read_only_plan_says_why_nothing_can_be_edited(qtbot: QtBot, tmp_path: Path) -> None:
    path = empty_plan(tmp_path)
    from hpdesk.services.desk import Desk

    desk = Desk.open(path, today=TODAY)
    board = add_board(desk)
    desk.close()
    with open_scene(qtbot, path, "bodies", for_writing=False) as scene:
        members = bodies(scene).sheet.members
        assert not members.add.isEnabled()
        assert members.add.toolTip()
        view = people_view(scene)
        view.open_person(board.chair)
        assert not view.person.name.isEnabled()
        scene.page.command_new_note()
        assert "kun læses" in scene.around.toasts[-1][0]
