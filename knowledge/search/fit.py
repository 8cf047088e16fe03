"""How well one offer fits one query: need, topic, age, place, freshness."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Optional

from knowledge.catalogue.freshness import earliest_day, freshness
from knowledge.catalogue.models import Offer
from knowledge.catalogue.vocabulary import CATEGORIES, GERMANY, NORTH_RHINE_WESTPHALIA, Freshness
from knowledge.search.query import Hit, Query
from knowledge.search.wishes import grants, title
from knowledge.topics.content import Topic

NEED_WEIGHTS: Final = (1.0, 0.72, 0.55, 0.45, 0.4)
"""Worth of being the first, second, … need."""
TOWN_BOUND: Final = "jugendamt"
HALF_LIFE_YEARS: Final = 6.0
"""An unchecked source loses half of its freshness worth in this many years."""


def is_helpline(offer: Offer) -> bool:
    """Tell whether an offer serves the whole Land or country."""
    return offer.municipality_ags in (GERMANY, NORTH_RHINE_WESTPHALIA)


def age_fits(offer: Offer, age: Optional[tuple[int, int]]) -> bool:
    """Tell whether an offer's ages and the child's overlap; what is not stated excludes nobody."""
    if age is None:
        return True
    low = offer.age_from if offer.age_from is not None else -9
    high = offer.age_to if offer.age_to is not None else 400
    return low <= age[1] and age[0] <= high


def district_fits(offer: Offer, district: Optional[str]) -> bool:
    """Tell whether an offer is in a district, or is not bound to any."""
    if district is None or names_place(offer.city, district) or names_place(offer.district, district):
        return True
    if offer.category == TOWN_BOUND and offer.city and offer.city != offer.municipality.name:
        # A town's Jugendamt is no other town's; a clinic in the next town may well be one's own.
        return offer.municipality.kind != "Kreis"
    return offer.district is None


def is_local(offer: Offer, query: Query) -> bool:
    """Tell whether an offer stands in the very district or town that was asked for."""
    return query.district is not None and (
        names_place(offer.district, query.district) or names_place(offer.city, query.district)
    )


def names_place(written: Optional[str], place: str) -> bool:
    """Tell whether a district as written ("Nordstadt/Weißenberg") is or holds a place; Kamen is not Bergkamen."""
    return bool(written) and re.search(rf"(?<!\w){re.escape(place)}(?!\w)", str(written), re.IGNORECASE) is not None


def score(offer: Offer, query: Query, topics: dict[str, Topic], today: date) -> Hit:
    """Rate one offer and say why it fits."""
    why: list[str] = []
    shared = [topic for topic in query.topics if topic in offer.topics]
    value = 0.0
    if offer.category in query.needs:
        value += NEED_WEIGHTS[min(query.needs.index(offer.category), len(NEED_WEIGHTS) - 1)]
    if shared:
        value += 0.3 + 0.1 * min(len(shared) - 1, 2)
        why.append("hilft bei: " + ", ".join(topics[topic].title for topic in shared[:2] if topic in topics))
    elif offer.category in query.needs:
        if query.topics and offer.topics:
            # The same category, but known to be for something else.
            value -= 0.2
        why.append(f"passt zu: {CATEGORIES[offer.category][0]}")
    value += _age_worth(offer, query.age, why)
    value += _place_worth(offer, query, why)
    value += _freshness_worth(offer, today)
    if offer.by_law:
        # A body that everyone knows without a local contact is the floor, not the find.
        value -= 0.28
        why.append("ist dafür überall zuständig")
    if (offer.phone and not offer.by_law) or offer.email or offer.street:
        value += 0.06
    why += [
        title(wish) for wish in query.wishes if grants(offer, wish, query.district) and wish not in ("free", "near")
    ]
    if offer.free:
        why.append("kostenlos")
    return Hit(offer, value, tuple(why) or ("ist eine Anlaufstelle für Familien",))


def _age_worth(offer: Offer, age: Optional[tuple[int, int]], why: list[str]) -> float:
    if age is None:
        return 0.0
    if offer.age_from is None and offer.age_to is None:
        return 0.05
    if not age_fits(offer, age):
        return -0.8
    why.append(f"für {say_ages(offer.age_from, offer.age_to)}")
    span = (offer.age_to if offer.age_to is not None else 327) - (offer.age_from if offer.age_from is not None else -9)
    return 0.12 + (0.06 if span <= 96 else 0.0)


def _place_worth(offer: Offer, query: Query, why: list[str]) -> float:
    if is_helpline(offer):
        why.append("per Telefon oder online von überall")
        return -0.45
    if is_local(offer, query):
        why.append(f"in {query.district}")
        return 0.25
    if not district_fits(offer, query.district) or (offer.by_law and offer.district and query.district is None):
        return -0.2
    if offer.municipality_ags != query.municipality:
        why.append(f"auch für Sie zuständig: {offer.municipality.name}")
        return -0.1
    return 0.0


def _freshness_worth(offer: Offer, today: date) -> float:
    state = freshness(offer, today)
    if state is not Freshness.UNVERIFIED:
        return 0.2 if state is Freshness.VERIFIED else 0.1
    if offer.source_seen is None:
        return 0.02
    years = max((today - earliest_day(offer.source_seen)).days, 0) / 365.25
    return float(0.1 * 0.5 ** (years / HALF_LIFE_YEARS))


def say_ages(low: Optional[int], high: Optional[int]) -> str:
    """Return an age range in months as parents say it: "3 bis 6 Jahre", "Kinder ab 3 Jahren"."""
    if low is not None and low < 0 and high is not None and high <= 0:
        return "die Schwangerschaft"
    if high is None:
        return "jedes Alter" if low is None or low <= 0 else f"Kinder ab {_say_age(low, dative=True)}"
    end = _say_age(high + 1 if high % 12 == 11 else high)
    if low is None or low == 0:
        return f"Kinder bis {end}"
    if low < 0:
        return f"die Zeit von der Schwangerschaft bis {end}"
    start = _say_age(low)
    if start.split()[-1] == end.split()[-1]:
        start = start.split()[0]
    return f"{start} bis {end}"


def _say_age(months: int, dative: bool = False) -> str:
    n = "n" if dative else ""
    if months % 12 == 0 and months > 0:
        return "1 Jahr" if months == 12 else f"{months // 12} Jahre{n}"
    if months > 24 and months % 12 == 6:
        return f"{months // 12}½ Jahre{n}"
    return "1 Monat" if months == 1 else f"{months} Monate{n}"
