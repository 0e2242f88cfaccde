# SPDX-License-Identifier: MPL-2.0
"""Ctrl+K: search the whole plan and all actions from one line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.danish import NBSP, fold
from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.spoken import announcer
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.buttons import key_text
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd, kbd_width, paint_kbd
from hpdesk.ui.widgets.painted import draw_text, text_width
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import with_dates, worded

if TYPE_CHECKING:
    from hpdesk.services.search import SearchHit

DEBOUNCE_MILLISECONDS = 120
_LIMIT = 12
_ENTRY = Qt.ItemDataRole.UserRole

KIND_ICONS = {
    "meeting": "calendar-days",
    "item": "file-text",
    "agenda_item": "file-text",
    "task": "list-checks",
    "attachment": "paperclip",
    "note": "sticky-note",
    "person": "user",
    "organisation": "building-2",
}

Search = Callable[[str, int], Sequence["SearchHit"]]


def _where_words(where: str) -> str:
    """Return where a hit stands: `Bestyrelsesmøde 1. december 2026, punkt 5`."""
    place, point, number = where.rpartition(", punkt ")
    if not point:
        return with_dates(where)
    return with_dates(place) + worded(", punkt{0}{1}", NBSP, number)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a hit, a command (`command` is its id) or a heading (neither)."""

    text: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    command: str = ""
    hit: "SearchHit | None" = None

    @property
    def is_heading(self) -> bool:
        """Tell whether it cannot be chosen."""
        return not self.command and self.hit is None

    def spoken(self) -> str:
        """Return the line as it is read aloud."""
        return ", ".join(part for part in (self.text, self.detail, self.key) if part)


