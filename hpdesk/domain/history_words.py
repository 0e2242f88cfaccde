# SPDX-License-Identifier: MPL-2.0
"""The history in words: `LH rettede fristen fra 1. marts 2026 til 15. marts 2026`.

Without an author the sentence says what was done: `Fristen er rettet fra … til …`.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum

from hpdesk.domain.changes import RowChange
from hpdesk.domain.coordination import NoteChannel, NoteDirection, PracticeKind, Stance
from hpdesk.domain.danish import clock, counted, date_words, join_words
from hpdesk.domain.decisions import ReportEvery, Validity
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.history import BOOKKEEPING, ChangeLine, image_name
from hpdesk.domain.meetings import (
    AttachmentNumbering,
    AttendanceStatus,
    ItemKind,
    MarkKind,
    MeetingKind,
    MeetingState,
    MinutesEventKind,
    NumberingStyle,
    Outcome,
    QuestionKind,
    SentKind,
    StandingPoint,
)
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.domain.row_words import column_word, table_word
from hpdesk.domain.words import word

_SHORT = 60  # letters of a value that a sentence quotes
# What stands for a row by itself, with its article; others are parts of one.
_THE_TABLE: Mapping[str, str] = {
    "agenda_item": "punktet",
    "attachment": "bilaget",
    "body": "organet",
    "delivery": "leverancen",
    "lesson": "læringen",
    "meeting": "mødet",
    "note": "noten",
    "organisation": "parten",
    "paper_template": "Word-skabelonen",
    "person": "personen",
    "plan": "planen",
    "position": "positionen",
    "practice": "linjen i Fra praksis",
    "task": "opgaven",
    "task_log": "loglinjen",
    "template": "skabelonen",
    "terms_version": "kommissoriet",
    "waiting_point": "det ventende punkt",
}
# The columns' words with their article; the others are quoted as they stand.
_THE: Mapping[str, str] = {
    "Afsnit": "afsnittet",
    "Aftalt ordlyd": "den aftalte ordlyd",
    "Antal pladser": "antallet af pladser",
    "Arbejdsplads": "arbejdspladsen",
    "Art": "arten",
    "At-punkt": "at-punktet",
    "Baggrund": "baggrunden",
    "Begrundelse": "begrundelsen",
    "Bemærkning": "bemærkningen",
    "Beslutning": "beslutningen",
    "Beslutningsdygtighed": "reglen om beslutningsdygtighed",
    "Beslutningsform": "beslutningsformen",
    "Bilagenes numre": "bilagenes numre",
    "Begynder": "starttidspunktet",
    "Dato": "datoen",
    "Drøftelse": "drøftelsen",
    "Emneord": "emneordene",
    "Enighed": "enigheden",
    "Filens indhold": "filens indhold",
    "Filnavn": "filnavnet",
    "Fokus": "fokus",
    "Fokus for møderne": "fokus for møderne",
    "Forbehold": "forbeholdet",
    "Forberedt referat": "det forberedte referat",
    "Formandskab": "afsnittet om formandskab",
    "Formål": "formålet",
    "Fremlægges af": "fremlæggeren",
    "Frist": "fristen",
    "Frist i ord": "fristen i ord",
    "Frister før mødet": "fristerne før mødet",
    "Gyldighed": "gyldigheden",
    "Holdning": "holdningen",
    "Huskeliste": "huskelisten",
    "Hvordan": "måden",
    "Indhold": "indholdet",
    "Indsatsområde": "indsatsområdet",
    "Indstilling": "indstillingen",
    "Interesser": "interesserne",
    "KLE-nummer": "KLE-nummeret",
    "Kategori": "kategorien",
    "Klokkeslæt": "klokkeslættet",
    "Kommissorium": "kommissoriet",
    "Kommune": "kommunen",
    "Kontakt": "kontakten",
    "Kort navn": "det korte navn",
    "Mail": "mailadressen",
    "Mandat": "mandatet",
    "Modtagere": "modtagerne",
    "Muligheder": "mulighederne",
    "Mål": "målet",
    "Målgrupper": "målgrupperne",
    "Møde": "mødet",
    "Mødekadence": "mødekadencen",
    "Mødeleder": "mødelederen",
    "Mødets art": "mødets art",
    "Navn": "navnet",
    "Niveau": "niveauet",
    "Note": "noten",
    "Noter": "noterne",
    "Næste skridt": "næste skridt",
    "Offentlig titel": "den offentlige titel",
    "Opgave": "opgaven",
    "Opgaver": "afsnittet om opgaver",
    "Organ": "organet",
    "Organets art": "organets art",
    "Part": "parten",
    "Pause efter": "pausen efter punktet",
    "Person": "personen",
    "Plan": "planen",
    "Punkt": "punktet",
    "Punkternes numre": "punkternes numre",
    "Referent": "referenten",
    "Resumé": "resuméet",
    "Retning": "retningen",
    "Rolle": "rollen",
    "Sagsfremstilling": "sagsfremstillingen",
    "Sagsnummer": "sagsnummeret",
    "Sammensætning": "sammensætningen",
    "Sekretariat": "afsnittet om sekretariatet",
    "Slutter": "sluttidspunktet",
    "Spørgsmål": "spørgsmålet",
    "Status": "status",
    "Sted": "stedet",
    "Stilling": "stillingen",
    "Svar": "svaret",
    "Tekst": "teksten",
    "Telefon": "telefonnummeret",
    "Til referat": "teksten til referatet",
    "Tilstand": "tilstanden",
    "Titel": "titlen",
    "Udfald": "udfaldet",
    "Uenighed": "uenigheden",
    "Varighed": "varigheden",
    "Videre proces": "den videre proces",
    "Ændringer": "afsnittet om ændringer",
    "Økonomi": "økonomien",
}
_CHOICES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("agenda_item", "kind"): ItemKind,
    ("agenda_item", "question"): QuestionKind,
    ("agenda_item", "outcome"): Outcome,
    ("agenda_item", "standing"): StandingPoint,
    ("agenda_item", "validity"): Validity,
    ("agenda_item", "report_every"): ReportEvery,
    ("at_answer", "outcome"): Outcome,
    ("attendance", "status"): AttendanceStatus,
    ("body", "kind"): BodyKind,
    ("body", "numbering"): NumberingStyle,
    ("body", "attachment_numbering"): AttachmentNumbering,
    ("meeting", "kind"): MeetingKind,
    ("meeting", "state"): MeetingState,
    ("membership", "role"): MemberRole,
    ("minute_mark", "kind"): MarkKind,
    ("minutes_event", "kind"): MinutesEventKind,
    ("note", "channel"): NoteChannel,
    ("note", "direction"): NoteDirection,
    ("organisation", "kind"): OrganisationKind,
    ("person", "category"): PersonCategory,
    ("position", "stance"): Stance,
    ("practice", "kind"): PracticeKind,
    ("sent_version", "kind"): SentKind,
    ("task", "status"): TaskStatus,
}
# What cannot be set back by itself: it goes with something else, or belongs to the minutes' way.
_STAYS = BOOKKEEPING | {
    "anonymised_on",
    "approved_by_id",
    "approved_in_id",
    "approved_on",
    "follow_up",
    "item_id",
    "meeting_id",
    "origin_how",
    "origin_id",
    "parent_id",
    "receivers",
    "sent_version_id",
    "state",
}
# Tables whose rows tell what went out or was settled; they are not set back.
_STAYING_TABLES = frozenset({"minutes_event", "sent_file", "sent_version", "point_time"})

# What a step did, with and without somebody who did it; whole sentences can be translated.
_CREATED = ("{author} oprettede {what}.", "{what} er oprettet.")
_ADDED = ("{author} tilføjede {what}.", "{what} er tilføjet.")
_DELETED = ("{author} slettede {what}.", "{what} er slettet.")
_REMOVED = ("{author} fjernede {what}.", "{what} er fjernet.")
_REMOVED_WHAT_WAS = (
    "{author} fjernede {what}, som var {old}.",
    "{what} er fjernet, som var {old}.",
)
_CORRECTED = ("{author} rettede {what}.", "{what} er rettet.")
_CORRECTED_TO = (
    "{author} rettede {what} fra {old} til {new}.",
    "{what} er rettet fra {old} til {new}.",
)
_WRITTEN = ("{author} skrev {what}.", "{what} er skrevet.")
_SET_TO = ("{author} satte {what} til {new}.", "{what} er sat til {new}.")

NameOf = Callable[[str, str, object], str]  # table, column and value of a reference


def can_return(table: str, column: str) -> bool:
    """Tell whether the earlier value of a column may be brought back by itself."""
    return column not in _STAYS and table not in _STAYING_TABLES


def field_word(table: str, column: str) -> str:
    """Return what a column is called in a sentence: `fristen`, `»Følges op den«`."""
    plain = column_word(table, column)
    return _THE.get(plain, f"»{plain}«")


def change_lines(
    rows: Iterable[RowChange],
    subject: tuple[str, str],
    author: str,
    name_of: NameOf,
    row_name: Callable[[RowChange], str],
) -> tuple[ChangeLine, ...]:
    """Return what a step did, in words; what the program keeps for itself is left out.

    `name_of` names what a reference points to, `row_name` the row itself.
    """
    found: list[ChangeLine] = []
    for row in rows:
        if row.before is None or row.after is None:
            found.append(_came_or_went(row, author, row_name(row)))
            continue
        where = "" if (row.table, row.key) == subject else _where(row, row_name(row))
        found += [
            _changed(row, column, author, name_of, where)
            for column in row.after
            if column not in BOOKKEEPING
        ]
    return tuple(found)


def _came_or_went(row: RowChange, author: str, name: str) -> ChangeLine:
    came = row.before is None
    the = _THE_TABLE.get(row.table)
    name = name.rstrip(".")
    what = f"{the} »{name}«" if the and name else the or ""
    if not what:
        plain = table_word(row.table)
        what = f"{plain[:1].lower()}{plain[1:]}" + (f": {name}" if name else "")
    done = (_CREATED if the else _ADDED) if came else _DELETED if the else _REMOVED
    return ChangeLine(row.table, row.key, "", _sentence(author, done, what))


def _where(row: RowChange, name: str) -> str:
    the = _THE_TABLE.get(row.table)
    if the:
        return f" på {the} »{name}«" if name else f" på {the}"
    plain = table_word(row.table)
    return f" ({plain}: {name})" if name else f" ({plain})"


def _changed(row: RowChange, column: str, author: str, name_of: NameOf, where: str) -> ChangeLine:
    before, after = (row.before or {}).get(column), (row.after or {}).get(column)
    old, new = (_shown(row.table, column, value, name_of) for value in (before, after))
    what = f"{field_word(row.table, column)}{where}"
    is_text = _is_words(row.table, column, before, after)
    if is_text and (len(old) > _SHORT or len(new) > _SHORT):
        done = _REMOVED if not new else _CORRECTED if old else _WRITTEN
    elif isinstance(before, bool | None) and isinstance(after, bool):
        done = _SET_TO
    elif not new:
        done = _REMOVED_WHAT_WAS if old else _REMOVED
    else:
        done = _CORRECTED_TO if old else _SET_TO
    words = _sentence(author, done, what, old, new)
    returns = can_return(row.table, column)
    return ChangeLine(row.table, row.key, column, words, before, after, is_text, returns)


def _sentence(author: str, done: tuple[str, str], what: str, old: str = "", new: str = "") -> str:
    """Return the sentence with or without somebody who did it: `done` is both of them."""
    if author:
        return done[0].format(author=author, what=what, old=old, new=new)
    return done[1].format(what=f"{what[:1].upper()}{what[1:]}", old=old, new=new)


def _is_words(table: str, column: str, *values: object) -> bool:
    """Tell whether a column holds words that a person wrote, worth comparing."""
    if (table, column) in _CHOICES or column.endswith("_id"):
        return False
    texts = [value for value in values if isinstance(value, str) and value]
    return bool(texts) and not any(_is_moment(text) or _is_json(text) for text in texts)


def _is_json(text: str) -> bool:
    """Tell whether a column holds a list or the like that the program writes."""
    if text[:1] not in ("[", "{"):
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_moment(text: str) -> bool:
    return _moment(text) is not None


def _moment(text: str) -> date | datetime | time | None:
    for read in (date.fromisoformat, datetime.fromisoformat, time.fromisoformat):
        if len(text) >= 8 and text[:1].isdigit() and ("-" in text or ":" in text):
            try:
                return read(text)
            except ValueError:
                continue
    return None


def _shown(table: str, column: str, value: object, name_of: NameOf) -> str:
    """Return a value as a sentence shows it; empty where there is none."""
    if value is None or value in ("", "[]", "{}"):
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if not isinstance(value, str):
        return str(value)
    if column.endswith("_id"):
        return name_of(table, column, value)
    if (kind := _CHOICES.get((table, column))) is not None:
        return next((f"»{word(one)}«" for one in kind if one.value == value), f"»{value}«")
    moment = _moment(value)
    if isinstance(moment, datetime):
        return f"{date_words(moment.date())} kl. {clock(moment)}"
    if isinstance(moment, date):
        return date_words(moment)
    if isinstance(moment, time):
        return f"kl. {clock(moment)}"
    if _is_json(value):
        return "noget andet"
    return f"»{' '.join(value.split())}«"


_COUNTED: Mapping[str, tuple[str, str]] = {
    "agenda_item": ("punkt", "punkter"),
    "attachment": ("bilag", "bilag"),
    "task": ("opgave", "opgaver"),
    "note": ("note", "noter"),
    "position": ("position", "positioner"),
    "membership": ("plads i et organ", "pladser i organer"),
    "sent_version": ("udsendelse", "udsendelser"),
    "guest": ("gæst", "gæster"),
    "task_log": ("loglinje", "loglinjer"),
    "terms_version": ("kommissorium", "kommissorier"),
    "lesson": ("læring", "læringer"),
    "attendance": ("fremmøde", "fremmøder"),
}


def contents_words(tables: Iterable[str]) -> str:
    """Return what belonged to something deleted: `2 bilag, 1 opgave og 3 andre rækker`."""
    names = list(tables)
    parts = [
        counted(names.count(table), one, many)
        for table, (one, many) in _COUNTED.items()
        if table in names
    ]
    others = sum(name not in _COUNTED for name in names)
    if others:
        parts.append(counted(others, "anden oplysning", "andre oplysninger"))
    return join_words(parts)


def described(table: str, image: Mapping[str, object], name_of: NameOf) -> str:
    """Return what a person calls a row, by itself or by whom it is about."""
    name = image_name(table, image)
    if name:
        return name
    for column in ("person_id", "organisation_id", "party_id", "body_id", "plan_id"):
        if image.get(column):
            return name_of(table, column, image[column])
    if table == "meeting" and isinstance(starts := image.get("starts"), str):
        moment = _moment(starts)
        return f"Møde {date_words(moment)}" if isinstance(moment, date) else "Møde"
    return ""
