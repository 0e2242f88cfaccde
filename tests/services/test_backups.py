# SPDX-License-Identifier: MPL-2.0
"""Backups by themselves, on real files."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.services import backup_places, backups, merging, passwords, people, restoring
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.storage.plan_key import forget_keys
from tests.builders import Board, empty_plan

OPENED, HOURLY, BY_HAND = BackupReason.OPENED, BackupReason.HOURLY, BackupReason.BY_HAND


def names_in(path: Path) -> set[str]:
    with contextlib.closing(Desk.open(path, for_writing=False)) as desk:
        return {person.name for person in people.list_people(desk)}


def test_a_backup_is_made_when_something_has_changed_and_only_then(desk: Desk) -> None:
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    assert check_file(first.path) == []
    assert backups.back_up_plan(desk, HOURLY) is None
    people.add_person(desk, "Karin")
    second = backups.back_up_plan(desk, HOURLY)
    assert second is not None
    assert [one.number for one in backups.list_backups(desk)] == [2, 1]
    assert "Karin" in names_in(second.path)
    assert "Karin" not in names_in(first.path)
    assert backups.back_up_plan(desk, BY_HAND) is not None


def test_one_is_made_again_where_the_last_was_taken_away(desk: Desk) -> None:
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    first.path.unlink()
    assert backups.back_up_plan(desk, OPENED) is not None


def test_a_copy_of_the_plan_has_backups_of_its_own_and_a_moved_one_keeps_its(
    desk: Desk, tmp_path: Path
) -> None:
    backups.back_up_plan(desk, OPENED)
    other = tmp_path / "anden.hpdesk"
    backups.back_up(desk.path, other)
    with contextlib.closing(Desk.open(other)) as copied:
        assert backups.list_backups(copied) == ()
        backups.back_up_plan(copied, OPENED)
        assert len(backups.list_backups(copied)) == 1
    other.replace(tmp_path / "flyttet.hpdesk")
    with contextlib.closing(Desk.open(tmp_path / "flyttet.hpdesk")) as moved:
        assert len(backups.list_backups(moved)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_the_backups_are_found_where_the_drive_does_not_answer_any_more(tmp_path: Path) -> None:
    (tmp_path / "drev").mkdir()
    share = tmp_path / "G"
    share.symlink_to(tmp_path / "drev")
    plan = share / "plan.hpdesk"
    home = backup_places.home_of("planen", plan)
    assert home == backup_places.home_of("planen", tmp_path / "drev" / "plan.hpdesk")
    share.unlink()
    assert backup_places.home_of("planen", plan) == home


def test_what_is_newest_is_told_by_numbers_when_the_clock_jumps_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        jump = timedelta()

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # as the module asks
            return datetime.now() - cls.jump

    monkeypatch.setattr(backups, "datetime", Clock)
    for step in range(14):
        Clock.jump = timedelta(days=900 * step)
        people.add_person(desk, f"Person {step}")
        made = backups.back_up_plan(desk, HOURLY)
        assert made is not None
        assert backups.list_backups(desk)[0] == made


def test_the_limit_of_size_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    monkeypatch.setattr(backup_places, "LEAST_BYTES", 1)
    backup_places.choose_most_bytes(4 * first.size)
    for number in range(8):
        people.add_person(desk, f"Person {number}")
        backups.back_up_plan(desk, HOURLY)
    left = backups.list_backups(desk)
    assert left[0].number == 9
    assert 2 <= len(left) <= 4


def test_a_full_disk_is_one_sentence_and_costs_no_older_backup(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.back_up_plan(desk, OPENED)
    people.add_person(desk, "Karin")
    monkeypatch.setattr(backups, "_LEFT_FREE", 1 << 60)
    with pytest.raises(UserError, match="for lidt plads"):
        backups.back_up_plan(desk, HOURLY)
    assert len(backups.list_backups(desk)) == 1
    backups.before_mass_change(desk)  # the change itself goes on


def test_a_disk_that_fills_up_while_copying_leaves_nothing_half(desk: Desk, tmp_path: Path) -> None:
    small = Path("/dev/shm")
    if not small.is_dir() or os.geteuid() != 0:
        pytest.skip("needs to mount a small disk")
    disk = tmp_path / "lille"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("needs to mount a small disk")
    try:
        with pytest.raises(UserError, match="plads"):
            backups.back_up(desk.path, disk / "kopi.hpdesk")
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_cancelled_backup_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        backups.back_up_plan(desk, OPENED, cancelled=lambda: True)
    assert backups.list_backups(desk) == ()
    assert not [p for p in backups.backup_folder(desk).iterdir() if p.suffix != ".json"]


def test_somebody_writes_all_the_while_and_never_waits(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hpdesk.storage.copying.SLICE", 2)
    monkeypatch.setattr("hpdesk.storage.copying._PAUSE", 0.2)
    with desk.write("Stort bilag") as writer:
        writer.keep(os.urandom(6_000_000))
    waits: list[float] = []
    done = threading.Event()

    def write() -> None:
        for number in range(6):
            began = time.monotonic()
            people.add_person(desk, f"Person {number}")
            waits.append(time.monotonic() - began)
            if done.wait(0.05):
                return

    writer_thread = threading.Thread(target=write)
    writer_thread.start()
    made = backups.back_up_plan(desk, OPENED)
    done.set()
    writer_thread.join()
    assert made is not None
    assert check_file(made.path) == []
    assert max(waits) < 1


KILLED = """
import sys, os
from pathlib import Path
from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.services import backups
from hpdesk.services.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
desk.warm_up()
def stop(part):
    print("midt i", flush=True)
    sys.stdin.read()
