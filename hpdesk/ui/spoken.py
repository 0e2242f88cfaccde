# SPDX-License-Identifier: MPL-2.0
"""What a screen reader is told: what painted widgets are, and what happens elsewhere.

Qt calls every widget it does not know »client«. A painted widget names its role in a class
attribute `spoken_role`, and `speak_roles` lets Qt ask for it. A day or a bar of a picture is no
widget: a `SpokenPart` stands for it, a QObject, so that Qt forgets what it said when it goes.
"""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


class SpokenPart(QObject):
    """One part of a picture as a screen reader meets it.

    `told` gives its words and its place in the picture, both empty once it is gone; the place is
    empty, too, where there is no room to draw it.
    """

    def __init__(self, picture: QWidget, told: Callable[[], tuple[str, QRect]]) -> None:
        super().__init__(picture)
        self.picture, self.told = picture, told


class SpokenWidget(QAccessibleObject):
    """A painted widget as a screen reader meets it: role, name, description, place and state."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget)
        self._role = role

    def _widget(self) -> QWidget:
        widget = self.object()
        assert isinstance(widget, QWidget), "made for one"
        return widget

    def _children(self) -> list[QObject]:
        found = (child for child in self._widget().children() if isinstance(child, QWidget))
        shown = [child for child in found if not child.isWindow() and not child.isHidden()]
        parts = getattr(self._widget(), "spoken_parts", list)
        return [*shown, *parts()]

    def role(self) -> QAccessible.Role:
        """Return what it is."""
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name or description; the tooltip is the help."""
        widget = self._widget()
        if kind == QAccessible.Text.Name:
            return widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return widget.accessibleDescription() or widget.toolTip()
        return widget.toolTip() if kind == QAccessible.Text.Help else ""

    def state(self) -> QAccessible.State:
        """Return what can be done with it now."""
        widget, state = self._widget(), QAccessible.State()
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        state.focusable = takes and widget.isEnabled()
        state.focused = widget.hasFocus()
        state.disabled = not widget.isEnabled()
        state.invisible = not widget.isVisible()
        return state

    def rect(self) -> QRect:
        """Return where it stands on the screen."""
        widget = self._widget()
        return QRect(widget.mapToGlobal(QPoint()), widget.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None
        """Return what it stands in."""
        return _interface(self._widget().parentWidget())

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt takes None
        """Return its window on the desktop."""
        return self._widget().window().windowHandle()

    def childCount(self) -> int:
        """Return how many widgets and parts stand in it."""
        return len(self._children())

    def child(  # type: ignore[override]  # Qt takes None
        self, index: int
    ) -> QAccessibleInterface | None:
        """Return a widget or a part in it."""
        children = self._children()
        return _interface(children[index]) if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a widget or a part in it, or -1."""
        found = child.object()
        places = [at for at, each in enumerate(self._children()) if each is found]
        return places[0] if places else -1

    def focusChild(  # type: ignore[override]  # Qt takes None
        self,
    ) -> QAccessibleInterface | None:
        """Return what has the keyboard in it."""
        focus = self._widget().focusWidget()
        return _interface(focus) if focus is not None and focus.hasFocus() else None


class _PartSaid(QAccessibleObject):
    """A part of a picture: a text with a place, and nothing in it."""

    def _part(self) -> SpokenPart:
        part = self.object()
        assert isinstance(part, SpokenPart), "made for one"
        return part

    def role(self) -> QAccessible.Role:
        """Return that it is read."""
        return Role.StaticText

    def text(self, kind: QAccessible.Text) -> str:
        """Return what it says."""
        return self._part().told()[0] if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        """Return that it is read only, and whether it is seen."""
        part, state = self._part(), QAccessible.State()
        state.readOnly = True
        state.invisible = not part.picture.isVisible()
        state.offscreen = part.told()[1].isEmpty()
        return state

    def rect(self) -> QRect:
        """Return where it stands on the screen."""
        part = self._part()
        _, place = part.told()
        return QRect(part.picture.mapToGlobal(place.topLeft()), place.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes None
        """Return the picture."""
        return _interface(self._part().picture)

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt takes None
        """Return its window on the desktop."""
        return self._part().picture.window().windowHandle()

    def childCount(self) -> int:
        """Return that nothing stands in it."""
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]  # Qt takes None
        """Return nothing."""

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that it is not there."""
        return -1


def _interface(thing: QObject | None) -> QAccessibleInterface | None:
    return None if thing is None else QAccessible.queryAccessibleInterface(thing)


def _made(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, SpokenPart):
        return _PartSaid(thing)
    role = getattr(thing, "spoken_role", None)
    if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role):
        return SpokenWidget(thing, role)
    return None


@cache
def speak_roles() -> None:
    """Let Qt ask painted widgets what they are; once in a process."""
    QAccessible.installFactory(_made)


class Announcer(QObject):
    """Tells of what happens where the keyboard is not; `said(str, bool)` of all that was told."""

    said = Signal(str, bool)

    def say(self, source: QWidget, text: str, *, urgent: bool = False) -> None:
        """Have a sentence read aloud: at once where it is urgent, else when there is a pause."""
        if not text:
            return
        event = QAccessibleAnnouncementEvent(source, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(text, urgent)


@cache
def announcer() -> Announcer:
    """Return the one announcer of this process."""
    return Announcer()
