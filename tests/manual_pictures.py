# SPDX-License-Identifier: MPL-2.0
"""`make manual`: the pictures of the manual, taken from the gallery's scenes.

Each picture is kept with a digest of the words that stood on it. `--check` takes none, but tells
which pictures say something else than the window does now; exit status 1 where one does.
"""

import argparse
import hashlib
import os
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from hpdesk.app.window import make_application
from hpdesk.resources import resource_path
from hpdesk.services.new_plan import make_plan
from hpdesk.services.sample import make_sample
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.pack_folder import remember_folder
from tests import gallery  # chooses the offscreen platform, so before Qt is imported
from tests.gallery_scenes import EMPTY_SCENES, SAMPLE_SCENES, WELCOME_SCENES

SIZE = (1120, 720)
MOST_BYTES = 60_000
COLOURS, VIVID = 26, 14  # of the whole picture, and of what is neither grey nor pale
PICTURES = resource_path("manual", "pictures")
DIGESTS = PICTURES / "digests.toml"
_VIVID_FROM = 90  # of 255: how saturated a colour is
_NAMED = re.compile(r"^\{picture:([a-z0-9-]+)\}", re.MULTILINE)
SCENES = {scene.name for scene in (*WELCOME_SCENES, *SAMPLE_SCENES, *EMPTY_SCENES)}


def wanted() -> tuple[str, ...]:
    """Return the scenes that the chapters show."""
    chapters = sorted(resource_path("manual").glob("*.md"))
    found = [name for path in chapters for name in _NAMED.findall(path.read_text("utf-8"))]
    return tuple(dict.fromkeys(found))


def kept() -> dict[str, str]:
    """Return the digests that lie with the pictures."""
    if not DIGESTS.exists():
        return {}
    digests: dict[str, str] = tomllib.loads(DIGESTS.read_text("utf-8"))
    return digests


def digest_of(window: MainWindow) -> str:
    """Return a checksum of the words that are seen in the window and over it."""
    # the sidebar tells the hour when the plan was saved and backed up, which is never the same
    tops = (window.stack, *gallery.overlays(window))
    words = [word for top in tops for word in _words(top)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def _words(top: QWidget) -> Iterator[str]:
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield widget.currentText()
        elif widget is top:
            yield widget.windowTitle()


def shown(names: tuple[str, ...], plans: Path) -> Iterator[tuple[str, MainWindow]]:
    """Arrange each of the scenes in turn."""
    sample, empty = plans / "Nørrehavn Øst.hpdesk", plans / "Søparken.hpdesk"
    make_sample(sample, gallery.TODAY)
    make_plan(empty, "Helhedsplan Søparken 2027–30", municipality="Nordby Kommune")
    for plan, scenes in ((None, WELCOME_SCENES), (sample, SAMPLE_SCENES), (empty, EMPTY_SCENES)):
        chosen = [scene for scene in scenes if scene.name in names]
        for scene, window in gallery.stage(plan, chosen, SIZE):
            yield scene.name, window


def small_png(window: MainWindow) -> bytes:
    """Return the window as a PNG of few colours."""
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    gallery.picture_of(window).save(buffer, "PNG")
    picture = Image.open(BytesIO(bytes(stored.data()))).convert("RGB")
    small = picture.quantize(palette=_palette(picture), dither=Image.Dither.NONE)
    target = BytesIO()
    small.save(target, "PNG", optimize=True)
    return target.getvalue()


def _palette(picture: Image.Image) -> Image.Image:
    """Return the colours to use; without places of their own, small warnings would turn grey."""
    vivid = picture.convert("HSV").getchannel("S").point(lambda s: 255 if s > _VIVID_FROM else 0)
    only = Image.composite(picture, Image.new("RGB", picture.size, "white"), vivid)
    found: list[int] = []
    for source, count in ((picture, COLOURS), (only, VIVID)):
        found += (source.quantize(count, dither=Image.Dither.NONE).getpalette() or [])[: 3 * count]
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(found)
    return chosen


def out_of_date(plans: Path) -> list[str]:
    """Return the pictures that say something else than the window does now."""
    before = kept()
    now = ((name, digest_of(window)) for name, window in shown(wanted(), plans))
    return sorted(name for name, digest in now if before.get(name) != digest)


def retake(plans: Path) -> int:
    """Take every picture anew, drop those no chapter shows, and return how many there are."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    now: dict[str, str] = {}
    for name, window in shown(wanted(), plans):
        now[name] = digest_of(window)
        (PICTURES / f"{name}.png").write_bytes(small_png(window))
    for path in PICTURES.glob("*.png"):
        if path.stem not in now:
            path.unlink()
    DIGESTS.write_text("".join(f'{name} = "{now[name]}"\n' for name in sorted(now)), "utf-8")
    return len(now)


def main() -> int:
    """Take the pictures, or check those that are there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only tell which are out of date")
    check: bool = parser.parse_args().check
    if missing := [name for name in wanted() if name not in SCENES]:
        print(f"Disse scener findes ikke i galleriet: {', '.join(missing)}")
        return 1
    with tempfile.TemporaryDirectory() as home:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = home
        make_application()
        remember_folder(gallery.BOARD_BODY, Path(tempfile.gettempdir()))
        if not check:
            print(f"{retake(Path(home))} billeder ligger i {PICTURES}.")
            return 0
        old = out_of_date(Path(home))
    tell(old)
    return 1 if old else 0


def tell(old: Sequence[str]) -> None:
    """Name the pictures that are out of date."""
    for name in old:
        print(f"{name}: billedet i bogen viser ikke det, vinduet viser nu. Kør make manual.")


if __name__ == "__main__":
    sys.exit(main())
