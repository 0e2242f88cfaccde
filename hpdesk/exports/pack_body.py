# SPDX-License-Identifier: MPL-2.0
"""Puts the bilag of a pack together, clean and without stamps; runs in the child process.

That takes nearly all of the time and depends on the bilag only, so it goes on while our own
pages are laid out, and a pack with the same bilag takes a copy of what was made before.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Page, Pdf

from hpdesk.exports.pack_bookmarks import bookmarks
from hpdesk.exports.pack_clean import carry_layers, clean, drop_marks_of_structure
from hpdesk.exports.pack_geometry import moved_box, shown
from hpdesk.exports.pack_margins import is_cramped
from hpdesk.exports.pack_probe import content_streams
from hpdesk.exports.pack_stamp import stamp_zone
from hpdesk.exports.pack_types import Body, BodyJob, Part, PartFacts

Report = Callable[[int], None]


def make_body(job: BodyJob, began: Report) -> Body:
    """Write the bilag as one PDF; `began` is told the index of each in turn."""
    facts = []
    with pikepdf.new() as out:
        for index, part in enumerate(job.parts):
            began(index)
            facts.append(_add(out, part, job))
        began(len(job.parts))
        form = out.Root.get("/AcroForm")
        if form is not None and not job.keep_forms:
            del out.Root.AcroForm
        out.save(
            job.out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            static_id=True,  # one made from every byte takes longer than the merging; see append
        )
    return Body(Path(job.out).stat().st_size, tuple(facts))


def copy_body(job: BodyJob) -> bool:
    """Copy a body that was kept; tells whether it was still there, whole."""
    kept = Path(job.kept)
    if not job.kept or not kept.is_file() or kept.stat().st_size != job.size:
        return False
    shutil.copyfile(kept, job.out)
    return True


def _add(out: Pdf, part: Part, job: BodyJob) -> PartFacts:
    with pikepdf.open(part.path, password=part.password) as source:
        clean(source, keep_forms=job.keep_forms, keep_notes=job.keep_notes)
        marks = bookmarks(source)
        cramped = frozenset(index for index, page in enumerate(source.pages) if _is_cramped(page))
        for page in source.pages:
            drop_marks_of_structure(page.resources)
        if job.picture_dpi:
            from hpdesk.exports.pack_scaling import scale_pictures  # Pillow only where needed

            scale_pictures(source, job.picture_dpi)
        out.add_pages_from(source, forms="preserve" if job.keep_forms else "strip")
        carry_layers(out, source)
    return PartFacts(marks, cramped)


def _is_cramped(page: Page) -> bool:
    matrix, width, height = shown(page)
    zone = moved_box(matrix, stamp_zone(width, height))
    content = b"\n".join(stream.read_bytes() for stream in content_streams(page))
    return is_cramped(page, zone, content)
