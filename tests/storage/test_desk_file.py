# SPDX-License-Identifier: MPL-2.0
"""The plan file on disk: what is opened, what is refused, and that nothing is lost."""

import contextlib
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.services.backups import back_up
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.new_plan import make_plan
from hpdesk.storage import desk_file as desk_file_module
from hpdesk.storage import soundness
from hpdesk.storage.desk_file import open_desk_file
from tests.builders import empty_plan, example_plan, sample_plan

ROOT = Path(__file__).parents[2]


def digest(path: Path) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def patched(path: Path, offset: int, content: bytes) -> Path:
    """Write some bytes over a file's own."""
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)
    return path


def not_a_plan(folder: Path, content: bytes) -> Path:
    """Return a file of that content under a plan's name."""
    path = folder / "plan.hpdesk"
    path.write_bytes(content)
    return path


def other_database(folder: Path) -> Path:
    """Return an SQLite file that is some other program's."""
    path = folder / "plan.hpdesk"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE plan (id)")
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda f: f / "væk.hpdesk", "findes ikke"),
    "missing folder": (lambda f: f / "væk" / "plan.hpdesk", "findes ikke"),
    "below a file": (lambda f: empty_plan(f) / "plan.hpdesk", "kunne ikke læses"),
    "a folder": (lambda f: f, "er en mappe"),
    "empty": (lambda f: not_a_plan(f, b""), "ikke en hpdesk-plan"),
    "a text": (lambda f: not_a_plan(f, b"Dagsorden\n" * 100), "ikke en hpdesk-plan"),
    "a PDF": (lambda f: not_a_plan(f, b"%PDF-1.7\n" + bytes(200)), "ikke en hpdesk-plan"),
    "the first 16 bytes": (lambda f: not_a_plan(f, b"SQLite format 3\0"), "ikke en hpdesk-plan"),
    "another database": (other_database, "ikke en hpdesk-plan"),
    "a newer major version": (
        lambda f: patched(empty_plan(f), 60, (2 << 16).to_bytes(4, "big")),
        "nyere udgave",
    ),
    "a version that never was": (
        lambda f: patched(empty_plan(f), 60, (7).to_bytes(4, "big")),
        "beskadiget",
    ),
    "a page size of nothing": (lambda f: patched(empty_plan(f), 16, b"\0\0"), "beskadiget"),
    "a broken schema": (lambda f: patched(empty_plan(f), 100, bytes(200)), "beskadiget"),
    "cut in half": (
        lambda f: not_a_plan(f, empty_plan(f).read_bytes()[:70_000]),
        "beskadiget",
    ),
    "a name too long": (lambda f: f / ("x" * 300 + ".hpdesk"), "kunne ikke læses"),
}


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("for_writing", [True, False])
def test_what_is_no_sound_plan_is_refused_and_left_alone(
    tmp_path: Path, what: str, for_writing: bool
) -> None:
    make, sentence = REFUSED[what]
    path = make(tmp_path)
    before = digest(path) if path in tmp_path.iterdir() and path.is_file() else ""
    there = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match=sentence) as refused:
        open_desk_file(path, for_writing=for_writing)
    assert "\n" not in str(refused.value)
    assert sorted(tmp_path.iterdir()) == there
    assert not before or digest(path) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are found on Unix only")
def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rør.hpdesk"
    os.mkfifo(pipe)
    with pytest.raises(UserError, match="ikke en hpdesk-plan"):
        open_desk_file(pipe)


def test_a_newer_minor_version_opens_for_reading(tmp_path: Path) -> None:
    newer = (desk_file_module.USER_VERSION + 1).to_bytes(4, "big")
    path = patched(example_plan(tmp_path), 60, newer)
    before = digest(path)
    with contextlib.closing(Desk.open(path)) as desk:
        assert desk.read_only
        assert len(people.list_people(desk)) == 6
        with pytest.raises(UserError, match="åbnet til læsning"):
            people.add_person(desk, "Karin")
    assert digest(path) == before


