# SPDX-License-Identifier: MPL-2.0
"""»Filen er ændret efter eksporten«: what is to become of a file that a person worked in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog

NEW_NAME, READ_BACK, OVERWRITE = "new_name", "read_back", "overwrite"


class HandEditedDialog(BaseDialog):
    """`chosen(str)` tells what a person wants: `new_name`, `read_back` or `overwrite`."""

    chosen = Signal(str)

    def __init__(self, path: Path, *, can_read: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Filen er ændret efter eksporten"))
        self.add_text(
            self.tr(
                "Nogen har rettet i »{0}«, siden den blev gemt herfra. Den er ikke overskrevet. "
                "Hvad skal der ske?"
            ).format(path.name)
        )
        self.ways: dict[str, QRadioButton] = {}
        self._way(NEW_NAME, self.tr("Gem under et nyt navn; begge filer bliver liggende"))
        if can_read:
            self._way(READ_BACK, self.tr("Læs ændringerne ind i planen, efter at jeg har set dem"))
        self._way(
            OVERWRITE,
            self.tr("Gem med samme navn; den gamle gemmes ved siden af som »… (rettet i hånden)«"),
        )
        self.ways[NEW_NAME].setChecked(True)
        self.add_cancel()
        self.set_primary(self.tr("Fortsæt"))
        self.ways[NEW_NAME].setFocus(Qt.FocusReason.OtherFocusReason)

    def _way(self, key: str, words: str) -> None:
        button = QRadioButton(words)
        self.ways[key] = button
        self.body.addWidget(button)

    def accept(self) -> None:
        """Tell what was chosen."""
        way = next(key for key, button in self.ways.items() if button.isChecked())
        super().accept()
        self.chosen.emit(way)
