# SPDX-License-Identifier: MPL-2.0
"""What a party is called in speech: `politiet`, `kommunen`, `jobcentret`, from its name alone.

`Lokalpolitiet i Nørrehavn` is `politiet`, `Almenboligforeningen Havnely` is `boligforeningen`.
Where several parties are called the same, the index of names asks which is meant.
"""

from collections.abc import Iterator

from hpdesk.domain.danish_names import fold

# A word that ends so is called by the ending alone too.
_CALLED = {
    "boligforening": ("boligforeningen",),
    "boligorganisation": ("boligorganisationen",),
    "boligselskab": ("boligselskabet",),
    "erhvervsforening": ("erhvervsforeningen",),
    "frivilligcenter": ("frivilligcentret", "frivilligcenteret"),
    "jobcenter": ("jobcentret", "jobcenteret"),
    "kommune": ("kommunen",),
    "politi": ("politiet",),
    "region": ("regionen",),
    "ungdomsskole": ("ungdomsskolen",),
}
# Of these there are too many kinds: only the whole word is meant, as `musikskolen`.
_ENDINGS = {
    "center": ("centret", "centeret"),
    "fond": ("fonden",),
    "forening": ("foreningen",),
    "forvaltning": ("forvaltningen",),
    "klub": ("klubben",),
    "selskab": ("selskabet",),
    "skole": ("skolen",),
}
# Known by its letters.
_LETTERS = {"landsbyggefonden": "lbf"}


def nouns_of(name: str) -> frozenset[str]:
    """Return the nouns that mean a party of this name, folded."""
    return frozenset(noun for word in fold(name).split() for noun in _nouns(word))


def _nouns(word: str) -> Iterator[str]:
    if word in _LETTERS:
        yield _LETTERS[word]
    for base, called in _CALLED.items():
        if word.endswith((base, *called)):
            yield from called
            yield from _whole(word, base, called)
    for base, endings in _ENDINGS.items():
        if word.endswith(base) and word != base:
            yield from _whole(word, base, endings)


def _whole(word: str, base: str, endings: tuple[str, ...]) -> Iterator[str]:
    if word.endswith(base):
        yield from (word.removesuffix(base) + ending for ending in endings)
