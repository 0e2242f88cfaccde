# SPDX-License-Identifier: MPL-2.0
"""KLE numbers: how a municipality's records system sorts a case (emne and handlingsfacet).

The shape is all that is checked: the numbering itself is changed every year.
"""

import re

_CODE = re.compile(r"\d\d\.\d\d(\.\d\d)?-?[A-Z]\d\d")
EXAMPLE = "27.36.00-P35"


def is_kle_code(text: str) -> bool:
    """Tell whether a text has the shape of a subject and a facet, such as `27.36.00-P35`."""
    return _CODE.fullmatch(text.strip()) is not None


def kle_in(case_number: str) -> str:
    """Return the KLE number that a case number begins with, as `27.36.00-P35-4-26` does."""
    found = _CODE.match(case_number.strip())
    return found.group() if found else ""


def kle_doubt(text: str) -> str:
    """Return what is odd about a KLE number as one sentence, empty where it looks right."""
    if not text.strip() or is_kle_code(text):
        return ""
    return f"Et KLE-nummer skrives normalt som {EXAMPLE}, men det må gerne se anderledes ud."
