# SPDX-License-Identifier: MPL-2.0
"""The decision of a point: its words, and the phrases that usually begin it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hpdesk.ui.pages.minutes.rules import PHRASES, phrase_of
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label


class DecisionBlock(QFrame):
    """A tinted block; `phrase_chosen(str)` when a phrase is to lead the decision."""

    phrase_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        theme = current()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        bar = QFrame()
        bar.setObjectName("accentBar")
        outer.addWidget(bar)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.px(13), theme.px(8), theme.px(14), theme.px(8))
        inner.setSpacing(theme.px(2))
        outer.addLayout(inner, 1)
        inner.addLayout(self._make_head())
        self.editor = MarkupEditor(
            name=self.tr("Beslutning"),
            placeholder=self.tr("Skriv beslutningen, eller vælg en formulering."),
            growing=True,
            min_lines=1,
            reading=True,
            bare=True,
        )
        self.editor.setObjectName("decision_editor")
        inner.addWidget(self.editor)

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(IconLabel("gavel", "acc", 14))
        head.addWidget(label(self.tr("Beslutning"), "label"))
        head.addStretch(1)
        self.phrases = Segment(PHRASES, small=True, name=self.tr("Formulering"))
        for phrase, _ in PHRASES:
            self.phrases.part(phrase).setToolTip(phrase)
        self.phrases.chosen.connect(self.phrase_chosen)
        self.menu_button = Button(self.tr("Vælg formulering"), small=True, icon="chevron-down")
        menu = QMenu(self.menu_button)
        for phrase, _ in PHRASES:
            menu.addAction(phrase).setData(phrase)
        menu.triggered.connect(self._on_picked)
        self._menu = menu
        self.menu_button.clicked.connect(self._on_menu)
        self.menu_button.hide()
        head.addWidget(self.phrases)
        head.addWidget(self.menu_button)
        return head

    def show_phrase(self, text: str) -> None:
        """Mark the phrase that the decision begins with."""
        phrase = phrase_of(text)
        if phrase != self.phrases.value():
            self.phrases.set_value(phrase)

    def set_read_only(self, why: str) -> None:
        """Let the decision be read only; an empty reason lets it be written."""
        self.editor.setReadOnly(bool(why))
        for widget in (self.phrases, self.menu_button):
            widget.setEnabled(not why)
            widget.setToolTip(why)
        self.editor.setToolTip(why)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words with the phrases as a menu."""
        return QSize(current().px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the phrases as a menu where they have no room side by side."""
        super().resizeEvent(event)
        self._choose_form()

    def _choose_form(self) -> None:
        room = self.width() - current().px(140)
        wide = room >= self.phrases.sizeHint().width()
        self.phrases.setVisible(wide)
        self.menu_button.setVisible(not wide)

    def _on_menu(self) -> None:
        self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _on_picked(self, action: QAction) -> None:
        self.phrase_chosen.emit(str(action.data()))
