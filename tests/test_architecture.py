# SPDX-License-Identifier: MPL-2.0
"""The house stands as it is drawn: floors, late imports, licence lines, pinned requirements."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path for folder in ("hpdesk", "tests", "installers") for path in (ROOT / folder).rglob("*.py")
)


def run(program: str, *arguments: str) -> str:
    """Run a Python program in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_floors_import_only_downwards() -> None:
    """The contracts of pyproject.toml, checked by import-linter."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


LATE = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "docx",
    "pikepdf",
    "openpyxl",
    "jsonschema",
    "holidays",
    "icalendar",
    "numpy",
    "sqlcipher3",
)


def test_the_first_page_is_read_without_the_heavy_libraries(tmp_path: Path) -> None:
    from tests.builders import sample_plan

    program = (
        "import sys; from pathlib import Path; import hpdesk.services.desk as d; "
        "import hpdesk.services.overview as o; desk = d.Desk.open(Path(sys.argv[1])); "
        "o.read_overview(desk); o.count_for_sidebar(desk); print(*sorted(sys.modules))"
    )
    loaded = set(run(program, str(sample_plan(tmp_path))).split())
    assert loaded & {*LATE, "PySide6"} == set()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12")
def test_qt_gives_back_the_references_to_none_that_it_takes() -> None:
    """PySide6 6.12.0 loses one at each call that returns None, until the interpreter aborts."""
    program = (
        "import sys; from PySide6.QtCore import QTimer; timer = QTimer(); "
        "before = sys.getrefcount(None)\n"
        "for _ in range(1000): timer.setInterval(5)\n"
        "print(before - sys.getrefcount(None))"
    )
    assert int(run(program)) < 100


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_source_says_its_licence_first(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# SPDX-License-Identifier: MPL-2.0\n")


# in parts, so that this file does not name them either
REGISTRIES = re.compile(
    "|".join([r"pypi\." + "org", r"pythonhosted\." + "org", "artif" + "actory", "devpi" + r"\b"])
    + r"|--(extra-)?index-url|--trusted-host"
)


def test_no_file_names_a_registry() -> None:
    kinds = {".py", ".toml", ".txt", ".in", ".md", ".cfg", ".json", ".sh", ""}
    folders = ("hpdesk", "requirements", "installers", "resources")
    named = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    named += [path for path in ROOT.iterdir() if path.is_file()]
    assert [
        path.relative_to(ROOT).as_posix()
        for path in named
        if path.is_file() and path.suffix in kinds and REGISTRIES.search(path.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    lines = [line for line in lines if not line.strip().startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[\w.\-\[\],]+==[\w.+!]+", line), line
        assert "--hash=sha256:" in line, line


def test_what_the_program_needs_is_among_what_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["setuptools"]["dynamic"]["dependencies"]["file"] == [
        "requirements/run.in"
    ]
    pinned = (ROOT / "requirements" / "run.txt").read_text("utf-8").lower()
    for line in (ROOT / "requirements" / "run.in").read_text("utf-8").splitlines():
        wanted = line.partition("#")[0].strip().lower()
        if wanted and not wanted.startswith("-"):
            name = re.split(r"[=<>!~;\[ ]", wanted)[0]
            assert re.search(rf"^{re.escape(name)}(\[[\w,]+\])?==", pinned, re.MULTILINE), name
