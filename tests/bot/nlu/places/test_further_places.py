"""Places by kind of message: short names after a number, quarters alone, plate codes, towns that are words, languages."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import pytest
import yaml

from bot.nlu.places import Place, choose_place, find_places

_FILES = ("further.yml", "further_scripts.yml")
MESSAGES: list[tuple[str, str, Optional[str]]] = [
    (kind, text, expected)
    for file in _FILES
    for kind, cases in yaml.safe_load(Path(__file__).with_name(file).read_text("utf-8")).items()
    for text, expected in cases
]


def show(place: Place) -> str:
    if place.outside:
        return f"!{place.outside}"
    return f"{place.municipality_name}/{place.district}" if place.district else str(place.municipality_name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(text, expected) for _, text, expected in MESSAGES],
    ids=[f"{kind}: {text}" for kind, text, _ in MESSAGES],
)
def test_place_of_its_kind(text: str, expected: Optional[str]) -> None:
    mention = choose_place(find_places(text))
    assert (" | ".join(show(place) for place in mention.candidates) if mention else None) == expected
