# SPDX-License-Identifier: MPL-2.0
"""Anonymising a person: everywhere in the file, in the history and in what was sent.

Cannot be undone. No copy is made, as it would keep the name; the copies that lie beside the file
are named, so that the person can delete them.
"""

import contextlib
import json
import re
import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hpdesk.domain.agenda_snapshot import AgendaSnapshot
from hpdesk.domain.danish_names import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.domain.people import Person
from hpdesk.domain.personal_data import AnonymisingPreview, NamedFile, NamePlace
from hpdesk.domain.personal_names import (
    FORMER_MEMBER,
    FormKind,
    NameForm,
    find_mentions,
    forms_of,
    without_mentions,
)
from hpdesk.domain.preflight_texts import spot_at
from hpdesk.domain.text_names import text_name
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.services import people
from hpdesk.services.backups import copies_beside, list_backups
from hpdesk.services.desk import Desk
from hpdesk.services.send_log import current_snapshot
from hpdesk.storage import meeting_reads
from hpdesk.storage.desk_file import Reader

if TYPE_CHECKING:
    import sqlite3

    from hpdesk.storage.stored_texts import RewrittenRow, StoredText

_LEAST_KEY_PART = 4  # letters of a name that may give a key away
_TRIES = 3  # to read the file while nobody writes in it
PlaceKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Anonymised:
    """What was done; `is_compacted` is False where another program held the file."""

    person_id: str
    is_compacted: bool


def forms_of_person(desk: Desk, person_id: str) -> tuple[NameForm, ...]:
    """Return all the forms in which a person stands in texts, earlier names too."""
    from hpdesk.storage.anonymising import read_names_ever

    ever = read_names_ever(desk.read(), person_id)
    others = [p.name for p in people.list_people(desk) if p.id != person_id]
    names = [name for name in ever["name"] if name != FORMER_MEMBER]
    return forms_of(names, ever["email"], ever["phone"], others)


