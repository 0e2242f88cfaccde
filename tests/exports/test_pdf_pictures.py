# SPDX-License-Identifier: MPL-2.0
"""Pictures of a paper in PDF and Word: what they show, and their words for a screen reader."""

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import page as validator
import pypdfium2
import pytest
from PIL import Image

from hpdesk.documents.model import Document, Heading, Paragraph, Picture, Run
from hpdesk.exports.docx_writer import docx_bytes
from hpdesk.exports.pdf_pictures import palette_png
from hpdesk.exports.pdf_writer import write_pdf

TEAL, WHITE = (29, 91, 102), (255, 255, 255)


def png(mode: str, size: tuple[int, int] = (60, 40)) -> bytes:
    """Return a picture whose upper half is teal, as palette or as full colours."""
    picture = Image.new("RGB", size, WHITE)
    picture.paste(TEAL, (0, 0, size[0], size[1] // 2))
    target = BytesIO()
    (picture.quantize(2) if mode == "P" else picture.convert(mode)).save(target, "PNG")
    return target.getvalue()


def paper(content: bytes) -> Document:
    picture = Picture("navn", content, "Et billede af vinduet.")
    blocks = (Heading(1, (Run("Kapitel"),)), picture, Paragraph((Run("Under billedet."),)))
    return Document("Prøve", blocks, datetime(2026, 11, 12))


@pytest.mark.parametrize("mode", ["P", "RGB", "RGBA"])
def test_a_picture_shows_its_colours_and_is_read_aloud(tmp_path: Path, mode: str) -> None:
    target = tmp_path / "p.pdf"
    write_pdf(paper(png(mode)), target)
    seen = pypdfium2.PdfDocument(target)[0].render(scale=1).to_pil().convert("RGB")
    assert TEAL in {colour for _, colour in seen.getcolors(maxcolors=1_000_000) or ()}
    profile = validator.ValidationProfile.PDF_UA_1
    found = validator.validate_pdf_bytes(target.read_bytes(), profile=profile).failures
    assert [str(failure) for failure in found] == []


def test_a_picture_of_few_colours_goes_in_as_it_is(tmp_path: Path) -> None:
    content = png("P", (800, 600))
    parts = palette_png(content)
    assert parts is not None
    assert (parts.width, parts.height) == (800, 600)
    target = tmp_path / "p.pdf"
    write_pdf(paper(content), target)
    assert parts.rows in target.read_bytes()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", png("RGB")])
def test_other_pictures_are_left_to_others(content: bytes) -> None:
    assert palette_png(content) is None


def test_a_tall_picture_leaves_room_for_words(tmp_path: Path) -> None:
    target = tmp_path / "p.pdf"
    assert write_pdf(paper(png("P", (40, 4000))), target) == 1


def test_word_has_the_picture_and_its_words() -> None:
    archive = zipfile.ZipFile(BytesIO(docx_bytes(paper(png("P")))))
    assert 'descr="Et billede af vinduet."' in archive.read("word/document.xml").decode()
    assert any(name.startswith("word/media/") for name in archive.namelist())
