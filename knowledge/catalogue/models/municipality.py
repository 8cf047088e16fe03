"""A municipality of the network; also the Land and the country, whose offers serve everyone."""

from __future__ import annotations

from typing import Optional

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Text

from knowledge.catalogue.models.base import Base


class Municipality(Base):
    """Identified by its official key (AGS): 5 digits for a Kreis or kreisfreie Stadt, 8 for a town."""

    __tablename__ = "municipality"
    __table_args__ = (CheckConstraint("length(ags) IN (2, 5, 8)", name="ags_length"),)

    ags: str = Column(String(8), primary_key=True)
    name: str = Column(String(120), nullable=False, unique=True)
    kind: str = Column(String(40), nullable=False)
    within: Optional[str] = Column(String(8), ForeignKey("municipality.ags"))
    """AGS of the Kreis of the network that a town lies in, so that the Kreis's offers serve it."""
    phase: Optional[int] = Column(Integer)
    """Year in which the municipality joined the programme."""
    regierungsbezirk: Optional[str] = Column(String(40))
    website: Optional[str] = Column(String(500))
    family_portal: Optional[str] = Column(String(500))
    kita_system_name: Optional[str] = Column(String(200))
    kita_system_url: Optional[str] = Column(String(500))
    notes: Optional[str] = Column(Text)
    source_url: str = Column(Text, nullable=False)
