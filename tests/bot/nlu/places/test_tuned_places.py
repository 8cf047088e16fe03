"""Messages of another hand: how many places are right, and how many are seen where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.nlu.places import choose_place, find_places

RIGHT, FALSE = 0.98, 0.01
Read = tuple[dict[str, Any], "str | None", bool]


@pytest.fixture(scope="module")
def read() -> list[Read]:
    """Each message, the municipality found in it, and whether a single place was found at all."""
    entries: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("tuning.yml").read_text("utf-8"))
    found = []
    for entry in entries:
        chosen = choose_place(find_places(entry["text"]))
        single = chosen is not None and len(chosen.candidates) == 1
        found.append((entry, chosen.candidates[0].municipality_name if chosen and single else None, chosen is not None))
    return found


def test_municipalities_are_found(read: list[Read]) -> None:
    inside = [(entry["place"], name) for entry, name, _ in read if entry["place"]]
    assert len(inside) >= 90
    assert sum(want == got for want, got in inside) >= RIGHT * len(inside)


def test_places_outside_are_known_as_such(read: list[Read]) -> None:
    outside = [(name, seen) for entry, name, seen in read if entry["outside"]]
    assert outside
    assert all(seen and name is None for name, seen in outside)


def test_no_places_are_seen_in_other_words(read: list[Read]) -> None:
    none = [seen for entry, _, seen in read if not entry["place"] and not entry["outside"]]
    assert len(none) >= 30
    assert sum(none) <= FALSE * len(read)
