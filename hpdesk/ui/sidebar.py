# SPDX-License-Identifier: MPL-2.0
"""The sidebar: the plan at the top, the pages, and how saving goes at the bottom."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages import PageSpec
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import badge_width, paint_badge
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.painted import draw_text, elide, rounded
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import clock, date_words, worded

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.backups import Backup

_LEAST_HEIGHT = 24  # pixels at 100 %


class _SideButton(QAbstractButton):
    """What is common to all that can be pressed in the sidebar."""

    height_name = "row"

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name, self.rail = icon, False
        self.setText(text)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_rail(self, rail: bool) -> None:
        """Show the icon alone, with the words as tooltip, or both."""
        self.rail = rail
        self.setToolTip(self.text() if rail else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(current().px(48), current().measure(self.height_name))

    def minimumSizeHint(self) -> QSize:
        """Return the least height, where large type stands on a small screen."""
        return QSize(current().px(40), current().px(_LEAST_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changes."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as well as with Space."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw hover and focus."""
        theme = current()
        radius = theme.measure("radius_control")
        if self.underMouse() and not self.isChecked():
            rounded(painter, rect, radius, theme.colour("off"))
        if self.hasFocus():
            rounded(painter, rect, radius, None, theme.colour("acc"), theme.px(2))


class NavItem(_SideButton):
    """One page, with a badge at the right."""

    def __init__(self, spec: PageSpec | None, text: str, icon: str) -> None:
        super().__init__(text, icon)
        self.spec = spec
        self.setCheckable(spec is not None)
        self.setAutoExclusive(spec is not None)  # the group sees to it; read as one of several
        self._badge, self._tone = "", "neutral"

    def set_badge(self, text: str, tone: str = "neutral") -> None:
        """Show a count; an empty text shows none."""
        self._badge, self._tone = text, tone
        self.setAccessibleDescription(text)
        self.update()

    def badge(self) -> str:
        """Return the count that is shown."""
        return self._badge

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            radius = theme.measure("radius_control")
            rounded(
                painter, rect, radius, theme.colour("surface"), theme.colour("line"), theme.px(1)
            )
            bar = QRectF(0, theme.px(8), theme.px(3), rect.height() - theme.px(16))
            painter.fillRect(bar, theme.colour("acc"))
        self.paint_ground(painter, rect)
        side = theme.px(18)
        left = (rect.width() - side) / 2 if self.rail else theme.px(12)
        spot = QRectF(left, (rect.height() - side) / 2, side, side)
        paint_icon(painter, self.icon_name, spot, "acc" if chosen else "t3")
        right = rect.right() - theme.px(10)
        if self._badge:
            width, height = badge_width(self._badge), theme.px(20)
            top = theme.px(1) if self.rail else (rect.height() - height) / 2
            edge = rect.right() - theme.px(2) if self.rail else right
            paint_badge(painter, QRectF(edge - width, top, width, height), self._badge, self._tone)
            right -= width + theme.px(8)
        if not self.rail:
            start = spot.right() + theme.px(10)
            room = QRectF(start, 0, right - start, rect.height())
            colour = theme.colour("text" if chosen or self.underMouse() else "t2")
            draw_text(painter, room, self.text(), theme.font("strong"), colour)


class PlanButton(_SideButton):
    """The plan's name and municipality; opens the menu of files."""

    def __init__(self) -> None:
        super().__init__("hpdesk", "building-2")
        self._place = ""

    def set_plan(self, name: str, place: str) -> None:
        """Show another plan."""
        self._place = place
        self.setText(name)
        self.setAccessibleName(self.tr("{0}, {1}. Åbn menuen").format(name, place))
        self.setToolTip(plain_tip(f"{name}\n{place}".strip()))
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Show the mark alone or the words."""
        self.rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the sidebar's head."""
        return QSize(current().px(48), current().px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the two-way arrow."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        self.paint_ground(painter, rect)
        if self.rail:
            side = theme.px(32)
            tile = QRectF((rect.width() - side) / 2, (rect.height() - side) / 2, side, side)
            rounded(painter, tile, theme.px(6), theme.colour("acc"))
            inset = theme.px(7)
            inner = tile.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, self.icon_name, inner, "onacc")
            return
        side = theme.px(16)
        arrow = QRectF(rect.right() - theme.px(10) - side, (rect.height() - side) / 2, side, side)
        paint_icon(painter, "chevrons-up-down", arrow, "t2")
        left, width = theme.px(12), arrow.left() - theme.px(20)
        upper, lower = theme.line_height("body"), theme.line_height("meta")
        top = (rect.height() - upper - (lower if self._place else 0)) / 2
        name = QRectF(left, top, width, upper)
        draw_text(painter, name, self.text(), theme.font("heading"), theme.colour("text"))
        place = QRectF(left, top + upper, width, lower)
        draw_text(painter, place, self._place, theme.font("meta"), theme.colour("t2"))


