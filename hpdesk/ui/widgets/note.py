# SPDX-License-Identifier: MPL-2.0
"""A tinted box with an icon and a sentence, inside a page or dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label, set_tone

TONE_ICONS = {
    "over": "circle-alert",
    "warn": "triangle-alert",
    "info": "info",
    "ok": "circle-check",
    "neutral": "info",
}


class Note(QFrame):
    """Says something that stays: tone is `info`, `ok`, `warn`, `over` or `neutral`."""

    spoken_role = Role.Grouping

    def __init__(
        self, text: str, tone: str = "info", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        self.setObjectName("note")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        layout.setSpacing(theme.px(10))
        self._icon = IconLabel(icon or TONE_ICONS[tone], TONES[tone][0], 16)
        self.label = label(text, wrap=True)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.label, 1)
        self.set(text, tone, icon)

    def set(self, text: str, tone: str = "info", icon: str = "") -> None:
        """Say something else."""
        self.label.setText(text)
        self._icon.set(icon or TONE_ICONS[tone], TONES[tone][0])
        set_tone(self, tone)
        self.setAccessibleName(text)
