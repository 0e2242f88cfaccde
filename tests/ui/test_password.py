# SPDX-License-Identifier: MPL-2.0
"""The password of a plan in the window, by keys: set, asked for, changed, removed, locked."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import PasswordNeeded
from hpdesk.services import backups, passwords
from hpdesk.services.desk import Desk
from hpdesk.services.minutes_clock import start_point, stop_point
from hpdesk.services.sample import make_sample
from hpdesk.storage.places import SHARES_VARIABLE
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.lock_section import LockSection
from hpdesk.ui.dialogs.password_dialog import PasswordDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.recovery_dialog import RecoveryDialog
from hpdesk.ui.dialogs.unlock_dialog import UnlockDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.printing.print_dialog import PrintDialog
from tests.ui.keyboard import Keyboard

TODAY = date(2026, 11, 12)
WORDS = "hest bil og 12 æbler"
OTHER = "fire grønne skabe"
HOLDER = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
    "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "plan.hpdesk"
    make_sample(path, TODAY)
    return path


@pytest.fixture
def plan(sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "Nordby.hpdesk"
    path.write_bytes(sample.read_bytes())
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(None, today=TODAY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.was_painted)
    QApplication.processEvents()
    yield made
    made.protection.watch.stop()
    QThreadPool.globalInstance().waitForDone()
    made.bridge.saver.discard()
    made.close()
    passwords.put_away()


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> Desk:
    window.files.open_path(path)
    assert window.desk is not None
    qtbot.waitUntil(lambda: window.pages.page("overview") is not None)
    idle(qtbot)
    return window.desk


def idle(qtbot: QtBot) -> None:
    """Wait until no job runs: a busy window does not lock."""
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)


def encrypted(plan: Path) -> Path:
    passwords.set_password(plan, WORDS)
    passwords.put_away()
    return plan


def awaited(qtbot: QtBot, keys: Keyboard, title: str) -> BaseDialog:
    """Wait for a dialog that comes when a job is done."""

    def is_there() -> bool:
        dialog = QApplication.activeModalWidget()
        return dialog is not None and dialog.windowTitle() == title

    qtbot.waitUntil(is_there)
    return keys.in_dialog(title)


def type_and_enter(keys: Keyboard, text: str) -> None:
    keys.write(text)
    keys.press("Return")


def test_a_plan_gets_a_password_and_the_window_goes_on_where_it_was(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    desk = opened(qtbot, window, plan)
    window.run_command("page_followup")
    with desk.write("Ny person") as writer:
        writer.add("person", id="markoer", name="Åse Markør")
    window.run_command("password")
    dialog = keys.in_dialog("Beskyt planen med en adgangskode")
    assert isinstance(dialog, PasswordDialog)
    assert clipped_widgets(dialog) == []
    assert any("overskrives bagefter" in text.text() for text in dialog.findChildren(QLabel))
    keys.write("kort")
    keys.press("Return")
    assert "for kort" in dialog.new_field.error()
    keys.press("Ctrl+A")
    keys.write(WORDS)
    assert dialog.new_field.editor.line.echoMode() == QLineEdit.EchoMode.Password
    keys.tab_to("Ny adgangskode igen")
    type_and_enter(keys, WORDS)
    sheet = awaited(qtbot, keys, "Udskriv genoprettelsesnøglen")
    assert isinstance(sheet, RecoveryDialog)
    assert clipped_widgets(sheet) == []
    keys.press("Return")
    preview = awaited(qtbot, keys, "Udskriv")
    assert isinstance(preview, PrintDialog)
    qtbot.waitUntil(preview.has_pages, timeout=10_000)
    preview.reject()
    assert plan.read_bytes().startswith(b"HPDKENC1")
    assert window.desk is desk
    assert not window.protection.is_covered
    here = window.pages.current()
    assert here is not None
    assert here[0] == "followup"
    assert window.windowTitle() == "Nordby – hpdesk"  # no name out of the plan
    window.run_command("undo")
    assert desk.read().rows("SELECT 1 FROM person WHERE id = 'markoer'") == []


def test_an_encrypted_plan_is_asked_for_and_a_wrong_password_says_so(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    window.files.open_path(encrypted(plan))
    dialog = keys.in_dialog("Åbn Nordby.hpdesk")
    assert isinstance(dialog, UnlockDialog)
    assert clipped_widgets(dialog) == []
    type_and_enter(keys, "noget helt andet")
    qtbot.waitUntil(lambda: bool(dialog.password_field.error()))
    assert dialog.password_field.error() == "Adgangskoden passer ikke til Nordby.hpdesk. Prøv igen."
    assert window.desk is None
    keys.press("Ctrl+A")
    type_and_enter(keys, WORDS)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.windowTitle() == "Nordby – hpdesk"


def test_the_eye_shows_what_is_written(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    window.files.open_path(encrypted(plan))
    dialog = keys.in_dialog("Åbn Nordby.hpdesk")
    assert isinstance(dialog, UnlockDialog)
    keys.write("abc")
    keys.tab_to("Vis adgangskode")
    keys.press("Space")
    assert dialog.password.line.echoMode() == QLineEdit.EchoMode.Normal
    keys.press("Space")
    assert dialog.password.line.echoMode() == QLineEdit.EchoMode.Password
    keys.press("Esc")
    assert window.desk is None


def test_the_recovery_key_opens_and_a_slip_of_the_pen_is_found(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    passwords.set_password(plan, WORDS)
    desk = Desk.open(plan)
    groups = passwords.recovery_key(desk)
    desk.close()
    passwords.put_away()
    window.files.open_path(plan)
    dialog = keys.in_dialog("Åbn Nordby.hpdesk")
    assert isinstance(dialog, UnlockDialog)
    keys.tab_to("Brug genoprettelsesnøgle")
    keys.press("Space")
    wrong = "2" if groups[4][0] != "2" else "3"
    type_and_enter(keys, " ".join([*groups[:4], wrong + groups[4][1:], *groups[5:]]))
    qtbot.waitUntil(lambda: bool(dialog.key_field.error()))
    assert dialog.key_field.error().startswith("Gruppe 5 ")
    assert clipped_widgets(dialog) == []
    keys.press("Ctrl+A")
    type_and_enter(keys, "-".join(groups).lower())
    qtbot.waitUntil(lambda: window.desk is not None)


def test_the_password_is_changed_and_removed_by_who_knows_it(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    clear = Desk.open(plan, today=TODAY)
    backups.back_up_plan(clear, BackupReason.OPENED)
    clear.close()
    passwords.set_password(plan, WORDS)
    desk = opened(qtbot, window, plan)
    window.run_command("password")
    dialog = keys.in_dialog("Planens adgangskode")
    assert isinstance(dialog, PasswordDialog)
    assert clipped_widgets(dialog) == []
    assert dialog.now_field is not None
    keys.write("ikke den")
    for title in ("Ny adgangskode", "Ny adgangskode igen"):
        keys.tab_to(title)
        keys.write(OTHER)
    keys.press("Return")
    qtbot.waitUntil(lambda: bool(dialog.now_field and dialog.now_field.error()))
    keys.press("Ctrl+A")
    type_and_enter(keys, WORDS)
    awaited(qtbot, keys, "Udskriv genoprettelsesnøglen").reject()
    passwords.confirm(desk, OTHER)
    assert "sikkerhedskopier uden adgangskode: 1" in window.notice_bar.text()
    window.run_command("password")
    keys.in_dialog("Planens adgangskode")
    keys.write(OTHER)
    keys.tab_to("Fjern adgangskoden")
    keys.press("Space")
    qtbot.waitUntil(lambda: plan.read_bytes()[:6] == b"SQLite")
    qtbot.waitUntil(lambda: not window.protection.is_covered)
    assert not desk.is_encrypted
    assert "uden adgangskode" not in window.notice_bar.text()  # it has none either
    assert desk.read().rows("SELECT count(*) FROM meeting")[0][0] > 0


def test_an_idle_window_locks_with_what_was_typed_saved(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path
) -> None:
    passwords.set_password(plan, WORDS)
    desk = opened(qtbot, window, plan)
    ((person,), *_) = desk.read().rows("SELECT id FROM person LIMIT 1")

    def save(text: str) -> None:
        with desk.write("Navn rettet") as writer:
            writer.set("person", person, name=text)

    window.bridge.saver.typed("navn", "Åse Markør", save)
    window.run_command("password")  # a dialog stands open
    dialog = keys.in_dialog("Planens adgangskode")
    idle(qtbot)
    with qtbot.waitSignal(window.protection.watch.idle):
        window.protection.watch.start(20)
    assert window.protection.is_covered
    assert not dialog.isVisible()
    assert not window.stack.isVisible()
    assert window.windowTitle() == "hpdesk"
    with pytest.raises(PasswordNeeded):
        desk.read().rows("SELECT 1")
    with pytest.raises(PasswordNeeded):
        Desk.open(plan)
    window.run_command("new_task")  # nothing is done behind the cover
    assert QApplication.activeModalWidget() is None
    keys.tab_to("Lås op")
    keys.press("Return")
    keys.in_dialog("Åbn Nordby.hpdesk")
    type_and_enter(keys, WORDS)
    # the pool is waited for when the program ends, and a drive may be silent
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    qtbot.waitUntil(lambda: not window.protection.is_covered)
    assert dialog.isVisible()
    dialog.reject()
    assert desk.read().rows("SELECT name FROM person WHERE id = :k", k=person) == [("Åse Markør",)]
    window.run_command("undo")
    assert desk.read().rows("SELECT name FROM person WHERE id = :k", k=person) != [("Åse Markør",)]


def test_a_running_meeting_is_not_locked(qtbot: QtBot, window: MainWindow, plan: Path) -> None:
    passwords.set_password(plan, WORDS)
    desk = opened(qtbot, window, plan)
    ((item, meeting), *_) = desk.read().rows(
        "SELECT i.id, i.meeting_id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
        "WHERE m.state <> 'approved' ORDER BY m.starts DESC LIMIT 1"
    )
    start_point(desk, item)
    with qtbot.waitSignal(window.protection.watch.idle):
        window.protection.watch.start(10)
    assert not window.protection.is_covered
    stop_point(desk, meeting)
    idle(qtbot)
    with qtbot.waitSignal(window.protection.watch.idle):
        window.protection.watch.start(10)
    assert window.protection.is_covered


def test_a_plan_without_a_password_never_locks(
    qtbot: QtBot, window: MainWindow, plan: Path
) -> None:
    opened(qtbot, window, plan)
    assert not window.actions_by_id["lock_plan"].isEnabled()
    window.run_command("lock_plan")
    assert not window.protection.is_covered


def test_the_minutes_are_chosen_in_the_settings(
    qtbot: QtBot, window: MainWindow, plan: Path
) -> None:
    opened(qtbot, window, plan)
    window.run_command("preferences")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreferencesDialog))
    dialog.tabs.setCurrentIndex(2)
    section = dialog.findChild(LockSection)
    assert section is not None
    section.minutes.chosen.emit("5")
    assert clipped_widgets(dialog) == []
    dialog.reject()
    assert window.preferences.lock_minutes == 5


def test_closing_the_plan_forgets_the_key_and_the_temporary_folder(
    qtbot: QtBot, window: MainWindow, plan: Path
) -> None:
    passwords.set_password(plan, WORDS)
    opened(qtbot, window, plan)
    private = Path(tempfile.gettempdir())
    assert private.name.startswith("hpdesk-privat-")
    (private / "pakke.pdf").write_bytes(b"dagsorden")
    assert os.environ["TMPDIR"] == str(private)
    window.run_command("close_plan")
    assert not private.exists()
    assert Path(tempfile.gettempdir()) != private
    with pytest.raises(PasswordNeeded):
        Desk.open(plan)


def test_another_encrypted_plan_keeps_its_own_key_only(
    qtbot: QtBot, window: MainWindow, plan: Path, sample: Path
) -> None:
    other = plan.with_name("Sydby.hpdesk")
    other.write_bytes(sample.read_bytes())
    passwords.set_password(plan, WORDS)
    passwords.set_password(other, OTHER)
    opened(qtbot, window, plan)
    desk = opened(qtbot, window, other)
    assert desk.path == other
    assert desk.read().rows("SELECT count(*) FROM meeting")[0][0] > 0
    Desk.open(other, for_writing=False).close()
    with pytest.raises(PasswordNeeded):
        Desk.open(plan)


def test_a_plan_that_another_program_writes_stays_as_it_was(
    qtbot: QtBot, window: MainWindow, plan: Path
) -> None:
    desk = opened(qtbot, window, plan)
    before = plan.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(plan)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        window.protection._on_chosen(WORDS)
        assert window.protection.is_covered
        qtbot.waitUntil(lambda: not window.protection.is_covered)
        other.communicate()
    assert "optaget" in window.notice_bar.text()
    assert plan.read_bytes() == before
    assert desk.read().rows("SELECT count(*) FROM meeting")[0][0] > 0
    assert [one.name for one in plan.parent.iterdir() if one.suffix in (".part", ".old")] == []


def test_a_plan_on_a_drive_gets_its_password_there_too(
    qtbot: QtBot, window: MainWindow, keys: Keyboard, plan: Path, own_home: Path
) -> None:
    window.files.copy_choice = "always"
    window.files.open_path(plan)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.live_path != plan
    idle(qtbot)
    window.protection._on_chosen(WORDS)
    awaited(qtbot, keys, "Udskriv genoprettelsesnøglen").reject()
    assert passwords.is_encrypted(window.desk.live_path)
    qtbot.waitUntil(lambda: passwords.is_encrypted(plan))
    assert holding_clear(own_home) == []
    idle(qtbot)
    window.run_command("lock_plan")
    assert window.protection.is_covered
    plan.unlink()
    keys.tab_to("Lås op")
    keys.press("Return")
    awaited(qtbot, keys, "Åbn Nordby.hpdesk")
    type_and_enter(keys, WORDS)
    qtbot.waitUntil(lambda: not window.protection.is_covered)


def holding_clear(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and p.read_bytes()[:6] == b"SQLite"]


def test_on_a_drive_the_dialog_says_what_is_left_in_clear(
    qtbot: QtBot, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SHARES_VARIABLE, str(plan.parent))
    desk = Desk.open(plan, today=TODAY)
    dialog = PasswordDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    said = [text.text() for text in dialog.findChildren(QLabel)]
    assert any("erstattet, men ikke overskrevet" in text for text in said)
    assert clipped_widgets(dialog) == []
    desk.close()