def find_words(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the (start, end) of every searched word in a text, case left aside."""
    low, spans = text.casefold(), []
    if len(low) != len(text):
        return []
    for word in words:
        start = low.find(word)
        while word and start >= 0:
            spans.append((start, start + len(word)))
            start = low.find(word, start + len(word))
    return sorted(spans)


def matching_commands(text: str, enabled: Callable[[str], bool]) -> list[Entry]:
    """Return the commands whose words hold all that was typed."""
    wanted = fold(text).split()
    return [
        Entry(c.label(), icon=c.icon, key=key_text(c.shortcut) if c.shortcut else "", command=c.id)
        for c in COMMANDS
        if c.in_palette
        and c.id != "search"
        and enabled(c.id)
        and all(word in fold(c.label()) for word in wanted)
    ]


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: list[str] = []

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry = index.data(_ENTRY)
        return QSize(current().px(100), current().px(28 if entry.is_heading else 36))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, entry = current(), index.data(_ENTRY)
        rect = QRectF(option.rect)
        if entry.is_heading:
            room = rect.adjusted(theme.px(14), 0, 0, 0)
            draw_text(painter, room, entry.text, theme.font("label"), theme.colour("t2"))
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
        side = theme.px(16)
        spot = QRectF(rect.left() + theme.px(14), rect.center().y() - side / 2, side, side)
        paint_icon(painter, entry.icon or "file-text", spot, "t2")
        right: float = rect.right() - theme.px(14)
        if entry.key:
            width, height = float(kbd_width(entry.key)), theme.px(18)
            key = QRectF(right - width, rect.center().y() - height / 2, width, height)
            paint_kbd(painter, key, entry.key, theme.colour("t3"), theme.colour("line2"))
            right -= width + theme.px(10)
        elif entry.detail:
            width = min(text_width(theme.font("meta"), entry.detail) + 2, rect.width() * 0.42)
            room = QRectF(right - width, rect.top(), width, rect.height())
            draw_text(painter, room, entry.detail, theme.font("meta"), theme.colour("t2"))
            right -= width + theme.px(10)
        left = spot.right() + theme.px(10)
        self._paint_words(
            painter, theme, entry.text, QRectF(left, rect.top(), right - left, rect.height())
        )

    def _paint_words(self, painter: QPainter, theme: Theme, text: str, rect: QRectF) -> None:
        plain, bold = theme.font("body"), theme.font("heading")
        at, left = 0, rect.left()
        pieces: list[tuple[str, bool]] = []
        for start, end in find_words(text, self.words):
            if start >= at:
                pieces += [(text[at:start], False), (text[start:end], True)]
                at = end
        pieces.append((text[at:], False))
        for piece, strong in pieces:
            font = bold if strong else plain
            width = text_width(font, piece)
            room = QRectF(left, rect.top(), min(width, rect.right() - left), rect.height())
            if piece and room.width() > 2:
                colour = theme.colour("acc" if strong else "text")
                draw_text(painter, room, piece, font, colour)
            left += width
            if left >= rect.right():
                return


class Palette(QDialog):
    """`hit_chosen(SearchHit)` and `command_chosen(str)` tell what was taken."""

    hit_chosen = Signal(object)
    command_chosen = Signal(str)

    def __init__(
        self, search: Search, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setObjectName("popup")
        self.setWindowTitle(self.tr("Søg overalt"))
        self._search, self._actions = search, actions
        theme = current()
        room = parent.window().size() if parent is not None else self.screen().size()
        self.resize(QSize(theme.px(600), theme.px(440)).boundedTo(room))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        top.setSpacing(theme.px(10))
        self.edit = QLineEdit()
        self.edit.setObjectName("bare")
        self.edit.setPlaceholderText(self.tr("Søg i planen, eller skriv en handling"))
        self.edit.setAccessibleName(self.tr("Søg overalt"))
        self.edit.installEventFilter(self)
        top.addWidget(IconLabel("search", "t2", 16))
        top.addWidget(self.edit, 1)
        top.addWidget(Kbd("Esc"))
        box.addLayout(top)
        box.addWidget(divider())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Fundet"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _EntryDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.itemClicked.connect(self._on_clicked)
        box.addWidget(self.list, 1)
        self.empty = label("", "body", "t2", wrap=True)
        self.empty.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        box.addWidget(self.empty)
        box.addStretch(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MILLISECONDS)
        self._timer.timeout.connect(self.look_up)
        self.edit.textChanged.connect(self._on_text_changed)
        self.look_up()

    def _on_text_changed(self) -> None:
        # Starting again drops the earlier question: the last one wins.
        self._timer.start()

    def look_up(self) -> None:
        """Search for what stands in the line now."""
        self._timer.stop()
        text = self.edit.text().strip()
        self._delegate.words = [w for w in text.casefold().split() if w]
        hits = list(self._search(text, _LIMIT)) if text else []
        commands = matching_commands(text, self._is_enabled)
        found = [
            Entry(h.title, _where_words(h.where), KIND_ICONS.get(h.kind, "file-text"), hit=h)
            for h in hits
        ]
        parts = [(self.tr("Fundet i planen"), found), (self.tr("Handlinger"), commands)]
        if any(one.text.casefold().startswith(text.casefold()) for one in commands):
            parts.reverse()  # who writes an action's name means the action
        entries = [one for title, rows in parts if rows for one in (Entry(title), *rows)]
        self._show(entries)
        self.empty.setVisible(not entries)
        self.list.setVisible(bool(entries))
        self.empty.setText(
            self.tr("Intet i planen indeholder »{0}«. Prøv et kortere ord.").format(text)
        )

    def _is_enabled(self, command_id: str) -> bool:
        return self._actions[command_id].isEnabled()

    def _show(self, entries: Sequence[Entry]) -> None:
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.text)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken())
            if entry.is_heading:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self._step(0)

    def _step(self, by: int) -> None:
        rows = [
            n for n in range(self.list.count()) if not self.list.item(n).data(_ENTRY).is_heading
        ]
        if not rows:
            return
        now = self.list.currentRow()
        at = rows.index(now) + by if now in rows else 0
        chosen = rows[max(0, min(at, len(rows) - 1))]
        self.list.setCurrentRow(chosen)
        # the keyboard stays in the line above, so nothing else tells what is chosen
        announcer().say(self.list, self.list.item(chosen).data(_ENTRY).spoken())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk in the list while the line keeps the keyboard."""
        if (
            watched is self.edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._timer.isActive():
                    self.look_up()
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._take(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if entry is None or entry.is_heading:
            return
        self.accept()
        if entry.command:
            self.command_chosen.emit(entry.command)
        else:
            self.hit_chosen.emit(entry.hit)
