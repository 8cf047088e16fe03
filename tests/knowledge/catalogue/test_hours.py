"""Opening hours in OSM syntax."""

from __future__ import annotations

import pytest

from knowledge.catalogue.hours import parse_opening_hours


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
