# SPDX-License-Identifier: MPL-2.0
"""Damaged plan files: a bounded part of what `python -m tests.torture.damage_plans` meets."""

import pytest

from tests.torture.damage_plans import DAMAGES, run


def test_damaged_plans_are_refused_repaired_or_read_and_never_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, "")  # so that what the run sets is put back
    counts, faults = run(4 * len(DAMAGES), window_every=12)
    assert faults == []
    assert counts["repair: done"] > len(DAMAGES)
    assert counts["check: damaged"] > 0
    assert counts["check: sound"] > 0
