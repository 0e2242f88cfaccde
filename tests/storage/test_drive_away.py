# SPDX-License-Identifier: MPL-2.0
"""A drive that is taken out and put back: the plan is asked and written again as before."""

import shutil
from pathlib import Path

import pytest

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import UserError
from hpdesk.services import meetings
from hpdesk.services.backups import back_up_plan
from hpdesk.services.desk import Desk
from hpdesk.services.passwords import set_password
from hpdesk.services.restoring import restore_whole
from tests.builders import example_plan

TITLE = "Lysningen ved stien"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _take_out(stick: Path) -> Path:
    """Take the folder away, as the system does when a stick is pulled."""
    return stick.rename(stick.with_name("skuffe"))


def _put_back(drawer: Path, stick: Path) -> None:
    """Put it back: the same files, but none of them is the one that was open."""
    shutil.copytree(drawer, stick)


def _first_point(desk: Desk) -> str:
    for meeting in meetings.list_meetings(desk):
        for item in meetings.list_items(desk, meeting.id):
            return item.id
    raise AssertionError("the example has an agenda")


def _title(desk: Desk, point: str) -> str:
    ((title,),) = desk.read().rows("SELECT title FROM agenda_item WHERE id = :id", id=point)
    return str(title)


def test_what_is_written_while_the_drive_is_out_is_refused_and_told(stick: Path) -> None:
    desk = Desk.open(example_plan(stick))
    point = _first_point(desk)
    _take_out(stick)
    for _ in range(2):
        with pytest.raises(UserError, match="Sæt drevet i"):
            meetings.edit_item(desk, point, title=TITLE)
    desk.close()


def test_a_drive_that_is_back_is_written_to_again_and_undo_goes_on(stick: Path) -> None:
    path = example_plan(stick)
    desk = Desk.open(path)
    point = _first_point(desk)
    before = _title(desk, point)
    meetings.edit_item(desk, point, title="Først dette")
    drawer = _take_out(stick)
    with pytest.raises(UserError):
        meetings.edit_item(desk, point, title=TITLE)
    _put_back(drawer, stick)
    meetings.edit_item(desk, point, title=TITLE)
    assert _title(desk, point) == TITLE
    with_another = Desk.open(path, for_writing=False)
    assert _title(with_another, point) == TITLE
    with_another.close()
    desk.undo()
    desk.undo()
    assert _title(desk, point) == before
    desk.close()


def test_a_plan_that_was_restored_is_known_again(stick: Path) -> None:
    desk = Desk.open(example_plan(stick))
    point = _first_point(desk)
    before = back_up_plan(desk, BackupReason.BY_HAND)
    assert before is not None
    meetings.edit_item(desk, point, title="Først dette")
    restore_whole(desk, before.path)
    drawer = _take_out(stick)
    with pytest.raises(UserError):
        meetings.edit_item(desk, point, title=TITLE)
    _put_back(drawer, stick)
    meetings.edit_item(desk, point, title=TITLE)
    assert _title(desk, point) == TITLE
    desk.close()


def test_another_plan_in_its_place_is_not_written_to(stick: Path) -> None:
    path = example_plan(stick)
    earlier = path.read_bytes()
    desk = Desk.open(path)
    point = _first_point(desk)
    meetings.edit_item(desk, point, title="Først dette")
    _take_out(stick)
    with pytest.raises(UserError):
        meetings.edit_item(desk, point, title=TITLE)
    stick.mkdir()
    path.write_bytes(earlier)
    for _ in range(2):
        with pytest.raises(UserError, match="Luk planen, og åbn den igen"):
            meetings.edit_item(desk, point, title=TITLE)
    assert path.read_bytes() == earlier
    desk.close()


def test_a_plan_with_a_password_comes_back_too(stick: Path) -> None:
    path = example_plan(stick)
    set_password(path, "hemmeligt kodeord")
    desk = Desk.open(path)
    point = _first_point(desk)
    drawer = _take_out(stick)
    with pytest.raises(UserError):
        meetings.edit_item(desk, point, title=TITLE)
    _put_back(drawer, stick)
    meetings.edit_item(desk, point, title=TITLE)
    assert _title(desk, point) == TITLE
    desk.close()
