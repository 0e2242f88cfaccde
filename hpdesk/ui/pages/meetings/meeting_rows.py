# SPDX-License-Identifier: MPL-2.0
"""The rows of the list of meetings: groups by year, filtered, with closed groups left out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hpdesk.domain.danish import fold
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.pages.meetings.meeting_words import bodies, short_name
from hpdesk.ui.wording import date_words, worded

COMING = "coming"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A heading (`meeting` is None) or a meeting under it."""

    key: str
    title: str = ""
    count: int = 0
    is_open: bool = True
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to: a body's key and words that a meeting must hold."""

    body_id: str = ""
    words: str = ""


@lru_cache(maxsize=4096)  # read again at every key of a search
def searched_text(meeting: Meeting) -> str:
    """Return what a search in the list reads of a meeting, folded."""
    parts = (
        short_name(meeting),
        bodies(meeting),
        meeting.place,
        date_words(meeting.starts.date()),
        meeting.focus,
    )
    return fold(" ".join(parts)).replace("\u00a0", " ")


def wanted_meetings(meetings: Sequence[Meeting], wanted: Wanted) -> list[Meeting]:
    """Return the meetings that the filter and every word of the search leave."""
    words = fold(wanted.words).split()
    return [
        meeting
        for meeting in meetings
        if (not wanted.body_id or wanted.body_id in meeting.body_ids)
        and (not words or all(w in searched_text(meeting) for w in words))
    ]


def list_rows(
    meetings: Sequence[Meeting], today: date, closed: Collection[str], *, open_all: bool = False
) -> list[ListRow]:
    """Return the rows: coming meetings first and nearest on top, then year by year backwards.

    `meetings` are in order of time. Meetings of groups whose key is in `closed` are left out.
    """
    groups: list[tuple[str, str, list[Meeting]]] = []
    coming = [m for m in meetings if m.starts.date() >= today]
    if coming:
        groups.append((COMING, worded("Kommende"), coming))
    by_year: dict[int, list[Meeting]] = {}
    for meeting in reversed(meetings):
        if meeting.starts.date() < today:
            by_year.setdefault(meeting.starts.year, []).append(meeting)
    groups += [(f"year-{year}", _year_title(year, today), held) for year, held in by_year.items()]
    rows: list[ListRow] = []
    for key, title, members in groups:
        is_open = open_all or key not in closed
        rows.append(ListRow(key, title, len(members), is_open))
        if is_open:
            rows += [ListRow(m.id, meeting=m) for m in members]
    return rows


def _year_title(year: int, today: date) -> str:
    return worded("Tidligere i {0}", year) if year == today.year else str(year)


def years_before(meetings: Sequence[Meeting], year: int) -> set[str]:
    """Return the keys of the groups of earlier years, which are closed until asked for."""
    return {f"year-{m.starts.year}" for m in meetings if m.starts.year < year}
