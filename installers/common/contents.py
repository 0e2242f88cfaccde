# SPDX-License-Identifier: MPL-2.0
"""What a PyInstaller bundle of hpdesk holds, for the specs of Linux and macOS.

A spec is run by PyInstaller in the environment it bundles, so what is asked of the libraries here
is answered as they are shipped. PyInstaller is imported when asked: the tests read this without it.
"""

import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from installers.common.libraries import asked_for

_Row = tuple[str, str, str]

ROOT = Path(__file__).resolve().parents[2]
LISTED = ROOT / "resources" / "licences" / "distributions.txt"

# what a library looks for beside itself and PyInstaller's own hooks do not bring
_WITH_DATA = ("tzdata", "docx", "jsonschema_specifications", "pypdfium2", "pypdfium2_raw")
# imported by name only: pages and commands, Alembic's revisions, the encrypting SQLite
_BY_NAME = ("hpdesk", "sqlcipher3", "reportlab.pdfbase", "sqlalchemy.dialects.sqlite")
# drawn in by something that can use it, used by nothing of ours
NOT_SHIPPED = (
    "tkinter",
    "numpy",
    "IPython",
    "matplotlib",
    "setuptools",
    "pip",
    "unittest",
    "pydoc_data",
    "lib2to3",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickControls2",
    "PySide6.QtQuickWidgets",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtUiTools",
    "PySide6.QtTest",
    "PySide6.QtSql",
    "PySide6.QtConcurrent",
    "ssl",  # the program uses no network
    "_ssl",
    "readline",
    "PIL._avif",  # pictures of this kind are refused
)
# files in the bundle that are not needed, by a part of their path there
UNUSED = (
    "/plugins/platformthemes/libqgtk3",
    "/plugins/egldeviceintegrations/",
    "/plugins/platforms/libqeglfs",
    "/plugins/platforms/libqlinuxfb",
    "/plugins/platforms/libqminimalegl",
    "/plugins/platforms/libqvnc",
    "/plugins/platforms/libqvkkhrdisplay",
    "/plugins/generic/",
    "/plugins/networkinformation/",
    "/plugins/tls/",
    "/plugins/qmltooling/",
    "/plugins/sqldrivers/",
    "/plugins/position/",
    "/plugins/virtualkeyboard",
    "/plugins/platforminputcontexts/libqtvirtualkeyboard",
)
# it looks for its parts where it was built for, so on Linux the system's own is used
_SPELLING = ("/libenchant", "/libhunspell", "/enchant-2/")
# every desktop has these, and its graphics drivers want them as new as they know them
OF_THE_SYSTEM = (
    "libstdc++.so.6",
    "libgcc_s.so.1",
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libxcb.so.1",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libexpat.so.1",
    "libz.so.1",
    "libuuid.so.1",
    "libdbus-1.so.3",
    "libgssapi_krb5.so.2",
    "libcups.so.2",
)
_QT_LIBRARIES = "PySide6/Qt/lib"
_LANGUAGES = ("_da.qm", "_en.qm")


def listed_distributions() -> tuple[str, ...]:
    """Return the names of the distributions that run.txt pins, as `make lock` wrote them."""
    return tuple(LISTED.read_text(encoding="utf-8").split())


def data_files() -> list[tuple[str, str]]:
    """Return PyInstaller's pairs (file or folder, folder in the bundle) of all that is no code."""
    from PyInstaller.utils.hooks import collect_data_files, copy_metadata

    found = [(str(ROOT / "resources"), "resources"), (str(ROOT / "LICENSE"), ".")]
    migrations = ROOT / "hpdesk" / "storage" / "migrations"
    files = sorted(migrations.rglob("*.py"))  # Alembic reads these as files
    found += [(str(file), str(file.parent.relative_to(ROOT))) for file in files]
    for name in _WITH_DATA:
        found += collect_data_files(name)
    # it goes from this folder to its templates, and the folder must be there for that
    found += collect_data_files("docx", include_py_files=True, includes=["parts/__init__.py"])
    for name in listed_distributions():
        try:
            found += copy_metadata(name)
        except PackageNotFoundError:  # for another system
            continue
    return found


def modules_by_name() -> list[str]:
    """Return the modules that no import statement names."""
    from PyInstaller.utils.hooks import collect_submodules

    return [module for name in _BY_NAME for module in collect_submodules(name)]


def needed_binaries(rows: Sequence[_Row]) -> list[_Row]:
    """Return the binaries used on Linux, without the libraries that only unused ones asked for.

    A row is PyInstaller's (path in the bundle, path here, kind); libraries of the system lie at
    the bundle's top, and are kept where something that is kept asks for them.
    """
    used = [row for row in rows if is_used(row[0]) and Path(row[0]).name not in OF_THE_SYSTEM]
    libraries = {
        Path(row[0]).name: row
        for row in used
        if row[2] == "BINARY"
        and Path(row[0]).parent.as_posix() in (".", _QT_LIBRARIES)
        and not row[0].startswith("libpython")  # the program itself asks for it
    }
    kept = [row for row in used if row not in libraries.values()]
    asking = [row[1] for row in kept if row[2] != "SYMLINK"]
    while asking:
        for name in asked_for(asking.pop()):
            if row := libraries.pop(name, None):
                kept.append(row)
                asking.append(row[1])
    return kept


def needed_data(rows: Sequence[_Row], binaries: Sequence[_Row]) -> list[_Row]:
    """Return the data files that are used, and the links to libraries that are kept."""
    there = {row[0] for row in binaries}
    return [row for row in rows if (row[1] in there if row[2] == "SYMLINK" else is_used(row[0]))]


def is_used(path: str) -> bool:
    """Tell whether a file at this path in the bundle is needed."""
    shown = f"/{path}".replace("\\", "/")
    if shown.endswith(".qm"):
        return shown.endswith(_LANGUAGES)
    unused = (*UNUSED, *_SPELLING) if sys.platform == "linux" else UNUSED
    return not any(part in shown for part in unused)
