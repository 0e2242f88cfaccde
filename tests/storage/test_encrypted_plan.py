# SPDX-License-Identifier: MPL-2.0
"""An encrypted plan file: its key, opening, damage, copies, and what lies beside it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hpdesk.domain.errors import Cancelled, PasswordNeeded, UserError
from hpdesk.services.new_plan import make_plan
from hpdesk.storage import plan_key, private_temp
from hpdesk.storage.connecting import fits
from hpdesk.storage.desk_file import copy_desk_file, open_desk_file
from hpdesk.storage.plan_key import PlanKey, derive_key, forget_keys, hold, new_salt
from hpdesk.storage.recoding import recode
from hpdesk.storage.soundness import find_damage
from hpdesk.storage.unit_of_work import UnitOfWork

MARKER = "Fortrolig drøftelse af Åses økonomi"
KEY = PlanKey(bytes(range(32)), b"HPDKENC1\x01\x02\x03\x04\x05\x06\x07\x08")
OTHER = PlanKey(bytes(range(1, 33)), b"HPDKENC1\x08\x07\x06\x05\x04\x03\x02\x01")

# ends itself by SIGKILL at the nth thing that it asks of the system in the plan's folder, or at
# the nth report of progress
RECODER = """
import os, signal, sys
from pathlib import Path
path, secret, salt, before, at = Path(sys.argv[1]), *sys.argv[2:5], int(sys.argv[5])
from hpdesk.storage import recoding
from hpdesk.storage.plan_key import PlanKey, hold
import hpdesk.storage.cipher
if before:
    hold(PlanKey(bytes.fromhex(before), path.read_bytes()[:16]))
key = PlanKey(bytes.fromhex(secret), bytes.fromhex(salt)) if secret else None
folder, seen = str(path.parent), 0
def look(event, given):
    global seen
    if event.startswith(("os.", "open", "shutil.")) and any(
        isinstance(one, (str, Path)) and str(one).startswith(folder) for one in given
    ):
        step()
