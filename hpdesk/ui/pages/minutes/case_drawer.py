# SPDX-License-Identifier: MPL-2.0
"""A drawer with the case sheet and the bilag of the point, to read."""

import shutil
import tempfile
import weakref
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hpdesk.domain.agenda import attachment_number
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.services import attachments
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import label


class CaseDrawer(Drawer):
    """Shows what the members have been sent about a point."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._folder: Path | None = None
        self._shown: tuple[AgendaItem, str] | None = None

    def show_item(self, item: AgendaItem, number: str) -> None:
        """Show another point."""
        if self._shown == (item, number):
            return
        self._shown = (item, number)
        self.set_title(item.title, self.tr("Punkt {0}").format(number))
        while (entry := self.body.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for title, text in (
            (self.tr("Resumé"), item.summary),
            (self.tr("Indstilling"), item.recommendation),
            (self.tr("Sagsfremstilling"), item.case),
            (self.tr("Økonomi"), item.economy),
            (self.tr("Videre proces"), item.next_steps),
        ):
            if text.strip():
                self._add_text(title, text)
        if not self.body.count():
            self.body.addWidget(label(self.tr("Punktet har ingen sagsfremstilling."), "body", "t2"))
        self._add_attachments(item, number)
        self.body.addStretch(1)

    def _add_text(self, title: str, text: str) -> None:
        self.body.addWidget(label(title, "heading"))
        editor = MarkupEditor(name=title, growing=True, min_lines=1, bare=True)
        editor.setReadOnly(True)
        editor.set_text(text)
        self.body.addWidget(editor)

    def _add_attachments(self, item: AgendaItem, number: str) -> None:
        self.body.addWidget(label(self.tr("Bilag"), "heading"))
        if not item.attachments:
            self.body.addWidget(label(self.tr("Punktet har ingen bilag."), "body", "t2"))
        for index, bilag in enumerate(item.attachments):
            title = f"{attachment_number(number, index)} {bilag.title}"
            words = title if len(title) <= 48 else f"{title[:47]}…"
            button = ghost(words, "paperclip")
            button.setToolTip(f"{title} – {bilag.file_name}")
            button.setAccessibleName(self.tr("Åbn bilag {0}").format(title))
            button.setEnabled(bilag.sha256 is not None)
            if bilag.sha256 is None:
                button.setToolTip(self.tr("Filen mangler. Tilføj den under Møder."))
            button.clicked.connect(partial(self._open, bilag))
            self.body.addWidget(button)

    def _open(self, bilag: Attachment, _checked: bool = False) -> None:
        try:
            copy = attachments.save_copy(self._context.desk, bilag, self._copies())
        except (UserError, OSError) as problem:
            self._context.notice(str(problem))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _copies(self) -> Path:
        """Return the folder that copies are opened from; it is gone when the drawer is."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="hpdesk-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return self._folder
