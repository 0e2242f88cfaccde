# SPDX-License-Identifier: MPL-2.0
"""Which packs a sending is made of: who gets which edition, under which name.

Members from whom a point is left out never get the pack that goes to all: each has a copy of
their own, which is made anew for a supplement too, as its page numbers are its own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import (
    MemberReader,
    guest_bundle,
    member_bundle,
    public_bundle,
    public_changes,
)
from hpdesk.documents.paper_parts import agenda_word
from hpdesk.documents.supplement_paper import supplement_of
from hpdesk.domain.agenda_changes import AgendaChanges, agenda_changes
from hpdesk.domain.agenda_snapshot import PackPages, SentEdition, snapshot_of
from hpdesk.domain.danish import join_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingState, SentKind, SentVersion
from hpdesk.exports.pack_types import PackKind
from hpdesk.services import papers
from hpdesk.services.desk import Desk
from hpdesk.services.hiding import member_reader
from hpdesk.services.send_log import sent_snapshots


@dataclass(frozen=True, slots=True)
class PackJob:
    """A pack to make."""

    edition: SentEdition
    file_name: str
    bundle: MeetingBundle
    kind: PackKind = field(default_factory=PackKind)
    person_ids: tuple[str, ...] = ()
    word: bool = False


def own_copies(desk: Desk, bundle: MeetingBundle) -> tuple[MemberReader, ...]:
    """Return the members whose own copies differ from the one that goes to all."""
    day = bundle.meeting.starts.date()
    members = dict.fromkeys(seat.person.id for seat in bundle.members if seat.holds_on(day))
    readers = (member_reader(desk, key) for key in members)
    return tuple(reader for reader in readers if reader is not None and _differs(bundle, reader))


def _differs(bundle: MeetingBundle, reader: MemberReader) -> bool:
    own = member_bundle(bundle, reader)
    return bool(own.left_out) or (own.follow_up, own.histories) != (
        bundle.follow_up,
        bundle.histories,
    )


def _own_jobs(
    bundle: MeetingBundle, readers: Sequence[MemberReader], again: str, *, word: bool
) -> list[PackJob]:
    names: dict[str, int] = {}
    jobs = []
    for reader in readers:
        what = f"{agenda_word(bundle).lower()} til {reader.name}{again}"
        names[what] = names.get(what, 0) + 1
        if names[what] > 1:  # two of the same name
            what = f"{what} ({names[what]})"
        name, own = _file_name(bundle.meeting, what), member_bundle(bundle, reader)
        people = (reader.person_id,)
        jobs.append(PackJob(SentEdition.MEMBERS, name, own, person_ids=people, word=word))
    return jobs


def agenda_jobs(
    bundle: MeetingBundle,
    version: int,
    editions: Collection[SentEdition],
    *,
    word: bool,
    own: Sequence[MemberReader] = (),
) -> list[PackJob]:
    """Return the packs of a whole agenda; `word` asks for the members' Word files too.

    `own` are the members who get a copy of their own instead of the one to all.
    """
    again = f" (version {version})" if version > 1 else ""
    jobs = []
    if SentEdition.ALL in editions:
        name = _file_name(bundle.meeting, f"{agenda_word(bundle).lower()}{again}")
        jobs.append(PackJob(SentEdition.ALL, name, bundle, word=word))
        jobs += _own_jobs(bundle, own, again, word=word)
    if SentEdition.GUESTS in editions:
        jobs += _guest_jobs(bundle, _guest_ids(bundle))
    if SentEdition.PUBLIC in editions:
        name = _file_name(bundle.meeting, f"offentlig {agenda_word(bundle).lower()}{again}")
        jobs.append(PackJob(SentEdition.PUBLIC, name, public_bundle(bundle)))
    return jobs


def supplement_jobs(
    bundle: MeetingBundle,
    changes: AgendaChanges,
    editions: Collection[SentEdition],
    known: Mapping[SentEdition, PackPages],
    own: Sequence[MemberReader] = (),
) -> list[PackJob]:
    """Return the packs of a supplement; `known` is what the readers of each edition have.

    `own` are the members who get a whole copy of their own instead of the supplement to all.
    """
    number = sum(v.kind is SentKind.SUPPLEMENT for v in bundle.meeting.agenda_sent)
    what = f"tillægsdagsorden {number}"
    jobs = []
    if SentEdition.ALL in editions:
        jobs.append(_supplement_job(SentEdition.ALL, what, bundle, changes, number, known))
        version = max((v.version for v in bundle.meeting.agenda_sent), default=1)
        jobs += _own_jobs(bundle, own, f" (version {version})", word=False)
    if SentEdition.GUESTS in editions:
        concerned = {
            guest.person_id
            for item in bundle.items
            if changes.moves_meeting or item.id in changes.item_ids
            for guest in item.guests
        }
        jobs += _guest_jobs(bundle, [key for key in _guest_ids(bundle) if key in concerned])
    # whoever never got the agenda has no use for what is new in it
    if SentEdition.PUBLIC in editions and (SentEdition.PUBLIC in known or not known):
        public = public_bundle(bundle)
        told = public_changes(changes, public)
        if told.changes:
            what = f"offentlig {what}"
            jobs.append(_supplement_job(SentEdition.PUBLIC, what, public, told, number, known))
    return jobs


def _supplement_job(
    edition: SentEdition,
    what: str,
    bundle: MeetingBundle,
    changes: AgendaChanges,
    number: int,
    known: Mapping[SentEdition, PackPages],
) -> PackJob:
    pages = known.get(edition, PackPages(0))
    supplement = supplement_of(
        bundle, changes, number=number, last_page=pages.last, spans=pages.spans
    )
    kind = PackKind(supplement.paper, "Ændringer", pages.last, supplement.earlier)
    return PackJob(edition, _file_name(bundle.meeting, what), supplement.bundle, kind)


def as_sent(bundle: MeetingBundle, kind: SentKind, version: int, on: date) -> MeetingBundle:
    """Return the bundle as if it had gone out, so that the papers say so."""
    meeting = bundle.meeting
    state = MeetingState.SENT if meeting.state is MeetingState.DRAFT else meeting.state
    sent = (*meeting.sent, SentVersion("", version, on, kind=kind))
    return replace(bundle, meeting=replace(meeting, state=state, sent=sent), today=on)


def supplement_edition(desk: Desk, whole: MeetingBundle) -> papers.PackEdition:
    """Return the supplement to an agenda as it would go out to all today.

    Raises UserError where there is nothing new, or nobody knows what went out before.
    """
    sent = sent_snapshots(desk.read(), whole.meeting.id)
    before = sent[max(sent)] if sent else None
    if before is None:
        raise UserError(
            "Der er ingen tidligere udsendelse at lave et tillæg til. Udsend dagsordenen først."
        )
    changes = agenda_changes(before, snapshot_of(whole.meeting, whole.items), max(sent))
    if not changes.changes:
        raise UserError("Intet er ændret siden den seneste udsendelse, så der er intet tillæg.")
    version = max((v.version for v in whole.meeting.agenda_sent), default=0) + 1
    bundle = as_sent(whole, SentKind.SUPPLEMENT, version, whole.today)
    (job,) = supplement_jobs(bundle, changes, (SentEdition.ALL,), before.pages)
    return papers.PackEdition(job.bundle, job.kind)


def _guest_ids(bundle: MeetingBundle) -> list[str]:
    """Return the guests who are no members: members have all the papers."""
    day = bundle.meeting.starts.date()
    members = {seat.person.id for seat in bundle.members if seat.holds_on(day)}
    found = dict.fromkeys(guest.person_id for item in bundle.items for guest in item.guests)
    return [key for key in found if key not in members]


def _guest_jobs(bundle: MeetingBundle, person_ids: Sequence[str]) -> list[PackJob]:
    """Return one pack for each guest, or for several who get the very same."""
    groups: list[tuple[MeetingBundle, list[str]]] = []
    for person_id in person_ids:
        own = guest_bundle(bundle, person_id)
        for other, people in groups:
            if other.items == own.items:
                people.append(person_id)
                break
        else:
            groups.append((own, [person_id]))
    names: dict[str, int] = {}
    jobs = []
    for own, people in groups:
        what = _guests_words(own, people)
        names[what] = names.get(what, 0) + 1
        if names[what] > 1:
            what = f"{what} ({names[what]})"
        name = _file_name(bundle.meeting, what)
        jobs.append(
            PackJob(SentEdition.GUESTS, name, own, PackKind(front="Punkter"), tuple(people))
        )
    return jobs


def _guests_words(bundle: MeetingBundle, person_ids: Sequence[str]) -> str:
    names = {g.person_id: g.name for item in bundle.items for g in item.guests}
    if len(person_ids) == 1:
        return f"materiale til {names[person_ids[0]]}"
    return f"materiale til gæster under punkt {join_words([i.number for i in bundle.items])}"


def _file_name(meeting: Meeting, what: str) -> str:
    return f"{papers.file_stem(meeting, file_name(what))}.pdf"


def file_name(text: str) -> str:
    """Return a text as a name that every system takes for a file."""
    kept = "".join(c if c.isalnum() or c in " -_.()," else " " for c in text)
    return " ".join(kept.split())
