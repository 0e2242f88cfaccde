# SPDX-License-Identifier: MPL-2.0
"""Where the files that ship with the program lie."""

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file, named by its parts below `resources/`."""
    return Path(__file__).resolve().parent.parent.joinpath("resources", *parts)
