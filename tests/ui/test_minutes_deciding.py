# SPDX-License-Identifier: MPL-2.0
"""The decision by keys: phrases, at-points, what is noted, and what goes on to the next meeting."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import MarkKind, MeetingState, Outcome
from hpdesk.domain.phrases import DEFAULT_PHRASES
from hpdesk.services import meetings, phrases
from hpdesk.ui.pages.minutes.carry_dialog import CarryDialog
from hpdesk.ui.pages.minutes.discussion_card import MANY_WORDS
from tests.ui.minutes_scene import MEETING, Minuting, minuting


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Minuting]:
    with minuting(qtbot, tmp_path) as shown:
        yield shown


def test_one_key_decides_and_another_changes_the_phrase(scene: Minuting) -> None:
    scene.keys.press("Alt+1")
    assert scene.item().outcome is Outcome.APPROVED
    assert scene.item().decision == "Bestyrelsen godkendte indstillingen."
    assert scene.keys.at() is scene.point.decision.editor
    scene.keys.press("Alt+2")
    scene.keys.write("ruten følger skolestien.")
    scene.save()
    assert scene.item().outcome is Outcome.APPROVED_WITH_CHANGES
    assert scene.item().decision == (
        "Bestyrelsen godkendte indstillingen med den ændring, at ruten følger skolestien."
    )
    assert scene.point.decision.phrases.value() == "1"
    scene.keys.press("Alt+5")
    assert scene.item().outcome is Outcome.POSTPONED
    assert scene.item().decision.endswith("at ruten følger skolestien."), "typed words stay"
    scene.keys.press("Alt+0")
    assert scene.item().outcome is None
    assert scene.point.decision.phrases.value() is None


def test_a_phrase_chosen_with_the_mouse_is_one_step_to_undo(scene: Minuting) -> None:
    scene.point.decision.phrases.part("2").click()
    assert scene.item().outcome is Outcome.DISCUSSED
    scene.keys.press("Ctrl+Z")
    assert (scene.item().outcome, scene.item().decision) == (None, "")
    assert scene.point.decision.phrases.value() is None
    assert scene.point.decision.editor.text() == ""


def test_each_at_point_is_answered_by_keys(scene: Minuting) -> None:
    scene.keys.press("Alt+A", "Alt+1", "Down", "6", "Return")
    scene.keys.write("Udpeges på næste møde.")
    scene.keys.press("Return", "Down", "1", "Delete")
    answers = scene.item().at_answers
    assert [(a.place, a.outcome, a.text) for a in answers] == [
        (0, Outcome.APPROVED, ""),
        (1, Outcome.REJECTED, "Udpeges på næste møde."),
    ]
    rows = scene.point.recommendation.rows()
    assert [row.button.text() for row in rows] == ["Godkendt", "Ikke godkendt", "Svar"]
    assert scene.item().outcome is None, "the keys answered the at-points, not the whole point"
    scene.keys.press("Esc")
    assert scene.keys.at() is scene.point.discussion


def test_the_at_points_stand_right_above_the_decision(scene: Minuting) -> None:
    above, block = scene.point.recommendation, scene.point.decision
    assert len(above.rows()) == 3
    assert above.geometry().bottom() + 1 == block.geometry().top()


def test_the_decision_is_seen_without_scrolling_in_a_small_window(scene: Minuting) -> None:
    scene.window.resize(1024, 700)
    QApplication.processEvents()
    room, block = scene.point.area.viewport(), scene.point.decision
    assert scene.point.area.verticalScrollBar().value() == 0
    assert block.mapTo(room, block.rect().bottomLeft()).y() < room.height()
    assert scene.point.discussion.height() >= 3 * scene.point.discussion.fontMetrics().lineSpacing()


def test_tab_goes_through_the_phrases_before_the_buttons_below_them(scene: Minuting) -> None:
    dialog = scene.page.command_edit_phrases()
    assert dialog is not None
    assert scene.keys.at() is dialog.rows[0].words
    scene.keys.press("Tab", "Tab")
    assert scene.keys.at() is dialog.rows[1].outcome
    dialog.rows[-1].remove.setFocus()
    below = []
    for _ in range(5):
        scene.keys.press("Tab")
        below.append(scene.keys.at())
    assert [b.text() for b in below if isinstance(b, QAbstractButton)] == [
        "Tilføj formulering",
        "Brug de sædvanlige",
        "Annullér",
        "Gem formuleringer",
    ]
    assert below[-1] is dialog.rows[0].outcome
    scene.keys.press("Esc")


def test_the_phrases_are_the_plans_own(scene: Minuting) -> None:
    dialog = scene.page.command_edit_phrases()
    assert dialog is not None
    scene.keys.in_dialog("Formuleringer til beslutninger")
    dialog.rows[0].words.setText("Tiltrådt af [organ].")
    dialog.rows[2].up.click()
    assert dialog.primary is not None
    dialog.primary.click()
    saved = phrases.list_phrases(scene.desk)
    assert saved[0].text == "Tiltrådt af {organ}."
    assert [p.outcome for p in saved[:3]] == [
        Outcome.APPROVED,
        Outcome.DISCUSSED,
        Outcome.APPROVED_WITH_CHANGES,
    ]
    scene.keys.press("Alt+1")
    assert scene.item().decision == "Tiltrådt af Bestyrelsen."
    again = scene.page.command_edit_phrases()
    assert again is not None
    again.rows[0].words.clear()
    assert again.primary is not None
    again.primary.click()
    assert "formulering er tom" in again.problem.label.text()
    again._on_usual()
    again.primary.click()
    assert phrases.list_phrases(scene.desk) == DEFAULT_PHRASES


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("Alt+R", MarkKind.RESERVATION),
        ("Alt+M", MarkKind.DISSENT),
        ("Alt+U", MarkKind.STATEMENT),
        ("Alt+I", MarkKind.CONFLICT_OF_INTEREST),
    ],
)
def test_a_key_begins_the_line_that_notes_something(
    scene: Minuting, key: str, kind: MarkKind
) -> None:
    scene.keys.press(key)
    scene.keys.write("Bülow")
    scene.keys.press("Tab")
    scene.keys.write(": økonomien")
    scene.keys.press("Return")
    (mark,) = scene.item().marks
    assert (mark.kind, mark.name, mark.text) == (kind, "Henrik Bülow", "økonomien")
    assert [m.id for m in scene.point.marks.marks.rows()] == [mark.id]


def test_a_key_keeps_what_stands_in_the_line(scene: Minuting) -> None:
    scene.type_line("Henrik Bülow: økonomien", end="Alt+R")
    assert scene.point.quick.text() == "/forbehold Henrik Bülow: økonomien"


def test_what_is_noted_is_mended_and_taken_away_by_keys(scene: Minuting) -> None:
    scene.type_line("/forbehold Henrik Bülow: økonomien")
    scene.point.marks.setFocus()
    scene.keys.press("Return")
    assert scene.keys.at() is scene.page.body.mark.text_editor
    scene.keys.press("Ctrl+A")
    scene.keys.write("udgiften")
    scene.save()
    assert scene.item().marks[0].text == "udgiften"
    scene.keys.press("Esc")
    assert scene.keys.at() is scene.point.marks
    scene.keys.press("Delete")
    assert scene.item().marks == ()
    assert scene.receipt() == "Noteringen er fjernet."
    scene.window.toasts.toasts()[-1].action_button.click()
    assert [m.text for m in scene.item().marks] == ["udgiften"]


def test_prepared_minutes_are_written_in_by_one_key(scene: Minuting) -> None:
    assert scene.point.card.prepared_button.isHidden()
    with scene.desk.write("Forberedt") as writer:
        writer.set("agenda_item", scene.item().id, prepared_minutes="Palle fremlagde. 🎉")
    assert not scene.point.card.prepared_button.isHidden()
    scene.keys.write("Først 🎂.")
    scene.keys.press("Alt+S")
    scene.save()
    assert scene.item().discussion == "Først 🎂.\n\nPalle fremlagde. 🎉"
    assert scene.point.card.prepared_button.isHidden(), "it is not written in twice"
    scene.keys.press("Ctrl+Z")
    assert scene.point.discussion.text() == "Først 🎂."


def test_the_words_are_counted_and_many_are_told_of(scene: Minuting) -> None:
    counter = scene.point.card.counter
    scene.keys.write("Palle Grønning fremlagde sagen.")
    assert counter.text().replace("\N{NO-BREAK SPACE}", " ") == "4 ord"
    scene.point.texts["discussion"].append("ord " * MANY_WORDS)
    assert "siges kortere" in counter.text()
    assert counter.property("tone") == "warn"


def test_what_was_not_reached_goes_on_in_one_action(scene: Minuting) -> None:
    later = meetings.add_meeting(
        scene.desk, meetings.get_meeting(scene.desk, MEETING).body_ids, datetime(2027, 3, 2, 14)
    )
    before = [i.title for i in meetings.list_items(scene.desk, later)]
    scene.keys.press("Alt+1")
    dialog = scene.page.command_carry_over()
    assert isinstance(dialog, CarryDialog)
    scene.keys.in_dialog("Flyt det, vi ikke nåede, til næste møde?")
    assert scene.item().id not in dialog.boxes, "a decided point was reached"
    for key in list(dialog.boxes)[1:]:
        dialog.boxes[key].setChecked(False)
    (moved,) = dialog.chosen()
    assert dialog.primary is not None
    dialog.primary.click()
    assert scene.item(moved).outcome is Outcome.POSTPONED
    assert len(meetings.list_items(scene.desk, later)) == len(before) + 1
    scene.keys.press("Ctrl+Z")
    assert scene.item(moved).outcome is None
    assert [i.title for i in meetings.list_items(scene.desk, later)] == before


def test_approved_minutes_are_read_only_with_the_reason(scene: Minuting) -> None:
    with scene.desk.write("Godkendt") as writer:
        writer.set("meeting", MEETING, state=str(MeetingState.MINUTES_APPROVED))
    QApplication.processEvents()
    point, bar = scene.point, scene.page.bar
    for editor in (point.discussion, point.decision.editor, point.quick):
        assert editor.isReadOnly()
        assert "godkendt og låst" in editor.toolTip()
    assert bar.reopen_button.isVisible()
    assert not bar.finish_button.isVisible()
    scene.keys.press("Alt+1", "Alt+A", "1", "Alt+R", "F8")
    item = scene.item()
    assert (item.outcome, item.at_answers, item.marks) == (None, (), ())
    assert not scene.page.clock.running
    with scene.desk.write("Genåbnet") as writer:
        writer.set("meeting", MEETING, state=str(MeetingState.MINUTES_SENT))
    assert not point.discussion.isReadOnly()
    assert bar.finish_button.isVisible()
    assert not bar.reopen_button.isVisible()
