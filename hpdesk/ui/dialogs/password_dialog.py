# SPDX-License-Identifier: MPL-2.0
"""Sets, changes or removes the password of the open plan; says what follows from it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.secret_field import SecretEdit
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class PasswordDialog(BaseDialog):
    """`chosen(str)` gives the new password, empty where it is to be removed.

    Where the plan has one, it or the recovery key is asked for first. `sheet_asked` tells that
    the recovery sheet is wanted.
    """

    chosen = Signal(str)
    sheet_asked = Signal()

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        has_one = desk.is_encrypted
        self._desk = desk
        self._job: JobHandle | None = None
        self._removes = False
        self.now_field: Field[SecretEdit] | None = None
        if has_one:
            self.set_title(self.tr("Planens adgangskode"))
            self._add_present()
        else:
            self.set_title(self.tr("Beskyt planen med en adgangskode"))
            self.add_text(
                self.tr(
                    "Hele filen krypteres. Glemmer du adgangskoden, kan planen kun åbnes med den "
                    "genoprettelsesnøgle, som du får at udskrive bagefter."
                )
            )
            self.add_text(self._clear_words(desk))
        self.new_field = self._add_secret(
            self.tr("Ny adgangskode"), self.tr("Mindst 10 tegn. Tre-fire ord er lette at huske.")
        )
        self.again_field = self._add_secret(self.tr("Ny adgangskode igen"))
        self.add_text(
            self.tr(
                "Kopier fra før i dag og filer, du har gemt ud af planen, ændres ikke. Slet dem "
                "selv, hvis de ikke må kunne læses. Papirer, du danner, er ikke krypteret."
            )
        )
        self.add_cancel()
        self.set_primary(self.tr("Skift adgangskode") if has_one else self.tr("Beskyt planen"))
        (self.now_field or self.new_field).editor.setFocus()

    def _clear_words(self, desk: "Desk") -> str:
        """Return what becomes of the file that lies in clear now."""
        from hpdesk.services.opening import is_on_drive  # after the first paint

        if is_on_drive(desk.path):
            return self.tr(
                "Planen ligger på et drev eller i en mappe, der synkroniseres. Der bliver den "
                "ukrypterede fil erstattet, men ikke overskrevet: drevets papirkurv og tidligere "
                "versioner kan stadig rumme den. Slet dem dér."
            )
        return self.tr(
            "Den ukrypterede fil overskrives bagefter. På en USB-nøgle kan den kun slettes, ikke "
            "overskrives, og rester kan ligge på disken."
        )

    def _add_present(self) -> None:
        self.now_field = self._add_secret(
            self.tr("Nuværende adgangskode"), self.tr("Eller planens genoprettelsesnøgle.")
        )
        sheet = ghost(self.tr("Genoprettelsesnøgle …"), "printer")
        sheet.clicked.connect(self._on_sheet)
        self.add_left_button(sheet)
        remove = ghost(self.tr("Fjern adgangskoden"), "lock-open")
        remove.clicked.connect(self._on_remove)
        self.add_left_button(remove)

    def _add_secret(self, title: str, hint: str = "") -> Field[SecretEdit]:
        return self.add_field(title, SecretEdit(title), hint)

    def _on_sheet(self) -> None:
        self._removes = False
        self._try(self._on_sheet_allowed)

    def _on_sheet_allowed(self, _result: object) -> None:
        self._job = None
        super().accept()
        self.sheet_asked.emit()

    def _on_remove(self) -> None:
        self._removes = True
        self._try(self._on_allowed)

    def accept(self) -> None:
        """Go on where the new password will do and the present one is right."""
        from hpdesk.services.passwords import check_password  # after the first paint

        self._clear_errors()
        try:
            check_password(self.new_field.editor.text(), self.again_field.editor.text())
        except UserError as problem:
            self.new_field.set_error(said(problem))
            self.new_field.editor.setFocus()
            return
        self._removes = False
        self._try(self._on_allowed)

    def _clear_errors(self) -> None:
        for field in (self.now_field, self.new_field, self.again_field):
            if field is not None:
                field.set_error("")

    def _try(self, then: Callable[[object], object]) -> None:
        """Ask for the present password off the UI thread: the key takes its time on purpose."""
        if self._job is not None:
            return
        self._clear_errors()
        if self.now_field is None:
            then(None)
            return
        desk, written = self._desk, self.now_field.editor.text()

        def work(_progress: Progress, _cancelled: IsCancelled) -> None:
            from hpdesk.services.passwords import confirm  # after the first paint

            confirm(desk, written)

        self._job = run_job(work, parent=self, on_done=then, on_failed=self._on_refused)

    def _on_allowed(self, _result: object) -> None:
        self._job = None
        super().accept()  # first: what is chosen covers the window and its dialogs
        self.chosen.emit("" if self._removes else self.new_field.editor.text())

    def _on_refused(self, problem: Exception) -> None:
        self._job = None
        if not isinstance(problem, UserError):
            raise problem
        if self.now_field is not None:
            self.now_field.set_error(said(problem))
            self.now_field.editor.setFocus()
