# SPDX-License-Identifier: MPL-2.0
"""Puts the bilag of a pack together, clean and without stamps; runs in the child process.

That takes nearly all of the time and depends on the bilag only, so it goes on while our own
pages are laid out, and a pack with the same bilag takes what was made before.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from itertools import islice
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Page, Pdf

from hpdesk.exports.pack_bookmarks import Mark, bookmarks
from hpdesk.exports.pack_clean import carry_layers, clean, drop_fields, drop_marks_of_structure
from hpdesk.exports.pack_geometry import box_of, meet, moved_box, shown
from hpdesk.exports.pack_margins import is_cramped
from hpdesk.exports.pack_probe import content_streams
from hpdesk.exports.pack_stamp import stamp_zone
from hpdesk.exports.pack_types import Body, BodyJob, Part, PartFacts

Report = Callable[[int], None]


def make_body(job: BodyJob, began: Report, into: BytesIO | None = None) -> Body:
    """Write the bilag as one PDF, or into memory; `began` is told the index of each in turn.

    Plain bilag are merged by qpdf itself, which leaves their bytes on the disk; what is taken
    over page by page lies in memory whole.
    """
    if not job.careful:
        try:
            return _made(job, began, _plain_bookmarks(job.parts), into)
        except OSError:
            raise
        except Exception:
            pass  # found again, and in which bilag, when they are taken one by one
    return _made(job, began, {}, into)


def _plain_bookmarks(parts: Sequence[Part]) -> dict[int, tuple[Mark, ...]]:
    """Return the bookmarks of the bilag that qpdf can merge without losing anything, by index."""
    found: dict[int, tuple[Mark, ...]] = {}
    paths = Counter(part.path for part in parts)
    for index, part in enumerate(parts):
        if part.password or paths[part.path] > 1:
            continue
        with pikepdf.open(part.path) as source:
            marks = bookmarks(source)
            if _is_plain(source):
                found[index] = marks
    return found


def _is_plain(source: Pdf) -> bool:
    """Tell whether nothing but its pages makes a PDF: no form, layers, named places or repair."""
    root = source.Root
    names = root.get("/Names")
    is_named = isinstance(names, Dictionary) and "/Dests" in names
    return (
        not any(key in root for key in ("/AcroForm", "/OCProperties", "/Dests"))
        and not is_named
        and not source.is_encrypted
        and not source.get_warnings()
    )


def _made(
    job: BodyJob, began: Report, plain: Mapping[int, tuple[Mark, ...]], into: BytesIO | None
) -> Body:
    """Make the body; `plain` are the bookmarks of the bilag that qpdf merges."""
    facts: list[PartFacts] = []
    pages: list[Page] = []
    with _merged([job.parts[index].path for index in plain]) as out:
        clean(out, keep_forms=job.keep_forms, keep_notes=job.keep_notes)
        if job.picture_dpi:
            _scale(out, job.picture_dpi)
        merged = iter(list(out.pages))
        for index, part in enumerate(job.parts):
            began(index)
            if index in plain:
                own = list(islice(merged, part.pages))
                facts.append(PartFacts(plain[index], _prepared(own, keep_forms=job.keep_forms)))
            else:
                facts.append(_add(out, part, job))
                own = list(out.pages[-part.pages :])
            pages += own
        began(len(job.parts))
        if len(pages) != len(out.pages):
            raise ValueError(f"the bilag have {len(out.pages)} pages, not {len(pages)}")
        if len(plain) < len(job.parts):
            _put_in_order(out, pages)
        if "/AcroForm" in out.Root and not job.keep_forms:
            del out.Root.AcroForm
        out.save(
            job.out if into is None else into,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            static_id=True,  # one made from every byte takes longer than the merging; see append
        )
    size = into.tell() if into is not None else Path(job.out).stat().st_size
    return Body(size, tuple(facts))


def _merged(paths: Sequence[str]) -> Pdf:
    """Return files merged by qpdf; their streams are read when the result is saved."""
    if not paths:
        return pikepdf.new()
    job = {
        "empty": "",
        "outputFile": "-",  # asked for, but nothing is written before `save`
        "pages": [{"file": path} for path in paths],
        "removeUnreferencedResources": "no",
    }
    made = pikepdf.Job(job).create_pdf()  # type: ignore[no-untyped-call]  # as it is shipped
    assert isinstance(made, Pdf)
    return made


def _put_in_order(out: Pdf, pages: Sequence[Page]) -> None:
    """Give the pages the order of their bilag: those that qpdf merged came first."""
    tree = out.Root.Pages
    for page in pages:
        page.obj.Parent = tree
    tree.Kids, tree.Count = Array([page.obj for page in pages]), len(pages)


def take_body(job: BodyJob) -> bool:
    """Put a body that was kept in its place; tells whether it was still there, whole.

    It is moved where that can be done, and kept anew once the person has the pack.
    """
    kept = Path(job.kept)
    if not job.kept or not kept.is_file() or kept.stat().st_size != job.size:
        return False
    if sys.platform != "win32":  # there it would have to be kept anew while the person waits
        with suppress(OSError):  # the pack lies on another disk
            kept.replace(job.out)
            return True
    shutil.copyfile(kept, job.out)
    return True


def _add(out: Pdf, part: Part, job: BodyJob) -> PartFacts:
    """Add a bilag page by page, with all that belongs to them."""
    with pikepdf.open(part.path, password=part.password) as source:
        clean(source, keep_forms=job.keep_forms, keep_notes=job.keep_notes)
        marks = bookmarks(source)
        cramped = _prepared(source.pages, keep_forms=True)
        if job.picture_dpi:
            _scale(source, job.picture_dpi)
        out.add_pages_from(source, forms="preserve" if job.keep_forms else "strip")
        carry_layers(out, source)
    return PartFacts(marks, cramped)


def _scale(pdf: Pdf, dpi: int) -> None:
    from hpdesk.exports.pack_scaling import scale_pictures  # Pillow only where needed

    scale_pictures(pdf, dpi)


def _prepared(pages: Iterable[Page], *, keep_forms: bool) -> frozenset[int]:
    """Make pages ready for the body and return the places (from 0) of the cramped ones."""
    cramped = set()
    for place, page in enumerate(pages):
        if _is_cramped(page):
            cramped.add(place)
        drop_marks_of_structure(page.resources)
        if not meet(box_of(page.cropbox), box_of(page.mediabox)):
            page.obj.CropBox = Array(list(page.mediabox))  # nothing of the page would be seen
        if not keep_forms:
            drop_fields(page)
    return frozenset(cramped)


def _is_cramped(page: Page) -> bool:
    matrix, width, height = shown(page)
    zone = moved_box(matrix, stamp_zone(width, height))
    content = b"\n".join(stream.read_bytes() for stream in content_streams(page))
    return is_cramped(page, zone, content)
