# SPDX-License-Identifier: MPL-2.0
"""The preflight: everything to look at before a meeting's papers go out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from hpdesk.domain import preflight_files as files
from hpdesk.domain import preflight_meeting as whole
from hpdesk.domain import preflight_points as points
from hpdesk.domain import preflight_text_rules as texts
from hpdesk.domain.agenda import is_formal
from hpdesk.domain.bilag_notes import BilagNote
from hpdesk.domain.coordination import Position
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.people import BodyKind
from hpdesk.domain.preflight_findings import TONES, PreflightFinding, Rule
from hpdesk.domain.preflight_meeting import MinutesStand, Parties
from hpdesk.domain.preparation import Delivery
from hpdesk.domain.working_days import SendOutWindow

_RULES = {rule: place for place, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True)
class PreflightMatter:
    """What the preflight of a meeting is told: the agenda and what stands around it.

    `minutes` has how the minutes of other meetings were last sent, by meeting; `bilag_notes`
    what was found in the files of bilag, by their checksum.
    """

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    window: SendOutWindow
    today: date
    positions: tuple[Position, ...] = ()
    parties: Parties = field(default_factory=lambda: Parties({}, {}))
    deliveries: tuple[Delivery, ...] = ()
    minutes: Mapping[str, MinutesStand] = field(default_factory=dict)
    bilag_notes: Mapping[str, tuple[BilagNote, ...]] = field(default_factory=dict)


def preflight(matter: PreflightMatter) -> tuple[PreflightFinding, ...]:
    """Return everything found, the gravest first and then in the agenda's order."""
    places = {item.id: place for place, item in enumerate(matter.items)}
    found = [*_of_points(matter), *_of_meeting(matter)]
    return tuple(
        sorted(
            found,
            key=lambda f: (
                TONES.index(f.tone),
                -1 if f.item_id is None else places.get(f.item_id, len(places)),
                _RULES[f.rule],
            ),
        )
    )


def _of_points(matter: PreflightMatter) -> Iterator[PreflightFinding]:
    by_key, subs = points.families(matter.items)
    complete = points.completeness_of(matter.items)
    promised: dict[str, tuple[str, ...]] = {}
    for delivery in matter.deliveries:
        promised[delivery.item_id] = (*promised.get(delivery.item_id, ()), delivery.title)
    bilag = texts.bilag_of_meeting(matter.items, promised)
    for item in matter.items:
        below = subs.get(item.id, [])
        above = by_key.get(item.parent_id or "")
        family = [item, *below, *([above] if above else [])]
        yield from _of_case(matter, item, complete[item.id], above, has_subs=bool(below))
        yield from texts.placeholders(item)
        yield from texts.cpr_numbers(item)
        yield from files.notes_on_files(item, matter.bilag_notes)
        yield from texts.sensitive_words(item)
        yield from texts.small_counts(item)
        if whole.is_upcoming(matter.meeting):
            yield from texts.too_long(item)
        yield from texts.attachments_not_there(item, family, bilag)
        yield from whole.open_title(item)


def _of_case(
    matter: PreflightMatter,
    item: AgendaItem,
    complete: tuple[PreflightFinding, ...],
    above: AgendaItem | None,
    *,
    has_subs: bool,
) -> Iterator[PreflightFinding]:
    """Yield what the case sheet lacks; a formøde and a study trip need no cases."""
    meeting = matter.meeting
    working = whole.is_working_meeting(meeting)
    yield from (f for f in complete if working or f.rule is Rule.ATTACHMENT_WITHOUT_FILE)
    yield from points.decision_under_information(item)
    yield from points.decision_in_advisory_body(item, meeting.body_kinds)
    if has_subs:
        return
    if working and not is_formal(item):
        yield from points.recommendation_without_at(item)
    if not whole.is_upcoming(meeting):
        return
    yield from points.checklist_open(item)
    if working:
        yield from points.only_summary(item, above)
        yield from points.no_presenter(item)
        yield from points.no_duration(item)
    if working and BodyKind.BOARD in meeting.body_kinds:
        yield from points.no_question(item)
        yield from points.no_carrying_out(item)


def _of_meeting(matter: PreflightMatter) -> Iterator[PreflightFinding]:
    meeting, items = matter.meeting, matter.items
    yield from whole.send_out(meeting, matter.window, matter.today)
    if not whole.is_upcoming(meeting):
        return
    yield from whole.over_time_of(meeting, items)
    yield from whole.asks_for_nothing(meeting, items)
    yield from whole.deliveries_due(matter.deliveries, matter.window, matter.today)
    for item in items:
        yield from whole.minutes_as_bilag(item, matter.minutes)
        mine = [p for p in matter.positions if p.item_id == item.id]
        yield from whole.parties_not_aligned(item, mine, matter.parties)
