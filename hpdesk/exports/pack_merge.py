# SPDX-License-Identifier: MPL-2.0
"""Puts our own pages and the bilag together; runs in the child process.

Our pages keep their structure tree, their language and their title. The pack does not claim to
be accessible as a whole (PDF/UA), because its bilag are as others made them.
"""

import mimetypes
import secrets
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Encryption, Name, Object, Page, Pdf, Stream

from hpdesk.documents.pack_choices import DraftMark, PackChoices
from hpdesk.exports.pack_append import append_update
from hpdesk.exports.pack_bookmarks import write_outline
from hpdesk.exports.pack_stamp import Stamper
from hpdesk.exports.pack_types import MergeJob
from hpdesk.exports.pdf_marks import FIRST_MARK

Report = Callable[[int], None]

_FROM_BASE = ("/StructTreeRoot", "/MarkInfo", "/Lang", "/ViewerPreferences", "/Metadata")
_A4 = (0, 0, 595.28, 841.89)


def merge(job: MergeJob, began: Report) -> int:
    """Write the pack and return its pages; `began` is told the index of each part in turn."""
    with pikepdf.open(job.body_path) as out, pikepdf.open(job.base) as base:
        pack = _put_together(out, base, job, began)
        if job.choices.password:
            out.save(
                job.out,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                encryption=_locked(job.choices),
            )
        else:
            append_update(out, Path(job.body_path), pack.touched())
        return len(pack.pages)


def merge_in_memory(job: MergeJob, body: BytesIO, began: Report) -> bytes:
    """Return the pack of a body that lies in memory; see `merge`."""
    made = BytesIO()
    with pikepdf.open(body) as out, pikepdf.open(job.base) as base:
        _put_together(out, base, job, began)
        out.save(made)
    return made.getvalue()


def _put_together(out: Pdf, base: Pdf, job: MergeJob, began: Report) -> "_Pack":
    pack = _Pack(out, base, job, began)
    pack.put_together()
    return pack


