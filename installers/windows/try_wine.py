# SPDX-License-Identifier: MPL-2.0
"""Installs, uses and removes both Windows installers under Wine; logs go to dist/logs/.

`python -m installers.windows.try_wine [--only exe|msi]` after `python -m installers.windows.build`.
Each installer gets a Windows of its own. For the upgrade a second pair is packed from the same
payload with the next number.
"""

import argparse
import json
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from installers.common.release import DIST, NAME, VERSION
from installers.windows.build import WORK
from installers.windows.launcher import four_numbers
from installers.windows.msi_script import make_msi
from installers.windows.nsis_script import make_exe
from installers.windows.wine import StepFailed, Windows, fresh_windows
from tools.environment import Refusal, say

LOGS = DIST / "logs"
_TODAY = "2026-11-12"
_OWN = r"C:\users\root\AppData\Local"
_PLACES = {"exe": rf"{_OWN}\Programs\hpdesk", "msi": r"C:\Program Files\hpdesk"}
_REMOVED = {
    "exe": r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\hpdesk",
    "msi": r"HKLM\Software\Classes\hpdesk.plan",
}
_FATAL = 1603  # Windows Installer's word for not done; Wine passes on its last eight bits
_OPENING = {"exe": "HKCU", "msi": "HKLM"}


def try_installer(kind: str, installer: Path, newer: Path) -> None:
    """Take one installer through a life; raises StepFailed at the first thing that is wrong."""
    with fresh_windows(LOGS / f"windows-{kind}.log") as windows:
        windows.note(f"{installer.name}, {installer.stat().st_size / 1e6:.1f} MB")
        folder = _PLACES[kind]
        plan = _documents(windows) + r"\Nørrehavn Øst æøå.hpdesk"
        _install(windows, kind, installer)
        _is_installed(windows, kind, folder)
        _use(windows, folder, plan)
        _grab(windows, folder, plan, LOGS / f"windows-{kind}.png")
        before = windows.path(plan).read_bytes()
        _put_own_file(windows, folder)
        if kind == "exe":
            _refuses_while_open(windows, folder, plan, installer)
        _install(windows, kind, installer)  # over itself
        windows.run(rf"{folder}\hpdesk.com", "check", plan)
        _install(windows, kind, newer)
        windows.run(rf"{folder}\hpdesk.com", "list", plan)
        _refuses_older(windows, kind, installer)
        _remove(windows, kind, folder, newer)
        _is_gone(windows, kind, folder)
        windows.check("planen er uændret", windows.path(plan).read_bytes() == before)
        windows.check("indstillinger og log er bevaret", windows.path(rf"{_OWN}\hpdesk").is_dir())
        windows.note("Alt gik godt.")


def _documents(windows: Windows) -> str:
    folder = r"C:\users\root\Documents"
    windows.path(folder).mkdir(parents=True, exist_ok=True)
    return folder


