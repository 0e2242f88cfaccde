# SPDX-License-Identifier: MPL-2.0
"""The log: that the program was started, and faults by where and what kind, nothing of the plan.

A message may quote what a person wrote, so only those that name parts of the program are kept,
and no values of variables. Paths lose everything before the program or the library.
"""

import contextlib
import os
import platform
import re
import traceback
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path, PurePath

from hpdesk import __version__

_MOST_BYTES = 256 << 10  # of one log file
_KEPT = 3  # log files
_FILE = "hpdesk.log"
_MOST_CAUSES = 8
_ROOT = Path(__file__).resolve().parents[2]
# Their messages name parts of the program; quoted words that are no names are left out.
_OF_THE_PROGRAM = (
    ArithmeticError,
    AttributeError,
    ImportError,
    IndexError,
    NameError,
    RecursionError,
    TypeError,
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|»[^«]*«")
_NAME = re.compile(r"['\"][A-Za-z_][A-Za-z0-9_.]{0,60}['\"]")
_LEFT_OUT = "(beskeden er udeladt, for den kan rumme tekst fra planen)"


def report_text(problem: BaseException, more: str = "") -> str:
    """Return the details that a developer needs; `more` are versions of further parts."""
    head = f"hpdesk {__version__}, Python {platform.python_version()}, {more}{platform.platform()}"
    return "\n".join([head, "", *_lines(problem)]) + "\n"


class LogEvent(StrEnum):
    """What the log tells besides faults: fixed words, so that nothing else can get into it."""

    STARTED = "programmet er startet"
    PLAN_OPENED = "en plan er åbnet"
    PLAN_CLOSED = "planen er lukket"
    ENDED = "programmet er afsluttet"


def write_event(event: LogEvent) -> None:
    """Add what happened to the log, without names or places."""
    more = ""
    if event is LogEvent.STARTED:  # to ask the system takes a moment
        more = f" (hpdesk {__version__}, {platform.platform()})"
    _add(f"{event}{more}")


def write_down(problem: BaseException) -> None:
    """Add a fault to the log; a log that cannot be written is done without."""
    _add(report_text(problem))


def log_text() -> str:
    """Return the log, the earlier files first; an empty text where nothing is written yet."""
    found = []
    for path in log_files():
        with contextlib.suppress(OSError):
            found.append(path.read_text(encoding="utf-8", errors="replace"))
    return "".join(found)


def log_files() -> tuple[Path, ...]:
    """Return the files of the log that are there, the oldest first."""
    path = log_folder() / _FILE
    earlier = [path.with_suffix(f".{number}.log") for number in range(_KEPT - 1, 0, -1)]
    return tuple(one for one in (*earlier, path) if one.is_file())


def _add(words: str) -> None:
    with contextlib.suppress(OSError):
        path = log_folder() / _FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            _turn(path)
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, f"{moment} {words}\n".encode())
        finally:
            os.close(handle)


def log_folder() -> Path:
    """Return where the log lies: where the system keeps what programs note about themselves."""
    import platformdirs  # only when something is noted

    return Path(platformdirs.user_state_dir("hpdesk", appauthor=False)) / "log"


def _turn(path: Path) -> None:
    """Let the oldest log go and begin a new one."""
    for number in range(_KEPT - 1, 0, -1):
        earlier = path if number == 1 else path.with_suffix(f".{number - 1}.log")
        if earlier.exists():
            earlier.replace(path.with_suffix(f".{number}.log"))


def _lines(problem: BaseException) -> Iterator[str]:
    for number, one in enumerate(_with_causes(problem)):
        if number:
            yield "forårsaget af:"
        for frame in traceback.extract_tb(one.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            if frame.line and frame.filename.startswith(str(_ROOT)):
                yield f"    {frame.line}"
        yield f"{type(one).__module__}.{type(one).__qualname__}: {_message(one)}"


def _with_causes(problem: BaseException) -> Iterator[BaseException]:
    met: set[int] = set()
    one: BaseException | None = problem
    while one is not None and id(one) not in met and len(met) < _MOST_CAUSES:
        met.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def _place(file: str) -> str:
    """Return a path from the program's or the library's folder on: homes bear people's names."""
    path = PurePath(file)
    if path.is_relative_to(_ROOT / "hpdesk"):
        return path.relative_to(_ROOT).as_posix()
    parts = path.parts
    for folder in ("site-packages", "lib", "Lib"):
        if folder in parts:
            return PurePath(*parts[len(parts) - parts[::-1].index(folder) :]).as_posix()
    return path.name


def _message(problem: BaseException) -> str:
    if isinstance(problem, OSError):
        return f"{problem.errno} {problem.strerror if problem.errno else ''}".strip()
    if (code := getattr(problem, "sqlite_errorname", None)) is not None:
        return str(code)
    if not isinstance(problem, _OF_THE_PROGRAM):
        return _LEFT_OUT
    return _QUOTED.sub(_named, str(problem))[:300]


def _named(found: re.Match[str]) -> str:
    return found[0] if _NAME.fullmatch(found[0]) else "'…'"
