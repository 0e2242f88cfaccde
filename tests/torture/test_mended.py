# SPDX-License-Identifier: MPL-2.0
"""What the torture has found, one by one."""

import contextlib
import errno
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_import import import_folder
from hpdesk.services.new_plan import make_plan
from hpdesk.services.opening import Answer, CopyChoice, open_plan
from hpdesk.storage.file_faults import told_as_damage
from hpdesk.storage.live_place import WorkingCopy
from hpdesk.storage.placing import drop_part, reserve_part
from hpdesk.storage.soundness import is_search_fitting
from tests.builders import EXAMPLE, empty_plan, sample_plan
from tests.torture.torture import Torture

SMALL = 150_000  # bytes


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Let no file grow beyond some bytes."""
    resource = pytest.importorskip("resource", reason="there are no such limits here")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("small_disk")
def test_a_plan_for_which_there_is_no_room_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"ny\.hpdesk"):
        make_plan(tmp_path / "ny.hpdesk", "Ny")
    with pytest.raises(UserError, match=r"ny\.hpdesk"):
        import_folder(EXAMPLE, tmp_path / "ny.hpdesk")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the shim is Linux's")
def test_a_power_cut_takes_nothing_that_was_told_as_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))  # so that it is put back afterwards
    torture = Torture(tmp_path, seed=4, slow=False, only="cut")
    if torture.figures.skipped and "power cut" in torture.figures.skipped[0]:
        torture.end()
        pytest.skip(torture.figures.skipped[0])
    assert torture.run(40).losses == []


def test_the_journal_is_off_the_disk_before_anything_is_told_as_saved(tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path))
    assert desk.read().rows("PRAGMA synchronous") == [(3,)]  # EXTRA
    desk.close()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (sqlite3.OperationalError("disk I/O error"), "Disken svarede ikke"),
        (sqlite3.OperationalError("database or disk is full"), "ikke mere plads"),
        (OSError(errno.EIO, "Input/output error"), "Disken svarede ikke"),
        (OSError(errno.ENOSPC, "No space left on device"), "ikke mere plads"),
    ],
)
def test_what_a_disk_says_in_words_alone_is_a_sentence(fault: Exception, words: str) -> None:
    with pytest.raises(UserError, match=words), told_as_damage(Path("plan.hpdesk")):
        raise fault


def test_an_unfinished_file_that_stays_hides_no_fault(tmp_path: Path) -> None:
    part = reserve_part(tmp_path / "plan.hpdesk")
    part.unlink()
    part.mkdir()  # cannot be removed as a file
    drop_part(part)
    assert part.exists()


def put_into_copy(plan: Path, name: str, changed: int) -> None:
    """Write a name into the working copy alone, as if so many seconds after the year 1970."""
    opened = open_plan(plan, choice=CopyChoice.ALWAYS)
    people.add_person(opened.desk, name)
    opened.desk.close()
    opened.release()
    os.utime(WorkingCopy(plan).live, (changed, changed))


def names_in(path: Path) -> set[str]:
    desk = Desk.open(path, for_writing=False)
    found = {person.name for person in people.list_people(desk)}
    desk.close()
    return found


def test_a_copy_laid_aside_is_kept_however_old_its_last_change(tmp_path: Path) -> None:
    plan = empty_plan(tmp_path)
    for number in range(5, 0, -1):  # each older than the one before, all within a second
        put_into_copy(plan, f"Person {number}", number * 1_000_000)
        kept = open_plan(plan, choice=CopyChoice.ALWAYS, answer=Answer.KEEP_FILE)
        kept.desk.close()
        kept.release()
        aside = WorkingCopy(plan).live.parent.glob("* (lagt til side *")
        assert any(f"Person {number}" in names_in(path) for path in aside)


def test_a_copy_laid_aside_after_a_crash_is_what_was_saved(tmp_path: Path) -> None:
    plan = empty_plan(tmp_path)
    put_into_copy(plan, "Gemt Person", 1_000_000)
    live = WorkingCopy(plan).live
    connection = sqlite3.connect(live, isolation_level=None)
    connection.execute("PRAGMA cache_size=1")
    connection.execute("PRAGMA cache_spill=1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE person SET name = 'Halv'")
    connection.execute("CREATE TABLE fyld AS SELECT zeroblob(900000) AS x")
    crashed = live.read_bytes(), live.with_name(live.name + "-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    assert crashed[1].startswith(bytes.fromhex("d9d505f920a163d7"))  # it is to be played back
    live.write_bytes(crashed[0])
    live.with_name(live.name + "-journal").write_bytes(crashed[1])
    kept = open_plan(plan, choice=CopyChoice.ALWAYS, answer=Answer.KEEP_FILE)
    kept.desk.close()
    kept.release()
    (aside,) = live.parent.glob("* (lagt til side *.hpdesk")
    assert names_in(aside) == {"Gemt Person"}
    assert names_in(plan) == set()


def test_a_check_does_not_take_a_step_of_anothers_meanwhile_for_damage(tmp_path: Path) -> None:
    path = sample_plan(tmp_path)
    mine, other = Desk.open(path), Desk.open(path, for_writing=False)
    mine.warm_up()
    statements: list[str] = []

    def write_between(statement: str) -> None:
        """Write once, when the index has been read and what it is compared with has not."""
        statements.append(statement)
        if len(statements) == 4:
            with contextlib.suppress(UserError):  # or the one who reads has the file
                people.add_person(mine, "Kom Imellem")

    other.file.connection.set_trace_callback(write_between)
    assert is_search_fitting(other.file)
    assert len(statements) > 3
    other.file.connection.set_trace_callback(None)
    mine.close()
    other.close()
