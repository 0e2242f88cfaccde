# SPDX-License-Identifier: MPL-2.0
"""Buttons of the four kinds, with icon and shortcut where they have them."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hpdesk.ui.command_table.keys import SIGNS
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.kbd import kbd_width, paint_kbd
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import worded

KINDS = ("primary", "secondary", "ghost", "danger")


def key_text(shortcut: str) -> str:
    """Return a shortcut as people read it: `Ctrl+K`, `Alt+↑`."""
    # Portable words are the ones printed on Danish keyboards; arrows and a few are shortened.
    text = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText) or shortcut
    start, plus, last = text.rpartition("+")
    return start + plus + worded(SIGNS.get(last, last))


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether Enter was pressed alone; Qt's own buttons take only Space on most desktops."""
    bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


_SQUARE = 2  # the level at which only the icon is left


class Button(QPushButton):
    """A painted push button.

    `kind` is `primary` (one on a page), `secondary`, `ghost` (a link) or `danger`; `hint` is a
    shortcut that is shown but not bound here: the command table binds it.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        *,
        icon: str = "",
        hint: str = "",
        small: bool = False,
        trailing_icon: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind, self.icon_name, self.small = kind, icon, small
        self._hint = key_text(hint) if hint else ""
        self._trailing = trailing_icon
        self._fold = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if kind == "ghost":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_icon_name(self, icon: str) -> None:
        """Show another icon."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def set_fold(self, level: int) -> None:
        """Take less room: 0 shows all, 1 leaves the shortcut out, 2 the words too."""
        if level != self._fold:
            self._fold = level
            if self.is_icon_only() and not self.toolTip():
                self.setToolTip(plain_tip(self._words()))
            self.updateGeometry()
            self.update()

    def width_at(self, level: int) -> int:
        """Return how wide the button wants to be at a level of `set_fold`, in pixels."""
        if not self.text() or (level == _SQUARE and self.icon_name):
            return self._height()
        theme = current()
        width = 2.0 * self._padding() + text_width(theme.font(self._font_role()), self._words()) + 1
        if self.icon_name:
            width += theme.px(16) + theme.px(6 if self.small else 8)
        if self._hint and level == 0:
            width += kbd_width(self._hint) + theme.px(8)
        return round(width + 0.5)

    def is_icon_only(self) -> bool:
        """Tell whether the button is a square with an icon."""
        return not self.text() or (self._fold == _SQUARE and bool(self.icon_name))

    def _words(self) -> str:
        # "&&" is a written ampersand, a lone one marks the access key.
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _font_role(self) -> str:
        return "label" if self.small else "strong"

    def _height(self) -> int:
        return current().measure("control_small" if self.small else "control")

    def _padding(self) -> int:
        # A bare link has no frame to stand off from.
        return current().px(8 if self.kind == "ghost" else 10 if self.small else 12)

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and shortcut."""
        return QSize(self.width_at(self._fold), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changes."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def _look(self, theme: Theme) -> tuple[str, QColor | None, QColor | None]:
        # Returns the text token, the ground and the border.
        over = self.underMouse() or self.isDown()
        hover = theme.colour("hover") if over else None
        surface = hover or theme.colour("surface")
        if not self.isEnabled():
            if self.kind == "ghost":
                return "t3", None, None
            return "t3", theme.colour("off"), theme.colour("line")
        match self.kind:
            case "primary":
                ground = theme.colour("acch" if over else "acc")
                return "onacc", ground, ground
            case "ghost":
                return "acc", hover, None
            case "danger":
                return "over", surface, theme.colour("over")
            case _:
                return "text", surface, theme.colour("line2")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, its focus frame and its contents."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        token, ground, border = self._look(theme)
        radius = theme.measure("radius_control")
        rounded(painter, rect, radius, ground, border, theme.px(1))
        if self.isChecked():
            rounded(painter, rect, radius, theme.colour("tint"), theme.colour("acc"), theme.px(1))
        if self.hasFocus():
            self._paint_focus(painter, rect, theme, radius)
        self._paint_contents(painter, rect, theme, token)

    def _paint_focus(self, painter: QPainter, rect: QRectF, theme: Theme, radius: int) -> None:
        width = theme.px(2)
        if self.kind != "primary":
            rounded(painter, rect, radius, None, theme.colour("acc"), width)
            return
        # A ring of the text colour inside the accent, so that it is seen on any ground.
        rounded(painter, rect, radius, None, theme.colour("acc"), width)
        inner = rect.adjusted(width, width, -width, -width)
        rounded(painter, inner, radius - 1, None, theme.colour("onacc"), width)

    def _paint_contents(self, painter: QPainter, rect: QRectF, theme: Theme, token: str) -> None:
        side = theme.px(16)
        icon_token = "t2" if token == "text" else token
        middle = rect.center().y() - side / 2
        if self.is_icon_only():
            spot = QRectF(rect.center().x() - side / 2, middle, side, side)
            paint_icon(painter, self.icon_name, spot, icon_token)
            return
        spare = max(0.0, rect.width() - self.sizeHint().width()) / 2
        left, right = rect.left() + self._padding() + spare, rect.right() - self._padding() - spare
        gap = theme.px(6 if self.small else 8)
        if self.icon_name and self._trailing:
            right -= side
            paint_icon(painter, self.icon_name, QRectF(right, middle, side, side), icon_token)
            right -= gap
        elif self.icon_name:
            paint_icon(painter, self.icon_name, QRectF(left, middle, side, side), icon_token)
            left += side + gap
        if self._hint and not self._fold:
            width, height = kbd_width(self._hint), theme.px(18)
            right -= width
            spot = QRectF(right, rect.center().y() - height / 2, width, height)
            edge = theme.colour("onacc" if token == "onacc" else "line2")
            paint_kbd(
                painter, spot, self._hint, theme.colour("onacc" if token == "onacc" else "t3"), edge
            )
            right -= theme.px(8)
        draw_text(
            painter,
            QRectF(left, rect.top(), right - left + 1, rect.height()),
            self._words(),
            theme.font(self._font_role()),
            theme.colour(token),
        )


def primary(text: str, icon: str = "", hint: str = "", parent: QWidget | None = None) -> Button:
    """Return the one main button of a page or dialog."""
    return Button(text, "primary", icon=icon, hint=hint, parent=parent)


def secondary(text: str, icon: str = "", hint: str = "", parent: QWidget | None = None) -> Button:
    """Return an ordinary button."""
    return Button(text, "secondary", icon=icon, hint=hint, parent=parent)


def ghost(
    text: str, icon: str = "", parent: QWidget | None = None, *, small: bool = True
) -> Button:
    """Return a link-like button without a frame."""
    return Button(text, "ghost", icon=icon, small=small, parent=parent)


def danger(text: str, icon: str = "", parent: QWidget | None = None) -> Button:
    """Return a button for what cannot be taken back."""
    return Button(text, "danger", icon=icon, parent=parent)


def icon_button(
    icon: str,
    name: str,
    parent: QWidget | None = None,
    *,
    small: bool = False,
    kind: str = "secondary",
) -> Button:
    """Return a square button; `name` is read aloud and shown as tooltip."""
    button = Button("", kind, icon=icon, small=small, parent=parent)
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(name))
    return button
