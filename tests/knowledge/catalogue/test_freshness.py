"""How old a fact may be."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.catalogue.freshness import checked_on, earliest_day, freshness, say_date
from knowledge.catalogue.models import Offer
from knowledge.catalogue.vocabulary import Freshness

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("partial", "day"),
    [
        ("2020", date(2020, 1, 1)),
        ("2020-03", date(2020, 3, 1)),
        ("2020-03-26", date(2020, 3, 26)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_earliest_day(partial, day):
    assert earliest_day(partial) == day


@pytest.mark.parametrize(
    "partial", ["", "20", "2020-3", "2020-03-1", "26.03.2020", "2020-03-26T10:00", "heute", "2020-13", "2023-02-29"]
)
def test_what_is_no_date_is_refused_in_german(partial):
    with pytest.raises(ValueError, match=f"„{partial}“ ist kein Datum"):
        earliest_day(partial)


@pytest.mark.parametrize(
    ("partial", "said"),
    [("2020", "2020"), ("2020-03", "März 2020"), ("2020-03-26", "26. März 2020"), ("2021-12-01", "1. Dezember 2021")],
)
def test_say_date(partial, said):
    assert say_date(partial) == said


@pytest.mark.parametrize(
    ("verified", "state"),
    [
        (None, Freshness.UNVERIFIED),
        (date(2026, 3, 1), Freshness.VERIFIED),
        (date(2025, 3, 1), Freshness.VERIFIED),
        (date(2025, 2, 28), Freshness.STALE),
        (date(2019, 1, 1), Freshness.STALE),
    ],
)
def test_a_check_counts_for_a_year(verified, state):
    assert freshness(Offer(verified_on=verified, source_seen="2026-02"), TODAY) is state


def test_the_day_shown_is_the_check_or_else_the_source():
    assert checked_on(Offer(verified_on=date(2026, 1, 2), source_seen="2020")) == "2026-01-02"
    assert checked_on(Offer(source_seen="2020-03")) == "2020-03"
    assert checked_on(Offer()) is None
