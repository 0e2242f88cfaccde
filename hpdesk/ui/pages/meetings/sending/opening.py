# SPDX-License-Identifier: MPL-2.0
"""Opening a copy of a file that lies in the plan in its own program."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from hpdesk.domain.errors import UserError
from hpdesk.ui.passing_files import passing_folder
from hpdesk.ui.wording import said


def open_bytes(name: str, content: bytes) -> str | None:
    """Open a copy; return a sentence where that fails."""
    from hpdesk.services.attachments import put_copy

    try:
        path = put_copy(content, name, passing_folder("sent"))
    except UserError as problem:
        return said(problem)
    path.chmod(0o444)  # what went out is read, not written
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return None
    text = QCoreApplication.translate(
        "Opening", "Der er intet program til {0} på computeren. Gem en kopi, og åbn den selv."
    )
    return text.format(name)
