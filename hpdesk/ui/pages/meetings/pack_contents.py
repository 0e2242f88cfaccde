# SPDX-License-Identifier: MPL-2.0
"""What is in the pack: cover, agenda, points and their bilag, each with its tick and its page."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.meetings.pack_contents_model import LINE_ROLE, ContentsModel
from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import counted, worded

Index = QModelIndex | QPersistentModelIndex
_TICK = 15
_CHECK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(120), current().px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        theme, right = current(), rect.right() - current().px(16)
        _paint_ground(painter, rect, option)
        meta, body = theme.font("meta"), theme.font("body" if line.level else "strong")
        right_words = line.right
        if line.pages > 1 and line.right:
            right_words = f"{line.right}–{int(line.right) + line.pages - 1}"
        if right_words:
            width = text_width(meta, right_words) + 1
            spot = QRectF(right - width, rect.top(), width, rect.height())
            draw_text(painter, spot, right_words, meta, theme.colour("t3"))
            right -= width + theme.px(8)
        icon, token = ("lock", "t3") if line.tick is None else ("", "")
        if line.tone:
            icon, token = TONE_ICONS[line.tone], TONES[line.tone][0]
        _paint_tick(painter, line, _tick_rect(rect))
        room = rect.adjusted(theme.px(4 + _TICK + 8), 0, 0, 0)
        if line.number:
            font = theme.font("body")
            draw_text(painter, room, line.number, font, theme.colour("t3"))
            room.setLeft(room.left() + theme.px(34 if line.level else 26))
        side = theme.px(14)
        room.setRight(right - (side + theme.px(6) if icon else 0))
        colour = theme.colour("t2" if line.left_out else "text")
        draw_text(painter, room, line.title, body, colour)
        if icon:
            used = min(room.width(), text_width(body, line.title))
            left = room.left() + used + theme.px(6)
            spot = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_icon(painter, icon, spot, token)


def _tick_rect(rect: QRectF) -> QRectF:
    theme = current()
    side = theme.px(_TICK)
    return QRectF(rect.left() + theme.px(4), rect.center().y() - side / 2, side, side)


def _paint_tick(painter: QPainter, line: ContentsLine, rect: QRectF) -> None:
    if line.tick is None:
        return
    theme = current()
    shade = "acc" if line.can_tick else "t3"
    if line.tick:
        rounded(painter, rect, theme.px(3), theme.colour(shade), None)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("onacc"), theme.px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        side = rect.width()
        corners = [QPointF(rect.left() + x * side, rect.top() + y * side) for x, y in _CHECK]
        painter.drawPolyline(corners)
        painter.restore()
    else:
        rounded(painter, rect, theme.px(3), theme.colour("surface"), theme.colour("line2"))


def _paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, current().colour("tint"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, current().colour("hover"))


class _Tree(QTreeView):
    """A tree whose focus runs across the whole row; `tick_wanted` by Space or a click."""

    tick_wanted = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current line with Space."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.tick_wanted.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()  # they turn the pages
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick a line whose box is clicked."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            box = _tick_rect(QRectF(self.visualRect(index)))
            slack = current().px(4)
            if box.adjusted(-slack, -slack, slack, slack).contains(event.position()):
                self.setCurrentIndex(index)
                self.tick_wanted.emit(index)
                return
        super().mousePressEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        rect = QRectF(option.rect)
        _paint_ground(painter, rect, option)
        super().drawRow(painter, option, index)
        if self.hasFocus() and index == self.currentIndex():
            rounded(painter, rect, theme.px(2), None, theme.colour("acc"), theme.px(2))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        side = current().px(14)
        icon = "chevron-down" if self.isExpanded(index) else "chevron-right"
        left = rect.right() - side - current().px(2)
        paint_icon(painter, icon, QRectF(left, rect.center().y() - side / 2, side, side), "t3")


class ContentsCard(Card):
    """The pack's contents; a line that is chosen is shown, Enter goes to its point.

    Space ticks it: `ticked(key, on)`. `all_wanted` and `no_bilag_wanted` are the links below.
    """

    line_chosen = Signal(str)
    ticked = Signal(str, bool)
    all_wanted = Signal()
    no_bilag_wanted = Signal()
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Indhold"))
        self.facts = label("", "meta")
        self.header_layout.addWidget(self.facts)
        self.header_layout.addSpacing(current().px(8))
        self._quiet = False
        self._model = ContentsModel(self)
        self.tree = _Tree()
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setItemDelegate(_LineDelegate(self.tree))
        self.tree.setIndentation(current().px(24))
        self.tree.setMouseTracking(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setAccessibleName(self.tr("Pakkens indhold"))
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.activated.connect(self._on_activated)
        self.body.addSpacing(current().px(8))
        self.body.addWidget(self.tree, 1)
        self.tree.tick_wanted.connect(self._on_tick)
        self._make_foot()

    def _make_foot(self) -> None:
        theme = current()
        self.body.addWidget(divider())
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(4))
        self.choose_all = ghost(self.tr("Vælg alle"))
        self.no_bilag = ghost(self.tr("Fravælg bilag"))
        self.choose_all.clicked.connect(self.all_wanted)
        self.no_bilag.clicked.connect(self.no_bilag_wanted)
        row.addWidget(self.choose_all)
        row.addWidget(self.no_bilag)
        row.addStretch(1)
        self.body.addWidget(foot)

    def lines(self) -> tuple[ContentsLine, ...]:
        """Return what is listed."""
        return self._model.lines()

    def show_lines(self, lines: Sequence[ContentsLine], pages: int | None) -> None:
        """List a pack's contents; the chosen line stays chosen."""
        bilag = sum(line.level == 1 and bool(line.number) and bool(line.tick) for line in lines)
        facts = counted(bilag, worded("bilag"), worded("bilag"))
        if pages is not None:
            facts = f"{counted(pages, 'side', 'sider')}, {facts}"
        self.facts.setText(facts)
        if tuple(lines) == self.lines():
            return
        chosen = self._chosen_key()
        self._quiet = True
        if self._model.set_lines(lines):
            self.tree.expandAll()
        self._quiet = False
        self._choose(chosen)

    def choose_page(self, page: int) -> None:
        """Mark the line whose pages a page (from 0) belongs to."""
        known = [line for line in self.lines() if line.right.isdigit()]
        before = [line for line in known if int(line.right) <= page + 1]
        if not before:
            return
        page_of_best = max(before, key=_first_page).right
        keys = [line.key for line in before if line.right == page_of_best]
        if self._chosen_key() not in keys:  # several points may begin on one page
            self._choose(keys[0])

    def current_key(self) -> str:
        """Return the key of the line that is chosen."""
        return self._chosen_key()

    def _chosen_key(self) -> str:
        line = self.tree.currentIndex().data(LINE_ROLE)
        return line.key if isinstance(line, ContentsLine) else ""

    def _choose(self, key: str) -> None:
        if not key or key == self._chosen_key():
            return
        found = self._model.index_of(key)
        if found.isValid():
            self._quiet = True
            self.tree.setCurrentIndex(found)
            self._quiet = False

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, ContentsLine) and not self._quiet:
            self.line_chosen.emit(line.key)

    def _on_tick(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, ContentsLine) and line.tick is not None and line.can_tick:
            self.ticked.emit(line.key, not line.tick)

    def _on_activated(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, ContentsLine) and line.item_id:
            self.item_wanted.emit(line.item_id)


def _first_page(line: ContentsLine) -> int:
    return int(line.right)
