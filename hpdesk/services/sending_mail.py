# SPDX-License-Identifier: MPL-2.0
"""The mails that take an agenda to its readers: drafts that a person looks through and sends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import (
    CLOSED_TITLE,
    OMITTED_TITLE,
    closed_items,
    member_bundle,
)
from hpdesk.documents.paper_parts import begin_times, meeting_noun, plan_name, seats
from hpdesk.domain.agenda_changes import AgendaChange, agenda_changes
from hpdesk.domain.agenda_snapshot import ItemAsSent, SentEdition
from hpdesk.domain.danish import clock, clock_span, join_words, long_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, SentFile, SentKind, SentVersion
from hpdesk.domain.people import MemberRole, Person
from hpdesk.exports.addresses import usable_address
from hpdesk.exports.mail_writer import MailAttachment, MailDraft, Receiver, draft_bytes
from hpdesk.services import mail_texts, papers, people
from hpdesk.services.attachments import put_copy
from hpdesk.services.desk import Desk
from hpdesk.services.hiding import member_reader
from hpdesk.services.send_log import file_readers, sent_snapshots
from hpdesk.services.sending import read_sent_file
from hpdesk.services.sending_packs import file_name


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A mail to one group of readers and the name its file gets.

    `text_key` is the mail text it was made from, `values` what its fields were filled with.
    """

    edition: SentEdition
    file_name: str
    mail: MailDraft
    text_key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftedMails:
    """The mails of one sending, and by name who of the readers has no usable mail address."""

    drafts: tuple[GroupDraft, ...]
    without_address: tuple[str, ...] = ()


def draft_mails(
    desk: Desk, meeting_id: str, version: int, *, deadline: date | None = None
) -> DraftedMails:
    """Draft the mails of a version that was sent, with its files.

    One goes to all members, one to each member from whom a point is left out, and one to each
    guest; the one with the public edition has no
    receiver yet. `deadline` is the day the texts ask for an answer by; without it the mail
    shows that it is missing. Closed points go by their public titles, as a mail is no safe
    place. Raises UserError where the version has no files.
    """
    bundle = papers.meeting_bundle(desk, meeting_id)
    entry = _version(bundle.meeting, version)
    values = common_values(bundle, deadline)
    sender = sender_of(bundle)
    drafts: list[GroupDraft] = []
    missing: list[str] = []
    whole = _files(entry, SentEdition.ALL)
    if whole:
        own = _own_readers(desk, bundle, entry)
        to, missing = reachable(seat.person for seat in seats(bundle) if seat.person.id not in own)
        to = [receiver for receiver in to if receiver != sender]
        texts = {**values, **_contents(desk, entry, meeting_id)}
        key = "supplement" if entry.kind is SentKind.SUPPLEMENT else "agenda_all"
        mail = _mail(desk, key, texts, whole, sender)
        mail = replace(mail, to=tuple(to))
        drafts.append(GroupDraft(SentEdition.ALL, "Mail til alle.eml", mail, key, texts))
    for_members, unreached_members = _member_drafts(desk, bundle, entry, values, sender)
    for_guests, unreached_guests = _guest_drafts(desk, bundle, entry, values, sender)
    drafts += [*for_members, *for_guests]
    public = _files(entry, SentEdition.PUBLIC)
    if public:
        mail = _mail(desk, "agenda_public", values, public, sender)
        name = "Mail med offentlig udgave.eml"
        drafts.append(GroupDraft(SentEdition.PUBLIC, name, mail, "agenda_public", values))
    without = dict.fromkeys([*missing, *unreached_members, *unreached_guests])
    return DraftedMails(tuple(drafts), tuple(without))


def write_drafts(drafts: DraftedMails, folder: Path) -> tuple[Path, ...]:
    """Write each mail as an .eml file into a folder; never overwrites another file.

    Raises UserError where the folder cannot be written.
    """
    contents = [(draft.file_name, draft_bytes(draft.mail)) for draft in drafts.drafts]
    return tuple(put_copy(content, name, folder) for name, content in contents)


def _version(meeting: Meeting, version: int) -> SentVersion:
    found = [entry for entry in meeting.agenda_sent if entry.version == version]
    if not found or not found[0].files:
        raise UserError(
            "Version {version} er udsendt uden om programmet og har ingen filer at vedlægge. Lav "
            "papirerne i programmet først.",
            version=version,
        )
    return found[0]


def _files(entry: SentVersion, edition: SentEdition) -> list[SentFile]:
    return [file for file in entry.files if file.edition == edition]


def common_values(bundle: MeetingBundle, deadline: date | None) -> dict[str, str]:
    """Return the fields that are the same in all of a sending's mails."""
    meeting = bundle.meeting
    secretary = _secretary(bundle)
    return {
        "organ": join_words(list(meeting.body_names)),
        "plan": plan_name(bundle),
        "møde": meeting_noun(bundle),
        "dato": long_date(meeting.starts.date()),
        "tid": clock_span(meeting.starts, meeting.ends),
        "sted": meeting.place.strip(),
        "frist": long_date(deadline) if deadline else "",
        "afsender": secretary.name if secretary else "",
    }


def _secretary(bundle: MeetingBundle) -> Person | None:
    held = [seat.person for seat in seats(bundle) if seat.role is MemberRole.SECRETARY]
    return held[0] if held else None


def sender_of(bundle: MeetingBundle) -> Receiver | None:
    """Return the body's secretary as the sender of a mail, where the address can be used."""
    secretary = _secretary(bundle)
    found, _ = reachable([secretary] if secretary else [])
    return found[0] if found else None


