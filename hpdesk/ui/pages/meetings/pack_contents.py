# SPDX-License-Identifier: MPL-2.0
"""What is in the pack: cover, agenda, points and their bilag, with pages once it is built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from hpdesk.domain.danish import counted
from hpdesk.domain.meetings import AgendaItem
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.meetings.pack_findings import Finding
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.widgets.text import label

Index = QModelIndex | QPersistentModelIndex
_LINE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line: `key` is `Forside`, `Dagsorden` or a number; `right` a page or `Lukket`."""

    key: str
    title: str
    number: str = ""
    right: str = ""
    item_id: str = ""
    tone: str = ""
    left_out: bool = False
    level: int = 0


def contents_lines(
    items: Sequence[AgendaItem],
    *,
    public: bool,
    pages: Mapping[str, int] | None = None,
    findings: Sequence[Finding] = (),
) -> tuple[ContentsLine, ...]:
    """Return the lines of a pack; `pages` maps their keys to pages from 0."""
    at = {key: str(page + 1) for key, page in (pages or {}).items()}
    tones = {f.bilag or f.item_id: f.tone for f in reversed(findings)}
    lines = [ContentsLine(key, key, right=at.get(key, "")) for key in ("Forside", "Dagsorden")]
    for item in items:
        number = item.number
        if public and item.closed:
            lines.append(ContentsLine(number, item.title, number, "Lukket", item.id, left_out=True))
            continue
        tone = tones.get(item.id, "")
        lines.append(ContentsLine(number, item.title, number, at.get(number, ""), item.id, tone))
        for bilag in item.attachments:
            key = bilag.number
            lines.append(
                ContentsLine(
                    key, bilag.title, key, at.get(key, ""), item.id, tones.get(key, ""), level=1
                )
            )
    return tuple(lines)


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(120), current().px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(_LINE_ROLE)
        rect = QRectF(option.rect)
        theme, right = current(), rect.right() - current().px(16)
        _paint_ground(painter, rect, option)
        meta, body = theme.font("meta"), theme.font("body" if line.level else "strong")
        if line.right:
            width = text_width(meta, line.right) + 1
            spot = QRectF(right - width, rect.top(), width, rect.height())
            draw_text(painter, spot, line.right, meta, theme.colour("t3"))
            right -= width + theme.px(8)
        icon, token = ("lock", "t3") if line.left_out else ("", "")
        if line.tone:
            icon, token = TONE_ICONS[line.tone], TONES[line.tone][0]
        room = rect.adjusted(theme.px(4), 0, 0, 0)
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


def _paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, current().colour("tint"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, current().colour("hover"))


class _Tree(QTreeView):
    """A tree whose selection and focus run across the whole row."""

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
    """The pack's contents; a line that is chosen is shown, Enter goes to its point."""

    line_chosen = Signal(str)
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Indhold"))
        self.facts = label("", "meta")
        self.header_layout.addWidget(self.facts)
        self.header_layout.addSpacing(current().px(8))
        self._lines: tuple[ContentsLine, ...] = ()
        self._quiet = False
        self._model = QStandardItemModel(self)
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

    def lines(self) -> tuple[ContentsLine, ...]:
        """Return what is listed."""
        return self._lines

    def show_lines(self, lines: Sequence[ContentsLine], pages: int | None) -> None:
        """List a pack's contents; the chosen line stays chosen."""
        bilag = sum(line.level == 1 for line in lines)
        facts = counted(bilag, "bilag", "bilag")
        if pages is not None:
            facts = f"{counted(pages, 'side', 'sider')}, {facts}"
        self.facts.setText(facts)
        if tuple(lines) == self._lines:
            return
        self._lines, chosen = tuple(lines), self._chosen_key()
        self._quiet = True
        self._model.clear()
        point = self._model.invisibleRootItem()
        for line in lines:
            entry = _entry(line)
            if line.level:
                point.appendRow(entry)
            else:
                self._model.appendRow(entry)
                point = entry
        self.tree.expandAll()
        self._quiet = False
        self._choose(chosen)

    def choose_page(self, page: int) -> None:
        """Mark the line whose pages a page (from 0) belongs to."""
        known = [line for line in self._lines if line.right.isdigit()]
        before = [line for line in known if int(line.right) <= page + 1]
        if not before:
            return
        page_of_best = max(before, key=_first_page).right
        keys = [line.key for line in before if line.right == page_of_best]
        if self._chosen_key() not in keys:  # several points may begin on one page
            self._choose(keys[0])

    def _chosen_key(self) -> str:
        line = self.tree.currentIndex().data(_LINE_ROLE)
        return line.key if isinstance(line, ContentsLine) else ""

    def _choose(self, key: str) -> None:
        if not key or key == self._chosen_key():
            return
        found = self._model.match(
            self._model.index(0, 0),
            Qt.ItemDataRole.UserRole,
            key,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        if found:
            self._quiet = True
            self.tree.setCurrentIndex(found[0])
            self._quiet = False

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(_LINE_ROLE)
        if isinstance(line, ContentsLine) and not self._quiet:
            self.line_chosen.emit(line.key)

    def _on_activated(self, index: QModelIndex) -> None:
        line = index.data(_LINE_ROLE)
        if isinstance(line, ContentsLine) and line.item_id:
            self.item_wanted.emit(line.item_id)


def _entry(line: ContentsLine) -> QStandardItem:
    entry = QStandardItem(line.title)
    entry.setData(line.key, Qt.ItemDataRole.UserRole)
    entry.setData(line, _LINE_ROLE)
    entry.setToolTip(f"{line.number} {line.title}".strip())
    page = f"side {line.right}" if line.right.isdigit() else line.right
    spoken = ", ".join(word for word in (f"{line.number} {line.title}".strip(), page) if word)
    entry.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return entry


def _first_page(line: ContentsLine) -> int:
    return int(line.right)
