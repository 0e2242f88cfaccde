# SPDX-License-Identifier: MPL-2.0
"""The window and where its plan lies: shares, who has it, copies in conflict; with real files.

A share is a folder that `HPDESK_SHARES` names: the program then treats it as one.
"""

import contextlib
import os
import shutil
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.services import backups, people
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.opening import is_free, open_plan, opened_to_compare
from hpdesk.storage.live_place import Published
from hpdesk.storage.places import SHARES_VARIABLE
from hpdesk.ui.apart import Apart
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.dialogs.backups_dialog import BackupsDialog
from hpdesk.ui.dialogs.compare_copies import CompareCopiesDialog
from hpdesk.ui.dialogs.newer_copy import NewerCopyDialog
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.plan_keeper import PlanKeeper
from hpdesk.ui.preferences import load_preferences
from tests.builders import empty_plan
from tests.storage.test_holding import another_process

TODAY = date.today()


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "drevet"
    folder.mkdir()
    monkeypatch.setenv(SHARES_VARIABLE, str(folder))
    return folder


@pytest.fixture
def plan(share: Path) -> Path:
    return empty_plan(share)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(None, today=TODAY)
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.bridge.saver.discard()
    shown.close()


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> Desk:
    window.files.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=15_000)
    assert window.desk is not None
    return window.desk


def keeper(window: MainWindow) -> PlanKeeper:
    found = window.files.keeper
    assert found is not None
    return found


def names(path: Path) -> list[str]:
    with opened_to_compare(path) as desk:
        return [person.name for person in people.list_people(desk)]


def dialog_of(kind: type[QDialog], qtbot: QtBot) -> QDialog:
    def shown() -> QDialog | None:
        widgets = QApplication.topLevelWidgets()
        return next((w for w in widgets if isinstance(w, kind) and w.isVisible()), None)

    qtbot.waitUntil(lambda: shown() is not None, timeout=15_000)
    found = shown()
    assert found is not None
    return found


def notice(window: MainWindow, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in window.notice_bar.text(), timeout=15_000)


