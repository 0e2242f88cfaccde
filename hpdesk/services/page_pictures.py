# SPDX-License-Identifier: MPL-2.0
"""The pages of a PDF as pictures, for the window."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the child process is made ready with the first file
    from hpdesk.exports.page_pictures import DrawnPages


def open_pages(source: Path | bytes) -> "DrawnPages":
    """Return the open pages of a PDF file; raises UserError where it is locked or damaged."""
    from hpdesk.exports.page_pictures import DrawnPages

    return DrawnPages(source)
