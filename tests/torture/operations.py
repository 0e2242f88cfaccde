# SPDX-License-Identifier: MPL-2.0
"""What the torture does: one function per thing, over all rooms, with rows chosen by chance."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import AttendanceStatus, MarkKind, Outcome
from hpdesk.services import (
    agenda_moves,
    anonymising,
    attachments,
    backups,
    coordination,
    decisions,
    exchange_export,
    exchange_import,
    followup,
    history_keeping,
    meetings,
    merging,
    minutes,
    passwords,
    people,
    practice,
    recently_deleted,
    restoring,
    retention,
    task_changes,
)
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.services.opening import OpenPlan
from tests.builders import EXAMPLE
from tests.torture.faulty_disk import FaultyDisk

_WORDS = [
    "stien",
    "lamperne",
    "husleje",
    "ungdom",
    "aften",
    "tryghed",
    "afdeling",
    "møde",
    "kaffe",
    "nøgle",
    "Ærø",
    "Søren",
]
_DAY = 86_400
_UNLOCKED = "state <> 'minutes_approved'"
_OPEN = {
    "meeting": _UNLOCKED,
    "agenda_item": f"meeting_id IN (SELECT id FROM meeting WHERE {_UNLOCKED})",
}


class Unfit(UserError):  # noqa: N818 - an answer: there is nothing to do it with
    """There is no row to do it with."""


@dataclass
class Work:
    """An open plan and what chance does with it."""

    plan: OpenPlan
    chance: Random
    folder: Path
    disk: FaultyDisk
    told: dict[str, str] = field(default_factory=dict)  # what a finished operation left where
    number: int = 0

    @property
    def desk(self) -> Desk:
        return self.plan.desk

    def key(self, table: str, where: str = "1") -> str:
        """Return a row's key by chance; mostly one that is not locked with its minutes."""
        if table in _OPEN and self.chance.random() < 0.9:
            where = _OPEN[table]
        rows = self.desk.read().rows(f'SELECT id FROM "{table}" WHERE {where} ORDER BY id')
        if not rows:
            raise Unfit("Der er ingen rækker.")
        return str(self.chance.choice(rows)[0])

    def text(self, most: int = 40) -> str:
        """Return words that were never written before."""
        self.number += 1
        words = self.chance.choices(_WORDS, k=self.chance.randint(3, most))
        return f"{' '.join(words)} {self.chance.getrandbits(48):x}.{self.number}"


def write_text(work: Work) -> None:
    name = work.chance.choice(["discussion", "decision", "case", "title"])
    item = work.key("agenda_item")
    for _ in range(work.chance.randint(1, 3)):  # typing: one step to undo
        meetings.edit_item(work.desk, item, **{name: work.text()})


def keep_draft(work: Work) -> None:
    text = work.text(6) if work.chance.random() < 0.7 else ""
    minutes.keep_draft(work.desk, work.key("meeting"), text)


def add_point(work: Work) -> None:
    meetings.add_item(work.desk, work.key("meeting"), work.text(5), index=work.chance.randint(0, 9))


def move_point(work: Work) -> None:
    meetings.move_item(work.desk, work.key("agenda_item"), work.chance.randint(0, 8))


def shift_point(work: Work) -> None:
    item = work.key("agenda_item")
    act = work.chance.choice([agenda_moves.indent_item, agenda_moves.outdent_item])
    act(work.desk, item)


def delete_point(work: Work) -> None:
    meetings.delete_item(work.desk, work.key("agenda_item"))


def add_meeting(work: Work) -> None:
    starts = datetime(2027, 1, 4, 14) + timedelta(days=work.chance.randrange(300))
    key = meetings.add_meeting(work.desk, [work.key("body")], starts, title=work.text(3))
    meetings.add_item(work.desk, key, work.text(4))


def delete_meeting(work: Work) -> None:
    meetings.delete_meeting(work.desk, work.key("meeting"))


