# SPDX-License-Identifier: MPL-2.0
"""The top of a page: breadcrumb, title, one line of facts, and at most three buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.painted import text_width
from hpdesk.ui.widgets.text import label

_FOLDS = 3  # levels of Button.set_fold
_LEAST_TITLE = 140  # pixels


class PageHeader(QFrame):
    """Title and facts at the left, buttons at the right; `bar=True` draws it as a white bar.

    `extra` is a layout under the title row (for phases); `crumb_clicked(int)` tells which part of
    the breadcrumb was chosen.
    """

    crumb_clicked = Signal(int)

    def __init__(
        self, title: str = "", facts: str = "", *, bar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if bar:
            self.setObjectName("pageHeaderBar")
        theme = current()
        margin = theme.measure("page_margin")
        self.buttons = QHBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, theme.px(14), margin, theme.px(12))
        outer.setSpacing(theme.px(2))
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(0)
        outer.addLayout(self._crumbs)
        self._top = top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title_label = ElidedLabel(title, "title")
        self.title_label.setMinimumHeight(theme.line_height("title"))
        self.facts_label = ElidedLabel(facts, "body", "t2", self)
        self.facts_label.setVisible(bool(facts))
        words.addWidget(self.title_label)
        words.addWidget(self.facts_label)
        top.addLayout(words, 1)
        self.buttons.setSpacing(theme.px(16))
        top.addLayout(self.buttons)
        outer.addLayout(top)
        self.extra = QHBoxLayout()
        self.extra.setSpacing(theme.px(16))
        outer.addLayout(self.extra)

    def set_side(self, pixels: int) -> None:
        """Stand as far from the sides as what is below does."""
        layout = self.layout()
        assert layout is not None, "made above"
        margins = layout.contentsMargins()
        layout.setContentsMargins(pixels, margins.top(), pixels, margins.bottom())

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title_label.setText(title)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold the buttons when the room or what stands in it changes."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fold()
        return done

    def _fold(self) -> None:
        """Let the buttons leave their shortcuts out, then their words, before the title is cut.

        Where next to nothing is left of the title, they stand under it.
        """
        layout = self.layout()
        if layout is None:
            return  # still being made
        entries = [self.buttons.itemAt(place) for place in range(self.buttons.count())]
        found = [entry.widget() for entry in entries if entry is not None]
        shown = [widget for widget in found if widget is not None and not widget.isHidden()]
        margins = layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self.buttons.spacing() * len(shown)
        title = round(text_width(current().font("title"), self.title_label.text()))
        for level in range(_FOLDS):
            taken = sum(
                w.width_at(level) if isinstance(w, Button) else w.sizeHint().width() for w in shown
            )
            if taken < room - title:
                break
        for widget in shown:
            if isinstance(widget, Button):
                widget.set_fold(level)
        self._stack(on=room - taken < min(title, current().px(_LEAST_TITLE)))

    def _stack(self, *, on: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight
        if direction is not self._top.direction():
            self._top.setDirection(direction)
            self._top.setSpacing(current().px(8 if on else 16))
            left = Qt.AlignmentFlag.AlignLeft
            self._top.setAlignment(self.buttons, left if on else Qt.AlignmentFlag(0))

    def set_facts(self, facts: str) -> None:
        """Show another line of facts; an empty one hides it."""
        self.facts_label.setText(facts)
        self.facts_label.setVisible(bool(facts))

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right."""
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def set_crumbs(self, parts: Sequence[str]) -> None:
        """Show the way here; all parts but the last can be chosen."""
        while (entry := self._crumbs.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, part in enumerate(parts):
            if number:
                self._crumbs.addWidget(label("›", "meta"))
            if number + 1 < len(parts):
                crumb = Button(part, "ghost", small=True)
                crumb.setProperty("crumb", number)
                crumb.clicked.connect(self._on_crumb)
                self._crumbs.addWidget(crumb)
            else:
                self._crumbs.addSpacing(current().px(8))
                self._crumbs.addWidget(ElidedLabel(part, "meta"))
        self._crumbs.addStretch(1)

    def _on_crumb(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.crumb_clicked.emit(sender.property("crumb"))
