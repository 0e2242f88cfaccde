# SPDX-License-Identifier: MPL-2.0
"""Where the packs of each body were last saved; remembered on this computer only."""

from pathlib import Path

from PySide6.QtCore import QSettings

from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.preferences import settings_path


def _store() -> QSettings:
    store = QSettings(str(settings_path()), QSettings.Format.IniFormat)
    store.beginGroup("pack_folders")
    return store


def last_folder(body_id: str) -> Path | None:
    """Return the folder a body's packs were last saved in; it may be gone."""
    text = str(_store().value(body_id, ""))
    return Path(text) if text else None


def remembered_folder(body_id: str) -> Path | None:
    """Return the folder a body's packs were last saved in, where it is still there.

    Asks the drive, which may be slow: for a dialog that a person just asked for.
    """
    folder = last_folder(body_id)
    return folder if folder is not None and folder.is_dir() else None


class IsThere:
    """Tells in a job whether a folder is there: its drive may be slow or silent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> bool:
        """Tell it; what cannot be asked is not there."""
        return self._folder.is_dir()


def remember_folder(body_id: str, folder: Path) -> None:
    """Remember where a body's packs are saved."""
    store = _store()
    store.setValue(body_id, str(folder))
    store.sync()
