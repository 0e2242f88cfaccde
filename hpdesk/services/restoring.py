# SPDX-License-Identifier: MPL-2.0
"""What a backup holds, how it differs from the plan now, and bringing it or a part of it back."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import UserError
from hpdesk.domain.plan_difference import PlanDifference, RowDifference
from hpdesk.services.backups import back_up_plan
from hpdesk.services.desk import Desk
from hpdesk.storage.copying import IsCancelled, Progress, never, no_progress
from hpdesk.storage.desk_file import DeskFile, copy_desk_file, open_desk_file
from hpdesk.storage.placing import drop_part, free_part_name

_COUNTED = ("meeting", "agenda_item", "attachment", "task", "note", "person")


@dataclass(frozen=True, slots=True)
class BackupContents:
    """How much a backup holds, and how it differs from the plan now."""

    counts: dict[str, int]
    difference: PlanDifference


@contextlib.contextmanager
def opened_backup(desk: Desk, path: Path) -> Iterator[Desk]:
    """Open a backup to read; an older one in today's schema. Raises UserError where it cannot."""
    theirs = Desk.open(path, today=desk.today(), for_writing=False)
    try:
        yield theirs
    finally:
        theirs.close()


def read_backup(desk: Desk, path: Path, cancelled: IsCancelled = never) -> BackupContents:
    """Return what a backup holds and what has changed since; a job's work."""
    from hpdesk.services.plan_difference import compare_plans

    with opened_backup(desk, path) as theirs:
        counts = {
            table: int(theirs.read().rows(f'SELECT count(*) FROM "{table}"')[0][0])
            for table in _COUNTED
        }
        return BackupContents(counts, compare_plans(desk, theirs, cancelled=cancelled))


def bring_back(desk: Desk, path: Path, rows: Iterable[RowDifference]) -> int:
    """Make rows of the plan as they are in a backup, in one step that can be undone.

    `rows` are those of `read_backup`, for instance all below one meeting. The present plan is
    backed up first. Returns how many rows; raises UserError where something stands in the way.
    """
    from hpdesk.services.plan_difference import take_from

    with opened_backup(desk, path) as theirs:
        back_up_plan(desk, BackupReason.RESTORE)
        return take_from(desk, theirs, rows, "Hentet fra en sikkerhedskopi")


def restore_whole(
    desk: Desk,
    path: Path,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> None:
    """Let the plan be as it is in a backup, the present one having been backed up.

    The file is replaced in one step: whatever ends the program on the way, the name leads to the
    one or the other. What could be undone cannot be any more. Raises UserError and Cancelled; the
    plan is then as it was.
    """
    if desk.read_only:
        raise UserError("Planen er åbnet til læsning og kan ikke erstattes. Intet er ændret.")
    live = desk.live_path
    part = free_part_name(live)
    try:
        source = open_desk_file(path, for_writing=False)
        try:
            _refuse_other_key(desk, source)
            back_up_plan(desk, BackupReason.RESTORE, cancelled=cancelled)
            copy_desk_file(source, part, progress, cancelled)
        finally:
            source.close()
        desk.replace_with(part)
    finally:
        drop_part(part)


def _refuse_other_key(desk: Desk, source: DeskFile) -> None:
    """Refuse what would leave the plan in clear, or under a password that was given up."""
    mine, theirs = desk.file.key, source.key
    if (mine and mine.salt) != (theirs and theirs.salt):
        raise UserError(
            "Sikkerhedskopien er fra før, adgangskoden blev ændret, så den kan ikke erstatte "
            "planen. Intet er ændret. Hent møder og punkter ud af den i stedet."
        )
