# SPDX-License-Identifier: MPL-2.0
"""`make gallery`: every page and dialog as a picture, light and dark, wide and narrow.

Pictures are taken from the sample plan on its own day, offscreen, with the shipped fonts. Exit
status 1 where a text is cut off, each named with the picture it stands in.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ.setdefault("QT_ACCESSIBILITY", "0")

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hpdesk.app.window import make_application
from hpdesk.services.desk import Desk
from hpdesk.services.sample import make_sample
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.preferences import Preferences
from hpdesk.ui.theme import apply_theme

TODAY = date(2026, 11, 12)
SIZES = ((1440, 900), (1024, 700))
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what brings the window there."""

    name: str
    arrange: Callable[[MainWindow], object]


def _page(name: str, **arguments: object) -> Callable[[MainWindow], object]:
    return lambda window: window.navigate(name, **arguments)


def _command(name: str, page: str = "overview") -> Callable[[MainWindow], object]:
    def arrange(window: MainWindow) -> None:
        window.navigate(page)
        settle()
        window.run_command(name)

    return arrange


BOARD = "m-b8"
SCENES = (
    Scene("01-overblik", _page("overview")),
    Scene("02-moeder", _page("meetings")),
    Scene("03-dagsorden", _page("meetings", meeting_id=BOARD, item_id="i-b8-5")),
    Scene("04-deltagere", _page("meetings", meeting_id=BOARD, tab="participants")),
    Scene("05-moedepakke", _page("meetings", meeting_id=BOARD, tab="pack")),
    Scene("06-historik", _page("meetings", meeting_id=BOARD, tab="history")),
    Scene("07-referat", _page("minutes", meeting_id="m-b7")),
    Scene("08-opfoelgning", _page("followup")),
    Scene("09-opgave", _page("followup", task_id="t-05")),
    Scene("10-interessenter", _page("stakeholders")),
    Scene("11-personer", _page("stakeholders", view="people")),
    Scene("12-organer", _page("stakeholders", view="bodies")),
    Scene("13-noter", _page("stakeholders", view="notes")),
    Scene("20-soeg", _command("palette")),
    Scene("21-nyt-moede", _command("new_meeting")),
    Scene("22-ny-opgave", _command("new_task")),
    Scene("23-ny-note", _command("new_note")),
    Scene("24-genveje", _command("shortcuts")),
    Scene("25-indstillinger", _command("preferences")),
)


def settle(seconds: float = 5.0) -> None:
    """Let the window do what it has begun: layouts, jobs, first paints."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the gallery made one"
    until = time.monotonic() + seconds
    quiet = 0
    while time.monotonic() < until and quiet < 4:
        app.processEvents()
        QThreadPool.globalInstance().waitForDone(50)
        quiet += 1


def open_dialogs() -> list[QDialog]:
    """Return the dialogs that are shown."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def take(window: MainWindow, target: Path) -> list[str]:
    """Write the window, with an open dialog over it, and return the texts that are cut off."""
    picture = window.grab()
    found = clipped_widgets(window)
    for dialog in open_dialogs():
        found += clipped_widgets(dialog)
        _lay_over(picture, window, dialog)
    picture.save(str(target))
    return [f"{target.name}: {words}" for words in found]


def _lay_over(picture: object, window: QWidget, dialog: QDialog) -> None:
    from PySide6.QtGui import QPainter, QPixmap

    assert isinstance(picture, QPixmap), "grabbed from a widget"
    painter = QPainter(picture)
    place = window.rect().center() - dialog.rect().center()
    painter.drawPixmap(place, dialog.grab())
    painter.end()


def shoot(folder: Path, only: str) -> list[str]:
    """Take all pictures and return the texts that are cut off."""
    app = make_application()
    found: list[str] = []
    with tempfile.TemporaryDirectory() as work:
        plan = Path(work) / "Nørrehavn Øst.hpdesk"
        make_sample(plan, TODAY)
        for theme in THEMES:
            apply_theme(app, theme, 100)
            for width, height in SIZES:
                found += _shoot_one(folder, plan, theme, (width, height), only)
    return found


def _shoot_one(
    folder: Path, plan: Path, theme: str, size: tuple[int, int], only: str
) -> Iterator[str]:
    suffix = f"{size[0]}" + ("-moerk" if theme == "dark" else "")
    found: list[str] = []
    preferences = Preferences(theme=theme)
    window = MainWindow(preferences=preferences, today=TODAY)
    window.resize(*size)
    window.show()
    settle()
    if only in "00-velkommen":
        found += take(window, folder / f"00-velkommen-{suffix}.png")
    window.set_desk(Desk.open(plan, today=TODAY))
    settle()
    for scene in SCENES:
        if only not in scene.name:
            continue
        scene.arrange(window)
        settle()
        found += take(window, folder / f"{scene.name}-{suffix}.png")
        for dialog in open_dialogs():
            dialog.reject()
        settle()
    window.close()
    window.deleteLater()
    settle()
    return iter(found)


def main() -> int:
    """Take the pictures; 1 where a text is cut off."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("gallery"))
    parser.add_argument("--only", default="", help="a part of the picture's name")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        found = shoot(arguments.folder, arguments.only)
    for line in found:
        print(f"afskåret tekst – {line}")
    print(f"Billederne ligger i {arguments.folder}, {len(found)} afskårne tekster.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
