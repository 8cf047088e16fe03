"""Opening hours: read, open now, North Rhine-Westphalia's holidays."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from knowledge.catalogue.hours import find_holiday, open_in_the_evening, opening_at, parse_opening_hours

OFFICE = "Mo-Fr 08:00-12:00; Th 14:00-17:00"


@pytest.mark.parametrize(
    "text", ["Mo-Fr 08:00-12:00", "24/7", "Mo,We 09:00-11:30; PH off", "Tu[1] 15:00-17:00", 'Mo-Th "nach Vereinbarung"']
)
def test_right_hours_stay_right(text):
    normal = parse_opening_hours(text)
    assert normal
    assert parse_opening_hours(normal) == normal


def test_hours_are_written_in_one_form():
    assert parse_opening_hours("Mo,Tu,We,Th,Fr 8:00-12:00") == parse_opening_hours("Mo-Fr 08:00-12:00")


@pytest.mark.parametrize("text", ["montags 8 bis 12 Uhr", "Mo-Fr 25:99", "nach Vereinbarung", "Mi 08:00-12:00"])
def test_other_syntax_is_refused_in_german(text):
    with pytest.raises(ValueError, match="keine gültige Angabe im OSM-Format"):
        parse_opening_hours(text)


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        (date(2026, 11, 1), True),  # Allerheiligen: a holiday in NRW, not in Berlin
        (date(2026, 6, 4), True),  # Fronleichnam
        (date(2026, 10, 31), False),  # Reformationstag: none in NRW
        (date(2026, 1, 6), False),  # Dreikönig: none in NRW
        (date(2026, 12, 25), True),
        (date(2027, 3, 26), True),  # Karfreitag
        (date(2026, 11, 23), False),
    ],
)
def test_holidays_of_nrw(day, holiday):
    assert (find_holiday(day) is not None) is holiday


def test_open_and_closed():
    monday = opening_at(OFFICE, datetime(2026, 11, 23, 9, 0))
    assert monday.state == "open"
    assert monday.until == datetime(2026, 11, 23, 12, 0)
    friday = opening_at(OFFICE, datetime(2026, 11, 27, 13, 0))
    assert friday.state == "closed"
    assert friday.until == datetime(2026, 11, 30, 8, 0)


def test_the_next_opening_is_never_on_a_holiday():
    # Christmas 2026: Thursday 24 is a working day here; Friday 25 and Saturday 26 are holidays.
    thursday_evening = opening_at("Mo-Fr 08:00-12:00", datetime(2026, 12, 24, 18, 0))
    assert thursday_evening.until == datetime(2026, 12, 28, 8, 0)


def test_a_holiday_is_not_sure():
    christmas = opening_at(OFFICE, datetime(2026, 12, 25, 9, 0))
    assert christmas.state == "holiday"
    assert christmas.holiday
    assert christmas.until == datetime(2026, 12, 28, 8, 0)
    assert opening_at("24/7", datetime(2026, 12, 25, 9, 0)).state == "open"
    assert opening_at(OFFICE + "; PH off", datetime(2026, 12, 28, 9, 0)).state == "open"


def test_a_time_elsewhere_counts_as_local_time():
    assert opening_at(OFFICE, datetime(2026, 11, 23, 7, 30, tzinfo=timezone.utc)).state == "open"
    assert opening_at(OFFICE, datetime(2026, 11, 23, 6, 30, tzinfo=timezone.utc)).state == "closed"


@pytest.mark.parametrize(
    ("hours", "text", "evening"),
    [
        ("Mo-Fr 08:00-16:00", None, False),
        ("We 16:00-19:00", None, True),
        (None, "Mo-Fr 8-20 Uhr", True),
        (None, "vormittags", False),
        (None, None, None),
    ],
)
def test_in_the_evening(hours, text, evening):
    assert open_in_the_evening(hours, text) is evening
