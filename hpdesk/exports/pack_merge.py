# SPDX-License-Identifier: MPL-2.0
"""Puts the pack together; runs in the child process."""

import mimetypes
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, Pdf

from hpdesk.exports.pack_clean import bookmarks, carry_layers, clean
from hpdesk.exports.pack_stamp import Stamper, seal
from hpdesk.exports.pack_types import Entry, MergeJob, Part
from hpdesk.exports.pdf_marks import FIRST_MARK

Report = Callable[[int], None]
_Marks = dict[int, list[tuple[int, str, int]]]


def merge(job: MergeJob, began: Report) -> int:
    """Write the pack and return its pages; `began` is told the index of each part in turn."""
    with pikepdf.open(job.base) as out:
        stamper = Stamper(out, job.font)
        starts: list[int] = []
        marks: _Marks = {}
        own = list(range(len(out.pages)))
        for index, part in enumerate(job.parts):
            began(index)
            starts.append(len(out.pages))
            if not part.stamp:
                own += range(len(out.pages), len(out.pages) + part.pages)
            own_marks = _add(out, part, stamper, job)
            if own_marks:
                marks[index] = own_marks
        began(len(job.parts))
        if len(out.pages) != job.total:
            raise ValueError(f"the pack has {len(out.pages)} pages, not {job.total}")
        _aim_links(out, own, job.targets)
        _embed(out, job)
        _write_outline(out, job, starts, marks)
        out.Root.PageMode = Name.UseOutlines
        if job.offset:  # the reader's page box shows the numbers that are printed
            labels = Dictionary(S=Name.D, St=job.offset + 1)
            out.Root.PageLabels = Dictionary(Nums=Array([0, labels]))
        for key in ("/OpenAction", "/AA", "/AcroForm"):
            if key in out.Root:
                del out.Root[key]
        out.save(
            job.out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
        return len(out.pages)


def _add(out: Pdf, part: Part, stamper: Stamper, job: MergeJob) -> list[tuple[int, str, int]]:
    """Append the pages of a part, stamped where it is a bilag; return its own bookmarks."""
    before = len(out.pages)
    with pikepdf.open(part.path) as source:
        if not part.stamp:
            out.add_pages_from(source, range(part.first, part.first + part.pages))
            return []
        clean(source)
        marks = bookmarks(source)
        out.add_pages_from(source, forms="strip")
        carry_layers(out, source)
    back_to = out.pages[job.back_to]
    for index in range(part.pages):
        number = job.offset + before + index + 1
        text = f"{part.stamp} · side {index + 1} af {part.pages} · pakkens side {number}"
        page = out.pages[before + index]
        if index in part.unfinished:
            seal(out, page)
        stamper.stamp(page, text, part.unbalanced.get(index, (0, 0)), back_to)
    return marks


def _aim_links(out: Pdf, own: list[int], targets: tuple[int, ...]) -> None:
    """Give the marked links of our own pages their true page."""
    pages = [out.pages[target].obj for target in targets]
    for index in own:  # a bilag may have links that look like ours
        for annot in out.pages[index].obj.get("/Annots") or ():
            target = annot.get("/Dest") if isinstance(annot, Dictionary) else None
            if not isinstance(target, Array) or len(target) < 3 or target[1] != Name.XYZ:
                continue
            left = target[2]
            if left is not None and float(left) <= FIRST_MARK:
                annot.Dest = Array([pages[FIRST_MARK - round(float(left))], Name.Fit])


def _embed(out: Pdf, job: MergeJob) -> None:
    files = Array()
    for index, file in enumerate(job.embedded):
        key = file.file_name
        if key in out.attachments:
            key = f"{index + 1} {file.file_name}"
        mime, _ = mimetypes.guess_type(file.file_name)
        spec = AttachedFileSpec(
            out,
            Path(file.path).read_bytes(),
            filename=file.file_name,
            description=file.description,
            mime_type=mime or "application/octet-stream",
            creation_date="",
            mod_date="",
        )
        spec.relationship = Name.Supplement
        out.attachments[key] = spec
        files.append(out.attachments[key].obj)
    if len(files):
        out.Root.AF = files


def _write_outline(out: Pdf, job: MergeJob, starts: list[int], marks: _Marks) -> None:
    with out.open_outline() as outline:
        outline.root.clear()
        for entry in job.outline:
            outline.root.append(_item(entry, starts, marks))


def _item(entry: Entry, starts: list[int], marks: _Marks) -> OutlineItem:
    item = OutlineItem(entry.title, entry.page, "Fit")
    for child in entry.children:
        item.children.append(_item(child, starts, marks))
    if entry.part is not None:
        levels = [item]
        for level, title, page in marks.get(entry.part, ()):
            del levels[level + 1 :]
            below = OutlineItem(title, starts[entry.part] + page, "Fit")
            levels[-1].children.append(below)
            levels.append(below)
        for below in item.children:
            below.is_closed = True
        item.is_closed = True
    return item
