# SPDX-License-Identifier: MPL-2.0
"""Files put together: as a zip file whose bytes depend on nothing but them, or as a folder."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hpdesk.domain.errors import UserError
from hpdesk.domain.file_names import ending_of
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.exports.writer import write_whole as write_file

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # that a zip file can tell
_UNIX, _READABLE = 3, 0o100644 << 16  # so that the bytes tell nothing of the machine
_PACKED_ALREADY = frozenset(
    [".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip", ".png", ".jpg", ".jpeg"]
)


@dataclass(frozen=True, slots=True)
class FileIn:
    """A file on its way in: its name with folders by `/`, and what gives its bytes."""

    name: str
    content: Callable[[], bytes]


def write_zip(
    target: Path,
    files: Iterable[FileIn],
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> None:
    """Write a zip file in one step; equal files give equal bytes.

    Names are in UTF-8 and say so. Raises UserError where the target cannot be written, and
    Cancelled.
    """
    waiting = list(files)

    def produce(path: Path) -> None:
        with ZipFile(path, "w", allowZip64=True) as made:
            for place, file in enumerate(waiting):
                stop_if(cancelled)
                progress(place, len(waiting), file.name.rpartition("/")[2])
                content = file.content()
                made.writestr(_about(file.name), content)

    write_file(target, produce)
    progress(len(waiting), len(waiting), "Filen er færdig")


def _about(name: str) -> ZipInfo:
    about = ZipInfo(name, _FIRST_MOMENT)
    about.compress_type = ZIP_STORED if ending_of(name) in _PACKED_ALREADY else ZIP_DEFLATED
    about.create_system, about.external_attr = _UNIX, _READABLE
    return about


def write_folder(
    target: Path,
    files: Iterable[FileIn],
    *,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> None:
    """Write files into a new folder in one step; one that has something in it is refused.

    Raises UserError where it cannot be written, and Cancelled.
    """
    _place(target, partial(_fill, list(files), progress, cancelled))
    progress(1, 1, "Mappen er færdig")


def _fill(files: list[FileIn], progress: Progress, cancelled: IsCancelled, folder: Path) -> None:
    for place, file in enumerate(files):
        stop_if(cancelled)
        progress(place, len(files), file.name.rpartition("/")[2])
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())


def _place(target: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` fill a folder beside the target, and give it the target's name once whole."""
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise UserError(
                "»{name}« findes allerede og er ikke tom, så intet er gemt. Vælg en ny mappe.",
                name=target.name,
            )
        beside = Path(tempfile.mkdtemp(prefix=".hpdesk-", suffix=".tmp", dir=target.parent))
    except OSError as fault:
        raise UserError(
            "Der kan ikke skrives i mappen {folder}. Vælg en anden.", folder=str(target.parent)
        ) from fault
    try:
        fill(beside)
        beside.chmod(0o755)
        if target.exists():
            target.rmdir()
        beside.rename(target)
    except OSError as fault:
        raise UserError(
            "Mappen »{name}« kunne ikke skrives, og intet er gemt. Se efter, at der er plads.",
            name=target.name,
        ) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)


class Apart:
    """Places in a folder of one's own for files that go to their targets together."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._moves: list[tuple[Path, Path]] = []

    def of(self, target: Path) -> Path:
        """Return where a target's file or folder is made meanwhile."""
        own = self._folder / str(len(self._moves))
        own.mkdir()
        self._moves.append((own / target.name, target))
        return own / target.name

    def put_in_place(self) -> None:
        """Give each target what was made for it; raises UserError where it cannot be written."""
        for made, target in self._moves:
            if made.is_dir():
                _place(target, partial(_copy_into, made))
            else:
                write_file(target, partial(shutil.copyfile, made))


def _copy_into(made: Path, folder: Path) -> None:
    shutil.copytree(made, folder, dirs_exist_ok=True)
