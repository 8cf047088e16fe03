"""The real content: all forty municipalities are served, and nothing stands there without a source."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.catalogue.dao import fetch_municipality, find_active_offers, list_municipalities
from knowledge.catalogue.freshness import SHOWN_SINCE, earliest_day
from knowledge.catalogue.models import Offer
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.topics.store import get_topics

MUNICIPALITIES = {
    "Arnsberg": "05958004",
    "Bielefeld": "05711",
    "Dormagen": "05162004",
    "Dortmund": "05913",
    "Duisburg": "05112",
    "Düsseldorf": "05111",
    "Gelsenkirchen": "05513",
    "Gladbeck": "05562014",
    "Hamm": "05915",
    "Moers": "05170024",
    "Mönchengladbach": "05116",
    "Münster": "05515",
    "Oberhausen": "05119",
    "Witten": "05954036",
    "Wuppertal": "05124",
    "Kreis Düren": "05358",
    "Kreis Unna": "05978",
    "Kreis Warendorf": "05570",
    "Aachen": "05334002",
    "Bochum": "05911",
    "Bottrop": "05512",
    "Herne": "05916",
    "Köln": "05315",
    "Krefeld": "05114",
    "Leverkusen": "05316",
    "Mülheim an der Ruhr": "05117",
    "Kreis Coesfeld": "05558",
    "Kreis Euskirchen": "05366",
    "Kreis Herford": "05758",
    "Kreis Lippe": "05766",
    "Kreis Recklinghausen": "05562",
    "Rheinisch-Bergischer Kreis": "05378",
    "Kreis Siegen-Wittgenstein": "05970",
    "Kreis Steinfurt": "05566",
    "Ahlen": "05570004",
    "Brühl": "05362012",
    "Dinslaken": "05170008",
    "Gummersbach": "05374012",
    "Monheim am Rhein": "05158026",
    "Neuss": "05162024",
}
PAIRS = [pytest.param(name, ags, id=name) for name, ags in MUNICIPALITIES.items()]
EVERYWHERE = (
    "jugendamt",
    "gesundheit_kind",
    "fruehe_hilfen",
    "schulberatung",
    "erziehungsberatung",
    "schwangerschaftsberatung",
    "finanzielle_hilfe",
    "uebergang_beruf",
)
TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def offers(sqlite_catalogue):
    with Session(sqlite_catalogue, expire_on_commit=False) as session:
        return list(session.execute(select(Offer)).scalars())


def test_the_forty_are_there(catalogue):
    assert len(MUNICIPALITIES) == 40
    there = {entry.name: entry.ags for entry in list_municipalities(catalogue)}
    assert {name: there.get(name) for name in MUNICIPALITIES} == MUNICIPALITIES


@pytest.mark.parametrize(("name", "ags"), PAIRS)
def test_a_municipality_has_its_facts(sqlite_catalogue, name, ags):
    municipality = fetch_municipality(sqlite_catalogue, ags)
    assert municipality is not None and municipality.name == name
    assert municipality.website or municipality.notes or municipality.kita_system_url
    assert municipality.source_url.strip()
    assert municipality.phase in (2012, 2017)
    assert (len(ags) == 8) is (municipality.kind == "kreisangehörige Stadt") or name == "Aachen"


@pytest.mark.parametrize(("name", "ags"), PAIRS)
def test_a_family_finds_local_help_for_every_basic_need(sqlite_catalogue, name, ags):
    local = [
        offer
        for offer in find_active_offers(sqlite_catalogue, ags, EVERYWHERE, TODAY)
        if offer.municipality_ags not in ("00", "05")
    ]
    assert {offer.category for offer in local} == set(EVERYWHERE)


def test_every_offer_has_a_source(offers):
    assert [offer.id for offer in offers if "." not in offer.source_url] == []


def test_nothing_old_is_shown(offers):
    old = [offer for offer in offers if offer.source_seen and earliest_day(offer.source_seen).year < SHOWN_SINCE]
    assert old, "there are old entries, kept for the municipalities to check"
    assert [offer.id for offer in old if offer.status == "active" and offer.verified_on is None] == []


def test_no_source_is_of_the_future(offers):
    today = date.today()
    assert [offer.id for offer in offers if offer.source_seen and earliest_day(offer.source_seen) > today] == []
    assert [offer.id for offer in offers if offer.verified_on and offer.verified_on > today] == []


def test_what_is_not_shown_says_why(offers):
    assert [offer.id for offer in offers if offer.status != "active" and not offer.status_note] == []


def test_what_is_for_professionals_is_never_found_for_families(catalogue):
    with Session(catalogue) as session:
        rows = session.execute(select(Offer.id, Offer.category).where(Offer.professionals_only.is_(True))).all()
    hidden, categories = {offer_id for offer_id, _ in rows}, sorted({category for _, category in rows})
    assert hidden
    for ags in (None, *MUNICIPALITIES.values()):
        family = {offer.id for offer in find_active_offers(catalogue, ags, categories, TODAY)}
        assert not family & hidden
    assert hidden & {offer.id for offer in find_active_offers(catalogue, "05162024", [], TODAY, professional=True)}


def test_every_category_is_served_somewhere(offers):
    assert {offer.category for offer in offers if offer.status == "active"} == set(CATEGORIES)


def test_bodies_by_law_invent_no_contact(offers):
    by_law = [offer for offer in offers if offer.by_law]
    assert by_law
    for offer in by_law:
        assert (offer.phone, offer.email, offer.street, offer.opening_hours) == ("115", None, None, None), offer.id
        # No source in hand names a law for the school psychologists; every other body must name its own.
        assert offer.legal_basis or offer.id.endswith("-schulpsychologie"), offer.id


def test_help_lines_can_be_reached(offers):
    lines = [offer for offer in offers if offer.municipality_ags in ("00", "05") and offer.status == "active"]
    assert lines
    assert [offer.id for offer in lines if not (offer.phone or offer.website or offer.email)] == []


def test_no_offer_is_there_twice_in_a_municipality(offers):
    seen = defaultdict(list)
    for offer in offers:
        if offer.status == "active":
            seen[(offer.municipality_ags, offer.name, offer.street, offer.district, offer.category)].append(offer.id)
    assert [ids for ids in seen.values() if len(ids) > 1] == []


def test_topics_of_offers_are_topics(offers):
    assert {topic for offer in offers for topic in offer.topics} <= set(get_topics())


def test_no_placeholder_is_left_in_a_text(offers):
    for offer in offers:
        said = " ".join(text for text in (offer.name, offer.summary, offer.access, offer.provider.name) if text)
        assert "{" not in said and "TODO" not in said, offer.id
