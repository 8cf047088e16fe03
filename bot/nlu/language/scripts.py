"""Languages that their script gives away: Arabic, Persian, Sorani; Russian, Ukrainian."""

from __future__ import annotations

from typing import Final

from .fold import fold
from .words import script_words

_LETTERS: Final[dict[str, dict[str, float]]] = {
    "ku": {"ێ": 2, "ۆ": 2, "ڕ": 2, "ڵ": 2, "ڤ": 1, "ە": 1},
    "fa": {"پ": 1, "چ": 1, "ژ": 1, "گ": 1, "ی": 0.5, "ک": 0.5},
    "ar": {"ة": 1, "أ": 0.5, "إ": 1, "ى": 0.5, "ي": 0.25, "ك": 0.25},
    "uk": {"і": 1, "ї": 2, "є": 2, "ґ": 2},
    "ru": {"ы": 2, "э": 2, "ё": 2, "ъ": 2},
}


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic script."""
    return any("\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" for letter in word)


def is_cyrillic(word: str) -> bool:
    """Tell whether a word is written in Cyrillic script."""
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


def of_arabic(words: list[str]) -> str:
    """Return "ar", "fa" or "ku" for words in Arabic script."""
    scores = _scores(words, ("ar", "fa", "ku"))
    scores["ar"] += sum(1.0 for word in words if word.startswith(("ال", "وال", "بال", "لل")) and len(word) > 4)
    return _best(scores, "ar")


def of_cyrillic(words: list[str]) -> str:
    """Return "ru" or "uk" for words in Cyrillic script."""
    scores = _scores(words, ("ru", "uk"))
    scores["uk"] += sum(2.0 for word in words if "'" in word.strip("'"))
    return _best(scores, "ru")


def _scores(words: list[str], codes: tuple[str, ...]) -> dict[str, float]:
    known = script_words()
    scores = dict.fromkeys(codes, 0.0)
    for word in words:
        for code in codes:
            letters = _LETTERS[code]
            scores[code] += max((letters.get(letter, 0.0) for letter in word), default=0.0)
            scores[code] += 2.0 if fold(word) in known[code] else 0.0
    return scores


def _best(scores: dict[str, float], first: str) -> str:
    return max(scores, key=lambda code: (scores[code], code == first))