backups.back_up_plan(desk, BackupReason.BY_HAND, progress=stop)
"""


def test_a_kill_in_the_middle_leaves_the_older_ones_whole(desk: Desk) -> None:
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(desk.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "midt i\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert backups.list_backups(desk) == (first,)
    assert check_file(first.path) == []
    assert check_file(desk.path) == []
    assert backups.back_up_plan(desk, BY_HAND) is not None


def test_backups_are_deleted_although_they_are_read_only(desk: Desk) -> None:
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    assert backups.delete_backups([first]) == 1
    assert backups.list_backups(desk) == ()


def test_a_merge_is_preceded_by_a_backup(desk: Desk) -> None:
    keep, lost = people.add_person(desk, "Karin"), people.add_person(desk, "Karin V.")
    merging.merge_people(desk, keep, lost)
    (made,) = backups.list_backups(desk)
    assert made.reason is BackupReason.MASS_CHANGE
    assert {"Karin", "Karin V."} <= names_in(made.path)


# --- restoring ---


def test_the_whole_plan_comes_back_and_the_present_one_is_kept(desk: Desk) -> None:
    people.add_person(desk, "Før")
    first = backups.back_up_plan(desk, OPENED)
    assert first is not None
    people.add_person(desk, "Efter")
    restoring.restore_whole(desk, first.path)
    assert {p.name for p in people.list_people(desk)} == {"Før"}
    assert desk.undo_label is None
    newest = backups.list_backups(desk)[0]
    assert newest.reason is BackupReason.RESTORE
    assert names_in(newest.path) == {"Før", "Efter"}
    people.add_person(desk, "Bagefter")
    assert check_file(desk.path) == []


def test_a_deleted_meeting_comes_back_as_it_was(desk: Desk, board: Board) -> None:
    made = backups.back_up_plan(desk, OPENED)
    assert made is not None
    before = restoring.read_backup(desk, made.path)
    assert before.difference.rows == ()
    assert before.counts["meeting"] == 1
    with desk.write("Møde slettet") as writer:
        writer.delete("meeting", board.meeting)
    people.add_person(desk, "Bliver")
    difference = restoring.read_backup(desk, made.path).difference
    restoring.bring_back(desk, made.path, difference.below("meeting", board.meeting))
    left = restoring.read_backup(desk, made.path).difference
    assert {row.table for row in left.rows} == {"person"}
    assert desk.undo() == "Hentet fra en sikkerhedskopi"
    assert desk.read().rows("SELECT id FROM meeting") == []


def test_a_backup_of_an_encrypted_plan_is_encrypted_and_comes_back(tmp_path: Path) -> None:
    if not passwords.can_encrypt():
        pytest.skip("no SQLCipher here")
    path = empty_plan(tmp_path)
    with contextlib.closing(Desk.open(path)) as desk:
        people.add_person(desk, "Karin Vestermark")
        in_clear = backups.back_up_plan(desk, OPENED)
    assert in_clear is not None
    passwords.set_password(path, "hest bil og 12 æbler")
    with contextlib.closing(Desk.open(path)) as desk:
        made = backups.back_up_plan(desk, OPENED)
        assert made is not None
        assert made.is_encrypted
        assert b"Vestermark" not in made.path.read_bytes()
        people.add_person(desk, "Ny")
        restoring.restore_whole(desk, made.path)
        assert {p.name for p in people.list_people(desk)} == {"Karin Vestermark"}
        assert desk.is_encrypted
        with pytest.raises(UserError, match="adgangskoden blev ændret"):
            restoring.restore_whole(desk, in_clear.path)
    forget_keys()


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    """Leave no key and no private folder behind."""
    yield
    passwords.put_away()
