# SPDX-License-Identifier: MPL-2.0
"""The frame of every dialog: title, fields, and buttons in a fixed foot."""

from functools import partial
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from hpdesk.ui.spoken import announcer
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, danger, primary, secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.reading_order import step_focus
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label

_FRAME = 40  # pixels that the desktop's title bar takes of the screen
EditorT = TypeVar("EditorT", bound=QWidget)


class _Help(Protocol):
    def show_with(self, dialog: QWidget) -> None: ...


@runtime_checkable
class _HasHelp(Protocol):
    """The window, which has the manual."""

    help: _Help


class BaseDialog(QDialog):
    """Override `problems()` to validate; the primary button is a verb; Esc closes.

    `add_field` puts labelled editors into `body`; `set_primary` makes the button that Enter
    presses. A dialog deletes itself when it closes.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(current().px(width), self._width_of_screen()))
        theme = current()
        outer = QVBoxLayout(self)
        self._outer = outer
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        pad = theme.px(20)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.px(12))
        self.title_label = label(title, "panel", wrap=True)
        self.body.addWidget(self.title_label)
        outer.addLayout(self.body, 1)
        outer.addWidget(divider())
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(pad, theme.px(12), pad, theme.px(12))
        self._foot.setSpacing(theme.px(8))
        self._left = QHBoxLayout()
        self._foot.addLayout(self._left)
        self._foot.addStretch(1)
        outer.addLayout(self._foot)
        self.primary: Button | None = None
        self._enter_presses = False
        for key, everything in (("Ctrl+C", False), ("Ctrl+Shift+C", True)):
            copy = QShortcut(QKeySequence(key), self)
            copy.activated.connect(partial(self._copy_rows, everything=everything))
        QShortcut(QKeySequence("F1"), self).activated.connect(self._show_help)

    def _copy_rows(self, *, everything: bool) -> None:
        """Copy the rows of the list that has the keyboard, as the window does for its own."""
        from hpdesk.ui.copied_rows import copy_here

        copy_here(self.focusWidget(), everything=everything)

    def _show_help(self) -> None:
        """Show the chapter of the manual that helps here, by the window the dialog belongs to."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, _HasHelp):
            above = above.parentWidget()
        if above is not None:
            above.help.show_with(self)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.setWindowTitle(title)
        self.title_label.setText(title)

    def add_text(self, text: str) -> None:
        """Add a paragraph."""
        self.body.addWidget(label(text, "body", "t2", wrap=True))

    def add_field(self, title: str, editor: EditorT, hint: str = "") -> Field[EditorT]:
        """Add an editor with its label."""
        field = Field(title, editor, hint=hint)
        self.body.addWidget(field)
        return field

    def add_left_button(self, button: QWidget) -> None:
        """Add a button at the left of the foot."""
        self._left.addWidget(button)

    def add_cancel(self, text: str = "") -> Button:
        """Add the button that changes nothing."""
        button = secondary(text or self.tr("Annullér"))
        button.clicked.connect(self.reject)
        self._foot.addWidget(button)
        return button

    def set_primary(self, text: str, icon: str = "", *, dangerous: bool = False) -> Button:
        """Add the button that does it; Enter presses it unless it is dangerous."""
        self.primary = danger(text, icon) if dangerous else primary(text, icon)
        self._enter_presses = not dangerous
        self.primary.clicked.connect(self.accept)
        if not dangerous:
            self.primary.setAutoDefault(True)
            self.primary.setDefault(True)
        self._foot.addWidget(self.primary)
        return self.primary

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at the width there is."""
        super().showEvent(event)
        if event.spontaneous():
            return
        self._let_foot_sink()
        # Qt's own least height holds wrapped words to their narrowest, which leaves a hole.
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._fit_width()
        needed, room = self._height_of_words(), self._height_of_screen()
        if needed > room:
            self._scroll_body()
        self.setMinimumHeight(min(needed, room))
        self.resize(self.width(), min(needed, room))

    def event(self, event: QEvent) -> bool:
        """Grow when a sentence comes up under a field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter press the button that Enter presses, from where Enter is the field's."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        button = self.primary
        if enters and any(one.isModal() and one.isVisible() for one in self.findChildren(QDialog)):
            return  # a list here opened it by this key; Qt would go on to press its button as well
        if enters and control and button is not None and self._enter_presses:
            button.click()  # one that is off does nothing
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Let Tab go through the dialog as it is read."""
        return step_focus(self, forward=next)

    def _height_of_words(self) -> int:
        layout = self._outer
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(self.width())
        return layout.totalMinimumSize().height()

    def _height_of_screen(self) -> int:
        return self.screen().availableGeometry().height() - _FRAME

    def _fit_width(self) -> None:
        # Large type on a small screen: the foot takes two lines, then the fields scroll sideways.
        room = self._width_of_screen()
        if self._outer.totalMinimumSize().width() > room and self._left.parent() is self._foot:
            self._foot.removeItem(self._left)
            margins = self._foot.contentsMargins()
            self._left.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
            self._left.setSpacing(self._foot.spacing())
            self._left.addStretch(1)
            self._left.setParent(None)
            self._outer.insertLayout(self._outer.count() - 1, self._left)
        if self._outer.totalMinimumSize().width() > room:
            self._scroll_body(both_ways=True)
        least = max(self.minimumWidth(), self._outer.totalMinimumSize().width())
        self.setMinimumWidth(min(least, room))

    def _width_of_screen(self) -> int:
        # A window that lies over two screens has room for a dialog as wide as itself.
        parent, screen = self.parentWidget(), self.screen().availableGeometry().width()
        return screen if parent is None else max(screen, parent.window().width())

    def _grow(self) -> None:
        self._fit_width()
        needed, room = self._height_of_words(), self._height_of_screen()
        if needed > room:
            self._scroll_body()
        needed = min(needed, room)
        self.setMinimumHeight(needed)
        if self.height() < needed:
            self.resize(self.width(), needed)

    def _scroll_body(self, *, both_ways: bool = False) -> None:
        # The screen is lower than the contents: the title and the fields scroll above the foot.
        if self.body.parent() is not self._outer:
            return
        holder, focus = QWidget(), self.focusWidget()
        holder.setObjectName("surfaceBody")
        least = self.body.minimumSize().height()  # before its fields are moved, which hides them
        self._outer.removeItem(self.body)
        self.body.setParent(None)
        holder.setLayout(self.body)
        area = scrolling(holder, both_ways=both_ways)
        self._outer.insertWidget(0, area, 1)
        area.show()  # what is hidden takes no room, and the height is asked for next
        if both_ways:  # it would be as low as a frame that scrolls may be
            bar = area.horizontalScrollBar().sizeHint().height()
            spare = self._height_of_screen() - self._outer.totalMinimumSize().height()
            area.setMinimumHeight(min(least + bar, max(spare, 0)))
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # moving it took the keyboard away

    def _let_foot_sink(self) -> None:
        # Room to spare belongs above the foot, not between the paragraphs.
        entries = [self.body.itemAt(number) for number in range(self.body.count())]
        vertical = Qt.Orientation.Vertical
        if not any(entry.expandingDirections() & vertical for entry in entries if entry):
            self.body.addStretch(1)

    def problems(self) -> list[tuple["Field[QWidget]", str]]:
        """Return (field, sentence) for what must be mended before the dialog may close."""
        return []

    def accept(self) -> None:
        """Close when nothing is wrong; otherwise tell beside the fields and go to the first."""
        found = self.problems()
        for field in self.findChildren(Field):
            field.set_error(next((text for f, text in found if f is field), ""))
        if found:
            found[0][0].editor.setFocus()
            announcer().say(self, found[0][1], urgent=True)
            return
        super().accept()
