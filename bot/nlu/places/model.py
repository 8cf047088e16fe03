"""What the place recogniser returns."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.places.gazetteer import Place

#: How surely a mention is where the family lives (`PlaceMention.rank`).
PASSING, PLAIN, ORIGIN, HOME, HERE, MOVING = range(6)


@dataclass(frozen=True)
class PlaceMention:
    """One place named in a message.

    start, end: span in the original text, end exclusive; word is exactly that span.
    candidates: what it can mean, likeliest first; several mean that the writer has to be asked.
    left: a place that was left behind, is somebody else's or was only travelled to.
    rank: how surely the family lives there, from PASSING (work, clinic, holiday) to MOVING (will live there soon).
    """

    start: int
    end: int
    word: str
    candidates: tuple[Place, ...]
    left: bool
    rank: int = PLAIN
