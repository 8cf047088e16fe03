"""Cut a message into words and bring every word to the spelling that is compared."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[#@]\w+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "'", "\u200c": "", "ـ": ""})
#: A letter before a hyphen is part of its word: the German "i-Platz", "u-Heft" and not the English I.
_WORD = re.compile(r"(?:(?<![^\W_])[^\W\d_]-(?=[^\W\d_]{2}))?[^\W_]+(?:'[^\W_]+)*'?")
_ELISION = re.compile(r"^(j|l|d|qu|c|n|m|s|t)'(?=[aeiouyhàâéèêîôœ])")
_ENDING = re.compile(r"'(?:de|da|den|dan|te|ta|ten|tan|ya|ye|nin|nun|in|un|deki|daki|yi|dir)$")
_STRIPPED = str.maketrans({"ı": "i", "ł": "l", "ß": "ss", "œ": "oe", "æ": "ae", "đ": "d", "ø": "o", "'": None})

ELISIONS: Final = frozenset({"j'", "l'", "d'", "qu'", "c'", "n'", "m'", "s'", "t'"})


def lower(text: str) -> str:
    """Return the text in lower case, with one kind of apostrophe and without links and addresses."""
    text = unicodedata.normalize("NFC", _LINK.sub(" ", text)).translate(_APOSTROPHES)
    return text.replace("İ", "i").lower()


def fold(word: str) -> str:
    """Return a lower-case word without accents and apostrophes; Cyrillic letters stay as they are."""
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        return word.replace("'", "")
    marked = unicodedata.normalize("NFD", word.translate(_STRIPPED))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def split_words(text: str) -> list[str]:
    """Return the words of a lower-case text; French l' and Turkish 'de become words of their own."""
    words: list[str] = []
    for found in _WORD.findall(text):
        word = found.strip("'")
        elision = _ELISION.match(word)
        ending = _ENDING.search(word)
        if elision:
            words += [elision[0], word[elision.end() :]]
        elif ending and ending.start() >= 3:
            words += [word[: ending.start()], ending[0]]
        elif any(letter.isalpha() for letter in word):
            words.append(word)
    return words
