"""From all the places of a message to the one that matters: where the family lives now or will live."""

from __future__ import annotations

from typing import Optional, Sequence

from .model import HERE, PLAIN, PlaceMention


def choose_place(mentions: Sequence[PlaceMention]) -> Optional[PlaceMention]:
    """Choose where the family lives now or will live, None if no mention can be that.

    The surest mention wins, an unambiguous one before an ambiguous one, then the first in the text; among those that
    the message only names ("in Alsdorf oder Aachen") one of the network comes first, and of two corrections the last.
    """
    kept = [mention for mention in mentions if not mention.left]
    if not kept:
        return None
    best = max(mention.rank for mention in kept)
    if best >= HERE:
        return _finer([mention for mention in kept if mention.rank == best][-1], kept)
    first = min(
        kept,
        key=lambda mention: (
            -mention.rank,
            len(mention.candidates) > 1,
            best <= PLAIN and _is_outside(mention),
            mention.start,
        ),
    )
    return _finer(first, kept)


def _finer(chosen: PlaceMention, kept: Sequence[PlaceMention]) -> PlaceMention:
    """Return the mention that names a part of the chosen town as surely, the chosen one if there is none."""
    whole = chosen.candidates[0]
    if len(chosen.candidates) > 1 or whole.municipality is None or whole.district is not None:
        return chosen
    if "Kreis" in (whole.municipality_name or ""):
        return chosen  # another town of the Kreis is where something is, not where the family lives
    for mention in kept:
        place = mention.candidates[0]
        fits = len(mention.candidates) == 1 and place.municipality == whole.municipality and place.district is not None
        if fits and mention.rank >= chosen.rank:
            return mention
    return chosen


def _is_outside(mention: PlaceMention) -> bool:
    return mention.candidates[0].municipality is None
