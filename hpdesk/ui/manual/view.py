# SPDX-License-Identifier: MPL-2.0
"""The manual to be read: a chapter, the contents or what was found, and the way back."""

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from hpdesk.documents.manual import Chapter, chapter_anchor
from hpdesk.documents.model import Picture
from hpdesk.services.manual import Manual, ManualHit
from hpdesk.ui.manual.sheet import PICTURE, chapter_html, contents_html
from hpdesk.ui.theme import current, hub
from hpdesk.ui.widgets.buttons import icon_button, secondary
from hpdesk.ui.widgets.text import label

CONTENTS = ""
_SEARCH_AFTER = 150  # milliseconds after the last key
_FIT_AFTER = 60  # milliseconds after the last change of width
_HIT = Qt.ItemDataRole.UserRole
_LOWEST_WIDTH = 160  # pixels of a picture
_BACK = "Alt+Left"


class ManualBrowser(QTextBrowser):
    """The text; letters that are typed in it begin a search, Alt+← leads back."""

    back_asked = Signal()
    typed = Signal(str)
    width_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setProperty("ownKeys", [_BACK])
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that the width that pictures fit in is known before the text is
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def event(self, event: QEvent) -> bool:
        """Claim Alt+←, which leads back in the manual and not in the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _leads_back(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back, or begin a search with a letter."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if _leads_back(event):
            self.back_asked.emit()
        elif not plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that pictures no longer fit."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.width_changed.emit()


def _leads_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier


class ManualView(QWidget):
    """Shows the manual; `picture_chosen(Picture)` asks for a picture in full size."""

    picture_chosen = Signal(object)

    def __init__(self, manual: Manual, parent: QWidget | None = None, *, note: str = "") -> None:
        super().__init__(parent)
        self.manual = manual
        self._way: list[tuple[str, int]] = []
        self.shown = CONTENTS
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), theme.px(4), theme.px(8), theme.px(8))
        outer.setSpacing(theme.px(8))
        outer.addLayout(self._make_head())
        if note:
            outer.addWidget(label(note, "meta", "t2", wrap=True))
        self.browser = ManualBrowser()
        self.browser.setProperty("bare", True)
        self.browser.document().setDocumentMargin(current().px(8))
        self.browser.anchorClicked.connect(self._on_link)
        self.browser.back_asked.connect(self.go_back)
        self.browser.typed.connect(self._on_typed)
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("Fundet i håndbogen"))
        self.hits.setWordWrap(True)
        self.hits.setSpacing(theme.px(4))
        self.hits.itemActivated.connect(self._on_hit)
        self.hits.itemClicked.connect(self._on_hit)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.browser)
        self.stack.addWidget(self.hits)
        outer.addWidget(self.stack, 1)
        self._search_soon = _timer(self, _SEARCH_AFTER, self._search)
        self._fit_soon = _timer(self, _FIT_AFTER, self._show_again)
        self.browser.width_changed.connect(self._fit_soon.start)
        hub().changed.connect(self._show_again)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(current().px(6))
        self.back_button = icon_button("arrow-left", self.tr("Tilbage (Alt+Venstre)"), small=True)
        self.back_button.clicked.connect(self.go_back)
        self.contents_button = secondary(self.tr("Indhold"))
        self.contents_button.clicked.connect(self.show_contents)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Søg i håndbogen"))
        self.search.setAccessibleName(self.tr("Søg i håndbogen"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self._on_search_entered)
        for widget in (self.back_button, self.contents_button):
            head.addWidget(widget)
        head.addWidget(self.search, 1)
        return head

    def show_contents(self) -> None:
        """Show all chapters."""
        self.show_chapter(CONTENTS)

    def show_chapter(self, chapter_id: str, anchor: str = "") -> None:
        """Show a chapter, at one of its places where that is named."""
        if self.shown != chapter_id or self.stack.currentWidget() is self.hits:
            self._way.append((self.shown, self.browser.verticalScrollBar().value()))
        self.search.clear()
        self._show(chapter_id)
        if anchor and anchor != chapter_anchor(chapter_id):
            self.browser.scrollToAnchor(anchor)

    def start_at(self, chapter_id: str) -> None:
        """Show a chapter with nothing to go back to."""
        self.search.clear()
        self._show(chapter_id)
        self._way.clear()
        self.back_button.setEnabled(False)

    def go_back(self) -> None:
        """Show what was read before."""
        if self._way:
            chapter_id, place = self._way.pop()
            self._show(chapter_id)
            self.browser.verticalScrollBar().setValue(place)

    def _show(self, chapter_id: str) -> None:
        self.shown = chapter_id
        self.stack.setCurrentWidget(self.browser)
        self.browser.document().clear()
        if chapter_id == CONTENTS:
            title = self.tr("Håndbog")
            self.browser.setHtml(contents_html(title, self.manual.heads))
        else:
            chapter = self.manual.chapter(chapter_id)
            title = chapter.head.title
            width = self._picture_width()
            self._add_pictures(chapter, width)
            self.browser.setHtml(chapter_html(chapter, width))
        self.browser.setAccessibleName(title)
        self.browser.verticalScrollBar().setValue(0)
        self.back_button.setEnabled(bool(self._way))

    def _picture_width(self) -> int:
        air = 2 * round(self.browser.document().documentMargin()) + 2
        room = self.browser.viewport().width() - air
        return max(room, _LOWEST_WIDTH)

    def _add_pictures(self, chapter: Chapter, width: int) -> None:
        dots = self.devicePixelRatioF()
        for block in chapter.blocks:
            if isinstance(block, Picture):
                image = QImage.fromData(block.content).scaledToWidth(
                    round(width * dots), Qt.TransformationMode.SmoothTransformation
                )
                kind = QTextDocument.ResourceType.ImageResource.value
                self.browser.document().addResource(kind, QUrl(PICTURE + block.name), image)

    def _show_again(self) -> None:
        """Show the same again where the look or the width is another."""
        place = self.browser.verticalScrollBar().value()
        searching = self.stack.currentIndex()
        self._show(self.shown)
        self.browser.verticalScrollBar().setValue(place)
        self.stack.setCurrentIndex(searching)

    def _on_link(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(PICTURE):
            self._on_picture(address.removeprefix(PICTURE))
        elif url.hasFragment():
            wanted = url.fragment()
            known = [head.id for head in self.manual.heads]
            found = next((one for one in known if chapter_anchor(one) == wanted), None)
            if found is not None:
                self.show_chapter(found)

    def _on_picture(self, name: str) -> None:
        for block in self.manual.chapter(self.shown).blocks:
            if isinstance(block, Picture) and block.name == name:
                self.picture_chosen.emit(block)

    def _on_typed(self, letter: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(letter)

    def _on_search_changed(self, text: str) -> None:
        if text.strip():
            self._search_soon.start()
        else:
            self._search_soon.stop()
            self.stack.setCurrentWidget(self.browser)

    def _search(self) -> None:
        self.hits.clear()
        found = self.manual.find(self.search.text())
        for hit in found:
            row = QListWidgetItem(f"{self._named(hit)}\n{hit.snippet}")
            row.setData(_HIT, hit)
            self.hits.addItem(row)
        if not found:
            row = QListWidgetItem(self.tr("Intet fundet. Prøv et andet eller kortere ord."))
            row.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.hits.addItem(row)
        self.hits.setCurrentRow(0)
        self.stack.setCurrentWidget(self.hits)

    def _named(self, hit: ManualHit) -> str:
        chapter = self.manual.chapter(hit.chapter).head.title
        return hit.title if hit.title == chapter else f"{chapter} › {hit.title}"

    def _on_search_entered(self) -> None:
        if self.search.text().strip():
            self._search_soon.stop()
            self._search()
            self.hits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hit(self, row: QListWidgetItem) -> None:
        hit = row.data(_HIT)
        if isinstance(hit, ManualHit):
            self.show_chapter(hit.chapter, hit.anchor)
            self.browser.setFocus(Qt.FocusReason.OtherFocusReason)


def _timer(parent: ManualView, milliseconds: int, then: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
