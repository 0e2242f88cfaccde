# SPDX-License-Identifier: MPL-2.0
"""The årshjul by keys and clicks, in the real window on a real plan file."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import Meeting, MeetingState
from hpdesk.services import meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.pages.meetings.year.month_layout import year_layout
from hpdesk.ui.preferences import load_preferences
from hpdesk.ui.theme import current
from tests.builders import TODAY, add_board, empty_plan, sample_plan
from tests.ui.year_scene import YearScene, show_year

BOARD_DAY = date(2026, 12, 1)


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[YearScene]:
    shown = show_year(sample_plan(tmp_path), qtbot)
    yield shown
    shown.end()


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[YearScene]:
    shown = show_year(empty_plan(tmp_path), qtbot)
    yield shown
    shown.end()


def at(desk: Desk, day: date) -> list[Meeting]:
    return [m for m in meetings.list_meetings(desk) if m.starts.date() == day]


def test_the_key_leads_to_today_in_this_year(scene: YearScene) -> None:
    assert scene.keys.at() is scene.view.grid
    assert scene.view.grid.day() == TODAY
    assert scene.view.header.title_label.text() == "Årshjul 2026"
    assert "i dag" in scene.view.grid.accessibleName()


def test_the_arrows_walk_over_days_and_each_is_said(scene: YearScene) -> None:
    scene.keys.press("Right")
    assert scene.view.grid.day() == date(2026, 11, 13)
    scene.keys.press("Down", "Left", "Up")
    assert scene.view.grid.day() == TODAY
    scene.keys.press("Home")
    assert scene.view.grid.day() == date(2026, 11, 1)
    scene.keys.press("PgDown")
    assert scene.view.grid.day() == BOARD_DAY
    said = scene.view.grid.accessibleName()
    assert said.startswith("tirsdag den 1.\u00a0december\u00a02026: Bestyrelsesmøde kl.")
    assert "Mødeplan og mål for næste år" in said
    month = scene.view.grid.accessibleDescription()
    assert month.startswith("December 2026: tir 1., Bestyrelsen, send 11.–17. nov;")
    scene.keys.press("End")
    assert scene.view.grid.day() == date(2026, 12, 31)


def test_walking_past_the_new_year_shows_the_next(scene: YearScene) -> None:
    scene.keys.press("Ctrl+End", "Right")
    assert scene.view.year == 2027
    assert scene.view.grid.day() == date(2027, 1, 1)
    assert "lukket, nytårsdag" in scene.view.grid.accessibleName()
    scene.keys.press("Ctrl+Home", "Left")
    assert (scene.view.year, scene.view.grid.day()) == (2026, date(2026, 12, 31))


def test_keys_and_buttons_step_the_year(scene: YearScene) -> None:
    scene.keys.press("Alt+PgDown", "Alt+PgDown")
    assert scene.view.grid.day() == date(2028, 11, 12)
    scene.keys.press("Alt+PgUp")
    assert scene.view.year == 2027
    scene.keys.press("Alt+Home")
    assert scene.view.grid.day() == TODAY
    scene.view.before.click()
    assert scene.view.header.title_label.text() == "Årshjul 2025"
    scene.view.now.click()
    assert scene.view.year == 2026


def test_the_leap_day_steps_to_a_day_that_is_there(scene: YearScene) -> None:
    scene.view.show_day(date(2028, 2, 29))
    scene.keys.press("Alt+PgUp")
    assert scene.view.grid.day() == date(2027, 2, 28)


def test_enter_opens_the_meeting_of_the_day_and_esc_leads_back(scene: YearScene) -> None:
    scene.view.show_day(BOARD_DAY)
    scene.keys.press("Return")
    assert scene.page.meeting is not None
    assert scene.page.meeting.meeting_id() == at(scene.desk, BOARD_DAY)[0].id
    scene.keys.press("Esc")
    assert scene.page.stack.currentWidget() is scene.view
    assert scene.view.grid.day() == BOARD_DAY
    assert scene.keys.at() is scene.view.grid


def test_back_leads_to_the_day_that_was_left(scene: YearScene) -> None:
    scene.view.show_day(date(2025, 4, 3))
    scene.window.navigate("overview")
    scene.keys.press("Alt+Left")
    assert scene.view.grid.day() == date(2025, 4, 3)


def test_enter_on_a_day_of_several_meetings_lets_one_be_chosen(scene: YearScene) -> None:
    board = at(scene.desk, BOARD_DAY)[0]
    other = meetings.add_meeting(
        scene.desk, ["b-sgu"], datetime(2026, 12, 1, 9), title="Styregruppemøde"
    )
    scene.view.show_day(BOARD_DAY)
    scene.keys.press("Return")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert [w.split(",")[0] for w in words] == [
        "Styregruppemøde",
        board.title,
        "Nyt møde den dag …",
    ]
    scene.keys.press("Return")
    assert scene.page.meeting is not None
    assert scene.page.meeting.meeting_id() == other


def test_n_plans_a_meeting_on_the_day_and_the_year_shows_it(scene: YearScene) -> None:
    scene.view.show_day(date(2026, 12, 15))
    scene.keys.press("N")
    dialog = scene.keys.in_dialog("Nyt møde")
    assert isinstance(dialog, MeetingDialog)
    assert dialog.day.day() == date(2026, 12, 15)
    scene.keys.press("Return")
    scene.qtbot.waitUntil(lambda: len(at(scene.desk, date(2026, 12, 15))) == 1, timeout=20_000)
    scene.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert scene.page.stack.currentWidget() is scene.view
    assert "Bestyrelsesmøde" in scene.view.grid.accessibleName()
    scene.keys.press("Ctrl+Z")
    assert not at(scene.desk, date(2026, 12, 15))
    assert "Bestyrelsesmøde" not in scene.view.grid.accessibleName()


def test_clicks_choose_days_and_open_lines(scene: YearScene) -> None:
    scene.click_day(date(2026, 12, 9))
    assert scene.view.grid.day() == date(2026, 12, 9)
    scene.click_line(12, 0)
    assert scene.page.meeting is not None
    assert scene.page.meeting.meeting_id() == at(scene.desk, BOARD_DAY)[0].id


def test_a_double_click_on_an_empty_day_plans_a_meeting(scene: YearScene) -> None:
    scene.click_day(date(2026, 12, 10), twice=True)
    dialog = scene.keys.in_dialog("Nyt møde")
    assert isinstance(dialog, MeetingDialog)
    assert dialog.day.day() == date(2026, 12, 10)
    dialog.reject()


def test_the_pointer_is_told_why_a_day_is_closed(scene: YearScene) -> None:
    layout = scene.view.grid.layout_now()
    assert layout is not None
    eve = layout.cell(date(2026, 12, 24)).center().toPoint()
    assert scene.view.grid.tip_at(eve).endswith("lukket, juleaftensdag")
    holiday = layout.cell(date(2026, 10, 14)).center().toPoint()
    assert "Skolernes efterårsferie" in scene.view.grid.tip_at(holiday)


def test_the_list_says_the_same_and_is_remembered(scene: YearScene) -> None:
    scene.view.show_day(BOARD_DAY)
    scene.view.shapes.part("table").click()
    assert load_preferences().splitters["year_view"] == b"table"
    rows = scene.view.table.rows_model.rows()
    what = {(row.on, row.what) for row in rows if row.on is not None}
    assert {
        (BOARD_DAY, "Bestyrelsesmøde"),
        (date(2026, 9, 15), "Budget for næste år"),
        (date(2026, 7, 6), "Industriferie"),
        (date(2026, 12, 24), "Juleaftensdag"),
    } <= what
    held = {m.id for m in meetings.list_meetings(scene.desk) if m.starts.year == 2026}
    assert {row.meeting_id for row in rows if row.meeting_id} == held
    current = scene.view.table.current_row()
    assert current is not None
    assert current.what == "Bestyrelsesmøde"
    assert current.sent == "11.–17.\u00a0november"
    scene.view.focus_first()
    scene.keys.press("Return")
    assert scene.page.meeting is not None
    assert scene.page.meeting.meeting_id() == current.meeting_id


def test_n_in_the_list_plans_on_the_day_of_the_row(scene: YearScene) -> None:
    scene.view.show_day(date(2026, 9, 15))
    scene.view.shapes.part("table").click()
    scene.view.focus_first()
    scene.keys.press("Ins")
    dialog = scene.keys.in_dialog("Nyt møde")
    assert isinstance(dialog, MeetingDialog)
    assert dialog.day.day() == date(2026, 9, 15)
    dialog.reject()


def test_the_choice_leads_between_list_and_year_with_the_keyboard(scene: YearScene) -> None:
    scene.view.views.part("year").setFocus()
    scene.keys.press("Left")
    assert scene.page.stack.currentWidget() is scene.page.list
    assert scene.keys.at() is scene.page.list.views.part("list")
    scene.keys.press("Right")
    assert scene.page.stack.currentWidget() is scene.view
    assert scene.keys.at() is scene.view.views.part("year")


def test_a_warning_leads_to_its_body(scene: YearScene) -> None:
    scene.keys.press("Alt+PgDown")
    assert scene.view.warnings.summary.text().startswith("Bestyrelsen har ingen møder i 2027.")
    scene.view.warnings.toggle.click()
    here = scene.window.pages.current()
    assert here is not None
    assert here[0] == "stakeholders"


def test_several_warnings_open_to_a_list_and_lead_to_their_meetings(scene: YearScene) -> None:
    closed = meetings.add_meeting(scene.desk, ["b-best"], datetime(2027, 3, 26, 14), title="Påske")
    shaded = meetings.add_meeting(scene.desk, ["b-best"], datetime(2027, 7, 13, 14), title="Ferie")
    scene.keys.press("Alt+PgDown")
    assert scene.view.warnings.summary.text().startswith("2\u00a0ting er værd at se på")
    scene.view.warnings.toggle.click()
    assert scene.view.warnings.is_open()
    assert scene.keys.at() is scene.view.warnings.rows
    scene.keys.press("Return")
    assert scene.page.meeting is not None
    assert scene.page.meeting.meeting_id() == closed
    assert {closed, shaded} == {m.id for m in meetings.list_meetings(scene.desk)[-2:]}


def test_a_change_of_state_is_told_on_the_line(scene: YearScene) -> None:
    key = at(scene.desk, BOARD_DAY)[0].id
    scene.view.show_day(BOARD_DAY)
    meetings.edit_meeting(scene.desk, key, state=str(MeetingState.HELD))
    scene.qtbot.waitUntil(lambda: "Afholdt" in scene.view.grid.accessibleDescription())
    assert scene.view.grid.day() == BOARD_DAY


def test_an_empty_plan_shows_the_year_and_can_plan_in_it(empty: YearScene) -> None:
    assert empty.view.grid.describe_month(1) == "Januar 2026: ingen møder eller frister."
    assert "Skolernes vinterferie" in empty.view.grid.describe_month(2)
    add_board(empty.desk)
    empty.qtbot.waitUntil(lambda: "Bestyrelsen" in empty.view.legend.accessibleName())


def test_a_plan_that_can_only_be_read_shows_the_year(tmp_path: Path, qtbot: QtBot) -> None:
    shown = show_year(sample_plan(tmp_path), qtbot, for_writing=False)
    assert not shown.view.new_button.isEnabled()
    shown.keys.press("N")
    assert QApplication.activeModalWidget() is None
    assert [t.text for t in shown.window.toasts.toasts()] == [
        "Planen er skrivebeskyttet og kan kun læses."
    ]
    shown.end()


@pytest.mark.parametrize(("width", "columns"), [(1440, 4), (1024, 3)])
def test_months_stand_in_as_many_columns_as_fit(
    tmp_path: Path, qtbot: QtBot, width: int, columns: int
) -> None:
    shown = show_year(sample_plan(tmp_path), qtbot, width=width)
    layout = shown.view.grid.layout_now()
    assert layout is not None
    assert layout.columns == columns
    assert layout.card(12).right() <= shown.view.grid.width() + 0.01
    assert clipped_widgets(shown.window) == []
    assert shown.view.area.horizontalScrollBar().maximum() == 0
    shown.end()


@pytest.mark.parametrize("width", [280, 600, 900, 1168])
def test_every_day_is_found_where_it_is_drawn(width: int) -> None:
    layout = year_layout(2028, width, 700, 1.0, [3] * 12)
    for ordinal in range(date(2028, 1, 1).toordinal(), date(2029, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        middle = layout.cell(day).center()
        assert layout.day_at(middle.x(), middle.y()) == day
        assert layout.card(day.month).contains(layout.cell(day))


def test_days_are_painted_as_what_they_are(scene: YearScene) -> None:
    grid, layout, theme = scene.view.grid, scene.view.grid.layout_now(), current()
    assert layout is not None
    picture = grid.grab().toImage()

    def colour_at(day: date, dx: float, dy: float) -> str:
        cell = layout.cell(day)
        x, y = round(cell.center().x() + dx), round(cell.top() + dy)
        return picture.pixelColor(x, y).name().upper()

    assert colour_at(date(2026, 9, 8), -10, 9) == theme.colours["body1"]
    assert colour_at(date(2026, 11, 14), -11, 9) == theme.colours["off"]
    assert colour_at(date(2026, 11, 16), -8, 16) == theme.colours["body1"]
    assert colour_at(date(2026, 11, 10), -11, 9) == theme.colours["surface"]
    assert colour_at(date(2026, 7, 8), -15, 8) == theme.colours["sunken"]


def test_only_bodies_that_meet_have_a_colour_and_every_one_its_name(scene: YearScene) -> None:
    days = scene.view.days
    assert days is not None
    names = [body.name for body, _ in days.shown_bodies()]
    known = {body.name for body in people.list_bodies(scene.desk)}
    assert set(names) < known
    assert "Bestyrelsen" in names
    tokens = [token for _, token in days.shown_bodies()]
    assert len(set(tokens)) == len(tokens)
