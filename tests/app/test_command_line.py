# SPDX-License-Identifier: MPL-2.0
"""The command line does what its contract says, and refuses in one Danish line."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hpdesk import __version__
from hpdesk.app.main import COMMAND_NAMES, main
from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.services.backups import back_up_plan
from hpdesk.services.desk import Desk
from tests.builders import EXAMPLE, SAMPLE, empty_plan, example_plan, sample_plan, write_exchange

ROOT = Path(__file__).parents[2]
TODAY = "--today=2026-11-12"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return the exchange example as a plan file."""
    return example_plan(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return what runs a command that works and returns what it printed."""

    def run_it(*arguments: object) -> str:
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert (status, said.err) == (0, "")
        return said.out

    return run_it


@pytest.fixture
def refuse(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Return what runs a command that is refused and returns its one line."""

    def refuse_it(*arguments: object, status: int = 1) -> str:
        assert main([str(argument) for argument in arguments]) == status
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.endswith("\n")
        assert said.err.count("\n") == 1
        for word in ("Error", "Exception", "Traceback", "Errno", "fejl i hpdesk", "usage:"):
            assert word not in said.err
        return said.err

    return refuse_it


def answer(text: str) -> Any:  # noqa: ANN401 - any JSON
    """Return the one JSON object that was printed."""
    assert text.count("\n") == 1
    return json.loads(text)


def digest(path: Path) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_demo_makes_the_sample(tmp_path: Path, run: Callable[..., str]) -> None:
    run("demo", tmp_path / "demo.hpdesk", TODAY)
    found = answer(run("list", tmp_path / "demo.hpdesk", "--json", TODAY))["meetings"]
    assert len(found) == 55


def test_import_and_export(tmp_path: Path, run: Callable[..., str]) -> None:
    run("import", EXAMPLE, tmp_path / "ny.hpdesk")
    run("export", tmp_path / "ny.hpdesk", tmp_path / "ud")
    assert (tmp_path / "ud" / "bilag" / "tal-2026-1.txt").is_file()
    assert (tmp_path / "ud" / "plan.json").is_file()


def test_list(plan: Path, run: Callable[..., str]) -> None:
    found = answer(run("list", plan, "--json"))
    assert list(found) == ["meetings"]
    assert found["meetings"][2] == {
        "id": "m-b8",
        "bodies": ["b-best"],
        "title": "Bestyrelsesmøde",
        "starts": "2026-12-01T14:00",
        "state": "draft",
        "earliest": "2026-11-11",
        "latest": "2026-11-17",
    }
    assert len(run("list", plan).splitlines()) == 3


def test_list_of_an_empty_plan_says_so(tmp_path: Path, run: Callable[..., str]) -> None:
    assert run("list", empty_plan(tmp_path)) == "Der er ingen møder i planen.\n"


def test_window(run: Callable[..., str]) -> None:
    found = answer(run("window", "2026-04-08", "--json"))
    assert list(found) == ["meeting", "earliest", "latest", "closed_days"]
    assert found["meeting"] == "2026-04-08"
    assert found["closed_days"] == ["2026-04-02", "2026-04-03", "2026-04-06"]
    same = answer(run("window", "2026-04-08", "--earliest", "0", "--latest=0", "--json"))
    assert same["earliest"] == same["latest"] == "2026-04-08"
    assert "langfredag" in run("window", "2026-04-08")


def test_pack(plan: Path, tmp_path: Path, run: Callable[..., str]) -> None:
    found = answer(
        run(
            "pack",
            plan,
            "m-b7",
            "--pdf",
            tmp_path / "a.pdf",
            "--docx",
            tmp_path / "a.docx",
            "--json",
        )
    )
    assert list(found) == ["pages", "items", "attachments"]
    (bilag,) = found["attachments"]
    assert list(bilag) == ["id", "number", "title", "pages", "status", "reason"]
    assert (bilag["id"], bilag["number"]) == ("a-1", "2.1")
    assert (bilag["status"], bilag["reason"]) == ("included", "")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")


def test_minutes(plan: Path, tmp_path: Path, run: Callable[..., str]) -> None:
    run("minutes", plan, "m-b7", "--pdf", tmp_path / "r.pdf", "--docx", tmp_path / "r.docx")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
    answer(run("minutes", plan, "m-b7", "--public", "--json"))


def test_checklist(plan: Path, tmp_path: Path, run: Callable[..., str]) -> None:
    found = answer(run("checklist", plan, "--json", TODAY))
    assert list(found) == ["tasks"]
    assert found["tasks"][1] == {
        "id": "t-2",
        "text": "Skaf lokale til jobcaféen",
        "responsible": ["o-fjord"],
        "due": "2026-11-06",
        "status": "open",
        "overdue": True,
        "meeting": "m-b7",
        "item": "i-b7-2",
    }
    assert found["tasks"][2]["due"] is None
    early = answer(run("checklist", plan, "--json", "--today", "2026-11-06"))
    assert not early["tasks"][1]["overdue"]


def test_checklist_is_narrowed(plan: Path, run: Callable[..., str]) -> None:
    def keys(*options: str) -> list[str]:
        return [t["id"] for t in answer(run("checklist", plan, "--json", *options))["tasks"]]

    assert keys("--status", "open") == ["t-2", "t-3"]
    assert keys("--status=done", "--body", "b-best") == ["t-1"]
    assert keys("--body", "b-form") == []
    assert keys("--query", "status:overskredet", TODAY) == ["t-2"]
    assert keys("--query=-status:udført jobcafé", TODAY) == ["t-2"]
    (owner,) = answer(run("checklist", plan, "--json", "--status", "done"))["tasks"][0][
        "responsible"
    ]
    assert keys("--person", owner, "--status", "done") == ["t-1"]
    assert set(keys("--public")) <= {"t-1", "t-2", "t-3"}


def test_checklist_as_sheets(plan: Path, tmp_path: Path, run: Callable[..., str]) -> None:
    run("checklist", plan, "--csv", tmp_path / "t.csv", "--xlsx", tmp_path / "t.xlsx", TODAY)
    assert "Skaf lokale til jobcaféen" in (tmp_path / "t.csv").read_text("utf-8-sig")
    assert (tmp_path / "t.xlsx").read_bytes().startswith(b"PK")
    run("checklist", plan, "--pdf", tmp_path / "t.pdf", "--docx", tmp_path / "t.docx", TODAY)
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "t.docx").read_bytes().startswith(b"PK")


