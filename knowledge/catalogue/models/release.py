"""Which content the tables hold."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, DateTime, Integer, String

from knowledge.catalogue.models.base import Base


class Release(Base):
    """One row: the hash of the content that was loaded last, so that loading it again can be skipped."""

    __tablename__ = "release"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: int = Column(Integer, primary_key=True)
    content_hash: str = Column(String(64), nullable=False)
    loaded_at: datetime = Column(DateTime, nullable=False)