def unix_path(path: Path) -> str:
    """Return how Wine names a file of this computer."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def _install(windows: Windows, kind: str, installer: Path) -> None:
    if kind == "exe":
        windows.run(unix_path(installer), "/S")
    else:
        windows.run("msiexec", "/i", unix_path(installer), "/qn")


def _remove(windows: Windows, kind: str, folder: str, installer: Path) -> None:
    if kind == "exe":
        # without _?= it goes on as a copy of itself, which cannot be waited for
        windows.run(rf"{folder}\Afinstaller.exe", "/S", f"_?={folder}")
    else:
        windows.run("msiexec", "/x", unix_path(installer), "/qn")


def _is_installed(windows: Windows, kind: str, folder: str) -> None:
    root = _OPENING[kind]
    classes = rf"{root}\Software\Classes"
    command = windows.run("reg", "query", rf"{classes}\hpdesk.plan\shell\open\command")
    windows.check("en plan åbnes med programmet", rf'"{folder}\hpdesk.exe" "%1"' in command)
    kinds = windows.run("reg", "query", rf"{classes}\.hpdesk")
    windows.check("filer på .hpdesk er planer", "hpdesk.plan" in kinds)
    found = list(windows.drive.rglob("Start Menu/Programs/hpdesk.lnk"))
    windows.check("programmet ligger i menuen Start", len(found) == 1)


def _use(windows: Windows, folder: str, plan: str) -> None:
    """Do from the command line what a person does first."""
    program = rf"{folder}\hpdesk.com"
    said = windows.run(program, "--version")
    windows.check("versionen er den rette", said.splitlines()[0] == f"{NAME} {VERSION}")
    windows.run(program, "demo", plan, "--today", _TODAY)
    listed = json.loads(windows.run(program, "list", plan, "--json"))
    meeting = next(
        m["id"]
        for m in listed["meetings"]
        if m["starts"] >= _TODAY and m["title"] == "Bestyrelsesmøde"
    )
    documents = plan.rpartition("\\")[0]
    pdf, docx = rf"{documents}\Dagsorden.pdf", rf"{documents}\Dagsorden.docx"
    windows.run(program, "pack", plan, meeting, "--pdf", pdf, "--docx", docx)
    windows.check("pakken er en PDF", windows.path(pdf).read_bytes().startswith(b"%PDF-"))
    windows.check("dagsordenen er et Word-dokument", _is_word(windows.path(docx)))
    windows.run(program, "check", plan)
    windows.run(program, "backup", plan, rf"{documents}\Kopi.hpdesk")
    secret = {"HPDESK_PASSWORD": "en lang adgangskode"}
    windows.run(program, "export", plan, rf"{documents}\Udveksling")
    locked = rf"{documents}\Låst.hpdesk"
    windows.run(program, "import", rf"{documents}\Udveksling", locked, more=secret)
    windows.run(program, "list", rf"{documents}\findes ikke.hpdesk", expect=1)
    windows.run(program, "list", expect=2)


def _is_word(path: Path) -> bool:
    with zipfile.ZipFile(path) as packed:
        return "word/document.xml" in packed.namelist()


def _grab(windows: Windows, folder: str, plan: str, picture: Path) -> None:
    """Open the window by its own door, then grab a picture with the same Python and libraries."""
    quits = {"HPDESK_QUIT_WHEN_READY": "1", "HPDESK_BENCH": "1"}
    said = windows.run(rf"{folder}\hpdesk.exe", plan, more=quits)
    windows.check("vinduet viser planen", said.split() == ["shell", "ready"])
    runtime = windows.path(rf"{folder}\runtime")
    borrowed = runtime / "python.exe"  # not shipped: the doors run the program and nothing else
    with zipfile.ZipFile(WORK / "python" / "embedded.zip") as packed:
        [name] = [entry for entry in packed.namelist() if Path(entry).name == "python.exe"]
        borrowed.write_bytes(packed.read(name))
    script = Path(__file__).with_name("grab_window.py")
    windows.run(rf"{folder}\runtime\python.exe", unix_path(script), plan, unix_path(picture))
    borrowed.unlink()
    windows.check("billedet er taget", picture.stat().st_size > 20_000)


def _put_own_file(windows: Windows, folder: str) -> None:
    """Lay a plan among the program's own files, where nobody should but somebody will."""
    for place in (folder, rf"{folder}\program"):
        windows.path(rf"{place}\Min egen.hpdesk").write_bytes(b"en plan")


def _refuses_while_open(windows: Windows, folder: str, plan: str, installer: Path) -> None:
    with windows.running(rf"{folder}\hpdesk.exe", plan):
        windows.run(unix_path(installer), "/S", expect=2)
        windows.run(rf"{folder}\Afinstaller.exe", "/S", f"_?={folder}", expect=2)
    windows.run(rf"{folder}\hpdesk.com", "--version")


def _refuses_older(windows: Windows, kind: str, installer: Path) -> None:
    if kind == "exe":
        windows.run(unix_path(installer), "/S", expect=2)
    else:
        windows.run("msiexec", "/i", unix_path(installer), "/qn", expect=_FATAL & 0xFF)


def _is_gone(windows: Windows, kind: str, folder: str) -> None:
    left = sorted(
        path.relative_to(windows.path(folder)).as_posix()
        for path in windows.path(folder).rglob("*")
        if path.is_file()
    )
    own = ["Min egen.hpdesk", "program/Min egen.hpdesk"]
    removing_itself = ["Afinstaller.exe"] if kind == "exe" else []  # run with _?= it may not
    windows.check(f"kun egne filer er tilbage ({len(left)})", left in (own, removing_itself + own))
    windows.run("reg", "query", _REMOVED[kind], expect=1)
    windows.run("reg", "query", rf"{_OPENING[kind]}\Software\Classes\.hpdesk", expect=1)
    windows.check("menuen Start er ryddet", not list(windows.drive.rglob("hpdesk.lnk")))


def _next_version() -> str:
    a, b, c, _d = four_numbers(VERSION)
    return f"{a}.{b}.{c + 1}"


def main(words: Sequence[str] | None = None) -> int:
    """Try what lies in dist/; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installers.windows.try_wine")
    parser.add_argument("--only", choices=("exe", "msi"))
    parser.add_argument("--dist", type=Path, default=DIST)
    given = parser.parse_args(words)
    LOGS.mkdir(parents=True, exist_ok=True)
    payload, icon = WORK / "hpdesk", WORK / "launcher" / "hpdesk.ico"
    for kind in ("msi", "exe") if given.only is None else (given.only,):
        installer = given.dist / f"{NAME}-{VERSION}-windows.{kind}"
        newer = WORK / f"next.{kind}"
        try:
            if not installer.is_file():
                raise Refusal(f"{installer.name} er ikke lavet endnu.")
            if kind == "exe":
                make_exe(payload, icon, newer, _next_version(), compression="zlib")
            else:
                make_msi(payload, icon, newer, _next_version())
            try_installer(kind, installer, newer)
        except (Refusal, StepFailed) as fault:
            say(f"FEJL: {fault}")
            return 1
        finally:
            newer.unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
