# SPDX-License-Identifier: MPL-2.0
"""Writing minutes with the keyboard, in the real window with a copy of the sample plan."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import AgendaItem, AttendanceStatus
from hpdesk.services import coordination, followup, meetings, minutes, people
from hpdesk.services.desk import Desk
from hpdesk.services.sample import make_sample
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.theme import apply_theme
from tests.builders import sample_plan
from tests.ui.minutes_scene import ONLY_MINUTES, minutes_window, open_minutes
from tests.ui.windows import focused, press, write

TODAY = date(2026, 12, 1)
MEETING = "m-b8"
FIRST, SECOND, NIGHT_WALK = "i-b8-1", "i-b8-2", "i-b8-5"
Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(sample_plan(tmp_path), today=TODAY)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with minutes_window(qtbot, desk) as shown:
        yield shown


@pytest.fixture
def page(window: MainWindow) -> MinutesPage:
    return open_minutes(window)


def write_line(page: MinutesPage, text: str) -> None:
    """Type a line and press Enter, with the names that are offered left alone."""
    page.body.point.quick.setFocus()
    write(text)
    press(Key.Key_Return)


def item(desk: Desk, item_id: str) -> AgendaItem:
    return next(i for i in meetings.list_items(desk, MEETING) if i.id == item_id)


def preview(page: MinutesPage) -> str:
    return page.body.point.quick.preview.text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_meeting_is_minuted_by_keys_alone(
    window: MainWindow, page: MinutesPage, desk: Desk, qtbot: QtBot
) -> None:
    assert focused() is page.body.point.discussion
    write("Palle Grønning fremlagde sagen.")
    press(Key.Key_B, ALT)
    assert focused() is page.body.point.decision.editor
    write("Godkendt. Ruten dækker også skolestien.")
    press(Key.Key_O, ALT)
    write("/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    press(Key.Key_Return)
    write("@Thomas Ærø snarest Aftal adgang til skolen")
    press(Key.Key_Return)
    write("/afbud Nadia Skovbjerg")
    press(Key.Key_Return)
    write("/beslutning Evalueres til foråret.")
    press(Key.Key_Return)
    write("/note Havnely var tøvende")
    press(Key.Key_Return)
    write("Jesper Holmgaard takkede for oplægget.")
    press(Key.Key_Return)
    press(Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved())

    minuted = item(desk, NIGHT_WALK)
    assert minuted.discussion == (
        "Palle Grønning fremlagde sagen.\n\nJesper Holmgaard takkede for oplægget."
    )
    assert minuted.decision == "Godkendt. Ruten dækker også skolestien.\n\nEvalueres til foråret."
    first, second = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert (first.text, first.due) == ("Udpeg en kontaktperson", date(2027, 1, 15))
    assert [who.name for who in first.responsible] == ["Palle Grønning"]
    assert (second.text, second.due, second.due_text) == (
        "Aftal adgang til skolen",
        None,
        "snarest",
    )
    away = [
        row.name
        for row in minutes.list_attendance(desk, MEETING)
        if row.status is AttendanceStatus.APOLOGY
    ]
    assert away == ["Nadia Skovbjerg"]
    note = next(n for n in coordination.list_notes(desk, item_id=NIGHT_WALK) if n.on == TODAY)
    assert (note.text, note.meeting_id) == ("Havnely var tøvende", MEETING)
    assert page.where()["item_id"] == "i-b8-6"
    assert page.body.point.discussion.text() == ""


def test_what_is_typed_is_in_the_file_within_a_second(
    page: MinutesPage, desk: Desk, qtbot: QtBot
) -> None:
    write("Sagen blev drøftet.")
    qtbot.waitUntil(
        lambda: item(desk, NIGHT_WALK).discussion == "Sagen blev drøftet.", timeout=1000
    )


def test_going_to_another_point_keeps_every_word(page: MinutesPage, desk: Desk) -> None:
    write("Første")
    press(Key.Key_PageUp, CONTROL)
    write("Andet")
    press(Key.Key_PageDown, CONTROL)
    assert page.body.point.discussion.text() == "Første"
    assert item(desk, NIGHT_WALK).discussion == "Første"
    assert item(desk, "i-b8-4").discussion == "Andet"


def test_a_text_that_cannot_be_saved_stays_and_is_saved_later(
    page: MinutesPage, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("Drevet er fuldt.")

    write("Vigtige ord")
    with monkeypatch.context() as broken:
        broken.setattr("hpdesk.services.meetings.edit_item", refuse)
        press(Key.Key_PageDown, CONTROL)
        assert "Teksten er ikke gemt endnu" in window.notice_bar.text()
        assert page.bar.save_words.text() == "Ikke gemt"
        write("Andre ord")
        press(Key.Key_PageUp, CONTROL)
        assert page.body.point.discussion.text() == "Vigtige ord"
    assert window.bridge.saver.flush()
    assert item(desk, NIGHT_WALK).discussion == "Vigtige ord"
    assert item(desk, "i-b8-6").discussion == "Andre ord"
    assert page.bar.save_words.text().startswith("Gemt automatisk")


def test_a_change_elsewhere_does_not_touch_what_is_being_typed(
    page: MinutesPage, desk: Desk
) -> None:
    write("Jeg er midt i")
    meetings.edit_item(desk, NIGHT_WALK, title="Nattevandring hele året")
    assert page.body.point.title.text() == "Nattevandring hele året"
    assert page.body.point.discussion.text() == "Jeg er midt i"
    write(" en sætning")
    assert page.body.point.discussion.text() == "Jeg er midt i en sætning"


def test_a_deleted_task_comes_back_with_undo(
    page: MinutesPage, window: MainWindow, desk: Desk
) -> None:
    write_line(page, "/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    page.body.point.tasks.setFocus()
    press(Key.Key_Delete)
    assert followup.list_tasks(desk, item_id=NIGHT_WALK) == ()
    toast = window.toasts.toasts()[-1]
    assert toast.text == "Opgaven er slettet."
    toast.action_button.click()
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert task.text == "Udpeg en kontaktperson"
    assert len(page.body.point.tasks.tasks.rows()) == 1


def test_a_task_is_mended_in_the_drawer_and_closed_with_space(
    page: MinutesPage, desk: Desk, window: MainWindow
) -> None:
    write_line(page, "/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    page.body.point.tasks.setFocus()
    press(Key.Key_Return)
    assert focused() is page.body.task.text_editor
    write("Find en kontaktperson")
    page.body.task.due.edit.setFocus()
    page.body.task.due.edit.selectAll()
    write("1/2")
    window.bridge.saver.flush()
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert (task.text, task.due) == ("Find en kontaktperson", date(2027, 2, 1))
    press(Key.Key_Escape)
    assert page.body.task.isHidden()
    page.body.point.tasks.setFocus()
    press(Key.Key_Space)
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert task.status is TaskStatus.DONE


def test_an_unknown_name_gives_a_list_and_can_become_a_person(
    page: MinutesPage, desk: Desk
) -> None:
    write_line(page, "/opgave Bodil Kragh 15/1 Ring")
    quick = page.body.point.quick
    assert quick.names.isVisible()
    assert followup.list_tasks(desk, item_id=NIGHT_WALK) == ()
    rows = [choice.title for choice in quick.names.choices.rows()]
    assert "Opret personen »Bodil Kragh«" in rows
    for _ in range(rows.index("Opret personen »Bodil Kragh«")):
        press(Key.Key_Down)
    press(Key.Key_Return)
    assert any(person.name == "Bodil Kragh" for person in people.list_people(desk))
    press(Key.Key_Return)
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert [who.name for who in task.responsible] == ["Bodil Kragh"]
    assert (task.text, task.due) == ("Ring", date(2027, 1, 15))


def test_an_unknown_name_may_stay_in_the_text(page: MinutesPage, desk: Desk) -> None:
    write_line(page, "/opgave Bodil Kragh 15/1 Ring")
    press(Key.Key_Up)  # the last row
    press(Key.Key_Return)
    press(Key.Key_Return)
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert (task.text, task.responsible) == ("Bodil Kragh Ring", ())


def test_an_ambiguous_name_is_chosen_from_those_who_bear_it(page: MinutesPage, desk: Desk) -> None:
    for name in ("Bodil Kragh", "Bodil Vang"):
        people.add_person(desk, name)
    write_line(page, "/opgave Bodil 15/1 Ring")
    quick = page.body.point.quick
    assert [c.title for c in quick.names.choices.rows()][:2] == ["Bodil Kragh", "Bodil Vang"]
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert quick.text() == "/opgave Bodil Vang 15/1 Ring"
    press(Key.Key_Return)
    (task,) = followup.list_tasks(desk, item_id=NIGHT_WALK)
    assert [who.name for who in task.responsible] == ["Bodil Vang"]


def test_tab_completes_a_name_and_then_goes_from_part_to_part(page: MinutesPage) -> None:
    quick = page.body.point.quick
    quick.setFocus()
    write("/opgave Pal")
    assert quick.names.isVisible()
    press(Key.Key_Tab)
    assert quick.text() == "/opgave Palle Grønning "
    write("15/1 Ring til Merete")
    selected = []
    for _ in range(5):
        press(Key.Key_Tab)
        selected.append(quick.textCursor().selectedText())
    parts = ["Palle Grønning", "15/1", "Ring til Merete", "/opgave"]
    assert selected == [*parts, "Palle Grønning"]


def test_attendance_is_taken_at_first_and_changed_by_keys(page: MinutesPage, desk: Desk) -> None:
    assert page.body.side.count.text() == "12 af 12 med stemmeret"
    page.body.point.discussion.setFocus()
    press(Key.Key_F, ALT)
    press(Key.Key_Down)
    press(Key.Key_Space)
    rows = minutes.list_attendance(desk, MEETING)
    assert [r.name for r in rows if r.status is AttendanceStatus.APOLOGY] == ["Anders Kruse"]
    assert page.body.side.count.text() == "11 af 12 med stemmeret"
    menu = page.body.side.row(rows[2].person_id).make_menu()
    next(action for action in menu.actions() if action.text() == "Kommer nu").trigger()
    assert minutes.list_attendance(desk, MEETING)[2].arrived is not None


def test_a_guest_who_is_noted_stays_a_guest(page: MinutesPage, desk: Desk) -> None:
    guest = item(desk, NIGHT_WALK).guests[0]
    page.body.side.row(guest.person_id).switch.click()
    noted = {row.person_id: row.status for row in minutes.list_attendance(desk, MEETING)}
    assert noted[guest.person_id] is AttendanceStatus.PRESENT
    assert page.body.side.count.text() == "12 af 12 med stemmeret"
    page.body.side.row(guest.person_id).switch.click()
    assert guest.person_id not in {r.person_id for r in minutes.list_attendance(desk, MEETING)}


def test_without_a_meeting_the_nearest_one_is_shown(window: MainWindow) -> None:
    window.navigate("minutes")
    shown = window.pages.page("minutes")
    assert isinstance(shown, MinutesPage)
    assert shown.where()["meeting_id"] == MEETING


def test_a_plan_that_can_only_be_read_is_not_written(tmp_path: Path, qtbot: QtBot) -> None:
    path = sample_plan(tmp_path)
    desk = Desk.open(path, today=TODAY, for_writing=False)
    shown = MainWindow(desk, today=TODAY, pages=ONLY_MINUTES)
    qtbot.addWidget(shown)
    shown.show()
    shown.navigate("minutes", meeting_id=MEETING, item_id=NIGHT_WALK)
    made = shown.pages.page("minutes")
    assert isinstance(made, MinutesPage)
    assert made.body.point.discussion.isReadOnly()
    assert made.body.point.discussion.toolTip() == "Planen kan kun læses."
    assert not made.body.point.quick.isEnabled()
    shown.close()


def test_ctrl_z_takes_back_in_the_field_first_and_then_in_the_plan(
    page: MinutesPage, window: MainWindow, desk: Desk
) -> None:
    write_line(page, "/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    page.body.point.discussion.setFocus()
    write("Ord")
    window.bridge.saver.flush()
    press(Key.Key_Z, CONTROL)
    assert page.body.point.discussion.text() == ""
    assert len(followup.list_tasks(desk, item_id=NIGHT_WALK)) == 1
    while followup.list_tasks(desk, item_id=NIGHT_WALK):
        assert desk.undo_label is not None
        press(Key.Key_Z, CONTROL)
    assert page.body.point.tasks.tasks.rows() == ()


def test_undo_in_the_plan_shows_the_earlier_text(page: MinutesPage, desk: Desk) -> None:
    write("Første udgave")
    press(Key.Key_PageDown, CONTROL)
    press(Key.Key_PageUp, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert item(desk, NIGHT_WALK).discussion == ""
    assert page.body.point.discussion.text() == ""


def test_closing_the_window_saves_the_last_words(
    page: MinutesPage, window: MainWindow, desk: Desk
) -> None:
    write("De sidste ord")
    path = desk.path
    window.close()
    with_words = Desk.open(path, for_writing=False)
    assert item(with_words, NIGHT_WALK).discussion == "De sidste ord"
    with_words.close()


def test_attendance_is_a_drawer_in_a_narrow_window(
    page: MinutesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: page.body.side.isHidden())
    page.body.point.discussion.setFocus()
    press(Key.Key_F, ALT)
    assert not page.body.side.isHidden()
    press(Key.Key_Escape)
    assert page.body.side.isHidden()
    assert focused() is page.body.point.discussion


def test_the_quick_line_and_the_last_task_stay_in_sight_in_a_low_window(
    page: MinutesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    for number in range(5):
        write_line(page, f"/opgave Palle Grønning 15/1 Opgave {number}")
    view, table = page.body.point.area.viewport(), page.body.point.tasks
    for widget in (page.body.point.quick, page.body.point.quick.preview):
        assert widget.visibleRegion().boundingRect() == widget.rect()

    def is_seen() -> bool:
        low = table.mapTo(view, table.rect().bottomLeft()).y()
        return len(table.tasks.rows()) == 5 and 0 < low <= view.height()

    qtbot.waitUntil(is_seen)


def test_the_case_sheet_can_be_read_beside_the_minutes(page: MinutesPage) -> None:
    press(Key.Key_V, ALT)
    assert not page.body.case.isHidden()
    assert page.body.case.title_label.text() == "Nattevandring i vinterhalvåret"
    press(Key.Key_Escape)
    assert page.body.case.isHidden()
    assert focused() is page.body.point.discussion


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut(
    qtbot: QtBot, qapp: QApplication, desk: Desk, size: tuple[int, int], scale: int
) -> None:
    apply_theme(qapp, "light", scale)
    shown = MainWindow(desk, today=TODAY, pages=ONLY_MINUTES)
    qtbot.addWidget(shown)
    shown.resize(*size)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.navigate("minutes", meeting_id=MEETING, item_id=NIGHT_WALK)
    made = shown.pages.page("minutes")
    assert made is not None
    qtbot.waitUntil(lambda: clipped_widgets(made) == [])
    assert made.minimumSizeHint().width() <= made.width()
    shown.close()


def test_a_line_that_was_not_carried_out_is_there_when_the_window_opens_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "plan.hpdesk"
    make_sample(path, date(2026, 11, 12))
    first = MainWindow(Desk.open(path, today=date(2026, 11, 12)))
    qtbot.addWidget(first)
    first.show()
    first.navigate("minutes", meeting_id="m-b8")
    line = first.findChild(QTextEdit, "quick_line")
    assert line is not None
    qtbot.keyClicks(line, "/opgave Karin fredag Skriv til")
    assert first.desk is not None
    steps = first.desk.undo_label
    first.close()

    again = MainWindow(Desk.open(path, today=date(2026, 11, 12)))
    qtbot.addWidget(again)
    again.show()
    again.navigate("minutes", meeting_id="m-b8")
    line = again.findChild(QTextEdit, "quick_line")
    assert line is not None
    assert line.toPlainText() == "/opgave Karin fredag Skriv til"
    assert again.desk is not None
    assert steps == "Fremmøde taget"  # a draft is no step to take back
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert again.bridge.saver.flush()
    assert minutes.draft_of(again.desk, "m-b8") == ""
    again.close()
