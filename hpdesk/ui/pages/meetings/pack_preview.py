# SPDX-License-Identifier: MPL-2.0
"""The pack as it would be, one page at a time."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.page_viewer import Pages, PageViewer

_SLOW_MILLISECONDS = 700


class PackPreview(Card):
    """A card with the pages of a pack, which it closes; `wanted` asks for them again."""

    wanted = Signal()
    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Forhåndsvisning"))
        self._pages: Pages | None = None
        self.viewer = PageViewer(self.tr("Mødepakkens side"))
        self.viewer.page_shown.connect(self._on_page)
        self.viewer.failed.connect(self._on_failed)
        self.doing = ElidedLabel("", "meta", "t2")
        self.doing.hide()
        self.header_layout.insertWidget(1, self.doing, 1)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MILLISECONDS)
        self._slow.timeout.connect(self.doing.show)
        for tool in self.viewer.tools:
            self.header_layout.addWidget(tool)
        self.header_layout.addSpacing(current().px(8))
        self.note = Note("")
        self.note.hide()
        self.body.addWidget(self.note)
        self.empty = EmptyState(
            "file-text",
            self.tr("Siderne er på vej"),
            self.tr("Pakken vises her, som modtagerne får den. Der gemmes ingen fil."),
            self.tr("Vis siderne igen"),
        )
        self.empty.activated.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.viewer)
        self.body.addWidget(self._stack, 1)
        self.wait()

    def show_working(self, works: bool) -> None:
        """Say that new pages are on their way, where that takes more than a moment."""
        self.doing.setText(self.tr("Siderne opdateres"))
        if works:
            self._slow.start()
        else:
            self._slow.stop()
            self.doing.hide()

    def show_progress(self, _part: float, words: str) -> None:
        """Say what is being done for the new pages."""
        if words:
            self.doing.setText(words)

    def wait(self) -> None:
        """Show that the pages are on their way."""
        self._let_go()
        self.note.hide()
        self.empty.title_label.setText(self.tr("Siderne er på vej"))
        self.empty.text_label.show()
        self.empty.button.hide()
        self._stack.setCurrentWidget(self.empty)

    def fail(self, why: str) -> None:
        """Say why there are no pages; those of before stay in sight."""
        self.note.set(why, "over")
        self.note.show()
        self.empty.title_label.setText(self.tr("Siderne kunne ikke dannes"))
        self.empty.text_label.hide()
        self.empty.button.show()

    def show_pages(self, pages: Pages, page: int) -> None:
        """Show a pack at a page, from 0; zoom and scrolling stay where there was one before."""
        self.note.hide()
        before, self._pages = self._pages, pages
        self._stack.setCurrentWidget(self.viewer)
        if before is None:
            self.viewer.set_pages(pages)
            if page:
                self.viewer.show_page(page)
        else:
            self.viewer.exchange_pages(pages, page)
            before.close()

    def _let_go(self) -> None:
        before, self._pages = self._pages, None
        self.viewer.set_pages(None)
        if before is not None:
            before.close()

    def has_pages(self) -> bool:
        """Tell whether there is anything to see."""
        return self._pages is not None

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return self.viewer.page()

    def show_page(self, number: int) -> None:
        """Turn to a page, from 0."""
        if number != self.viewer.page():
            self.viewer.show_page(number)

    def _on_page(self, page: int) -> None:
        self.note.hide()
        self.page_shown.emit(page)

    def _on_failed(self, why: str) -> None:
        self.note.set(why, "over")
        self.note.show()
