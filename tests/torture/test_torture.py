# SPDX-License-Identifier: MPL-2.0
"""Whatever befalls a plan, nothing that was told as saved is lost and every survivor is sound.

`HPDESK_TORTURE=5000` does as much as `python -m tests.torture.torture` does.
"""

import os
import sys
from pathlib import Path
from random import Random

import pytest

from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from tests.builders import sample_plan
from tests.torture.looking import read_all
from tests.torture.survivor import Believed, Loss, look_at
from tests.torture.torture import Torture

OPERATIONS = int(os.environ.get("HPDESK_TORTURE", "250"))
_ITEM = "i-b8-5"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL")
def test_nothing_that_was_told_as_saved_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))  # so that it is put back afterwards
    figures = Torture(tmp_path, seed=8, slow=False, most_with_one_plan=4).run(OPERATIONS)
    print("\n".join(figures.lines()))
    assert not figures.losses, figures.losses
    assert figures.operations >= OPERATIONS
    assert figures.troubles["kill"] >= 3


@pytest.fixture
def believed(tmp_path: Path) -> Believed:
    plan = Believed(sample_plan(tmp_path, "plan.hpdesk"), in_copy=False)
    plan.look_anew()
    return plan


def write(believed: Believed, text: str) -> dict[str, object]:
    """Write as the worker does and return what it would tell."""
    desk = Desk.open(believed.path)
    try:
        meetings.edit_item(desk, _ITEM, discussion=text)
        row = read_all(desk)["agenda_item"][_ITEM]
    finally:
        desk.close()
    rows = [["agenda_item", _ITEM, row]]
    return {
        "done": "write_text",
        "refused": "",
        "rows": rows,
        "last": believed.last + 1,
        "told": {},
    }


def test_the_torture_sees_what_was_told_and_is_not_there(believed: Believed) -> None:
    before = believed.path.read_bytes()
    believed.hear({"begun": "write_text", "number": 1})
    believed.hear(write(believed, "Det blev sagt."))
    believed.path.write_bytes(before)  # as if the disk had forgotten
    with pytest.raises(Loss, match="told and not there"):
        look_at(believed, Random(1))


def test_the_torture_accepts_a_step_that_was_saved_and_not_yet_told(believed: Believed) -> None:
    believed.hear({"begun": "write_text", "number": 1})
    write(believed, "Det blev sagt.")
    assert look_at(believed, Random(1)) < 10


def test_the_torture_sees_what_nobody_wrote(believed: Believed) -> None:
    write(believed, "Det blev sagt.")
    with pytest.raises(Loss):
        look_at(believed, Random(1))


def test_the_torture_sees_damage(believed: Believed) -> None:
    content = bytearray(believed.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 9000] = bytes(9000)
    believed.path.write_bytes(content)
    with pytest.raises(Loss):
        look_at(believed, Random(1))
