# SPDX-License-Identifier: MPL-2.0
"""A dialog that changes much at once: the change comes when the backup before it is made."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hpdesk.ui.backup_keeper import keeper_for
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.note import Note


class MassChangeDialog(BaseDialog):
    """`when_backed_up` does the change at once, or as soon as the backup under way is made.

    Meanwhile the window answers, the dialog tells what it waits for, and it can be given up.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 420) -> None:
        super().__init__(title, parent, width=width)
        self.waits = Note("", "info")
        self.waits.hide()
        self._then: Callable[[], object] | None = None

    def when_backed_up(self, change: Callable[[], object]) -> None:
        """Do the change once no backup is under way."""
        if self._then is not None:
            return
        keeper = keeper_for(self)
        if keeper is None:
            change()
            return
        self._then = change
        self.body.addWidget(self.waits)
        self.waits.set(self.tr("Sikkerhedskopien laves først. Ændringen kommer lige efter."))
        self.waits.show()
        if self.primary is not None:
            self.primary.setEnabled(False)
        one_shot = Qt.ConnectionType.SingleShotConnection
        keeper.settled.connect(self._on_settled, one_shot)

    def _on_settled(self) -> None:
        change, self._then = self._then, None
        if change is None or not self.isVisible():
            return
        self.waits.hide()
        if self.primary is not None:
            self.primary.setEnabled(True)
        change()

    def reject(self) -> None:
        """Close; a change that waits does not come."""
        self._then = None
        super().reject()
