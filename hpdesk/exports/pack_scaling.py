# SPDX-License-Identifier: MPL-2.0
"""Brings pictures of a bilag down to a resolution; runs in the child process.

Only plain grey and colour pictures are touched. What is not understood (masks, CMYK, indexed
and one-bit pictures, JPEG 2000, a decode table) stays as it is.
"""

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfImage, Stream
from PIL import Image

from hpdesk.domain import limits
from hpdesk.exports.pack_geometry import shown

_POINTS = 72.0
_WORTH = 1.15  # times the wanted resolution under which nothing is done
_QUALITY = 82
_DEEPEST = 4
_READABLE = {Name.DCTDecode, Name.FlateDecode}
_MODES = ("L", "RGB")

_Sizes = dict[tuple[int, int], tuple[Stream, float]]


def scale_pictures(pdf: Pdf, dpi: int) -> int:
    """Scale the pictures down and return how many were.

    A picture is measured as if it filled its page, so none falls below `dpi` where it is shown.
    """
    sizes: _Sizes = {}
    for page in pdf.pages:
        _, width, height = shown(page)
        unit = float(page.obj.get("/UserUnit", 1))
        longest = max(width, height) * unit / _POINTS * dpi
        _collect(page.resources, longest, sizes, 0)
    return sum(_scaled(picture, longest) for picture, longest in sizes.values())


def _collect(resources: Object | None, longest: float, sizes: _Sizes, depth: int) -> None:
    """Note each picture with the most pixels that its longer side may have."""
    forms = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    if not isinstance(forms, Dictionary) or depth > _DEEPEST:
        return
    for form in forms.values():
        if not isinstance(form, Stream) or not form.is_indirect:
            continue
        if form.get("/Subtype") == Name.Form:
            _collect(form.get("/Resources"), longest, sizes, depth + 1)
        elif form.get("/Subtype") == Name.Image:
            known = sizes.get(form.objgen, (form, 0.0))
            sizes[form.objgen] = (form, max(longest, known[1]))


def _scaled(picture: Stream, longest: float) -> bool:
    try:
        if not _is_plain(picture):
            return False
        width, height = int(picture.Width), int(picture.Height)
        share = longest / max(width, height)
        if share * _WORTH >= 1 or width * height > limits.PICTURE_PIXELS:
            return False
        image = PdfImage(picture).as_pil_image()
        if image.mode not in _MODES:
            return False
        size = max(1, round(width * share)), max(1, round(height * share))
        small = image.resize(size, Image.Resampling.BOX, reducing_gap=2.0)
        content, kind = _packed(small, picture)
    except (
        pikepdf.PdfError, pikepdf.PikepdfError, OSError, ValueError, TypeError, AttributeError,
        NotImplementedError, KeyError, IndexError, SyntaxError,
    ):  # fmt: skip
        return False
    if len(content) >= len(picture.read_raw_bytes()):
        return False
    picture.write(content, filter=kind)
    picture.Width, picture.Height = size
    picture.BitsPerComponent = 8
    return True


def _is_plain(picture: Stream) -> bool:
    """Tell whether a picture is one of those that are understood in full."""
    filters = picture.get("/Filter")
    names = list(filters) if isinstance(filters, Array) else [filters]
    readable = [name for name in names if name != Name.ASCII85Decode]
    if len(readable) != 1 or readable[0] not in _READABLE:
        return False
    if any(key in picture for key in ("/ImageMask", "/Decode", "/Alternates", "/OPI")):
        return False
    if picture.get("/BitsPerComponent") != 8 or isinstance(picture.get("/Mask"), Array):
        return False
    soft = picture.get("/SMask")
    if isinstance(soft, Dictionary | Stream) and "/Matte" in soft:
        return False
    space = picture.get("/ColorSpace")
    if isinstance(space, Array):
        return len(space) == 2 and space[0] == Name.ICCBased and space[1].get("/N") in (1, 3)
    return space in (Name.DeviceGray, Name.DeviceRGB)


def _packed(image: Image.Image, picture: Stream) -> tuple[bytes, Name]:
    """Return a picture's bytes and their filter: a photograph stays one, a drawing stays sharp."""
    filters = picture.get("/Filter")
    names = list(filters) if isinstance(filters, Array) else [filters]
    if Name.DCTDecode in names:
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
        return buffer.getvalue(), Name.DCTDecode
    return zlib.compress(image.tobytes(), 9), Name.FlateDecode
