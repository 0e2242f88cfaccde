# SPDX-License-Identifier: MPL-2.0
from dataclasses import replace
from datetime import datetime

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.edition import guest_bundle, public_bundle, public_changes
from hpdesk.documents.model import words_of
from hpdesk.documents.supplement_paper import supplement_of, supplement_paper
from hpdesk.domain.agenda_changes import agenda_changes
from hpdesk.domain.agenda_snapshot import Span, snapshot_of
from hpdesk.domain.meetings import AgendaItem, Guest, SentVersion
from tests.documents.sample_meeting import ITEMS, SECRET, a_bundle, bilag

NUMBERED = tuple(replace(item, number=str(n)) for n, item in enumerate(ITEMS, 1))


def test_a_closed_point_keeps_its_number_and_its_place_in_time() -> None:
    paused = replace(NUMBERED[3], break_after=10, section="Personsager")
    public = public_bundle(a_bundle((*NUMBERED[:3], paused, NUMBERED[4])))
    hidden = public.items[3]
    assert (hidden.number, hidden.break_after, hidden.section) == ("4", 10, "")


def test_what_stands_under_a_closed_point_is_closed_too() -> None:
    sub = AgendaItem("i6", "mo", f"Under{SECRET}", number="4.a", parent_id="i4", case=SECRET)
    public = public_bundle(a_bundle((*NUMBERED[:4], sub, NUMBERED[4])))
    assert SECRET not in repr(public.items)
    assert public.items[4].number == "4.a"


def test_a_public_bundle_tells_nobody_who_got_the_papers() -> None:
    bundle = a_bundle(NUMBERED)
    entry = replace(bundle.meeting.sent[0], note=SECRET, receivers=(SECRET,))
    public = public_bundle(replace(bundle, meeting=replace(bundle.meeting, sent=(entry,))))
    assert SECRET not in repr(public.meeting)


def test_a_guest_has_the_own_points_and_nothing_of_the_others() -> None:
    bundle = guest_bundle(a_bundle(NUMBERED), "x-sf")
    assert [item.id for item in bundle.items] == ["i3"]
    assert bundle.begins == {"i3": datetime(2027, 4, 6, 13, 15)}
    assert (bundle.attendance, bundle.tasks_by_item) == ((), {})
    said = repr(bundle)
    for word in (SECRET, "Opfølgning på tjeklisten", "Henrik Dam, ", "Fatıma", "tilføjelse, at"):
        assert word not in said
    words = words_of(agenda_paper(bundle))
    assert "Materiale til gæster" in words
    assert "Sendt til" not in words
    assert "Mødet slutter" not in words


def test_of_a_closed_point_a_guest_sees_no_other_guest() -> None:
    other = Guest("g3", "x-ot", "Anden Ansøger")
    closed = replace(NUMBERED[3], guests=(*NUMBERED[3].guests, other))
    bundle = guest_bundle(a_bundle((*NUMBERED[:3], closed)), "x-ot")
    assert [guest.name for item in bundle.items for guest in item.guests] == ["Anden Ansøger"]
    assert f"Sag{SECRET}" in repr(bundle)


def test_a_public_list_of_changes_hides_closed_points_and_their_bilag() -> None:
    before = a_bundle(NUMBERED)
    closed = replace(
        NUMBERED[3], economy=SECRET, attachments=(bilag("ny", f"Nyt{SECRET}", "n.pdf", "i4"),)
    )
    now = a_bundle((*NUMBERED[:3], closed, NUMBERED[4]))
    changes = agenda_changes(
        snapshot_of(before.meeting, before.items), snapshot_of(now.meeting, now.items)
    )
    told = public_changes(changes, public_bundle(now))
    assert [change.sentence for change in told.changes] == ["Punkt 4 »Lukket punkt« er ændret."]
    gone = agenda_changes(
        snapshot_of(now.meeting, now.items), snapshot_of(now.meeting, NUMBERED[:3])
    )
    without = a_bundle(NUMBERED[:3])
    assert SECRET not in repr(public_changes(gone, public_bundle(without)))


def test_a_supplement_says_where_readers_have_the_bilag_that_went_out_before() -> None:
    before = a_bundle(NUMBERED)
    changed = replace(NUMBERED[2], economy="Ny økonomi")
    now = a_bundle((*NUMBERED[:2], changed, *NUMBERED[3:]))
    sent = (*now.meeting.sent, SentVersion("", 2, now.today))
    now = replace(now, meeting=replace(now.meeting, sent=sent))
    changes = agenda_changes(
        snapshot_of(before.meeting, before.items), snapshot_of(now.meeting, now.items)
    )
    supplement = supplement_of(now, changes, number=1, last_page=57, spans={"a-n": Span(23, 25)})
    words = words_of(supplement_paper(supplement, {})).replace("\N{NBSP}", " ")
    assert "Side 23" in words
    assert "Sidetallene fortsætter efter side 57" in words
    assert "siden udsendelsen den 18. marts 2027" in words
    assert "Opfølgning på tjeklisten" not in words
    assert "13.15–13.45 (30 min.)" in words
