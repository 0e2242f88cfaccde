# SPDX-License-Identifier: MPL-2.0
"""How rows are painted: one or two lines, a number, a tick box, a chip, and group headings.

A model gives a frozen `RowLook`, `ChipLook` or `GroupLook` under `LOOK_ROLE`; without one the
display text is drawn as a single line.
"""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.kept_columns import KeptColumns
from hpdesk.ui.models.rows_model import LOOK_ROLE
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.row_paint import paint_chip_cell, paint_group, paint_row
from hpdesk.ui.theme import TONES, Theme, current
from hpdesk.ui.widgets.chip import chip_width
from hpdesk.ui.widgets.painted import draw_text, rounded

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints rows; `height` is in pixels at 100 % (36, 46 or 62).

    The accent bar of a selected row is drawn in the first column only, the focus frame round
    the current cell (or the whole row where the view selects rows).
    """

    trailing = 0  # pixels at 100 % that a subclass keeps free at the right for its own marks

    def __init__(self, height: int = 46, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._height = height

    def set_height(self, height: int) -> None:
        """Give rows another height, in pixels at 100 %; the view must lay itself out again."""
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; groups are 36 px."""
        theme = current()
        look = index.data(LOOK_ROLE)
        height = theme.measure("row") if isinstance(look, GroupLook) else theme.px(self._height)
        width = theme.px(80)
        if isinstance(look, ChipLook):
            width = chip_width(look.text, look.icon or None) + theme.px(16)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme, rect = current(), QRectF(_rect(option))
        look = index.data(LOOK_ROLE)
        painter.save()
        self._paint_ground(painter, theme, rect, option, index, look)
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8 + self.trailing), 0)
        if index.column() == 0:
            inner.adjust(theme.px(8), 0, 0, 0)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            self._paint_check(painter, theme, option, index)
            inner.adjust(theme.px(28), 0, 0, 0)
        elif isinstance(look, RowLook) and look.lead:
            spot = QRectF(self._check_rect(_rect(option)))
            paint_icon(painter, look.lead, spot, TONES[look.right_tone or "neutral"][0])
            inner.adjust(theme.px(28), 0, 0, 0)
        if isinstance(look, GroupLook):
            paint_group(painter, theme, inner, look)
        elif isinstance(look, ChipLook):
            paint_chip_cell(painter, theme, inner, look)
        elif isinstance(look, RowLook):
            paint_row(painter, theme, inner, look, selected=_selected(option))
        else:
            self.paint_words(painter, theme, inner, index)
        painter.restore()

    def paint_words(self, painter: QPainter, theme: Theme, rect: QRectF, index: Index) -> None:
        """Paint the display text of a cell that has no look, on one line."""
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = align is not None and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        text = str(index.data() or "")
        draw_text(painter, rect, text, theme.font("body"), theme.colour("t2"), side)

    def _paint_ground(
        self,
        painter: QPainter,
        theme: Theme,
        rect: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        look: object,
    ) -> None:
        selected = _selected(option)
        if isinstance(look, GroupLook):
            painter.fillRect(rect, theme.colour("sunken"))
        elif selected:
            painter.fillRect(rect, theme.colour("tint"))
        elif _flag(option, QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, theme.colour("hover"))
        line = QRectF(rect.left(), rect.bottom() - theme.px(1) + 0.01, rect.width(), theme.px(1))
        painter.fillRect(line, theme.colour("line"))
        if selected and index.column() == 0 and not isinstance(look, GroupLook):
            bar = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.colour("acc"))
        self._paint_focus(painter, rect, option, index, look)

    def _paint_focus(
        self,
        painter: QPainter,
        rect: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        look: object,
    ) -> None:
        theme, view = current(), option.widget
        frame = QRectF(rect)
        if isinstance(view, QTableView | QTreeView) and _walks_rows(view, look):
            if not view.hasFocus() or view.currentIndex().row() != index.row():
                return
            first, last = _outer_columns(view)
            beyond = theme.px(8)  # the frame goes on in the next cell
            frame.adjust(
                0 if index.column() == first else -beyond,
                0,
                0 if index.column() == last else beyond,
                0,
            )
        elif not _flag(option, QStyle.StateFlag.State_HasFocus):
            return
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        rounded(painter, frame, theme.px(2), None, theme.colour("acc"), theme.px(2))
        painter.restore()

    def _check_rect(self, rect: QRect) -> QRect:
        theme = current()
        side = theme.px(16)
        return QRect(rect.left() + theme.px(16), rect.center().y() - side // 2, side, side)

    def hits_check(self, cell: QRect, point: QPoint) -> bool:
        """Tell whether a point of a cell ticks its box; there are 6 px to spare around it."""
        reach = current().px(6)
        return self._check_rect(cell).adjusted(-reach, -reach, reach, reach).contains(point)

    def _paint_check(
        self, painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index
    ) -> None:
        mark = QStyleOptionViewItem(option)
        mark.rect = self._check_rect(_rect(option))
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        shown = {
            Qt.CheckState.Checked: QStyle.StateFlag.State_On,
            Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
            Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
        }
        mark.state = QStyle.StateFlag.State_Enabled | shown[state]
        view = option.widget
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        view.style().drawPrimitive(element, mark, painter, view)

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick the box at a click on it or at Space."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if isinstance(event, QMouseEvent):
            if event.type() != QEvent.Type.MouseButtonRelease:
                return False
            if not self.hits_check(_rect(option), event.position().toPoint()):
                return False
        elif not (isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space):
            return False
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        changed: bool = index.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return changed


def _walks_rows(view: QAbstractItemView, look: object) -> bool:
    rows = QAbstractItemView.SelectionBehavior.SelectRows
    return view.selectionBehavior() == rows and not isinstance(look, GroupLook)


def _outer_columns(view: QTableView | QTreeView) -> tuple[int, int]:
    header = view.header() if isinstance(view, QTreeView) else view.horizontalHeader()
    places = (header.logicalIndex(place) for place in range(header.count()))
    shown = [number for number in places if not header.isSectionHidden(number)]
    return (shown[0], shown[-1]) if shown else (0, 0)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _flag(option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _selected(option: QStyleOptionViewItem) -> bool:
    return _flag(option, QStyle.StateFlag.State_Selected)


def prepare_list(view: QAbstractItemView, height: int = 46) -> RowDelegate:
    """Set a list, table or tree up for `RowDelegate`: whole rows, no grid, hover, no frame."""
    delegate = RowDelegate(height, view)
    view.setItemDelegate(delegate)
    view.setMouseTracking(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False) if not isinstance(view, QTreeView) else None
    if isinstance(view, QTableView):
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(current().px(height))
        view.verticalHeader().setMinimumSectionSize(current().px(28))
        KeptColumns(view)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
    if isinstance(view, QTreeView):
        view.setRootIsDecorated(False)
        view.setIndentation(0)
        view.setUniformRowHeights(False)
    return delegate
