# SPDX-License-Identifier: MPL-2.0
"""A picture as PDF pages on A4; runs in the child process."""

from io import BytesIO
from pathlib import Path

import img2pdf
from PIL import Image, ImageOps, ImageSequence

from hpdesk.domain import limits
from hpdesk.exports.pack_types import Probe

_A4 = (210.0, 297.0)
_MARGIN = 10.0


def probe_picture(path: Path, workdir: Path, key: str) -> Probe:
    """Return a PDF with one A4 page for each page of a picture file, upright as it was taken."""
    Image.MAX_IMAGE_PIXELS = limits.PICTURE_PIXELS
    try:
        pages = _whole_pages(path)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return Probe(
            reason="Billedet kan ikke læses: filen er beskadiget eller for stor. Gem det igen som "
            "JPEG eller PDF, og vedlæg det i stedet."
        )
    target = workdir / f"{key}.pdf"
    try:
        content = img2pdf.convert(
            str(path),
            layout_fun=_layout(path),
            rotation=img2pdf.Rotation.ifvalid,
            first_frame_only=pages == 1,
        )
    except Exception:  # img2pdf has many refusals; the picture itself is sound
        content = _redrawn(path, pages)
    target.write_bytes(content)
    return Probe(str(target), pages)


def _whole_pages(path: Path) -> int:
    """Decode all of the picture, so that a cut one is found, and return its pages."""
    with Image.open(path) as picture:
        _refuse_huge(picture)
        many = picture.format in ("TIFF", "MPO") and picture.format == "TIFF"
        frames = min(getattr(picture, "n_frames", 1), limits.PICTURE_PAGES) if many else 1
        for frame in range(frames):
            if frames > 1:
                picture.seek(frame)
                _refuse_huge(picture)
            picture.load()
    return frames


def _refuse_huge(picture: Image.Image) -> None:
    if picture.width * picture.height > limits.PICTURE_PIXELS:  # Pillow only warns of up to twice
        raise Image.DecompressionBombError


def _layout(path: Path) -> object:
    """Fit the picture into A4 with a margin, the page turned as the picture lies."""
    with Image.open(path) as picture:
        upright = ImageOps.exif_transpose(picture) if picture.format == "JPEG" else picture
        wide = upright.width > upright.height
        turned = upright.size != picture.size
    page = (_A4[1], _A4[0]) if wide != turned else _A4
    size = tuple(img2pdf.mm_to_pt(side) for side in page)
    margin = img2pdf.mm_to_pt(_MARGIN)
    return img2pdf.get_layout_fun(size, None, border=(margin, margin), fit=img2pdf.FitMode.into)


def _redrawn(path: Path, pages: int) -> bytes:
    """Return the picture's pages painted anew as plain RGB on white."""
    sheets = []
    with Image.open(path) as picture:
        for frame in ImageSequence.Iterator(picture):
            upright = ImageOps.exif_transpose(_in_eight_bits(frame)).convert("RGBA")
            ground = Image.new("RGB", upright.size, "white")
            ground.paste(upright, mask=upright.getchannel("A"))
            buffer = BytesIO()
            ground.save(buffer, "PNG")
            sheets.append(buffer.getvalue())
            if len(sheets) == pages:
                break
    size = tuple(img2pdf.mm_to_pt(side) for side in _A4)
    margin = img2pdf.mm_to_pt(_MARGIN)
    layout = img2pdf.get_layout_fun(
        size, None, border=(margin, margin), fit=img2pdf.FitMode.into, auto_orient=True
    )
    return bytes(img2pdf.convert(sheets, layout_fun=layout))


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """Return a picture of many greys in the 256 that a page can show; the library cuts them off.

    Whole numbers are as dark as the bits they need say; others go from the darkest to the lightest.
    """
    if not picture.mode.startswith(("I", "F")):
        return picture
    whole = picture.mode != "F"
    many = picture.convert("I") if whole else picture
    low, high = _extremes(many)
    if whole and low >= 0:
        low, high = 0.0, float((1 << max(8, int(high).bit_length())) - 1)
    step = 255 / (high - low) if high > low else 0.0
    return many.point(lambda grey: grey * step - low * step).convert("L")


def _extremes(picture: Image.Image) -> tuple[float, float]:
    """Return the darkest and the lightest grey of a picture of one channel."""
    found = picture.getextrema()
    assert isinstance(found[0], int | float)
    return float(found[0]), float(found[1])
