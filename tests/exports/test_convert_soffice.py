# SPDX-License-Identifier: MPL-2.0
"""The office program is kept in: it fetches nothing, and never outlives its time."""

import http.server
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from hpdesk.domain.errors import Cancelled
from hpdesk.exports import convert_soffice
from hpdesk.exports.convert_engine import TimeToLose
from hpdesk.exports.convert_soffice import Office, find_soffice
from hpdesk.exports.convert_types import Family
from hpdesk.exports.writer import never_cancelled
from tests.exports import office_files as office
from tests.office import needs_office

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


class Listener(http.server.HTTPServer):
    """A server on this machine that remembers what was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked: list[str] = []


class Asked(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Listener)
        self.server.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names the server calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def an_office(folder: Path, *command: str, seconds: float = 90.0) -> Office:
    folder.mkdir()
    lost = TimeToLose(seconds)
    return Office(command or find_soffice(), folder, never_cancelled, lambda _: None, lost)


def text_in(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def an_odt_with_sections(*places: str) -> bytes:
    sections = "".join(
        f'<text:section text:name="s{number}"><text:section-source xlink:href="{place}"/>'
        "<text:p>gammelt</text:p></text:section>"
        for number, place in enumerate(places)
    )
    return office.an_open_document("text", f"A</text:p>{sections}<text:p>B")


@needs_office
def test_nothing_is_fetched_from_the_net_or_the_disk(tmp_path: Path, listener: Listener) -> None:
    url = f"http://127.0.0.1:{listener.server_port}"
    secret = tmp_path / "hemmelig.txt"
    secret.write_text("HEMMELIGT")
    other = tmp_path / "hemmelig.odt"
    other.write_bytes(office.an_open_document("text", "HEMMELIGT"))
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = f'=_xlfn.WEBSERVICE("{url}/ark")'
    rtf = rb'{\rtf1 {\field{\*\fldinst INCLUDETEXT "%s"}{\fldrslt gammelt}}\par}'
    files = {
        "a.docx": office.a_docx_fetching(f"{url}/billede.png"),
        "b.odt": an_odt_with_sections(other.as_uri(), f"{url}/afsnit.odt"),
        "c.rtf": rtf % str(secret).encode(),
        "d.xlsx": office.saved(book),
    }
    paths = {}
    for name, content in files.items():
        path = tmp_path / name
        path.write_bytes(content)
        paths[path] = Family.CALC if name == "d.xlsx" else Family.WRITER
    made = an_office(tmp_path / "kontor").convert(paths)
    assert set(made) == set(paths)
    words = "\n".join(text_in(pdf) for pdf in made.values())
    assert "gammelt" in words
    assert "HEMMELIGT" not in words
    assert listener.asked == []


def a_program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@unix_only
def test_a_program_that_hangs_is_ended_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_soffice, "_START_SECONDS", 0.5)
    monkeypatch.setattr(convert_soffice, "_FILE_SECONDS", 0.1)
    told = tmp_path / "barn"
    program = a_program(tmp_path / "hænger", f"sleep 600 &\necho $! > {told}\nwait")
    source = tmp_path / "a.docx"
    source.write_bytes(b"x")
    began = time.monotonic()
    assert an_office(tmp_path / "kontor", program).convert({source: Family.WRITER}) == {}
    assert time.monotonic() - began < 10
    assert not is_alive(int(told.read_text()))


@unix_only
def test_a_file_that_holds_up_the_others_is_not_waited_for_as_long_as_all_may_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_soffice, "_START_SECONDS", 0.5)
    monkeypatch.setattr(convert_soffice, "_FILE_SECONDS", 1.0)
    monkeypatch.setattr(convert_soffice, "_LONE_SECONDS", 0.2)
    program = a_program(
        tmp_path / "hænger",
        'while [ "$1" != --outdir ]; do shift; done\n'
        'case "$3" in *a0.docx) ;; *) sleep 600 ;; esac\n'
        '{ printf %%PDF-1.7; head -c 200 /dev/zero; printf %%%%EOF; } > "$2/a0.pdf"\nsleep 600',
    )
    sources = [tmp_path / f"a{number}.docx" for number in range(20)]
    for source in sources:
        source.write_bytes(b"x")
    began = time.monotonic()
    made = an_office(tmp_path / "kontor", program).convert(dict.fromkeys(sources, Family.WRITER))
    assert list(made) == sources[:1]
    assert time.monotonic() - began < 15  # twenty times as long as one may take would be over 20


_BAD_PROGRAM = """
while [ "$1" != --outdir ]; do shift; done
out="$2"; shift 2
echo run >> {log}
for file in "$@"; do
  name=$(basename "$file" .docx)
  case $name in
    bad*) echo 'Error: source file could not be loaded' >&2 ;;
    hang*) exec sleep 600 ;;
    *) {{ head -c 200 /dev/zero; echo %%EOF; }} > "$out/$name.pdf" ;;
  esac
