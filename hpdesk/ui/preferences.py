# SPDX-License-Identifier: MPL-2.0
"""What the program remembers about one person at one computer; nothing of the plan."""

import getpass
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from hpdesk.ui.looks import DANISH, LANGUAGES, SCALES, THEME_NAMES

_MOST_RECENT = 8
_MOST_COMPARED = 40
WORK_COPIES = ("auto", "always", "never")  # as services.opening.CopyChoice
LOCK_AFTER = 15  # minutes without a key or the mouse; plans without a password do not lock


@dataclass(frozen=True, slots=True)
class Preferences:
    """Looks, language, files last used, minutes until an encrypted plan locks (0: never)."""

    theme: str = "system"
    language: str = DANISH
    scale: int = 100
    spelling: bool = True
    recent: tuple[str, ...] = ()
    last_file: str = ""
    geometry: bytes = b""
    lock_minutes: int = LOCK_AFTER
    work_copy: str = WORK_COPIES[0]
    compared: tuple[str, ...] = ()
    initials: str = ""
    system_key: bool = True  # hpdesk.ui.system_key
    seen_version: str = ""
    splitters: Mapping[str, bytes] = field(default_factory=dict)

    def author(self) -> str | None:
        """Return who writes, for the history: the initials, or else the name at the computer."""
        if self.initials:
            return self.initials
        try:
            return getpass.getuser()
        except (KeyError, OSError):  # a computer that has no name for the person
            return None

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

    def with_compared(self, mark: str) -> "Preferences":
        """Return the preferences with a conflicted copy that the person has looked at."""
        return replace(self, compared=(mark, *self.compared)[:_MOST_COMPARED])

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
    language = str(store.value("look/language", DANISH))
    copies = str(store.value("files/work_copy", WORK_COPIES[0]))
    recent = store.value("files/recent", [])
    names = [recent] if isinstance(recent, str) else list(recent or [])  # type: ignore[call-overload]  # QSettings gives a str for one entry
    store.beginGroup("splitters")
    splitters = {key: _bytes(store.value(key)) for key in store.childKeys()}
    store.endGroup()
    return Preferences(
        theme=theme if theme in THEME_NAMES else "system",
        language=language if language in LANGUAGES else DANISH,
        scale=int(scale) if scale in {str(s) for s in SCALES} else 100,
        spelling=str(store.value("text/spelling", "yes")) != "no",
        recent=tuple(str(n) for n in names if n)[:_MOST_RECENT],
        last_file=str(store.value("files/last", "")),
        initials=str(store.value("person/initials", "")),
        system_key=str(store.value("keys/everywhere", "yes")) != "no",
        seen_version=str(store.value("help/seen_version", "")),
        lock_minutes=_minutes(store.value("lock/minutes", LOCK_AFTER)),
        compared=_listed(store.value("files/compared", [])),
        work_copy=copies if copies in WORK_COPIES else WORK_COPIES[0],
        geometry=_bytes(store.value("window/geometry")),
        splitters=splitters,
    )


def save_preferences(preferences: Preferences) -> None:
    """Write the preferences."""
    store = _settings()
    store.setValue("look/theme", preferences.theme)
    store.setValue("look/scale", str(preferences.scale))
    store.setValue("look/language", preferences.language)
    store.setValue("text/spelling", "yes" if preferences.spelling else "no")
    store.setValue("files/recent", list(preferences.recent))
    store.setValue("files/last", preferences.last_file)
    store.setValue("files/compared", list(preferences.compared))
    store.setValue("files/work_copy", preferences.work_copy)
    store.setValue("person/initials", preferences.initials)
    store.setValue("keys/everywhere", "yes" if preferences.system_key else "no")
    store.setValue("help/seen_version", preferences.seen_version)
    store.setValue("lock/minutes", str(preferences.lock_minutes))
    store.setValue("window/geometry", QByteArray(preferences.geometry))
    for name, state in preferences.splitters.items():
        store.setValue(f"splitters/{name}", QByteArray(state))
    store.sync()


def _minutes(value: object) -> int:
    text = str(value)
    return int(text) if text.isdecimal() and len(text) < 4 else LOCK_AFTER


def _listed(value: object) -> tuple[str, ...]:
    entries = [value] if isinstance(value, str) else list(value or [])  # type: ignore[call-overload]  # QSettings gives a str for one entry
    return tuple(str(entry) for entry in entries)


def _bytes(value: object) -> bytes:
    return bytes(value.data()) if isinstance(value, QByteArray) else b""
