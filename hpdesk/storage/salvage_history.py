# SPDX-License-Identifier: MPL-2.0
"""What the history in a damaged plan knows of rows that lie elsewhere in it."""

import json
from collections.abc import Mapping

from hpdesk.storage.raw_pages import Value

_Rows = Mapping[str | int, Mapping[str, Value]]


def rows_of_history(changes: _Rows, table: str) -> dict[str, dict[str, Value]]:
    """Return the rows of a table as the history last left them; rows it saw deleted are not there.

    A row made before the history began holds the columns that were changed since.
    """
    known: dict[str, dict[str, Value]] = {}
    for number in sorted(key for key in changes if isinstance(key, int)):
        change = changes[number]
        if change["table_name"] != table:
            continue
        key, after = str(change["row_key"]), change["after"]
        if after is None:
            known.pop(key, None)
        elif image := _image(after):
            known.setdefault(key, {}).update(image)
    return known


def _image(text: Value) -> dict[str, Value]:
    try:
        image = json.loads(text) if isinstance(text, str) else {}
    except (ValueError, RecursionError):
        return {}
    if not isinstance(image, dict):
        return {}
    plain = (str, int, type(None))
    return {str(name): value for name, value in image.items() if isinstance(value, plain)}
