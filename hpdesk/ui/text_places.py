# SPDX-License-Identifier: MPL-2.0
"""Places in a text as Qt counts them, in UTF-16: an emoji is two to Qt and one to Python."""

_LAST_SINGLE = "\uffff"


def qt_place(text: str, index: int) -> int:
    """Return the place to Qt of an index into a text."""
    before = text[:index]
    return len(before) + sum(letter > _LAST_SINGLE for letter in before)


def index_of_place(text: str, place: int) -> int:
    """Return the index into a text of a place to Qt; inside an emoji, the one after it."""
    counted = 0
    for index, letter in enumerate(text):
        if counted >= place:
            return index
        counted += 2 if letter > _LAST_SINGLE else 1
    return len(text)


def sensitive_places(text: str) -> list[tuple[int, int]]:
    """Return place and length to Qt of what looks like CPR numbers and of sensitive words."""
    if not text:
        return []
    from hpdesk.domain.preflight_texts import cpr_spans, sensitive_spans

    return [
        (start, qt_place(text, last) - start)
        for first, last in (*cpr_spans(text), *sensitive_spans(text))
        for start in (qt_place(text, first),)
    ]
