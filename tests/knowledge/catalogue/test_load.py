"""Loading: all or nothing, and only when something changed."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.catalogue.content import MunicipalityContent, StatutoryBody
from knowledge.catalogue.database import connect
from knowledge.catalogue.load import load_catalogue, slug, statutory_offer
from knowledge.catalogue.models import Municipality, Offer, Provider, Release
from knowledge.yamlfile import ContentError

BODY = StatutoryBody.parse_obj(
    {
        "key": "fruehe_hilfen",
        "name": "Frühe Hilfen ({name})",
        "provider": "{of}",
        "category": "fruehe_hilfen",
        "summary": "Hilfe rund um die Geburt in {name}.",
        "access": "115 anrufen",
        "legal_basis": "KKG",
        "source": {"url": "https://example.org"},
    }
)


@pytest.fixture
def database():
    """An empty database in memory, for what does not depend on its kind."""
    return connect("sqlite://")


def snapshot(engine):
    with Session(engine) as session:
        offers = session.execute(select(Offer.id, Offer.name, Offer.phone).order_by(Offer.id)).all()
        return offers, session.get(Release, 1).content_hash


def test_content_becomes_rows(content, empty_database):
    result = load_catalogue(empty_database, content.folder)
    assert result.changed and result.municipalities == 2
    with Session(empty_database) as session:
        offer = session.get(Offer, "musterstadt-beratung")
        assert offer.municipality_ags == "05999"
        assert offer.phone == "+492118991"
        assert (offer.age_from, offer.age_to) == (0, 215)
        assert offer.source_seen == "2024-03"
        assert offer.topics == ["spricht_kaum"]
        assert offer.provider.name == "Caritas Musterstadt"
        assert offer.by_law is False
        law = session.get(Offer, "05999-jugendamt")
        assert law.by_law and law.phone == "115" and law.email is None and law.street is None
        assert result.offers == len(session.execute(select(Offer.id)).all())
        assert session.get(Municipality, "00").name == "Deutschland"


def test_unchanged_content_is_not_loaded_again(content, empty_database):
    load_catalogue(empty_database, content.folder)
    with Session(empty_database) as session, session.begin():
        session.get(Offer, "musterstadt-kita").name = "Von Hand geändert"
    again = load_catalogue(empty_database, content.folder)
    assert not again.changed
    with Session(empty_database) as session:
        assert session.get(Offer, "musterstadt-kita").name == "Von Hand geändert"
    forced = load_catalogue(empty_database, content.folder, force=True)
    assert forced.changed and (forced.offers, forced.municipalities) == (again.offers, again.municipalities)
    with Session(empty_database) as session:
        assert session.get(Offer, "musterstadt-kita").name == "Kita Sonnenschein"


def test_changed_content_replaces_what_was_there(content, database):
    load_catalogue(database, content.folder)
    content.break_line("id: musterstadt-kita", "id: musterstadt-kita-neu")
    content.break_line("provider: Stadt Musterstadt", "provider: Neuer Träger")
    assert load_catalogue(database, content.folder).changed
    with Session(database) as session:
        assert session.get(Offer, "musterstadt-kita") is None
        assert session.get(Offer, "musterstadt-kita-neu").provider.name == "Neuer Träger"
        assert "Stadt Musterstadt" not in session.execute(select(Provider.name)).scalars().all()


def test_broken_content_leaves_the_database_as_it_was(content, empty_database):
    load_catalogue(empty_database, content.folder)
    before, right = snapshot(empty_database), content.town.read_text(encoding="utf-8")
    for old, new in (
        ("category: kita", "category: kindergarten"),
        ("topics: [spricht_kaum]", "topics: [spricht_kaum"),
        ("id: musterstadt-kita", "id: musterstadt-beratung"),
    ):
        content.break_line(old, new)
        with pytest.raises(ContentError):
            load_catalogue(empty_database, content.folder)
        assert snapshot(empty_database) == before
        content.town.write_text(right, encoding="utf-8")


def test_an_offer_that_ends_before_it_begins_is_a_mistake_in_the_content(content):
    load_catalogue(engine := connect("sqlite://"), content.folder)
    content.break_line("name: Kita Sonnenschein", "name: Sonnenschein\n  valid: {from: 2026-05-01, to: 2026-04-01}")
    with pytest.raises(ContentError):
        load_catalogue(engine, content.folder)


def test_a_failure_in_the_middle_leaves_the_database_as_it_was(content, empty_database, monkeypatch):
    load_catalogue(empty_database, content.folder)
    before = snapshot(empty_database)
    content.break_line("name: Kita Sonnenschein", "name: Kita Regenbogen")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the power went off")

    monkeypatch.setattr("knowledge.catalogue.load.to_offer", fail)
    with pytest.raises(RuntimeError, match="power"):
        load_catalogue(empty_database, content.folder)
    assert snapshot(empty_database) == before


def test_a_broken_copy_of_the_real_content_changes_nothing(whole_content, sqlite_catalogue):
    before = snapshot(sqlite_catalogue)
    neuss = whole_content.folder / "municipalities" / "neuss.yml"
    line = whole_content.break_line("  kind: kreisangehörige Stadt", "  kind: kreisangehörige Stadt\n  burg: ja", neuss)
    with pytest.raises(ContentError) as caught:
        load_catalogue(sqlite_catalogue, whole_content.folder)
    assert [str(problem) for problem in caught.value.problems] == [
        f"neuss.yml, Zeile {line + 1}, Feld „municipality.burg“: dieses Feld gibt es nicht"
    ]
    assert snapshot(sqlite_catalogue) == before


@pytest.mark.parametrize("name", ["topics.yml", "everywhere.yml", "places.yml"])
def test_a_missing_file_is_a_mistake_in_the_content(content, sqlite_catalogue, name):
    (content.folder / name).unlink()
    with pytest.raises(ContentError, match=name):
        load_catalogue(sqlite_catalogue, content.folder)


def test_an_offer_that_covers_a_body_replaces_it(content, database):
    content.break_line("name: Kita Sonnenschein", "name: Kita Sonnenschein\n  covers: [jugendamt]")
    load_catalogue(database, content.folder)
    with Session(database) as session:
        assert session.get(Offer, "05999-jugendamt") is None


def test_only_towns_with_a_jugendamt_of_their_own_get_one(content, database):
    content.break_line("kind: kreisfreie Stadt", "kind: Kreis")
    (content.folder / "places.yml").write_text(
        "municipalities:\n- name: Musterstadt\n  ags: '05999'\n  towns:\n"
        "  - {name: Oberdorf, own_jugendamt: yes}\n  - {name: Unterdorf, own_jugendamt: no}\n"
        "  - {name: Mitteldorf, own_jugendamt: }\n",
        encoding="utf-8",
    )
    load_catalogue(database, content.folder)
    with Session(database) as session:
        bodies = session.execute(select(Offer).where(Offer.category == "jugendamt")).scalars().all()
        by_district = {offer.district: offer for offer in bodies if offer.id.endswith("jugendamt")}
        assert set(by_district) == {None, "Oberdorf"}
        assert by_district["Oberdorf"].name == "Jugendamt Stadt Oberdorf"
        assert by_district[None].name == "Jugendamt Musterstadt"


def test_a_kreis_without_a_jugendamt_gets_none(content, database):
    content.break_line("kind: kreisfreie Stadt", "kind: Kreis")
    (content.folder / "places.yml").write_text(
        "municipalities:\n- name: Musterstadt\n  ags: '05999'\n  towns: [{name: Oberdorf, own_jugendamt: yes}]\n",
        encoding="utf-8",
    )
    load_catalogue(database, content.folder)
    with Session(database) as session:
        assert session.get(Offer, "05999-jugendamt") is None
        assert session.get(Offer, "05999-oberdorf-jugendamt") is not None


@pytest.mark.parametrize(
    ("kind", "town", "provider", "city", "website"),
    [
        ("kreisfreie Stadt", None, "Stadt Musterstadt", "Musterstadt", "https://musterstadt.example"),
        ("Kreis", None, "Musterstadt", None, "https://musterstadt.example"),
        ("Kreis", "Bad Ödorf", "Stadt Bad Ödorf", "Bad Ödorf", None),
    ],
)
def test_a_body_by_law_invents_no_contact(kind, town, provider, city, website):
    municipality = MunicipalityContent.parse_obj(
        {
            "ags": "05999",
            "name": "Musterstadt",
            "kind": kind,
            "website": "https://musterstadt.example",
            "sources": ["https://musterstadt.example"],
        }
    )
    offer = statutory_offer(BODY, municipality, town)
    assert offer.provider == provider
    assert offer.address.city == city and offer.address.district == town
    assert offer.website == website
    assert offer.phone == "115"
    assert offer.email is None and offer.address.street is None and offer.opening_hours is None
    assert offer.id == ("05999-bad-oedorf-fruehe-hilfen" if town else "05999-fruehe-hilfen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Bad Münstereifel", "bad-muenstereifel"), ("Fröndenberg/Ruhr", "froendenberg-ruhr"), ("Groß-Ötz", "gross-oetz")],
)
def test_slug(text, expected):
    assert slug(text) == expected
