# SPDX-License-Identifier: MPL-2.0
"""A working copy: the live database of a plan that lies on a share or in a synced folder.

The named file is replaced whole by what the working copy holds, so that what lies there can be
copied or mailed at any time. It is never written over where another has changed it since: what
is ours is then laid beside it under a name of its own. Every function that reaches the named
file may take as long as the drive likes, and is for a thread of its own.
"""

import contextlib
import hashlib
import itertools
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from hpdesk.domain.conflict_names import conflict_name
from hpdesk.domain.errors import UserError
from hpdesk.storage.connecting import connect, open_uri
from hpdesk.storage.copying import copy_in_slices
from hpdesk.storage.desk_file import DAMAGED, DeskFile
from hpdesk.storage.drive_faults import NOT_WHOLE, SILENT, DriveGone, drive_faults
from hpdesk.storage.file_faults import told_as_damage
from hpdesk.storage.places import own_folder
from hpdesk.storage.placing import drop_part, publish, put_in_place, reserve_part, sync
from hpdesk.storage.plan_key import PlanKey
from hpdesk.storage.soundness import find_damage

_CHUNK = 1 << 20
_KEPT_ASIDE = 3  # copies
_LEFT_BEHIND = 86_400.0  # seconds


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was seen: size in bytes, time of change in nanoseconds, and checksum."""

    size: int
    changed: int
    digest: str


@dataclass(frozen=True, slots=True)
class _Note:
    """What is remembered of a working copy: where it belongs and what was published last."""

    named: str
    target: str
    seen: Seen | None = None
    level: tuple[int, int] | None = None  # size and time of the working copy that was published


@dataclass(frozen=True, slots=True)
class Waiting:
    """A working copy with more in it than the named file: since when, and if that changed too."""

    changed_at: datetime
    file_changed: bool


@dataclass(frozen=True, slots=True)
class Published:
    """That the working copy was laid where it belongs; `conflict` under which other name."""

    at: datetime
    conflict: Path | None


class WorkingCopy:
    """The working copy of one named file."""

    def __init__(self, named: Path) -> None:
        self.named = Path(os.path.realpath(named))
        mark = hashlib.sha256(str(self.named).encode("utf-8", "surrogateescape")).hexdigest()
        self._folder = own_folder() / "arbejdskopier" / mark[:16]
        self.live = self._folder / self.named.name
        self._note_place = self._folder / "om.json"

    def waiting(self) -> Waiting | None:
        """Return what a crash or a silent drive left unpublished, None where there is nothing."""
        note = self._read_note()
        if note is None or not self.live.is_file() or not self.is_ahead():
            return None
        changed = datetime.fromtimestamp(self.live.stat().st_mtime)
        return Waiting(changed, not self._is_as_seen(self.named, note.seen))

    def is_ahead(self) -> bool:
        """Tell whether the working copy holds more than was published; asks no drive."""
        note = self._read_note()
        with contextlib.suppress(OSError):
            return note is not None and _level(self.live) != note.level
        return False

    def fetch(self) -> None:
        """Make the working copy what the named file is; raises UserError where it cannot be read.

        Only where nothing waits in the working copy: see `waiting` and `set_aside`.
        """
        with drive_faults(self.named):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            note = self._read_note()
            if (
                note is not None
                and self.live.is_file()
                and not self.is_ahead()
                and Path(note.target) == self.named
                and self._is_as_seen(self.named, note.seen)
            ):
                return  # it is that already
            part = reserve_part(self.live)
            try:
                seen = self._read_named(part)
                # first: the journal of a copy that was never written would roll this one back
                self.live.with_name(self.live.name + "-journal").unlink(missing_ok=True)
                part.replace(self.live)
            finally:
                drop_part(part)
            self._keep_note(_Note(str(self.named), str(self.named), seen, _level(self.live)))

    def fetch_to_read(self) -> Path:
        """Return a copy of the named file to read, which can be replaced meanwhile.

        It is let go of with `drop_read`.
        """
        with drive_faults(self.named):
            all_read = self._folder / "læst"
            all_read.mkdir(parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            _sweep(all_read)
            # a folder of its own, so that closing one window leaves the others theirs
            place = Path(tempfile.mkdtemp(dir=all_read)) / self.named.name
            try:
                self._read_named(place)
            except BaseException:
                drop_read(place)
                raise
        return place

    def use(self) -> None:
        """Go on with the working copy that waits: the named file as it is now may be replaced."""
        note = self._read_note()
        if note is not None:
            with drive_faults(self.named):
                seen = _seen(self.named) if self.named.is_file() else None
            self._keep_note(replace(note, target=str(self.named), seen=seen))

    def set_aside(self) -> Path:
        """Lay the working copy that waits aside on this computer; the newest three are kept."""
        if self.live.with_name(self.live.name + "-journal").exists():
            with told_as_damage(self.live):  # what a crash left is rolled back: it stays behind
                connect(self.live, read_only=False).close()
        aside = self._place_aside()
        self.live.replace(aside)
        others = [one for one in self._folder.glob("* (lagt til side *") if one != aside]
        others.sort(key=lambda p: p.stat().st_mtime)
        for old in others[: 1 - _KEPT_ASIDE]:
            old.unlink()
        return aside

    def _place_aside(self) -> Path:
        """Return a name for what is laid aside; two of one second have each their own."""
        stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        for number in itertools.count(1):
            more = f" {number}" if number > 1 else ""
            name = f"{self.live.stem} (lagt til side {stamp}{more}){self.live.suffix}"
            if not (self._folder / name).exists():
                return self._folder / name
        raise AssertionError("there is always a next number")

    def save_beside(self, who: str, key: PlanKey | None = None) -> Path:
        """Lay the working copy beside the named file under a name that tells of the conflict."""
        place = self._conflict_place(who)
        with self._snapshot(key) as part:
            self._carry(part, place, None)
        return place

    def publish(self, who: str, key: PlanKey | None = None, *, at_rest: bool = False) -> Published:
        """Let the named file hold what the working copy does, whole and verified.

        `at_rest` says that nobody has the working copy open: it is then copied as it lies.
        Where another has changed it since, ours is laid beside it and from then on goes there.
        Raises DriveGone where the drive does not answer, UserError where it refuses.
        """
        note = self._read_note() or _Note(str(self.named), str(self.named))
        target, conflict = Path(note.target), None
        level = _level(self.live)
        with self._as_it_lies() if at_rest else self._snapshot(key) as part:
            if not self._is_as_seen(target, note.seen):
                target = conflict = self._conflict_place(who)
                note = replace(note, target=str(target), seen=None)
            elif target != self.named:
                conflict = target
            seen = self._carry(part, target, note.seen)
        self._keep_note(replace(note, seen=seen, level=level))
        return Published(datetime.now(), conflict)

    def _conflict_place(self, who: str) -> Path:
        return self.named.with_name(conflict_name(self.named.name, who, datetime.now()))

    @contextlib.contextmanager
    def _as_it_lies(self) -> Iterator[Path]:
        part = reserve_part(self.live)
        try:
            _copy(self.live, part)
            yield part
        finally:
            drop_part(part)

    @contextlib.contextmanager
    def _snapshot(self, key: PlanKey | None) -> Iterator[Path]:
        """Yield a verified copy of the working copy as it is now; the window works on meanwhile."""
        part = reserve_part(self.live)
        try:
            with told_as_damage(self.live):
                source = connect(self.live, read_only=True, key=key)
                try:
                    target = open_uri(part, "rw", key)
                    try:
                        copy_in_slices(source, target, self.live.name)
                        made = DeskFile(part, target, read_only=True)
                        if find_damage(made, thorough=False):
                            raise UserError(DAMAGED, file=self.live.name)
                    finally:
                        target.close()
                finally:
                    source.close()
            yield part
        finally:
            drop_part(part)

    def _carry(self, part: Path, target: Path, expected: Seen | None) -> Seen:
        """Copy a file to the drive, look at what arrived, and give it its name in one step."""
        with drive_faults(target):
            far = reserve_part(target)
            try:
                digest = _copy(part, far)
                sync(far)
                if _digest(far) != digest:
                    raise DriveGone(NOT_WHOLE, file=target.name)
                if not target.exists():
                    publish(far, target)
                elif self._is_as_seen(target, expected):
                    put_in_place(far, target)
                else:
                    raise DriveGone(SILENT, file=target.name)  # changed just now: see next time
            finally:
                with contextlib.suppress(OSError):
                    drop_part(far)
            stat = target.stat()
            return Seen(stat.st_size, stat.st_mtime_ns, digest)

    def _is_as_seen(self, place: Path, seen: Seen | None) -> bool:
        """Tell whether a file is as it was; one that is gone may be made again."""
        with drive_faults(place):
            try:
                stat = place.stat()
            except FileNotFoundError:
                place.parent.stat()
                return True
            if seen is None:
                return False
            if (stat.st_size, stat.st_mtime_ns) == (seen.size, seen.changed):
                return True
            return stat.st_size == seen.size and _digest(place) == seen.digest

    def _read_named(self, part: Path) -> Seen:
        """Copy the named file; one with a journal is in the middle of a step of somebody's."""
        stat = self.named.stat()
        if self.named.with_name(self.named.name + "-journal").exists():
            with told_as_damage(self.named):
                source = connect(self.named, read_only=True)
                try:
                    target = open_uri(part, "rw")
                    try:
                        copy_in_slices(source, target, self.named.name)
                    finally:
                        target.close()
                finally:
                    source.close()
            return _seen(self.named)
        return Seen(stat.st_size, stat.st_mtime_ns, _copy(self.named, part))

    def _read_note(self) -> _Note | None:
        try:
            said = json.loads(self._note_place.read_text("utf-8"))
            seen, level = said["seen"], said["level"]
            return _Note(
                str(said["named"]),
                str(said["target"]),
                Seen(**seen) if seen else None,
                (int(level[0]), int(level[1])) if level else None,
            )
        except (OSError, ValueError, TypeError, KeyError, IndexError):
            return None

    def _keep_note(self, note: _Note) -> None:
        part = reserve_part(self._note_place)
        try:
            part.write_text(json.dumps(asdict(note)), "utf-8")
            sync(part)
            part.replace(self._note_place)
        finally:
            drop_part(part)


def drop_read(place: Path) -> None:
    """Let go of a copy that was fetched to be read; one that is held goes another day."""
    shutil.rmtree(place.parent, ignore_errors=True)


def _sweep(all_read: Path) -> None:
    """Let go of what crashes left behind to be read."""
    for left in all_read.iterdir():
        with contextlib.suppress(OSError):
            if left.is_dir() and time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(left, ignore_errors=True)
            elif left.is_file():  # as earlier versions laid them
                left.unlink()


def _level(place: Path) -> tuple[int, int]:
    stat = place.stat()
    return stat.st_size, stat.st_mtime_ns


def _seen(place: Path) -> Seen:
    stat = place.stat()
    return Seen(stat.st_size, stat.st_mtime_ns, _digest(place))


def _digest(place: Path) -> str:
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> str:
    """Copy the bytes of a file and return their checksum."""
    digest = hashlib.sha256()
    with source.open("rb") as whole, target.open("wb") as copy:
        while piece := whole.read(_CHUNK):
            digest.update(piece)
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest()
