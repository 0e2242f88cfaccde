# SPDX-License-Identifier: MPL-2.0
"""Settings: how the small note window is called while another program is in front."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hpdesk.ui.system_key import KEYS, key_system
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label


class NotesSection(QWidget):
    """`chosen(bool)` tells whether the key of the whole system is wanted, where there is one."""

    chosen = Signal(bool)

    def __init__(self, system_key: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        box = QVBoxLayout(self)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        if key_system() is not None:
            words = self.tr("{0} henter notevinduet frem").format(KEYS)
            self.system_key = QCheckBox(words)
            self.system_key.setChecked(system_key)
            self.system_key.toggled.connect(self.chosen)
            hint = self.tr("Har et andet program tasterne allerede, beholder det dem.")
            box.addWidget(Field(self.tr("Ny note fra alle programmer"), self.system_key, hint=hint))
        for text in (
            self.tr(
                "En genvej i computerens egne indstillinger for tastaturet kan også hente "
                "notevinduet frem fra alle programmer. Lad den køre kommandoen »hpdesk note«. Er "
                "hpdesk ikke åbent, åbnes det."
            ),
            self.tr("Noten kommer i den plan, du har åben. hpdesks ikon ved uret henter den også."),
        ):
            box.addWidget(label(text, "meta", wrap=True))
        box.addStretch(1)
