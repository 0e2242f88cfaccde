# SPDX-License-Identifier: MPL-2.0
"""The editions of a meeting's papers: who can have one, what it leaves out, and its files."""

import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from hpdesk.documents.chosen_parts import EVERY_PART, PackParts, chosen_bundle
from hpdesk.documents.edition import edition_bundle, guest_items
from hpdesk.documents.edition_rows import (
    EDITIONS,
    ChairPart,
    EditionChoice,
    EditionKey,
    EditionRow,
    PackForm,
    ReaderKind,
)
from hpdesk.documents.left_out import LeftOut, left_out
from hpdesk.documents.pack_choices import DEFAULT_PACK, Dividers, PackChoices
from hpdesk.domain.bilag_notes import BilagTrait, note_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import MemberRole
from hpdesk.services import coordination, meetings, people
from hpdesk.services.bilag_looks import notes_of_meeting
from hpdesk.services.desk import Desk
from hpdesk.services.hiding import member_reader
from hpdesk.storage.edition_reads import read_missing_bilag

if TYPE_CHECKING:  # the papers' writers are imported when one is made
    from hpdesk.documents.bundles import BilagState, MeetingBundle
    from hpdesk.documents.chair_paper import ChairCopy
    from hpdesk.documents.model import Document
    from hpdesk.exports.pack_types import PackReport, PasswordFor
    from hpdesk.exports.writer import IsCancelled, Progress
    from hpdesk.services.papers import PackEdition

_UNPAGED = (BilagTrait.NOT_CONVERTED, BilagTrait.PASSWORD)
_NOTHING: Mapping[str, str] = MappingProxyType({})
_NOTES_FOR_CHAIR = 5  # of a point, the latest

_STEMS = {
    EditionKey.PUBLIC: "mødepakke",
    EditionKey.BOARD: "mødepakke, lukket version",
    EditionKey.MEMBER: "mødepakke til {name}",
    EditionKey.GUEST: "materiale til {name}",
    EditionKey.CHAIR: "formandens eksemplar",
    EditionKey.SUPPLEMENT: "tillægsdagsorden",
    EditionKey.PRINT: "mødepakke til print",
}


@dataclass(frozen=True, slots=True)
class EditionReader:
    """Somebody who can have an edition of their own; `hidden` are the numbers left out for them."""

    person_id: str
    name: str
    detail: str = ""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionFiles:
    """Where the files of an edition go; None for those that are not wanted."""

    pdf: Path | None = None
    docx: Path | None = None
    zip: Path | None = None
    journal: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the files that are wanted."""
        every = (self.pdf, self.docx, self.zip, self.journal)
        return tuple(path for path in every if path is not None)

    @property
    def forms(self) -> frozenset[PackForm]:
        """Return the kinds of files that are wanted."""
        wanted = {
            PackForm.PDF: self.pdf,
            PackForm.WORD: self.docx,
            PackForm.ZIP: self.zip,
            PackForm.JOURNAL: self.journal,
        }
        return frozenset(form for form, path in wanted.items() if path is not None)


def list_editions(desk: Desk, meeting_id: str) -> tuple[EditionRow, ...]:
    """Return the editions that a meeting can have now: a guest's only where there are guests."""
    meeting = meetings.get_meeting(desk, meeting_id)
    sent = bool(meeting.agenda_sent)
    return tuple(
        row
        for row in EDITIONS
        if (row.key is not EditionKey.SUPPLEMENT or sent)
        and (row.reader is ReaderKind.NOBODY or edition_readers(desk, meeting_id, row.key))
    )


def edition_readers(desk: Desk, meeting_id: str, key: EditionKey) -> tuple[EditionReader, ...]:
    """Return who can have an edition of their own, those with points left out first."""
    meeting = meetings.get_meeting(desk, meeting_id)
    items = meetings.list_items(desk, meeting_id)
    seats = [
        seat
        for seat in people.members_at(desk, meeting)
        if seat.holds_on(meeting.starts.date()) and seat.role is not MemberRole.SECRETARY
    ]
    if key is EditionKey.MEMBER:
        found = [
            EditionReader(
                seat.person.id,
                seat.person.name,
                seat.party_name or seat.person.organisation_name,
                tuple(item.number for item in items if seat.person.id in item.hidden_from),
            )
            for seat in {seat.person.id: seat for seat in reversed(seats)}.values()
        ]
        return tuple(sorted(found, key=_hidden_first))
    if key is not EditionKey.GUEST:
        return ()
    members = {seat.person.id for seat in people.members_at(desk, meeting)}
    guests = {g.person_id: g for item in items for g in item.guests if g.person_id not in members}
    return tuple(
        EditionReader(person_id, guest.name, guest.title or guest.organisation_name)
        for person_id, guest in guests.items()
        if guest_items(items, person_id)
    )