def test_search(plan: Path, run: Callable[..., str]) -> None:
    found = answer(run("search", plan, "jobcafe", "--json"))
    assert list(found) == ["hits"]
    assert list(found["hits"][0]) == ["kind", "id", "title", "where", "snippet"]
    assert {"t-1", "t-2", "i-b7-2"} <= {hit["id"] for hit in found["hits"]}
    assert "Nattevandring" in run("search", plan, "natte", "vinter")
    assert "Intet fundet" in run("search", plan, "kanariefugl")
    assert answer(run("search", plan, "--json", TODAY, "--", "--today"))["hits"] == []


def test_check(plan: Path, run: Callable[..., str]) -> None:
    assert answer(run("check", plan, "--json")) == {"sound": True, "problems": []}
    assert run("check", plan) == "Planen er hel.\n"


def test_check_finds_a_changed_bilag(
    plan: Path, capsys: pytest.CaptureFixture[str], refuse: Callable[..., str]
) -> None:
    content = (EXAMPLE / "bilag" / "tal-2026-1.txt").read_bytes()
    damaged = plan.read_bytes().replace(content, content.swapcase())
    plan.write_bytes(damaged)
    assert main(["check", str(plan), "--json"]) == 1
    found = answer(capsys.readouterr().out)
    assert not found["sound"]
    assert "Tal for 1. halvår 2026" in found["problems"][0]
    assert "Tal for 1. halvår 2026" in refuse("check", plan)


