"""A place while it is still being made out."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from knowledge.places.gazetteer import Place


@dataclass(frozen=True)
class Hit:
    """Words first..last (both inclusive) that name a place, or might.

    sure: they do; otherwise only a neighbour that fits makes them a place.
    hinted: not sure, but a preposition stands before, so any fitting place of the message is enough.
    loose: an ordinary word of the kind that even beside its own town is mostly no place.
    """

    first: int
    last: int
    places: tuple[Place, ...]
    readings: tuple[Place, ...]
    sure: bool = True
    hinted: bool = False
    loose: bool = False
    adjective: bool = False
    region: bool = False
    district: bool = False

    def resolved(self, places: tuple[Place, ...]) -> Hit:
        """Return the same hit with its meaning decided."""
        return dataclasses.replace(self, places=places, readings=places, sure=True)
