# SPDX-License-Identifier: MPL-2.0
"""A new meeting, or the facts of an old one: who, when, where, and what it begins with."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hpdesk.domain.danish import clock, counted, parse_clock
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.words import word
from hpdesk.services import meetings, people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.body_choice import BodyChoice, NewBody
from hpdesk.ui.dialogs.meeting_defaults import meeting_title, usual_times, window_words
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Choice, Segment

STANDING, EMPTY = "standing", "empty"


class MeetingDialog(BaseDialog):
    """Makes a meeting, or changes the one it is given; `saved(meeting_id)` when it is done."""

    saved = Signal(str)

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting | None = None,
        *,
        body_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Ret møde") if meeting else self.tr("Nyt møde"))
        self.context, self.meeting = context, meeting
        self._bodies = {body.id: body for body in people.list_bodies(context.desk)}
        self._own_title = bool(meeting and meeting.title)
        self._own_times = self._own_kind = meeting is not None
        self._make_bodies(body_id)
        self._make_when()
        self._make_what()
        self.add_cancel()
        self.set_primary(self.tr("Gem møde") if meeting else self.tr("Opret møde"), "check")
        self._fill()
        self._on_bodies()
        self.accepted.connect(self._on_accepted)
        # With one body there is nothing to choose: begin at the day.
        chooses = self.bodies is not None and not meeting and len(self._bodies) > 1
        target = self.bodies if chooses and self.bodies is not None else self.day
        (self.new_body.name if self.new_body is not None else target).setFocus()

    def _make_bodies(self, body_id: str) -> None:
        self.bodies: BodyChoice | None = None
        self.new_body: NewBody | None = None
        if not self._bodies:
            self.add_text(
                self.tr(
                    "Planen har intet organ endnu. Skriv, hvem der holder mødet, så oprettes det."
                )
            )
            self.new_body = NewBody()
            self.new_body.changed.connect(self._on_bodies)
            self.who_field: Field[QWidget] = self._wrap(self.tr("Organ"), self.new_body)
            return
        chosen = self.meeting.body_ids if self.meeting else (body_id or self._first_body(),)
        self.bodies = BodyChoice(tuple(self._bodies.values()), chosen)
        self.bodies.changed.connect(self._on_bodies)
        self.who_field = self._wrap(self.tr("Organ"), self.bodies)

    def _wrap(self, title: str, editor: QWidget) -> Field[QWidget]:
        field = Field[QWidget](title, editor)
        self.body.addWidget(field)
        return field

    def _first_body(self) -> str:
        boards = [b for b in self._bodies.values() if b.kind is BodyKind.BOARD]
        return (boards or list(self._bodies.values()))[0].id

    def _make_when(self) -> None:
        theme = current()
        self.day = DateField(today=self.context.today(), calendar=self.context.calendar())
        self.day.day_changed.connect(self._on_day)
        self.begins, self.ends = QLineEdit(), QLineEdit()
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("For eksempel Rådhuset, mødelokale 2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        self.day_field = Field[QWidget](self.tr("Dato"), self.day)
        self.begins_field = Field[QWidget](self.tr("Fra kl."), self.begins)
        self.ends_field = Field[QWidget](self.tr("Til kl."), self.ends)
        for number, field in enumerate((self.day_field, self.begins_field, self.ends_field)):
            grid.addWidget(field, 0, number, Qt.AlignmentFlag.AlignTop)
            if number:
                field.editor.setMinimumWidth(theme.px(72))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.begins.textEdited.connect(self._on_times)
        self.ends.textEdited.connect(self._on_times)
        self.body.addLayout(grid)
        self.window_note = Note("", "info")
        self.window_note.hide()
        self.body.addWidget(self.window_note)
        self.add_field(self.tr("Sted"), self.place)

    def _make_what(self) -> None:
        theme = current()
        self.title = QLineEdit()
        self.title.textEdited.connect(self._on_title)
        self.kind = ChoiceField(
            [Option(kind.value, word(kind)) for kind in MeetingKind], searchable=False
        )
        self.kind.chosen.connect(self._on_kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.addWidget(Field[QWidget](self.tr("Titel"), self.title), 0, 0)
        grid.addWidget(Field[QWidget](self.tr("Mødetype"), self.kind), 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.body.addLayout(grid)
        self.start: Segment | None = None
        if self.meeting is None:
            self.start = Segment(
                [
                    Choice(STANDING, self.tr("Faste punkter")),
                    Choice(EMPTY, self.tr("Tom dagsorden")),
                ],
                STANDING,
                name=self.tr("Begynd med"),
            )
            self.start.chosen.connect(self._on_start)
            self.start_field = self.add_field(self.tr("Begynd med"), self.start)

    def _fill(self) -> None:
        meeting = self.meeting
        if meeting is None:
            self.kind.set_value(MeetingKind.ORDINARY.value)
            return
        self.day.set_day(meeting.starts.date())
        self.begins.setText(clock(meeting.starts))
        self.ends.setText(clock(meeting.ends) if meeting.ends else "")
        self.place.setText(meeting.place)
        self.title.setText(meeting.title)
        self.kind.set_value(meeting.kind.value)

    def _chosen_bodies(self) -> list[Body]:
        if self.new_body is not None:
            return [Body("", self.new_body.name.text().strip(), self.new_body.kind())]
        assert self.bodies is not None, "either a choice or a new body"
        return [self._bodies[key] for key in self.bodies.chosen()]

    def _on_bodies(self) -> None:
        """Let title, kind and times follow the body until the person has chosen their own."""
        chosen = self._chosen_bodies()
        if not self._own_kind:
            self.kind.set_value(_usual_kind(chosen).value)
        if not self._own_title:
            kind = MeetingKind(self.kind.option_id() or MeetingKind.ORDINARY)
            self.title.setText(meeting_title(chosen, kind))
        if not self._own_times:
            usual = usual_times(self.context.desk, [body.id for body in chosen])
            self.begins.setText(clock(usual.begins))
            self.ends.setText(clock(usual.ends))
            self.place.setText(usual.place)
        self._on_start()
        self._on_day()

    def _on_start(self, _value: str = "") -> None:
        if self.start is None:
            return
        items = self._first_items()
        minutes = sum(item.duration or 0 for item in items)
        text = self.tr("{0}, {1}.").format(
            counted(len(items), "punkt", "punkter"), counted(minutes, "minut", "minutter")
        )
        self.start_field.set_hint(text if items else self.tr("Du skriver selv alle punkter."))

    def _first_items(self) -> tuple[meetings.NewItem, ...]:
        chosen = self._chosen_bodies()
        if self.start is None or self.start.value() == EMPTY or not chosen:
            return ()
        return meetings.STANDING_ITEMS[chosen[0].kind]

    def _on_day(self, _day: object = None) -> None:
        day, chosen = self.day.day(), self._chosen_bodies()
        self.window_note.setVisible(day is not None and bool(chosen))
        if day is None or not chosen:
            return
        text, tone = window_words(
            self.context.calendar(),
            day,
            max(body.earliest for body in chosen),
            max(body.latest for body in chosen),
            self.context.today(),
        )
        self.window_note.set(text, tone)

    def _on_title(self, text: str) -> None:
        self._own_title = bool(text.strip())

    def _on_kind(self, _value: str) -> None:
        self._own_kind = True
        if not self._own_title:
            self._on_bodies()

    def _on_times(self, _text: str) -> None:
        self._own_times = True

    def _times(self) -> tuple[time | None, time | None]:
        return parse_clock(self.begins.text().strip()), parse_clock(self.ends.text().strip())

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Return what must be mended; a closed day is only warned of."""
        found: list[tuple[Field[QWidget], str]] = []
        if self.new_body is not None and not self.new_body.name.text().strip():
            found.append(
                (self.who_field, self.tr("Skriv organets navn, for eksempel Bestyrelsen."))
            )
        elif not self._chosen_bodies():
            found.append((self.who_field, self.tr("Vælg mindst ét organ.")))
        if self.day.day() is None:
            found.append((self.day_field, self.tr("Skriv mødets dato, for eksempel 3/3 2027.")))
        begins, ends = self._times()
        if begins is None:
            found.append((self.begins_field, self.tr("Skriv fx 13.00.")))
        if ends is None and self.ends.text().strip():
            found.append((self.ends_field, self.tr("Skriv fx 15.30.")))
        elif begins is not None and ends is not None and ends <= begins and not self._spans_days():
            found.append((self.ends_field, self.tr("Mødet slutter, før det begynder.")))
        return found

    def _spans_days(self) -> bool:
        meeting = self.meeting
        return (
            meeting is not None
            and meeting.ends is not None
            and (meeting.ends.date() != meeting.starts.date())
        )

    def _moments(self, day: date) -> tuple[datetime, datetime | None]:
        begins, ends = self._times()
        assert begins is not None, "problems() asks for it"
        starts = datetime.combine(day, begins)
        if ends is None:
            return starts, None
        extra = timedelta()
        if self._spans_days() and self.meeting is not None and self.meeting.ends is not None:
            extra = self.meeting.ends.date() - self.meeting.starts.date()
        return starts, datetime.combine(day, ends) + extra

    def _on_accepted(self) -> None:
        day = self.day.day()
        if day is None:
            return
        self.context.bridge.saver.flush()
        starts, ends = self._moments(day)
        title, place = self.title.text().strip(), self.place.text().strip()
        kind = MeetingKind(self.kind.option_id() or MeetingKind.ORDINARY)
        try:
            key = self._save(starts, ends, title, place, kind)
        except UserError as fault:
            self.context.notice(str(fault))
            return
        self.saved.emit(key)

    def _save(
        self, starts: datetime, ends: datetime | None, title: str, place: str, kind: MeetingKind
    ) -> str:
        desk, chosen = self.context.desk, self._chosen_bodies()
        first = self._first_items()
        body_ids = [body.id for body in chosen]
        if self.new_body is not None:
            body_ids = [people.add_body(desk, chosen[0].name, str(chosen[0].kind))]
        if self.meeting is None:
            return meetings.add_meeting(
                desk,
                body_ids,
                starts,
                ends,
                title=title,
                kind=kind,
                items=first,
                place=place or None,
            )
        fields: dict[str, object] = {
            "starts": starts,
            "ends": ends,
            "title": title or None,
            "place": place or None,
            "kind": str(kind),
        }
        if tuple(body_ids) != self.meeting.body_ids:
            fields["body_ids"] = body_ids
        meetings.edit_meeting(desk, self.meeting.id, **fields)
        return self.meeting.id


def _usual_kind(chosen: list[Body]) -> MeetingKind:
    if len(chosen) > 1:
        return MeetingKind.JOINT
    if chosen and chosen[0].kind is BodyKind.PRE_MEETING_GROUP:
        return MeetingKind.PRE_MEETING
    return MeetingKind.ORDINARY
