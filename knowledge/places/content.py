"""What `places.yml` and `places_foreign.yml` in `knowledge/content/` may hold."""

from __future__ import annotations

from typing import Literal, Optional

from pydantic import BaseModel, Extra

Needs = Literal["preposition", "municipality", "upper_case", "not_name", "exact"]
"""What must be there before an ordinary word counts as a place."""


class Strict(BaseModel):
    """Unknown fields are mistakes."""

    class Config:
        extra = Extra.forbid


class District(Strict):
    """A part of a town."""

    name: str
    aliases: list[str] = []
    postcodes: list[str] = []


class TownPlace(Strict):
    """A town inside a Kreis."""

    name: str
    own_jugendamt: Optional[bool]
    plates: list[str] = []
    aliases: list[str] = []
    postcodes: list[str] = []
    districts: list[District] = []


class MunicipalityPlace(Strict):
    """The words for one municipality."""

    name: str
    ags: str
    plates: list[str] = []
    aliases: list[str] = []
    postcodes: list[str] = []
    districts: list[District] = []
    towns: list[TownPlace] = []


class Ambiguous(Strict):
    """A word that names several places; `clear` if without a hint the first one is meant."""

    word: str
    candidates: list[str]
    clear: bool = False
    note: Optional[str]


class OrdinaryWord(Strict):
    """A place name that is also an ordinary word, a name or a verb."""

    word: str
    why: str
    needs: Needs


class Outside(Strict):
    """A place that is not part of the network; `ags` only for a Kreis, which towns of the network may lie in."""

    name: str
    kreis_or_land: str
    ags: Optional[str] = None
    plates: list[str] = []
    aliases: list[str] = []
    postcodes: list[str] = []


class PlacesFile(Strict):
    """The whole file."""

    municipalities: list[MunicipalityPlace]
    ambiguous: list[Ambiguous] = []
    ordinary_words: list[OrdinaryWord] = []
    outside: list[Outside] = []

    def towns_of(self, municipality: str) -> list[TownPlace]:
        """Return the towns of a municipality, none if it is a town itself."""
        return [town for place in self.municipalities if place.name == municipality for town in place.towns]


class ForeignName(Strict):
    """How one place is written in other scripts and languages; `careful` forms are words as well."""

    place: str
    cyrillic: list[str] = []
    arabic: list[str] = []
    latin: list[str] = []
    careful: list[str] = []


class ForeignFile(Strict):
    """The whole file of foreign forms."""

    places: list[ForeignName]
