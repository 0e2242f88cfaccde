# SPDX-License-Identifier: MPL-2.0
"""A paper as Word: styles, lists, tables, links and fields that go on working in Word."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section, _BaseHeaderFooter, _Footer, _Header
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from hpdesk.documents.model import Document, Heading, Paragraph, ParagraphStyle, Run, walk
from hpdesk.exports.chart_looks import text_width
from hpdesk.exports.docx_blocks import DocxBlocks
from hpdesk.exports.docx_parts import parts_in
from hpdesk.exports.docx_reader import reading_of
from hpdesk.exports.docx_seal import UNSEALED, sealed
from hpdesk.exports.docx_styles import MIDDLE_RULE, TEAL, StyleKeys, set_language
from hpdesk.exports.docx_template import OpenTemplate, default_template, open_template
from hpdesk.exports.docx_xml import add_field, border, element, xml_safe
from hpdesk.exports.pdf_writer import lay_out
from hpdesk.exports.writer import write_bytes

_ROOMY = 1.3  # times as wide as Calibri, as the widest in use are
_NARROWEST = 60.0  # millimetres of text that a paper can be set in


@dataclass(frozen=True, slots=True)
class MadeWord:
    """A Word file, and the texts of the plan in it: checksums of what they say, by bookmark."""

    content: bytes
    parts: Mapping[str, str]


def write_docx(document: Document, target: Path, template: bytes | None = None) -> MadeWord:
    """Write a paper as a Word document in a template, the program's own where none is given."""
    made = make_docx(document, template)
    write_bytes(target, made.content)
    return made


def docx_bytes(document: Document, template: bytes | None = None) -> bytes:
    """Return a paper as a Word document; see `make_docx`."""
    return make_docx(document, template).content


def make_docx(document: Document, template: bytes | None = None) -> MadeWord:
    """Return a paper as a Word document, and which texts of the plan stand in it.

    Page numbers are those of the PDF until Word counts its own pages.
    """
    layout = lay_out(document)
    pages = {anchor: layout.anchors.get(anchor, 1) for anchor in _anchors(document)}
    opened = open_template(template or default_template())
    word = opened.word
    styles = StyleKeys(word)
    if template is not None:
        styles.complete(open_template(default_template()).word)
    set_language(word, document.language)
    _write_properties(word, document)
    furniture = _Furniture(document, styles, layout.pages, word.sections[-1])
    measure = text_width if template is None else _roomy_width
    blocks = DocxBlocks(word, styles, pages, furniture.width, measure)
    if document.cover:
        _write_cover(word, document, blocks, furniture, opened)
    furniture.write(word.sections[-1])
    blocks.add(document.blocks)
    opened.close()
    parts = {part.bookmark: part.digest for part in parts_in(word.element.body, reading_of(word))}
    buffer = BytesIO()
    word.save(buffer)
    return MadeWord(sealed(buffer.getvalue(), document.created), parts)


def _roomy_width(text: str, size: float) -> float:
    """Return how wide a text may be in a template's own typeface, in points."""
    return _ROOMY * text_width(text, size)


def _anchors(document: Document) -> list[str]:
    return [
        block.anchor
        for block in walk(document.blocks)
        if isinstance(block, Heading | Paragraph) and block.anchor
    ]


def _write_properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = _property(document.title)
    properties.subject = _property(document.subject)
    properties.author = _property(document.author)
    properties.last_modified_by = _property(document.author)
    properties.keywords = _property(document.keywords)
    properties.comments = properties.category = properties.content_status = ""
    properties.language = document.language
    properties.identifier = UNSEALED
    properties.created = properties.modified = document.created
    properties.revision = 1


def _property(text: str) -> str:
    """Return text for a file's properties, within the 255 signs that the format allows."""
    return " ".join(xml_safe(text).split())[:255]


def _write_cover(
    word: WordDocument,
    document: Document,
    blocks: DocxBlocks,
    furniture: "_Furniture",
    opened: OpenTemplate,
) -> None:
    """Write the cover; it has its own header and footer where the template has none."""
    cover = document.cover
    if cover is None:
        return
    section = word.sections[-1]
    if furniture.header_is_ours:
        furniture.write_lead(section.header, cover.owner, cover.dated)
    furniture.write_footers(section, cover.footer_left)
    kicker = Paragraph((Run(cover.kicker),), ParagraphStyle.KICKER)
    title = Paragraph((Run("\n".join(cover.title)),), ParagraphStyle.TITLE)
    first = len(word.paragraphs)
    blocks.add((kicker, title, *cover.blocks))
    if furniture.header_is_ours and not opened.has_place:
        word.paragraphs[first].paragraph_format.space_before = Pt(70)
    word.add_section(WD_SECTION.NEW_PAGE)
    properties = word.element.body.sectPr
    for own_first_page in properties.findall(qn("w:titlePg")):
        properties.remove(own_first_page)


