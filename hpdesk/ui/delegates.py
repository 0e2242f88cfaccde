# SPDX-License-Identifier: MPL-2.0
"""How rows are painted: one or two lines, a number, a tick box, a chip, and group headings.

A model gives a frozen `RowLook`, `ChipLook` or `GroupLook` under `LOOK_ROLE`; without one the
display text is drawn as a single line.
"""

from dataclasses import dataclass

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
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
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
from hpdesk.ui.theme import TONES, Theme, current
from hpdesk.ui.widgets.badge import badge_width, paint_badge
from hpdesk.ui.widgets.chip import chip_width, paint_chip
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.wording import worded

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ChipLook:
    """A chip alone in a cell."""

    text: str
    tone: str = "neutral"
    icon: str = ""

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        return (self.text,)


@dataclass(frozen=True, slots=True)
class RowLook:
    """A row: words above and below, a number at the left, words and a status at the right.

    Tones colour the right-hand words; `struck` is a closed task; `icon` stands after the title;
    `lead` is an icon where other rows have their tick box; `chip` stands at the right; `clip`
    is a count beside a paperclip after the detail.
    """

    title: str
    detail: str = ""
    number: str = ""
    right: str = ""
    right_tone: str = ""
    status: str = ""
    status_tone: str = ""
    status_icon: str = ""
    icon: str = ""
    strong: bool = True
    struck: bool = False
    tone: str = ""
    lead: str = ""
    chip: ChipLook | None = None
    clip: str = ""
    detail_tone: str = ""
    indent: int = 0  # pixels at 100 % that number and words stand in

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        clip = f"{self.clip} {worded('bilag')}" if self.clip else ""
        chip = self.chip.text if self.chip is not None else ""
        return self.number, self.title, self.detail, clip, self.right, self.status, chip


@dataclass(frozen=True, slots=True)
class GroupLook:
    """A heading among rows, with a count; `open` draws the chevron, None none."""

    title: str
    count: str = ""
    tone: str = "neutral"
    right: str = ""
    open: bool | None = None
    icon: str = ""

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        return self.title, self.count, self.right


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
            _paint_group(painter, theme, inner, look)
        elif isinstance(look, ChipLook):
            _paint_chip_cell(painter, theme, inner, look)
        elif isinstance(look, RowLook):
            _paint_row(painter, theme, inner, look, selected=_selected(option))
        else:
            align = index.data(Qt.ItemDataRole.TextAlignmentRole)
            right = align is not None and bool(
                Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight
            )
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            text = str(index.data() or "")
            draw_text(painter, inner, text, theme.font("body"), theme.colour("t2"), side)
        painter.restore()

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


def _paint_group(painter: QPainter, theme: Theme, rect: QRectF, look: GroupLook) -> None:
    left, side = rect.left(), theme.px(16)
    middle = rect.center().y() - side / 2
    icon = look.icon
    if look.open is not None:
        icon = "chevron-down" if look.open else "chevron-right"
    if icon:
        paint_icon(painter, icon, QRectF(left, middle, side, side), "t2")
        left += side + theme.px(8)
    font = theme.font("heading")
    right = rect.right()
    if look.right:
        width = text_width(theme.font("meta"), look.right) + 2
        right -= width
        draw_text(
            painter,
            QRectF(right, rect.top(), width, rect.height()),
            look.right,
            theme.font("meta"),
            theme.colour("t2"),
        )
        right -= theme.px(8)
    count = badge_width(look.count) + theme.px(8) if look.count else 0
    width = min(text_width(font, look.title) + 2, right - left - count)
    draw_text(
        painter,
        QRectF(left, rect.top(), width, rect.height()),
        look.title,
        font,
        theme.colour("text"),
    )
    if look.count:
        height = theme.px(20)
        spot = QRectF(
            left + width + theme.px(8),
            rect.center().y() - height / 2,
            badge_width(look.count),
            height,
        )
        paint_badge(painter, spot, look.count, look.tone)


def _paint_chip_cell(painter: QPainter, theme: Theme, rect: QRectF, look: ChipLook) -> None:
    height, width = theme.px(22), chip_width(look.text, look.icon or None)
    spot = QRectF(rect.left(), rect.center().y() - height / 2, min(width, rect.width()), height)
    paint_chip(painter, spot, look.text, look.tone, look.icon or None)


