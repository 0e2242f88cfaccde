# SPDX-License-Identifier: MPL-2.0
"""Who has a plan, with real processes and real files."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpdesk.storage.holding import (
    STALE_AFTER,
    Claim,
    Holder,
    claim,
    claim_path,
    holder_of,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(b"")
    return path


@contextlib.contextmanager
def another_process(plan: Path) -> Iterator["subprocess.Popen[str]"]:
    """Let another process claim the plan; end it at last."""
    command = [sys.executable, "-m", "tests.storage.holding_child", str(plan)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def claimed(plan: Path) -> Claim:
    got = claim(plan)
    assert isinstance(got, Claim), got
    return got


def from_elsewhere(plan: Path, age: float) -> Holder:
    """Leave the claim of another computer, last touched some seconds ago."""
    mine = claimed(plan)
    mine.release()
    place = claim_path(plan)
    said = {
        "user": "lone",
        "computer": "PC-17",
        "since": "2026-11-22T09:12:00",
        "process": 4,
        "token": "t",
    }
    place.write_text(json.dumps(said), "utf-8")
    os.utime(place, (time.time() - age,) * 2)
    found = Holder("lone", "PC-17", mine.holder.since.fromisoformat("2026-11-22T09:12:00"), 4, "t")
    assert not found.is_here
    return found


def test_the_second_window_of_a_program_is_told_who_has_the_plan(plan: Path) -> None:
    first = claimed(plan)
    assert claim(plan) == first.holder
    assert holder_of(plan) == first.holder
    assert first.holder.process == os.getpid()
    first.release()
    assert holder_of(plan) is None
    claimed(plan).release()


def test_nothing_is_left_beside_a_plan_that_was_let_go(plan: Path) -> None:
    claimed(plan).release()
    assert list(plan.parent.iterdir()) == [plan]


def test_another_process_has_it_until_it_lets_go(plan: Path) -> None:
    with another_process(plan) as other:
        found = claim(plan)
        assert isinstance(found, Holder)
        assert (found.process, found.is_here) == (other.pid, True)
        other.communicate("\n", timeout=20)
        assert holder_of(plan) is None
        claimed(plan).release()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_a_claim_left_by_a_crash_is_taken_over(plan: Path) -> None:
    with another_process(plan) as other:
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=20)
    assert claim_path(plan).exists()
    assert holder_of(plan) is None
    mine = claimed(plan)
    assert holder_of(plan) == mine.holder
    mine.release()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_and_a_way_round_are_the_same_plan(plan: Path) -> None:
    link = plan.with_name("genvej.hpdesk")
    link.symlink_to(plan)
    folder = plan.with_name("mappe")
    folder.mkdir()
    mine = claimed(link)
    assert claim(folder / ".." / plan.name) == mine.holder
    mine.release()


def test_another_computer_has_it_while_it_touches_its_claim(plan: Path) -> None:
    other = from_elsewhere(plan, age=STALE_AFTER - 60)
    assert claim(plan) == other
    assert holder_of(plan) == other


def test_a_claim_that_another_computer_has_long_not_touched_is_taken_over(plan: Path) -> None:
    from_elsewhere(plan, age=STALE_AFTER + 60)
    assert holder_of(plan) is None
    mine = claimed(plan)
    assert mine.touch()
    mine.release()


def test_the_age_of_a_claim_is_seen_by_the_clock_of_its_disk(plan: Path) -> None:
    from_elsewhere(plan, age=-7 * 24 * 3600)  # its computer's clock is a week ahead
    assert holder_of(plan) is not None


def test_who_was_taken_over_is_told_and_leaves_the_new_claim_alone(plan: Path) -> None:
    mine = claimed(plan)
    assert mine.touch()
    said = json.loads(claim_path(plan).read_text("utf-8"))
    claim_path(plan).write_text(json.dumps({**said, "token": "x", "computer": "PC-17"}), "utf-8")
    assert not mine.touch()
    mine.release()
    assert claim_path(plan).exists()


def test_a_claim_that_was_swept_away_is_put_back(plan: Path) -> None:
    mine = claimed(plan)
    claim_path(plan).unlink()
    assert mine.touch()
    assert json.loads(claim_path(plan).read_text("utf-8"))["token"] == mine.holder.token
    mine.release()


@pytest.mark.parametrize("left", [b"", b"{", b"[1]", b'{"user": 1}', b"\xff\xfe", b"9" * 9000])
def test_a_claim_that_makes_no_sense_stops_nobody(plan: Path, left: bytes) -> None:
    claim_path(plan).write_bytes(left)
    assert holder_of(plan) is None
    claimed(plan).release()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write all")
def test_where_nobody_can_write_there_is_no_claim(plan: Path) -> None:
    plan.parent.chmod(0o500)
    try:
        assert claim(plan) is None
        assert holder_of(plan) is None
    finally:
        plan.parent.chmod(0o700)
