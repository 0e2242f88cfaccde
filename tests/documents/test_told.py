# SPDX-License-Identifier: MPL-2.0
"""Whom a decision is passed on to, at each gate that a bundle can go through."""

from dataclasses import replace
from datetime import date

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import guest_bundle, public_bundle
from hpdesk.documents.minutes_edition import person_bundle, point_bundle
from hpdesk.documents.minutes_extracts import extract_text, point_minutes
from hpdesk.documents.minutes_paper import decisions_paper, minutes_paper
from hpdesk.documents.model import words_of
from hpdesk.domain.decisions import Told
from tests.documents.sample_meeting import SECRET, a_bundle

NAME = "Personnavnet"


def bundle() -> MeetingBundle:
    """Return the sample meeting with somebody to be told of three of its points."""
    told = {
        "i1": (Told("1", "i1", "Kvarterrådet", "Kvarterrådet"),),
        "i3": (
            Told("2", "i3", NAME, person_id="x", on=date(2027, 4, 7), note=NAME),
            Told("3", "i3", "Beboerne", "Beboerne", note=NAME),
            Told("4", "i3", NAME, organisation_id="o"),
        ),
        "i4": (Told("5", "i4", f"Alle{SECRET}", f"Alle{SECRET}"),),
    }
    return replace(a_bundle(), told_by_item=told)


def test_the_members_read_all_names_and_no_days() -> None:
    words = words_of(minutes_paper(bundle()))
    assert f"{NAME}, Beboerne og {NAME}." in words
    assert f"Alle{SECRET}." in words
    assert "7. april" not in words.replace("\u00a0", " ")


def test_the_public_read_audiences_of_open_points_only() -> None:
    public = public_bundle(bundle())
    assert {key: [one.name for one in told] for key, told in public.told_by_item.items()} == {
        "i1": ["Kvarterrådet"],
        "i3": ["Beboerne"],
    }
    for paper in (minutes_paper(public), decisions_paper(public)):
        assert NAME not in words_of(paper)
        assert SECRET not in words_of(paper)
    assert NAME not in repr(public.told_by_item)


def test_guests_and_persons_read_none_and_a_delreferat_its_own() -> None:
    assert guest_bundle(bundle(), "x-sf").told_by_item == {}
    assert person_bundle(bundle(), "x-Jens Okholm").told_by_item == {}
    assert "Formidles" not in extract_text(bundle(), "x-Jens Okholm")
    assert set(point_bundle(bundle(), "i3").told_by_item) == {"i3"}
    words = words_of(point_minutes(bundle(), "i3"))
    assert "Formidles til" in words
    assert "Kvarterrådet" not in words
