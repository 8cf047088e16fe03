"""What the search box of a family portal does: words of the message matched against the offers' own words."""

from __future__ import annotations

import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, Optional

from bot.nlu.fold import fold
from knowledge.catalogue.reading import CatalogueContent, read_content
from knowledge.catalogue.vocabulary import CATEGORIES

WORD: Final = re.compile(r"\w+")
SHORTEST_WORD: Final = 4
"""Letters; search boxes leave out shorter words, which in German are hardly ever nouns."""
NAME, TITLE, SUMMARY = 3, 2, 1
"""How much a word counts by where it was found."""


class KeywordSearch:
    """Full-text search over all active offers, by municipality."""

    def __init__(self, content: Optional[CatalogueContent] = None) -> None:
        self._index: dict[str, dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
        """Municipality -> word -> offer -> weight."""
        self._categories: list[str] = []
        for file in (content or read_content()).files.values():
            for offer in file.offers:
                self._add(file.municipality.name, offer.category, offer.name, offer.summary)

    def _add(self, municipality: str, category: str, name: str, summary: str) -> None:
        number = len(self._categories)
        self._categories.append(category)
        for text, weight in ((name, NAME), (CATEGORIES[category][0], TITLE), (summary, SUMMARY)):
            for word in set(words_of(text)):
                for place in (municipality, ""):
                    self._index[place][word][number] += weight

    def rank(self, text: str, municipality: Optional[str] = None) -> list[str]:
        """Return the categories of the hits in a municipality (None: in all), those of the best hits first."""
        index = self._index.get(municipality or "", {})
        scores: Counter[int] = Counter()
        for word in set(words_of(text)):
            scores.update(index.get(word, {}))
        best = sorted(scores, key=lambda number: (-scores[number], number))
        return list(dict.fromkeys(self._categories[number] for number in best))

    def milliseconds(self, texts: Sequence[str]) -> float:
        """Return the median time of searching for one of these texts in all municipalities."""
        times = []
        for text in texts:
            begin = time.perf_counter()
            self.rank(text)
            times.append(time.perf_counter() - begin)
        return statistics.median(times) * 1000


def words_of(text: str) -> list[str]:
    """Return the words that a search box looks for."""
    return [word for word in WORD.findall(fold(text)) if len(word) >= SHORTEST_WORD]
