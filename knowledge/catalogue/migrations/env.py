"""Alembic's entry point; the engine comes from `knowledge.catalogue.database`."""

from alembic import context
from sqlalchemy.engine import Engine

from knowledge.catalogue.models import Base


def run() -> None:
    """Migrate online, in one transaction."""
    engine: Engine = context.config.attributes["engine"]
    with engine.connect() as connection:
        context.configure(
            connection=connection, target_metadata=Base.metadata, render_as_batch=engine.dialect.name == "sqlite"
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
