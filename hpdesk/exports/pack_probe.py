# SPDX-License-Identifier: MPL-2.0
"""A look into a bilag before it is merged; runs in the child process.

A PDF that had to be repaired is only used where every page is whole: a truncated file opens
with blank pages and nothing but a warning, and those must not slip into a pack. A file whose
owner has forbidden assembling pages is left as it is: we do not strip what an author set.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from hpdesk.domain import limits
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.file_kinds import FileKind, kind_of
from hpdesk.exports.pack_types import TOO_HEAVY, Probe
from hpdesk.exports.pdf_faults import PDF_FAULTS
from hpdesk.exports.pdf_swelling import swells

_PLAIN_FILTERS = {"/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode"}
_PRINTABLE = bytes([*range(9, 14), *range(32, 127)])
_TAIL = 4096
_CHUNK = 1 << 20
_MOST_PARSED = 4_000_000
_REFERENCE = re.compile(rb"(?<![\w.])(\d{1,8}) (\d{1,5}) R\b")
# What the PDF library remarks on and no reader misses anything by.
_HARMLESS = re.compile(
    r"common error handled correctly|reported number of objects"
    r"|MediaBox is undefined|Resources is missing|invalid /ID in trailer"
    r"|/Type key should be|invalid /Type entry"
)
# What the PDF library can mend without a loss: where the objects lie, how they are marked off and
# what a page says of itself, not what stands on it.
_MENDED = re.compile(
    r"xref|cross-reference|file is damaged|PDF header|trailer"
    r"|(?<!un)expected end(?:obj|stream)|(?<!un)recover(?:ed|ing)? stream length|stream keyword"
    r"|duplicated key|stray #|appears more than once|converting to indirect"
    r"|Annots is not an array"
)
# Words in parentheses may hold any byte, as those of a font with two bytes a letter do.
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
_LEAD = 512
# What puts something on a page: text, a picture, a shading, a filled or drawn path.
_PAINT = re.compile(rb"(?<![^\s\]>)])(?:T[jJ]|['\"]|Do|sh|EI|[fFBb]\*?|[Ss])(?![^\s\[<(/%])")
_UNSEEN = (Name.Link, Name.Popup, Name.FileAttachment)  # the last goes with its file
_STATE_MARK = re.compile(rb"([qQ])(?<![^\s\]>)][qQ])(?![^\s\[<(/%])")
# What is opened and closed, as bytes; where they do not pair, the content is looked through.
_PAIRS = (
    ((b"(",), (b")",)),
    ((b"<",), (b">",)),
    ((b"BI ", b"BI\n", b"BI\r"), (b" EI", b"\nEI", b"\rEI")),
    ((b"BT",), (b"ET",)),
    ((b"BDC", b"BMC"), (b"EMC",)),
)
_LOCKED = "Filen er beskyttet med adgangskode."
_SAVE_COPY = "Gem en ny kopi som PDF, og vedlæg den i stedet."


def probe_file(path: Path, workdir: Path, key: str, password: str = "") -> Probe:
    """Return how a file can go into a pack; `password` opens it where it is encrypted."""
    kind = kind_of(path)
    if kind is FileKind.PDF:
        return probe_pdf(path, password)
    if kind is FileKind.PICTURE:
        from hpdesk.exports.pack_pictures import probe_picture  # Pillow only where needed

        return probe_picture(path, workdir, key)
    if kind is FileKind.EMPTY:
        return Probe(reason="Filen er tom (0 byte). Vedlæg den igen.")
    return Probe(
        reason=f"Filen er {kind.value} og kan ikke flettes ind i en PDF. "
        "Gem den som PDF i det program, den er lavet i, og vedlæg den i stedet."
    )


def probe_pdf(path: Path, password: str = "") -> Probe:
    """Return how a PDF can go into a pack; `password` opens it where it is encrypted."""
    try:
        with pikepdf.open(path, password=password) as pdf:
            return _looked_into(pdf, path)
    except pikepdf.PasswordError:
        why = "Adgangskoden passer ikke til filen." if password else _LOCKED
        return Probe(
            reason=f"{why} Gem en kopi uden adgangskode, og vedlæg den i stedet.", locked=True
        )
    except (*PDF_FAULTS, MemoryError):
        return Probe(reason=f"Filen er beskadiget og kan ikke læses som PDF. {_SAVE_COPY}")


def _looked_into(pdf: Pdf, path: Path) -> Probe:
    refusal = _refusal(pdf)
    if refusal:
        return Probe(reason=refusal)
    warned = _Warned(pdf)
    repaired = warned.anew()
    if repaired and not _has_end(path):
        return Probe(
            reason="Filen er afbrudt, så noget af den mangler. Hent eller gem den igen, og "
            "vedlæg den hele fil."
        )
    seen = _Seen()
    broken = _broken_page(pdf, warned, seen, must_have_content=repaired)
    if broken is not None:
        return Probe(reason=f"Side {broken + 1} i filen er beskadiget. {_SAVE_COPY}")
    if not _streams_are_whole(pdf):
        return Probe(reason=f"Dele af filen er beskadiget. {_SAVE_COPY}")
    repaired = warned.anew() or repaired  # what was first read now may have needed it
    if repaired and _has_missing_objects(pdf):
        return Probe(reason=f"Dele af filen er beskadiget. {_SAVE_COPY}")
    if not warned.is_mended():
        return Probe(reason=f"Filen er beskadiget. {_SAVE_COPY}")
    pages = len(pdf.pages)
    unbalanced, unfinished = _left_open(pdf, warned, seen.suspects)
    return Probe(
        str(path),
        pages,
        unbalanced=unbalanced,
        unfinished=unfinished,
        mended=repaired,
        notes=tuple(_notes(pdf, seen.blank)),
    )


def _notes(pdf: Pdf, blank: int) -> Iterator[BilagNote]:
    """Yield what a reader of the pack would miss without being told."""
    if blank:
        yield BilagNote(BilagTrait.BLANK_PAGES, blank)
    if files := files_inside(pdf):
        yield BilagNote(BilagTrait.PARTS_LEFT_OUT, files)


def files_inside(pdf: Pdf) -> int:
    """Return how many files lie in a PDF, which do not come along into a pack."""
    try:
        pinned = [
            annot
            for page in pdf.pages
            for annot in page.obj.get("/Annots", ())
            if isinstance(annot, Dictionary) and annot.get("/Subtype") == Name.FileAttachment
        ]
        return len(pdf.attachments) + len(pinned)
    except PDF_FAULTS:
        return 0


@dataclass(slots=True)
class _Seen:
    """What was seen while the pages were read: those that may leave something open, blank ones."""

    suspects: list[int] = field(default_factory=list)
    blank: int = 0


class _Warned:
    """What the PDF library remarked on while a file was read; asking it empties its list."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._found: list[str] = []

    def anew(self) -> bool:
        """Tell whether anything but what is harmless was remarked on since this was last asked."""
        fresh = [word for word in map(str, self._pdf.get_warnings()) if not _HARMLESS.search(word)]
        self._found += fresh
        return bool(fresh)

    def is_mended(self) -> bool:
        """Tell whether all of it could be mended without a loss."""
        self.anew()
        return all(map(_MENDED.search, self._found))


