# SPDX-License-Identifier: MPL-2.0
"""Where the packs of each body were last saved; remembered on this computer only."""

from pathlib import Path

from PySide6.QtCore import QSettings

from hpdesk.ui.preferences import settings_path


def _store() -> QSettings:
    store = QSettings(str(settings_path()), QSettings.Format.IniFormat)
    store.beginGroup("pack_folders")
    return store


def remembered_folder(body_id: str) -> Path | None:
    """Return the folder a body's packs were last saved in, where it is still there."""
    text = str(_store().value(body_id, ""))
    if not text:
        return None
    folder = Path(text)
    return folder if folder.is_dir() else None


def remember_folder(body_id: str, folder: Path) -> None:
    """Remember where a body's packs are saved."""
    store = _store()
    store.setValue(body_id, str(folder))
    store.sync()
