# SPDX-License-Identifier: MPL-2.0
"""The first day: from no plan at all to the first exported dagsorden, by keys only."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pikepdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import MeetingState
from hpdesk.domain.people import BodyKind, MemberRole
from hpdesk.services import first_steps, followup, meetings, new_plan, people
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.calendar_import import CalendarImportDialog
from hpdesk.ui.dialogs.minutes_import import MinutesImportDialog
from hpdesk.ui.first_steps.guide import FirstStepsDialog
from hpdesk.ui.main_window import MainWindow
from tests.gallery_first_day import CALENDAR
from tests.ui.keyboard import Keyboard
from tests.ui.windows import empty_window

TODAY = date(2026, 11, 12)
# keys to write all of it, and a few to spare; at three a second 370 take two minutes
_MOST_KEYS_BY_HAND = 115
_MOST_KEYS_FROM_FILES = 370


class CountingKeyboard(Keyboard):
    """Counts every key that is pressed."""

    pressed = 0

    def press(self, *keys: str) -> None:
        self.pressed += len(keys)
        super().press(*keys)

    def write(self, text: str) -> None:
        self.pressed += len(text)
        super().write(text)

    def forget_folder(self, path: Path) -> None:
        """Count only the name of a path that was written: the test's folder is nobody's."""
        self.pressed -= len(str(path)) - len(path.name)

    def tell(self, most: int) -> None:
        """Print how many keys the journey took, and hold them against the most it may take."""
        print(f"{self.pressed} keys, at most {most}")
        assert self.pressed <= most


@pytest.fixture
def window(qtbot: QtBot, own_file_dialogs: None) -> Iterator[MainWindow]:
    with empty_window(qtbot, TODAY) as shown:
        yield shown


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> CountingKeyboard:
    return CountingKeyboard(qtbot, window)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def make_plan(keyboard: CountingKeyboard, path: Path) -> FirstStepsDialog:
    keyboard.press("Return")  # »Ny plan«
    keyboard.in_dialog("Ny plan")
    keyboard.write("Helhedsplan Søparken")
    keyboard.press("Tab")
    keyboard.write("Odense")
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Tab", "Ctrl+A")  # past the two dates
    keyboard.write(str(path))
    keyboard.forget_folder(path)
    keyboard.press("Return")
    guide = in_guide(keyboard)
    keyboard.at()
    return guide


@pytest.fixture
def begun(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Desk:
    """Return a new plan that the window shows, with nothing in it."""
    new_plan.make_plan(tmp_path / "a.hpdesk", "Søparken", municipality="Odense")
    window.files.open_path(tmp_path / "a.hpdesk")
    return desk_of(window)


@pytest.fixture
def guide(begun: Desk, window: MainWindow, keyboard: CountingKeyboard) -> FirstStepsDialog:
    window.run_command("first_steps")
    return in_guide(keyboard)


def in_guide(keyboard: Keyboard) -> FirstStepsDialog:
    guide = keyboard.in_dialog("Kom godt i gang")
    assert isinstance(guide, FirstStepsDialog)
    return guide


def page(guide: FirstStepsDialog) -> str:
    QApplication.processEvents()
    return guide.step().title


def test_a_newcomer_comes_to_a_first_dagsorden_by_keys_alone(
    qtbot: QtBot, window: MainWindow, keyboard: CountingKeyboard, tmp_path: Path
) -> None:
    path = tmp_path / "Søparken.hpdesk"
    guide = make_plan(keyboard, path)
    assert page(guide) == "Parter"
    keyboard.write("Civica")
    keyboard.press("Ctrl+Return")
    assert page(guide) == "Organer"
    keyboard.press("Return")
    assert page(guide) == "Medlemmer"
    for name, title in (("Mette Holm", "direktør"), ("Gül Şahin", ""), ("Lone Bæk", "")):
        keyboard.write(name)
        if title:
            keyboard.press("Tab")
            keyboard.write(title)
        keyboard.press("Return")
    keyboard.press("Return", "Return")  # past the empty line, and past Styregruppen
    assert page(guide) == "Møder"
    keyboard.press("Return")
    assert page(guide) == "Sidste referat"
    keyboard.press("Ctrl+Return")  # »Færdig«
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    desk = desk_of(window)
    assert [p.name for p in people.list_organisations(desk)] == [
        "Odense Kommune",
        "Civica",
        "Politiet",
    ]
    assert [b.name for b in people.list_bodies(desk)] == ["Bestyrelsen", "Styregruppen"]
    first = meetings.list_meetings(desk)[0]
    boards = [m for m in meetings.list_meetings(desk) if "Bestyrelsen" in m.body_names]
    assert [m.starts.month for m in boards] == [3, 6, 9, 12]
    assert boards[0].chair_name == "Mette Holm"
    assert first.item_count > 3
    here = window.pages.current()
    assert here is not None
    assert here[0] == "meetings"
    assert here[1]["meeting_id"] == boards[0].id

    keyboard.press("Ctrl+E", "Ctrl+E")  # to the pack, and build it
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")), timeout=30_000)
    keyboard.at()
    (paper,) = tmp_path.glob("*.pdf")
    with pikepdf.open(paper) as pdf:
        assert len(pdf.pages) >= 1
    keyboard.tell(_MOST_KEYS_BY_HAND)


def test_each_page_is_one_step_and_back_takes_it_out_of_the_plan_again(
    begun: Desk, guide: FirstStepsDialog, keyboard: CountingKeyboard
) -> None:
    desk = begun
    keyboard.press("Ctrl+Return")
    assert [p.name for p in people.list_organisations(desk)] == ["Odense Kommune", "Politiet"]
    guide.back_button.click()
    assert people.list_organisations(desk) == ()
    assert page(guide) == "Parter"
    keyboard.press("Ctrl+Return")
    assert len(people.list_organisations(desk)) == 2
    keyboard.press("Ctrl+Return")
    assert desk.undo_label == "Organer oprettet"
    keyboard.press("Esc")
    desk.undo()
    assert people.list_bodies(desk) == ()
    assert len(people.list_organisations(desk)) == 2


def test_every_page_can_be_skipped_and_leaves_the_plan_empty(
    begun: Desk, guide: FirstStepsDialog, keyboard: CountingKeyboard
) -> None:
    desk = begun
    for title in ("Parter", "Organer", "Medlemmer", "Møder"):
        assert page(guide) == title
        guide.skip_button.click()
    keyboard.press("Ctrl+Return")
    assert people.list_organisations(desk) == ()
    assert people.list_bodies(desk) == ()
    assert meetings.list_meetings(desk) == ()
    assert desk.undo_label is None


def test_escape_asks_before_what_is_typed_is_lost(
    qtbot: QtBot, begun: Desk, guide: FirstStepsDialog, keyboard: CountingKeyboard
) -> None:
    keyboard.write("Civica")
    keyboard.press("Esc")
    question = QApplication.activeModalWidget()
    assert isinstance(question, AskDialog)
    keyboard.press("Esc")
    assert page(guide) == "Parter"
    keyboard.press("Esc")
    keyboard.tab_to("Luk")
    keyboard.press("Space")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert people.list_organisations(begun) == ()


def test_what_is_passed_stays_when_the_guide_is_closed(
    qtbot: QtBot, begun: Desk, guide: FirstStepsDialog, keyboard: CountingKeyboard
) -> None:
    keyboard.write("Civica")
    keyboard.press("Ctrl+Return", "Esc")  # what is passed is in the plan: nothing is asked
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert "Civica" in [p.name for p in people.list_organisations(begun)]


def test_no_file_is_made_where_the_first_page_is_closed(
    qtbot: QtBot, window: MainWindow, keyboard: CountingKeyboard, own_home: Path
) -> None:
    keyboard.press("Return")
    keyboard.in_dialog("Ny plan")
    keyboard.write("Helhedsplan Søparken")
    keyboard.press("Esc")
    assert isinstance(QApplication.activeModalWidget(), AskDialog)
    keyboard.tab_to("Luk")
    keyboard.press("Space")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert not list(own_home.rglob("*.hpdesk"))
    assert window.desk is None


def test_the_sample_says_that_it_is_one_and_can_be_begun_anew(
    qtbot: QtBot, window: MainWindow, keyboard: CountingKeyboard
) -> None:
    window.run_command("sample")
    desk = desk_of(window)
    assert "eksemplet" in window.notice_bar.text()
    count = len(people.list_people(desk))
    people.add_person(desk, "Ny Person")
    window.notice_bar.action_button.click()
    keyboard.press("Tab", "Space")  # »Begynd forfra«
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not desk)
    assert len(people.list_people(desk_of(window))) == count


def _referat(path: Path) -> Path:
    word = docx.Document()
    word.add_heading("Referat af bestyrelsesmøde", 0)
    word.add_paragraph("Dato: 8. september 2026 kl. 14.00-16.00")
    word.add_paragraph("Deltagere: Mette Holm (formand), Gül Şahin")
    word.add_paragraph("Afbud: Lone Bæk")
    for title in ("Godkendelse af dagsorden", "Budget 2027", "Eventuelt"):
        word.add_heading(title, 1)
        word.add_paragraph("Der var en kort drøftelse.")
        word.add_paragraph("Beslutning: Godkendt.")
    word.add_paragraph("Mette Holm sender budgettet ud senest 1. december 2026.")
    word.save(str(path))
    return path


def test_a_referat_is_mended_in_its_preview_and_taken_in_as_one_step(
    qtbot: QtBot, window: MainWindow, begun: Desk, keyboard: CountingKeyboard, tmp_path: Path
) -> None:
    first_steps.add_bodies(begun, [first_steps.NewBody("Bestyrelsen", BodyKind.BOARD)])
    desk = begun
    before = desk.last_step
    keyboard.answer_file_dialog(_referat(tmp_path / "Referat.docx"))
    window.run_command("import_minutes")
    dialog = keyboard.in_dialog("Indlæs referat fra Referat.docx")
    assert isinstance(dialog, MinutesImportDialog)
    qtbot.waitUntil(lambda: dialog.draft is not None, timeout=20_000)
    assert dialog.draft is not None
    assert dialog.draft.day == date(2026, 9, 8)
    assert [p.title for p in dialog.draft.points][1] == "Budget 2027"
    keyboard.tab_to("Mødet")
    keyboard.press("Right")  # Punkter
    keyboard.tab_to("Punkter i referatet")
    keyboard.press("Down", "Tab", "Ctrl+A")
    keyboard.write("Budget for 2027")
    dialog.segment.set_value("people")
    dialog._on_part("people")
    assert [p.name for p in dialog.draft.people] == ["Mette Holm", "Gül Şahin", "Lone Bæk"]
    assert desk.last_step is before
    dialog.apply_button.click()

    (meeting,) = meetings.list_meetings(desk)
    assert meeting.state is MeetingState.HELD
    assert [i.title for i in meetings.list_items(desk, meeting.id)][1] == "Budget for 2027"
    (task,) = followup.list_tasks(desk)
    assert (task.due, [r.name for r in task.responsible]) == (date(2026, 12, 1), ["Mette Holm"])
    assert len(people.list_people(desk)) == 3
    desk.undo()
    assert meetings.list_meetings(desk) == ()
    assert people.list_people(desk) == ()


def test_meetings_come_from_a_calendar_file_after_a_look_at_each(
    qtbot: QtBot, window: MainWindow, begun: Desk, keyboard: CountingKeyboard, tmp_path: Path
) -> None:
    first_steps.add_bodies(begun, [first_steps.NewBody("Bestyrelsen", BodyKind.BOARD)])
    path = tmp_path / "møder.ics"
    path.write_bytes(CALENDAR.replace("\n", "\r\n").encode())
    keyboard.answer_file_dialog(path)
    window.run_command("import_calendar")
    dialog = keyboard.in_dialog("Indlæs møder fra møder.ics")
    assert isinstance(dialog, CalendarImportDialog)
    qtbot.waitUntil(dialog.apply_button.isEnabled, timeout=20_000)
    assert [row.taken for row in dialog.model.rows()] == [True, False, True, True]
    keyboard.tab_to("Møderne i filen")
    keyboard.press("Space", "Return")  # not the first
    desk = begun
    days = [m.starts.isoformat() for m in meetings.list_meetings(desk)]
    assert days == ["2027-06-09T14:00:00", "2027-09-09T14:00:00"]
    assert all(m.item_count for m in meetings.list_meetings(desk))


_MEMBERS = """Navn;Titel;Organisation;Mail;Telefon;Organ;Rolle
Birgitte Møller Sørensen;Direktør;Civica;bms@civica.dk;20 11 22 33;Bestyrelsen;Formand
Søren Kjær;Boligsocial chef;Odense Kommune;soren@odense.dk;89 15 15 15;Bestyrelsen;Næstformand
Aisha Yilmaz;Afdelingsformand;Civica;aisha@mail.dk;;Bestyrelsen;Medlem
Jens-Peter Ravn;Vicepolitiinspektør;Fyns Politi;jpr@politi.dk;;Bestyrelsen;Medlem
Lone Bækgaard;Skoleleder;Odense Kommune;lone@odense.dk;;Bestyrelsen;Medlem
Kirsten Holm;Sekretariatsleder;Civica;kh@civica.dk;;Bestyrelsen;Sekretær
"""


def write_files_of_secretariat(folder: Path) -> None:
    """Write the files a secretariat has: members from Excel, meetings from Outlook, a referat."""
    folder.mkdir()
    (folder / "b.csv").write_bytes(_MEMBERS.replace("\n", "\r\n").encode("cp1252"))
    (folder / "m.ics").write_bytes(CALENDAR.replace("\n", "\r\n").encode())
    _referat(folder / "r.docx")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(folder / "b.pdf")


def choose_file(keyboard: CountingKeyboard, name: str, path: Path) -> None:
    """Press a button that asks for a file, and give it one as a person would pick it."""
    keyboard.tab_to(name)
    keyboard.answer_file_dialog(path)
    keyboard.press("Space")
    keyboard.forget_folder(path)


def bilag_of(desk: Desk, meeting_id: str) -> list[str]:
    return [one.title for item in meetings.list_items(desk, meeting_id) for one in item.attachments]


def can_go_on(dialog: BaseDialog) -> bool:
    return dialog.primary is not None and dialog.primary.isEnabled()


def test_a_newcomer_comes_from_the_files_there_are_to_a_dagsorden_with_bilag(
    qtbot: QtBot, window: MainWindow, keyboard: CountingKeyboard, tmp_path: Path
) -> None:
    files = tmp_path / "filer"
    write_files_of_secretariat(files)
    guide = make_plan(keyboard, tmp_path / "Søparken.hpdesk")
    keyboard.write("Civica")
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Ctrl+A")
    keyboard.write("Fyns Politi")
    keyboard.press("Return")
    assert page(guide) == "Organer"
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Space", "Ctrl+Return")  # no Styregruppe
    assert page(guide) == "Medlemmer"
    choose_file(keyboard, "Hent personer fra en fil …", files / "b.csv")
    people_read = keyboard.in_dialog("Indlæs personer fra b.csv")
    qtbot.waitUntil(lambda: can_go_on(people_read), timeout=20_000)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is guide)
    keyboard.press("Return")
    assert page(guide) == "Møder"
    choose_file(keyboard, "Hent møder fra en kalenderfil …", files / "m.ics")
    calendar = keyboard.in_dialog("Indlæs møder fra m.ics")
    qtbot.waitUntil(lambda: can_go_on(calendar), timeout=20_000)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is guide)
    keyboard.press("Return")
    assert page(guide) == "Sidste referat"
    choose_file(keyboard, "Vælg referatet …", files / "r.docx")
    minutes = keyboard.in_dialog("Indlæs referat fra r.docx")
    qtbot.waitUntil(lambda: can_go_on(minutes), timeout=20_000)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)

    desk = desk_of(window)
    (body,) = people.list_bodies(desk)
    roles = {s.person.name: s.role for s in people.list_members(desk, body.id)}
    assert len(roles) == 6
    assert roles["Birgitte Møller Sørensen"] is MemberRole.CHAIR
    assert roles["Kirsten Holm"] is MemberRole.SECRETARY
    coming = [m for m in meetings.list_meetings(desk) if m.starts.date() >= TODAY]
    assert [m.starts.month for m in coming] == [3, 6, 9]
    assert coming[0].chair_name == "Birgitte Møller Sørensen"

    for title in ("Status på lektiecaféen", "Tryghedsvandringer 2027", "Åbningstider"):
        keyboard.press("Insert")
        keyboard.write(title)
        keyboard.press("Return", "Esc", "Return")  # made, done adding, into the point
        keyboard.tab_to("Indstilling")
        keyboard.write("at bestyrelsen drøfter sagen")
        keyboard.press("Esc")
    choose_file(keyboard, "Tilføj bilag", files / "b.pdf")
    qtbot.waitUntil(lambda: bilag_of(desk, coming[0].id) == ["b"])
    keyboard.press("Ctrl+E", "Ctrl+E")
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.pdf")), timeout=30_000)
    titles = [item.title for item in meetings.list_items(desk, coming[0].id)]
    assert {"Status på lektiecaféen", "Tryghedsvandringer 2027", "Åbningstider"} < set(titles)
    keyboard.tell(_MOST_KEYS_FROM_FILES)


def test_enter_in_the_list_of_people_takes_them_in(
    qtbot: QtBot, begun: Desk, guide: FirstStepsDialog, keyboard: CountingKeyboard, tmp_path: Path
) -> None:
    path = tmp_path / "b.csv"
    path.write_text("Navn;Titel\nBo Bang;direktør\nLis Li;leder\n", "utf-8")
    keyboard.press("Ctrl+Return")
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Space", "Ctrl+Return")
    choose_file(keyboard, "Hent personer fra en fil …", path)
    read = keyboard.in_dialog("Indlæs personer fra b.csv")
    qtbot.waitUntil(lambda: can_go_on(read), timeout=20_000)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is guide)
    keyboard.press("Ctrl+Return")  # the only body is the one proposed for them
    assert [s.person.name for s in people.list_members(begun)] == ["Bo Bang", "Lis Li"]
