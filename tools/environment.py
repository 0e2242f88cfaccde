# SPDX-License-Identifier: MPL-2.0
"""The virtual environment and the system libraries that hpdesk needs; standard library only.

Runs before anything of ours is installed, on any Python from 3.11 on. Whatever the person has
set for pip or Python elsewhere (a user install, a path of modules) must not reach in here.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)

# what Qt's xcb, wayland and offscreen plugins load (asked with ldd), by the names of Debian 12
QT_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
# spelling: pyenchant brings its C library along to Windows only
SPELLING_PACKAGES = ("libenchant-2-2",)
_SPELLING_LIBRARY = "libenchant-2.so.2"
# bilag from Office become pages in a pack; the fonts are as wide as Calibri and Arial
OFFICE_PACKAGES = (
    "libreoffice-writer-nogui",
    "libreoffice-calc-nogui",
    "libreoffice-impress-nogui",
    "fonts-crosextra-carlito",
    "fonts-liberation2",
)
_OFFICE_PARTS = ("libswlo.so", "libsclo.so", "libsdlo.so")  # texts, sheets, slides
_NO_SCREEN = ("platforms/libqoffscreen.so", "iconengines/libqsvgicon.so")
_WINDOW = ("platforms/libqxcb.so",)
_NOT_OURS = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "VIRTUAL_ENV")


class Refusal(Exception):  # noqa: N818 - an answer to the person, not a fault of the program
    """The work cannot go on; the text is one Danish sentence or two."""


def say(text: str) -> None:
    """Print a line at once, also where the terminal lacks a letter."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()


def venv_python() -> Path:
    """Return the Python of the virtual environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def surroundings(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for child processes, without what would lead them astray."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    ours = {"PYTHONUTF8": "1", "PIP_USER": "0", "PIP_NO_INPUT": "1"}
    return {**kept, **ours, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(more or {})}


def run(command: Sequence[str | Path], more: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit status."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=surroundings(more), check=False).returncode


def prepare(which: str) -> None:
    """Have the virtual environment hold the packages of `requirements/<which>.txt`.

    Takes a fraction of a second where they have not changed since the last time.
    Raises Refusal where it cannot be done.
    """
    with _alone():
        _make_venv()
        wanted = ROOT / "requirements" / f"{which}.txt"
        stamp = VENV / f".hpdesk-{which}"
        digest = hashlib.sha256(wanted.read_bytes()).hexdigest()
        if not stamp.is_file() or stamp.read_text() != digest:
            say(f"Henter pakkerne i requirements/{which}.txt …")
            pip = (venv_python(), "-m", "pip", "install", "-qq", "--require-hashes", "-r")
            if run((*pip, wanted)):
                raise Refusal(
                    "Pakkerne kunne ikke hentes. Se efter, at der er forbindelse til nettet og "
                    "plads på disken, og prøv igen."
                )
            stamp.write_text(digest)


@contextmanager
def _alone() -> Iterator[None]:
    """Keep two runs from filling the same environment at once, where the system knows how."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _make_venv() -> None:
    if _venv_works():
        return
    if VENV.exists():  # half made, moved, or its Python is gone
        shutil.rmtree(VENV)
    say("Laver .venv …")
    if not _can_make_venv():
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not install_packages([package]):
            raise Refusal(
                f"Python mangler sit modul til virtuelle miljøer. Installer det som administrator "
                f"(apt-get install {package}), og prøv igen."
            )
    if run((sys.executable, "-m", "venv", VENV)):
        shutil.rmtree(VENV, ignore_errors=True)
        raise Refusal("Mappen .venv kunne ikke laves. Se efter, at der må skrives her.")


def _venv_works() -> bool:
    if not venv_python().exists():
        return False
    asked = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    asking = [str(venv_python()), "-c", asked]
    try:
        told = subprocess.run(asking, env=surroundings(), capture_output=True, check=False)
    except OSError:
        return False
    return told.returncode == 0


def _can_make_venv() -> bool:
    """Tell whether this Python has what a new environment takes; Debian leaves it out."""
    return all(importlib.util.find_spec(name) for name in ("ensurepip", "venv"))


def install_packages(packages: Iterable[str]) -> bool:
    """Install Debian packages where that is allowed; tell whether it went well."""
    if not _may_install():
        return False
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    say("Installerer systempakker …")
    run(("apt-get", "update", "-qq"), quiet)  # an old list may do where this fails
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    return run((*install, *packages), quiet) == 0


def _may_install() -> bool:
    if sys.platform == "win32":
        return False
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def missing_libraries(*, window: bool = False) -> list[str]:
    """Return the system libraries that Qt asks for in vain, also for a window where wanted."""
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return []
    wanted = (*_NO_SCREEN, *_WINDOW) if window else _NO_SCREEN
    missing: set[str] = set()
    for plugins in VENV.glob("lib*/python3*/site-packages/PySide6/Qt/plugins"):
        for name in wanted:
            told = subprocess.run(
                ["ldd", str(plugins / name)],
                capture_output=True,
                text=True,
                check=False,
                env=surroundings({"LC_ALL": "C"}),
            )
            missing.update(
                line.split()[0] for line in told.stdout.splitlines() if "not found" in line
            )
    return sorted(missing)


def can_spell() -> bool:
    """Tell whether the system library of the spelling checker can be loaded, where one is used."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(_SPELLING_LIBRARY)
    except OSError:
        return False
    return True


def can_convert() -> bool:
    """Tell whether LibreOffice is there with all its parts, where Debian splits it."""
    program = shutil.which("soffice")
    if not sys.platform.startswith("linux"):
        return True
    folder = Path(program).resolve().parent if program else None
    return folder is not None and all((folder / part).is_file() for part in _OFFICE_PARTS)


def have_libraries(*, office: bool = False) -> None:
    """Install the system libraries Qt and the spelling lack, or say in words which they are.

    Where Qt can run, the window's English is made too.

    `office` asks for LibreOffice too, which the tests convert Office files with. Raises Refusal
    where Qt cannot run at all, not even without a screen.
    """
    wanted = [
        *(QT_PACKAGES if missing_libraries(window=True) else ()),
        *(() if can_spell() else SPELLING_PACKAGES),
        *(OFFICE_PACKAGES if office and not can_convert() else ()),
    ]
    if wanted:
        install_packages(wanted)
    if missing := missing_libraries(window=True):
        say(f"Vinduet mangler disse systembiblioteker: {', '.join(missing)}.")
        say(f"Installer dem som administrator: apt-get install {' '.join(QT_PACKAGES)}")
    if not can_spell():
        say(f"Stavekontrollen mangler {_SPELLING_LIBRARY} og er slået fra.")
        say(f"Installer den som administrator: apt-get install {' '.join(SPELLING_PACKAGES)}")
    if office and not can_convert():
        say("LibreOffice mangler, så bilag fra Office kan ikke blive til sider.")
        say(f"Installer det som administrator: apt-get install {' '.join(OFFICE_PACKAGES)}")
    if missing_libraries():
        raise Refusal("Uden systembibliotekerne kan Qt ikke køre. Installer dem, og prøv igen.")
    from tools.translations import build  # which needs what is above

    with _alone():  # Qt's own tool makes them, so they come after its libraries
        build(venv_python())
