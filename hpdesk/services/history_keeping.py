# SPDX-License-Identifier: MPL-2.0
"""How long the history is kept, how much room it takes, and clearing it before a day.

A plan keeps to its rule by itself, after a verified backup with all of the history.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.services.backups import back_up_plan
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import put_setting, read_setting

if TYPE_CHECKING:
    import sqlite3

_KEY = "history_keep"
MOST_YEARS, MOST_MEGABYTES = 50, 10_000
_MEGABYTE = 1 << 20
_SLACK = timedelta(days=31)  # so that not every day has something to clear
_MUCH = 1.25  # of what the history may take: then it is cleared whatever its age


@dataclass(frozen=True, slots=True)
class HistoryRules:
    """For how many years the history is kept, and how many megabytes it may take.

    With `asks` the person is asked before anything is cleared.
    """

    years: int = 5
    megabytes: int = 200
    asks: bool = False


@dataclass(frozen=True, slots=True)
class HistorySize:
    """What the history holds; sizes in bytes, `oldest` the day of the oldest step."""

    steps: int
    size: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class CutPreview:
    """What clearing the history before a day takes away; sizes in bytes.

    `deleted` counts rows that were deleted then and cannot be restored afterwards.
    """

    before: date
    steps: int
    size: int
    deleted: int
    file_size: int


def history_rules(desk: Desk) -> HistoryRules:
    """Return how long the plan keeps its history."""
    stored = read_setting(desk, _KEY)
    values = stored if isinstance(stored, dict) else {}
    usual = HistoryRules()
    years, megabytes = values.get("years"), values.get("megabytes")
    return HistoryRules(
        years if isinstance(years, int) and years > 0 else usual.years,
        megabytes if isinstance(megabytes, int) and megabytes > 0 else usual.megabytes,
        values.get("asks") is True,
    )


def set_history_rules(desk: Desk, rules: HistoryRules) -> None:
    """Say how long the history is kept; raises UserError for what makes no sense."""
    if not (0 < rules.years <= MOST_YEARS and 0 < rules.megabytes <= MOST_MEGABYTES):
        raise UserError(
            "Skriv et antal år fra 1 til 50 og en størrelse fra 1 til 10.000 MB. Intet er ændret."
        )
    with desk.write("Historikkens opbevaring ændret") as writer:
        kept = {"years": rules.years, "megabytes": rules.megabytes, "asks": rules.asks}
        put_setting(writer, _KEY, kept)


def history_size(desk: Desk) -> HistorySize:
    """Return what the history holds now."""
    from hpdesk.storage.history_cutting import read_oldest, read_size

    steps, size, _ = read_size(desk.read())
    return HistorySize(steps, size, read_oldest(desk.read()))


def day_to_keep_from(desk: Desk) -> date | None:
    """Return the day before which there is more history than the plan keeps, None where not."""
    from hpdesk.storage.history_cutting import read_oldest

    oldest = read_oldest(desk.read())
    keep_from = _keep_from(desk, desk.today())
    return keep_from if oldest is not None and oldest < keep_from else None


def _keep_from(desk: Desk, today: date) -> date:
    rules = history_rules(desk)
    first = _years_before(today, rules.years)
    within = _day_within(desk, rules.megabytes * _MEGABYTE)
    return max(first, min(within, today)) if within is not None else first


def _day_within(desk: Desk, most: int) -> date | None:
    from hpdesk.storage.history_cutting import read_day_within

    return read_day_within(desk.read(), most) if _file_size(desk) > most else None


def keep_to_rules(desk: Desk) -> CutPreview | None:
    """Clear what the plan does not keep, and return what that was; a job's work.

    First a verified backup is made, with all of the history; raises UserError where it cannot be,
    and nothing is cleared. The years are counted back from the newest step, so that a clock that
    jumps ahead clears nothing. Returns None where there is nothing worth it, and where the person
    wants to be asked.
    """
    from hpdesk.storage.history_cutting import read_newest, read_oldest

    rules = history_rules(desk)
    oldest, newest = read_oldest(desk.read()), read_newest(desk.read())
    if rules.asks or desk.read_only or oldest is None or newest is None:
        return None
    keep_from = _keep_from(desk, min(newest, desk.today()))
    is_much = _day_within(desk, int(rules.megabytes * _MEGABYTE * _MUCH)) is not None
    if oldest >= keep_from or (keep_from - oldest < _SLACK and not is_much):
        return None
    told = preview_cut(desk, keep_from)
    if not told.steps:
        return None
    back_up_plan(desk, BackupReason.MASS_CHANGE)
    _cut(desk, keep_from)  # the room in the file is used again: writing it anew would hold it up
    return told


def _file_size(desk: Desk) -> int:
    """Return what the file takes: the history cannot take more, and asking for it is quick."""
    try:
        return desk.live_path.stat().st_size
    except OSError:
        return 0


def _years_before(day: date, years: int) -> date:
    year = max(day.year - years, date.min.year)
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def preview_cut(desk: Desk, before: date) -> CutPreview:
    """Return what clearing the history before a day takes away."""
    from hpdesk.storage.history_cutting import read_freed, read_size

    steps, size, deleted = read_size(desk.read(), before)
    return CutPreview(
        before, steps, size, deleted, read_freed(desk.read(), before, _remembered(desk))
    )


def cut_history(desk: Desk, before: date) -> bool:
    """Clear the history before a day and free the bytes that nothing uses any more; a job's work.

    What stands in the plan, approved minutes among it, is not touched, nor is what Undo can take
    back. It cannot be undone. Returns False where the file could not be made smaller just now
    because another program held it. Raises UserError where there is no room to write it anew.
    """
    from hpdesk.services.anonymising import compact_plan, refuse_little_room

    refuse_little_room(desk)
    _cut(desk, before)
    try:
        compact_plan(desk)
    except UserError:
        return False
    return True


def _cut(desk: Desk, before: date) -> None:
    from hpdesk.storage.history_cutting import cut

    spared = _remembered(desk)

    def work(connection: "sqlite3.Connection") -> list[tuple[str, str]]:
        cut(connection, desk.read(), before, spared)
        return []

    desk.rewrite(f"Historik ryddet før {date_words(before)}", work, forgets=False)


def _remembered(desk: Desk) -> set[str]:
    from hpdesk.storage.garbage import checksums_of

    return {
        checksum
        for step in desk.remembered()
        for row in step.rows
        for image in (row.before, row.after)
        for checksum in checksums_of(image)
    }
