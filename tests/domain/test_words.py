# SPDX-License-Identifier: MPL-2.0
"""Every value that can be shown has a Danish word."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import hpdesk.domain
from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.people import BodyKind
from hpdesk.domain.words import letter, word
from hpdesk.domain.working_days import CustomaryDay


def every_value() -> list[StrEnum]:
    values: list[StrEnum] = []
    for module in pkgutil.iter_modules(hpdesk.domain.__path__, "hpdesk.domain."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, StrEnum) and thing is not StrEnum:
                values.extend(thing)
    return values


@pytest.mark.parametrize("value", every_value(), ids=repr)
def test_every_value_has_a_danish_word(value: StrEnum) -> None:
    shown = word(value)
    assert shown
    assert shown[0].isupper() or shown[0].isdigit()


def test_values_of_one_kind_have_different_words() -> None:
    kinds = {type(value) for value in every_value()}
    assert len(kinds) > 15
    for kind in kinds:
        assert len({word(value) for value in kind}) == len(kind), kind


def test_an_advisory_group_is_called_raadgivende() -> None:
    assert word(BodyKind.ADVISORY_GROUP) == "Rådgivende gruppe"


def test_the_letters_of_an_agenda() -> None:
    assert [letter(kind) for kind in ItemKind] == ["B", "D", "O"]


@pytest.mark.parametrize("kind", list(CustomaryDay))
def test_a_customary_day_has_one_name(kind: CustomaryDay) -> None:
    assert word(kind).casefold() == kind.danish_name.casefold()
