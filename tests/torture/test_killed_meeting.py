# SPDX-License-Identifier: MPL-2.0
"""A crash in the middle of the minutes never costs more than the last second.

`HPDESK_KILLS=50` kills as often as the whole torture does (`tests/torture/kill_minutes.py`).
"""

import os
import sys
from pathlib import Path

import pytest

from tests.torture.kill_minutes import LIMIT, kill_many, read_keys

KILLS = int(os.environ.get("HPDESK_KILLS", "5"))
MILLISECONDS = 2.0 if KILLS <= 5 else 8.0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_program_has_lost_no_more_than_the_last_second(tmp_path: Path) -> None:
    found = kill_many(tmp_path, KILLS, MILLISECONDS, seed=20261201)
    assert len(found) == KILLS
    assert sum(outcome.keys for outcome in found) > 100 * KILLS
    for outcome in found:
        assert not outcome.faults, outcome
        assert outcome.lost <= LIMIT, outcome


def test_a_line_that_was_cut_off_counts_for_nothing() -> None:
    assert [key.typed for key in read_keys("1.5 ready\n2.5 0 7 0\n2.6 0 8")] == [7]
