# SPDX-License-Identifier: MPL-2.0
"""The answer to a deletion that others stand in the way of."""


class StillUsed(Exception):  # noqa: N818 - an answer, made into a sentence by the service
    """Rows of `table` point to what was to be deleted."""

    def __init__(self, table: str, count: int) -> None:
        super().__init__(table, count)
        self.table = table
        self.count = count
