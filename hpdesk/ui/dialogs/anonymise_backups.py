# SPDX-License-Identifier: MPL-2.0
"""After an anonymising: the backups in which the name still stands, offered to be deleted."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from hpdesk.domain.errors import UserError
from hpdesk.services.backups import Backup
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import counted, said

_KEY = "backups naming"


def offer_backups(context: PageContext, person_id: str) -> None:
    """Look the backups through as a job, and offer to delete those that hold the name."""
    context.jobs(
        partial(_find, context, person_id),
        on_done=partial(_offer, context, person_id),
        on_failed=partial(_tell_failed, context),
    )


def _find(
    context: PageContext, person_id: str, _progress: object, _cancelled: object
) -> tuple[Backup, ...]:
    from hpdesk.services.named_backups import backups_naming  # when somebody is anonymised

    return backups_naming(context.desk, person_id)


def _offer(context: PageContext, person_id: str, found: tuple[Backup, ...]) -> None:
    if not found:
        return
    context.notice(
        _said("Navnet står stadig i {0} fra før.").format(_count(len(found))),
        tone="warn",
        action=_said("Slet dem …"),
        on_action=partial(_ask, context, person_id, len(found)),
        key=_KEY,
    )


def _ask(context: PageContext, person_id: str, count: int) -> None:
    text = _said(
        "Først laves en ny sikkerhedskopi uden navnet. Så slettes {0} for altid, og planen kan "
        "ikke længere gendannes, som den var dengang. Kopier, du selv har lagt andre steder, "
        "røres ikke."
    )
    context.ask(
        _said("Slet sikkerhedskopierne med navnet?"),
        text.format(_count(count)),
        _said("Slet sikkerhedskopier"),
        partial(_begin, context, person_id),
    )


def _begin(context: PageContext, person_id: str) -> None:
    if context.bridge.saver.flush():
        context.jobs(
            partial(_delete, context, person_id),
            on_done=partial(_tell, context),
            on_failed=partial(_tell_failed, context),
        )


def _delete(context: PageContext, person_id: str, _progress: object, _cancelled: object) -> int:
    from hpdesk.services.named_backups import delete_backups_naming

    return delete_backups_naming(context.desk, person_id)


def _tell(context: PageContext, count: int) -> None:
    words = counted(count, _said("sikkerhedskopi er"), _said("sikkerhedskopier er"))
    context.toast(_said("{0} slettet. En ny uden navnet er lavet.").format(words))


def _tell_failed(context: PageContext, problem: Exception) -> None:
    if not isinstance(problem, UserError):
        raise problem
    context.toast(said(problem), tone="over")


def _count(number: int) -> str:
    return counted(number, _said("sikkerhedskopi"), _said("sikkerhedskopier"))


def _said(text: str) -> str:
    return QCoreApplication.translate("AnonymiseBackups", text)
