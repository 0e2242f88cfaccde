# SPDX-License-Identifier: MPL-2.0
"""How a body meets and keeps: focuses, numbering, quorum, KLE number and retention."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.kle import EXAMPLE, kle_doubt
from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle
from hpdesk.domain.people import Body
from hpdesk.domain.retention import MOST_MONTHS
from hpdesk.services import people, retention
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.saved_line import SaveColumn, SavedLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said, word

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
        self.kle = SavedLine(context.bridge.saver, "kle_code", self._save_kle)
        self.kle.setPlaceholderText(self.tr("For eksempel {0}").format(EXAMPLE))
        self.numbering = ChoiceField(
            [Option(style.value, word(style)) for style in NumberingStyle], searchable=False
        )
        self.bilag = ChoiceField(
            [Option(style.value, word(style)) for style in AttachmentNumbering], searchable=False
        )
        self._make_quorum()
        self._make_retention()
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

    def _make_retention(self) -> None:
        self.retention = QSpinBox()
        self.retention.setRange(0, MOST_MONTHS)
        self.retention.setSuffix(self.tr(" måneder"))
        self.retention.setKeyboardTracking(False)  # 36 is not first 3
        self.retention.valueChanged.connect(self._on_retention)

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
        self.kle_field = self.kle.in_field(self.tr("KLE-nummer"))
        grid.addWidget(self.kle_field, 3, 0, 1, 2)
        keeping = self.tr("Så længe gemmes oplysninger om organets tidligere medlemmer.")
        held = Field(self.tr("Opbevaring"), self.retention, hint=keeping)
        grid.addWidget(held, 4, 0, 1, 2)
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
            self.kle,
            self.retention,
        ):
            widget.setEnabled(False)
            widget.setToolTip(why)

    def show_body(self, body: Body) -> None:
        """Show how a body meets; what is being typed is left alone."""
        self._body = body
        self.focuses.show_text(body.id, ", ".join(body.focuses))
        self.kle.show_text(body.id, body.kle_code)
        hint = self.tr("Følger med i journalpakken, når mødet ikke har sit eget.")
        self.kle_field.set_hint(kle_doubt(body.kle_code) or hint)
        self._show_retention(body)
        self.numbering.set_value(body.numbering.value)
        self.bilag.set_value(body.attachment_numbering.value)
        counted = body.quorum.isdecimal()
        self.quorum.set_value(_COUNT if counted else body.quorum)
        self.least.setVisible(counted)
        if counted:
            blocked = self.least.blockSignals(True)
            self.least.setValue(int(body.quorum))
            self.least.blockSignals(blocked)

    def _show_retention(self, body: Body) -> None:
        usual = retention.retention_rules(self._context.desk).months
        blocked = self.retention.blockSignals(True)
        self.retention.setSpecialValueText(self.tr("Som planen: {0} måneder").format(usual))
        self.retention.setValue(body.retention_months or 0)
        self.retention.blockSignals(blocked)

    def _save_focuses(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: split_focuses(text)})

    def _save_kle(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: text or None})

    def _edit(self, **fields: str | int | None) -> bool:
        if self._body is None:
            return False
        try:
            people.edit_body(self._context.desk, self._body.id, **fields)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
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

    def _on_retention(self, months: int) -> None:
        self._edit(retention_months=months or None)
