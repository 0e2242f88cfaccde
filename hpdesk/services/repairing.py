# SPDX-License-Identifier: MPL-2.0
"""Saving a damaged plan into a new file, with a list of what could not be saved."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hpdesk.domain.danish import long_date
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.row_words import column_word, table_word
from hpdesk.services.backups import Backup, backups_of_file
from hpdesk.services.checking import check_file
from hpdesk.storage.desk_file import DeskFile, open_desk_file
from hpdesk.storage.plan_key import MAGIC
from hpdesk.storage.salvage import Loss, Salvaged, salvage
from hpdesk.storage.values import moment

_MOST_NAMED = 400
# What is the program's own, and of no use to a person to be named one by one.
_KEPT = {
    "row_change": "Ændringer i historikken",
    "change_set": "Trin i historikken",
    "conversion": "Omdannede bilag",
    "exported_file": "Oplysninger om skrevne filer",
}
_NEWER = (
    "Filen siger, at den er lavet med en nyere udgave af hpdesk. Det, som kun den udgave kender, "
    "er ikke med. Åbn filen i den nyere udgave, hvis du kan."
)
_DAMAGE = ("er beskadiget", "der ikke hører til i en plan")
_PLAIN = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Repair:
    """How a repair went.

    `saved` counts the rows of the new plan, `lost` and `from_history` are sentences, and
    `unread_pages` counts the places in the damaged file that could not be read.
    """

    saved: int
    lost: tuple[str, ...]
    from_history: tuple[str, ...]
    unread_pages: int


def repair(
    source: Path,
    target: Path,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Repair:
    """Write what can be saved of a plan as a new one; the damaged one is not changed by a byte.

    Raises UserError where it is no plan, nothing is found in it, or the new one cannot be
    written, and Cancelled where asked.
    """
    source = source.absolute()
    _refuse_other_files(source)
    try:
        found = salvage(source, target, progress or _ignore, cancelled or _never)
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke læses eller reddes over i en ny. Se efter, at drevet er "
            "tilsluttet, og at der er plads på disken.",
            file=source.name,
        ) from fault
    plan = open_desk_file(target, for_writing=False)
    try:
        return _told(plan, found)
    finally:
        plan.close()


def newest_sound_backup(path: Path, cancelled: Callable[[], bool] | None = None) -> Backup | None:
    """Return the newest backup of the plan under a path that is whole, without opening the plan.

    One with a password is left out until the plan has been unlocked. Raises Cancelled.
    """
    for backup in backups_of_file(path):
        if cancelled is not None and cancelled():
            raise Cancelled
        try:
            if not check_file(backup.path):
                return backup
        except (UserError, OSError):  # damaged itself, locked, or deleted by now
            continue
    return None


def tells_of_damage(sentence: str) -> bool:
    """Tell whether a sentence about a plan says that it is damaged or holds what it may not."""
    return any(part in sentence for part in _DAMAGE)


def _ignore(_part: float) -> None:
    """Take a report of progress."""


def _never() -> bool:
    return False


def _refuse_other_files(source: Path) -> None:
    if not source.exists():
        raise UserError(
            "Filen {file} findes ikke. Se efter, om den er flyttet eller omdøbt.", file=str(source)
        )
    try:
        with source.open("rb") as file:
            begins = file.read(len(_PLAIN)) if source.is_file() else b""
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke læses. Se efter, at drevet er tilsluttet, og at du har "
            "adgang til den.",
            file=source.name,
        ) from fault
    known = begins == _PLAIN or begins.startswith(MAGIC)
    if not begins or not (known or source.suffix == ".hpdesk"):
        raise UserError(
            "Filen {file} er ikke en hpdesk-plan, og den er ikke ændret. "
            "Vælg en fil, der ender på .hpdesk.",
            file=source.name,
        )


def _told(plan: DeskFile, found: Salvaged) -> Repair:
    named = [loss for loss in found.losses if loss.table not in _KEPT]
    lost = list(_sentences(plan, [loss for loss in named if not loss.from_history]))
    counts = Counter(loss.table for loss in found.losses if loss.table in _KEPT)
    if found.is_newer:
        lost.insert(0, _NEWER)
    lost += [f"{_KEPT[table]}: {count} kunne ikke læses." for table, count in counts.items()]
    return Repair(
        saved=sum(found.rows.values()),
        lost=tuple(lost),
        from_history=tuple(_sentences(plan, [loss for loss in named if loss.from_history])),
        unread_pages=found.unread_pages,
    )


def _sentences(plan: DeskFile, losses: list[Loss]) -> Iterator[str]:
    told = dict.fromkeys(_sentence(plan, loss) for loss in losses[:_MOST_NAMED])
    yield from (text for text in told if text)
    if len(losses) > _MOST_NAMED:
        yield f"… og {len(losses) - _MOST_NAMED} til."


def _sentence(plan: DeskFile, loss: Loss) -> str:
    where = _where(plan, loss)
    if loss.from_history:
        return f"{where} er hentet fra historikken."
    if loss.table == "blob":
        return _lost_file(plan, loss.key)
    if not loss.columns:
        return f"{where} kunne ikke læses."
    if loss.columns == ("sha256",):
        return f"{where}: filen er væk."
    what = ", ".join(column_word(loss.table, name).lower() for name in loss.columns)
    return f"{where}: {what}."


def _lost_file(plan: DeskFile, checksum: str) -> str:
    """Return a sentence about bytes that nothing names; the others are told of by what they are."""
    used = plan.rows(
        "SELECT 1 FROM conversion WHERE pdf_sha256 = :key OR id = :key LIMIT 1", key=checksum
    )
    return "" if not used else "Et omdannet bilag er væk og laves igen, når der er brug for det."


def _where(plan: DeskFile, loss: Loss) -> str:
    """Return what a row is called, by where it stands."""
    if loss.table == "agenda_item":
        return _point(plan, loss.key) or _called(loss)
    if loss.table == "attachment":
        rows = plan.rows("SELECT number, title FROM attachment WHERE id = :key", key=loss.key)
        return f"Bilag {rows[0][0]} »{rows[0][1]}«" if rows else _called(loss)
    if loss.table == "meeting":
        rows = plan.rows("SELECT starts FROM meeting WHERE id = :key", key=loss.key)
        return f"Mødet {_day(rows[0][0])}" if rows else _called(loss)
    column = {
        "task": "text",
        "person": "name",
        "organisation": "name",
        "body": "name",
        "plan": "name",
        "template": "name",
        "sent_file": "file_name",
        "paper_template": "name",
    }.get(loss.table)
    if column is None:
        return _called(loss)
    rows = plan.rows(f"SELECT {column} FROM {loss.table} WHERE id = :key", key=loss.key)
    return f"{table_word(loss.table)} »{_short(rows[0][0])}«" if rows else _called(loss)


def _point(plan: DeskFile, key: str) -> str:
    rows = plan.rows(
        "SELECT i.number, i.rank, i.title, m.starts FROM agenda_item i "
        "JOIN meeting m ON m.id = i.meeting_id WHERE i.id = :key",
        key=key,
    )
    if not rows:
        return ""
    number, rank, title, starts = rows[0]
    return f"Punkt {number or rank + 1} »{_short(title)}« på mødet {_day(starts)}"


def _day(starts: str) -> str:
    found = moment(starts)
    return "" if found is None else long_date(found.date())


def _called(loss: Loss) -> str:
    what = table_word(loss.table)
    return f"{what} »{_short(loss.name)}«" if loss.name else f"{what} ({loss.key[:40]})"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 70 else words[:69] + "…"
