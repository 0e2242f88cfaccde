# SPDX-License-Identifier: MPL-2.0
import io
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from hpdesk.exports.pack_geometry import shown, visible
from tests.exports import odd_files as odd
from tests.exports.pack_reading import Box, Sign, pack, page_texts, signs_of


@dataclass(frozen=True)
class Words:
    """A text on a page: where it begins in shares of the page, its size, and how it is turned."""

    across: float
    up: float
    size: float
    turn: tuple[int, int, int, int]
    is_stepped: bool  # placed by Td after another line, not by Tm


@dataclass(frozen=True)
class Leaf:
    """A page as someone may attach it."""

    width: float
    height: float
    left: float
    bottom: float
    crop: tuple[float, float, float, float] | None
    rotate: int
    unit: int
    words: tuple[Words, ...]


TURNS = [(1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)]
share = st.floats(0, 1, width=32)
words = st.builds(
    Words, share, share, st.sampled_from([5.0, 9.0, 14.0]), st.sampled_from(TURNS), st.booleans()
)
corner = st.builds(  # where stamps stand, whichever way the page is turned
    Words,
    st.sampled_from([0.01, 0.03, 0.6, 0.8, 0.96]),
    st.sampled_from([0.01, 0.02, 0.03, 0.6, 0.96]),
    st.just(8.0),
    st.sampled_from(TURNS),
    st.booleans(),
)
leaves = st.builds(
    Leaf,
    st.sampled_from([420.0, 595.0, 842.0, 1191.0]),
    st.sampled_from([595.0, 842.0, 1191.0]),
    st.sampled_from([0.0, -100.0, 37.5]),
    st.sampled_from([0.0, -50.0, 200.0]),
    st.none() | st.sampled_from([(0.1, 0.05, 0.9, 0.9), (-0.2, 0.0, 0.7, 1.3)]),
    st.sampled_from([0, 90, 180, 270, -90, 450]),
    st.sampled_from([1, 2]),
    st.lists(words | corner, max_size=4).map(tuple),
)


def made_of(pages: list[Leaf]) -> bytes:
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for leaf in pages:
        left, bottom, width, height = leaf.left, leaf.bottom, leaf.width, leaf.height
        lines = []
        for each in leaf.words:
            x, y = left + each.across * width, bottom + each.up * height
            a, b, c, d = each.turn
            place = f"{a} {b} {c} {d} {x:.2f} {y:.2f} Tm"
            if each.is_stepped:
                place = f"{a} {b} {c} {d} {x - 30 * a:.2f} {y - 30 * b:.2f} Tm 30 0 Td"
            lines.append(f"q BT /F1 {each.size} Tf {place} [(Pro) -20 (sa)] TJ ET Q")
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([left, bottom, left + width, bottom + height]),
            Resources=Dictionary(Font=Dictionary(F1=font)),
            Contents=pdf.make_stream("\n".join(lines).encode("ascii")),
            Rotate=leaf.rotate,
            UserUnit=leaf.unit,
        )
        if leaf.crop:
            x0, y0, x1, y1 = leaf.crop
            page.CropBox = Array(
                [left + x0 * width, bottom + y0 * height, left + x1 * width, bottom + y1 * height]
            )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def split(signs: list[Sign], stamp: str) -> tuple[list[Sign], list[Sign]]:
    """Return the signs of the page and those of its stamp."""
    text = "".join(each.sign for each in signs)
    at = text.index(stamp)
    end = at + len(stamp)
    return [*signs[:at], *signs[end:]], signs[at:end]


def content_of(page: pikepdf.Page) -> bytes:
    return b"".join(stream.read_bytes() for stream in page.obj.Contents.as_list())


