# SPDX-License-Identifier: MPL-2.0
"""Plans used last, and going from one to another without losing one's place."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hpdesk.services import meetings
from hpdesk.services.new_plan import make_plan
from hpdesk.ui.dialogs.plan_switcher import PlanSwitcher
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.models.rows_model import LOOK_ROLE
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.page import StakeholdersPage
from hpdesk.ui.pages.stakeholders.people_view import PeopleView
from hpdesk.ui.pages.welcome import WelcomePage
from hpdesk.ui.preferences import Preferences, load_preferences
from hpdesk.ui.window_menus import plan_menu
from tests.builders import sample_plan

TODAY = date(2026, 11, 12)


@pytest.fixture
def plans(tmp_path: Path) -> tuple[Path, Path]:
    other = tmp_path / "Anden.hpdesk"
    make_plan(other, "Helhedsplan Anden")
    return sample_plan(tmp_path), other


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, plans: tuple[Path, Path]) -> Iterator[MainWindow]:
    window = MainWindow(today=TODAY)
    window.show()
    qtbot.waitExposed(window)
    for path in plans:
        assert window.files.open_path(path) is not None
    yield window
    window.bridge.saver.discard()
    window.close()
    window.deleteLater()


def switcher(window: MainWindow, qtbot: QtBot) -> PlanSwitcher:
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_D, ctrl | shift)
    (dialog,) = [d for d in window.findChildren(PlanSwitcher) if d.isVisible()]
    return dialog


def people_table(window: MainWindow) -> KeyTable:
    page = window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    view = page.workspace("people")
    assert isinstance(view, PeopleView)
    return view.table


def shown(window: MainWindow) -> str:
    assert window.desk is not None
    return window.desk.path.name


def test_enter_goes_to_the_plan_shown_before_and_back_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert shown(window) == "Anden.hpdesk"
    for name in ("demo.hpdesk", "Anden.hpdesk"):
        qtbot.keyClick(switcher(window, qtbot).list, Qt.Key.Key_Return)
        assert shown(window) == name


def test_a_plan_opens_at_the_meeting_and_the_point_where_it_was_left(
    window: MainWindow, qtbot: QtBot, plans: tuple[Path, Path]
) -> None:
    window.files.open_path(plans[0])
    assert window.desk is not None
    meeting = next(m for m in meetings.list_meetings(window.desk) if m.item_count > 3)
    item = meetings.list_items(window.desk, meeting.id)[2]
    window.navigate("meetings", meeting_id=meeting.id, item_id=item.id)
    before = window.pages.current()
    window.files.open_path(plans[1])
    assert window.pages.current() == ("overview", {})
    window.files.open_path(plans[0])
    assert window.pages.current() == before


def test_a_list_stands_at_the_row_and_the_height_where_it_was_left(
    window: MainWindow, qtbot: QtBot, plans: tuple[Path, Path]
) -> None:
    window.resize(1024, 500)
    window.files.open_path(plans[0])
    window.navigate("stakeholders", view="people")
    page = window.pages.page("stakeholders")
    table = people_table(window)
    table.setCurrentIndex(table.model().index(8, 0))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    row, height = table.current_key(), table.verticalScrollBar().value()
    assert row
    assert height
    window.files.open_path(plans[1])
    window.files.open_path(plans[0])
    again = window.pages.page("stakeholders")
    assert again is not page
    table = people_table(window)
    qtbot.waitUntil(lambda: table.verticalScrollBar().value() == height)
    assert table.current_key() == row


def test_what_was_typed_is_saved_before_the_other_plan_is_shown(
    window: MainWindow, qtbot: QtBot, plans: tuple[Path, Path]
) -> None:
    window.files.open_path(plans[0])
    assert window.desk is not None
    coming = [m for m in meetings.list_meetings(window.desk) if m.starts.date() > TODAY]
    meeting = next(m for m in coming if m.item_count > 3)
    window.navigate("meetings", meeting_id=meeting.id)
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    assert page.meeting is not None
    item_id = page.meeting.agenda.chosen()
    page.meeting.agenda.sheet.title.setFocus()
    qtbot.keyClicks(page.meeting.agenda.sheet.title, " og mere")
    window.files.open_path(plans[1])
    window.files.open_path(plans[0])
    items = meetings.list_items(window.desk, meeting.id)
    assert "og mere" in next(i for i in items if i.id == item_id).title


def test_a_plan_that_is_gone_is_shown_as_gone_and_cannot_be_chosen(
    window: MainWindow, qtbot: QtBot, plans: tuple[Path, Path]
) -> None:
    plans[0].unlink()
    dialog = switcher(window, qtbot)
    gone = dialog.model.index_of(str(plans[0]))
    qtbot.waitUntil(lambda: gone.data(LOOK_ROLE).right == "Findes ikke mere")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert load_preferences().recent == (str(plans[1]),)
    dialog.reject()


def test_the_first_page_shows_the_plans_that_are_gone_as_gone(
    qtbot: QtBot, plans: tuple[Path, Path], tmp_path: Path
) -> None:
    gone = str(tmp_path / "Væk.hpdesk")
    page = WelcomePage([str(plans[0]), gone])
    qtbot.addWidget(page)
    page.show()
    words = f"Findes ikke mere. Lå i {tmp_path}"
    qtbot.waitUntil(lambda: words in [each.text() for each in page.findChildren(QLabel)])


def test_the_menu_of_files_marks_what_is_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    gone = str(tmp_path / "Væk.hpdesk")
    menu = plan_menu(window, window.actions_by_id, [gone], window.files.open_path)
    first = menu.actions()[0]
    qtbot.waitUntil(lambda: first.text() == "Væk (findes ikke mere)")
    assert not first.isEnabled()
    menu.deleteLater()


def test_only_the_path_of_a_plan_is_remembered_never_its_title(
    window: MainWindow, own_home: Path
) -> None:
    window.keep(window.preferences.with_file("/planer/A.hpdesk"))
    kept = (own_home / "config" / "hpdesk" / "hpdesk.ini").read_text(encoding="utf-8")
    assert "A.hpdesk" in kept
    assert "Helhedsplan Anden" not in kept
    assert Preferences().recent == ()
