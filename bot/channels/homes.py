"""The municipality that a page speaks for; it holds until a person names a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Optional

from knowledge.places.gazetteer import Gazetteer, Place, fold_name, get_gazetteer

LONGEST: Final = 80


@dataclass(frozen=True)
class Home:
    """A municipality of the network, perhaps with the town inside it."""

    municipality: str
    """AGS."""
    name: str
    district: Optional[str] = None

    def to_metadata(self) -> dict[str, Optional[str]]:
        """Return what a message carries to the actions."""
        return {"municipality": self.municipality, "municipality_name": self.name, "district": self.district}

    def to_json(self) -> dict[str, Optional[str]]:
        """Return what clients are told."""
        return {"ags": self.municipality, "name": self.name, "district": self.district}


def find_home(text: object) -> Optional[Home]:
    """Return the municipality that a name, a short form (`kreis-unna`) or an AGS means; None if none or several."""
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST:
        return None
    gazetteer = get_gazetteer()
    places = _by_key(gazetteer, text.strip()) if text.strip().isdigit() else _by_name(gazetteer, fold_name(text))
    if len(places) != 1 or places[0].municipality is None or places[0].municipality_name is None:
        return None
    return Home(places[0].municipality, places[0].municipality_name, places[0].district)


def _by_name(gazetteer: Gazetteer, key: str) -> tuple[Place, ...]:
    name = gazetteer.names.get(key) or gazetteer.spaced.get(key)
    return name.places if name and name.level in ("municipality", "town") else ()


def _by_key(gazetteer: Gazetteer, ags: str) -> tuple[Place, ...]:
    whole = (place for name in gazetteer.names.values() for place in name.places if place.district is None)
    return tuple(dict.fromkeys(place for place in whole if place.municipality == ags))
