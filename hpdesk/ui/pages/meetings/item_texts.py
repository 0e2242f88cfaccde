# SPDX-License-Identifier: MPL-2.0
"""The case sheet of a point: its texts in light markup, saved as they are written."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.preflight_points import at_points
from hpdesk.domain.preflight_text_rules import MOST_CASE_WORDS, MOST_SUMMARY_WORDS
from hpdesk.domain.preflight_texts import reading_minutes, word_count
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.wording import counted, worded


@dataclass(frozen=True, slots=True)
class Section:
    """One text: its column, its heading, what stands where nothing is written, its soft limit."""

    column: str
    title: str
    placeholder: str
    most: int = 0
    boxed: bool = False
    own: bool = False


SECTIONS = (
    Section("summary", "Resumé", "Sagen i to-tre linjer", MOST_SUMMARY_WORDS),
    Section("recommendation", "Indstilling", "Sekretariatet indstiller, at …", boxed=True),
    Section("case", "Sagsfremstilling", "Baggrund og vurdering", MOST_CASE_WORDS),
    Section("options", "Muligheder og konsekvenser", "Hvad der kan vælges, og hvad det medfører"),
    Section("economy", "Økonomi og timer", "Udgift, finansiering, timer og hvem der lægger dem"),
    Section(
        "next_steps", "Videre proces og formidling", "Hvem gør hvad, hvornår, og hvem får besked"
    ),
    Section("goal", "Mål", "Det mål eller delmål, sagen tjener"),
    Section(
        "prepared_minutes",
        "Forberedt referattekst",
        "Udkast, som du kan hente ind i referatet",
        own=True,
    ),
)


def count_words(section: Section, text: str) -> tuple[str, bool]:
    """Return the quiet words beside a heading, and whether the soft limit is passed."""
    if section.column == "recommendation":
        points = len(at_points(text))
        return (counted(points, "at-punkt", "at-punkter") if points else "", False)
    words = word_count(text)
    if not words:
        return "", False
    over = bool(section.most) and words > section.most
    minutes = reading_minutes(words)
    said = worded("{0} af {1} ord", words, section.most) if over else worded("{0} ord", words)
    return worded("{0}, {1} min. læsning", said, minutes), over


class ItemTexts(QWidget):
    """The texts; `typed(column, text)` at every key, `left` when the keyboard leaves one.

    `files_pasted(QMimeData)` gives files and pictures that were pasted into a text,
    `origin_asked` when the person wants to see the point that this one came from.
    """

    typed = Signal(str, str)
    left = Signal()
    files_pasted = Signal(QMimeData)
    origin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceBody")
        theme = current()
        self.editors: dict[str, MarkupEditor] = {}
        self.counters = {section.column: label("", "meta") for section in SECTIONS}
        self._item_id = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(20))
        self._layout.setSpacing(theme.px(14))
        self.origin = LinkLabel("", "meta")
        self.origin.clicked.connect(self.origin_asked)
        self.origin.setContentsMargins(theme.px(4), 0, 0, 0)
        self.origin.hide()
        self._layout.addWidget(self.origin)
        for section in SECTIONS:
            editor = MarkupEditor(
                name=worded(section.title),
                placeholder=worded(section.placeholder),
                growing=True,
                min_lines=1,
                bare=True,
            )
            editor.text_edited.connect(partial(self._on_typed, section))
            editor.focus_left.connect(self.left)
            editor.files_pasted.connect(self.files_pasted)
            self.editors[section.column] = editor
            self._layout.addLayout(self._lay_out(section, editor))
        self._layout.addStretch(1)

    def add_card(self, card: QWidget) -> None:
        """Let a card stand below the texts."""
        self._layout.insertWidget(self._layout.count() - 1, card)

    def _lay_out(self, section: Section, editor: MarkupEditor) -> QVBoxLayout:
        theme = current()
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        heading = label(self.tr(section.title), "heading")
        heading.setContentsMargins(theme.px(4), 0, 0, 0)
        heading.setBuddy(editor)
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.counters[section.column])
        column.addLayout(head)
        if section.own:
            note = label(self.tr("Sekretariatets eget, står ikke i dagsordenen"), "meta", wrap=True)
            note.setContentsMargins(theme.px(4), 0, 0, 0)
            column.addWidget(note)
            editor.setAccessibleDescription(note.text())
        if not section.boxed:
            column.addWidget(editor)
            return column
        box = QFrame()
        box.setObjectName("sunken")
        inside = QHBoxLayout(box)
        inside.setContentsMargins(0, 0, theme.px(12), 0)
        inside.setSpacing(theme.px(10))
        bar = QFrame()
        bar.setObjectName("accentBar")
        inside.addWidget(bar)
        held = QVBoxLayout()
        held.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        held.addWidget(editor)
        inside.addLayout(held, 1)
        column.addSpacing(theme.px(2))
        column.addWidget(box)
        return column

    def show_item(self, item: AgendaItem, pending: dict[str, str]) -> None:
        """Show a point; `pending` are texts that are typed but not saved yet, by column.

        A text that is the same already keeps its cursor and its own undo.
        """
        other = item.id != self._item_id
        self._item_id = item.id
        for section in SECTIONS:
            editor = self.editors[section.column]
            text = pending.get(section.column, str(getattr(item, section.column)))
            if text == editor.text():
                if other:
                    editor.document().clearUndoRedoStacks()
                continue
            place = 0 if other else editor.textCursor().position()
            editor.set_text(text)
            cursor = editor.textCursor()
            cursor.setPosition(min(place, len(editor.toPlainText())))
            editor.setTextCursor(cursor)
            self._count(section, text)

    def show_origin(self, text: str) -> None:
        """Tell where the point came from; an empty text tells nothing."""
        self.origin.setText(text)
        self.origin.setAccessibleName(text)
        self.origin.setVisible(bool(text))

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for editor in self.editors.values():
            editor.setReadOnly(bool(reason))
            editor.setToolTip(reason)

    def _count(self, section: Section, text: str) -> None:
        words, over = count_words(section, text)
        counter = self.counters[section.column]
        counter.setText(words)
        set_tone(counter, "warn" if over else "")
        most = self.tr("Højst {0} ord er anbefalet").format(section.most) if over else ""
        counter.setToolTip(most)

    def _on_typed(self, section: Section, text: str) -> None:
        self._count(section, text)
        self.typed.emit(section.column, text)
