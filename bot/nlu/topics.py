"""Which topics a text speaks of, by the words that people use for them (`knowledge/content/topics.yml`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Optional

from bot.nlu.fold import fold
from knowledge.topics.content import Topic

WORD: Final = re.compile(r"\w+")


class TopicLexicon:
    """All topics' words, indexed so that a text is looked up word by word instead of searched once a topic.

    A word of the lexicon may end (or begin) with `*`: then longer words that begin (or end) with it count too,
    as German compounds need it. A phrase counts where its words stand side by side.
    """

    def __init__(self, topics: dict[str, Topic]) -> None:
        self.keys = list(topics)
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._prefixes: dict[str, set[str]] = defaultdict(set)
        self._suffixes: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[tuple[str, bool, str]]] = defaultdict(list)
        for key, topic in topics.items():
            for word in topic.words:
                self._add(key, word)
        self._lengths = sorted({len(stem) for index in (self._prefixes, self._suffixes) for stem in index})

    def _add(self, key: str, word: str) -> None:
        words = WORD.findall(fold(word))
        if len(words) > 1:
            self._phrases[words[0]].append((" ".join(words), word.endswith("*"), key))
        elif words:
            index = self._suffixes if word.startswith("*") else self._prefixes if word.endswith("*") else self._exact
            index[words[0]].add(key)

    def count(self, text: str) -> dict[str, int]:
        """Return how many different words of each topic a text holds, topics without any left out."""
        words = WORD.findall(fold(text))
        found: dict[str, set[str]] = defaultdict(set)
        for position, word in enumerate(words):
            for key in self._topics_of_word(word):
                found[key].add(word)
            for phrase, is_open, key in self._phrases.get(word, ()):
                here = " ".join(words[position : position + phrase.count(" ") + 1])
                if here == phrase or (is_open and here.startswith(phrase)):
                    found[key].add(phrase)
        return {key: len(hits) for key, hits in found.items()}

    def _topics_of_word(self, word: str) -> Iterator[str]:
        yield from self._exact.get(word, ())
        for length in self._lengths:
            if length > len(word):
                break
            yield from self._prefixes.get(word[:length], ())
            yield from self._suffixes.get(word[-length:], ())

    def find(self, text: str, most: Optional[int] = None) -> list[str]:
        """Return the topics of a text, the one with most words first."""
        counts = self.count(text)
        return sorted(counts, key=lambda key: -counts[key])[:most]


def topics_for_needs(found: Iterable[str], needs: Iterable[str], topics: dict[str, Topic]) -> list[str]:
    """Return those of the topics found that have to do with the needs, in order."""
    wanted = set(needs)
    return [key for key in found if wanted & {category for rule in topics[key].categories for category in rule.order}]
