# SPDX-License-Identifier: MPL-2.0
"""Everything that is held about a person, for who asks (GDPR article 15): shown and as a file."""

from collections.abc import Iterator
from pathlib import Path

from hpdesk.domain.danish import clock, counted, date_words
from hpdesk.domain.danish_names import name_order
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MarkKind, MinutesEventKind
from hpdesk.domain.people import MemberRole, Person
from hpdesk.domain.personal_data import DataKind, DataLine, DataPart, PersonalData
from hpdesk.domain.personal_names import find_mentions
from hpdesk.domain.preflight_texts import spot_at
from hpdesk.domain.private_fields import is_private
from hpdesk.domain.text_names import text_name
from hpdesk.domain.words import word
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.services import people
from hpdesk.services.anonymising import forms_of_person, named_files
from hpdesk.services.desk import Desk
from hpdesk.storage.person_data_reads import count_steps, read_linked
from hpdesk.storage.values import day, moment

_PRIVATE = (DataKind.NOTES, DataKind.POSITIONS, DataKind.PRACTICE)
ENDINGS = ("docx", "pdf", "json", "csv")


def person_data(
    desk: Desk,
    person_id: str,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PersonalData:
    """Return everything that the plan holds about a person; a job's work.

    Raises UserError where the person is gone.
    """
    person = next((p for p in people.list_people(desk) if p.id == person_id), None)
    if person is None:
        raise UserError("Personen findes ikke længere i planen.")
    linked = [_linked(desk, person_id, kind) for kind in DataKind]
    texts = tuple(_mentions(desk, person_id, cancelled))
    files = tuple(
        DataLine("Kan ikke læses" if file.unread else "Fil", f"{file.name}, {file.where}")
        for file in named_files(desk, person_id, progress, cancelled)
        if not file.unread
    )
    steps = count_steps(desk.read(), person_id)
    history = DataLine(
        "Historik", f"Personens oplysninger er ændret i {counted(steps, 'skridt', 'skridt')}."
    )
    found = {
        DataKind.CONTACT: tuple(_contact(person)),
        **{part.kind: part.lines for part in linked if part.lines},
        DataKind.SENT: tuple(line for line in texts if line.what.startswith("Modtager")),
        DataKind.TEXTS: tuple(line for line in texts if not line.what.startswith("Modtager")),
        DataKind.FILES: files,
        DataKind.HISTORY: (history,),
    }
    parts = tuple(DataPart(kind, found[kind]) for kind in DataKind if found.get(kind))
    return PersonalData(person_id, person.name, desk.today(), parts)


def _contact(person: Person) -> Iterator[DataLine]:
    for what, text in (
        ("Navn", person.name),
        ("Titel", person.title),
        ("Organisation", person.organisation_name),
        ("Deltager som", word(person.category)),
        ("Mail", person.email),
        ("Telefon", person.phone),
    ):
        if text:
            yield DataLine(what, text)
    if person.notes:
        yield DataLine("Sekretariatets note", person.notes, look_through=True)


def _linked(desk: Desk, person_id: str, kind: DataKind) -> DataPart:
    shown = {
        DataKind.SEATS: _seat,
        DataKind.ATTENDANCE: _attendance,
        DataKind.MINUTES: _minuted,
    }.get(kind, _as_it_is)
    return DataPart(
        kind,
        tuple(
            DataLine(*shown(what, text), day(on), look_through=kind in _PRIVATE)
            for on, what, text in read_linked(desk.read(), person_id, kind)
        ),
    )


def _as_it_is(what: str, text: str) -> tuple[str, str]:
    return what, text


def _seat(what: str, text: str) -> tuple[str, str]:
    role, ends, party, mandate = text.split("\n", 3)
    last = day(ends or None)
    words = [
        word(MemberRole(role)),
        f"til og med {date_words(last)}" if last else "",
        f"for {party}" if party else "",
        f"mandat: {mandate}" if mandate else "",
    ]
    return what, ", ".join(each for each in words if each)


def _attendance(what: str, text: str) -> tuple[str, str]:
    status, arrived, departed, deputy_for = text.split("\n", 3)
    came, left = moment(arrived or None), moment(departed or None)
    words = [
        word(AttendanceStatus(status)) if status else "",
        f"kom {clock(came)}" if came else "",
        f"gik {clock(left)}" if left else "",
        f"for {deputy_for}" if deputy_for else "",
    ]
    return what, ", ".join(each for each in words if each) or "Noteret"


def _minuted(what: str, text: str) -> tuple[str, str]:
    for kind in (MarkKind, MinutesEventKind):
        if what in {each.value for each in kind}:
            return word(kind(what)), text
    return what, text


def _mentions(desk: Desk, person_id: str, cancelled: IsCancelled) -> Iterator[DataLine]:
    """Yield where texts as they stand now have the name; the history is counted by itself."""
    from hpdesk.storage.stored_texts import read_texts
    from hpdesk.storage.text_place_reads import read_place

    forms = [form for form in forms_of_person(desk, person_id) if form.is_taken_at_first]
    others = [p.name for p in people.list_people(desk) if p.id != person_id]
    seen: set[tuple[str, str, str]] = set()
    for stored in read_texts(desk.read()):
        stop_if(cancelled)
        place = (stored.table, stored.key, stored.column)
        own = stored.key == person_id or stored.table in ("earlier_person", "change_set")
        if stored.is_earlier or own or place in seen:
            continue
        mentions = find_mentions(stored.text, forms)
        if mentions:
            seen.add(place)
            where = read_place(desk.read(), stored.table, stored.key)
            excerpt = spot_at(stored.text, mentions[0].start, mentions[0].end).excerpt
            private = is_private(stored.table, stored.column)
            yield DataLine(
                text_name(stored.table, stored.column),
                f"{where}: {excerpt}" if where else excerpt,
                look_through=private or any(name in stored.text for name in others),
            )


def write_person_data(desk: Desk, data: PersonalData, target: Path) -> Path:
    """Write what is held about a person; the ending of the name decides how."""
    ending = target.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        raise UserError(
            "Oplysningerne kan ikke skrives som »{other}«. Vælg et navn, der ender på .docx, "
            ".pdf, .csv eller .json.",
            other=target.suffix or "fil uden endelse",
        )
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, target)
    if ending in ("docx", "pdf"):
        from hpdesk.documents.person_data_paper import person_data_paper
        from hpdesk.services.papers import write_both

        plans = people.list_plans(desk)
        paper = person_data_paper(data, plans[0].name if plans else "")
        pdf, docx = (target, None) if ending == "pdf" else (None, target)
        write_both(desk, paper, pdf, docx)
    else:
        from hpdesk.exports.person_data_sheets import write_csv, write_json

        (write_csv if ending == "csv" else write_json)(data, target)
    return target


def people_in_order(desk: Desk) -> tuple[Person, ...]:
    """Return those whose data are held by name, in alphabetical order."""
    held = (p for p in people.list_people(desk) if p.anonymised_on is None)
    return tuple(sorted(held, key=_by_name))


def _by_name(person: Person) -> tuple[str, str, str]:
    return name_order(person.name)
