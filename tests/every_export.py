# SPDX-License-Identifier: MPL-2.0
"""Every file that the program can make of a plan, and every text that lies in such files.

`EXPORTS` are made for others, `OWN` are the owner's by name with the reason, and `NO_EXPORTS`
read, help or write back what lies in the plan already. A test fails for a service that stands in
none of the three.
"""

import contextlib
import importlib
import inspect
import io
import pkgutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2

import hpdesk.services
from hpdesk.documents.edition import room_view
from hpdesk.documents.edition_rows import EditionChoice
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.exports.writer import never_cancelled, no_progress
from hpdesk.services import (
    balance,
    bilag_looks,
    bodies,
    body_terms,
    calendar_files,
    case_sheet,
    checklists,
    decision_register,
    delivery_reminders,
    editions,
    followup,
    meetings,
    minutes_mail,
    minutes_papers,
    organisation_chart,
    outings,
    pack_making,
    papers,
    people,
    people_export,
    reminders,
    retention,
    sending,
    sending_mail,
    task_calendars,
    year_papers,
)
from hpdesk.services.deliveries import list_deliveries
from hpdesk.services.desk import Desk
from hpdesk.services.editions import EditionFiles
from hpdesk.services.pack_setups import PackSetup

Make = Callable[[Desk, Path], object]

OWN: Mapping[str, str] = {
    "backups.back_up": "the owner's own full copy",
    "backups.save_copy": "the owner's own full copy",
    "briefing.write_briefing": "for the chair alone, made on purpose and marked so",
    "exchange_export.export_folder": "the owner's own full copy, to move to another program",
    "passwords.write_recovery_sheet": "the owner's own key, and nothing of the plan",
    "person_data.write_person_data": "an access request; what is private is marked to look through",
    "sample.make_sample": "a plan of its own",
    "new_plan.make_plan": "a plan of its own",
    "exchange_import.import_folder": "a plan of its own",
}
NO_EXPORTS: Mapping[str, str] = {
    "backup_places.choose_folder": "takes a folder",
    "backup_places.all_homes": "lists folders",
    "backup_places.read_note": "reads what hpdesk noted of its own backups",
    "backup_places.usual_folder": "names a folder",
    "backup_places.write_note": "notes beside the backups which plan they are of",
    "backups.backup_folder": "names a folder",
    "backups.copies_beside": "lists files",
    "backups.is_backup": "looks at a name",
    "backup_places.is_same_place": "compares paths",
    "backups.backups_of_file": "lists files",
    "repairing.newest_sound_backup": "looks at files",
    "backup_places.home_of": "names a folder",
    "backup_places.homes_of": "lists folders",
    "restoring.bring_back": "reads a backup of the plan itself",
    "restoring.opened_backup": "reads a backup of the plan itself",
    "restoring.read_backup": "reads a backup of the plan itself",
    "restoring.restore_whole": "replaces the plan by its own backup",
    "attachments.read_source": "reads a file",
    "attachments.add_file": "reads a file",
    "attachments.replace_content": "reads a file",
    "attachments.content_of": "the bytes of a bilag as they came",
    "attachments.copy_content": "the bytes of a bilag as they came",
    "calendar_import.read_events": "reads a file",
    "attachments.save_copy": "the bytes of a bilag as they came",
    "attachments.put_copy": "writes what it is given",
    "calendar_files.put_file": "writes what it is given",
    "checking.check_file": "reads a file",
    "exchange_check.read_plan_json": "reads a file",
    "paper_files.refuse_targets": "checks names",
    "paper_files.write_both": "writes a paper it is given",
    "paper_files.write_word": "writes a paper it is given",
    "paper_templates.add_paper_template": "reads a template",
    "paper_templates.template_for": "reads a template of the plan",
    "paper_templates.write_sample_page": "writes words of its own, and none of the plan's",
    "exported_files.free_name": "finds a name",
    "exported_files.is_hand_edited": "looks at a file",
    "exported_files.refuse_hand_edited": "looks at files",
    "exported_files.remember": "keeps checksums in the plan",
    "exported_files.set_aside": "gives a file another name",
    "read_back.read_back": "reads a file",
    "passwords.is_encrypted": "opens or locks the file",
    "passwords.recovery_sheet": "the owner's own key, and nothing of the plan",
    "passwords.remove_password": "opens or locks the file",
    "passwords.set_password": "opens or locks the file",
    "passwords.unlock": "opens or locks the file",
    "passwords.unlock_with_recovery_key": "opens or locks the file",
    "fault_log.log_folder": "names a folder",
    "manual.write_manual": "the program's own words, and none of the plan's",
    "minutes_drafting.read_referat": "reads a file",
    "asked_notes.ask_for_note": "names the plan to the window that has it, and nothing in it",
    "asked_notes.asking_folder": "names a folder",
    "asked_notes.take_asked_note": "names the plan, and nothing in it",
    "opening.look_at": "looks at a file",
    "page_pictures.open_pages": "draws a PDF in the window",
    "fault_log.log_files": "names files",
    "opening.is_free": "looks at a lock",
    "opening.is_on_drive": "looks at a name",
    "opening.open_plan": "opens the file",
    "opening.opened_to_compare": "reads a copy of the plan itself",
    "opening.same_plan": "compares names",
    "opening.works_in_copy": "looks at a name",
    "people_import.read_list": "reads a file",
    "repairing.repair": "the owner's own full copy",
    "sending.read_sent_file": "the bytes as they were sent",
    "sending.save_sent_file": "the bytes as they were sent",
    "task_returns.read_status_sheet": "reads a file",
}


