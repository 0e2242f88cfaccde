# SPDX-License-Identifier: MPL-2.0
"""Which packs a sending is made of: who gets which edition, under which name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import guest_bundle, public_bundle, public_changes
from hpdesk.documents.supplement_paper import supplement_of
from hpdesk.domain.agenda_changes import AgendaChanges
from hpdesk.domain.agenda_snapshot import PackPages, SentEdition
from hpdesk.domain.danish import join_words
from hpdesk.domain.meetings import Meeting, SentKind
from hpdesk.exports.pack_types import PackKind
from hpdesk.services import papers


@dataclass(frozen=True, slots=True)
class PackJob:
    """A pack to make."""

    edition: SentEdition
    file_name: str
    bundle: MeetingBundle
    kind: PackKind = field(default_factory=PackKind)
    person_ids: tuple[str, ...] = ()
    word: bool = False


def agenda_jobs(
    bundle: MeetingBundle, version: int, editions: Collection[SentEdition], *, word: bool
) -> list[PackJob]:
    """Return the packs of a whole agenda; `word` asks for the members' Word file too."""
    again = f" (version {version})" if version > 1 else ""
    jobs = []
    if SentEdition.ALL in editions:
        name = _file_name(bundle.meeting, f"dagsorden{again}")
        jobs.append(PackJob(SentEdition.ALL, name, bundle, word=word))
    if SentEdition.GUESTS in editions:
        jobs += _guest_jobs(bundle, _guest_ids(bundle))
    if SentEdition.PUBLIC in editions:
        name = _file_name(bundle.meeting, f"offentlig dagsorden{again}")
        jobs.append(PackJob(SentEdition.PUBLIC, name, public_bundle(bundle)))
    return jobs


def supplement_jobs(
    bundle: MeetingBundle,
    changes: AgendaChanges,
    editions: Collection[SentEdition],
    known: Mapping[SentEdition, PackPages],
) -> list[PackJob]:
    """Return the packs of a supplement; `known` is what the readers of each edition have."""
    number = sum(v.kind is SentKind.SUPPLEMENT for v in bundle.meeting.agenda_sent)
    what = f"tillægsdagsorden {number}"
    jobs = []
    if SentEdition.ALL in editions:
        jobs.append(_supplement_job(SentEdition.ALL, what, bundle, changes, number, known))
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
