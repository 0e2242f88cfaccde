# SPDX-License-Identifier: MPL-2.0
"""The changes of an edited Word file, text for text, to be ticked before they are read in."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.text_difference import Stretch, difference
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, said

if TYPE_CHECKING:
    from hpdesk.services.read_back import ReadBack, TextChange

_MARKS = {Stretch.SAME: "{0}", Stretch.GONE: "<s>{0}</s>", Stretch.NEW: "<b><u>{0}</u></b>"}


class ReadBackDialog(BaseDialog):
    """Shows before and after as one text: gone words struck out, new ones bold and underlined."""

    def __init__(
        self, context: PageContext, found: "ReadBack", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=720)
        self.set_title(self.tr("Læs rettelser ind fra Word"))
        self._context, self._found = context, found
        self.boxes: list[tuple[QCheckBox, TextChange]] = []
        self.add_text(self._lead())
        for words in self._warnings():
            self.body.addWidget(Note(words, "warn"))
        self._show_changes()
        self.problem = label("", "body", "over", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_cancel(self.tr("Annullér") if self.boxes else self.tr("Luk"))
        if any(change.can_be_read for _, change in self.boxes):
            self.set_primary(self.tr("Læs ind"), "check")
            self._follow()

    def _lead(self) -> str:
        count = len(self._found.changes)
        if not count:
            return self.tr("Teksterne i »{0}« siger det samme som planen.").format(
                self._found.path.name
            )
        texts = counted(count, self.tr("tekst"), self.tr("tekster"))
        return self.tr(
            "{0} i »{1}« er anderledes end i planen. Slettede ord er streget over, nye er "
            "understreget. Sæt hak ved det, der skal læses ind; det kan fortrydes."
        ).format(texts, self._found.path.name)

    def _warnings(self) -> list[str]:
        found, words = self._found, []
        if found.tracked:
            words.append(
                self.tr("Filen har registrerede ændringer. De er læst, som om de er accepteret.")
            )
        if found.vanished:
            names = ", ".join(found.vanished)
            words.append(
                self.tr("Ikke fundet i filen længere, og uændret i planen: {0}.").format(names)
            )
        if found.moved:
            names = ", ".join(found.moved)
            words.append(
                self.tr("Flyttet i filen; rækkefølgen i planen er uændret: {0}.").format(names)
            )
        return words

    def _show_changes(self) -> None:
        if not self._found.changes:
            return
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(12))
        for change in self._found.changes:
            column.addWidget(self._row(change))
        column.addStretch(1)
        area = scrolling(holder)
        area.setMinimumHeight(current().px(300))
        self.body.addWidget(area, 1)

    def _row(self, change: "TextChange") -> QWidget:
        row = Card()
        side = current().px(12)
        row.body.setContentsMargins(side, side, side, side)
        row.body.setSpacing(current().px(4))
        name = self.tr("Punkt {0}, {1}").format(change.number, change.label)
        box = QCheckBox(name.replace("&", "&&"))
        box.setAccessibleName(name)
        box.setEnabled(change.can_be_read)
        box.setChecked(change.can_be_read and change.hindrance.value == "none")
        box.toggled.connect(self._follow)
        self.boxes.append((box, change))
        row.body.addWidget(box)
        row.body.addWidget(label(change.title, "meta", "t2", wrap=True))
        if words := self._hindrance(change):
            row.body.addWidget(label(words, "meta", "warn", wrap=True))
        text = QLabel(_as_html(change.before, change.after))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setAccessibleName(self.tr("Før: {0} Efter: {1}").format(change.before, change.after))
        row.body.addWidget(text)
        return row

    def _hindrance(self, change: "TextChange") -> str:
        return {
            "none": "",
            "changed_here": self.tr(
                "Teksten er også ændret i planen siden eksporten. Læses den ind, erstatter filens "
                "tekst planens."
            ),
            "locked": self.tr("Referatet er godkendt og låst, så teksten læses ikke ind."),
            "empty_title": self.tr("Et punkt skal have en titel, så den læses ikke ind."),
        }[change.hindrance.value]

    def _chosen(self) -> list["TextChange"]:
        return [change for box, change in self.boxes if box.isChecked()]

    def _follow(self, _on: bool = False) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self._chosen()))

    def accept(self) -> None:
        """Read in what is ticked, as one step."""
        from hpdesk.services.read_back import apply_read_back

        self._context.bridge.saver.flush()
        try:
            count = apply_read_back(self._context.desk, self._chosen())
        except UserError as problem:
            self.problem.setText(said(problem))
            self.problem.show()
            return
        super().accept()
        words = counted(count, self.tr("tekst er læst ind"), self.tr("tekster er læst ind"))
        self._context.toast(self.tr("{0} fra Word.").format(words), undo=True)


def _as_html(before: str, after: str) -> str:
    pieces = [
        _MARKS[piece.kind].format(escape(piece.text).replace("\n", "<br>"))
        for piece in difference(before, after)
    ]
    return "".join(pieces)
