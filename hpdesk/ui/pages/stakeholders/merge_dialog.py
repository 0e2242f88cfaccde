# SPDX-License-Identifier: MPL-2.0
"""Two people, or two parties, that are the same: which one stays, and which one goes into it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.mass_change import MassChangeDialog
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said


class MergeDialog(MassChangeDialog):
    """`merge(keep, lost)` does it; `merged(str, str)` gives the key that stays and what to say."""

    merged = Signal(str, str)

    def __init__(
        self,
        kept: Option,
        others: Sequence[Option],
        merge: Callable[[str, str], object],
        moves: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Læg sammen med {0}").format(kept.text))
        self._kept, self._merge = kept, merge
        self._names = {option.id: option.text for option in others}
        self.add_text(
            self.tr(
                "Vælg den anden, der er den samme. {0} flyttes til {1}, og den anden forsvinder. "
                "Det kan fortrydes."
            ).format(moves, kept.text)
        )
        self.other = ChoiceField([o for o in others if o.id != kept.id])
        other: QWidget = self.other
        self.field = self.add_field(self.tr("Den anden"), other)
        self.add_cancel()
        self.set_primary(self.tr("Læg sammen"), "layers")
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for the other one."""
        if self.other.option_id():
            return []
        return [(self.field, self.tr("Vælg den, der skal lægges ind i den anden."))]

    def accept(self) -> None:
        """Make the two one; the dialog stays where that fails."""
        lost = self.other.option_id()
        if not lost:
            super().accept()
            return
        self.when_backed_up(partial(self._change, lost))

    def _change(self, lost: str) -> None:
        try:
            self._merge(self._kept.id, lost)
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()
        text = self.tr("{0} er lagt ind i {1}.").format(self._names[lost], self._kept.text)
        self.merged.emit(self._kept.id, text)
