"""What an offer helps with."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String

from knowledge.catalogue.models.base import Base


class OfferTopic(Base):
    """One topic of one offer; topics themselves live in `knowledge/content/topics.yml`."""

    __tablename__ = "offer_topic"

    offer_id: str = Column(String(120), ForeignKey("offer.id", ondelete="CASCADE"), primary_key=True)
    topic: str = Column(String(60), primary_key=True, index=True)
