# SPDX-License-Identifier: MPL-2.0
"""Copies a zipped Office file with some of its parts changed; runs in the child."""

import zipfile
from collections.abc import Callable
from pathlib import Path

Change = Callable[[bytes], bytes]


def copy_zip(
    source: Path, target: Path, change_of: Callable[[zipfile.ZipInfo], Change | None]
) -> None:
    """Copy a zipped file part by part; `change_of` tells how a part is changed, if it is.

    Raises what `zipfile` does for a damaged one.
    """
    with (
        zipfile.ZipFile(source) as archive,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy,
    ):
        for part in archive.infolist():
            if part.is_dir():
                continue
            content = archive.read(part)
            change = change_of(part)
            if change is not None:
                content = change(content)
            stored = part.filename == "mimetype"
            copy.writestr(
                part.filename, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            )
