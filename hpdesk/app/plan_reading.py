# SPDX-License-Identifier: MPL-2.0
"""The plan that a command reads."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from hpdesk.app.given_password import unlock_plan
from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk


@contextmanager
def opened_plan(arguments: argparse.Namespace) -> Iterator[Desk]:
    """Open the plan for reading: no command changes an existing plan by a byte."""
    from hpdesk.storage.desk_file import DAMAGED
    from hpdesk.storage.soundness import find_damage

    unlock_plan(arguments.file)
    desk = Desk.open(arguments.file, today=arguments.today, for_writing=False)
    try:
        if find_damage(desk.file, thorough=False):
            raise UserError(DAMAGED, file=arguments.file.name)
        yield desk
    finally:
        desk.close()
