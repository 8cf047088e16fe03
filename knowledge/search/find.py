"""Find the offers that fit, giving up one criterion at a time when nothing does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final, Optional, Sequence

from sqlalchemy.engine import Engine

from knowledge.catalogue.cache import CACHE
from knowledge.catalogue.models import Offer
from knowledge.search.fit import age_fits, district_fits, is_helpline, score
from knowledge.search.query import Hit, Query, Result
from knowledge.search.wishes import grants
from knowledge.topics.content import Topic

ENOUGH: Final = 1
"""Local hits that make it unnecessary to give up a criterion."""
SINGLE_PURPOSE: Final = ("notlage_krisenhilfe", "jugendamt")
"""Categories whose offers serve one purpose each, such as a shelter, a household help or unpaid maintenance."""
FEW_TOPICS: Final = 4
FEW_TOPICS_OF_A_HELPLINE: Final = 2
"""At most so many topics make an offer one for a single purpose."""
RESPONSIBLE: Final = "jugendamt_zustaendig"
"""Topic of the body that is always responsible; its special services ("Beistandschaft") are not."""
WORRIED_PARENTS: Final = frozenset({"fruehe_hilfen", "jugendhilfe"})
"""Needs without a help line of their own, where one for parents is nearer than an authority's number."""
PARENTS_LINE: Final = "erziehungsberatung"
FULL: Final = 3
"""Local hits below which other categories of the same topics are shown too, after them."""


def find_offers(engine: Engine, query: Query, topics: dict[str, Topic], today: date) -> Result:
    """Return every offer that fits, best first, and what had to be given up.

    Wishes come first: what is known to be otherwise is left out, what is not known stands behind. If nothing local is
    as wished, the wishes are given up, last one first. Then criteria are given up in this order: district, age, need
    (other categories that the topics name, then the Jugendamt), municipality (what serves everyone).
    """
    wishes = list(query.wishes)
    relaxed: list[str] = []
    while True:
        result = _find(engine, replace(query, wishes=tuple(wishes)), topics, today)
        if not wishes or _as_wished(result, wishes, query):
            return replace(result, relaxed=(*relaxed, *result.relaxed))
        relaxed.append(wishes.pop())


def _as_wished(result: Result, wishes: Sequence[str], query: Query) -> bool:
    """Tell whether at least one hit of the very need is known to be as wished."""
    return any(
        hit.offer.category in query.needs
        and (query.municipality is None or not is_helpline(hit.offer))
        and all(grants(hit.offer, wish, query.district) for wish in wishes)
        for hit in result.hits
    )


def _find(engine: Engine, query: Query, topics: dict[str, Topic], today: date) -> Result:
    """Return what fits, without giving up wishes."""
    offers = [
        offer
        for offer in CACHE.find(engine, query.municipality, widest_needs(query, topics), today, query.professional)
        if offer.id not in query.seen and all(grants(offer, wish, query.district) is not False for wish in query.wishes)
    ]
    relaxed: list[str] = []
    wanted = list(query.needs)
    age, district = query.age, query.district
    while True:
        fitting = [
            offer
            for offer in offers
            if offer.category in wanted and age_fits(offer, age) and district_fits(offer, district)
        ]
        if "need" in relaxed:
            # The next category is only near if its offer is not known to be for something else.
            fitting = [offer for offer in fitting if _is_near_enough(offer, query)] or fitting
        local = [offer for offer in fitting if not is_helpline(offer)]
        if len(local) >= ENOUGH or (query.municipality is None and fitting):
            if len(local) < FULL:
                fitting += [
                    offer for offer in offers if offer not in fitting and _helps_too(offer, query, age, district)
                ]
            return Result(_rank(_to_the_point(fitting, query), query, topics, today), tuple(relaxed))
        if district is not None:
            district = None
            relaxed.append("district")
        elif age is not None and any(offer.category in query.needs and not is_helpline(offer) for offer in offers):
            age = None
            relaxed.append("age")
        elif "need" not in relaxed:
            wanted = widest_needs(query, topics)
            age = query.age
            relaxed = [name for name in relaxed if name != "age"] + ["need"]
        else:
            if query.municipality is not None and fitting:
                relaxed.append("municipality")
            return Result(_rank(fitting, query, topics, today), tuple(relaxed))


def _to_the_point(offers: Sequence[Offer], query: Query) -> Sequence[Offer]:
    """Leave out help lines, shelters and the like for a purpose nobody asked about, unless nothing else is left."""

    def is_beside(offer: Offer) -> bool:
        asked = bool(query.topics) or offer.category not in query.needs
        if is_helpline(offer):
            single = 0 < len(offer.topics) <= FEW_TOPICS_OF_A_HELPLINE and offer.category != "jugendamt"
        else:
            single = offer.category in SINGLE_PURPOSE and 0 < len(offer.topics) <= FEW_TOPICS
        return asked and single and not set(offer.topics) & set(query.topics)

    return [offer for offer in offers if not is_beside(offer)] or offers


def _helps_too(offer: Offer, query: Query, age: Optional[tuple[int, int]], district: Optional[str]) -> bool:
    """Tell whether an offer of another category helps with one of the very topics."""
    shares_topic = any(topic in query.topics for topic in offer.topics)
    return shares_topic and not is_helpline(offer) and age_fits(offer, age) and district_fits(offer, district)


def _is_near_enough(offer: Offer, query: Query) -> bool:
    """Tell whether an offer of any category may help: general, for one of the topics, or always responsible."""
    known_for = set(offer.topics)
    near = offer.category in query.needs or (offer.category == PARENTS_LINE and _wants_parents_line(query))
    return not known_for or near or bool(known_for & {*query.topics, RESPONSIBLE})


def _wants_parents_line(query: Query) -> bool:
    """Tell whether somebody without a place is best served by a help line for parents."""
    return query.municipality is None and bool(WORRIED_PARENTS & set(query.needs))


def widest_needs(query: Query, topics: dict[str, Topic]) -> list[str]:
    """Return the needs, then the other categories that their topics name, then who is always responsible."""
    wanted = list(query.needs)
    for topic in query.topics:
        if topic in topics:
            wanted += topics[topic].categories_at(query.age)
    if _wants_parents_line(query):
        wanted.append(PARENTS_LINE)
    return list(dict.fromkeys([*wanted, "jugendamt"]))


def _rank(offers: Sequence[Offer], query: Query, topics: dict[str, Topic], today: date) -> tuple[Hit, ...]:
    # What was found by giving up the need still ranks by how near its category is.
    wide = replace(query, needs=tuple(widest_needs(query, topics)))
    hits = [score(offer, wide, topics, today) for offer in offers]

    def order(hit: Hit) -> tuple[bool, int, float, str]:
        unknown = sum(grants(hit.offer, wish, query.district) is None for wish in query.wishes)
        return is_helpline(hit.offer), unknown, -hit.score, hit.offer.name

    return tuple(sorted(hits, key=order))
