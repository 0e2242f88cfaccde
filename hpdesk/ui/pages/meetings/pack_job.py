# SPDX-License-Identifier: MPL-2.0
"""Saving a board pack off the UI thread, and finding what it leaves out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.left_out import LeftOut
from hpdesk.domain.errors import UserError
from hpdesk.services.editions import EditionFiles
from hpdesk.services.pack_setups import PackSetup
from hpdesk.ui.jobs import IsCancelled, Progress

if TYPE_CHECKING:  # the writers are imported when a pack is built
    from hpdesk.exports.pack_preview import PackLook
    from hpdesk.services.desk import Desk
    from hpdesk.services.papers import PackReport


@dataclass(frozen=True, slots=True)
class PackOrder:
    """A pack to save: how, and where its files go; `archive` is the agenda alone as PDF/A."""

    setup: PackSetup
    files: EditionFiles
    archive: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return every file that is written."""
        return (*self.files.paths, *([self.archive] if self.archive else []))

    def elsewhere(self, old: Path, new: Path) -> "PackOrder":
        """Return the order with one of its files under another name."""
        files = self.files
        moved = {
            name: new for name in ("pdf", "docx", "zip", "journal") if getattr(files, name) == old
        }
        archive = new if self.archive == old else self.archive
        return replace(self, files=replace(files, **moved), archive=archive)


@dataclass(frozen=True, slots=True)
class SavedPack:
    """A pack that was saved; no report where only the agenda was."""

    order: PackOrder
    report: "PackReport | None"


class PackJob:
    """What runs in the job; `saved` is set once the files are in their places."""

    def __init__(
        self, desk: "Desk", meeting_id: str, order: PackOrder, passwords: Mapping[str, str]
    ) -> None:
        self._desk, self._meeting_id, self.order = desk, meeting_id, order
        self._passwords = dict(passwords)
        self.saved: SavedPack | None = None

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> SavedPack:
        """Save the pack; raises UserError and Cancelled with no file left behind."""
        from hpdesk.services.pack_making import write_chosen_pack

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        order = self.order
        before = _stamp(order.files.pdf)
        try:
            report = write_chosen_pack(
                self._desk,
                self._meeting_id,
                order.setup,
                order.files,
                self._passwords,
                archive=order.archive,
                progress=tell,
                cancelled=cancelled,
            )
        except UserError as problem:
            if type(problem) is UserError and _stamp(order.files.pdf) != before:
                raise UserError("PDF-filen er gemt. {reason}", reason=problem) from problem
            raise
        self.saved = SavedPack(order, report)
        return self.saved


class LeftOutLook:
    """Finds in a job what an edition leaves out and why."""

    def __init__(
        self, desk: "Desk", meeting_id: str, setup: PackSetup, look: "PackLook | None"
    ) -> None:
        self._desk, self._meeting_id, self._setup, self._look = desk, meeting_id, setup, look

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> tuple[LeftOut, ...]:
        """Find it; raises UserError where the edition cannot be made."""
        from hpdesk.services.pack_making import parts_left_out

        return parts_left_out(self._desk, self._meeting_id, self._setup, self._look)


@dataclass(frozen=True, slots=True)
class OldFiles:
    """What lies already where a pack is to be saved; `edited` was changed by a person since."""

    there: tuple[Path, ...]
    edited: Path | None


class OldFilesLook:
    """Finds in a job what lies already where files are to go: the drive may be slow or silent."""

    def __init__(self, desk: "Desk", files: Sequence[Path]) -> None:
        self._desk, self._files = desk, files

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> OldFiles:
        """Find it."""
        from hpdesk.services.exported_files import is_hand_edited

        there = tuple(path for path in self._files if path.exists())
        edited = next((path for path in there if is_hand_edited(self._desk, path)), None)
        return OldFiles(there, edited)


def _stamp(path: Path | None) -> int:
    return path.stat().st_mtime_ns if path is not None and path.exists() else 0
