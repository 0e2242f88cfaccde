# SPDX-License-Identifier: MPL-2.0
"""The widget kit, used as a person uses it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.working_days import Calendar
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.ground_window import GroundWindow
from hpdesk.ui.looks import SCALES
from hpdesk.ui.pages.meetings.tab_row import TabRow
from hpdesk.ui.theme import apply_theme
from hpdesk.ui.widgets.buttons import Button, icon_button, key_text, primary, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.phases import Phase, Phases
from hpdesk.ui.widgets.progress_line import ProgressLine
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.timeline import Timeline, TimelineData, TimelineDay, TimelineMarker
from hpdesk.ui.widgets.timeline_layout import place_markers
from hpdesk.ui.widgets.toast import ToastHost
from tests.ui.windows import show_active

TODAY = date(2027, 3, 9)


def test_arrows_move_in_a_segment_and_tell(qtbot: QtBot) -> None:
    segment = Segment([("open", "Åbent"), ("closed", "Lukket")], "open", name="Fortrolighed")
    qtbot.addWidget(segment)
    segment.show()
    segment.part("open").setFocus()
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.keyClick(segment.part("open"), Qt.Key.Key_Right)
    assert told.args == ["closed"]
    assert segment.part("closed").accessibleName() == "Fortrolighed: Lukket"


def test_setting_a_segment_tells_nobody(qtbot: QtBot) -> None:
    segment = Segment([("a", "A"), ("b", "B")])
    qtbot.addWidget(segment)
    with qtbot.assertNotEmitted(segment.chosen):
        segment.set_value("b")
        segment.set_value(None)
    assert segment.value() is None


def test_space_turns_a_switch(qtbot: QtBot) -> None:
    switch = Switch("Lone Bech", on=True)
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.waitSignal(switch.clicked):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_a_field_says_its_error_and_drops_it(qtbot: QtBot) -> None:
    field = Field("Navn", QLineEdit(), hint="Som på skiltet")
    qtbot.addWidget(field)
    field.set_error("Skriv et navn.")
    assert field.message.text() == "Skriv et navn."
    assert field.editor.accessibleDescription() == "Skriv et navn."
    field.set_error("")
    assert field.message.text() == "Som på skiltet"
    assert field.editor.accessibleName() == "Navn"


def test_a_long_label_is_shortened_and_tells_the_whole(qtbot: QtBot) -> None:
    text = ElidedLabel("Udpeg fast kontaktperson til jobrådgivningen")
    qtbot.addWidget(text)
    text.show()
    text.resize(80, 20)
    assert text.shown_text().endswith("…")
    assert text.toolTip() == text.text()
    text.resize(600, 20)
    assert text.shown_text() == text.text()
    assert text.toolTip() == ""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("3/4", date(2027, 4, 3)), ("om 14 dage", date(2027, 3, 23)), ("", None)],
)
def test_a_date_field_reads_what_people_write(
    qtbot: QtBot, typed: str, expected: date | None
) -> None:
    field = DateField(date(2027, 5, 3), today=TODAY, name="Frist")
    qtbot.addWidget(field)
    heard: list[object] = []
    field.day_changed.connect(heard.append)
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(field.edit, typed)
    assert field.day() == expected
    assert heard[-1] == expected
    assert field.is_valid()


def test_a_date_field_refuses_a_holiday_where_it_must_be_open(qtbot: QtBot) -> None:
    field = DateField(date(2027, 3, 26), today=TODAY, calendar=Calendar(), required_open=True)
    qtbot.addWidget(field)
    assert not field.is_valid()
    assert "langfredag" in field.understood.text()
    assert "Vælg en anden dag" in field.understood.text()


def test_words_that_are_no_date_stay_and_are_told_of(qtbot: QtBot) -> None:
    field = DateField(today=TODAY)
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.edit, "engang")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.edit.text() == "engang"
    assert not field.is_valid()
    assert "kan ikke læses" in field.understood.text()


def choice(*, free_text: bool = False) -> ChoiceField:
    people = [("1", "Mette Holm", "Solbakken"), ("2", "Jens Okholm", "Nordby Kommune")]
    return ChoiceField(people, "1", name="Ansvarlig", free_text=free_text)


def test_typing_a_name_chooses_the_person(qtbot: QtBot) -> None:
    field = choice()
    qtbot.addWidget(field)
    edit = field.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, "jens okholm")
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == ["2"]
    assert field.option_id() == "2"


def test_unknown_words_fall_back_unless_they_are_allowed(qtbot: QtBot) -> None:
    strict, free = choice(), choice(free_text=True)
    for field in (strict, free):
        qtbot.addWidget(field)
        edit = field.lineEdit()
        assert edit is not None
        edit.selectAll()
        qtbot.keyClicks(edit, "En gæst")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (strict.option_id(), strict.text()) == ("1", "Mette Holm")
    assert (free.option_id(), free.text()) == (None, "En gæst")


def test_a_drawer_gives_the_keyboard_back(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QHBoxLayout(window)
    row, drawer, inside = QLineEdit(), Drawer(), QLineEdit()
    drawer.body.addWidget(inside)
    layout.addWidget(row)
    layout.addWidget(drawer)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    row.setFocus()
    drawer.open_drawer(inside)
    assert inside.hasFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    assert row.hasFocus()


def test_a_receipt_offers_undo_and_an_error_stays(qtbot: QtBot) -> None:
    area = QWidget()
    area.resize(800, 600)
    qtbot.addWidget(area)
    area.show()
    host, undone = ToastHost(area), []
    done = host.show_toast("Opgaven er afsluttet.", "Fortryd", lambda: undone.append(1))
    host.show_toast("Filen blev ikke gemt.", tone="over")
    qtbot.mouseClick(done.action_button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert [t.text for t in host.toasts()] == ["Filen blev ikke gemt."]
    assert not host.toasts()[0]._timer.isActive()


class TestMarkup:
    def editor(self, qtbot: QtBot, text: str = "") -> MarkupEditor:
        editor = MarkupEditor(name="Drøftelse", growing=True)
        qtbot.addWidget(editor)
        editor.set_text(text)
        editor.show()
        return editor

    def test_enter_goes_on_with_a_list_and_twice_ends_it(self, qtbot: QtBot) -> None:
        editor = self.editor(qtbot)
        qtbot.keyClicks(editor, "1. godkender")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClicks(editor, "beder")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.keyClicks(editor, "Slut")
        assert editor.text() == "1. godkender\n2. beder\nSlut"

    def test_ctrl_b_puts_marks_and_takes_them_away(self, qtbot: QtBot) -> None:
        editor = self.editor(qtbot, "meget vigtigt")
        cursor = editor.textCursor()
        cursor.setPosition(7)
        editor.setTextCursor(cursor)
        qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        assert editor.text() == "meget **vigtigt**"
        qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        assert editor.text() == "meget vigtigt"

    def test_ctrl_b_and_ctrl_i_find_the_word_after_an_emoji(self, qtbot: QtBot) -> None:
        editor = self.editor(qtbot, "👍👍 meget vigtigt 👍")
        cursor = editor.textCursor()
        cursor.setPosition(12)  # each thumb counts two to Qt
        editor.setTextCursor(cursor)
        for key, marked in (
            (Qt.Key.Key_B, "👍👍 meget **vigtigt** 👍"),
            (Qt.Key.Key_I, "👍👍 meget ***vigtigt*** 👍"),
            (Qt.Key.Key_I, "👍👍 meget **vigtigt** 👍"),
            (Qt.Key.Key_B, "👍👍 meget vigtigt 👍"),
        ):
            qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
            assert editor.text() == marked
            assert editor.textCursor().selectedText() == "vigtigt"

    def test_marks_around_a_selected_emoji_are_taken_away_again(self, qtbot: QtBot) -> None:
        editor = self.editor(qtbot, "Tak 👍 for det")
        cursor = editor.textCursor()
        cursor.setPosition(4)
        cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        for marked in ("Tak **👍** for det", "Tak 👍 for det"):
            qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
            assert editor.text() == marked
            assert editor.textCursor().selectedText() == "👍"

    def test_only_a_person_is_told_of(self, qapp: QApplication, qtbot: QtBot) -> None:
        editor = self.editor(qtbot, "**fed** tekst")
        with qtbot.assertNotEmitted(editor.text_edited, wait=50):
            editor.set_text("- andet")
            apply_theme(qapp, "dark", 100)
        with qtbot.waitSignal(editor.text_edited) as told:
            qtbot.keyClicks(editor, "x")
        assert told.args == ["x- andet"]

    def test_it_is_as_high_as_its_text(self, qtbot: QtBot) -> None:
        editor = self.editor(qtbot, "en linje")
        low = editor.sizeHint().height()
        editor.set_text("\n".join(["en linje"] * 20))
        assert editor.sizeHint().height() > low + 200


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")))
def test_the_editor_never_alters_a_text(qapp: QApplication, text: str) -> None:
    text = "".join(sign for sign in text if sign not in "\u2028\u2029\ufdd0\ufdd1\ufffc")
    editor = MarkupEditor()
    editor.set_text(text)
    assert editor.text() == text
    editor.deleteLater()


def timeline() -> TimelineData:
    calendar, start, meeting = Calendar(), date(2027, 3, 8), date(2027, 4, 6)
    days = [start + timedelta(n) for n in range(33)]
    return TimelineData(
        days=tuple(TimelineDay(d, calendar.closed_reason(d)) for d in days),
        today=TODAY,
        meeting=meeting,
        meeting_text="Møde kl. 13.00",
        window=(date(2027, 3, 12), date(2027, 3, 18)),
        window_text="Send dagsorden 12.–18. marts",
        markers=(
            TimelineMarker(date(2027, 3, 10), "Udkast-frist"),
            TimelineMarker(date(2027, 3, 11), "Formøde", "pre_meeting"),
        ),
    )


def test_the_timeline_says_what_it_shows_and_walks(qtbot: QtBot) -> None:
    picture = Timeline(timeline())
    qtbot.addWidget(picture)
    picture.resize(1100, picture.sizeHint().height())
    picture.show()
    said = picture.accessibleDescription()
    assert "i dag" in said
    assert "Udkast-frist" in said
    assert "Møde kl. 13.00" in said
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert "onsdag 10." in picture.accessibleName()


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(5, 400)), min_size=1, max_size=9))
def test_words_on_the_timeline_never_lie_on_each_other(marks: list[tuple[int, int]]) -> None:
    wanted = [
        (TimelineMarker(TODAY + timedelta(n), "x"), n * 26 + 13.0, float(w)) for n, w in marks
    ]
    placed = place_markers(wanted, 860, 12, 1)
    assert len(placed) == len(marks)
    for number, one in enumerate(placed):
        for other in placed[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left
            assert one.row != other.row or apart


def test_keys_are_written_as_on_the_keyboard() -> None:
    assert key_text("Alt+Up") == "Alt+↑"
    assert key_text("Ctrl+PgDown") == "Ctrl+PgDn"
    assert key_text("Return") == "Enter"


def a_bit_of_everything() -> QWidget:
    root = QWidget()
    root.setObjectName("page")
    box = QVBoxLayout(root)
    row = QHBoxLayout()
    for widget in (
        primary("Dan mødepakke", "package"),
        secondary("Ny opgave", "plus", "Ctrl+T"),
        Button("Lille", small=True),
        icon_button("ellipsis", "Mere"),
        Chip("Forbehold", "warn", "triangle-alert"),
        Segment([("a", "Åbent"), ("b", "Lukket")], "a"),
    ):
        row.addWidget(widget)
    box.addLayout(row)
    card = Card("Skal gøres nu", badge=2, tone="over", link="Alle opgaver")
    card.add_row(label("Indkald til formøde om punkt 4, 5 og 7", wrap=True))
    card.add_row(Phases([Phase("Kladde", "9. mar"), Phase("Udsendt", "18. mar")], 1))
    card.add_row(ProgressLine(155, 150, name="Mødetid"))
    box.addWidget(card)
    box.addWidget(Field("Mødedato", DateField(TODAY, today=TODAY)))
    box.addWidget(choice())
    box.addWidget(Note("5 minutter over mødetiden", "warn"))
    box.addWidget(EmptyState("inbox", "Ingen åbne opgaver", "De lander her.", "Ny opgave"))
    return root


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_at_any_size(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    apply_theme(qapp, "light", scale)
    root = a_bit_of_everything()
    qtbot.addWidget(root)
    root.resize(900 * scale // 100, 700 * scale // 100)
    with qtbot.waitExposed(root):
        root.show()
    assert clipped_widgets(root) == []


def test_cut_text_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    words = QLabel("En lang tekst, der ikke kan være her", root)
    words.setGeometry(0, 0, 40, 20)
    qtbot.addWidget(root)
    root.show()
    assert len(clipped_widgets(root)) == 1


def test_everything_that_can_be_pressed_is_reached_and_named(qtbot: QtBot) -> None:
    root = a_bit_of_everything()
    qtbot.addWidget(root)
    root.show()
    for button in root.findChildren(Button):
        if button.isVisible():
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.text() or button.accessibleName()


def test_a_choice_from_the_list_is_told_once_though_other_options_follow(qtbot: QtBot) -> None:
    holder, field, _after = _two_choices(qtbot)
    told: list[str] = []

    def answer(key: str) -> None:
        told.append(key)
        field.set_value(None)
        field.set_options([("ali", "Ali"), ("bo", "Bo")])

    field.chosen.connect(answer)
    qtbot.keyClicks(field, "cam")
    popup = _opened_list(qtbot, field)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["cam"]
    assert field.text() == ""
    holder.close()


def test_tab_takes_the_marked_row_and_goes_on(qtbot: QtBot) -> None:
    holder, field, after = _two_choices(qtbot)
    told: list[str] = []
    field.chosen.connect(told.append)
    qtbot.keyClicks(field, "cam")
    popup = _opened_list(qtbot, field)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with qtbot.waitSignal(app.focusChanged, check_params_cb=_leads_to(after)):
        qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert told == ["cam"]
    assert not popup.isVisible()
    holder.close()


@pytest.mark.parametrize(("marks", "keys", "expected"), [
    (True, [Qt.Key.Key_Return], ("cam", "Camilla Bo")),
    (True, [Qt.Key.Key_Down, Qt.Key.Key_Return], ("cam", "Camilla Bo")),
    (True, [Qt.Key.Key_Escape, Qt.Key.Key_Return], (None, "cam")),
    (False, [Qt.Key.Key_Return], (None, "cam")),
])  # fmt: skip
def test_enter_takes_the_only_option_that_is_left_where_people_are_asked_for(
    qtbot: QtBot, marks: bool, keys: list[Qt.Key], expected: tuple[str | None, str]
) -> None:
    field = ChoiceField([("ali", "Ali"), ("cam", "Camilla Bo")], free_text=True, marks_only=marks)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "cam")
    popup = _opened_list(qtbot, field)
    QApplication.processEvents()
    assert field.text() == "cam"
    for key in keys:
        qtbot.keyClick(popup if popup.isVisible() else field, key)
    QApplication.processEvents()
    assert (field.option_id(), field.text()) == expected


def _opened_list(qtbot: QtBot, field: ChoiceField) -> QWidget:
    completer = field.completer()
    popup = completer.popup() if completer is not None else None
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    return popup


def _leads_to(wanted: QWidget) -> Callable[[object, object], bool]:
    return lambda _old, now: now is wanted


def _two_choices(qtbot: QtBot) -> tuple[QWidget, ChoiceField, QLineEdit]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    field = ChoiceField([("ali", "Ali"), ("bo", "Bo"), ("cam", "Camilla")], name="Gæst")
    after = QLineEdit()
    column.addWidget(field)
    column.addWidget(after)
    qtbot.addWidget(holder)
    show_active(qtbot, holder)
    field.setFocus()
    return holder, field, after


def test_tabs_take_less_air_before_the_last_name_is_cut(qtbot: QtBot) -> None:
    row = TabRow("Dele")
    qtbot.addWidget(row)
    for name in ("Dagsorden", "Deltagere", "Formøder", "Plan", "Mødepakke", "Referat", "Historik"):
        row.addTab(name)
    wide = sum(row.tabSizeHint(n).width() for n in range(row.count()))
    row.resize(wide + 20, 40)
    row.show()
    assert row.tabRect(row.count() - 1).right() < row.width()
    row.resize(wide - 40, 40)
    assert row.tabRect(row.count() - 1).right() < row.width()
    row.resize(wide + 20, 40)
    assert sum(row.tabSizeHint(n).width() for n in range(row.count())) == wide


def test_tab_comes_to_what_was_made_later_where_it_stands(qtbot: QtBot) -> None:
    holder, late = GroundWindow(), QWidget()
    holder.is_furnished = True
    page = QWidget()
    holder.setCentralWidget(page)
    column = QVBoxLayout(page)
    first, last = QLineEdit(), QLineEdit()
    for widget in (first, late, last):
        column.addWidget(widget)
    inside = QVBoxLayout(late)
    made = [QLineEdit(), QLineEdit()]
    for line in made:
        inside.addWidget(line)
    qtbot.addWidget(holder)
    show_active(qtbot, holder)
    first.setFocus()
    for wanted in (*made, last, first):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted
