# SPDX-License-Identifier: MPL-2.0
"""How a body meets: its focuses, its numbering and its quorum."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.people import Body
from hpdesk.domain.words import word
from hpdesk.services import people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.saved_line import SaveColumn, SavedLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field

_HALF, _COUNT = "half", "count"
_MOST_MEMBERS = 99


def split_focuses(text: str) -> list[str]:
    """Return the focuses in a line with commas."""
    return [words for part in text.split(",") if (words := " ".join(part.split()))]


class FocusLine(SavedLine):
    """A line of focuses; a comma that is being typed is left alone."""

    def show_text(self, key: str, stored: str) -> None:
        """Show a body's focuses."""
        writing = key == self._key and self.hasFocus()
        if writing and split_focuses(self.text()) == split_focuses(stored):
            return
        super().show_text(key, stored)


class BodyRulesCard(Card):
    """Edits at once; agendas that are not sent follow a change of numbering."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Møder og nummerering"))
        self._context = context
        self._body: Body | None = None
        save: SaveColumn = self._save_focuses
        self.focuses = FocusLine(context.bridge.saver, "focuses", save)
        self.focuses.setPlaceholderText(self.tr("For eksempel byudvikling, beskæftigelse"))
        self.numbering = ChoiceField(
            [Option(style.value, word(style)) for style in NumberingStyle], searchable=False
        )
        self.bilag = ChoiceField(
            [Option(style.value, word(style)) for style in AttachmentNumbering], searchable=False
        )
        self._make_quorum()
        self._make_layout()
        self.numbering.chosen.connect(self._on_numbering)
        self.bilag.chosen.connect(self._on_bilag)
        if context.desk.read_only:
            self._lock()

    def _make_quorum(self) -> None:
        self.quorum = ChoiceField(
            [
                Option(_HALF, self.tr("Mindst halvdelen af medlemmerne")),
                Option(_COUNT, self.tr("Mindst et bestemt antal")),
            ],
            none_text=self.tr("Ikke fastsat"),
            searchable=False,
        )
        self.least = QSpinBox()
        self.least.setRange(1, _MOST_MEMBERS)
        self.least.setSuffix(self.tr(" medlemmer"))
        self.least.setAccessibleName(self.tr("Mindste antal medlemmer til stede"))
        self.quorum.chosen.connect(self._on_quorum)
        self.least.valueChanged.connect(self._on_least)

    def _make_layout(self) -> None:
        theme = current()
        holder, pair = QWidget(), QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.quorum, 1)
        row.addWidget(self.least)
        pair.setFocusProxy(self.quorum)
        self.quorum.setAccessibleName(self.tr("Beslutningsdygtig"))
        grid = QGridLayout(holder)
        pad = theme.measure("card_padding")
        grid.setContentsMargins(pad, theme.px(12), pad, pad)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        hint = self.tr("De skiftes fra møde til møde. Skriv dem i rækkefølge med komma imellem.")
        self.numbering_field = Field(self.tr("Punkternes numre"), self.numbering)
        self.bilag_field = Field(self.tr("Bilagenes numre"), self.bilag)
        grid.addWidget(self.focuses.in_field(self.tr("Fokus på skift"), hint), 0, 0, 1, 2)
        grid.addWidget(self.numbering_field, 1, 0)
        grid.addWidget(self.bilag_field, 1, 1)
        quorum = Field(
            self.tr("Beslutningsdygtig"),
            pair,
            hint=self.tr("Referatet siger fra, når for få er til stede."),
        )
        grid.addWidget(quorum, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(holder)

    def _lock(self) -> None:
        why = self.tr("Planen kan kun læses.")
        for widget in (
            self.focuses,
            self.numbering,
            self.bilag,
            self.quorum,
            self.least,
        ):
            widget.setEnabled(False)
            widget.setToolTip(why)

    def show_body(self, body: Body) -> None:
        """Show how a body meets; what is being typed is left alone."""
        self._body = body
        self.focuses.show_text(body.id, ", ".join(body.focuses))
        self.numbering.set_value(body.numbering.value)
        self.bilag.set_value(body.attachment_numbering.value)
        counted = body.quorum.isdecimal()
        self.quorum.set_value(_COUNT if counted else body.quorum)
        self.least.setVisible(counted)
        if counted:
            blocked = self.least.blockSignals(True)
            self.least.setValue(int(body.quorum))
            self.least.blockSignals(blocked)

    def _save_focuses(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: split_focuses(text)})

    def _edit(self, **fields: str) -> bool:
        if self._body is None:
            return False
        try:
            people.edit_body(self._context.desk, self._body.id, **fields)
        except UserError as problem:
            self._context.toast(str(problem), tone="warn")
            return False
        return True

    def _on_numbering(self, value: str) -> None:
        if self._edit(numbering=value):
            self._tell_renumbered()

    def _on_bilag(self, value: str) -> None:
        if self._edit(attachment_numbering=value):
            self._tell_renumbered()

    def _tell_renumbered(self) -> None:
        text = self.tr("Dagsordener, der ikke er sendt ud, har fået de nye numre.")
        self._context.toast(text, undo=True)

    def _on_quorum(self, value: str) -> None:
        self._edit(quorum=str(self.least.value()) if value == _COUNT else value)

    def _on_least(self, least: int) -> None:
        self._edit(quorum=str(least))
