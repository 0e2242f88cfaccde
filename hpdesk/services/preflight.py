# SPDX-License-Identifier: MPL-2.0
"""The preflight of a meeting: gathering what it looks at, and accepting what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.agenda import Readiness
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, SentKind
from hpdesk.domain.people import MemberRole
from hpdesk.domain.preflight import PreflightMatter, preflight
from hpdesk.domain.preflight_findings import TONES, PreflightFinding
from hpdesk.domain.preflight_meeting import (
    HandlingShare,
    MinutesStand,
    Parties,
    handling_share,
)
from hpdesk.domain.preflight_points import point_state
from hpdesk.services.bilag_looks import notes_of_meeting
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting, window_of
from hpdesk.storage import coordination_reads, meeting_reads, people_reads, preparation_reads

_OUTSIDE = (MemberRole.SECRETARY, MemberRole.OBSERVER)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody accepted, with the reason and the day; `id` is for withdrawing."""

    id: str
    finding: PreflightFinding
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class MeetingPreflight:
    """What the preflight found about a meeting, the gravest first.

    `states` has how far each point has come, by its key; what was accepted does not count.
    """

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    findings: tuple[PreflightFinding, ...]
    accepted: tuple[Accepted, ...]
    states: dict[str, Readiness]
    share: HandlingShare

    def of_item(self, item_id: str) -> tuple[PreflightFinding, ...]:
        """Return what is open about one point."""
        return tuple(finding for finding in self.findings if finding.item_id == item_id)

    def of_meeting(self) -> tuple[PreflightFinding, ...]:
        """Return what is open about the meeting and no point of it."""
        return tuple(finding for finding in self.findings if finding.item_id is None)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each tone."""
        return {tone: sum(f.tone == tone for f in self.findings) for tone in TONES}


def check_meeting(desk: Desk, meeting_id: str) -> MeetingPreflight:
    """Return everything to look at before a meeting's papers go out.

    Raises UserError where there is no such meeting.
    """
    reader = desk.read()
    meeting = get_meeting(desk, meeting_id)
    items = meeting_reads.read_items(reader, meeting_id)
    found = preflight(
        PreflightMatter(
            meeting,
            items,
            window_of(desk, meeting),
            desk.today(),
            coordination_reads.read_positions(reader, meeting_id),
            _parties(desk, meeting),
            preparation_reads.read_deliveries(reader, meeting_id=meeting_id),
            _minutes(desk, items),
            notes_of_meeting(desk, meeting_id),
        )
    )
    given = {
        (a.rule, a.item_id, a.subject): a
        for a in preparation_reads.read_accepted_findings(reader, meeting_id)
    }
    still = tuple(finding for finding in found if finding.key not in given)
    accepted = tuple(
        Accepted(given[f.key].id, f, given[f.key].reason, given[f.key].on)
        for f in found
        if f.key in given
    )
    return MeetingPreflight(
        meeting, items, still, accepted, _states(items, still), handling_share(items)
    )


def _states(
    items: Sequence[AgendaItem], findings: Sequence[PreflightFinding]
) -> dict[str, Readiness]:
    by_item: dict[str | None, list[PreflightFinding]] = {}
    for finding in findings:
        by_item.setdefault(finding.item_id, []).append(finding)
    return {item.id: point_state(by_item.get(item.id, ())) for item in items}


def _parties(desk: Desk, meeting: Meeting) -> Parties:
    day = meeting.starts.date()
    seated = {
        seat.party_id: seat.party_name
        for body_id in meeting.body_ids
        for seat in people_reads.read_memberships(desk.read(), body_id)
        if seat.party_id is not None and seat.role not in _OUTSIDE and seat.holds_on(day)
    }
    organisations = people_reads.read_organisations(desk.read())
    return Parties(seated, {one.id: one.parent_id for one in organisations})


def _minutes(desk: Desk, items: Sequence[AgendaItem]) -> dict[str, MinutesStand]:
    """Return how the minutes that are to be approved were last sent."""
    stands = {}
    for key in {item.approves_id for item in items if item.approves_id is not None}:
        for meeting in meeting_reads.read_meetings(desk.read(), meeting_id=key):
            sent = [version for version in meeting.sent if version.kind is SentKind.MINUTES]
            if sent:
                files = frozenset(file.sha256 for file in sent[-1].files)
                stands[key] = MinutesStand(files, sent[-1].on)
    return stands


def accept_finding(desk: Desk, meeting_id: str, finding: PreflightFinding, reason: str) -> str:
    """Accept a finding with a reason and return the key of the acceptance.

    Raises UserError without a reason, and where the finding must be mended.
    """
    if not reason.strip():
        raise UserError("Begrundelsen mangler. Skriv, hvorfor det er i orden, og prøv igen.")
    if not finding.can_be_accepted:
        raise UserError("»{title}« kan ikke accepteres, men skal rettes.", title=finding.title)
    with desk.write("Advarsel accepteret") as writer:
        for old in writer.find(
            "accepted_finding",
            meeting_id=meeting_id,
            rule=finding.rule.value,
            subject=finding.subject,
            item_id=finding.item_id,
        ):
            writer.delete("accepted_finding", old)
        return writer.add(
            "accepted_finding",
            rank=writer.next_rank("accepted_finding", meeting_id=meeting_id),
            meeting_id=meeting_id,
            item_id=finding.item_id,
            rule=finding.rule.value,
            subject=finding.subject,
            reason=reason.strip(),
            accepted_on=desk.today(),
        )


def withdraw_acceptance(desk: Desk, accepted_id: str) -> None:
    """Let an accepted finding count again."""
    with desk.write("Accept trukket tilbage") as writer:
        writer.delete("accepted_finding", accepted_id)
