# SPDX-License-Identifier: MPL-2.0
"""The chair's briefing before a meeting: a paper of its own that no pack can hold.

It tells positions, which are the secretariat's own, and goes to the chair alone.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.alignment import Unaligned
from hpdesk.domain.alignment_words import age_words, voice_words
from hpdesk.domain.danish import date_words, join_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.words import word
from hpdesk.services import followup, people
from hpdesk.services.alignment import PointStand, Stand, read_stand
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting
from hpdesk.storage.alignment_reads import read_speakers

if TYPE_CHECKING:
    from hpdesk.documents.briefing_paper import BriefingBundle, BriefingPoint, BriefingVoice

_MOST_TASKS = 3


def briefing_name(meeting: Meeting) -> str:
    """Return a file name without ending: `2026-12-01 Formandsbriefing (fortroligt)`."""
    return f"{meeting.starts:%Y-%m-%d} Formandsbriefing (fortroligt)"


def write_briefing(desk: Desk, meeting_id: str, target: Path) -> int:
    """Write the briefing of a meeting; the ending of the name says Word or PDF.

    Returns the pages of the PDF, 0 for Word. Raises UserError for another ending.
    """
    from hpdesk.documents.briefing_paper import briefing_paper
    from hpdesk.services.papers import refuse_targets, write_both

    refuse_targets(desk, target)
    ending = target.suffix.lower()
    if ending not in (".pdf", ".docx"):
        raise UserError(
            "Briefingen kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx eller "
            ".pdf.",
            other=target.suffix or "fil uden endelse",
        )
    paper = briefing_paper(briefing_bundle(desk, meeting_id))
    is_pdf = ending == ".pdf"
    return write_both(desk, paper, target if is_pdf else None, None if is_pdf else target)


def briefing_bundle(desk: Desk, meeting_id: str) -> "BriefingBundle":
    """Gather what the chair is told: hard questions first, then the others not aligned."""
    from hpdesk.documents.briefing_paper import BriefingBundle

    meeting = get_meeting(desk, meeting_id)
    stand = read_stand(desk, meeting_id=meeting_id)
    points = stand.points.get(meeting_id, ())
    open_ones = sorted((p for p in points if not p.is_ready), key=_hardest_first)
    chair = meeting.chair_name or next(
        (
            seat.person.name
            for seat in people.members_at(desk, meeting)
            if seat.person.id == people.chair_of(desk, seat.body_id, meeting.starts.date())
        ),
        "",
    )
    plans = people.list_plans(desk)
    speakers = read_speakers(desk.read(), meeting_id)
    return BriefingBundle(
        meeting.title or "Møde",
        meeting.starts.date(),
        desk.today(),
        tuple(_point(desk, stand, p, speakers.get(p.item.id, ())) for p in open_ones),
        tuple(_ready(p, speakers.get(p.item.id, ())) for p in points if p.is_ready),
        chair,
        meeting.plan_name or (plans[0].name if plans else ""),
    )


def _hardest_first(point: PointStand) -> tuple[bool, int]:
    """Return hard questions first, then those left open before, else the order of the agenda."""
    hard = point.is_hard and Unaligned.HARD in point.reasons
    return not hard, -len(point.open_turns)


def _ready(point: PointStand, speakers: tuple[str, ...]) -> str:
    named = f"{point.item.number}. {point.item.title}".strip(". ")
    return f"{named} ({join_words(speakers)} fører ordet)" if speakers else named


def _point(
    desk: Desk, stand: Stand, point: PointStand, speakers: tuple[str, ...]
) -> "BriefingPoint":
    from hpdesk.documents.briefing_paper import BriefingPoint

    found, item = point.alignment, point.item
    voices = [_voice(stand, point, party) for party in stand.tops if party in point.voices]
    return BriefingPoint(
        item.number,
        item.title,
        tuple(voices),
        point.is_hard,
        age_words(point.days, len(point.open_turns)),
        found.disagreement if found else "",
        found.agreement if found else "",
        found.agreed_wording if found else "",
        _open_tasks(desk, point),
        speakers,
    )


def _open_tasks(desk: Desk, point: PointStand) -> tuple[str, ...]:
    """Return the open tasks of the point and of the meetings that left its matter open."""
    keys = (point.item.id, *(turn.item_id for turn in point.open_turns))
    tasks = [task for key in keys for task in followup.list_tasks(desk, item_id=key, closed=False)]
    return tuple(
        f"{task.text} ({date_words(task.due)})" if task.due else task.text
        for task in tasks[:_MOST_TASKS]
    )


def _voice(stand: Stand, point: PointStand, party_id: str) -> "BriefingVoice":
    from hpdesk.documents.briefing_paper import BriefingVoice
    from hpdesk.documents.markup import plain_text

    names = {party.id: party.short_name or party.name for party in stand.parties}
    family = (party_id, *stand.below.get(party_id, ()))
    item_id = point.item.id
    taken = [stand.positions[item_id, key] for key in family if (item_id, key) in stand.positions]
    own = next((p for p in taken if p.party_id == party_id), None)
    voice = point.voices[party_id]
    talks = [
        f"{p.talker_name or 'Sekretariatet'} taler med {p.contact_name}"
        for p in taken
        if p.contact_name
    ]
    heard = [day for key in family if (day := stand.last_heard(item_id, key)) is not None]
    takes = [
        _sentence(p.would_take if p is own else f"{names[p.party_id]}: {p.would_take}")
        for p in taken
        if p.would_take
    ]
    return BriefingVoice(
        names[party_id],
        voice_words(voice),
        own.text if own else "",
        " ".join(takes),
        ", ".join(dict.fromkeys(talks)),
        max(heard, default=None),
        tuple(
            f"{names[p.party_id]}: {word(p.stance)}" + (f". {plain_text(p.text)}" if p.text else "")
            for p in taken
            if p is not own
        ),
        voice.supports,
    )


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."
