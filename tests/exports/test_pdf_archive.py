# SPDX-License-Identifier: MPL-2.0
"""What the archive asks of a file, and papers that are laid out at the same time."""

import sys
import zlib
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest

from hpdesk.documents.model import Document, Paragraph, Run
from hpdesk.exports import pdf_archive
from hpdesk.exports.pdf_writer import lay_out
from tests.exports.test_pdf_tags import a_paper

_CARRIAGE_RETURN = 13


@pytest.mark.parametrize("is_font", [True, False])
def test_a_stream_whose_checksum_ends_in_a_carriage_return_is_made_longer(is_font: bool) -> None:
    content = bytes([_CARRIAGE_RETURN - 1])  # one more than the sum of the bytes
    assert zlib.adler32(content) & 0xFF == _CARRIAGE_RETURN
    pdf = pikepdf.new()
    stream = pdf.make_stream(content)
    if is_font:
        stream.Length1 = 1
    pdf.Root.Held = stream
    pdf_archive._end_plainly(pdf)
    held = stream.read_bytes()
    assert held.startswith(content)
    assert zlib.adler32(held) & 0xFF != _CARRIAGE_RETURN
    assert not is_font or int(stream.Length1) == len(held)


def test_papers_laid_out_at_the_same_time_are_as_those_laid_out_alone() -> None:
    # letters with an accent are put together of two, which are looked up in the font's file
    texts = [
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüý"[number:] for number in range(40)
    ]
    papers: list[Document] = [a_paper(Paragraph((Run(text),))) for text in texts]
    alone = [lay_out(paper).pdf for paper in papers]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # the threads come between each other's lines
    try:
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(lambda paper: lay_out(paper).pdf, papers))
    finally:
        sys.setswitchinterval(before)
    assert together == alone
