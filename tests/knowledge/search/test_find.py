"""Finding: what fits, best first, and one criterion at a time given up when nothing does."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.catalogue.dao import list_municipalities
from knowledge.catalogue.models import Offer, Town
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.search.find import find_offers, widest_needs
from knowledge.search.fit import age_fits, is_helpline
from knowledge.search.query import Query
from knowledge.topics.store import get_topics

TODAY = date(2026, 3, 1)
TOWN, KREIS = "05999", "05998"
AGES = [(-9, -1), (0, 11), (96, 107), (240, 251)]


def find(engine, known, **query):
    values = {"needs": ("erziehungsberatung",), "municipality": TOWN, **query}
    return find_offers(engine, Query(**values), known, TODAY)


def ids(result):
    return [hit.offer.id for hit in result.hits]


@pytest.fixture
def town(catalogue_of, make_offer):
    """A small town with one offer of each kind."""
    return catalogue_of(
        make_offer("beratung", district="Norf", age_from=36, age_to=71),
        make_offer("sprachhilfe", category="fruehfoerderung", topics=("sprechen",), age_from=36, age_to=71),
        make_offer("arzt", category="gesundheit_kind", age_from=0, age_to=215),
        make_offer("amt", category="jugendamt", by_law=True, phone="115"),
        make_offer("telefon", municipality_ags="00", phone="+498001110550"),
        make_offer("fachtelefon", municipality_ags="00", professionals_only=True),
        make_offer("alt", status="inactive"),
    )


def test_what_fits_needs_nothing_given_up(town, topics):
    result = find(town, topics, age=(48, 59), district="Norf")
    assert ids(result) == ["beratung", "telefon"]
    assert result.relaxed == ()


@pytest.mark.parametrize(
    ("query", "first", "relaxed"),
    [
        ({"district": "Holzheim"}, "beratung", ("district",)),
        ({"age": (120, 131)}, "beratung", ("age",)),
        ({"age": (120, 131), "district": "Holzheim"}, "beratung", ("district", "age")),
        ({"needs": ("hebamme",)}, "amt", ("need",)),
        ({"needs": ("hebamme",), "topics": ("sprechen",), "age": (48, 59)}, "sprachhilfe", ("need",)),
        ({"needs": ("hebamme",), "topics": ("sprechen",), "age": (120, 131)}, "arzt", ("need",)),
        ({"needs": ("hebamme",), "district": "Holzheim"}, "amt", ("district", "need")),
        ({"seen": frozenset({"beratung", "amt"})}, "telefon", ("need", "municipality")),
    ],
)
def test_one_criterion_at_a_time_is_given_up_in_order(town, topics, query, first, relaxed):
    result = find(town, topics, **query)
    assert ids(result)[0] == first
    assert result.relaxed == relaxed


def test_giving_up_the_age_names_it_and_nothing_more(town, topics):
    assert find(town, topics, age=(120, 131)).relaxed == ("age",)
    assert find(town, topics, age=(48, 59)).relaxed == ()


def test_nothing_at_all(catalogue_of, topics):
    result = find(catalogue_of(), topics)
    assert result.hits == ()
    assert "municipality" not in result.relaxed


def test_everything_seen_is_an_end(town, topics):
    seen = frozenset({"beratung", "amt", "telefon"})
    assert find(town, topics, seen=seen).hits == ()


def test_without_a_place_the_help_lines(town, topics):
    result = find(town, topics, municipality=None)
    assert ids(result) == ["telefon"]
    assert result.relaxed == ()


def test_parents_of_a_baby_without_a_place_get_a_line_for_parents(sqlite_catalogue):
    hits = real_find(sqlite_catalogue, needs=("fruehe_hilfen",), age=(2, 2)).hits
    assert "Elterntelefon (Nummer gegen Kummer)" in [hit.offer.name for hit in hits]
    kita = real_find(sqlite_catalogue, needs=("kita",), age=(36, 47)).hits
    assert "Elterntelefon (Nummer gegen Kummer)" not in [hit.offer.name for hit in kita]


def test_a_family_about_to_lose_its_home_gets_the_town_everywhere(sqlite_catalogue, municipalities):
    for ags in municipalities:
        found = real_find(sqlite_catalogue, needs=("notlage_krisenhilfe",), topics=("wohnungslos",), municipality=ags)
        first = found.hits[0].offer
        assert first.category == "notlage_krisenhilfe"
        assert "wohnungslos" in first.topics


def test_what_is_for_professionals(town, topics):
    assert "fachtelefon" not in ids(find(town, topics))
    assert "fachtelefon" in ids(find(town, topics, professional=True))


def test_closed_offers_are_never_found(town, topics):
    assert "alt" not in ids(find(town, topics))


def test_the_kreis_comes_after_the_town(catalogue_of, make_offer, topics):
    engine = catalogue_of(
        make_offer("a-telefon", municipality_ags="05"),
        make_offer("b-kreis", municipality_ags=KREIS),
        make_offer("c-stadt"),
    )
    assert ids(find(engine, topics)) == ["c-stadt", "b-kreis", "a-telefon"]


def test_order_by_freshness_and_then_by_name(catalogue_of, make_offer, topics):
    engine = catalogue_of(
        make_offer("d-alt", source_seen="2019"),
        make_offer("c-neu", source_seen="2026"),
        make_offer("e-geprueft", verified_on=date(2026, 2, 1), verified_by="Stadt"),
        make_offer("b-gleich"),
        make_offer("a-gleich"),
    )
    assert ids(find(engine, topics)) == ["e-geprueft", "c-neu", "d-alt", "a-gleich", "b-gleich"]


def test_order_by_need(catalogue_of, make_offer, topics):
    engine = catalogue_of(
        make_offer("zweites", category="kita", verified_on=date(2026, 2, 1), verified_by="Stadt"),
        make_offer("erstes"),
        make_offer("drittes", category="hebamme"),
    )
    found = find(engine, topics, needs=("erziehungsberatung", "kita", "hebamme"))
    assert ids(found) == ["erstes", "zweites", "drittes"]


def test_the_help_line_of_the_first_need_stays_last(catalogue_of, make_offer, topics):
    engine = catalogue_of(
        make_offer("telefon", municipality_ags="00", topics=("sprechen",), free=True, phone="+498001110550"),
        make_offer("ort", category="kita", by_law=True, phone="115"),
    )
    found = find(engine, topics, needs=("erziehungsberatung", "kita"), topics=("sprechen",))
    assert ids(found) == ["ort", "telefon"]


def test_widest_needs(topics):
    query = Query(needs=("kita", "gesundheit_kind"), topics=("sprechen", "gibt-es-nicht"))
    assert widest_needs(query, topics) == ["kita", "gesundheit_kind", "fruehfoerderung", "jugendamt"]
    assert widest_needs(Query(needs=("jugendamt",)), topics) == ["jugendamt"]


def real_find(engine, **query):
    return find_offers(engine, Query(**query), get_topics(), TODAY)


@pytest.fixture(scope="module")
def municipalities(sqlite_catalogue):
    """Every fifth of the forty, Kreise and towns: enough to see a rule broken."""
    return [municipality.ags for municipality in list_municipalities(sqlite_catalogue)][::5]


def towns_of(engine, own):
    with Session(engine) as session:
        query = select(Town.municipality_ags, Town.name).where(Town.own_jugendamt.is_(own))
        return session.execute(query.order_by(Town.name)).all()


def test_the_jugendamt_of_a_town_comes_first_for_it(sqlite_catalogue):
    towns = towns_of(sqlite_catalogue, True)
    assert len(towns) > 20
    wrong = []
    for ags, name in towns:
        result = real_find(sqlite_catalogue, needs=("jugendamt",), municipality=ags, district=name)
        bodies = [hit.offer for hit in result.hits if "jugendamt" in hit.offer.name.casefold()]
        if result.relaxed or not bodies or name not in (bodies[0].district, bodies[0].city):
            wrong.append((name, bodies[0].name if bodies else None))
    assert wrong == []


def test_the_kreis_has_the_jugendamt_of_other_towns(sqlite_catalogue):
    towns = towns_of(sqlite_catalogue, False)
    assert len(towns) > 20
    wrong = []
    for ags, name in towns:
        result = real_find(sqlite_catalogue, needs=("jugendamt",), municipality=ags, district=name)
        foreign = {hit.offer.district for hit in result.hits} - {None, name}
        if result.relaxed or foreign or not result.hits:
            wrong.append((name, foreign))
    assert wrong == []


def test_help_lines_come_last_in_every_municipality(sqlite_catalogue, municipalities):
    wrong = []
    for ags in municipalities:
        for category in CATEGORIES:
            lines = [
                is_helpline(hit.offer) for hit in real_find(sqlite_catalogue, needs=(category,), municipality=ags).hits
            ]
            if lines != sorted(lines):
                wrong.append((ags, category))
    assert wrong == []


@pytest.mark.parametrize("ags", ["05162024", "05562"])
def test_nobody_gets_an_offer_for_another_age_unsaid(catalogue, ags):
    for age in AGES:
        for category in CATEGORIES:
            result = real_find(catalogue, needs=(category,), municipality=ags, age=age)
            if "age" not in result.relaxed:
                assert [hit.offer.id for hit in result.hits if not age_fits(hit.offer, age)] == []


def test_never_a_dead_end(sqlite_catalogue, municipalities):
    for ags in municipalities:
        for category in CATEGORIES:
            result = real_find(
                sqlite_catalogue, needs=(category,), municipality=ags, age=(36, 47), district="Nirgendwo"
            )
            assert any(not is_helpline(hit.offer) for hit in result.hits), (ags, category)
            assert list(result.relaxed) == [
                name for name in ("district", "age", "need", "municipality") if name in result.relaxed
            ]


def test_professionals_only_is_never_shown_to_families(sqlite_catalogue, municipalities):
    with Session(sqlite_catalogue) as session:
        hidden = session.execute(select(Offer).where(Offer.professionals_only.is_(True))).scalars().all()
    assert hidden
    for ags in (None, *municipalities):
        for category in {offer.category for offer in hidden}:
            result = real_find(sqlite_catalogue, needs=(category,), municipality=ags)
            assert not any(hit.offer.professionals_only for hit in result.hits)


def test_a_body_by_law_for_another_purpose_is_left_out(catalogue_of, make_offer, topics):
    town = catalogue_of(
        make_offer("amt", category="jugendamt", by_law=True),
        make_offer("unterhalt", category="jugendamt", by_law=True, topics=("sprechen",)),
    )
    assert ids(find(town, topics, needs=("hebamme",))) == ["amt"]
    assert set(ids(find(town, topics, needs=("hebamme",), topics=("sprechen",)))) == {"amt", "unterhalt"}
    assert set(ids(find(town, topics, needs=("jugendamt",)))) == {"amt", "unterhalt"}


def test_a_help_line_for_another_purpose_is_left_out(catalogue_of, make_offer, topics):
    town = catalogue_of(
        make_offer("beratung"),
        make_offer("gift", municipality_ags="00", topics=("gift",)),
        make_offer("115", municipality_ags="00", category="jugendamt", topics=("gift",)),
        make_offer("eltern", municipality_ags="00"),
    )
    assert set(ids(find(town, topics, topics=("sprechen",)))) == {"beratung", "eltern"}
    assert set(ids(find(town, topics))) == {"beratung", "eltern", "gift"}
    assert "115" in ids(find(town, topics, needs=("hebamme",), topics=("sprechen",)))


def test_the_nearest_is_not_what_is_known_to_be_for_something_else(catalogue_of, make_offer, topics):
    engine = catalogue_of(
        make_offer("unterhalt", category="jugendamt", topics=("unterhalt",)),
        make_offer("amt", category="jugendamt", topics=("unterhalt", "jugendamt_zustaendig")),
    )
    result = find(engine, topics, needs=("hebamme",), topics=("schwimmen",))
    assert ids(result) == ["amt"]
    assert result.relaxed == ("need",)


def test_what_is_for_something_else_is_nearer_than_nothing(catalogue_of, make_offer, topics):
    engine = catalogue_of(make_offer("unterhalt", category="jugendamt", topics=("unterhalt",)))
    assert ids(find(engine, topics, needs=("hebamme",), topics=("schwimmen",))) == ["unterhalt"]
