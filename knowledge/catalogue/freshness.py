"""How old a fact may be: what is checked, what is stale, what nobody has checked yet."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Optional

from knowledge.catalogue.models import Offer
from knowledge.catalogue.vocabulary import Freshness

VERIFIED_FOR: Final = timedelta(days=365)
"""A check by the municipality counts for a year."""
SHOWN_SINCE: Final = 2019
"""Sources seen before this year are too old to be shown to families until somebody checks them."""
PARTIAL_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
MONTHS: Final = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def earliest_day(partial: str) -> date:
    """Return the first day a partial date ("2020", "2020-03", "2020-03-26") can mean.

    Raises:
        ValueError: it is no such date.
    """
    match = PARTIAL_DATE.match(partial)
    if not match:
        raise ValueError(f"„{partial}“ ist kein Datum wie 2020, 2020-03 oder 2020-03-26")
    year, month, day = match.groups()
    try:
        return date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"„{partial}“ ist kein Datum, das es im Kalender gibt") from None


def say_date(partial: str) -> str:
    """Return a partial date in German: "2020", "März 2020", "26. März 2020"."""
    day = earliest_day(partial)
    if len(partial) == 4:
        return partial
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return month if len(partial) == 7 else f"{day.day}. {month}"


def freshness(offer: Offer, today: date) -> Freshness:
    """Tell how far an offer's entry can be trusted."""
    if offer.verified_on is None:
        return Freshness.UNVERIFIED
    return Freshness.VERIFIED if today - offer.verified_on <= VERIFIED_FOR else Freshness.STALE


def checked_on(offer: Offer) -> Optional[str]:
    """Return the day of the last check, or of the source where nobody has checked since, or None."""
    if offer.verified_on is not None:
        return offer.verified_on.isoformat()
    return offer.source_seen
