# SPDX-License-Identifier: MPL-2.0
"""The program's icon for the systems that do not take a drawing: .ico, .icns and .png.

Made from the one drawing in resources/icons by the libraries that the program itself uses, so this
runs in the virtual environment: `python -m installers.common.pictures FILE [SIZE]`.
"""

import io
import os
import sys
from pathlib import Path

from tools.environment import ROOT, Refusal, run, venv_python

DRAWING = ROOT / "resources" / "icons" / "hpdesk.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)
PNG_SIZE = 512


def make_picture(target: Path, size: int = PNG_SIZE) -> None:
    """Have the icon drawn as the kind of file that the name says; raises Refusal where it fails.

    `size` is for a .png, in pixels; the other kinds hold every size.
    """
    words = (venv_python(), "-m", "installers.common.pictures", target, str(size))
    if run(words, {"QT_QPA_PLATFORM": "offscreen"}):
        raise Refusal(f"Ikonet {target.name} kunne ikke tegnes.")


def _drawn(size: int) -> bytes:
    """Return the drawing as PNG, so many pixels wide and high."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes, Qt for str
    return bytes(buffer.data().data())


def _write(target: Path, size: int) -> None:
    from PIL import Image

    if target.suffix == ".png":
        target.write_bytes(_drawn(size))
        return
    sizes = ICO_SIZES if target.suffix == ".ico" else ICNS_SIZES
    # each size is drawn anew: a drawing made smaller afterwards is blurred
    pictures = [Image.open(io.BytesIO(_drawn(size))) for size in sizes]
    others = pictures[:-1]
    if target.suffix == ".ico":
        squares = [(size, size) for size in sizes]
        # the installer's maker knows no PNG inside an .ico
        pictures[-1].save(target, sizes=squares, append_images=others, bitmap_format="bmp")
    else:
        pictures[-1].save(target, append_images=others)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _application = QGuiApplication(sys.argv[:1])
    _write(Path(sys.argv[1]), int(sys.argv[2]))
