"""Messages of another hand: how many ages are right to the month, and how many are seen where there is none."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 11, 22)
RIGHT, FALSE = 0.97, 0.02


@pytest.fixture(scope="module", params=["tuning.yml", "tuning_unseen.yml"])
def read(request: pytest.FixtureRequest) -> list[tuple[list[int] | None, list[int] | None]]:
    """The age each message has, and the age found in it."""
    entries: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(request.param).read_text("utf-8"))
    spans = [child_age(find_ages(entry["text"], TODAY)) for entry in entries]
    return [(entry["age"], list(span) if span else None) for entry, span in zip(entries, spans)]


def test_ages_are_found_to_the_month(read: list[tuple[list[int] | None, list[int] | None]]) -> None:
    said = [(want, got) for want, got in read if want]
    assert len(said) >= 150
    assert sum(want == got for want, got in said) >= RIGHT * len(said)


def test_no_ages_are_seen_in_other_numbers(read: list[tuple[list[int] | None, list[int] | None]]) -> None:
    unsaid = [got for want, got in read if want is None]
    assert len(unsaid) >= 50
    assert sum(got is not None for got in unsaid) <= FALSE * len(unsaid)
