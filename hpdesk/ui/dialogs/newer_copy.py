# SPDX-License-Identifier: MPL-2.0
"""»Der ligger en nyere arbejdskopi«: what is to become of what never reached the drive."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.services.opening import Answer
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.opening import NewerCopy


class NewerCopyDialog(BaseDialog):
    """`answered(Answer)` gives what was chosen; Esc leaves everything as it is."""

    answered = Signal(object)

    def __init__(self, problem: "NewerCopy", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=620)
        self.set_title(self.tr("Der ligger en nyere arbejdskopi"))
        self.add_text(said(problem))
        if problem.file_changed:
            self.add_text(
                self.tr(
                    "Gem arbejdskopien ved siden af filen for at sammenligne de to punkt for "
                    "punkt. Bruger du den, erstatter den filen på drevet."
                )
            )
        else:
            self.add_text(
                self.tr("Beholder du filen, lægges arbejdskopien til side på denne computer.")
            )
        self.add_cancel()
        self.keep = secondary(self.tr("Behold filen"))
        self.keep.clicked.connect(partial(self._on_answer, Answer.KEEP_FILE))
        self.add_left_button(self.keep)
        safest = Answer.SAVE_COPY if problem.file_changed else Answer.USE_COPY
        words = {
            Answer.USE_COPY: self.tr("Brug den"),
            Answer.SAVE_COPY: self.tr("Gem den som en kopi"),
        }
        other = next(answer for answer in words if answer is not safest)
        self.other = secondary(words[other])
        self.other.clicked.connect(partial(self._on_answer, other))
        self.add_left_button(self.other)
        self._safest = safest
        self.set_primary(words[safest])

    def accept(self) -> None:
        """Do what loses nothing."""
        self._on_answer(self._safest)

    def _on_answer(self, answer: Answer, _checked: bool = False) -> None:
        self.done(BaseDialog.DialogCode.Accepted)
        self.answered.emit(answer)