@contextlib.contextmanager
def as_an_ordinary_user(folder: Path) -> Iterator[None]:
    """Take away root's right to write everywhere, for tests of what may not be written."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.chown(folder, 65534, 65534)
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user can reach."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


def test_a_write_protected_file_opens_for_reading(open_folder: Path) -> None:
    path = example_plan(open_folder)
    path.chmod(0o444)
    before = digest(path)
    with as_an_ordinary_user(open_folder), contextlib.closing(Desk.open(path)) as desk:
        assert desk.read_only
        assert len(people.list_people(desk)) == 6
    assert digest(path) == before


def test_a_plan_in_a_write_protected_folder_opens_for_reading(open_folder: Path) -> None:
    path = example_plan(open_folder)
    path.chmod(0o666)
    with as_an_ordinary_user(open_folder):
        open_folder.chmod(0o555)
        with contextlib.closing(Desk.open(path)) as desk:
            assert desk.read_only
            assert len(people.list_people(desk)) == 6


def test_a_file_one_may_not_read_is_refused(open_folder: Path) -> None:
    path = example_plan(open_folder)
    path.chmod(0o000)
    with (
        as_an_ordinary_user(open_folder),
        pytest.raises(UserError, match="ikke adgang"),
    ):
        open_desk_file(path)


def test_a_plan_cannot_be_made_where_one_may_not_write(open_folder: Path) -> None:
    with as_an_ordinary_user(open_folder):
        open_folder.chmod(0o555)
        with pytest.raises(UserError, match="ikke skrives i mappen"):
            make_plan(open_folder / "ny.hpdesk", "Plan")
    assert list(open_folder.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "med mellemrum.hpdesk",
        "æøå ÆØÅ.hpdesk",
        "100 % #1?.hpdesk",
        "a&b=c;d'e\"f.hpdesk",
        "%41%00.hpdesk",
        "file:x?mode=memory.hpdesk",
        "-rf.hpdesk",
        "x" * 240 + ".hpdesk",
    ],
)
def test_a_plan_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "mappe med #?% æøå"
    folder.mkdir()
    path = folder / name
    make_plan(path, "Plan")
    with contextlib.closing(Desk.open(path)) as desk:
        people.add_person(desk, "Karin")
    assert check_file(path) == []
    back_up(path, folder / "kopi #?%.hpdesk")
    assert sorted(p.name for p in folder.iterdir()) == sorted([name, "kopi #?%.hpdesk"])


def test_a_deep_folder_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(2):
        folder = folder / ("mappe" * 30)
    folder.mkdir(parents=True)
    make_plan(folder / "plan.hpdesk", "Plan")
    assert check_file(folder / "plan.hpdesk") == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("plan.txt", "skal ende på .hpdesk"),
        ("findes.hpdesk", "findes allerede"),
        ("henvisning.hpdesk", "findes allerede"),
        ("mappe.hpdesk", "findes allerede"),
        ("væk/plan.hpdesk", "findes ikke"),
        ("x" * 300 + ".hpdesk", "kunne ikke skrives"),
    ],
)
def test_a_plan_is_not_made_where_it_cannot_be(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "findes.hpdesk").write_bytes(b"vigtigt")
    (tmp_path / "mappe.hpdesk").mkdir()
    (tmp_path / "henvisning.hpdesk").symlink_to(tmp_path / "ingenting")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match=sentence):
        make_plan(tmp_path / name, "Plan")
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "findes.hpdesk").read_bytes() == b"vigtigt"


def test_a_file_that_comes_while_a_plan_is_made_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.hpdesk"
    with (
        pytest.raises(UserError, match="findes allerede"),
        desk_file_module.new_desk_file(path),
    ):
        path.write_bytes(b"kom imens")
    assert path.read_bytes() == b"kom imens"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_half_made_leaves_nothing(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyboardInterrupt),
        desk_file_module.new_desk_file(tmp_path / "plan.hpdesk"),
    ):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_new_plan_has_the_rights_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "almindelig").write_bytes(b"")
    path = empty_plan(tmp_path)
    path.unlink()
    make_plan(path, "Plan")
    assert path.stat().st_mode == (tmp_path / "almindelig").stat().st_mode


DAMAGES = 120


def damaged(path: Path, seed: int) -> None:
    """Damage a file: bytes flipped, a stretch of zeros or noise, or the end cut off."""
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    match seed % 5:
        case 0:
            for _ in range(chance.randint(1, 300)):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        case 1:
            start = chance.randrange(len(content))
            length = min(chance.randint(1, 20_000), len(content) - start)
            content[start : start + length] = bytes(length)
        case 2:
            start = chance.randrange(len(content))
            length = min(chance.randint(1, 20_000), len(content) - start)
            content[start : start + length] = chance.randbytes(length)
        case 3:
            del content[chance.randrange(len(content)) :]
        case 4:  # the first page: header, schema and the roots
            for _ in range(chance.randint(1, 20)):
                content[chance.randrange(4096)] = chance.randrange(256)
    path.write_bytes(content)


def use_everything(desk: Desk) -> None:
    """Read all that the window and the commands read."""
    from hpdesk.services import coordination, followup, meetings, minutes, overview, plan_settings
    from hpdesk.services.search import search

    overview.read_overview(desk)
    overview.count_for_sidebar(desk)
    plan_settings.calendar(desk)
    for meeting in meetings.list_meetings(desk):
        meetings.list_items(desk, meeting.id)
        minutes.list_attendance(desk, meeting.id)
        people.members_at(desk, meeting)
    followup.list_tasks(desk)
    coordination.list_notes(desk)
    coordination.list_positions(desk)
    people.list_organisations(desk)
    for words in ("bestyrelse", "økonomi", "møde"):
        search(desk, words)


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_a_damaged_plan_is_refused_read_or_reported(tmp_path: Path, seed: int) -> None:
    path = example_plan(tmp_path) if seed % 2 else sample_plan(tmp_path)
    damaged(path, seed)
    before = digest(path)
    with contextlib.suppress(UserError), contextlib.closing(Desk.open(path)) as desk:
        use_everything(desk)
    assert digest(path) == before
    with contextlib.suppress(UserError):
        problems = check_file(path)
        assert all(isinstance(problem, str) and problem for problem in problems)
    with contextlib.suppress(UserError):
        back_up(path, tmp_path / "kopi.hpdesk")
        assert check_file(tmp_path / "kopi.hpdesk") is not None
    assert digest(path) == before
    assert {p.name for p in tmp_path.iterdir()} <= {path.name, "kopi.hpdesk"}


WRITER = """
import sys
from pathlib import Path
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk

