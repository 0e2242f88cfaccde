# SPDX-License-Identifier: MPL-2.0
"""A paper as Word: styles, lists, tables, links and fields that go on working in Word."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from hpdesk.documents.model import Document, Heading, Paragraph, ParagraphStyle, Run, walk
from hpdesk.exports.docx_blocks import DocxBlocks
from hpdesk.exports.docx_styles import MIDDLE_RULE, TEAL, apply_styles
from hpdesk.exports.docx_xml import add_field, border, element, xml_safe
from hpdesk.exports.pdf_writer import lay_out
from hpdesk.exports.writer import write_bytes

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # that a zip file can tell


def write_docx(document: Document, target: Path) -> None:
    """Write a paper as a Word document."""
    write_bytes(target, docx_bytes(document))


def docx_bytes(document: Document) -> bytes:
    """Return a paper as a Word document.

    Page numbers are those of the PDF until Word counts its own pages.
    """
    layout = lay_out(document)
    pages = {anchor: layout.anchors.get(anchor, 1) for anchor in _anchors(document)}
    word = docx.Document()
    apply_styles(word, document.language)
    _write_properties(word, document)
    blocks = DocxBlocks(word, pages)
    if document.cover:
        _write_cover(word, document, blocks, layout.pages)
    _write_furniture(word, document, layout.pages)
    blocks.add(document.blocks)
    buffer = BytesIO()
    word.save(buffer)
    return _dated(buffer, document)


def _dated(written: BytesIO, document: Document) -> bytes:
    """Return the file with its parts dated as the paper is, so that equal rows give equal files."""
    buffer = BytesIO()
    moment = document.created.timetuple()[:6]
    with ZipFile(written) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            dated = ZipInfo(part.filename, max(moment, _FIRST_MOMENT))
            dated.compress_type = ZIP_DEFLATED
            target.writestr(dated, source.read(part))
    return buffer.getvalue()


def _anchors(document: Document) -> list[str]:
    return [b.anchor for b in walk(document.blocks) if isinstance(b, Heading) and b.anchor]


def _write_properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title = _property(document.title)
    properties.subject = _property(document.subject)
    properties.author = _property(document.author)
    properties.last_modified_by = _property(document.author)
    properties.keywords = _property(document.keywords)
    properties.comments = ""
    properties.language = document.language
    properties.created = properties.modified = document.created
    properties.revision = 1


def _property(text: str) -> str:
    """Return text for a file's properties, within the 255 signs that the format allows."""
    return " ".join(xml_safe(text).split())[:255]


def _write_cover(word: WordDocument, document: Document, blocks: DocxBlocks, pages: int) -> None:
    """Write the cover as a section of its own, with its own header and footer."""
    cover = document.cover
    if cover is None:
        return
    section = word.sections[0]
    lead = section.header.paragraphs[0]
    lead.add_run(xml_safe(cover.owner)).bold = True
    lead.add_run(f"\t{xml_safe(cover.dated)}")
    for run in lead.runs:
        run.font.size = Pt(11)
    _edge(lead, "top", (24, TEAL), space=8)
    _write_footer(section.footer, cover.footer_left, pages)
    kicker = Paragraph((Run(cover.kicker),), ParagraphStyle.KICKER)
    title = Paragraph((Run("\n".join(cover.title)),), ParagraphStyle.TITLE)
    blocks.add((kicker, title, *cover.blocks))
    word.paragraphs[0].paragraph_format.space_before = Pt(70)
    word.add_section(WD_SECTION.NEW_PAGE)


def _write_furniture(word: WordDocument, document: Document, pages: int) -> None:
    section = word.sections[-1]
    if document.cover:
        section.header.is_linked_to_previous = False
        section.footer.is_linked_to_previous = False
    _write_header(section.header, document)
    _write_footer(section.footer, document.footer_left, pages)


def _write_header(header: _Header, document: Document) -> None:
    paragraph = header.paragraphs[0]
    paragraph.style = "Header"
    paragraph.add_run(f"{xml_safe(document.header_left)}\t{xml_safe(document.header_right)}")
    _edge(paragraph, "bottom", (6, MIDDLE_RULE), space=5)


def _write_footer(footer: _Footer, words: str, pages: int) -> None:
    paragraph = footer.paragraphs[0]
    paragraph.style = "Footer"
    paragraph.add_run(f"{xml_safe(words)}\tSide ")
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run(" af ")
    add_field(paragraph, "NUMPAGES", str(pages))
    _edge(paragraph, "top", (6, MIDDLE_RULE), space=5)


def _edge(paragraph: WordParagraph, side: str, line: tuple[int, str], space: int) -> None:
    edges = element("w:pBdr")
    made = border(side, line)
    made.set(qn("w:space"), str(space))
    edges.append(made)
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx's own way
        edges, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
