"""All queries of the catalogue."""

from __future__ import annotations

from datetime import date
from typing import Optional, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from knowledge.catalogue.models import Municipality, Offer, Release, Town
from knowledge.catalogue.vocabulary import GERMANY, NORTH_RHINE_WESTPHALIA, Status


def fetch_municipality(engine: Engine, ags: str) -> Optional[Municipality]:
    """Return one municipality, or None."""
    with Session(engine, expire_on_commit=False) as session:
        return session.get(Municipality, ags)


def list_municipalities(engine: Engine) -> list[Municipality]:
    """Return the municipalities of the network, by name."""
    query = select(Municipality).where(func.length(Municipality.ags) > 2).order_by(Municipality.name)
    with Session(engine, expire_on_commit=False) as session:
        return list(session.execute(query).scalars())


def fetch_town(engine: Engine, ags: str, name: str) -> Optional[Town]:
    """Return a town of a Kreis, or None."""
    with Session(engine, expire_on_commit=False) as session:
        return session.get(Town, (ags, name))


def find_active_offers(
    engine: Engine, ags: Optional[str], categories: Sequence[str], today: date, professional: bool = False
) -> list[Offer]:
    """Return what may be shown to people of a municipality: its own offers, its Kreis's, and everyone's.

    Args:
        ags: the municipality; None means only what serves everyone.
        categories: only these; empty means all.
        professional: also what is for professionals only.
    """
    with Session(engine, expire_on_commit=False) as session:
        serving = [GERMANY, NORTH_RHINE_WESTPHALIA]
        if ags is not None:
            within = session.execute(select(Municipality.within).where(Municipality.ags == ags)).scalar()
            serving += [ags, within] if within else [ags]
        query = select(Offer).where(
            Offer.municipality_ags.in_(serving),
            Offer.status == Status.ACTIVE.value,
            or_(Offer.valid_from.is_(None), Offer.valid_from <= today),
            or_(Offer.valid_to.is_(None), Offer.valid_to >= today),
        )
        if not professional:
            query = query.where(Offer.professionals_only.is_(False))
        if categories:
            query = query.where(Offer.category.in_(list(categories)))
        return list(session.execute(query.order_by(Offer.id)).scalars())


def fetch_content_hash(engine: Engine) -> Optional[str]:
    """Return the hash of the content that the database holds, or None if nothing was loaded."""
    with engine.connect() as connection:
        return connection.execute(select(Release.content_hash)).scalar()


def fetch_offers(engine: Engine, ids: Sequence[str]) -> list[Offer]:
    """Return offers by id, in the order asked for; unknown ids are left out."""
    with Session(engine, expire_on_commit=False) as session:
        rows = session.execute(select(Offer).where(Offer.id.in_(list(ids)))).scalars()
        by_id = {offer.id: offer for offer in rows}
    return [by_id[offer_id] for offer_id in ids if offer_id in by_id]


def count_offers(engine: Engine) -> dict[tuple[str, str, str], int]:
    """Return how many offers there are by (municipality, category, status)."""
    query = (
        select(Municipality.name, Offer.category, Offer.status, func.count())
        .join(Municipality, Municipality.ags == Offer.municipality_ags)
        .group_by(Municipality.name, Offer.category, Offer.status)
    )
    with Session(engine) as session:
        return {(name, category, status): count for name, category, status, count in session.execute(query)}
