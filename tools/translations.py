# SPDX-License-Identifier: MPL-2.0
r"""The window's English: collects its Danish texts, takes translations, builds what is loaded.

Words for `make translations ARGS="…"`:

- (none)            writes every text of the code into resources/translations/hpdesk_en.ts and
                    tells what is not translated yet; translations stay where texts stay
- list [N]          writes the next N (250) untranslated texts, numbered, to
                    build/translations/batch.txt, each as `number<TAB>Danish`; a line break in a
                    text is written \n and a hard space ~
- merge FILE …      takes lines `number<TAB>English` for that batch into the .ts file, and says
                    which lines it could not take and why (places and key marks must be equal)
- check             exit status 1 where a text is untranslated or a place is lost
- build             makes hpdesk_en.qm and hpdesk_en.json, where the .ts file is newer

The same Danish text has the same English everywhere. Never edit the .ts file by hand. Words to
use stand in resources/translations/GLOSSARY.md.
"""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tools.environment import ROOT, say

FOLDER = ROOT / "resources" / "translations"
TS, QM, LOWER = FOLDER / "hpdesk_en.ts", FOLDER / "hpdesk_en.qm", FOLDER / "hpdesk_en.json"
BATCH = ROOT / "build" / "translations" / "batch.txt"
# Contexts of texts that lower floors hand up; they are loaded apart, as templates.
LOWER_CONTEXTS = ("errors", "services")
ANYWHERE = "Anywhere"  # every text of the window once more: `tr` of another object finds it here
_PLACE = re.compile(r"\{[A-Za-z_0-9]*(?:![rs])?(?::[^{}]*)?\}|%n|%1")
_KEY_MARK = re.compile(r"(?<!&)&(?=[A-Za-zÆØÅæøå])")
_CODES = (("\\", "\\\\"), ("\n", "\\n"), ("~", "\\~"), ("\N{NO-BREAK SPACE}", "~"))
Key = tuple[str, str]  # context and Danish text


def build(python: str | Path = sys.executable) -> bool:
    """Make what the program loads from the .ts file where it is newer; tell whether it was made.

    `python` is one that has PySide6 installed beside it. The one thing installers need to call.
    """
    made = [path.stat().st_mtime_ns for path in (QM, LOWER) if path.is_file()]
    if len(made) == 2 and min(made) >= TS.stat().st_mtime_ns:
        return False
    words = read()
    lower = {_once(t): _once(e) for (c, t), e in words.items() if c in LOWER_CONTEXTS and e}
    LOWER.write_text(json.dumps(lower, ensure_ascii=False, indent=0), encoding="utf-8")
    window = {key: e for key, e in words.items() if key[0] not in LOWER_CONTEXTS and e}
    window |= {(ANYWHERE, danish): english for (_, danish), english in window.items()}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / TS.name
        whole.write_text(_xml(window), encoding="utf-8")
        _qt_tool(python, "lrelease", "-silent", str(whole), "-qm", str(QM))
    return True


def _once(template: str) -> str:
    """Return a template as it is after its f-string: `{{who}}` is filled in later on."""
    return template.replace("{{", "{").replace("}}", "}")


def read() -> dict[Key, str]:
    """Return the English of every context and Danish text; empty where there is none yet."""
    if not TS.is_file():
        return {}
    return _read(TS)


def _read(path: Path) -> dict[Key, str]:
    words: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            danish = message.findtext("source") or ""
            words[name, danish] = message.findtext("translation") or ""
    return words


def update(python: str | Path = sys.executable) -> dict[Key, str]:
    """Bring the .ts file in step with the code, and return what it holds now."""
    from tools.window_texts import find_texts

    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TS.name
        names = ("-silent", "-locations", "none", "-no-obsolete", "-extensions", "py")
        _qt_tool(python, "lupdate", *names, "hpdesk/ui", "hpdesk/app", "-ts", str(fresh))
        keys = list(_read(fresh))
    of_window = {danish for _, danish in keys}
    for context, danish in find_texts():
        if context in LOWER_CONTEXTS or danish not in of_window:
            keys.append((context, danish))
    old = read()
    anywhere = {danish: english for (_, danish), english in old.items() if english}
    words = {key: old.get(key) or anywhere.get(key[1], "") for key in keys}
    write(words)
    return words


