# SPDX-License-Identifier: MPL-2.0
"""Texts made to harm, in every field of a plan: they stay texts, in sheets and in the window."""

import contextlib
import csv
import io
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pikepdf
import pytest

from hpdesk.services import search
from hpdesk.services.desk import Desk
from hpdesk.services.sample import make_sample
from tests.every_export import EXPORTS

TODAY = date(2026, 11, 12)
FORMULA = '=HYPERLINK("http://example.invalid";"klik")'
HTML = "<b>fed</b><img src='file:///etc/passwd'>"
LINKS = "".join(
    f"[klik {n}]({address}) <{address}> {address} "
    for n, address in enumerate(
        (
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "file:///etc/passwd",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD4=",
            "vbscript:msgbox(1)",
            "ms-word:ofe|u|http://example.invalid/a.docx",
            "smb://server/share",
            "\\\\\\\\server\\share\\a.exe",
            "//server/share/a.exe",
        )
    )
)
GOOD_LINKS = "[vej](https://eksempel.dk/a) [skriv](mailto:a@eksempel.dk) "
_MARKUP_FIELDS = (
    ("agenda_item", "summary"),
    ("agenda_item", "recommendation"),
    ("agenda_item", "case_text"),
    ("agenda_item", "economy"),
    ("agenda_item", "next_steps"),
    ("agenda_item", "discussion"),
    ("agenda_item", "for_the_record"),
    ("terms_version", "purpose"),
    ("alignment", "interests"),
    ("practice", "answer"),
)
_FIELDS = (
    ("task", "text"),
    ("task", "due_text"),
    ("task_log", "text"),
    ("person", "name"),
    ("person", "title"),
    ("organisation", "name"),
    ("body", "name"),
    ("agenda_item", "title"),
    ("agenda_item", "decision"),
    ("agenda_item", "presenter_text"),
    ("attachment", "title"),
    ("meeting", "title"),
    ("meeting", "place"),
    ("note", "text"),
    ("plan", "name"),
    ("plan", "municipality"),
    ("plan", "notes"),
    ("person", "email"),
    ("person", "phone"),
    ("person", "notes"),
    ("organisation", "short_name"),
    ("organisation", "target_groups"),
    ("organisation", "notes"),
    ("agenda_item", "section"),
    ("agenda_item", "prepared_minutes"),
    ("agenda_item", "public_title"),
    ("attachment", "file_name"),
    ("meeting", "focus"),
    ("meeting", "case_number"),
    ("membership", "mandate"),
    ("body", "focus_area"),
    ("body", "mandate"),
    ("body_seat", "note"),
    ("task", "next_step"),
    ("task_responsible", "name_then"),
    ("note", "next_step"),
    ("minute_mark", "text"),
    ("minutes_event", "text"),
    ("at_answer", "text"),
    ("waiting_point", "title"),
    ("waiting_point", "note"),
    ("delivery", "title"),
    ("template", "name"),
    ("paper_template", "name"),
    ("sent_version", "note"),
    ("told", "note"),
    ("practice", "text"),
    ("practice", "raised_by"),
    ("lesson", "text"),
    ("change_set", "label"),
    ("change_set", "author"),
    *_MARKUP_FIELDS,
)


# Papers alone: making them all over takes a minute, and no sheet comes of them.
_WITHOUT_SHEETS = frozenset(
    {
        "papers.write_pack",
        "papers.write_minutes",
        "pack_making.write_chosen_pack",
        "bilag_files.write_bilag_zip",
        "minutes_papers.write_extract",
        "minutes_papers.write_point_minutes",
        "minutes_mail.write_mails",
    }
)
# Together they print every field that may hold a link.
_LINKED_PAPERS = ("papers.write_pack", "papers.write_minutes", "papers.write_checklist")


def _plan_with(path: Path, text: str, fields: Iterable[tuple[str, str]] = _FIELDS) -> Path:
    make_sample(path, TODAY)
    connection = sqlite3.connect(path)
    for table, column in dict.fromkeys(fields):
        connection.execute(f"UPDATE {table} SET {column} = ? || coalesce({column}, '')", (text,))
    connection.commit()
    connection.close()
    return path


