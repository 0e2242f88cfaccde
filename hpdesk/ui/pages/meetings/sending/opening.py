# SPDX-License-Identifier: MPL-2.0
"""Opening a copy of a file that lies in the plan in its own program."""

import atexit
import shutil
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from hpdesk.domain.errors import UserError
from hpdesk.ui.wording import said

_folders: list[Path] = []


def _folder() -> Path:
    """Return a folder that is gone with the program, or before it with an encrypted plan."""
    if not _folders or _folders[-1].parent != Path(tempfile.gettempdir()):
        folder = Path(tempfile.mkdtemp(prefix="hpdesk-"))
        atexit.register(partial(shutil.rmtree, folder, ignore_errors=True))
        _folders.append(folder)
    return _folders[-1]


def open_bytes(name: str, content: bytes) -> str | None:
    """Open a copy; return a sentence where that fails."""
    from hpdesk.services.attachments import put_copy

    try:
        path = put_copy(content, name, _folder())
    except UserError as problem:
        return said(problem)
    path.chmod(0o444)  # what went out is read, not written
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return None
    text = QCoreApplication.translate(
        "Opening", "Der er intet program til {0} på computeren. Gem en kopi, og åbn den selv."
    )
    return text.format(name)
