# SPDX-License-Identifier: MPL-2.0
"""One version, one list of what is shipped, and specs and workflows that name what is there."""

import ast
import re
import sys
from pathlib import Path

import pytest

import hpdesk
from hpdesk.resources import resource_path
from hpdesk.services.licences import distribution_names, shipped_parts
from installers.common import contents
from installers.common.release import HERE, VERSION, debian_version, moment
from tools.environment import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def _pinned(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _of_other_systems(name: str) -> set[str]:
    """Return what is pinned for Windows alone, on another system."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+)==\S+ ; sys_platform == 'win32'", text, re.MULTILINE)
    return set() if sys.platform == "win32" else set(found)


def test_the_version_stands_in_one_place() -> None:
    assert hpdesk.__version__ == VERSION
    said = re.compile(rf"(?<![\d.]){re.escape(VERSION)}(?![\d.])")
    mended = [
        file.relative_to(ROOT)
        for file in (*HERE.rglob("*"), ROOT / "pyproject.toml", *WORKFLOWS)
        if file.is_file()
        and file.suffix != ".pyc"
        and said.search(file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert mended == []


def test_debian_puts_a_candidate_before_its_release(monkeypatch: pytest.MonkeyPatch) -> None:
    for ours, theirs in (("1.2.0", "1.2.0"), ("1.2.0rc1", "1.2.0~rc1"), ("1.2.0b2", "1.2.0~b2")):
        monkeypatch.setattr("installers.common.release.VERSION", ours)
        assert debian_version() == theirs


def test_a_given_moment_is_used_so_that_a_build_can_be_repeated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert moment() == 1700000000


def test_the_list_of_licences_names_every_distribution_that_is_pinned() -> None:
    pinned = _pinned("run")
    assert list(distribution_names()) == list(pinned)
    shown = {re.sub(r"[-_.]+", "-", part.name).lower(): part.version for part in shipped_parts()}
    for name in _of_other_systems("run"):
        del pinned[name]
    missing = {name for name in pinned if name not in shown}
    assert missing == set()
    assert {name: shown[name] for name in pinned} == pinned


def test_every_part_that_is_shipped_has_its_licence_and_its_text() -> None:
    bare = [part.name for part in shipped_parts() if not part.licence or len(part.text) < 300]
    assert bare == []
    fonts = {file.stem.split("-")[0] for file in resource_path("fonts").glob("*.?tf")}
    told = {part.name.replace(" ", "") for part in shipped_parts()}
    assert fonts <= told


def test_no_test_tool_is_among_what_is_shipped() -> None:
    tools = set(_pinned("test")) - set(_pinned("run"))
    assert {"pytest", "ruff"} <= tools
    assert not tools & set(distribution_names())


def test_building_pins_by_hash_and_agrees_with_what_is_run() -> None:
    text = (ROOT / "requirements" / "build.txt").read_text(encoding="utf-8")
    packages = text.count("==")
    assert packages
    assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= packages
    assert "://" not in text
    run = _pinned("run")
    both = {name: version for name, version in _pinned("build").items() if name in run}
    assert both == {name: run[name] for name in both}


def test_the_bundle_takes_all_resources_and_every_migration() -> None:
    sound = ROOT / "installers" / "common" / "contents.py"
    tree = ast.parse(sound.read_text(encoding="utf-8"))
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert "resources" in strings
    for folder in (ROOT / "resources").iterdir():
        inside = f"resources/{folder.name}"
        assert contents.is_used(inside), inside
    for file in (ROOT / "hpdesk" / "storage" / "migrations").rglob("*.py"):
        assert contents.is_used(str(file.relative_to(ROOT)))


def test_of_qts_translations_only_danish_and_english_are_taken() -> None:
    assert contents.is_used("PySide6/Qt/translations/qtbase_da.qm")
    assert not contents.is_used("PySide6/Qt/translations/qtbase_de.qm")
    assert not contents.is_used("PySide6/Qt/plugins/tls/libqopensslbackend.so")
    assert contents.is_used("PySide6/Qt/plugins/platforms/libqxcb.so")


@pytest.mark.parametrize("spec", sorted(HERE.glob("*/*.spec")), ids=lambda file: file.parent.name)
def test_a_spec_is_python_and_takes_only_what_the_room_of_contents_has(spec: Path) -> None:
    tree = ast.parse(spec.read_text(encoding="utf-8"))
    taken = [
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "installers.common.contents"
        for name in node.names
    ]
    assert taken
    assert all(hasattr(contents, name) for name in taken)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_names_only_files_that_are_there(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    for name in re.findall(r"(?:installers|requirements|\.ci)/[\w./-]+", text):
        if not name.startswith("installers/linux/hpdesk/") and "build/" + name not in text:
            assert (ROOT / name).exists(), name
    for name in re.findall(r"-m (installers[\w.]*)", text):
        at = ROOT / Path(*name.split("."))
        assert at.with_suffix(".py").is_file() or (at / "__main__.py").is_file(), name


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_pins_what_it_uses_and_may_write_only_a_draft(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    for used in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", used), used
    assert "permissions:\n  contents: read" in text
    for line in text.splitlines():  # what an outsider can name must not become a command
        assert "github.event" not in line
        assert "github.head_ref" not in line
    assert "\t" not in text


def test_a_certificate_is_used_only_where_there_is_one() -> None:
    text = (ROOT / ".github" / "workflows" / "installers.yml").read_text(encoding="utf-8")
    for step in re.split(r"\n      - ", text):
        if re.search(r"secrets\.\w+_(CERTIFICATE|NOTARY\w*) ?}}", step):
            assert "HAS_CERTIFICATE == 'true'" in step, step
