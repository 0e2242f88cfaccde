# SPDX-License-Identifier: MPL-2.0
"""Dan referat: Word or PDF, internal or public, and where the files are to lie."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def write_papers(
    desk: "Desk",
    meeting_id: str,
    target: Path,
    kinds: frozenset[str],
    public: bool,
    progress: Progress,
    _cancelled: IsCancelled,
) -> tuple[Path, ...]:
    """Write the referat beside `target` in the chosen kinds; returns the files."""
    from hpdesk.services import papers

    progress(0.1, "Danner referatet")
    paths = {kind: target.with_suffix(f".{kind}") for kind in sorted(kinds)}
    papers.write_minutes(
        desk, meeting_id, pdf=paths.get("pdf"), docx=paths.get("docx"), public=public
    )
    return tuple(paths.values())


class PaperDialog(BaseDialog):
    """Asks what to make; `chosen(frozenset, bool)` gives the kinds and whether it is public."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=440)
        self.set_title(self.tr("Dan referat"))
        self.word = QCheckBox(self.tr("Word (.docx)"))
        self.pdf = QCheckBox(self.tr("PDF (.pdf)"))
        self.word.setChecked(True)
        self.pdf.setChecked(True)
        for box in (self.word, self.pdf):
            box.toggled.connect(self._on_toggled)
            self.body.addWidget(box)
        self.edition = Segment(
            [("internal", self.tr("Intern")), ("public", self.tr("Åben"))],
            "internal",
            name=self.tr("Udgave"),
        )
        self.edition.chosen.connect(self._on_toggled)
        self.add_field(self.tr("Udgave"), self.edition)
        self._hint = label("", "meta", wrap=True)
        self.body.addWidget(self._hint)
        self.add_cancel()
        self.set_primary(self.tr("Vælg placering …"), "file-down")
        self.accepted.connect(self._on_accepted)
        self._on_toggled()

    def _on_toggled(self, *_: object) -> None:
        public = self.edition.value() == "public"
        self._hint.setText(
            self.tr("Lukkede punkter er udeladt, også deres titel og bilagenes filnavne.")
            if public
            else self.tr("Lukkede punkter er med. Send kun den interne udgave til medlemmerne.")
        )
        if self.primary is not None:
            self.primary.setEnabled(self.word.isChecked() or self.pdf.isChecked())

    def _on_accepted(self) -> None:
        kinds = {"docx": self.word.isChecked(), "pdf": self.pdf.isChecked()}
        wanted = frozenset(kind for kind, on in kinds.items() if on)
        self.chosen.emit(wanted, self.edition.value() == "public")


class PaperMaker:
    """Leads from the choice over the file dialog to the finished files."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        self._context, self._owner = context, owner
        self.files: QFileDialog | None = None

    def ask(self, meeting: Meeting) -> PaperDialog:
        """Ask what to make."""
        dialog = PaperDialog(self._owner.window())
        dialog.chosen.connect(partial(self._ask_where, meeting))
        dialog.open()
        return dialog

    def _ask_where(self, meeting: Meeting, kinds: frozenset[str], public: bool) -> None:
        from hpdesk.services.papers import file_stem

        what = "åbent referat" if public else "referat"
        suffix = "pdf" if "pdf" in kinds else "docx"
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(place) or QDir.homePath()
        dialog = QFileDialog(self._owner.window(), self._owner.tr("Gem referat"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(f"{file_stem(meeting, what)}.{suffix}")
        dialog.fileSelected.connect(partial(self.write, meeting, kinds, public))
        dialog.finished.connect(dialog.deleteLater)
        self.files = dialog
        dialog.open()

    def write(self, meeting: Meeting, kinds: frozenset[str], public: bool, target: str) -> None:
        """Write the files as a job and tell where they lie."""
        self.files = None
        if not self._context.bridge.saver.flush():
            return
        self._context.jobs(
            partial(write_papers, self._context.desk, meeting.id, Path(target), kinds, public),
            on_done=self._on_written,
            on_failed=self._on_failed,
        )

    def _on_written(self, paths: tuple[Path, ...]) -> None:
        names = " og ".join(path.name for path in paths)
        self._context.toast(f"Referatet ligger i {paths[0].parent}: {names}")

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            return
        if isinstance(problem, UserError):
            self._context.notice(str(problem))
        elif isinstance(problem, OSError):
            self._context.notice(
                "Referatet kunne ikke skrives dér. Planen er ikke ændret. "
                "Vælg en anden mappe, eller luk filen i det andet program."
            )
        else:
            raise problem
