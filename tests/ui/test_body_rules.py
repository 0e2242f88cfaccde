# SPDX-License-Identifier: MPL-2.0
"""The body's sheet: focuses, numbering, quorum and all lead times, by keys and clicks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.people import Body
from hpdesk.services import backward_plans, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.lead_times import LeadTimesDialog
from hpdesk.ui.pages.stakeholders.bodies_view import BodiesView
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.meeting_tabs import Around, make_context
from tests.ui.windows import show_active


@dataclass(slots=True)
class Scene:
    """A plan with a board and the view of the bodies, which follows the changes."""

    desk: Desk
    board: Board
    view: BodiesView
    around: Around
    root: QWidget

    def body(self) -> Body:
        return next(b for b in people.list_bodies(self.desk) if b.id == self.board.body)

    def numbers(self) -> list[str]:
        return [item.number for item in meetings.list_items(self.desk, self.board.meeting)]


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    root, around = QWidget(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    view = BodiesView(context)
    qtbot.addWidget(view)
    context.bridge.committed.connect(view.refresh)
    view.resize(1216, 740)
    view.refresh(None)
    show_active(qtbot, view)
    yield Scene(desk, board, view, around, root)
    context.bridge.saver.discard()
    desk.close()


def test_focuses_are_typed_with_commas_and_kept_in_order(qtbot: QtBot, scene: Scene) -> None:
    line = scene.view.sheet.rules.focuses
    line.setFocus()
    qtbot.keyClicks(line, "byudvikling, ")
    qtbot.waitUntil(lambda: scene.body().focuses == ("byudvikling",), timeout=2000)
    assert line.text() == "byudvikling, ", "what is being typed is left alone"
    qtbot.keyClicks(line, "beskæftigelse")
    qtbot.waitUntil(lambda: scene.body().focuses == ("byudvikling", "beskæftigelse"), timeout=2000)
    assert scene.desk.undo()
    assert scene.body().focuses == ()


def test_another_numbering_renumbers_what_is_not_sent_in_the_same_step(scene: Scene) -> None:
    assert scene.numbers() == ["1", "2", "3"]
    scene.view.sheet.rules.numbering.chosen.emit(NumberingStyle.WITH_MEETING.value)
    assert scene.numbers() == ["1.1", "1.2", "1.3"]
    assert scene.around.toasts[-1][1], "it can be undone from the receipt"
    scene.desk.undo()
    assert scene.numbers() == ["1", "2", "3"]
    assert scene.body().numbering is NumberingStyle.PER_MEETING


def test_bilag_get_letters(scene: Scene) -> None:
    scene.view.sheet.rules.bilag.chosen.emit(AttachmentNumbering.LETTERS.value)
    assert scene.body().attachment_numbering is AttachmentNumbering.LETTERS


def test_the_quorum_is_half_or_a_number_or_nothing(scene: Scene) -> None:
    rules = scene.view.sheet.rules
    rules.quorum.chosen.emit("half")
    assert scene.body().quorum == "half"
    assert not rules.least.isVisible()
    rules.quorum.chosen.emit("count")
    rules.least.setValue(7)
    assert scene.body().quorum == "7"
    assert rules.least.isVisible()
    rules.quorum.chosen.emit("")
    assert scene.body().quorum == ""


def test_all_lead_times_are_edited_from_the_sheet(qtbot: QtBot, scene: Scene) -> None:
    qtbot.mouseClick(scene.view.sheet.lead_button, Qt.MouseButton.LeftButton)
    dialog = scene.view.findChild(LeadTimesDialog)
    assert dialog is not None
    dialog.boxes["earliest"].setValue(8)
    dialog.boxes["latest"].setValue(6)
    dialog.usual_button.click()
    dialog.accept()
    lead = backward_plans.get_lead_times(scene.desk, scene.board.body)
    assert (lead.earliest, lead.latest, lead.material, lead.approval) == (8, 6, 12, 9)
    assert scene.view.sheet.earliest.value() == 8


def test_a_body_keeps_its_former_members_as_long_as_it_says(qtbot: QtBot, scene: Scene) -> None:
    box = scene.view.sheet.rules.retention
    assert box.text() == "Som planen: 60 måneder"
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "36")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert scene.body().retention_months == 36
    box.setValue(0)
    assert scene.body().retention_months is None


def test_nothing_is_cut_off_on_the_rules(qtbot: QtBot, scene: Scene) -> None:
    scene.view.sheet.rules.quorum.chosen.emit("count")
    scene.view.resize(928, 560)
    qtbot.waitUntil(lambda: clipped_widgets(scene.view.sheet.rules) == [])
