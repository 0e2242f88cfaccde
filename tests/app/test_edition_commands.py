# SPDX-License-Identifier: MPL-2.0
"""Editions, bilag as a zip file and the journal package from the command line."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hpdesk.app.main import main
from tests.builders import sample_plan

TODAY = "--today=2026-11-12"
MEETING = "m-b8"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return sample_plan(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what runs a command and returns its status and what it said."""

    def run_it(*arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_it


def test_the_bilag_come_as_a_zip_file(
    plan: Path, tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    target = tmp_path / "bilag.zip"
    status, said, _ = run("zip", plan, MEETING, target, "--json", TODAY)
    rows = json.loads(said)["attachments"]
    assert status == 0
    with zipfile.ZipFile(target) as parts:
        assert parts.testzip() is None
        numbers = [name.split(" – ")[0].removeprefix("Bilag ") for name in parts.namelist()]
    assert numbers == [row["number"] for row in rows if row["status"] == "included"]


def test_the_journal_package_is_a_folder_or_a_zip_file(
    plan: Path, tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    before = plan.read_bytes()
    assert run("journal", plan, MEETING, tmp_path / "j.zip", "--public", TODAY)[0] == 0
    assert run("journal", plan, MEETING, tmp_path / "j", "--public", TODAY)[0] == 0
    with zipfile.ZipFile(tmp_path / "j.zip") as parts:
        for name in parts.namelist():
            assert parts.read(name) == (tmp_path / "j" / name).read_bytes()
    data = json.loads((tmp_path / "j" / "metadata.json").read_text("utf-8"))
    assert data["edition"] == "public"
    assert plan.read_bytes() == before


def test_an_edition_is_asked_for_by_its_name(
    plan: Path, tmp_path: Path, run: Callable[..., tuple[int, str, str]]
) -> None:
    target = tmp_path / "f.pdf"
    asked = ("pack", plan, MEETING, "--pdf", target, "--edition")
    assert run(*asked, "chair", "--with", "prepared,notes", TODAY)[0] == 0
    assert target.exists()
    for words in (
        ("chair", "--public"),
        ("chair", "--with", "alt"),
        ("board", "--with", "notes"),
        ("ukendt",),
    ):
        status, said, problem = run(*asked, *words, TODAY)
        assert (status, said, problem.count("\n")) == (2, "", 1)
    status, _, problem = run(*asked, "member", "--person", "ingen", TODAY)
    assert (status, "Vælg det medlem" in problem) == (1, True)