def _hidden_first(reader: EditionReader) -> tuple[bool, str]:
    return (not reader.hidden, reader.name)


def make_edition(desk: Desk, meeting_id: str, choice: EditionChoice) -> "PackEdition":
    """Let a meeting's papers through the gate for an edition; raises UserError where it cannot be.

    What is returned holds nothing of what the edition leaves out.
    """
    from hpdesk.exports.pack_types import PackKind
    from hpdesk.services.papers import PackEdition, meeting_bundle

    _check_reader(desk, meeting_id, choice)
    whole = meeting_bundle(desk, meeting_id)
    if choice.key is EditionKey.SUPPLEMENT:
        from hpdesk.services.sending_packs import supplement_edition

        return supplement_edition(desk, whole)
    bundle = edition_bundle(whole, choice, member_reader(desk, choice.person_id))
    if choice.key is EditionKey.CHAIR:
        return PackEdition(bundle, PackKind(_chair_copy(desk, whole, choice).paper))
    if choice.key is EditionKey.GUEST:
        return PackEdition(bundle, PackKind(front="Punkter"))
    return PackEdition(bundle)


def _check_reader(desk: Desk, meeting_id: str, choice: EditionChoice) -> None:
    if choice.row.reader is ReaderKind.NOBODY:
        return
    readers = edition_readers(desk, meeting_id, choice.key)
    if any(reader.person_id == choice.person_id for reader in readers):
        return
    if choice.key is EditionKey.MEMBER:
        raise UserError("Vælg det medlem, eksemplaret er til. Der er ikke gemt nogen fil.")
    raise UserError("Vælg den gæst, materialet er til. Der er ikke gemt nogen fil.")


def _chair_copy(desk: Desk, bundle: "MeetingBundle", choice: EditionChoice) -> "ChairCopy":
    """Gather what of the secretariat's own was chosen for the chair, and nothing else."""
    from hpdesk.documents.chair_paper import ChairCopy, ChairRemarks

    parts = choice.chair_parts
    meeting_id = bundle.meeting.id
    items = meetings.list_items(desk, meeting_id)
    prepared = ChairPart.PREPARED in parts
    positions = (
        coordination.list_positions(desk, meeting_id) if ChairPart.POSITIONS in parts else ()
    )
    remarks = {
        item.id: ChairRemarks(
            item.prepared_minutes if prepared else "",
            tuple(one for one in positions if one.item_id == item.id),
            coordination.list_notes(desk, item_id=item.id, limit=_NOTES_FOR_CHAIR)
            if ChairPart.NOTES in parts
            else (),
        )
        for item in items
    }
    return ChairCopy(ChairPart.TIMES in parts, remarks)


def edition_left_out(
    desk: Desk,
    meeting_id: str,
    choice: EditionChoice,
    forms: Collection[PackForm] = (PackForm.PDF,),
    looked: Mapping[str, str] = _NOTHING,
) -> tuple[LeftOut, ...]:
    """Return what an edition leaves out of the papers and why, to be seen before it is saved.

    `looked` tells of bilag (by key) whose pages were just made why they have none, empty for
    those that have; of the others the kept notes tell.
    """
    from hpdesk.services.papers import meeting_bundle

    whole = meeting_bundle(desk, meeting_id)
    edition = make_edition(desk, meeting_id, choice)
    known = notes_of_meeting(desk, meeting_id)
    attached = {
        bilag.id: f"Bilaget {note_words(note)}."
        for item in whole.items
        for bilag in item.attachments
        for note in known.get(bilag.sha256 or "", ())
        if note.trait in _UNPAGED
    }
    attached = {key: why for key, why in {**attached, **looked}.items() if why}
    return left_out(
        whole,
        edition.bundle,
        choice,
        forms=forms,
        missing=read_missing_bilag(desk.read(), meeting_id),
        attached=attached,
        sent_before=frozenset(edition.kind.earlier),
    )


