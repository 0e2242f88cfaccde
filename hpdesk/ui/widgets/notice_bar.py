# SPDX-License-Identifier: MPL-2.0
"""A bar across the top for what needs an answer: a file that was not saved, a bilag that fails."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hpdesk.ui.spoken import Role, announcer
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.wording import shown


class NoticeBar(QFrame):
    """One sentence that stays until it is mended or closed; hidden while there is none."""

    spoken_role = Role.AlertMessage

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        theme = current()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        layout.setSpacing(theme.px(10))
        self._icon = IconLabel("circle-alert", "over", 16)
        self.label = label("", wrap=True)
        self.action_button = Button("", "secondary", small=True)
        self.action_button.clicked.connect(self._on_clicked)
        close = icon_button("x", self.tr("Luk besked"), small=True, kind="ghost")
        close.clicked.connect(self.clear)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.action_button)
        layout.addWidget(close)
        self._act: Callable[[], object] | None = None
        self.key = ""
        self.hide()

    def show_notice(
        self,
        text: str,
        tone: str = "over",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
    ) -> None:
        """Show a sentence; `key` names it so that `clear(key)` takes away only this one."""
        text, action = shown(text), shown(action)
        self.label.setText(text)
        self.setAccessibleName(text)
        self._icon.set(TONE_ICONS[tone], TONES[tone][0])
        set_tone(self, tone)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._act, self.key = on_action, key
        self.show()
        announcer().say(self, text, urgent=tone == "over")

    def text(self) -> str:
        """Return the sentence that is shown, or an empty one."""
        return "" if self.isHidden() else self.label.text()

    def clear(self, key: str | bool = "") -> None:
        """Take the notice away; with a key only the notice of that key."""
        if isinstance(key, str) and key and key != self.key:
            return
        self.hide()
        self.closed.emit()

    def _on_clicked(self) -> None:
        if self._act is not None:
            self._act()
