# SPDX-License-Identifier: MPL-2.0
"""A bilag read inside the program: pages, pictures and texts; others are opened elsewhere."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.ui.jobs import IsCancelled, Progress, run_job
from hpdesk.ui.pages.minutes.bilag_choice import bilag_words, size_words
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.page_viewer import Pages, PageViewer
from hpdesk.ui.widgets.pdf_pages import PdfPages
from hpdesk.ui.widgets.picture_pages import PicturePages
from hpdesk.ui.wording import said, worded

if TYPE_CHECKING:
    from hpdesk.services.bilag_reading import BilagContent
    from hpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a job found: the pages, or a sentence about why there are none."""

    content: "BilagContent"
    pages: Pages | None = None
    problem: str = ""


class _Held:
    """Holds the pages that are read; outlives the widget long enough to let go of them."""

    def __init__(self) -> None:
        self.pages: Pages | None = None

    def close(self) -> None:
        """Let go of the pages, if there are any, without waiting for one that is being drawn."""
        pages, self.pages = self.pages, None
        if pages is not None:
            QThreadPool.globalInstance().start(pages.close)


class BilagReader(QWidget):
    """`left` when the list of bilag is wanted again, `open_asked` for the file's own program.

    Page Up and Page Down go through the bilag, + and - zoom, Backspace leads to the list.
    """

    left = Signal()
    open_asked = Signal(object)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bilag: Attachment | None = None
        self._held = _Held()
        self.viewer = PageViewer(self.tr("Bilagets side"), reading=True)
        self.viewer.failed.connect(self._on_page_failed)
        self.viewer.make_keys(self.viewer)
        self.text = QPlainTextEdit()
        self.text.setObjectName("bilagText")
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Bilagets tekst"))
        self.elsewhere = EmptyState("file", " ", " ", self.tr("Åbn i programmet"))
        self.elsewhere.activated.connect(self._on_open)
        self._waiting = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._waiting, self.viewer, self.text, self.elsewhere):
            self._stack.addWidget(widget)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._make_head())
        down.addWidget(self._stack, 1)
        back = QShortcut(QKeySequence(Qt.Key.Key_Backspace), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)
        self.destroyed.connect(self._held.close)

    def _make_head(self) -> QWidget:
        theme, head = current(), QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(12), 0, theme.px(16), theme.px(6))
        row.setSpacing(theme.px(6))
        self.back = ghost(self.tr("Alle bilag"), "chevron-left")
        self.back.setToolTip(self.tr("Alle bilag (Backspace)"))
        self.back.clicked.connect(self.left)
        self.name = ElidedLabel("", "strong")
        row.addWidget(self.back)
        row.addWidget(self.name, 1)
        for tool in self.viewer.tools:
            row.addWidget(tool)
        return head

    def bilag_id(self) -> str:
        """Return the key of the bilag that is read, or an empty text."""
        return self._bilag.id if self._bilag is not None else ""

    def read(self, bilag: Attachment) -> None:
        """Show a bilag from its first page; the one that is read already stays where it is."""
        if bilag == self._bilag:
            return
        self.clear()
        self._bilag = bilag
        self.name.setText(bilag_words(bilag))
        run_job(
            partial(_open_bilag, self._desk, bilag),
            parent=self,
            on_done=partial(self._on_opened, bilag),
            on_failed=partial(self._on_failed, bilag),
        )

    def clear(self) -> None:
        """Let go of what is read."""
        self._bilag = None
        self.viewer.set_pages(None)
        self.text.clear()
        self._stack.setCurrentWidget(self._waiting)
        self._held.close()

    def focus_room(self) -> None:
        """Put the keyboard where the keys turn the pages."""
        shown = self._stack.currentWidget()
        if shown is self.viewer:
            self.viewer.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.elsewhere:
            self.elsewhere.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, bilag: Attachment, opened: _Opened) -> None:
        if bilag != self._bilag:  # another was chosen meanwhile
            if opened.pages is not None:
                QThreadPool.globalInstance().start(opened.pages.close)
            return
        content = opened.content
        if opened.pages is not None:
            self._held.pages = opened.pages
            self._show(self.viewer)
            self.viewer.set_pages(opened.pages)
        elif content.text:
            end = self.tr("\n\n[Kun begyndelsen vises her.]") if content.is_cut else ""
            self.text.setPlainText(content.text + end)
            self._show(self.text)
        else:
            words = self.tr("Bilaget er {0} og kan ikke vises her.").format(content.kind)
            self._say(opened.problem or words)

    def _on_failed(self, bilag: Attachment, problem: Exception) -> None:
        if not isinstance(problem, UserError | OSError):
            raise problem
        if bilag == self._bilag:
            words = self.tr("Bilaget kunne ikke læses lige nu. Prøv igen.")
            self._say(said(problem) if isinstance(problem, UserError) else words)

    def _on_page_failed(self, problem: str) -> None:
        self.viewer.set_pages(None)
        self._say(problem)

    def _say(self, problem: str) -> None:
        bilag = self._bilag
        self.elsewhere.title_label.setText(problem)
        facts = f"{bilag.file_name}, {size_words(bilag.size)}" if bilag is not None else ""
        self.elsewhere.text_label.setText(facts)
        self.elsewhere.text_label.setVisible(bool(facts))
        self.elsewhere.setAccessibleName(f"{problem} {facts}")
        self.elsewhere.button.setEnabled(bilag is not None and bilag.sha256 is not None)
        self._show(self.elsewhere)

    def _show(self, widget: QWidget) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._stack.setCurrentWidget(widget)
        if had_focus:
            self.focus_room()

    def _on_open(self) -> None:
        if self._bilag is not None:
            self.open_asked.emit(self._bilag)


def _open_bilag(
    desk: "Desk", bilag: Attachment, progress: Progress, cancelled: IsCancelled
) -> _Opened:
    """Read a bilag and open its pages; runs in a job."""
    from hpdesk.services.bilag_reading import ReadAs, read_bilag

    content = read_bilag(desk, bilag)
    try:
        if content.read_as is ReadAs.PDF:
            pages = PdfPages(content.content)
            if pages.count:
                return _Opened(content, pages)
            return _Opened(content, problem=worded("PDF-filen har ingen sider."))
        if content.read_as is ReadAs.PICTURE:
            return _Opened(content, PicturePages(content.content))
    except UserError as problem:
        return _Opened(content, problem=said(problem))
    return _Opened(content)
