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
from knowledge.topics.content import Topic

ENOUGH: Final = 1
"""Local hits that make it unnecessary to give up a criterion."""
FULL: Final = 3
"""Local hits below which other categories of the same topics are shown too, after them."""


def find_offers(engine: Engine, query: Query, topics: dict[str, Topic], today: date) -> Result:
    """Return every offer that fits, best first, and what had to be given up.

    Criteria are given up in this order: district, age, need (other categories that the topics name, then the
    Jugendamt), municipality (what serves everyone).
    """
    offers = [
        offer
        for offer in CACHE.find(engine, query.municipality, widest_needs(query, topics), today, query.professional)
        if offer.id not in query.seen
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
        local = [offer for offer in fitting if not is_helpline(offer)]
        if len(local) >= ENOUGH or (query.municipality is None and fitting):
            if len(local) < FULL:
                fitting += [
                    offer for offer in offers if offer not in fitting and _helps_too(offer, query, age, district)
                ]
            return Result(_rank(fitting, query, topics, today), tuple(relaxed))
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


def _helps_too(offer: Offer, query: Query, age: Optional[tuple[int, int]], district: Optional[str]) -> bool:
    """Tell whether an offer of another category helps with one of the very topics."""
    shares_topic = any(topic in query.topics for topic in offer.topics)
    return shares_topic and not is_helpline(offer) and age_fits(offer, age) and district_fits(offer, district)


def widest_needs(query: Query, topics: dict[str, Topic]) -> list[str]:
    """Return the needs, then the other categories that their topics name, then who is always responsible."""
    wanted = list(query.needs)
    for topic in query.topics:
        if topic in topics:
            wanted += topics[topic].categories_at(query.age)
    return list(dict.fromkeys([*wanted, "jugendamt"]))


def _rank(offers: Sequence[Offer], query: Query, topics: dict[str, Topic], today: date) -> tuple[Hit, ...]:
    # What was found by giving up the need still ranks by how near its category is.
    wide = replace(query, needs=tuple(widest_needs(query, topics)))
    hits = [score(offer, wide, topics, today) for offer in offers]
    return tuple(sorted(hits, key=lambda hit: (is_helpline(hit.offer), -hit.score, hit.offer.name)))
