"""Decide on the language of a message. When in doubt it is German: most families write German with mistakes."""

from __future__ import annotations

from typing import Final

from .fold import lower, split_words
from .latin import Token, Weighed, read_tokens, weigh
from .scripts import is_arabic, is_cyrillic, of_arabic, of_cyrillic
from .words import german, latin_vocabularies, other_vocabularies

LANGUAGES: Final = ("de", "tr", "ar", "uk", "ru", "en", "pl", "ro", "fr", "fa", "ku")
"""All codes that `detect_language` returns; "ku" is Kurmanji and Sorani, "fa" Farsi and Dari."""

_ENOUGH: Final = 2.0
_ENOUGH_IF_ALL: Final = 1.5
_GERMAN_OPENING: Final = 2
_TIMES_GERMAN: Final = 2.0
_TIMES_GERMAN_OPENING: Final = 4.0
_LEAST_SHARE: Final = 0.25


def detect_language(text: str) -> str:
    """Return the language a message is written in, "de" for German and for every language not in `LANGUAGES`.

    A German sentence with foreign words in it is German; so is a single word that German families use too.
    """
    words = split_words(german().phrases.sub(" ", lower(text)))
    arabic = [word for word in words if is_arabic(word)]
    cyrillic = [word for word in words if is_cyrillic(word)]
    tokens = read_tokens(list(dict.fromkeys(word for word in words if not is_arabic(word) and not is_cyrillic(word))))
    other_script = max(arabic, cyrillic, key=len)
    if len(other_script) <= sum(token.is_german for token in tokens):
        return _of_latin(tokens)
    found = _of_latin(tokens)
    if found != "de" and len(other_script) * 2 < len(tokens):
        return found
    return of_arabic(arabic) if other_script is arabic else of_cyrillic(cyrillic)


def _of_latin(tokens: list[Token]) -> str:
    if not tokens:
        return "de"
    weighed = {code: weigh(code, vocabulary, tokens) for code, vocabulary in latin_vocabularies().items()}
    best = max(weighed, key=lambda code: (weighed[code].foreign, weighed[code].shape))
    if not _is_written_in(weighed[best], len(tokens)):
        return "de"
    others = (weigh(code, vocabulary, tokens).words for code, vocabulary in other_vocabularies().items())
    return "de" if max(others) > weighed[best].words else best


def _is_written_in(found: Weighed, length: int) -> bool:
    if found.words < 1.0 or found.foreign < _LEAST_SHARE * length:
        return False
    if found.foreign < _ENOUGH:
        return length > 1 and not found.german and found.covered * 2 >= found.total and found.foreign >= _ENOUGH_IF_ALL
    times = _TIMES_GERMAN_OPENING if found.german_opening >= _GERMAN_OPENING else _TIMES_GERMAN
    return found.foreign > times * found.german
