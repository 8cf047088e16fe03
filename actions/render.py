"""What the assistant knows of a family, in a line."""

from __future__ import annotations

from actions.memory import Memory
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.search.wishes import title
from knowledge.topics.store import get_topics


def known_line(memory: Memory) -> str:
    """Return what is known in a line: "4 Jahre · Neuss · Sprechen und Sprache"."""
    parts = []
    parts += [" und ".join(say_age(low, high) for low, high in memory.children)] if memory.children else []
    place = memory.outside or memory.municipality_name
    if place:
        parts.append(f"{place} ({memory.district})" if memory.district else place)
    titles = [get_topics()[topic].title for topic in memory.topics[:2] if topic in get_topics()]
    parts += titles or [CATEGORIES[need][0] for need in memory.needs[:2]]
    parts += [title(wish) for wish in memory.wishes]
    if memory.role == "professional" and parts:
        parts.append("für Fachkräfte")
    return " · ".join(parts)


def say_age(low: int, high: int) -> str:
    """Return a child's age in months as people say it."""
    if high < 0:
        return "Schwangerschaft"
    if low % 12 == 0 and high == low + 11:
        years = low // 12
        return "unter 1 Jahr" if years == 0 else "1 Jahr" if years == 1 else f"{years} Jahre"
    if low == high == 1:
        return "1 Monat"
    if low == high:
        return f"{low} Monate" if low < 24 or low % 12 else f"{low // 12} Jahre"
    if high < 24:
        return f"{max(low, 0)} bis {high} Monate"
    return f"{max(low, 0) // 12} bis {(high + 1) // 12} Jahre"
