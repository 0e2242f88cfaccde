# SPDX-License-Identifier: MPL-2.0
"""What may stand after a filter word: names, statuses and stretches of time.

A day, week or month without a year is the one nearest to today, as a list is asked about what
was due as often as about what will be.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hpdesk.domain.danish_names import MONTHS, fold
from hpdesk.domain.danish_reading import parse_day
from hpdesk.domain.followup import TaskStatus

_OPEN = (TaskStatus.OPEN, TaskStatus.IN_PROGRESS)
_CLOSED = (TaskStatus.DONE, TaskStatus.DROPPED)
# `åben` is the opposite of `lukket`; what nobody has begun on is `ikke begyndt`.
STATUS_VALUES: dict[str, tuple[TaskStatus, ...]] = {
    "åben": _OPEN,
    "ikke begyndt": (TaskStatus.OPEN,),
    "i gang": (TaskStatus.IN_PROGRESS,),
    "udført": (TaskStatus.DONE,),
    "bortfaldet": (TaskStatus.DROPPED,),
    "lukket": _CLOSED,
}
OVERDUE = "overskredet"
_SAME_STATUS = {
    "åbne": "åben",
    "igang": "i gang",
    "færdig": "udført",
    "afsluttet": "lukket",
    "lukkede": "lukket",
    "over fristen": OVERDUE,
}
_HALF_A_YEAR = timedelta(days=182)
_DAY = timedelta(days=1)
_LEAST_FURTHER = 3  # letters of a second name that is not written in full
_BEFORE, _UNTIL, _AFTER, _FROM = "<", "<=", ">", ">="
_SIGNS = {
    "før": _BEFORE,
    "inden": _BEFORE,
    "senest": _UNTIL,
    "til": _UNTIL,
    "efter": _AFTER,
    "fra": _FROM,
}
_SIGN = re.compile(r"(<=|>=|<|>|(?:før|inden|senest|til|efter|fra)\b)\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:\.\.+|…|–|—|\s-\s|\stil\s)\s*")
_YEAR = r"(?:[ ,/-]+(?P<year>(?:19|20|21)[0-9]{2}))?"
_WEEK = re.compile(rf"uge ?(?P<number>[0-9]{{1,2}}){_YEAR}")
_MONTH = re.compile(rf"(?P<name>{'|'.join(MONTHS)}){_YEAR}")
_PART = re.compile(rf"(?P<number>[1-4])\. ?(?P<unit>kvartal|halvår){_YEAR}")
_WHOLE_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_NEAR = re.compile(r"(?P<which>denne|dette|næste|sidste|forrige) (?P<unit>uge|måned|år)")
_COMING = re.compile(r"(?:de )?(?:næste )?(?P<count>[0-9]{1,3}) (?P<unit>dage?|uger?)")

Stretch = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that a filter word may name."""

    id: str
    name: str


def matching(known: Iterable[Named], words: str) -> tuple[str, ...]:
    """Return the keys of those that words name: by whole name, beginnings, or initials.

    A name that is written in full means that one alone.
    """
    wanted = fold(words).split()
    if not wanted:
        return ()
    known = tuple(known)
    parts = [(one.id, _parts(one.name)) for one in known]
    exact = tuple(one.id for one in known if fold(one.name).split() == wanted)
    if exact:
        return exact
    begun = tuple(key for key, names in parts if _begins(names, wanted))
    if begun or len(wanted) > 1 or not words.strip().isupper():
        return begun
    return tuple(key for key, names in parts if wanted[0] in _initials(names))


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").split())


def _begins(names: Sequence[str], wanted: Sequence[str]) -> bool:
    words = [part for word in wanted for part in word.split("-") if part]
    if not words:
        return False
    further = all(len(word) >= _LEAST_FURTHER or word in names for word in words[1:])
    return further and all(any(name.startswith(word) for name in names) for word in words)


def _initials(names: Sequence[str]) -> tuple[str, str]:
    return "".join(name[0] for name in names), names[0][0] + names[-1][0]


def statuses_of(words: str) -> tuple[tuple[TaskStatus, ...], bool] | None:
    """Return the statuses that words name, and whether overdue is one of them; None where none.

    Several stand with commas between.
    """
    found: list[TaskStatus] = []
    overdue = False
    for part in fold(words).split(","):
        name = _SAME_STATUS.get(part.strip(), part.strip())
        if name == OVERDUE:
            overdue = True
        elif name in STATUS_VALUES:
            found += STATUS_VALUES[name]
        else:
            return None
    return tuple(dict.fromkeys(found)), overdue


