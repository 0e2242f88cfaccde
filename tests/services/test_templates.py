# SPDX-License-Identifier: MPL-2.0
"""Templates: those that ship, changed ones, own ones, and damaged rows."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind, MeetingKind, StandingPoint
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.preflight_texts import find_placeholders
from hpdesk.domain.templates import (
    Template,
    TemplatePoint,
    TemplateWhat,
    filled_title,
    standing_by_title,
)
from hpdesk.services import case_sheet, meetings, templates
from hpdesk.services.desk import Desk
from hpdesk.services.template_content import read_points, shipped_templates, written_points
from tests.builders import Board

BOARD = Body("", "Bestyrelsen", BodyKind.BOARD)


def template(desk: Desk, kind: BodyKind, focus: str = "", **more: MeetingKind) -> str:
    found = templates.template_for(desk, Body("", "", kind), focus, **more)
    return found.id if found else ""


def test_each_kind_of_body_and_meeting_has_its_template(desk: Desk) -> None:
    assert template(desk, BodyKind.BOARD) == "bestyrelse"
    assert template(desk, BodyKind.BOARD, "Byudvikling") == "bestyrelse-byudvikling"
    assert template(desk, BodyKind.BOARD, "noget andet") == "bestyrelse"
    assert template(desk, BodyKind.BOARD, "et-årseftersyn") == "et-aarseftersyn"
    assert template(desk, BodyKind.STEERING_GROUP) == "styregruppe"
    assert template(desk, BodyKind.ADVISORY_GROUP) == "raadgivende-gruppe"
    assert template(desk, BodyKind.PRE_MEETING_GROUP) == "formoede"
    joint, trip = MeetingKind.JOINT, MeetingKind.STUDY_TRIP
    assert template(desk, BodyKind.BOARD, "helhedsplan", meeting_kind=joint) == "faellesmoede"
    assert template(desk, BodyKind.STEERING_GROUP, meeting_kind=trip) == "studietur"


def test_the_shipped_templates_are_whole() -> None:
    for one in shipped_templates():
        assert one.name
        assert read_points(written_points(one.points)) == one.points
        if one.what is TemplateWhat.ITEM:
            (point,) = one.points
            assert point.checklist
            texts = point.recommendation + point.case + point.economy + point.summary
            assert find_placeholders(texts), one.id  # the preflight finds what is left of them
        else:
            assert sum(point.slot for point in one.points) == 1
            assert all(p.duration for p in one.proper_points)
            assert not any(point.is_sub for point in one.points)
    advisory = next(t for t in shipped_templates() if t.id == "raadgivende-gruppe")
    assert ItemKind.DECISION not in {p.kind for p in advisory.points}


def test_a_changed_template_takes_the_place_of_the_shipped_one_until_it_is_reset(
    desk: Desk,
) -> None:
    shipped = templates.get_template(desk, "bestyrelse")
    short = replace(shipped, points=(TemplatePoint("Mødeevaluering", duration=10),))
    templates.save_template(desk, short)
    assert next(t.id for t in templates.list_templates(desk)) == "bestyrelse"
    changed = templates.get_template(desk, "bestyrelse")
    assert (changed.changed, [p.title for p in changed.points]) == (True, ["Mødeevaluering"])
    templates.hide_template(desk, "bestyrelse")
    assert "bestyrelse" not in {t.id for t in templates.list_templates(desk)}
    assert "bestyrelse" in {t.id for t in templates.list_templates(desk, hidden=True)}
    templates.reset_template(desk, "bestyrelse")
    assert templates.get_template(desk, "bestyrelse") == shipped
    desk.undo()
    assert templates.get_template(desk, "bestyrelse").hidden


def test_a_meeting_becomes_a_template_without_its_own_cases(desk: Desk, board: Board) -> None:
    first, case, _ = board.items
    meetings.edit_item(desk, case, case="Ét udvalg har gået siden maj.")
    meetings.edit_item(desk, first, duration=5, section="Formalia")
    meetings.add_item(desk, board.meeting, "Godkendelse af referat fra 8. september", index=1)
    key = templates.template_from_meeting(desk, board.meeting, "Vores dagsorden")
    own = templates.get_template(desk, key)
    assert [p.title for p in own.points] == [
        "Godkendelse af dagsorden",
        "Godkendelse af referat fra {dato}",
        "Mødets egne sager",
        "Eventuelt",
    ]
    assert [p.slot for p in own.points] == [False, False, True, False]
    assert own.points[1].standing is StandingPoint.APPROVE_MINUTES
    assert (own.points[0].section, own.points[0].duration) == ("Formalia", 5)
    found = templates.template_for(desk, Body(board.body, "Bestyrelsen"))
    assert found is not None
    assert found.id == key
    templates.hide_template(desk, key)
    with pytest.raises(UserError, match="findes ikke længere"):
        templates.get_template(desk, key)
    with pytest.raises(UserError, match="jeres egen"):
        templates.reset_template(desk, key)


@pytest.mark.parametrize(
    "damage",
    [
        "nonsens",
        "[]",
        '{"points": 3}',
        '{"points": [{}]}',
        '{"points": [{"title": 7}]}',
        '{"points": [{"title": "A", "kind": "x"}]}',
    ],
)
def test_a_damaged_row_counts_as_if_it_were_not_there(desk: Desk, damage: str) -> None:
    shipped = templates.get_template(desk, "styregruppe")
    templates.save_template(desk, replace(shipped, name="Vores styregruppe"))
    own = templates.save_template(
        desk, Template("", TemplateWhat.AGENDA, "Egen", (TemplatePoint("A"),))
    )
    path = desk.path
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE template SET content = ?, body_kind = 'x'", (damage,))
    connection.close()
    again = Desk.open(path, today=date(2026, 11, 12))
    assert templates.get_template(again, "styregruppe") == shipped
    assert own not in {t.id for t in templates.list_templates(again)}
    again.close()


def test_a_template_must_have_a_name_titles_and_one_place_for_cases(desk: Desk) -> None:
    one = Template("", TemplateWhat.AGENDA, "Navn", (TemplatePoint("A"),))
    slot = TemplatePoint("Sager", slot=True)
    for wrong, words in (
        (replace(one, name=" "), "mangler et navn"),
        (replace(one, points=(TemplatePoint(" "),)), "mangler en titel"),
        (replace(one, what=TemplateWhat.ITEM, points=()), "ét punkt"),
        (replace(one, points=(slot, slot)), "ét sted"),
        (replace(one, id="t-væk"), "slettet i mellemtiden"),
    ):
        with pytest.raises(UserError, match=words):
            templates.save_template(desk, wrong)


def test_titles_get_their_date_or_do_without() -> None:
    title = "Godkendelse af referat fra {dato}"
    assert (
        filled_title(title, date(2026, 9, 8)).replace("\u00a0", " ").endswith("8. september 2026")
    )
    assert filled_title(title, None) == "Godkendelse af referat"
    assert standing_by_title("OPFØLGNING på beslutninger") is StandingPoint.FOLLOW_UP
    assert standing_by_title("Nattevandring") is None


def test_a_case_begins_with_its_template_and_typed_words_are_never_touched(
    desk: Desk, board: Board
) -> None:
    key = case_sheet.add_case(desk, board.meeting, "barriere", "Lokaler mangler", index=1)
    item = meetings.list_items(desk, board.meeting)[1]
    assert (item.id, item.title, item.kind, item.number) == (
        key,
        "Lokaler mangler",
        "decision",
        "2",
    )
    assert "anerkender barrieren" in item.recommendation
    assert len(item.checklist) == 5
    assert not any(line.done for line in item.checklist)
    ticked = [replace(line, done=True) for line in item.checklist[:2]]
    case_sheet.set_checklist(desk, key, ticked)
    assert meetings.list_items(desk, board.meeting)[1].checklist == tuple(ticked)
    meetings.edit_item(desk, board.items[1], case="Mine egne ord.")
    case_sheet.use_case_template(desk, board.items[1], "beslutningssag")
    laid = meetings.list_items(desk, board.meeting)[2]
    assert (laid.case, laid.kind) == ("Mine egne ord.", ItemKind.DECISION)
    assert laid.options
    with pytest.raises(UserError, match="hel dagsorden"):
        case_sheet.add_case(desk, board.meeting, "bestyrelse")
