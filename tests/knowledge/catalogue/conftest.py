"""Content folders and empty databases for the tests of the catalogue."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from knowledge.catalogue.database import connect
from knowledge.settings import CONTENT
from knowledge.yamlfile import SafeLoader

POSTGRES = os.environ.get("LOTSE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
TOWN = """\
municipality:
  ags: "05999"
  name: Musterstadt
  kind: kreisfreie Stadt
  website: https://www.musterstadt.example
  sources:
  - https://www.musterstadt.example/familie
offers:
- id: musterstadt-beratung
  name: Beratungsstelle Musterstadt
  provider: Caritas Musterstadt
  category: erziehungsberatung
  topics: [spricht_kaum]
  summary: Beratung für Eltern und Kinder, wenn es zu Hause schwierig ist.
  age:
    from: 0
    to: 215
  phone: 0211 8991
  opening_hours: Mo-Fr 08:00-12:00
  source:
    url: https://www.musterstadt.example/beratung
    seen: "2024-03"
- id: musterstadt-kita
  name: Kita Sonnenschein
  provider: Stadt Musterstadt
  category: kita
  summary: Kindertagesstätte mit vier Gruppen in der Ortsmitte.
  source:
    url: https://www.musterstadt.example/kita
"""
"""A small town that is right in every field; tests break one line of it."""


@pytest.fixture(scope="session")
def right_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small copy of the content: the shared files cut down, and a town of our own."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "municipalities").mkdir()
    bodies = [body for body in read("everywhere.yml")["bodies"] if body["key"] in ("jugendamt", "fruehe_hilfen")]
    country = read("municipalities/deutschland.yml")
    country["offers"] = country["offers"][:3]
    used = {topic for entry in [*bodies, *country["offers"]] for topic in entry.get("topics", [])} | {"spricht_kaum"}
    write_yaml(folder / "everywhere.yml", {"bodies": bodies})
    write_yaml(folder / "municipalities" / "deutschland.yml", country)
    write_yaml(folder / "topics.yml", {key: value for key, value in read("topics.yml").items() if key in used})
    write_yaml(folder / "places.yml", {"municipalities": [{"name": "Musterstadt", "ags": "05999"}]})
    (folder / "municipalities" / "musterstadt.yml").write_text(TOWN, encoding="utf-8")
    return folder


def read(name: str) -> Any:
    return yaml.load((CONTENT / name).read_text(encoding="utf-8"), Loader=SafeLoader)


def write_yaml(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


class Content:
    """A copy of the content that a test may break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.town = folder / "municipalities" / "musterstadt.yml"

    def break_line(self, old: str, new: str, path: Path | None = None) -> int:
        """Replace the only line that holds a text and return its number."""
        path = path or self.town
        lines = path.read_text(encoding="utf-8").split("\n")
        found = [index for index, line in enumerate(lines) if old in line]
        assert len(found) == 1, f"{old!r} stands on {len(found)} lines"
        lines[found[0]] = lines[found[0]].replace(old, new)
        path.write_text("\n".join(lines), encoding="utf-8")
        return found[0] + 1


@pytest.fixture
def content(right_content: Path, tmp_path: Path) -> Content:
    """A small copy of the content for one test."""
    return Content(Path(shutil.copytree(right_content, tmp_path / "content")))


@pytest.fixture
def whole_content(tmp_path: Path) -> Content:
    """A whole copy of the real content for one test."""
    return Content(Path(shutil.copytree(CONTENT, tmp_path / "content")))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database, both kinds in turn."""
    if request.param == "sqlite":
        yield connect(f"sqlite:///{tmp_path / 'new' / 'catalogue.db'}")
        return
    name = f"lotse_test_{secrets.token_hex(4)}"
    admin = create_engine(POSTGRES, future=True, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        pytest.skip("no PostgreSQL server runs here (LOTSE_TEST_POSTGRES names one)")
    engine = connect(POSTGRES.rsplit("/", 1)[0] + f"/{name}")
    yield engine
    engine.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}"))
    admin.dispose()


@pytest.fixture
def broken() -> Callable[..., None]:
    """Check that a list of problems holds one about a file, line and field."""

    def check(problems, file, line, field, message):
        assert (file, line, field) in [(problem.file, problem.line, problem.field) for problem in problems], problems
        said = next(p.message for p in problems if (p.file, p.line, p.field) == (file, line, field))
        assert message in said

    return check
