# SPDX-License-Identifier: MPL-2.0
"""Builds hpdesk.exe and hpdesk.com: two doors to one program."""

import shutil
import subprocess
from pathlib import Path

from installers.common.pictures import make_picture
from installers.common.release import NAME, VERSION, fill

HERE = Path(__file__).resolve().parent
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
PARTS = {f"{NAME}.exe": ("-mwindows",), f"{NAME}.com": ("-DCONSOLE", "-mconsole")}
FLAGS = (
    "-std=c11",
    "-O2",
    "-s",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-municode",
    "-static-libgcc",
    "-finput-charset=UTF-8",
    "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp",
)


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows counts: 1.2.3 is 1, 2, 3, 0; what follows the numbers is left."""
    numbers: list[int] = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
        if digits != part:
            break
    a, b, c, d = (*numbers, 0, 0, 0, 0)[:4]
    return a, b, c, d


def build_launchers(target: Path, work: Path, python_dll: str) -> None:
    """Write hpdesk.exe and hpdesk.com into a folder; `python_dll` is what they load."""
    work.mkdir(parents=True, exist_ok=True)
    make_picture(work / "hpdesk.ico")
    numbers = four_numbers(VERSION)
    dotted = ".".join(map(str, numbers))
    manifest = fill(HERE / "launcher.manifest", VERSION4=dotted)
    (work / "hpdesk.manifest").write_text(manifest, encoding="utf-8")
    for name, flags in PARTS.items():
        commas = ",".join(map(str, numbers))
        described = fill(HERE / "launcher.rc", VERSION_COMMAS=commas, FILE=name)
        (work / "hpdesk.rc").write_text(described, encoding="utf-8")
        _run(RESOURCES, "hpdesk.rc", "-o", "hpdesk.res.o", folder=work)
        library = f'-DPYTHON_DLL=L"{python_dll}"'
        source = str(HERE / "launcher.c")
        made = work / name
        _run(
            COMPILER,
            *FLAGS,
            *flags,
            library,
            source,
            "hpdesk.res.o",
            "-o",
            f"{name}.exe",
            folder=work,
        )
        # the compiler adds .exe to a name that has another ending
        (work / f"{name}.exe").rename(made)
        shutil.copyfile(made, target / name)


def _run(*words: str, folder: Path) -> None:
    subprocess.run(words, cwd=folder, check=True)
