# SPDX-License-Identifier: MPL-2.0
"""Finds text that has less room than it needs; the gallery and the tests ask."""

from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.switch import Switch

_SLACK = 1.5  # pixels: rounding of widths at fractional scales


def clipped_widgets(root: QWidget) -> list[str]:
    """Return a line for every visible widget whose words need more room than they have.

    Widgets that elide on purpose and say the whole in a tooltip are left out.
    """
    found = []
    for widget in seen_in(root):
        if isinstance(widget, ElidedLabel | Switch):
            continue
        need = _missing(widget)
        if need:
            found.append(f"{type(widget).__name__} {_words(widget)!r}: {need}")
    return found


def seen_in(root: QWidget) -> Iterator[QWidget]:
    """Go through what a window shows; what is hidden, and other windows, are not gone into."""
    yield root
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            yield from seen_in(child)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit) and not widget.text():
        return widget.placeholderText()
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleName()


def _missing(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _label_missing(widget)
    if isinstance(widget, QCheckBox | QRadioButton):
        hint = widget.sizeHint().width() - 6
        return _short(hint, widget.width())
    if isinstance(widget, QAbstractButton):
        hint = widget.minimumSizeHint().width() if widget.text() else 0
        return _short(hint, widget.width())
    if isinstance(widget, QComboBox):
        if widget.currentText() and widget.currentText() in widget.toolTip():
            return ""  # a long name scrolls, and the tooltip has all of it
        need = QFontMetricsF(widget.font()).horizontalAdvance(widget.currentText())
        return _short(need + 36, widget.width())
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        if widget.placeholderText() in widget.toolTip():
            return ""  # an example that the tooltip has all of
        need = QFontMetricsF(widget.font()).horizontalAdvance(widget.placeholderText())
        return _short(need + 14, widget.width())
    return ""


def _label_missing(label: QLabel) -> str:
    if not label.text():
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        return _short(need, label.height(), "høj") if need > 0 else ""
    return _short(label.sizeHint().width(), label.width()) or _short(
        QFontMetricsF(label.font()).height() * 0.9, room.height(), "høj"
    )


def _short(need: float, have: float, way: str = "bred") -> str:
    return f"{need:.0f} > {have:.0f} px {way}" if need > have + _SLACK else ""
