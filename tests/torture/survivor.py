# SPDX-License-Identifier: MPL-2.0
"""What is believed to be saved, and looking whether it is."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from hpdesk.domain.errors import PasswordNeeded, UserError
from hpdesk.services import passwords, people
from hpdesk.services.backups import list_backups
from hpdesk.services.checking import check_file, check_open_file
from hpdesk.services.desk import Desk
from hpdesk.services.opening import Answer, CopyChoice, NewerCopy, OpenPlan, open_plan
from hpdesk.storage.live_place import WorkingCopy
from tests.torture.looking import (
    DRAFTS,
    Held,
    Row,
    differences,
    last_step,
    mark_of,
    read_all,
    tables_of,
)

Event = Mapping[str, Any]
_MOST_UNTOLD = 6  # steps of one operation that may be saved before it is told
_OF_THE_DISK = ("Disken svarede ikke", "Der er ikke mere plads på disken, så ændringen")
_REWRITTEN = {"anonymise": "Person anonymiseret"}


class Loss(Exception):  # noqa: N818 - what is looked for
    """Something that was said to be saved is not there, or the file is not sound."""


class Believed:
    """What the worker has told of one plan, kept outside it."""

    def __init__(self, path: Path, in_copy: bool) -> None:
        self.path, self.in_copy = path, in_copy
        self.password, self.number, self.last = "", 0, 0
        self.held: Held = {}
        self.passwords = {""}  # those it may have just now
        self.on_drive: set[str] = set()  # marks of what the named file may hold
        self.backup = ""
        self.begun: Event | None = None  # an operation that has not ended
        self.unread_since: int | None = None  # the last step told before one not read back

    def live(self) -> Path:
        """Return where the database lies."""
        return WorkingCopy(self.path).live if self.in_copy else self.path

    def look_anew(self) -> None:
        """Believe what the file holds."""
        desk = Desk.open(self.path, for_writing=False)
        try:
            self.believe(desk)
            self.on_drive = {mark_of(self.held)}
        finally:
            desk.close()

    def believe(self, desk: Desk) -> None:
        """Take what a plan holds as what it should."""
        self.held, self.last = read_all(desk), last_step(desk.read())
        self.begun, self.unread_since = None, None

    def hear(self, event: Event) -> None:
        """Take in what the worker tells."""
        if "begun" in event:
            self.begun, self.number = event, int(event["number"]) + 100
            if event["begun"] == "change_password":
                self.passwords.add(str(event["password"]))
            if event["begun"] == "publish":
                self.on_drive.add(str(event["mark"]))
        elif "unread" in event:
            self.unread_since = self.last if self.unread_since is None else self.unread_since
        elif "done" in event:
            self._take(event)

    def _take(self, event: Event) -> None:
        begun, self.begun = self.begun, None
        if event["refused"].startswith(_OF_THE_DISK) and self.unread_since is None:
            # a disk that fails at the very end may have taken it all the same: whole, or not
            self.unread_since = self.last
        for table, key, row in event["rows"]:
            if key is None:
                self.held[table] = dict(row)
            elif row is None:
                self.held.get(table, {}).pop(key, None)
            else:
                self.held.setdefault(table, {})[key] = row
        self.last = int(event["last"])
        self.backup = event["told"].get("backup", self.backup)
        if event["done"] == "change_password" and not event["refused"] and begun is not None:
            self.password = str(begun["password"])
            self.passwords = {self.password}
        if event["done"] == "publish" and not event["refused"] and begun is not None:
            if "conflict" in event["told"]:
                raise Loss(f"a conflict with nobody: {event['told']['conflict']}")
            self.on_drive = {str(begun["mark"])}


def look_at(believed: Believed, chance: Random) -> float:
    """Open what is left of a plan and look; returns the seconds that opening it took."""
    _unlock(believed)
    if believed.in_copy:
        _look_at_named(believed)
    took, plan = _opened(believed, chance)
    try:
        desk = plan.desk
        if desk.read_only:
            raise Loss("it can only be read: the one who had it is gone")
        if faults := check_open_file(desk.file):
            raise Loss(f"not sound: {faults[:3]}")
        _compare(believed, desk)
        _undo(desk)
        _look_at_backups(believed, desk, chance)
        believed.believe(desk)
    finally:
        plan.desk.close()
        plan.release()
    return took


def _unlock(believed: Believed) -> None:
    live = believed.live() if believed.live().exists() else believed.path
    for password in sorted(believed.passwords):
        try:
            if passwords.is_encrypted(live) != bool(password):
                continue
            if password:
                passwords.unlock(live, password)
        except UserError:
            continue
        believed.password, believed.passwords = password, {password}
        return
    raise Loss("no password opens it")


def _opened(believed: Believed, chance: Random) -> tuple[float, OpenPlan]:
    choice = CopyChoice.ALWAYS if believed.in_copy else CopyChoice.NEVER
    began = time.perf_counter()
    try:
        try:
            plan = open_plan(believed.path, choice=choice)
        except NewerCopy:
            answer = chance.choice([Answer.USE_COPY] * 8 + [Answer.KEEP_FILE, Answer.SAVE_COPY])
            if answer is not Answer.USE_COPY:
                _answer_otherwise(believed, answer)
            plan = open_plan(believed.path, choice=choice, answer=Answer.USE_COPY)
    except UserError as problem:
        raise Loss(f"it cannot be opened: {problem}") from problem
    return time.perf_counter() - began, plan


def _answer_otherwise(believed: Believed, answer: Answer) -> None:
    """Leave the working copy for the file: it must lie elsewhere with all that it held."""
    places = (believed.live().parent, believed.path.parent)
    before = {one for place in places for one in place.glob("*.hpdesk")}
    plan = open_plan(believed.path, choice=CopyChoice.ALWAYS, answer=answer)
    try:
        laid = {one for place in places for one in place.glob("*.hpdesk")} - before
        laid -= {believed.live()}
        if not laid:
            raise Loss(f"{answer}: the working copy is gone")
        beside = [one for one in laid if one.parent == believed.path.parent]
        aside = beside[0] if answer is Answer.SAVE_COPY else laid.pop()
        if faults := check_file(aside):
            raise Loss(f"{answer}: what was laid aside is not sound: {faults[:3]}")
        other = Desk.open(aside, for_writing=False)
        try:
            _compare(believed, other)
        finally:
            other.close()
        if answer is Answer.SAVE_COPY:
            aside.unlink()
        believed.believe(plan.desk)
        believed.backup = ""  # the file may not know yet where its backups lie
        believed.on_drive = {mark_of(believed.held)}
    finally:
        plan.desk.close()
        plan.release()


def _look_at_named(believed: Believed) -> None:
    """The named file can be copied or mailed at any time: it is sound, and as was published."""
    if faults := check_file(believed.path):
        raise Loss(f"the file on the drive is not sound: {faults[:3]}")
    desk = Desk.open(believed.path, for_writing=False)
    try:
        mark = mark_of(read_all(desk))
    finally:
        desk.close()
    if mark not in believed.on_drive:
        raise Loss("the file on the drive holds what was never published")


def _compare(believed: Believed, desk: Desk) -> None:
    """What was told must be there, and nothing else but an operation that was under way."""
    found = read_all(desk)
    differ = differences(believed.held, found)
    begun = believed.begun["begun"] if believed.begun is not None else ""
    reader, since = desk.read(), believed.last
    if believed.unread_since is not None:
        since = believed.unread_since
    steps = reader.rows(
        "SELECT id, label FROM change_set WHERE id >= :last ORDER BY id", last=since
    )
    if not differ:
        return
    if begun == "restore_whole" and believed.begun is not None:
        backup = Desk.open(Path(str(believed.begun["restores"])), for_writing=False)
        try:
            if not differences(read_all(backup), found):
                return
        finally:
            backup.close()
    if begun == "anonymise" and steps and steps[-1][1] == _REWRITTEN["anonymise"]:
        return
    if not begun and believed.unread_since is None:
        raise Loss(_words("told and not there", differ))
    if len(steps) > _MOST_UNTOLD and believed.unread_since is None:
        raise Loss(f"{len(steps)} steps that were not told during {begun}")
    columns = tables_of(reader)
    after = _untold(desk, since)
    for table, key, _was, now in differ:
        if table == DRAFTS:
            continue
        if (table, key) not in after:
            raise Loss(_words(f"lost during {begun}", [(table, key, _was, now)]))
        if not _fits(columns[table], now, after[table, key]):
            raise Loss(f"half saved during {begun}: {table} {key}")


def _untold(desk: Desk, last: int) -> dict[tuple[str, str], dict[str, object] | None]:
    """Return the rows of the steps from the last that was told of, as they were written."""
    after: dict[tuple[str, str], dict[str, object] | None] = {}
    for table, key, image in desk.read().rows(
        "SELECT table_name, row_key, after FROM row_change WHERE change_set_id >= :last "
        "ORDER BY change_set_id, id",
        last=last,
    ):
        known = after.get((table, key))
        now = None if image is None else json.loads(image)
        after[table, key] = now if now is None or known is None else {**known, **now}
    return after


def _fits(columns: list[str], row: Row | None, after: dict[str, object] | None) -> bool:
    if row is None or after is None:
        return row is None and after is None
    stored = dict(zip(columns, row, strict=True))
    return all(_alike(stored.get(name), value) for name, value in after.items())


def _alike(stored: object, said: object) -> bool:
    if isinstance(said, str) and isinstance(stored, str):
        return stored == said or stored.replace(" ", "T").startswith(said.replace(" ", "T"))
    return isinstance(said, dict | list) or stored == said


def _words(what: str, differ: list[tuple[str, str, Row | None, Row | None]]) -> str:
    table, key, was, now = differ[0]
    return f"{what}: {len(differ)} rows, {table} {key}: told {was}, found {now}"[:600]


def _undo(desk: Desk) -> None:
    """A change and its undoing leave the plan as it was, redo and all."""
    before = read_all(desk)
    key = people.add_person(desk, "Prøve Person")
    added = read_all(desk)
    if key not in added["person"] or desk.undo() is None or differences(before, read_all(desk)):
        raise Loss("a step cannot be undone")
    if desk.redo() is None or differences(added, read_all(desk)):
        raise Loss("a step cannot be done again")
    desk.undo()


def _look_at_backups(believed: Believed, desk: Desk, chance: Random) -> None:
    found = list_backups(desk)
    if believed.backup and Path(believed.backup).name > max(
        (b.path.name for b in found), default=""
    ):
        raise Loss(f"the newest backup is gone: {believed.backup}")
    if not found or chance.random() < 0.7:
        return
    one = chance.choice(found)
    try:
        faults = check_file(one.path)
    except PasswordNeeded:
        return  # of an earlier password
    except UserError as problem:
        faults = [str(problem)]
    if faults:
        raise Loss(f"a backup is not sound: {one.path.name}: {faults[:3]}")
