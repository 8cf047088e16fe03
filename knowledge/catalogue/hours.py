"""Opening hours in OSM `opening_hours` syntax, read by the library that OpenStreetMap tools use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal, Optional
from zoneinfo import ZoneInfo

import holidays
import opening_hours as osm

BERLIN: Final = ZoneInfo("Europe/Berlin")
ALWAYS: Final = "24/7"
EVENING: Final = time(18, 0)
SAID_EVENING: Final = re.compile(
    r"abend|\bbis (?:18[:.]30|19|20|21|22)\b|[–-] ?(?:19|20|21|22)(?:[:. ]|$)|rund um die uhr", re.I
)
State = Literal["open", "closed", "holiday"]


@dataclass(frozen=True)
class Opening:
    """Whether something is open at a moment, and when that changes."""

    state: State
    holiday: Optional[str] = None
    """Name of the holiday, where it is one and the hours do not say what holds on it."""
    until: Optional[datetime] = None
    """Closing time if open, next opening time if not; local time, None if it never changes."""


def parse_opening_hours(text: str) -> str:
    """Return opening hours in normal OSM syntax.

    Raises:
        ValueError: the text is not valid OSM `opening_hours` syntax.
    """
    try:
        return str(osm.OpeningHours(text).normalize())
    except osm.ParserError:  # type: ignore[attr-defined]
        raise ValueError(f"„{text}“ ist keine gültige Angabe im OSM-Format, z. B. „Mo-Fr 08:00-12:00“") from None


def find_holiday(day: date) -> Optional[str]:
    """Return the German name of a public holiday in North Rhine-Westphalia, or None."""
    return _holidays(day.year).get(day)


@lru_cache(maxsize=8)
def _holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("DE", subdiv="NW", years=year, language="de"))


def opening_at(opening_hours: str, when: datetime) -> Opening:
    """Tell whether something is open at a moment.

    Args:
        opening_hours: OSM syntax.
        when: local time in NRW without a zone, or any time with one.

    On a public holiday nothing is sure unless the hours name holidays (PH) or are 24/7: then the state is `holiday`.
    """
    moment = when.astimezone(BERLIN).replace(tzinfo=None) if when.tzinfo else when
    hours = osm.OpeningHours(opening_hours)
    if opening_hours.strip() == ALWAYS:
        return Opening("open")
    if "PH" not in opening_hours and (name := find_holiday(moment.date())):
        return Opening("holiday", name, _next_opening(hours, _midnight_after(moment)))
    if hours.is_open(moment):
        return Opening("open", until=hours.next_change(moment))
    return Opening("closed", until=_next_opening(hours, moment))


def _next_opening(hours: osm.OpeningHours, moment: datetime) -> Optional[datetime]:
    """Return when it opens next on a day that is no holiday; None if not within a month."""
    limit = moment + timedelta(days=31)
    while moment < limit:
        opens = moment if hours.is_open(moment) else hours.next_change(moment)
        if opens is None:
            return None
        if find_holiday(opens.date()) is None and hours.is_open(opens):
            return opens
        moment = _midnight_after(opens)
    return None


def _midnight_after(moment: datetime) -> datetime:
    return datetime.combine(moment.date() + timedelta(days=1), time())


def open_in_the_evening(opening_hours: Optional[str], hours_text: Optional[str]) -> Optional[bool]:
    """Tell whether something is open after 18 h on some weekday; None if its hours are not known."""
    if opening_hours:
        hours = osm.OpeningHours(opening_hours)
        # Any ordinary week: the first full one of November 2026 has no holiday in North Rhine-Westphalia.
        return any(hours.is_open(datetime.combine(date(2026, 11, 2 + day), time(18, 1))) for day in range(5))
    if not hours_text:
        return None
    return SAID_EVENING.search(hours_text) is not None
