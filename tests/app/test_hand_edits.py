# SPDX-License-Identifier: MPL-2.0
"""The commands write over their own files, and never over what a person changed in them."""

from pathlib import Path

import docx
import pytest

from hpdesk.app.main import main
from tests.builders import sample_plan

TODAY = "--today=2026-11-12"


def minutes(plan: Path, target: Path, *more: str) -> int:
    return main(["minutes", str(plan), "m-b7", "--docx", str(target), *more, TODAY])


def test_a_word_file_changed_by_hand_is_refused_or_laid_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, target = sample_plan(tmp_path), tmp_path / "referat.docx"
    before = plan.read_bytes()
    assert minutes(plan, target) == 0
    assert minutes(plan, target) == 0
    ours = target.read_bytes()
    word = docx.Document(str(target))
    word.paragraphs[0].add_run(" (rettet)")
    word.save(str(target))
    edited = target.read_bytes()
    capsys.readouterr()
    assert minutes(plan, target) == 1
    told = capsys.readouterr().err
    assert len(told.strip().splitlines()) == 1
    assert "ændret efter eksporten" in told
    assert target.read_bytes() == edited
    assert minutes(plan, target, "--overwrite") == 0
    assert target.read_bytes() == ours
    assert (tmp_path / "referat (rettet i hånden).docx").read_bytes() == edited
    assert plan.read_bytes() == before
