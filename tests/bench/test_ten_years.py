# SPDX-License-Identifier: MPL-2.0
"""The plan that the bench measures on is sound, of the size asked for, and the same each time."""

from datetime import date
from pathlib import Path

import pytest

from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from tests.bench.ten_years import Sizes, make_ten_years

TODAY = date(2026, 11, 12)
SMALL = Sizes(meetings=100, people=60)
TABLES = {
    "meeting": 100,
    "agenda_item": 1_500,
    "task": 2_000,
    "note": 5_000,
    "person": 60,
    "organisation": 20,
    "body": 8,
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a plan of a tenth of the size."""
    path = tmp_path_factory.mktemp("years") / "år.hpdesk"
    make_ten_years(path, TODAY, SMALL)
    return path


def test_the_plan_is_sound(plan: Path) -> None:
    assert check_file(plan) == []


def test_the_plan_has_the_size_asked_for(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    counts = {name: desk.read().rows(f"SELECT count(*) FROM {name}")[0][0] for name in TABLES}
    desk.close()
    assert counts == TABLES


def test_about_a_tenth_of_the_tasks_are_open_and_few_are_late(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    still_open = "status IN ('open', 'in_progress')"
    (opened,) = desk.read().rows(f"SELECT count(*) FROM task WHERE {still_open}")[0]
    (late,) = desk.read().rows(
        f"SELECT count(*) FROM task WHERE {still_open} AND due < :today", today=TODAY.isoformat()
    )[0]
    desk.close()
    assert 100 <= opened <= 300
    assert 5 <= late <= 60


def test_the_same_seed_gives_the_same_texts(plan: Path, tmp_path: Path) -> None:
    again = tmp_path / "igen.hpdesk"
    make_ten_years(again, TODAY, SMALL)
    texts = []
    for path in (plan, again):
        desk = Desk.open(path, today=TODAY)
        texts.append(desk.read().rows("SELECT id, title, case_text FROM agenda_item ORDER BY id"))
        desk.close()
    assert texts[0] == texts[1]
