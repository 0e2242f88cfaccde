# SPDX-License-Identifier: MPL-2.0
"""The looks of the program as frozen tokens, and how they reach Qt.

Colours stand in `resources/themes/<name>.toml`, sizes in `measures.toml`; palette, QSS and
every painted widget are made from them. Ask `current()` while painting; connect to
`hub().changed` only where something must be rebuilt (a StyleChange event repaints the rest).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from hpdesk.resources import resource_path
from hpdesk.ui.garbage import no_collection
from hpdesk.ui.looks import THEME_NAMES

if TYPE_CHECKING:
    from hpdesk.ui.style import DeskStyle

FONT_FILES = ("Regular", "Medium", "SemiBold", "Italic")
FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "DejaVu Sans")

# A tone is how a chip, badge or note speaks: (text token, ground token).
TONES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "neutral": ("t2", "off"),
        "acc": ("acc", "tint"),
        "ok": ("ok", "okt"),
        "warn": ("warn", "warnt"),
        "over": ("over", "overt"),
        "info": ("info", "infot"),
        "line": ("t2", "surface"),
    }
)


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size of type: pixel size and line height at 100 %, and weight."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Theme:
    """One look at one scale."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    types: Mapping[str, TypeStyle]
    measures: Mapping[str, int]
    scale: float = 1.0

    def colour(self, token: str) -> QColor:
        """Return the colour of a token such as `acc`."""
        return QColor(self.colours[token])

    def px(self, pixels: float) -> int:
        """Return a length in pixels at the person's scale, at least 1."""
        return max(1, round(pixels * self.scale))

    def measure(self, name: str) -> int:
        """Return a named length at the person's scale."""
        return self.px(self.measures[name])

    def font(self, role: str = "body") -> QFont:
        """Return the font of a type role such as `title`, `body` or `meta`."""
        style = self.types[role]
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(style.size))
        font.setWeight(QFont.Weight(style.weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line_height(self, role: str = "body") -> int:
        """Return the line height of a type role in pixels."""
        return self.px(self.types[role].line)

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Return the text and ground colour of a tone such as `warn`."""
        text, ground = TONES[tone]
        return self.colour(text), self.colour(ground)


class ThemeHub(QObject):
    """Tells painted widgets that the look has changed."""

    changed = Signal()


@cache
def hub() -> ThemeHub:
    """Return the one hub of this process."""
    return ThemeHub()


@cache
def load_theme(name: str, scale_percent: int = 100) -> Theme:
    """Read a theme file and the shared measures."""
    folder = resource_path("themes")
    with (folder / f"{name}.toml").open("rb") as stream:
        look = tomllib.load(stream)
    with (folder / "measures.toml").open("rb") as stream:
        shared = tomllib.load(stream)
    return Theme(
        name=look["name"],
        dark=look["dark"],
        colours=MappingProxyType(look["colours"]),
        types=MappingProxyType({k: TypeStyle(**v) for k, v in shared["type"].items()}),
        measures=MappingProxyType(shared["measures"]),
        scale=scale_percent / 100,
    )


class _State:
    """What is shown now; kept in one place so that painting need not ask Qt."""

    theme: Theme | None = None
    chosen: str = "light"
    percent: int = 100
    style: "DeskStyle | None" = None
    watching: bool = False
    dressed: Theme | None = None  # what Qt itself was last dressed in


def current() -> Theme:
    """Return the theme that is shown now (light before `apply_theme`)."""
    return _State.theme or load_theme("light")


@cache
def load_fonts() -> None:
    """Make the shipped Inter known to Qt; other fonts stand in where it cannot be read."""
    for weight in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"Inter-{weight}.otf")))


def resolve_name(name: str) -> str:
    """Return the file name of a theme; `system` follows the desktop's light, dark and contrast."""
    if name != "system":
        return name if name in THEME_NAMES else "light"
    hints = QApplication.styleHints()
    return system_look(hints.colorScheme(), hints.accessibility().contrastPreference())


def system_look(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """Return the theme that is like a desktop."""
    dark = scheme == Qt.ColorScheme.Dark
    if contrast == Qt.ContrastPreference.HighContrast:
        return "high_contrast_dark" if dark else "high_contrast"
    return "dark" if dark else "light"


def style_sheet(theme: Theme) -> str:
    """Return the QSS of a theme: colours substituted and pixels scaled."""
    text = resource_path("themes", "base.qss").read_text(encoding="utf-8")
    text = Template(text).substitute(theme.colours)
    return re.sub(r"(?<![\w#])(\d+)px", lambda m: f"{_scaled(theme, int(m[1]))}px", text)


def _scaled(theme: Theme, pixels: int) -> int:
    return theme.px(pixels) if pixels else 0


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme."""
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "over",
        QPalette.ColorRole.ToolTipBase: "text",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.PlaceholderText: "t3",
        QPalette.ColorRole.Highlight: "acc",
        QPalette.ColorRole.HighlightedText: "onacc",
        QPalette.ColorRole.Accent: "acc",
        QPalette.ColorRole.Link: "acc",
        QPalette.ColorRole.LinkVisited: "acc",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "line",
        QPalette.ColorRole.Mid: "line2",
        QPalette.ColorRole.Dark: "ctl",
        QPalette.ColorRole.Shadow: "line2",
    }
    result = QPalette()
    for role, token in roles.items():
        result.setColor(role, theme.colour(token))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("t3"))
    return result


@Slot()
def _on_scheme_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _State.chosen == "system":
        apply_theme(app, "system", _State.percent)


def choose_theme(name: str, scale: int = 100) -> Theme:
    """Make a theme the current one for what is painted by hand, before Qt is dressed in it."""
    theme = load_theme(resolve_name(name), scale)
    _State.theme, _State.chosen, _State.percent = theme, name, scale
    return theme


def apply_theme(app: QApplication, name: str = "system", scale: int = 100) -> Theme:
    """Show a theme of `THEME_NAMES` at a scale in per cent."""
    from hpdesk.ui.style import DeskStyle, StyleTokens  # after the shell has been painted

    load_fonts()
    theme = choose_theme(name, scale)
    if not _State.watching:
        _State.watching = True
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(_on_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(_on_scheme_changed)
    if _State.dressed is theme:  # Qt goes through every widget also when nothing is new
        return theme
    _State.dressed = theme
    tokens = StyleTokens({k: theme.colour(k) for k in theme.colours}, theme.scale)
    if _State.style is None:
        _State.style = DeskStyle(tokens)
        app.setStyle(_State.style)
    _State.style.tokens = tokens
    with no_collection():
        app.setPalette(palette(theme))
        app.setFont(theme.font("body"))
        app.setStyleSheet(style_sheet(theme))
    hub().changed.emit()
    return theme
