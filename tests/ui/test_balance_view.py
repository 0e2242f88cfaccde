# SPDX-License-Identifier: MPL-2.0
"""The room »Balance«: the figures as bars and as a table, by period, grouping and body."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hpdesk.domain.followup import TaskStatus
from hpdesk.services import followup, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.followup.balance_view import BalanceView
from hpdesk.ui.saving import PDF
from tests.builders import TODAY, Board, add_task, empty_plan
from tests.ui.followup_scene import KEY, FollowupScene


class Balance(FollowupScene):
    """The scene with the balance shown."""

    def view(self) -> BalanceView:
        view = self.page.rooms.balance
        assert view is not None, "the room is shown"
        return view

    def show(self) -> None:
        self.window.run_command("followup_balance")
        self.qtbot.waitUntil(lambda: self.view().answer is not None)

    def rows(self) -> dict[str, tuple[int, ...]]:
        return {row.name: row.counts for row in self.view().rows.rows()}

    def wait_for(self, rows: dict[str, tuple[int, ...]]) -> None:
        self.qtbot.waitUntil(lambda: self.rows() == rows)


def _promise(desk: Desk, board: Board) -> None:
    kommune = people.add_organisation(desk, "Nørrehavn Kommune", "municipality")
    teknik = people.add_organisation(desk, "Teknik og Miljø", "department", parent_id=kommune)
    chief = people.add_person(desk, "Jesper", organisation_id=teknik)
    kept = add_task(desk, board, "Holdt", due=TODAY)
    add_task(desk, board, "Overskredet", due=date(2026, 11, 1), responsible=[chief])
    add_task(desk, board, "Før", due=date(2026, 2, 1), responsible=[kommune])
    add_task(desk, board, "Senere", due=date(2027, 1, 1), responsible=[kommune])
    followup.set_status(desk, [kept], TaskStatus.DONE)


@pytest.fixture
def balance(qtbot: QtBot, tmp_path: Path) -> Balance:
    scene = Balance(qtbot, empty_plan(tmp_path), _promise)
    scene.show()
    return scene


def test_the_year_it_is_stands_first_with_each_party(balance: Balance) -> None:
    assert balance.view().period.text() == "2026"
    assert balance.rows() == {
        "Boligselskabet Fjordbo": (1, 0, 0, 0, 0),
        "Nørrehavn Kommune": (0, 0, 2, 0, 0),
    }
    first = balance.view().rows.index(0, 0)
    assert [first.siblingAtColumn(n).data() for n in (0, 1, 3, 6, 7)] == [
        "Boligselskabet Fjordbo",
        "1",
        "–",
        "1",
        "100\xa0%",
    ]
    balance.qtbot.waitUntil(lambda: clipped_widgets(balance.window) == [])


def test_arrows_change_the_length_of_the_periods(balance: Balance) -> None:
    balance.view().focus_first()
    balance.press(KEY.Key_Left, KEY.Key_Left)
    balance.wait_for(
        {"Boligselskabet Fjordbo": (1, 0, 0, 0, 0), "Nørrehavn Kommune": (0, 0, 1, 0, 0)}
    )
    assert balance.view().period.text() == "4. kvartal 2026"
    balance.view().period.setFocus()
    balance.press(KEY.Key_Down)
    balance.wait_for({"Nørrehavn Kommune": (0, 0, 1, 0, 0)})
    assert balance.view().balance_card.title_label.text() == "Parternes bidrag, 1. kvartal 2026"


def test_the_whole_plan_needs_no_choice_of_period(balance: Balance, qtbot: QtBot) -> None:
    balance.view().focus_first()
    balance.press(KEY.Key_Right)
    qtbot.waitUntil(lambda: not balance.view().period.isVisible())
    assert balance.rows()["Nørrehavn Kommune"] == (0, 0, 2, 1, 0)


def test_departments_are_told_apart_when_asked(balance: Balance) -> None:
    balance.view().grouping.setFocus()
    balance.press(KEY.Key_Down)
    balance.wait_for(
        {
            "Boligselskabet Fjordbo": (1, 0, 0, 0, 0),
            "Nørrehavn Kommune": (0, 0, 1, 0, 0),
            "Teknik og Miljø": (0, 0, 1, 0, 0),
        }
    )


def test_the_chart_is_read_aloud_and_has_every_figure(balance: Balance) -> None:
    chart = balance.view().chart
    assert chart.accessibleName() == "Søjlediagram, 2026"
    assert "Nørrehavn Kommune: 2 over frist." in chart.accessibleDescription()
    (drawing,) = chart.parts(900)
    words = [words.text for words in drawing.words]
    assert {"Til tiden", "Over frist", "Nørrehavn Kommune", "1", "2"} <= set(words)
    assert max(rect.x + rect.width for rect in drawing.rects) <= drawing.width
    narrow = chart.heightForWidth(260)
    assert narrow > chart.heightForWidth(900)


def test_a_task_that_is_done_moves_at_once_and_back_with_undo(balance: Balance) -> None:
    late = next(t for t in followup.list_tasks(balance.desk) if t.text == "Før")
    followup.set_status(balance.desk, [late.id], TaskStatus.DONE)
    balance.qtbot.waitUntil(lambda: balance.rows()["Nørrehavn Kommune"] == (0, 1, 1, 0, 0))
    balance.undo()
    balance.qtbot.waitUntil(lambda: balance.rows()["Nørrehavn Kommune"] == (0, 0, 2, 0, 0))


def test_how_long_decisions_take_stands_below(balance: Balance) -> None:
    times = balance.view().times
    assert [times.index(0, n).data() for n in (0, 1, 2)] == ["2026", "Bestyrelsen", "2"]


def test_the_balance_is_saved_as_a_paper(balance: Balance, tmp_path: Path) -> None:
    target = tmp_path / "balance.pdf"
    view = balance.view()
    view._on_export(PDF)
    dialog = view.saver.dialog
    assert dialog is not None
    dialog.close()
    dialog.fileSelected.emit(str(target))
    balance.qtbot.waitUntil(lambda: "balance.pdf er gemt" in balance.toast())
    assert target.read_bytes().startswith(b"%PDF")


def test_without_promises_the_room_says_what_comes_here(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Balance(qtbot, empty_plan(tmp_path), _undecide)
    scene.show()
    assert scene.view().stack.currentWidget() is scene.view().empty
    assert not scene.view().export_button.isEnabled()
    qtbot.keyClick(scene.view().empty.button, KEY.Key_Return)
    assert scene.page.rooms.shows_tasks()


def _undecide(desk: Desk, _board: Board) -> None:
    for meeting in meetings.list_meetings(desk):
        meetings.delete_meeting(desk, meeting.id)
