"""For professionals: up to six options across the fields, in the order of the chain, each with how to refer."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Optional

from actions.context import Context
from actions.reply import Reply
from knowledge.catalogue.vocabulary import AGES, CHAIN
from knowledge.referral.store import get_referrals
from knowledge.search.find import find_offers
from knowledge.search.fit import is_helpline
from knowledge.search.query import Hit, Query, Result
from knowledge.topics.store import get_topics

MOST: Final = 6
MOST_OF_A_CATEGORY: Final = 2
EVERY_AGE: Final = (-9, 400)


def show_bundle(reply: Reply, query: Query, result: Result, context: Context) -> int:
    """Show the bundle and how to refer to each; return how many were shown."""
    hits = choose(query, result, context)
    reply.show(hits)
    for number, hit in enumerate(hits, start=1):
        referral = get_referrals()[hit.offer.category]
        how = hit.offer.referral_note or referral.how
        reply.tell("referral", number=number, how=how, bring=referral.bring, waiting=referral.waiting)
    return len(hits)


def choose(query: Query, result: Result, context: Context) -> list[Hit]:
    """Return the best of each need, then what else helps, in the order of the chain."""
    chosen: list[Hit] = []

    def add(hits: tuple[Hit, ...], most: int) -> None:
        for hit in hits:
            same = sum(other.offer.category == hit.offer.category for other in chosen)
            if len(chosen) < MOST and same < most and hit.offer.id not in {other.offer.id for other in chosen}:
                chosen.append(hit)

    for need in query.needs:
        only = find_offers(context.engine, replace(query, needs=(need,)), get_topics(), context.today)
        local = tuple(hit for hit in only.hits if hit.offer.category == need and not is_helpline(hit.offer))
        add((local or only.hits)[:1], 1)
    add(related(query, context), 1)
    add(result.hits, MOST_OF_A_CATEGORY)
    return sorted(chosen, key=lambda hit: CHAIN.index(hit.offer.category))


def fits_age(category: str, age: Optional[tuple[int, int]]) -> bool:
    """Tell whether a category is worth naming unasked for a child of this age in months; None is any age."""
    low, high = AGES.get(category, EVERY_AGE)
    return age is None or (age[0] <= high and age[1] >= low)


def related(query: Query, context: Context) -> tuple[Hit, ...]:
    """Return the best local offer of each further category that the topics or the need's kind of case name."""
    further = [
        category
        for topic in query.topics
        if topic in get_topics()
        for category in get_topics()[topic].categories_at(query.age)
    ]
    further += [category for need in query.needs for category in get_referrals()[need].together_with]
    hits = []
    for category in dict.fromkeys(further):
        if category in query.needs or not fits_age(category, query.age):
            continue
        found = find_offers(context.engine, replace(query, needs=(category,)), get_topics(), context.today).hits
        hits += [hit for hit in found if hit.offer.category == category and not is_helpline(hit.offer)][:1]
    return tuple(hits)
