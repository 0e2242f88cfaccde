# SPDX-License-Identifier: MPL-2.0
"""A drawer at the right: header, scrolling body and a fixed foot with the actions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import label


class Drawer(QFrame):
    """Put contents into `body`, buttons into `foot`, and small buttons into `header_buttons`.

    Esc or the cross closes it; focus goes back to where it was when it opened. `closed` tells.
    """

    spoken_role = Role.Grouping

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        theme = current()
        self.setFixedWidth(theme.measure("drawer"))
        self._came_from: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_header())
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        self.body = QVBoxLayout(holder)
        pad = theme.px(20)
        self.body.setContentsMargins(pad, theme.px(8), pad, pad)
        self.body.setSpacing(theme.px(12))
        self.area.setWidget(holder)
        outer.addWidget(self.area, 1)
        self.foot_frame = QFrame()
        self.foot_frame.setObjectName("drawerFoot")
        self.foot = QHBoxLayout(self.foot_frame)
        self.foot.setContentsMargins(pad, theme.px(12), pad, theme.px(12))
        self.foot.setSpacing(theme.px(8))
        outer.addWidget(self.foot_frame)
        self.foot_frame.hide()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.close_drawer)
        self.hide()

    def _make_header(self) -> QVBoxLayout:
        theme = current()
        header = QVBoxLayout()
        header.setContentsMargins(theme.px(20), theme.px(10), theme.px(12), theme.px(8))
        header.setSpacing(theme.px(2))
        top = QHBoxLayout()
        top.setSpacing(theme.px(4))
        self.overline = ElidedLabel("", "meta")
        top.addWidget(self.overline, 1)
        self.header_buttons = QHBoxLayout()
        self.header_buttons.setSpacing(theme.px(4))
        top.addLayout(self.header_buttons)
        self.close_button = icon_button("x", self.tr("Luk (Esc)"), small=True, kind="ghost")
        self.close_button.clicked.connect(self.close_drawer)
        top.addWidget(self.close_button)
        header.addLayout(top)
        self.title_label = label("", "panel", wrap=True)
        header.addWidget(self.title_label)
        return header

    def set_title(self, title: str, overline: str = "") -> None:
        """Show a title and the small line above it."""
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))
        self.overline.setText(overline)
        self.setAccessibleName(title)

    def add_foot_button(self, button: QWidget) -> None:
        """Add an action to the foot, from the left."""
        self.foot.addWidget(button)
        self.foot_frame.show()

    def end_foot(self) -> None:
        """Keep the foot's buttons at the left."""
        self.foot.addStretch(1)

    def open_drawer(self, focus: QWidget | None = None) -> None:
        """Show the drawer; `focus` is what gets the keyboard, otherwise it stays in the list."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self.show()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Hide the drawer and give the keyboard back."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if self._came_from is not None and had_focus:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None
        self.closed.emit()
