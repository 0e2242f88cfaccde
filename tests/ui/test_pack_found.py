# SPDX-License-Identifier: MPL-2.0
"""What is found in a pack: each bilag speaks for itself, with what mends it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from hpdesk.documents.chosen_parts import EVERY_PART
from hpdesk.domain.preflight_findings import PreflightFinding, Rule, Tone
from hpdesk.exports.pack_preview import PackLook
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.services.pack_making import PackView
from hpdesk.services.preflight import check_meeting
from hpdesk.ui.pages.meetings.pack_contents_model import ContentsModel
from hpdesk.ui.pages.meetings.pack_found import Mend, findings_of, tones_of
from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from tests.builders import TODAY, add_board, empty_plan


def test_what_lies_in_a_bilag_is_told_of_the_bilag(tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    point = board.items[1]
    key = attachments.add_attachment(desk, point, b"%PDF-1.7", "scan.pdf", title="Scan")
    items = meetings.list_items(desk, board.meeting)

    def finding(rule: Rule, tone: Tone, title: str, bilag: str | None) -> PreflightFinding:
        return PreflightFinding(rule, tone, title, "Ret den.", point, bilag)

    found = (
        finding(Rule.ATTACHMENT_TO_LOOK_AT, "info", "Bilag 2.1 er skannet", key),
        finding(Rule.CPR_NUMBER, "over", "Bilag 2.1 har et CPR-nummer", key),
        finding(Rule.CPR_NUMBER, "warn", "Punkt 2 har et CPR-nummer", None),
    )
    checked = check_meeting(desk, board.meeting)
    checked = type(checked)(
        checked.meeting, items, found, checked.accepted, checked.states, checked.share
    )
    look = PackLook(Path(), (), 1, {}, ())
    view = PackView(items, {}, frozenset(), "", look, checked)
    of_bilag, of_point = findings_of(view, EVERY_PART, (), read_only=False, kle=False)
    assert (of_bilag.tone, of_bilag.title) == ("over", "Bilag 2.1 har et CPR-nummer")
    assert of_bilag.text == "Ret den. 2 fund i alt."
    assert of_bilag.mends == (Mend.SEE, Mend.REPLACE, Mend.GO)
    assert of_point.title == "Punkt 2 har et CPR-nummer"
    assert tones_of((of_bilag, of_point)) == {key: "over", point: "warn"}
    read = findings_of(view, EVERY_PART, (), read_only=True, kle=False)
    assert Mend.REPLACE not in read[0].mends
    desk.close()


def test_the_contents_are_a_tree_that_stands_where_lines_are_renewed(
    qtmodeltester: ModelTester,
) -> None:
    model = ContentsModel()
    lines = [
        ContentsLine("cover", "Forside", tick=True),
        ContentsLine("p1", "Budget", "1"),
        ContentsLine("b1", "Tal", "1.1", level=1),
        ContentsLine("b2", "Notat", "1.2", level=1),
        ContentsLine("p2", "Lukket", "2", "Lukket", tick=None),
    ]
    assert model.set_lines(lines)
    qtmodeltester.check(model)
    kept = QPersistentModelIndex(model.index_of("b2"))
    lines[3] = replace(lines[3], title="Nyt notat", right="7", tick=False)
    assert not model.set_lines(lines)
    assert kept.data() == "Nyt notat"
    assert kept.data(Qt.ItemDataRole.AccessibleTextRole) == "1.2 Nyt notat, side 7, fravalgt"
    assert model.parent(model.index_of("b2")) == model.index_of("p1")
    assert model.set_lines(lines[:2])
    assert not kept.isValid()
