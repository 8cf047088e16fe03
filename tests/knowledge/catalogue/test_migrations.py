"""The migrations make exactly the tables that the models describe, and take them away again."""

from __future__ import annotations

import re

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, inspect

from knowledge.catalogue.database import connect, get_engine, is_current, migrate, migration_config
from knowledge.catalogue.models import Base
from knowledge.feedback import METADATA as FEEDBACK


def words(sql: str) -> list[str]:
    """Return what a condition says, whatever its brackets and casts."""
    plain = re.sub(r"::\w+( varying)?(\[\])?", "", sql.lower().replace("= any (array", "in (").replace("~~", "like"))
    return sorted(re.findall(r"'[^']*'|\w+", plain))


def test_there_and_back_again(empty_database):
    assert not is_current(empty_database)
    migrate(empty_database)
    assert is_current(empty_database)
    assert set(inspect(empty_database).get_table_names()) == {*Base.metadata.tables, "alembic_version"}
    command.downgrade(migration_config(empty_database), "base")
    assert inspect(empty_database).get_table_names() == ["alembic_version"]
    assert not is_current(empty_database)
    migrate(empty_database)
    assert is_current(empty_database)


def test_migrating_twice_changes_nothing(empty_database):
    migrate(empty_database)
    migrate(empty_database)
    assert is_current(empty_database)


def test_alembic_finds_no_difference_to_the_models(catalogue):
    def is_ours(_: object, name: str, kind: str, *__: object) -> bool:
        # The table of feedback stands beside the catalogue's and is made at first use.
        return kind != "table" or name not in FEEDBACK.tables

    with catalogue.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": is_ours})
        assert compare_metadata(context, Base.metadata) == []


def test_the_comparison_would_find_one(empty_database):
    with empty_database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata)


@pytest.mark.parametrize("table", list(Base.metadata.tables))
def test_checks_are_those_of_the_models(sqlite_catalogue, table):
    # Alembic does not compare checks, and a new category must not be forgotten in a migration.
    stored = {
        entry["name"]: words(entry["sqltext"]) for entry in inspect(sqlite_catalogue).get_check_constraints(table)
    }
    described = {
        str(check.name): words(str(check.sqltext))
        for check in Base.metadata.tables[table].constraints
        if isinstance(check, CheckConstraint)
    }
    assert stored == described


@pytest.mark.parametrize("table", list(Base.metadata.tables))
def test_both_databases_have_the_same_checks(sqlite_catalogue, postgres_catalogue, table):
    names = [
        {entry["name"] for entry in inspect(engine).get_check_constraints(table)}
        for engine in (sqlite_catalogue, postgres_catalogue)
    ]
    assert names[0] == names[1]


def test_there_is_one_line_of_migrations(sqlite_catalogue):
    scripts = ScriptDirectory.from_config(migration_config(sqlite_catalogue))
    assert len(scripts.get_heads()) == 1
    assert all(script.doc for script in scripts.walk_revisions())


def test_sqlite_makes_its_folder_and_checks_keys(tmp_path):
    engine = connect(f"sqlite:///{tmp_path / 'a' / 'b' / 'catalogue.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert (tmp_path / "a" / "b" / "catalogue.db").exists()


def test_memory_database():
    engine = connect("sqlite://")
    migrate(engine)
    assert is_current(engine)


def test_one_engine_for_a_url(tmp_path):
    url = f"sqlite:///{tmp_path / 'catalogue.db'}"
    assert get_engine(url) is get_engine(url)
    assert get_engine(url) is not get_engine(url + "2")
