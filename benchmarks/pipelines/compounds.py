"""German compounds and their parts: "kindertagespflege" is "kinder", "tage", "pflege".

The split is the one whose parts are commonest in German by their geometric mean (Koehn and Knight 2003), the whole
word among them; how common a word is comes from the table `lexeme_prob` of spacy-lookups-data.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from bot.nlu.fold import fold

LINKS: Final = ("", "s", "es", "n", "en", "er", "e")
SHORTEST_PART: Final = 4
SHORTEST_COMPOUND: Final = 9
RAREST: Final = -16.5
"""Natural logarithm of the probability below which a word is no part."""
COST_OF_A_PART: Final = 0.3
MOST_PARTS: Final = 4
WORD: Final = re.compile(r"\w+")


def read_probabilities() -> dict[str, float]:
    """Return the log-probability of some 800,000 folded words."""
    import spacy_lookups_data

    path = Path(spacy_lookups_data.__file__).parent / "data" / "de_lexeme_prob.json.gz"
    found: dict[str, float] = {}
    with gzip.open(path, "rt") as file:
        for word, probability in json.load(file).items():
            folded = fold(word)
            if probability > max(RAREST, found.get(folded, RAREST)) and folded.isalpha():
                found[folded] = probability
    return found


class CompoundSplitter:
    """Knows the compounds it has learned and splits new ones by the words it has learned from."""

    def __init__(self) -> None:
        self.words: dict[str, float] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Keep those words of German that are words, or parts of words, of these texts."""
        self.words = read_probabilities()
        seen = {word for text in texts for word in WORD.findall(fold(text))}
        kept = seen | {part for word in seen for part in self.split(word)}
        self.words = {word: probability for word, probability in self.words.items() if word in kept}

    def split(self, word: str) -> list[str]:
        """Return the parts of a folded word; of a word that is no compound the word alone."""
        if len(word) < SHORTEST_COMPOUND:
            return [word]
        ways = self._ways(word, MOST_PARTS)
        return max(ways, key=self._worth) if ways else [word]

    def parts(self, text: str) -> list[str]:
        """Return the parts of all compounds of a text."""
        words = dict.fromkeys(WORD.findall(fold(text)))
        return [part for word in words for part in self.split(word) if part != word]

    def _worth(self, parts: Sequence[str]) -> float:
        cost = COST_OF_A_PART * len(parts) if len(parts) > 1 else 0.0
        return sum(self.words[part] for part in parts) / len(parts) - cost

    def _ways(self, word: str, most: int) -> list[list[str]]:
        ways = [[word]] if word in self.words else []
        if most == 1:
            return ways
        for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            for link in LINKS:
                head = word[: end - len(link)]
                if len(head) >= SHORTEST_PART and word[:end].endswith(link) and head in self.words:
                    ways += [[head, *rest] for rest in self._ways(word[end:], most - 1)]
        return ways
