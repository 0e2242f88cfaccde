# SPDX-License-Identifier: MPL-2.0
"""Building a board pack off the UI thread, with a copy to look at."""

import shutil
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.pages.meetings.pdf_pages import PackPages

if TYPE_CHECKING:  # the writers are imported when a pack is built
    from hpdesk.services.desk import Desk
    from hpdesk.services.papers import PackReport


class PreviewFolder:
    """A folder for one built pack to look at; it is gone with its owner or the program."""

    def __init__(self) -> None:
        folder = tempfile.mkdtemp(prefix="hpdesk-")
        self.pdf = Path(folder) / "pakke.pdf"
        self._clear = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def close(self) -> None:
        """Delete the folder now."""
        self._clear()


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A pack that was built: where its files lie, what came of the bilag, and its pages.

    `pdf` and `docx` are None where they were not asked for.
    """

    report: "PackReport"
    public: bool
    pdf: Path | None
    docx: Path | None
    pages: PackPages
    folder: PreviewFolder

    def close(self) -> None:
        """Let go of the copy that was shown."""
        self.pages.close()
        self.folder.close()


class ShownPack:
    """Holds the pack that is shown; outlives its widget long enough to clean up after it."""

    def __init__(self) -> None:
        self.pack: BuiltPack | None = None

    def close(self) -> None:
        """Let go of the pack, if there is one."""
        pack, self.pack = self.pack, None
        if pack is not None:
            pack.close()


class PackJob:
    """What runs in the job; `built` is set once the files are in their places.

    The copy is what the preview reads, so that the file itself can be replaced while shown.
    """

    def __init__(
        self, desk: "Desk", meeting_id: str, *, public: bool, pdf: Path | None, docx: Path | None
    ) -> None:
        self._desk, self._meeting_id, self._public = desk, meeting_id, public
        self._pdf, self._docx = pdf, docx
        self.built: BuiltPack | None = None

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> BuiltPack:
        """Build the pack; raises UserError and Cancelled with no file left behind."""
        from hpdesk.services.papers import write_pack

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        folder, before = PreviewFolder(), _stamp(self._pdf)
        try:
            report = write_pack(
                self._desk,
                self._meeting_id,
                pdf=self._pdf or folder.pdf,
                docx=self._docx,
                public=self._public,
                progress=tell,
                cancelled=cancelled,
            )
            if self._pdf is not None:
                shutil.copyfile(self._pdf, folder.pdf)
            pages = PackPages(folder.pdf)
        except UserError as problem:
            folder.close()
            if self._docx is not None and _stamp(self._pdf) != before:
                raise UserError("PDF-filen er gemt. {reason}", reason=problem) from problem
            raise
        except BaseException:
            folder.close()
            raise
        self.built = BuiltPack(report, self._public, self._pdf, self._docx, pages, folder)
        return self.built


def _stamp(path: Path | None) -> int:
    return path.stat().st_mtime_ns if path is not None and path.exists() else 0
