# SPDX-License-Identifier: MPL-2.0
"""The password of a plan as a person uses it, and what is found in clear after a kill."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import PasswordNeeded, UserError
from hpdesk.services import passwords
from hpdesk.services.backups import back_up, back_up_plan, list_backups
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.minutes_clock import is_in_meeting, start_point, stop_point
from hpdesk.services.search import search
from tests.builders import TODAY, add_board, empty_plan

WORDS = "hest bil og 12 æbler"
MARKER = "FortroligDrøftelseAfÅsesØkonomi"

# a session as a person has it, ended by a kill in the middle of a change and of a pack
SESSION = """
import os, sys
from datetime import date
from pathlib import Path
from hpdesk.services import passwords
from hpdesk.services.desk import Desk
from hpdesk.services.papers import write_pack
from hpdesk.ui.preferences import load_preferences, save_preferences
path, words, marker, meeting, item = Path(sys.argv[1]), *sys.argv[2:6]
passwords.unlock(path, words)
desk = Desk.open(path, today=date(2026, 11, 12))
save_preferences(load_preferences().with_file(path))
with desk.write("Sag rettet") as writer:
    writer.set("agenda_item", item, case_text=marker, title=marker)
import tempfile
write_pack(desk, meeting, pdf=Path(tempfile.mkdtemp(prefix="hpdesk-")) / "pakke.pdf", keep=True)
Path(tempfile.gettempdir(), "rest.txt").write_text(marker)
print(tempfile.gettempdir(), flush=True)
with desk.write("Sag rettet") as writer:
    writer.set("agenda_item", item, case_text=marker * 5000)
    os.kill(os.getpid(), 9)
