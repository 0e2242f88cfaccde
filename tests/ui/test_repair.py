# SPDX-License-Identifier: MPL-2.0
"""A damaged plan in the window: told of, looked over, saved into a new one, opened."""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.services import people
from hpdesk.services.backups import back_up_plan
from hpdesk.services.desk import Desk
from hpdesk.services.sample import make_sample
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.repair_dialog import RepairDialog
from hpdesk.ui.main_window import MainWindow
from tests.app.test_damaged_window import spoil_table

TODAY = date(2026, 11, 12)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(None, today=TODAY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    yield made
    QThreadPool.globalInstance().waitForDone()
    made.bridge.saver.discard()
    made.close()


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "Nordby.hpdesk"
    make_sample(path, TODAY)
    spoil_table(path, "plan")
    return path


def _dialog(window: MainWindow) -> RepairDialog:
    (found,) = [one for one in window.findChildren(RepairDialog) if one.isVisible()]
    return found


def test_a_damaged_plan_is_saved_into_a_new_one_and_opened(
    window: MainWindow, damaged: Path, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()
    window.files.open_path(damaged)
    assert "er beskadiget og er ikke ændret" in window.notice_bar.text()
    window.notice_bar.action_button.click()
    dialog = _dialog(window)
    assert clipped_widgets(dialog) == []

    dialog.check_button.click()
    qtbot.waitUntil(lambda: dialog.answer.isVisible())
    assert "Eftersynet fandt fejl" in dialog.answer.text()

    dialog.repair_button.click()
    qtbot.waitUntil(lambda: dialog.open_button.isVisible(), timeout=20_000)
    assert "Plan" in dialog.details.toPlainText()
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])  # the list has made room for itself
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.path.name == "Nordby (reddet).hpdesk"
    assert damaged.read_bytes() == before


def test_the_newest_whole_backup_is_offered_beside_repairing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Nordby.hpdesk"
    make_sample(path, TODAY)
    with contextlib.closing(Desk.open(path)) as desk:
        older = back_up_plan(desk, BackupReason.BY_HAND)
        people.add_person(desk, "Karin Ny")
        newest = back_up_plan(desk, BackupReason.BY_HAND)
    assert older is not None
    assert newest is not None
    newest.path.chmod(0o666)
    spoil_table(newest.path, "plan")  # the newest that is whole is the one before
    spoil_table(path, "plan")
    before = path.read_bytes()
    window.commands.open_repair(path)
    dialog = _dialog(window)
    qtbot.waitUntil(dialog.backup.isVisible, timeout=10_000)
    assert "hel sikkerhedskopi fra" in dialog.backup.text.text()
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    dialog.backup.button.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=10_000)
    assert window.desk is not None
    assert window.desk.path.name == "Nordby (fra sikkerhedskopi).hpdesk"
    assert not window.desk.read_only
    assert "Karin Ny" not in [one.name for one in people.list_people(window.desk)]
    assert path.read_bytes() == before
    assert older.path.is_file()


def test_no_backup_is_offered_where_there_is_none(
    window: MainWindow, damaged: Path, qtbot: QtBot
) -> None:
    window.commands.open_repair(damaged)
    dialog = _dialog(window)
    dialog.check_button.click()
    qtbot.waitUntil(dialog.answer.isVisible, timeout=10_000)
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert not dialog.backup.isVisible()
    dialog.reject()


def test_a_plan_with_a_planted_trigger_is_refused_and_can_be_saved_without_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "fremmed.hpdesk"
    make_sample(path, TODAY)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER t AFTER UPDATE ON task BEGIN DELETE FROM note; END")
    connection.close()
    window.files.open_path(path)
    assert window.desk is None
    window.notice_bar.action_button.click()
    dialog = _dialog(window)
    dialog.repair_button.click()
    qtbot.waitUntil(lambda: dialog.open_button.isVisible(), timeout=20_000)
    assert dialog.repaired is not None
    with sqlite3.connect(dialog.repaired) as saved:
        assert saved.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall() == []
    saved.close()
    dialog.reject()


def test_a_sound_plan_is_said_to_be_whole(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "hel.hpdesk"
    make_sample(path, TODAY)
    window.commands.open_repair(path)
    dialog = _dialog(window)
    dialog.check_button.click()
    qtbot.waitUntil(lambda: dialog.answer.isVisible(), timeout=10_000)
    assert dialog.answer.text() == "Planen er hel."
    dialog.reject()
