# SPDX-License-Identifier: MPL-2.0
"""Where the backups of a plan lie, and how much room they may take: one choice per computer."""

import hashlib
import json
import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from hpdesk.domain.backup_scheme import BackupScheme
from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import PLAN_UID_KEY, put_setting, read_setting
from hpdesk.storage.places import own_folder

LEAST_BYTES = 100 << 20
_NOTE = "plan.json"
_CHOICE = "sikkerhedskopier.json"


@dataclass(frozen=True, slots=True)
class BackupChoice:
    """The folder that holds the backups of all plans, and their bytes for each plan."""

    folder: Path
    most_bytes: int = BackupScheme().most_bytes


@dataclass(frozen=True, slots=True)
class HomeNote:
    """What is remembered of a plan's backups: whose they are, and what the last one was of."""

    plan: str
    mark: str = ""
    copy: str = ""


def usual_folder() -> Path:
    """Return where backups lie unless the person wants otherwise."""
    return own_folder() / "sikkerhedskopier"


def backup_choice() -> BackupChoice:
    """Return what the person chose on this computer; what cannot be read is as usual."""
    found = _read_json(own_folder() / _CHOICE)
    folder, most = found.get("folder"), found.get("most_bytes")
    return BackupChoice(
        Path(folder) if isinstance(folder, str) and folder else usual_folder(),
        max(most, LEAST_BYTES) if isinstance(most, int) else BackupScheme().most_bytes,
    )


def choose_folder(folder: Path) -> None:
    """Let backups lie in another folder from now on; those that are there stay where they are."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _no_folder(folder) from fault
    if not os.access(folder, os.W_OK):
        raise _no_folder(folder)
    _keep_choice(replace(backup_choice(), folder=folder.absolute()))


def choose_most_bytes(most: int) -> None:
    """Let the backups of a plan take so many bytes; not less than a hundred megabytes."""
    _keep_choice(replace(backup_choice(), most_bytes=max(most, LEAST_BYTES)))


def _no_folder(folder: Path) -> UserError:
    return UserError(
        "Der kan ikke skrives i mappen {folder}. Sikkerhedskopierne ligger, hvor de lå. Vælg en "
        "anden mappe.",
        folder=str(folder),
    )


def _keep_choice(choice: BackupChoice) -> None:
    _write_json(
        own_folder() / _CHOICE, {"folder": str(choice.folder), "most_bytes": choice.most_bytes}
    )


def plan_uid(desk: Desk) -> str | None:
    """Return what tells a plan from all others, None where it has none yet."""
    found = read_setting(desk, PLAN_UID_KEY)
    return found if isinstance(found, str) and found.isalnum() else None


def made_uid(desk: Desk, earlier: str | None) -> str:
    """Return what tells a plan from all others; where it has none it is given the earlier one."""
    known = plan_uid(desk)
    if known is not None:
        return known
    uid = earlier or "".join(c for c in f"{new_id('p')}{new_id('p')}" if c.isalnum())
    with desk.write("Sikkerhedskopiering begyndt", undoable=False) as writer:
        put_setting(writer, PLAN_UID_KEY, uid)
    return uid


def all_homes() -> list[Path]:
    """Return the folders with backups of any plan."""
    try:
        return [
            home
            for plan in backup_choice().folder.iterdir()
            if plan.is_dir()
            for home in plan.iterdir()
            if home.is_dir()
        ]
    except OSError:
        return []


def is_same_place(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to the same place, be there a file or not."""
    return _real(one) == _real(other)


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def home_of(uid: str, path: Path) -> Path:
    """Return the folder of a plan's backups; a copy under another name has one of its own."""
    return backup_choice().folder / uid / _mark_of(path)


@cache
def _mark_of(path: Path) -> str:
    """Return what a plan's place is called here; a drive is asked once, while it answers."""
    return hashlib.sha256(_real(path).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def homes_of(uid: str, path: Path) -> list[Path]:
    """Return the folders with a plan's backups: its own, and those from before it was moved."""
    own = home_of(uid, path)
    found = [own]
    try:
        others = [home for home in own.parent.iterdir() if home != own and home.is_dir()]
    except OSError:
        return found
    return found + [
        home for home in others if (note := read_note(home)).plan and not Path(note.plan).exists()
    ]


def read_note(home: Path) -> HomeNote:
    """Return what is remembered of a folder of backups; nothing where it cannot be read."""
    found = _read_json(home / _NOTE)
    return HomeNote(*(str(found.get(name) or "") for name in ("plan", "mark", "copy")))


def write_note(home: Path, note: HomeNote) -> None:
    """Remember whose backups lie in a folder and what the last was of."""
    _write_json(home / _NOTE, {"plan": note.plan, "mark": note.mark, "copy": note.copy})


def _read_json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_json(path: Path, value: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(json.dumps(value, ensure_ascii=False), "utf-8", "surrogateescape")
    part.replace(path)
