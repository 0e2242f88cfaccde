# SPDX-License-Identifier: MPL-2.0
"""What the wheels bring that a person who uses hpdesk never needs."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

OBJDUMP = "x86_64-w64-mingw32-objdump"

# the parts of Qt that hpdesk imports; a test holds this against the code
QT_MODULES = (
    "QtCore",
    "QtGui",
    "QtNetwork",
    "QtPrintSupport",
    "QtSvg",
    "QtSvgWidgets",
    "QtWidgets",
)
# what Qt loads by itself: the screen (and none, for tests), its look, pictures, printing
QT_PLUGINS = (
    "iconengines/qsvgicon",
    "imageformats/qgif",
    "imageformats/qico",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "imageformats/qtiff",
    "imageformats/qwebp",
    "platforms/qoffscreen",
    "platforms/qwindows",
    "styles/qmodernwindowsstyle",
)
QT_LANGUAGES = ("qt_da", "qt_en", "qtbase_da", "qtbase_en")
_QT_FOLDERS = ("plugins", "translations")  # of PySide6; the others serve builders
_ENCHANT = "enchant/data/mingw64"
_ENCHANT_ROOTS = ("bin/libenchant-2.dll", "lib/enchant-2/enchant_hunspell.dll")
_BUILDERS_ENDINGS = (".pyi", ".pyx", ".pxd", ".lib", ".a", ".h", ".c", ".cpp", ".json.in")
_BUILDERS_FOLDERS = ("tests", "testing", "include", "__pyinstaller")
# a library's own folder that looks like tests and is asked for at run time
_KEPT_FOLDERS = ("sqlalchemy/testing",)
_IMPORTED = re.compile(r"DLL Name: (\S+)")


def trim(lib: Path) -> None:
    """Take out of unpacked wheels what the program does not use."""
    _trim_qt(lib / "PySide6")
    _trim_enchant(lib / _ENCHANT)
    for path in sorted(lib.rglob("*"), reverse=True):
        if path.is_dir() and path.name in _BUILDERS_FOLDERS:
            if path.relative_to(lib).as_posix() not in _KEPT_FOLDERS:
                shutil.rmtree(path)
        elif path.is_file() and path.name.endswith(_BUILDERS_ENDINGS):
            path.unlink()
    shutil.rmtree(lib / "comtypes" / "test", ignore_errors=True)
    for path in (lib / "PIL").glob("_avif.*"):  # pictures of this kind are refused
        path.unlink()
    shutil.rmtree(lib / "bin", ignore_errors=True)  # scripts of libraries


def _trim_qt(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in _QT_FOLDERS:
            shutil.rmtree(path)
        elif path.suffix == ".exe" or (path.suffix == ".pyd" and path.stem not in QT_MODULES):
            path.unlink()
    _keep(folder / "plugins", [f"{name}.dll" for name in QT_PLUGINS])
    _keep(folder / "translations", [f"{name}.qm" for name in QT_LANGUAGES])
    roots = [*folder.glob("*.pyd"), *(folder / "plugins").rglob("*.dll")]
    _drop_unneeded(folder, roots)


def _trim_enchant(folder: Path) -> None:
    """Leave the spelling library with what reads a dictionary; the Danish one is in resources."""
    roots = [folder / name for name in _ENCHANT_ROOTS]
    for path in [*folder.rglob("*")]:
        if path.is_file() and path.parent != folder / "bin" and path not in roots:
            path.unlink()
    _drop_unneeded(folder / "bin", roots)
    for path in [*(folder / "bin").iterdir()]:
        if path.suffix != ".dll":
            path.unlink()
    _drop_empty(folder)


def _keep(folder: Path, names: Iterable[str]) -> None:
    """Empty a folder of all but the named files; raises FileNotFoundError for one not there."""
    kept = {folder / name for name in names}
    for path in kept:
        path.stat()
    for path in [*folder.rglob("*")]:
        if path.is_file() and path not in kept:
            path.unlink()
    _drop_empty(folder)


def _drop_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _drop_unneeded(
    folder: Path, roots: Iterable[Path], asked_by: Callable[[Path], Iterable[str]] | None = None
) -> None:
    """Delete the libraries of a folder that none of the roots asks for, directly or not."""
    asked_by = asked_by or libraries_of
    there = {path.name.casefold(): path for path in folder.glob("*.dll")}
    waiting = list(roots)
    needed = {path for path in waiting if path.parent == folder}
    while waiting:
        for name in asked_by(waiting.pop()):
            found = there.get(name.casefold())
            if found is not None and found not in needed:
                needed.add(found)
                waiting.append(found)
    for path in there.values():
        if path not in needed:
            path.unlink()


def libraries_of(binary: Path) -> tuple[str, ...]:
    """Return the names of the libraries that a Windows program or library is linked to."""
    told = subprocess.run(
        [OBJDUMP, "-p", str(binary)], capture_output=True, text=True, check=True
    ).stdout
    return tuple(_IMPORTED.findall(told))