def test_backup(plan: Path, tmp_path: Path, run: Callable[..., str]) -> None:
    run("backup", plan, tmp_path / "kopi.hpdesk")
    assert answer(run("check", tmp_path / "kopi.hpdesk", "--json"))["sound"]


def test_backups_are_listed_and_laid_in_a_new_file_also_where_the_plan_is_damaged(
    plan: Path, tmp_path: Path, run: Callable[..., str], refuse: Callable[..., str]
) -> None:
    assert answer(run("backups", plan, "--json"))["backups"] == []
    desk = Desk.open(plan)
    back_up_plan(desk, BackupReason.OPENED)
    desk.close()
    plan.write_bytes(plan.read_bytes()[:8000])
    (row,) = answer(run("backups", plan, "--json"))["backups"]
    assert (row["number"], row["reason"], row["encrypted"]) == (1, "opened", False)
    assert "Da planen blev åbnet" in run("backups", plan)
    run("restore", plan, 1, tmp_path / "ny.hpdesk")
    assert answer(run("check", tmp_path / "ny.hpdesk", "--json"))["sound"]
    assert "nummer 7" in refuse("restore", plan, 7, tmp_path / "endnu en.hpdesk")


READING = (
    ["backups", "--json"],
    ["list"],
    ["list", "--json"],
    ["checklist", "--json"],
    ["search", "møde"],
    ["check"],
    ["pack", "m-b8", "--json"],
    ["minutes", "m-b7"],
    ["export", "UD"],
    ["backup", "KOPI.hpdesk"],
)


