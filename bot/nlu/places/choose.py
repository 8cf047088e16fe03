"""From all the places of a message to the one that matters: where the family lives now or will live."""

from __future__ import annotations

from typing import Optional, Sequence

from .model import PlaceMention


def choose_place(mentions: Sequence[PlaceMention]) -> Optional[PlaceMention]:
    """Choose where the family lives now or will live, None if no mention can be that.

    The surest mention wins, an unambiguous one before an ambiguous one, then the first in the text.
    """
    kept = [mention for mention in mentions if not mention.left]
    if not kept:
        return None
    return min(kept, key=lambda mention: (-mention.rank, len(mention.candidates) > 1, mention.start))
