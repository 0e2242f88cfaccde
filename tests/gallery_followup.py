# SPDX-License-Identifier: MPL-2.0
"""The scenes of Opfølgning's other rooms: decisions, balance and reminders."""

from hpdesk.domain.decisions import ReportEvery, Validity
from hpdesk.services import decision_register
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup.page import FollowupPage


def followup_room(window: MainWindow, room: str) -> FollowupPage:
    """Show a room of Opfølgning and return the page."""
    window.navigate("followup", room=room)
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage), "just shown"
    return page


def decisions(window: MainWindow) -> None:
    """The register, some of it replaced, told and to be reported on."""
    assert window.desk is not None, "the sample is open"
    lively_register(window.desk)
    followup_room(window, "decisions")


def lively_register(desk: Desk) -> str:
    """Say of some decisions that they are replaced, told and reported on; return one of them."""
    found = decision_register.list_decisions(desk)
    first, older = found[2], found[-3]
    if first.told:
        return first.item_id
    decision_register.set_validity(
        desk, older.item_id, Validity.REPLACED, replaced_by=first.item_id
    )
    decision_register.set_validity(desk, found[5].item_id, Validity.LAPSED)
    told = [
        decision_register.add_told(desk, first.item_id, audience=audience)
        for audience in ("Beboerne i alle afdelinger", "Afdelingsbestyrelserne", "Medarbejderne")
    ]
    decision_register.mark_told(desk, told[0], desk.today())
    decision_register.set_report_every(desk, first.item_id, ReportEvery.QUARTER)
    return first.item_id


def decision(window: MainWindow) -> None:
    """One decision in the drawer."""
    assert window.desk is not None, "the sample is open"
    key = lively_register(window.desk)
    window.navigate("followup", decision_id=key)


def balance(window: MainWindow) -> None:
    """What the parties promised and kept this year."""
    followup_room(window, "balance")


def reminders(window: MainWindow) -> None:
    """Who is to be reminded today."""
    window.navigate("overview")
    window.run_command("write_reminders")
