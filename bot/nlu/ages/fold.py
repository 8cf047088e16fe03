"""Fold German spelling so that one pattern meets many ways of writing, and remember where each letter came from."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_FOLDS = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "½": " 1/2", "¼": " 1/4", "¾": " 3/4",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "’": "'", "´": "'", "`": "'",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ", "⁄": "/",
}  # fmt: skip
_DIAERESIS = "\u0308"


@dataclass(frozen=True)
class Folded:
    """Lower-case text with umlauts as ae/oe/ue; offsets[i] is the original index of folded letter i."""

    text: str
    offsets: Sequence[int]
    original: str

    def capitals(self) -> str:
        """The folded text with the capital letters of the original."""
        if self.original == self.original.lower():
            return self.text
        return "".join(
            letter.upper()[0] if self.original[index].isupper() else letter
            for letter, index in zip(self.text, self.offsets)
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Translate a non-empty folded span into a span of the original text.

        Raises IndexError if the span lies outside the folded text.
        """
        last = self.offsets[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return self.offsets[start], last


def fold(text: str) -> Folded:
    """Fold a message: lower case, ä/ö/ü/ß spelled out, fractions and dashes made plain."""
    if text.isascii() and "\t" not in text and "\r" not in text and "`" not in text:
        return Folded(text.lower(), range(len(text)), text)
    letters: list[str] = []
    offsets: list[int] = []
    for index, char in enumerate(text):
        plain = _plain(char)
        if char == _DIAERESIS and letters and letters[-1] in "aou":
            plain = "e"
        for letter in plain:
            letters.append(letter)
            offsets.append(index)
    return Folded("".join(letters), offsets, text)


@functools.lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """One character of a message, folded."""
    lowered = char.lower()
    if lowered in _FOLDS:
        return _FOLDS[lowered]
    if unicodedata.combining(char) or char in "\u200b\u200d\ufeff\u00ad":
        return ""
    return lowered[0]
