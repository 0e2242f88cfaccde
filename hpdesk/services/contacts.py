# SPDX-License-Identifier: MPL-2.0
"""Who was talked to when: the log of a person or party, and whom it is too long since."""

from datetime import timedelta

from hpdesk.domain.contacts import Contact, ContactLog, silent, sound_weeks
from hpdesk.domain.coordination import Note
from hpdesk.domain.danish import shifted
from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import CONTACT_WEEKS_KEY, put_setting, read_setting
from hpdesk.services.task_queries import with_those_below
from hpdesk.storage import coordination_reads, note_reads
from hpdesk.storage.note_filter import NoteFilter

_YEAR = timedelta(days=365)
_MANY = 5_000  # notes


def person_log(desk: Desk, person_id: str) -> ContactLog:
    """Return how often and when a person was talked to."""
    return _log(desk, NoteFilter(who=(person_id,)))


def party_log(desk: Desk, party_id: str) -> ContactLog:
    """Return how often and when a party was talked to, through its people and below it too."""
    return _log(desk, _of_party(desk, party_id))


def party_notes(desk: Desk, party_id: str, limit: int = -1) -> tuple[Note, ...]:
    """Return the notes about a party, its people and those below it, the newest first."""
    wanted = _of_party(desk, party_id)
    return coordination_reads.read_notes(desk.read(), matching=wanted, limit=limit)


def _of_party(desk: Desk, party_id: str) -> NoteFilter:
    above = {one.id: one.parent_id for one in people.list_organisations(desk)}
    return NoteFilter(parties=with_those_below((party_id,), above))


def _log(desk: Desk, wanted: NoteFilter) -> ContactLog:
    return ContactLog(*note_reads.read_log(desk.read(), wanted))


def has_many_notes(desk: Desk) -> bool:
    """Tell whether the notes are so many that looking through them is felt in the window."""
    return note_reads.has_many_notes(desk.read(), _MANY)


def contact_weeks(desk: Desk) -> int:
    """Return how many weeks may pass without a talk, where a party has no number of its own."""
    return sound_weeks(read_setting(desk, CONTACT_WEEKS_KEY))


def set_contact_weeks(desk: Desk, weeks: int) -> None:
    """Set how many weeks may pass without a talk; raises UserError for what makes no sense."""
    if sound_weeks(weeks) != weeks:
        raise UserError("Antallet af uger er ikke gemt. Skriv et helt tal fra 1 til 520.")
    with desk.write("Uger mellem samtaler ændret") as writer:
        put_setting(writer, CONTACT_WEEKS_KEY, weeks)


def list_contacts(desk: Desk) -> tuple[Contact, ...]:
    """Return the parties one keeps in touch with, and when each was last talked to.

    That is primary partners, those with weeks of their own, those with a seat in a body, and
    whoever was talked to. A talk with a department is one with its municipality too.
    """
    reader, today, weeks = desk.read(), desk.today(), contact_weeks(desk)
    parties = people.list_organisations(desk)
    above = {one.id: one.parent_id for one in parties}
    talks = note_reads.read_talks(reader, today)
    of_year = note_reads.read_talks_since(reader, shifted(today, -_YEAR), today)
    seated = note_reads.read_seated(reader, today)
    found = []
    for party in parties:
        kept = party.primary_partner or party.contact_weeks is not None
        if not (kept or party.id in seated or party.id in talks):
            continue
        keys = with_those_below((party.id,), above)
        found.append(
            Contact(
                party.id,
                party.name,
                max((talks[key] for key in keys if key in talks), default=None),
                len(set[str]().union(*(of_year.get(key, ()) for key in keys))),
                sound_weeks(party.contact_weeks) if party.contact_weeks else weeks,
                party.primary_partner,
            )
        )
    return tuple(found)


def silent_parties(desk: Desk) -> tuple[Contact, ...]:
    """Return the parties it is too long since anybody talked to, primary partners first."""
    return silent(list_contacts(desk), desk.today())