def reachable(found: Iterable[Person]) -> tuple[list[Receiver], list[str]]:
    """Return those with a usable mail address, and the names of those without."""
    everyone = list(found)
    to = [(p.name, p.email.strip()) for p in everyone if usable_address(p.email) is not None]
    return to, [p.name for p in everyone if usable_address(p.email) is None]


def _mail(
    desk: Desk,
    key: str,
    values: Mapping[str, str],
    files: Sequence[SentFile],
    sender: Receiver | None,
) -> MailDraft:
    subject, body = mail_texts.get_text(desk, key).filled(values)
    attached = tuple(MailAttachment(f.file_name, read_sent_file(desk, f.id)) for f in files)
    return MailDraft(subject, body, sender=sender, attachments=attached)


def _contents(desk: Desk, entry: SentVersion, meeting_id: str) -> dict[str, str]:
    """Return the points and the bilag that a mail to all tells of, as they went out."""
    sent = sent_snapshots(desk.read(), meeting_id)
    here = sent[entry.version]
    if entry.kind is not SentKind.SUPPLEMENT:
        lines = [f"{item.number}. {_open_title(item)}" for item in here.items]
        return {"punkter": "\n".join(lines)}
    earlier = max(version for version in sent if version < entry.version)
    titles = {item.id: _open_title(item) for item in here.items}
    changes = agenda_changes(sent[earlier], here, earlier).changes
    points = [_open_sentence(change, titles) for change in changes if not change.is_bilag]
    bilag = [_open_sentence(change, titles) for change in changes if change.is_bilag]
    return {
        "punkter": "\n".join(points) or "Ingen punkter er nye eller ændrede.",
        "bilag": "\n".join(bilag) or "Ingen.",
    }


def _open_title(item: ItemAsSent) -> str:
    return (item.public_title.strip() or CLOSED_TITLE) if item.closed else item.title


def _open_sentence(change: AgendaChange, titles: Mapping[str, str]) -> str:
    if not change.closed:
        return change.sentence
    title = CLOSED_TITLE if change.is_bilag else titles.get(change.item_id, CLOSED_TITLE)
    return replace(change, title=title, fields=()).sentence


def _own_readers(
    desk: Desk, bundle: MeetingBundle, entry: SentVersion
) -> dict[str, list[SentFile]]:
    """Return the files of those members who got a copy of their own."""
    readers = file_readers(desk.read(), bundle.meeting.id, entry.version)
    found: dict[str, list[SentFile]] = {}
    for file in _files(entry, SentEdition.MEMBERS):
        for person_id in readers.get(file.id, ()):
            found.setdefault(person_id, []).append(file)
    return found


def _member_drafts(
    desk: Desk,
    bundle: MeetingBundle,
    entry: SentVersion,
    values: Mapping[str, str],
    sender: Receiver | None,
) -> tuple[list[GroupDraft], list[str]]:
    """Return a draft to each member with a copy of their own, and who cannot be reached.

    It lists the points without the titles of those left out; a copy is a whole agenda.
    """
    sent = sent_snapshots(desk.read(), bundle.meeting.id)[entry.version]
    drafts: list[GroupDraft] = []
    missing: list[str] = []
    for person_id, files in _own_readers(desk, bundle, entry).items():
        reader = member_reader(desk, person_id)
        person = next((p for p in people.list_people(desk, [person_id])), None)
        if reader is None or person is None:
            continue  # was deleted since
        to, unreached = reachable([person])
        missing += unreached
        hidden = member_bundle(bundle, reader).left_out
        lines = [
            f"{item.number}. {OMITTED_TITLE if item.id in hidden else _open_title(item)}"
            for item in sent.items
        ]
        own = {**values, "punkter": "\n".join(lines)}
        mail = replace(_mail(desk, "agenda_all", own, files, sender), to=tuple(to))
        name = file_name(f"Mail til {person.name}.eml")
        drafts.append(GroupDraft(SentEdition.MEMBERS, name, mail, "agenda_all", own))
    return drafts, missing


def _guest_drafts(
    desk: Desk,
    bundle: MeetingBundle,
    entry: SentVersion,
    values: Mapping[str, str],
    sender: Receiver | None,
) -> tuple[list[GroupDraft], list[str]]:
    """Return a draft to each guest that files were made for, and who cannot be reached."""
    known = {person.id: person for person in people.list_people(desk)}
    readers = file_readers(desk.read(), bundle.meeting.id, entry.version)
    drafts: list[GroupDraft] = []
    missing: list[str] = []
    for file in _files(entry, SentEdition.GUESTS):
        for person_id in readers.get(file.id, ()):
            if person_id not in known:
                continue  # was deleted since
            to, unreached = reachable([known[person_id]])
            missing += unreached
            own = {**values, **_guest_values(bundle, known[person_id])}
            mail = replace(_mail(desk, "agenda_guests", own, [file], sender), to=tuple(to))
            name = f"Mail til {known[person_id].name}.eml"
            group = GroupDraft(SentEdition.GUESTS, file_name(name), mail, "agenda_guests", own)
            drafts.append(group)
    return drafts, missing


def _guest_values(bundle: MeetingBundle, person: Person) -> dict[str, str]:
    """Return a guest's name and points, and when the first of them is to begin."""
    lines: list[str] = []
    times: list[datetime] = []
    closed = closed_items(bundle)
    for item, begins in zip(bundle.items, begin_times(bundle), strict=True):
        for guest in item.guests:
            if guest.person_id == person.id:
                hidden = item.id in closed
                title = (item.public_title.strip() or CLOSED_TITLE) if hidden else item.title
                lines.append(f"{item.number}. {title}")
                times.append(guest.arrives or begins)
    time = f"kl. {clock(min(times))}" if times else ""
    return {"navn": person.name, "punkter": "\n".join(lines), "tid": time}
