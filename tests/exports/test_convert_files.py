# SPDX-License-Identifier: MPL-2.0
"""Bilag of every kind become pages or say why not; one run for all of them."""

from pathlib import Path

import pypdfium2
import pytest

from hpdesk.domain import limits
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.convert_files import convert_all
from hpdesk.exports.convert_types import Conversion, Conversions, Converted, NoConversions, Source
from hpdesk.exports.convert_worker import Lookout
from hpdesk.exports.writer import never_cancelled
from tests.exports import odd_files as odd
from tests.exports import office_files as office
from tests.office import needs_office

LOCKED = office.a_compound_file("EncryptedPackage", "EncryptionInfo")
# what must stand in the pages
PAGED = {
    "notat.docx": (office.a_docx("Indstilling æøå"), "Indstilling æøå"),
    "skabelon.dotx": (office.a_docx("Skabelon"), "Skabelon"),
    "rettet.docx": (office.a_reviewed_docx(), "Se her"),
    "bredt ark.xlsx": (office.an_xlsx(30, 40), "r30k40"),
    "langt ark.xlsx": (office.an_xlsx(10_000, 6), "r10000k6"),
    "hemmeligt ark.xlsx": (office.a_workbook_with_secrets(), "Aktivitet"),
    "brev.odt": (office.an_open_document("text", "Brev æ"), "Brev æ"),
    "ark.ods": (office.an_open_document("spreadsheet", "Ark æ"), "Ark æ"),
    "dias.odp": (office.an_open_document("presentation", "Dias æ"), "Dias æ"),
    "notat.rtf": (office.RTF, "Notat fra mødet"),
    "uden endelse": (office.a_docx("Intet navn"), "Intet navn"),
    "-o; rm -rf $(x) – «æ».docx": (office.a_docx("Ondt navn"), "Ondt navn"),
    "mail.eml": (office.a_mail().as_bytes(), "Vi er enige."),
    "tal.csv": ("Navn;Beløb\nÆble;12,5\n".encode("cp1252"), "Æble"),
    "noter.txt": (b"\xff\xfe" + "Løse noter".encode("utf-16-le"), "Løse noter"),
    "smal tabel.csv": (b";".join([b"n"] * 6 + [b"x" * 40] * 8) + b"\n" + b"1;" * 13 + b"1", "n"),
    "log.md": ("# Året\n\nGik godt".encode(), "Gik godt"),
    "a.pdf": (odd.a_pdf(2, "Prosa"), "Prosa 2"),
}
# what the reason must say
UNPAGED = {
    "tom.docx": (b"", "tom"),
    "sludder.docx": (bytes(range(256)) * 40, "ukendt slags"),
    "tekst.docx": (b"PK er blot tekst", "kun tekst"),
    "afbrudt.docx": (office.a_docx()[:9000], "afbrudt"),
    "afbrudt.xlsx": (office.an_xlsx()[:-400], "afbrudt"),
    "afbrudt.rtf": (office.RTF[:-8], "afbrudt"),
    "tom gammel.doc": (office.a_compound_file("WordDocument"), "beskadiget"),
    "andet.doc": (office.a_compound_file("Noget"), "fra et program"),
    "brev.msg": (office.a_compound_file("__properties_version1.0"), "beskadiget"),
    "bombe.docx": (office.a_bomb(), "pakker ud"),
    "navne.docx": (office.with_entities(), "ikke hører til"),
    "kode.docx": (LOCKED, "adgangskode"),
    "kode.odt": (office.an_encrypted_odt(), "adgangskode"),
    "samling.zip": (office.a_zip(), "zip-arkiv"),
    "telefon.heic": (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    "logo.svg": (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    "side.html": (odd.HTML, "webside"),
    "side.xhtml": (b"<?xml version='1.0'?>\n" + odd.HTML, "webside"),
}
Result = dict[str, Converted]


class Shelf:
    """Keeps conversions in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Conversion] = {}

    def get(self, sha256: str) -> Conversion | None:
        return self.kept.get(sha256)

    def put(self, sha256: str, conversion: Conversion) -> None:
        self.kept[sha256] = conversion


def converted(
    files: dict[str, bytes], folder: Path, conversions: Conversions | None = None
) -> Result:
    sources = []
    for number, (name, content) in enumerate(files.items()):
        path = folder / f"original-{number}"
        path.write_bytes(content)
        sources.append(Source(path, name))
    kept = conversions or NoConversions()
    with Lookout(never_cancelled) as lookout:
        made = convert_all(lookout, sources, folder, kept, lambda _: None, never_cancelled)
    return dict(zip(files, made, strict=True))


def text_in(path: Path | None) -> str:
    assert path is not None
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def sizes(path: Path | None) -> list[tuple[float, float]]:
    assert path is not None
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_size() for page in pdf]


def counts(result: Converted) -> dict[BilagTrait, int]:
    return {note.trait: note.count for note in result.notes}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Result:
    files = {name: content for name, (content, _) in {**PAGED, **UNPAGED}.items()}
    return converted(files, tmp_path_factory.mktemp("bilag"))


@needs_office
@pytest.mark.parametrize("name", PAGED)
def test_the_words_of_a_bilag_stand_in_its_pages(name: str, results: Result) -> None:
    assert results[name].path, results[name].reason
    assert PAGED[name][1] in text_in(results[name].path)
    assert results[name].reason == ""


@needs_office
@pytest.mark.parametrize("name", UNPAGED)
def test_what_cannot_become_pages_says_why(name: str, results: Result) -> None:
    assert results[name].path is None
    assert UNPAGED[name][1] in results[name].reason


@needs_office
def test_a_wide_sheet_fits_one_page_in_width_and_lies_down(results: Result) -> None:
    pages = sizes(results["bredt ark.xlsx"].path)
    assert len(pages) == 1
    assert pages[0][0] > pages[0][1]


@needs_office
def test_a_long_sheet_stands_on_ordinary_pages(results: Result) -> None:
    pages = sizes(results["langt ark.xlsx"].path)
    assert len(pages) > 100
    assert all(height < 850 for _, height in pages)


@needs_office
def test_a_hidden_sheet_is_not_printed_and_told_of(results: Result) -> None:
    result = results["hemmeligt ark.xlsx"]
    words = text_in(result.path)
    assert "Hemmelig" not in words
    assert "Lektiecafé" not in words  # its row is hidden
    found = counts(result)
    assert found[BilagTrait.HIDDEN_SHEETS] == 1
    assert BilagTrait.HIDDEN_ROWS in found
    assert found[BilagTrait.COMMENTS] == 1


@needs_office
def test_changes_comments_hidden_text_and_cpr_numbers_are_told_of(results: Result) -> None:
    found = counts(results["rettet.docx"])
    assert found == {
        BilagTrait.CPR_NUMBER: 1,
        BilagTrait.TRACKED_CHANGES: 2,
        BilagTrait.COMMENTS: 1,
        BilagTrait.HIDDEN_TEXT: 1,
    }
    assert "skjult" not in text_in(results["rettet.docx"].path)


@needs_office
def test_a_locked_file_is_told_of(results: Result) -> None:
    assert counts(results["kode.docx"]) == {BilagTrait.PASSWORD: 1}


@needs_office
def test_old_formats_become_pages_too(tmp_path: Path) -> None:
    from hpdesk.exports.convert_soffice import Office, find_soffice

    word, sheet = tmp_path / "a.docx", tmp_path / "b.xlsx"
    word.write_bytes(office.a_docx("Gammelt notat"))
    sheet.write_bytes(office.an_xlsx(20, 40))
    slides = tmp_path / "c.odp"
    slides.write_bytes(office.an_open_document("presentation", "Gamle dias"))
    folder = tmp_path / "gammel"
    folder.mkdir()
    program = Office(find_soffice(), folder, never_cancelled, lambda _: None)
    doc = program.renew([word], "doc")[word].read_bytes()
    xls = program.renew([sheet], "xls")[sheet].read_bytes()
    ppt = program.renew([slides], "ppt")[slides].read_bytes()
    pptx = program.renew([slides], "pptx")[slides].read_bytes()
    hidden = office.rezipped(
        pptx,
        lambda name, part: (
            part.replace(b"<p:sld ", b'<p:sld show="0" ')
            if name == "ppt/slides/slide1.xml"
            else part
        ),
    )
    again = tmp_path / "igen"
    again.mkdir()
    files = {"notat.doc": doc, "ark.xls": xls, "a.ppt": ppt, "a.pptx": pptx, "b.pptx": hidden}
    made = converted(files, again)
    assert "Gamle dias" in text_in(made["a.ppt"].path)
    assert "Gamle dias" in text_in(made["a.pptx"].path)
    assert counts(made["b.pptx"]) == {BilagTrait.HIDDEN_SLIDES: 1}
    assert "Gammelt notat" in text_in(made["notat.doc"].path)
    assert "r20k40" in text_in(made["ark.xls"].path)
    assert len(sizes(made["ark.xls"].path)) == 1


@needs_office
def test_pages_made_once_are_used_where_there_is_no_office_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    files = {"notat.docx": office.a_reviewed_docx()}
    first, second = tmp_path / "1", tmp_path / "2"
    first.mkdir()
    second.mkdir()
    made = converted(files, first, shelf)["notat.docx"]
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    again = converted(files, second, shelf)["notat.docx"]
    assert again.path is not None
    assert made.path is not None
    assert again.path.read_bytes() == made.path.read_bytes()
    assert again.notes == made.notes
    assert again.converter == "LibreOffice"


def test_without_an_office_program_a_bilag_stays_a_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HPDESK_SOFFICE", "")
    shelf = Shelf()
    result = converted({"notat.docx": office.a_reviewed_docx()}, tmp_path, shelf)["notat.docx"]
    assert result.path is None
    assert result.reason.startswith("Filen er et Word-dokument")
    assert BilagNote(BilagTrait.NOT_CONVERTED) in result.notes
    assert counts(result)[BilagTrait.TRACKED_CHANGES] == 2
    assert not shelf.kept


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.ps", b"%!PS-Adobe-3.0\n%%Pages: 1\nshowpage\n", "PostScript"),
        ("a.eps", b"\xc5\xd0\xd3\xc6\x20\0\0\0%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
        ("a.fdf", b"%FDF-1.2\n1 0 obj<</FDF<<>>>>endobj\n%%EOF\n", "FDF"),
    ],
)
def test_source_text_that_nobody_reads_is_no_pages(
    name: str, content: bytes, kind: str, tmp_path: Path
) -> None:
    result = converted({name: content}, tmp_path)[name]
    assert result.path is None
    assert kind in result.reason


def test_files_that_break_the_child_take_a_bounded_time_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LOOK_SECONDS", 0.0)  # no answer is ever in time
    monkeypatch.setattr(limits, "LOOKS_LOST_SECONDS", 0.001)
    files = {f"{number}.txt": b"Noget tekst" for number in range(40)}
    results = converted(files, tmp_path)
    late = [name for name, result in results.items() if result.is_late]
    assert len(late) == 39
    assert all(result.reason for result in results.values())


def test_a_file_that_is_no_workbook_inside_never_breaks_the_look(tmp_path: Path) -> None:
    parts = {"xl/workbook.xml": b"<nej", "xl/worksheets/sheet1.xml": b"\xff\xfe\0"}
    book = office.rezipped(office.an_xlsx(), lambda name, part: parts.get(name, part))
    result = converted({"ark.xlsx": book}, tmp_path)["ark.xlsx"]
    assert result.path or result.reason
