# SPDX-License-Identifier: MPL-2.0
"""Lists, folders, sheets and templates made to harm get a sentence, in bounded time and memory."""

import io
import json
import multiprocessing
import os
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.exports.checklist_return import read_rows
from hpdesk.exports.docx_template import default_template
from hpdesk.services.attachments import read_source
from hpdesk.services.desk import Desk
from hpdesk.services.exchange_import import import_folder
from hpdesk.services.paper_templates import add_paper_template
from hpdesk.services.people_import import read_list
from hpdesk.services.sample import make_sample
from tests.exports.hostile_files import deep_xml, many_laughs, many_parts, zip_bomb
from tests.exports.office_files import an_xlsx, rezipped
from tests.memory import peak_megabytes

pytest.importorskip("resource", reason="memory is measured on POSIX")

SECONDS = 20.0  # on a busy machine
MEGABYTES = 700
Give = Callable[[Path], object]
_EXAMPLE = Path(__file__).parents[1] / "data" / "exchange" / "example"


def _far_sheet() -> bytes:
    """A sheet of two cells, one of them in the last row and column that Excel has."""
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>'

    def spread(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        return part[: part.index(b"<sheetData>") + 11] + cells + b"</sheetData></worksheet>"

    return rezipped(an_xlsx(), spread)


def _many_rows() -> bytes:
    def fill(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        rows = b"<row><c><v>1</v></c></row>" * 1_000_000
        return part[: part.index(b"<sheetData>") + 11] + rows + b"</sheetData></worksheet>"

    return rezipped(an_xlsx(), fill)


def _hollow(path: Path, megabytes: int) -> Path:
    """Make a file that says it is big and has nothing on the disk."""
    with path.open("wb") as file:
        file.truncate(megabytes << 20)
    return path


LISTS: dict[str, Callable[[], bytes]] = {
    "linjer.csv": lambda: b"Navn;Mail\n" + b"A;a@b.dk\n" * 1_000_000,
    "linjer.vcf": lambda: b"BEGIN:VCARD\nFN:X\n" + b"NOTE:x\n" * 1_000_000 + b"END:VCARD\n",
    "kort.vcf": lambda: b"BEGIN:VCARD\nEND:VCARD\n" * 400_000,
    "åbne.vcf": lambda: b"BEGIN:VCARD\n" * 500_000,
    "foldet.vcf": lambda: b"BEGIN:VCARD\nFN:X\n" + b" y\n" * 1_000_000 + b"END:VCARD\n",
    "anførsel.csv": lambda: b'Navn;Mail\n"' + b"A;a@b.dk\n" * 1_000_000,
    "kolonner.csv": lambda: b";" * 5_000_000 + b"\nA\n",
    "linjer.xlsx": _many_rows,
    "langt væk.xlsx": _far_sheet,
    "bombe.xlsx": lambda: zip_bomb(an_xlsx(), "xl/worksheets/sheet2.xml", 150),
    "latter.xlsx": lambda: many_laughs(an_xlsx(), "xl/workbook.xml"),
}
TEMPLATES: dict[str, Callable[[], bytes]] = {
    "bombe.dotx": lambda: zip_bomb(default_template(), "word/media/a.bin", 200),
    "xml.dotx": lambda: zip_bomb(default_template(), "word/a.xml", 40),
    "dele.dotx": lambda: many_parts(default_template()),
    "latter.dotx": lambda: many_laughs(default_template(), "word/styles.xml"),
    "dyb.dotx": lambda: deep_xml(default_template(), "word/document.xml"),
}


def _told(give: Give, path: Path) -> tuple[str, float]:
    began = time.monotonic()
    try:
        give(path)
        said = ""
    except UserError as refused:
        said = str(refused)
    return said, time.monotonic() - began


def _all_told(folder: Path) -> tuple[dict[str, tuple[str, float]], int]:
    """Return what is said of each file and in how many seconds, and the megabytes it took."""
    plan = folder / "plan.hpdesk"
    make_sample(plan, date(2026, 11, 12))
    desk = Desk.open(plan)
    said: dict[str, tuple[str, float]] = {}
    for name, make in LISTS.items():
        path = folder / name
        path.write_bytes(make())
        said[name] = _told(read_list, path)
        if path.suffix == ".xlsx":
            said[f"tjekliste {name}"] = _told(read_rows, path)
    hollow = _hollow(folder / "hul.csv", 5_000)
    said["hul.csv"] = _told(read_list, hollow)
    said["bilag"] = _told(read_source, hollow)
    for name, make in TEMPLATES.items():
        path = folder / name
        path.write_bytes(make())
        said[name] = _told(lambda given: add_paper_template(desk, given), path)
    said["hul.dotx"] = _told(
        lambda given: add_paper_template(desk, given), _hollow(folder / "hul.dotx", 5_000)
    )
    desk.close()
    return said, peak_megabytes()


# Read with what they hold: a card of many notes or lines is one person like others.
READ = {"linjer.vcf", "foldet.vcf"}


def test_hostile_lists_sheets_and_templates_get_a_sentence_within_bounds(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        said, megabytes = pool.submit(_all_told, tmp_path).result(300)
    assert {name for name, (words, _) in said.items() if not words} <= READ
    assert all(words.endswith(".") for words, _ in said.values() if words)
    assert {name: took for name, (_, took) in said.items() if took > SECONDS} == {}
    assert megabytes < MEGABYTES


def _folder(path: Path, plan: bytes) -> Path:
    path.mkdir()
    (path / "plan.json").write_bytes(plan)
    return path


def _example_with(folder: Path, file: str) -> Path:
    data = json.loads((_EXAMPLE / "plan.json").read_text("utf-8"))
    item = next(i for m in data["meetings"] for i in m["agenda"] if i.get("attachments"))
    item["attachments"][0]["file"] = file
    return _folder(folder, json.dumps(data).encode())


def _refusal(folder: Path) -> str:
    target = folder.with_suffix(".hpdesk")
    began = time.monotonic()
    with pytest.raises(UserError) as refused:
        import_folder(folder, target)
    assert time.monotonic() - began < SECONDS
    assert not target.exists()
    return str(refused.value)


@pytest.mark.parametrize(
    "file",
    ["../ude.txt", "/etc/passwd", "bilag/../../ude.txt", "genvej/ude.txt", "genvej.txt", "rør",
     "/dev/zero", "nul", "CON", "C:\\Windows\\win.ini", "\\\\server\\share\\a.txt", "ring"],
)  # fmt: skip
def test_no_trick_with_paths_brings_a_file_from_outside_the_folder(
    tmp_path: Path, file: str
) -> None:
    (tmp_path / "ude.txt").write_text("HEMMELIGT")
    folder = _example_with(tmp_path / "mappe", file)
    (folder / "genvej").symlink_to(tmp_path)
    (folder / "genvej.txt").symlink_to(tmp_path / "ude.txt")
    (folder / "ring").symlink_to(folder / "ring")
    os.mkfifo(folder / "rør")
    assert "fil" in _refusal(folder)


def test_a_deep_or_endless_plan_json_is_refused(tmp_path: Path) -> None:
    deep = b'{"a":' * 200 + b"1" + b"}" * 200
    assert "importeret" in _refusal(_folder(tmp_path / "dyb", deep))
    assert "importeret" in _refusal(_folder(tmp_path / "dybest", b"[" * 1_000_000))
    assert "importeret" in _refusal(_folder(tmp_path / "tal", b'{"a":' + b"9" * 100_000 + b"}"))
    claims = tmp_path / "stor"
    claims.mkdir()
    _hollow(claims / "plan.json", 500)
    assert "200 MB" in _refusal(claims)
    device = tmp_path / "enhed"
    device.mkdir()
    (device / "plan.json").symlink_to("/dev/zero")
    assert "ikke en fil" in _refusal(device)
    pipe = tmp_path / "rør"
    pipe.mkdir()
    os.mkfifo(pipe / "plan.json")
    assert "ikke en fil" in _refusal(pipe)


def test_a_bilag_that_says_it_is_huge_is_not_read(tmp_path: Path) -> None:
    folder = _example_with(tmp_path / "mappe", "stor.pdf")
    _hollow(folder / "stor.pdf", limits.BILAG_BYTES // limits.MEGABYTE + 1)
    assert "500 MB" in _refusal(folder)


def test_a_pipe_is_no_bilag(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør")
    with pytest.raises(UserError, match="er ikke en fil"):
        read_source(tmp_path / "rør")


def test_a_zip_that_is_no_sheet_says_so(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("../../ude.txt", "x")
    (tmp_path / "a.xlsx").write_bytes(made.getvalue())
    with pytest.raises(UserError, match="intet er ændret"):
        read_rows(tmp_path / "a.xlsx")
    assert not (tmp_path.parent / "ude.txt").exists()
