# SPDX-License-Identifier: MPL-2.0
"""A plan open for writing, and one with a board in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hpdesk.services.desk import Desk
from tests.builders import TODAY, Board, add_board, empty_plan


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return an open plan with nothing in it."""
    opened = Desk.open(empty_plan(tmp_path), today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def board(desk: Desk) -> Board:
    """Return a board with a meeting in the open plan."""
    return add_board(desk)
