# SPDX-License-Identifier: MPL-2.0
"""The facts of a point: kind, question, minutes, presenter, and whether it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from hpdesk.domain.meetings import AgendaItem, ItemKind, QuestionKind
from hpdesk.domain.people import Person
from hpdesk.domain.preflight_points import HELP_QUESTIONS
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import shown, word

LONGEST = 600  # minutes


class MinutesBox(QSpinBox):
    """Minutes for a point, 0 for none; steps of five."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, LONGEST)
        self.setSingleStep(5)
        self.setSuffix(self.tr(" min."))
        self.setSpecialValueText(self.tr("Ikke sat"))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: rolling past must not change a value."""
        event.ignore()


class LineEdit(QLineEdit):
    """A line that tells of Esc before its page does something of its own with it."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)


class ItemFields(QWidget):
    """Shows the facts; `changed(name, value)` gives a column of the point and its new value.

    `section_asked(name)` names the heading over the point, `public_title_typed(text)` comes at
    every key, to be saved as text is.
    """

    changed = Signal(str, object)
    section_asked = Signal(str)
    public_title_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow: bool | None = None
        self._loading = False
        kinds = [Option(kind.value, word(kind)) for kind in ItemKind]
        questions = [Option(kind.value, word(kind)) for kind in QuestionKind]
        self.kind = ChoiceField(kinds, searchable=False)
        self.kind.chosen.connect(self._on_kind)
        self.question = ChoiceField(questions, searchable=False, none_text=self.tr("Ikke angivet"))
        self.question.chosen.connect(self._on_question)
        self.minutes = MinutesBox()
        self.minutes.valueChanged.connect(self._on_minutes)
        self.presenter = ChoiceField(
            free_text=True,
            marks_only=True,
            none_text="",
            placeholder=self.tr("Navn eller rolle"),
        )
        self.presenter.chosen.connect(self._on_presenter)
        self.presenter.text_entered.connect(self._on_presenter_text)
        self.closed = Segment(
            [Choice("open", self.tr("Åbent")), Choice("closed", self.tr("Lukket"))],
            "open",
            name=self.tr("Fortrolighed"),
        )
        self.closed.chosen.connect(self._on_closed)
        self.public_title = LineEdit()
        self.public_title.setPlaceholderText(self.tr("Lukket punkt"))
        self.public_title.textEdited.connect(self.public_title_typed)
        self.section = ChoiceField(
            free_text=True, none_text="", placeholder=self.tr("Intet afsnit")
        )
        self.section.chosen.connect(self.section_asked)
        self.section.text_entered.connect(self.section_asked)
        self.help = label("", "meta", "t2", wrap=True)
        for choice in (self.kind, self.question, self.presenter, self.section):
            choice.setMinimumContentsLength(2)  # the grid gives them their room
        self._fields: list[Field[QWidget]] = [
            self._field(self.tr("Punkttype"), self.kind),
            self._field(self.tr("Spørgsmål"), self.question),
            self._field(self.tr("Tid"), self.minutes),
            self._field(self.tr("Fremlægges af"), self.presenter),
            self._field(self.tr("Fortrolighed"), self.closed),
        ]
        self.public_field = self._field(
            self.tr("Offentlig titel"),
            self.public_title,
            self.tr("Står i den åbne udgave i stedet for punktets titel, tekst og bilag."),
        )
        self.section_field = self._field(self.tr("Afsnit"), self.section)
        self._sections: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self.set_narrow(narrow=False)

    def _field(self, title: str, editor: QWidget, hint: str = "") -> Field[QWidget]:
        return Field[QWidget](title, editor, hint=hint, parent=self)

    def set_narrow(self, narrow: bool) -> None:
        """Lay the fields out in one row, or in two columns."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        theme = current()
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        pad = theme.px(16)
        grid.setContentsMargins(pad, theme.px(12), pad, theme.px(14))
        grid.setHorizontalSpacing(theme.px(12 if narrow else 8))
        grid.setVerticalSpacing(theme.px(12))
        columns = 2 if narrow else len(self._fields)
        top = Qt.AlignmentFlag.AlignTop
        for number, field in enumerate(self._fields):
            grid.addWidget(field, number // columns, number % columns, top)
        if narrow:
            grid.addWidget(self.section_field, 2, 1, top)
            grid.addWidget(self.help, 3, 0, 1, columns)
        else:
            grid.addWidget(self.section_field, 1, 0, 1, 2, top)
            grid.addWidget(self.help, 1, 2, 1, columns - 2)
        grid.addWidget(self.public_field, 4, 0, 1, columns)
        shares = (1, 1, 0, 0, 0) if narrow else (0, 0, 0, 1, 0)
        widths = (0, 0, 0, 0, 0) if narrow else (114, 118, 94, 0, 0)
        for column, share in enumerate(shares):
            grid.setColumnStretch(column, share)
            grid.setColumnMinimumWidth(column, theme.px(widths[column]) if widths[column] else 0)

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer people as presenters."""
        shown = self.presenter.option_id(), self.presenter.text()
        self.presenter.set_options(
            [Option(p.id, p.name, p.organisation_name or p.title) for p in people]
        )
        self.presenter.set_value(shown[0], shown[1])

    def set_sections(self, names: Sequence[str]) -> None:
        """Offer the headings that the agenda has already."""
        if tuple(names) != self._sections:
            self._sections = tuple(names)
            shown = self.section.text()
            self.section.set_options([Option(name, name) for name in names])
            self.section.set_value(shown or None, shown)

    def show_item(self, item: AgendaItem, public_title: str) -> None:
        """Show a point; a field that the person is writing in is left alone."""
        self._loading = True
        try:
            self.kind.set_value(item.kind.value)
            self.question.set_value(item.question.value if item.question else "")
            if not self.minutes.hasFocus() or self.minutes.value() != (item.duration or 0):
                self.minutes.setValue(item.duration or 0)
            if not self.presenter.is_being_written():
                self.presenter.set_value(item.presenter_id, item.presenter)
            self.presenter.setToolTip(plain_tip(item.presenter))
            if not self.section.is_being_written():
                self.section.set_value(item.section or None, item.section)
            self.section.setToolTip(plain_tip(item.section))
            helped = shown(HELP_QUESTIONS.get(item.question, "")) if item.question else ""
            self.help.setText(helped)
            self.help.setVisible(bool(helped))
            self.question.setAccessibleDescription(helped)
            self.closed.set_value("closed" if item.closed else "open")
            if self.public_title.text() != public_title:
                self.public_title.setText(public_title)
            self.public_field.setVisible(item.closed)
        finally:
            self._loading = False

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for field in (*self._fields, self.section_field, self.public_field):
            field.editor.setEnabled(not reason)
            field.setToolTip(reason)

    def editor_of(self, name: str) -> QWidget | None:
        """Return the editor of a fact by the name the preflight gives it."""
        editors: dict[str, QWidget] = {
            "kind": self.kind,
            "question": self.question,
            "duration": self.minutes,
            "presenter": self.presenter,
            "section": self.section,
            "public_title": self.public_title,
        }
        return editors.get(name)

    def _on_kind(self, value: str) -> None:
        self.changed.emit("kind", value)

    def _on_question(self, value: str) -> None:
        self.changed.emit("question", value or None)

    def _on_minutes(self, value: int) -> None:
        if not self._loading:
            self.changed.emit("duration", value or None)

    def _on_presenter(self, person_id: str) -> None:
        self.changed.emit("presenter_id", person_id or None)

    def _on_presenter_text(self, text: str) -> None:
        self.changed.emit("presenter_text", text or None)

    def _on_closed(self, value: str) -> None:
        self.changed.emit("closed", value == "closed")