"""


@pytest.fixture(autouse=True)
def keys_forgotten() -> Iterator[None]:
    yield
    passwords.put_away()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return empty_plan(tmp_path)


def test_a_plan_is_set_opened_and_cleared_of_its_password(plan: Path) -> None:
    passwords.set_password(plan, WORDS)
    passwords.put_away()
    assert passwords.is_encrypted(plan)
    with pytest.raises(PasswordNeeded):
        Desk.open(plan)
    with pytest.raises(UserError, match=r"Adgangskoden passer ikke til .*\.hpdesk"):
        passwords.unlock(plan, WORDS.upper())
    passwords.unlock(plan, WORDS)
    desk = Desk.open(plan, today=TODAY)
    assert desk.is_encrypted
    board = add_board(desk)
    assert search(desk, "bestyrelse")
    desk.undo()
    desk.redo()
    desk.close()
    assert board
    assert check_file(plan) == []
    passwords.remove_password(plan)
    assert not passwords.is_encrypted(plan)
    assert check_file(plan) == []


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [("kort", "kort", "for kort"), (WORDS, WORDS + " ", "ikke ens")],
)
def test_a_poor_password_is_refused(password: str, again: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        passwords.check_password(password, again)


def test_the_recovery_sheet_opens_the_plan(plan: Path, tmp_path: Path) -> None:
    passwords.set_password(plan, WORDS)
    sheet = tmp_path / "ark.pdf"
    desk = Desk.open(plan, today=TODAY)
    passwords.write_recovery_sheet(desk, sheet)
    groups = passwords.recovery_key(desk)
    desk.close()
    document = pypdfium2.PdfDocument(sheet)
    text = "".join(document[0].get_textpage().get_text_bounded().split())
    assert len(document) == 1
    document.close()
    for group in groups:
        assert group in text
    assert "NørrehavnØst" in text
    assert "12.november2026" in text
    passwords.put_away()
    passwords.unlock_with_recovery_key(plan, " ".join(groups))
    desk = Desk.open(plan)
    passwords.confirm(desk, " ".join(groups))
    passwords.confirm(desk, WORDS)
    with pytest.raises(UserError, match="Adgangskoden passer ikke"):
        passwords.confirm(desk, "noget andet")
    desk.close()


def test_an_old_sheet_does_not_open_after_a_change(plan: Path) -> None:
    passwords.set_password(plan, WORDS)
    desk = Desk.open(plan)
    groups = passwords.recovery_key(desk)
    desk.close()
    passwords.set_password(plan, "fire grønne skabe")
    passwords.put_away()
    with pytest.raises(UserError, match="skrevet rigtigt, men passer ikke"):
        passwords.unlock_with_recovery_key(plan, " ".join(groups))


def test_a_plan_in_clear_has_no_recovery_key(plan: Path) -> None:
    passwords.unlock(plan, "hvad som helst")
    desk = Desk.open(plan)
    with pytest.raises(UserError, match="ingen adgangskode"):
        passwords.recovery_key(desk)
    desk.close()


def test_a_backup_of_an_encrypted_plan_is_encrypted(plan: Path, tmp_path: Path) -> None:
    passwords.set_password(plan, WORDS)
    copy = tmp_path / "kopi.hpdesk"
    back_up(plan, copy)
    assert check_file(copy) == []
    passwords.put_away()
    passwords.unlock(copy, WORDS)
    Desk.open(copy).close()


def test_backups_from_before_the_password_are_counted_and_deleted(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    add_board(desk)
    assert back_up_plan(desk, BackupReason.BY_HAND) is not None
    assert passwords.count_clear_backups(desk) == 0  # the plan itself is in clear
    desk.suspend()
    passwords.set_password(plan, WORDS)
    desk.resume()
    add_board(desk)
    back_up_plan(desk, BackupReason.BY_HAND)
    assert passwords.count_clear_backups(desk) == 1
    assert passwords.delete_clear_backups(desk) == 1
    (left,) = list_backups(desk)
    assert left.is_encrypted
    desk.close()


def test_a_suspended_desk_reads_and_writes_nothing_and_goes_on(plan: Path) -> None:
    passwords.set_password(plan, WORDS)
    desk = Desk.open(plan, today=TODAY)
    board = add_board(desk)
    assert board
    desk.suspend()
    passwords.forget()
    with pytest.raises(PasswordNeeded):
        desk.read().rows("SELECT 1")
    with pytest.raises(PasswordNeeded), desk.write("Intet"):
        pass
    with pytest.raises(PasswordNeeded):
        desk.resume()
    passwords.unlock(plan, WORDS)
    desk.resume()
    assert desk.undo() is not None
    desk.close()


def test_an_older_plan_is_upgraded_under_its_password(tmp_path: Path) -> None:
    source = Path(__file__).parents[1] / "data" / "plans" / "plan-1.0.hpdesk"
    path = tmp_path / "plan.hpdesk"
    path.write_bytes(source.read_bytes())
    passwords.set_password(path, WORDS)
    for for_writing in (False, True):
        desk = Desk.open(path, for_writing=for_writing)
        assert desk.read().rows("SELECT count(*) FROM meeting")[0][0] > 0
        desk.close()
    assert check_file(path) == []
    passwords.put_away()
    for left in tmp_path.iterdir():
        assert passwords.is_encrypted(left), left


def test_the_clock_of_a_meeting_tells_that_it_goes_on(plan: Path) -> None:
    desk = Desk.open(plan, today=TODAY)
    add_board(desk)
    ((item, meeting), *_) = desk.read().rows("SELECT id, meeting_id FROM agenda_item")
    assert not is_in_meeting(desk)
    start_point(desk, item)
    assert is_in_meeting(desk)
    stop_point(desk, meeting)
    assert not is_in_meeting(desk)
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a kill is SIGKILL")
def test_nothing_is_in_clear_anywhere_after_a_session_and_a_kill(
    plan: Path, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk.open(plan, today=TODAY)
    add_board(desk)
    ((item, meeting), *_) = desk.read().rows("SELECT id, meeting_id FROM agenda_item")
    desk.close()
    passwords.set_password(plan, WORDS)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    given = (str(plan), WORDS, MARKER, meeting, item)
    # all lies where it is looked for, in memory or not
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    ended = subprocess.run(
        [sys.executable, "-c", SESSION, *given],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == -9, ended.stderr
    private = Path(ended.stdout.split()[-1])
    assert (private / "rest.txt").exists()
    passwords.sweep()
    desk = Desk.open(plan)
    assert desk.read().rows("SELECT title FROM agenda_item WHERE id = :i", i=item) == [(MARKER,)]
    desk.close()
    passwords.put_away()
    assert not private.exists()
    for folder in (tmp_path, own_home):
        for path in folder.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                for kind in ("utf-8", "utf-16-le", "utf-16-be"):
                    assert MARKER.encode(kind) not in content, path
                    assert WORDS.encode(kind) not in content, path
