# SPDX-License-Identifier: MPL-2.0
"""Microsoft's programs save files for us, harm nobody, and are gone afterwards.

The child is real; the program it starts is `fake_microsoft` beside a process of its own.
"""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hpdesk.domain.errors import Cancelled
from hpdesk.exports import convert_com
from hpdesk.exports.convert_com import MicrosoftOffice
from hpdesk.exports.convert_com_types import Machine, Microsoft
from hpdesk.exports.convert_engine import TimeToLose
from hpdesk.exports.convert_links import copy_without_links
from hpdesk.exports.convert_office import ByOffice, share_out
from hpdesk.exports.convert_soffice import Office
from hpdesk.exports.convert_types import Family
from hpdesk.exports.writer import never_cancelled
from tests.exports import office_files as office
from tests.exports.microsoft_child import end, running, work

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there it is tried by COM")
_PROGRAMS = {
    Family.WRITER: Microsoft("Microsoft Word", "Word.Application", "winword.exe"),
    Family.CALC: Microsoft("Microsoft Excel", "Excel.Application", "excel.exe"),
    Family.IMPRESS: Microsoft("Microsoft PowerPoint", "PowerPoint.Application", "p.exe", True),
}
_FAMILIES = {".docx": Family.WRITER, ".rtf": Family.WRITER, ".odt": Family.WRITER,
             ".xls": Family.CALC, ".xlsx": Family.CALC, ".pptx": Family.IMPRESS}  # fmt: skip


class Tried:
    """What came of some files."""

    def __init__(self, folder: Path, names: tuple[str, ...], seconds: float = 90.0) -> None:
        self.folder = folder / "kontor"
        self.folder.mkdir(exist_ok=True)
        self.files = {folder / name: _FAMILIES[Path(name).suffix] for name in names}
        for path in self.files:
            path.write_bytes(b"{\\rtf1 x}" if path.suffix in (".rtf", ".xls") else office.a_docx())
        self.told: list[int] = []
        self.lost = TimeToLose(seconds)
        machine = Machine(work, partial(running, self.folder), partial(end, self.folder))
        self.cancelled: Callable[[], bool] = never_cancelled
        self.engine = MicrosoftOffice(
            _PROGRAMS, machine, self.folder, self._is_cancelled, self.told.append, self.lost
        )

    def _is_cancelled(self) -> bool:
        return self.cancelled()

    def convert(self) -> set[str]:
        """Return the names of those that became pages; nothing may be running afterwards."""
        try:
            return {path.name for path in self.engine.convert(self.files)}
        finally:
            assert not running(self.folder, "")

    def late(self) -> dict[str, str]:
        return {path.name: why for path, why in self.engine.late.items()}

    def log(self) -> list[list[object]]:
        return [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]

    def asked(self, kind: str, name: str) -> list[list[object]]:
        return [row[3:] for row in self.log() if row[0] == kind and row[2] == name]


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert_com, "_FILE_SECONDS", 1.0)


def test_each_program_saves_its_own_files_in_one_call_and_is_gone(tmp_path: Path) -> None:
    tried = Tried(tmp_path, ("a.docx", "b.docx", "c.rtf", "ark.xlsx", "dias.pptx"))
    assert tried.convert() == {"a.docx", "b.docx", "c.rtf", "ark.xlsx", "dias.pptx"}
    assert tried.late() == {}
    assert len(list(tried.folder.glob("*.pid"))) == 3
    assert tried.asked("call", "Quit") == [[0], [], []]
    assert max(tried.told) == 4
    log = tried.log()
    for opening in (row for row in log if row[2] in ("Open", "Open2007")):
        assert Path(str(opening[3])).parent.parent == tried.folder  # a copy of ours
        before = log[: log.index(opening)]
        assert ["put", "", "AutomationSecurity", 3] in before
    (first, *_) = tried.asked("call", "Open")
    assert first[1:4] == [False, True, False]
    assert first[4] == first[5] == first[7] == "hpdesk: ingen adgangskode"
    assert first[12] is False
    (pdf, *_) = tried.asked("call", "ExportAsFixedFormat")
    assert pdf[1:] == [17, False, 0, 0, 1, 1, 0, False, True, 1, True, True, False]
    # what Word keeps of its own is as it was
    (choices,) = tried.asked("put", "PrintHiddenText")[1:]
    assert choices == [True]
    assert tried.asked("put", "UpdateLinksAtOpen") == [[False], [True]]


def test_an_old_workbook_becomes_one_of_today_first(tmp_path: Path) -> None:
    tried = Tried(tmp_path, ("ark.xls",))
    (renewed,) = tried.engine.renew(list(tried.files), "xlsx").values()
    assert renewed.suffix == ".xlsx"
    assert tried.asked("call", "SaveAs")[0][1] == 51


def test_files_that_fail_hang_or_kill_the_program_cost_only_themselves(
    tmp_path: Path, short: None
) -> None:
    names = ("fejl.docx", "halv.docx", "dør.docx", "hænger.docx", "z1.docx", "z2.docx")
    tried = Tried(tmp_path, names)
    assert tried.convert() == {"z1.docx", "z2.docx"}
    assert tried.late() == {}
    assert len(list(tried.folder.glob("*.pid"))) == 3
    assert 87 < tried.lost.left < 90


