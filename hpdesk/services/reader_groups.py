# SPDX-License-Identifier: MPL-2.0
"""Who gets the papers of a meeting, by group of readers, and who cannot be reached by mail."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.people import Person
from hpdesk.exports.addresses import usable_address
from hpdesk.services import meetings, people
from hpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ReaderGroup:
    """The readers of an edition by name; `without_address` are those of them without a mail.

    `own_copies` are the members who get a copy of their own, without points left out for them.
    """

    edition: SentEdition
    names: tuple[str, ...] = ()
    without_address: tuple[str, ...] = ()
    own_copies: tuple[str, ...] = ()


def reader_groups(desk: Desk, meeting_id: str) -> tuple[ReaderGroup, ...]:
    """Return the members, the guests who are no members, and the public, who have no names.

    Raises UserError where there is no such meeting.
    """
    meeting = meetings.get_meeting(desk, meeting_id)
    seated = [seat.person for seat in people.members_at(desk, meeting)]
    inside = {person.id for person in seated}
    called = dict.fromkeys(
        guest.person_id for item in meetings.list_items(desk, meeting_id) for guest in item.guests
    )
    known = {person.id: person for person in people.list_people(desk)}
    guests = [known[key] for key in called if key in known and key not in inside]
    return (
        replace(_group(SentEdition.ALL, seated), own_copies=_own_copies(desk, meeting_id)),
        _group(SentEdition.GUESTS, guests),
        ReaderGroup(SentEdition.PUBLIC),
    )


def _own_copies(desk: Desk, meeting_id: str) -> tuple[str, ...]:
    from hpdesk.services.papers import meeting_bundle
    from hpdesk.services.sending_packs import own_copies

    return tuple(reader.name for reader in own_copies(desk, meeting_bundle(desk, meeting_id)))


def _group(edition: SentEdition, found: Iterable[Person]) -> ReaderGroup:
    everyone = tuple(found)
    return ReaderGroup(
        edition,
        tuple(person.name for person in everyone),
        tuple(person.name for person in everyone if usable_address(person.email) is None),
    )
