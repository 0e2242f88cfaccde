# SPDX-License-Identifier: MPL-2.0
"""The words of an HTML text, without anything that acts or is fetched; runs in the child."""

import re
from html.parser import HTMLParser

_SILENT = {"script", "style", "head", "title", "template", "noscript", "object", "svg"}
_BREAKING = {
    "p", "div", "br", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "blockquote", "pre", "section", "article", "header", "footer", "body",
}  # fmt: skip
_SPACED = {"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"}
_MOST_DEPTH = 2000


def words_of_html(html: str) -> str:
    """Return the text of HTML as lines; pictures are named by what they say for themselves."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except (AssertionError, ValueError, RecursionError):
        pass  # what was read so far is what there is
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(reader.parts))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT and len(self._silent) < _MOST_DEPTH:
            self._silent.append(tag)
        if tag == "body":
            self._silent.clear()  # a head that was never closed must not silence the text
        if self._silent:
            return
        if tag in _BREAKING:
            self.parts.append("\n\n" if tag in _SPACED else "\n")
        if tag == "li":
            self.parts.append("– ")
        elif tag in ("td", "th"):
            self.parts.append("  ")
        elif tag == "img":
            said = dict(attrs).get("alt") or ""
            self.parts.append(f"[Billede: {said}]" if said.strip() else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif not self._silent and tag in _BREAKING:
            self.parts.append("\n\n" if tag in _SPACED else "\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))
