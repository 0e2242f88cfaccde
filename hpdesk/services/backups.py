# SPDX-License-Identifier: MPL-2.0
"""Backups of a plan: made when something has changed, verified, kept by a scheme, listed.

A backup is a whole plan file under a running number, which tells what is newest whatever the
clock says. One of an encrypted plan is encrypted with the same key.
"""

import contextlib
import re
import shutil
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from hpdesk.domain.backup_scheme import BackupReason, BackupScheme, KeptCopy, kept_copies
from hpdesk.domain.errors import UserError
from hpdesk.services.backup_places import (
    HomeNote,
    all_homes,
    backup_choice,
    home_of,
    homes_of,
    is_same_place,
    made_uid,
    plan_uid,
    read_note,
    write_note,
)
from hpdesk.services.desk import Desk
from hpdesk.storage.copying import IsCancelled, Progress, never, no_progress
from hpdesk.storage.desk_file import SUFFIX, DeskFile, copy_desk_file, open_desk_file
from hpdesk.storage.plan_key import salt_of

_NAME = re.compile(
    r"(?P<number>\d{6}) (?P<made>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (?P<why>[a-z-]+)\.hpdesk"
)
_MADE = "%Y-%m-%d %H.%M.%S"
_LEFT_FREE = 64 << 20  # bytes that the disk keeps
_one_at_a_time = threading.RLock()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on the disk: local time and bytes."""

    path: Path
    number: int
    made: datetime
    reason: BackupReason
    size: int
    is_encrypted: bool


def back_up(source: Path, target: Path) -> None:
    """Write a verified copy of a plan file, also while a window has it open.

    Raises UserError where the source is no sound plan or the target exists already.
    """
    with contextlib.closing(open_desk_file(source, for_writing=False)) as desk_file:
        _copy_as_plan(desk_file, target)


def save_copy(
    desk: Desk, target: Path, progress: Progress = no_progress, cancelled: IsCancelled = never
) -> None:
    """Write a verified copy of an open plan, which may be written meanwhile; for a job.

    Raises as `back_up` does, and Cancelled where asked; nothing is left then.
    """
    _copy_as_plan(desk.file, target, progress, cancelled)


def _copy_as_plan(
    source: DeskFile,
    target: Path,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> None:
    if target.suffix != SUFFIX:
        raise UserError(
            "Kopien skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.", name=target.stem
        )
    copy_desk_file(source, target, progress, cancelled)


def back_up_plan(
    desk: Desk,
    reason: BackupReason,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> Backup | None:
    """Make a verified backup, and let those go that the scheme no longer keeps.

    Returns None where nothing has changed since the last one, except by hand. The plan may be
    written meanwhile. Raises UserError where there is no room, and Cancelled where asked; the
    older backups are then whole and all there.
    """
    with _one_at_a_time:
        home = home_of(made_uid(desk, _known_uid(desk)), desk.path)
        mark = _mark(desk.live_path)
        note = read_note(home)
        last_is_there = bool(note.copy) and (home / note.copy).is_file()
        if reason is not BackupReason.BY_HAND and last_is_there and note.mark == mark:
            return None
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise UserError(
                "Mappen {folder} til sikkerhedskopier kan ikke laves. Planen selv er gemt. Vælg "
                "en anden mappe under Sikkerhedskopier.",
                folder=str(home),
            ) from fault
        _make_room(home, desk.live_path.stat().st_size)
        before = _in_folder(home)
        made = datetime.now()
        number = max((one.number for one in before), default=0) + 1
        path = home / f"{number:06d} {made.strftime(_MADE)} {reason.value}{SUFFIX}"
        copy_desk_file(desk.file, path, progress, cancelled)
        with contextlib.suppress(OSError):  # so that it is opened to be read
            path.chmod(0o444)
        with contextlib.suppress(OSError):  # without the note the next copy is one too many
            write_note(home, HomeNote(str(desk.path), mark, path.name))
        _tidy(home, 0)
        return _backup(path)


def before_mass_change(desk: Desk, reason: BackupReason = BackupReason.MASS_CHANGE) -> None:
    """Make a backup before much is changed at once, unless the last one holds the same.

    Where none can be made the change goes on all the same: it can be undone, and the window
    tells when there is no new backup.
    """
    if not desk.read_only:
        with contextlib.suppress(UserError, OSError):
            back_up_plan(desk, reason)


def list_backups(desk: Desk) -> tuple[Backup, ...]:
    """Return the backups of a plan, also those from before it was moved, the newest first."""
    uid = _known_uid(desk)
    if uid is None:
        return ()
    own, *earlier = (_in_folder(home) for home in homes_of(uid, desk.path))
    moved = [one for found in earlier for one in found]
    moved.sort(key=lambda one: one.made, reverse=True)
    return (*own, *moved)


def backups_of_file(path: Path) -> tuple[Backup, ...]:
    """Return the backups of the plan that lies, or lay, under a path, the newest first.

    The plan is not opened: it may be damaged or gone.
    """
    written = path.absolute()
    return tuple(
        one
        for home in all_homes()
        if (plan := read_note(home).plan) and is_same_place(Path(plan), written)
        for one in _in_folder(home)
    )


def copies_beside(desk: Desk) -> tuple[Path, ...]:
    """Return the plan files that lie beside a plan; they may be copies of it."""
    try:
        return tuple(
            sorted(p for p in desk.path.parent.iterdir() if p.suffix == SUFFIX and p != desk.path)
        )
    except OSError:
        return ()


def delete_backups(backups: Iterable[Backup]) -> int:
    """Delete backups for good and return how many; raises UserError where one cannot be."""
    count = 0
    for one in backups:
        try:
            _delete(one.path)
        except OSError as fault:
            raise UserError(
                "Sikkerhedskopien {file} kunne ikke slettes. Luk andre programmer, der bruger "
                "den, og prøv igen.",
                file=one.path.name,
            ) from fault
        count += 1
    return count


def backup_folder(desk: Desk) -> Path:
    """Return where the backups of a plan lie, or will."""
    uid = _known_uid(desk)
    return backup_choice().folder if uid is None else home_of(uid, desk.path)


def is_backup(path: Path) -> bool:
    """Tell from its name whether a plan file is a backup that hpdesk made."""
    return _NAME.fullmatch(path.name) is not None


def _delete(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.chmod(0o666)  # Windows deletes nothing that is read-only
        path.unlink()


def _known_uid(desk: Desk) -> str | None:
    """Return what tells a plan from all others, also where its file does not know.

    A plan is given it with its first backup. Where that never reached the file, since a working
    copy was given up or an older file laid in its place, the backups themselves know: those that
    were made under this name and are of the same plan.
    """
    known = plan_uid(desk)
    if known is not None:
        return known
    from hpdesk.services.plan_difference import have_common_past

    for home in all_homes():
        plan, found = read_note(home).plan, _in_folder(home)
        if plan and found and is_same_place(Path(plan), desk.path):
            with (
                contextlib.suppress(UserError, OSError),
                contextlib.closing(Desk.open(found[0].path, for_writing=False)) as theirs,
            ):
                if have_common_past(desk, theirs):
                    return home.parent.name
    return None


def _mark(live: Path) -> str:
    """Return what differs once a plan is written; no file is opened, which would end its locks."""
    seen = live.stat()
    return f"{seen.st_mtime_ns}-{seen.st_size}-{seen.st_ino}"


def _in_folder(home: Path) -> list[Backup]:
    try:
        names = list(home.iterdir())
    except OSError:
        return []
    found = [backup for path in names if (backup := _backup(path)) is not None]
    return sorted(found, key=lambda one: one.number, reverse=True)


def _backup(path: Path) -> Backup | None:
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    try:
        made = datetime.strptime(parts["made"], _MADE)
        reason, size = BackupReason(parts["why"]), path.stat().st_size
    except (ValueError, OSError):
        return None
    return Backup(path, int(parts["number"]), made, reason, size, salt_of(path) is not None)


def _make_room(home: Path, size: int) -> None:
    """Let old backups go where the disk is full; raise UserError where that is not enough."""
    needed = size + (size >> 4) + _LEFT_FREE
    if _free(home) < needed:
        _tidy(home, needed)
    if _free(home) < needed:
        raise UserError(
            "Der er for lidt plads på disken til en sikkerhedskopi. Planen selv er gemt. Ryd op "
            "på disken, eller vælg en anden mappe under Sikkerhedskopier."
        )


def _tidy(home: Path, room: int) -> None:
    """Delete what the scheme does not keep; `room` bytes are to be free on the disk then."""
    found = _in_folder(home)
    most = backup_choice().most_bytes
    if room:
        most = min(most, sum(one.size for one in found) + _free(home) - room)
    kept = kept_copies(
        [KeptCopy(one.number, one.made, one.size) for one in found],
        datetime.now(),
        replace(BackupScheme(), most_bytes=most),
    )
    for one in found:
        if one.number not in kept:
            with contextlib.suppress(OSError):  # held by another program: next time
                _delete(one.path)


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free
