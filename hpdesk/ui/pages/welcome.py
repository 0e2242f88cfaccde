# SPDX-License-Identifier: MPL-2.0
"""The first page: make a plan, open one, or look at the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk import __version__
from hpdesk.ui.found_files import Missing, look_for
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, ghost, primary, secondary
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label, restyle
from hpdesk.ui.widgets.tips import plain_tip

_SUFFIX = ".hpdesk"


class DropZone(QFrame):
    """Takes a plan that is dragged onto it; `dropped(str)` gives its path."""

    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        theme = current()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.px(20),) * 4)
        layout.setSpacing(theme.px(10))
        layout.addStretch(1)
        layout.addWidget(IconLabel("file-down", "t2", 16))
        layout.addWidget(label(self.tr("Træk en plan hertil for at åbne den"), "body", "t2"))
        layout.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take plans only."""
        if plan_in(event.mimeData()):
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop showing that a drop would be taken."""
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which plan was dropped."""
        self._mark(over=False)
        path = plan_in(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _mark(self, *, over: bool) -> None:
        self.setProperty("over", over)
        restyle(self)


def plan_in(data: QMimeData) -> str:
    """Return the path of the plan that is dragged, or an empty text."""
    for url in data.urls():
        if url.isLocalFile() and url.toLocalFile().endswith(_SUFFIX):
            return url.toLocalFile()
    return ""


class WelcomePage(QWidget):
    """Three ways in, a drop zone and the files used last."""

    new_plan = Signal()
    open_file = Signal()
    show_sample = Signal()
    open_preferences = Signal()
    open_shortcuts = Signal()
    open_help = Signal()
    path_chosen = Signal(str)

    def __init__(self, recent: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(self._make_middle(recent)), 1)
        outer.addWidget(self._make_foot())

    def focus_first(self) -> None:
        """Put the keyboard on the first way in."""
        self.new_button.setFocus()

    def _make_middle(self, recent: Sequence[str]) -> QWidget:
        theme = current()
        holder = QWidget()
        across = QHBoxLayout(holder)
        margin = theme.measure("page_margin")
        across.setContentsMargins(margin, margin, margin, margin)
        column = QWidget()
        column.setMaximumWidth(theme.px(960))
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        box.addStretch(1)
        brand = QHBoxLayout()
        brand.setSpacing(theme.px(8))
        brand.addWidget(IconLabel("building-2", "acc", 16))
        brand.addWidget(label("hpdesk", "heading", "t2"))
        brand.addStretch(1)
        box.addLayout(brand)
        box.addSpacing(theme.px(12))
        box.addWidget(label(self.tr("Velkommen"), "title"))
        words = self.tr(
            "Forbered møder i bestyrelse og styregrupper, skriv referat, og følg op på det, I har "
            "aftalt. Alt ligger i én fil på din computer."
        )
        intro = label(words, "reading", "t2", wrap=True)
        intro.setMaximumWidth(theme.px(620))
        box.addWidget(intro)
        box.addSpacing(theme.px(16))
        box.addLayout(self._make_cards())
        box.addSpacing(theme.px(8))
        drop = DropZone()
        drop.dropped.connect(self.path_chosen)
        box.addWidget(drop)
        if recent:
            box.addLayout(self._make_recent(recent))
        box.addSpacing(theme.px(16))
        box.addWidget(divider())
        box.addLayout(self._make_facts())
        box.addStretch(2)
        return holder

    def _make_cards(self) -> QBoxLayout:
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(current().px(16))
        self.new_button = primary(self.tr("Ny plan"))
        self.open_button = secondary(self.tr("Åbn plan"), hint="Ctrl+O")
        self.sample_button = secondary(self.tr("Prøv med eksemplet"))
        self.new_button.clicked.connect(self.new_plan)
        self.open_button.clicked.connect(self.open_file)
        self.sample_button.clicked.connect(self.show_sample)
        for icon, title, text, button in (
            (
                "file-plus",
                self.tr("Begynd på jeres egen"),
                self.tr(
                    "Få korte sider med parter, organer, medlemmer og årets møder. Hver kan "
                    "springes over, og du kan hente det, I har i Excel, Word og kalender."
                ),
                self.new_button,
            ),
            (
                "folder-open",
                self.tr("Fortsæt, hvor I slap"),
                self.tr("Fortsæt i en plan, du eller en kollega har gemt. Filen ender på .hpdesk."),
                self.open_button,
            ),
            (
                "compass",
                self.tr("Se dig om først"),
                self.tr(
                    "Et eksempel med en opdigtet helhedsplan. Det åbner som din egen kopi, som du "
                    "frit kan rette i og begynde forfra på."
                ),
                self.sample_button,
            ),
        ):
            self._cards.addWidget(self._make_card(icon, title, text, button), 1)
        return self._cards

    def _make_card(self, icon: str, title: str, text: str, button: Button) -> QFrame:
        theme = current()
        card = QFrame()
        card.setObjectName("card")
        box = QVBoxLayout(card)
        box.setContentsMargins(*(theme.px(24),) * 4)
        box.setSpacing(theme.px(6))
        tile = QFrame()
        tile.setObjectName("iconTile")
        tile.setFixedSize(theme.px(40), theme.px(40))
        inside = QHBoxLayout(tile)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(IconLabel(icon, "acc", 18), 0, Qt.AlignmentFlag.AlignCenter)
        box.addWidget(tile)
        box.addSpacing(theme.px(8))
        box.addWidget(label(title, "panel"))
        box.addWidget(label(text, "body", "t2", wrap=True))
        box.addStretch(1)
        box.addSpacing(theme.px(12))
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.setAccessibleDescription(text)
        return card

    def _make_recent(self, recent: Sequence[str]) -> QVBoxLayout:
        theme = current()
        box = QVBoxLayout()
        box.setSpacing(theme.px(2))
        box.addSpacing(theme.px(12))
        box.addWidget(label(self.tr("Senest brugt"), "label"))
        self._recent: dict[str, tuple[Button, ElidedLabel]] = {}
        for path in recent[:5]:
            row = QHBoxLayout()
            button = ghost(Path(path).name.replace("&", "&&"), "file-text")
            button.setToolTip(plain_tip(path))
            button.setProperty("path", path)
            button.clicked.connect(self._on_recent)
            row.addWidget(button)
            place = ElidedLabel(str(Path(path).parent), "meta")
            row.addWidget(place, 1)
            box.addLayout(row)
            self._recent[path] = button, place
        look_for(tuple(recent[:5]), self, self._on_looked)
        return box

    def _on_looked(self, missing: Missing) -> None:
        """Show those of the last plans that are gone as gone, where they lay."""
        for path in missing:
            button, place = self._recent[path]
            button.setEnabled(False)
            words = self.tr("Findes ikke mere. Lå i {folder}")
            place.setText(words.format(folder=Path(path).parent))

    def _make_facts(self) -> QHBoxLayout:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel("wifi-off", "t2", 16))
        words = self.tr("hpdesk virker uden internet. Ingen data forlader computeren.")
        row.addWidget(label(words, "body", "t2", wrap=True), 1)
        book = ghost(self.tr("Hjælp (F1)"), "book-open")
        book.clicked.connect(self.open_help)
        keys = ghost(self.tr("Genveje"), "keyboard")
        keys.clicked.connect(self.open_shortcuts)
        settings = ghost(self.tr("Indstillinger"), "settings")
        settings.clicked.connect(self.open_preferences)
        row.addWidget(book)
        row.addWidget(keys)
        row.addWidget(settings)
        return row

    def _make_foot(self) -> QFrame:
        theme = current()
        foot = QFrame()
        foot.setObjectName("statusFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        row.setSpacing(theme.px(6))
        row.addWidget(label(f"hpdesk {__version__}", "meta"))
        row.addStretch(1)
        for key, words in (("Tab", self.tr("Næste")), ("Enter", self.tr("Vælg"))):
            row.addWidget(Kbd(key))
            row.addWidget(label(words, "meta"))
        return foot

    def _on_recent(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.path_chosen.emit(str(sender.property("path")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other in a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(900)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._cards.direction() != way:
            self._cards.setDirection(way)
