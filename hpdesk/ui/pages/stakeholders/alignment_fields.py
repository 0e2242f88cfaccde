# SPDX-License-Identifier: MPL-2.0
"""What a point takes to be agreed on: interests, disagreement, agreement and agreed wording."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.alignment_words import age_words
from hpdesk.domain.coordination import Alignment
from hpdesk.services import alignment
from hpdesk.services.alignment import PointStand
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.saved_line import SavedMarkup
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, shown, worded

_FIELDS = (
    ("interests", "Parternes interesser"),
    ("disagreement", "Det, parterne er uenige om"),
    ("agreement", "Aftalen, der er nået"),
    ("reservation", "Forbehold, der står tilbage"),
    ("agreed_wording", "Aftalt ordlyd"),
)


class AlignmentFields(QWidget):
    """The fields of one point; every text is saved while it is typed."""

    def __init__(
        self, context: PageContext, only: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._item_id = context, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(10))
        self.hard = Switch(self.tr("Svært spørgsmål"))
        self.settled = Switch(self.tr("Der er en aftale"))
        self.age = label("", "meta", wrap=True)
        self.help = label(
            self.tr(
                "Målet er en forhandlet aftale, som alle er loyale over for bagefter. Det er ikke "
                "det samme som, at alle mener det samme. Uenighed kommer kun i referatet, når "
                "nogen får den noteret der."
            ),
            "meta",
            wrap=True,
        )
        for widget in (self.hard, self.settled, self.age, self.help):
            column.addWidget(widget)
        self.texts: dict[str, MarkupEditor] = {}
        self._saved: dict[str, SavedMarkup] = {}
        for name, title in _FIELDS:
            if only and name not in only:
                continue
            editor = MarkupEditor(growing=True, min_lines=2)
            saved = SavedMarkup(editor, context.bridge.saver, f"alignment.{name}", self._save)
            self.texts[name], self._saved[name] = editor, saved
            column.addWidget(Field(worded(title), editor))
        self.hard.clicked.connect(self._on_hard)
        self.settled.clicked.connect(self._on_settled)
        if context.desk.read_only:
            for locked in (self.hard, self.settled, *self.texts.values()):
                locked.setEnabled(False)
                locked.setToolTip(self.tr("Planen kan kun læses."))

    def show_point(self, item_id: str, found: Alignment | None, point: PointStand | None) -> None:
        """Show a point; what is being typed is left alone."""
        self._item_id = item_id
        known = found or Alignment("", item_id)
        self.hard.setChecked(known.hard)
        self.settled.setChecked(known.settled_on is not None)
        self.settled.setVisible(known.hard)
        self.age.setText(self._age(known, point))
        self.age.setVisible(bool(self.age.text()))
        for name, saved in self._saved.items():
            saved.show_text(item_id, getattr(known, name))

    def _age(self, known: Alignment, point: PointStand | None) -> str:
        if known.settled_on is not None:
            return self.tr("Aftalt {0}.").format(date_words(known.settled_on))
        words = shown(age_words(point.days, len(point.open_turns))) if point is not None else ""
        return f"{words[0].upper()}{words[1:]}." if words else ""

    def _save(self, item_id: str, column: str, text: str) -> None:
        # in the saver's thread, perhaps with another point shown
        name = column.removeprefix("alignment.")
        alignment.set_alignment(self._context.desk, item_id, **{name: text})

    def _on_hard(self, on: bool) -> None:
        self._set(hard=on)

    def _on_settled(self, on: bool) -> None:
        self._set(settled_on=self._context.today() if on else None)

    def _set(self, **fields: object) -> None:
        self._context.bridge.saver.flush()
        alignment.set_alignment(self._context.desk, self._item_id, **fields)
