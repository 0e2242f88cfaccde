# SPDX-License-Identifier: MPL-2.0
"""The decision of a point: its words, and the phrases that usually begin it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hpdesk.domain.meetings import Outcome
from hpdesk.domain.phrases import Phrase
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import word

MOST_ON_KEYS = 6
_LONGEST_LABEL = 18  # letters on a button
# The words on the buttons; the whole word of an outcome has no room there.
_SHORT = {
    Outcome.APPROVED_WITH_CHANGES: "Med ændringer",
    Outcome.NOTED: "Til efterretning",
}


class DecisionBlock(QFrame):
    """A tinted block; `phrase_chosen(int)` gives the phrase that is to lead the decision.

    `cleared` asks for no outcome, `phrases_asked` for the list of phrases to be changed.
    """

    phrase_chosen = Signal(int)
    cleared = Signal()
    phrases_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        theme = current()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        bar = QFrame()
        bar.setObjectName("accentBar")
        outer.addWidget(bar)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.px(13), theme.px(8), theme.px(14), theme.px(8))
        inner.setSpacing(theme.px(2))
        outer.addLayout(inner, 1)
        self._phrases: Sequence[Phrase] = ()
        self._organ, self._why = "", ""
        self._outcome: Outcome | None = None
        inner.addLayout(self._make_head())
        self.editor = MarkupEditor(
            name=self.tr("Beslutning"),
            placeholder=self.tr("Skriv beslutningen, eller vælg en formulering."),
            growing=True,
            min_lines=1,
            reading=True,
            bare=True,
        )
        self.editor.setObjectName("decision_editor")
        inner.addWidget(self.editor)

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(6))
        self._head.addWidget(IconLabel("gavel", "acc", 14))
        self._head.addWidget(label(self.tr("Beslutning"), "label"))
        self._head.addStretch(1)
        self.phrases = Segment((), small=True, name=self.tr("Formulering"))
        self._head.addWidget(self.phrases)
        self.menu_button = Button(self.tr("Vælg formulering"), small=True, icon="chevron-down")
        self.menu_button.clicked.connect(self._on_menu)
        self.menu_button.hide()
        self._head.addWidget(self.menu_button)
        self.more = icon_button("ellipsis", self.tr("Formuleringer"), small=True, kind="ghost")
        self.more.clicked.connect(self._on_more)
        self._head.addWidget(self.more)
        return self._head

    def set_phrases(self, phrases: Sequence[Phrase], organ: str) -> None:
        """Offer these phrases, with the name of those who decide."""
        if (tuple(phrases), organ) == (tuple(self._phrases), self._organ):
            return
        self._phrases, self._organ = tuple(phrases), organ
        old = self.phrases
        choices = [(str(n), self._label(n)) for n in range(min(len(phrases), MOST_ON_KEYS))]
        self.phrases = Segment(choices, small=True, name=self.tr("Formulering"))
        for number, _ in enumerate(choices):
            tip = f"{phrases[number].sentence(organ).strip()} (Alt+{number + 1})"
            self.phrases.part(str(number)).setToolTip(plain_tip(tip))
        self.phrases.chosen.connect(self._on_chosen)
        self._head.replaceWidget(old, self.phrases)
        old.hide()
        old.deleteLater()
        self.show_outcome(self._outcome)
        self.set_read_only(self._why)
        self._choose_form()

    def _label(self, number: int) -> str:
        """Return the word on a button: the outcome, or the phrase where others share it."""
        phrase = self._phrases[number]
        if sum(other.outcome is phrase.outcome for other in self._phrases) == 1:
            return _SHORT.get(phrase.outcome, word(phrase.outcome))
        words = phrase.sentence(self._organ).removeprefix(self._organ).strip(" .")
        if len(words) > _LONGEST_LABEL:
            words = f"{words[: _LONGEST_LABEL - 1].rstrip()}…"
        return words[:1].upper() + words[1:]

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Mark the phrase that the outcome came from."""
        self._outcome = outcome
        met = [n for n, p in enumerate(self._phrases) if p.outcome is outcome]
        text = self.editor.text() if len(met) > 1 else ""
        worded = [n for n in met if text.startswith(self._phrases[n].sentence(self._organ).strip())]
        number = next(iter(worded or met), None)
        shown = str(number) if number is not None and number < MOST_ON_KEYS else None
        if shown != self.phrases.value():
            self.phrases.set_value(shown)
        self.menu_button.setText(word(outcome) if outcome else self.tr("Vælg formulering"))

    def set_read_only(self, why: str) -> None:
        """Let the decision be read only; an empty reason lets it be written."""
        self._why = why
        self.editor.setReadOnly(bool(why))
        for widget in (self.phrases, self.menu_button, self.more):
            widget.setEnabled(not why)
        self.phrases.setToolTip(why)
        self.menu_button.setToolTip(why)
        self.more.setToolTip(why or self.tr("Formuleringer"))
        self.editor.setToolTip(why)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words with the phrases as a menu."""
        return QSize(current().px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the phrases as a menu where they have no room side by side."""
        super().resizeEvent(event)
        self._choose_form()

    def _choose_form(self) -> None:
        room = self.width() - current().px(176)
        wide = room >= self.phrases.sizeHint().width()
        self.phrases.setVisible(wide)
        self.menu_button.setVisible(not wide)

    def make_menu(self, *, with_phrases: bool) -> QMenu:
        """Return the menu of the phrases and of their list."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        first = 0 if with_phrases else MOST_ON_KEYS
        for number in range(first, len(self._phrases)):
            text = self._phrases[number].sentence(self._organ).strip()
            key = f"\tAlt+{number + 1}" if number < MOST_ON_KEYS else ""
            action = menu.addAction(f"{text.replace('&', '&&')}{key}")
            action.triggered.connect(partial(self._on_picked, number))
        if menu.actions():
            menu.addSeparator()
        clear = menu.addAction(self.tr("Fjern udfald") + "\tAlt+0")
        clear.triggered.connect(self.cleared)
        clear.setEnabled(self._outcome is not None)
        menu.addAction(self.tr("Ret formuleringer …")).triggered.connect(self.phrases_asked)
        return menu

    def _on_menu(self) -> None:
        menu = self.make_menu(with_phrases=True)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _on_more(self) -> None:
        menu = self.make_menu(with_phrases=self.phrases.isHidden())
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_chosen(self, value: str) -> None:
        self.phrase_chosen.emit(int(value))

    def _on_picked(self, number: int, _checked: bool = False) -> None:
        self.phrase_chosen.emit(number)
