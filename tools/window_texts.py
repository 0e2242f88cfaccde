# SPDX-License-Identifier: MPL-2.0
"""Finds the Danish texts of the window that `lupdate` does not know of, by reading the code.

- "Command": the words of the command table.
- "Words": what `worded("…")` says, tables at the top of a module, and what helpers translate.
- "errors": the templates of every UserError, wherever it is raised.
- "services": labels of steps, findings and other texts that lower floors hand up to the window.

A text with places that Python fills (an f-string) is kept as its template: `Punkt {0}`.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LOWER = ("domain", "documents", "services", "storage", "exports")
# These read what a person types, name columns of files, or write papers: the window shows none.
_NOT_SHOWN = re.compile(
    r"(?:domain/(?:.*_reading|.*_scan|danish.*|english|at_points|lead_.*|name_index|note_query.*|"
    r"note_words|quick_people|quick_mending|spelling_words|task_reply|text_names|preflight_bilag|"
    r"personal_names|contact_columns|file_names|conflict_names|kle|agenda)"
    r"|services/(?:briefing|exchange_.*|sending_mail|delivery_reminders|task_calendars|"
    r"calendar_files|checklists|fault_log|sample.*|pixi.*|.*_papers?)"
    r"|documents/(?!edition_rows|left_out).*|exports/.*|storage/.*)\.py"
)
_MAKERS = ("tr", "_tr", "_said", "_say", "translate")
_TELLS = ("progress", "_progress", "_tell")  # how far a writer has come, said in the window
_KEYS = re.compile(
    r"(?:Ctrl|Alt|Shift|Meta)\+.*|PgUp|PgDown|PgDn|Esc|Tab|Return|Home|End|Left|Right|Up|Down|"
    r"F\d+|Del|Delete|Backspace|Inter.*|Segoe UI|Noto Sans|DejaVu Sans|Fusion|Regular|Medium|"
    r"SemiBold|Italic|NoButtons|Timeline\w*|[A-Z]\w+Page|SearchHit|CalendarFile|GuestsCard|"
    r"made (?:above|by the base)|[A-Z][a-z]+(?:[A-Z][a-z]+)+|Command|NFC|FIELDS|Part|Desk|Writer|"
    r"Reader|Claim|Holder|Progress|Published|Lookout|Participants|Unread"
)
_WORD_TABLES = ("history_words.py", "row_words.py", "backward_plan.py", "minutes_rules.py")
_PLACE = re.compile(r"\{[^{}]*\}")
_DANISH_LETTER = re.compile(r"[æøåÆØÅ]")
_CODE = re.compile(
    r"SELECT |\\|\(\?|%[YmdHMS]|[<>=]|^\W+$|\$|\[[^\]]*[-^]|^[a-z_]+:(?:\{|$)|\w\|\w|^/"
)
Found = tuple[str, str]  # context and text


@cache
def find_texts() -> list[Found]:
    """Return every context and text once, in the order of the code."""
    found: dict[Found, None] = {}
    for path in sorted((ROOT / "hpdesk").rglob("*.py")):
        floor = path.relative_to(ROOT / "hpdesk").parts[0]
        for one in _Reader(path, floor).read():
            found[one] = None
    mails = tomllib.loads((ROOT / "resources" / "mail_texts.toml").read_text(encoding="utf-8"))
    found |= {("services", mail["name"]): None for mail in mails.values()}
    return list(found)


class _Reader:
    """Reads one module."""

    def __init__(self, path: Path, floor: str) -> None:
        self._path, self._floor = path, floor
        self._inside = str(path.relative_to(ROOT / "hpdesk"))
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._parents = {c: n for n in ast.walk(self._tree) for c in ast.iter_child_nodes(n)}

    def read(self) -> Iterator[Found]:
        """Yield the module's texts."""
        for node in ast.walk(self._tree):
            text = _text_of(node)
            if text is None or isinstance(self._parents.get(node), ast.JoinedStr):
                continue
            context = self._context(node, text)
            if context:
                yield context, text

    def _context(self, node: ast.AST, text: str) -> str:
        call = self._call_of(node)
        if call.endswith("Error") or call == "super().__init__":
            is_ours = call in ("UserError", "super().__init__") and " " in text
            return "errors" if is_ours and reads_danish(text) else ""
        if self._floor == "ui" and call in ("worded", "counted"):
            return "Words" if re.search(r"[A-Za-zÆØÅæøå]{2}", _PLACE.sub("", text)) else ""
        if self._floor == "exports" and call in _TELLS:
            return "services" if text else ""
        if self._is_code(node) or not (reads_danish(text) or self._is_word_by_place(node, text)):
            return ""
        if self._floor in _LOWER:
            shown = not _NOT_SHOWN.fullmatch(self._inside)
            return "services" if shown and not self._is_key(node) else ""
        if self._floor != "ui" or self._path.name == "language.py":
            return ""
        if "command_table" in self._inside or self._path.name == "commands.py":
            return "Command"
        function = self._function_of(node)
        if function is None:
            return "" if self._is_key(node) else "Words"
        return "Words" if call in _MAKERS or _translates_names(function) else ""

    def _is_word_by_place(self, node: ast.AST, text: str) -> bool:
        """Tell whether a small word is for a person by where it stands: `counted(2, …)`, _THE."""
        parent = self._parents.get(node)
        is_value = isinstance(parent, ast.Dict) and node in parent.values
        if is_value and self._path.name.startswith("words"):
            return bool(re.search(r"[A-Za-zÆØÅæøå]{2}", text))
        if not re.fullmatch(r"[a-zæøå]{2,}[a-zæøå -]*", text):
            return False
        if isinstance(parent, ast.Dict):
            return self._path.name in _WORD_TABLES and node in parent.values
        if isinstance(parent, ast.Tuple) and self._path.name in _WORD_TABLES:
            table = self._parents.get(parent)
            return isinstance(table, ast.Dict) and parent in table.values
        return isinstance(parent, ast.Call) and name_of(parent) == "counted"

    def _call_of(self, node: ast.AST) -> str:
        """Return the name of the function that the text is handed to by itself."""
        parent = self._parents.get(node)
        if isinstance(parent, ast.Call) and node in parent.args:
            if isinstance(parent.func, ast.Attribute):
                is_init = parent.func.attr == "__init__" and self._is_error_class(node)
                return "super().__init__" if is_init else parent.func.attr
            return getattr(parent.func, "id", "")
        return ""

    def _is_error_class(self, node: ast.AST) -> bool:
        above: ast.AST | None = node
        while above is not None and not isinstance(above, ast.ClassDef):
            above = self._parents.get(above)
        bases = above.bases if isinstance(above, ast.ClassDef) else []
        return any(getattr(base, "id", "").endswith(("Error", "Needed")) for base in bases)

    def _function_of(self, node: ast.AST) -> ast.FunctionDef | None:
        above: ast.AST | None = node
        while above is not None and not isinstance(above, ast.FunctionDef):
            above = self._parents.get(above)
        return above

    def _is_key(self, node: ast.AST) -> bool:
        """Tell whether a text is held against another, or leads to something."""
        below, above = node, self._parents.get(node)
        while above is not None and not isinstance(above, ast.stmt):
            if isinstance(above, ast.Compare) or (
                isinstance(above, ast.Subscript) and below is above.slice
            ):
                return True
            if isinstance(above, ast.Call) and name_of(above) in (
                "compile",
                "startswith",
                "endswith",
                "split",
                "partition",
                "removeprefix",
                "removesuffix",
                "column",
                "getattr",
                "namedtuple",
                "TypeVar",
                "cast",
                "Path",
            ):
                return True
            below, above = above, self._parents.get(above)
        return False

    def _is_code(self, node: ast.AST) -> bool:
        """Tell whether a text is a docstring, a type, a reason of an assertion or the like."""
        below, above = node, self._parents.get(node)
        while above is not None:
            if isinstance(above, ast.Expr) and below is node:
                return True
            if isinstance(above, ast.Assert | ast.Import | ast.ImportFrom):
                return True
            if isinstance(above, ast.AnnAssign | ast.arg) and below is above.annotation:
                return True
            if isinstance(above, ast.FunctionDef) and below is above.returns:
                return True
            if isinstance(above, ast.Raise) and "UserError" not in ast.dump(above):
                return True
            if isinstance(above, ast.Call) and name_of(above) in ("cast", "TypeVar"):
                return True
            below, above = above, self._parents.get(above)
        return False


