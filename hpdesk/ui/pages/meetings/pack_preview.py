# SPDX-License-Identifier: MPL-2.0
"""The built pack, one page at a time; only the page that is seen is drawn."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.pages.meetings.pdf_pages import PdfPages
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.text import label

# Of the width of the pane.
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_REDRAW_MILLISECONDS = 120


class _Paper(QWidget):
    """Shows one picture of a page; the picture is stretched until a sharper one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def show_image(self, image: QImage, width: int) -> None:
        """Show a page at a width in logical pixels."""
        self.image = image
        height = round(width * image.height() / max(1, image.width()))
        self.setFixedSize(QSize(max(1, width), max(1, height)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(current().colour("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PackPreview(Card):
    """A card with the pages of a pack; `wanted` asks for one to be built to look at.

    PageUp and PageDown turn the pages, Ctrl with + and - zooms.
    """

    wanted = Signal()
    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Forhåndsvisning"))
        self._pages: PdfPages | None = None
        self._job: JobHandle | None = None
        self._number, self._zoom, self._drawn = 0, _ZOOMS.index(1.0), (-1, -1)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MILLISECONDS)
        self._redraw.timeout.connect(self._draw)
        self._make_tools()
        self._make_body()
        self._make_keys()
        self.set_pages(None)

    def _make_tools(self) -> None:
        self.page_label = label("", "meta", "t2")
        self.previous = icon_button("chevron-left", self.tr("Forrige side (Page Up)"), small=True)
        self.next = icon_button("chevron-right", self.tr("Næste side (Page Down)"), small=True)
        self.smaller = icon_button("zoom-out", self.tr("Gør siden mindre (Ctrl+-)"), small=True)
        self.larger = icon_button("zoom-in", self.tr("Gør siden større (Ctrl++)"), small=True)
        self.previous.clicked.connect(partial(self._turn, -1))
        self.next.clicked.connect(partial(self._turn, 1))
        self.smaller.clicked.connect(partial(self._step_zoom, -1))
        self.larger.clicked.connect(partial(self._step_zoom, 1))
        self._tools = (self.previous, self.page_label, self.next, self.smaller, self.larger)
        for tool in self._tools:
            self.header_layout.addWidget(tool)
        self.header_layout.addSpacing(current().px(8))

    def _make_body(self) -> None:
        self.empty = EmptyState(
            "file-text",
            self.tr("Der er ikke dannet en mødepakke endnu"),
            self.tr("Se den her, som modtagerne får den. Der gemmes ingen fil."),
            self.tr("Vis forhåndsvisning"),
        )
        self.empty.activated.connect(self.wanted)
        self.pane = QScrollArea()
        self.pane.setObjectName("previewGround")
        self.pane.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.pane.setAccessibleName(self.tr("Mødepakkens side"))
        self.pane.viewport().installEventFilter(self)
        self.paper = _Paper()
        ground = QWidget()
        room = QVBoxLayout(ground)
        margin = current().px(16)
        room.setContentsMargins(margin, margin, margin, margin)
        room.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        room.addWidget(self.paper)
        self.pane.setWidget(ground)
        ground.setAutoFillBackground(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.pane)
        self.body.addWidget(self._stack, 1)

    def _make_keys(self) -> None:
        keys = (
            ("PgUp", partial(self._turn, -1)),
            ("PgDown", partial(self._turn, 1)),
            ("Ctrl++", partial(self._step_zoom, 1)),
            ("Ctrl+-", partial(self._step_zoom, -1)),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def set_pages(self, pages: PdfPages | None) -> None:
        """Show a pack from its first page, or none."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._pages, self._number, self._drawn = pages, 0, (-1, -1)
        self.paper.show_image(QImage(), 1)
        self._stack.setCurrentWidget(self.pane if pages is not None else self.empty)
        for tool in self._tools:
            tool.setVisible(pages is not None)
        if pages is not None:
            self.show_page(0)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in reading order."""
        tools = [self.previous, self.next, self.smaller, self.larger]
        return [*tools, self.pane, self.empty.button]

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return self._number

    def show_page(self, number: int) -> None:
        """Turn to a page, from 0."""
        if self._pages is None:
            return
        self._number = max(0, min(number, self._pages.count - 1))
        count = self._pages.count
        self.page_label.setText(
            self.tr("Side {page} af {count}").format(page=self._number + 1, count=count)
        )
        self.previous.setEnabled(self._number > 0)
        self.next.setEnabled(self._number < count - 1)
        self.pane.verticalScrollBar().setValue(0)
        self._draw()
        self.page_shown.emit(self._number)

    def zoom(self) -> float:
        """Return the zoom, 1.0 where the page is as wide as the pane."""
        return _ZOOMS[self._zoom]

    def _turn(self, step: int) -> None:
        self.show_page(self._number + step)

    def _step_zoom(self, step: int) -> None:
        self._zoom = max(0, min(self._zoom + step, len(_ZOOMS) - 1))
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._draw()

    def _wide(self) -> int:
        """Return how wide the page is to be, in logical pixels."""
        # The scroll bar's room is kept free at all times, so that it never makes the page jump.
        bar = self.pane.verticalScrollBar().sizeHint().width()
        room = self.pane.width() - bar - 2 * (current().px(16) + current().px(2))
        return max(64, round(room * self.zoom()))

    def _draw(self) -> None:
        if self._pages is None or not self.isVisible():
            return
        if self._job is not None:
            self._job.cancel()
        width, ratio = self._wide(), self.devicePixelRatioF()
        if not self.paper.image.isNull():
            self.paper.show_image(self.paper.image, width)
        wanted = (self._number, width)
        if wanted == self._drawn:
            return
        self._job = run_job(
            _Drawing(self._pages, self._number, round(width * ratio)),
            parent=self,
            on_done=partial(self._on_drawn, wanted),
        )

    def _on_drawn(self, wanted: tuple[int, int], image: QImage) -> None:
        self._job = None
        if image.isNull():
            return  # closed meanwhile
        if wanted == (self._number, self._wide()):
            self._drawn = wanted
            self.paper.show_image(image, wanted[1])
        else:
            self._redraw.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw anew once the pane has found its width."""
        if event.type() == QEvent.Type.Resize:
            self._redraw.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the pane has found its width."""
        super().resizeEvent(event)
        self._redraw.start()

    def showEvent(self, event: QEvent) -> None:
        """Draw what was left undrawn while the pane was hidden."""
        self._redraw.start()


class _Drawing:
    def __init__(self, pages: PdfPages, number: int, width: int) -> None:
        self._pages, self._number, self._width = pages, number, width

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> QImage:
        if cancelled():
            return QImage()
        return self._pages.render(self._number, self._width)
