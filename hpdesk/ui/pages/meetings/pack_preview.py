# SPDX-License-Identifier: MPL-2.0
"""The built pack, one page at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.page_viewer import Pages, PageViewer


class PackPreview(Card):
    """A card with the pages of a pack; `wanted` asks for one to be built to look at."""

    wanted = Signal()
    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Forhåndsvisning"))
        self.viewer = PageViewer(self.tr("Mødepakkens side"))
        self.viewer.page_shown.connect(self.page_shown)
        self.viewer.make_keys(self)
        for tool in self.viewer.tools:
            self.header_layout.addWidget(tool)
        self.header_layout.addSpacing(current().px(8))
        self.empty = EmptyState(
            "file-text",
            self.tr("Der er ikke dannet en mødepakke endnu"),
            self.tr("Se den her, som modtagerne får den. Der gemmes ingen fil."),
            self.tr("Vis forhåndsvisning"),
        )
        self.empty.activated.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.viewer)
        self.body.addWidget(self._stack, 1)
        self.set_pages(None)

    def set_pages(self, pages: Pages | None) -> None:
        """Show a pack from its first page, or none."""
        self._stack.setCurrentWidget(self.viewer if pages is not None else self.empty)
        self.viewer.set_pages(pages)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in reading order."""
        return [*self.viewer.stops(), self.empty.button]

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return self.viewer.page()

    def show_page(self, number: int) -> None:
        """Turn to a page, from 0."""
        self.viewer.show_page(number)
