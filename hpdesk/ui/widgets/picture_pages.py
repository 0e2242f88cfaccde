# SPDX-License-Identifier: MPL-2.0
"""A picture shown as the pages of a PDF are; a TIFF may have several."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError


class PicturePages:
    """A picture from its bytes; raises UserError where they are none that can be read."""

    def __init__(self, content: bytes) -> None:
        self._bytes: QByteArray | None = QByteArray(content)
        self._read: tuple[int, QImage] = (0, self._image(0))
        self.count = self._pictures()

    def render(self, number: int, width: int) -> QImage:
        """Return a picture `width` pixels wide; an empty one once it is closed."""
        if self._bytes is None:
            return QImage()
        if self._read[0] != number:
            self._read = (number, self._image(number))
        image = self._read[1]
        height = max(1, round(width * image.height() / image.width()))
        wanted = _within(QSize(width, height))
        mode = Qt.TransformationMode.SmoothTransformation
        return image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)

    def close(self) -> None:
        """Let go of the bytes."""
        self._bytes = None

    def _pictures(self) -> int:
        buffer, reader = self._reader()
        several = bytes(reader.format().data()) in (b"tiff", b"tif")
        found = reader.imageCount() if several else 1
        buffer.close()
        return max(1, found)

    def _image(self, number: int) -> QImage:
        buffer, reader = self._reader()
        reader.setAutoTransform(True)  # the way the camera was held
        if number:
            reader.jumpToImage(number)
        size = reader.size()
        if size.isValid() and size.width() * size.height() > limits.DRAWN_PIXELS:
            reader.setScaledSize(_within(size))
        image = reader.read()
        buffer.close()
        if image.isNull():
            raise UserError("Billedet er beskadiget eller af en slags, der ikke kan vises her.")
        return image

    def _reader(self) -> tuple[QBuffer, QImageReader]:
        buffer = QBuffer()
        buffer.setData(self._bytes or QByteArray())
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setDecideFormatFromContent(True)
        return buffer, reader


def _within(size: QSize) -> QSize:
    """Return a size of the same shape with no more pixels than are good for the memory."""
    much = size.width() * size.height() / limits.DRAWN_PIXELS
    return size if much <= 1 else size / (much**0.5)
