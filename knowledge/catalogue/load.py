"""Turn content files into rows: all of it in one transaction, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Iterator, Optional

from sqlalchemy import delete, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from knowledge.catalogue.content import MunicipalityContent, MunicipalityFile, OfferContent, StatutoryBody
from knowledge.catalogue.database import is_current, migrate
from knowledge.catalogue.models import Municipality, Offer, OfferTopic, Provider, Release, Town
from knowledge.catalogue.reading import CatalogueContent, hash_content, read_content
from knowledge.catalogue.vocabulary import GERMANY, NORTH_RHINE_WESTPHALIA, Status
from knowledge.places.content import TownPlace
from knowledge.settings import CONTENT


@dataclass(frozen=True)
class LoadResult:
    """What loading did."""

    changed: bool
    offers: int
    municipalities: int


def load_catalogue(engine: Engine, folder: Path = CONTENT, force: bool = False) -> LoadResult:
    """Load the content files into the database unless it already holds just them.

    Raises:
        ContentError: a file holds mistakes; the database keeps what it had.
    """
    content_hash = hash_content(folder)
    if not force and is_current(engine):
        with Session(engine) as session:
            release = session.get(Release, 1)
            if release is not None and release.content_hash == content_hash:
                return _count(session, changed=False)
    content = read_content(folder)
    migrate(engine)
    with Session(engine) as session, session.begin():
        for table in (OfferTopic, Offer, Provider, Town, Municipality, Release):
            session.execute(delete(table))
        _add_all(session, content)
        session.add(Release(id=1, content_hash=content_hash, loaded_at=datetime.utcnow()))
        session.flush()
        return _count(session, changed=True)


def _count(session: Session, changed: bool) -> LoadResult:
    offers = len(session.execute(select(Offer.id)).all())
    municipalities = len(session.execute(select(Municipality.ags)).all())
    return LoadResult(changed, offers, municipalities)


def _add_all(session: Session, content: CatalogueContent) -> None:
    # A town points to its Kreis, so Kreise (shorter keys) come first.
    for file in sorted(content.files.values(), key=lambda file: len(file.municipality.ags)):
        session.add(to_municipality(file.municipality))
        session.flush()
    providers: dict[str, Provider] = {}
    for file in content.files.values():
        towns = content.places.towns_of(file.municipality.name)
        for place in towns:
            session.add(
                Town(municipality_ags=file.municipality.ags, name=place.name, own_jugendamt=place.own_jugendamt)
            )
        for offer, body in [*((offer, False) for offer in file.offers), *statutory_offers(file, content.bodies, towns)]:
            if offer.provider not in providers:
                providers[offer.provider] = Provider(name=offer.provider)
            session.add(to_offer(offer, file.municipality.ags, providers[offer.provider], by_law=body))


def statutory_offers(
    file: MunicipalityFile, bodies: list[StatutoryBody], towns: list[TownPlace]
) -> Iterator[tuple[OfferContent, bool]]:
    """Yield the bodies that exist in a municipality by law and that no offer of its own stands for."""
    municipality = file.municipality
    if municipality.ags in (GERMANY, NORTH_RHINE_WESTPHALIA):
        return
    covered = {key for offer in file.offers if offer.status is Status.ACTIVE for key in offer.covers}
    for body in bodies:
        # A Kreis all of whose towns have a Jugendamt of their own has none itself.
        towns_have_it = body.per_town and towns and all(town.own_jugendamt for town in towns)
        if body.key not in covered and not towns_have_it:
            yield statutory_offer(body, municipality, None), True
        if body.per_town:
            for town in towns:
                if town.own_jugendamt:
                    yield statutory_offer(body, municipality, town.name), True


def statutory_offer(body: StatutoryBody, municipality: MunicipalityContent, town: Optional[str]) -> OfferContent:
    """Write one body for one municipality (or one of its towns), without inventing a contact."""
    name = town or municipality.name
    words = {"name": name, "of": f"Stadt {name}" if town or municipality.kind != "Kreis" else name}
    return OfferContent.parse_obj(
        {
            "id": f"{municipality.ags}-{slug(town) + '-' if town else ''}{body.key.replace('_', '-')}",
            "name": body.name.format(**words),
            "provider": body.provider.format(**words),
            "category": body.category,
            "topics": body.topics,
            "summary": body.summary.format(**words),
            "age": body.age.dict(by_alias=True),
            "access": body.access.format(**words),
            "cost": body.cost,
            "free": body.free,
            "legal_basis": body.legal_basis,
            "referral_note": body.referral_note,
            "phone": "115",
            "website": None if town else municipality.website,
            "address": {"city": name if municipality.kind != "Kreis" or town else None, "district": town},
            "source": body.source.dict(),
        }
    )


def slug(text: str) -> str:
    """Return a text as lower-case ASCII with hyphens, for ids."""
    text = text.lower()
    for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(umlaut, plain)
    return "-".join(
        "".join(character if character.isascii() and character.isalnum() else " " for character in text).split()
    )


def to_municipality(content: MunicipalityContent) -> Municipality:
    return Municipality(
        ags=content.ags,
        name=content.name,
        kind=content.kind,
        within=content.within,
        phase=content.phase,
        regierungsbezirk=content.regierungsbezirk,
        website=content.website,
        family_portal=content.family_portal,
        kita_system_name=content.kita_system.name,
        kita_system_url=content.kita_system.url,
        notes=content.notes,
        source_url=" | ".join(content.sources),
    )


def to_offer(content: OfferContent, ags: str, provider: Provider, by_law: bool) -> Offer:
    address, verified = content.address, content.verified
    return Offer(
        id=content.id,
        municipality_ags=ags,
        provider=provider,
        name=content.name,
        category=content.category,
        summary=content.summary,
        age_from=content.age.from_,
        age_to=content.age.to,
        target_group=content.target_group,
        professionals_only=content.professionals_only,
        eligibility=content.eligibility,
        access=content.access,
        cost=content.cost,
        free=content.free,
        languages=",".join(content.languages) or None,
        languages_text=content.languages_text,
        accessibility=content.accessibility,
        hours_text=content.hours,
        opening_hours=content.opening_hours,
        street=address.street,
        postcode=address.postcode,
        city=address.city,
        district=address.district,
        latitude=address.latitude,
        longitude=address.longitude,
        phone=content.phone,
        email=content.email,
        website=content.website,
        legal_basis=content.legal_basis,
        referral_note=content.referral_note,
        source_url=content.source.url,
        source_seen=content.source.seen,
        verified_on=verified.on if verified else None,
        verified_by=verified.by if verified else None,
        status=content.status.value,
        status_note=content.status_note,
        valid_from=content.valid.from_,
        valid_to=content.valid.to,
        by_law=by_law,
        topic_rows=[OfferTopic(topic=topic) for topic in dict.fromkeys(content.topics)],
    )
