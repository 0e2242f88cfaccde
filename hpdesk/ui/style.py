# SPDX-License-Identifier: MPL-2.0
"""What QSS cannot draw well: tick boxes, radio buttons, combo and spin boxes, focus frames."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QTabBar,
    QWidget,
)

_State = QStyle.StateFlag
# Qt asks for a length thousands of times while a page is laid out
_LENGTHS = {
    QStyle.PixelMetric.PM_IndicatorWidth: 16,
    QStyle.PixelMetric.PM_IndicatorHeight: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 16,
    QStyle.PixelMetric.PM_SmallIconSize: 16,
    QStyle.PixelMetric.PM_ButtonIconSize: 16,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
}


@dataclass(frozen=True, slots=True)
class StyleTokens:
    """The colours and the scale the style draws with."""

    colours: Mapping[str, QColor]
    scale: float


class DeskStyle(QProxyStyle):
    """Fusion with the program's own marks and frames."""

    def __init__(self, tokens: StyleTokens) -> None:
        super().__init__("Fusion")
        self.tokens = tokens

    def _px(self, pixels: float) -> int:
        return max(1, round(pixels * self.tokens.scale))

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return a length; marks are 16 px and stand 8 px from their words."""
        own = _LENGTHS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else self._px(own)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw marks and focus frames; leave the rest to Fusion."""
        match element:
            case (
                QStyle.PrimitiveElement.PE_IndicatorCheckBox
                | QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
            ):
                self.draw_check(painter, QRectF(option.rect), _state_of(option))
            case QStyle.PrimitiveElement.PE_IndicatorRadioButton:
                self._draw_radio(painter, QRectF(option.rect), _state_of(option))
            case QStyle.PrimitiveElement.PE_FrameFocusRect:
                if isinstance(widget, QTabBar):
                    return  # the tab's own border shows the focus
                self._frame(painter, QRectF(option.rect), "acc", 2, None, 4)
            case _:
                super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo and spin boxes as fields; leave the rest to Fusion."""
        if control == QStyle.ComplexControl.CC_ComboBox and isinstance(
            option, QStyleOptionComboBox
        ):
            self._field_frame(painter, option, widget)
            arrow = self.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxArrow, widget)
            self._chevron(painter, QRectF(arrow), up=False, enabled=_enabled(option))
        elif control == QStyle.ComplexControl.CC_SpinBox and isinstance(
            option, QStyleOptionSpinBox
        ):
            if option.frame:
                self._field_frame(painter, option, widget)
            for part, up in (
                (QStyle.SubControl.SC_SpinBoxUp, True),
                (QStyle.SubControl.SC_SpinBoxDown, False),
            ):
                rect = self.subControlRect(control, option, part, widget)
                if not rect.isEmpty():
                    self._chevron(painter, QRectF(rect), up=up, enabled=_enabled(option))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where the parts of a combo or spin box lie."""
        rect, side = option.rect, self._px(28)
        if control == QStyle.ComplexControl.CC_ComboBox:
            if part == QStyle.SubControl.SC_ComboBoxArrow:
                return QRect(rect.right() - side, rect.top(), side, rect.height())
            if part == QStyle.SubControl.SC_ComboBoxEditField:
                return rect.adjusted(self._px(9), 2, -side, -2)
        if control == QStyle.ComplexControl.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            no_buttons = option.buttonSymbols.name == "NoButtons"
            half, width = rect.height() // 2, 0 if no_buttons else self._px(24)
            if part == QStyle.SubControl.SC_SpinBoxUp:
                return QRect(rect.right() - width, rect.top() + 2, width, half - 2)
            if part == QStyle.SubControl.SC_SpinBoxDown:
                return QRect(rect.right() - width, rect.top() + half, width, half - 2)
            if part == QStyle.SubControl.SC_SpinBoxEditField:
                return rect.adjusted(self._px(9), 2, -width - self._px(2), -2)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # Qt takes None

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Return the size of a control; fields are 32 px high and have room for their mark."""
        result = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt takes None
        if kind == QStyle.ContentsType.CT_ComboBox:
            return QSize(max(result.width(), size.width() + self._px(46)), self._px(32))
        if kind == QStyle.ContentsType.CT_SpinBox:
            return QSize(max(result.width(), size.width() + self._px(40)), self._px(32))
        if kind in (QStyle.ContentsType.CT_CheckBox, QStyle.ContentsType.CT_RadioButton):
            return QSize(result.width() + self._px(4), max(result.height(), self._px(24)))
        return result

    def draw_check(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        """Draw a tick box; delegates use it too."""
        side = self._px(16)
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        enabled = bool(state & _State.State_Enabled)
        if not state & (_State.State_On | _State.State_NoChange):
            border = "ctl" if enabled else "line"
            self._frame(painter, box, border, 1, "surface" if enabled else "off", 4)
            return
        ground = "acc" if enabled else "off"
        self._frame(painter, box, ground, 1, ground, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.tokens.colours["onacc" if enabled else "t3"], self._px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, s = box.x(), box.y(), box.width()
        if state & _State.State_NoChange:
            painter.drawLine(QPointF(x + s * 0.27, y + s * 0.5), QPointF(x + s * 0.73, y + s * 0.5))
        else:
            points = ((0.25, 0.53), (0.42, 0.70), (0.75, 0.32))
            painter.drawPolyline(QPolygonF([QPointF(x + s * a, y + s * b) for a, b in points]))
        painter.restore()

    def _draw_radio(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        enabled, on = bool(state & _State.State_Enabled), bool(state & _State.State_On)
        edge = "line" if not enabled else "acc" if on else "ctl"
        self._frame(painter, rect, edge, 1, "surface" if enabled else "off", 8)
        if on:
            inset = rect.width() / 4
            dot = rect.adjusted(inset, inset, -inset, -inset)
            self._frame(painter, dot, "acc" if enabled else "t3", 1, "acc" if enabled else "t3", 8)

    def _field_frame(self, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
        state = _state_of(option)
        error = widget is not None and widget.property("error") is True
        if not state & _State.State_Enabled:
            self._frame(painter, QRectF(option.rect), "line", 1, "off", 6)
        elif state & _State.State_HasFocus:
            edge = "over" if error else "acc"
            self._frame(painter, QRectF(option.rect), edge, 2, "surface", 6)
        else:
            edge = "over" if error else "ctl"
            self._frame(painter, QRectF(option.rect), edge, 1, "surface", 6)

    def _frame(
        self,
        painter: QPainter,
        rect: QRectF,
        border: str,
        width: float,
        ground: str | None,
        radius: float,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen_width = self._px(width)
        painter.setPen(QPen(self.tokens.colours[border], pen_width))
        painter.setBrush(self.tokens.colours[ground] if ground else Qt.BrushStyle.NoBrush)
        inset = pen_width / 2
        radius = self._px(radius)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.restore()

    def _chevron(self, painter: QPainter, rect: QRectF, *, up: bool, enabled: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.tokens.colours["t2" if enabled else "t3"], 1.5 * self.tokens.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        reach = min(4 * self.tokens.scale, rect.height() / 3)
        lift = -reach / 2 if up else reach / 2
        middle = rect.center()
        painter.drawPolyline(
            QPolygonF(
                [
                    middle + QPointF(-reach, -lift),
                    middle + QPointF(0, lift),
                    middle + QPointF(reach, -lift),
                ]
            )
        )
        painter.restore()


def _state_of(option: QStyleOption) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state


def _enabled(option: QStyleOption) -> bool:
    return bool(_state_of(option) & _State.State_Enabled)
