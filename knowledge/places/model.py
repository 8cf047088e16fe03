"""A place, a written form of places, and the index that they are looked up in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Optional

Level = Literal["municipality", "town", "outside", "region", "district"]


@dataclass(frozen=True)
class Place:
    """One place: a municipality of the network, perhaps with a part of it, or else the name of a place outside.

    `district` is the town inside a Kreis, or the district of a city; where both are known it is the town.
    """

    municipality: Optional[str]
    municipality_name: Optional[str]
    district: Optional[str]
    outside: Optional[str]


@dataclass(frozen=True)
class Name:
    """What one written form can mean.

    places: what it means without a hint; several mean that only the writer knows.
    readings: everything it can mean if a neighbouring word says so.
    needs: the condition from `ordinary_words`, if it is an ordinary word as well.
    whole: the form is one word in the file; it may not be put together from several.
    """

    key: str
    places: tuple[Place, ...]
    readings: tuple[Place, ...]
    level: Level
    needs: Optional[str]
    whole: bool


@dataclass
class Gazetteer:
    """All names by their folded form, ready to be looked up."""

    names: dict[str, Name] = field(default_factory=dict)
    spaced: dict[str, Name] = field(default_factory=dict)
    """Names of several words whose letters put together are another place: "Rhein-Berg" is not Rheinberg."""
    adjectives: dict[str, Name] = field(default_factory=dict)
    plates: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    postcodes: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    proper: set[str] = field(default_factory=set)
    """Forms of the official names, not of aliases or misspellings."""
    needs: dict[str, str] = field(default_factory=dict)
    kreise_outside: dict[str, str] = field(default_factory=dict)
    """First five digits of the official key → name of a Kreis outside."""
    kreis_of_outside: dict[str, str] = field(default_factory=dict)
    """Name of a place outside → its Kreis or Land."""
    longest: int = 1
    """Words of the longest name."""
    heads: set[str] = field(default_factory=set)
    """The first letters of every name, one to four of them: what no name begins with need not be looked up."""
    foreign: dict[str, Place] = field(default_factory=dict)
    """Forms of other scripts and languages, folded by `fold_foreign`."""
    careful: dict[str, Place] = field(default_factory=dict)
    """Those that are a place only directly after a preposition of their language."""

    def lies_in(self, place: Place, kreis: Place) -> bool:
        """Say whether a place lies in what a Kreis (of the network or outside) covers and is not the Kreis itself."""
        if place == kreis:
            return False
        if kreis.outside is not None:
            if place.outside is not None:
                return self.kreis_of_outside.get(place.outside) == kreis.outside
            return place.municipality is not None and self.kreise_outside.get(place.municipality[:5]) == kreis.outside
        if kreis.municipality is None or kreis.district is not None or place.municipality is None:
            return False
        return len(kreis.municipality) == 5 and place.municipality.startswith(kreis.municipality)
