# SPDX-License-Identifier: MPL-2.0
"""Opening a plan: who has it, whether it is worked on in a copy, and what was left unpublished."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.danish import clock, date_words
from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk
from hpdesk.storage.holding import TOUCH_EVERY, Claim, Holder, claim, holder_of, user_name
from hpdesk.storage.places import PlaceKind, kind_of, own_folder

if TYPE_CHECKING:  # only plans on a drive need it
    from hpdesk.domain.plan_difference import PlanDifference
    from hpdesk.storage.live_place import Published, WorkingCopy

__all__ = ["TOUCH_EVERY", "Claim", "Holder"]

_FIRST = 1 << 16  # bytes


class CopyChoice(StrEnum):
    """Whether a person wants to work in a copy on this computer."""

    AUTO = "auto"  # on a share and in a synced folder
    ALWAYS = "always"
    NEVER = "never"


class Answer(StrEnum):
    """What is to become of a working copy with more in it than the file."""

    USE_COPY = "use_copy"
    KEEP_FILE = "keep_file"  # the copy is laid aside on this computer
    SAVE_COPY = "save_copy"  # the copy is laid beside the file, to be compared with it


class Route(StrEnum):
    """How a plan comes to be shown."""

    SHOWN = "shown"  # it is open here already
    IN_PLACE = "in_place"
    FETCHED = "fetched"  # its drive may take its time


class NewerCopy(UserError):  # noqa: N818 - a question to the person
    """A working copy holds more than the file; `open_plan` wants an answer."""

    def __init__(self, path: Path, changed_at: datetime, today: date, *, changed: bool) -> None:
        more = " Filen på drevet er også ændret siden." if changed else ""
        super().__init__(
            "Der ligger en nyere arbejdskopi af {file} fra {when} på denne computer. Den nåede "
            "ikke at blive lagt på drevet.{more}",
            file=path.name,
            when=_when(changed_at, today),
            more=more,
        )
        self.changed_at, self.file_changed = changed_at, changed


@dataclass(slots=True)
class OpenPlan:
    """An open plan, the claim on it or who has it, and its working copy where there is one."""

    desk: Desk
    claim: Claim | None
    holder: Holder | None
    copy: "WorkingCopy | None" = None
    fetched: Path | None = None  # to be read, on this computer

    def release(self) -> None:
        """Let go of the plan once its desk is closed, so that others may write it."""
        if self.claim is not None:
            self.claim.release()
            self.claim = None
        if self.fetched is not None:
            from hpdesk.storage.live_place import drop_read

            drop_read(self.fetched)
            self.fetched = None

    def give_up(self) -> None:
        """Close a plan that nobody waits for any more; for a thread of its own."""
        self.desk.close()
        self.release()

    def is_ahead(self) -> bool:
        """Tell whether the working copy holds more than the drive; asks no drive."""
        return self.copy is not None and self.copy.is_ahead()

    def publish(self) -> "Published":
        """Let the file on the drive hold what the working copy does; for a thread of its own.

        Raises UserError where the drive does not take it: all is saved on this computer then.
        """
        if self.copy is None:
            raise RuntimeError("the plan has no working copy")
        file = self.desk.file
        # a locked plan has no key here, but nobody writes in it either
        at_rest = file.is_encrypted and file.key is None
        return self.copy.publish(user_name(), file.key, at_rest=at_rest)

    def settle(self) -> None:
        """Let the file on the drive be replaced, whoever changed it: the person has looked at it.

        Raises UserError where the drive does not answer.
        """
        if self.copy is not None:
            self.copy.use()


def works_in_copy(path: Path, choice: CopyChoice = CopyChoice.AUTO) -> bool:
    """Tell whether a plan is worked on in a copy, so that opening it may take long."""
    if choice is CopyChoice.AUTO:
        return kind_of(path) is not PlaceKind.LOCAL and kind_of(own_folder()) is PlaceKind.LOCAL
    return choice is CopyChoice.ALWAYS


def look_at(path: Path, shown: Path | None, choice: CopyChoice = CopyChoice.AUTO) -> Route:
    """Return how a plan is to be opened where `shown` is open already; asks its drive.

    For a thread of its own: a drive that is silent does not return from here.
    """
    if shown is not None and same_plan(path, shown):
        return Route.SHOWN
    if works_in_copy(path, choice):
        return Route.FETCHED
    with contextlib.suppress(OSError), path.open("rb") as file:
        file.read(_FIRST)  # why it cannot be read is told by its opening
    return Route.IN_PLACE


def is_on_drive(path: Path) -> bool:
    """Tell whether a plan lies on a share or in a synced folder."""
    return kind_of(path) is not PlaceKind.LOCAL


def open_plan(
    path: Path,
    *,
    today: date | None = None,
    choice: CopyChoice = CopyChoice.AUTO,
    answer: Answer | None = None,
) -> OpenPlan:
    """Open a plan to write it; to read it only where somebody else has it.

    Raises NewerCopy where a working copy waits and nobody has answered what is to become of it,
    PasswordNeeded, and UserError for what cannot be opened. Does not change the file.
    """
    path = path.absolute()
    if works_in_copy(path, choice):
        return _open_in_copy(path, today, answer)
    got = _claimed(path)
    mine = got if isinstance(got, Claim) else None
    try:
        # where nobody can write beside the file, the file says itself that it can only be read
        desk = Desk.open(path, today=today, for_writing=not isinstance(got, Holder))
    except BaseException:
        if mine is not None:
            mine.release()
        raise
    return OpenPlan(desk, mine, got if isinstance(got, Holder) else None)


def _claimed(path: Path) -> Claim | Holder | None:
    return claim(path) if path.is_file() else None  # what is no plan is told by its opening


def _open_in_copy(path: Path, today: date | None, answer: Answer | None) -> OpenPlan:
    from hpdesk.storage.live_place import WorkingCopy, drop_read

    copy = WorkingCopy(path)
    got = _claimed(path)
    if not isinstance(got, Claim):
        place = copy.fetch_to_read()
        try:
            desk = Desk.open(place, today=today, for_writing=False, named=path)
        except BaseException:
            drop_read(place)
            raise
        return OpenPlan(desk, None, got, fetched=place)
    try:
        _settle(copy, path, today, answer)
        desk = Desk.open(copy.live, today=today, named=path)
    except BaseException:
        got.release()
        raise
    return OpenPlan(desk, got, None, copy)


def _settle(copy: "WorkingCopy", path: Path, today: date | None, answer: Answer | None) -> None:
    """Do with a working copy that waits what the person has answered; fetch the file otherwise."""
    waiting = copy.waiting()
    if waiting is None:
        copy.fetch()
        return
    match answer:
        case Answer.USE_COPY:
            copy.use()
        case Answer.KEEP_FILE:
            copy.set_aside()
            copy.fetch()
        case Answer.SAVE_COPY:
            from hpdesk.storage.plan_key import key_for

            copy.save_beside(user_name(), key_for(copy.live))
            copy.set_aside()
            copy.fetch()
        case None:
            day = today or date.today()
            raise NewerCopy(path, waiting.changed_at, day, changed=waiting.file_changed)


def is_free(path: Path) -> bool:
    """Tell whether nobody has a plan open for writing."""
    return holder_of(path) is None


def holder_words(holder: Holder, today: date) -> str:
    """Return who has a plan open, where, and since when, as a sentence."""
    who = holder.user or "en anden"
    if holder.is_here:
        who = "dig selv" if holder.user == user_name() else who
        where = "i et andet vindue på denne computer"
    else:
        where = f"på {holder.computer}" if holder.computer else "på en anden computer"
    return f"Planen er åben hos {who} {where} siden {_when(holder.since, today)}."


def same_plan(one: Path, other: Path) -> bool:
    """Tell whether two names lead to one file; asks no drive for names that are written alike."""
    if os.path.normcase(one.absolute()) == os.path.normcase(other.absolute()):
        return True
    if works_in_copy(one) != works_in_copy(other):
        return False
    try:
        return one.samefile(other)
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class ConflictedCopy:
    """A file beside a plan that holds what the plan does not."""

    path: Path
    difference: "PlanDifference"
    mark: str  # another one when the file changes, so that a person is asked once


def conflicted_copies(desk: Desk) -> tuple[ConflictedCopy, ...]:
    """Return the copies beside a plan that somebody has changed by themselves, the newest first.

    Those count that have a step of their history in common with the plan and something that the
    plan has not got. Reads all of them: for a job.
    """
    from hpdesk.domain.conflict_names import may_be_conflict
    from hpdesk.domain.plan_difference import ChangedIn
    from hpdesk.services.plan_difference import compare_plans, have_common_past

    found: list[tuple[float, ConflictedCopy]] = []
    with contextlib.suppress(OSError):
        for path in sorted(desk.path.parent.iterdir()):
            if not may_be_conflict(path.name, desk.path.name) or not path.is_file():
                continue
            with contextlib.suppress(UserError), opened_to_compare(path) as other:
                if not have_common_past(desk, other):
                    continue
                difference = compare_plans(desk, other)
                if any(s.changed_in is not ChangedIn.MINE for s in difference.subjects):
                    copy = ConflictedCopy(path, difference, _mark(path))
                    found.append((path.stat().st_mtime, copy))
    return tuple(copy for _, copy in sorted(found, key=lambda one: one[0], reverse=True))


def compared_with_file(desk: Desk) -> ConflictedCopy:
    """Compare a working copy with the file on the drive as it is now; raises UserError."""
    from hpdesk.services.plan_difference import compare_plans

    with opened_to_compare(desk.path) as other:
        return ConflictedCopy(desk.path, compare_plans(desk, other), _mark(desk.path))


def _mark(path: Path) -> str:
    stat = path.stat()
    return f"{path.name} {stat.st_size} {stat.st_mtime_ns}"


@contextlib.contextmanager
def opened_to_compare(path: Path) -> Iterator[Desk]:
    """Yield a plan open to be read and compared."""
    desk = Desk.open(path, for_writing=False)
    try:
        yield desk
    finally:
        desk.close()


def _when(moment: datetime, today: date) -> str:
    """Return a moment as people say it: `kl. 14.03`, `i går kl. 16.41`, `3. marts kl. 9.12`."""
    days = (today - moment.date()).days
    said = {0: "", 1: "i går "}.get(days, f"{date_words(moment.date(), year=days > 300)} ")
    return f"{said}kl. {clock(moment)}"
