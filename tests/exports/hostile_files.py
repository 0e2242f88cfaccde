# SPDX-License-Identifier: MPL-2.0
"""Files made to eat time and memory, each small on the disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.exports import odd_files as odd
from tests.exports import office_files as office

Maker = Callable[[], bytes]


def _with_part(content: bytes, name: str, chunk: bytes, times: int, level: int = 6) -> bytes:
    """Return a zipped file with one part more, written chunk by chunk."""
    buffer = io.BytesIO(content)
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=level) as archive,
        archive.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(times):
            part.write(chunk)
    return buffer.getvalue()


def zip_bomb(content: bytes, name: str, megabytes: int = 100) -> bytes:
    # at its best the packing tells; quickly packed, it is the size alone
    level = 6 if megabytes <= 100 else 1
    return _with_part(content, name, b" " * (1 << 20), megabytes, level)


def many_parts(content: bytes) -> bytes:
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(20_500):
            archive.writestr(f"word/x{number}.xml", b"")
    return buffer.getvalue()


def lying_zip(content: bytes) -> bytes:
    """Say of a part that unpacks to 100 MB that it holds 100 bytes."""
    whole = bytearray(_with_part(content, "word/media/a.xml", b" " * (1 << 20), 100))
    size = struct.pack("<I", 100 << 20)
    while (at := whole.find(size)) >= 0:
        whole[at : at + 4] = struct.pack("<I", 100)
    return bytes(whole)


def many_laughs(content: bytes, part: str) -> bytes:
    """Declare entities that become a billion words."""
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    declared = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{names}]>'.encode()

    def declare(name: str, data: bytes) -> bytes:
        return declared + data.partition(b"?>")[2] if name == part else data

    return office.rezipped(content, declare)


def deep_xml(content: bytes, part: str) -> bytes:
    deep = b"<w:p>" * 100_000

    def bury(name: str, data: bytes) -> bytes:
        return data.replace(b"<w:body>", b"<w:body>" + deep, 1) if name == part else data

    return office.rezipped(content, bury)


def a_pptx() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{kind}"/></Types>')
        archive.writestr("ppt/presentation.xml", '<?xml version="1.0"?><p:presentation/>')
    return buffer.getvalue()


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@cache
def huge_png(side: int) -> bytes:
    """A picture of a side in pixels and one bit each, packed to next to nothing."""
    packer = zlib.compressobj(9)
    row = bytes((side + 7) // 8 + 1)
    packed = b"".join(packer.compress(row * 64) for _ in range(min(side, 30_000) // 64))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _png_chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
        + _png_chunk(b"IDAT", packed + packer.flush())
        + _png_chunk(b"IEND", b"")
    )


def claimed_png() -> bytes:
    size = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _png_chunk(b"IHDR", size) + _png_chunk(b"IDAT", b"x\x9c")


def huge_tiff(side: int, pages: int) -> bytes:
    """Pages that say they are huge and all have their colours in the same few bytes."""
    begins, made = 8 + 64, b"II*\0" + struct.pack("<I", 8 + 64) + bytes(64)
    for page in range(pages):
        tags = ((256, side), (257, side), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1),
                (278, side), (279, 64))  # fmt: skip
        entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        begins += 2 + len(entries) + 4
        following = begins if page < pages - 1 else 0
        made += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    return made


def ring_of_tiff_pages() -> bytes:
    made = bytearray(huge_tiff(8, 1))
    made[-4:] = struct.pack("<I", 72)
    return bytes(made)


def huge_webp() -> bytes:
    """A file of a few bytes that says it is 16383 x 16383."""
    side = 16_383 - 1
    bits = side | side << 14
    data = b"\x2f" + struct.pack("<I", bits) + b"\x88\x88\x08"
    chunk = b"VP8L" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def _gigabyte_of(sign: bytes) -> bytes:
    """Return a gigabyte of one sign, deflated: the same piece again and again."""
    piece, packer, total = sign * (1 << 20), zlib.compressobj(1, wbits=-15), 1
    packed = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(1024):
        total = zlib.adler32(piece, total)
    return b"\x78\x01" + packed * 1024 + packer.flush() + struct.pack(">I", total)


def deflate_bomb_pdf() -> bytes:
    """A page whose content is a gigabyte of spaces, packed twice."""
    once = _gigabyte_of(b" ")

    def swell(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(b"")
        stream.write(zlib.compress(once, 9), filter=Array([Name.FlateDecode, Name.FlateDecode]))
        pdf.pages[0].obj.Contents = stream

    return odd.changed(odd.a_pdf(1), swell, compress_streams=False)


def picture_bomb_pdf() -> bytes:
    packed = _gigabyte_of(b"\0")

    def add(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(b"")
        stream.write(packed, filter=Name.FlateDecode)
        for name, value in (("Type", Name.XObject), ("Subtype", Name.Image), ("Width", 32_768),
                            ("Height", 32_768), ("ColorSpace", Name.DeviceGray),
                            ("BitsPerComponent", 8)):  # fmt: skip
            stream[f"/{name}"] = value
        used = pdf.pages[0].add_resource(stream, Name.XObject)
        pdf.pages[0].contents_add(f"q 500 0 0 500 0 0 cm {used} Do Q".encode())

    return odd.changed(odd.a_pdf(1), add, compress_streams=False)


def deep_pages_pdf(depth: int) -> bytes:
    """A tree of pages with one branch at each level."""

    def dig(pdf: pikepdf.Pdf) -> None:
        page, root = pdf.pages[0].obj, pdf.Root.Pages
        above = root
        for _ in range(depth):
            node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1, Parent=above))
            above.Kids = Array([node])
            above = node
        above.Kids = Array([page])
        page.Parent = above

    return odd.changed(odd.a_pdf(1), dig)


def ring_of_pages_pdf() -> bytes:
    def tie(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.Pages
        root.Kids = Array([pdf.pages[0].obj, root])
        root.Count = 2_000_000_000

    return odd.changed(odd.a_pdf(1), tie)


def many_pages_pdf(pages: int) -> bytes:
    """Pages that are all one object's copies, each of a few bytes."""
    numbers = range(3, 3 + pages)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/MediaBox[0 0 9 9]/Kids[%s]>>" % (pages, kids),
        *(b"<</Type/Page/Parent 2 0 R>>" for _ in numbers),
    ]
    made, places = io.BytesIO(), []
    made.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj%s endobj\n" % (number, content))
    at = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    made.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    made.write(b"trailer<</Size %d/Root 1 0 R>>\n" % (len(places) + 1))
    made.write(b"startxref\n%d\n%%%%EOF\n" % at)
    return made.getvalue()


