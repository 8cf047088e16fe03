"""German places: every place a message names, and the one where the family lives."""

from __future__ import annotations

from knowledge.places.gazetteer import Place

from .choose import choose_place
from .find import find_places
from .model import PlaceMention

__all__ = ["Place", "PlaceMention", "choose_place", "find_places"]