class SaveState(_SideButton):
    """»Gemt 10:42« with the name of the file; »Gemmer«, or »Ikke gemt« when it failed."""

    def __init__(self) -> None:
        super().__init__("", "circle-check")
        self._file, self._token = "", "ok"
        self._place, self._place_token = "", "t2"
        self.set_idle("")

    def set_idle(self, file_name: str) -> None:
        """Show the file before anything was changed."""
        self._file = file_name
        self._show(self.tr("Alt er gemt"), "circle-check", "ok")

    def set_saving(self) -> None:
        """Say that something is on its way."""
        self._show(self.tr("Gemmer"), "circle-dot", "t3")

    def set_saved(self, moment: datetime) -> None:
        """Say when it was saved."""
        self._show(self.tr("Gemt {0}").format(clock(moment)), "circle-check", "ok")

    def set_failed(self) -> None:
        """Say that it is not saved."""
        self._show(self.tr("Ikke gemt"), "circle-alert", "over")

    def set_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._show(self.tr("Kan kun læses"), "lock", "t3")

    def set_place(self, text: str, token: str = "t2") -> None:
        """Say how the file on the drive stands, instead of its name; an empty text says nothing."""
        self._place, self._place_token = text, token
        self._show(self.text(), self.icon_name, self._token)

    def place(self) -> str:
        """Return what is said of the drive."""
        return self._place

    def _show(self, text: str, icon: str, token: str) -> None:
        self.icon_name, self._token = icon, token
        self.setText(text)
        said = [part for part in (text, self._place, self._file) if part]
        self.setAccessibleName(". ".join(said))
        self.setToolTip(plain_tip("\n".join(said)))
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Show the icon alone or the words."""
        self.rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(current().px(48), current().px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the state and the file's name."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        self.paint_ground(painter, rect)
        side = theme.px(18)
        left = (rect.width() - side) / 2 if self.rail else theme.px(12)
        middle = rect.height() / 2
        top = middle - side / 2 if self.rail else middle - theme.px(18)
        paint_icon(painter, self.icon_name, QRectF(left, top, side, side), self._token)
        if self.rail:
            return
        start = left + side + theme.px(10)
        width = rect.right() - theme.px(8) - start
        upper = QRectF(start, middle - theme.px(19), width, theme.px(20))
        token = "over" if self._token == "over" else "text"
        draw_text(painter, upper, self.text(), theme.font("strong"), theme.colour(token))
        font = theme.font("meta")
        lower = QRectF(start, middle + theme.px(1), width, theme.px(16))
        said = elide(font, self._place or self._file, width)
        draw_text(painter, lower, said, font, theme.colour(self._place_token))


class Sidebar(QFrame):
    """224 px wide, or a rail of 64 px; `chosen(str)` gives the page."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        self.plan = PlanButton()
        self.save_state = SaveState()
        self.backups = NavItem(None, self.tr("Sikkerhedskopier"), "history")
        self.settings = NavItem(None, self.tr("Indstillinger"), "settings")
        self.items: dict[str, NavItem] = {}
        self._group = QButtonGroup(self)
        head, nav, foot = (self._box(outer) for _ in range(3))
        head.addWidget(self.plan)
        for spec in pages:
            if spec.in_sidebar:
                item = NavItem(spec, worded(spec.title), spec.icon)
                item.clicked.connect(self._on_clicked)
                self._group.addButton(item)
                self.items[spec.id] = item
                nav.addWidget(item)
        foot.addWidget(self.save_state)
        foot.addWidget(self.backups)
        foot.addWidget(self.settings)
        outer.insertWidget(1, self._line())
        outer.insertStretch(3, 1)
        outer.insertWidget(4, self._line())
        self.set_rail(False)
        head.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(7))

    def _box(self, outer: QVBoxLayout) -> QVBoxLayout:
        theme = current()
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(theme.px(8), theme.px(12), theme.px(8), theme.px(12))
        box.setSpacing(theme.px(2))
        outer.addWidget(holder)
        return box

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setObjectName("sideLine")
        return line

    def set_rail(self, rail: bool) -> None:
        """Become a rail or a full sidebar."""
        self.setFixedWidth(current().measure("rail" if rail else "sidebar"))
        for button in self.findChildren(_SideButton):
            button.set_rail(rail)

    def set_current(self, page: str) -> None:
        """Mark the page that is shown."""
        if page in self.items:
            self.items[page].setChecked(True)

    def show_backup(self, newest: "Backup | None") -> None:
        """Say when the plan was last backed up."""
        spoken = text = self.tr("Sikkerhedskopier")
        if newest is not None:
            on = newest.made
            is_today = on.date() == date.today()
            when = clock(on) if is_today else date_words(on.date(), year=False)
            spoken = text = self.tr("Sikkerhedskopi {0}").format(when)
            if not is_today:  # there is room for a short word and a long month
                text = self.tr("Kopi fra {0}").format(when)
        self.backups.setText(text)
        self.backups.setAccessibleName(spoken)
        self.backups.setToolTip(spoken if self.backups.rail else "")
        self.backups.update()

    def _on_clicked(self) -> None:
        item = self._group.checkedButton()
        if isinstance(item, NavItem) and item.spec is not None:
            self.chosen.emit(item.spec.id)
