"""Let what a writer adds in brackets settle which place is meant: "gladbach (also mönchen..)"."""

from __future__ import annotations

import re
from typing import Optional

from knowledge.places.gazetteer import Gazetteer, Place, fold_name

from .hits import Hit
from .tokens import Token

_OPENS = re.compile(r"\s*(?:\(|,\s*(?=(?:also|das|die|der|dem|im|nicht das)\b)|-\s+)")
_LONGEST = 6
_SHORTEST = 5


def explain_hits(hits: list[Hit], text: str, tokens: list[Token], gazetteer: Gazetteer) -> list[Hit]:
    """Return the hits with those resolved that an explanation follows."""
    explained: list[Hit] = []
    until = -1
    for hit in hits:
        if hit.first <= until:
            continue
        found = _explain(hit, text, tokens, gazetteer) if len(hit.readings) > 1 and not hit.region else None
        if found:
            hit, until = hit.resolved((found[0],)), found[1]
        explained.append(hit)
    return explained


def _explain(hit: Hit, text: str, tokens: list[Token], gazetteer: Gazetteer) -> Optional[tuple[Place, int]]:
    """Return the reading that the words in the brackets name, and the last of these words."""
    opening = _OPENS.match(text, tokens[hit.last].end)
    if opening is None:
        return None
    own = tokens[hit.first].key
    for index in range(hit.last + 1, min(hit.last + 1 + _LONGEST, len(tokens))):
        if index > hit.last + 1 and any(char in ").!?;\n" for char in tokens[index].gap):
            return None
        fitting = [place for place in hit.readings if _names(tokens[index].key, place, own, gazetteer)]
        if len(fitting) == 1:
            return fitting[0], index
    return None


def _names(word: str, place: Place, own: str, gazetteer: Gazetteer) -> bool:
    """Say whether a word is a part of the place's name, or the plate code of its town."""
    if any(place.municipality and place.municipality == other.municipality for other in gazetteer.plates.get(word, ())):
        return True
    if len(word) < _SHORTEST or word in ("kreis", "stadt"):
        return False
    full = " ".join(filter(None, (place.municipality_name, place.district, place.outside)))
    parts = [fold_name(part) for part in re.split(r"[ /()-]+", full)]
    return any(
        len(part) >= _SHORTEST and part != own and (part.startswith(word) or word.startswith(part)) for part in parts
    )
