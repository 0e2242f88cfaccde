# SPDX-License-Identifier: MPL-2.0
"""Setting the status of many tasks at once, also where some of them were closed before."""

from collections.abc import Sequence

from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.followup_rules import reopened_log
from hpdesk.domain.words import word
from hpdesk.services.desk import Desk
from hpdesk.services.followup import log_line, put_status


def set_statuses(
    desk: Desk, task_ids: Sequence[str], status: TaskStatus, *, reason: str = ""
) -> int:
    """Set the status of tasks in one step and return how many got another.

    The closed ones among them are opened again where the status is an open one; that needs a
    reason, which goes into their logs. Raises UserError where it is missing.
    """
    keys = list(dict.fromkeys(task_ids))
    said = reason.strip().rstrip(".")
    count = f" ({counted(len(keys), 'opgave', 'opgaver')})" if len(keys) > 1 else ""
    changed = 0
    with desk.write(f"Status sat til {word(status).lower()}{count}") as writer:
        for key in keys:
            before = TaskStatus(writer.get("task", key)["status"] or TaskStatus.OPEN)
            reopened = before.is_closed and not status.is_closed
            if reopened and not said:
                raise UserError("Intet er genåbnet. Skriv, hvorfor opgaven skal åbnes igen.")
            if reopened:
                log_line(writer, key, desk.today(), reopened_log(f"{said}."))
            if reopened and status is TaskStatus.OPEN:  # the line above has told it
                writer.set("task", key, status=str(status), closed_on=None)
                changed += 1
            else:
                changed += put_status(writer, key, status, desk.today())
    return changed
