# SPDX-License-Identifier: MPL-2.0
"""Kommissorium, seats, attendance and the organisation chart of bodies, by keys and clicks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.body_levels import level_of
from hpdesk.domain.people import Body
from hpdesk.services import bodies, body_terms, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from hpdesk.ui.pages.stakeholders.body_chart_view import BoxButton
from hpdesk.ui.pages.stakeholders.body_plans_dialog import PlanBodiesDialog
from hpdesk.ui.pages.stakeholders.body_terms_dialogs import ApproveTermsDialog, ChangesDialog
from tests.builders import TODAY, sample_plan, strip_bodies
from tests.ui.meeting_tabs import Around, make_context
from tests.ui.windows import show_active

BOARD = "b-best"


@dataclass(slots=True)
class Scene:
    """The sample plan and the view of its bodies, which follows the changes."""

    desk: Desk
    view: BodiesView
    around: Around
    qtbot: QtBot

    def body(self, key: str = BOARD) -> Body:
        return next(b for b in people.list_bodies(self.desk) if b.id == key)

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key)

    def flush(self) -> None:
        assert self.view.context.bridge.saver.flush()


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    strip_bodies(desk)
    root, around = QWidget(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    view = BodiesView(context)
    qtbot.addWidget(view)
    context.bridge.committed.connect(view.refresh)
    view.resize(1216, 740)
    view.refresh(None)
    show_active(qtbot, view)
    yield Scene(desk, view, around, qtbot)
    context.bridge.saver.discard()
    desk.close()


def test_a_kommissorium_is_begun_written_approved_and_followed_by_the_next(scene: Scene) -> None:
    card = scene.view.sheet.terms_card
    assert "er ikke godkendt" in card.lacks.label.text()
    assert card.begin.isVisible()
    assert not card.version.isVisible()
    card.begin.click()
    assert card.editors["purpose"].text().startswith("Bestyrelsen er helhedsplanens")
    mandate = card.editors["mandate"]
    mandate.setFocus()
    scene.qtbot.keyClicks(mandate, "Bestyrelsen beslutter inden for rammen.")
    scene.flush()
    (terms,) = body_terms.list_terms(scene.desk, BOARD)
    assert terms.mandate == "Bestyrelsen beslutter inden for rammen."
    card.approve.click()
    dialog = scene.view.findChild(ApproveTermsDialog)
    assert dialog is not None
    dialog.on.set_day(date(2026, 3, 3))
    dialog.accept()
    assert card.lacks.isHidden()
    assert "gælder nu" in card.state.label.text()
    assert mandate.isReadOnly()
    card.another.click()
    assert [v.version for v in body_terms.list_terms(scene.desk, BOARD)] == [1, 2]
    assert not mandate.isReadOnly()
    assert not card.another.isVisible()
    scene.qtbot.keyClicks(mandate, "Og mere. ")
    card.changes.click()
    changes = scene.view.findChild(ChangesDialog)
    assert changes is not None
    assert "Og mere." in changes.text.toPlainText()
    assert "Formål" not in changes.text.toPlainText()
    changes.reject()
    card.discard.click()
    assert [v.version for v in body_terms.list_terms(scene.desk, BOARD)] == [1]
    scene.desk.undo()
    assert [v.version for v in body_terms.list_terms(scene.desk, BOARD)] == [1, 2]


def test_empty_chapters_are_filled_with_the_proposal_in_one_step(scene: Scene) -> None:
    key = body_terms.begin_terms(scene.desk, BOARD)
    card = scene.view.sheet.terms_card
    purpose = card.editors["purpose"].text()
    card.fill.click()
    assert card.editors["mandate"].text().startswith("Bestyrelsen beslutter inden for")
    assert card.editors["purpose"].text() == purpose
    assert not card.fill.isVisible()
    assert scene.around.toasts[-1][0].startswith("4\N{NO-BREAK SPACE}kapitler er udfyldt")
    scene.desk.undo()
    assert card.editors["mandate"].text() == ""
    assert body_terms.list_terms(scene.desk, BOARD)[0].id == key


def test_an_approval_is_taken_back_and_can_be_undone(scene: Scene) -> None:
    key = body_terms.begin_terms(scene.desk, BOARD)
    body_terms.approve_terms(scene.desk, key, TODAY)
    card = scene.view.sheet.terms_card
    card.withdraw.click()
    assert card.approve.isVisible()
    assert scene.around.toasts[-1][1]
    scene.desk.undo()
    assert not card.approve.isVisible()


def test_the_paper_is_written_from_the_card(scene: Scene, tmp_path: Path) -> None:
    body_terms.begin_terms(scene.desk, BOARD)
    card = scene.view.sheet.terms_card
    word = next(a for a in card.export.menu().actions() if a.text().startswith("Word"))
    word.trigger()
    dialog = card.saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "k.docx"))
    dialog.close()
    scene.qtbot.waitUntil((tmp_path / "k.docx").exists, timeout=8000)


def test_bodies_whose_kommissorium_lacks_something_are_marked_in_the_list(scene: Scene) -> None:
    view = scene.view
    said = [str(view.model.index(row, 0).data()) for row in range(view.model.rowCount())]
    assert "Kommissoriet er ikke godkendt." in said[0]
    tvf = next(words for words in said if words.startswith("Tværforvaltningsgruppen"))
    assert "Kommissoriet" not in tvf


def test_seats_are_spread_changed_by_key_and_removed(scene: Scene) -> None:
    card = scene.view.sheet.seats
    card.spread.click()
    assert [seat.seats for seat in bodies.list_seats(scene.desk, BOARD)] == [7, 2, 2, 1]
    card.seats.setFocus()
    card.seats.setCurrentIndex(card.seats.rows.index(0, 0))
    scene.press(Qt.Key.Key_Plus)
    assert bodies.list_seats(scene.desk, BOARD)[0].seats == 8
    assert "1\N{NO-BREAK SPACE}ledig" in str(card.seats.rows.index(0, 0).data())
    scene.press(Qt.Key.Key_Delete)
    assert len(bodies.list_seats(scene.desk, BOARD)) == 3
    assert "Karin Vestermark" in card.outside.text()
    scene.desk.undo()
    assert len(bodies.list_seats(scene.desk, BOARD)) == 4


def test_seats_are_added_for_a_party(scene: Scene) -> None:
    card = scene.view.sheet.seats
    card.party.set_value("o-pol")
    card.count.setValue(2)
    card.add.click()
    (seat,) = bodies.list_seats(scene.desk, BOARD)
    assert (seat.organisation_id, seat.seats) == ("o-pol", 2)
    card.add.click()
    assert "Vælg en part" in scene.around.toasts[-1][0]


def test_more_than_twelve_members_give_a_hint(scene: Scene) -> None:
    card = scene.view.sheet.seats
    assert card.hint.isHidden()
    person = people.add_person(scene.desk, "Nr. 13")
    people.add_member(scene.desk, BOARD, person)
    assert "13 medlemmer" in card.hint.label.text()
    assert not card.hint.isHidden()


def test_attendance_stands_as_table_and_bars(scene: Scene) -> None:
    card = scene.view.sheet.presence
    assert card.table is not None
    model = card.table.model()
    said = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert said[1:-1] == ["Til stede"] * 8
    assert "Palle Grønning: 6 til stede og 2 suppleant." in card.chart.accessibleDescription()
    assert "8 af 8 møder" in card.leader.text()


def test_a_body_gets_level_area_and_mandate(scene: Scene) -> None:
    place = scene.view.sheet.place
    place.level.chosen.emit("4")
    place.area.chosen.emit("o-trane")
    place.focus_area.setFocus()
    scene.qtbot.keyClicks(place.focus_area, "Beskæftigelse")
    scene.flush()
    body = scene.body()
    assert (level_of(body), body.organisation_id, body.focus_area) == (
        4,
        "o-trane",
        "Beskæftigelse",
    )
    place.level.chosen.emit("")
    assert level_of(scene.body()) == 3


def test_an_advisory_group_is_told_that_it_decides_nothing(scene: Scene) -> None:
    scene.view.open_body("b-kvr")
    assert "ikke besluttes" in scene.view.sheet.place.advises.label.text()
    assert scene.view.sheet.place.advises.isVisibleTo(scene.view)
    scene.view.open_body(BOARD)
    assert not scene.view.sheet.place.advises.isVisibleTo(scene.view)


def test_plans_are_ticked_on_the_body_and_bodies_on_the_plan(scene: Scene) -> None:
    with scene.desk.write("Plan") as writer:
        other = writer.add("plan", name="Plan 2")
    scene.view.refresh(None)
    box = scene.view.sheet.place.boxes[other]
    assert box.isVisibleTo(scene.view)
    box.click()
    assert scene.body().plan_ids == ("p1", other)
    scene.view.plans_button.click()
    dialog = scene.view.findChild(PlanBodiesDialog)
    assert dialog is not None
    dialog.plan.set_value(other)
    dialog.plan.chosen.emit(other)
    assert dialog.boxes[BOARD].isChecked()
    dialog.boxes[BOARD].click()
    dialog.boxes["b-sgu"].click()
    dialog.accept()
    assert scene.body().plan_ids == ("p1",)
    assert scene.body("b-sgu").plan_ids == ("p1", other)


def test_the_chart_is_walked_by_arrows_and_enter_opens_the_body(scene: Scene) -> None:
    view = scene.view
    view.chart_button.click()
    assert view.chart is not None
    focused = QApplication.focusWidget()
    assert isinstance(focused, BoxButton)
    assert focused.box.body_id == BOARD
    scene.press(Qt.Key.Key_Right)
    scene.press(Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, BoxButton)
    assert focused.accessibleName().startswith("Styregruppen for beskæftigelse, niveau 2")
    scene.press(Qt.Key.Key_Return)
    assert view.current_body_id() == "b-sgb"
    assert view.stack.currentIndex() == 0
    view.open_chart()
    scene.press(Qt.Key.Key_Escape)
    assert view.list.hasFocus()


def test_every_body_can_be_reached_by_arrows(scene: Scene) -> None:
    scene.view.open_chart()
    chart = scene.view.chart
    assert chart is not None
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    reached, waiting = {BOARD}, [BOARD]
    while waiting:
        here = waiting.pop()
        for arrow in arrows:
            chart.focus_body(here)
            scene.press(arrow)
            focused = QApplication.focusWidget()
            assert isinstance(focused, BoxButton)
            if focused.box.body_id not in reached:
                reached.add(focused.box.body_id)
                waiting.append(focused.box.body_id)
    assert reached == {body.id for body in people.list_bodies(scene.desk)}


def test_the_chart_follows_changes_and_is_saved_as_a_drawing(scene: Scene, tmp_path: Path) -> None:
    scene.view.open_chart()
    chart = scene.view.chart
    assert chart is not None
    people.add_body(scene.desk, "Ny gruppe", "advisory_group")
    assert any("Ny gruppe" in b.accessibleName() for b in chart.canvas.buttons)
    svg = next(a for a in chart.export.menu().actions() if a.text().startswith("SVG"))
    svg.trigger()
    dialog = chart.saver.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "d.svg"))
    dialog.close()
    scene.qtbot.waitUntil((tmp_path / "d.svg").exists, timeout=8000)


def test_a_mandate_is_given_to_a_seat(scene: Scene) -> None:
    seat = people.list_members(scene.desk, BOARD)[1]
    scene.view.sheet.members.seat_asked.emit(seat.id)
    drawer = scene.view.seat
    drawer.mandate.setFocus()
    scene.qtbot.keyClicks(drawer.mandate, "Op til 100.000 kr.")
    drawer.mandate_until.set_day(date(2026, 12, 1))
    drawer.mandate_until.settled.emit()
    scene.flush()
    now = people.list_members(scene.desk, BOARD)[1]
    assert (now.mandate, now.mandate_until) == ("Op til 100.000 kr.", date(2026, 12, 1))
    assert "udløber 1. december 2026" in str(
        scene.view.sheet.seats.ending.rows.index(0, 0).data()
    ).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("width", "height"), [(1216, 740), (928, 560), (640, 560)])
def test_nothing_is_cut_off(scene: Scene, width: int, height: int) -> None:
    bodies.seats_from_members(scene.desk, BOARD)
    body_terms.begin_terms(scene.desk, BOARD)
    scene.view.resize(width, height)
    scene.qtbot.waitUntil(lambda: clipped_widgets(scene.view) == [])
    scene.view.open_chart()
    scene.qtbot.waitUntil(lambda: clipped_widgets(scene.view) == [])
