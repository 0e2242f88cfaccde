# SPDX-License-Identifier: MPL-2.0
"""What a drive answers when the file of a working copy is reached, as a sentence."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from hpdesk.domain.errors import UserError

SILENT = (
    "Drevet med {file} svarer ikke. Alt er gemt på denne computer, og hpdesk lægger det på drevet, "
    "når det svarer igen."
)
_FULL = (
    "Der er ikke mere plads på drevet med {file}. Alt er gemt på denne computer, og hpdesk prøver "
    "igen. Ryd op på drevet."
)
_REFUSED = (
    "{file} kan ikke skrives på drevet lige nu. Alt er gemt på denne computer, og hpdesk prøver "
    "igen. Luk andre programmer, der bruger filen, og se efter, at du må skrive i mappen."
)
NOT_WHOLE = (
    "{file} kom ikke helt frem til drevet og er ikke ændret der. Alt er gemt på denne computer, og "
    "hpdesk prøver igen."
)


class DriveGone(UserError):  # noqa: N818 - an answer: all is saved here, try again later
    """The drive with the named file does not answer."""


@contextlib.contextmanager
def drive_faults(place: Path) -> Iterator[None]:
    """Tell what a drive answers as one sentence."""
    try:
        yield
    except OSError as fault:
        raise _told(place, fault) from fault
    except UserError as told:  # of the rooms that know nothing of working copies
        if isinstance(told.__cause__, OSError):
            raise _told(place, told.__cause__) from told
        raise


def _told(place: Path, fault: OSError) -> UserError:
    if isinstance(fault, FileNotFoundError) and _is_folder(place.parent):
        return UserError(
            "Filen {file} findes ikke. Se efter, om den er flyttet eller omdøbt.", file=str(place)
        )
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(_FULL, file=place.name)
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(_REFUSED, file=place.name)
    return DriveGone(SILENT, file=place.name)


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False
