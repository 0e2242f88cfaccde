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
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import product
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ.setdefault("QT_ACCESSIBILITY", "0")

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QThreadPool
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from hpdesk.app.window import make_application
from hpdesk.domain.changes import ChangeSet
from hpdesk.services.desk import Desk
from hpdesk.services.new_plan import make_plan
from hpdesk.services.sample import make_sample
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.looks import DANISH, LANGUAGES
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.pack_folder import remember_folder
from hpdesk.ui.pages.minutes.presenter_window import PresenterWindow
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote
from hpdesk.ui.preferences import Preferences
from hpdesk.ui.theme import apply_theme, current
from tests.gallery_scenes import EMPTY_SCENES, SAMPLE_SCENES, WELCOME_SCENES, Scene

TODAY = date(2026, 11, 12)
SIZES = ((1440, 900), (1024, 700))
NOW = datetime(2026, 11, 12, 10, 42)
THEMES = ("light", "dark")
BOARD_BODY = "b-best"


class PinnedDesk(Desk):
    """A plan where it is always the same minute, so that the pictures stay the same."""

    def now(self) -> datetime:
        """Return that minute."""
        return NOW


def settle(seconds: float = 5.0) -> None:
    """Let the window do what it has begun: layouts, jobs, first paints."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the gallery made one"
    until = time.monotonic() + seconds
    quiet = 0
    while time.monotonic() < until and quiet < 4:
        app.processEvents()
        # what was closed goes; without a running loop Qt would keep every dialog to the end
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QThreadPool.globalInstance().waitForDone(50)
        quiet += 1


def overlays(window: QWidget) -> list[QWidget]:
    """Return the dialogs and menus that are shown over the window."""
    found = [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]
    return [w for w in found if isinstance(w, QDialog | QMenu | PresenterWindow | QuickNote)]


def picture_of(window: MainWindow) -> QPixmap:
    """Return the window with what is open over it."""
    picture = window.grab()
    for over in overlays(window):
        painter = QPainter(picture)
        at = over.pos() - window.pos()
        if not isinstance(over, QMenu):
            at = window.rect().center() - over.rect().center()
        shown = over.grab()
        painter.drawPixmap(at, shown)
        painter.setPen(current().colour("line2"))  # the frame that the desktop gives it
        painter.drawRect(QRect(at, shown.size()).adjusted(-1, -1, 0, 0))
        painter.end()
    return picture


def take(window: MainWindow, target: Path) -> list[str]:
    """Write the window with what is open over it, and return the texts that are cut off."""
    picture_of(window).save(str(target))
    found = [words for top in (window, *overlays(window)) for words in clipped_widgets(top)]
    return [f"{target.name}: {words}" for words in found]


def put_away(window: MainWindow) -> None:
    """Close what a scene opened over the window, receipts and notices too."""
    for over in overlays(window):
        over.reject() if isinstance(over, QDialog) else over.close()
    for toast in window.toasts.toasts():
        toast.dismiss()
    window.notice_bar.clear()
    window.help.put_away()


def take_back(window: MainWindow, before: ChangeSet | None) -> None:
    """Undo what a scene wrote, so that the next ones find the plan as it was."""
    desk = window.desk
    assert desk is not None, "only scenes of a plan write"
    assert window.bridge.saver.flush(), "the disk has room"
    while desk.last_step is not before:
        desk.undo()


def stage(
    plan: Path | None,
    scenes: Sequence[Scene],
    size: tuple[int, int],
    theme: str = "light",
    scale: int = 100,
) -> Iterator[tuple[Scene, MainWindow]]:
    """Arrange each scene in one window of a plan, or of the welcome, and yield it."""
    if not scenes:
        return
    app = QApplication.instance()
    assert isinstance(app, QApplication), "whoever calls made one"
    app.setCursorFlashTime(0)  # a blinking cursor would make two pictures of one
    apply_theme(app, theme, scale)
    window = MainWindow(preferences=Preferences(theme=theme, scale=scale), today=TODAY)
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()
    if plan is not None:
        window.set_desk(PinnedDesk.open(plan, today=TODAY))
        settle()
    for scene in scenes:
        before = window.desk.last_step if window.desk else None
        scene.arrange(window)
        settle()
        yield scene, window
        put_away(window)
        if scene.undone:
            take_back(window, before)
        settle()
    window.bridge.saver.discard()
    window.set_desk(None)
    window.close()
    window.deleteLater()
    settle()


def stages(
    plans: Path, size: tuple[int, int], theme: str = "light", scale: int = 100, only: str = ""
) -> Iterator[tuple[Scene, MainWindow]]:
    """Arrange every scene whose name contains `only`; its plans lie in `plans` meanwhile."""
    sample, empty = plans / "Nørrehavn Øst.hpdesk", plans / "Søparken.hpdesk"
    make_sample(sample, TODAY)
    make_plan(empty, "Helhedsplan Søparken 2027–30", municipality="Nordby Kommune")
    for plan, scenes in ((None, WELCOME_SCENES), (sample, SAMPLE_SCENES), (empty, EMPTY_SCENES)):
        wanted = [scene for scene in scenes if only in scene.name]
        yield from stage(plan, wanted, size, theme, scale)
    sample.unlink()
    empty.unlink()


def shoot_all(
    folder: Path,
    plans: Path,
    only: str = "",
    *,
    themes: Sequence[str] = THEMES,
    sizes: Sequence[tuple[int, int]] = SIZES,
    scale: int = 100,
) -> list[str]:
    """Take the pictures whose names contain `only`; return the texts that are cut off."""
    found: list[str] = []
    for theme, size in product(themes, sizes):
        ending = f"{size[0]}" + (f"-{scale}" if scale != 100 else "")
        ending += "-moerk" if theme == "dark" else ""
        for scene, window in stages(plans, size, theme, scale, only):
            found += take(window, folder / f"{scene.name}-{ending}.png")
    return found


def main() -> int:
    """Take the pictures; 1 where a text is cut off."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("gallery"))
    parser.add_argument("--only", default="", help="a part of the picture's name")
    parser.add_argument("--scale", type=int, default=100, help="size of the type in per cent")
    parser.add_argument("--language", choices=LANGUAGES, default=DANISH, help="of the window")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        make_application(arguments.language)
        # The page of the pack names the folder, so it must be called the same every time.
        remember_folder(BOARD_BODY, Path(tempfile.gettempdir()))
        found = shoot_all(arguments.folder, Path(home), arguments.only, scale=arguments.scale)
        if not arguments.only:
            from tests import manual_pictures  # which takes its pictures here

            manual_pictures.tell(manual_pictures.out_of_date(Path(home)))
    for line in found:
        print(f"afskåret tekst – {line}")
    print(f"Billederne ligger i {arguments.folder}, {len(found)} afskårne tekster.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
