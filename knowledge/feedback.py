"""Whether answers helped: counts only, no text, nobody's session.

The table stands beside the catalogue's, not among them: loading content replaces those and must not touch this one.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Optional

from sqlalchemy import Boolean, Column, Date, Integer, MetaData, String, Table, insert, select, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError

NOT_KNOWN: Final = ""
METADATA: Final = MetaData()
FEEDBACK: Final = Table(
    "feedback",
    METADATA,
    Column("day", Date, primary_key=True),
    Column("municipality", String(8), primary_key=True, comment="AGS, empty if not known"),
    Column("category", String(40), primary_key=True, comment="empty if not known"),
    Column("kind", String(20), primary_key=True, comment="kind of answer"),
    Column("helpful", Boolean, primary_key=True),
    Column("count", Integer, nullable=False),
)


def add_feedback(
    engine: Engine, day: date, municipality: Optional[str], category: Optional[str], kind: str, helpful: bool
) -> None:
    """Count one answer that helped or did not."""
    METADATA.create_all(engine, checkfirst=True)
    key = {
        "day": day,
        "municipality": municipality or NOT_KNOWN,
        "category": category or NOT_KNOWN,
        "kind": kind,
        "helpful": helpful,
    }
    same = [FEEDBACK.c[name] == value for name, value in key.items()]
    raise_count = update(FEEDBACK).where(*same).values(count=FEEDBACK.c.count + 1)
    with engine.begin() as connection:
        if connection.execute(raise_count).rowcount:
            return
    try:
        with engine.begin() as connection:
            connection.execute(insert(FEEDBACK).values(**key, count=1))
    except IntegrityError:  # somebody else was first in between
        with engine.begin() as connection:
            connection.execute(raise_count)


def list_feedback(engine: Engine) -> list[dict[str, object]]:
    """Return all counts, the oldest first."""
    METADATA.create_all(engine, checkfirst=True)
    with engine.connect() as connection:
        rows = connection.execute(select(FEEDBACK).order_by(*FEEDBACK.primary_key.columns))
        return [dict(row) for row in rows.mappings()]
