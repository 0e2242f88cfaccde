# SPDX-License-Identifier: MPL-2.0
"""»Klar til udsendelse«: findings lead to their fields, and are accepted with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.preflight_findings import PreflightFinding, Rule
from hpdesk.services import meetings
from hpdesk.services.preflight import check_meeting
from hpdesk.ui.pages.meetings.reason_line import ReasonLine
from tests.builders import sample_plan
from tests.ui.meetings_screen import KEY, AgendaScreen, opened

NIGHT_WALK, BOARD = "i-b8-5", "m-b8"


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[AgendaScreen]:
    with opened(sample_plan(tmp_path), qtbot, BOARD) as shown:
        shown.tab.choose(NIGHT_WALK)
        yield shown


def findings(screen: AgendaScreen) -> tuple[PreflightFinding, ...]:
    return check_meeting(screen.desk, BOARD).findings


def test_the_states_of_the_list_are_those_of_the_preflight(screen: AgendaScreen) -> None:
    found = check_meeting(screen.desk, BOARD)
    rows = screen.tab.agenda.model.rows()
    assert {r.item.id: r.ready.text for r in rows} == {k: s.text for k, s in found.states.items()}


def test_a_finding_of_the_point_puts_the_keyboard_in_its_field(screen: AgendaScreen) -> None:
    link = screen.tab.sheet.ready.links[0]
    assert "bilaget" in link.text()
    link.setFocus()
    screen.press(KEY.Key_Return)
    assert QApplication.focusWidget() is screen.tab.sheet.texts.editors["case"]


def test_mending_a_point_makes_its_finding_go_away(screen: AgendaScreen) -> None:
    before = len(screen.tab.sheet.ready.links)
    item = next(one for one in screen.items() if one.id == NIGHT_WALK)
    mended = item.case.replace("bilaget\n»Henvendelser fordelt på steder«", "kortet")
    mended = mended.replace("»Henvendelser fordelt på steder«", "kortet")
    meetings.edit_item(screen.desk, NIGHT_WALK, case=mended)
    screen.qtbot.waitUntil(lambda: len(screen.tab.sheet.ready.links) == before - 1)


def test_a_finding_is_accepted_with_a_reason_and_withdrawn_again(screen: AgendaScreen) -> None:
    card = screen.tab.sheet.ready
    before = len(card.links)
    card.accept_buttons[0].setFocus()
    screen.press(KEY.Key_Return)
    line = card.findChild(ReasonLine)
    assert line is not None
    screen.qtbot.keyClicks(line, "Bilaget omdeles på mødet")
    screen.qtbot.keyClick(line, KEY.Key_Return)
    (accepted,) = check_meeting(screen.desk, BOARD).accepted
    assert accepted.reason == "Bilaget omdeles på mødet"
    screen.qtbot.waitUntil(lambda: len(card.links) == before - 1)
    assert card.fold.text() == "1 accepteret"
    card.fold.click()
    card.withdraw_asked.emit(accepted.id)
    assert check_meeting(screen.desk, BOARD).accepted == ()
    screen.qtbot.waitUntil(lambda: len(card.links) == before)


def test_f4_walks_through_all_findings_and_back(screen: AgendaScreen) -> None:
    seen = []
    screen.window.run_command("next_finding")
    assert screen.tab.chosen() == NIGHT_WALK
    assert QApplication.focusWidget() is screen.tab.sheet.texts.editors["case"]
    screen.window.run_command("next_finding")  # not aligned: the parties stand elsewhere
    assert screen.window.pages.current()[0] == "stakeholders"  # type: ignore[index]  # a page is shown
    screen.window.navigate("meetings", meeting_id=BOARD)
    for _ in range(3):
        screen.window.run_command("next_finding")
        seen.append(screen.tab.chosen())
    assert seen
    assert NIGHT_WALK not in seen
    screen.window.run_command("previous_finding")
    assert screen.tab.chosen() in seen


def test_the_panel_lists_all_findings_and_enter_goes_to_the_field(screen: AgendaScreen) -> None:
    screen.window.run_command("check_agenda")
    card = screen.tab.preflight
    assert card.isVisible()
    shown = [row.finding for row in card.model.rows() if row.finding is not None]
    assert len(shown) == len(findings(screen))
    placeholder = next(f for f in shown if f is not None and f.rule is Rule.PLACEHOLDER)
    card.choose(placeholder)
    card.list.setFocus()
    screen.press(KEY.Key_Return)
    assert screen.tab.chosen() == placeholder.item_id
    assert QApplication.focusWidget() is screen.tab.sheet.texts.editors[placeholder.field]


def test_accepting_in_the_panel_folds_the_finding_away(screen: AgendaScreen) -> None:
    screen.window.run_command("check_agenda")
    card = screen.tab.preflight
    finding = next(f for f in findings(screen) if f.can_be_accepted and f.item_id)
    card.choose(finding)
    card.accept_button.click()
    screen.qtbot.keyClicks(card.reason, "Det er aftalt med formanden")
    screen.qtbot.keyClick(card.reason, KEY.Key_Return)
    assert finding.key not in {f.key for f in findings(screen)}
    screen.qtbot.waitUntil(lambda: card.model.rows()[-1].title == "Accepteret")
    assert card.model.rows()[-1].finding is None  # folded
    card.list.setCurrentIndex(card.model.index(len(card.model.rows()) - 1, 0))
    screen.press(KEY.Key_Return)
    last = card.model.rows()[-1]
    assert last.accepted is not None
    card.list.setCurrentIndex(card.model.index(len(card.model.rows()) - 1, 0))
    card.withdraw_button.click()
    assert check_meeting(screen.desk, BOARD).accepted == ()


def test_esc_leaves_the_panel_for_the_agenda(screen: AgendaScreen) -> None:
    screen.window.run_command("check_agenda")
    screen.press(KEY.Key_Escape)
    assert screen.tab.right.currentWidget() is screen.tab.sheet
    assert screen.tab.agenda.list.hasFocus()


def test_typing_is_not_disturbed_by_the_preflight(screen: AgendaScreen) -> None:
    editor = screen.tab.sheet.texts.editors["economy"]
    editor.setFocus()
    screen.write("XX kr.")
    screen.qtbot.waitUntil(lambda: any("Økonomi" in f.detail for f in findings(screen)))
    screen.qtbot.waitUntil(
        lambda: any("skrevet færdig" in link.text() for link in screen.tab.sheet.ready.links)
    )
    assert editor.hasFocus()
    assert editor.textCursor().position() == len("XX kr.")


def test_a_plan_that_can_only_be_read_lets_nothing_be_accepted(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with opened(sample_plan(tmp_path), qtbot, BOARD, for_writing=False) as shown:
        shown.tab.choose(NIGHT_WALK)
        assert shown.tab.sheet.ready.links
        assert shown.tab.sheet.ready.accept_buttons == []
        shown.window.run_command("check_agenda")
        assert not shown.tab.preflight.accept_button.isEnabled()