def edition_stem(desk: Desk, meeting: Meeting, choice: EditionChoice) -> str:
    """Return the file name without ending that an edition usually has."""
    from hpdesk.services.papers import file_stem
    from hpdesk.services.sending_packs import file_name

    found = people.list_people(desk, [choice.person_id]) if choice.person_id else ()
    what = _STEMS[choice.key].format(name=found[0].name if found else "én læser")
    return file_stem(meeting, file_name(what))


def edition_choices(choice: EditionChoice, choices: PackChoices) -> PackChoices:
    """Return how the pack of an edition is made: one to print has blank backs and tabs."""
    if choice.key is not EditionKey.PRINT:
        return choices
    dividers = choices.dividers
    if dividers is Dividers.NONE:
        dividers = Dividers.BY_POINT
    return replace(choices, print_edition=True, dividers=dividers)


def taken_out(edition: "PackEdition", parts: PackParts) -> "PackEdition":
    """Return an edition without the parts that are not ticked."""
    kind, paper = edition.kind, edition.kind.paper
    if not parts.cover:

        def without_cover(
            bundle: "MeetingBundle", states: "Mapping[str, BilagState] | None"
        ) -> "Document":
            return replace(paper(bundle, states), cover=None)

        kind = replace(kind, paper=without_cover)
    return replace(edition, bundle=chosen_bundle(edition.bundle, parts), kind=kind)


def write_edition(
    desk: Desk,
    meeting_id: str,
    choice: EditionChoice,
    files: EditionFiles,
    *,
    parts: PackParts = EVERY_PART,
    choices: PackChoices = DEFAULT_PACK,
    password_for: "PasswordFor | None" = None,
    keep: bool = False,
    progress: "Progress | None" = None,
    cancelled: "IsCancelled | None" = None,
) -> "PackReport":
    """Write an edition of a meeting's papers and tell what became of each bilag.

    `parts` are what was not taken out of it. Where neither PDF nor Word is wanted no pack is
    made, and the report tells which bilag lie in the zip file or the journal package. A journal
    package whose name does not end in `.zip` is a new folder. Raises UserError, also for a kind
    of file that the edition has not, and Cancelled.
    """
    from hpdesk.exports.pack_types import no_password
    from hpdesk.exports.writer import never_cancelled, no_progress
    from hpdesk.exports.zip_writer import Apart
    from hpdesk.services.bilag_files import write_bilag_zip, write_journal_package
    from hpdesk.services.papers import refuse_targets, write_pack

    _check_forms(choice, files)
    refuse_targets(desk, files.pdf, files.docx, files.zip, files.journal)
    told, stopped = progress or no_progress, cancelled or never_cancelled
    edition = taken_out(make_edition(desk, meeting_id, choice), parts)
    report: PackReport | None = None
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        # made apart and put in place at the end, so that no file is there where another failed
        apart = Apart(Path(folder))
        if files.zip is not None:
            report = write_bilag_zip(desk, edition.bundle, apart.of(files.zip), told, stopped)
        if files.journal is not None:
            package = apart.of(files.journal)
            report = write_journal_package(desk, edition.bundle, package, told, stopped)
        if report is None or files.pdf is not None or files.docx is not None:
            report = write_pack(
                desk,
                meeting_id,
                pdf=files.pdf,
                docx=files.docx,
                edition=edition,
                choices=edition_choices(choice, choices),
                password_for=password_for or no_password,
                keep=keep,
                progress=told,
                cancelled=stopped,
            )
        apart.put_in_place()
    return report


_FORM_WORDS = {
    PackForm.PDF: "PDF",
    PackForm.WORD: "Word",
    PackForm.ZIP: "zip-fil med bilag",
    PackForm.JOURNAL: "journalpakke",
}


def _check_forms(choice: EditionChoice, files: EditionFiles) -> None:
    for form in files.forms:
        if form not in choice.row.forms:
            raise UserError(
                "»{edition}« kan ikke gemmes som {form}. Vælg en anden udgave eller en anden fil.",
                edition=choice.row.name,
                form=_FORM_WORDS[form],
            )
