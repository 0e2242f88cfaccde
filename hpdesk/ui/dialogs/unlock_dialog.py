# SPDX-License-Identifier: MPL-2.0
"""Asks for the password of a plan, or for the letters on its recovery sheet."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.apart import Apart
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.secret_field import SecretEdit
from hpdesk.ui.wording import said


class UnlockDialog(BaseDialog):
    """`unlocked(str)` gives the path once the plan can be opened in this process."""

    unlocked = Signal(str)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=460)
        self.set_title(self.tr("Åbn {0}").format(path.name))
        self._path = path
        self._trying: Apart | None = None
        self.password = SecretEdit(self.tr("Adgangskode"))
        self.password_field = self.add_field(self.tr("Adgangskode"), self.password)
        self.key = QLineEdit()
        self.key_field = self.add_field(
            self.tr("Genoprettelsesnøgle"),
            self.key,
            self.tr("Skriv de 14 grupper fra arket i rækkefølge."),
        )
        self.key_field.hide()
        self.other = ghost(self.tr("Brug genoprettelsesnøgle"))
        self.other.clicked.connect(self._on_other)
        self.add_left_button(self.other)
        self.add_cancel()
        self.set_primary(self.tr("Åbn"))
        self.password.setFocus()

    def _by_key(self) -> bool:
        return self.key_field.isVisibleTo(self)

    def _on_other(self) -> None:
        by_key = not self._by_key()
        self.key_field.setVisible(by_key)
        self.password_field.setVisible(not by_key)
        words = self.tr("Brug adgangskode") if by_key else self.tr("Brug genoprettelsesnøgle")
        self.other.setText(words)
        (self.key if by_key else self.password).setFocus()

    def accept(self) -> None:
        """Try what was written, off the UI thread: the key takes its time on purpose.

        In a thread that nobody waits for: the file may lie on a drive that does not answer.
        """
        if self._trying is not None:
            return
        from hpdesk.services import passwords  # after the first paint

        by_key = self._by_key()
        written = self.key.text() if by_key else self.password.text()
        take = passwords.unlock_with_recovery_key if by_key else passwords.unlock
        self._wait(True)
        self._trying = Apart(self).start(
            partial(take, self._path, written), self._on_done, self._on_failed
        )

    def _wait(self, waits: bool) -> None:
        self.password.setEnabled(not waits)
        self.key.setEnabled(not waits)
        if self.primary is not None:
            self.primary.setEnabled(not waits)
            self.primary.setText(self.tr("Åbner …") if waits else self.tr("Åbn"))

    def _on_done(self, _result: object) -> None:
        self._trying = None
        super().accept()  # first: another dialog may come up with the plan
        self.unlocked.emit(str(self._path))

    def _on_failed(self, problem: Exception) -> None:
        self._trying = None
        self._wait(False)
        if not isinstance(problem, UserError):
            raise problem
        field: Field[QWidget] = self.key_field if self._by_key() else self.password_field  # type: ignore[assignment]  # a field of any editor
        field.set_error(said(problem))
        field.editor.setFocus()
        if not self._by_key():
            self.password.line.selectAll()
