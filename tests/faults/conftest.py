"""One assistant for each platform that stays, and fresh ones for tests that kill."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from tests.faults.business import Business, Nursery, open_line, serve
from tests.faults.everywhere import Pairs
from tests.faults.lines import Line


@pytest.fixture(scope="session")
def nursery(request: pytest.FixtureRequest) -> Iterator[Nursery]:
    """What starts assistants quickly."""
    running = Nursery()
    # Loaded while the other process imports.
    catalogue: Engine = request.getfixturevalue("sqlite_catalogue")
    running.catalogue = str(catalogue.url)
    running.wait()
    yield running
    running.close()


@pytest.fixture(scope="module")
def all_lasting(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pairs]:
    """Each platform with an assistant that serves many tests; they are made when first asked for."""
    made: dict[str, tuple[Line, Business]] = {}
    with ExitStack() as stack:

        def make(name: str) -> tuple[Line, Business]:
            if name not in made:
                opened = stack.enter_context(open_line(name))
                home = tmp_path_factory.mktemp(name) / "home"
                made[name] = opened, stack.enter_context(serve(opened, nursery, home, LOTSE_TEST_WORK="0.01"))
            return made[name]

        yield make


@pytest.fixture
def lasting(all_lasting: Pairs) -> Iterator[Pairs]:
    """The platforms without the faults that the test before left."""
    used: list[Line] = []

    def make(name: str) -> tuple[Line, Business]:
        pair = all_lasting(name)
        used.append(pair[0])
        return pair

    yield make
    for line in used:
        line.platform.faults.clear()
        line.platform.settle(0.1)
        line.platform.calls.clear()


@pytest.fixture
def fresh(nursery: Nursery, tmp_path: Path) -> Iterator[Pairs]:
    """Each platform with an assistant for one test."""
    with ExitStack() as stack:

        def make(name: str) -> tuple[Line, Business]:
            opened = stack.enter_context(open_line(name))
            return opened, stack.enter_context(serve(opened, nursery, tmp_path / name))

        yield make
