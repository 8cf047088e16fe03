"""What every action needs: the catalogue, the settings and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy.engine import Engine

from knowledge.answers.payload import read_secret
from knowledge.catalogue.database import get_engine
from knowledge.catalogue.hours import BERLIN
from knowledge.settings import Settings, read_settings


@dataclass(frozen=True)
class Context:
    """Made once a process, at the first turn, not at import."""

    settings: Settings
    engine: Engine
    secret: str

    @property
    def today(self) -> date:
        """Return the current day."""
        return date.today()

    @property
    def now(self) -> datetime:
        """Return the local time in NRW."""
        return datetime.now(BERLIN)


@lru_cache(maxsize=1)
def get_context() -> Context:
    """Return this process's context."""
    settings = read_settings()
    return Context(settings, get_engine(settings.catalogue_url), read_secret(settings.home, settings.secret))
