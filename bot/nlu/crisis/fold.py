"""Bring a message into a form in which careless spelling no longer matters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "a", "œ": "o"})
_EMOJI_ENDS = re.compile(r"[.!?…\n]+")
_LAUGHS = re.compile("[😀-😆😉😛-😝🙃🙈🤣🤪🤭]|;-?\\)")
_ORDINAL = re.compile(r"(?<=\d)[.,;:](?=\s?\d|\s?[a-zA-ZäöüÄÖÜ])")
_NOT_WORD = re.compile(r"[^\w.]+|_")
_SPELLED_UMLAUT = re.compile(r"([aou])e")
_REPEATED = re.compile(r"([^\W\d_])\1+")
_SPACES = re.compile(r"\s+")
_APART = frozenset({"mann", "manner", "maenner", "schlaff", "schlaffe", "wirr", "isst", "fasst", "anfasst", "fassen"})
"""Words that must keep their double letters, or they would become man, schlaf, wir, ist, fast."""

END = "."
"""The word that stands for the end of a sentence."""


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Fold one word: lower case, no accents, ae/oe/ue like ä/ö/ü like a/o/u, double letters single.

    Patterns and messages pass through here alike, so `schlägt`, `schlaegt`, `schlagt` and `schlääägt` meet.
    """
    word = word.lower().translate(_LETTERS)
    word = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    if word in _APART:
        return word
    word = _SPELLED_UMLAUT.sub(r"\1", word)
    return _REPEATED.sub(r"\1", word)


def fold(text: str) -> str:
    """Fold a message: its words with one space before and after each, sentence ends as the word `.`."""
    text = unicodedata.normalize("NFC", text.replace("\u200b", "").replace("\u00ad", ""))
    text = _ORDINAL.sub(" ", text.replace("'", "").replace("’", ""))
    text = _LAUGHS.sub(" haha ", text)
    text = _EMOJI_ENDS.sub(" . ", text)
    text = _NOT_WORD.sub(" ", text)
    words = [fold_word(word) for word in _SPACES.split(text) if word]
    return f" {' '.join(words)} "
