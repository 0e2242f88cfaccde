# SPDX-License-Identifier: MPL-2.0
"""People and parties over time, by keys: seats, »gælder fra«, merging, the tree, and files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.contact_import import Choice, Match
from hpdesk.services import merging, people, people_changes
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.stakeholders.merge_dialog import MergeDialog
from hpdesk.ui.pages.stakeholders.parties_view import PartiesView
from hpdesk.ui.pages.stakeholders.people_files import CARDS
from hpdesk.ui.pages.stakeholders.people_import_dialog import PeopleImportDialog
from hpdesk.ui.pages.stakeholders.people_view import PeopleView
from hpdesk.ui.pages.stakeholders.person_rows import LINKING
from hpdesk.ui.pages.stakeholders.seat_dialog import EndSeatDialog, SeatDialog
from hpdesk.ui.saving import CSV
from tests.builders import Board, add_board, empty_plan
from tests.ui.stakeholder_scene import Scene, open_scene


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    with open_scene(qtbot, empty_plan(tmp_path), "people") as opened:
        yield opened


@pytest.fixture
def board(scene: Scene) -> Board:
    return add_board(scene.desk)


def people_view(scene: Scene) -> PeopleView:
    view = scene.page.show_view("people")
    assert isinstance(view, PeopleView)
    return view


def parties_view(scene: Scene) -> PartiesView:
    view = scene.page.show_view("parties")
    assert isinstance(view, PartiesView)
    scene.page.focus_first()
    return view


def open_dialog(scene: Scene, kind: type) -> object:
    scene.qtbot.waitUntil(lambda: isinstance(scene.focused().window(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def test_another_name_asks_from_when_and_keeps_the_old_one(scene: Scene, board: Board) -> None:
    view = people_view(scene)
    view.open_person(board.chair)
    scene.page.command_rename()
    scene.write("Karin Overgaard")
    assert view.person.since.isHidden()
    scene.press(Qt.Key.Key_Tab)
    scene.qtbot.waitUntil(lambda: not view.person.since.isHidden())
    assert "Karin Vestermark" in view.person.since.words.label.text()
    view.person.since.day.edit.setFocus()
    view.person.since.day.edit.selectAll()
    scene.write("1. januar 2027")
    view.person.since.change.setFocus()
    scene.press(Qt.Key.Key_Space)
    (earlier,) = people_changes.earlier_names(scene.desk, board.chair)
    assert (earlier.name, earlier.until) == ("Karin Vestermark", date(2026, 12, 31))
    assert view.person.since.isHidden()
    assert "Overgaard" in view.person.name.text()
    view.person.title.setFocus()
    scene.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert view.person.since.isHidden()


def test_a_correction_is_answered_with_one_key_and_notes_nothing(
    scene: Scene, board: Board
) -> None:
    view = people_view(scene)
    view.open_person(board.chair)
    view.person.title.setFocus()
    view.person.title.selectAll()
    scene.write("borgmester")
    scene.press(Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: not view.person.since.isHidden())
    view.person.since.correction.setFocus()
    scene.press(Qt.Key.Key_Space)
    assert view.person.since.isHidden()
    assert people_changes.earlier_names(scene.desk, board.chair) == ()


def test_who_is_in_no_paper_is_never_asked_about(scene: Scene) -> None:
    key = people.add_person(scene.desk, "Ida Warming")
    view = people_view(scene)
    view.open_person(key)
    view.person.title.setFocus()
    scene.write("leder")
    scene.press(Qt.Key.Key_Tab)
    scene.flush()
    QApplication.processEvents()
    assert view.person.since.isHidden()


def test_a_seat_is_made_and_handed_on_by_keys(scene: Scene, board: Board) -> None:
    group = people.add_body(scene.desk, "Styregruppen", "steering_group")
    key = people.add_person(scene.desk, "Lise-Lotte Damkjær")
    view = people_view(scene)
    view.open_person(key)
    view.person.seats.new.setFocus()
    scene.press(Qt.Key.Key_Space)
    dialog = open_dialog(scene, SeatDialog)
    assert isinstance(dialog, SeatDialog)
    scene.write("gruppen")
    scene.press(Qt.Key.Key_Down)
    scene.press(Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: dialog.where.option_id() == group)
    dialog.starts.edit.setFocus()
    scene.write("1. januar 2025")
    scene.press(Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: len(people.list_members(scene.desk, group)) == 1)
    scene.page.activateWindow()  # as every window manager does when a dialog closes
    scene.qtbot.waitUntil(scene.page.isActiveWindow)
    assert view.person.seats.model.rowCount() == 1
    view.person.seats.end.setFocus()
    scene.qtbot.waitUntil(view.person.seats.end.hasFocus)
    scene.press(Qt.Key.Key_Space)
    ending = open_dialog(scene, EndSeatDialog)
    assert isinstance(ending, EndSeatDialog)
    ending.last_day.edit.selectAll()
    scene.write("31. august 2026")
    scene.press(Qt.Key.Key_Tab)
    scene.press(Qt.Key.Key_Tab)
    scene.write("Omar Haddad-Friis")
    scene.close_completer()
    ending.successor.setFocus()
    assert ending.primary is not None
    ending.primary.setFocus()
    scene.press(Qt.Key.Key_Space)
    scene.qtbot.waitUntil(lambda: len(people.list_members(scene.desk, group)) == 2)
    first, second = people.list_members(scene.desk, group)
    assert (first.ends, second.starts) == (date(2026, 8, 31), date(2026, 9, 1))
    assert second.person.name == "Omar Haddad-Friis"
    assert "afløses af Omar Haddad-Friis" in scene.around.toasts[-1][0]


def test_linking_people_are_one_choice_away(scene: Scene, board: Board) -> None:
    group = people.add_body(scene.desk, "Styregruppen", "steering_group")
    people.add_member(scene.desk, group, board.chair)
    view = people_view(scene)
    view.shown.set_value(LINKING)
    view.shown.chosen.emit(LINKING)
    assert [row.person.id for row in view.model.rows()] == [board.chair]
    assert "Styregruppen" in view.model.rows()[0].sits_in
    view.open_person(board.secretary)
    assert len(view.model.rows()) == 2


def test_two_that_are_the_same_become_one_from_the_drawer(scene: Scene, board: Board) -> None:
    other = people.add_person(scene.desk, "K. Vestermark", email="kv@nk.dk")
    view = people_view(scene)
    view.open_person(board.chair)
    view.person.merge.setFocus()
    scene.press(Qt.Key.Key_Space)
    dialog = open_dialog(scene, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    scene.write("K. V")
    scene.press(Qt.Key.Key_Down)
    scene.press(Qt.Key.Key_Return)
    scene.qtbot.waitUntil(lambda: dialog.other.option_id() == other)
    dialog.accept()
    assert other not in [p.id for p in people.list_people(scene.desk)]
    assert view.person.email.text() == "kv@nk.dk"
    assert scene.around.toasts[-1] == ("K. Vestermark er lagt ind i Karin Vestermark.", True)


def test_a_party_is_moved_in_the_tree_by_keys(scene: Scene) -> None:
    town = people.add_organisation(scene.desk, "Nørrehavn Kommune", "municipality")
    school = people.add_organisation(scene.desk, "Skolerne", "department")
    view = parties_view(scene)
    view.table.select_index(view.model.index_of(school))
    scene.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert {o.id: o.parent_id for o in people.list_organisations(scene.desk)}[school] == town
    assert [(r.party.id, r.depth) for r in view.model.rows()] == [(town, 0), (school, 1)]
    assert view.table.current_key() == school
    scene.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert {o.id: o.parent_id for o in people.list_organisations(scene.desk)}[school] is None
    assert scene.around.toasts[-1] == ("Skolerne står nu øverst.", True)


def test_a_party_dropped_on_another_lies_under_it_and_never_under_itself(scene: Scene) -> None:
    town = people.add_organisation(scene.desk, "Nørrehavn Kommune", "municipality")
    school = people.add_organisation(scene.desk, "Skolerne", "department")
    view = parties_view(scene)
    view.table.drop_asked.emit(school, town)
    above = {o.id: o.parent_id for o in people.list_organisations(scene.desk)}
    assert above[school] == town
    view.table.drop_asked.emit(town, school)
    assert "under sig selv" in scene.around.toasts[-1][0]
    view.table.drop_asked.emit(school, "")
    assert {o.id: o.parent_id for o in people.list_organisations(scene.desk)}[school] is None


def test_all_that_a_party_is_can_be_edited(scene: Scene, board: Board) -> None:
    key = people.add_organisation(scene.desk, "Politiet", "police")
    people.edit_person(scene.desk, board.chair, organisation_id=key)
    view = parties_view(scene)
    view.open_party(key)
    view.party.short_name.setFocus()
    scene.write("NVP")
    view.party.target_groups.setFocus()
    scene.write("unge")
    view.party.private.setFocus()
    scene.write("Træffes onsdag.")
    view.party.level.chosen.emit("3")
    view.party.weeks.chosen.emit("6")
    view.party.primary.setFocus()
    scene.press(Qt.Key.Key_Space)
    scene.flush()
    (now,) = (o for o in people.list_organisations(scene.desk) if o.id == key)
    assert (now.short_name, now.target_groups, now.notes) == ("NVP", "unge", "Træffes onsdag.")
    assert (now.level, now.contact_weeks, now.primary_partner) == (3, 6, True)
    assert "Karin Vestermark" in view.party.contents.people.text()


def test_two_parties_are_merged_by_the_command(scene: Scene, board: Board) -> None:
    kept = people.add_organisation(scene.desk, "Aalund")
    lost = people.add_organisation(scene.desk, "Ålund")
    view = parties_view(scene)
    view.table.select_index(view.model.index_of(kept))
    scene.page.command_merge_same()
    dialog = open_dialog(scene, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    dialog.accept()
    assert "Vælg den" in dialog.field.error()
    dialog.other.set_value(lost)
    dialog.accept()
    assert lost not in [o.id for o in people.list_organisations(scene.desk)]
    assert view.party.party_id() == kept


def imported(scene: Scene, path: Path) -> PeopleImportDialog:
    dialog = people_view(scene).files.open_file(str(path))
    scene.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def test_a_list_is_taken_in_by_keys(scene: Scene, board: Board, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(
        "Navn;Firma;E-mail\nKarin Westermark;Fjordbo;kw@x.dk\nBo Bang;Havnely;bb@x.dk\n;Ingen;\n",
        "utf-8",
    )
    dialog = imported(scene, path)
    rows = dialog.model.rows()
    assert [row.row.match for row in rows] == [Match.FAULTY, Match.NEAR, Match.NEW]
    assert "intet navn" in rows[0].row.contact.faults[0]
    scene.qtbot.waitUntil(lambda: not clipped_widgets(dialog))
    scene.qtbot.waitUntil(dialog.list.hasFocus)
    scene.press(Qt.Key.Key_Down)
    scene.press(Qt.Key.Key_Space)
    assert dialog.model.rows()[1].choice is Choice.UPDATE
    scene.press(Qt.Key.Key_Space)
    assert dialog.model.rows()[1].choice is Choice.SKIP
    assert dialog.apply_button.text() == "Indlæs 1\N{NO-BREAK SPACE}person"
    dialog.apply_button.setFocus()
    scene.press(Qt.Key.Key_Space)
    scene.qtbot.waitUntil(lambda: len(people.list_people(scene.desk)) == 3)
    scene.qtbot.waitUntil(lambda: bool(scene.around.toasts))
    assert scene.around.toasts[-1] == (
        "1\N{NO-BREAK SPACE}person oprettet, 0 opdateret, 1\N{NO-BREAK SPACE}part oprettet.",
        True,
    )


def test_the_columns_can_be_changed(scene: Scene, tmp_path: Path) -> None:
    from hpdesk.domain.contact_columns import ContactField

    path = tmp_path / "liste.csv"
    path.write_text("Hvem;Navn\nBo Bang;Skurvognen\n", "utf-8")
    dialog = imported(scene, path)
    assert dialog.model.rows()[0].row.contact.name == "Skurvognen"
    dialog.fields[ContactField.NAME].set_value("0")
    dialog.fields[ContactField.NAME].chosen.emit("0")
    scene.qtbot.waitUntil(lambda: dialog.model.rows()[0].row.contact.name == "Bo Bang")
    dialog.reject()


def test_a_file_that_is_no_list_is_told_in_the_dialog(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "brev.xlsx"
    path.write_bytes(b"ikke et ark")
    dialog = people_view(scene).files.open_file(str(path))
    scene.qtbot.waitUntil(lambda: "kan ikke læses" in dialog.note.label.text())
    assert not dialog.apply_button.isEnabled()
    dialog.reject()


def test_a_file_dropped_on_the_list_is_opened(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "kort.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Bang\nEND:VCARD\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    view = people_view(scene)
    no_keys = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys
    )
    view.dropEvent(drop)
    dialog = open_dialog(scene, PeopleImportDialog)
    assert isinstance(dialog, PeopleImportDialog)
    scene.qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert dialog.columns_holder.isHidden()
    dialog.reject()


def test_those_that_are_shown_are_saved(scene: Scene, board: Board, tmp_path: Path) -> None:
    view = people_view(scene)
    scene.page.command_find()
    scene.write("karin")
    for kind in (CSV, CARDS):
        view.files.write(kind, str(tmp_path / f"a.{kind.ending}"))
    scene.qtbot.waitUntil(lambda: len(scene.around.toasts) == 2)
    for kind in (CSV, CARDS):
        text = (tmp_path / f"a.{kind.ending}").read_text("utf-8-sig")
        assert "Karin Vestermark" in text
        assert "Lone" not in text


def test_a_merged_person_stays_right_after_undo(scene: Scene, board: Board) -> None:
    other = people.add_person(scene.desk, "K. Vestermark")
    view = people_view(scene)
    view.open_person(other)
    merging.merge_people(scene.desk, board.chair, other)
    assert view.person.isHidden()
    scene.desk.undo()
    assert other in [row.person.id for row in view.model.rows()]
