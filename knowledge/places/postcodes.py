"""What a postcode means that several places share."""

from __future__ import annotations

from typing import Optional

from knowledge.places.model import Place


def narrowest(found: list[tuple[int, Place]]) -> tuple[Place, ...]:
    """Choose what a postcode means: the town rather than its Kreis, the Kreis if several of its towns share it."""
    best = max(weight for weight, _ in found)
    places = list(dict.fromkeys(place for weight, place in found if weight == best))
    others = [place for weight, place in found if weight < best]
    for other in others:
        if all(place.municipality != other.municipality for place in places):
            places.append(other)
    merged: dict[Optional[str], list[Place]] = {}
    for place in places:
        merged.setdefault(place.municipality, []).append(place)
    result: list[Place] = []
    for key, group in merged.items():
        if key is None or len(group) == 1:
            result.append(group[0])
        else:
            result.append(Place(group[0].municipality, group[0].municipality_name, None, None))
    return tuple(result)
