# SPDX-License-Identifier: MPL-2.0
"""Where the files that ship with the program lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "_resources"  # setup.py lays them there
# beside the package in a checkout and in what the installers bring
_FOLDER = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file, named by its parts below `resources/`."""
    return _FOLDER.joinpath(*parts)
