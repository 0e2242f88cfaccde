# SPDX-License-Identifier: MPL-2.0
"""The password of a plan: opening with it, setting, changing and removing it, the recovery key.

A plan under a password is encrypted as a whole. Its key is in this process's memory while the
plan is open, and nowhere else: not on the disk, and not with the system's key store.
"""

import contextlib
import hmac
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.recovery_key import read_recovery_key, recovery_groups
from hpdesk.storage.connecting import fits
from hpdesk.storage.plan_key import (
    PlanKey,
    derive_key,
    forget_keys,
    has_cipher,
    hold,
    new_salt,
    refuse_without_cipher,
    salt_of,
)
from hpdesk.storage.private_temp import sweep_leftovers, wipe_file, wipe_private

if TYPE_CHECKING:  # keys are taken off before there is a desk
    from hpdesk.services.desk import Desk

LEAST_LETTERS = 10
VARIABLE = "HPDESK_PASSWORD"
_WRONG = "Adgangskoden passer ikke til {file}. Prøv igen."

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]


def _no_progress(_part: float) -> None:
    """Take a report of progress and do nothing with it."""


def _never() -> bool:
    return False


def can_encrypt() -> bool:
    """Tell whether plans can have a password on this computer."""
    return has_cipher()


def is_encrypted(path: Path) -> bool:
    """Tell from a file's first bytes whether it is a plan under a password."""
    return salt_of(path) is not None


def unlock(path: Path, password: str) -> None:
    """Let a plan be opened in this process; takes about half a second, for use in a job.

    Raises UserError where the password is not the plan's.
    """
    refuse_without_cipher(path)
    salt = salt_of(path)
    if salt is None:
        return
    _take(path, derive_key(password, salt), _WRONG)


def unlock_with_recovery_key(path: Path, text: str) -> None:
    """Let a plan be opened with the letters on its recovery sheet; see `unlock`."""
    refuse_without_cipher(path)
    salt = salt_of(path)
    if salt is None:
        return
    _take(
        path,
        PlanKey(read_recovery_key(text), salt),
        "Genoprettelsesnøglen er skrevet rigtigt, men passer ikke til {file}. Den hører måske til "
        "en tidligere adgangskode eller en anden plan.",
    )


def _take(path: Path, key: PlanKey, refusal: str) -> None:
    if not fits(path, key):
        raise UserError(refusal, file=path.name)
    hold(key)


def check_password(password: str, again: str) -> None:
    """Raise UserError where a new password is too short or was typed in two ways."""
    if len(password) < LEAST_LETTERS:
        raise UserError(
            "Adgangskoden er for kort. Brug mindst {least} tegn, gerne tre-fire ord.",
            least=LEAST_LETTERS,
        )
    if password != again:
        raise UserError("De to adgangskoder er ikke ens. Skriv dem igen.")


def set_password(
    path: Path,
    password: str,
    progress: Progress = _no_progress,
    cancelled: IsCancelled = _never,
) -> None:
    """Encrypt a plan, or encrypt it anew where it has a password; nobody may have it open.

    The plan is replaced whole once its copy is verified. Earlier copies keep what they had.
    Raises UserError where it cannot be done; the plan is then as it was.
    """
    from hpdesk.storage.recoding import recode  # SQLCipher: only when it is needed

    if not can_encrypt():
        raise UserError(
            "hpdesk på denne computer kan ikke beskytte planer med en adgangskode. {file} er "
            "uændret.",
            file=path.name,
        )
    check_password(password, password)
    key = derive_key(password, new_salt())
    recode(path, key, progress, cancelled)
    hold(key)


def remove_password(
    path: Path, progress: Progress = _no_progress, cancelled: IsCancelled = _never
) -> None:
    """Let a plan lie in clear again; see `set_password`."""
    from hpdesk.storage.recoding import recode  # SQLCipher: only when it is needed

    recode(path, None, progress, cancelled)


def confirm(desk: "Desk", written: str) -> None:
    """Ask again who is there, before a password is changed or removed; for use in a job.

    Raises UserError where what was written is neither the password nor the recovery key.
    """
    key = _key_of(desk)
    if hmac.compare_digest(derive_key(written, key.salt).secret, key.secret):
        return
    with contextlib.suppress(UserError):  # a wrong password is no badly written key
        if hmac.compare_digest(read_recovery_key(written), key.secret):
            return
    raise UserError(_WRONG, file=desk.path.name)


def recovery_key(desk: "Desk") -> list[str]:
    """Return the groups of an open plan's recovery key; raises UserError where it has none."""
    return recovery_groups(_key_of(desk).secret)


def _key_of(desk: "Desk") -> PlanKey:
    # from the desk: to open the file would end the locks that this process has on it
    if desk.file.key is None:
        raise UserError("{file} har ingen adgangskode og ingen nøgle.", file=desk.path.name)
    return desk.file.key


def recovery_sheet(desk: "Desk") -> bytes:
    """Return the page with an open plan's recovery key as a PDF, to be printed."""
    from hpdesk.documents.recovery_paper import recovery_paper
    from hpdesk.exports.pdf_writer import lay_out
    from hpdesk.services.overview import first_plan

    plan = first_plan(desk)
    name = plan.name if plan else ""
    return lay_out(recovery_paper(desk.path.name, name, recovery_key(desk), desk.today())).pdf


def write_recovery_sheet(desk: "Desk", target: Path) -> None:
    """Write the page with an open plan's recovery key where the person wants it."""
    from hpdesk.exports.writer import write_bytes

    write_bytes(target, recovery_sheet(desk))


def count_clear_backups(desk: "Desk") -> int:
    """Return how many backups of an encrypted plan were made before it had a password."""
    return len(_clear_backups(desk))


def delete_clear_backups(desk: "Desk") -> int:
    """Overwrite and delete the backups that lie in clear; returns how many."""
    found = _clear_backups(desk)
    for place in found:
        wipe_file(place)
    return len(found)


def _clear_backups(desk: "Desk") -> list[Path]:
    from hpdesk.services.backups import list_backups

    if not desk.is_encrypted:
        return []
    return [backup.path for backup in list_backups(desk) if not backup.is_encrypted]


def forget() -> None:
    """Forget the keys: the window is locked, and the password must be given again."""
    forget_keys()


def forget_others(desk: "Desk") -> None:
    """Forget the keys of other plans than an open one."""
    forget_keys(desk.file.key)


def put_away() -> None:
    """Forget the keys and wipe the temporary files: the encrypted plan is closed."""
    end_kept_packs()
    forget_keys()
    wipe_private()


def end_kept_packs() -> None:
    """Drop what was kept for the next pack: it lies where temporary files did until now.

    In a thread of its own, since a pack that is being built is waited for.
    """
    session = sys.modules.get("hpdesk.exports.pack_session")
    if session is not None:
        threading.Thread(target=session.SESSION.close).start()


def sweep() -> None:
    """Wipe temporary files that a program which was killed left of an encrypted plan."""
    sweep_leftovers()
