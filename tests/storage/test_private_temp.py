# SPDX-License-Identifier: MPL-2.0
"""One folder holds a program's temporary files: the next program removes it after a kill."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from hpdesk.storage import private_temp

# writes a bilag as a pack does, says where, and stays until it is ended
PROGRAM = """
import sys, tempfile
from pathlib import Path
from hpdesk.storage.private_temp import keep_together
with keep_together():
    bilag = Path(tempfile.mkdtemp(prefix="hpdesk-"), "bilag.pdf")
    bilag.write_bytes(b"%PDF")
    print(bilag, flush=True)
    sys.stdin.read()
"""


def _started() -> tuple[subprocess.Popen[str], Path]:
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    return program, Path(program.stdout.readline().strip())


def test_only_what_a_killed_program_left_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (killed, left), (running, in_use) = _started(), _started()
    killed.kill()
    killed.communicate()
    others = tmp_path / "hpdesk-andres"
    others.mkdir()
    with private_temp.keep_together(), private_temp.keep_together():
        own = Path(tempfile.mkdtemp())
        assert own.parent.parent == tmp_path
        assert left.exists()
        private_temp.sweep_leftovers()
        assert not left.parent.parent.exists()
        assert in_use.exists()
        assert own.exists()
        assert others.exists()
    assert not own.parent.exists()
    assert tempfile.gettempdir() == str(tmp_path)
    running.communicate()  # it ends by itself, and clears up
    assert list(tmp_path.iterdir()) == [others]
