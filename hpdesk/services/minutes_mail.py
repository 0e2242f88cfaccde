# SPDX-License-Identifier: MPL-2.0
"""The mails of the minutes: the draft to the chair, the referat to all, an extract to each.

They are drafts that a person looks through and sends. Closed points go by their public titles in
the text of a mail, as a mail is no safe place; what they hold stands in the files.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import CLOSED_TITLE, public_bundle
from hpdesk.documents.markup import plain_lines
from hpdesk.documents.minutes_edition import person_bundle
from hpdesk.documents.minutes_extracts import person_extract
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.minutes_point import decision_words, numbered_tasks
from hpdesk.documents.model import Document
from hpdesk.documents.paper_parts import due_words, prose, seats
from hpdesk.documents.typography import NBSP
from hpdesk.domain.danish import join_words, sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, SentKind, SentVersion
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.domain.people import Person
from hpdesk.exports.mail_writer import MailAttachment, MailDraft, draft_bytes
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.services import mail_texts, people
from hpdesk.services.attachments import put_copy
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About
from hpdesk.services.minutes_papers import minutes_stem, people_with_tasks
from hpdesk.services.papers import file_stem, minutes_bundle, write_both
from hpdesk.services.sending import read_sent_file
from hpdesk.services.sending_mail import common_values, reachable, sender_of
from hpdesk.services.sending_packs import file_name


@dataclass(frozen=True, slots=True)
class ReadyMail:
    """A mail to be looked through; `unreached` are those of its readers without an address."""

    name: str
    mail: MailDraft
    unreached: tuple[str, ...] = ()

    @property
    def receivers(self) -> tuple[str, ...]:
        """Return the names of those it goes to."""
        return tuple(name for name, _ in self.mail.to)

    def with_text(self, subject: str, body: str) -> "ReadyMail":
        """Return the mail with another subject and text."""
        return replace(self, mail=replace(self.mail, subject=subject, body=body))


def mail_to_chair(desk: Desk, meeting_id: str, deadline: date | None = None) -> ReadyMail:
    """Draft the mail that takes the minutes, as they stand, to the chair for remarks."""
    bundle = minutes_bundle(desk, meeting_id)
    chair_id = bundle.meeting.chair_id
    chair = next((p for p in people.list_people(desk) if p.id == chair_id), None)
    if chair is None:
        raise UserError(
            "Mødet har ingen formand, så der er ingen at sende udkastet til. Vælg formanden under "
            "»Ret møde«."
        )
    files = _files(desk, minutes_paper(bundle), f"{minutes_stem(bundle.meeting)}, udkast")
    values = {**common_values(bundle, deadline), "navn": chair.name}
    return _ready(desk, "minutes_chair", values, [chair], bundle, files, "Mail til formanden")


def mail_to_all(desk: Desk, meeting_id: str, version: int) -> ReadyMail:
    """Draft the mail that takes minutes to all members, with the files kept when they were sent."""
    bundle = minutes_bundle(desk, meeting_id)
    entry = _version(bundle.meeting.sent, version)
    files = [MailAttachment(f.file_name, read_sent_file(desk, f.id)) for f in entry.files]
    values = {
        **common_values(bundle, bundle.meeting.objections_until),
        "opgaver": _all_tasks(bundle),
    }
    sender = sender_of(bundle)
    members = [seat.person for seat in seats(bundle)]
    to = [person for person in members if sender is None or person.name != sender[0]]
    return _ready(desk, "minutes_all", values, to, bundle, files, "Mail til alle")


def mail_extracts(
    desk: Desk,
    meeting_id: str,
    person_ids: Sequence[str] = (),
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> tuple[ReadyMail, ...]:
    """Draft a mail to each of some people, or to all with tasks, with what lies with that person.

    Raises Cancelled.
    """
    bundle = minutes_bundle(desk, meeting_id)
    wanted = person_ids or people_with_tasks(desk, meeting_id)
    known = {person.id: person for person in people.list_people(desk)}
    found = sorted((known[key] for key in wanted if key in known), key=lambda p: sort_key(p.name))
    made = []
    for place, person in enumerate(found):
        stop_if(cancelled)
        progress(place, len(found), f"Uddrag til {person.name}")
        made.append(_extract(desk, bundle, person))
    return tuple(made)


def write_mails(mails: Sequence[ReadyMail], folder: Path) -> tuple[Path, ...]:
    """Write mails as .eml files into a folder; never overwrites another file.

    Raises UserError where the folder cannot be written.
    """
    contents = [(file_name(f"{ready.name}.eml"), draft_bytes(ready.mail)) for ready in mails]
    return tuple(put_copy(content, name, folder) for name, content in contents)


def _version(sent: Sequence[SentVersion], version: int) -> SentVersion:
    kept = [v for v in sent if v.kind is SentKind.MINUTES and v.version == version and v.files]
    if not kept:
        raise UserError(
            "Referatets version {version} har ingen filer at vedlægge. Send referatet igen.",
            version=version,
        )
    return kept[0]


def _extract(desk: Desk, bundle: MeetingBundle, person: Person) -> ReadyMail:
    part = person_bundle(bundle, person.id)
    public = {item.id: item for item in public_bundle(bundle).items}
    values = {
        **common_values(bundle, None),
        "navn": person.name,
        "punkter": "\n".join(_point_words(item, public[item.id]) for item in part.items),
        "opgaver": "\n".join(
            _task_words(number, task)
            for item in part.items
            for number, task in numbered_tasks(part, item)
        ),
    }
    stem = file_stem(bundle.meeting, f"uddrag til {person.name}")
    files = _files(desk, person_extract(bundle, person.id, person.name), stem, word=False)
    name = f"Uddrag til {person.name}"
    return _ready(desk, "minutes_extract", values, [person], bundle, files, name)


def _point_words(item: AgendaItem, public: AgendaItem) -> str:
    if public.closed:
        return f"Punkt {item.number}: {public.public_title.strip() or CLOSED_TITLE}"
    lines = plain_lines(decision_words(item))
    return "\n".join([f"Punkt {item.number}: {prose(item.title)}", *lines])


def _all_tasks(bundle: MeetingBundle) -> str:
    """Return the tasks of open points, one a line, and that there are others."""
    public = public_bundle(bundle)
    lines = [
        _task_words(number, task, names=True)
        for item in public.items
        for number, task in numbered_tasks(public, item)
    ]
    whole = sum(len(tasks) for tasks in bundle.tasks_by_item.values())
    if len(lines) < whole:
        lines.append("Opgaver fra lukkede punkter står i referatet.")
    return "\n".join(lines) or "Der blev ikke aftalt nye opgaver."


def _task_words(number: str, task: Task, *, names: bool = False) -> str:
    who = join_words([responsible.name for responsible in task.responsible]) if names else ""
    parts = [prose(task.text).rstrip("."), who, f"frist {due_words(task)}"]
    return f"{number} {', '.join(part for part in parts if part)}"


def _files(desk: Desk, paper: Document, stem: str, *, word: bool = True) -> list[MailAttachment]:
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        pdf, docx = Path(folder) / "a.pdf", Path(folder) / "a.docx"
        write_both(desk, paper, pdf, docx if word else None, about=About(PaperKind.MINUTES))
        made = [MailAttachment(f"{stem}.pdf", pdf.read_bytes())]
        return [*made, MailAttachment(f"{stem}.docx", docx.read_bytes())] if word else made


def _ready(
    desk: Desk,
    key: str,
    values: dict[str, str],
    readers: Sequence[Person],
    bundle: MeetingBundle,
    files: Sequence[MailAttachment],
    name: str,
) -> ReadyMail:
    plain = {field: text.replace(NBSP, " ") for field, text in values.items()}
    subject, body = mail_texts.get_text(desk, key).filled(plain)
    to, unreached = reachable(readers)
    mail = MailDraft(
        subject, body, to=tuple(to), sender=sender_of(bundle), attachments=tuple(files)
    )
    return ReadyMail(name, mail, tuple(unreached))
