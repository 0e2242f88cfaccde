# SPDX-License-Identifier: MPL-2.0
"""The whole way with the keyboard alone, from an empty start to the tasks of the first meeting."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pytestqt.qtbot import QtBot

from hpdesk.domain.followup import TaskStatus
from hpdesk.services import followup, meetings, minutes, people
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from tests.ui.keyboard import Keyboard
from tests.ui.windows import empty_window

TODAY = date(2026, 11, 12)


@pytest.fixture
def window(qtbot: QtBot, own_file_dialogs: None) -> Iterator[MainWindow]:
    with empty_window(qtbot, TODAY) as shown:
        yield shown


@pytest.fixture
def bilag(tmp_path: Path) -> Path:
    path = tmp_path / "Regnskab 2025.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(path)
    return path


def make_the_plan(keyboard: Keyboard, path: Path) -> None:
    keyboard.press("Return")  # »Ny plan«
    keyboard.in_dialog("Ny plan")
    keyboard.write("Helhedsplan Søparken")
    keyboard.press("Tab")
    keyboard.write("Odense Kommune")
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Tab", "Ctrl+A")  # past the two dates
    keyboard.write(str(path))
    keyboard.press("Return")
    keyboard.in_dialog("Kom godt i gang")
    keyboard.press("Esc")


def make_the_board(keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+4")  # Interessenter
    keyboard.tab_to("Afstemning")
    keyboard.press("Right", "Right", "Right")  # Organer
    keyboard.tab_to("Opret organ")
    keyboard.press("Return")
    keyboard.in_dialog("Nyt organ")
    keyboard.write("Bestyrelsen")
    keyboard.press("Return")
    for name in ("Mette Holm", "Gül Şahin", "Lone Bæk"):
        keyboard.write(name)
        keyboard.press("Return")


def make_the_meeting(keyboard: Keyboard, bilag: Path) -> None:
    keyboard.press("Ctrl+N")
    keyboard.in_dialog("Nyt møde")
    keyboard.write("3/12")
    keyboard.press("Tab", "Tab", "Tab", "Tab")
    keyboard.write("Rådhuset")
    keyboard.tab_to("Begynd med")
    keyboard.press("End", "Return")  # »Tom dagsorden«
    keyboard.press("Return")  # »Tilføj punkt«
    for title in ("Velkomst", "Økonomi og status", "Ny aktivitetsplan"):
        keyboard.write(title)
        keyboard.press("Return")
    keyboard.press("Esc", "Return")  # from the line to the point's title
    keyboard.tab_to("Indstilling")
    keyboard.write("Sekretariatet indstiller, at planen godkendes.")
    keyboard.press("Tab")
    keyboard.write("Planen er drøftet med afdelingerne.")
    keyboard.tab_to("Tilføj bilag")
    keyboard.answer_file_dialog(bilag)
    keyboard.press("Return")  # »Tilføj« at Bilag


def take_the_minutes(keyboard: Keyboard) -> None:
    keyboard.press("F9")
    keyboard.write("Formanden bød velkommen.")
    keyboard.press("Alt+1")  # the first of the sentences for a decision
    keyboard.press("Alt+F", "Down", "Space")  # the second member has sent an apology
    keyboard.press("Alt+O")
    keyboard.write("/opgave Mette 1/3 Sende referatet ud")
    keyboard.press("Return")
    keyboard.write("/opgave Lone 8/3 Undersøge tilskud")
    keyboard.press("Return")


def test_a_newcomer_goes_the_whole_way_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, bilag: Path
) -> None:
    keyboard, path = Keyboard(qtbot, window), tmp_path / "Søparken.hpdesk"
    make_the_plan(keyboard, path)
    desk = _desk(window)
    assert desk.path == path
    make_the_board(keyboard)
    (board,) = people.list_bodies(desk)
    members = people.list_members(desk, board.id)
    assert [m.person.name for m in members] == ["Mette Holm", "Gül Şahin", "Lone Bæk"]

    make_the_meeting(keyboard, bilag)
    (meeting,) = meetings.list_meetings(desk)
    qtbot.waitUntil(lambda: _number_of_bilag(desk, meeting.id) == 1)
    window.bridge.saver.flush()
    points = meetings.list_items(desk, meeting.id)
    assert [p.title for p in points] == ["Velkomst", "Økonomi og status", "Ny aktivitetsplan"]
    assert points[2].recommendation == "Sekretariatet indstiller, at planen godkendes."
    assert points[2].case == "Planen er drøftet med afdelingerne."

    keyboard.press("Ctrl+E", "Ctrl+E")  # go to the pack, and build it
    pack = path.parent / "2026-12-03 Bestyrelsesmøde - mødepakke.pdf"
    qtbot.waitUntil(pack.exists, timeout=20_000)
    keyboard.at()  # while and after the pack is built
    with pikepdf.open(pack) as pdf:
        assert len(pdf.pages) >= 5

    take_the_minutes(keyboard)
    window.bridge.saver.flush()
    first = meetings.list_items(desk, meeting.id)[0]
    assert first.discussion == "Formanden bød velkommen."
    assert first.decision == "Bestyrelsen godkendte indstillingen."
    away = [a.name for a in minutes.list_attendance(desk, meeting.id) if a.status != "present"]
    assert away == ["Gül Şahin"]

    keyboard.press("Ctrl+3")
    tasks = followup.list_tasks(desk)
    assert [t.text for t in tasks] == ["Sende referatet ud", "Undersøge tilskud"]
    keyboard.press("Down", "Space")
    assert [t.status for t in followup.list_tasks(desk)] == [TaskStatus.DONE, TaskStatus.OPEN]
    keyboard.press("Ctrl+Z")
    assert {t.status for t in followup.list_tasks(desk)} == {TaskStatus.OPEN}


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _number_of_bilag(desk: Desk, meeting_id: str) -> int:
    return sum(len(item.attachments) for item in meetings.list_items(desk, meeting_id))
