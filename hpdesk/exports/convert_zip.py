# SPDX-License-Identifier: MPL-2.0
"""A look into a zipped Office file before any program opens it; runs in the child process.

Every part is unpacked once, within limits, so that a damaged file, a zip bomb and an XML that
names entities are found here and not by the office program.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait, joined
from hpdesk.domain.preflight_texts import find_cpr_numbers
from hpdesk.exports.convert_types import Family, Look

_CHUNK = 1 << 20
_SAVE_AS_PDF = "Gem den som PDF i det program, den er lavet i, og vedlæg den i stedet."
_TOO_BIG = f"Filen pakker ud til mere, end den må fylde, og er ikke åbnet. {_SAVE_AS_PDF}"
_DAMAGED = "Filen er beskadiget eller afbrudt. Hent eller gem den igen, og vedlæg den på ny."
_ENTITIES = f"Filen har indhold, der ikke hører til i et dokument, og er ikke åbnet. {_SAVE_AS_PDF}"
_LOCKED = (
    "Filen er beskyttet med adgangskode. Gem en kopi uden adgangskode, og vedlæg den i stedet, "
    "hvis bilaget skal flettes ind."
)
LOCKED = Look(reason=_LOCKED, notes=(BilagNote(BilagTrait.PASSWORD),))
DAMAGED = Look(reason=_DAMAGED)

_OPEN_DOCUMENT = {
    "text": (Family.WRITER, "odt"),
    "text-template": (Family.WRITER, "ott"),
    "spreadsheet": (Family.CALC, "ods"),
    "spreadsheet-template": (Family.CALC, "ots"),
    "presentation": (Family.IMPRESS, "odp"),
    "presentation-template": (Family.IMPRESS, "otp"),
    "graphics": (Family.IMPRESS, "odg"),
}
# what [Content_Types].xml calls the main part
_OPEN_XML = (
    (re.compile(rb"wordprocessingml\.(?:document|template)|word\.(?:document|template)\.macro"),
     Family.WRITER, "docx"),
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macro"
                rb"|ms-excel\.sheet\.binary"),
     Family.CALC, "xlsx"),
    (re.compile(rb"presentationml\.(?:presentation|slideshow|template)\.main"
                rb"|ms-powerpoint\.(?:presentation|slideshow|template)\.macro"),
     Family.IMPRESS, "pptx"),
)  # fmt: skip
_ENTITY = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y")  # in UTF-8 and UTF-16


def look_into_zip(path: Path) -> Look:
    """Return which office program opens a zipped file, or why none should."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _look(archive, path)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        return DAMAGED
    except (RuntimeError, KeyError):  # a part with a password, a part that is missing
        return LOCKED if _has_locked_part(path) else DAMAGED


def is_binary_workbook(path: Path) -> bool:
    """Tell whether a zipped workbook holds its sheets in binary parts (.xlsb), not in XML."""
    with zipfile.ZipFile(path) as archive:
        return "xl/workbook.bin" in archive.namelist()


