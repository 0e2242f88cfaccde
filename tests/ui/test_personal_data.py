# SPDX-License-Identifier: MPL-2.0
"""»Persondata« worked by keys: all about a person, anonymising, and the yearly list."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.personal_names import FORMER_MEMBER
from hpdesk.services import backups, coordination, people, retention
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.anonymise_dialog import AnonymiseDialog
from hpdesk.ui.dialogs.person_data_dialog import PersonDataDialog
from hpdesk.ui.pages.stakeholders.personal_view import PersonalView
from tests.builders import TODAY, sample_plan
from tests.ui.stakeholder_scene import Scene, open_scene


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    path = sample_plan(tmp_path)
    desk = Desk.open(path, today=TODAY)
    former = people.add_person(desk, "Torkild Abildgren", email="torkild@example.dk")
    people.add_member(desk, people.list_bodies(desk)[0].id, former, ends=date(2020, 1, 31))
    coordination.add_note(
        desk, "Torkild Abildgren ringede om Torkilds sag.", TODAY, people=[former]
    )
    coordination.add_note(desk, "Gammel note", date(2019, 5, 1))
    desk.close()
    with open_scene(qtbot, path, "personal") as opened:
        yield opened


def _view(scene: Scene) -> PersonalView:
    view = scene.page.workspace("personal")
    assert isinstance(view, PersonalView)
    return view


def _plain(words: object) -> str:
    return str(words).replace("\u00a0", " ")


def test_who_has_been_kept_long_enough_stands_first(scene: Scene) -> None:
    view = _view(scene)
    assert view.model.index(0, 0).data() == "Torkild Abildgren"
    assert _plain(view.model.index(0, 3).data()) == "31. januar 2025"
    assert "1 tidligere medlem og 1 note" in _plain(view.note.label.text())
    view.search.setText("Lise")  # stands in Digitalisering too
    assert view.model.rowCount() > 1
    told = [_plain(view.model.index(0, column).data()) for column in (0, 2, 3)]
    assert told == ["Lise-Lotte Damkjær", "31. august 2025", "31. august 2030"]


def test_all_about_a_person_is_shown_by_enter(scene: Scene) -> None:
    scene.press(Qt.Key.Key_Return)
    dialog = scene.page.findChild(PersonDataDialog)
    assert dialog is not None
    scene.qtbot.waitUntil(dialog.file_button.isEnabled, timeout=20_000)
    told = [str(dialog.model.index(row, 3).data()) for row in range(dialog.model.rowCount())]
    assert "torkild@example.dk" in told
    assert any("ringede om" in text for text in told)
    dialog.reject()


def test_a_person_is_anonymised_by_keys_alone(scene: Scene) -> None:
    scene.press(Qt.Key.Key_Delete)
    dialog = scene.page.findChild(AnonymiseDialog)
    assert dialog is not None
    scene.qtbot.waitUntil(dialog.safe.hasFocus)  # the safe answer has the keyboard
    scene.qtbot.waitUntil(dialog.do_it.isEnabled, timeout=20_000)
    forms = {dialog.model.index(r, 0).data() for r in range(dialog.model.rowCount())}
    assert any("»Torkild«" in str(form) for form in forms), "the first name is asked about"
    dialog.do_it.setFocus()
    scene.press(Qt.Key.Key_Space)
    scene.qtbot.waitUntil(
        lambda: FORMER_MEMBER in {p.name for p in people.list_people(scene.desk)}, timeout=20_000
    )
    view = _view(scene)
    scene.qtbot.waitUntil(
        lambda: "Torkild Abildgren" not in {row.person.name for row in view.model.rows()}
    )
    texts = [note.text for note in coordination.list_notes(scene.desk)]
    assert "Tidligere medlem ringede om tidligere medlems sag." in texts
    scene.qtbot.waitUntil(lambda: b"Abildgren" not in scene.desk.path.read_bytes(), timeout=20_000)


def test_anonymising_is_left_by_esc_while_the_texts_are_read(
    scene: Scene,
) -> None:
    scene.press(Qt.Key.Key_Delete)
    dialog = scene.page.findChild(AnonymiseDialog)
    assert dialog is not None
    scene.qtbot.waitUntil(dialog.do_it.isEnabled, timeout=20_000)
    before = scene.desk.path.read_bytes()
    with scene.desk.file.lock:  # holds the job at its first look at the file
        dialog.accept()
        assert dialog.isVisible(), "it stays, with its progress and »Annullér«"
        assert "Intet er ændret endnu." in dialog.note.label.text()
        job = dialog.job
        dialog.reject()
        assert job.is_cancelled()
    with scene.qtbot.waitSignal(job.destroyed, timeout=20_000):
        pass
    assert scene.desk.path.read_bytes() == before


def test_the_dialog_tells_why_initials_are_not_ticked(scene: Scene) -> None:
    coordination.add_note(scene.desk, "TA ringede om nøglerne", TODAY)
    scene.press(Qt.Key.Key_Delete)
    dialog = scene.page.findChild(AnonymiseDialog)
    assert dialog is not None
    scene.qtbot.waitUntil(dialog.do_it.isEnabled, timeout=20_000)
    assert dialog.doubt.isVisible()
    assert "Derfor er »TA« kun med, hvor du selv sætter flueben." in _plain(dialog.doubt.text())
    assert clipped_widgets(dialog) == []
    dialog.reject()


def test_the_backups_with_the_name_are_deleted_after_a_question(scene: Scene) -> None:
    first = backups.back_up_plan(scene.desk, BackupReason.OPENED)
    assert first is not None
    scene.press(Qt.Key.Key_Delete)
    dialog = scene.page.findChild(AnonymiseDialog)
    assert dialog is not None
    scene.qtbot.waitUntil(dialog.do_it.isEnabled, timeout=20_000)
    assert "1 sikkerhedskopi" in _plain(dialog.copies.label.text())
    assert first.path.name not in dialog.copies.label.text()
    assert clipped_widgets(dialog) == []
    dialog.accept()
    scene.qtbot.waitUntil(lambda: bool(scene.around.notices), timeout=20_000)
    said = "Navnet står stadig i 1 sikkerhedskopi fra før."
    assert [_plain(text) for text in scene.around.notices] == [said]
    act = scene.around.notice_actions[-1]
    assert act is not None
    act()
    question, yes = scene.around.questions[-1]
    assert question == "Slet sikkerhedskopierne med navnet?"
    assert first.path.exists()
    yes()
    scene.qtbot.waitUntil(
        lambda: any("slettet. En ny uden navnet" in text for text, _ in scene.around.toasts),
        timeout=20_000,
    )
    assert not first.path.exists()
    (fresh,) = backups.list_backups(scene.desk)
    assert b"Abildgren" not in fresh.path.read_bytes()


def test_the_review_is_noted_and_asked_for_again_next_year(scene: Scene) -> None:
    view = _view(scene)
    view.reviewed_button.setFocus()
    scene.press(Qt.Key.Key_Space)
    assert retention.retention_rules(scene.desk).reviewed_on == TODAY
    scene.qtbot.waitUntil(view.reviewed_button.isHidden)
    assert "Sidst gennemgået 12. november 2026" in _plain(view.note.label.text())
