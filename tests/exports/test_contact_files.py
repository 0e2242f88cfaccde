# SPDX-License-Identifier: MPL-2.0
"""People in files: what is written comes back the same, and what others wrote is read."""

import contextlib
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from hpdesk.domain.contact_columns import ContactField
from hpdesk.domain.contact_import import Contact, ContactTable, contacts
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.limits import SHEET_ROWS
from hpdesk.domain.people import Person, PersonCategory
from hpdesk.exports.contact_cards import write_cards
from hpdesk.exports.contact_reading import read_contacts
from hpdesk.exports.contact_sheets import contact_sheet, write_contacts

DAY = date(2026, 11, 12)
# what a person types: letters of all kinds, signs, and what sheets and cards give a meaning
_SIGNS = st.one_of(
    st.sampled_from("abcæøåÆØÅéüıöşĞ=+-@;,:\\\"'<>&|%#()/.* \N{EURO SIGN}»«’–漢😀"),
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")),
)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _is_kept(text: str) -> bool:
    # an apostrophe before a formula sign is what sheets mark text with, and is taken off again
    return not (text.startswith("'") and text[1:].lstrip(" ").startswith(("=", "+", "-", "@")))


WORDS = st.text(_SIGNS, max_size=60).map(_tidy).filter(_is_kept)
NAMES = WORDS.filter(bool)
ADDRESSES = st.one_of(
    st.just(""), st.from_regex(r"[a-z][a-z0-9.+-]{0,20}@[a-z]{1,9}\.dk", fullmatch=True)
)
PHONES = st.one_of(
    st.just(""), st.from_regex(r"\+?[0-9][0-9 ]{6,14}[0-9]", fullmatch=True).map(_tidy)
)
PEOPLE = st.lists(
    st.builds(
        Person,
        id=st.just("p"),
        name=NAMES,
        title=WORDS,
        organisation_name=WORDS,
        email=ADDRESSES,
        phone=PHONES,
        category=st.sampled_from(PersonCategory),
        notes=st.just("Hemmeligt"),
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


def facts(person: Person | Contact) -> tuple[object, ...]:
    party = person.organisation if isinstance(person, Contact) else person.organisation_name
    return (person.name, person.title, party, person.email, person.phone, person.category)


def read(path: Path) -> list[Contact]:
    table = read_contacts(path)
    return list(contacts(table, table.columns))


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf"])
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(people=PEOPLE)
def test_what_is_exported_comes_back_the_same(
    people: list[Person], ending: str, tmp_path: Path
) -> None:
    target = tmp_path / f"personer.{ending}"
    target.unlink(missing_ok=True)
    if ending == "vcf":
        write_cards(people, target)
    else:
        sheet = contact_sheet(people, {}, DAY, "Planen")
        write_contacts(sheet, **{ending: target})
    assert [facts(contact) for contact in read(target)] == [facts(person) for person in people]
    assert b"Hemmeligt" not in target.read_bytes()


def test_a_name_that_looks_like_a_formula_is_text_in_every_file(tmp_path: Path) -> None:
    person = Person("p", '=HYPERLINK("http://x";"klik")', "<b>chef</b>", phone="+45 11223344")
    sheet = contact_sheet([person], {"p": "Bestyrelsen"}, DAY, "Planen")
    write_contacts(sheet, csv=tmp_path / "a.csv", xlsx=tmp_path / "a.xlsx")
    row = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[1]
    assert row.startswith("\"'=HYPERLINK")
    cells = load_workbook(tmp_path / "a.xlsx").active
    assert cells is not None
    assert {cell.data_type for cell in cells[2] if cell.value} == {"s"}


def test_a_danish_list_of_cp1252_and_semicolons_is_read(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    text = 'Navn;Firma;E-mail\r\nThomas Ærø;Nørrehavn Kommune;aeroe@nk.dk\r\n"Holm; Mette";;\r\n'
    path.write_bytes(text.encode("cp1252"))
    assert [(c.name, c.organisation) for c in read(path)] == [
        ("Thomas Ærø", "Nørrehavn Kommune"),
        ("Holm; Mette", ""),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_and_delimiter_are_found(encoding: str, delimiter: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    rows = (("Name", "Company", "E-mail Address"), ("Søren Bülow", "Fjordbo", "sb@fjordbo.dk"))
    path.write_bytes("\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert facts(read(path)[0])[:4] == ("Søren Bülow", "", "Fjordbo", "sb@fjordbo.dk")


def test_a_list_without_headings_is_read_from_its_first_row(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Karin Holm;kh@x.dk\nBo Bang;bb@x.dk\n", "utf-8")
    assert [c.name for c in read(path)] == ["Karin Holm", "Bo Bang"]
    assert read_contacts(path).headings == ("Kolonne 1", "Kolonne 2")


OUTLOOK = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;LANGUAGE=da;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:=D8llgaard;Mette\r\n"
    "FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Mette =D8llgaard\r\n"
    "ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Almenboligforeningen Havnely =\r\n"
    "i N=F8rrehavn;Drift\r\n"
    "TITLE:direkt=F8r\r\n"
    "TEL;WORK;FAX:99 99 99 99\r\nTEL;WORK;VOICE:11 22 33 44\r\nTEL;CELL;VOICE:55 66 77 88\r\n"
    "EMAIL;INTERNET:gammel@havnely.dk\r\nEMAIL;PREF;INTERNET:mo@havnely.dk\r\n"
    "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQEAYABgAAD\r\n AAAA\r\n\r\n"
    "REV:20260101T120000Z\r\nEND:VCARD\r\n"
).replace("TITLE:direkt=F8r", "TITLE;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:direkt=F8r")
APPLE = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Ærø;Thomas;;;\nFN:Thomas Ærø\nORG:Nørrehavn\\; By;Skoler\n"
    "TITLE:chef\\, skoler\nitem1.EMAIL;type=INTERNET;type=pref:ta@nk.dk\n"
    "TEL;type=CELL;type=VOICE;type=pref:+45 12345678\nEND:VCARD\n"
)
NEWEST = (
    "BEGIN:VCARD\nVERSION:4.0\nN:Yıldız-Madsen;Fatıma;;;\nFN:Fatıma Yıldız-\n Madsen\n"
    'EMAIL;PREF=1:fym@nk.dk\nTEL;VALUE=uri;TYPE="voice,cell":tel:+4511223344\nEND:VCARD\n'
)


def test_cards_of_outlook_apple_and_the_newest_kind_are_read(tmp_path: Path) -> None:
    path = tmp_path / "kort.vcf"
    path.write_text(OUTLOOK + APPLE + NEWEST, "utf-8", newline="")
    first, second, third = read(path)
    assert facts(first)[:5] == (
        "Mette Øllgaard",
        "direktør",
        "Almenboligforeningen Havnely i Nørrehavn",
        "mo@havnely.dk",
        "55 66 77 88",
    )
    assert first.department == "Drift"
    assert facts(second)[:5] == (
        "Thomas Ærø",
        "chef, skoler",
        "Nørrehavn; By",
        "ta@nk.dk",
        "+45 12345678",
    )
    assert (third.name, third.phone) == ("Fatıma Yıldız-Madsen", "+4511223344")


def test_a_broken_card_is_told_of_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "kort.vcf"
    broken = "BEGIN:VCARD\nVERSION:3.0\nFN\nEND:VCARD\n"
    path.write_text(APPLE + broken + APPLE.replace("Thomas", "Bo"), "utf-8")
    table = read_contacts(path)
    assert table.faulty == {2: ("Kortet kan ikke læses.",)}
    assert [c.name for c in contacts(table, table.columns)] == ["Thomas Ærø", "", "Bo Ærø"]


def test_a_formula_in_a_sheet_is_left_out_and_told(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Navn", "Mail", "Mobil"])
    page.append(["Karin Holm", '=HYPERLINK("http://x")', 11223344.0])
    book.save(tmp_path / "a.xlsx")
    (contact,) = read(tmp_path / "a.xlsx")
    assert (contact.email, contact.phone) == ("", "11223344")
    assert "formel" in contact.faults[0]


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.binary(max_size=400), ending=st.sampled_from(["csv", "xlsx", "vcf", "txt"]))
def test_no_file_whatever_does_more_than_be_refused(
    content: bytes, ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"fil.{ending}"
    path.write_bytes(content)
    found: ContactTable | None = None
    with contextlib.suppress(UserError):
        found = read_contacts(path)
    if found is not None:
        assert len(list(contacts(found, {ContactField.NAME: 0}))) <= len(found.rows)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(st.text(_SIGNS, max_size=40), max_size=8))
def test_no_line_of_a_card_stops_the_reading(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kort.vcf"
    path.write_text("\n".join(["BEGIN:VCARD", *lines, "END:VCARD", APPLE]), "utf-8")
    table = read_contacts(path)
    assert table.rows[-1][1][0] == "Thomas Ærø"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("stor.csv", b"Navn\n" + b"x\n" * (SHEET_ROWS + 1)),
        ("stor.csv", b"x" * (11 * 1024 * 1024)),
        ("stor.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:X\nEND:VCARD\n" * (SHEET_ROWS + 1)),
    ],
)
def test_what_is_too_big_is_refused_with_what_to_do(
    name: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match="for stor"):
        read_contacts(path)


def test_a_sheet_that_unpacks_to_more_than_it_should_is_refused(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (101 * 1024 * 1024))
    path = tmp_path / "bombe.xlsx"
    path.write_bytes(made.getvalue())
    with pytest.raises(UserError, match="for stor"):
        read_contacts(path)


def test_the_old_excel_format_is_told_what_to_do_about(tmp_path: Path) -> None:
    path = tmp_path / "gammel.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(UserError, match=r"gem den som \.xlsx"):
        read_contacts(path)


def test_reading_cards_stops_when_asked_to(tmp_path: Path) -> None:
    path = tmp_path / "kort.vcf"
    path.write_text(APPLE * 250, "utf-8")
    with pytest.raises(Cancelled):
        read_contacts(path, cancelled=lambda: True)
