"""The recogniser: which words of a message name a place, and which place that is."""

from __future__ import annotations

from typing import AbstractSet, Optional

from knowledge.places.gazetteer import Place, get_gazetteer

from . import words
from .context import read_context
from .explain import explain_hits
from .foreign import is_left_from
from .hits import Hit
from .join import join_hits
from .model import HOME, PASSING, PLAIN, PlaceMention
from .scan import Scanner
from .tokens import Token, flatten, tokenize


def find_places(text: str, expected: bool = False, known: Optional[str] = None) -> list[PlaceMention]:
    """Find all places in a message, in the order of the text.

    expected: the assistant has just asked for the place, so a bare word such as "essen" or "ge" is one.
    known: key of the municipality that is known already; it decides what a district's name means.
    Never raises for any text.
    """
    tokens = tokenize(text)
    if not tokens:
        return []
    scanner = Scanner(text, tokens, expected)
    hits = join_hits(scanner.scan(), text, tokens, get_gazetteer())
    hits = _settle(explain_hits(hits, text, tokens, get_gazetteer()), known)
    if not hits:
        return []
    flat = flatten(tokens, text[tokens[-1].end :])
    mentions: list[PlaceMention] = []
    for hit in hits:
        left, rank = read_context(flat.before(hit.first), flat.after(hit.last), hit.adjective)
        if mentions and rank < HOME and _only_near(tokens, hit, mentions[-1].end):
            rank = PASSING
        if (hit.region and len(hit.places) > 1) or (len(hits) > 1 and is_left_from(tokens, hit.first)):
            rank = PASSING
        if rank == PLAIN and _tells_more(tokens, hit, mentions):
            rank = mentions[-1].rank
        start, end = tokens[hit.first].start, tokens[hit.last].end
        if "(" in text[start:end] and text[end : end + 1] == ")":
            end += 1
        mentions.append(PlaceMention(start, end, text[start:end], hit.places, left, rank))
    return mentions


def _only_near(tokens: list[Token], hit: Hit, end: int) -> bool:
    """Say whether the place only tells where the one before it lies: "Stolberg bei Aachen"."""
    if not hit.first or tokens[hit.first - 1].key not in ("bei", "nahe", "naehe", "neben") or hit.first < 2:
        return False
    return tokens[hit.first - 2].end == end and not tokens[hit.first].ends_clause


def _tells_more(tokens: list[Token], hit: Hit, mentions: list[PlaceMention]) -> bool:
    """Say whether a part of the town before stands alone behind a stop: "in Hamm wohnen wir, Bockum-Hövel"."""
    if not mentions or len(hit.places) > 1 or mentions[-1].left or hit.places[0].district is None:
        return False
    before = mentions[-1].candidates
    if len(before) > 1 or before[0].district or before[0].municipality != hit.places[0].municipality:
        return False
    first = hit.first
    while first and tokens[first - 1].key in words.ANNOUNCING and not tokens[first].ends_clause:
        first -= 1
    return tokens[first].ends_clause


def _settle(hits: list[Hit], known: Optional[str]) -> list[Hit]:
    """Drop what stayed an ordinary word, and let the other places of the message decide between several meanings."""
    sure = [place for hit in hits if hit.sure and len(hit.places) == 1 for place in hit.places]
    municipalities = {place.municipality for place in sure if place.municipality} | ({known} if known else set())
    outside = {place.outside for place in sure if place.outside}
    kept: list[Hit] = []
    for hit in hits:
        fitting = tuple(place for place in hit.readings if _fits(place, municipalities, outside))
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


def _fits(place: Place, municipalities: AbstractSet[str], outside: AbstractSet[str]) -> bool:
    return place.municipality in municipalities if place.municipality else place.outside in outside
