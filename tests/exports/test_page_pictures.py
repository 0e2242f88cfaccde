# SPDX-License-Identifier: MPL-2.0
"""Pages are drawn in a child process: what a page does to it, it does to itself only."""

import multiprocessing
from pathlib import Path

import pikepdf
import pytest

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.exports.page_pictures import DrawnPages
from tests.exports import odd_files as odd


def _two_pages(path: Path, content: bytes = b"1 0 0 rg 0 0 100 200 re f") -> Path:
    pdf = pikepdf.new()
    for words in (content, b"0 0 1 rg 0 0 100 200 re f"):
        page = pdf.add_blank_page(page_size=(100, 200))
        page.Contents = pdf.make_stream(words)
    pdf.save(path)
    return path


def _endless(path: Path) -> Path:
    """Return a PDF whose first page draws a form that draws two of the next, forty deep."""
    pdf = pikepdf.open(_two_pages(path), allow_overwriting_input=True)
    inner = pdf.make_stream(b"0 0 1 1 re f")
    inner.stream_dict.update(_form())
    for _ in range(40):
        outer = pdf.make_stream(b"/F Do " * 2)
        outer.stream_dict.update(_form())
        outer.stream_dict.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
        inner = outer
    page = pdf.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
    page.Contents = pdf.make_stream(b"/F Do")
    pdf.save(path)
    return path


def _form() -> dict[str, object]:
    box = pikepdf.Array([0, 0, 100, 200])
    return {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": box}


@pytest.mark.parametrize("kind", ["file", "bytes"])
def test_a_page_is_drawn_in_its_colours_and_as_wide_as_asked(tmp_path: Path, kind: str) -> None:
    path = _two_pages(tmp_path / "to.pdf")
    pages = DrawnPages(path if kind == "file" else path.read_bytes())
    assert pages.count == 2
    first, second = pages.draw(0, 50), pages.draw(1, 50)
    assert first is not None
    assert second is not None
    assert (first.width, first.height) == (50, 100)
    middle = 50 * first.stride + 25 * 4
    assert first.pixels[middle : middle + 3] == b"\xff\0\0"
    assert second.pixels[middle : middle + 3] == b"\0\0\xff"
    pages.close()
    assert pages.draw(0, 50) is None


def test_a_child_that_dies_is_started_again_and_knows_the_files(tmp_path: Path) -> None:
    pages = DrawnPages(_two_pages(tmp_path / "to.pdf"))
    assert pages.draw(0, 50)
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    assert pages.draw(1, 50)
    pages.close()


def test_a_page_that_never_ends_costs_that_page_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = DrawnPages(_two_pages(tmp_path / "anden.pdf"))
    pages = DrawnPages(_endless(tmp_path / "uendelig.pdf"))
    monkeypatch.setattr(limits, "DRAW_SECONDS", 1.0)
    with pytest.raises(UserError, match="for tung"):
        pages.draw(0, 50)
    monkeypatch.undo()
    assert pages.draw(1, 50)
    assert other.draw(0, 50)
    pages.close()
    other.close()


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="beskadiget"):
        DrawnPages(b"%PDF-1.7\nikke en PDF")
    with pytest.raises(UserError, match="låst med adgangskode"):
        DrawnPages(odd.that_opens_with_a_password())


def test_a_very_tall_page_is_drawn_smaller(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(10, 14_000))
    pdf.save(tmp_path / "strimmel.pdf")
    pages = DrawnPages(tmp_path / "strimmel.pdf")
    drawn = pages.draw(0, 2000)
    assert drawn is not None
    assert drawn.width * drawn.height <= limits.DRAWN_PIXELS * 1.01
    pages.close()
