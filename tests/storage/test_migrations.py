# SPDX-License-Identifier: MPL-2.0
"""What the migrations make is what the mapped classes say, and older files come along."""

import contextlib
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from hpdesk.services import meetings, people
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.new_plan import make_plan
from hpdesk.storage import desk_file, upgrading
from hpdesk.storage.engine import engine_over
from hpdesk.storage.schema import METADATA
from hpdesk.storage.soundness import find_damage
from tests.builders import empty_plan


def test_the_migrations_make_what_the_classes_say(desk: Desk) -> None:
    with engine_over(desk.file.connection).begin() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: (
                    kind != "table" or not str(name).startswith("search_")
                ),
            },
        )
        assert compare_metadata(context, METADATA) == []


def test_an_older_file_is_brought_up_to_date_and_a_copy_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = desk_file.USER_VERSION + 1
    monkeypatch.setattr(desk_file, "USER_VERSION", newer)
    path = empty_plan(tmp_path)
    before = path.read_bytes()
    with contextlib.closing(Desk.open(path)) as desk:
        people.add_person(desk, "Karin")
        assert desk.read().rows("PRAGMA user_version") == [(newer,)]
    assert (tmp_path / "plan (før opgradering).hpdesk").read_bytes() == before


def test_each_upgrade_has_a_copy_of_its_own_and_the_same_file_only_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = empty_plan(tmp_path)
    older = path.read_bytes()
    monkeypatch.setattr(desk_file, "USER_VERSION", desk_file.USER_VERSION + 1)
    Desk.open(path).close()
    path.write_bytes(older)  # an upgrade that was stopped
    Desk.open(path).close()
    monkeypatch.setattr(desk_file, "USER_VERSION", desk_file.USER_VERSION + 1)
    newer = path.read_bytes()
    Desk.open(path).close()
    copies = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p != path}
    assert copies == {
        "plan (før opgradering).hpdesk": older,
        "plan (før opgradering 2).hpdesk": newer,
    }


def test_opening_an_older_file_for_reading_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = empty_plan(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(desk_file, "USER_VERSION", desk_file.USER_VERSION + 1)
    Desk.open(path, for_writing=False).close()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


RELEASED = sorted((Path(__file__).parent.parent / "data" / "plans").glob("plan-*.hpdesk"))
PLAN_1_0 = RELEASED[0]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_version_opens_upgrades_and_is_sound(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(released.read_bytes())
    with contextlib.closing(Desk.open(path)) as desk:
        numbers = [item.number for item in meetings.list_items(desk, "m-b7")]
        assert numbers == ["1", "2", "3", "4"]
        assert meetings.list_items(desk, "m-b7")[1].attachments[0].number == "2.1"
        assert find_damage(desk.file) == []
        meetings.add_item(desk, "m-b8", "Nyt punkt")
    assert check_file(path) == []
    assert (tmp_path / "plan (før opgradering).hpdesk").read_bytes() == released.read_bytes()


def test_a_plan_of_version_1_0_can_be_read_without_being_changed(tmp_path: Path) -> None:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(PLAN_1_0.read_bytes())
    with contextlib.closing(Desk.open(path, for_writing=False)) as desk:
        assert desk.read_only
        assert meetings.list_items(desk, "m-b7")[0].number == "1"
    assert path.read_bytes() == PLAN_1_0.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_as_the_versions_say(tmp_path: Path) -> None:
    path = empty_plan(tmp_path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (desk_file.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (desk_file.USER_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert path.read_bytes()[68:72] == b"HPDK"


def test_a_schema_made_again_is_the_one_that_the_versions_made(tmp_path: Path) -> None:
    upgrading._made.clear()
    found = []
    for name in ("først", "igen"):
        path = tmp_path / f"{name}.hpdesk"
        make_plan(path, "Nørrehavn Øst")
        with contextlib.closing(sqlite3.connect(path)) as connection:
            schema = "SELECT type, name, rootpage, sql FROM sqlite_master ORDER BY type, name"
            versions = connection.execute("SELECT * FROM alembic_version").fetchall()
            found.append((connection.execute(schema).fetchall(), versions))
        assert check_file(path) == []
    assert found[0] == found[1]
    assert len(found[0][0]) > 50


# Ends itself outright when a function is come to, or has done its work.
_KILLED = """
import os, signal, sys
from pathlib import Path
event, name = sys.argv[2:]
def stop(frame, happened, _):
    if happened == event and frame.f_code.co_name == name:
        os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(stop)
from hpdesk.services.desk import Desk
Desk.open(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("released", [RELEASED[0], RELEASED[-1]], ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("return", "copy_bytes"),
        ("return", "publish"),
        ("call", "make_schema"),
        ("return", "make_search_tables"),
        ("return", "rebuild"),
    ],
)
def test_an_upgrade_killed_in_the_middle_leaves_the_old_file_whole(
    tmp_path: Path, released: Path, event: str, name: str
) -> None:
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(released.read_bytes())
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(path), event, name], check=False, timeout=60
    )
    assert ended.returncode == -signal.SIGKILL
    with contextlib.closing(Desk.open(path, for_writing=False)) as desk:
        assert [item.number for item in meetings.list_items(desk, "m-b7")] == ["1", "2", "3", "4"]
    assert path.read_bytes() == released.read_bytes()
    with contextlib.closing(Desk.open(path)) as desk:
        assert desk.read().rows("PRAGMA user_version") == [(desk_file.USER_VERSION,)]
    assert check_file(path) == []
    copies = sorted(one.name for one in tmp_path.iterdir() if "før opgradering" in one.name)
    assert copies == ["plan (før opgradering).hpdesk"]
    assert (tmp_path / copies[0]).read_bytes() == released.read_bytes()
