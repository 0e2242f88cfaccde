# SPDX-License-Identifier: MPL-2.0
"""Every text of the window has its English, with the same places, and none is made by f-string."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import translations, window_texts

ROOT = Path(__file__).resolve().parent.parent
_TRANSLATORS = ("tr", "translate", "worded", "QT_TRANSLATE_NOOP")
GLOSSARY = ROOT / "resources" / "translations" / "GLOSSARY.md"
# Danish words that begin as a term does and are another word; what is quoted is typed in Danish.
_ANOTHER_WORD = re.compile(
    r"»[^«]*«|frist:\S+|bøvl NAVN|Annullér fortryd|punkt for punkt|organisation\w*"
    r"|beslutningsdygtig\w*|indstillinger\w*|indstilling passer|sagt\b|siger|fundet|fundne"
    r"|(?:på|er der|en|får|skal være|Se efter, at der er|for lidt|ikke|er) plads\b"
    r"|plads i organisationen|IT-afdeling|kommende uge"
    r"|(?:har|deres) frist\b|ført til referat|Før udtalelse til referat|egen frist",
    re.IGNORECASE,
)
# An example of a name, and what English says better without the word.
_SAID_OTHERWISE = frozenset(
    {
        "Skriv organets navn, for eksempel Bestyrelsen.",
        "fx Helhedsplan Søparken",
        "Indstilling uden at-punkter",
        "Mangler referat som bilag",
        "{0} har fået ny ansvarlig.",
    }
)


@pytest.fixture(scope="module")
def words() -> dict[translations.Key, str]:
    """Return the catalogue as it is committed."""
    return translations.read()


def test_nothing_is_untranslated_and_no_place_is_lost(words: dict[translations.Key, str]) -> None:
    faults = {
        danish: translations.fault_of(danish, english) for (_, danish), english in words.items()
    }
    assert not {danish: fault for danish, fault in faults.items() if fault}


def test_every_text_that_the_code_has_is_in_the_catalogue(
    words: dict[translations.Key, str],
) -> None:
    held = {danish for _, danish in words}
    assert not [text for _, text in window_texts.find_texts() if text not in held]


def test_the_catalogue_is_as_make_translations_writes_it(
    words: dict[translations.Key, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / translations.TS.name
    copy.write_bytes(translations.TS.read_bytes())
    monkeypatch.setattr(translations, "TS", copy)
    assert translations.update() == words, "run make translations"


def test_every_user_error_is_in_the_catalogue(words: dict[translations.Key, str]) -> None:
    raised = [text for context, text in window_texts.find_texts() if context == "errors"]
    assert len(raised) > 250
    assert not [text for text in raised if not words.get(("errors", text))]


def test_no_text_is_translated_through_an_f_string() -> None:
    found = []
    for path in sorted((ROOT / "hpdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or window_texts.name_of(node) not in _TRANSLATORS:
                continue
            if any(isinstance(argument, ast.JoinedStr) for argument in node.args):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not found


def test_one_danish_text_has_one_english(words: dict[translations.Key, str]) -> None:
    english: dict[str, set[str]] = {}
    for (_, danish), told in words.items():
        english.setdefault(danish, set()).add(told)
    assert not {danish: told for danish, told in english.items() if len(told) > 1}


def test_a_batch_of_answers_is_taken_and_a_lost_place_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "BATCH", tmp_path / "batch.txt")
    held = {("A", "Punkt {0}"): "", ("A", "Luk\nnu"): "", ("B", "Punkt {0}"): ""}
    assert translations.list_batch(held, 10) == 2
    refused = translations.merge(held, ["1\tItem", "2\tClose\\nnow", "3\tNothing"])
    assert len(refused) == 2
    assert held == {("A", "Punkt {0}"): "", ("A", "Luk\nnu"): "Close\nnow", ("B", "Punkt {0}"): ""}
    assert translations.merge(held, ["1\tItem {0}"]) == []
    assert held["B", "Punkt {0}"] == "Item {0}"


def glossary() -> Iterator[tuple[list[str], list[str]]]:
    """The Danish words of each cell of the glossary, and the English ones they may have."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [
            [word.strip() for word in re.sub(r"\([^)]*\)", "", cell).split(",")]
            for cell in line.strip("|").split("|")
        ]
        if len(cells) == 4 and cells[0] != ["Danish"] and not line.startswith("|-"):
            yield cells[0], cells[1]
            yield cells[2], cells[3]


def told_by(term: str, english: str) -> bool:
    """Tell whether a text has the words of a term, in singular or plural."""
    return all(word[: max(3, len(word) - 2)] in english for word in term.casefold().split())


def test_a_term_has_the_english_of_the_glossary_wherever_it_stands(
    words: dict[translations.Key, str],
) -> None:
    texts = {danish: english for (_, danish), english in words.items() if danish != english}
    plain = {danish: _ANOTHER_WORD.sub("", danish) for danish in texts}
    found, asked = [], 0
    for terms, allowed in glossary():
        begins = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, terms))})", re.IGNORECASE)
        for danish in (d for d, left in plain.items() if begins.search(left)):
            asked += 1
            said = texts[danish].casefold()
            if danish not in _SAID_OTHERWISE and not any(told_by(term, said) for term in allowed):
                found.append(f"{', '.join(terms)}: {danish!r}: {texts[danish]!r}")
    assert not found, "\n".join(found)
    assert asked > 1500, "the glossary was read"


def test_the_glossary_explains_how_it_is_done() -> None:
    assert "make translations" in GLOSSARY.read_text(encoding="utf-8")
