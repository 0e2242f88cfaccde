# SPDX-License-Identifier: MPL-2.0
"""The looks of our Word papers: real styles, found in a template by their names or added to it."""

import copy

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle as WordStyle

from hpdesk.documents.model import ParagraphStyle
from hpdesk.exports.docx_parts import GAP_STYLE
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
LINK_STYLE = "Hyperlink"
# name: size, leading, before, after (points), bold, colour
_LOOKS = {
    "Normal": (11, 15, 0, 5, False, INK),
    "Title": (26, 31.5, 0, 14, True, INK),
    "Heading 1": (18, 23, 0, 5, True, INK),
    "Heading 2": (12, 16, 12, 2.5, True, TEAL),
    "Heading 3": (11, 15, 6, 2, True, INK),
    "Heading 4": (11, 15, 6, 2, True, INK),
    "List Bullet": (11, 15, 0, 2.5, False, INK),
    "List Number": (11, 15, 0, 2.5, False, INK),
    "Dæmpet": (11, 15, 0, 2, False, MUTED),
    "Lille": (9, 12, 0, 0, False, MUTED),
    "Etiket": (11, 15, 14, 4, True, INK),
    "Overlinje": (14, 19.5, 0, 0, False, MUTED),
    "Tabeltekst": (10, 13.5, 0, 0, False, INK),
    GAP_STYLE: (9, 6, 0, 0, False, MUTED),
    "Header": (9, 12, 0, 0, False, MUTED),
    "Footer": (9, 12, 0, 0, False, MUTED),
    "toc 1": (10, 13.5, 0, 4, False, INK),
}
_KEPT_WITH_NEXT = ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Etiket")
# What some programs call the styles that Word has built in and files under its English names.
_ALIASES = {
    "normal": ("standard",),
    "title": ("titel",),
    "heading 1": ("overskrift 1",),
    "heading 2": ("overskrift 2",),
    "heading 3": ("overskrift 3",),
    "heading 4": ("overskrift 4",),
    "list bullet": ("opstilling - punkttegn", "punktopstilling"),
    "list number": ("opstilling - talelement", "talopstilling"),
    "header": ("sidehoved",),
    "footer": ("sidefod",),
    "toc 1": ("indholdsfortegnelse 1",),
    "hyperlink": ("link", "internet link"),
}


class StyleKeys:
    """The keys of our styles in one document; those it lacks are added as the default has them."""

    def __init__(self, word: WordDocument) -> None:
        self._root: BaseOxmlElement = word.styles.element
        self._keys: dict[str, str] = {}
        self._used: set[str] = set()
        self._numbered: dict[str | None, bool] = {}
        for style in self._root.findall(qn("w:style")):
            name = style.find(qn("w:name"))
            key = str(style.get(qn("w:styleId")))
            self._used.add(key)
            if name is not None:
                self._keys.setdefault(str(name.get(qn("w:val"))).lower(), key)

    def of(self, name: str) -> str | None:
        """Return the key of a style by our name of it, None where the document lacks it."""
        low = name.lower()
        for called in (low, *_ALIASES.get(low, ())):
            if called in self._keys:
                return self._keys[called]
        return None

    def is_numbered(self, key: str | None) -> bool:
        """Tell whether a style numbers its paragraphs, itself or by the style it stands on."""
        if key not in self._numbered:
            own = f"{qn('w:pPr')}/{qn('w:numPr')}"
            self._numbered[key] = any(s.find(own) is not None for s in self._standing_on(key))
        return self._numbered[key]

    def tab_places(self, key: str | None) -> list[Twips]:
        """Return where the tab stops of a style are."""
        stops = f"{qn('w:pPr')}/{qn('w:tabs')}/{qn('w:tab')}"
        found = [s for style in self._standing_on(key) for s in style.findall(stops)]
        places = {str(each.get(qn("w:pos"))) for each in found if each.get(qn("w:val")) != "clear"}
        return sorted(Twips(int(place)) for place in places if place.isdigit())

    def _standing_on(self, key: str | None) -> list[BaseOxmlElement]:
        """Return a style and those that it stands on."""
        styles = {s.get(qn("w:styleId")): s for s in self._root.findall(qn("w:style"))}
        found: list[BaseOxmlElement] = []
        while key in styles and styles[key] not in found:
            found.append(styles[key])
            above = styles[key].find(qn("w:basedOn"))
            key = None if above is None else above.get(qn("w:val"))
        return found

    def complete(self, source: WordDocument) -> None:
        """Add the styles of ours that are missing, in the document's own typeface."""
        given = StyleKeys(source)
        normal = self.of("Normal")
        for name in (*_LOOKS, LINK_STYLE):
            if self.of(name) is not None:
                continue
            key = given.of(name)
            found = [s for s in given._root if s.get(qn("w:styleId")) == key]
            made = copy.deepcopy(found[0])
            self._fit(made, normal)
            self._root.append(made)
            self._keys[name.lower()] = str(made.get(qn("w:styleId")))

    def _fit(self, style: BaseOxmlElement, normal: str | None) -> None:
        """Let a style that is brought in stand on the document's own."""
        key = str(style.get(qn("w:styleId")))
        while key in self._used:
            key += "hp"
        self._used.add(key)
        style.set(qn("w:styleId"), key)
        style.attrib.pop(qn("w:default"), None)
        for tag in ("w:link", "w:next"):
            for old in style.findall(qn(tag)):
                style.remove(old)
        for base in style.findall(qn("w:basedOn")):
            if normal is None or style.get(qn("w:type")) != "paragraph":
                style.remove(base)
            else:
                base.set(qn("w:val"), normal)
        for properties in style.findall(qn("w:rPr")):
            for fonts in properties.findall(qn("w:rFonts")):
                properties.remove(fonts)


