# SPDX-License-Identifier: MPL-2.0
"""The tab Historik: who changed what under its day, and what was sent."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hpdesk.domain.history import ChangeLine, HistoryEntry, HistoryStep
from hpdesk.services import meetings, people
from hpdesk.services.backups import list_backups
from hpdesk.services.desk import Desk
from hpdesk.services.history_keeping import history_rules, history_size
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.history.compare_dialog import CompareDialog
from hpdesk.ui.history.deleted_dialog import DeletedDialog
from hpdesk.ui.history.history_dialog import HistoryDialog
from hpdesk.ui.history.history_rows import (
    DayHeading,
    LineRow,
    StepRow,
    clock_words,
    history_rows,
)
from hpdesk.ui.history.keeping_dialog import KeepingDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.history_tab import HistoryTab
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.meeting_tabs import Around, make_context, make_root

Scene = tuple[Desk, Board, HistoryTab, Around]
KEY = Qt.Key


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    desk.author = "LK"
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    tab = HistoryTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    yield desk, board, tab, around
    desk.close()


def told(tab: HistoryTab) -> list[str]:
    return [row.words() for row in tab.view.model.rows() if isinstance(row, StepRow | LineRow)]


def texts(tab: HistoryTab) -> list[str]:
    return [text.text() for text in tab.sent.findChildren(QLabel) if text.isVisible()]


def test_a_change_of_a_point_is_the_newest_and_says_who(scene: Scene) -> None:
    desk, board, tab, _ = scene
    assert isinstance(tab.view.model.rows()[0], DayHeading)
    meetings.edit_item(desk, board.items[1], recommendation="At sige ja.")
    assert told(tab)[0] == "LK satte indstillingen på punktet »Nattevandring« til »At sige ja.«."
    desk.undo()
    assert told(tab)[0].startswith("LK fjernede indstillingen på punktet »Nattevandring«")


def test_another_meetings_changes_do_not_stand_here(scene: Scene) -> None:
    desk, board, tab, _ = scene
    before = told(tab)
    other = meetings.add_meeting(desk, [board.body], datetime(2027, 1, 5, 9))
    meetings.add_item(desk, other, "Noget andet")
    assert told(tab) == before


def test_steps_stand_under_their_day_with_what_they_did() -> None:
    def step(number: int, day: int, label: str, times: int = 1) -> HistoryStep:
        first, at = datetime(2026, 11, day, 10, 12), datetime(2026, 11, day, 10, 40)
        return HistoryStep(number, label, first, at, "LK", (), times)

    line = ChangeLine("task", "t", "text", "LK rettede teksten.")
    other = ChangeLine("task", "t", "due", "LK rettede fristen.")
    rows = history_rows(
        [
            HistoryEntry(step(3, 12, "Opgave ændret", 2), (line, other)),
            HistoryEntry(step(2, 12, "Opgave ændret"), (line,)),
            HistoryEntry(step(1, 11, "Orden"), ()),
        ]
    )
    assert [row.day for row in rows if isinstance(row, DayHeading)] == [
        date(2026, 11, 12),
        date(2026, 11, 11),
    ]
    assert [row.words() for row in rows if isinstance(row, StepRow)] == [
        "Opgave ændret (2 gange), LK",
        "Orden, LK",
    ]
    assert [row.is_alone for row in rows if isinstance(row, LineRow)] == [False, False, True]
    assert clock_words(rows[1].step) == "10.12–10.40"  # type: ignore[union-attr]  # the first step


def test_the_field_and_the_period_are_chosen_by_keys(scene: Scene) -> None:
    desk, board, tab, _ = scene
    meetings.edit_item(desk, board.items[1], recommendation="At sige ja.")
    view = tab.view
    view.field.setFocus()
    view.field.set_value("agenda_item.recommendation")
    view.field.chosen.emit("agenda_item.recommendation")
    assert len(told(tab)) == 1
    view.period.setFocus()
    QTest.keyClick(view.period, KEY.Key_Down)
    assert view.period.option_id() == "day"
    assert len(told(tab)) == 1


def test_a_text_is_compared_and_its_earlier_version_comes_back(qtbot: QtBot, scene: Scene) -> None:
    desk, board, tab, around = scene
    meetings.edit_item(desk, board.items[1], case_text="Vi mødes den 1. marts.")
    desk.author = "KV"
    with desk.write("Sagsfremstilling ændret") as writer:
        writer.set("agenda_item", board.items[1], case_text="Vi mødes den 15. marts kl. 19.")
    tab.view.list.setFocus()
    tab.view.list.activated.emit(tab.view.list.currentIndex())
    (dialog,) = tab.findChildren(CompareDialog)
    assert dialog.told.text() in ("3\u00a0ord er tilføjet, og 1\u00a0ord er slettet.",)
    assert "−1+15" in dialog.left.toPlainText()
    dialog.look.set_value("beside")
    dialog.look.chosen.emit("beside")
    assert dialog.right.isVisible()
    assert "15 marts" not in dialog.left.toPlainText()
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    QTest.keyClick(dialog, KEY.Key_Return)
    assert meetings.list_items(desk, board.meeting)[1].case == "Vi mødes den 1. marts."
    assert around.toasts[-1] == ("Hentet tilbage: Sagsfremstilling.", True)


def test_a_single_field_is_set_back_from_the_list(scene: Scene) -> None:
    desk, board, tab, around = scene
    meetings.edit_meeting(desk, board.meeting, place="Kælderen")
    with desk.write("Sted ændret") as writer:
        writer.set("meeting", board.meeting, place="Loftet")
    tab.view.back.setFocus()
    QTest.keyClick(tab.view.back, KEY.Key_Space)
    assert meetings.get_meeting(desk, board.meeting).place == "Kælderen"
    assert around.toasts[-1][1]


def test_the_window_of_history_shows_one_thing(qtbot: QtBot, scene: Scene) -> None:
    _, board, tab, _ = scene
    context = tab.view._context
    dialog = HistoryDialog(context, "person", board.chair, "Karin Vestermark", tab)
    dialog.open()
    rows = [row for row in dialog.view.model.rows() if isinstance(row, LineRow)]
    assert rows[-1].words() == "Personen »Karin Vestermark« er oprettet."
    assert "Medlemskab" in rows[0].words() or "medlemskab" in rows[0].words()
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    QTest.keyClick(dialog, KEY.Key_Escape)


def test_what_was_deleted_is_found_and_comes_back_by_keys(qtbot: QtBot, scene: Scene) -> None:
    desk, board, tab, around = scene
    meetings.delete_item(desk, board.items[1])
    meetings.delete_item(desk, board.items[2])
    dialog = DeletedDialog(tab.view._context, tab)
    dialog.open()
    assert [thing.name for thing in dialog.model.rows()] == ["Eventuelt", "Nattevandring"]
    QTest.keyClicks(dialog.search, "natte")
    qtbot.waitUntil(lambda: len(dialog.model.rows()) == 1)
    QTest.keyClick(dialog.search, KEY.Key_Return)
    titles = [item.title for item in meetings.list_items(desk, board.meeting)]
    assert titles == ["Godkendelse af dagsorden", "Nattevandring"]
    assert around.toasts[-1] == ("»Nattevandring« er gendannet.", True)
    assert dialog.model.rows() == ()
    dialog.search.clear()
    qtbot.waitUntil(lambda: len(dialog.model.rows()) == 1)
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    QTest.keyClick(dialog, KEY.Key_Escape)


def test_the_history_is_cleared_after_a_question(qtbot: QtBot, scene: Scene) -> None:
    desk, _, tab, around = scene
    dialog = KeepingDialog(tab.view._context, tab)
    dialog.open()
    assert "trin og fylder" in dialog.size_label.text()
    dialog.years.setValue(3)
    dialog.before.set_day(date(2026, 11, 13))
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    QTest.keyClick(dialog.clear, KEY.Key_Space)
    question, yes = around.questions[-1]
    assert question == "Ryd historik før 13.\u00a0november\u00a02026?"
    assert history_size(desk).steps > 5
    yes()
    qtbot.waitUntil(lambda: bool(around.toasts) and "er ryddet" in around.toasts[-1][0])
    assert history_size(desk).steps == 1
    other = KeepingDialog(tab.view._context, tab)
    other.open()
    other.years.setValue(3)
    QTest.keyClick(other, KEY.Key_Return)
    assert history_rules(desk).years == 3


def test_the_window_names_who_writes_and_shows_the_history_of_a_point(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    window = MainWindow(desk, preferences=Preferences(initials="MB"), today=TODAY)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    board = add_board(desk)
    window.run_command("history")
    assert window.findChildren(HistoryDialog) == []  # nothing is open
    window.navigate("meetings", meeting_id=board.meeting, item_id=board.items[1])
    QTest.keyClick(window, KEY.Key_H, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(HistoryDialog)
    rows = [row for row in dialog.view.model.rows() if isinstance(row, LineRow)]
    assert rows[-1].words() == "MB oprettede punktet »Nattevandring«."
    meetings.edit_item(desk, board.items[1], title="Natteravne")
    step = desk.last_step
    QTest.keyClick(dialog.view.list, KEY.Key_Return)  # compares, and brings nothing back
    (compared,) = dialog.findChildren(CompareDialog)
    assert compared.isVisible()
    assert desk.last_step == step
    QTest.keyClick(compared, KEY.Key_Escape)
    QTest.keyClick(dialog, KEY.Key_Escape)
    window.take_preferences(Preferences(initials="KV"))
    assert desk.author == "KV"
    window.take_preferences(Preferences())
    assert desk.author  # the name at the computer
    window.close()


def test_the_send_log_tells_versions_days_and_notes(qtbot: QtBot, scene: Scene) -> None:
    desk, board, tab, _ = scene
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


def test_what_the_rule_does_not_keep_goes_when_the_plan_is_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = empty_plan(tmp_path)
    for day in (date(2018, 5, 1), TODAY):
        desk = Desk.open(path, today=day)
        people.add_person(desk, f"Fra {day.year}")
        desk.close()
    window = MainWindow(Desk.open(path, today=TODAY), today=TODAY)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "er ryddet efter planens regel" in window.notice_bar.text())
    assert "12. november 2021" in window.notice_bar.text().replace("\u00a0", " ")
    assert "en sikkerhedskopi fra lige før har det hele" in window.notice_bar.text()
    assert window.desk is not None
    assert history_size(window.desk).oldest == TODAY
    assert len(list_backups(window.desk)) == 1
    assert clipped_widgets(window) == []
    window.notice_bar.action_button.click()
    dialog = window.findChild(KeepingDialog)
    assert dialog is not None
    assert dialog.way.value() == "self"
    dialog.way.part("asks").click()
    assert clipped_widgets(dialog) == []
    dialog.accept()
    assert history_rules(window.desk).asks
    window.close()
