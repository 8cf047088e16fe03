"""Calendar dates as Germans write them (day, month, year) and the distance from them in whole months."""

from __future__ import annotations

import datetime
import re

from .words import MONTH_NAME, MONTH_NAMES

_YEAR = r"(?:(?:19|20)[0-9]{2}|'?[0-9]{2})"
#: A day, with or without a year: 3.5.2023 · 3.5. · 3. Mai 23 · 03/05/2023 · 2023-05-03.
DATE = (
    rf"(?:20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}[./-]\s?[0-9]{{1,2}}[./-]\s?{_YEAR}(?![0-9])|[0-9]{{1,2}}\.?\s?{MONTH_NAME}(?:\s?{_YEAR}(?![\w.]))?"
    r"|[0-9]{1,2}\.\s?[0-9]{1,2}(?![0-9])\.?)"
)
#: A month, with or without a year: 05/22 · Mai 2022 · 5.2022 · Mai.
MONTH_DATE = rf"(?:(?:0?[1-9]|1[0-2])\s?[./-]\s?{_YEAR}(?![0-9.])|{MONTH_NAME}\s?{_YEAR}(?![0-9])|{MONTH_NAME}(?!\w))"
YEAR_DATE = r"(?:19[3-9][0-9]|20[0-4][0-9])(?![0-9])"

_ISO = re.compile(r"(20[0-9]{2})-([0-9]{2})-([0-9]{2})")
_DMY = re.compile(rf"([0-9]{{1,2}})[./-]\s?([0-9]{{1,2}})(?:[./-]\s?({_YEAR})?)?")
_D_NAME = re.compile(rf"([0-9]{{1,2}})\.?\s?({MONTH_NAME})(?:\s?({_YEAR}))?")
_MY = re.compile(rf"([0-9]{{1,2}})\s?[./-]\s?({_YEAR})")
_NAME_Y = re.compile(rf"({MONTH_NAME})(?:\s?({_YEAR}))?")

Span = tuple[datetime.date, datetime.date]


def _year(raw: str | None, today: datetime.date) -> int | None:
    """Read a year of two or four digits; two digits mean the latest such year not after next year."""
    if not raw:
        return None
    raw = raw.strip("'")
    if len(raw) == 4:
        return int(raw)
    year = today.year // 100 * 100 + int(raw)
    return year if year <= today.year + 1 else year - 100


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month_span(year: int, month: int) -> Span:
    """First and last day of a month."""
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return datetime.date(year, month, 1), following - datetime.timedelta(days=1)


def read_date(raw: str, today: datetime.date, future: bool = False) -> Span | None:
    """Read a folded date as its first and last possible day; without a year the nearest one back (or ahead).

    Returns None where the text is no date of the calendar.
    """
    raw = raw.strip()
    iso, dmy, named = _ISO.fullmatch(raw), _DMY.fullmatch(raw), _D_NAME.fullmatch(raw)
    day: datetime.date | None = None
    if iso:
        day = _day(int(iso[1]), int(iso[2]), int(iso[3]))
        return (day, day) if day else None
    parts = dmy or named
    if parts:
        month = int(parts[2]) if dmy else MONTH_NAMES[parts[2].rstrip(".")]
        year = _year(parts[3], today)
        if year is not None:
            day = _day(year, month, int(parts[1]))
        elif 1 <= month <= 12:
            near = [_day(today.year + shift, month, int(parts[1])) for shift in ((0, 1, 4) if future else (0, -1, -4))]
            day = next((date for date in near if date and ((date >= today) if future else (date <= today))), None)
        if day:
            return day, day
        if not (dmy and _MY.fullmatch(raw)):
            return None
    return _read_month(raw, today, future)


def _read_month(raw: str, today: datetime.date, future: bool) -> Span | None:
    """Read a month or a year as its first and last day; None if it is neither."""
    if re.fullmatch(YEAR_DATE, raw):
        return datetime.date(int(raw), 1, 1), datetime.date(int(raw), 12, 31)
    numeric, named = _MY.fullmatch(raw), _NAME_Y.fullmatch(raw)
    if numeric:
        month, year = int(numeric[1]), _year(numeric[2], today)
    elif named:
        month, year = MONTH_NAMES[named[1].rstrip(".")], _year(named[2], today)
    else:
        return None
    if not 1 <= month <= 12:
        return None
    if year is None:
        ahead = month < today.month if future else month > today.month
        year = today.year + (1 if future and ahead else -1 if ahead else 0)
    return _month_span(year, month)


def months_since(day: datetime.date, today: datetime.date) -> int:
    """Completed months from a day until today; negative if the day is still to come."""
    return (today.year - day.year) * 12 + today.month - day.month - (1 if today.day < day.day else 0)


def upcoming_month(month: int, today: datetime.date) -> int:
    """Months from today's month to the next such month, 0 .. 11."""
    return (month - today.month) % 12