def name_of(call: ast.Call) -> str:
    """Return what a call calls."""
    return str(getattr(call.func, "attr", None) or getattr(call.func, "id", ""))


@cache
def _translates_names(function: ast.FunctionDef) -> bool:
    """Tell whether a function hands texts to a translator by the name of a variable."""
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(
        name_of(call) in _MAKERS and call.args and not isinstance(call.args[-1], ast.Constant)
        for call in calls
    )


def _text_of(node: ast.AST) -> str | None:
    """Return a text, or the template of an f-string with its places numbered."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, places = [], 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(f"{{{places}}}")
            places += 1
    return "".join(parts)


def reads_danish(text: str) -> bool:
    """Tell whether a text is words for a person, as far as its letters tell."""
    bare = re.sub(r"\{[^{}]*\}", "{}", text)
    if _KEYS.fullmatch(bare) or _CODE.search(bare):
        return False
    if _DANISH_LETTER.search(bare):
        return bool(re.search(r"[A-Za-zæøåÆØÅ]{2}", bare))
    if re.fullmatch(r"\{\} [a-z]{5,}", bare):  # `{0} noteret`
        return True
    if re.fullmatch(r"[a-z0-9_./:{}#%* -]+", bare) and not re.search(r"[a-z]{2,}[ :]+[a-z{]", bare):
        return False
    if re.search(r"\bthe\b|\bof\b|\bwith\b", bare):  # said to whoever reads the code
        return False
    return bool(re.search(r"[A-Za-z]{2,}[ :.\N{NO-BREAK SPACE}]+[A-Za-z{»]|^[A-Z][a-z]+", bare))
