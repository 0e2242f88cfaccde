# SPDX-License-Identifier: MPL-2.0
"""`hpdesk repair`: what it writes, what it says, and that the damaged plan stays as it is."""

import json
from datetime import date
from pathlib import Path

import pytest

from hpdesk.app.main import main
from hpdesk.services.sample import make_sample
from tests.app.test_damaged_window import spoil_table


def test_a_damaged_plan_is_repaired_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, saved = tmp_path / "plan.hpdesk", tmp_path / "reddet.hpdesk"
    make_sample(plan, date(2026, 11, 12))
    spoil_table(plan, "plan")
    before = plan.read_bytes()
    assert main(["check", str(plan)]) == 1
    assert main(["repair", str(plan), str(saved), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["lost"]
    assert told["saved"] > 1000
    assert main(["check", str(saved)]) == 0
    assert main(["repair", str(plan), str(saved)]) == 1
    assert "findes allerede" in capsys.readouterr().err
    assert plan.read_bytes() == before
