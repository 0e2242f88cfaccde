# SPDX-License-Identifier: MPL-2.0
"""A Windows of its own to try an installer in: a Wine prefix, and a log of what is run in it."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from installers.windows.launcher import COMPILER
from tools.environment import Refusal, install_packages, say

STUBS = Path(__file__).resolve().parent / "wine_stubs.c"
_LIMIT = 300.0  # seconds; the slowest step is unpacking on a busy computer
_MOST_LINES, _WIDEST = 12, 200  # what the log keeps of an answer


class StepFailed(Exception):  # noqa: N818 - an answer about the installer, not a fault here
    """A step under Wine did not end as it should; the text says which."""


class Windows:
    """One Wine prefix; every command and its answer goes into the log."""

    def __init__(self, prefix: Path, log: Path) -> None:
        self.drive = prefix / "drive_c"
        self._log = log
        self._surroundings = {
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "HOME": str(prefix.parent),
            "LC_ALL": "C.UTF-8",  # so that Wine reads æøå in names
            # Wine lets no QT_ variable in, unless it is said to be meant for it
            "WINEQT_QPA_PLATFORM": "offscreen",
        }
        log.write_text("", encoding="utf-8")

    def note(self, text: str) -> None:
        """Write a line to the log and to the person."""
        say(text)
        with self._log.open("a", encoding="utf-8") as log:
            log.write(f"{text}\n")

    def run(self, *words: str, expect: int = 0, more: Mapping[str, str] | None = None) -> str:
        """Run a program in Windows and return what it said; raises StepFailed on another status."""
        began = time.monotonic()
        program = subprocess.Popen(  # a pipe: Python in Wine starts on no other kind of output
            ["wine", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**self._surroundings, **(more or {})},
        )
        try:
            told = program.communicate(timeout=_LIMIT)[0]
        except subprocess.TimeoutExpired as endless:
            self.end()
            raise StepFailed(f"{' '.join(words)} blev ikke færdig.") from endless
        said = told.decode("utf-8", "replace").replace("\r\n", "\n").strip()
        seconds = time.monotonic() - began
        self.note(f"$ {' '.join(words)}   [{program.returncode}, {seconds:.1f} s]")
        if said:
            lines = [line[:_WIDEST] for line in said.splitlines()[-_MOST_LINES:]]
            self.note("  " + "\n  ".join(lines))
        if program.returncode != expect:
            raise StepFailed(f"{words[0]} endte med {program.returncode}, ventet {expect}.")
        return said

    @contextmanager
    def running(self, *words: str) -> Iterator[None]:
        """Have a program open meanwhile."""
        self.note(f"$ {' '.join(words)} &")
        program = subprocess.Popen(
            ["wine", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._surroundings,
        )
        try:
            time.sleep(5)
            if program.poll() is not None:
                raise StepFailed(f"{words[0]} lukkede af sig selv.")
            yield
        finally:
            name = words[0].rpartition("\\")[2]
            self.run("taskkill", "/F", "/IM", name)
            program.wait(_LIMIT)

    def check(self, what: str, holds: bool) -> None:
        """Write down whether something holds; raises StepFailed where it does not."""
        self.note(f"{'ok  ' if holds else 'FEJL'} {what}")
        if not holds:
            raise StepFailed(what)

    def path(self, windows_path: str) -> Path:
        """Return where a file of drive C: lies here."""
        return self.drive.joinpath(*windows_path.removeprefix("C:\\").split("\\"))

    def end(self) -> None:
        """Let every program of this Windows end."""
        subprocess.run(["wineserver", "-k"], env=self._surroundings, check=False)


@contextmanager
def fresh_windows(log: Path) -> Iterator[Windows]:
    """Make a new Windows and throw it away afterwards; raises Refusal without Wine."""
    if shutil.which("wine") is None and not install_packages(["wine", "wine64"]):
        raise Refusal("Uden Wine kan udgaven ikke prøves. Installer den: apt-get install wine64.")
    with tempfile.TemporaryDirectory(prefix="hpdesk-wine-") as place:
        windows = Windows(Path(place) / "prefix", log)
        try:
            windows.run("wineboot", "-i")
            # Debian's Wine says it is Windows 7, which the installer rightly refuses
            named = ("/v", "Version", "/d", "win10", "/f")
            windows.run("reg", "add", r"HKCU\Software\Wine", *named)
            system = windows.path(r"C:\windows\system32")
            for name, flags in (("icuuc", ()), ("bcryptprimitives", ("-DRANDOM", "-ladvapi32"))):
                defines = [flag for flag in flags if flag.startswith("-D")]
                links = [flag for flag in flags if flag.startswith("-l")]
                target = system / f"{name}.dll"
                subprocess.run(
                    [COMPILER, "-O2", "-shared", *defines, "-o", str(target), str(STUBS), *links],
                    check=True,
                )
            yield windows
        finally:
            windows.end()
