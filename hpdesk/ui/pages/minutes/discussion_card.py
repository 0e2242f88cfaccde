# SPDX-License-Identifier: MPL-2.0
"""The discussion of a point: the text, how many words it has, and what was prepared for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.wording import counted

# A referat of decisions has a few sentences at a point; from here on the counter reminds of it.
MANY_WORDS = 150


class DiscussionCard(QFrame):
    """`prepared_asked` when the prepared minutes are to be written into the text."""

    prepared_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        theme = current()
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        inner.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        title = label(self.tr("Drøftelse"), "label")
        title.setContentsMargins(theme.px(4), 0, 0, 0)
        head.addWidget(title)
        head.addStretch(1)
        self.prepared_button = ghost(self.tr("Indsæt forberedt referat"), "notebook-pen")
        self.prepared_button.setToolTip(self.tr("Indsæt forberedt referat (Alt+S)"))
        self.prepared_button.clicked.connect(self.prepared_asked)
        self.prepared_button.hide()
        head.addWidget(self.prepared_button)
        self.counter = label("", "meta", "t3")
        head.addWidget(self.counter)
        inner.addLayout(head)
        self.editor = MarkupEditor(
            name=self.tr("Drøftelse"),
            placeholder=self.tr("Skriv, hvad der blev sagt og lagt vægt på."),
            reading=True,
            bare=True,
        )
        self.editor.setObjectName("discussion_editor")
        # It takes the room that is left: what is decided below should be seen with it.
        self.set_low(low=False)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        inner.addWidget(self.editor, 1)
        self._prepared, self._why = "", ""

    def set_low(self, *, low: bool) -> None:
        """Keep at least five lines, or three where the window is low."""
        self.editor.setMinimumHeight(current().px(80 if low else 120))

    def show_prepared(self, prepared: str) -> None:
        """Offer what the secretariat has prepared, until it stands in the text."""
        self._prepared = prepared.strip()
        self.count()

    def prepared(self) -> str:
        """Return what can be written into the text now, or nothing."""
        if self._why or self._prepared in self.editor.text():
            return ""
        return self._prepared

    def count(self) -> None:
        """Say how many words there are; many are told of in words and colour."""
        text = self.editor.text()
        words = len(text.split())
        said = counted(words, self.tr("ord"), self.tr("ord")) if words else ""
        many = words > MANY_WORDS
        if many:
            said = self.tr("{0}, kan det siges kortere?").format(said)
        if said != self.counter.text():
            self.counter.setText(said)
            set_tone(self.counter, "warn" if many else "t3")
        self.prepared_button.setVisible(bool(self.prepared()))

    def set_read_only(self, why: str) -> None:
        """Let the text be read only, and say why."""
        self._why = why
        self.editor.setReadOnly(bool(why))
        self.editor.setToolTip(why)
        self.count()