@pytest.mark.parametrize("words", READING, ids=" ".join)
@pytest.mark.parametrize("make", [example_plan, sample_plan])
def test_no_command_changes_the_plan_by_a_byte(
    tmp_path: Path, run: Callable[..., str], words: list[str], make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    before, stamp = digest(path), path.stat().st_mtime_ns
    rest = [
        str(tmp_path / word) if word.isupper() or "KOPI" in word else word for word in words[1:]
    ]
    run(words[0], path, *rest, TODAY)
    assert digest(path) == before
    assert path.stat().st_mtime_ns == stamp
    assert not path.with_name(path.name + "-journal").exists()


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_today_may_stand_anywhere(plan: Path, run: Callable[..., str], place: int) -> None:
    words = ["checklist", str(plan), "--json"]
    words[place:place] = ["--today", "2026-11-06"]
    assert not answer(run(*words))["tasks"][1]["overdue"]


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["list", "PLAN", "en til"],
        ["list", "PLAN", "--xml"],
        ["list", "PLAN", "--js"],
        ["list", "PLAN", "--today"],
        ["list", "PLAN", "--today", "i morgen"],
        ["list", "PLAN", "--today=2026-13-01"],
        ["window"],
        ["window", "1/12-2026"],
        ["window", "20261201"],
        ["window", "2026-02-30"],
        ["window", "2026-12-01", "--earliest", "mange"],
        ["checklist", "PLAN", "--status", "overdue"],
        ["search", "PLAN"],
        ["import", "MAPPE"],
        ["findes-ikke", "PLAN"],
        ["--findes-ikke"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_in_one_line(
    plan: Path, refuse: Callable[..., str], words: list[str]
) -> None:
    refuse(*[str(plan) if word == "PLAN" else word for word in words], status=2)


REFUSALS: dict[str, tuple[list[str], str]] = {
    "unknown meeting": (["pack", "PLAN", "m-x", "--pdf", "T/a.pdf"], "»m-x« findes ikke"),
    "unknown meeting for minutes": (["minutes", "PLAN", "m-x"], "»m-x« findes ikke"),
    "unknown body": (["checklist", "PLAN", "--body", "b-x"], "»b-x« findes ikke"),
    "missing plan": (["list", "T/væk.hpdesk"], "findes ikke"),
    "missing plan as JSON": (["check", "T/væk.hpdesk", "--json"], "findes ikke"),
    "a folder": (["list", "T"], "er en mappe"),
    "no plan": (["search", "T/tekst.hpdesk", "ord"], "ikke en hpdesk-plan"),
    "import over a plan": (["import", "MAPPE", "PLAN"], "findes allerede"),
    "demo over a plan": (["demo", "PLAN"], "findes allerede"),
    "import under another ending": (["import", "MAPPE", "T/plan.db"], "skal ende på .hpdesk"),
    "import into no folder": (["import", "MAPPE", "T/væk/plan.hpdesk"], "findes ikke"),
    "import of no folder": (["import", "T/væk", "T/ny.hpdesk"], "findes ikke"),
    "export onto the plan": (["export", "PLAN", "PLAN"], "findes allerede"),
    "export into a full folder": (["export", "PLAN", "T"], "findes allerede"),
    "export into no folder": (["export", "PLAN", "T/væk/ud"], "ikke skrives"),
    "backup onto the plan": (["backup", "PLAN", "PLAN"], "findes allerede"),
    "pack onto the plan": (["pack", "PLAN", "m-b8", "--pdf", "PLAN"], "selve planen"),
    "pack as two of one name": (
        ["pack", "PLAN", "m-b8", "--pdf", "T/a", "--docx", "T/a"],
        "samme navn",
    ),
    "minutes onto the plan": (["minutes", "PLAN", "m-b7", "--docx", "PLAN"], "selve planen"),
    "checklist onto the plan": (["checklist", "PLAN", "--csv", "PLAN"], "selve planen"),
    "pack into no folder": (["pack", "PLAN", "m-b8", "--pdf", "T/væk/a.pdf"], "findes ikke"),
    "pack onto a folder": (["pack", "PLAN", "m-b8", "--docx", "T"], "er en mappe"),
    "checklist into no folder": (["checklist", "PLAN", "--xlsx", "T/væk/t.xlsx"], "findes ikke"),
    "a window before the calendar": (["window", "0001-01-05"], "Kalenderen slutter"),
    "a window that is none": (["window", "2026-12-01", "--earliest", "3"], "kan ikke bruges"),
    "a window of less than nothing": (
        ["window", "2026-12-01", "--earliest=-1", "--latest=-2"],
        "kan ikke bruges",
    ),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_a_refusal_is_one_danish_line_and_changes_nothing(
    plan: Path, tmp_path: Path, refuse: Callable[..., str], what: str
) -> None:
    words, sentence = REFUSALS[what]
    (tmp_path / "tekst.hpdesk").write_text("ikke en plan")
    before = {path: digest(path) for path in tmp_path.iterdir()}
    named = {"PLAN": str(plan), "MAPPE": str(EXAMPLE), "T": str(tmp_path)}
    given = [named.get(word, word.replace("T/", f"{tmp_path}/", 1)) for word in words]
    assert sentence in refuse(*given)
    assert {path: digest(path) for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    "command",
    sorted(COMMAND_NAMES - {"demo", "import", "window", "check", "repair", "manual", "note"}),
)
def test_a_damaged_plan_is_refused_by_every_command(
    plan: Path, tmp_path: Path, refuse: Callable[..., str], command: str
) -> None:
    content = bytearray(plan.read_bytes())
    content[4096:40_000] = bytes(40_000 - 4096)
    plan.write_bytes(content)
    before = digest(plan)
    words: dict[str, list[object]] = {
        "export": [tmp_path / "ud"],
        "backup": [tmp_path / "kopi.hpdesk"],
        "restore": [1, tmp_path / "ny.hpdesk"],
        "search": ["møde"],
        "pack": ["m-b8", "--pdf", tmp_path / "a.pdf"],
        "minutes": ["m-b7"],
        "zip": ["m-b8", tmp_path / "b.zip"],
        "journal": ["m-b8", tmp_path / "j"],
    }
    assert "beskadiget" in refuse(command, plan, *words.get(command, []))
    assert digest(plan) == before
    assert list(tmp_path.iterdir()) == [plan]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-12-31", "2026-12-24"])
def test_a_window_at_the_ends_of_the_calendar(run: Callable[..., str], day: str) -> None:
    assert answer(run("window", day, "--json"))["meeting"] == day


@pytest.mark.parametrize("starts", ["0001-06-01T14:00", "9999-12-31T23:59"])
def test_a_meeting_at_the_ends_of_the_calendar_is_listed(
    tmp_path: Path, run: Callable[..., str], starts: str
) -> None:
    data = json.loads((EXAMPLE / "plan.json").read_text("utf-8"))
    data["meetings"][1]["starts"] = starts
    del data["meetings"][1]["ends"]
    files = {"bilag/tal-2026-1.txt": b"tal"}
    run("import", write_exchange(tmp_path, data, files), tmp_path / "plan.hpdesk")
    found = answer(run("list", tmp_path / "plan.hpdesk", "--json", "--today", "9999-12-31"))
    assert starts in [meeting["starts"] for meeting in found["meetings"]]
    run("checklist", tmp_path / "plan.hpdesk", "--today", "0001-01-01")


@pytest.mark.parametrize("command", sorted(COMMAND_NAMES))
def test_every_command_tells_how_it_is_written(run: Callable[..., str], command: str) -> None:
    assert run(command, "--help").startswith(f"hpdesk {command} ")
    assert f"hpdesk {command} " in run("--help")


def in_a_process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real program."""
    return subprocess.run(
        [sys.executable, "-m", "hpdesk", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_real_program_has_the_statuses_and_speaks_utf_8(plan: Path, tmp_path: Path) -> None:
    assert in_a_process("list", plan).returncode == 0
    assert "møde" in in_a_process("list", plan).stdout
    missing = in_a_process("list", tmp_path / "væk.hpdesk")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert missing.stderr.count("\n") == 1
    assert in_a_process("list").returncode == 2
    assert in_a_process("--version").stdout.startswith("hpdesk ")


def test_the_commands_import_no_qt(plan: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from hpdesk.app.main import main\n"
        "plan, folder = sys.argv[1:]\n"
        "for words in (['list', plan], ['checklist', plan], ['search', plan, 'ord'],\n"
        "              ['check', plan], ['window', '2026-12-01'],\n"
        "              ['export', plan, folder + '/ud'],\n"
        "              ['import', folder + '/ud', folder + '/ny.hpdesk'],\n"
        "              ['demo', folder + '/demo.hpdesk'], ['pack', plan, 'm-b7', '--json'],\n"
        "              ['minutes', plan, 'm-b7', '--docx', folder + '/r.docx'],\n"
        "              ['backup', plan, folder + '/kopi.hpdesk']):\n"
        "    assert main(words) == 0, words\n"
        "print('QT', *[m for m in sys.modules if m.startswith(('PySide6', 'shiboken'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(plan), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "QT"


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a process without asking it")
def test_an_import_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    notes = [{"id": f"n{n}", "on": "2026-01-01", "text": "ord " * 50} for n in range(8_000)]
    data = json.loads((SAMPLE / "plan.json").read_text("utf-8"))
    data["meetings"], data["positions"], data["notes"] = [], [], notes
    data["alignments"], data["practice"], data["bodies"] = [], [], []
    folder = write_exchange(tmp_path, data)
    target = tmp_path / "her"
    target.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "hpdesk", "import", str(folder), str(target / "plan.hpdesk")],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 60
    while not list(target.iterdir()) and process.poll() is None and time.monotonic() < deadline:
        pass  # until the half-made file is there
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said == "Afbrudt. Intet er ændret.\n"
    assert list(target.iterdir()) == []


def test_the_version_tells_what_the_program_stands_on() -> None:
    lines = in_a_process("--version").stdout.splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["hpdesk", "Python", "Qt", "SQLite"]


def test_the_version_can_be_read_by_machines() -> None:
    told = json.loads(in_a_process("--version", "--json").stdout)
    assert told["hpdesk"] == __version__
    assert {"python", "qt", "sqlite", "sqlcipher", "system"} <= set(told)


def test_an_unknown_option_beside_version_is_refused() -> None:
    refused = in_a_process("--version", "--xml")
    assert refused.returncode == 2
    assert "--version --json" in refused.stderr
