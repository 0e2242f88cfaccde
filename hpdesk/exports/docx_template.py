# SPDX-License-Identifier: MPL-2.0
"""Word templates: what is taken in, what is refused, and a template made ready for a paper."""

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.exports.docx_styles import apply_styles
from hpdesk.resources import resource_path

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_PLACE = re.compile(r"\{\{\s*indhold\s*\}\}", re.IGNORECASE)
_BOOKMARK = "indhold"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
# Where the outside may be pointed to: links that a reader chooses to follow, and the template
# that the file itself was made from, which is let go of.
_LINK, _ATTACHED = "/hyperlink", "/attachedTemplate"
# Not needed, or out of date once the paper is written.
_LEFT_OUT = (_ATTACHED, "/thumbnail", "/stylesWithEffects")


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """A template made ready: its body is empty but for what stands before and after our text.

    The document's own section is the one that our text stands in. Where others come after it,
    `held_by` is where it is to stand again, and `last` the section that the document ends with.
    """

    word: WordDocument
    after: tuple[BaseOxmlElement, ...] = ()
    has_place: bool = False
    held_by: BaseOxmlElement | None = None
    last: BaseOxmlElement | None = None

    def close(self) -> None:
        """Put back what the template has after our text; a body does not end with a table."""
        body = self.word.element.body
        end = body.find(qn("w:sectPr"))
        for child in self.after:
            end.addprevious(child)
        if self.held_by is not None and self.last is not None:
            self.held_by.append(end)
            body.append(self.last)
            end = self.last
        before = end.getprevious()
        if before is None or before.tag == qn("w:tbl"):
            end.addprevious(OxmlElement("w:p"))


def check_template(content: bytes, name: str) -> None:
    """Raise UserError where a file cannot be used as a template, in a sentence that says why."""
    opened = open_template(content, name)
    if not opened.has_place and _mentions_place(content):
        raise UserError(
            "Skabelonen »{name}« har mærket for indholdet i en tabel eller en tekstboks og er "
            "ikke taget ind. Flyt mærket til et afsnit for sig selv, og prøv igen.",
            name=name,
        )


def open_template(content: bytes, name: str = "") -> OpenTemplate:
    """Return a template with its own text taken out; raises UserError as `check_template`."""
    if len(content) > limits.TEMPLATE_BYTES:
        raise UserError(
            "Skabelonen »{name}« fylder mere end {most} MB og er ikke taget ind. Gør billederne "
            "i den mindre, og prøv igen.",
            name=name,
            most=limits.TEMPLATE_BYTES // 1_000_000,
        )
    try:
        word = docx.Document(BytesIO(clean_package(content, name)))
        # what python-docx reads only when it is asked for
        assert word.element.body is not None
        assert word.styles is not None
        assert word.core_properties is not None
        if not word.sections:
            raise ValueError("a document without a section")
    except UserError:
        raise
    except Exception as fault:  # a file from anywhere: whatever is wrong, it is no template
        raise _unreadable(name) from fault
    _detach(word)
    _ensure_numbering(word)
    return _emptied(word)


def _unreadable(name: str) -> UserError:
    return UserError(
        "»{name}« kan ikke læses som en Word-skabelon, så den er ikke taget ind. Åbn den i Word, "
        "gem den som .dotx eller .docx, og prøv igen.",
        name=name,
    )


def clean_package(content: bytes, name: str) -> bytes:
    """Return a Word file as a document of the same parts; refuses what is dangerous."""
    buffer = BytesIO()
    try:
        with ZipFile(BytesIO(content)) as source, ZipFile(buffer, "w") as to:
            _refuse_bomb(source, name)
            for part in source.infolist():
                data = source.read(part)
                if part.filename.endswith((".xml", ".rels")):
                    data = _checked(part.filename, data, name)
                to.writestr(part.filename, data)
    except (BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError) as fault:
        raise _unreadable(name) from fault
    return buffer.getvalue()


def _refuse_bomb(source: ZipFile, name: str) -> None:
    parts = source.infolist()
    names = {part.filename for part in parts}
    if _TYPES not in names or len(names) < len(parts):
        raise _unreadable(name)
    unpacked = sum(part.file_size for part in parts)
    xml = max((p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))), default=0)
    if (
        len(parts) > limits.TEMPLATE_PARTS
        or unpacked > limits.TEMPLATE_UNPACKED
        or xml > limits.TEMPLATE_XML
    ):
        raise UserError(
            "Skabelonen »{name}« pakker sig ud til langt mere, end en skabelon gør, og er ikke "
            "taget ind. Bed kommunen om en ny udgave af den.",
            name=name,
        )
    if any(part.filename.lower().endswith(("vbaproject.bin", "vbadata.xml")) for part in parts):
        raise UserError(
            "»{name}« indeholder makroer og er ikke taget ind. Åbn den i Word, gem den som .dotx "
            "uden makroer, og prøv igen.",
            name=name,
        )


def _checked(part: str, data: bytes, name: str) -> bytes:
    head = data[:4096]
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\x00" in head.lstrip(b"\xff\xfe\xfe\xff"):
        raise UserError(
            "»{name}« indeholder erklæringer, som en Word-skabelon ikke har, og er ikke taget "
            "ind. Åbn den i Word, gem den som en ny .dotx, og prøv igen.",
            name=name,
        )
    if part == _TYPES:
        if b"macroEnabled" in data:
            raise UserError(
                "»{name}« er gemt med makroer og er ikke taget ind. Åbn den i Word, gem den som "
                ".dotx uden makroer, og prøv igen.",
                name=name,
            )
        return data.replace(_TEMPLATE, _DOCUMENT)
    if part.endswith(".rels"):
        _refuse_outside(data, name)
    return data


