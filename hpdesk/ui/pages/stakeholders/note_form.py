# SPDX-License-Identifier: MPL-2.0
"""The fields of a note: what was said first, then with whom, how, when, and what comes next."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.coordination import Note, NoteChannel, NoteDirection
from hpdesk.domain.note_reading import NoteReading
from hpdesk.services import meetings, people, quick_notes
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.tag_line import TagLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.responsible_field import ResponsibleField
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.wording import date_words, word

NO_WAY = "none"


class NoteForm(QWidget):
    """The fields in the order of Tab; the one who uses it saves what is in them.

    `next_step` is the line to use; another may be handed in, such as one that saves itself.
    """

    def __init__(
        self,
        context: PageContext,
        next_step: QLineEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parties: frozenset[str] = frozenset()
        today, calendar = context.today(), context.calendar()
        self.text = MarkupEditor(
            growing=True, min_lines=3, placeholder=self.tr("Hvad blev der sagt?")
        )
        self.who = ResponsibleField()
        self.who.choice.setAccessibleName(self.tr("Tilføj person eller part"))
        self.channel = Segment(
            [Choice(c.value, word(c)) for c in NoteChannel],
            NoteChannel.CALL.value,
            small=True,
            name=self.tr("Hvordan"),
        )
        self.on = DateField(today, today=today, calendar=calendar)
        self.meeting = ChoiceField(none_text=self.tr("Intet møde"))
        self.item = ChoiceField(none_text=self.tr("Hele mødet"), searchable=False)
        self.next_step = next_step or QLineEdit()
        if next_step is None:  # a saved line has its own
            self.sensitive = SensitiveMark(self.next_step)
        self.follow_up = DateField(today=today, calendar=calendar)
        self.as_task = QCheckBox(self.tr("Næste skridt er en opgave"))
        ways = [Choice(way.value, word(way)) for way in NoteDirection]
        self.direction = Segment(
            [Choice(NO_WAY, self.tr("Ingen")), *ways],
            NO_WAY,
            small=True,
            name=self.tr("Retning"),
        )
        self.tags = TagLine()
        self._lay_out()
        self.meeting.chosen.connect(self._on_meeting)
        self.item_field.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(12))
        self.text_field = Field(self.tr("Note"), self.text)
        self.on_field = Field(self.tr("Dato"), self.on)
        self.item_field = Field(self.tr("Punkt"), self.item)
        self.follow_field = Field(self.tr("Følg op den"), self.follow_up)
        for field in (
            self.text_field,
            Field(self.tr("Med"), self.who),
            Field(self.tr("Hvordan"), self.channel),
            self.on_field,
            Field(self.tr("Næste skridt"), self.next_step),
            self.follow_field,
            self.as_task,
            Field(self.tr("Om mødet"), self.meeting),
            self.item_field,
            Field(self.tr("Retning"), self.direction),
            Field(self.tr("Mærker"), self.tags, hint=self.tr("Flere adskilles med komma.")),
        ):
            column.addWidget(field)

    def refresh_options(self) -> None:
        """Offer the people, parties and meetings there are."""
        desk = self._context.desk
        self.tags.offer(quick_notes.list_tags(desk))
        self._parties = frozenset(o.id for o in people.list_organisations(desk))
        self.who.set_options(responsible_options(desk))
        chosen = self.meeting.option_id()
        rows = reversed(meetings.list_meetings(desk))
        self.meeting.set_options(
            [
                Option(m.id, m.title or ", ".join(m.body_names), date_words(m.starts.date()))
                for m in rows
            ],
            chosen or None,
        )

    def way(self) -> str | None:
        """Return the direction that is chosen, or None."""
        value = self.direction.value()
        return None if value in (None, NO_WAY) else value

    def take(self, note: NoteReading) -> None:
        """Fill the fields with what was understood of a note."""
        self.text.set_text(note.text)
        self.channel.set_value((note.channel or NoteChannel.OTHER).value)
        if note.on is not None:
            self.on.set_day(note.on)
        self.next_step.setText(note.next_step)
        self.follow_up.set_day(note.follow_up_on)
        self.as_task.setChecked(note.as_task)
        self.direction.set_value(note.direction.value if note.direction else NO_WAY)
        self.tags.set_tags(note.tags)

    def set_point(self, meeting_id: str | None, item_id: str | None) -> None:
        """Choose the meeting and the point; a point alone finds its meeting."""
        if meeting_id is None and item_id is not None:
            meeting_id = meetings.meeting_of_item(self._context.desk, item_id)
        self.meeting.set_value(meeting_id)
        self._offer_items(meeting_id, item_id)

    def point(self) -> tuple[str | None, str | None]:
        """Return the meeting and the point; a point stands without its meeting."""
        item = self.item.option_id() or None
        return (None, item) if item else (self.meeting.option_id() or None, None)

    def who_keys(self) -> tuple[list[str], list[str]]:
        """Return the chosen people and the chosen parties."""
        keys: Sequence[str] = self.who.keys()
        persons = [k for k in keys if k not in self._parties]
        return persons, [k for k in keys if k in self._parties]

    def set_who(self, note: Note) -> None:
        """Show whom a note is about."""
        self.who.set_keys([key for key, _name in (*note.people, *note.parties)])

    def _offer_items(self, meeting_id: str | None, item_id: str | None = None) -> None:
        items = meetings.list_items(self._context.desk, meeting_id) if meeting_id else ()
        options = [Option(i.id, f"{n}. {i.title}") for n, i in enumerate(items, 1)]
        self.item.set_options(options, item_id)
        self.item_field.setVisible(bool(options))

    def _on_meeting(self, key: str) -> None:
        self._offer_items(key or None)
