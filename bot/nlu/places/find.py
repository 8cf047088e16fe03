"""The recogniser: which words of a message name a place, and which place that is."""

from __future__ import annotations

from typing import Optional

from knowledge.places.gazetteer import Gazetteer, Place, get_gazetteer

from .context import read_context
from .hits import Hit
from .join import join_hits
from .model import PASSING, PlaceMention
from .scan import Scanner
from .tokens import flatten, tokenize


def find_places(text: str, expected: bool = False, known: Optional[str] = None) -> list[PlaceMention]:
    """Find all places in a message, in the order of the text.

    expected: the assistant has just asked for the place, so a bare word such as "essen" or "ge" is one.
    known: key of the municipality that is known already; it decides what a district's name means.
    Never raises for any text.
    """
    gazetteer = get_gazetteer()
    tokens = tokenize(text)
    if not tokens:
        return []
    scanner = Scanner(text, tokens, expected)
    hits = join_hits(scanner.scan(), text, tokens, gazetteer)
    hits = _settle(hits, gazetteer, known)
    if not hits:
        return []
    flat = flatten(tokens, text[tokens[-1].end :])
    mentions: list[PlaceMention] = []
    for hit in hits:
        left, rank = read_context(flat.before(hit.first), flat.after(hit.last), hit.adjective)
        if hit.region and len(hit.places) > 1:
            rank = PASSING
        start, end = tokens[hit.first].start, tokens[hit.last].end
        mentions.append(PlaceMention(start, end, text[start:end], hit.places, left, rank))
    return mentions


def _settle(hits: list[Hit], gazetteer: Gazetteer, known: Optional[str]) -> list[Hit]:
    """Drop what stayed an ordinary word, and let the other places of the message decide between several meanings."""
    sure = [place for hit in hits if hit.sure and len(hit.places) == 1 for place in hit.places]
    municipalities = {place.municipality for place in sure if place.municipality} | ({known} if known else set())
    outside = {place.outside for place in sure if place.outside}
    kept: list[Hit] = []
    for hit in hits:
        fitting = tuple(place for place in hit.readings if _fits(place, municipalities, outside, gazetteer))
        if not hit.sure:
            if fitting and hit.hinted:
                kept.append(hit.resolved(fitting[:1]))
            continue
        if len(hit.places) > 1 and fitting and not hit.region:
            narrowed = tuple(place for place in hit.places if place in fitting) or fitting
            hit = hit.resolved(narrowed)
        elif known and hit.district and any(place.municipality == known for place in hit.readings):
            hit = hit.resolved(tuple(place for place in hit.readings if place.municipality == known)[:1])
        kept.append(hit)
    return kept


def _fits(place: Place, municipalities: set[Optional[str]], outside: set[Optional[str]], gazetteer: Gazetteer) -> bool:
    if place.municipality in municipalities and place.municipality is not None and place.district is not None:
        return True
    return place.outside is not None and place.outside in outside
