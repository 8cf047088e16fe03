"""Who runs an offer (Träger)."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String

from knowledge.catalogue.models.base import Base


class Provider(Base):
    """One provider; offers of the same provider share it."""

    __tablename__ = "provider"

    id: int = Column(Integer, primary_key=True)
    name: str = Column(String(300), nullable=False, unique=True)
