"""How well one offer fits: need, topic, age, place, freshness."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.catalogue.models import Municipality
from knowledge.search.fit import age_fits, district_fits, is_helpline, is_local, say_ages, score
from knowledge.search.query import Query

TODAY = date(2026, 3, 1)
TOWN = "05999"


def rate(offer, known, **query):
    values = {"needs": ("erziehungsberatung",), "municipality": TOWN, **query}
    return score(offer, Query(**values), known, TODAY)


@pytest.mark.parametrize(
    ("low", "high", "age", "fits"),
    [
        (36, 72, (36, 47), True),
        (36, 72, (24, 35), False),
        (36, 72, (72, 83), True),
        (36, 72, (73, 83), False),
        (36, 72, (0, 215), True),
        (0, 35, (-9, -1), False),
        (-9, 35, (-9, -1), True),
        (36, None, (300, 311), True),
        (None, 35, (-9, -1), True),
        (None, None, (200, 210), True),
        (36, 72, None, True),
        (36, 72, (24, 36), True),
    ],
)
def test_ages_overlap_with_both_ends(make_offer, low, high, age, fits):
    assert age_fits(make_offer(age_from=low, age_to=high), age) is fits


@pytest.mark.parametrize(
    ("district", "city", "asked", "fits"),
    [
        ("Norf", "Neuss", "Norf", True),
        ("Norf", "Neuss", "norf", True),
        ("Norf", "Neuss", "Holzheim", False),
        (None, "Neuss", "Holzheim", True),
        ("Norf", "Neuss", None, True),
        ("Innenstadt", "Marl", "Marl", True),
        ("Bergkamen", "Bergkamen", "Kamen", False),
        ("Kamen", "Kamen", "Bergkamen", False),
    ],
)
def test_district(make_offer, district, city, asked, fits):
    assert district_fits(make_offer(district=district, city=city), asked) is fits


def test_local_is_the_very_district(make_offer):
    query = Query(needs=(), municipality=TOWN, district="Marl")
    assert is_local(make_offer(district="Marl"), query)
    assert is_local(make_offer(city="Marl"), query)
    assert not is_local(make_offer(city="Herten"), query)
    assert not is_local(make_offer(), query)
    assert not is_local(make_offer(city="Marl"), Query(needs=(), municipality=TOWN))


@pytest.mark.parametrize(("ags", "helpline"), [("00", True), ("05", True), ("05999", False), ("05999001", False)])
def test_helplines_serve_the_land_or_the_country(make_offer, ags, helpline):
    assert is_helpline(make_offer(municipality_ags=ags)) is helpline


def test_needs_count_in_their_order(make_offer, topics):
    needs = ("kita", "kindertagespflege", "fruehe_hilfen", "familienzentrum", "familienbildung", "jugendamt")
    scores = [rate(make_offer(category=category), topics, needs=needs).score for category in needs]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores[:5])) == 5
    assert rate(make_offer(category="hebamme"), topics, needs=needs).score < scores[-1]


def test_a_shared_topic_helps_and_is_said(make_offer, topics):
    with_topic = rate(make_offer(topics=("sprechen",)), topics, topics=("sprechen",))
    assert with_topic.why[0] == "hilft bei: Sprechen"
    unknown = rate(make_offer(), topics, topics=("sprechen",))
    other = rate(make_offer(topics=("schulangst",)), topics, topics=("sprechen",))
    assert with_topic.score > unknown.score > other.score
    assert unknown.why[0] == "passt zu: Erziehungs- und Familienberatung"


def test_an_age_that_fits_helps_and_is_said(make_offer, topics):
    narrow = rate(make_offer(age_from=36, age_to=71), topics, age=(48, 59))
    wide = rate(make_offer(age_from=0, age_to=215), topics, age=(48, 59))
    unknown = rate(make_offer(), topics, age=(48, 59))
    wrong = rate(make_offer(age_from=120, age_to=215), topics, age=(48, 59))
    assert narrow.score > wide.score > unknown.score > wrong.score
    assert "für 3 bis 6 Jahre" in narrow.why
    assert not any(reason.startswith("für") for reason in (*unknown.why, *wrong.why))


def test_place(make_offer, topics):
    kreis = Municipality(ags="05998", name="Musterkreis")
    query = {"district": "Norf"}
    here = rate(make_offer(district="Norf"), topics, **query)
    town = rate(make_offer(), topics, **query)
    around = rate(make_offer(municipality_ags="05998", municipality=kreis), topics, **query)
    elsewhere = rate(make_offer(district="Holzheim"), topics, **query)
    helpline = rate(make_offer(municipality_ags="00"), topics, **query)
    assert here.score > town.score > around.score > elsewhere.score > helpline.score
    assert "in Norf" in here.why
    assert "auch für Sie zuständig: Musterkreis" in around.why
    assert "per Telefon oder online von überall" in helpline.why


def test_freshness(make_offer, topics):
    def worth(**fields):
        return rate(make_offer(**fields), topics).score

    checked = worth(verified_on=date(2026, 1, 1), verified_by="Stadt", source_seen="2015")
    stale = worth(verified_on=date(2024, 1, 1), verified_by="Stadt", source_seen="2015")
    new, older, old = worth(source_seen="2026-02"), worth(source_seen="2023"), worth(source_seen="2019")
    undated = worth()
    assert checked > stale > new > older > old > undated
    assert worth(source_seen="2027") <= stale


def test_a_body_by_law_is_the_floor(make_offer, topics):
    law = rate(make_offer(by_law=True, phone="115"), topics)
    own = rate(make_offer(), topics)
    assert own.score > law.score
    assert "ist dafür überall zuständig" in law.why


def test_a_contact_helps(make_offer, topics):
    bare = rate(make_offer(), topics).score
    for fields in ({"phone": "+492118991"}, {"email": "a@b.de"}, {"street": "Markt 1"}):
        assert rate(make_offer(**fields), topics).score > bare
    # The number 115 of a body by law is no contact of its own.
    assert rate(make_offer(by_law=True, phone="115"), topics).score == rate(make_offer(by_law=True), topics).score


def test_free_is_said_only_where_it_is_known(make_offer, topics):
    assert "kostenlos" in rate(make_offer(free=True), topics).why
    assert "kostenlos" not in rate(make_offer(free=None), topics).why
    assert "kostenlos" not in rate(make_offer(free=False), topics).why


def test_there_is_always_a_reason(make_offer, topics):
    assert rate(make_offer(category="hebamme"), topics).why == ("ist eine Anlaufstelle für Familien",)


def test_topics_that_are_gone_break_nothing(make_offer, topics):
    assert rate(make_offer(topics=("frueher",)), topics, topics=("frueher",)).score > 0


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (36, 71, "3 bis 6 Jahre"),
        (36, 72, "3 bis 6 Jahre"),
        (0, 35, "Kinder bis 3 Jahre"),
        (None, 35, "Kinder bis 3 Jahre"),
        (0, 11, "Kinder bis 1 Jahr"),
        (12, 23, "1 Jahr bis 2 Jahre"),
        (6, 18, "6 bis 18 Monate"),
        (4, 47, "4 Monate bis 4 Jahre"),
        (-9, -1, "die Schwangerschaft"),
        (-9, 35, "die Zeit von der Schwangerschaft bis 3 Jahre"),
        (120, 215, "10 bis 18 Jahre"),
        (30, 71, "2½ bis 6 Jahre"),
        (None, None, "jedes Alter"),
        (36, None, "Kinder ab 3 Jahren"),
        (12, None, "Kinder ab 1 Jahr"),
        (6, None, "Kinder ab 6 Monaten"),
    ],
)
def test_ages_as_parents_say_them(low, high, said):
    assert say_ages(low, high) == said


def test_from_birth_is_not_from_zero_years():
    assert "0 Jahr" not in say_ages(0, None)


def test_months_are_not_rounded_to_half_years():
    assert "½" not in say_ages(25, 71)
    assert "½" not in say_ages(24, 33)
