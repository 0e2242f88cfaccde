# SPDX-License-Identifier: MPL-2.0
"""The gallery: a few of its pictures are taken, and nothing in them is cut off."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from tests.builders import sample_plan
from tests.gallery import TODAY, shoot_all, stage
from tests.gallery_scenes import BOARD, SAMPLE_SCENES

NARROW = (1024, 700)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    pictures, plans = tmp_path / "billeder", tmp_path / "planer"
    pictures.mkdir()
    plans.mkdir()
    return pictures, plans


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_on_a_new_plan_in_a_narrow_window(
    qapp: QApplication, folders: tuple[Path, Path], scale: int
) -> None:
    pictures, plans = folders
    cut = shoot_all(pictures, plans, "30-tom", themes=("light",), sizes=(NARROW,), scale=scale)
    assert cut == []
    assert len(list(pictures.iterdir())) == 11


@pytest.mark.parametrize("page", ["01-overblik", "03-dagsorden", "07-referat", "09-opgave"])
def test_nothing_is_cut_off_on_a_page_in_a_narrow_window(
    qapp: QApplication, folders: tuple[Path, Path], page: str
) -> None:
    pictures, plans = folders
    assert shoot_all(pictures, plans, page, themes=("dark",), sizes=(NARROW,)) == []
    assert list(pictures.iterdir())


def test_two_pictures_of_one_scene_are_the_same(
    qapp: QApplication, folders: tuple[Path, Path]
) -> None:
    pictures, plans = folders
    taken = []
    for _ in range(2):
        shoot_all(pictures, plans, "07-referat-linje", themes=("light",), sizes=(NARROW,))
        taken.append((pictures / "07-referat-linje-1024.png").read_bytes())
    assert taken[0] == taken[1]


def test_what_a_scene_writes_is_taken_back_for_the_next(
    qapp: QApplication, folders: tuple[Path, Path]
) -> None:
    plan = sample_plan(folders[1])
    before = agenda_in(plan)
    scenes = [scene for scene in SAMPLE_SCENES if scene.undone]
    seen = [agenda_in(plan) for _ in stage(plan, scenes, NARROW)]
    assert len(seen) == len(scenes) > 1
    assert any(agenda != before for agenda in seen)
    assert agenda_in(plan) == before


def agenda_in(plan: Path) -> list[AgendaItem]:
    desk = Desk.open(plan, today=TODAY, for_writing=False)
    try:
        return list(meetings.list_items(desk, BOARD))
    finally:
        desk.close()
