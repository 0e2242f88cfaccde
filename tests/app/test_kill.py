# SPDX-License-Identifier: MPL-2.0
"""The program is killed at any moment, as by a flat battery; what was done must be there."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hpdesk.exports.writer import write_bytes
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_import import import_folder
from tests.app.typing_child import WORD

_ROOT = Path(__file__).resolve().parents[2]
_LAST_SECOND = 1.0
_SPARE = 0.15  # seconds: the time the machine takes to run the killing


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kill") / "plan.hpdesk"
    import_folder(_ROOT / "tests" / "data" / "exchange" / "example", path)
    return path


def discussions(plan: Path) -> list[str]:
    desk = Desk.open(plan)
    try:
        return [str(row[0] or "") for row in desk.read().rows("SELECT discussion FROM agenda_item")]
    finally:
        desk.close()


def type_and_kill(plan: Path, after: float) -> tuple[float, list[float]]:
    """Let a window type for some seconds and kill it; return when, and when each key came."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.app.typing_child", str(plan), "m-b8"],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    begun = float(first.split()[1])
    while time.monotonic() < begun + after:
        time.sleep(0.005)  # the moment is the test's subject
    killed = time.monotonic()
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    whole = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return killed, [float(line.split()[1]) for line in whole]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
@pytest.mark.parametrize("seed", range(5))
def test_a_kill_costs_at_most_the_last_second_of_typing(
    plan: Path, tmp_path: Path, seed: int
) -> None:
    mine = Path(shutil.copy(plan, tmp_path / "min.hpdesk"))
    killed, keys = type_and_kill(mine, random.Random(seed).uniform(0.3, 2.4))
    owed = sum(pressed < killed - _LAST_SECOND - _SPARE for pressed in keys)
    text = "".join(WORD.format(number=number) for number in range(len(keys) // 9 + 1))
    found = discussions(mine)
    assert any(kept.startswith(text[:owed].rstrip()) for kept in found), (owed, len(keys), found)
    assert check_file(mine) == []


def test_what_a_kill_left_is_removed_when_a_day_has_gone(tmp_path: Path) -> None:
    plans = [tmp_path / f".[ny]-a1b2c3d4.part{end}" for end in ("", "-journal")]
    papers = [tmp_path / ".hpdesk-0123456789ab.tmp"]
    fresh = [tmp_path / ".[ny]-zzzzzzzz.part", tmp_path / ".hpdesk-ffffffffffff.tmp"]
    foreign = [tmp_path / ".anden-a1b2c3d4.part", tmp_path / "[ny]-a1b2c3d4.part"]
    for path in (*plans, *papers, *fresh, *foreign):
        path.write_bytes(b"halvt")
    for path in (*plans, *papers, *foreign):
        os.utime(path, (time.time() - 90_000,) * 2)
    import_folder(_ROOT / "tests" / "data" / "exchange" / "example", tmp_path / "[ny].hpdesk")
    write_bytes(tmp_path / "papir.pdf", b"helt")
    assert not any(path.exists() for path in (*plans, *papers))
    assert all(path.exists() for path in (*fresh, *foreign))
