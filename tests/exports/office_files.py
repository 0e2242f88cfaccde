# SPDX-License-Identifier: MPL-2.0
"""Real files that are no PDF: Office documents, mails, texts, and broken ones of each."""

import io
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage

import docx
import openpyxl
from openpyxl.comments import Comment

from tests.exports import odd_files as odd

CPR = "120370-1234"  # no one's: made for the tests


def a_docx(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs or ("Indstilling æøå",):
        document.add_paragraph(words)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rezipped(
    content: bytes,
    change: Callable[[str, bytes], bytes] = lambda _, part: part,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, part_content in (more or {}).items():
            new.writestr(name, part_content)
    return buffer.getvalue()


def in_body(content: bytes, xml: bytes) -> bytes:
    """Put WordprocessingML at the start of a document's body."""

    def put(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        return part.replace(b"<w:body>", b"<w:body>" + xml)

    return rezipped(content, put)


def a_reviewed_docx() -> bytes:
    mark = b'w:id="7" w:author="Sekretariat" w:date="2026-01-01T00:00:00Z"'
    xml = (
        b"<w:p><w:ins " + mark + b"><w:r><w:t>indsat</w:t></w:r></w:ins>"
        b"<w:del " + mark + b"><w:r><w:delText>slettet</w:delText></w:r></w:del>"
        b"<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>"
    )
    document = docx.Document()
    words = document.add_paragraph("Se ").add_run("her")
    document.add_comment(words, text="Er det rigtigt?", author="A")
    document.add_paragraph(f"Borgeren {CPR} har søgt.")
    buffer = io.BytesIO()
    document.save(buffer)
    return in_body(buffer.getvalue(), xml)


def a_docx_fetching(url: str) -> bytes:
    """A document with a picture that lies elsewhere."""
    relation = (
        '<Relationship Id="rId99" TargetMode="External" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/image" Target="{url}"/></Relationships>'
    )
    drawing = (
        b"<w:p><w:r><w:drawing><wp:inline xmlns:wp="
        b'"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        b'<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="P"/>'
        b'<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
        b' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic='
        b'"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        b'<pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link='
        b'"rId99" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        b"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        b'<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect">'
        b"<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        b"</w:drawing></w:r></w:p>"
    )

    def relate(name: str, part: bytes) -> bytes:
        if name == "word/_rels/document.xml.rels":
            return part.replace(b"</Relationships>", relation.encode())
        return part

    return rezipped(in_body(a_docx("Med billede udefra"), drawing), relate)


def an_xlsx(rows: int = 5, columns: int = 4) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in range(1, rows + 1):
        sheet.append([f"r{row}k{column}" for column in range(1, columns + 1)])
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def a_workbook_with_secrets() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Aktivitet", "Timer"])
    sheet.append(["Lektiecafé", 120])
    sheet["A1"].comment = Comment("Tjek tallet", "A")
    sheet.row_dimensions[2].hidden = True
    hidden = book.create_sheet("Lønninger")
    hidden.append(["Hemmelig løn"])
    hidden.sheet_state = "hidden"
    return saved(book)


_CONTENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body>{body}</office:body></office:document-content>"
)
_BODIES = {
    "text": "<office:text><text:p>{words}</text:p></office:text>",
    "spreadsheet": "<office:spreadsheet><table:table table:name='A'><table:table-row>"
    "<table:table-cell office:value-type='string'><text:p>{words}</text:p></table:table-cell>"
    "</table:table-row></table:table></office:spreadsheet>",
    "presentation": "<office:presentation><draw:page draw:name='p'><draw:frame svg:x='2cm'"
    " svg:y='2cm' svg:width='9cm' svg:height='3cm'><draw:text-box><text:p>{words}</text:p>"
    "</draw:text-box></draw:frame></draw:page></office:presentation>",
}


def an_open_document(kind: str, words: str, manifest: str = "") -> bytes:
    mime = f"application/vnd.oasis.opendocument.{kind}"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mime, zipfile.ZIP_STORED)
        archive.writestr("content.xml", _CONTENT.format(body=_BODIES[kind].format(words=words)))
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest manifest:version="1.2" xmlns:manifest='
            '"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
            f"{manifest}</manifest:file-entry></manifest:manifest>",
        )
    return buffer.getvalue()


