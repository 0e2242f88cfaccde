# SPDX-License-Identifier: MPL-2.0
"""Danish typesetting of prose: quotes, dashes and spaces that must not break.

Only prose comes here; file names and addresses are left as they are.
"""

import re

NBSP = "\N{NO-BREAK SPACE}"

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_NO_BREAK = (
    re.compile(rf"(?<!\d)(\d{{1,2}}\.) (?=(?:{_MONTHS})\b)", re.IGNORECASE),
    re.compile(r"(\d) (?=(?:kr\.|mio\.|mia\.|pct\.|%|timer\b|årsværk\b|min\.))"),
    re.compile(r"((?:mio|mia)\.) (?=kr\.)"),
    re.compile(r"\b([Kk]l\.|[Bb]ilag|[Pp]kt\.|[Pp]unkt|[Ss]ide|[Nn]r\.|§) (?=\d)"),
)
_OPENING = re.compile(r"(?<![^\s(\[{–/«»“”])\"(?=\S)")
_DASH = re.compile(r"(?<=\S) - (?=\S)")


def typeset(text: str) -> str:
    """Return prose with Danish quotes (”…”), dashes and no-break spaces; words are untouched."""
    text = _OPENING.sub("”", text).replace('"', "”")
    text = _DASH.sub(" – ", text)
    for pattern in _NO_BREAK:
        text = pattern.sub(rf"\1{NBSP}", text)
    return text