def _cells(path: Path) -> Iterator[object]:
    if path.suffix == ".csv":
        text = path.read_text("utf-8-sig")
        for row in csv.reader(io.StringIO(text), delimiter=";"):
            yield from row
    else:
        book = openpyxl.load_workbook(path)
        for sheet in book:
            for cells in sheet.iter_rows():
                for cell in cells:
                    assert cell.data_type != "f", f"{path.name} {cell.coordinate}: {cell.value}"
                    yield cell.value
        book.close()


def test_no_exported_sheet_holds_a_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    plan = _plan_with(tmp_path / "plan.hpdesk", FORMULA, _FIELDS[:15])  # what sheets hold
    met = 0
    with contextlib.closing(Desk.open(plan, today=TODAY)) as desk:
        for name, make in EXPORTS.items():
            if name in _WITHOUT_SHEETS:
                continue
            folder = tmp_path / name
            folder.mkdir()
            make(desk, folder)
            for path in folder.rglob("*"):
                if path.suffix not in (".csv", ".xlsx"):
                    continue
                for value in _cells(path):
                    assert not str(value or "").lstrip().startswith(("=", "@")), (name, value)
                    met += FORMULA in str(value)
    assert met > 10


def _targets(path: Path) -> set[str]:
    """Return where the links of a Word or PDF file lead, out of the file."""
    if path.suffix == ".docx":
        found = set()
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".rels"):
                    relations = ElementTree.fromstring(archive.read(name))
                    found |= {
                        one.get("Target", "")
                        for one in relations
                        if one.get("TargetMode") == "External"
                    }
                elif name.endswith(".xml"):
                    fields = b"HYPERLINK" in archive.read(name)
                    assert not fields, f"{path.name} {name} has a link that is a field"
        return found
    with pikepdf.open(path) as pdf:
        found = set()
        for held in pdf.objects:
            if isinstance(held, pikepdf.Dictionary) and (kind := held.get("/S")) is not None:
                assert str(kind) not in ("/JavaScript", "/Launch", "/GoToR", "/SubmitForm")
                if str(kind) == "/URI":
                    found.add(str(held.URI))
            if isinstance(held, pikepdf.Dictionary) and "/A" in held:
                action = held["/A"]
                if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
                    found.add(str(action.URI))
        return found


def test_no_paper_leads_anywhere_but_to_the_web_and_to_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HPDESK_SOFFICE", "")  # what it makes of bilag is tested elsewhere
    plan = _plan_with(tmp_path / "plan.hpdesk", f"{GOOD_LINKS}{LINKS}", _MARKUP_FIELDS)
    targets: set[str] = set()
    papers = 0
    with contextlib.closing(Desk.open(plan, today=TODAY)) as desk:
        for name in _LINKED_PAPERS:
            folder = tmp_path / name
            folder.mkdir()
            EXPORTS[name](desk, folder)
            for path in folder.rglob("*"):
                if path.suffix in (".docx", ".pdf"):
                    targets |= _targets(path)
                    papers += 1
    assert papers > 10
    assert {one for one in targets if not one.startswith(("http://", "https://", "mailto:"))} == (
        set()
    )
    assert {"https://eksempel.dk/a", "mailto:a@eksempel.dk"} <= targets


@pytest.mark.parametrize(
    "words", ["'; DROP TABLE task; --", '" OR 1=1', "NEAR(a b)", "a*\0b", HTML]
)
def test_words_that_are_sql_are_searched_for_as_words(tmp_path: Path, words: str) -> None:
    path = tmp_path / "plan.hpdesk"
    make_sample(path, TODAY)
    with contextlib.closing(Desk.open(path, today=TODAY)) as desk:
        search.search(desk, words)
        assert desk.read().rows("SELECT count(*) FROM task")[0][0] > 0
