"""Opening hours in OSM `opening_hours` syntax, read by the library that OpenStreetMap tools use."""

from __future__ import annotations

import opening_hours as osm


def parse_opening_hours(text: str) -> str:
    """Return opening hours in normal OSM syntax.

    Raises:
        ValueError: the text is not valid OSM `opening_hours` syntax.
    """
    try:
        return str(osm.OpeningHours(text).normalize())
    except osm.ParserError:  # type: ignore[attr-defined]
        raise ValueError(f"„{text}“ ist keine gültige Angabe im OSM-Format, z. B. „Mo-Fr 08:00-12:00“") from None
