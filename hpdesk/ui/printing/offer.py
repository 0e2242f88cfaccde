# SPDX-License-Identifier: MPL-2.0
"""A paper that can be printed from where the person is, made when it is asked for."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.widgets.page_viewer import Pages
from hpdesk.ui.widgets.pdf_pages import PdfPages

Make = Callable[[Progress, IsCancelled], Pages]


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A paper by name; `make` returns its pages and is called in a job.

    `secret` papers are the secretariat's own or for one reader, and the preview says so.
    """

    name: str
    make: Make
    secret: bool = False


def written(name: str, write: Callable[[Path], object], *, secret: bool = False) -> PaperOffer:
    """Return the offer of a paper that `write` puts into a PDF file."""
    return PaperOffer(name, partial(_made, write), secret)


def _made(write: Callable[[Path], object], progress: Progress, cancelled: IsCancelled) -> Pages:
    return pages_of(write)


def pages_of(write: Callable[[Path], object]) -> Pages:
    """Return the pages of the PDF file that `write` makes."""
    # the file lies in the program's own folder and is gone before the pages are shown
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        target = Path(folder) / "udskrift.pdf"
        write(target)
        return PdfPages(target.read_bytes())