def look_into_all_bilag(desk: Desk) -> None:
    """Let the bilag of what is exported become pages once, rather than in each export."""
    for meeting in (*_fullest(desk, held=True), *_fullest(desk, held=False)):
        bilag_looks.look_into_bilag(
            desk, meeting.id, progress=no_progress, cancelled=never_cancelled
        )


def services_that_make_files() -> set[str]:
    """Return every public service that takes or gives a path, or gives bytes."""
    found = set()
    for module in pkgutil.iter_modules(hpdesk.services.__path__):
        room = importlib.import_module(f"hpdesk.services.{module.name}")
        for name, service in vars(room).items():
            own = inspect.isfunction(service) and service.__module__ == room.__name__
            if not own or name.startswith("_"):
                continue
            signature = inspect.signature(service)
            taken = " ".join(str(p.annotation) for p in signature.parameters.values())
            given = str(signature.return_annotation)
            if "Path" in taken or "Path" in given or "bytes" in given:
                found.add(f"{module.name}.{name}")
    return found


def _for_others(desk: Desk) -> list[Meeting]:
    """Return the meetings that are not the secretariat's own: no formøder."""
    return [
        meeting
        for meeting in meetings.list_meetings(desk)
        if meeting.kind is not MeetingKind.PRE_MEETING
        and "pre_meeting_group" not in meeting.body_kinds
    ]


def _fullest(desk: Desk, *, held: bool) -> list[Meeting]:
    """Return the two meetings with most points, of those held or of those to come."""
    found = [m for m in _for_others(desk) if (m.starts.date() < desk.today()) == held]
    counts = {m.id: len(meetings.list_items(desk, m.id)) for m in found}
    return sorted((m for m in found if counts[m.id]), key=lambda m: -counts[m.id])[:2]


def _papers_of(write: Callable[..., object], desk: Desk, folder: Path) -> None:
    every = [*_fullest(desk, held=True), *_fullest(desk, held=False)]
    for number, meeting in enumerate(every):
        for public in (False, True):
            stem = folder / f"{number} {public}"
            write(
                desk,
                meeting.id,
                pdf=stem.with_suffix(".pdf"),
                docx=stem.with_suffix(".docx"),
                public=public,
            )


def _chosen(desk: Desk, folder: Path) -> None:
    meeting = _fullest(desk, held=False)[0]
    pack_making.write_chosen_pack(
        desk,
        meeting.id,
        PackSetup(EditionChoice()),
        EditionFiles(pdf=folder / "pakke.pdf"),
        {},
        progress=no_progress,
        cancelled=never_cancelled,
    )


def _bilag_zips(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=False)):
        with contextlib.suppress(UserError):  # one without bilag has no such file
            files = EditionFiles(zip=folder / f"{number}.zip")
            editions.write_edition(desk, meeting.id, EditionChoice(), files)


def _journals(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=True)[:1]):
        files = EditionFiles(journal=folder / f"{number}.zip")
        editions.write_edition(desk, meeting.id, EditionChoice(), files)


def _extracts(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=True)):
        for person in minutes_papers.people_with_tasks(desk, meeting.id):
            stem = folder / f"{number} {person}"
            minutes_papers.write_extract(
                desk,
                meeting.id,
                person,
                pdf=stem.with_suffix(".pdf"),
                docx=stem.with_suffix(".docx"),
            )
            text = minutes_papers.extract_as_text(desk, meeting.id, person)
            stem.with_suffix(".txt").write_text(text, "utf-8")


