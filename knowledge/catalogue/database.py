"""Connect to the catalogue's database and bring its tables up to date."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import NullPool

MIGRATIONS = Path(__file__).parent / "migrations"


def connect(url: str) -> Engine:
    """Return an engine for a SQLite or PostgreSQL URL; SQLite's folder is made if needed."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, future=True, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, future=True, poolclass=NullPool)
    else:
        engine = create_engine(parsed, future=True)
    event.listen(engine, "connect", _enforce_foreign_keys)
    return engine


def _enforce_foreign_keys(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def hide_password(url: str) -> str:
    """Return a database URL as it may be shown."""
    return repr(make_url(url))


@lru_cache(maxsize=4)
def get_engine(url: str) -> Engine:
    """Return the engine that this process shares for a URL."""
    return connect(url)


def migration_config(engine: Engine) -> Config:
    """Return Alembic's configuration, built here so that no second file repeats the URL."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    return config


def migrate(engine: Engine) -> None:
    """Bring the tables to the newest version."""
    command.upgrade(migration_config(engine), "head")


def is_current(engine: Engine) -> bool:
    """Tell whether the tables are at the newest version."""
    head = ScriptDirectory.from_config(migration_config(engine)).get_current_head()
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head
