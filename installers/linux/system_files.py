# SPDX-License-Identifier: MPL-2.0
"""What the Linux desktop reads: menu entry, kind of file, icons and AppStream metadata."""

import shutil
from pathlib import Path

from hpdesk.storage.plan_header import APPLICATION_ID, SUFFIX
from hpdesk.storage.plan_key import MAGIC
from installers.common.pictures import DRAWING, make_picture
from installers.common.release import APP_ID, MIME_TYPE, NAME, fill

_HERE = Path(__file__).resolve().parent
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
DESKTOP = Path("applications", f"{NAME}.desktop")
METAINFO = Path("metainfo", f"{APP_ID}.metainfo.xml")
MIME = Path("mime", "packages", f"{NAME}.xml")


def desktop_entry() -> str:
    """Return the menu entry."""
    return fill(_HERE / "hpdesk.desktop.in")


def metainfo() -> str:
    """Return the AppStream metadata."""
    return fill(_HERE / f"{APP_ID}.metainfo.xml.in")


def mime_info() -> str:
    """Return how a plan is known, by its name and by its first bytes, in clear and encrypted."""
    return fill(
        _HERE / "hpdesk.xml.in",
        APPLICATION_ID=f"0x{APPLICATION_ID:08x}",
        ENCRYPTED=MAGIC.decode("ascii"),
        SUFFIX=SUFFIX,
    )


def write_system_files(share: Path) -> None:
    """Write everything below a `share` folder, as the desktop looks for it."""
    told = {DESKTOP: desktop_entry(), METAINFO: metainfo(), MIME: mime_info()}
    for name, text in told.items():
        target = share / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    icons = share / "icons" / "hicolor"
    kind = MIME_TYPE.replace("/", "-")
    for size in _ICON_SIZES:
        apps, types = (icons / f"{size}x{size}" / folder for folder in ("apps", "mimetypes"))
        for folder in (apps, types):
            folder.mkdir(parents=True, exist_ok=True)
        make_picture(apps / f"{NAME}.png", size)
        shutil.copyfile(apps / f"{NAME}.png", types / f"{kind}.png")
    for place, called in (("apps", NAME), ("mimetypes", kind)):
        drawing = icons / "scalable" / place / f"{called}.svg"
        drawing.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DRAWING, drawing)
