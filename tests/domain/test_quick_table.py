# SPDX-License-Identifier: MPL-2.0
"""What each of the real-looking lines in the table gives."""

import pytest

from hpdesk.domain.quick_commands import COMMANDS
from hpdesk.domain.quick_entry import QuickKind
from tests.domain.quick_table import Row, read, rows, written

ROWS = rows()


@pytest.mark.parametrize("row", ROWS, ids=[row.typed for row in ROWS])
def test_a_line_gives_what_the_table_says(row: Row) -> None:
    assert written(read(row.typed), row.typed) == row.columns


def test_the_table_has_every_kind_and_every_command() -> None:
    assert len(ROWS) >= 150
    assert len({row.typed for row in ROWS}) == len(ROWS)
    assert {row.columns["kind"] for row in ROWS} == set(QuickKind)
    for command in COMMANDS:
        assert any(row.typed.casefold().startswith(command.word) for row in ROWS), command
