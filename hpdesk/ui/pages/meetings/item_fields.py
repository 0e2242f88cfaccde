# SPDX-License-Identifier: MPL-2.0
"""The facts of a point: kind, question, minutes, presenter, and whether it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from hpdesk.domain.meetings import AgendaItem, ItemKind, QuestionKind
from hpdesk.domain.people import Person
from hpdesk.domain.words import word
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment

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

    `public_title_typed(text)` comes at every key, to be saved as text is.
    """

    changed = Signal(str, object)
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
            free_text=True, none_text="", placeholder=self.tr("Navn eller rolle")
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
        for choice in (self.kind, self.question, self.presenter):
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
            self.presenter.setToolTip(item.presenter)
            self.closed.set_value("closed" if item.closed else "open")
            if self.public_title.text() != public_title:
                self.public_title.setText(public_title)
            self.public_field.setVisible(item.closed)
        finally:
            self._loading = False

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for field in (*self._fields, self.public_field):
            field.editor.setEnabled(not reason)
            field.setToolTip(reason)

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
