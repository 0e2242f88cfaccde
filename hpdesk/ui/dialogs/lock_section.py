# SPDX-License-Identifier: MPL-2.0
"""Settings: when a plan under a password locks by itself, and the way to its password."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label

_MINUTES = (0, 5, 15, 30, 60)


class LockSection(QWidget):
    """`chosen(int)` gives the minutes, 0 for never; `command_wanted(str)` asks for a dialog."""

    chosen = Signal(int)
    command_wanted = Signal(str)

    def __init__(
        self, minutes: int, parent: QWidget | None = None, *, has_plan: bool = False
    ) -> None:
        super().__init__(parent)
        theme = current()
        box = QVBoxLayout(self)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        if has_plan:
            self.password = secondary(self.tr("Planens adgangskode …"), "lock")
            self.password.clicked.connect(self._on_password)
            box.addWidget(self.password, 0, Qt.AlignmentFlag.AlignLeft)
        title = self.tr("Lås planen, når ingen bruger hpdesk")
        choices = [
            (str(m), self.tr("{0} min.").format(m) if m else self.tr("Aldrig"))
            for m in sorted({*_MINUTES, minutes})
        ]
        self.minutes = Segment(choices, str(minutes), name=title)
        self.minutes.chosen.connect(self._on_chosen)
        box.addWidget(Field(title, self.minutes))
        for words in (
            self.tr(
                "Gælder planer med adgangskode. Alt gemmes først, og du fortsætter, hvor du slap. "
                "Mens et mødes ur går, låses der ikke. Lås selv med Ctrl+Alt+L."
            ),
            self.tr(
                "Midlertidige filer fra en krypteret plan ligger i en mappe, som kun du kan læse, "
                "og overskrives, når planen lukkes. Papirer, du gemmer eller åbner i andre "
                "programmer, er ikke krypteret, og computeren selv kan have spor i sin "
                "hukommelsesfil. Brug også diskkryptering (BitLocker eller FileVault)."
            ),
        ):
            box.addWidget(label(words, "meta", wrap=True))
        box.addStretch(1)

    def _on_password(self) -> None:
        self.command_wanted.emit("password")

    def _on_chosen(self, minutes: str) -> None:
        self.chosen.emit(int(minutes))
