# SPDX-License-Identifier: MPL-2.0
"""A file that goes out, or went out, to be looked at and never changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.page_viewer import PageViewer
from hpdesk.ui.widgets.pdf_pages import PdfPages
from hpdesk.ui.wording import said

Read = Callable[[], bytes]


class _Opening:
    """What runs in the job; the pages are let go of where nobody waits for them."""

    def __init__(self, read: Read) -> None:
        self._read = read

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> tuple[bytes, PdfPages]:
        content = self._read()
        return content, PdfPages(content)


class FileViewer(BaseDialog):
    """Shows the pages of a PDF that `read` gives, and saves a copy of those very bytes."""

    def __init__(self, name: str, read: Read, facts: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=720)
        self.set_title(name)
        self._name = name
        self.content = b""
        self._pages: PdfPages | None = None
        self.asked: QFileDialog | None = None
        theme = current()
        self.facts = ElidedLabel(facts, "body", "t2")
        self.viewer = PageViewer(self.tr("Filens side"), reading=True)
        self.viewer.make_keys(self)
        self.viewer.failed.connect(self._tell)
        self.viewer.setMinimumHeight(theme.px(420))
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(6))
        tools.addWidget(self.facts, 1)
        for tool in self.viewer.tools:
            tools.addWidget(tool)
        self.body.addLayout(tools)
        self.body.addWidget(self.viewer, 1)
        self.note = Note("", "over")
        self.note.hide()
        self.body.addWidget(self.note)
        self.save = ghost(self.tr("Gem en kopi …"), "save")
        self.save.clicked.connect(self._on_save)
        self.save.setEnabled(False)
        self.add_left_button(self.save)
        self.add_cancel(self.tr("Luk"))
        self.viewer.set_pages(None)
        self._job: JobHandle | None = run_job(
            _Opening(read), parent=self, on_done=self._on_read, on_failed=self._on_failed
        )

    def _on_read(self, found: tuple[bytes, PdfPages]) -> None:
        self._job = None
        self.content, self._pages = found
        self.save.setEnabled(True)
        self.viewer.set_pages(self._pages)
        self.viewer.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        if isinstance(problem, UserError):
            self._tell(said(problem))
        elif not isinstance(problem, Cancelled):
            raise problem

    def _tell(self, text: str, tone: str = "over") -> None:
        self.note.set(text, tone)
        self.note.show()

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Gem en kopi i mappen"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.save_into)
        dialog.finished.connect(dialog.deleteLater)
        self.asked = dialog
        dialog.open()

    def save_into(self, folder: str) -> None:
        """Write the bytes into a folder; no file there is replaced."""
        from hpdesk.services.attachments import put_copy

        try:
            path = put_copy(self.content, self._name, Path(folder))
        except UserError as problem:
            self._tell(said(problem))
        else:
            self._tell(self.tr("Kopien er gemt som {0}.").format(path.name), "ok")

    def done(self, result: int) -> None:
        """Let go of the pages."""
        self.viewer.set_pages(None)
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        super().done(result)