def an_encrypted_odt() -> bytes:
    locked = '<manifest:encryption-data manifest:checksum="x"/>'
    return an_open_document("text", "låst", locked)


RTF = rb"{\rtf1\ansi\ansicpg1252 Notat fra {\b m\'f8det}\par}"


def a_compound_file(*streams: str) -> bytes:
    """A minimal compound file with empty streams of these names at its root."""
    entries = [("Root Entry", 5, 1)] + [(name, 2, 0xFFFFFFFF) for name in streams]
    directory = b""
    for number, (name, kind, child) in enumerate(entries):
        coded = (name + "\0").encode("utf-16-le")
        right = number + 1 if 0 < number < len(entries) - 1 else 0xFFFFFFFF
        directory += coded.ljust(64, b"\0") + len(coded).to_bytes(2, "little")
        directory += bytes([kind, 1]) + b"\xff\xff\xff\xff" + right.to_bytes(4, "little")
        directory += child.to_bytes(4, "little") + bytes(36)
        directory += b"\xfe\xff\xff\xff" + bytes(8)
    directory = directory.ljust(512 * -(-len(directory) // 512), b"\0")
    sectors = len(directory) // 512
    chain = [number + 2 for number in range(sectors - 1)] + [0xFFFFFFFE]
    fat = [0xFFFFFFFD, *chain]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += bytes.fromhex("3e000300feff0900060000000000000000000000")
    header += (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + bytes(4)
    header += (4096).to_bytes(4, "little") + b"\xfe\xff\xff\xff" + bytes(4)
    header += b"\xfe\xff\xff\xff" + bytes(4) + bytes(4) + b"\xff\xff\xff\xff" * 108
    return header + b"".join(one.to_bytes(4, "little") for one in fat) + directory


def a_bomb() -> bytes:
    """A document whose text unpacks to 400 MB of nothing."""
    buffer = io.BytesIO(a_docx())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/stor.bin", bytes(400 << 20))
    return buffer.getvalue()


def with_entities() -> bytes:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def declare(name: str, part: bytes) -> bytes:
        return part.replace(b"?>", b"?>" + bomb, 1) if name == "word/document.xml" else part

    return rezipped(a_docx(), declare)


def a_mail(*, html_only: bool = False, files: Mapping[str, bytes] | None = None) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Bo Hansen <bo@example.dk>"
    mail["To"] = "Sekretariatet <post@example.dk>"
    mail["Date"] = "Tue, 03 Mar 2026 13:00:00 +0000"
    mail["Subject"] = "Høringssvar om tøjværksted"
    html = (
        "<html><head><title>x</title><style>p{color:red}</style></head><body><p>Kære bestyrelse"
        "</p><p>Vi er <b>enige</b>.</p><ul><li>Et</li><li>To</li></ul><script>alert(1)</script>"
        '<img src="http://127.0.0.1:9/spor.png" alt="Logo"></body></html>'
    )
    if html_only:
        mail.set_content(html, subtype="html")
    else:
        mail.set_content("Kære bestyrelse\n\nVi er enige.\n\nHilsen Bo\n")
        mail.add_alternative(html, subtype="html")
    for name, content in (files or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail


def a_mail_in_a_mail(depth: int) -> bytes:
    mail = a_mail(files={"referat.pdf": odd.a_pdf(2, "Inderst")})
    for level in range(depth):
        outer = a_mail()
        outer.replace_header("Subject", f"Videresendt {level}")
        outer.add_attachment(mail)
        mail = outer
    return mail.as_bytes()


def a_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "et")
    return buffer.getvalue()
