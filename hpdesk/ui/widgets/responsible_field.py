# SPDX-License-Identifier: MPL-2.0
"""Whom something lies with: several people and parties, added by name and taken off one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.elided_label import ElidedLabel


class ResponsibleField(QWidget):
    """Shows the chosen ones as rows and offers the rest below; `changed` when a person edits."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._options: dict[str, Option] = {}
        self._keys: list[str] = []
        self._locked = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        layout.addLayout(self._rows)
        self.choice = ChoiceField(
            name=self.tr("Tilføj ansvarlig"), placeholder=self.tr("Tilføj person eller part")
        )
        self.choice.chosen.connect(self._on_chosen)
        layout.addWidget(self.choice)
        self.setFocusProxy(self.choice)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these people and parties."""
        self._options = {option.id: option for option in options}
        self._rebuild()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the chosen ones in order."""
        return tuple(self._keys)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show who is chosen without telling anyone."""
        if list(keys) != self._keys:
            self._keys = list(keys)
            self._rebuild()

    def set_locked(self, locked: bool, why: str = "") -> None:
        """Let nothing be changed, and say why."""
        self._locked = locked
        self.choice.setEnabled(not locked)
        self.choice.setToolTip(why)
        self._rebuild()

    def _rebuild(self) -> None:
        self._rebuild_rows()
        self._offer_rest()

    def _rebuild_rows(self) -> None:
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._keys:
            self._rows.addWidget(self._row(self._options.get(key, Option(key, "?"))))

    def _offer_rest(self) -> None:
        left = [o for o in self._options.values() if o.id not in self._keys]
        self.choice.set_options(left)

    def _row(self, option: Option) -> QWidget:
        theme = current()
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        words = f"{option.text}, {option.detail}" if option.detail else option.text
        layout.addWidget(Avatar(option.text))
        layout.addWidget(ElidedLabel(words), 1)
        remove = icon_button(
            "x", self.tr("Fjern {0}").format(option.text), small=True, kind="ghost"
        )
        remove.setProperty("key", option.id)
        remove.setEnabled(not self._locked)
        remove.clicked.connect(self._on_removed)
        layout.addWidget(remove)
        return row

    def _on_chosen(self, key: str) -> None:
        self._keys.append(key)
        self._rebuild_rows()
        # The box is still busy with the row: taking it away now would choose its neighbour too.
        QTimer.singleShot(0, self, self._offer_rest)
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_removed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._keys.remove(button.property("key"))
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
            self._rebuild()
            self.changed.emit()
