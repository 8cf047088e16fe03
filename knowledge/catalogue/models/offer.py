"""One service of one provider at one location."""

from __future__ import annotations

from datetime import date
from typing import Optional

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Float, ForeignKey, Integer, String, Text
from sqlalchemy.orm import relationship

from knowledge.catalogue.models.base import Base
from knowledge.catalogue.models.municipality import Municipality
from knowledge.catalogue.models.offer_topic import OfferTopic
from knowledge.catalogue.models.provider import Provider
from knowledge.catalogue.vocabulary import CATEGORIES, MAX_AGE, MIN_AGE, Status


def one_of(column: str, values: list[str]) -> str:
    """Return the SQL of a check that a column holds one of fixed values."""
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


class Offer(Base):
    """Fields and their HSDS 3 names are listed in `docs/katalog.md`. Empty means: not known."""

    __tablename__ = "offer"
    __table_args__ = (
        CheckConstraint(one_of("category", list(CATEGORIES)), name="category"),
        CheckConstraint(one_of("status", [status.value for status in Status]), name="status"),
        CheckConstraint(f"age_from BETWEEN {MIN_AGE} AND {MAX_AGE}", name="age_from"),
        CheckConstraint(f"age_to BETWEEN {MIN_AGE} AND {MAX_AGE}", name="age_to"),
        CheckConstraint("age_from <= age_to", name="age_order"),
        CheckConstraint("length(source_url) > 0", name="source"),
        CheckConstraint("phone IS NULL OR phone LIKE '+%' OR length(phone) <= 6", name="phone"),
        CheckConstraint("(verified_on IS NULL) = (verified_by IS NULL)", name="verified"),
        CheckConstraint("valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to", name="valid_order"),
    )

    id: str = Column(String(120), primary_key=True)
    municipality_ags: str = Column(String(8), ForeignKey("municipality.ags"), nullable=False, index=True)
    provider_id: int = Column(Integer, ForeignKey("provider.id"), nullable=False)
    name: str = Column(String(300), nullable=False)
    category: str = Column(String(40), nullable=False, index=True)
    summary: str = Column(Text, nullable=False)
    """Plain language, one to three sentences."""
    age_from: Optional[int] = Column(Integer)
    """Months, pregnancy negative, inclusive; empty means not stated."""
    age_to: Optional[int] = Column(Integer)
    target_group: Optional[str] = Column(Text)
    professionals_only: bool = Column(Boolean, nullable=False, default=False)
    """Never shown to families, such as hotlines for doctors."""
    eligibility: Optional[str] = Column(Text)
    access: Optional[str] = Column(Text)
    """How to get in: registration, referral, open hours."""
    cost: Optional[str] = Column(Text)
    free: Optional[bool] = Column(Boolean)
    """True only where the source says that it costs nothing."""
    languages: Optional[str] = Column(Text)
    """Comma-separated ISO 639-1 codes beside German."""
    languages_text: Optional[str] = Column(Text)
    accessibility: Optional[str] = Column(Text)
    hours_text: Optional[str] = Column(Text)
    """Opening hours as the source gives them."""
    opening_hours: Optional[str] = Column(Text)
    """The same in OSM `opening_hours` syntax, where it can be said in it."""
    street: Optional[str] = Column(String(200))
    postcode: Optional[str] = Column(String(5))
    city: Optional[str] = Column(String(120))
    district: Optional[str] = Column(String(120))
    latitude: Optional[float] = Column(Float)
    longitude: Optional[float] = Column(Float)
    phone: Optional[str] = Column(String(20))
    """E.164, or a short number such as 116117."""
    email: Optional[str] = Column(String(200))
    website: Optional[str] = Column(String(500))
    legal_basis: Optional[str] = Column(String(300))
    referral_note: Optional[str] = Column(Text)
    """For professionals: how to refer."""
    source_url: str = Column(Text, nullable=False)
    source_seen: Optional[str] = Column(String(10))
    """Date of the source as far as known: YYYY, YYYY-MM or YYYY-MM-DD."""
    verified_on: Optional[date] = Column(Date)
    verified_by: Optional[str] = Column(String(200))
    status: str = Column(String(20), nullable=False, default=Status.ACTIVE.value)
    status_note: Optional[str] = Column(Text)
    valid_from: Optional[date] = Column(Date)
    valid_to: Optional[date] = Column(Date)
    by_law: bool = Column(Boolean, nullable=False, default=False)
    """A body that exists everywhere by law, written without a local source for this one."""

    municipality: Municipality = relationship(Municipality, lazy="joined")
    provider: Provider = relationship(Provider, lazy="joined")
    topic_rows: list[OfferTopic] = relationship(OfferTopic, lazy="selectin", cascade="all, delete-orphan")

    @property
    def topics(self) -> list[str]:
        """Topic keys of this offer."""
        return [row.topic for row in self.topic_rows]
