# SPDX-License-Identifier: MPL-2.0
"""Labels in the type sizes of the design."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(
    text: str,
    role: str = "body",
    tone: str = "",
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a plain-text label: role is a type size, tone a colour word (`t2`, `over` …)."""
    result = QLabel(text, parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setProperty("role", role)
    if tone:
        result.setProperty("tone", tone)
    if wrap:
        result.setWordWrap(True)
        result.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return result


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a label, note or bar another tone and restyle it."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def divider(*, vertical: bool = False) -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setObjectName("dividerVertical" if vertical else "divider")
    return line
