"""Which topics a text speaks of, by the words that people use for them (`knowledge/content/topics.yml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Optional

from bot.nlu.fold import fold
from knowledge.topics.content import Topic


class TopicLexicon:
    """All topics' words as one automaton of regular expressions, built once."""

    def __init__(self, topics: dict[str, Topic]) -> None:
        self.keys = list(topics)
        self._patterns = {key: re.compile("|".join(_pattern(word) for word in topics[key].words)) for key in topics}

    def count(self, text: str) -> dict[str, int]:
        """Return how many different words of each topic a text holds, topics without any left out."""
        folded = fold(text)
        found = {key: len(set(pattern.findall(folded))) for key, pattern in self._patterns.items()}
        return {key: number for key, number in found.items() if number}

    def find(self, text: str, most: Optional[int] = None) -> list[str]:
        """Return the topics of a text, the one with most words first."""
        counts = self.count(text)
        return sorted(counts, key=lambda key: -counts[key])[:most]


def _pattern(word: str) -> str:
    """Return the expression of one word; a `*` at its end or start leaves that side open, as compounds need it."""
    folded = fold(word.strip("*"))
    middle = r"\s+".join(re.escape(part) for part in folded.split())
    start = "" if word.startswith("*") else r"\b"
    return start + middle + ("" if word.endswith("*") else r"\b")


def topics_for_needs(found: Iterable[str], needs: Iterable[str], topics: dict[str, Topic]) -> list[str]:
    """Return those of the topics found that have to do with the needs, in order."""
    wanted = set(needs)
    return [key for key in found if wanted & {category for rule in topics[key].categories for category in rule.order}]
