# SPDX-License-Identifier: MPL-2.0
"""Choosing an edition, seeing what it leaves out, and the fields that editions are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.documents.edition_rows import EDITION_OF, ChairPart, EditionChoice, EditionKey
from hpdesk.domain.meetings import MarkKind
from hpdesk.services import attachments, decisions, editions, guests, hiding, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.pages.meetings.item_access import AccessCard
from hpdesk.ui.pages.meetings.pack_editions import EditionChooser, omitted
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.stakeholders.body_rules import BodyRulesCard
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd
from tests.ui.meeting_tabs import Around, make_context, make_root

READERS = (EditionKey.MEMBER, EditionKey.GUEST)


@dataclass(slots=True)
class Scene:
    """A plan with a closed point and a guest, and what a window hands to its parts."""

    desk: Desk
    board: Board
    around: Around
    root: QWidget
    qtbot: QtBot

    def chooser(self) -> EditionChooser:
        """Return the choice of edition as the tab offers it."""
        chooser = EditionChooser()
        self.qtbot.addWidget(chooser)
        chooser.resize(320, 300)
        chooser.show()
        self.offer(chooser)
        return chooser

    def offer(self, chooser: EditionChooser) -> None:
        readers = {
            key: editions.edition_readers(self.desk, self.board.meeting, key) for key in READERS
        }
        chooser.offer(editions.list_editions(self.desk, self.board.meeting), readers)

    def left_out(self, choice: EditionChoice, *, saves: bool = True) -> LeftOutDialog:
        """Return the dialog of what an edition leaves out."""
        rows = editions.edition_left_out(self.desk, self.board.meeting, choice)
        dialog = LeftOutDialog(choice.row, rows, saves=saves)
        self.qtbot.addWidget(dialog)
        dialog.open()
        return dialog


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    _, second, third = board.items
    attachments.add_attachment(desk, second, odd.a_pdf(1), "rute.pdf", title="Rutekort")
    meetings.edit_item(desk, third, closed=True, title="Personsagen")
    guests.add_guest(desk, second, people.add_person(desk, "Sara Friis", title="leder"))
    root = make_root()
    qtbot.addWidget(root)
    yield Scene(desk, board, Around(), root, qtbot)
    desk.close()


def test_enter_saves_what_was_seen_and_esc_does_not(scene: Scene) -> None:
    choice = EditionChoice(EditionKey.PUBLIC)
    dialog = scene.left_out(choice)
    assert dialog.rows[0].part == "Punkt 3 Personsagen"
    assert clipped_widgets(dialog) == []
    with scene.qtbot.waitSignal(dialog.confirmed):
        scene.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog = scene.left_out(choice)
    with scene.qtbot.assertNotEmitted(dialog.confirmed):
        scene.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_it_can_be_seen_without_saving(scene: Scene) -> None:
    dialog = scene.left_out(EditionChoice(EditionKey.CHAIR), saves=False)
    assert dialog.primary is None
    dialog.reject()


def test_a_lost_bilag_comes_first_and_leads_to_its_point(scene: Scene) -> None:
    bilag = meetings.list_items(scene.desk, scene.board.meeting)[1].attachments[0]
    with scene.desk.write("Fil mistet") as writer:
        writer.set("attachment", bilag.id, sha256=None)
    dialog = scene.left_out(EditionChoice(EditionKey.BOARD))
    (go,) = [b for b in dialog.findChildren(QWidget) if b.accessibleDescription()]
    with scene.qtbot.waitSignal(dialog.item_wanted) as told:
        scene.qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert told.args == [scene.board.items[1]]


def test_a_member_with_a_point_left_out_is_offered_first(scene: Scene) -> None:
    hiding.hide_item(scene.desk, scene.board.items[1], scene.board.chair)
    chooser = scene.chooser()
    assert not chooser.person.isVisible()
    chooser.choose(EditionKey.MEMBER)
    assert chooser.person.isVisible()
    assert chooser.person.text() == "Karin Vestermark"
    assert chooser.choice().person_id == scene.board.chair
    items = meetings.list_items(scene.desk, scene.board.meeting)
    assert omitted(items, chooser.choice()) == {scene.board.items[1]: "Udeladt"}


def test_the_guest_has_only_the_own_point(scene: Scene) -> None:
    chooser = scene.chooser()
    chooser.choose(EditionKey.GUEST)
    assert chooser.person.text() == "Sara Friis"
    items = meetings.list_items(scene.desk, scene.board.meeting)
    first, _, third = scene.board.items
    assert omitted(items, chooser.choice()) == {first: "Ikke med", third: "Ikke med"}


def test_the_chairs_private_parts_are_chosen_on_purpose(scene: Scene) -> None:
    chooser = scene.chooser()
    chooser.choose(EditionKey.CHAIR)
    assert chooser.choice().chair_parts == {ChairPart.TIMES}
    chooser.parts[ChairPart.NOTES].click()
    assert chooser.choice().chair_parts == {ChairPart.TIMES, ChairPart.NOTES}
    chooser.set_hint(EDITION_OF[EditionKey.CHAIR].holds)
    scene.qtbot.waitUntil(lambda: clipped_widgets(chooser) == [])


def test_a_supplement_is_offered_once_the_agenda_is_sent(scene: Scene) -> None:
    chooser = scene.chooser()
    assert chooser.edition.findData(EditionKey.SUPPLEMENT.value) == -1
    meetings.mark_sent(scene.desk, scene.board.meeting, TODAY)
    scene.offer(chooser)
    assert chooser.edition.findData(EditionKey.SUPPLEMENT.value) != -1


def test_a_point_is_left_out_for_a_member_in_its_sheet(scene: Scene) -> None:
    context = make_context(scene.desk, scene.around, scene.root)
    card, second = AccessCard(context), scene.board.items[1]
    scene.qtbot.addWidget(card)
    card.resize(232, 400)

    def show(_change: object = None) -> None:
        card.show_item(meetings.list_items(scene.desk, scene.board.meeting)[1])

    context.bridge.committed.connect(show)
    show()
    with scene.qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    scene.qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    line = card.choice.lineEdit()
    scene.qtbot.keyClicks(line, "Lone Kjærulff")
    scene.qtbot.keyClick(line, Qt.Key.Key_Return)
    item = meetings.list_items(scene.desk, scene.board.meeting)[1]
    assert item.hidden_from == (scene.board.secretary,)
    scene.qtbot.waitUntil(lambda: not card.nobody.isVisible())
    decisions.add_mark(
        scene.desk, second, MarkKind.CONFLICT_OF_INTEREST, person_id=scene.board.chair
    )
    scene.qtbot.waitUntil(lambda: "Udelad punktet for Karin Vestermark" in _names(card))
    scene.qtbot.waitUntil(lambda: clipped_widgets(card) == [])
    scene.qtbot.keyClicks(card.case_number, "24-77")
    assert context.bridge.saver.flush()
    assert meetings.list_items(scene.desk, scene.board.meeting)[1].case_number == "24-77"


def _names(card: QWidget) -> list[str]:
    return [child.accessibleName() for child in card.findChildren(QWidget)]


def test_the_meetings_numbers_are_written_in_its_dialog(scene: Scene) -> None:
    context = make_context(scene.desk, scene.around, scene.root)
    meeting = meetings.get_meeting(scene.desk, scene.board.meeting)
    dialog = MeetingDialog(context, meeting, parent=scene.root)
    scene.qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.case is not None
    dialog.case.kle.setText("27.36")
    assert any("27.36.00-P35" in one.text() for one in dialog.case.findChildren(QLabel))
    dialog.case.kle.setText("27.36.00-P35")
    dialog.case.case_number.setText("24-1")
    assert clipped_widgets(dialog) == []
    dialog.accept()
    now = meetings.get_meeting(scene.desk, scene.board.meeting)
    assert (now.kle_code, now.own_case_number) == ("27.36.00-P35", "24-1")


def test_the_bodys_kle_number_is_written_in_its_rules(scene: Scene) -> None:
    context = make_context(scene.desk, scene.around, scene.root)
    card = BodyRulesCard(context)
    scene.qtbot.addWidget(card)
    card.show_body(next(b for b in people.list_bodies(scene.desk) if b.id == scene.board.body))
    scene.qtbot.keyClicks(card.kle, "27.36.00-P35")
    assert context.bridge.saver.flush()
    (body,) = (b for b in people.list_bodies(scene.desk) if b.id == scene.board.body)
    assert body.kle_code == "27.36.00-P35"
