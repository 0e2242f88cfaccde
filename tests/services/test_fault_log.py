# SPDX-License-Identifier: MPL-2.0
"""What is written down of a fault holds where and what kind, and nothing a person wrote."""

import sqlite3
from pathlib import Path

import pytest

from hpdesk.services.fault_log import log_folder, report_text, write_down

SECRET = "Åses økonomi er fortrolig"


def caught(problem: BaseException) -> BaseException:
    secret = SECRET  # a variable of the frame: its value is not told either
    assert secret
    try:
        raise problem
    except BaseException as found:
        return found


def with_cause() -> BaseException:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise ValueError(SECRET) from inner
    except ValueError as found:
        return found


def noted() -> BaseException:
    problem = ValueError("x")
    problem.add_note(SECRET)
    return problem


@pytest.mark.parametrize(
    "problem",
    [
        ValueError(SECRET),
        KeyError(SECRET),
        RuntimeError(f"the upgrade broke {SECRET}"),
        TypeError(f"'{SECRET}' is not a date"),
        FileNotFoundError(2, "No such file", f"/home/aase/{SECRET}"),
        sqlite3.IntegrityError(f"UNIQUE failed: {SECRET}"),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        with_cause(),
        noted(),
    ],
    ids=lambda problem: type(problem).__name__,
)
def test_no_report_holds_what_a_person_wrote(problem: BaseException) -> None:
    told = report_text(caught(problem))
    assert SECRET not in told
    assert "Åse" not in told
    assert "aase" not in told
    assert type(problem).__name__ in told


def test_a_report_tells_a_developer_where_it_was() -> None:
    told = report_text(caught(AttributeError("'NoneType' object has no attribute 'title'")))
    assert "test_fault_log.py" in told
    assert "'NoneType' object has no attribute 'title'" in told
    assert str(Path.home()) not in told


def test_the_log_is_bounded_and_only_its_owner_reads_it() -> None:
    for _ in range(3):
        (log_folder()).mkdir(parents=True, exist_ok=True)
        (log_folder() / "hpdesk.log").write_bytes(b"x" * (300 << 10))
        write_down(ValueError(SECRET))
    files = sorted(path.name for path in log_folder().iterdir())
    assert files == ["hpdesk.1.log", "hpdesk.2.log", "hpdesk.log"]
    newest = log_folder() / "hpdesk.log"
    assert SECRET not in newest.read_text("utf-8")
    assert newest.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_is_done_without(own_home: Path) -> None:
    log_folder().parent.mkdir(parents=True, exist_ok=True)
    log_folder().write_text("a file where the folder should be", "utf-8")
    write_down(ValueError("x"))