desk = Desk.open(Path(sys.argv[1]))
item = meetings.list_items(desk, "m-b8")[2].id
print("klar", flush=True)
for number in range(100_000):
    meetings.edit_item(desk, item, discussion=f"{number} " + "ord " * number)
    attachments.add_attachment(desk, item, bytes([number % 256]) * 150_000, f"{number}.txt")
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(12))
def test_a_killed_writer_loses_at_most_what_was_not_acknowledged(tmp_path: Path, seed: int) -> None:
    path = example_plan(tmp_path)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "klar\n"
    wait = threading.Event()
    wait.wait(0.02 + random.Random(seed).random() * 0.25)  # the moment of the blow is the seed's
    writer.send_signal(signal.SIGKILL)
    said = writer.stdout.read().split("\n")[:-1]
    writer.wait()
    writer.stdout.close()
    with contextlib.closing(Desk.open(path)) as desk:
        found = desk.read().rows("SELECT count(*) FROM attachment WHERE title <> 'x'")[0][0] - 1
        assert len(said) <= found <= len(said) + 1
        people.add_person(desk, "Efter faldet")
    assert check_file(path) == []
    assert list(tmp_path.iterdir()) == [path]


def hot(folder: Path, *, page_count: int | None = None) -> Path:
    """Return a plan with the journal of a transaction that was never finished beside it."""
    source = example_plan(folder, "kilde.hpdesk")
    path = folder / "plan.hpdesk"
    with contextlib.closing(sqlite3.connect(source, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE halv (id)")  # the first page, too
        connection.execute("UPDATE person SET name = 'Halvt skrevet'")
        for number in range(50):
            connection.execute(
                "INSERT INTO blob (id, content) VALUES (?, zeroblob(20000))", (str(number),)
            )
        shutil.copy(source, path)
        shutil.copy(f"{source}-journal", f"{path}-journal")
        connection.execute("ROLLBACK")
    source.unlink()
    if page_count is not None:
        patched(path, 28, page_count.to_bytes(4, "big"))
    return path


@pytest.mark.parametrize("for_writing", [True, False])
def test_a_journal_left_by_a_crash_is_rolled_back(tmp_path: Path, for_writing: bool) -> None:
    path = hot(tmp_path)
    with contextlib.closing(Desk.open(path, for_writing=for_writing)) as desk:
        assert "Halvt skrevet" not in {p.name for p in people.list_people(desk)}
        assert len(people.list_people(desk)) == 6
    assert check_file(path) == []


def test_a_crash_after_the_header_and_before_the_pages_is_rolled_back(tmp_path: Path) -> None:
    path = hot(tmp_path, page_count=100_000)
    with contextlib.closing(Desk.open(path)) as desk:
        assert len(people.list_people(desk)) == 6
    assert check_file(path) == []


def test_a_copy_is_made_while_another_process_is_writing(tmp_path: Path) -> None:
    path = example_plan(tmp_path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE person SET name = 'Ikke gemt endnu'")
        back_up(path, tmp_path / "kopi.hpdesk")
        other.execute("ROLLBACK")
    assert check_file(tmp_path / "kopi.hpdesk") == []
    with contextlib.closing(Desk.open(tmp_path / "kopi.hpdesk")) as copy:
        assert "Ikke gemt endnu" not in {p.name for p in people.list_people(copy)}


def test_a_copy_of_a_plan_that_is_locked_outright_is_refused_as_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hpdesk.storage.connecting._BUSY_SECONDS", 0.05)
    path = example_plan(tmp_path)
    source = open_desk_file(path, for_writing=False)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="optaget"):
            desk_file_module.copy_desk_file(source, tmp_path / "kopi.hpdesk")
        with pytest.raises(UserError, match="optaget"):
            soundness.find_damage(source)
        other.execute("ROLLBACK")
    source.close()
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_is_made_while_the_window_has_the_plan_open(tmp_path: Path) -> None:
    path = example_plan(tmp_path)
    with contextlib.closing(Desk.open(path)) as desk:
        people.add_person(desk, "Ny i vinduet")
        back_up(path, tmp_path / "kopi.hpdesk")
        people.add_person(desk, "Efter kopien")
    with contextlib.closing(Desk.open(tmp_path / "kopi.hpdesk")) as copy:
        names = {p.name for p in people.list_people(copy)}
    assert "Ny i vinduet" in names
    assert "Efter kopien" not in names


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("eksempel.hpdesk", "findes allerede"),
        ("kopi.db", "skal ende på .hpdesk"),
        ("væk/kopi.hpdesk", "findes ikke"),
        ("henvisning.hpdesk", "findes allerede"),
        ("x" * 300 + ".hpdesk", "kunne ikke skrives"),
    ],
)
def test_a_copy_is_never_laid_over_anything(tmp_path: Path, target: str, sentence: str) -> None:
    path = example_plan(tmp_path)
    (tmp_path / "henvisning.hpdesk").symlink_to(tmp_path / "ingenting")
    before, there = digest(path), sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match=sentence):
        back_up(path, tmp_path / target)
    assert digest(path) == before
    assert sorted(tmp_path.iterdir()) == there


def test_a_damaged_plan_is_not_copied_as_sound(tmp_path: Path) -> None:
    path = example_plan(tmp_path)
    content = bytearray(path.read_bytes())
    content[-8192:-4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(UserError, match="beskadiget"):
        back_up(path, tmp_path / "kopi.hpdesk")
    assert list(tmp_path.iterdir()) == [path]


def test_two_processes_may_have_the_plan_open_and_see_each_others_steps(tmp_path: Path) -> None:
    path = example_plan(tmp_path)
    program = (
        "import sys; from pathlib import Path; from hpdesk.services import people; "
        "from hpdesk.services.desk import Desk; desk = Desk.open(Path(sys.argv[1])); "
        "people.add_person(desk, 'Fra den anden'); desk.close()"
    )
    with contextlib.closing(Desk.open(path)) as desk:
        people.add_person(desk, "Fra den første")
        subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=True)
        people.add_person(desk, "Bagefter")
        names = [p.name for p in people.list_people(desk)][-3:]
    assert names == ["Fra den første", "Fra den anden", "Bagefter"]
    assert check_file(path) == []
