# SPDX-License-Identifier: MPL-2.0
"""Asks for passwords of packs and bilag, which are kept in memory only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.secret_field import SecretEdit

_SHORTEST = 8


class PackPasswordDialog(BaseDialog):
    """Asks twice for the password that opens the PDF; `given(str)`, empty for none."""

    given = Signal(str)

    def __init__(self, *, has_one: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=480)
        self.set_title(self.tr("Adgangskode til mødepakkens PDF"))
        self.add_text(
            self.tr(
                "Den, der åbner PDF-filen, skal skrive adgangskoden. hpdesk gemmer den ikke, så "
                "skriv den ned et sikkert sted. Word-filen og zip-filer er ikke beskyttet."
            )
        )
        self.first = self._secret(self.tr("Adgangskode"), self.tr("Mindst 8 tegn."))
        self.again = self._secret(self.tr("Adgangskode igen"))
        if has_one:
            none = ghost(self.tr("Fjern adgangskoden"), "lock-open")
            none.clicked.connect(self._on_none)
            self.add_left_button(none)
        self.add_cancel()
        self.set_primary(self.tr("Brug adgangskoden"))
        self.accepted.connect(self._on_accepted)
        self.first.editor.setFocus()

    def _secret(self, title: str, hint: str = "") -> Field[SecretEdit]:
        return self.add_field(title, SecretEdit(title), hint)

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Tell where the password is too short or the two are not the same."""
        word, again = self.first.editor.text(), self.again.editor.text()
        if len(word) < _SHORTEST:
            return [(self.first, self.tr("Adgangskoden skal have mindst 8 tegn."))]  # type: ignore[list-item]  # a field of any editor
        if word != again:
            return [(self.again, self.tr("De to adgangskoder er ikke ens."))]  # type: ignore[list-item]  # as above
        return []

    def _on_accepted(self) -> None:
        self.given.emit(self.first.editor.text())

    def _on_none(self) -> None:
        self.given.emit("")
        self.reject()


class BilagPasswordDialog(BaseDialog):
    """Asks for the password of a bilag; `given(str)`."""

    given = Signal(str)

    def __init__(
        self, number: str, title: str, *, was_wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=480)
        self.set_title(self.tr("Adgangskode til bilag {number}").format(number=number))
        self.add_text(
            self.tr(
                "»{title}« åbnes med adgangskoden og flettes ind. Adgangskoden huskes, til planen "
                "lukkes, og gemmes ingen steder. Bilagets sider kan læses uden den i pakken."
            ).format(title=title)
        )
        name = self.tr("Adgangskode")
        self.word = self.add_field(name, SecretEdit(name))
        if was_wrong:
            self.word.set_error(self.tr("Bilaget kan ikke åbnes med den, der blev givet."))
        self.add_cancel()
        self.set_primary(self.tr("Åbn bilaget"))
        self.accepted.connect(self._on_accepted)
        self.word.editor.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Tell where nothing is written."""
        if self.word.editor.text():
            return []
        return [(self.word, self.tr("Skriv adgangskoden til bilaget."))]  # type: ignore[list-item]  # a field of any editor

    def _on_accepted(self) -> None:
        self.given.emit(self.word.editor.text())
