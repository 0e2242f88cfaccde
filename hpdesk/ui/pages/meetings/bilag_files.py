# SPDX-License-Identifier: MPL-2.0
"""Files on their way into the plan and out of it: from disk, clipboard and drag, to a copy."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMimeData,
    QObject,
    QTemporaryDir,
    QUrl,
)
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.services import attachments
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

_ADDED = 0.5  # the share of the work that puts files in; the rest looks into them


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture from the clipboard as PNG bytes, with a name to keep it under."""

    content: bytes = field(repr=False)
    file_name: str
    title: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What a clipboard or a drag offers."""

    paths: tuple[Path, ...] = ()
    picture: Picture | None = None

    def __bool__(self) -> bool:
        return bool(self.paths) or self.picture is not None


def offered_by(data: QMimeData, now: datetime) -> Offered:
    """Return the files a clipboard or a drag holds, or else its picture."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths or not data.hasImage() or data.hasFormat("text/plain"):
        return Offered(paths)
    image = QImage(data.imageData())
    if image.isNull():
        return Offered()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    stamp = now.strftime("%Y-%m-%d %H.%M")
    name = f"Billede {stamp}.png"
    return Offered((), Picture(bytes(buffer.data().data()), name, f"Billede {stamp}"))


def add_files(
    desk: "Desk",
    item_id: str,
    paths: Sequence[Path],
    today: date,
    progress: Progress,
    cancelled: IsCancelled,
) -> list[str]:
    """Put files on a point one by one; return a sentence for each that could not be taken.

    Then they are looked into, so that the preflight can tell what they hold. Runs on a job's
    thread. What is in when the person cancels stays, and can be undone.
    """
    from hpdesk.services.bilag_looks import look_into_bilag_of

    refused = []
    for number, path in enumerate(paths):
        if cancelled():
            break
        progress(_ADDED * number / len(paths), _say("Lægger {0} i planen").format(path.name))
        try:
            content = attachments.read_source(path)
            attachments.add_attachment(desk, item_id, content, path.name, added_on=today)
        except UserError as fault:
            refused.append(said(fault))

    def tell(done: int, total: int, words: str) -> None:
        progress(_ADDED + (1 - _ADDED) * done / max(total, 1), words)

    look_into_bilag_of(desk, item_id, progress=tell, cancelled=cancelled)
    return refused


def _say(text: str) -> str:
    return QCoreApplication.translate("BilagFiles", text)


def _open_with_desktop(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenedCopies(QObject):
    """Copies of bilag that were opened or dragged out; removed when hpdesk closes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folders: list[QTemporaryDir] = []
        # neither waits for Python to find out that nobody holds the folder any more
        parent.destroyed.connect(partial(_remove, self._folders))
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(partial(_remove, self._folders))
        self.open_path: Callable[[Path], bool] = _open_with_desktop

    def open_copy(self, desk: "Desk", attachment: Attachment) -> Path:
        """Open a copy of a bilag; raises UserError where there is no file or no program."""
        path = attachments.save_copy(desk, attachment, self._own_folder())
        if not self.open_path(path):
            raise UserError(
                "Der er intet program til {file} på computeren. Gem en kopi, og åbn den selv.",
                file=attachment.file_name,
            )
        return path

    def copy_to_drag(self, desk: "Desk", attachment: Attachment) -> Path | None:
        """Return a copy named as in the pack, to be dragged out; None where its file is lost."""
        from hpdesk.documents.journal import bilag_name

        content = attachments.content_of(desk, attachment)
        if content is None:
            return None
        # a folder each, so that the name is the pack's however often it is dragged
        folder = Path(tempfile.mkdtemp(dir=self._own_folder()))
        return attachments.put_copy(content, bilag_name(attachment), folder)

    def _own_folder(self) -> Path:
        if not self._folders:
            # where Python's lie: what a kill leaves is removed the next time
            self._folders.append(QTemporaryDir(str(Path(tempfile.gettempdir(), "hpdesk-XXXXXX"))))
        return Path(self._folders[0].path())


def _remove(folders: list[QTemporaryDir], _gone: object = None) -> None:
    while folders:
        folders.pop().remove()
