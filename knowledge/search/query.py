"""What a search is for, and what it found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from knowledge.catalogue.models import Offer


@dataclass(frozen=True)
class Query:
    """One search; everything but the needs may be unknown."""

    needs: tuple[str, ...]
    """Categories, best first."""
    topics: tuple[str, ...] = ()
    age: Optional[tuple[int, int]] = None
    """Months, inclusive, pregnancy negative."""
    municipality: Optional[str] = None
    """AGS."""
    district: Optional[str] = None
    professional: bool = False
    wishes: tuple[str, ...] = ()
    """What offers should be like, see `knowledge.search.wishes`."""
    seen: frozenset[str] = frozenset()
    """Offers not to show again."""


@dataclass(frozen=True)
class Hit:
    """One offer, how well it fits (0 to about 1.5; only the order matters) and why, in German half-sentences."""

    offer: Offer
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """All hits, best first, and which criteria were given up: `district`, `age`, `need`, `municipality`, or a wish."""

    hits: tuple[Hit, ...] = ()
    relaxed: tuple[str, ...] = field(default=())
