# SPDX-License-Identifier: MPL-2.0
"""What the Linux desktop reads of hpdesk agrees with the program."""

import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

import hpdesk
from hpdesk.domain.errors import UserError
from hpdesk.services import passwords
from hpdesk.storage.plan_header import APPLICATION_ID, SUFFIX, read_version
from installers.common.release import APP_ID, MIME_TYPE, NAME
from installers.linux.system_files import desktop_entry, metainfo, mime_info
from tests.builders import example_plan

_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their case
    parser.read_string(desktop_entry())
    return parser["Desktop Entry"]


def test_the_menu_entry_speaks_danish_and_english_and_opens_plans() -> None:
    entry = _entry()
    assert entry["Name"] == NAME
    assert entry["GenericName[da]"] == "Bestyrelsesmøder"
    assert entry["GenericName"] == "Board meetings"
    assert entry["Exec"] == "hpdesk %f"
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert "@" not in desktop_entry()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed")
def test_the_menu_entry_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "hpdesk.desktop"
    file.write_text(desktop_entry(), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_metadata_name_the_version_the_entry_and_the_kind_of_file() -> None:
    root: Element = fromstring(metainfo())
    assert root.findtext("id") == APP_ID
    [release] = root.findall("releases/release")
    assert release.get("version") == hpdesk.__version__
    assert root.findtext("launchable") == "hpdesk.desktop"
    assert root.findtext("provides/mediatype") == MIME_TYPE
    danish = [one for one in root.findall("summary") if one.get(_XML_LANG) == "da"]
    assert len(danish) == 1
    assert root.findtext("project_license") == "MPL-2.0"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="not installed")
def test_the_metadata_are_valid(tmp_path: Path) -> None:
    file = tmp_path / f"{APP_ID}.metainfo.xml"
    file.write_text(metainfo(), encoding="utf-8")
    words = ["appstreamcli", "validate", "--no-net", str(file)]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def _kind() -> Element:
    found = fromstring(mime_info()).find(f"{_SPACE}mime-type")
    assert found is not None
    return found


def _fits(match: Element, head: bytes) -> bool:
    """Tell whether bytes fit a rule, as the desktop reads it."""
    at, value = int(match.attrib["offset"]), match.attrib["value"]
    if match.get("type") == "big32":
        wanted = int(value, 16).to_bytes(4, "big")
    else:
        wanted = value.encode("ascii")
    inner = match.findall(f"{_SPACE}match")
    here = head[at : at + len(wanted)] == wanted
    return here and (not inner or any(_fits(one, head) for one in inner))


def _is_known(path: Path) -> bool:
    head = path.read_bytes()[:100]
    return any(_fits(one, head) for one in _kind().findall(f"{_SPACE}magic/{_SPACE}match"))


def test_the_desktop_knows_a_plan_by_its_first_bytes_as_the_program_does(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    assert read_version(plan)
    assert _is_known(plan)
    passwords.set_password(plan, "hest bil og 12 æbler")
    assert _is_known(plan)
    passwords.put_away()


def test_another_database_is_no_plan_to_either(tmp_path: Path) -> None:
    plan = example_plan(tmp_path)
    raw = bytearray(plan.read_bytes())
    raw[68:72] = (APPLICATION_ID + 1).to_bytes(4, "big")
    plan.write_bytes(raw)
    with pytest.raises(UserError):
        read_version(plan)
    assert not _is_known(plan)


def test_the_kind_of_file_bears_the_programs_own_ending() -> None:
    assert _kind().get("type") == MIME_TYPE
    [ending] = _kind().findall(f"{_SPACE}glob")
    assert ending.get("pattern") == f"*{SUFFIX}"