def step(*_):
    global seen
    seen += 1
    if seen == at:
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(look)
recoding.recode(path, key, step, lambda: False)
"""


@pytest.fixture(autouse=True)
def keys_forgotten() -> Iterator[None]:
    yield
    forget_keys()
    private_temp.wipe_private()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.hpdesk"
    make_plan(path, "Helhedsplanen Nordby")
    desk_file = open_desk_file(path)
    with UnitOfWork(desk_file).write("Ny person") as writer:
        writer.add("person", id="aase", name=MARKER)
    desk_file.close()
    return path


def names(path: Path) -> list[object]:
    desk_file = open_desk_file(path, for_writing=False)
    try:
        assert find_damage(desk_file) == []
        return desk_file.rows("SELECT name FROM person")
    finally:
        desk_file.close()


def give_key(path: Path, key: PlanKey | None) -> None:
    recode(path, key, lambda _part: None, lambda: False)
    if key is not None:
        hold(key)


def holding(folder: Path, text: str) -> list[Path]:
    wanted = [text.encode(), text.encode("utf-16-le")]
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(one in path.read_bytes() for one in wanted)
    ]


def test_any_sqlcipher_tool_opens_it_with_the_password_alone(plan: Path) -> None:
    give_key(plan, derive_key("hest og bil æøå", new_salt()))
    tool = dbapi2.connect(str(plan))
    tool.execute("PRAGMA key='hest og bil æøå'")
    assert tool.execute("SELECT name FROM person").fetchall() == [(MARKER,)]
    tool.close()


def test_letters_typed_in_two_ways_are_one_password() -> None:
    salt = new_salt()
    assert derive_key("ål og bål", salt) == derive_key("a\u030al og ba\u030al", salt)


def test_nothing_can_be_read_without_the_key(plan: Path) -> None:
    give_key(plan, KEY)
    forget_keys()
    assert holding(plan.parent, MARKER) == []
    assert holding(plan.parent, "CREATE TABLE") == []
    with pytest.raises(PasswordNeeded, match=r"plan\.hpdesk er beskyttet"):
        open_desk_file(plan)
    assert not fits(plan, PlanKey(OTHER.secret, KEY.salt))
    assert fits(plan, KEY)


def test_a_wrong_key_leaves_the_file_and_a_crashs_journal_alone(plan: Path) -> None:
    give_key(plan, KEY)
    code = (
        "import os, sys; from pathlib import Path; from hpdesk.storage.plan_key import *; "
        "from hpdesk.storage.connecting import connect; p = Path(sys.argv[1]); "
        "hold(PlanKey(bytes.fromhex(sys.argv[2]), p.read_bytes()[:16])); "
        "c = connect(p, read_only=False); c.execute('PRAGMA cache_size=1'); c.execute('BEGIN'); "
        "c.execute(\"UPDATE person SET name = 'halvt'\"); "
        "c.executemany('INSERT INTO blob (id, content) VALUES (?, ?)', "
        "[(str(n), bytes(5000)) for n in range(60)]); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(plan), KEY.secret.hex()], check=False)
    journal = plan.with_name("plan.hpdesk-journal")
    assert journal.exists()
    assert MARKER.encode() not in journal.read_bytes()
    assert not fits(plan, PlanKey(OTHER.secret, KEY.salt))
    assert names(plan) == [(MARKER,)]


def test_a_copy_is_encrypted_with_the_same_key(plan: Path) -> None:
    give_key(plan, KEY)
    copy = plan.with_name("kopi.hpdesk")
    desk_file = open_desk_file(plan)
    copy_desk_file(desk_file, copy)
    desk_file.close()
    assert names(copy) == [(MARKER,)]
    forget_keys()
    with pytest.raises(PasswordNeeded):
        open_desk_file(copy)


def test_key_changed_and_taken_away_keep_every_row(plan: Path) -> None:
    plain = plan.read_bytes()
    give_key(plan, KEY)
    give_key(plan, OTHER)
    assert plan.read_bytes().startswith(OTHER.salt)
    forget_keys()
    hold(PlanKey(KEY.secret, OTHER.salt))
    with pytest.raises(UserError, match="beskadiget"):
        open_desk_file(plan)
    hold(OTHER)
    give_key(plan, None)
    assert plan.read_bytes()[:16] == plain[:16]
    assert names(plan) == [(MARKER,)]
    assert sorted(path.name for path in plan.parent.iterdir()) == ["plan.hpdesk"]


def test_a_page_that_was_changed_is_told_as_damage(plan: Path) -> None:
    give_key(plan, KEY)
    content = bytearray(plan.read_bytes())
    content[4096 * 3 + 100] ^= 1
    plan.write_bytes(content)
    desk_file = open_desk_file(plan)
    assert find_damage(desk_file) == ["database disk image is malformed"]
    desk_file.close()
    assert plan.read_bytes() == bytes(content)


def test_cancelling_leaves_the_plan_as_it_was(plan: Path) -> None:
    before = plan.read_bytes()
    with pytest.raises(Cancelled):
        recode(plan, KEY, lambda _part: None, lambda: True)
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == ["plan.hpdesk"]


def test_a_file_with_another_name_is_not_overwritten(plan: Path, tmp_path: Path) -> None:
    # a snapshot by hard links, as some backup programs make them
    snapshot = tmp_path / "i går" / "plan.hpdesk"
    snapshot.parent.mkdir()
    os.link(plan, snapshot)
    before = plan.read_bytes()
    give_key(plan, KEY)
    assert snapshot.read_bytes() == before


@pytest.mark.parametrize("way", ["encrypt", "change", "decrypt"])
def test_a_kill_at_any_step_leaves_a_whole_plan_and_nothing_in_clear(
    plan: Path, tmp_path: Path, way: str
) -> None:
    before, after = {
        "encrypt": (None, KEY),
        "change": (KEY, OTHER),
        "decrypt": (KEY, None),
    }[way]
    if before is not None:
        give_key(plan, before)
    start, outcomes = plan.read_bytes(), set()
    for at in range(1, 200, 1 if way == "encrypt" else 5):
        folder = tmp_path / f"{way} {at}"
        folder.mkdir()
        path = folder / "plan.hpdesk"
        path.write_bytes(start)
        given = (after.secret.hex(), after.salt.hex()) if after else ("", "")
        held = before.secret.hex() if before else ""
        ended = subprocess.run(
            [sys.executable, "-c", RECODER, str(path), *given, held, str(at)], check=False
        )
        for key in (before, after):
            if key is not None:
                hold(key)
        assert names(path) == [(MARKER,)], at
        now = path.read_bytes()[:8]
        outcomes.add(now)
        if way == "encrypt" and now == plan_key.MAGIC:
            assert holding(folder, MARKER) == [], at
        if ended.returncode == 0:
            break
    assert ended.returncode == 0
    assert len(outcomes) == (1 if way == "change" else 2)  # some before, some after
    assert at > 8


def test_temporary_files_are_apart_and_wiped(plan: Path) -> None:
    give_key(plan, KEY)
    usual = tempfile.gettempdir()
    open_desk_file(plan).close()
    private = Path(tempfile.gettempdir())
    assert private != Path(usual)
    assert private.stat().st_mode & 0o777 == 0o700
    note = private / "notat.txt"
    note.write_text(MARKER)
    seen = note.open("rb")
    private_temp.wipe_private()
    assert not private.exists()
    assert seen.read() == bytes(len(MARKER.encode()))  # overwritten before it was removed
    seen.close()
    assert tempfile.gettempdir() == usual


def test_what_a_killed_program_left_is_wiped_by_the_next(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(private_temp, "_LEAST_ROOM", 1)
    give_key(plan, KEY)
    code = (
        "import os, sys, tempfile; from pathlib import Path; "
        "from hpdesk.storage import private_temp; private_temp._LEAST_ROOM = 1; "
        "private_temp.keep_from_disk(Path(sys.argv[1])); "
        "Path(tempfile.mkdtemp(), 'pakke.txt').write_text(sys.argv[2]); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(plan), MARKER], check=False)
    assert len(holding(tmp_path, MARKER)) == 1
    open_desk_file(plan).close()
    in_use = Path(tempfile.gettempdir())
    assert in_use.parent == tmp_path
    assert holding(tmp_path, MARKER) == []
    assert [path for path in tmp_path.glob("hpdesk-privat-*") if path != in_use] == []


def test_a_plan_in_clear_needs_no_sqlcipher(plan: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from hpdesk.services.desk import Desk; "
        "d = Desk.open(Path(sys.argv[1])); d.warm_up(); d.close(); "
        "assert 'sqlcipher3' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(plan)], check=True)


def test_without_sqlcipher_an_encrypted_plan_gets_a_sentence(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = plan.with_name("andet.hpdesk")
    plain.write_bytes(plan.read_bytes())
    give_key(plan, KEY)
    before = plan.read_bytes()
    assert plan_key.has_cipher()
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)  # as where it is not installed
    assert not plan_key.has_cipher()
    with pytest.raises(UserError, match="kan ikke åbne den slags filer"):
        open_desk_file(plan)
    with pytest.raises(UserError, match="kan ikke åbne den slags filer"):
        recode(plain, KEY, lambda _part: None, lambda: False)
    assert plan.read_bytes() == before
    assert names(plain) == [(MARKER,)]
