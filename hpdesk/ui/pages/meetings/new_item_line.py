# SPDX-License-Identifier: MPL-2.0
"""The line for a new point: its title, and the template that it begins with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from hpdesk.domain.templates import Template
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, is_enter


class TitleLine(QLineEdit):
    """The title of a new point: Enter makes it and stays for the next, Esc ends."""

    entered = Signal(str)
    left = Signal()
    templates_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_be_empty = False
        self.setPlaceholderText(self.tr("Punktets titel, og Enter"))
        self.setAccessibleName(self.tr("Titel på nyt punkt"))
        self.setToolTip(self.tr("Pil ned: vælg en skabelon"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the point, ask for the templates, or go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.templates_asked.emit()
        elif is_enter(event):
            if self.text().strip() or self.may_be_empty:
                self.entered.emit(self.text().strip())
                self.clear()
        else:
            super().keyPressEvent(event)


class NewItemLine(QWidget):
    """`entered(title, template_id)`: the template may be empty, and the title where one is chosen.

    `waiting_asked` when the person wants to choose from what waits; `left` when it is over.
    """

    entered = Signal(str, str)
    waiting_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates: tuple[Template, ...] = ()
        self._chosen: Template | None = None
        self._waiting = 0
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self.title = TitleLine()
        self.title.entered.connect(self._on_entered)
        self.title.left.connect(self.left)
        self.title.templates_asked.connect(self.open_menu)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        self.template_button = ghost(self.tr("Tomt punkt"), "chevron-down")
        self.template_button.clicked.connect(self.open_menu)
        self.done_button = ghost(self.tr("Færdig"))
        self.done_button.clicked.connect(self.left)
        row.addWidget(self.template_button)
        row.addStretch(1)
        row.addWidget(self.done_button)
        column.addLayout(row)
        self.choose(None)

    def begin(self, templates: Sequence[Template], waiting: int) -> None:
        """Take the keyboard, with these templates and so many points that wait."""
        self._templates, self._waiting = tuple(templates), waiting
        self.choose(None)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_menu(self) -> QMenu:
        """Return the choice of what the next point begins with."""
        menu = QMenu(self)
        empty = menu.addAction(self.tr("Tomt punkt"))
        empty.triggered.connect(partial(self._on_template, None))
        menu.addSeparator()
        for template in self._templates:
            action = menu.addAction(template.name.replace("&", "&&"))
            action.triggered.connect(partial(self._on_template, template))
        if self._waiting:
            menu.addSeparator()
            text = self.tr("Punkter, der venter ({0}) …").format(self._waiting)
            menu.addAction(text).triggered.connect(self._on_waiting)
        return menu

    def open_menu(self) -> None:
        """Show the templates above the button."""
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        spot = self.template_button.mapToGlobal(self.template_button.rect().topLeft())
        menu.popup(spot)

    def choose(self, template: Template | None) -> None:
        """Begin the next point with a template, or with none."""
        self._chosen = template
        name = template.name if template else self.tr("Tomt punkt")
        self.template_button.setText(name.replace("&", "&&"))
        self.template_button.setAccessibleName(self.tr("Begynd med: {0}").format(name))
        self.title.may_be_empty = template is not None
        text = self.tr("Punktets titel, og Enter")
        self.title.setPlaceholderText(template.points[0].title if template else text)

    def _on_template(self, template: Template | None, _checked: bool = False) -> None:
        self.choose(template)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_waiting(self, _checked: bool = False) -> None:
        self.waiting_asked.emit()

    def _on_entered(self, title: str) -> None:
        self.entered.emit(title, self._chosen.id if self._chosen else "")
        self.choose(None)