def edit_meeting(work: Work) -> None:
    meetings.edit_meeting(work.desk, work.key("meeting"), title=work.text(4))


def add_bilag(work: Work) -> None:
    content = work.chance.randbytes(work.chance.choice([100, 5_000, 200_000]))
    attachments.add_attachment(work.desk, work.key("agenda_item"), content, "bilag.bin")


def add_task(work: Work) -> None:
    item = work.key("agenda_item") if work.chance.random() < 0.5 else None
    followup.add_task(work.desk, work.text(8), item_id=item, responsible=[work.key("person")])


def change_task(work: Work) -> None:
    task, act = work.key("task"), work.chance.randrange(4)
    if act == 0:
        followup.set_status(work.desk, [task], work.chance.choice(list(TaskStatus)))
    elif act == 1:
        due = work.desk.today() + timedelta(days=work.chance.randint(-30, 60))
        task_changes.set_due(work.desk, [task], due)
    elif act == 2:
        followup.add_log(work.desk, task, work.text(6))
    else:
        followup.edit_task(work.desk, task, text=work.text(8))


def delete_task(work: Work) -> None:
    followup.delete_task(work.desk, work.key("task"))


def add_note(work: Work) -> None:
    coordination.add_note(
        work.desk, work.text(), work.desk.today(), people=[work.key("person")], tags=("torden",)
    )


def change_note(work: Work) -> None:
    if work.chance.random() < 0.3:
        coordination.delete_note(work.desk, work.key("note"))
    else:
        coordination.edit_note(work.desk, work.key("note"), text=work.text())


def set_position(work: Work) -> None:
    stance = work.chance.choice(list(Stance))
    item, party = work.key("agenda_item"), work.key("organisation")
    coordination.set_position(work.desk, item, party, stance, work.text(6))


def set_attendance(work: Work) -> None:
    meeting, person = work.key("meeting"), work.key("person")
    minutes.set_attendance(work.desk, meeting, person, work.chance.choice(list(AttendanceStatus)))


def decide(work: Work) -> None:
    item = work.key("agenda_item")
    if work.chance.random() < 0.5:
        decisions.set_outcome(work.desk, item, work.chance.choice(list(Outcome)))
    else:
        person, kind = work.key("person"), work.chance.choice(list(MarkKind))
        decisions.add_mark(work.desk, item, kind, person_id=person, text=work.text(4))


def hear_practice(work: Work) -> None:
    if work.chance.random() < 0.5:
        practice.add_practice(work.desk, work.text(8), raised_on=work.desk.today())
    else:
        practice.write_answer(work.desk, work.key("practice"), work.text(8))


def edit_person(work: Work) -> None:
    people.edit_person(work.desk, work.key("person"), title=work.text(3))


def add_person(work: Work) -> None:
    people.add_person(work.desk, f"Person {work.text(3)}")


def merge_people(work: Work) -> None:
    keep, lost = work.key("person"), work.key("person", "name LIKE 'Person %'")
    merging.merge_people(work.desk, keep, lost)


def set_rules(work: Work) -> None:
    months = work.chance.randint(6, 60)
    retention.set_retention(work.desk, months=months, note_months=months)


def undo(work: Work) -> None:
    for _ in range(work.chance.randint(1, 4)):
        work.desk.undo()


def redo(work: Work) -> None:
    for _ in range(work.chance.randint(1, 3)):
        work.desk.redo()


def restore_deleted(work: Work) -> None:
    things = recently_deleted.list_deleted(work.desk)
    if not things:
        raise Unfit("Intet er slettet.")
    recently_deleted.restore(work.desk, work.chance.choice(things))


def back_up(work: Work) -> None:
    reason = work.chance.choice([BackupReason.HOURLY, BackupReason.BY_HAND])
    made = backups.back_up_plan(work.desk, reason)
    if made is not None:
        work.told["backup"] = str(made.path)


