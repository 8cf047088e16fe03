"""A town inside a Kreis of the network."""

from __future__ import annotations

from typing import Optional

from sqlalchemy import Boolean, Column, ForeignKey, String

from knowledge.catalogue.models.base import Base


class Town(Base):
    """Needed to say which Jugendamt is responsible: many towns have their own beside the Kreis's."""

    __tablename__ = "town"

    municipality_ags: str = Column(String(8), ForeignKey("municipality.ags"), primary_key=True)
    name: str = Column(String(120), primary_key=True)
    own_jugendamt: Optional[bool] = Column(Boolean)
    """None where it was not seen."""
