"""The catalogue: every municipality's offers, their source and freshness, in SQLite or PostgreSQL."""
