# SPDX-License-Identifier: MPL-2.0
"""»Møder« by keys and clicks, in the real window on a real plan file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import BodyKind
from hpdesk.services import attachments, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.dialogs.meeting_proposals import EMPTY
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings import MeetingsPage
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.item_sheet import TAB_BILAG
from hpdesk.ui.pages.meetings.meeting_parts import TAB_HISTORY
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.preferences import Preferences
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, add_board, empty_plan, sample_plan
from tests.ui.windows import show_active

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Screen:
    """The window, its plan and the page."""

    window: MainWindow
    desk: Desk
    qtbot: QtBot

    @property
    def page(self) -> MeetingsPage:
        page = self.window.pages.page("meetings")
        assert isinstance(page, MeetingsPage)
        return page

    @property
    def view(self) -> MeetingView:
        assert self.page.meeting is not None
        return self.page.meeting

    @property
    def agenda(self) -> AgendaTab:
        return self.view.agenda

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()  # a closed window would still be restyled by every later test

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def open_next_board(self) -> Meeting:
        found = next_board(self.desk)
        self.window.navigate("meetings", meeting_id=found.id)
        return found

    def items(self) -> tuple[AgendaItem, ...]:
        return meetings.list_items(self.desk, self.view.meeting_id())


def next_board(desk: Desk) -> Meeting:
    return next(
        m
        for m in meetings.list_meetings(desk)
        if m.starts.date() >= TODAY and "board" in m.body_kinds
    )


def show(path: Path, qtbot: QtBot, *, width: int = 1440, for_writing: bool = True) -> Screen:
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    window = MainWindow(desk, preferences=Preferences(), today=TODAY)
    window.resize(width, 900)
    show_active(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    window.navigate("meetings")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Screen(window, desk, qtbot)


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[Screen]:
    shown = show(sample_plan(tmp_path), qtbot)
    yield shown
    shown.end()


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[Screen]:
    shown = show(empty_plan(tmp_path), qtbot)
    yield shown
    shown.end()


def test_the_list_opens_on_the_next_meeting_and_enter_opens_it(screen: Screen) -> None:
    coming = next(m for m in meetings.list_meetings(screen.desk) if m.starts.date() >= TODAY)
    assert screen.page.list.current_meeting_id() == coming.id
    screen.press(KEY.Key_Return)
    assert screen.view.meeting_id() == coming.id
    screen.press(KEY.Key_Escape)
    assert screen.page.stack.currentWidget() is screen.page.list
    assert screen.page.list.current_meeting_id() == coming.id


def test_earlier_years_are_closed_until_they_are_asked_for(screen: Screen) -> None:
    model = screen.page.list.model
    shown = {row.meeting.starts.year for row in model.rows() if row.meeting}
    assert 2025 not in shown
    screen.page.list.choose("year-2025")
    screen.press(KEY.Key_Right)
    assert any(row.meeting and row.meeting.starts.year == 2025 for row in model.rows())
    screen.press(KEY.Key_Left)
    assert all(row.meeting is None or row.meeting.starts.year != 2025 for row in model.rows())


def test_searching_reads_closed_years_too_and_says_where_nothing_is_found(screen: Screen) -> None:
    screen.window.run_command("find")
    screen.write("styregruppe 2025")
    rows = [row for row in screen.page.list.model.rows() if row.meeting]
    assert rows
    assert all(row.meeting and row.meeting.starts.year == 2025 for row in rows)
    screen.write(" findes ikke")
    assert screen.page.list.stack.currentWidget() is screen.page.list.nothing
    screen.page.list.nothing.button.click()
    assert len([r for r in screen.page.list.model.rows() if r.meeting]) > len(rows)


def test_the_filter_leaves_one_bodys_meetings(screen: Screen) -> None:
    board = next(b for b in people.list_bodies(screen.desk) if b.kind is BodyKind.BOARD)
    choice = screen.page.list.filter
    choice.setFocus()
    place = choice.findText(board.name)
    while choice.currentIndex() != place:
        screen.press(KEY.Key_Down)
    screen.press(KEY.Key_Return)
    rows = [row.meeting for row in screen.page.list.model.rows() if row.meeting]
    assert rows
    assert all(board.id in meeting.body_ids for meeting in rows)


def test_a_first_meeting_is_made_by_keyboard_in_a_plan_without_bodies(empty: Screen) -> None:
    assert empty.page.list.stack.currentWidget() is empty.page.list.empty
    empty.window.run_command("new_meeting")
    dialog = empty.window.findChild(MeetingDialog)
    assert dialog is not None
    assert dialog.new_body is not None
    empty.qtbot.keyClicks(dialog.day.edit, "1/12 2026")
    assert "11. november 2026" in dialog.window_note.label.text().replace("\u00a0", " ")
    empty.qtbot.keyClick(dialog.day.edit, KEY.Key_Return)
    (body,) = people.list_bodies(empty.desk)
    (meeting,) = meetings.list_meetings(empty.desk)
    assert body.name == "Bestyrelsen"
    assert meeting.title == "Bestyrelsesmøde"
    assert (meeting.starts, meeting.ends) == (
        datetime(2026, 12, 1, 13),
        datetime(2026, 12, 1, 15),
    )
    titles = [item.title for item in empty.items()]
    assert titles[0] == "Godkendelse af dagsorden"
    assert "Godkendelse af referat" not in titles  # there is none yet
    assert (len(titles), titles[-1]) == (8, "Eventuelt")


def test_the_new_meeting_warns_of_a_holiday_but_lets_it_be_made(screen: Screen) -> None:
    screen.window.run_command("new_meeting")
    dialog = screen.window.findChild(MeetingDialog)
    assert dialog is not None
    assert dialog.proposals is not None
    template = dialog.proposals.template
    for _ in range(template.count()):
        screen.qtbot.keyClick(template, KEY.Key_Down)
    assert template.option_id() == EMPTY
    screen.qtbot.keyClicks(dialog.day.edit, "26/3 2027")
    words = "Datoen er en helligdag (langfredag). Vælg en anden dag."
    assert words in dialog.day.understood.text()
    screen.qtbot.keyClick(dialog.day.edit, KEY.Key_Return)
    made = meetings.get_meeting(screen.desk, screen.view.meeting_id())
    assert made.starts.date() == date(2027, 3, 26)
    assert made.item_count == 0
    assert screen.agenda.agenda.stack.currentWidget() is screen.agenda.agenda.empty


def test_the_dialog_says_what_is_wrong_and_stays(screen: Screen) -> None:
    screen.window.run_command("new_meeting")
    dialog = screen.window.findChild(MeetingDialog)
    assert dialog is not None
    before = len(meetings.list_meetings(screen.desk))
    dialog.begins.setText("15")
    dialog.ends.setText("14")
    dialog.accept()
    assert "dato" in dialog.day_field.error()
    assert dialog.ends_field.error() == "Mødet slutter, før det begynder."
    dialog.reject()
    assert len(meetings.list_meetings(screen.desk)) == before


def test_title_and_kind_follow_the_body_until_the_person_writes_their_own(screen: Screen) -> None:
    screen.window.run_command("new_meeting")
    dialog = screen.window.findChild(MeetingDialog)
    assert dialog is not None
    assert dialog.bodies is not None
    board, other = (
        next(iter(dialog.bodies.boxes)),
        next(b.id for b in people.list_bodies(screen.desk) if b.kind is BodyKind.PRE_MEETING_GROUP),
    )
    dialog.bodies.boxes[board].click()
    dialog.bodies.boxes[other].click()
    assert (dialog.title.text(), dialog.kind.option_id()) == ("Formøde", MeetingKind.PRE_MEETING)
    dialog.title.selectAll()
    screen.qtbot.keyClicks(dialog.title, "Mit møde")
    dialog.bodies.boxes[board].click()
    assert dialog.title.text() == "Mit møde"
    assert dialog.kind.option_id() == MeetingKind.JOINT
    dialog.reject()


def test_points_are_typed_one_after_the_other(screen: Screen) -> None:
    screen.open_next_board()
    before = [item.title for item in screen.items()]
    screen.agenda.focus_first()
    screen.press(KEY.Key_Insert)
    screen.write("Nyt gadelys")
    screen.press(KEY.Key_Return)
    screen.write("Ny bænk")
    screen.press(KEY.Key_Return)
    screen.press(KEY.Key_Escape)
    new = ["Nyt gadelys", "Ny bænk"]
    # before what ends the agenda: the points of next time, and Eventuelt
    assert [item.title for item in screen.items()] == [*before[:-2], *new, *before[-2:]]
    assert screen.agenda.sheet.title.text() == "Ny bænk"
    assert screen.agenda.agenda.list.hasFocus()


def test_alt_arrows_and_dropping_move_points(screen: Screen) -> None:
    screen.open_next_board()
    first, second, third = (item.id for item in screen.items()[:3])
    screen.agenda.focus_first()
    screen.press(KEY.Key_Down, ALT)
    assert [i.id for i in screen.items()[:3]] == [second, first, third]
    assert screen.agenda.chosen() == first
    screen.press(KEY.Key_Up, ALT)
    assert [i.id for i in screen.items()[:3]] == [first, second, third]
    rows = screen.agenda.agenda.list
    below_third = rows.visualRect(rows.model().index(2, 0)).bottomLeft() + QPoint(40, -2)
    rows.drop_current_at(below_third)
    assert [i.id for i in screen.items()[:3]] == [second, third, first]


def test_deleting_a_point_offers_to_take_it_back(screen: Screen) -> None:
    screen.open_next_board()
    before = [item.id for item in screen.items()]
    screen.agenda.focus_first()
    screen.press(KEY.Key_Delete)
    assert [item.id for item in screen.items()] == before[1:]
    assert screen.agenda.chosen() == before[1]
    screen.window.toasts.toasts()[-1].action_button.click()
    assert [item.id for item in screen.items()] == before


def test_texts_are_saved_within_a_second_and_kept_on_going_away(screen: Screen) -> None:
    screen.open_next_board()
    item = screen.items()[1]
    screen.agenda.choose(item.id)
    editor = screen.agenda.sheet.texts.editors["summary"]
    editor.setFocus()
    screen.write("Kort sagt ")
    screen.qtbot.waitUntil(lambda: screen.items()[1].summary.startswith("Kort sagt "), timeout=1000)
    screen.write("godt")
    assert editor.textCursor().position() == len("Kort sagt godt")
    screen.window.navigate("overview")
    assert screen.items()[1].summary.startswith("Kort sagt godt")


def test_a_change_from_elsewhere_does_not_touch_what_is_being_typed(screen: Screen) -> None:
    screen.open_next_board()
    item = screen.items()[0]
    editor = screen.agenda.sheet.texts.editors["case"]
    editor.setFocus()
    screen.write("Jeg skriver")
    meetings.edit_item(screen.desk, item.id, summary="Skrevet et andet sted")
    assert editor.text().startswith("Jeg skriver")
    assert screen.agenda.sheet.texts.editors["summary"].text() == "Skrevet et andet sted"
    assert screen.window.bridge.saver.flush()
    assert screen.items()[0].case.startswith("Jeg skriver")
    screen.window.run_command("undo")
    assert "Jeg skriver" not in editor.text()


def test_facts_of_a_point_are_saved_at_once(screen: Screen) -> None:
    screen.open_next_board()
    fields = screen.agenda.sheet.fields
    fields.kind.setFocus()
    while fields.kind.option_id() != "discussion":
        screen.press(KEY.Key_Up if fields.kind.currentIndex() > 1 else KEY.Key_Down)
    fields.minutes.setFocus()
    fields.minutes.selectAll()
    screen.write("45")
    screen.press(KEY.Key_Return)
    fields.presenter.setFocus()
    edit = fields.presenter.lineEdit()
    assert edit is not None
    edit.selectAll()
    screen.write("Styregruppens formand")
    screen.press(KEY.Key_Tab)
    fields.closed.part("closed").click()
    fields.public_title.setFocus()
    screen.write("Personsag")
    assert screen.window.bridge.saver.flush()
    item = screen.items()[0]
    assert (item.kind, item.duration) == ("discussion", 45)
    assert (item.presenter, item.presenter_id) == ("Styregruppens formand", None)
    assert (item.closed, item.public_title) == (True, "Personsag")


def test_the_title_is_edited_in_place_and_never_left_empty(screen: Screen) -> None:
    screen.open_next_board()
    screen.agenda.focus_first()
    screen.window.run_command("rename")
    screen.write("Ny titel")
    screen.press(KEY.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.items()[0].title == "Ny titel")
    screen.qtbot.waitUntil(screen.agenda.agenda.list.hasFocus)
    screen.agenda.sheet.edit_title()
    screen.press(KEY.Key_Backspace)
    screen.press(KEY.Key_Return)
    assert screen.items()[0].title == "Ny titel"
    assert screen.agenda.sheet.title.text() == "Ny titel"


def test_enter_in_the_title_goes_on_to_what_is_asked_and_the_referat_is_one_key_away(
    screen: Screen,
) -> None:
    board = screen.open_next_board()
    sheet = screen.agenda.sheet
    sheet.edit_title()
    screen.press(KEY.Key_Return)
    assert sheet.fields.kind.hasFocus()
    all_held = meetings.list_meetings(screen.desk)
    held = next(m for m in all_held if m.state is MeetingState.MINUTES_APPROVED)
    point = meetings.add_item(screen.desk, board.id, "Godkendelse af referat", index=0)
    meetings.edit_item(screen.desk, point, standing="approve_minutes", approves_id=held.id)
    screen.agenda.choose(point)
    screen.qtbot.waitUntil(sheet.bilag.minutes_button.isVisible)
    sheet.bilag.minutes_button.setFocus()
    screen.press(KEY.Key_Return)
    screen.qtbot.waitUntil(lambda: not sheet.bilag.is_adding(), timeout=60_000)
    (enclosed,) = next(i for i in screen.items() if i.id == point).attachments
    assert enclosed.minutes_of_id == held.id
    screen.qtbot.waitUntil(sheet.bilag.minutes_button.isHidden)
    assert sheet.bilag.list.hasFocus()


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.write_bytes(b"%PDF-1.7 " + path.name.encode())
    return made


def test_files_are_added_by_button_named_moved_and_taken_off(
    screen: Screen, tmp_path: Path
) -> None:
    screen.open_next_board()
    bilag = screen.agenda.sheet.bilag
    chosen = files(tmp_path, "a.pdf", "b.pdf")
    bilag.ask_files = lambda _parent, _title: chosen
    screen.window.run_command("add_bilag")
    screen.qtbot.waitUntil(lambda: not bilag.is_adding(), timeout=60_000)
    assert [a.file_name for a in screen.items()[0].attachments] == ["a.pdf", "b.pdf"]
    bilag.list.setFocus()
    screen.press(KEY.Key_Down, ALT)
    assert [a.file_name for a in screen.items()[0].attachments] == ["b.pdf", "a.pdf"]
    screen.window.run_command("rename")
    editor = bilag.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    screen.qtbot.keyClicks(editor, "Budget")
    screen.qtbot.keyClick(editor, KEY.Key_Return)
    screen.qtbot.waitUntil(lambda: screen.items()[0].attachments[1].title == "Budget")
    bilag.list.setFocus()
    screen.press(KEY.Key_Delete)
    assert [a.file_name for a in screen.items()[0].attachments] == ["b.pdf"]
    screen.window.toasts.toasts()[-1].action_button.click()
    assert [a.title for a in screen.items()[0].attachments] == ["b", "Budget"]


def test_a_folder_among_the_files_is_told_of_and_the_rest_is_taken(
    screen: Screen, tmp_path: Path
) -> None:
    screen.open_next_board()
    (good,) = files(tmp_path, "god.pdf")
    folder = tmp_path / "mappe"
    folder.mkdir()
    bilag = screen.agenda.sheet.bilag
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in (folder, good)])
    assert screen.agenda.sheet.offer_files(data)
    screen.qtbot.waitUntil(lambda: not bilag.is_adding(), timeout=60_000)
    assert [a.file_name for a in screen.items()[0].attachments] == ["god.pdf"]
    assert "mappe er en mappe" in screen.window.notice_bar.text()


def test_what_lies_in_an_added_file_is_told_by_the_preflight(
    screen: Screen, tmp_path: Path
) -> None:
    screen.open_next_board()
    bilag = screen.agenda.sheet.bilag
    letter = tmp_path / "brev.eml"
    letter.write_bytes(b"From: a@b.dk\nSubject: Sag\n\nBorgeren 120370-1234 skriver.\n")
    bilag.ask_files = lambda _parent, _title: [letter]
    bilag.add_button.click()

    def told() -> bool:
        state = screen.agenda.check.state
        return state is not None and any("CPR-nummer" in f.title for f in state.findings)

    screen.qtbot.waitUntil(told, timeout=60_000)


def test_a_picture_on_the_clipboard_becomes_a_png(screen: Screen) -> None:
    screen.open_next_board()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QApplication.clipboard().setImage(image)
    screen.agenda.focus_first()
    screen.press(KEY.Key_V, CONTROL)
    (added,) = screen.items()[0].attachments
    content = attachments.content_of(screen.desk, added)
    assert added.file_name.endswith(".png")
    assert content is not None
    assert content.startswith(b"\x89PNG")


def test_files_pasted_into_a_text_become_bilag_and_leave_the_text(
    screen: Screen, tmp_path: Path
) -> None:
    screen.open_next_board()
    (path,) = files(tmp_path, "notat.pdf")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.clipboard().setMimeData(data)
    editor = screen.agenda.sheet.texts.editors["case"]
    before = editor.text()
    editor.setFocus()
    screen.press(KEY.Key_V, CONTROL)
    screen.qtbot.waitUntil(lambda: bool(screen.items()[0].attachments))
    assert editor.text() == before


def test_a_bilag_opens_as_a_copy(screen: Screen, tmp_path: Path) -> None:
    meeting = next_board(screen.desk)
    item = next(i for i in meetings.list_items(screen.desk, meeting.id) if i.attachments)
    screen.window.navigate("meetings", item_id=item.id)
    bilag = screen.agenda.sheet.bilag
    opened: list[Path] = []
    bilag.copies.open_path = lambda path: not opened.append(path)  # type: ignore[func-returns-value]  # notes the path and says yes
    bilag.list.setFocus()
    screen.press(KEY.Key_Return)
    assert opened[0].read_bytes() == attachments.content_of(screen.desk, item.attachments[0])
    copies = tmp_path / "kopier"
    copies.mkdir()
    bilag.ask_folder = lambda _parent, _title: copies
    menu = bilag.make_menu(item.attachments[0].id)
    next(a for a in menu.actions() if a.text() == "Gem en kopi …").trigger()
    assert [p.name for p in copies.iterdir()] == [item.attachments[0].file_name]


def test_guests_come_and_go(screen: Screen) -> None:
    screen.open_next_board()
    person = people.list_people(screen.desk)[0]
    guests = screen.agenda.sheet.guests
    guests.add_button.click()
    screen.write(person.name)
    screen.press(KEY.Key_Return)
    assert [g.person_id for g in screen.items()[0].guests] == [person.id]
    guests.remove_asked.emit(screen.items()[0].guests[0].id, person.name)
    assert screen.items()[0].guests == ()


def test_marking_as_sent_moves_the_meeting_on_and_says_so(screen: Screen) -> None:
    meeting = screen.open_next_board()
    action = next(a for a in screen.view.make_menu().actions() if "udsendt" in a.text())
    action.trigger()
    dialog = screen.window.findChild(SentDialog)
    assert dialog is not None
    assert dialog.window_note.label.text().startswith("Sendt til tiden.")
    dialog.accept()
    sent = meetings.get_meeting(screen.desk, meeting.id)
    assert sent.state is MeetingState.SENT
    assert [v.on for v in sent.sent] == [TODAY]
    assert "Udsendt (i gang) 12. november, version 1" in (
        screen.view.phases.accessibleName().replace("\N{NBSP}", " ")
    )


def test_an_agenda_that_never_went_out_gets_no_tick_once_the_meeting_is_held(
    screen: Screen,
) -> None:
    meeting = screen.open_next_board()
    meetings.edit_meeting(screen.desk, meeting.id, state=str(MeetingState.HELD))
    said = screen.view.phases.accessibleName()
    assert "Udsendt (Ikke noteret)" in said
    assert "Afholdt (i gang)" in said
    meetings.edit_meeting(screen.desk, meeting.id, state=str(MeetingState.MINUTES_APPROVED))
    assert "Referat udsendt (Ikke noteret)" in screen.view.phases.accessibleName()


def test_deleting_a_meeting_asks_first_and_can_be_undone(screen: Screen) -> None:
    meeting = screen.open_next_board()
    next(a for a in screen.view.make_menu().actions() if "Slet" in a.text()).trigger()
    question = screen.window.findChild(AskDialog)
    assert question is not None
    assert question.primary is not None
    question.primary.click()
    assert meeting.id not in {m.id for m in meetings.list_meetings(screen.desk)}
    assert screen.page.stack.currentWidget() is screen.page.list
    screen.window.run_command("undo")
    assert meeting.id in {m.id for m in meetings.list_meetings(screen.desk)}
    assert any(row.key == meeting.id for row in screen.page.list.model.rows())


def test_editing_a_meeting_changes_the_head(screen: Screen) -> None:
    meeting = screen.open_next_board()
    next(a for a in screen.view.make_menu().actions() if "Ret" in a.text()).trigger()
    dialog = screen.window.findChild(MeetingDialog)
    assert dialog is not None
    dialog.place.setText("Biblioteket")
    dialog.accept()
    assert meetings.get_meeting(screen.desk, meeting.id).place == "Biblioteket"
    assert screen.view.facts.text().endswith("Biblioteket")


def test_every_tab_opens_and_f9_goes_to_the_minutes(screen: Screen) -> None:
    meeting = screen.open_next_board()
    for number in range(TAB_HISTORY + 1):
        screen.view.show_tab(number)
        assert screen.view.stack.currentIndex() == number
    assert screen.page.where()["tab"] == "historik"
    assert screen.page.where()["meeting_id"] == meeting.id


def test_a_narrow_window_turns_the_side_column_into_tabs(tmp_path: Path, qtbot: QtBot) -> None:
    screen = show(sample_plan(tmp_path), qtbot, width=1024)
    screen.open_next_board()
    sheet = screen.agenda.sheet
    assert sheet.texts_area.isVisible()
    assert not sheet.bilag.isVisible()
    sheet.tabs.setCurrentIndex(TAB_BILAG)
    assert sheet.bilag.isVisible()
    assert not sheet.texts_area.isVisible()
    screen.end()


def test_a_plan_that_can_only_be_read_lets_nothing_be_typed(tmp_path: Path, qtbot: QtBot) -> None:
    path = sample_plan(tmp_path)
    screen = show(path, qtbot, for_writing=False)
    screen.open_next_board()
    sheet = screen.agenda.sheet
    assert sheet.title.isReadOnly()
    assert all(e.isReadOnly() for e in sheet.texts.editors.values())
    assert not sheet.fields.kind.isEnabled()
    assert not screen.agenda.agenda.add_button.isEnabled()
    assert "læses" in sheet.texts.editors["case"].toolTip()
    before = screen.items()
    screen.agenda.focus_first()
    screen.press(KEY.Key_Delete)
    screen.press(KEY.Key_Down, ALT)
    assert screen.items() == before
    screen.end()


@pytest.mark.parametrize(("width", "scale"), [(1440, 100), (1024, 100), (1440, 200)])
def test_no_words_are_cut_off(tmp_path: Path, qtbot: QtBot, width: int, scale: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", scale)
    screen = show(sample_plan(tmp_path), qtbot, width=width)
    assert clipped_widgets(screen.page) == []
    screen.open_next_board()
    for number in range(4):
        screen.agenda.sheet.tabs.setCurrentIndex(number)
        qtbot.waitUntil(lambda: clipped_widgets(screen.page) == [])
    screen.end()


def test_forty_points_with_sixty_bilag_are_shown_without_a_widget_per_row(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = empty_plan(tmp_path)
    desk = Desk.open(path)
    board = add_board(desk)
    for number in range(40):
        meetings.add_item(desk, board.meeting, f"Punkt {number}")
    for number in range(60):
        attachments.add_attachment(desk, board.items[0], b"x", f"bilag {number}.txt")
    desk.close()
    screen = show(path, qtbot)
    screen.window.navigate("meetings", meeting_id=board.meeting)
    assert screen.agenda.sheet.bilag.model.rowCount() == 60
    assert screen.agenda.sheet.bilag.model.rows()[59].number == "1.60"
    assert screen.agenda.agenda.model.rowCount() == 43
    screen.end()
