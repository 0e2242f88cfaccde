# SPDX-License-Identifier: MPL-2.0
"""What the program remembers about one person at one computer; nothing of the plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from hpdesk.ui.looks import SCALES, THEME_NAMES

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Preferences:
    """Theme, scale in per cent, spelling on or off, files last used, and how the window stood."""

    theme: str = "system"
    scale: int = 100
    spelling: bool = True
    recent: tuple[str, ...] = ()
    last_file: str = ""
    geometry: bytes = b""
    splitters: Mapping[str, bytes] = field(default_factory=dict)

    def with_file(self, path: Path | str) -> "Preferences":
        """Return the preferences with a file put first among the recent ones."""
        name = str(path)
        recent = (name, *(r for r in self.recent if r != name))[:_MOST_RECENT]
        return replace(self, recent=recent, last_file=name)

    def without_file(self, path: Path | str) -> "Preferences":
        """Return the preferences without a file, for instance one that is gone."""
        name = str(path)
        last = "" if self.last_file == name else self.last_file
        return replace(self, recent=tuple(r for r in self.recent if r != name), last_file=last)

    def with_splitter(self, name: str, state: bytes) -> "Preferences":
        """Return the preferences with the state of a splitter."""
        return replace(self, splitters={**self.splitters, name: state})


def settings_path() -> Path:
    """Return where the preferences lie: the person's configuration folder."""
    kind = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(kind)) / "hpdesk" / "hpdesk.ini"


def _settings() -> QSettings:
    return QSettings(str(settings_path()), QSettings.Format.IniFormat)


def load_preferences() -> Preferences:
    """Read the preferences; what cannot be read falls back to the usual."""
    store = _settings()
    theme = str(store.value("look/theme", "system"))
    scale = str(store.value("look/scale", "100"))
    recent = store.value("files/recent", [])
    names = [recent] if isinstance(recent, str) else list(recent or [])  # type: ignore[call-overload]  # QSettings gives a str for one entry
    store.beginGroup("splitters")
    splitters = {key: _bytes(store.value(key)) for key in store.childKeys()}
    store.endGroup()
    return Preferences(
        theme=theme if theme in THEME_NAMES else "system",
        scale=int(scale) if scale in {str(s) for s in SCALES} else 100,
        spelling=str(store.value("text/spelling", "yes")) != "no",
        recent=tuple(str(n) for n in names if n)[:_MOST_RECENT],
        last_file=str(store.value("files/last", "")),
        geometry=_bytes(store.value("window/geometry")),
        splitters=splitters,
    )


def save_preferences(preferences: Preferences) -> None:
    """Write the preferences."""
    store = _settings()
    store.setValue("look/theme", preferences.theme)
    store.setValue("look/scale", str(preferences.scale))
    store.setValue("text/spelling", "yes" if preferences.spelling else "no")
    store.setValue("files/recent", list(preferences.recent))
    store.setValue("files/last", preferences.last_file)
    store.setValue("window/geometry", QByteArray(preferences.geometry))
    for name, state in preferences.splitters.items():
        store.setValue(f"splitters/{name}", QByteArray(state))
    store.sync()


def _bytes(value: object) -> bytes:
    return bytes(value.data()) if isinstance(value, QByteArray) else b""