def _points(desk: Desk, folder: Path) -> None:
    meeting = _fullest(desk, held=True)[0]
    for number, item in enumerate(meetings.list_items(desk, meeting.id)):
        if item.parent_id is None:
            stem = folder / str(number)
            minutes_papers.write_point_minutes(
                desk, item.id, pdf=stem.with_suffix(".pdf"), docx=stem.with_suffix(".docx")
            )


def _checklist(desk: Desk, folder: Path) -> None:
    for public in (False, True):
        papers.write_checklist(
            desk,
            followup.list_tasks(desk),
            public=public,
            pdf=folder / f"{public}.pdf",
            docx=folder / f"{public}.docx",
            csv=folder / f"{public}.csv",
            xlsx=folder / f"{public}.xlsx",
        )


def _filtered(desk: Desk, folder: Path) -> None:
    for kind in ("pdf", "docx", "csv", "xlsx"):
        checklists.write_filtered(desk, "", folder / f"liste.{kind}")


def _lists(desk: Desk, folder: Path) -> None:
    for per in checklists.ListPer:
        checklists.write_lists(desk, per, folder, "xlsx", "")


def _register(desk: Desk, folder: Path) -> None:
    for public in (False, True):
        decision_register.write_register(
            desk,
            tuple(decision_register.list_decisions(desk)),
            public=public,
            pdf=folder / f"{public}.pdf",
            docx=folder / f"{public}.docx",
            csv=folder / f"{public}.csv",
            xlsx=folder / f"{public}.xlsx",
        )


def _balance(desk: Desk, folder: Path) -> None:
    periods = tuple(balance.party_balance(desk))
    balance.write_balance(desk, periods, pdf=folder / "b.pdf", docx=folder / "b.docx")


def _terms(desk: Desk, folder: Path) -> None:
    for body in people.list_bodies(desk):
        for version in body_terms.list_terms(desk, body.id):
            stem = folder / version.id
            body_terms.write_terms(
                desk, version.id, pdf=stem.with_suffix(".pdf"), docx=stem.with_suffix(".docx")
            )


def _body_report(desk: Desk, folder: Path) -> None:
    for body in people.list_bodies(desk):
        stem = folder / body.id
        bodies.write_body_report(
            desk, body.id, pdf=stem.with_suffix(".pdf"), docx=stem.with_suffix(".docx")
        )


def _outing(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=False)):
        stem = folder / str(number)
        outings.write_participants(
            desk, meeting.id, pdf=stem.with_suffix(".pdf"), docx=stem.with_suffix(".docx")
        )


def _chart(desk: Desk, folder: Path) -> None:
    organisation_chart.write_chart(desk, svg=folder / "o.svg", pdf=folder / "o.pdf")


def _people(desk: Desk, folder: Path) -> None:
    names = {kind: folder / f"p.{kind}" for kind in ("csv", "xlsx", "vcf", "pdf")}
    people_export.write_people(desk, people.list_people(desk), **names)


def _meeting_calendar(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_for_others(desk)):
        calendar_files.write_meeting_ics(desk, meeting.id, folder / f"{number}.ics")


def _body_calendar(desk: Desk, folder: Path) -> None:
    for body in people.list_bodies(desk):
        with contextlib.suppress(UserError):  # a body without coming meetings
            calendar_files.write_body_ics(
                desk, body.id, folder / f"{body.id}.ics", date(desk.today().year, 1, 1)
            )


def _year_calendar(desk: Desk, folder: Path) -> None:
    year = desk.today().year
    calendar_files.write_year_ics(desk, year, folder / "aar.ics", with_deadlines=True)


def _task_calendar(desk: Desk, folder: Path) -> None:
    for person in people.list_people(desk):
        with contextlib.suppress(UserError):  # a person without tasks with a deadline
            task_calendars.write_tasks_ics(desk, person.id, folder / f"{person.id}.ics")


def _owed(desk: Desk, folder: Path) -> None:
    for meeting in _for_others(desk):
        owed = [d.id for d in list_deliveries(desk, meeting.id) if d.delivered_on is None]
        if owed:
            delivery_reminders.write_reminders(desk, meeting.id, folder, owed)


def _reminders(desk: Desk, folder: Path) -> None:
    day = desk.today()
    found = reminders.people_to_remind(desk, day)
    reminders.write_reminders(desk, [r for r in found if r.email], folder, day)


def _sending(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=False)):
        prepared = sending.prepare_sending(desk, meeting.id, word=True)
        version = sending.send(desk, prepared, prepared.on)
        own = folder / str(number)
        own.mkdir()
        sending_mail.write_drafts(sending_mail.draft_mails(desk, meeting.id, version), own)
        sent = meetings.get_meeting(desk, meeting.id).sent
        for file in (file for entry in sent for file in entry.files):
            sending.save_sent_file(desk, file.id, own)


