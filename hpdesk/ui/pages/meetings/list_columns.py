# SPDX-License-Identifier: MPL-2.0
"""The columns of the list of meetings."""

from hpdesk.domain.meetings import Meeting
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_rows import ListRow
from hpdesk.ui.pages.meetings.meeting_words import (
    bodies,
    papers_state,
    short_name,
    span_words,
    state_look,
    window_look,
)
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.wording import (
    clock_span,
    counted,
    date_words,
    long_date,
    short_weekday_date,
    word,
    worded,
)

BODY_COLUMN, STATE_COLUMN, COUNT_COLUMN = 2, 3, 4


def room_of_columns() -> dict[int, int]:
    """Return the widths of the columns that do not stretch, in pixels at 100 %."""
    return {0: 134, 2: 250, 3: 152, 4: 88, 5: 196}


class _Columns:
    def __init__(self, context: PageContext) -> None:
        self._context = context

    def day(self, row: ListRow) -> object:
        if row.meeting is None:
            return _group(row)
        day = row.meeting.starts.date()
        words = short_weekday_date(day)
        if day.year > self._context.today().year:
            words = f"{words} {day.year}"
        return RowLook(words, clock_span(row.meeting.starts, row.meeting.ends))

    def papers(self, row: ListRow) -> object:
        if row.meeting is None:
            return _group(row)
        calendar = self._context.calendar()
        meeting = row.meeting
        window = calendar.window(meeting.starts.date(), meeting.earliest, meeting.latest)
        state = papers_state(meeting, window, self._context.today())
        days = span_words(window.earliest, window.latest)
        if state is None:
            return RowLook("–", strong=False, tone="t3")
        return RowLook(days, word(state), strong=False, detail_tone=window_look(state)[0])

    def papers_text(self, row: ListRow) -> str:
        look = self.papers(row)
        return f"{look.title}, {look.detail}" if isinstance(look, RowLook) and look.detail else ""


def _group(row: ListRow) -> GroupLook:
    # In every column, so that the row gets the height of a heading; the first one spans.
    return GroupLook(row.title, str(row.count), open=row.is_open)


def _body_text(row: ListRow) -> str:
    return bodies(row.meeting) if row.meeting else ""


def _title(row: ListRow) -> object:
    if row.meeting is None:
        return _group(row)
    return RowLook(short_name(row.meeting), row.meeting.place)


def _body(row: ListRow) -> object:
    if row.meeting is None:
        return _group(row)
    return RowLook(bodies(row.meeting), strong=False, tone="t2")


def _state(row: ListRow) -> object:
    if row.meeting is None:
        return _group(row)
    tone, icon = state_look(row.meeting.state)
    return ChipLook(word(row.meeting.state), tone, icon)


def _points(row: ListRow) -> object:
    if row.meeting is None:
        return _group(row)
    return RowLook(_points_text(row.meeting), strong=False, tone="t2")


def _points_text(meeting: Meeting) -> str:
    return (
        counted(meeting.item_count, worded("punkt"), worded("punkter"))
        if meeting.item_count
        else worded("Ingen")
    )


def _spoken(row: ListRow) -> str:
    if row.meeting is None:
        return f"{row.title}, {counted(row.count, 'møde', 'møder')}"
    return f"{short_name(row.meeting)}, {long_date(row.meeting.starts.date())}"


def _tip(row: ListRow) -> str:
    if row.meeting is None:
        return ""
    meeting = row.meeting
    when = f"{date_words(meeting.starts.date())} {clock_span(meeting.starts, meeting.ends)}"
    lines = (short_name(meeting), when, meeting.place, bodies(meeting))
    return "\n".join(line for line in lines if line)


def list_columns(context: PageContext) -> tuple[Column[ListRow], ...]:
    """Return the columns; the send-out window is worked out only for rows that are seen."""
    columns = _Columns(context)
    return (
        Column(worded("Dato"), _spoken, look=columns.day, tip=_tip),
        Column(worded("Møde"), _spoken, look=_title, tip=_tip),
        Column(worded("Organ"), _body_text, look=_body, tip=_body_text),
        Column(worded("Fase"), _state_text, look=_state),
        Column(worded("Punkter"), _count_text, look=_points),
        Column(worded("Udsendes"), columns.papers_text, look=columns.papers),
    )


def _state_text(row: ListRow) -> str:
    return word(row.meeting.state) if row.meeting else ""


def _count_text(row: ListRow) -> str:
    return _points_text(row.meeting) if row.meeting else ""