def _refuse_outside(data: bytes, name: str) -> None:
    """Refuse what would be fetched from elsewhere when a paper is opened."""
    for relation in parse_xml(data):
        if relation.get("TargetMode") != "External":
            continue
        if not str(relation.get("Type")).endswith((_LINK, _ATTACHED)):
            raise UserError(
                "Skabelonen »{name}« henter billeder eller andet fra et sted uden for filen og er "
                "ikke taget ind. Indsæt billederne i selve skabelonen, og prøv igen.",
                name=name,
            )


def _detach(word: WordDocument) -> None:
    """Let go of the picture of the template, of the one it was made from, and of its locks."""
    settings = word.settings.element
    for tag in ("w:attachedTemplate", "w:documentProtection", "w:writeProtection"):
        for each in settings.findall(qn(tag)):
            settings.remove(each)
    part = word.part
    for rels in (
        part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels,
        part.package.rels,
        part.rels,
    ):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_LEFT_OUT)]:
            rels.pop(key)


def _ensure_numbering(word: WordDocument) -> None:
    """Give a template without lists the part that lists stand in."""
    part = word.part
    if any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in part.rels.values()):
        return
    root = parse_xml(f"<w:numbering {nsdecls('w')}/>")
    made = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package
    )
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)


def _emptied(word: WordDocument) -> OpenTemplate:
    """Take out a template's own text, or only the paragraph that marks where ours is to stand."""
    body = word.element.body
    content = [child for child in body if child.tag != qn("w:sectPr")]
    place = next((i for i, child in enumerate(content) if _is_place(child)), None)
    held_by, last = _take_section(body, content, place or 0)
    after = content[0 if place is None else place :]
    for child in after:
        body.remove(child)
    if place is None:
        return OpenTemplate(word)
    held = held_by if held_by is not None and after[0] is not _paragraph_of(held_by) else None
    return OpenTemplate(word, tuple(after[1:]), True, held, last if held is not None else None)


def _take_section(
    body: BaseOxmlElement, content: list[BaseOxmlElement], place: int
) -> tuple[BaseOxmlElement | None, BaseOxmlElement]:
    """Make the section around a place the document's own, in one column as our tables ask.

    Returns where it stood, None where it is the last, and the section that was the last.
    """
    last = body.find(qn("w:sectPr"))
    inner = f"{qn('w:pPr')}/{qn('w:sectPr')}"
    sections = [
        (i, found) for i, child in enumerate(content) if (found := child.find(inner)) is not None
    ]
    chosen = next((found for i, found in sections if i >= place), last)
    _inherit(chosen, [found for i, found in sections if i < place])
    for columns in chosen.findall(qn("w:cols")):
        chosen.remove(columns)
    if chosen is last:
        return None, last
    held_by = chosen.getparent()
    body.replace(last, chosen)
    return held_by, last


def _inherit(section: BaseOxmlElement, earlier: list[BaseOxmlElement]) -> None:
    """Name the headers and footers that a section has from those before it."""
    for before in reversed(earlier):
        for tag in ("w:footerReference", "w:headerReference"):
            own = {each.get(qn("w:type")) for each in section.findall(qn(tag))}
            for each in before.findall(qn(tag)):
                if each.get(qn("w:type")) not in own:
                    section.insert(0, deepcopy(each))


def _paragraph_of(properties: BaseOxmlElement) -> BaseOxmlElement:
    found: BaseOxmlElement = properties.getparent()
    return found


def _is_place(child: BaseOxmlElement) -> bool:
    """Tell whether a paragraph or a content control marks where our text is to stand."""
    if child.tag not in (qn("w:p"), qn("w:sdt")):
        return False
    text = "".join(part.text or "" for part in child.iter(qn("w:t")))
    names = [str(mark.get(qn("w:name"))) for mark in child.iter(qn("w:bookmarkStart"))]
    names += [str(mark.get(qn("w:val"))) for mark in child.iter(qn("w:tag"), qn("w:alias"))]
    return bool(_PLACE.search(text)) or _BOOKMARK in [name.lower() for name in names]


def _mentions_place(content: bytes) -> bool:
    paragraphs = docx.Document(BytesIO(clean_package(content, ""))).element.body.iter(qn("w:p"))
    return any(_is_place(each) for each in paragraphs)


@cache
def default_template() -> bytes:
    """Return the template that ships with the program."""
    return resource_path("word", "hpdesk.dotx").read_bytes()


def made_default() -> bytes:
    """Return the template that ships, as this program makes it: the file is checked against it."""
    word = docx.Document()
    _detach(word)
    apply_styles(word, "da-DK")
    root = word.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    about = word.core_properties
    about.title, about.author, about.comments = "hpdesk", "hpdesk", ""
    about.last_modified_by = "hpdesk"
    about.created = about.modified = datetime(*_FIRST_MOMENT)
    buffer, made = BytesIO(), BytesIO()
    word.save(buffer)
    with ZipFile(buffer) as source, ZipFile(made, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == _TYPES:
                data = data.replace(_DOCUMENT, _TEMPLATE)
            _put(target, part.filename, data)
    return made.getvalue()


def _put(target: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name, _FIRST_MOMENT)
    info.compress_type = ZIP_DEFLATED
    target.writestr(info, data)