def around(signs: list[Sign]) -> Box:
    boxes = [each.box for each in signs]
    return (
        min(b[0] for b in boxes), min(b[1] for b in boxes),
        max(b[2] for b in boxes), max(b[3] for b in boxes),
    )  # fmt: skip


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# a smaller example is no clearer, and each is a whole pack
@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(leaves, min_size=10, max_size=25))
def test_a_stamp_is_upright_inside_its_page_and_on_no_text(pages: list[Leaf]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "p.pdf"
        report = pack(target, {"a.pdf": made_of(pages)})
        assert report.attachments[0].pages == len(pages)
        pdf, plain = pypdfium2.PdfDocument(target), pikepdf.open(target)
        for place, leaf in enumerate(pages):
            page_at = plain.pages[report.pages - len(pages) + place]
            page = pdf[report.pages - len(pages) + place]
            number = report.pages - len(pages) + place + 1
            words = f"Bilag3.1·side{place + 1}af{len(pages)}·pakkes.{number}"
            own, stamp = split(signs_of(page), words)
            width, height = page.get_size()
            box = around(stamp)
            assert min(box) >= 0, leaf
            assert (box[2] <= width, box[3] <= height) == (True, True), leaf
            firsts = [each.box[0] for each in stamp]
            assert firsts == sorted(firsts), leaf  # it reads from left to right
            assert box[3] - box[1] < 0.2 * (box[2] - box[0]), leaf
            assert box[1] > height * 0.5, leaf
            strip = 28 * min(width, height) / 595 if b" re W n" in content_of(page_at) else 0
            seen = [each for each in own if each.box[1] < height - strip - 0.3]  # not cut off
            covered = [each for each in seen if overlap(each.box, box)]
            assert covered == [], leaf
            page.close()
        pdf.close()
        plain.close()


def test_a_page_with_room_in_its_margin_keeps_its_size(tmp_path: Path) -> None:
    pack(tmp_path / "p.pdf", {"a.pdf": odd.a_pdf(1)})
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        assert b" re W n" not in content_of(pdf.pages[-1])


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_full_to_its_edges_is_made_smaller_and_its_links_with_it(
    tmp_path: Path, rotate: int
) -> None:
    def fill(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.obj.Rotate = rotate
        for x, y in ((280, 12), (280, 810), (12, 400), (570, 400)):
            page.contents_add(f"0.9 g {x} {y} 20 20 re f\n".encode(), prepend=True)
        for x, y in ((400, 12), (20, 812), (14, 100), (560, 700)):  # where a stamp would stand
            page.contents_add(f"0.9 g {x} {y} 20 20 re f\n".encode(), prepend=True)
        page.obj.Annots = Array(
            [
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([0, 0, 595, 842]),
                    QuadPoints=Array([0, 0, 595, 0, 0, 842, 595, 842]),
                    A=Dictionary(S=Name.URI, URI=pikepdf.String("https://eksempel.dk")),
                )
            ]
        )

    pack(tmp_path / "p.pdf", {"a.pdf": odd.changed(odd.a_pdf(1), fill)})
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        page = pdf.pages[-1]
        link = next(annot for annot in page.obj.Annots if "/A" in annot)
        _, _, height = shown(page)
        x0, y0, x1, y1 = (float(side) for side in link.Rect)
        left, bottom, right, top = visible(page)
        assert (right - left, top - bottom) == (595, 842)  # A4 stays A4
        smaller = 1 - 28 / height
        assert (x1 - x0) / 595 == pytest.approx(smaller, abs=0.01)
        assert (y1 - y0) / 842 == pytest.approx(smaller, abs=0.01)
        assert (x0 >= left, y0 >= bottom, x1 <= right, y1 <= top) == (True,) * 4
        assert min(map(float, link.QuadPoints)) == pytest.approx(min(x0, y0), abs=0.01)
    assert "Prosa 1" in page_texts(tmp_path / "p.pdf")[-1]


def test_what_lay_outside_the_page_does_not_come_into_view(tmp_path: Path) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.obj.CropBox = Array([100, 100, 495, 742])
        page.contents_add(b"1 0 0 rg 0 0 m 595 0 l 595 99 l 0 99 l h f\n")
        page.contents_add(b"0 1 0 rg 100 100 m 495 100 l 495 110 l 100 110 l h f\n")

    pack(tmp_path / "p.pdf", {"a.pdf": odd.changed(odd.a_pdf(1), hide)})
    pdf = pypdfium2.PdfDocument(tmp_path / "p.pdf")
    picture = pdf[len(pdf) - 1].render(scale=1).to_pil().convert("RGB")
    pdf.close()
    colours = {colour for _, colour in picture.getcolors(1 << 20) or ()}
    assert (0, 255, 0) in colours
    assert (255, 0, 0) not in colours


def test_a_stamp_is_no_part_of_what_a_screen_reader_reads(tmp_path: Path) -> None:
    pack(tmp_path / "p.pdf", {"a.pdf": odd.a_pdf(1)})
    with pikepdf.open(tmp_path / "p.pdf") as pdf:
        tail = pdf.pages[-1].obj.Contents[-1].read_bytes()
        fonts = pdf.pages[-1].obj.Resources.Font
        stamp = next(fonts[key] for key in fonts.keys() if key.startswith("/HpFont"))  # noqa: SIM118
        assert "/FontFile2" in stamp.FontDescriptor
    assert re.fullmatch(rb"[\nQ ]*/Artifact <<[^>]*>> BDC .* ET Q EMC\s*", tail, re.DOTALL)