def _has_locked_part(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(part.flag_bits & 1 for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _look(archive: zipfile.ZipFile, path: Path) -> Look:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    if len(parts) > limits.OFFICE_PARTS or unpacked > limits.OFFICE_UNPACKED:
        return Look(reason=_TOO_BIG)
    if unpacked > limits.OFFICE_RATIO_FROM and unpacked / packed > limits.OFFICE_RATIO:
        return Look(reason=_TOO_BIG)
    texts: dict[str, bytes] = {}
    for part in parts:
        content = _read(archive, part)
        if content is None:
            continue
        if _ENTITY.search(content[:_CHUNK]):
            return Look(reason=_ENTITIES)
        texts[part.filename] = content
    names = [part.filename for part in parts]
    if "[Content_Types].xml" in texts:
        return _open_xml(texts, names, path)
    return _open_document(archive, texts, names, path)


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes | None:
    """Unpack a part to its end and return it where it is XML; its checksum is then tried."""
    is_text = part.filename.endswith((".xml", ".rels")) and part.file_size <= limits.TEXT_BYTES
    kept: list[bytes] = []
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            if is_text:
                kept.append(chunk)
    return b"".join(kept) if is_text else None


def _open_xml(texts: dict[str, bytes], names: list[str], path: Path) -> Look:
    types = texts["[Content_Types].xml"]
    for pattern, family, _ in _OPEN_XML:
        if pattern.search(types):
            looks = {
                Family.WRITER: _word_notes,
                Family.CALC: _excel_notes,
                Family.IMPRESS: _slide_notes,
            }
            notes = [*looks[family](texts), *_shared_notes(texts, names)]
            return Look(office=family, office_path=str(path), notes=joined(notes))
    return DAMAGED


def _open_document(
    archive: zipfile.ZipFile, texts: dict[str, bytes], names: list[str], path: Path
) -> Look:
    mime = archive.read("mimetype")[:200].decode("ascii", "replace").strip()
    found = _OPEN_DOCUMENT.get(mime.rpartition(".opendocument.")[2])
    if found is None or "content.xml" not in names:
        return DAMAGED
    if b"encryption-data" in texts.get("META-INF/manifest.xml", b""):
        return LOCKED
    content = texts.get("content.xml", b"")
    counts = {
        BilagTrait.TRACKED_CHANGES: _count(rb"changed-region", [content]),
        BilagTrait.COMMENTS: _count(rb"annotation", [content]),
        BilagTrait.HIDDEN_ROWS: content.count(b'table:visibility="collapse"'),
        BilagTrait.HIDDEN_SHEETS: content.count(b'table:display="false"'),
        BilagTrait.HIDDEN_SLIDES: content.count(b'presentation:visibility="hidden"'),
        BilagTrait.HIDDEN_TEXT: content.count(b'text:display="none"'),
        BilagTrait.EXTERNAL_LINKS: len(
            re.findall(rb'<(?:draw:image|text:section-source)[^>]*href="(?:https?|file):', content)
        ),
        BilagTrait.SIGNATURE: int("META-INF/documentsignatures.xml" in names),
        BilagTrait.MACROS: int(any(name.startswith(("Basic/", "Scripts/")) for name in names)),
        BilagTrait.CPR_NUMBER: _cpr([content], rb"</text:p>"),
    }
    notes = [BilagNote(trait, count) for trait, count in counts.items() if count]
    return Look(office=found[0], office_path=str(path), notes=joined(notes))


def _word_notes(texts: dict[str, bytes]) -> Iterable[BilagNote]:
    bodies = [
        text
        for name, text in texts.items()
        if re.match(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$", name)
    ]
    comments = texts.get("word/comments.xml", b"")
    counts = {
        BilagTrait.TRACKED_CHANGES: _count(rb"(?:ins|del|moveFrom|moveTo)", bodies),
        BilagTrait.COMMENTS: _count(rb"comment", [comments]),
        BilagTrait.HIDDEN_TEXT: _count(rb"vanish", bodies),
        BilagTrait.CPR_NUMBER: _cpr([*bodies, comments], rb"</(?:\w+:)?p>"),
    }
    return [BilagNote(trait, count) for trait, count in counts.items() if count]


def _excel_notes(texts: dict[str, bytes]) -> Iterable[BilagNote]:
    sheets = [text for name, text in texts.items() if name.startswith("xl/worksheets/sheet")]
    comments = [t for n, t in texts.items() if re.match(r"xl/(?:threadedC|c)omments", n)]
    hidden = re.findall(
        rb'<(?:\w+:)?sheet\b[^>]*\bstate="(?:hidden|veryHidden)"', texts.get("xl/workbook.xml", b"")
    )
    rows = re.compile(rb'<(?:\w+:)?(?:row|col)\b[^>]*\bhidden="(?:1|true)"')
    strings = texts.get("xl/sharedStrings.xml", b"")
    counts = {
        BilagTrait.HIDDEN_SHEETS: len(hidden),
        BilagTrait.HIDDEN_ROWS: int(any(rows.search(sheet) for sheet in sheets)),
        BilagTrait.COMMENTS: max((_count(rb"(?:comment|threadedComment)", [c]) for c in comments),
                                 default=0),
        BilagTrait.CPR_NUMBER: _cpr([strings], rb"</(?:\w+:)?si>")
        + _cpr(sheets, rb"</(?:\w+:)?c>"),
    }  # fmt: skip
    return [BilagNote(trait, count) for trait, count in counts.items() if count]


def _slide_notes(texts: dict[str, bytes]) -> Iterable[BilagNote]:
    slides = [t for n, t in texts.items() if re.match(r"ppt/slides/slide\d+\.xml$", n)]
    comments = [t for n, t in texts.items() if n.startswith("ppt/comments/")]
    hidden = re.compile(rb'<(?:\w+:)?sld\b[^>]*\bshow="(?:0|false)"')
    counts = {
        BilagTrait.HIDDEN_SLIDES: sum(bool(hidden.search(slide)) for slide in slides),
        BilagTrait.COMMENTS: _count(rb"cm", comments),
        BilagTrait.CPR_NUMBER: _cpr(slides, rb"</(?:\w+:)?p>"),
    }
    return [BilagNote(trait, count) for trait, count in counts.items() if count]


def _shared_notes(texts: dict[str, bytes], names: list[str]) -> Iterable[BilagNote]:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        yield BilagNote(BilagTrait.MACROS)
    signed = sum(bool(re.match(r"_xmlsignatures/sig\d+\.xml$", name)) for name in names)
    if signed:
        yield BilagNote(BilagTrait.SIGNATURE, signed)
    outside = sum(_outside(text) for name, text in texts.items() if name.endswith(".rels"))
    if outside:
        yield BilagNote(BilagTrait.EXTERNAL_LINKS, outside)


_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_NOT_FETCHED = (b"/hyperlink", b"/attachedTemplate")


def _outside(rels: bytes) -> int:
    """Count what a part is to fetch from elsewhere; a link to click on is not fetched."""
    return sum(
        b'TargetMode="External"' in relation and not any(kind in relation for kind in _NOT_FETCHED)
        for relation in _RELATION.findall(rels)
    )


def _count(tag: bytes, texts: Iterable[bytes]) -> int:
    pattern = re.compile(rb"<(?:\w+:)?" + tag + rb"[\s/>]")
    return sum(len(pattern.findall(text)) for text in texts)


_TAG = re.compile(rb"<[^>]*>")


def _cpr(texts: Iterable[bytes], ends: bytes) -> int:
    """Count what looks like CPR numbers in the running text; `ends` closes a paragraph."""
    end = re.compile(ends)
    count = 0
    for text in texts:
        running = _TAG.sub(b"", end.sub(b"\n", text[: limits.TEXT_BYTES])).decode(
            "utf-8", "replace"
        )
        count += cpr_count(running)
    return count


def cpr_count(text: str, find: Callable[[str], tuple[object, ...]] = find_cpr_numbers) -> int:
    """Count what looks like CPR numbers in a text of any length."""
    step = 90_000  # the search reads that far at a time
    return sum(len(find(text[at : at + step])) for at in range(0, len(text), step))
