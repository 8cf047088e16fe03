"""The database itself refuses what must not be."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from knowledge.catalogue.models import Municipality, Offer, OfferTopic, Provider, Release, Town
from knowledge.settings import ROOT

NEUSS = "05162024"


@pytest.fixture
def session(catalogue):
    """A session whose changes are thrown away."""
    with Session(catalogue) as session:
        yield session
        session.rollback()


def new_offer(session: Session, **fields: object) -> Offer:
    provider = session.execute(select(Provider.id).limit(1)).scalar()
    values = {
        "id": "test-offer",
        "municipality_ags": NEUSS,
        "provider_id": provider,
        "name": "Test",
        "category": "kita",
        "summary": "Nur ein Test.",
        "source_url": "https://example.org",
    }
    return Offer(**{**values, **fields})


def test_a_right_offer_is_kept(session):
    session.add(new_offer(session))
    session.flush()
    kept = session.get(Offer, "test-offer")
    session.refresh(kept)
    assert (kept.status, kept.professionals_only, kept.by_law) == ("active", False, False)


@pytest.mark.parametrize(
    "fields",
    [
        {"age_from": -9, "age_to": 327},
        {"age_from": 36, "age_to": 36},
        {"age_from": 36},
        {"phone": "+492118991"},
        {"phone": "116117"},
        {"verified_on": date(2026, 3, 1), "verified_by": "Stadt"},
        {"valid_from": date(2026, 3, 1), "valid_to": date(2026, 3, 1)},
        {"valid_to": date(2026, 3, 1)},
        {"status": "temporarily_closed"},
    ],
)
def test_limits_are_inside(session, fields):
    session.add(new_offer(session, **fields))
    session.flush()


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"category": "kindergarten"}, "category"),
        ({"category": None}, "category"),
        ({"status": "open"}, "status"),
        ({"age_from": -10}, "age_from"),
        ({"age_to": 328}, "age_to"),
        ({"age_from": 72, "age_to": 36}, "age_order"),
        ({"source_url": ""}, "source"),
        ({"source_url": None}, "source_url"),
        ({"phone": "0211 8991"}, "phone"),
        ({"verified_on": date(2026, 3, 1)}, "verified"),
        ({"verified_by": "Stadt"}, "verified"),
        ({"valid_from": date(2026, 3, 2), "valid_to": date(2026, 3, 1)}, "valid_order"),
        ({"municipality_ags": "05000"}, "foreign key"),
        ({"provider_id": 999_999}, "foreign key"),
        ({"name": None}, "name"),
        ({"summary": None}, "summary"),
    ],
)
def test_a_wrong_offer_is_refused(session, fields, constraint):
    session.add(new_offer(session, **fields))
    with pytest.raises(IntegrityError) as caught:
        session.flush()
    assert constraint in str(caught.value.orig).lower()


def test_an_id_is_there_once(session):
    known = session.execute(select(Offer.id).limit(1)).scalar()
    session.add(new_offer(session, id=known))
    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.parametrize(
    "row",
    [
        Municipality(ags="0516", name="Kurz", kind="Kreis", source_url="x"),
        Municipality(ags="05999", name="Neuss", kind="Kreis", source_url="x"),
        Municipality(ags="05999", name="Ohne Quelle", kind="Kreis"),
        Municipality(ags="05999", name="Im Nirgendwo", kind="Kreis", source_url="x", within="05998"),
        Town(municipality_ags="05999", name="Im Nirgendwo"),
        OfferTopic(offer_id="gibt-es-nicht", topic="spricht_kaum"),
        Provider(),
        Release(id=2, content_hash="x", loaded_at=datetime(2026, 3, 1)),
    ],
    ids=lambda row: f"{type(row).__name__}",
)
def test_other_wrong_rows_are_refused(session, row):
    copy = type(row)(**{key: value for key, value in vars(row).items() if not key.startswith("_")})
    session.add(copy)
    with pytest.raises(IntegrityError):
        session.flush()


def test_topics_go_with_their_offer(session):
    offer = new_offer(session, topic_rows=[OfferTopic(topic="kita_platz"), OfferTopic(topic="spricht_kaum")])
    session.add(offer)
    session.flush()
    assert sorted(offer.topics) == ["kita_platz", "spricht_kaum"]
    session.execute(delete(Offer).where(Offer.id == "test-offer"))
    count = select(func.count()).select_from(OfferTopic).where(OfferTopic.offer_id == "test-offer")
    assert session.execute(count).scalar() == 0


def test_a_provider_with_offers_stays(session):
    used = session.execute(select(Offer.provider_id).limit(1)).scalar()
    with pytest.raises(IntegrityError):
        session.execute(delete(Provider).where(Provider.id == used))


@pytest.mark.skipif(shutil.which("git") is None or not (ROOT / ".git").exists(), reason="not a git checkout")
def test_no_module_is_kept_out_of_the_repository():
    command = ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "--", "bot", "actions", "knowledge"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    assert [name for name in listed if name.endswith((".py", ".yml", ".json"))] == []
