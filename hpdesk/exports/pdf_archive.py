# SPDX-License-Identifier: MPL-2.0
"""Finishes a PDF of ours: structure, metadata, and what PDF/UA-1 and PDF/A-2a ask for besides.

Nothing written here changes by itself: the same paper gives the same bytes.
"""

import re
import zlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from hpdesk.exports.pdf_structure import write_structure
from hpdesk.exports.pdf_tags import Element

_PAIR = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>\n?")
_CARRIAGE_RETURN = 13
_MOST_PAIRS = 100  # in one block of a character map
_ICC_DATE = slice(24, 36)  # when a colour profile was made (ICC.1, 7.2.8)


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF tells of itself.

    `accessible` claims PDF/UA-1, which is true of a paper alone and not of a pack with bilag
    that others made; `archive` claims PDF/A-2a.
    """

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    created: datetime
    accessible: bool
    archive: bool


def finished(content: bytes, structure: Element, about: About) -> bytes:
    """Return a laid out paper with its structure and metadata."""
    with pikepdf.open(BytesIO(content)) as pdf:
        write_structure(pdf, structure)
        for page in pdf.pages:
            page.obj.Tabs = Name.S
            if "/Trans" in page.obj:
                del page.obj.Trans
        _mend_fonts(pdf)
        _tell(pdf, about)
        if about.archive:
            _fix_colours(pdf)
            _end_plainly(pdf)
        out = BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.disable
            if about.archive
            else pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return out.getvalue()


def _mend_fonts(pdf: Pdf) -> None:
    """Write the maps from signs to letters anew.

    reportlab maps the unused sign 0 to nothing, which no map may, and writes letters beyond the
    first plane with five digits, which readers take for others.
    """
    seen = set()
    for page in pdf.pages:
        for font in page.resources.get("/Font", Dictionary()).values():
            stream = font.get("/ToUnicode")
            if stream is not None and stream.objgen not in seen:
                seen.add(stream.objgen)
                stream.write(_mended(stream.read_bytes()))


def _mended(content: bytes) -> bytes:
    """Return a character map with true letters, in blocks of no more than are allowed."""
    head, _, rest = content.partition(b"endcodespacerange\n")
    pairs = [
        b"<%b> <%b>\n" % (code, chr(int(letter, 16)).encode("utf-16-be").hex().upper().encode())
        for code, letter in _PAIR.findall(rest)
        if int(letter, 16)
    ]
    blocks = [pairs[first : first + _MOST_PAIRS] for first in range(0, len(pairs), _MOST_PAIRS)]
    written = [b"%d beginbfchar\n%bendbfchar\n" % (len(block), b"".join(block)) for block in blocks]
    tail = rest.partition(b"endbfchar\n")[2]
    return b"%bendcodespacerange\n%b%b" % (head, b"".join(written), tail)


def _tell(pdf: Pdf, about: About) -> None:
    """Write what the PDF is, the same in both of the places for it."""
    made = f"{about.created:%Y%m%d%H%M%S}"
    info = {
        "/Title": about.title,
        "/Author": about.author,
        "/Subject": about.subject,
        "/Keywords": about.keywords,
        "/Creator": "hpdesk",
        "/Producer": "hpdesk",
        "/CreationDate": f"D:{made}Z",
        "/ModDate": f"D:{made}Z",
    }
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary({key: String(text) for key, text in info.items() if text})
    )
    stream = pdf.make_stream(_xmp(about).encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = stream
    pdf.Root.Lang = String(about.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _xmp(about: About) -> str:
    """Return the metadata as XMP; no tool's name and no time of day but the paper's own."""
    made = f"{about.created:%Y-%m-%dT%H:%M:%S}Z"
    parts = [
        _localised("dc:title", about.title),
        _localised("dc:description", about.subject),
        f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>"
        if about.author
        else "",
        f"<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<pdf:Keywords>{escape(about.keywords)}</pdf:Keywords>" if about.keywords else "",
        "<dc:format>application/pdf</dc:format>",
        "<pdf:Producer>hpdesk</pdf:Producer>",
        "<xmp:CreatorTool>hpdesk</xmp:CreatorTool>",
        f"<xmp:CreateDate>{made}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{made}</xmp:ModifyDate>",
    ]
    if about.accessible:
        parts.append("<pdfuaid:part>1</pdfuaid:part>")
    if about.archive:
        parts.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
        parts.append(_UA_SCHEMA if about.accessible else "")
    return _PACKET.format(parts="\n".join(part for part in parts if part))


def _localised(name: str, text: str) -> str:
    if not text:
        return ""
    return (
        f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'
    )


def _fix_colours(pdf: Pdf) -> None:
    """Say which colours the numbers on the pages mean: those of a common screen."""
    profile = pdf.make_stream(_screen_colours(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _end_plainly(pdf: Pdf) -> None:
    """Let no stream end in a carriage return once it is packed.

    The line feed that follows would then look like half of one line end, and the stream's length
    like one too many. A packed stream ends in the last byte of its checksum (RFC 1950). Streams
    that hold objects are out of our hands and are not used in the archive.
    """
    for stream in pdf.objects:
        if not isinstance(stream, Stream):
            continue
        content = stream.read_bytes()
        padded = content
        while zlib.adler32(padded) & 0xFF == _CARRIAGE_RETURN:
            # nulls would leave the checksum as it is; behind its tables a font is not read
            padded += b"\1" if "/Length1" in stream else b"\n"
        if padded is not content:
            stream.write(padded)
            if "/Length1" in stream:
                stream.Length1 = len(padded)


@cache
def _screen_colours() -> bytes:
    """Return the profile of sRGB, without the moment at which it was made."""
    from PIL import ImageCms

    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[_ICC_DATE] = bytes((0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    return bytes(made)


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{parts}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_UA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
