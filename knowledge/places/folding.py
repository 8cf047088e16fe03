"""Fold the names of places to the letters that count."""

from __future__ import annotations

import itertools
import re
import unicodedata

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_BARE = {"ä": "a", "ö": "o", "ü": "u"}
_SAME_LETTER = str.maketrans("ёіїыєґأإآٱىیئکگپڤة", "еиииегاااايييكغبفه", "ـ")


def fold_name(text: str) -> str:
    """Fold a name to the letters that count: lower case, ä/ö/ü/ß spelled out, no accents, hyphens or spaces."""
    spelled = text.lower() if text.isascii() else unicodedata.normalize("NFC", text).lower().translate(_SPELLED)
    if not spelled.isascii():
        spelled = unicodedata.normalize("NFKD", spelled)
    return _NOT_A_LETTER.sub("", spelled)


def fold_foreign(text: str) -> str:
    """Fold a word of any script to the letters that count: lower case, no marks, one letter for each family."""
    return "".join(char for char in text.lower().translate(_SAME_LETTER) if char.isalpha())


def variants(text: str) -> set[str]:
    """Return the folded forms of a name with each of its umlauts spelled out or left bare."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if not any(char in _BARE for char in lowered):
        return {fold_name(text)}
    choices = [(char, _BARE[char]) if char in _BARE else (char,) for char in lowered]
    if sum(len(choice) > 1 for choice in choices) > 3:
        return {fold_name(text)}
    return {fold_name("".join(letters)) for letters in itertools.product(*choices)}