def _refusal(pdf: Pdf) -> str:
    """Return why a readable PDF is left whole and unmerged, or nothing."""
    if pdf.is_encrypted and not pdf.allow.modify_assembly:
        return (
            "Den, der har lavet filen, har låst den, så dens sider ikke må sættes sammen med "
            "andre. Bed om en kopi uden lås, hvis bilaget skal flettes ind."
        )
    if "/Collection" in pdf.Root:
        return "Filen er en PDF-portefølje, der samler flere filer. Vedlæg filerne hver for sig."
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        fields = form.get("/Fields")
        dynamic = bool(pdf.Root.get("/NeedsRendering", False))
        if dynamic or not isinstance(fields, Array) or len(fields) == 0:
            return (
                "Filen er en dynamisk formular, som kun kan vises i Adobe Acrobat. Udskriv den "
                "til PDF, og vedlæg udskriften i stedet."
            )
    if len(pdf.pages) == 0:
        return "Filen har ingen sider."
    if len(pdf.pages) > limits.PDF_PAGES:
        return "Filen har for mange sider til at stå i en pakke. Vedlæg et uddrag i stedet."
    return TOO_HEAVY if swells(pdf) else ""


def _has_end(path: Path) -> bool:
    """Tell whether a file ends as a PDF does; one cut short by a lost connection does not."""
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - _TAIL))
        return b"%%EOF" in file.read()


def content_streams(page: Page) -> list[Object]:
    """Return a page's content streams; raises ValueError where one is no stream."""
    content = page.obj.get("/Contents")
    if content is None:
        return []
    streams: list[Object] = [content] if isinstance(content, Stream) else list(content.as_list())
    if not all(isinstance(stream, Stream) for stream in streams):
        raise ValueError
    return streams


def _broken_page(pdf: Pdf, warned: _Warned, seen: _Seen, *, must_have_content: bool) -> int | None:
    """Return the first page (from 0) that cannot be shown whole, or None."""
    known = set()
    for index, page in enumerate(pdf.pages):
        warned.anew()
        if not isinstance(page.obj, Dictionary) or page.obj.objgen in known:
            return index
        known.add(page.obj.objgen)
        try:
            width, height = _size(page)
            streams = content_streams(page)
            content = b"\n".join(stream.read_bytes() for stream in streams)
        except (pikepdf.PdfError, pikepdf.PikepdfError, ValueError, TypeError, AttributeError):
            return index
        must_show = must_have_content and "/Annots" not in page.obj
        if width <= 0 or height <= 0 or (must_show and not content.strip()):
            return index
        if warned.anew() or _is_garbage(content):
            return index
        if _seems_unfinished(content) or _depths(_state_marks(content)) != (0, 0):
            seen.suspects.append(index)
        seen.blank += is_blank(page, content)
    return None


