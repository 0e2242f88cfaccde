# SPDX-License-Identifier: MPL-2.0
"""Writing the papers of the minutes off the UI thread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from hpdesk.domain.errors import Cancelled
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.pages.minutes.paper_choices import Paper, PaperChoice, PaperJob

if TYPE_CHECKING:  # the writers are imported when a paper is made
    from hpdesk.services.desk import Desk


class PaperWork:
    """What runs in the job: `written` are the files that are whole when it was cancelled."""

    def __init__(
        self, desk: "Desk", meeting_id: str, choice: PaperChoice, jobs: Sequence[PaperJob]
    ) -> None:
        self._desk, self._meeting_id = desk, meeting_id
        self._choice, self._jobs = choice, tuple(jobs)
        self.written: list[Path] = []

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> tuple[Path, ...]:
        """Write the papers one by one; raises UserError and Cancelled."""
        for place, job in enumerate(self._jobs):
            if cancelled():
                raise Cancelled
            name = job.files[0].stem if job.files else ""
            progress(place / len(self._jobs), name)
            self._write(job)
            self.written += job.files
        return tuple(self.written)

    def elsewhere(self, old: Path, new: Path) -> tuple[PaperJob, ...]:
        """Return what is still to be made, with a file under another name."""
        left = [job for job in self._jobs if not set(job.files) & set(self.written)]
        return tuple(
            replace(
                job,
                pdf=new if job.pdf == old else job.pdf,
                docx=new if job.docx == old else job.docx,
            )
            for job in left
        )

    def _write(self, job: PaperJob) -> None:
        from hpdesk.documents.minutes_edition import Edition
        from hpdesk.services import minutes_papers, papers

        desk, choice = self._desk, self._choice
        if choice.paper is Paper.EXTRACT:
            minutes_papers.write_extract(
                desk, self._meeting_id, job.person_id, pdf=job.pdf, docx=job.docx
            )
        elif choice.paper is Paper.POINT:
            minutes_papers.write_point_minutes(
                desk, choice.item_id, pdf=job.pdf, docx=job.docx, public=choice.public
            )
        else:
            papers.write_minutes(
                desk,
                self._meeting_id,
                pdf=job.pdf,
                docx=job.docx,
                public=choice.public and choice.paper is Paper.DECISIONS,
                edition=Edition(choice.paper.value),
            )


def open_path(path: Path) -> bool:
    """Open a file or folder with the desktop's own program."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
