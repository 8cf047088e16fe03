"""Offers and topics made up for the tests of the search."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.catalogue.database import connect, migrate
from knowledge.catalogue.models import Municipality, Offer, OfferTopic, Provider
from knowledge.topics.content import Topic

TOWN, KREIS = "05999", "05998"


@pytest.fixture
def make_offer() -> Callable[..., Offer]:
    """Make an offer of the town unless told otherwise; it is in no database."""

    def make(offer_id: str = "angebot", topics: tuple[str, ...] = (), **fields: object) -> Offer:
        values = {
            "id": offer_id,
            "municipality_ags": TOWN,
            "name": offer_id,
            "category": "erziehungsberatung",
            "summary": "Ein Angebot.",
            "source_url": "https://example.org",
            "professionals_only": False,
            "status": "active",
            "by_law": False,
            **fields,
        }
        return Offer(**values, topic_rows=[OfferTopic(topic=topic) for topic in topics])

    return make


@pytest.fixture
def topics() -> dict[str, Topic]:
    """Return two topics: speech, which an early-support centre and then a doctor help with, and fear of school."""

    def topic(key: str, *order: str) -> Topic:
        return Topic.parse_obj(
            {
                "key": key,
                "title": key.title(),
                "ask": "dass etwas ist",
                "intimate": False,
                "field": "Gesundheit",
                "categories": [{"order": list(order)}],
                "words": ["a", "b", "c"],
            }
        )

    return {
        "sprechen": topic("sprechen", "fruehfoerderung", "gesundheit_kind"),
        "schulangst": topic("schulangst", "schulberatung"),
    }


@pytest.fixture
def catalogue_of(make_offer):
    """Return an engine whose catalogue holds just these offers."""

    def make(*offers: Offer):
        from sqlalchemy.orm import Session

        engine = connect("sqlite://")
        migrate(engine)
        with Session(engine) as session, session.begin():
            session.add(Municipality(ags="00", name="Deutschland", kind="Bund", source_url="x"))
            session.add(Municipality(ags="05", name="Nordrhein-Westfalen", kind="Land", source_url="x"))
            session.add(Municipality(ags=KREIS, name="Musterkreis", kind="Kreis", source_url="x"))
            session.flush()
            session.add(
                Municipality(ags=TOWN, name="Musterstadt", kind="kreisangehörige Stadt", source_url="x", within=KREIS)
            )
            session.flush()
            provider = Provider(name="Träger")
            for offer in offers:
                offer.provider = provider
                session.add(offer)
        return engine

    return make