def _paint_row(
    painter: QPainter, theme: Theme, rect: QRectF, look: RowLook, *, selected: bool
) -> None:
    two = bool(look.detail or look.status or look.clip)
    upper, lower = theme.line_height("body"), theme.line_height("meta")
    block = upper + (lower if two else 0)
    top = rect.center().y() - block / 2
    left = rect.left() + theme.px(look.indent)
    if look.chip is not None:
        broad = chip_width(look.chip.text, look.chip.icon or None) + theme.px(8)
        spot = QRectF(rect.right() - broad, rect.top(), broad + theme.px(8), rect.height())
        _paint_chip_cell(painter, theme, spot.adjusted(theme.px(8), 0, 0, 0), look.chip)
        rect = rect.adjusted(0, 0, -broad - theme.px(4), 0)
    if look.number:
        width = max(theme.px(22), text_width(theme.font("heading"), look.number) + 2)
        room = QRectF(left, top, width, upper)
        token = "acc" if selected else "t3"
        draw_text(painter, room, look.number, theme.font("heading"), theme.colour(token))
        left += width + theme.px(4)
    first = QRectF(left, top, rect.right() - left, upper)
    second = QRectF(left, top + upper, rect.right() - left, lower)
    if look.right:
        first.setRight(_paint_right(painter, theme, first, look.right, look.right_tone))
    if look.status:
        second.setRight(_paint_status(painter, theme, second, look))
    font = theme.font("heading" if selected else "strong" if look.strong else "body")
    font.setStrikeOut(look.struck)
    token = look.tone or ("t3" if look.struck else "text")
    extra = theme.px(20) if look.icon else 0
    width = min(text_width(font, look.title) + 1, first.width() - extra)
    _text(painter, QRectF(first.left(), first.top(), width, upper), look.title, font, token, theme)
    if look.icon:
        side = theme.px(14)
        spot = QRectF(first.left() + width + theme.px(6), first.center().y() - side / 2, side, side)
        paint_icon(painter, look.icon, spot, "t2")
    if look.detail or look.clip:
        _paint_detail(painter, theme, second, look)


def _paint_detail(painter: QPainter, theme: Theme, rect: QRectF, look: RowLook) -> None:
    font, room = theme.font("meta"), QRectF(rect)
    token = TONES[look.detail_tone][0] if look.detail_tone else "t2"
    if look.clip:
        side = theme.px(14)
        needed = side + theme.px(4) + text_width(font, look.clip) + 2
        gap = theme.px(8) if look.detail else 0
        words = min(text_width(font, look.detail) + 1, max(0.0, rect.width() - needed - gap))
        room.setWidth(words)
        left = rect.left() + words + gap
        paint_icon(
            painter, "paperclip", QRectF(left, rect.center().y() - side / 2, side, side), "t2"
        )
        count = QRectF(left + side + theme.px(4), rect.top(), needed - side, rect.height())
        _text(painter, count, look.clip, font, "t2", theme)
    if look.detail:
        _text(painter, room, look.detail, font, token, theme)


def _text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, token: str, theme: Theme
) -> None:
    draw_text(painter, rect, text, font, theme.colour(token))


def _paint_right(painter: QPainter, theme: Theme, rect: QRectF, text: str, tone: str) -> float:
    font = theme.font("heading" if tone in ("over", "warn") else "strong")
    width = text_width(font, text) + 2
    spot = QRectF(rect.right() - width, rect.top(), width, rect.height())
    draw_text(painter, spot, text, font, theme.colour(TONES[tone][0] if tone else "text"))
    return spot.left() - theme.px(8)


def _paint_status(painter: QPainter, theme: Theme, rect: QRectF, look: RowLook) -> float:
    font = theme.font("label")
    width = text_width(font, look.status) + 2
    token = TONES[look.status_tone or "neutral"][0]
    spot = QRectF(rect.right() - width, rect.top(), width, rect.height())
    draw_text(painter, spot, look.status, font, theme.colour(token))
    left = spot.left()
    if look.status_icon:
        side = theme.px(14)
        left -= side + theme.px(4)
        paint_icon(
            painter, look.status_icon, QRectF(left, rect.center().y() - side / 2, side, side), token
        )
    return left - theme.px(8)


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
