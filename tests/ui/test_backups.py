# SPDX-License-Identifier: MPL-2.0
"""»Sikkerhedskopier« worked by keys, and the state in the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.people import Person
from hpdesk.services import backups, followup, meetings, people
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.storage import desk_file
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.backups_dialog import BackupsDialog
from hpdesk.ui.dialogs.password_dialog import PasswordDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.task_bulk_dialogs import BulkDueDialog
from hpdesk.ui.history.keeping_dialog import KeepingDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.task_actions import TaskActions
from tests.builders import TODAY, sample_plan


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    shown = MainWindow(today=TODAY)
    qtbot.addWidget(shown)
    shown.show()
    shown.files.open_path(sample_plan(tmp_path))
    qtbot.waitUntil(lambda: shown.pages.current() is not None)
    yield shown
    shown.close()


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _open(qtbot: QtBot, window: MainWindow) -> BackupsDialog:
    window.run_command("backups")
    dialog = window.findChild(BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: "læses" not in dialog.held.counts.text(), timeout=20_000)
    return dialog


def test_a_backup_is_made_a_moment_after_opening_and_the_window_says_when(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.backups.made, timeout=20_000):
        window.backups.make(BackupReason.OPENED)
    newest = backups.list_backups(_desk(window))[0]
    assert f"{newest.made:%H.%M}" in window.sidebar.backups.text()
    assert check_file(newest.path) == []


def test_a_plan_of_an_older_version_is_told_of_with_the_copy_of_what_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _desk(window).path
    window.set_desk(None)
    monkeypatch.setattr(desk_file, "USER_VERSION", desk_file.USER_VERSION + 1)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    copy = f"{path.stem} (før opgradering).hpdesk"
    assert (path.parent / copy).is_file()
    assert window.notice_bar.text().endswith(f"ligger ved siden af som {copy}.")
    window.plans.show_anew()
    assert window.notice_bar.text() == ""


def test_a_deleted_meeting_is_brought_back_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    desk = _desk(window)
    backups.back_up_plan(desk, BackupReason.OPENED)
    meeting = meetings.list_meetings(desk)[-1]
    before = desk.read().rows("SELECT * FROM agenda_item ORDER BY id")
    changed = people.list_people(desk)[0]
    with desk.write("Møde slettet") as writer:
        writer.delete("meeting", meeting.id)
        writer.set("person", changed.id, name="Et Nyt Navn")
    dialog = _open(qtbot, window)
    keys = [f"{s.table}\n{s.key}" for s in dialog.held.model.rows()]
    differs = dialog.held.list
    assert dialog.focusWidget() is dialog.list
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is differs
    differs.setCurrentIndex(dialog.held.model.index_of(f"person\n{changed.id}"))
    qtbot.waitUntil(lambda: {"Et Nyt Navn", changed.name} <= _texts(dialog.held.view))
    differs.setCurrentIndex(dialog.held.model.index(0, 0))
    for _ in range(keys.index(f"meeting\n{meeting.id}") - max(0, differs.currentIndex().row())):
        qtbot.keyClick(differs, Qt.Key.Key_Down)
    qtbot.keyClick(differs, Qt.Key.Key_Space)
    assert dialog.take.isEnabled()
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.read().rows("SELECT * FROM agenda_item ORDER BY id") == before
    assert desk.undo_label == "Hentet fra en sikkerhedskopi"


def test_the_whole_plan_is_restored_and_shown_anew(qtbot: QtBot, window: MainWindow) -> None:
    desk = _desk(window)
    backups.back_up_plan(desk, BackupReason.OPENED)
    people.add_person(desk, "Kom Senere")
    dialog = _open(qtbot, window)
    dialog.whole.click()
    ask = window.findChild(AskDialog)
    assert isinstance(ask, AskDialog)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        ask.accept()
    assert "Kom Senere" not in {p.name for p in people.list_people(desk)}
    assert "Kom Senere" in str(
        [p.name for b in backups.list_backups(desk)[:1] for p in _people_in(b.path)]
    )
    qtbot.waitUntil(lambda: window.pages.current() is not None)


def _texts(shown: QWidget) -> set[str]:
    return {one.text() for one in shown.findChildren(QLabel)}


def _people_in(path: Path) -> list[Person]:
    desk = Desk.open(path, for_writing=False)
    try:
        return list(people.list_people(desk))
    finally:
        desk.close()


def test_none_for_a_day_is_told_with_what_to_do(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_LEFT_FREE", 1 << 60)  # a disk that is full
    with qtbot.waitSignal(window.backups.failed, timeout=20_000):
        window.backups.make(BackupReason.HOURLY)
    assert "for lidt plads" in window.notice_bar.text()
    assert window.notice_bar.action_button.text() == "Sikkerhedskopier"
    monkeypatch.setattr(backups, "_LEFT_FREE", 0)
    with qtbot.waitSignal(window.backups.made, timeout=20_000):
        window.backups.make(BackupReason.HOURLY)
    assert window.notice_bar.text() == ""


def test_the_folder_and_the_limit_are_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = _open(qtbot, window)
    dialog.limit.setValue(500)
    dialog.limit.editingFinished.emit()
    with qtbot.waitSignal(window.backups.made, timeout=20_000):
        dialog.choose_folder(str(tmp_path / "andre kopier"))
    (made,) = backups.list_backups(_desk(window))
    assert made.path.is_relative_to(tmp_path / "andre kopier")
    qtbot.waitUntil(lambda: "læses" not in dialog.held.counts.text(), timeout=20_000)
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [], timeout=5_000)
    dialog.reject()


@pytest.mark.parametrize(
    ("tab", "words", "kind"),
    [
        ("Filer", "Sikkerhedskopier …", BackupsDialog),
        ("Filer", "Historikkens størrelse …", KeepingDialog),
        ("Adgangskode", "Planens adgangskode …", PasswordDialog),
    ],
)
def test_what_keeps_the_plan_is_reached_from_the_settings(
    qtbot: QtBot, window: MainWindow, tab: str, words: str, kind: type[QWidget]
) -> None:
    window.run_command("preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    tabs = [dialog.tabs.tabText(number) for number in range(dialog.tabs.count())]
    dialog.tabs.setCurrentIndex(tabs.index(tab))
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
    assert clipped_widgets(dialog) == []
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    assert not dialog.isVisible()


def _actions(qtbot: QtBot, window: MainWindow) -> TaskActions:
    qtbot.waitUntil(lambda: window.findChild(TaskActions) is not None)
    found = window.findChild(TaskActions)
    assert isinstance(found, TaskActions)
    return found


def test_a_mass_change_waits_for_its_backup_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    desk = _desk(window)
    tasks = [followup.add_task(desk, f"Ring til {n}") for n in range(12)]
    window.navigate("followup")
    _actions(qtbot, window).ask_due(tasks)
    dialog = window.findChild(BulkDueDialog)
    assert dialog is not None
    dialog.due.set_day(date(2026, 12, 1))
    assert window.backups.is_making
    before = len(backups.list_backups(desk))
    dialog.accept()
    assert dialog.isVisible()
    assert "Sikkerhedskopien laves først" in dialog.waits.label.text()
    dialog.accept()  # a second press changes nothing
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        pass
    assert {task.due for task in followup.list_tasks(desk) if task.id in tasks} == {
        date(2026, 12, 1)
    }
    assert len(backups.list_backups(desk)) == before + 1
    assert desk.undo() == "Frist ændret (12\u00a0opgaver)"


def test_a_mass_change_that_is_given_up_while_it_waits_does_not_come(
    qtbot: QtBot, window: MainWindow
) -> None:
    desk = _desk(window)
    tasks = [followup.add_task(desk, f"Ring til {n}") for n in range(12)]
    window.navigate("followup")
    _actions(qtbot, window).ask_due(tasks)
    dialog = window.findChild(BulkDueDialog)
    assert dialog is not None
    dialog.due.set_day(date(2026, 12, 1))
    dialog.accept()
    with qtbot.waitSignal(window.backups.settled, timeout=20_000):
        dialog.reject()
    assert {one.due for one in followup.list_tasks(desk) if one.id in tasks} == {None}
