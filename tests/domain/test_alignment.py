# SPDX-License-Identifier: MPL-2.0
"""A party speaks with one voice only when its departments agree; a point is ready when all do."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.alignment import (
    Turn,
    Unaligned,
    Unity,
    Voice,
    departments_of,
    open_days,
    open_turns,
    top_of,
    voice_of,
    voices_on_point,
    why_unaligned,
)
from hpdesk.domain.alignment_words import age_words, reason_words, voice_words
from hpdesk.domain.coordination import Alignment, Stance
from hpdesk.domain.meetings import MeetingKind, Outcome

S = Stance
STANCES = st.sampled_from(Stance)
MAYBE = st.none() | STANCES
DAY = date(2026, 11, 12)


@given(MAYBE, st.lists(MAYBE, max_size=9))
def test_a_party_has_one_voice_only_where_all_who_spoke_agree(
    own: Stance | None, departments: list[Stance | None]
) -> None:
    voice = voice_of(own, departments)
    spoken = {stance for stance in (own, *departments) if stance is not None}
    assert (voice.unity is Unity.SPLIT) == (len(spoken) > 1)
    assert (voice.unity is Unity.SILENT) == (not spoken)
    assert (voice.stance is not None) == (len(spoken) == 1)
    if voice.unity is Unity.ONE:
        assert own is not None or None not in departments


@given(STANCES, st.integers(1, 5), st.integers(1, 5))
def test_a_party_is_partly_heard_while_departments_are_silent(
    stance: Stance, heard: int, silent: int
) -> None:
    voice = voice_of(None, [stance] * heard + [None] * silent)
    assert (voice.unity, voice.stance, voice.heard, voice.silent) == (
        Unity.PARTLY,
        stance,
        heard,
        silent,
    )
    assert not voice.supports
    assert voice_of(stance, [stance] * heard + [None] * silent).unity is Unity.ONE


@given(MAYBE, st.lists(MAYBE, max_size=9), st.randoms())
def test_the_order_of_the_departments_does_not_matter(
    own: Stance | None, departments: list[Stance | None], random: Random
) -> None:
    other = list(departments)
    random.shuffle(other)
    assert voice_of(own, departments) == voice_of(own, other)


VOICES = st.builds(voice_of, MAYBE, st.lists(MAYBE, max_size=4))


@given(st.lists(VOICES, max_size=6), st.booleans(), st.booleans())
def test_a_point_is_ready_only_where_every_party_supports_it_with_one_voice(
    voices: list[Voice], hard: bool, settled: bool
) -> None:
    ready = not why_unaligned(voices, hard=hard, settled=settled)
    all_support = bool(voices) and all(voice.supports for voice in voices)
    assert ready == (all_support and (settled or not hard))


@pytest.mark.parametrize(
    ("voices", "hard", "reasons"),
    [
        ([voice_of(S.SUPPORTS)], False, ()),
        ([voice_of(S.SUPPORTS)], True, (Unaligned.HARD,)),
        ([voice_of(S.SUPPORTS), voice_of(S.AGAINST)], False, (Unaligned.AGAINST,)),
        ([voice_of(S.SUPPORTS), voice_of(None)], False, (Unaligned.SILENT,)),
        (
            [voice_of(None, [S.SUPPORTS, S.RESERVATION])],
            False,
            (Unaligned.SPLIT, Unaligned.RESERVATION),
        ),
        ([], False, (Unaligned.SILENT,)),
    ],
)
def test_each_reason_is_told(
    voices: list[Voice], hard: bool, reasons: tuple[Unaligned, ...]
) -> None:
    assert why_unaligned(voices, hard=hard) == reasons


def test_an_agreement_settles_a_hard_question() -> None:
    assert why_unaligned([voice_of(S.SUPPORTS)], hard=True, settled=True) == ()


def test_departments_count_for_the_party_at_the_top_at_any_remove() -> None:
    parents = {"kom": None, "besk": "kom", "job": "besk", "pol": None}
    below = departments_of(parents)
    assert below == {"kom": ["besk", "job"], "besk": ["job"], "job": [], "pol": []}
    assert top_of("job", parents) == "kom"
    voices = voices_on_point({"job": S.AGAINST}, ["kom", "pol"], below, ["besk"])
    assert voices["kom"].unity is Unity.PARTLY
    assert voices["pol"].unity is Unity.SILENT


def test_a_ring_of_parties_in_a_damaged_file_ends() -> None:
    parents: dict[str, str | None] = {"a": "b", "b": "a"}
    assert departments_of(parents) == {"a": ["b"], "b": ["a"]}
    assert top_of("a", parents) == "b"


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        (voice_of(None), "Ingen position"),
        (voice_of(S.AGAINST), "Imod"),
        (voice_of(None, [S.SUPPORTS, None, None]), "Støtter (1 af 3 hørt)"),
        (
            voice_of(None, [S.SUPPORTS, S.AGAINST, S.SUPPORTS, S.RESERVATION]),
            "Uenige: 1 imod, 1 forbehold og 2 støtter",
        ),
    ],
)
def test_a_voice_is_said_in_words(voice: Voice, words: str) -> None:
    assert voice_words(voice) == words


def turn(key: str, origin: str | None, days: int, **more: object) -> Turn:
    fields = {"meeting_id": f"m-{key}", "held": True, "outcome": Outcome.POSTPONED} | more
    return Turn(key, origin, on=DAY - timedelta(days=days), **fields)  # type: ignore[arg-type]  # as given


def test_a_matter_that_meetings_left_open_is_followed_back() -> None:
    turns = {
        "now": turn("now", "late", 0, held=False, outcome=None),
        "late": turn("late", "early", 60),
        "early": turn("early", None, 120, outcome=Outcome.DISCUSSED),
    }
    found = open_turns("now", turns)
    assert [one.item_id for one in found] == ["late", "early"]
    assert open_days(None, found, DAY) == 120
    assert age_words(120, len(found)) == "åbent i 120\u00a0dage, på 3. møde"


def test_what_a_meeting_settled_ends_the_line() -> None:
    turns = {
        "now": turn("now", "late", 0),
        "late": turn("late", "early", 60, outcome=Outcome.APPROVED),
        "early": turn("early", None, 120),
    }
    assert open_turns("now", turns) == ()
    turns["late"] = turn("late", "early", 60, outcome=None, decided=True)
    assert open_turns("now", turns) == ()


def test_formoeder_and_meetings_to_come_are_no_turns() -> None:
    turns = {
        "now": turn("now", "formøde", 0),
        "formøde": turn("formøde", "planned", 20, kind=MeetingKind.PRE_MEETING),
        "planned": turn("planned", "early", 30, held=False, outcome=None),
        "early": turn("early", "now", 120),
    }
    assert [one.item_id for one in open_turns("now", turns)] == ["early"]


def test_a_settled_question_has_no_age() -> None:
    raised = Alignment("a", "i", raised_on=DAY - timedelta(days=9))
    assert open_days(raised, (), DAY) == 9
    settled = Alignment("a", "i", raised_on=DAY - timedelta(days=9), settled_on=DAY)
    assert open_days(settled, (), DAY) is None
    assert open_days(None, (), DAY) is None
    assert age_words(None, 0) == ""
    assert reason_words(()) == "Klar til beslutning"
