# SPDX-License-Identifier: MPL-2.0
"""Bilag made to harm become pages or a reason, in bounded time and memory; measured in a child."""

import multiprocessing
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from hpdesk.exports.convert_files import convert_all
from hpdesk.exports.convert_types import NoConversions, Source
from hpdesk.exports.convert_worker import Lookout
from hpdesk.exports.file_words import words_of_files
from hpdesk.exports.pack_worker import Workshop
from hpdesk.exports.writer import never_cancelled
from tests.exports import office_files as office
from tests.exports.hostile_files import BILAG, many_pages_pdf, zip_bomb
from tests.memory import peak_megabytes

resource = pytest.importorskip("resource", reason="memory is measured on POSIX")

SECONDS = 25.0  # one file on a busy machine; most take under one, none what a child is given
OWN_MEGABYTES = 500  # of the program itself
CHILD_MEGABYTES = 1_000  # of the process that touches the files
Fate = tuple[str, int, float]


def _fates(names: list[str]) -> tuple[dict[str, Fate], int, int]:
    """Return what became of each, as reason, pages and seconds, and the memory that was used."""
    found: dict[str, Fate] = {}
    with (
        tempfile.TemporaryDirectory() as name,
        Workshop() as workshop,
        Lookout(never_cancelled) as lookout,
    ):
        for number, bilag in enumerate(names):
            folder = Path(name) / str(number)
            folder.mkdir()
            path = folder / "original"
            path.write_bytes(BILAG[bilag]())
            began = time.monotonic()
            reason, pages = _fate(workshop, lookout, Source(path, bilag), folder)
            found[bilag] = (reason, pages, time.monotonic() - began)
    return found, peak_megabytes(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10


def _fate(workshop: Workshop, lookout: Lookout, source: Source, folder: Path) -> tuple[str, int]:
    kept = NoConversions()
    (made,) = convert_all(lookout, [source], folder, kept, lambda _: None, never_cancelled)
    if made.path is None:
        return made.reason, 0
    workshop.ask_probe(made.path, folder)
    (probe,) = workshop.probes()
    return probe.reason, probe.pages


@pytest.fixture(scope="module")
def fates() -> tuple[dict[str, Fate], int, int]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_fates, list(BILAG)).result(600)


@pytest.mark.parametrize("name", BILAG)
def test_a_hostile_bilag_becomes_pages_or_says_why_not(
    name: str, fates: tuple[dict[str, Fate], int, int]
) -> None:
    reason, pages, seconds = fates[0][name]
    assert (pages > 0) != bool(reason)
    assert reason.endswith(".") or pages
    assert seconds < SECONDS


def test_hostile_bilag_stay_within_their_memory(
    fates: tuple[dict[str, Fate], int, int],
) -> None:
    _, own, children = fates
    assert own < OWN_MEGABYTES
    assert children < CHILD_MEGABYTES


def test_a_name_is_looked_for_in_hostile_files_within_bounds() -> None:
    one = zip_bomb(office.a_docx(), "word/a.xml", 40)
    bomb = zip_bomb(one, "word/b.xml", 700)
    whole = office.a_docx("Karin Holm")
    words = words_of_files([bomb, many_pages_pdf(20), BILAG["ring.pdf"](), whole])
    assert words[0] is None
    assert "Karin Holm" in str(words[-1])
