"""What a content file may hold, field by field."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from knowledge.catalogue.content import (
    MunicipalityContent,
    OfferContent,
    StatutoryBody,
    say_in_german,
)
from knowledge.catalogue.vocabulary import CATEGORIES, Status

OFFER = {
    "id": "neuss-beratung",
    "name": "Beratungsstelle",
    "provider": "Caritas",
    "category": "erziehungsberatung",
    "summary": "Beratung für Eltern und Kinder.",
    "source": {"url": "https://www.neuss.de"},
}
MUNICIPALITY = {"ags": "05162024", "name": "Neuss", "kind": "kreisangehörige Stadt", "sources": ["https://neuss.de"]}


def messages(model, value) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        model.parse_obj(value)
    return {".".join(map(str, error["loc"])): say_in_german(dict(error)) for error in caught.value.errors()}


def test_the_least_that_an_offer_needs():
    offer = OfferContent.parse_obj(OFFER)
    assert offer.status is Status.ACTIVE
    assert offer.phone is None and offer.professionals_only is False and offer.age.from_ is None


@pytest.mark.parametrize("field", list(OFFER))
def test_required_fields(field):
    assert messages(OfferContent, {key: value for key, value in OFFER.items() if key != field}) == {field: "fehlt"}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("telefon", "0214 2064240", "dieses Feld gibt es nicht"),
        ("category", "kindergarten", "„kindergarten“ ist keine Angebotsart"),
        ("phone", "2064240", "fehlt die Vorwahl"),
        ("email", "info(at)neuss.de", "nicht die erwartete Form"),
        ("website", "www.neuss.de", "nicht die erwartete Form"),
        ("id", "Neuss Beratung", "nicht die erwartete Form"),
        ("summary", "kurz", "zu kurz (mindestens 10 Zeichen)"),
        ("summary", "lang " * 200, "zu lang (höchstens 600 Zeichen)"),
        ("opening_hours", "montags", "OSM-Format"),
        ("status", "geschlossen", "keiner der möglichen Werte"),
        ("free", "vielleicht", "true oder false"),
        ("topics", "spricht_kaum", "muss eine Liste sein"),
        ("address", "Markt 1", "muss eigene Unterfelder haben"),
        ("name", None, "darf nicht leer sein"),
    ],
)
def test_wrong_values_are_said_in_german(field, value, said):
    assert said in messages(OfferContent, {**OFFER, field: value})[field]


@pytest.mark.parametrize(
    ("field", "value", "where", "said"),
    [
        ("age", {"from": 72, "to": 36}, "age.__root__", "beginnt mit 72 und endet mit 36"),
        ("age", {"from": -10}, "age.from", "mindestens -9"),
        ("age", {"to": 328}, "age.to", "höchstens 327"),
        ("age", {"from": "drei"}, "age.from", "ganze Zahl"),
        ("age", {"von": 3}, "age.von", "dieses Feld gibt es nicht"),
        ("address", {"postcode": "4146"}, "address.postcode", "nicht die erwartete Form"),
        ("address", {"latitude": 6.7}, "address.latitude", "mindestens 47"),
        ("source", {"seen": "2024"}, "source.url", "fehlt"),
        ("source", {"url": "x.de", "seen": "März"}, "source.seen", "kein Datum"),
        ("source", {"url": "x.de", "seen": "2024-13"}, "source.seen", "kein Datum"),
        ("verified", {"on": "2026-03-01"}, "verified.by", "fehlt"),
        ("verified", {"on": "gestern", "by": "Stadt"}, "verified.on", "kein Datum wie"),
        ("languages", ["türkisch"], "languages.0", "kein Sprachkürzel"),
        ("valid", {"from": "2026-05-01", "to": "2026-04-01"}, "valid.__root__", ""),
    ],
)
def test_wrong_parts_are_said_in_german(field, value, where, said):
    assert said in messages(OfferContent, {**OFFER, field: value})[where]


def test_values_are_brought_into_one_form():
    offer = OfferContent.parse_obj(
        {
            **OFFER,
            "name": "  Beratungsstelle ",
            "phone": "0214/206 42 40",
            "source": {"url": "https://neuss.de", "seen": date(2024, 3, 1)},
            "verified": {"on": "2026-03-01", "by": "Stadt Neuss"},
            "age": {"from": -9, "to": -9},
        }
    )
    assert offer.name == "Beratungsstelle"
    assert offer.phone == "+492142064240"
    assert offer.source.seen == "2024-03-01"
    assert offer.verified is not None and offer.verified.on == date(2026, 3, 1)
    assert offer.age.from_ == -9


@pytest.mark.parametrize("category", list(CATEGORIES))
def test_every_category_is_accepted(category):
    assert OfferContent.parse_obj({**OFFER, "category": category}).category == category


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("ags", "5162024", "nicht die erwartete Form"),
        ("ags", "0516", "nicht die erwartete Form"),
        ("kind", "Stadt", "„Stadt“ ist keine Art"),
        ("sources", [], "mindestens 1 Eintrag"),
        ("website", "neuss.de", "nicht die erwartete Form"),
        ("einwohner", 150000, "dieses Feld gibt es nicht"),
    ],
)
def test_wrong_municipalities(field, value, said):
    assert said in messages(MunicipalityContent, {**MUNICIPALITY, field: value})[field]


def test_a_body_by_law_must_name_its_source():
    said = messages(
        StatutoryBody, {"key": "jugendamt", "name": "x", "provider": "x", "category": "amt", "summary": "x"}
    )
    assert said["source"] == said["access"] == "fehlt"
    assert "keine Angebotsart" in said["category"]


def test_an_unknown_kind_of_error_keeps_its_message():
    assert say_in_german({"type": "value_error.new", "msg": "so nicht"}) == "so nicht"
    assert say_in_german({"type": "value_error", "msg": "eigene Meldung"}) == "eigene Meldung"
