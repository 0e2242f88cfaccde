# SPDX-License-Identifier: MPL-2.0
"""Where the manual is read: at the right of the page, or over a dialog."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hpdesk.documents.model import Picture
from hpdesk.services.manual import Manual
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.manual.view import ManualView
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button, secondary
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label

_WIDTH = 480  # pixels at 100 %
_SHARE = 0.9  # of a narrow window
_IN_DIALOG = 640


class HelpPanel(QFrame):
    """The manual over the right part of a page that stays in use; Esc closes it.

    `save_asked` wants the whole manual as a file, `keys_asked` the shortcuts of the page.
    """

    save_asked = Signal()
    keys_asked = Signal()

    def __init__(self, manual: Manual, area: QWidget, note: str = "") -> None:
        super().__init__(area)
        self.setObjectName("drawer")
        self._area = area
        self._came_from: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        self.view = ManualView(manual, self, note=note)
        self.view.picture_chosen.connect(self._on_picture)
        outer.addWidget(self.view, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)
        area.installEventFilter(self)
        self.setAccessibleName(self.tr("Hjælp"))
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(10), theme.px(8), theme.px(6))
        head.setSpacing(theme.px(4))
        head.addWidget(label(self.tr("Hjælp"), "panel"), 1)
        self.keys_button = icon_button("keyboard", self.tr("Genveje på siden"), small=True)
        self.keys_button.clicked.connect(self.keys_asked)
        self.save_button = icon_button("file-down", self.tr("Gem håndbogen som …"), small=True)
        self.save_button.clicked.connect(self.save_asked)
        self.close_button = icon_button("x", self.tr("Luk (Esc)"), small=True, kind="ghost")
        self.close_button.clicked.connect(self.close_panel)
        for button in (self.keys_button, self.save_button, self.close_button):
            head.addWidget(button)
        return head

    def open_at(self, chapter_id: str) -> None:
        """Show a chapter and give it the keyboard."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.view.start_at(chapter_id)
        self.view.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in the manual."""
        return not self.isHidden() and self.isAncestorOf(QApplication.focusWidget() or self)

    def close_panel(self) -> None:
        """Put the manual away and give the keyboard back."""
        had_keyboard, came_from = self.has_keyboard(), self._came_from
        self.hide()
        self._came_from = None
        if had_keyboard and came_from is not None and _is_alive(came_from, self._area):
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand at the right of the area, as high as it."""
        room = self._area.rect()
        width = min(current().px(_WIDTH), round(room.width() * _SHARE))
        self.setGeometry(room.right() + 1 - width, room.top(), width, room.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the area, and stay above a page that comes into view."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.place()
            if self.isVisible():
                self.raise_()
        return super().eventFilter(watched, event)

    def _on_picture(self, picture: Picture) -> None:
        PictureDialog(picture, self.window()).open()


def _is_alive(widget: QWidget, area: QWidget) -> bool:
    """Tell whether a widget is still one of the window's; pages may have been made anew."""
    return any(each is widget for each in area.window().findChildren(QWidget))


class HelpDialog(BaseDialog):
    """The manual over a dialog, at the chapter that helps with it."""

    def __init__(
        self, manual: Manual, chapter_id: str, parent: QWidget | None = None, note: str = ""
    ) -> None:
        super().__init__("", parent, width=_IN_DIALOG)
        self.set_title(self.tr("Hjælp"))
        self.view = ManualView(manual, self, note=note)
        self.view.setMinimumHeight(current().px(460))
        self.view.picture_chosen.connect(self._on_picture)
        self.body.addWidget(self.view, 1)
        self.add_cancel(self.tr("Luk"))
        self.view.start_at(chapter_id)
        self.view.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picture(self, picture: Picture) -> None:
        PictureDialog(picture, self).open()


class PictureDialog(BaseDialog):
    """A picture of the manual in full size."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Billede"))
        shown = QPixmap()
        shown.loadFromData(picture.content)
        image = QLabel()
        image.setPixmap(shown)
        image.setAccessibleName(picture.alt)
        area = scrolling(image)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(picture.alt)
        room = self.screen().availableSize()
        area.setMinimumSize(
            min(shown.width() + 24, round(room.width() * _SHARE) - 60),
            min(shown.height() + 24, round(room.height() * 0.7)),
        )
        self.body.addWidget(area, 1)
        self.body.addWidget(label(picture.alt, "meta", "t2", wrap=True))
        close = secondary(self.tr("Luk"))
        close.clicked.connect(self.reject)
        self._foot.addWidget(close)
        area.setFocus(Qt.FocusReason.OtherFocusReason)
