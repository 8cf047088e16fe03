"""Whether an offer is as somebody wishes it, and searches with wishes."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.catalogue.models import Municipality, Offer, Provider
from knowledge.search.find import find_offers
from knowledge.search.query import Query
from knowledge.search.wishes import grants, title
from knowledge.topics.store import get_topics

TODAY = date(2026, 11, 22)


def offer(**fields: object) -> Offer:
    provider = Provider(name=str(fields.pop("provider", "Stadt Neuss")))
    given = {"name": "Beratung", "category": "erziehungsberatung", "summary": "Text.", **fields}
    return Offer(municipality=Municipality(ags="05162024", name="Neuss"), provider=provider, **given)


@pytest.mark.parametrize(
    ("fields", "wish", "granted"),
    [
        ({"free": True}, "free", True),
        ({"cost": "8 € im Monat"}, "free", False),
        ({"cost": "nach Einkommen"}, "free", None),
        ({}, "free", None),
        ({"opening_hours": "Mo-Fr 08:00-16:00"}, "evening", False),
        ({"opening_hours": "Mo-Fr 08:00-16:00; Tu 16:00-19:00"}, "evening", True),
        ({"hours_text": "Abendsprechstunde nach Absprache"}, "evening", True),
        ({}, "evening", None),
        ({"access": "Ohne Anmeldung, einfach vorbeikommen"}, "open", True),
        ({"access": "Telefonisch anmelden"}, "open", False),
        ({"languages": "tr,ar"}, "language:tr", True),
        ({"languages": "ru"}, "language:tr", False),
        ({}, "language:tr", None),
        ({"languages_text": "auch auf Türkisch"}, "language:tr", True),
        ({"provider": "Caritasverband Neuss"}, "secular", False),
        ({"provider": "Caritasverband Neuss"}, "provider:caritas", True),
        ({"provider": "AWO"}, "secular", True),
        ({"provider": "Stadt Neuss"}, "municipal", True),
        ({"provider": "Stadt Neuss"}, "independent", False),
        ({"provider": "Kinderschutzbund"}, "independent", True),
        ({"provider": "Zuständige Beratungsstelle (Neuss)", "by_law": True}, "independent", None),
        ({"legal_basis": "§ 28 SGB VIII"}, "law:28", True),
        ({"legal_basis": "§ 28 SGB VIII"}, "law:8", False),
        ({"legal_basis": "§ 35a SGB VIII"}, "law:35a", True),
        ({"legal_basis": "§ 35a SGB VIII"}, "law:35", False),
        ({}, "law:35a", None),
        ({"district": "Norf"}, "near", True),
        ({"district": "Furth"}, "near", False),
        ({"city": "Neuss"}, "near", None),
    ],
)
def test_grants(fields, wish, granted):
    assert grants(offer(**fields), wish, "Norf") is granted


def test_titles():
    assert [title(wish) for wish in ("free", "language:tr", "provider:awo", "law:35a")] == [
        "kostenlos",
        "auf Türkisch",
        "Träger: AWO",
        "nach § 35a",
    ]


def test_an_unknown_wish_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="no such wish"):
        grants(offer(), "purple", None)


def test_what_is_known_to_be_free_comes_first(catalogue):
    query = Query(needs=("schwangerschaftsberatung",), municipality="05911", wishes=("free",))
    result = find_offers(catalogue, query, get_topics(), TODAY)
    assert "free" not in result.relaxed
    assert result.hits[0].offer.free
    assert all(grants(hit.offer, "free", None) is not False for hit in result.hits)


def test_a_wish_that_nothing_grants_is_given_up_and_named(catalogue):
    query = Query(needs=("erziehungsberatung",), municipality="05162024", wishes=("law:99",))
    result = find_offers(catalogue, query, get_topics(), TODAY)
    assert result.relaxed[0] == "law:99"
    assert result.hits
