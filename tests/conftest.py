"""What tests share: one trained model, one running assistant, a catalogue in a real database."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from bot.asking import free_port
from bot.supervisor import Supervisor
from knowledge.catalogue.database import connect
from knowledge.catalogue.load import load_catalogue
from knowledge.settings import ROOT, Settings, read_settings

POSTGRES = os.environ.get("LOTSE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
SCHEMA = json.loads((ROOT / "knowledge" / "answers" / "answer-1.schema.json").read_text())


@pytest.fixture(scope="session")
def sqlite_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The whole catalogue in a SQLite file."""
    engine = connect(f"sqlite:///{tmp_path_factory.mktemp('catalogue') / 'catalogue.db'}")
    load_catalogue(engine)
    return engine


@pytest.fixture(scope="session")
def postgres_catalogue() -> Iterator[Engine]:
    """The whole catalogue in a PostgreSQL database of its own; skips where no server runs."""
    name = f"lotse_test_{secrets.token_hex(4)}"
    admin = create_engine(POSTGRES, future=True, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        pytest.skip("no PostgreSQL server runs here (LOTSE_TEST_POSTGRES names one)")
    engine = connect(POSTGRES.rsplit("/", 1)[0] + f"/{name}")
    load_catalogue(engine)
    yield engine
    engine.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}"))


@pytest.fixture(params=["sqlite", "postgres"])
def catalogue(request: pytest.FixtureRequest) -> Engine:
    """The whole catalogue, in both databases in turn."""
    return request.getfixturevalue(f"{request.param}_catalogue")


@pytest.fixture(scope="session")
def trained_model() -> Path:
    """The model that `make test` has trained already, or trains here once."""
    from bot.training import train

    return train(print)[0]


class Assistant:
    """A running assistant; `ask` holds every answer against the published contract."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self.log = log
        self.url = f"http://127.0.0.1:{port}"

    def post(self, body: Any, headers: dict[str, str] | None = None) -> list[dict[str, Any]]:
        """Send a body to the REST form."""
        request = urllib.request.Request(
            f"{self.url}/webhooks/rest/webhook",
            json.dumps(body).encode(),
            {"Content-Type": "application/json", **(headers or {})},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def ask(self, message: str, sender: str | None = None) -> Turn:
        """Send one message; a new conversation unless a sender is named."""
        messages = self.post({"sender": sender or secrets.token_hex(8), "message": message})
        customs = [entry["custom"] for entry in messages if "custom" in entry]
        assert len(customs) == 1, "every turn carries exactly one payload"
        Draft7Validator(SCHEMA).validate(customs[0])
        return Turn(customs[0], [entry["text"] for entry in messages if "text" in entry])


class Turn:
    """One answer."""

    def __init__(self, payload: dict[str, Any], texts: list[str]) -> None:
        self.payload = payload
        self.texts = texts
        self.text = "\n".join(texts)
        self.kind = payload["kind"]
        self.understood = payload["understood"]
        self.offers = payload["offers"]

    def button(self, title: str) -> str:
        """Return the payload of a button."""
        return next(entry["payload"] for entry in self.payload["follow_ups"] if title in entry["title"])


@pytest.fixture(scope="session")
def assistant(trained_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The assistant as `lotse start` runs it, on free ports, with its log in a file."""
    home = tmp_path_factory.mktemp("home")
    log = home / "log.txt"
    settings = replace(read_settings(), home=home, port=free_port(), action_port=free_port(), host="127.0.0.1")
    load_catalogue(connect(settings.catalogue_url))
    with log.open("w") as output, redirected_children(output):
        supervisor = Supervisor(settings, trained_model, print)
        supervisor.start()
    yield Assistant(settings.port, log)
    supervisor.stop()


class redirected_children:
    """While inside, processes that are started write to a file."""

    def __init__(self, output: Any) -> None:
        self._output = output
        self._original: Callable[..., Any] = subprocess.Popen.__init__

    def __enter__(self) -> None:
        original, output = self._original, self._output

        def start(popen: Any, *args: Any, **kwargs: Any) -> None:
            original(popen, *args, **{**kwargs, "stdout": output, "stderr": output})

        subprocess.Popen.__init__ = start  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        subprocess.Popen.__init__ = self._original  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of this machine."""
    return read_settings()


assert sys.version_info[:2] == (3, 10), "run the tests with `make test`"