def nested_mail(depth: int) -> bytes:
    """A mail of parts inside parts."""
    head = b"From: a@b.dk\r\nTo: b@b.dk\r\nSubject: Dyb\r\nMIME-Version: 1.0\r\n"
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="g%d"\r\n\r\n--g%d\r\n' % (n, n)
        for n in range(depth)
    )
    return head + opened + b"Content-Type: text/plain\r\n\r\nInderst\r\n"


def mail_of_many_parts(parts: int) -> bytes:
    head = (
        b"From: a@b.dk\r\nTo: b@b.dk\r\nSubject: Mange\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="g"\r\n\r\n'
    )
    return head + b"--g\r\nContent-Type: text/plain\r\n\r\nx\r\n" * parts + b"--g--\r\n"


def long_header_mail() -> bytes:
    return b"From: a@b.dk\r\nTo: " + b"a@b.dk, " * 400_000 + b"\r\nSubject: Lang\r\n\r\nx\r\n"


def bomb_in_a_mail() -> bytes:
    return office.a_mail(files={"bombe.png": huge_png(60_000)}).as_bytes()


def a_sector_ring_msg() -> bytes:
    """An Outlook file whose table of sectors leads back to itself."""
    whole = bytearray(office.a_compound_file("__properties_version1.0"))
    for at in range(512, min(len(whole), 1024), 4):
        whole[at : at + 4] = struct.pack("<I", 0)
    return bytes(whole)


BILAG: dict[str, Maker] = {
    "bombe.docx": lambda: zip_bomb(office.a_docx(), "word/media/a.bin", 650),
    "bombe i xml.docx": lambda: zip_bomb(office.a_docx(), "word/a.xml"),
    "bombe.xlsx": lambda: zip_bomb(office.an_xlsx(), "xl/worksheets/sheet9.xml"),
    "bombe.pptx": lambda: zip_bomb(a_pptx(), "ppt/slides/slide1.xml"),
    "dele.docx": lambda: many_parts(office.a_docx()),
    "løgn.docx": lambda: lying_zip(office.a_docx()),
    "latter.docx": lambda: many_laughs(office.a_docx(), "word/document.xml"),
    "latter.xlsx": lambda: many_laughs(office.an_xlsx(), "xl/workbook.xml"),
    "latter.pptx": lambda: many_laughs(a_pptx(), "ppt/presentation.xml"),
    "dyb.docx": lambda: deep_xml(office.a_docx(), "word/document.xml"),
    "kæmpe.png": lambda: huge_png(60_000),
    "størst.png": claimed_png,
    "kæmpe.tif": lambda: huge_tiff(60_000, 1),
    "tusind kæmper.tif": lambda: huge_tiff(14_000, 1000),
    "ring.tif": ring_of_tiff_pages,
    "kæmpe.webp": huge_webp,
    "bombe.pdf": deflate_bomb_pdf,
    "billede.pdf": picture_bomb_pdf,
    "dyb.pdf": lambda: deep_pages_pdf(5_000),
    "ring.pdf": ring_of_pages_pdf,
    "sider.pdf": lambda: many_pages_pdf(200_000),
    "dyb.eml": lambda: nested_mail(5_000),
    "dele.eml": lambda: mail_of_many_parts(20_000),
    "lang.eml": long_header_mail,
    "bombe.eml": bomb_in_a_mail,
    "ring.msg": a_sector_ring_msg,
}
