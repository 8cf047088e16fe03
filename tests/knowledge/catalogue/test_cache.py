"""Offers kept in the process follow the database."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from knowledge.catalogue.cache import OfferCache
from knowledge.catalogue.dao import find_active_offers
from knowledge.catalogue.database import connect
from knowledge.catalogue.load import load_catalogue
from knowledge.catalogue.models import Offer, Release

NEUSS = "05162024"
TODAY = date(2026, 11, 21)


@pytest.fixture
def own_catalogue(tmp_path):
    engine = connect(f"sqlite:///{tmp_path / 'catalogue.db'}")
    load_catalogue(engine)
    return engine


def test_finds_what_the_database_finds(sqlite_catalogue):
    cache = OfferCache()
    for _ in range(2):
        cached = cache.find(sqlite_catalogue, NEUSS, ["kita", "hebamme"], TODAY)
        fresh = find_active_offers(sqlite_catalogue, NEUSS, ["kita", "hebamme"], TODAY)
        assert [offer.id for offer in cached] == [offer.id for offer in fresh]


def test_professionals_do_not_share_with_families(sqlite_catalogue):
    cache = OfferCache()
    professional = {offer.id for offer in cache.find(sqlite_catalogue, NEUSS, [], TODAY, professional=True)}
    family = {offer.id for offer in cache.find(sqlite_catalogue, NEUSS, [], TODAY)}
    assert family < professional


def test_new_content_is_seen(own_catalogue):
    cache = OfferCache()
    before = cache.find(own_catalogue, NEUSS, [], TODAY)
    with Session(own_catalogue) as session, session.begin():
        session.execute(update(Offer).where(Offer.id == before[0].id).values(status="inactive"))
        session.execute(update(Release).values(content_hash="other"))
    after = cache.find(own_catalogue, NEUSS, [], TODAY)
    assert before[0].id not in {offer.id for offer in after}
