# SPDX-License-Identifier: MPL-2.0
"""The looks of our Word papers: real styles, so that a secretary can go on working in them."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle as WordStyle

from hpdesk.documents.model import ParagraphStyle
from hpdesk.exports.docx_xml import element

INK, MUTED, TEAL = "1A2327", "47545A", "1D5B66"
BAND, BOX = "EEF2F3", "F1F4F5"
DARK_RULE, MIDDLE_RULE, LIGHT_RULE = "7F8B90", "BCC5C8", "DCE1E3"
TEXT_MM = 166.0

STYLE_NAMES = {
    ParagraphStyle.BODY: "Normal",
    ParagraphStyle.MUTED: "Dæmpet",
    ParagraphStyle.SMALL: "Lille",
    ParagraphStyle.LABEL: "Etiket",
    ParagraphStyle.KICKER: "Overlinje",
    ParagraphStyle.TITLE: "Title",
    ParagraphStyle.CELL: "Tabeltekst",
}
# name: size, leading, before, after (points), bold, colour
_LOOKS = {
    "Normal": (11, 15, 0, 5, False, INK),
    "Title": (26, 31.5, 0, 14, True, INK),
    "Heading 1": (18, 23, 0, 5, True, INK),
    "Heading 2": (12, 16, 12, 2.5, True, TEAL),
    "Heading 3": (11, 15, 6, 2, True, INK),
    "Dæmpet": (11, 15, 0, 2, False, MUTED),
    "Lille": (9, 12, 0, 0, False, MUTED),
    "Etiket": (11, 15, 14, 4, True, INK),
    "Overlinje": (14, 19.5, 0, 0, False, MUTED),
    "Tabeltekst": (10, 13.5, 0, 0, False, INK),
    "Header": (9, 12, 0, 0, False, MUTED),
    "Footer": (9, 12, 0, 0, False, MUTED),
    "toc 1": (10, 13.5, 0, 4, False, INK),
}
_KEPT_WITH_NEXT = ("Heading 1", "Heading 2", "Heading 3", "Etiket")


def apply_styles(word: WordDocument, language: str) -> None:
    """Set page size, margins, language and all styles of a new document."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(25)
    section.header_distance, section.footer_distance = Mm(12), Mm(11)
    for name in _LOOKS:
        _apply(_style(word, name), name)
    _set_language(word, language)
    _set_zoom(word)


def _style(word: WordDocument, name: str) -> WordStyle:
    styles = word.styles
    if name in [style.name for style in styles]:
        found: WordStyle = styles[name]
        return found
    made: WordStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = styles["Normal"]
    return made


def _apply(style: WordStyle, name: str) -> None:
    size, leading, before, after, bold, colour = _LOOKS[name]
    properties = style.element.get_or_add_rPr()
    for tag in ("w:rFonts", "w:spacing", "w:kern"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    font = style.font
    font.name = "Calibri"
    fonts = properties.find(qn("w:rFonts"))
    for script in ("hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), "Calibri")
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing = Pt(leading)
    shape.widow_control = True
    shape.keep_with_next = name in _KEPT_WITH_NEXT
    for old in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(old)
    if name in ("Header", "Footer"):
        for _ in range(len(shape.tab_stops)):
            del shape.tab_stops[0]
        shape.tab_stops.add_tab_stop(Mm(TEXT_MM), WD_TAB_ALIGNMENT.RIGHT)


def _set_language(word: WordDocument, language: str) -> None:
    defaults = word.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def _set_zoom(word: WordDocument) -> None:
    """Give the template's zoom the percentage that strict readers ask for."""
    for zoom in word.settings.element.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
