# SPDX-License-Identifier: MPL-2.0
"""Where files lie that another program is to open: gone with this one."""

import atexit
import shutil
import tempfile
from functools import partial
from pathlib import Path

_folders: dict[str, Path] = {}


def passing_folder(use: str) -> Path:
    """Return a folder that is gone with the program, or before it with an encrypted plan.

    `use` tells apart what must not get each other's names.
    """
    folder = _folders.get(use)
    if folder is None or folder.parent != Path(tempfile.gettempdir()) or not folder.is_dir():
        folder = _folders[use] = Path(tempfile.mkdtemp(prefix="hpdesk-"))
        atexit.register(partial(shutil.rmtree, folder, ignore_errors=True))
    return folder
