# SPDX-License-Identifier: MPL-2.0
"""The pages of a paper, one at a time; only the page that is seen is drawn, in a job."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.pdf_pages import WRITTEN
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

# Of the width of the pane.
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_REDRAW_MILLISECONDS = 120
_SCREENFUL = 0.9


class Pages(Protocol):
    """Something with pages: a PDF or a picture."""

    @property
    def count(self) -> int:
        """Return how many there are."""

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) as a picture; called in a job's thread.

        What can be read of it is its text `WRITTEN`, for those who hear it.
        """

    def close(self) -> None:
        """Let go of it."""


class Paper(QWidget):
    """Shows one picture of a page; the picture is stretched until a sharper one comes."""

    spoken_role = Role.Document

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
        """Draw the page with a hairline around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        painter.setPen(current().colour("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageViewer(QWidget):
    """A pane with one page; whoever holds it lays the buttons in `tools` out and calls `make_keys`.

    PageUp and PageDown turn the pages, Ctrl with + and - zooms. With `reading` PageDown goes
    down the page first, and Home and End lead to the first and the last one. `failed(str)` says
    that a page cannot be drawn.
    """

    page_shown = Signal(int)
    failed = Signal(str)

    def __init__(self, name: str, *, reading: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._job: JobHandle | None = None
        self._reading = reading
        self._number, self._zoom, self._drawn = 0, _ZOOMS.index(1.0), (-1, -1)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MILLISECONDS)
        self._redraw.timeout.connect(self._draw)
        self._make_tools()
        self._make_pane(name)

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
        self.tools = (self.previous, self.page_label, self.next, self.smaller, self.larger)

    def _make_pane(self, name: str) -> None:
        self.pane = QScrollArea()
        self.pane.setObjectName("previewGround")
        self.pane.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.pane.setAccessibleName(name)
        self.pane.viewport().installEventFilter(self)
        self.paper = Paper()
        ground = QWidget()
        room = QVBoxLayout(ground)
        margin = current().px(16)
        room.setContentsMargins(margin, margin, margin, margin)
        room.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        room.addWidget(self.paper)
        self.pane.setWidget(ground)
        ground.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pane)

    def make_keys(self, widget: QWidget) -> None:
        """Let the keys work wherever the keyboard is in `widget`."""
        keys: list[tuple[str, Callable[[], None]]] = [
            ("PgUp", partial(self._page_key, -1)),
            ("PgDown", partial(self._page_key, 1)),
            ("Ctrl++", partial(self._step_zoom, 1)),
            ("Ctrl+-", partial(self._step_zoom, -1)),
        ]
        if self._reading:
            keys += [
                ("+", partial(self._step_zoom, 1)),
                ("-", partial(self._step_zoom, -1)),
                ("Home", partial(self.show_page, 0)),
                ("End", self._show_last),
            ]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def set_pages(self, pages: Pages | None) -> None:
        """Show a paper from its first page, or none."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._pages, self._number, self._drawn = pages, 0, (-1, -1)
        self.paper.show_image(QImage(), 1)
        self.paper.setAccessibleDescription("")
        for tool in self.tools:
            tool.setVisible(pages is not None)
        if pages is not None:
            self.show_page(0)

    def exchange_pages(self, pages: Pages, number: int) -> None:
        """Show another state of the same paper at a page (from 0); nothing jumps or flickers."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        height = self.pane.verticalScrollBar().value()
        self._pages, self._drawn = pages, (-1, -1)
        self.show_page(number)
        self.pane.verticalScrollBar().setValue(height)

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return self._number

    def show_page(self, number: int) -> None:
        """Turn to a page, from 0."""
        if self._pages is None:
            return
        count = self._pages.count
        self._number = max(0, min(number, count - 1))
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

    def _show_last(self) -> None:
        if self._pages is not None:
            self.show_page(self._pages.count - 1)

    def _page_key(self, step: int) -> None:
        bar = self.pane.verticalScrollBar()
        end = bar.maximum() if step > 0 else bar.minimum()
        if self._reading and bar.value() != end:
            bar.setValue(round(bar.value() + step * _SCREENFUL * self.pane.viewport().height()))
        else:
            before = self._number
            self._turn(step)
            if self._reading and self._number < before:
                bar.setValue(bar.maximum())

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
            on_failed=partial(self._on_failed, self._pages),
        )

    def _on_drawn(self, wanted: tuple[int, int], image: QImage) -> None:
        self._job = None
        if image.isNull():
            return  # closed meanwhile
        if wanted == (self._number, self._wide()):
            self._drawn = wanted
            self.paper.show_image(image, wanted[1])
            self.paper.setAccessibleName(self.page_label.text())
            self.paper.setAccessibleDescription(image.text(WRITTEN))
        else:
            self._redraw.start()

    def _on_failed(self, pages: Pages, problem: Exception) -> None:
        if isinstance(problem, UserError):
            if pages is self._pages:
                self._job = None
                self.failed.emit(said(problem))
        elif not isinstance(problem, Cancelled):
            raise problem

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
    def __init__(self, pages: Pages, number: int, width: int) -> None:
        self._pages, self._number, self._width = pages, number, width

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> QImage:
        if cancelled():
            return QImage()
        return self._pages.render(self._number, self._width)
