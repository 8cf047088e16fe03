"""Join neighbours that name one place together: "Köln-Ehrenfeld", "Marxloh (Duisburg)", "59174 Kamen"."""

from __future__ import annotations

import dataclasses
import re
from typing import Optional

from knowledge.places.gazetteer import Gazetteer, Place

from .hits import Hit
from .tokens import Token

_TIGHT = re.compile(r"\s?[-–/,(:\"„]?\s?[\"„(]?", re.UNICODE)
_WORDS = re.compile(
    r"[\s,(\-–/]*(?:(?:in|im|stadtteil|ortsteil|bezirk|stadtbezirk|ot|genauer|gesagt|und zwar|nämlich|naemlich|also|stadt|von|genau|konkret|da|kreis|bei|gemeinde|ort|viertel|der|dem|direkt|hier|ecke|nähe|naehe|richtung|bzw|beziehungsweise|ich|mein|meine|meinte|um|wir|leben|wohnen|eigentlich)[\s,(:]+)+",
    re.IGNORECASE,
)
_LIVING = re.compile(r"\b(?:wohnen|leben)\b", re.IGNORECASE)
_COMMA = re.compile(r"[,:/]")


def join_hits(hits: list[Hit], text: str, tokens: list[Token], gazetteer: Gazetteer) -> list[Hit]:
    """Join neighbouring hits wherever one names a part of the other."""
    joined: list[Hit] = []
    for hit in hits:
        while joined:
            together = _join(joined[-1], hit, text, tokens, gazetteer)
            if together is None:
                break
            joined.pop()
            hit = together
        joined.append(hit)
    return joined


def _join(one: Hit, other: Hit, text: str, tokens: list[Token], gazetteer: Gazetteer) -> Optional[Hit]:
    between = text[tokens[one.last].end : tokens[other.first].start]
    tight = _TIGHT.fullmatch(between) is not None
    if not tight and not (len(between) <= 40 and _WORDS.fullmatch(between)):
        return _join_over_stop(one, other, between, tokens, gazetteer)
    if one.places == other.places and _LIVING.search(between):
        return None  # "kita in Ahlen, wohnen in Ahlen": the second says more than the first
    if (one.region and len(one.places) > 1) or (other.region and len(other.places) > 1):
        return None
    hyphen = between.strip() in ("-", "–")
    if not hyphen and not (
        _firm(one, between, tokens, tight, first=True) and _firm(other, between, tokens, tight, first=False)
    ):
        return None
    if not one.sure and not other.sure and not tight:
        return None
    listed = bool(_COMMA.search(between)) and not hyphen
    places = _common(one, other, listed, gazetteer)
    if not places:
        return None
    return Hit(
        one.first,
        other.last,
        places,
        places,
        adjective=one.adjective and other.adjective,
        district=one.district and other.district,
    )


def _join_over_stop(one: Hit, other: Hit, between: str, tokens: list[Token], gazetteer: Gazetteer) -> Optional[Hit]:
    """Join a town and its part where each is a sentence of its own: "Köln. Nippes. Altbau"."""
    starts = one.first == 0 or tokens[one.first].ends_clause
    ends = other.last + 1 == len(tokens) or tokens[other.last + 1].ends_clause
    if between.strip() != "." or not (one.sure and starts and ends) or other.loose or other.region or one.region:
        return None
    places = _common(one, other, True, gazetteer)
    return Hit(one.first, other.last, places, places) if len(places) == 1 else None


def _firm(hit: Hit, between: str, tokens: list[Token], tight: bool, first: bool) -> bool:
    """Say whether an ordinary word is a place beside this neighbour."""
    if hit.sure or hit.hinted:
        return True
    if not tight:
        starts = hit.first == 0 or tokens[hit.first].ends_clause
        return first and starts and not hit.loose
    ends = hit.last + 1 == len(tokens) or tokens[hit.last + 1].ends_clause
    if hit.loose:
        return not first and ("," not in between) and (tokens[hit.first].capital or ends)
    if "," in between:
        return tokens[hit.first].capital or ends
    return True


def _common(one: Hit, other: Hit, listed: bool, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Return what both hits can mean together; in a list ("Köln, Hamm") only what each means by itself."""
    left = one.places if listed and one.sure else one.readings
    right = other.places if listed and other.sure else other.readings
    pairs = sorted((i + j, i, j) for i in range(len(left)) for j in range(len(right)))
    found: list[Place] = []
    cost = -1
    for total, i, j in pairs:
        place = _narrower(left[i], right[j], gazetteer)
        if place and place not in found and (cost < 0 or total == cost):
            found.append(place)
            cost = total
    return tuple(found)


def _narrower(one: Place, other: Place, gazetteer: Gazetteer) -> Optional[Place]:
    if one == other:
        return one
    if one.municipality is not None and one.municipality == other.municipality:
        if one.district is None or other.district is None:
            return dataclasses.replace(one, district=one.district or other.district)
        return None
    if gazetteer.lies_in(one, other):
        return one
    if gazetteer.lies_in(other, one):
        return other
    return None
