# SPDX-License-Identifier: MPL-2.0
"""A point as the room sees it, set in big type as rich text."""

from html import escape

from hpdesk.documents.edition import CLOSED_TITLE, RoomAtPoint, RoomTask, RoomView
from hpdesk.ui.theme import FAMILIES, current
from hpdesk.ui.wording import date_words, join_words, word, worded

DECISION = "beslutning"  # the anchor of the decision
_TITLE, _BODY, _META, _GAP = 40, 26, 18, 22  # pixels at full size


def sheet_html(view: RoomView, size: float) -> str:
    """Return the rich text of a point; `size` multiplies the type."""
    colours = current().colours
    families = ", ".join(f"'{name}'" for name in FAMILIES)
    parts = [
        _line(worded("Punkt {0}   {1}", view.number, word(view.kind)), _META * size, colours["t2"]),
        _line(view.title, _TITLE * size, colours["text"], weight=600),
    ]
    if view.is_hidden and view.title != CLOSED_TITLE:
        parts += [_gap(size), _line(worded("Punktet er lukket."), _BODY * size, colours["t2"])]
    parts += [*_recommendation(view, size), *_decision(view, size), *_tasks(view.tasks, size)]
    return f'<body style="font-family:{families}">{"".join(parts)}</body>'


def _line(text: str, pixels: float, colour: str, *, weight: int = 400, indent: float = 0) -> str:
    words = escape(text).replace("\n", "<br>").replace("   ", "&nbsp;&nbsp;&nbsp;")
    return (
        f'<p style="margin:0 0 {pixels / 4:.0f}px {indent:.0f}px; font-size:{pixels:.0f}px; '
        f'font-weight:{weight}; color:{colour}">{words}</p>'
    )


def _gap(size: float) -> str:
    return f'<p style="margin:0; font-size:{_GAP * size:.0f}px">&nbsp;</p>'


def _head(text: str, size: float) -> str:
    return _line(text, _META * size, current().colours["t2"], weight=500)


def _plain(markup: str) -> str:
    from hpdesk.documents.markup import plain_text  # its parser is not needed before

    return plain_text(markup).strip()


def _recommendation(view: RoomView, size: float) -> list[str]:
    text, body = current().colours["text"], _BODY * size
    lead, tail = _plain(view.lead), _plain(view.tail)
    rows = [_line(lead, body, text)] if lead else []
    rows += [_at_point(place, point, size) for place, point in enumerate(view.at_points, 1)]
    rows += [_line(tail, body, text)] if tail else []
    return [_gap(size), _head(worded("Indstilling"), size), *rows] if rows else []


def _at_point(place: int, point: RoomAtPoint, size: float) -> str:
    colours, body = current().colours, _BODY * size
    row = _line(f"{place}.  {_plain(point.text)}", body, colours["text"], indent=body / 2)
    answer = _answer(point)
    if not answer:
        return row
    return row + _line(answer, _META * size, colours["acc"], weight=600, indent=body * 1.6)


def _answer(point: RoomAtPoint) -> str:
    outcome = word(point.outcome) if point.outcome else ""
    return ". ".join(part for part in (outcome, _plain(point.answer)) if part)


def _decision(view: RoomView, size: float) -> list[str]:
    outcome = word(view.outcome) if view.outcome else ""
    words = _plain(view.decision) or outcome
    if not words:
        return []
    colours = current().colours
    pad = 16 * size
    inner = _head(worded("Beslutning"), size) + _line(words, _BODY * size, colours["text"])
    # a bar of the accent at the left: borders of one side only are not drawn in rich text
    block = (
        f'<a name="{DECISION}"></a>'
        '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="{max(3, 5 * size):.0f}" bgcolor="{colours["acc"]}"></td>'
        f'<td bgcolor="{colours["tint"]}" style="padding:{pad:.0f}px">{inner}</td></tr></table>'
    )
    return [_gap(size), block]


def _tasks(tasks: tuple[RoomTask, ...], size: float) -> list[str]:
    if not tasks:
        return []
    colours, body = current().colours, _BODY * size
    rows = [_gap(size), _head(worded("Opgaver"), size)]
    for task in tasks:
        due = date_words(task.due) if task.due else task.due_text
        facts = "   ".join(part for part in (join_words(task.who), due) if part)
        rows.append(_line(_plain(task.text), body, colours["text"]))
        if facts:
            rows.append(_line(facts, _META * size, colours["t2"]))
    return rows
