# SPDX-License-Identifier: MPL-2.0
"""What a tooltip says of text that a person wrote, or that came with a file.

Qt takes what looks like HTML in a tooltip for HTML, and would fetch its pictures.
"""

from html import escape


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text just as it is written."""
    if "<" not in text:
        return text
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'