def test_what_is_written_reaches_the_drive_by_itself(
    window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    desk = opened(window, plan, qtbot)
    assert desk.path == plan
    assert desk.live_path != plan
    assert window.sidebar.save_state.place() == "Arbejdskopi af filen på drevet"
    assert load_preferences().last_file == str(plan)
    keeper(window).quiet_after = 20
    people.add_person(desk, "Palle")
    qtbot.waitUntil(lambda: names(plan) == ["Palle"], timeout=15_000)
    qtbot.waitUntil(lambda: "Kopi på drevet kl. " in window.sidebar.save_state.place())


def test_closing_lays_the_last_on_the_drive(window: MainWindow, plan: Path, qtbot: QtBot) -> None:
    desk = opened(window, plan, qtbot)
    people.add_person(desk, "Palle")
    window.close()
    assert names(plan) == ["Palle"]
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_a_drive_that_is_gone_stops_nobody(
    window: MainWindow, plan: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = opened(window, plan, qtbot)
    away = plan.parent.rename(tmp_path / "væk")
    people.add_person(desk, "Palle")
    keeper(window).publish()
    notice(window, "svarer ikke. Alt er gemt på denne computer", qtbot)
    assert window.sidebar.save_state.place() == "Ikke på drevet endnu"
    people.add_person(desk, "Lone")
    away.rename(plan.parent)
    window.notice_bar.action_button.click()
    qtbot.waitUntil(lambda: "Kopi på drevet" in window.sidebar.save_state.place(), timeout=15_000)
    assert names(plan) == ["Palle", "Lone"]
    assert window.notice_bar.text() == ""


def test_a_drive_that_hangs_holds_nothing_up(window: MainWindow, plan: Path, qtbot: QtBot) -> None:
    desk = opened(window, plan, qtbot)
    answers, asked = threading.Event(), threading.Event()
    real = keeper(window).plan.publish

    class Hanging(type(keeper(window).plan)):  # type: ignore[misc]  # a drive that hangs
        __slots__ = ()

        def publish(self) -> Published:
            asked.set()
            answers.wait(20)
            return real()

    hanging = Hanging(desk, None, None, keeper(window).plan.copy)
    earlier, keeper(window).plan = keeper(window).plan, hanging
    people.add_person(desk, "Palle")
    keeper(window).publish()
    assert asked.wait(5)
    people.add_person(desk, "Lone")  # while the drive says nothing
    window.navigate("stakeholders")
    assert names(plan) == []
    answers.set()
    qtbot.waitUntil(lambda: "Palle" in names(plan), timeout=15_000)
    keeper(window).plan = earlier


def test_a_newer_working_copy_is_asked_about_and_used(
    window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    crashed = open_plan(plan, today=TODAY)
    people.add_person(crashed.desk, "Palle")
    crashed.desk.close()
    crashed.release()
    window.files.open_path(plan)
    dialog = dialog_of(NewerCopyDialog, qtbot)
    assert clipped_widgets(dialog) == []
    assert window.desk is None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=15_000)
    keeper(window).publish()
    qtbot.waitUntil(lambda: names(plan) == ["Palle"], timeout=15_000)


def test_a_plan_that_another_program_has_is_read_and_can_be_written_when_it_is_let_go(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = empty_plan(tmp_path)
    with another_process(plan) as other:
        desk = opened(window, plan, qtbot)
        assert desk.read_only
        assert "Planen er åben hos " in window.notice_bar.text()
        assert window.notice_bar.text().endswith("Her kan den kun læses.")
        keeper(window).asking.setInterval(20)
        other.communicate("\n", timeout=20)
        notice(window, "Du kan nu skrive i den", qtbot)
        window.notice_bar.action_button.click()
        assert window.desk is not None
        assert not window.desk.read_only
        people.add_person(window.desk, "Palle")
    assert names(plan) == ["Palle"]


def test_the_plan_that_is_shown_is_not_opened_twice(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = empty_plan(tmp_path)
    desk = opened(window, plan, qtbot)
    link = tmp_path / "genvej.hpdesk"
    link.symlink_to(plan)
    assert window.files.open_path(link) is None
    assert window.desk is desk


def test_a_conflicted_copy_is_found_compared_and_taken_by_keys(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = empty_plan(tmp_path)
    copy = Path(shutil.copy(plan, tmp_path / "plan-PC17.hpdesk"))
    with contextlib.closing(Desk.open(copy)) as other:
        people.add_person(other, "Palle Grønning", title="Beboer")
        people.add_person(other, "Lone Kjærulff")
    desk = opened(window, plan, qtbot)
    notice(window, "ligger plan-PC17.hpdesk, som er ændret for sig selv", qtbot)
    window.notice_bar.action_button.click()
    dialog = dialog_of(CompareCopiesDialog, qtbot)
    assert isinstance(dialog, CompareCopiesDialog)
    assert [s.title for s in dialog.chosen()] == ["Palle Grønning", "Lone Kjærulff"]
    qtbot.waitUntil(lambda: bool(dialog.view.findChildren(QLabel)), timeout=15_000)
    assert clipped_widgets(dialog) == []
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # not this one
    with qtbot.waitSignal(dialog.finished, timeout=15_000):  # then it is noted as looked at
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [p.name for p in people.list_people(desk)] == ["Palle Grønning"]
    undo = window.actions_by_id["undo"]
    qtbot.waitUntil(lambda: undo.text() == "Fortryd: Hentet fra plan-PC17.hpdesk", timeout=15_000)
    undo.trigger()
    assert people.list_people(desk) == ()
    window.place._look(keeper(window))
    qtbot.waitUntil(lambda: keeper(window).findChildren(Apart) == [], timeout=15_000)
    assert "plan-PC17" not in window.notice_bar.text()  # the person has looked at it
    with contextlib.closing(Desk.open(copy)) as other:
        people.add_person(other, "Karin")
    window.place._look(keeper(window))
    notice(window, "ligger plan-PC17.hpdesk", qtbot)


def test_what_another_put_on_the_drive_is_compared_and_then_replaced(
    window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    desk = opened(window, plan, qtbot)
    with contextlib.closing(Desk.open(plan)) as other:
        people.add_person(other, "Lone")
    people.add_person(desk, "Palle")
    keeper(window).publish()
    notice(window, "er ikke overskrevet. Dit eget er gemt som plan (konflikt ", qtbot)
    assert names(plan) == ["Lone"]
    window.notice_bar.action_button.click()
    dialog = dialog_of(CompareCopiesDialog, qtbot)
    assert isinstance(dialog, CompareCopiesDialog)
    assert [s.title for s in dialog.chosen()] == ["Lone"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sorted(names(plan)) == ["Lone", "Palle"], timeout=15_000)
    assert check_file(plan) == []


def test_the_choice_of_working_copies_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    dialog = PreferencesDialog(window.preferences, None, window)
    qtbot.addWidget(dialog)
    dialog.changed.connect(window.take_preferences)
    dialog.files_section.copies.chosen.emit("never")
    assert load_preferences().work_copy == "never"
    assert window.files.copy_choice == "never"
    dialog.close()


def test_a_stick_that_is_pulled_out_costs_nothing_that_was_typed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "nøgle"
    folder.mkdir()
    plan = empty_plan(folder)
    desk = opened(window, plan, qtbot)
    away = folder.rename(tmp_path / "taget ud")

    def save(text: str) -> None:
        people.add_person(desk, text)

    window.bridge.saver.typed("person", "Palle", save)
    assert not window.bridge.saver.flush()
    assert "er ikke længere, hvor den blev åbnet" in window.notice_bar.text()
    assert "Den står her stadig" in window.notice_bar.text()
    away.rename(folder)
    window.notice_bar.action_button.click()
    assert not window.bridge.saver.has_unsaved()
    assert names(plan) == ["Palle"]
    assert window.notice_bar.text() == ""


def test_without_a_working_copy_a_plan_on_a_share_is_opened_in_place(
    window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    window.files.copy_choice = "never"
    desk = opened(window, plan, qtbot)
    assert desk.live_path == plan


def test_a_plan_that_cannot_be_fetched_is_told_of(
    window: MainWindow, share: Path, qtbot: QtBot
) -> None:
    window.files.open_path(share / "borte.hpdesk")
    notice(window, "findes ikke", qtbot)
    assert window.desk is None


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[Path]:
    """Return a plan on a drive that says nothing until it is `woken`: whoever reads it waits."""
    path = tmp_path / "stille.hpdesk"
    os.mkfifo(path)
    kept = tmp_path / "samme rør"
    os.link(path, kept)
    yield path
    wake(kept)


def wake(pipe: Path) -> None:
    with contextlib.suppress(OSError):  # nobody waits
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))


needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


@needs_fifo
def test_a_plan_on_a_silent_drive_is_waited_for_and_given_up(
    window: MainWindow, silent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    began = time.monotonic()
    assert window.files.open_path(silent) is None
    assert time.monotonic() - began < 2
    assert window.notice_bar.text() == "stille.hpdesk hentes fra drevet …"
    assert window.files.open_path(silent) is None  # asked for again: one waits already
    notice(window, "svarer ikke endnu", qtbot)
    assert clipped_widgets(window) == []
    assert window.notice_bar.action_button.text() == "Annullér"
    window.notice_bar.action_button.click()
    assert window.notice_bar.text() == ""
    desk = opened(window, empty_plan(tmp_path), qtbot)
    silent.unlink()
    shutil.copy(desk.path, silent)
    wake(tmp_path / "samme rør")
    aparts = window.files.findChildren(Apart)
    qtbot.waitUntil(lambda: not any(one in aparts for one in window.files.findChildren(Apart)))
    assert window.desk is desk
    assert window.notice_bar.text() == ""
    assert is_free(silent)


@needs_fifo
def test_a_plan_on_a_drive_that_wakes_up_is_shown(
    window: MainWindow, silent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.open_path(silent)
    silent.unlink()
    empty_plan(tmp_path).replace(silent)
    wake(tmp_path / "samme rør")
    qtbot.waitUntil(lambda: window.desk is not None, timeout=15_000)
    assert window.desk is not None
    assert window.desk.path == silent
    assert "drevet" not in window.notice_bar.text()


def test_a_restored_backup_reaches_the_drive_by_itself(
    window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    desk = opened(window, plan, qtbot)
    people.add_person(desk, "Palle")
    made = backups.back_up_plan(desk, BackupReason.OPENED)
    assert made is not None
    people.add_person(desk, "Lone")
    keeper(window).publish()
    qtbot.waitUntil(lambda: names(plan) == ["Palle", "Lone"], timeout=15_000)
    keeper(window).quiet_after = 20
    window.run_command("backups")
    dialog = dialog_of(BackupsDialog, qtbot)
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(dialog.whole.isEnabled, timeout=15_000)
    dialog.whole.click()
    ask = dialog_of(AskDialog, qtbot)
    with qtbot.waitSignal(dialog.finished, timeout=15_000):
        ask.accept()
    qtbot.waitUntil(lambda: names(plan) == ["Palle"], timeout=15_000)
