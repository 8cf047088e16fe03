"""One spelling for all: lower case, umlauts written out, so that lost umlauts and capitals cost nothing."""

from __future__ import annotations

from typing import Final

UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def fold(text: str) -> str:
    """Return a text in the spelling that is compared."""
    return text.lower().translate(UMLAUTS)
