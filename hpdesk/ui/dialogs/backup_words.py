# SPDX-License-Identifier: MPL-2.0
"""The words for backups and for how one differs from the plan now."""

import os
from datetime import datetime
from pathlib import Path

from hpdesk.domain.plan_difference import Difference, SubjectDifference
from hpdesk.domain.row_words import table_word
from hpdesk.services.backups import Backup
from hpdesk.services.restoring import BackupContents
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.wording import (
    clock,
    counted,
    date_words,
    join_words,
    shown,
    size_words,
    word,
    worded,
)

_COUNTED = {
    "meeting": ("møde", "møder"),
    "agenda_item": ("punkt", "punkter"),
    "attachment": ("bilag", "bilag"),
    "task": ("opgave", "opgaver"),
    "note": ("note", "noter"),
    "person": ("person", "personer"),
}
_KINDS = {
    Difference.ADDED: ("Er slettet siden", "over"),
    Difference.MISSING: ("Er kommet til siden (hentes kopien, slettes det)", "warn"),
    Difference.CHANGED: ("Er ændret siden", ""),
    Difference.ORDER: ("Står et andet sted nu", ""),
}


def moment_words(moment: datetime) -> str:
    """Return `22. november 2026 kl. 13.02`."""
    return worded("{0} kl. {1}", date_words(moment.date()), clock(moment))


def path_words(path: Path) -> str:
    """Return a path that may be broken between its folders."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def copies_words(count: int) -> str:
    """Return `1 kopi` or `7 kopier`."""
    return counted(count, worded("kopi"), worded("kopier"))


def backup_look(one: Backup) -> RowLook:
    """Return how a backup stands in the list."""
    icon = "lock" if one.is_encrypted else ""
    return RowLook(
        moment_words(one.made), f"{word(one.reason)} · {size_words(one.size)}", icon=icon
    )


def spoken_backup(one: Backup) -> str:
    """Return a backup as a screen reader says it."""
    look = backup_look(one)
    return f"{look.title}. {look.detail}"


def difference_look(one: SubjectDifference) -> RowLook:
    """Return how a thing that differs stands in the list."""
    said, tone = _KINDS[one.kind]
    where = f" · {shown(one.belongs_to)}" if one.belongs_to else ""
    title = f"{shown(table_word(one.table))}: {one.title}"
    return RowLook(title, f"{worded(said)}{where}", strong=False, detail_tone=tone)


def spoken_difference(one: SubjectDifference) -> str:
    """Return a difference as a screen reader says it."""
    look = difference_look(one)
    return f"{look.title}. {look.detail}"


def contents_words(contents: BackupContents) -> str:
    """Return what a backup holds: `12 møder, 80 punkter … og 9 personer`."""
    held = [counted(contents.counts[table], *words) for table, words in _COUNTED.items()]
    text = worded("Kopien har {0}.", join_words(held))
    if not contents.difference.subjects:
        return worded("{0} Den er som planen nu.", text)
    return worded("{0} Sæt flueben ved det, der skal blive, som det er i kopien.", text)
