# SPDX-License-Identifier: MPL-2.0
"""A municipality's template keeps its looks; one that could do harm is refused in a sentence."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt
from PIL import Image

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import Document
from hpdesk.documents.sample_page import sample_page
from hpdesk.domain.errors import UserError
from hpdesk.exports.docx_template import check_template, default_template, made_default
from hpdesk.exports.docx_writer import docx_bytes
from tests.documents.sample_meeting import a_bundle
from tests.exports.word_rules import faults_of

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def logo() -> io.BytesIO:
    picture = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(picture, "PNG")
    picture.seek(0)
    return picture


def municipal(*, text: tuple[str, ...] = ("Skriv her",), numbers: bool = False) -> bytes:
    """Return a template with a logo, a header and a footer, its own headings and margins."""
    word = docx.Document()
    section = word.sections[0]
    section.left_margin = section.right_margin = Mm(35)
    section.header.paragraphs[0].add_run("Nordby Kommune").add_picture(logo(), width=Mm(20))
    section.footer.paragraphs[0].text = "Torvet 1, 9000 Nordby"
    if numbers:
        field = docx.oxml.OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        section.footer.paragraphs[0]._p.append(field)
    word.styles["Heading 1"].font.size = Pt(30)
    word.styles["Heading 1"].element.find(qn("w:name")).set(qn("w:val"), "Overskrift 1")
    for each in text:
        word.add_paragraph(each)
    buffer = io.BytesIO()
    word.save(buffer)
    return changed(buffer.getvalue(), "[Content_Types].xml", lambda d: d.replace(MAIN, TEMPLATE))


def changed(content: bytes, name: str, change: Callable[[str], str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == name:
                data = change(data.decode()).encode()
            target.writestr(part.filename, data)
    return made.getvalue()


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr(name, data)
    return made.getvalue()


def saved(word: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def is_lying(section: Section) -> bool:
    return (section.page_width or 0) > (section.page_height or 0)


def words_in(paragraph: BaseOxmlElement) -> str:
    return "".join(part.text or "" for part in paragraph.iter(qn("w:t"))).strip()


def opened(content: bytes) -> docx.document.Document:
    """Open a paper, or a template as the document that it would be."""
    document = changed(content, "[Content_Types].xml", lambda d: d.replace(TEMPLATE, MAIN))
    return docx.Document(io.BytesIO(document))


def test_the_template_that_ships_is_as_the_program_makes_it() -> None:
    assert default_template() == made_default()


def test_header_footer_logo_and_margins_of_a_template_are_kept() -> None:
    content = docx_bytes(agenda_paper(a_bundle()), municipal())
    word = opened(content)
    assert faults_of(content) == []
    assert "Skriv her" not in [p.text for p in word.paragraphs]
    for section in word.sections:
        assert section.left_margin == pytest.approx(Mm(35), abs=700)
        assert "Nordby Kommune" in section.header.paragraphs[0].text
        assert section.header._element.findall(f".//{qn('w:drawing')}")
        assert "Torvet 1" in section.footer.paragraphs[0].text
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert any(name.startswith("word/media/") for name in archive.namelist())


def test_page_numbers_are_added_only_where_the_template_has_none() -> None:
    def pages(content: bytes) -> int:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            footers = [n for n in archive.namelist() if "/footer" in n and n.endswith(".xml")]
            return sum(archive.read(name).count(b"NUMPAGES") for name in footers)

    assert pages(docx_bytes(minutes_paper(a_bundle()), municipal())) == 1
    assert pages(docx_bytes(minutes_paper(a_bundle()), municipal(numbers=True))) == 0


def test_our_headings_wear_the_template_s_styles_by_their_danish_names() -> None:
    word = opened(docx_bytes(minutes_paper(a_bundle()), municipal()))
    heading = next(p for p in word.paragraphs if p.text == "Deltagere")
    assert heading.style is not None
    assert heading.style.name == "Overskrift 1"
    assert heading.style.font.size == Pt(30)
    assert {"Lille", "Tabeltekst", "Dæmpet"} <= {style.name for style in word.styles}


def test_the_paper_stands_where_the_template_says() -> None:
    template = municipal(text=("Brevhoved", "{{ Indhold }}", "Med venlig hilsen"))
    content = docx_bytes(minutes_paper(a_bundle()), template)
    texts = [p.text for p in opened(content).paragraphs if p.text.strip()]
    assert texts[0] == "Brevhoved"
    assert texts[-1] == "Med venlig hilsen"
    assert "Deltagere" in texts
    assert not [text for text in texts if "indhold" in text.lower() and "{" in text]
    assert faults_of(content) == []


def test_a_content_control_may_mark_the_place_and_the_others_stay() -> None:
    word = opened(municipal(text=("Journalnummer", "{{indhold}}", "Hilsen")))
    for paragraph in list(word.paragraphs):
        control = docx.oxml.parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
        paragraph._p.addprevious(control)
        control[1].append(paragraph._p)
    content = docx_bytes(minutes_paper(a_bundle()), saved(word))
    texts = [text for p in opened(content).element.body.iter(qn("w:p")) if (text := words_in(p))]
    assert (texts[0], texts[-1]) == ("Journalnummer", "Hilsen")
    assert "Deltagere" in texts
    assert "indhold" not in "".join(texts).lower()
    assert faults_of(content) == []


def test_a_mark_in_a_table_is_refused_when_the_template_is_taken_in() -> None:
    word = opened(municipal())
    word.add_table(1, 1).cell(0, 0).text = "{{indhold}}"
    with pytest.raises(UserError, match="i en tabel"):
        check_template(saved(word), "brev.dotx")


@pytest.mark.parametrize("text", ["Skriv her", "{{indhold}}"])
@pytest.mark.parametrize("paper", [agenda_paper, minutes_paper])
def test_a_paper_stands_upright_in_one_column_in_the_section_that_is_meant(
    text: str, paper: Callable[[MeetingBundle], Document]
) -> None:
    word = opened(municipal(text=(text, "Efter")))
    columns = word.sections[0]._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    last = word.add_section(WD_SECTION.NEW_PAGE)
    last.page_width, last.page_height = last.page_height, last.page_width
    last.header.is_linked_to_previous = last.footer.is_linked_to_previous = False
    word.add_paragraph("Liggende bagside")
    content = docx_bytes(paper(a_bundle()), saved(word))
    made = opened(content)
    ours = made.sections[:-1] if "{" in text else made.sections
    for section in ours:
        assert not is_lying(section)
        assert section._sectPr.find(qn("w:cols")) is None
        assert "Nordby Kommune" in section.header.paragraphs[0].text
    if "{" in text:
        assert made.paragraphs[-1].text == "Liggende bagside"
        assert is_lying(made.sections[-1])
    assert faults_of(content) == []


def test_a_template_s_numbers_and_locks_do_not_reach_the_paper() -> None:
    word = opened(municipal())
    properties = word.styles["Heading 2"].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 1
    word.styles["Heading 3"].base_style = word.styles["Heading 2"]
    word.settings.element.insert(
        0, docx.oxml.parse_xml(f'<w:documentProtection {nsdecls("w")} w:edit="forms"/>')
    )
    content = docx_bytes(minutes_paper(a_bundle()), saved(word))
    assert faults_of(content) == []
    made = opened(content)
    headings = [p for p in made.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings
    numbers = [h._p.find(f".//{qn('w:numId')}") for h in headings]
    assert {number is not None and number.get(qn("w:val")) for number in numbers} == {"0"}
    assert made.settings.element.find(qn("w:documentProtection")) is None


def test_the_page_number_stands_at_the_right_whatever_stops_the_template_s_footer_has() -> None:
    made = opened(docx_bytes(minutes_paper(a_bundle()), municipal()))
    section = made.sections[0]
    paragraph = section.footer.paragraphs[-1]
    stops = {stop.position: stop.alignment for stop in paragraph.paragraph_format.tab_stops}
    page, left, right = section.page_width, section.left_margin, section.right_margin
    assert page is not None
    assert left is not None
    assert right is not None
    width = page - left - right
    assert [s for s, kind in stops.items() if kind is WD_TAB_ALIGNMENT.RIGHT] == [
        pytest.approx(width, abs=700)
    ]
    assert sum(kind is WD_TAB_ALIGNMENT.CLEAR for kind in stops.values()) == 2


def test_the_same_paper_in_the_same_template_gives_the_same_bytes() -> None:
    template, paper = municipal(), agenda_paper(a_bundle())
    assert docx_bytes(paper, template) == docx_bytes(paper, template)


def test_the_sample_page_is_sound_in_both() -> None:
    for template in (None, municipal()):
        assert faults_of(docx_bytes(sample_page(date(2026, 11, 12)), template)) == []


def test_the_template_a_template_was_made_from_is_let_go() -> None:
    word = docx.Document()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    key = word.part._settings_part.relate_to("file:///H:/Skabelon.dotm", kind, is_external=True)
    attached = docx.oxml.OxmlElement("w:attachedTemplate")
    attached.set(qn("r:id"), key)
    word.settings.element.insert(0, attached)
    buffer = io.BytesIO()
    word.save(buffer)
    content = docx_bytes(minutes_paper(a_bundle()), buffer.getvalue())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"Skabelon.dotm" in archive.read(name) for name in archive.namelist())


def _with_macros(content: bytes) -> bytes:
    return with_part(content, "word/vbaProject.bin", b"x")


def _as_dotm(content: bytes) -> bytes:
    return changed(content, "[Content_Types].xml", lambda d: d.replace(TEMPLATE, "a/macroEnabled"))


def _with_entities(content: bytes) -> bytes:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return changed(content, "word/styles.xml", lambda d: d.replace("?>", f"?>{entity}", 1))


def _with_outside_picture(content: bytes) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    more = f'<Relationship Id="x9" Type="{kind}" Target="http://x.dk/a.png" TargetMode="External"/>'
    end = "</Relationships>"
    return changed(content, "word/_rels/document.xml.rels", lambda d: d.replace(end, more + end))


def _as_bomb(content: bytes) -> bytes:
    return with_part(content, "word/media/stor.xml", b" " * 30_000_000)


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _nothing(_content: bytes) -> bytes:
    return b""


def _without_body(content: bytes) -> bytes:
    return changed(
        content, "word/document.xml", lambda d: d[: d.index("<w:body")] + "</w:document>"
    )


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_with_macros, "makroer"),
        (_as_dotm, "makroer"),
        (_with_entities, "erklæringer"),
        (_with_outside_picture, "uden for filen"),
        (_as_bomb, "pakker sig ud"),
        (_cut, "kan ikke læses"),
        (_nothing, "kan ikke læses"),
        (_without_body, "kan ikke læses"),
    ],
)
def test_a_template_that_could_do_harm_is_refused(
    spoil: Callable[[bytes], bytes], words: str
) -> None:
    with pytest.raises(UserError) as refused:
        check_template(spoil(municipal()), "kommune.dotx")
    assert words in str(refused.value)
    assert "kommune.dotx" in str(refused.value)


def test_a_page_of_another_program_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        check_template(b"%PDF-1.7", "a.dotx")
