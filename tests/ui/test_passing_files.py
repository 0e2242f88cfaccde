# SPDX-License-Identifier: MPL-2.0
"""Folders for what other programs open."""

import shutil
import tempfile
from pathlib import Path

import pytest

from hpdesk.ui.passing_files import passing_folder


def test_a_folder_stays_one_until_it_is_gone_or_an_encrypted_plan_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first = passing_folder("sent")
    assert passing_folder("sent") == first
    assert passing_folder("reminders") != first
    shutil.rmtree(first)
    assert passing_folder("sent").is_dir()
    private = tmp_path / "privat"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    assert passing_folder("sent").parent == private
