# SPDX-License-Identifier: MPL-2.0
"""The papers of a meeting, to be printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from hpdesk.domain.meetings import OUTINGS, Meeting, MeetingKind, MeetingState
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.printing.offer import PaperOffer, written
from hpdesk.ui.widgets.look_pages import LookPages

if TYPE_CHECKING:  # what makes the papers is imported when they are made
    from hpdesk.documents.minutes_edition import Edition
    from hpdesk.exports.pack_preview import PackPreviewer
    from hpdesk.services.desk import Desk
    from hpdesk.services.pack_setups import PackSetup

_BEFORE = (MeetingState.DRAFT, MeetingState.SENT)


@dataclass(frozen=True, slots=True)
class ChosenPack:
    """A pack as it stands on its page, with the passwords that were given for its bilag."""

    setup: "PackSetup"
    passwords: Mapping[str, str] = field(repr=False)


def meeting_offers(
    desk: "Desk", meeting: Meeting, chosen: ChosenPack | None = None
) -> list[PaperOffer]:
    """Return what can be printed of a meeting; its minutes from the day of the meeting on.

    The pack is as it is `chosen`, else as it was made last.
    """
    outing = meeting.kind in OUTINGS
    agenda = (
        QCoreApplication.translate("Papers", "Program")
        if outing
        else QCoreApplication.translate("Papers", "Dagsorden")
    )
    pack = (
        QCoreApplication.translate("Papers", "Program med bilag")
        if outing
        else QCoreApplication.translate("Papers", "Mødepakke med bilag")
    )
    offers = [
        written(agenda, partial(_write_agenda, desk, meeting.id)),
        PaperOffer(pack, partial(_pack, desk, meeting, chosen)),
    ]
    if meeting.state not in _BEFORE or meeting.starts.date() <= desk.today():
        offers += minutes_offers(desk, meeting)
    if outing:
        people = QCoreApplication.translate("Papers", "Deltagerliste")
        offers.append(written(people, partial(_write_participants, desk, meeting.id)))
    elif meeting.kind is not MeetingKind.PRE_MEETING:
        offers.append(briefing_offer(desk, meeting))
    return offers


def minutes_offers(desk: "Desk", meeting: Meeting) -> list[PaperOffer]:
    """Return the editions of a meeting's minutes."""
    from hpdesk.documents.minutes_edition import Edition

    names = (
        (Edition.FULL, QCoreApplication.translate("Papers", "Referat")),
        (Edition.PUBLIC, QCoreApplication.translate("Papers", "Referat, åben version")),
        (Edition.DECISIONS, QCoreApplication.translate("Papers", "Beslutninger og opgaver")),
    )
    return [written(name, partial(_write_minutes, desk, meeting.id, e)) for e, name in names]


def extract_offers(desk: "Desk", meeting: Meeting) -> list[PaperOffer]:
    """Return, for each whom the meeting's tasks lie with, what the person is to do."""
    from hpdesk.services import people
    from hpdesk.services.minutes_papers import people_with_tasks

    names = {person.id: person.name for person in people.list_people(desk)}
    words = QCoreApplication.translate("Papers", "Opgaver til {name}")
    return [
        written(words.format(name=names[key]), partial(_write_extract, desk, meeting.id, key))
        for key in people_with_tasks(desk, meeting.id)
        if key in names
    ]


def point_offer(desk: "Desk", item_id: str) -> PaperOffer:
    """Return the minutes of one point."""
    name = QCoreApplication.translate("Papers", "Referat af punktet alene")
    return written(name, partial(_write_point, desk, item_id))


def briefing_offer(desk: "Desk", meeting: Meeting) -> PaperOffer:
    """Return the chair's briefing, which is for the chair alone."""
    name = QCoreApplication.translate("Papers", "Formandsbriefing (fortrolig)")
    return written(name, partial(_write_briefing, desk, meeting.id), secret=True)


def _write_agenda(desk: "Desk", meeting_id: str, target: Path) -> None:
    from hpdesk.documents.edition_rows import EditionChoice, EditionKey
    from hpdesk.services.editions import make_edition
    from hpdesk.services.paper_files import write_both

    edition = make_edition(desk, meeting_id, EditionChoice(EditionKey.BOARD))
    write_both(desk, edition.kind.paper(edition.bundle, None), target, None)


def _write_minutes(desk: "Desk", meeting_id: str, edition: "Edition", target: Path) -> None:
    from hpdesk.services.papers import write_minutes

    write_minutes(desk, meeting_id, pdf=target, edition=edition)


def _write_point(desk: "Desk", item_id: str, target: Path) -> None:
    from hpdesk.services.minutes_papers import write_point_minutes

    write_point_minutes(desk, item_id, pdf=target)


def _write_extract(desk: "Desk", meeting_id: str, person_id: str, target: Path) -> None:
    from hpdesk.services.minutes_papers import write_extract

    write_extract(desk, meeting_id, person_id, pdf=target)


def _write_briefing(desk: "Desk", meeting_id: str, target: Path) -> None:
    from hpdesk.services.briefing import write_briefing

    write_briefing(desk, meeting_id, target)


def _write_participants(desk: "Desk", meeting_id: str, target: Path) -> None:
    from hpdesk.services.outings import write_participants

    write_participants(desk, meeting_id, pdf=target)


class _PackPages:
    """The pages of a pack, with what makes them; both are let go of together."""

    def __init__(self, pages: LookPages, previewer: "PackPreviewer") -> None:
        self._pages, self._previewer = pages, previewer
        self.count = pages.count

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) as a picture."""
        return self._pages.render(number, width)

    def close(self) -> None:
        """Let go of the files."""
        self._pages.close()
        self._previewer.close()


def _pack(
    desk: "Desk",
    meeting: Meeting,
    chosen: ChosenPack | None,
    progress: Progress,
    cancelled: IsCancelled,
) -> _PackPages:
    """Make the pack; nothing is saved."""
    from hpdesk.services.pack_making import look_at_pack, new_previewer
    from hpdesk.services.pack_setups import pack_setup

    def tell(done: int, total: int, what: str) -> None:
        progress(done / total if total else 0.0, what)

    previewer = new_previewer()
    try:
        view = look_at_pack(
            desk,
            meeting.id,
            chosen.setup if chosen else pack_setup(desk, meeting),
            previewer,
            chosen.passwords if chosen else {},
            progress=tell,
            cancelled=cancelled,
        )
        return _PackPages(LookPages(view.look, previewer), previewer)
    except BaseException:
        previewer.close()
        raise
