# SPDX-License-Identifier: MPL-2.0
"""Opening a copy of a file that lies in the plan in its own program."""

import atexit
import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from hpdesk.domain.errors import UserError


@cache
def _folder() -> Path:
    """Return a folder that is gone with the program."""
    folder = tempfile.mkdtemp(prefix="hpdesk-")
    atexit.register(partial(shutil.rmtree, folder, ignore_errors=True))
    return Path(folder)


def open_bytes(name: str, content: bytes) -> str | None:
    """Open a copy; return a sentence where that fails."""
    from hpdesk.services.attachments import put_copy

    try:
        path = put_copy(content, name, _folder())
    except UserError as problem:
        return str(problem)
    path.chmod(0o444)  # what went out is read, not written
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return None
    text = QCoreApplication.translate(
        "Opening", "Der er intet program til {0} på computeren. Gem en kopi, og åbn den selv."
    )
    return text.format(name)
