# SPDX-License-Identifier: MPL-2.0
"""Encrypted plans on the command line: the password comes from the environment or is asked for."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hpdesk.app.main import main
from hpdesk.services import passwords
from tests.builders import example_plan

ROOT = Path(__file__).resolve().parents[2]
WORDS = "hest bil og 12 æbler"


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Path]:
    path = example_plan(tmp_path)
    passwords.set_password(path, WORDS)
    passwords.put_away()
    yield path
    passwords.put_away()


def test_every_command_reads_an_encrypted_plan(
    plan: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before, copy = plan.read_bytes(), tmp_path / "kopi.hpdesk"
    for command in (
        ["list", plan],
        ["check", plan],
        ["search", plan, "budget"],
        ["checklist", plan],
        ["export", plan, tmp_path / "ud"],
        ["backup", plan, copy],
        ["check", copy],
    ):
        monkeypatch.setenv(passwords.VARIABLE, WORDS)
        assert main([str(part) for part in command]) == 0, command
        assert capsys.readouterr().err == ""
        passwords.put_away()
        assert passwords.VARIABLE not in os.environ  # no other program inherits it
    assert plan.read_bytes() == before
    assert passwords.is_encrypted(copy)


def test_an_encrypted_plan_is_found_from_the_folder_one_stands_in(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(plan.parent)
    monkeypatch.setenv(passwords.VARIABLE, WORDS)
    assert main(["check", plan.name]) == 0
    assert "hel" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [(None, "HPDESK_PASSWORD"), ("noget andet", "Adgangskoden passer ikke"), ("", "passer ikke")],
)
def test_without_the_right_password_one_line_says_so(
    plan: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: str | None,
    said: str,
) -> None:
    if given is not None:
        monkeypatch.setenv(passwords.VARIABLE, given)
    for command in ("list", "check"):
        if given is not None:
            monkeypatch.setenv(passwords.VARIABLE, given)
        assert main([command, str(plan)]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert said in told.err
        assert told.err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty")
def test_on_a_terminal_it_is_asked_for_unseen(plan: Path) -> None:
    try:
        near, far = pty.openpty()
    except OSError as fault:  # a bare chroot has none
        pytest.skip(f"no terminal here: {fault}")
    with subprocess.Popen(
        [sys.executable, "-m", "hpdesk", "list", str(plan)],
        cwd=ROOT,
        stdin=far,
        stdout=subprocess.PIPE,
        stderr=far,
        start_new_session=True,
    ) as child:
        os.close(far)
        shown = b""
        while b"Adgangskode til eksempel.hpdesk: " not in shown:
            shown += os.read(near, 1024)
        os.write(near, WORDS.encode() + b"\n")
        assert child.stdout is not None
        listed = child.stdout.read()
    os.close(near)
    assert child.returncode == 0
    assert b"sendes" in listed
    assert WORDS.encode() not in shown
