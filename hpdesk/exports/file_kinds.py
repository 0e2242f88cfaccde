# SPDX-License-Identifier: MPL-2.0
"""What a file really is, told by its content and never by its name."""

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path

_HEAD = 4096


class FileKind(StrEnum):
    """What a file is, as the Danish words say it."""

    EMPTY = "en tom fil"
    PDF = "en PDF-fil"
    PICTURE = "et billede"
    HEIC = "et billede i Apples HEIC-format"
    DRAWING = "en tegning (SVG)"
    WORD = "et Word-dokument"
    EXCEL = "et Excel-ark"
    POWERPOINT = "en PowerPoint-præsentation"
    OPEN_DOCUMENT = "et OpenDocument-dokument"
    OFFICE = "et ældre eller krypteret Office-dokument"
    OUTLOOK = "en mail fra Outlook"
    ZIP = "et zip-arkiv"
    WEB_PAGE = "en webside (HTML)"
    RICH_TEXT = "et RTF-dokument"
    POSTSCRIPT = "en PostScript-fil"
    FORM_DATA = "en fil med svar til en PDF-formular (FDF)"
    TEXT = "en tekstfil"
    MAIL = "en mail"
    SEALED = "en krypteret eller signeret fil (S/MIME)"
    ONENOTE = "en sektion fra OneNote"
    VISIO = "en Visio-tegning"
    METAFILE = "en tegning i Windows-format (WMF eller EMF)"
    UNKNOWN = "af ukendt slags"


_PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
    b"\0\0\0\x0cjP  \r\n\x87\n",  # JPEG 2000
)
_HEADS = (
    (b"{\\rtf", FileKind.RICH_TEXT),
    (b"%FDF-", FileKind.FORM_DATA),
    (b"%!PS", FileKind.POSTSCRIPT),
    (b"\x04%!PS", FileKind.POSTSCRIPT),  # as it was on its way to a printer
    (b"\xc5\xd0\xd3\xc6", FileKind.POSTSCRIPT),  # EPS of DOS
    (bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3"), FileKind.ONENOTE),
    (b"\xd7\xcd\xc6\x9a", FileKind.METAFILE),
)
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_AVIF_BRANDS = (b"avif", b"avis")
# RFC 5652: a sequence that begins with the type signed-data or enveloped-data
_SEALED = re.compile(
    rb"\x30[\x80-\x84].{0,4}?\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x02\x03]", re.DOTALL
)
_OUTLOOK_MARK = "__properties_version1.0"  # a stream at the root of an Outlook message
_HEADER_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9_.-]{1,60}):")
_MAIL_HEADERS = {
    b"from", b"to", b"cc", b"subject", b"date", b"received", b"return-path", b"mime-version",
    b"message-id", b"content-type", b"x-unsent", b"reply-to", b"delivered-to", b"sender",
}  # fmt: skip
_OFFICE_PARTS = (
    ("word/", FileKind.WORD),
    ("xl/", FileKind.EXCEL),
    ("ppt/", FileKind.POWERPOINT),
    ("visio/", FileKind.VISIO),
)


def kind_of(path: Path) -> FileKind:
    """Return what a file is."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _kind(head, path)


def kind_of_bytes(content: bytes) -> FileKind:
    """Return what the bytes of a file are."""
    return _kind(content[:_HEAD], content)


def _kind(head: bytes, whole: Path | bytes) -> FileKind:
    if not head:
        return FileKind.EMPTY
    if any(head.startswith(mark) for mark in _PICTURES) or _is_other_picture(head):
        return FileKind.PICTURE
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(whole)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileKind.OUTLOOK if _is_outlook(whole) else FileKind.OFFICE
    marked = _kind_by_mark(head)
    if marked is not None:
        return marked
    if _is_mail(head):
        return FileKind.MAIL
    return FileKind.TEXT if _is_text(head) else FileKind.UNKNOWN


def _kind_by_mark(head: bytes) -> FileKind | None:
    """Return what a file says of itself in its first bytes, if it does."""
    lead = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    is_xml = lead.startswith((b"<?xml", b"<svg", b"<!--", b"<!doctype svg"))
    if lead.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return FileKind.WEB_PAGE
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if is_xml and (b"<svg" in lead or b"<html" in lead):
        return FileKind.DRAWING if b"<svg" in lead else FileKind.WEB_PAGE
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return FileKind.HEIC
    if _SEALED.match(head):
        return FileKind.SEALED
    if head[:4] == b"\1\0\0\0" and head[40:44] == b" EMF":
        return FileKind.METAFILE
    return next((kind for mark, kind in _HEADS if head.startswith(mark)), None)


def _is_outlook(whole: Path | bytes) -> bool:
    import olefile  # only where a compound file is met

    try:
        file = whole.open("rb") if isinstance(whole, Path) else io.BytesIO(whole)
        with file, olefile.OleFileIO(file) as parts:
            return bool(parts.exists([_OUTLOOK_MARK]))
    except Exception:  # a broken compound file is no mail, whatever breaks in it
        return False


def _is_mail(head: bytes) -> bool:
    """Tell whether a file begins with the headers of a mail and nothing else."""
    found = set()
    for number, line in enumerate(head.removeprefix(b"\xef\xbb\xbf").splitlines()):
        if not line.strip():
            break
        if line[:1] in (b" ", b"\t") or (number == 0 and line.startswith(b"From ")):
            continue
        header = _HEADER_LINE.match(line)
        if header is None:
            if number < len(head.splitlines()) - 1:  # the last line may be cut
                return False
            break
        found.add(header[1].lower())
    return len(found & _MAIL_HEADERS) > 1 and bool(found & {b"from", b"received", b"subject"})


def _is_other_picture(head: bytes) -> bool:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return True
    if head[4:8] == b"ftyp" and head[8:12] in _AVIF_BRANDS:
        return True
    return head.startswith(b"BM") and len(head) > 26 and head[6:10] == b"\0\0\0\0"


def _kind_of_zip(whole: Path | bytes) -> FileKind:
    try:
        with zipfile.ZipFile(whole if isinstance(whole, Path) else io.BytesIO(whole)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return FileKind.ZIP
    if "[Content_Types].xml" in names:
        for start, kind in _OFFICE_PARTS:
            if any(name.startswith(start) for name in names):
                return kind
    if "mimetype" in names and "content.xml" in names:
        return FileKind.OPEN_DOCUMENT
    return FileKind.ZIP


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return head.startswith((b"\xff\xfe", b"\xfe\xff"))
    control = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in head)
    return control == 0
