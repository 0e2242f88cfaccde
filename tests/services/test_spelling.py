# SPDX-License-Identifier: MPL-2.0
"""The shipped dictionary, asked as the program asks it."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hpdesk.domain.errors import UserError
from hpdesk.resources import resource_path
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.spelling import (
    Speller,
    add_word,
    known_names,
    list_words,
    remove_word,
)
from tests.builders import add_board, empty_plan
from tests.spelling import needs_enchant

RIGHT = [
    "bestyrelsesmøde",
    "boligsocial",
    "helhedsplan",
    "helhedsplanens",
    "bestyrelsens",
    "boligorganisation",
    "afdelingsbestyrelsen",
    "følgegruppe",
    "landsbyggefonden",
    "beboerdemokrati",
    "tryghedsskabende",
    "forretningsorden",
    "habilitet",
    "dagsorden",
    "sagsfremstilling",
    "gennemførelse",
    "ungeindsats",
    "beskæftigelsesindsats",
    "kommunalbestyrelsen",
    "sekretariatsleder",
    "Godkendt",
    "HELHEDSPLAN",
]
WRONG = [
    "beslutining",
    "godkent",
    "dagsoren",
    "komune",
    "refferat",
    "indstiling",
    "boligsosial",
    "helhedplan",
    "ekonomi",
    "bestyrrelsen",
    "formannden",
    "efteretning",
]


@pytest.fixture
def speller() -> Speller:
    return Speller()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(empty_plan(tmp_path))


@needs_enchant
@pytest.mark.parametrize("word", RIGHT)
def test_a_word_of_the_trade_is_known(speller: Speller, word: str) -> None:
    assert speller.known(word)


@needs_enchant
@pytest.mark.parametrize("word", WRONG)
def test_a_misspelling_is_caught(speller: Speller, word: str) -> None:
    assert not speller.known(word)
    assert speller.unavailable_reason == ""


@needs_enchant
def test_the_word_that_was_meant_is_among_five_suggestions(speller: Speller) -> None:
    for wrong, meant in (("dagsoren", "dagsorden"), ("refferat", "referat"), ("komune", "kommune")):
        found = speller.suggest(wrong)
        assert meant in found
        assert len(found) <= 5


def test_nothing_is_said_of_a_word_nobody_has_asked_about(speller: Speller) -> None:
    assert speller.verdict("dagsoren") is None


@needs_enchant
def test_the_dictionary_may_lie_in_a_folder_of_danish_letters_and_is_left_alone(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Søren Ærøs filer å"
    shutil.copytree(resource_path("spelling"), folder)
    before = sorted(folder.rglob("*"))
    moved = Speller(folder)
    assert moved.known("bestyrelsesmøde")
    assert not moved.known("dagsoren")
    assert sorted(folder.rglob("*")) == before
    assert "ENCHANT_CONFIG_DIR" not in os.environ


@needs_enchant
def test_the_dictionary_is_read_where_a_link_is_promised_and_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Windows refuses most people links, Wine makes none and says nothing
    monkeypatch.setattr(Path, "symlink_to", lambda _self, _target: None)
    folder = tmp_path / "ordbog"
    shutil.copytree(resource_path("spelling"), folder)
    speller = Speller(folder)
    speller.load()
    assert speller.unavailable_reason == ""
    assert not speller.known("bestyrrelse")


@needs_enchant
def test_two_threads_may_ask_at_once(speller: Speller) -> None:
    found: dict[str, tuple[str, ...]] = {}

    def suggest(word: str) -> None:
        found[word] = speller.suggest(word)

    threads = [threading.Thread(target=suggest, args=(word,)) for word in WRONG[:4]]
    for thread in threads:
        thread.start()
    speller.check(RIGHT)
    for thread in threads:
        thread.join()
    assert set(found) == set(WRONG[:4])
    assert all(speller.verdict(word) for word in RIGHT)


def test_without_a_dictionary_every_word_passes_and_a_sentence_says_why(tmp_path: Path) -> None:
    off = Speller(tmp_path)
    assert off.known("dagsoren")
    assert off.suggest("dagsoren") == ()
    assert "ordbog mangler" in off.unavailable_reason


def test_without_the_library_every_word_passes_and_a_sentence_says_why(tmp_path: Path) -> None:
    # in a process of its own: what is not found is what PYENCHANT_LIBRARY_PATH names
    broken = tmp_path / "libenchant.so"
    broken.write_bytes(b"not a library")
    program = (
        "from hpdesk.services.spelling import Speller; s = Speller(); s.load(); "
        "assert s.known('dagsoren'); print(ascii(s.unavailable_reason))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=resource_path().parent,
        env={**os.environ, "PYENCHANT_LIBRARY_PATH": str(broken)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Enchant mangler" in told.stdout


def test_the_plans_names_count_as_known(desk: Desk, speller: Speller) -> None:
    add_board(desk)
    people.add_organisation(desk, "Gadekærnet")
    speller.set_words(known_names(desk), list_words(desk))
    for name in ("Kjærulff", "Kjærulffs", "Vestermark", "Gadekærnets", "Nørrehavn"):
        assert speller.verdict(name), name
    assert speller.verdict("kjærulff") is None


def test_own_words_are_kept_in_the_plan_and_can_be_undone(desk: Desk, speller: Speller) -> None:
    add_word(desk, "vejvisning")
    add_word(desk, "ålegræsset")
    add_word(desk, "æblelaug")
    add_word(desk, "æblelaug")
    assert list_words(desk) == ("vejvisning", "æblelaug", "ålegræsset")
    speller.set_words(known_names(desk), list_words(desk))
    assert speller.verdict("Æblelaug")
    desk.undo()
    assert list_words(desk) == ("vejvisning", "ålegræsset")
    remove_word(desk, "vejvisning")
    assert list_words(desk) == ("ålegræsset",)
    desk.undo()
    assert list_words(desk) == ("vejvisning", "ålegræsset")


@pytest.mark.parametrize("word", ["", "  ", "to ord"])
def test_the_list_takes_one_word_at_a_time(desk: Desk, word: str) -> None:
    with pytest.raises(UserError, match="ét ord"):
        add_word(desk, word)


def test_a_word_can_be_ignored_until_the_program_is_closed(speller: Speller) -> None:
    speller.ignore("dagsoren")
    assert speller.verdict("Dagsoren")
    assert Speller().verdict("Dagsoren") is None