def test_what_there_is_no_time_for_is_told_of(tmp_path: Path, short: None) -> None:
    tried = Tried(tmp_path, ("hænger.docx", "z.docx"), seconds=0.1)
    assert tried.convert() == set()
    assert list(tried.late()) == ["z.docx"]
    assert "andre filer holdt Microsoft Word op" in tried.late()["z.docx"]


def test_a_program_that_a_person_works_in_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_com, "_QUIT_SECONDS", 0.1)
    monkeypatch.setattr(convert_com, "_GONE_SECONDS", 0.1)
    tried = Tried(tmp_path, ("a.docx", "dias.pptx"))
    (tried.folder / "personens").touch()
    mine = subprocess.Popen(["sleep", "600"])
    try:
        (tried.folder / f"{mine.pid}.pid").touch()  # PowerPoint is open
        assert not tried.engine.convert(tried.files)
        assert len(running(tried.folder, "")) == 2  # neither was ended
    finally:
        mine.kill()
        mine.wait()
        (tried.folder / "personens").unlink()
        for pid in running(tried.folder, ""):
            end(tried.folder, pid, "")
    assert "får lov at være i fred" in tried.late()["dias.pptx"]
    assert "kunne ikke startes" in tried.late()["a.docx"]
    assert not tried.asked("put", "AutomationSecurity")
    assert not tried.asked("call", "Quit")


def test_a_program_that_cannot_be_started_is_told_of_once(tmp_path: Path) -> None:
    tried = Tried(tmp_path, ("a.docx", "b.docx"))
    (tried.folder / "kan ikke startes").touch()
    assert tried.convert() == set()
    assert set(tried.late()) == {"a.docx", "b.docx"}


def test_cancel_ends_the_program_at_once(tmp_path: Path) -> None:
    tried = Tried(tmp_path, ("hænger.docx",))
    log = tried.folder / "log"
    tried.cancelled = lambda: log.exists() and '"Open"' in log.read_text()
    with pytest.raises(Cancelled):
        tried.convert()


def test_each_file_goes_to_the_program_that_knows_it_best_and_then_to_the_other(
    tmp_path: Path,
) -> None:
    tried = Tried(tmp_path, ("a.docx", "fejl.docx", "fejler.rtf", "b.odt"))
    script = tmp_path / "soffice"
    script.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nout="$2"; shift 2\n'
        'for f in "$@"; do n=$(basename "$f"); [ "$n" = fejler.rtf ] && continue\n'
        '{ head -c 200 /dev/zero; echo %%EOF; } > "$out/${n%.*}.pdf"; done\n'
    )
    script.chmod(0o755)
    place = tmp_path / "libreoffice"
    place.mkdir()
    done = ByOffice()
    libre = Office((str(script),), place, never_cancelled, tried.told.append, tried.lost)
    share_out(tried.files, tried.engine, libre, done)
    assert {path.name: who for path, (_, who) in done.made.items()} == {
        "a.docx": "Microsoft Word", "fejl.docx": "LibreOffice", "b.odt": "LibreOffice"
    }  # fmt: skip
    assert [who for path, who in done.tried.items() if path not in done.made] == ["LibreOffice"]
    alone = ByOffice()
    share_out(tried.files, tried.engine, None, alone)
    assert {path.name for path in alone.made} == {"a.docx", "b.odt"}


def test_what_a_file_fetches_is_cut_and_what_is_clicked_stays(tmp_path: Path) -> None:
    source, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    source.write_bytes(office.a_docx_fetching("http://127.0.0.1/hyperlink/billede.png"))
    assert copy_without_links(source, copy)
    with zipfile.ZipFile(copy) as archive:
        rels = b"".join(archive.read(name) for name in archive.namelist() if ".rels" in name)
        assert archive.testzip() is None
    assert b"127.0.0.1" not in rels
    assert b'Target="NULL"' in rels
    words = '<draw:image xlink:href="http://x/a.png"/><text:a xlink:href="http://x/b">b</text:a>'
    source.write_bytes(office.an_open_document("text", words))
    assert copy_without_links(source, copy)
    with zipfile.ZipFile(copy) as archive:
        content = archive.read("content.xml")
    assert b"a.png" not in content
    assert b"http://x/b" in content


@pytest.mark.parametrize(
    "content",
    [
        rb"{\rtf1 {\*\template http://x/a.dotm}}",
        rb'{\rtf1 {\field{\*\fldinst INCLUDEPICTURE "http://x"}}}',
        b"\xd0\xcf\x11\xe0" + "DDEAUTO".encode("utf-16-le"),
        b"PK\x03\x04 afbrudt",
    ],
)
def test_an_older_file_that_fetches_is_not_for_them(content: bytes, tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.write_bytes(content)
    assert not copy_without_links(source, tmp_path / "b")