done
"""


def converted(folder: Path, *names: str, seconds: float = 90.0) -> tuple[set[str], set[str], int]:
    """Return what came out, what there was no time for, and how many calls it took."""
    log = folder / "kald"
    program = a_program(folder / "program", _BAD_PROGRAM.format(log=log))
    files = dict.fromkeys([folder / f"{name}.docx" for name in names], Family.WRITER)
    for path in files:
        path.write_bytes(b"x")
    one = an_office(folder / "kontor", program, seconds=seconds)
    made = one.convert(files)
    late = {path.stem for path in one.late}
    return {path.stem for path in made}, late, log.read_text().count("run")


@unix_only
def test_files_that_cannot_be_loaded_cost_no_call_of_their_own(tmp_path: Path) -> None:
    names = [f"bad{number}" for number in range(20)]
    assert converted(tmp_path, "a", *names, "z") == ({"a", "z"}, set(), 1)


@unix_only
def test_the_file_that_holds_up_the_others_is_found_behind_those_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_soffice, "_START_SECONDS", 0.9)
    monkeypatch.setattr(convert_soffice, "_FILE_SECONDS", 0.1)
    monkeypatch.setattr(convert_soffice, "_LONE_SECONDS", 0.2)
    made, late, calls = converted(tmp_path, "bad0", "bad1", "hang", "y", "z")
    assert (made, late) == ({"y", "z"}, set())
    assert calls == 3  # all, those after it, and it alone


@unix_only
def test_all_that_hang_are_given_up_together_and_those_left_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_soffice, "_START_SECONDS", 0.4)
    monkeypatch.setattr(convert_soffice, "_FILE_SECONDS", 0.1)
    monkeypatch.setattr(convert_soffice, "_LONE_SECONDS", 0.5)
    names = [f"hang{number}" for number in range(30)]
    began = time.monotonic()
    made, late, calls = converted(tmp_path, *names, seconds=2.0)
    assert time.monotonic() - began < 10
    assert made == set()
    assert 20 < len(late) < 30
    assert calls < 10


@unix_only
def test_cancel_ends_the_program(tmp_path: Path) -> None:
    told = tmp_path / "selv"
    program = a_program(tmp_path / "langsom", f"echo $$ > {told}\nsleep 600")
    folder = tmp_path / "kontor"
    folder.mkdir()
    source = tmp_path / "a.docx"
    source.write_bytes(b"x")
    with pytest.raises(Cancelled):
        Office((program,), folder, told.exists, lambda _: None).convert({source: Family.WRITER})
    for _ in range(100):  # the file is there before its words
        if told.read_text().strip():
            break
    assert not is_alive(int(told.read_text()))


@unix_only
def test_a_half_written_pdf_is_not_used(tmp_path: Path) -> None:
    program = a_program(
        tmp_path / "afbrudt",
        'while [ "$1" != --outdir ]; do shift; done\nprintf %%PDF-1.7 > "$2/a.pdf"',
    )
    source = tmp_path / "a.docx"
    source.write_bytes(b"x")
    assert an_office(tmp_path / "kontor", program).convert({source: Family.WRITER}) == {}


@unix_only
def test_one_bad_file_costs_the_others_nothing(tmp_path: Path) -> None:
    script = """
while [ "$1" != --outdir ]; do shift; done
out="$2"; shift 2
for file in "$@"; do
  name=$(basename "$file" .docx)
  [ "$name" = b ] && exit 1
  { head -c 200 /dev/zero; echo %%EOF; } > "$out/$name.pdf"
done
"""
    program = a_program(tmp_path / "brister", script)
    files = {}
    for name in "abc":
        path = tmp_path / f"{name}.docx"
        path.write_bytes(b"x")
        files[path] = Family.WRITER
    made = an_office(tmp_path / "kontor", program).convert(files)
    assert sorted(path.stem for path in made) == ["a", "c"]


def test_the_program_is_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HPDESK_SOFFICE", "/opt/mit/soffice")
    assert find_soffice() == ("/opt/mit/soffice",)
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    assert find_soffice() == ()


@unix_only
def test_the_program_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HPDESK_SOFFICE", raising=False)
    program = a_program(tmp_path / "soffice", "true")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert find_soffice() == (program,)