class _Pack:
    """The pack while it is put together; `pages` are its pages in order."""

    def __init__(self, out: Pdf, base: Pdf, job: MergeJob, began: Report) -> None:
        self._out, self._base, self._job, self._began = out, base, job, began
        bodies = [page.obj for page in out.pages]
        self._old = {obj.objgen for obj in bodies}
        self._old |= {out.Root.objgen, out.Root.Pages.objgen}
        for key in ("/AcroForm", "/OCProperties", "/Names", "/Dests"):
            if key in out.Root and out.Root[key].is_indirect:
                self._old.add(out.Root[key].objgen)
        for page in base.pages:
            out.pages.append(page)
        self._own = [page.obj for page in out.pages][len(bodies) :]
        self.pages: list[Object] = []
        self.starts: list[int] = []
        self._stamper = Stamper(out, job.font)
        self._arrange(iter(bodies))

    def touched(self) -> set[tuple[int, int]]:
        """Return the objects of the body that were changed."""
        return self._old | self._stamper.touched

    def put_together(self) -> None:
        """Do all that makes the pack; raises ValueError where the pages do not come out."""
        job, out = self._job, self._out
        if len(self.pages) != job.total:
            raise ValueError(f"the pack has {len(self.pages)} pages, not {job.total}")
        self._aim_links()
        self._take_over()
        for index in range(len(job.parts)):
            self._began(index)
            self._stamp(index)
        self._began(len(job.parts))
        self._mark()
        _embed(out, job)
        marks = [facts.bookmarks for facts in job.body.facts]
        write_outline(out, self.pages, job.outline, self.starts, marks)
        out.Root.PageMode = Name.UseOutlines
        # the reader's page box shows the numbers that are printed
        labels = Dictionary(S=Name.D, St=job.offset + 1)
        out.Root.PageLabels = Dictionary(Nums=Array([0, labels]))

    def _arrange(self, bodies: Iterator[Object]) -> None:
        """Put the pages in order, in one flat tree."""
        for piece in self._job.pieces:
            if piece.own is not None:
                self.pages += self._own[piece.own : piece.own + piece.count]
            elif piece.part is not None:
                self.starts.append(len(self.pages))
                self.pages += [next(bodies) for _ in range(piece.count)]
            else:
                self.pages += [self._blank() for _ in range(piece.count)]
        tree = self._out.Root.Pages
        for page in self.pages:
            page.Parent = tree
        tree.Kids, tree.Count = Array(self.pages), len(self.pages)

    def _blank(self) -> Object:
        box = self.pages[-1].get("/MediaBox", Array(_A4)) if self.pages else Array(_A4)
        blank = Dictionary(Type=Name.Page, MediaBox=Array(list(box)), Resources=Dictionary())
        for key in ("/Rotate", "/CropBox", "/UserUnit"):
            if self.pages and key in self.pages[-1]:
                blank[key] = self.pages[-1][key]
        return self._out.make_indirect(blank)

    def _aim_links(self) -> None:
        """Give the marked links of our own pages their true page."""
        for page in self._own:  # a bilag may have links that look like ours
            for annot in page.get("/Annots") or ():
                target = annot.get("/Dest") if isinstance(annot, Dictionary) else None
                if not isinstance(target, Array) or len(target) < 3 or target[1] != Name.XYZ:
                    continue
                left = target[2]
                if left is not None and float(left) <= FIRST_MARK:
                    aim = self._job.targets[FIRST_MARK - round(float(left))]
                    annot.Dest = Array([self.pages[aim], Name.Fit])

    def _take_over(self) -> None:
        """Take over what our own paper says of itself; in a pack it claims nothing (`Layout`)."""
        root, base = self._out.Root, self._base
        for key in _FROM_BASE:
            if key in base.Root:
                value = base.Root[key]
                if not isinstance(value, Dictionary | Array | Stream):
                    root[key] = value
                    continue
                indirect = value if value.is_indirect else base.make_indirect(value)
                root[key] = self._out.copy_foreign(indirect)
        info = base.trailer.get("/Info")
        if isinstance(info, Dictionary):
            indirect = info if info.is_indirect else base.make_indirect(info)
            self._out.trailer.Info = self._out.copy_foreign(indirect)

    def _stamp(self, index: int) -> None:
        job = self._job
        part, stamping, facts = job.parts[index], job.stampings[index], job.body.facts[index]
        start = self.starts[index]
        back_to = self.pages[stamping.back_to]
        for place in range(part.pages):
            number = job.offset + start + place + 1
            text = f"{stamping.words} · side {place + 1} af {part.pages} · pakke s. {number}"
            page = Page(self.pages[start + place])
            is_cramped = place in facts.cramped
            rect = self._stamper.stamp(page, text, part, place, is_cramped=is_cramped)
            self._stamper.link(page, rect, back_to, stamping.back_words)

    def _mark(self) -> None:
        """Put tabs on dividers and the draft's mark where it was asked for."""
        for tab in self._job.tabs:
            self._stamper.mark_tab(Page(self._own[tab.own]), tab.words, tab.place)
        match self._job.choices.draft_mark:
            case DraftMark.OWN_PAGES:
                marked = list(self._own)
            case DraftMark.EVERY_PAGE:
                marked = [Page(page).obj for page in self.pages if "/Contents" in page]
            case DraftMark.NOWHERE:
                marked = []
        for page in marked:
            self._stamper.mark_draft(Page(page))


def _locked(choices: PackChoices) -> Encryption:
    """Return the encryption; nobody holds the owner's password, so none can be asked for it."""
    allow = pikepdf.Permissions(
        accessibility=True,
        extract=choices.may_copy,
        modify_annotation=choices.may_change,
        modify_assembly=choices.may_change,
        modify_form=choices.may_change or choices.keep_forms,
        modify_other=choices.may_change,
        print_lowres=choices.may_print,
        print_highres=choices.may_print,
    )
    return Encryption(
        owner=secrets.token_urlsafe(24), user=choices.password, R=6, allow=allow, metadata=True
    )


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