def apply_styles(word: WordDocument, language: str) -> None:
    """Set page size, margins, language and all styles of a new document."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(25)
    section.header_distance, section.footer_distance = Mm(12), Mm(11)
    for name in _LOOKS:
        _apply(_style(word, name), name)
    link = word.styles.add_style(LINK_STYLE, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor.from_string(TEAL), True
    _drop_unused(word)
    set_language(word, language)
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
    for tag in ("w:pBdr", "w:numPr", "w:contextualSpacing"):  # lists get numbers of their own
        for old in style.element.pPr.findall(qn(tag)):
            style.element.pPr.remove(old)
    if name in ("Header", "Footer"):
        for _ in range(len(shape.tab_stops)):
            del shape.tab_stops[0]
        shape.tab_stops.add_tab_stop(Mm(TEXT_MM), WD_TAB_ALIGNMENT.RIGHT)


def _drop_unused(word: WordDocument) -> None:
    """Take out the styles that come with a new document and that no paper of ours uses."""
    root = word.styles.element
    names = {name.lower() for name in (*_LOOKS, LINK_STYLE)}
    kept = {"default paragraph font", "normal table", "table normal", "no list", "table grid"}
    for style in root.findall(qn("w:style")):
        name = str(style.find(qn("w:name")).get(qn("w:val"))).lower()
        if name not in names | kept:
            root.remove(style)
    left = {style.get(qn("w:styleId")) for style in root.findall(qn("w:style"))}
    for style in root.findall(qn("w:style")):
        for tag in ("w:link", "w:next"):
            for reference in style.findall(qn(tag)):
                if reference.get(qn("w:val")) not in left:
                    style.remove(reference)


def set_language(word: WordDocument, language: str) -> None:
    """Set the language that the words of a document are in, for spelling and reading aloud."""
    root = word.styles.element
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("w:docDefaults")
        root.insert(0, defaults)
    outer = defaults.find(qn("w:rPrDefault"))
    if outer is None:
        outer = element("w:rPrDefault")
        defaults.insert(0, outer)
    properties = outer.find(qn("w:rPr"))
    if properties is None:
        properties = element("w:rPr")
        outer.append(properties)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def _set_zoom(word: WordDocument) -> None:
    """Give the template's zoom the percentage that strict readers ask for."""
    for zoom in word.settings.element.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