def preview_anonymising(
    desk: Desk,
    person_id: str,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> AnonymisingPreview:
    """Return every place in the plan that holds the name, and the files that do; a job's work."""
    person = _person(desk, person_id)
    forms = forms_of_person(desk, person_id)
    places, earlier = _places(desk, person_id, forms, cancelled)
    return AnonymisingPreview(
        person_id,
        person.name,
        places,
        earlier,
        named_files(desk, person_id, progress, cancelled),
        tuple(path.name for path in copies_beside(desk)),
        len(list_backups(desk)),
    )


def _person(desk: Desk, person_id: str) -> Person:
    found = next((p for p in people.list_people(desk) if p.id == person_id), None)
    if found is None:
        raise UserError("Personen findes ikke længere i planen. Intet er ændret.")
    if found.anonymised_on is not None:
        raise UserError("Personen er allerede anonymiseret. Intet er ændret.")
    return found


def _places(
    desk: Desk, person_id: str, forms: tuple[NameForm, ...], cancelled: IsCancelled
) -> tuple[tuple[NamePlace, ...], int]:
    """Return the places, current ones first, and how many wordings stand in the history only."""
    from hpdesk.storage.stored_texts import read_texts
    from hpdesk.storage.text_place_reads import read_place

    filtered = _Filter(forms)
    found: dict[PlaceKey, NamePlace] = {}
    earlier = 0
    for stored in read_texts(desk.read()):
        stop_if(cancelled)
        if _is_own(stored, person_id) or not filtered.may_hold(stored.text):
            continue
        mentions = find_mentions(stored.text, forms)
        earlier += stored.is_earlier and bool(mentions)
        for mention in mentions:
            key = (stored.table, stored.key, stored.column, mention.form.words)
            if key in found:
                continue
            where = read_place(desk.read(), stored.table, stored.key)
            name = text_name(stored.table, stored.column)
            only = " (kun i historikken)" if stored.is_earlier else ""
            found[key] = NamePlace(
                key,
                mention.form.words,
                f"{name}, {where}{only}" if where else f"{name}{only}",
                spot_at(stored.text, mention.start, mention.end).excerpt,
                mention.form.is_sure,
                mention.form.is_taken_at_first,
            )
    return tuple(found.values()), earlier


def _is_own(stored: "StoredText", person_id: str) -> bool:
    """Tell whether a text is the person's own row, which is emptied in any case."""
    own = stored.table == "person" and stored.key == person_id
    return own or stored.table == "earlier_person"


class _Filter:
    """Tells quickly that a text cannot hold any of the forms: most texts hold none."""

    def __init__(self, forms: Iterable[NameForm]) -> None:
        parts = set()
        self._phones = []
        self._initials = []
        for form in forms:
            if form.kind is FormKind.PHONE:
                self._phones.append(form.pattern)
            elif form.kind is FormKind.INITIALS:
                self._initials.append(form.words)
            else:
                # a stretch of letters that every spelling has
                runs = re.split(r"[^b-zB-Z]+|[oOuUeEaA]", form.words)
                parts.add(max((run.lower() for run in runs), key=len, default=""))
        self._parts = tuple(parts)

    def may_hold(self, text: str) -> bool:
        """Tell whether a text is worth looking through."""
        lowered = text.lower()
        for part in self._parts:  # plain loops: there are hundreds of thousands of texts
            if part in lowered:
                return True
        for initials in self._initials:
            if initials in text:
                return True
        return any(phone.search(text) for phone in self._phones)


def named_files(
    desk: Desk,
    person_id: str,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> tuple[NamedFile, ...]:
    """Return the bilag and sent files that hold the name, and those that could not be read."""
    from hpdesk.exports.file_words import words_of_files
    from hpdesk.storage.text_place_reads import read_files, read_place

    files = read_files(desk.read())
    checksums = list(dict.fromkeys(file.sha256 for file in files))
    contents = [meeting_reads.read_content(desk.read(), key) or b"" for key in checksums]
    words = dict(zip(checksums, words_of_files(contents, progress, cancelled), strict=True))
    sure = [form for form in forms_of_person(desk, person_id) if form.is_sure]
    found = []
    for file in files:
        text = words[file.sha256]
        if text is None or find_mentions(" ".join(text.split()), sure):
            where = read_place(desk.read(), "meeting", file.meeting_id)
            sent = file.id if file.is_sent else ""
            found.append(NamedFile(where, file.name, sent, unread=text is None))
    return tuple(found)


def anonymise(
    desk: Desk,
    person_id: str,
    *,
    spared: Collection[PlaceKey] = (),
    also: Collection[PlaceKey] = (),
    drop_files: Collection[str] = (),
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Anonymised:
    """Take a person's name and data out of the whole file; it cannot be undone.

    `spared` are the keys of doubtful places that stay as they are although the preview proposes
    to take them, `also` those that it does not. `drop_files` are the sent files whose bytes are
    let go of. Nothing is changed while the progress is below its whole, and it can be cancelled
    until then. Raises UserError where there is no room to write the file anew, and Cancelled.
    """
    _person(desk, person_id)
    refuse_little_room(desk)
    step = _Step(desk, person_id, frozenset(spared), frozenset(also), frozenset(drop_files))
    for _try in range(_TRIES):
        step.prepare(progress, cancelled)
        if step.is_prepared():
            break
    with desk.file.lock:
        if not step.is_prepared():  # somebody writes on and on: read it while they wait
            step.prepare(progress, cancelled)
        stop_if(cancelled)
        progress(1, 1, "")
        desk.rewrite("Person anonymiseret", step.run, then=step.compact)
    return Anonymised(step.person_id, step.is_compacted)


def compact_plan(desk: Desk) -> None:
    """Write the file anew without what was deleted from it; raises UserError where it is held."""
    from hpdesk.storage.anonymising import compact

    refuse_little_room(desk)
    compact(desk.file)


def refuse_little_room(desk: Desk) -> None:
    """Raise UserError where the disk has no room to write the plan's file anew."""
    size = desk.live_path.stat().st_size
    if shutil.disk_usage(desk.live_path.parent).free < 2 * size + (8 << 20):
        raise UserError(
            "Der er for lidt plads på disken til at skrive filen om, så intet er ændret. Ryd op "
            "på disken, og prøv igen."
        )


class _Step:
    """One person taken out, inside one transaction."""

    def __init__(
        self,
        desk: Desk,
        person_id: str,
        spared: frozenset[PlaceKey],
        also: frozenset[PlaceKey],
        drop_files: frozenset[str],
    ) -> None:
        self._reader: Reader = desk.read()
        self._file = desk.file
        self._today = desk.today()
        self._forms = forms_of_person(desk, person_id)
        self._filter = _Filter(self._forms)
        self._spared, self._also, self._drop_files = spared, also, drop_files
        self._renamed: dict[tuple[str, str], str] = {}
        self._rewrites: list[RewrittenRow] = []
        self._seen: object = None  # of the file, when it was read
        self.person_id = person_id
        self.is_compacted = False

    def prepare(self, progress: Progress, cancelled: IsCancelled) -> None:
        """Find all that is to be written; others may use the file meanwhile."""
        from hpdesk.storage.stored_texts import find_rewrites

        def look(done: int, total: int) -> None:
            stop_if(cancelled)
            progress(done, total + 1, "")

        self._seen = self._file.state()
        telling = self._telling_keys()
        new = {key: new_id(table[0]) for table, key in telling}
        self._renamed = {(table, key): new[key] for table, key in telling}
        self._rewrites = find_rewrites(
            self._reader, self._rewritten, self._filter.may_hold, new, look
        )

    def is_prepared(self) -> bool:
        """Tell whether nobody has written in the file since it was read."""
        return self._seen == self._file.state()

    def run(self, connection: "sqlite3.Connection") -> list[tuple[str, str]]:
        """Do it; returns (table, key) of what changed."""
        from hpdesk.storage import anonymising
        from hpdesk.storage.garbage import drop_unused_bytes

        before = self._snapshots()
        anonymising.drop_sent_bytes(connection, self._drop_files)
        self.person_id, changed = anonymising.take_out(
            connection, self.person_id, FORMER_MEMBER, self._rewrites, self._renamed, self._today
        )
        drop_unused_bytes(connection)
        self._mend_snapshots(connection, before)
        return changed

    def compact(self) -> None:
        """Write the file anew, unless another program holds it."""
        from hpdesk.storage.anonymising import compact

        with contextlib.suppress(UserError):
            compact(self._file)
            self.is_compacted = True

    def _rewritten(self, stored: "StoredText") -> str:
        place = (stored.table, stored.key, stored.column)

        def keeps(form: NameForm) -> bool:
            key = (*place, form.words)
            spared = key in self._spared or (not form.is_taken_at_first and key not in self._also)
            return spared and not form.is_sure

        return without_mentions(stored.text, self._forms, keeps)

    def _telling_keys(self) -> list[tuple[str, str]]:
        """Return the rows whose keys have the name in them, as `x-karin-vestermark`."""
        from hpdesk.storage.anonymising import read_keys

        kinds = (FormKind.NAME, FormKind.LAST_NAME)
        sure = [form for form in self._forms if form.is_sure and form.kind in kinds]
        parts = {
            _letters(spelt) for form in sure for spelt in (fold(form.words), _ascii(form.words))
        }
        telling = {part for part in parts if len(part) >= _LEAST_KEY_PART}
        return [(table, key) for table, key in read_keys(self._reader) if _tells(key, telling)]

    def _snapshots(self) -> dict[str, AgendaSnapshot]:
        meetings = self._reader.rows(
            "SELECT DISTINCT meeting_id FROM sent_version WHERE snapshot IS NOT NULL"
        )
        found = {key: current_snapshot(self._reader, key) for (key,) in meetings}
        return {key: snapshot for key, snapshot in found.items() if snapshot is not None}

    def _mend_snapshots(
        self, connection: "sqlite3.Connection", before: dict[str, AgendaSnapshot]
    ) -> None:
        """Let what has not changed since it was sent still count as unchanged."""
        after = self._snapshots()
        old = {i.id: i.prints for snapshot in before.values() for i in snapshot.items}
        new = {i.id: i.prints for snapshot in after.values() for i in snapshot.items}
        for key, stored in self._reader.rows(
            "SELECT id, snapshot FROM sent_version WHERE snapshot IS NOT NULL"
        ):
            snapshot = json.loads(stored)
            for item in snapshot.get("items", []):
                prints, was = item.get("fingerprint", {}), old.get(item["id"], {})
                now = new.get(item["id"], {})
                item["fingerprint"] = {
                    name: now.get(name, digest) if was.get(name) == digest else digest
                    for name, digest in prints.items()
                }
            text = json.dumps(snapshot, ensure_ascii=False)
            if text != stored:
                connection.execute("UPDATE sent_version SET snapshot = ? WHERE id = ?", (text, key))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _tells(key: str, telling: Collection[str]) -> bool:
    spelt = _letters(key.lower())  # there are hundreds of thousands of keys, nearly all ASCII
    if any(part in spelt for part in telling):
        return True
    return not key.isascii() and any(part in _letters(fold(key)) for part in telling)


def _ascii(name: str) -> str:
    """Return a name as keys and addresses write it: `ae`, `oe` and `aa`, or bare letters."""
    for letter, spelt in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        name = name.lower().replace(letter, spelt)
    return name
