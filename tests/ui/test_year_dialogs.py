# SPDX-License-Identifier: MPL-2.0
"""Planning a row of meetings, the year's deadlines, and calendar files, by keys and clicks."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hpdesk.domain.annual_cycle import EveryYear, FromPlan, Once, PlanEdge, Weeks
from hpdesk.services import annual_marks, meetings, people
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.annual_mark import AnnualMarkDialog
from hpdesk.ui.dialogs.annual_marks import AnnualMarksDialog, rule_words
from hpdesk.ui.dialogs.series_dialog import SeriesDialog
from hpdesk.ui.pages.meetings.calendar_export import CalendarDialog
from hpdesk.ui.pages.meetings.pack_folder import remembered_folder
from tests.builders import sample_plan
from tests.ui.year_scene import YearScene, show_year


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[YearScene]:
    shown = show_year(sample_plan(tmp_path), qtbot)
    yield shown
    shown.end()


def days_of(scene: YearScene, body: str, year: int) -> list[date]:
    found = meetings.list_meetings(scene.desk)
    return [m.starts.date() for m in found if body in m.body_ids and m.starts.year == year]


def plan_series(scene: YearScene, year: int = 2027) -> SeriesDialog:
    scene.view.show_day(date(year, 1, 4))
    scene.view.series_button.click()
    dialog = scene.keys.in_dialog("Planlæg møderække")
    assert isinstance(dialog, SeriesDialog)
    return dialog


def shown_days(dialog: SeriesDialog) -> list[date]:
    return [row.proposal.starts.date() for row in dialog.preview.preview_model.rows()]


def test_enter_makes_the_proposed_year_in_one_step(scene: YearScene) -> None:
    dialog = plan_series(scene)
    expected = [date(2027, 3, 9), date(2027, 6, 8), date(2027, 9, 14), date(2027, 12, 14)]
    assert shown_days(dialog) == expected
    assert clipped_widgets(dialog) == []
    scene.keys.press("Return")
    assert days_of(scene, "b-best", 2027) == expected
    made = [m for m in meetings.list_meetings(scene.desk) if m.starts.year == 2027]
    assert {m.title for m in made} == {"Bestyrelsesmøde"}
    assert all(m.item_count > 0 for m in made)
    assert {(m.starts.hour, m.place) for m in made} == {(14, "Kvarterhuset, mødesal 1")}
    assert scene.view.grid.day() == expected[0]
    toast = scene.window.toasts.toasts()[-1]
    assert toast.text == "4\u00a0møder er oprettet."
    toast.action_button.click()
    assert days_of(scene, "b-best", 2027) == []


def test_foci_take_turns_and_a_meeting_can_be_left_out(scene: YearScene) -> None:
    people.edit_body(scene.desk, "b-best", focuses=("Strategi", "Drift"))
    dialog = plan_series(scene)
    assert dialog.focuses.text() == "Strategi, Drift"
    rows = dialog.preview.preview_model.rows()
    assert [row.proposal.focus for row in rows] == ["Strategi", "Drift", "Strategi", "Drift"]
    dialog.preview.setFocus()
    dialog.preview.setCurrentIndex(dialog.preview.preview_model.index(1, 0))
    scene.keys.press("Space")
    assert dialog.primary is not None
    assert dialog.primary.text() == "Opret 3\u00a0møder"
    scene.keys.press("Return")
    made = [m for m in meetings.list_meetings(scene.desk) if m.starts.year == 2027]
    assert [(m.starts.month, m.focus) for m in made] == [
        (3, "Strategi"),
        (9, "Strategi"),
        (12, "Drift"),
    ]


def test_a_date_is_written_in_its_place(scene: YearScene) -> None:
    dialog = plan_series(scene)
    dialog.preview.setFocus()
    dialog.preview.setCurrentIndex(dialog.preview.preview_model.index(0, 0))
    scene.keys.press("F2")
    scene.keys.press("Ctrl+A")
    scene.keys.write("16/3")
    scene.keys.press("Return")
    scene.qtbot.waitUntil(lambda: shown_days(dialog)[0] == date(2027, 3, 16))
    assert dialog.isVisible()
    assert dialog.preview.preview_model.rows()[0].proposal.window.earliest == date(2027, 2, 24)
    dialog.preview.preview_model.day_written.emit("2027-06-08", "engang")
    assert "kan ikke læses som en dato" in dialog.note.label.text()
    dialog.preview.setFocus()
    scene.keys.press("Return")
    assert days_of(scene, "b-best", 2027)[0] == date(2027, 3, 16)


def test_closed_days_are_moved_with_the_reason_or_left_out(scene: YearScene) -> None:
    dialog = plan_series(scene)
    dialog.pattern.choose_kind("dates")
    dialog.pattern.dates.setFocus()
    scene.keys.write("25/3 2027, 8/6 2027")
    scene.qtbot.waitUntil(lambda: len(shown_days(dialog)) == 2)
    first = dialog.preview.preview_model.rows()[0].proposal
    assert first.starts.date() == date(2027, 3, 30)
    assert "skærtorsdag" in first.notes[0]
    dialog.closed.part("skip").click()
    scene.qtbot.waitUntil(lambda: shown_days(dialog) == [date(2027, 6, 8)])
    assert "er sprunget over" in dialog.note.label.text()
    dialog.reject()


def test_every_so_many_weeks_until_the_last_day(scene: YearScene) -> None:
    dialog = plan_series(scene)
    dialog.pattern.choose_kind("weeks")
    dialog.pattern.first.set_day(date(2027, 2, 2))
    dialog.pattern.last.set_day(date(2027, 5, 1))
    dialog.pattern.weeks.setValue(4)
    scene.qtbot.waitUntil(
        lambda: shown_days(dialog) == [date(2027, 2, 2), date(2027, 3, 2), date(2027, 3, 30),
                                       date(2027, 4, 27)]
    )  # fmt: skip
    dialog.reject()


def test_a_fault_in_the_pattern_is_said_and_nothing_can_be_made(scene: YearScene) -> None:
    dialog = plan_series(scene)
    for tick in dialog.pattern.months.values():
        tick.setChecked(False)
    scene.qtbot.waitUntil(lambda: dialog.note.isVisible())
    assert dialog.note.label.text() == "Vælg mindst én måned, hvor der skal holdes møde."
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_day_that_is_taken_is_told(scene: YearScene) -> None:
    meetings.add_meeting(scene.desk, ["b-best"], datetime(2027, 3, 9, 9))
    dialog = plan_series(scene)
    assert "allerede et møde" in " ".join(dialog.preview.preview_model.rows()[0].proposal.notes)
    dialog.reject()


# --- the year's deadlines ---


def open_marks(scene: YearScene) -> AnnualMarksDialog:
    scene.view.marks_button.click()
    dialog = scene.keys.in_dialog("Årets frister")
    assert isinstance(dialog, AnnualMarksDialog)
    return dialog


def test_a_deadline_is_added_changed_removed_and_brought_back(scene: YearScene) -> None:
    dialog = open_marks(scene)
    before = annual_marks.list_marks(scene.desk)
    scene.keys.press("Ins")
    scene.keys.in_dialog("Ny frist")
    scene.keys.write("Status til Landsbyggefonden")
    edit = QApplication.activeModalWidget()
    assert isinstance(edit, AnnualMarkDialog)
    edit.day.setValue(15)
    scene.keys.press("Return")
    added = annual_marks.list_marks(scene.desk)[-1]
    assert (added.title, added.rule) == ("Status til Landsbyggefonden", EveryYear(15, 1))
    scene.keys.in_dialog("Årets frister")
    dialog.list.setCurrentIndex(dialog.list.rows_model.index_of(added.id))
    dialog.list.setFocus()
    scene.keys.press("Return")
    scene.keys.in_dialog("Ret frist")
    edit = QApplication.activeModalWidget()
    assert isinstance(edit, AnnualMarkDialog)
    edit.rule.set_value("weeks")
    edit._on_rule("weeks")
    edit.first_week.setValue(9)
    scene.keys.press("Return")
    assert edit.rule_field.error().startswith("Ugerne 9–7 kan ikke bruges.")
    edit.last_week.setValue(9)
    scene.keys.press("Return")
    assert annual_marks.list_marks(scene.desk)[-1].rule == Weeks(9, 9)
    scene.keys.in_dialog("Årets frister")
    dialog.list.setFocus()
    scene.keys.press("Del")
    assert annual_marks.list_marks(scene.desk) == before
    scene.keys.press("Home", "Del")
    assert len(annual_marks.list_marks(scene.desk)) == len(before) - 1
    dialog.restore.click()
    assert annual_marks.list_marks(scene.desk) == before
    dialog.reject()


def test_the_year_shows_a_deadline_at_once(scene: YearScene) -> None:
    annual_marks.add_mark(scene.desk, "Personaledag", Once(date(2026, 11, 25), date(2026, 11, 25)))
    scene.qtbot.waitUntil(lambda: "ons 25., Personaledag" in scene.view.grid.describe_month(11))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (EveryYear(31, 3), "Hvert år den 31. marts"),
        (Weeks(28, 30), "Uge 28–30"),
        (Weeks(42, 42), "Uge 42"),
        (FromPlan(PlanEdge.END, -18, -12), "12–18\u00a0måneder før planens slutning"),
        (FromPlan(PlanEdge.START, 12, 12), "12\u00a0måneder efter planens start"),
        (FromPlan(PlanEdge.START, 0, 0), "Ved planens start"),
        (
            Once(date(2026, 5, 1), date(2026, 5, 3)),
            "1.\u00a0maj\u00a02026 til 3.\u00a0maj\u00a02026",
        ),
    ],
)
def test_a_rule_is_said_in_words(rule: EveryYear, words: str) -> None:
    assert rule_words(rule) == words


# --- calendar files ---


def save_as(target: Path) -> None:
    """Answer the file dialog that is open."""

    def answer() -> None:
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
        dialog.fileSelected.emit(str(target))
        dialog.reject()

    QTimer.singleShot(0, answer)


def written(scene: YearScene, target: Path) -> str:
    scene.qtbot.waitUntil(
        lambda: target.exists() and bool(scene.window.toasts.toasts()), timeout=10000
    )
    QThreadPool.globalInstance().waitForDone()
    return target.read_bytes().decode()


def test_the_whole_year_is_written_and_the_folder_remembered(
    scene: YearScene, tmp_path: Path
) -> None:
    target = tmp_path / "kalender" / "2026.ics"
    target.parent.mkdir()
    scene.view.export_button.click()
    dialog = scene.keys.in_dialog("Eksportér til kalender")
    assert isinstance(dialog, CalendarDialog)
    save_as(target)
    scene.keys.press("Return")
    text = written(scene, target)
    held = [m for m in meetings.list_meetings(scene.desk) if m.starts.year == 2026]
    assert text.count("BEGIN:VEVENT") == len(held)
    assert "ligger i 2026.ics." in scene.window.toasts.toasts()[-1].text
    assert remembered_folder("calendar") == target.parent


def test_the_meetings_of_one_body_are_written(scene: YearScene, tmp_path: Path) -> None:
    target = tmp_path / "bestyrelsen.ics"
    scene.view.export_button.click()
    dialog = scene.keys.in_dialog("Eksportér til kalender")
    assert isinstance(dialog, CalendarDialog)
    dialog.bodies.set_value("b-best")
    save_as(target)
    scene.keys.press("Return")
    assert written(scene, target).count("BEGIN:VEVENT") == 1


def test_a_year_without_meetings_is_told_and_gives_no_file(
    scene: YearScene, tmp_path: Path
) -> None:
    scene.view.show_day(date(2031, 1, 1))
    scene.view.export_button.click()
    scene.keys.in_dialog("Eksportér til kalender")
    save_as(tmp_path / "2031.ics")
    scene.keys.press("Return")
    scene.qtbot.waitUntil(lambda: bool(scene.window.toasts.toasts()), timeout=10000)
    assert scene.window.toasts.toasts()[-1].text.startswith("Der er ingen møder i 2031")
    assert not (tmp_path / "2031.ics").exists()


def test_a_meeting_is_written_as_invitation_and_called_off(
    scene: YearScene, tmp_path: Path
) -> None:
    board = next(m for m in meetings.list_meetings(scene.desk) if m.starts.day == 1)
    board = next(
        m for m in meetings.list_meetings(scene.desk) if m.starts.date() == date(2026, 12, 1)
    )
    scene.window.navigate("meetings", meeting_id=board.id)
    view = scene.page.meeting
    assert view is not None
    words = [action.text() for action in view.make_menu().actions()]
    assert "Gem som kalenderinvitation …" in words
    target = tmp_path / "invitation.ics"
    save_as(target)
    scene.window.run_command("export_calendar")
    assert "METHOD:REQUEST" in written(scene, target)
    scene.window.toasts.clear()
    off = tmp_path / "aflysning.ics"
    save_as(off)
    view.cancel_in_calendar()
    assert "METHOD:CANCEL" in written(scene, off)
    assert scene.window.toasts.toasts()


def test_who_has_no_address_is_told(scene: YearScene, tmp_path: Path) -> None:
    person = next(
        seat.person for seat in people.list_members(scene.desk, "b-best") if seat.role == "member"
    )
    people.edit_person(scene.desk, person.id, email=None)
    board = next(
        m for m in meetings.list_meetings(scene.desk) if m.starts.date() == date(2026, 12, 1)
    )
    scene.window.navigate("meetings", meeting_id=board.id)
    target = tmp_path / "invitation.ics"
    save_as(target)
    scene.window.run_command("export_calendar")
    written(scene, target)
    scene.qtbot.waitUntil(lambda: person.name in scene.window.notice_bar.text())
