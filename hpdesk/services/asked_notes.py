# SPDX-License-Identifier: MPL-2.0
"""Asking the window that has a plan for its small note window, from a program of its own.

`hpdesk note` is what a shortcut of the desktop runs. It leaves a file in the program's own folder,
which the window watches and removes: no port is opened, and no word of a note is in the file.
"""

import contextlib
import json
import os
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from hpdesk.services.opening import same_plan
from hpdesk.storage.holding import holder_of
from hpdesk.storage.places import own_folder

_ENDING = ".note"
_LONGEST = 8192  # bytes
_PATIENCE = 3.0  # seconds that a window has to answer
_LOOK_EVERY = 0.02


@dataclass(frozen=True, slots=True)
class AskedNote:
    """That a note is wanted in a plan; `token` is the desktop's leave to come to the front."""

    plan: Path
    token: str = ""


def asking_folder() -> Path:
    """Return the folder that windows watch, made where it is not there; raises OSError."""
    folder = own_folder() / "asked"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def ask_for_note(plan: Path, token: str = "", patience: float = _PATIENCE) -> bool:
    """Ask the window that has a plan for its note window; tells whether one took the request.

    At once False where no program on this computer has the plan open for writing. `patience` is
    in seconds.
    """
    holder = holder_of(plan)
    if holder is None or not holder.is_here:
        return False
    try:
        asked = asking_folder() / f"{secrets.token_hex(8)}{_ENDING}"
        half = asked.with_suffix(".part")
        half.write_text(json.dumps({"plan": str(plan.absolute()), "token": token}), "utf-8")
        half.replace(asked)
    except OSError:
        return False
    end = time.monotonic() + patience
    while asked.exists() and time.monotonic() < end:
        time.sleep(_LOOK_EVERY)
    try:
        asked.unlink()  # nobody took it
    except OSError:
        return True
    return False


def take_asked_note(shown: Path) -> AskedNote | None:
    """Take a request for a note in the plan that is shown, so that it is answered once."""
    with contextlib.suppress(OSError):
        for path in sorted(asking_folder().glob(f"*{_ENDING}")):
            asked = _read(path)
            if asked is not None and same_plan(asked.plan, shown):
                with contextlib.suppress(OSError):  # another window was faster
                    path.unlink()
                    return asked
    return None


def _read(path: Path) -> AskedNote | None:
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(_LONGEST))
        return AskedNote(Path(os.fspath(said["plan"])), str(said["token"]))
    except (OSError, ValueError, TypeError, KeyError):  # gone, or not ours
        return None
