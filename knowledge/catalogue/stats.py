"""Counts of the catalogue for people."""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy.engine import Engine

from knowledge.catalogue.dao import count_offers
from knowledge.catalogue.vocabulary import CATEGORIES, Status


def describe(engine: Engine) -> list[str]:
    """Return a line for each municipality and each category."""
    counts = count_offers(engine)
    by_municipality: dict[str, Counter[str]] = defaultdict(Counter)
    by_category: Counter[str] = Counter()
    for (municipality, category, status), number in counts.items():
        by_municipality[municipality][status] += number
        if status == Status.ACTIVE.value:
            by_category[category] += number
    lines = [
        f"{name}: {states[Status.ACTIVE.value]} active, {sum(states.values()) - states[Status.ACTIVE.value]} not shown"
        for name, states in sorted(by_municipality.items())
    ]
    lines.append("")
    lines += [f"{category}: {by_category[category]} active" for category in CATEGORIES]
    lines.append(f"total: {sum(counts.values())} offers, {sum(by_category.values())} active")
    return lines
