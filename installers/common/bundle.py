# SPDX-License-Identifier: MPL-2.0
"""The bundle of Linux and macOS: a clean environment, PyInstaller, a look at what came of it."""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from installers.common.contents import listed_distributions
from installers.common.libraries import package_of
from installers.common.release import BUILD, NAME, moment
from tools.environment import ROOT, Refusal, run, say

PYTHON = BUILD / "venv" / "bin" / "python"
_PINNED = (ROOT / "requirements" / "run.txt", ROOT / "requirements" / "build.txt")
_LICENCE = re.compile(r"^License: *(\S.*)$", re.MULTILINE)
_NAMES_SHIPPED = """
import json, sys
from importlib.metadata import packages_distributions
print(json.dumps(packages_distributions()))
"""


def make_environment() -> None:
    """Have an environment with the pinned packages and nothing else; raises Refusal."""
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in _PINNED))
    digest.update(sys.version.encode())
    stamp = PYTHON.parent.parent / ".hpdesk"
    if stamp.is_file() and stamp.read_text() == digest.hexdigest():
        return
    say("Laver et rent miljø til installationsfilerne …")
    shutil.rmtree(PYTHON.parent.parent, ignore_errors=True)
    base = (
        Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    )
    pip = (PYTHON, "-m", "pip", "install", "-qq", "--require-hashes", "-r")
    steps = [(base, "-m", "venv", PYTHON.parent.parent), *((*pip, file) for file in _PINNED)]
    if any(run(step) for step in steps):
        raise Refusal("Pakkerne til installationsfilerne kunne ikke hentes. Prøv igen.")
    stamp.write_text(digest.hexdigest())


def make_bundle(spec: Path, target: Path) -> Path:
    """Have PyInstaller make `target/hpdesk` by a spec and return it; raises Refusal."""
    make_environment()
    say("Samler programmet med PyInstaller …")
    work = BUILD / "work"
    log = BUILD / "pyinstaller.log"
    # names are hashed alike and files bear the same time, so that the same comes out each time
    same = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(moment())}
    words = [PYTHON, "-m", "PyInstaller", spec, "--noconfirm", "--clean"]
    words += ["--distpath", target, "--workpath", work]
    with log.open("wb") as told:
        done = subprocess.run(
            list(map(str, words)),
            cwd=ROOT,
            env={**os.environ, **same},
            stdout=told,
            stderr=told,
            check=False,
        )
    if done.returncode:
        raise Refusal(f"PyInstaller kunne ikke samle programmet. Hvad der stod, ligger i {log}.")
    _refuse_unlisted(work)
    return target / NAME


def _refuse_unlisted(work: Path) -> None:
    """Raise Refusal where the bundle holds a library that the list of licences does not name."""
    told = subprocess.run(
        [str(PYTHON), "-c", _NAMES_SHIPPED], capture_output=True, text=True, check=True
    )
    belongs: dict[str, list[str]] = json.loads(told.stdout)
    listed = set(listed_distributions())
    tops = {row[0].partition(".")[0] for row in _rows(work / "hpdesk" / "PYZ-00.toc")}
    strange = {
        name
        for top in tops & belongs.keys()
        for name in belongs[top]
        if re.sub(r"[-_.]+", "-", name).lower() not in listed
    }
    if strange:
        raise Refusal(f"Programmet ville tage {', '.join(sorted(strange))} med uden licens.")


def _rows(toc: Path) -> list[tuple[str, str, str]]:
    """Return the rows (name, file here, kind) of a table that PyInstaller left behind."""
    for value in ast.literal_eval(toc.read_text(encoding="utf-8")):
        if isinstance(value, list) and value and isinstance(value[0], tuple):
            return value
    raise ValueError(f"{toc.name} holds no table")


def libraries_of_system(bundle: Path) -> list[dict[str, str]]:
    """Return the Debian packages that libraries in the bundle were taken from, with licences.

    In the form that hpdesk.services.licences reads.
    """
    own = (str(PYTHON.parent.parent), sys.base_prefix, str(bundle))
    files = {
        row[1]
        for row in _rows(BUILD / "work" / "hpdesk" / "COLLECT-00.toc")
        if row[2] in ("BINARY", "EXTENSION") and row[1].startswith("/")
    }
    packages = {_package_of(file) for file in files if not file.startswith(own)} - {""}
    return [_described(package) for package in sorted(packages)]


def _package_of(file: str) -> str:
    # /lib may be a link that dpkg does not know of
    paths = (file, os.path.realpath(file), f"/usr{file}", file.removeprefix("/usr"))
    return package_of(paths)


def _described(package: str) -> dict[str, str]:
    asking = ["dpkg-query", "-W", "-f", "${Package} ${Version}", package]
    told = subprocess.run(asking, capture_output=True, text=True, check=True).stdout
    name, version = told.split()
    text = Path(f"/usr/share/doc/{name}/copyright").read_text(encoding="utf-8", errors="replace")
    licences = sorted({found.strip() for found in _LICENCE.findall(text)})
    return {
        "name": name,
        "version": version,
        "licence": ", ".join(licences) or "se teksten",
        "text": text.strip(),
    }


def set_times(folder: Path) -> None:
    """Give every file of a folder the moment of the release."""
    for path in _everything(folder):
        os.utime(path, (moment(), moment()), follow_symlinks=False)


def _everything(folder: Path) -> Iterable[Path]:
    yield from sorted(folder.rglob("*"), reverse=True)
    yield folder
