# SPDX-License-Identifier: MPL-2.0
"""»Formuleringer«: the sentences that the keys write, in their order, and what each means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Outcome
from hpdesk.domain.phrases import DEFAULT_PHRASES, ORGAN, Phrase
from hpdesk.services.phrases import list_phrases, reset_phrases, save_phrases
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.decision_block import MOST_ON_KEYS
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import said, word

_ORGAN_WORD = "[organ]"  # what a person sees for the place of the organ's name


class PhraseRow(QWidget):
    """One phrase: its key, what it means, its words, and the way out."""

    def __init__(self, phrase: Phrase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        self.key = Kbd(f"Alt+{MOST_ON_KEYS}")
        keep = self.key.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.key.setSizePolicy(keep)
        across.addWidget(self.key)
        self.outcome = ChoiceField(
            [Option(str(outcome), word(outcome)) for outcome in Outcome],
            str(phrase.outcome),
            searchable=False,
        )
        self.outcome.setMinimumWidth(theme.px(216))
        across.addWidget(self.outcome)
        self.words = QLineEdit(phrase.text.replace(ORGAN, _ORGAN_WORD))
        across.addWidget(self.words, 1)
        self.up = icon_button("chevron-up", self.tr("Flyt formuleringen op"), small=True)
        self.remove = icon_button("x", self.tr("Fjern formuleringen"), small=True, kind="ghost")
        across.addWidget(self.up)
        across.addWidget(self.remove)

    def number(self, at: int) -> None:
        """Say which key the phrase has."""
        self.key.setVisible(at < MOST_ON_KEYS)
        self.key.set_text(f"Alt+{at + 1}")
        self.outcome.setAccessibleName(self.tr("Udfald for formulering {0}").format(at + 1))
        self.words.setAccessibleName(self.tr("Formulering {0}").format(at + 1))
        self.up.setEnabled(at > 0)

    def phrase(self) -> Phrase:
        """Return the phrase as it stands; an end in the middle keeps its space."""
        text = self.words.text().replace(_ORGAN_WORD, ORGAN)
        return Phrase(Outcome(self.outcome.option_id() or Outcome.APPROVED), text)


class PhrasesDialog(BaseDialog):
    """The list of the plan; it is saved as a whole, and can be set back to the usual one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Formuleringer til beslutninger"), parent, width=780)
        self._context = context
        theme = current()
        self.add_text(
            self.tr(
                "De første seks har hver sin tast. {0} bliver til organets navn. En formulering, "
                "der slutter midt i en sætning, skriver du selv videre på."
            ).format(_ORGAN_WORD)
        )
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        self._down = QVBoxLayout(holder)
        self._down.setContentsMargins(0, 0, theme.px(8), 0)
        self._down.setSpacing(theme.px(6))
        self._down.addStretch(1)
        area = scrolling(holder)
        area.setMinimumHeight(theme.px(260))
        self.body.addWidget(area, 1)
        add = ghost(self.tr("Tilføj formulering"), "plus")
        add.clicked.connect(self._on_add)
        self.body.addWidget(add)
        self.problem = Note("", "over")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.rows: list[PhraseRow] = []
        usual = ghost(self.tr("Brug de sædvanlige"), "rotate-ccw")
        usual.clicked.connect(self._on_usual)
        self.add_left_button(usual)
        self.add_cancel()
        self.set_primary(self.tr("Gem formuleringer"), "check")
        self._show(list_phrases(context.desk))
        if self.rows:
            self.rows[0].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, phrases: Sequence[Phrase]) -> None:
        for row in self.rows:
            self._down.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for phrase in phrases:
            self._add(phrase)

    def _add(self, phrase: Phrase) -> PhraseRow:
        row = PhraseRow(phrase)
        row.up.clicked.connect(self._on_up)
        row.remove.clicked.connect(self._on_remove)
        self._down.insertWidget(len(self.rows), row)
        self.rows.append(row)
        self._number()
        return row

    def _number(self) -> None:
        for at, row in enumerate(self.rows):
            row.number(at)

    def _row_of_sender(self) -> PhraseRow:
        button = self.sender()
        return next(row for row in self.rows if button in (row.up, row.remove))

    def _on_up(self) -> None:
        row = self._row_of_sender()
        at = self.rows.index(row)
        if at:
            self.rows.insert(at - 1, self.rows.pop(at))
            self._down.insertWidget(at - 1, row)
            self._number()
            row.up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self) -> None:
        row = self._row_of_sender()
        self.rows.remove(row)
        self._down.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()

    def _on_add(self) -> None:
        self._add(Phrase(Outcome.APPROVED, "")).words.setFocus()

    def _on_usual(self) -> None:
        self._show(DEFAULT_PHRASES)

    def accept(self) -> None:
        """Save the list; what is wrong with it is said here, and nothing is lost."""
        phrases = tuple(row.phrase() for row in self.rows)
        try:
            if phrases == DEFAULT_PHRASES:
                reset_phrases(self._context.desk)
            else:
                save_phrases(self._context.desk, phrases)
        except UserError as problem:
            self.problem.set(said(problem), "over")
            self.problem.show()
            return
        super().accept()