def write(words: Mapping[Key, str]) -> None:
    """Write the .ts file, in the order of contexts and letters, so that differences are calm."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    TS.write_text(_xml(words), encoding="utf-8")


def _xml(words: Mapping[Key, str]) -> str:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="en_GB" sourcelanguage="da_DK">')
    contexts: dict[str, dict[str, str]] = {}
    for (context, danish), english in words.items():
        contexts.setdefault(context, {})[danish] = english
    for context, texts in sorted(contexts.items()):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for danish, english in sorted(texts.items()):
            state = "" if english else ' type="unfinished"'
            lines += ["    <message>", f"        <source>{escape(danish)}</source>"]
            lines += [f"        <translation{state}>{escape(english)}</translation>"]
            lines += ["    </message>"]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def fault_of(danish: str, english: str) -> str:
    """Return what is wrong with a translation, or an empty text."""
    if not english:
        return "ikke oversat"
    if sorted(set(_PLACE.findall(danish))) != sorted(set(_PLACE.findall(english))):
        return "pladserne er ikke de samme"
    if bool(_KEY_MARK.search(danish)) != bool(_KEY_MARK.search(english)):
        return "genvejsmærket & mangler eller er for meget"
    if (danish[:1].isspace(), danish[-1:].isspace()) != (
        english[:1].isspace(),
        english[-1:].isspace(),
    ):
        return "mellemrum i begyndelsen eller enden er ikke de samme"
    return ""


def untranslated(words: Mapping[Key, str]) -> list[str]:
    """Return the Danish texts without English, each once, in the order of contexts."""
    first = sorted((key for key, english in words.items() if not english), key=_wanted_first)
    return list(dict.fromkeys(danish for _, danish in first))


def _wanted_first(key: Key) -> tuple[int, str]:
    """Sort the command table first and the lower floors last."""
    order = {"Command": 0, "services": 2, "errors": 3}
    return order.get(key[0], 1), key[0]


def coded(text: str) -> str:
    """Return a text on one line."""
    for plain, code in _CODES:
        text = text.replace(plain, code)
    return text


def decoded(text: str) -> str:
    """Return a text as it was before `coded`."""
    plain = {code: letter for letter, code in _CODES}
    return re.sub(r"\\\\|\\n|\\~|~", lambda found: plain[found[0]], text)


def list_batch(words: Mapping[Key, str], most: int) -> int:
    """Write the next batch, and return how many texts it has."""
    batch = untranslated(words)[:most]
    BATCH.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{number}\t{coded(danish)}" for number, danish in enumerate(batch, 1)]
    BATCH.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(batch)


def merge(words: dict[Key, str], answers: Iterable[str]) -> list[str]:
    """Take the answers to the batch; return a line for each that could not be taken."""
    batch = dict(line.split("\t", 1) for line in BATCH.read_text("utf-8").splitlines() if line)
    refused = []
    taken: dict[str, str] = {}
    for line in answers:
        number, tab, english = line.partition("\t")
        danish = decoded(batch.get(number.strip(), ""))
        if not line.strip():
            continue
        fault = fault_of(danish, decoded(english)) if danish and tab else "nummeret er ukendt"
        if fault:
            refused.append(f"{line[:60]}: {fault}")
        else:
            taken[danish] = decoded(english)
    for context, danish in words:
        if danish in taken:
            words[context, danish] = taken[danish]
    return refused


def _qt_tool(python: str | Path, name: str, *words: str) -> None:
    """Run lupdate or lrelease of the PySide6 that `python` has; raises CalledProcessError."""
    call = f"import sys; from PySide6.scripts.pyside_tool import {name}; {name}()"
    command = [str(python), "-c", call, *words]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main(words: Sequence[str], python: str | Path = sys.executable) -> int:
    """Do what the words say, and return the exit status."""
    act = words[0] if words else "update"
    if act == "build":
        build(python)
        return 0
    if act == "check":
        wrong = [(key, fault_of(key[1], english)) for key, english in read().items()]
        faults = [f"{key[0]}: {key[1][:70]!r}: {fault}" for key, fault in wrong if fault]
        say("\n".join(faults))
        return 1 if faults else 0
    held = read() if act == "merge" else update(python)
    if act == "list":
        say(f"{list_batch(held, int(words[1]) if len(words) > 1 else 250)} i {BATCH}")
    elif act == "merge":
        lines = [line for name in words[1:] for line in Path(name).read_text("utf-8").splitlines()]
        say("\n".join(merge(held, lines)))
        write(held)
    say(f"{len(untranslated(held))} af {len({danish for _, danish in held})} mangler.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
