"""Weigh what words in Latin letters say for German and for each other language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .fold import ELISIONS, fold
from .words import German, Vocabulary, german

_TURKISH_ENDING: Final = "tr"
_MOST_BY_SHAPE: Final = 1.5
_FOREIGN_LETTERS: Final = frozenset("ğışçłąężźćńśăâîțșêèûàœñéëõãřšžč")
_OPENING: Final = 4


@dataclass(frozen=True)
class Weighed:
    """The evidence for one language in one message, and against it for German."""

    words: float
    shared: float
    shape: float
    covered: int
    total: int
    german: float
    german_opening: int

    @property
    def foreign(self) -> float:
        """Everything that speaks for the language; words that are German too only where nothing else is German."""
        shared = 0.0 if self.german else self.shared
        return self.words + shared + min(self.shape, _MOST_BY_SHAPE)


def weigh(code: str, vocabulary: Vocabulary, words: list[str]) -> Weighed:
    """Return what the words say for a language; a word that is German too says nothing."""
    known = german()
    by_word = by_both = by_shape = in_german = german_shape = 0.0
    covered = opening = total = 0
    for place, word in enumerate(words):
        folded = fold(word)
        if word.startswith("'") or word in ELISIONS:
            by_word += 0.75 if (code == "fr") is (word in ELISIONS) and code in ("fr", _TURKISH_ENDING) else 0.0
            continue
        is_german = _is_german(word, folded, known)
        weight = vocabulary.weight(folded)
        if folded in known.loans and weight <= 0.5:
            by_word += weight
            continue
        total += 1
        if is_german:
            covered += weight > 0
            by_both += 0.5 if weight else 0.0
            if not weight:
                in_german += 1.0
                opening += place < _OPENING
        elif weight:
            by_word += weight
            covered += 1
        else:
            by_shape += _shape(vocabulary, word, folded)
            german_shape += 0.5 if known.suffixes.search(word) else 0.0
    in_german += min(german_shape, _MOST_BY_SHAPE)
    return Weighed(by_word, by_both, by_shape, covered, total, in_german, opening)


def german_words(words: list[str]) -> int:
    """Return how many words are plainly German."""
    known = german()
    return sum(_is_german(word, fold(word), known) for word in words)


def _is_german(word: str, folded: str, known: German) -> bool:
    return folded in known.words and not _FOREIGN_LETTERS.intersection(word)


def _shape(vocabulary: Vocabulary, word: str, folded: str) -> float:
    found = 1.0 if vocabulary.letters.intersection(word) else 0.0
    return found + (0.5 if len(folded) > 4 and vocabulary.suffixes.search(folded) else 0.0)