def is_blank(page: Page, content: bytes) -> bool:
    """Tell whether a page paints nothing at all; `content` is its content, unpacked."""
    if _PAINT.search(content):
        return False
    annots = page.obj.get("/Annots")
    return all(
        isinstance(annot, Dictionary) and annot.get("/Subtype") in _UNSEEN
        for annot in (annots if isinstance(annots, Array) else ())
    )


def _state_marks(content: bytes) -> list[bool]:
    """Return what looks like a save (True) or a restore of the graphics state."""
    return [mark == b"q" for mark in _STATE_MARK.findall(content)]


def _size(page: Page) -> tuple[float, float]:
    left, bottom, right, top = (float(side) for side in page.mediabox)
    return abs(right - left), abs(top - bottom)


def _is_garbage(content: bytes) -> bool:
    """Tell whether a content stream does not begin as one: most of it no printable sign."""
    lead = _STRING.sub(b"", content[: 8 * _LEAD]).partition(b"ID ")[0][:_LEAD]
    odd = len(lead.translate(None, _PRINTABLE))
    return len(lead) > 0 and odd > len(lead) * 0.4


def _streams_are_whole(pdf: Pdf) -> bool:
    """Tell whether every deflated stream inflates to its end and every JPEG is closed."""
    for found in pdf.objects:
        if not isinstance(found, Stream):
            continue
        filters = found.get("/Filter")
        names = [filters] if isinstance(filters, Name) else list(filters or ())
        if not names or found.get("/Type") in (Name.XRef, Name.ObjStm):
            continue
        try:
            if names[0] == Name.FlateDecode and not _inflates(found.read_raw_bytes()):
                return False
            lone_flate = names == [Name.FlateDecode]
            if not lone_flate and all(str(name) in _PLAIN_FILTERS for name in names):
                found.read_bytes()
            if names[0] == Name.DCTDecode and b"\xff\xd9" not in found.read_raw_bytes()[-2048:]:
                return False
        except (pikepdf.PdfError, pikepdf.PikepdfError):
            return False
    return True


def _inflates(raw: bytes) -> bool:
    if not raw:
        return True
    engine = zlib.decompressobj()
    try:
        rest = raw
        while rest and not engine.eof:
            engine.decompress(rest, _CHUNK)
            rest = engine.unconsumed_tail
    except zlib.error:
        return False
    return engine.eof


def _has_missing_objects(pdf: Pdf) -> bool:
    """Tell whether something in a repaired file refers to what is no longer there."""
    wanted = set()
    for found in pdf.objects:
        if isinstance(found, Object):  # a lone number or nothing refers to nothing
            shell = found.stream_dict if isinstance(found, Stream) else found
            wanted |= set(_REFERENCE.findall(shell.unparse(resolved=True)))
    return any(pdf.get_object(int(number), int(gen)) is None for number, gen in wanted)


def _left_open(
    pdf: Pdf, warned: _Warned, suspects: Iterable[int]
) -> tuple[dict[int, tuple[int, int]], frozenset[int]]:
    """Return which pages leave the graphics state changed, and which are unfinished."""
    unbalanced, unfinished = {}, set()
    for index in suspects:
        page = pdf.pages[index]
        content = b"\n".join(stream.read_bytes() for stream in content_streams(page))
        if _seems_unfinished(content) and _is_unfinished(warned, page):
            unfinished.add(index)
            continue
        if _depths(_state_marks(content)) != (0, 0) and len(content) < _MOST_PARSED:
            operators = (str(step.operator) for step in pikepdf.parse_content_stream(page))
            lowest, end = _depths([mark == "q" for mark in operators if mark in ("q", "Q")])
            if (lowest, end) != (0, 0):
                unbalanced[index] = (-lowest, end - lowest)
    return unbalanced, frozenset(unfinished)


def _seems_unfinished(content: bytes) -> bool:
    return len(content) < _MOST_PARSED and any(
        sum(map(content.count, begin)) != sum(map(content.count, end)) for begin, end in _PAIRS
    )


def _is_unfinished(warned: _Warned, page: Page) -> bool:
    """Tell whether a page's content ends in the middle of a text, a picture or a layer."""
    warned.anew()
    steps = Counter(str(step.operator) for step in pikepdf.parse_content_stream(page))
    layers = steps["BDC"] + steps["BMC"] - steps["EMC"]
    return warned.anew() or layers != 0 or steps["BT"] != steps["ET"]


def _depths(saves: list[bool]) -> tuple[int, int]:
    """Return the lowest and the last depth of saves (True) and restores (False)."""
    depth = lowest = 0
    for save in saves:
        depth += 1 if save else -1
        lowest = min(lowest, depth)
    return lowest, depth
