# SPDX-License-Identifier: MPL-2.0
"""Office files to PDF by LibreOffice, where the machine has one.

Each run has a profile of its own, in which no macro runs, nothing linked is fetched and the
net is out of reach. A run has a time limit and is ended with all its children. So has what is
lost in vain in all runs together: files that are left then are not tried.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape

from hpdesk.exports.convert_engine import TimeToLose, is_whole, late_words
from hpdesk.exports.convert_types import Family
from hpdesk.exports.writer import IsCancelled, stop_if

NAME = "LibreOffice"
VARIABLE = "HPDESK_SOFFICE"
_START_SECONDS = 45.0  # of a cold start on a slow machine
_FILE_SECONDS = 30.0
_LONE_SECONDS = 60.0  # for one file alone that held up the others
_HOLD_UPS = 2  # in one batch; then the rest get a call each
_GLANCE = 0.05
_MOST_MEMORY = 6 << 30  # bytes of address space, most of it never touched
_MOST_OUTPUT = 1 << 30  # bytes of one file written
_BATCH = 25
_NOWHERE = "http://127.0.0.1:9"  # the discard port, where nobody answers

_FILTERS = {
    Family.WRITER: "writer_pdf_Export",
    Family.CALC: "calc_pdf_Export",
    Family.IMPRESS: "impress_pdf_Export",
}
_FAULT = b"Error:"  # LibreOffice writes a line of these for each file it cannot load
# path in LibreOffice's configuration, name, value
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    ("org.openoffice.Office.Calc/Content/Update", "Link", "2"),
    ("org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),  # never
    ("org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("org.openoffice.Setup/Product", "ooSetupLastVersion", "99.0"),  # no word of what is new
)


def find_soffice() -> tuple[str, ...]:
    """Return the command that starts LibreOffice, or nothing where the machine has none.

    The variable HPDESK_SOFFICE names the program; set to nothing, none is used.
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return (named,) if named else ()
    for place in _places():
        if place.is_file() and os.access(place, os.X_OK):
            return (str(place),)
    flatpak = shutil.which("flatpak") if sys.platform.startswith("linux") else None
    if flatpak and any(folder.is_dir() for folder in _flatpaks()):
        return (flatpak, "run", "--filesystem=/tmp", "org.libreoffice.LibreOffice")
    return ()


def _places() -> Iterator[Path]:
    names = ("soffice.com", "soffice.exe") if sys.platform == "win32" else ("soffice",)
    if sys.platform != "win32":
        names = (*names, "libreoffice")
    for name in names:
        if found := shutil.which(name):
            yield Path(found)
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
            folder = os.environ.get(variable)
            if folder:
                yield from (Path(folder, "LibreOffice", "program", name) for name in names)
    elif sys.platform == "darwin":
        for home in (Path("/"), Path.home()):
            yield home / "Applications/LibreOffice.app/Contents/MacOS/soffice"
    else:
        yield from (Path("/usr/bin", name) for name in names)
        yield from (Path("/usr/local/bin", name) for name in names)
        yield Path("/snap/bin/libreoffice")
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def _flatpaks() -> tuple[Path, ...]:
    name = "app/org.libreoffice.LibreOffice"
    return Path("/var/lib/flatpak", name), Path.home() / ".local/share/flatpak" / name