def a_backup(work: Work) -> Path:
    """Return a backup by chance."""
    found = backups.list_backups(work.desk)
    if not found:
        raise Unfit("Der er ingen sikkerhedskopier.")
    return work.chance.choice(found).path


def bring_back(work: Work) -> None:
    path = a_backup(work)
    difference = restoring.read_backup(work.desk, path).difference
    if not difference.subjects:
        raise Unfit("Der er ingen forskel.")
    restoring.bring_back(work.desk, path, work.chance.choice(difference.subjects).rows)


def restore_whole(work: Work) -> None:
    restoring.restore_whole(work.desk, Path(work.told["restores"]))


def cut_history(work: Work) -> None:
    before = work.desk.today() + timedelta(days=work.chance.randint(-300, 1))
    history_keeping.cut_history(work.desk, before)


def anonymise(work: Work) -> None:
    anonymising.anonymise(work.desk, work.key("person"))


def change_password(work: Work) -> None:
    wanted = work.told["password"]
    work.desk.suspend()
    try:
        if wanted:
            passwords.set_password(work.desk.live_path, wanted)
        else:
            passwords.remove_password(work.desk.live_path)
    finally:
        work.desk.resume()


def import_plan(work: Work) -> None:
    path = work.folder / f"importeret {work.chance.getrandbits(48):x}.hpdesk"
    exchange_import.import_folder(EXAMPLE, path)
    faults = check_file(path)
    path.unlink()
    assert not faults, faults


def export_plan(work: Work) -> None:
    folder = work.folder / "udveksling"
    try:
        exchange_export.export_folder(work.desk, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def set_clock(work: Work) -> None:
    work.disk.jump(work.chance.choice([0, -3 * _DAY, -400 * _DAY, 2 * _DAY, 500 * _DAY, 3600]))


def publish(work: Work) -> None:
    if work.plan.copy is None:
        raise Unfit("Planen ligger på stedet.")
    published = work.plan.publish()
    if published.conflict is not None:
        work.told["conflict"] = str(published.conflict)


@dataclass(frozen=True, slots=True)
class Operation:
    """A thing to do and how often; `is_whole` where the file is changed beneath its history.

    `takes_long` is left out where there is little time.
    """

    do: Callable[[Work], None]
    weight: float
    is_whole: bool = False
    takes_long: bool = False

    @property
    def name(self) -> str:
        return self.do.__name__


OPERATIONS: tuple[Operation, ...] = (
    Operation(write_text, 30),
    Operation(keep_draft, 4),
    Operation(add_point, 6),
    Operation(move_point, 4),
    Operation(shift_point, 2),
    Operation(delete_point, 2),
    Operation(add_meeting, 2),
    Operation(delete_meeting, 0.4),
    Operation(edit_meeting, 2),
    Operation(add_bilag, 3),
    Operation(add_task, 6),
    Operation(change_task, 8),
    Operation(delete_task, 1),
    Operation(add_note, 5),
    Operation(change_note, 3),
    Operation(set_position, 5),
    Operation(set_attendance, 3),
    Operation(decide, 4),
    Operation(hear_practice, 3),
    Operation(edit_person, 2),
    Operation(add_person, 3),
    Operation(merge_people, 0.5),
    Operation(set_rules, 1),
    Operation(undo, 6),
    Operation(redo, 3),
    Operation(restore_deleted, 1),
    Operation(set_clock, 1),
    Operation(back_up, 1.5),
    Operation(publish, 8),
    Operation(bring_back, 0.4),
    Operation(restore_whole, 2, is_whole=True),
    Operation(cut_history, 0.5, is_whole=True),
    Operation(anonymise, 0.4, is_whole=True),
    Operation(change_password, 3, is_whole=True, takes_long=True),
    Operation(import_plan, 0.3, takes_long=True),
    Operation(export_plan, 0.3, takes_long=True),
)
