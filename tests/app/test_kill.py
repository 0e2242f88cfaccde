# SPDX-License-Identifier: MPL-2.0
"""What a killed program leaves beside plans and papers; what it loses, see `tests/torture`."""

import os
import time
from pathlib import Path

from hpdesk.exports.writer import write_bytes
from hpdesk.services.exchange_import import import_folder

_ROOT = Path(__file__).resolve().parents[2]


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
