# SPDX-License-Identifier: MPL-2.0
"""The backups in which the name of an anonymised person still stands, and letting them go."""

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import UserError
from hpdesk.domain.personal_names import FORMER_MEMBER
from hpdesk.services.backups import Backup, back_up_plan, delete_backups, list_backups
from hpdesk.services.desk import Desk
from hpdesk.services.restoring import opened_backup


def backups_naming(desk: Desk, person_id: str) -> tuple[Backup, ...]:
    """Return the backups that hold the name of a person, also in their history; a job's work.

    `person_id` is the key before the anonymising. One that cannot be read is among them.
    """
    return tuple(one for one in list_backups(desk) if _names(desk, one, person_id))


def _names(desk: Desk, backup: Backup, person_id: str) -> bool:
    from hpdesk.storage.anonymising import read_names_ever

    try:
        with opened_backup(desk, backup.path) as theirs:
            names = read_names_ever(theirs.read(), person_id)["name"]
    except (UserError, OSError):
        return True
    return any(name != FORMER_MEMBER for name in names)


def delete_backups_naming(desk: Desk, person_id: str) -> int:
    """Delete the backups that hold the name for good and return how many; a job's work.

    A fresh backup without the name is made first. Raises UserError where it cannot be made, or
    where one cannot be deleted; no backup goes before the fresh one is there.
    """
    found = backups_naming(desk, person_id)
    if found:
        back_up_plan(desk, BackupReason.BY_HAND)
    return delete_backups(one for one in found if one.path.exists())
