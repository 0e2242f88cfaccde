# SPDX-License-Identifier: MPL-2.0
"""Search on the ten-year plan against the bare FTS5 query: `… search_figures PLAN` prints JSON."""

import json
import sys
import time
from pathlib import Path
from random import Random
from statistics import median

from hpdesk.services.desk import Desk
from hpdesk.services.search import search
from hpdesk.storage.search_index import query_words
from tests.bench.measuring import (
    Figure,
    own_memory,
    percentile,
    run_for_json,
    say,
    surroundings,
)

_PART = "search"
_QUERIES = 60
_ROUNDS = 5
_LIMIT = 50


def measure_search(ten_years: Path, home: Path) -> list[Figure]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.search_figures", str(ten_years)]
    told = run_for_json(command, surroundings(home))
    figures = []
    for share, most in ((0.5, None), (0.95, 50.0)):
        ours, bare = percentile(told["ours"], share), percentile(told["bare"], share)
        name = f"{_QUERIES} queries, p{share * 100:.0f}"
        figures.append(
            Figure(_PART, name, ours, "bare FTS5 query", bare, 3.0, most, told["rss_mb"])
        )
    return figures


def make_queries(texts: list[str], seed: int = 1) -> list[str]:
    """Return queries as people type them: whole words, beginnings, and parts of long words."""
    random = Random(seed)
    queries = []
    for number in range(_QUERIES):
        words = [word for word in query_words(random.choice(texts)) if len(word) > 3]
        chosen = random.sample(words, min(len(words), number % 3 + 1))
        if number % 4 == 1:
            chosen[-1] = chosen[-1][: random.randint(3, 5)]
        elif number % 4 == 3:
            longest = max(words, key=len)
            chosen = [longest[2 : 2 + max(4, len(longest) // 2)]]
        queries.append(" ".join(chosen))
    return queries


def main(path: Path) -> None:
    """Measure and print the times of each query in milliseconds, the median of its rounds."""
    desk = Desk.open(path, for_writing=False)
    texts = [row[0] for row in desk.read().rows("SELECT title || ' ' || body FROM search_doc")]
    queries = make_queries(texts)
    ours: dict[str, list[float]] = {query: [] for query in queries}
    bare: dict[str, list[float]] = {query: [] for query in queries}
    order = [(query, way) for query in ours for way in (ours, bare) for _ in range(_ROUNDS)]
    Random(2).shuffle(order)
    for query, way in order:
        start = time.perf_counter()
        _ask(desk, query) if way is bare else search(desk, query, _LIMIT)
        way[query].append(1000 * (time.perf_counter() - start))
    told = {"ours": _medians(ours), "bare": _medians(bare), "rss_mb": own_memory()}
    desk.close()
    say(json.dumps(told))


def _ask(desk: Desk, query: str) -> None:
    """Ask the index alone for what begins with the words, else for what holds them inside."""
    words = query_words(query)
    for index, sign in (("search_words", "*"), ("search_parts", "")):
        match = " AND ".join(f'"{word}"{sign}' for word in words)
        found = desk.read().rows(
            f"SELECT rowid FROM {index} WHERE {index} MATCH :match ORDER BY rowid DESC LIMIT 50",
            match=match,
        )
        if found:
            return


def _medians(taken: dict[str, list[float]]) -> list[float]:
    return [median(times) for times in taken.values()]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
