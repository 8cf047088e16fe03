"""One offer as text and in the payload."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from jsonschema import Draft7Validator
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.answers.render import (
    address_of,
    checked_line,
    contact_of,
    describe_details,
    describe_offer,
    offer_payload,
    source_name,
)
from knowledge.catalogue.models import Municipality, Offer, Provider
from knowledge.search.query import Hit
from knowledge.settings import ROOT
from knowledge.texts import say

SCHEMA = json.loads((ROOT / "knowledge" / "answers" / "answer-1.schema.json").read_text(encoding="utf-8"))
OFFER_SCHEMA = {**SCHEMA["properties"]["offers"]["items"], "definitions": SCHEMA["definitions"]}


def offer(**fields) -> Offer:
    values = {
        "id": "neuss-beratung",
        "municipality_ags": "05162024",
        "municipality": Municipality(ags="05162024", name="Neuss", website="https://www.neuss.de"),
        "provider": Provider(name="Caritas"),
        "name": "Beratungsstelle",
        "category": "erziehungsberatung",
        "summary": "Beratung für Eltern.",
        "source_url": "https://www.neuss.de/beratung | https://www.caritas.de",
    }
    return Offer(**{**values, **fields})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"street": "Markt 1"}, "Markt 1"),
        ({"street": "Markt 1", "postcode": "41460", "city": "Neuss"}, "Markt 1, 41460 Neuss"),
        ({"street": "Markt 1", "city": "Neuss", "district": "Norf"}, "Markt 1, Neuss-Norf"),
        ({"city": "Neuss", "district": "Neuss"}, "Neuss"),
        ({"city": "Monheim", "district": "Am Rhein"}, "Monheim (Am Rhein)"),
        ({"district": "Norf"}, ""),
    ],
)
def test_address(fields, said):
    assert address_of(offer(**fields)) == said


def test_every_way_to_get_in_touch():
    everything = offer(
        street="Markt 1", city="Neuss", phone="+492118991", email="info@neuss.de", website="https://www.neuss.de/x"
    )
    assert contact_of(everything) == "Markt 1, Neuss · Telefon 0211 8991 · info@neuss.de · https://www.neuss.de/x"


def test_there_is_always_a_way():
    assert contact_of(offer(city="Neuss")) == "Neuss"
    assert contact_of(offer()) == "https://www.neuss.de"
    assert contact_of(offer(municipality=Municipality(ags="05999", name="Ohne"))) == "Behördennummer 115"


def test_how_fresh_it_is():
    today = date.today()
    checked = offer(verified_on=today, verified_by="Stadt")
    assert checked_line(checked).startswith("Geprüft am ")
    stale = offer(verified_on=today - timedelta(days=366), verified_by="Stadt")
    assert "länger her" in checked_line(stale)
    assert checked_line(offer(source_seen="2024-03")) == "Stand: März 2024, noch nicht nachgeprüft"
    assert checked_line(offer()) == say("source_undated")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.neuss.de/beratung | https://x.de", "neuss.de"),
        ("http://gizbonn.de", "gizbonn.de"),
        ("www.neuss.de/x", "neuss.de"),
        ("neuss.de", "neuss.de"),
    ],
)
def test_source(url, name):
    assert source_name(url) == name


def test_an_offer_as_text():
    text = describe_offer(Hit(offer(phone="115", source_seen="2024"), 1.0, ("in Norf", "kostenlos")))
    assert text.splitlines() == [
        "Beratungsstelle",
        "Beratung für Eltern.",
        "Telefon 115",
        "Passt, weil: in Norf, kostenlos.",
        "(Stand: 2024, noch nicht nachgeprüft. Quelle: neuss.de)",
    ]


def test_what_is_not_known_is_said_to_be():
    text = describe_details(offer())
    unknown = say("unknown")
    for label in ("Für wen", "Alter", "Anmeldung", "Kosten", "Öffnungszeiten", "Sprachen"):
        assert f"{label}: {unknown}" in text
    assert "None" not in text
    assert "Quelle: https://www.neuss.de/beratung)" in text


def test_what_is_known_is_said():
    full = offer(
        target_group="Eltern",
        age_from=36,
        age_to=71,
        access="Anrufen",
        free=True,
        hours_text="Mo 8–12",
        languages_text="Türkisch",
    )
    text = describe_details(full)
    assert say("unknown") not in text
    assert "Alter: 3 bis 6 Jahre" in text and "Kosten: kostenlos" in text


@pytest.mark.parametrize("ages", [(0, None), (None, 35), (0, 35), (-9, 0)])
def test_an_age_from_birth_is_known(ages):
    assert f"Alter: {say('unknown')}" not in describe_details(offer(age_from=ages[0], age_to=ages[1]))


@pytest.mark.parametrize(
    ("low", "high", "stored"),
    [(None, None, None), (36, 71, [36, 71]), (0, None, [0, 327]), (None, 0, [-9, 0]), (-9, -1, [-9, -1])],
)
def test_ages_in_the_payload(low, high, stored):
    assert offer_payload(Hit(offer(age_from=low, age_to=high), 1.0, ("x",)))["age_months"] == stored


def test_the_payload_invents_nothing():
    payload = offer_payload(Hit(offer(), 1.0, ("x",)))
    for field in ("phone", "phone_text", "email", "website", "address", "cost", "hours", "access", "referral_note"):
        assert payload[field] is None
    assert payload["checked"] == {"state": "unverified", "on": None}


def test_every_offer_of_the_catalogue_fits_the_contract(sqlite_catalogue):
    validator = Draft7Validator(OFFER_SCHEMA)
    with Session(sqlite_catalogue) as session:
        offers = session.execute(select(Offer)).scalars().all()
        assert len(offers) > 500
        for entry in offers:
            hit = Hit(entry, 1.0, ("x",))
            validator.validate(offer_payload(hit))
            for text in (describe_offer(hit), describe_details(entry)):
                assert "None" not in text, entry.id
                assert all(line.strip() for line in text.splitlines()), entry.id
