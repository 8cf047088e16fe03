"""Weigh what words in Latin letters say for German and for each other language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .fold import ELISIONS, fold
from .words import Vocabulary, german

_CRY: Final = 2.0
_PIECE: Final = 0.75
_MOST_BY_SHAPE: Final = 1.5
_FOREIGN_LETTERS: Final = frozenset("ğışçłąężźćńśăâîțșêèûàœñéëõãřšžč")
_OPENING: Final = 4


@dataclass(frozen=True)
class Token:
    """One word, and what it says for German."""

    word: str
    folded: str
    is_german: bool
    is_loan: bool
    looks_german: bool
    is_opening: bool


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


def read_tokens(words: list[str]) -> list[Token]:
    """Look the words up in German."""
    known = german()
    tokens = []
    for place, word in enumerate(words):
        folded = fold(word)
        tokens.append(
            Token(
                word=word,
                folded=folded,
                is_german=folded in known.words and not _FOREIGN_LETTERS.intersection(word),
                is_loan=folded in known.loans,
                looks_german=bool(known.suffixes.search(word)),
                is_opening=place < _OPENING,
            )
        )
    return tokens


def weigh(code: str, vocabulary: Vocabulary, tokens: list[Token]) -> Weighed:
    """Return what the words say for a language."""
    by_word = by_both = by_shape = in_german = german_shape = 0.0
    covered = opening = total = 0
    for token in tokens:
        if _is_piece(token.word):
            by_word += _PIECE if code == ("fr" if token.word in ELISIONS else "tr") else 0.0
            continue
        weight = vocabulary.weight(token.folded)
        if token.is_loan and weight < _CRY:
            by_word += min(weight, 0.5)
            continue
        total += 1
        covered += weight > 0
        if token.is_german and weight:
            by_both += 0.5
        elif token.is_german:
            in_german += 1.0
            opening += token.is_opening
        elif weight:
            by_word += weight
        else:
            by_shape += _shape(vocabulary, token)
            german_shape += 0.5 if token.looks_german else 0.0
    in_german += min(german_shape, _MOST_BY_SHAPE)
    return Weighed(by_word, by_both, by_shape, covered, total, in_german, opening)


def _is_piece(word: str) -> bool:
    """Tell whether a word is French l' or Turkish 'de."""
    return word.startswith("'") or word in ELISIONS


def _shape(vocabulary: Vocabulary, token: Token) -> float:
    found = 1.0 if vocabulary.letters.intersection(token.word) else 0.0
    return found + (0.5 if len(token.folded) > 4 and vocabulary.suffixes.search(token.folded) else 0.0)