class Office:
    """LibreOffice as an `Engine`; what it makes lies in a folder of ours.

    Time is lost from the last file that came out of a run to the end of it.
    """

    families = frozenset(Family)

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        cancelled: IsCancelled,
        began: Callable[[int], None],
        time_to_lose: TimeToLose | None = None,
    ) -> None:
        self._command = tuple(command)
        self._folder = folder
        self._cancelled = cancelled
        self._told = began
        self._done = 0
        self._runs = 0
        self._lost = time_to_lose or TimeToLose()
        self._stuck: set[Path] = set()
        self._untried: set[Path] = set()

    @property
    def late(self) -> dict[Path, str]:
        """Return the files that there was no time to try, and what is told of them."""
        return dict.fromkeys(self._untried - self._stuck, late_words(NAME))

    def name_for(self, _family: Family) -> str:
        """Return what a person calls it."""
        return NAME

    def convert(self, files: Mapping[Path, Family]) -> dict[Path, Path]:
        """Return the PDF of each file that could be converted.

        Files are converted many in one call, small ones first; one that holds up the others gets
        a call of its own when all the others are done. `late` are those that there was no time
        for. The names of the files must differ without their endings.
        """
        made: dict[Path, Path] = {}
        held: list[tuple[Path, str]] = []
        for family in Family:
            form = f"pdf:{_FILTERS[family]}"
            wanted = sorted(
                (path for path, its in files.items() if its is family),
                key=lambda path: path.stat().st_size,
            )
            for first in range(0, len(wanted), _BATCH):
                batch = wanted[first : first + _BATCH]
                came, stuck = self._batch(batch, "pdf", form)
                made |= came
                held += [(path, form) for path in stuck]
                self._done += len(batch)
        for path, form in held:
            made |= self._run([path], "pdf", form, _LONE_SECONDS)[0]
        return made

    def renew(self, paths: Sequence[Path], ending: str) -> dict[Path, Path]:
        """Return old files in a newer format, such as `xlsx`, those that could be read."""
        if not paths:
            return {}
        made, held = self._batch(list(paths), ending, ending)
        for path in held:
            made |= self._run([path], ending, ending, _LONE_SECONDS)[0]
        return made

    def _batch(
        self, paths: list[Path], ending: str, form: str
    ) -> tuple[dict[Path, Path], list[Path]]:
        """Convert files in few calls; return those that came out, and those to try alone."""
        made: dict[Path, Path] = {}
        waiting, held, sure = paths, list[Path](), _FILE_SECONDS
        while waiting and len(held) < _HOLD_UPS:
            seconds = _START_SECONDS + _FILE_SECONDS
            came, stopped_at = self._run(waiting, ending, form, seconds, sure)
            made |= came
            if stopped_at is None:
                return made, held
            self._stuck.add(waiting[stopped_at])
            if len(paths) > 1:
                held.append(waiting[stopped_at])
            waiting, sure = waiting[stopped_at + 1 :], 0.0
        return made, [*waiting, *held]

    def _run(
        self, paths: list[Path], ending: str, form: str, seconds: float, sure: float = 0.0
    ) -> tuple[dict[Path, Path], int | None]:
        """Convert files in one call; return those that came out whole, and where it stopped.

        It is ended when the first has not come out in so many seconds, or one long after the one
        before it; `sure` are the seconds it gets however much was lost before. A file that it was
        at when it hung or broke is told by its place; there is none where all were tried.
        """
        allowed = max(self._lost.left, sure)
        if allowed <= 0:
            self._untried.update(paths)
            return {}, None
        self._runs += 1
        profile = self._folder / f"profil-{self._runs}"
        out = self._folder / f"sider-{self._runs}"
        told = self._folder / f"fejl-{self._runs}"
        out.mkdir()
        _write_profile(profile)
        command = [
            *self._command,
            f"-env:UserInstallation={profile.resolve().as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nofirststartwizard",
            "--convert-to",
            form,
            "--outdir",
            str(out),
            *map(str, paths),
        ]
        with told.open("wb") as faults, _started(command, self._folder, faults) as process:
            self._wait(process, min(seconds, allowed), out, f"*.{ending}")
            went_well = process.poll() == 0
        shutil.rmtree(profile, ignore_errors=True)
        results = {path: out / f"{path.stem}.{ending}" for path in paths}
        came = {path: result for path, result in results.items() if is_whole(result)}
        return came, None if went_well else _stopped_at(paths, came, _faults_in(told))

    def _wait(
        self, process: "subprocess.Popen[bytes]", seconds: float, out: Path, results: str
    ) -> None:
        came, last = 0, time.monotonic()
        while process.poll() is None and time.monotonic() < last + seconds:
            stop_if(self._cancelled)
            there = sum(1 for _ in out.glob(results))
            if there > came:
                came, last, seconds = there, time.monotonic(), min(seconds, _FILE_SECONDS)
            self._told(self._done + there)
            time.sleep(_GLANCE)
        self._lost.left -= time.monotonic() - last


def _stopped_at(paths: Sequence[Path], came: Collection[Path], failed: int) -> int | None:
    """Return the place of the file that a call was at when it ended before its time.

    Files are taken in their order: those that came out and those that failed are behind it.
    """
    tried = max((place + 1 for place, path in enumerate(paths) if path in came), default=0)
    place = max(tried, min(len(came) + failed, len(paths) - 1))
    return place if place < len(paths) else None


def _faults_in(told: Path) -> int:
    return sum(line.startswith(_FAULT) for line in told.read_bytes().splitlines())


@contextlib.contextmanager
def _started(
    command: Sequence[str], folder: Path, faults: IO[bytes]
) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a program in a group of its own, and end all of the group whatever happens.

    What it complains of is written to `faults`.
    """
    options: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=_surroundings(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=faults,
        **options,  # type: ignore[call-overload]  # what differs from system to system
    )
    _limit(process.pid)
    try:
        yield process
    finally:
        _end(process)


def _surroundings(folder: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith(("PYTHON", "LD_", "DYLD_"))
    }
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _NOWHERE)
    return {**kept, **proxies, "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def _limit(pid: int) -> None:
    if sys.platform != "linux":
        return
    import resource  # POSIX only

    with contextlib.suppress(OSError, ValueError):
        resource.prlimit(pid, resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (_MOST_OUTPUT, _MOST_OUTPUT))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            words = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(words, capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # also children that outlived their parent
    process.wait()


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/{escape(path)}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )
