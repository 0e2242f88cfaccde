# SPDX-License-Identifier: MPL-2.0
"""Which office programs the machine has, and who of them turns a file into pages.

Microsoft's programs come first for their own formats, since nobody breaks lines and draws shapes
as they do; LibreOffice comes first for OpenDocument. What one cannot convert the other may.
"""

import contextlib
import os
import sys
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.exports import convert_soffice
from hpdesk.exports.convert_engine import Engine, TimeToLose
from hpdesk.exports.convert_sheets import fit_xlsx
from hpdesk.exports.convert_types import Family
from hpdesk.exports.writer import IsCancelled

if TYPE_CHECKING:  # loaded only where there may be such a program
    from hpdesk.exports.convert_com_types import Microsoft

_OLD_SHEETS = (".xls", ".xlsb")  # made .xlsx first, so that their sheets can be fitted
_OPEN_DOCUMENT = (".odt", ".ods", ".odp")


@dataclass(slots=True)
class ByOffice:
    """What office programs made of files: pages and who made them, or who was tried or waited for.

    `late` are the files that another pack may try, with the reason that a person is told.
    """

    made: dict[Path, tuple[Path, str]] = field(default_factory=dict)
    late: dict[Path, str] = field(default_factory=dict)
    tried: dict[Path, str] = field(default_factory=dict)


def find_office() -> dict[Family, tuple[str, ...]]:
    """Return the names of the programs that can open each family of files, best first.

    The variable HPDESK_SOFFICE names a LibreOffice to use alone; set to nothing, none is used.
    """
    found: dict[Family, tuple[str, ...]] = dict.fromkeys(Family, ())
    for family, program in _microsoft().items():
        found[family] = (program.name,)
    if convert_soffice.find_soffice():
        found = {family: (*names, convert_soffice.NAME) for family, names in found.items()}
    return {family: names for family, names in found.items() if names}


def _microsoft() -> "dict[Family, Microsoft]":
    if sys.platform == "win32" and convert_soffice.VARIABLE not in os.environ:
        from hpdesk.exports.convert_com_windows import find_microsoft

        return find_microsoft()
    return {}


def convert_by_office(
    files: Mapping[Path, Family],
    folder: Path,
    began: Callable[[int], None],
    cancelled: IsCancelled,
) -> ByOffice:
    """Have the office programs turn files into PDF; `began` is told how many are behind it.

    Raises Cancelled.
    """
    done, lost = ByOffice(), TimeToLose()

    def told(count: int) -> None:
        began(len(done.made) + count)

    microsoft = _microsoft_office(folder / "microsoft", told, cancelled, lost)
    soffice = _libre_office(folder / "libreoffice", told, cancelled, lost)
    share_out(files, microsoft, soffice, done)
    return done


def share_out(
    files: Mapping[Path, Family],
    microsoft: Engine | None,
    soffice: Engine | None,
    done: ByOffice,
) -> None:
    """Have each engine convert what it is best at, and then what the other could not."""
    foreign = {path for path in files if path.suffix in _OPEN_DOCUMENT}
    rounds = ((microsoft, files.keys() - foreign), (soffice, files.keys()), (microsoft, foreign))
    for engine, wanted in rounds:
        if engine is None:
            continue
        left = {
            path: family
            for path, family in files.items()
            if path in wanted and path not in done.made and family in engine.families
        }
        if left:
            _try(engine, left, done)


def _libre_office(
    folder: Path, told: Callable[[int], None], cancelled: IsCancelled, lost: TimeToLose
) -> Engine | None:
    command = convert_soffice.find_soffice()
    if not command:
        return None
    folder.mkdir()
    return convert_soffice.Office(command, folder, cancelled, told, lost)


def _microsoft_office(
    folder: Path, told: Callable[[int], None], cancelled: IsCancelled, lost: TimeToLose
) -> Engine | None:
    programs = _microsoft()
    if sys.platform == "win32" and programs:
        from hpdesk.exports.convert_com import MicrosoftOffice
        from hpdesk.exports.convert_com_windows import this_machine

        folder.mkdir()
        return MicrosoftOffice(programs, this_machine(), folder, cancelled, told, lost)
    return None


def _try(engine: Engine, files: Mapping[Path, Family], done: ByOffice) -> None:
    newer = _fitted(engine, [path for path in files if path.suffix in _OLD_SHEETS])
    pdfs = engine.convert({newer.get(path, path): family for path, family in files.items()})
    for path, family in files.items():
        name, ready = engine.name_for(family), newer.get(path, path)
        done.tried[path] = name
        if ready in pdfs:
            done.made[path] = (pdfs[ready], name)
        elif ready in engine.late:
            done.late[path] = engine.late[ready]


def _fitted(engine: Engine, old: Sequence[Path]) -> dict[Path, Path]:
    """Return old workbooks in today's format, with every sheet as wide as its page."""
    fitted = {}
    for path, newer in engine.renew(old, "xlsx").items():
        target = newer.with_name(f"{newer.stem}-bred.xlsx")
        with contextlib.suppress(zipfile.BadZipFile, OSError, ValueError, KeyError):
            fit_xlsx(newer, target)
            fitted[path] = target
    return fitted