class _Furniture:
    """Header and footer: ours where the template has none, with page numbers in any case."""

    def __init__(self, document: Document, styles: StyleKeys, pages: int, section: Section) -> None:
        self._document, self._styles, self._pages = document, styles, pages
        headers = [section.header, section.first_page_header, section.even_page_header]
        footers = [section.footer, section.first_page_footer, section.even_page_footer]
        self.header_is_ours = not any(_has_content(header) for header in headers)
        self.footer_is_ours = not any(_has_content(footer) for footer in footers)
        self._has_numbers = any(_has_page_number(each) for each in (*headers, *footers))
        page, left, right = section.page_width, section.left_margin, section.right_margin
        width = Mm(210) - Mm(44) if page is None else page - (left or 0) - (right or 0)
        self.width = max(width / Mm(1), _NARROWEST)

    def write(self, section: Section) -> None:
        """Write the running header and footer of the paper."""
        if self._document.cover:
            section.header.is_linked_to_previous = not self.header_is_ours
            section.footer.is_linked_to_previous = not self.footer_is_ours
        if self.header_is_ours:
            words = f"{xml_safe(self._document.header_left)}\t"
            paragraph = self._line(section.header, "Header")
            paragraph.add_run(f"{words}{xml_safe(self._document.header_right)}")
            _edge(paragraph, "bottom", (6, MIDDLE_RULE), space=5)
        if self.footer_is_ours or not self._document.cover:
            self.write_footers(section, self._document.footer_left)

    def write_lead(self, header: _Header, owner: str, dated: str) -> None:
        """Write the header of a cover: who it is from, and from when."""
        lead = self._line(header, "Header")
        lead.add_run(xml_safe(owner)).bold = True
        lead.add_run(f"\t{xml_safe(dated)}")
        for run in lead.runs:
            run.font.size = Pt(11)
        _edge(lead, "top", (24, TEAL), space=8)

    def write_footers(self, section: Section, words: str) -> None:
        """Write the footers of a section, or only the page numbers the template's own lack."""
        if self.footer_is_ours:
            footers = [section.footer]
        elif self._has_numbers:
            return
        else:
            footers = [section.footer]
            if section.different_first_page_header_footer:
                footers.append(section.first_page_footer)
        for footer in footers:
            self._write_footer(footer, words)

    def _write_footer(self, footer: _Footer, words: str) -> None:
        if self.footer_is_ours:
            paragraph = self._line(footer, "Footer")
        else:
            paragraph = footer.add_paragraph()
            self._dress(paragraph, "Footer")
        paragraph.add_run(f"{xml_safe(words)}\tSide ")
        add_field(paragraph, "PAGE", "1")
        paragraph.add_run(" af ")
        add_field(paragraph, "NUMPAGES", str(self._pages))
        if self.footer_is_ours:
            _edge(paragraph, "top", (6, MIDDLE_RULE), space=5)

    def _line(self, place: _Header | _Footer, style: str) -> WordParagraph:
        """Return the one empty paragraph of a header or footer of ours."""
        paragraph = place.paragraphs[0] if place.paragraphs else place.add_paragraph()
        self._dress(paragraph, style)
        return paragraph

    def _dress(self, paragraph: WordParagraph, style: str) -> None:
        key = self._styles.of(style)
        if key is not None:
            properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - by key, which costs no search
            properties.get_or_add_pStyle().val = key
        end = Mm(self.width)
        places = self._styles.tab_places(key)
        elsewhere = [place for place in places if abs(place - end) > Mm(1)]
        if elsewhere or not places:
            stops = paragraph.paragraph_format.tab_stops
            for place in elsewhere:
                stops.add_tab_stop(place, WD_TAB_ALIGNMENT.CLEAR)
            stops.add_tab_stop(end, WD_TAB_ALIGNMENT.RIGHT)


def _has_content(place: _BaseHeaderFooter) -> bool:
    if place.is_linked_to_previous:  # there is none: nothing stands before the first section
        return False
    root = place._element  # noqa: SLF001 - python-docx tells of text only, not of a logo
    tags = ("w:drawing", "w:pict", "w:object", "w:tbl", "w:sdt", "w:fldSimple", "w:instrText")
    has_text = any((text.text or "").strip() for text in root.iter(qn("w:t")))
    return has_text or any(True for tag in tags for _ in root.iter(qn(tag)))


def _has_page_number(place: _BaseHeaderFooter) -> bool:
    if place.is_linked_to_previous:
        return False
    root = place._element  # noqa: SLF001 - as above
    codes = [text.text or "" for text in root.iter(qn("w:instrText"))]
    codes += [str(field.get(qn("w:instr"))) for field in root.iter(qn("w:fldSimple"))]
    return any(code.split()[:1] == ["PAGE"] for code in codes)


def _edge(paragraph: WordParagraph, side: str, line: tuple[int, str], space: int) -> None:
    edges = element("w:pBdr")
    made = border(side, line)
    made.set(qn("w:space"), str(space))
    edges.append(made)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx's own way
        edges, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
