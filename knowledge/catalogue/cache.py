"""Offers of a municipality, kept in this process until other content is loaded.

Reading some hundred rows through the ORM costs more than everything else in a turn; asking which content the
database holds costs a fraction of a millisecond.
"""

from __future__ import annotations

from datetime import date
from threading import Lock
from typing import Final, Optional, Sequence

from sqlalchemy.engine import Engine

from knowledge.catalogue.dao import fetch_content_hash, find_active_offers
from knowledge.catalogue.models import Offer

MOST_KEPT: Final = 200
Key = tuple[Optional[str], date, bool]


class OfferCache:
    """Thread-safe; forgets everything when the content's hash changes."""

    def __init__(self) -> None:
        self._content: Optional[tuple[Engine, str]] = None
        self._offers: dict[Key, list[Offer]] = {}
        self._lock = Lock()

    def find(
        self, engine: Engine, ags: Optional[str], categories: Sequence[str], today: date, professional: bool = False
    ) -> list[Offer]:
        """Return what `find_active_offers` would."""
        content_hash = fetch_content_hash(engine)
        if content_hash is None:
            return find_active_offers(engine, ags, categories, today, professional)
        content = (engine, content_hash)
        key = (ags, today, professional)
        with self._lock:
            if content != self._content or len(self._offers) >= MOST_KEPT:
                self._content, self._offers = content, {}
            offers = self._offers.get(key)
        if offers is None:
            offers = find_active_offers(engine, ags, (), today, professional)
            with self._lock:
                self._offers[key] = offers
        return [offer for offer in offers if offer.category in categories] if categories else list(offers)


CACHE: Final = OfferCache()
"""The one that searches in this process share."""
