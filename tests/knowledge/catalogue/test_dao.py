"""The queries of the catalogue, on both databases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.catalogue.dao import (
    count_offers,
    fetch_municipality,
    fetch_offers,
    fetch_town,
    find_active_offers,
    list_municipalities,
)
from knowledge.catalogue.load import load_catalogue
from knowledge.catalogue.models import Municipality, Offer

TODAY = date(2026, 3, 1)
NEUSS, GLADBECK, KREIS_RECKLINGHAUSEN = "05162024", "05562014", "05562"


@pytest.fixture
def small(content, empty_database):
    """A small catalogue that a test may change."""
    load_catalogue(empty_database, content.folder)
    return empty_database


def change(engine, offer_id, **fields):
    with Session(engine) as session, session.begin():
        offer = session.get(Offer, offer_id)
        for name, value in fields.items():
            setattr(offer, name, value)


def ids(offers):
    return [offer.id for offer in offers]


def test_municipalities(catalogue):
    assert fetch_municipality(catalogue, NEUSS).name == "Neuss"
    assert fetch_municipality(catalogue, "05000") is None
    names = [entry.name for entry in list_municipalities(catalogue)]
    assert len(names) == 40
    assert "Deutschland" not in names and "Nordrhein-Westfalen" not in names


def test_towns(catalogue):
    assert fetch_town(catalogue, KREIS_RECKLINGHAUSEN, "Marl").own_jugendamt is True
    assert fetch_town(catalogue, KREIS_RECKLINGHAUSEN, "Neuss") is None


def test_own_offers_and_those_for_everyone(catalogue):
    serving = {offer.municipality_ags for offer in find_active_offers(catalogue, NEUSS, [], TODAY)}
    assert serving == {NEUSS, "05", "00"}


def test_a_town_gets_what_its_kreis_has(catalogue):
    assert fetch_municipality(catalogue, GLADBECK).within == KREIS_RECKLINGHAUSEN
    serving = {offer.municipality_ags for offer in find_active_offers(catalogue, GLADBECK, [], TODAY)}
    assert serving == {GLADBECK, KREIS_RECKLINGHAUSEN, "05", "00"}
    serving = {offer.municipality_ags for offer in find_active_offers(catalogue, KREIS_RECKLINGHAUSEN, [], TODAY)}
    assert GLADBECK not in serving


def test_without_a_place_only_what_serves_everyone(catalogue):
    serving = {offer.municipality_ags for offer in find_active_offers(catalogue, None, [], TODAY)}
    assert serving == {"05", "00"}
    assert {offer.municipality_ags for offer in find_active_offers(catalogue, "05000", [], TODAY)} == {"05", "00"}


def test_categories_limit_what_is_found(catalogue):
    found = find_active_offers(catalogue, NEUSS, ["kita", "jugendamt"], TODAY)
    assert {offer.category for offer in found} == {"kita", "jugendamt"}


def test_only_active_offers(small):
    assert "musterstadt-kita" in ids(find_active_offers(small, "05999", [], TODAY))
    for status in ("inactive", "temporarily_closed"):
        change(small, "musterstadt-kita", status=status)
        assert "musterstadt-kita" not in ids(find_active_offers(small, "05999", [], TODAY))


def test_only_while_an_offer_is_valid(small):
    for first, last, found in (
        (0, 0, True),
        (None, 0, True),
        (0, None, True),
        (1, None, False),
        (None, -1, False),
        (-5, 5, True),
        (-5, -1, False),
    ):
        change(
            small,
            "musterstadt-kita",
            valid_from=None if first is None else TODAY + timedelta(days=first),
            valid_to=None if last is None else TODAY + timedelta(days=last),
        )
        assert ("musterstadt-kita" in ids(find_active_offers(small, "05999", [], TODAY))) is found, (first, last)


def test_what_is_for_professionals(small):
    change(small, "musterstadt-kita", professionals_only=True)
    assert "musterstadt-kita" not in ids(find_active_offers(small, "05999", [], TODAY))
    assert "musterstadt-kita" in ids(find_active_offers(small, "05999", [], TODAY, professional=True))


def test_the_order_does_not_change(catalogue):
    found = ids(find_active_offers(catalogue, NEUSS, [], TODAY))
    assert found == ids(find_active_offers(catalogue, NEUSS, [], TODAY))
    assert len(found) == len(set(found))


def test_offers_by_id_keep_the_order_asked_for(catalogue):
    with Session(catalogue) as session:
        some = list(session.execute(select(Offer.id).order_by(Offer.id.desc()).limit(5)).scalars())
    wanted = [some[3], "gibt-es-nicht", some[0], some[4]]
    assert ids(fetch_offers(catalogue, wanted)) == [some[3], some[0], some[4]]
    assert fetch_offers(catalogue, []) == []


def test_offers_can_be_read_after_the_session(catalogue):
    offer = find_active_offers(catalogue, NEUSS, ["jugendamt"], TODAY)[0]
    assert offer.provider.name and offer.municipality.name and isinstance(offer.topics, list)


def test_text_in_a_query_stays_text(catalogue):
    assert fetch_offers(catalogue, ["'; DROP TABLE offer; --"]) == []
    assert fetch_municipality(catalogue, "' OR '1'='1") is None


def test_counts_add_up(catalogue):
    counts = count_offers(catalogue)
    with Session(catalogue) as session:
        assert sum(counts.values()) == len(session.execute(select(Offer.id)).all())
        assert {name for name, _, _ in counts} <= set(session.execute(select(Municipality.name)).scalars())
    assert counts[("Neuss", "jugendamt", "active")] >= 1