def stretch_of(words: str, today: date) -> Stretch | None:
    """Return the first day of a stretch and the day after its last, or None where it is none.

    Signs and words such as `<`, `>=`, `før` and `senest` open it at one end; `1/3..1/4` is from
    the one to the other, both days with it.
    """
    folded = fold(words).strip()
    match = _SIGN.fullmatch(folded)
    if match:
        whole = _whole(match[2], today)
        return None if whole is None else _opened(_SIGNS.get(match[1], match[1]), whole)
    whole = _whole(folded, today)
    if whole is not None:
        return whole
    ends = _BETWEEN.split(folded, maxsplit=1)
    if len(ends) != 2:
        return None
    first, last = (_whole(end, today) for end in ends)
    if first is None or last is None:
        return None
    return (first[0], last[1])


def _opened(sign: str, whole: Stretch) -> Stretch | None:
    if sign in (_BEFORE, _UNTIL):
        before = whole[0] if sign == _BEFORE else whole[1]
        return None if before is None else (None, before)
    since = whole[1] if sign == _AFTER else whole[0]
    return None if since is None else (since, None)


def _whole(folded: str, today: date) -> Stretch | None:
    for pattern, reader in _READERS:
        if match := pattern.fullmatch(folded):
            try:
                return reader(match, today)
            except (ValueError, OverflowError):  # no such week, or beyond the calendar
                return None
    day = nearest_day(folded, today)
    return None if day is None else _of_day(day)


def _of_day(day: date) -> Stretch:
    return day, day + _DAY if day < date.max else None


def nearest_day(words: str, today: date) -> date | None:
    """Return the day that words name, the nearest one where they leave out the year."""
    ahead = parse_day(words, today)
    if ahead is None:
        return None
    try:
        around = parse_day(words, today - _HALF_A_YEAR)
    except OverflowError:  # before the calendar
        return ahead.day
    if around is None:
        return ahead.day
    same_date = (around.day.month, around.day.day) == (ahead.day.month, ahead.day.day)
    same_week = around.day.isocalendar()[1:] == ahead.day.isocalendar()[1:]
    return around.day if same_date or same_week else ahead.day


def _read_week(match: re.Match[str], today: date) -> Stretch:
    number = int(match["number"])

    def week(year: int) -> Stretch:
        monday = date.fromisocalendar(year, number, 1)
        return monday, monday + timedelta(days=7)

    return _in_year(match["year"], today, week)


def _read_month(match: re.Match[str], today: date) -> Stretch:
    month = MONTHS.index(match["name"]) + 1
    return _in_year(match["year"], today, lambda year: _months(year, month, 1))


def _read_part(match: re.Match[str], today: date) -> Stretch:
    months = 3 if match["unit"] == "kvartal" else 6
    first = (int(match["number"]) - 1) * months + 1
    return _in_year(match["year"], today, lambda year: _months(year, first, months))


def _read_year(match: re.Match[str], _today: date) -> Stretch:
    return _months(int(match[0]), 1, 12)


def _read_near(match: re.Match[str], today: date) -> Stretch:
    step = {"denne": 0, "dette": 0, "næste": 1}.get(match["which"], -1)
    if match["unit"] == "uge":
        monday = today + timedelta(days=7 * step - today.weekday())
        return monday, monday + timedelta(days=7)
    if match["unit"] == "år":
        return _months(today.year + step, 1, 12)
    year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
    return _months(year, month + 1, 1)


def _read_coming(match: re.Match[str], today: date) -> Stretch:
    days = int(match["count"]) * (7 if match["unit"].startswith("u") else 1)
    return today, today + timedelta(days=days + 1)


def _months(year: int, first: int, count: int) -> Stretch:
    last = first + count - 1
    ends = date(year, last, monthrange(year, last)[1])
    return date(year, first, 1), _of_day(ends)[1]


def _in_year(written: str | None, today: date, stretch: Callable[[int], Stretch]) -> Stretch:
    """Return a stretch in the year written, or else the nearest one."""
    if written:
        return stretch(int(written))
    tries: list[Stretch] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            tries.append(stretch(year))
        except (ValueError, OverflowError):  # week 53, or beyond the calendar
            continue
    if not tries:
        raise ValueError("no such stretch")
    return min(tries, key=lambda found: abs(((found[0] or today) - today).days))


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Stretch]], ...] = (
    (_WEEK, _read_week),
    (_MONTH, _read_month),
    (_PART, _read_part),
    (_WHOLE_YEAR, _read_year),
    (_NEAR, _read_near),
    (_COMING, _read_coming),
)
