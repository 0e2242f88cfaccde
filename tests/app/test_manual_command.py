# SPDX-License-Identifier: MPL-2.0
"""`hpdesk manual` writes the manual where there is no screen."""

import subprocess
import sys
from pathlib import Path

import pytest

from hpdesk.app.main import main

ROOT = Path(__file__).parents[2]


def test_the_manual_is_written_without_widgets(tmp_path: Path) -> None:
    target = tmp_path / "Håndbog.pdf"
    program = (
        "import sys; from hpdesk.app.main import main; "
        "status = main(['manual', '--pdf', sys.argv[1]]); "
        "print(status, 'PySide6.QtWidgets' in sys.modules, 'PySide6.QtGui' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [f"Skrevet: {target}", "0 False False"]
    assert target.read_bytes().startswith(b"%PDF")


def test_without_a_file_it_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manual"]) == 1
    assert "--pdf" in capsys.readouterr().err
