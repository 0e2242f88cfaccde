# SPDX-License-Identifier: MPL-2.0
"""A frame in which contents scroll up and down."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(contents: QWidget, *, both_ways: bool = False) -> QScrollArea:
    """Return a frame in which contents scroll up and down, never sideways unless `both_ways`."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not both_ways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not contents.objectName():
        contents.setObjectName("scrollBody")
    area.setWidget(contents)
    return area