def _minutes_mails(desk: Desk, folder: Path) -> None:
    for number, meeting in enumerate(_fullest(desk, held=True)):
        own = folder / str(number)
        own.mkdir()
        mails = list(minutes_mail.mail_extracts(desk, meeting.id))
        with contextlib.suppress(UserError):  # a meeting without a chair
            mails.append(minutes_mail.mail_to_chair(desk, meeting.id))
        minutes_mail.write_mails(mails, own)
        for public in (False, True):
            made = minutes_papers.minutes_to_send(desk, meeting, desk.today(), public=public)
            for file in made:
                (own / f"{public} {file.file_name}").write_bytes(file.content)


def _year(desk: Desk, folder: Path) -> None:
    year_papers.write_year(
        desk, desk.today().year, pdf=folder / "aar.pdf", docx=folder / "aar.docx"
    )


def _retention(desk: Desk, folder: Path) -> None:
    retention.write_retention_list(desk, folder / "liste.csv")


EXPORTS: Mapping[str, Make] = {
    "papers.write_pack": partial(_papers_of, papers.write_pack),
    "papers.write_minutes": partial(_papers_of, papers.write_minutes),
    "pack_making.write_chosen_pack": _chosen,
    "bilag_files.write_bilag_zip": _bilag_zips,
    "bilag_files.write_journal_package": _journals,
    "papers.write_checklist": _checklist,
    "minutes_papers.write_extract": _extracts,
    "minutes_papers.write_point_minutes": _points,
    "minutes_mail.write_mails": _minutes_mails,
    "checklists.write_filtered": _filtered,
    "checklists.write_lists": _lists,
    "decision_register.write_register": _register,
    "balance.write_balance": _balance,
    "body_terms.write_terms": _terms,
    "bodies.write_body_report": _body_report,
    "outings.write_participants": _outing,
    "organisation_chart.write_chart": _chart,
    "people_export.write_people": _people,
    "calendar_files.write_meeting_ics": _meeting_calendar,
    "calendar_files.write_body_ics": _body_calendar,
    "calendar_files.write_year_ics": _year_calendar,
    "task_calendars.write_tasks_ics": _task_calendar,
    "delivery_reminders.write_reminders": _owed,
    "reminders.write_reminders": _reminders,
    "sending_mail.write_drafts": _sending,
    "retention.write_retention_list": _retention,
    "year_papers.write_year": _year,
}


def what_the_room_sees(desk: Desk) -> str:
    """Return all that the presenter's window may show of any meeting, closed points shown."""
    shown = []
    for meeting in _for_others(desk):
        items = meetings.list_items(desk, meeting.id)
        tasks = followup.list_tasks(desk, meeting_id=meeting.id)
        shown += [repr(room_view(items, item.id, tasks, show_closed=True)) for item in items]
    return "\n".join(shown)


def what_the_cases_say(desk: Desk) -> str:
    """Return the sheets of cases as text, as they are pasted elsewhere."""
    return "\n".join(
        repr(case_sheet.case_history(desk, item.id))
        for meeting in _for_others(desk)
        for item in meetings.list_items(desk, meeting.id)
    )


def every_layer(path: Path) -> Iterator[bytes]:
    """Yield a file's name, its bytes, and all that is packed in them, at any depth."""
    yield path.name.encode()
    yield from _layers(path.read_bytes())


def _layers(content: bytes) -> Iterator[bytes]:
    yield content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.infolist():
                yield part.filename.encode()
                yield from _layers(archive.read(part))
    elif content.startswith(b"%PDF"):
        yield from _layers_of_pdf(content)
    elif b"MIME-Version:" in content[:4000]:
        for portion in message_from_bytes(content, policy=policy.default).walk():
            yield str(portion.items()).encode()
            payload = portion.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield from _layers(payload)


def _layers_of_pdf(content: bytes) -> Iterator[bytes]:
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        return  # a bilag as it came
    with pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                with contextlib.suppress(pikepdf.PdfError):  # a picture's own way of packing
                    yield thing.read_bytes()
            yield thing.unparse() if not isinstance(thing, pikepdf.Stream) else b""
        for attached in pdf.attachments.values():
            yield from _layers(attached.get_file().read_bytes())
    document = pypdfium2.PdfDocument(content)
    for page in document:
        yield page.get_textpage().get_text_bounded().encode("utf-8", "replace")
    document.close()


def spellings(word: str) -> set[bytes]:
    """Return a word as bytes in every encoding that a file may have, hexadecimal too."""
    plain = {word.encode(e) for e in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")}
    return plain | {b.hex().encode() for b in plain} | {b.hex().upper().encode() for b in plain}
