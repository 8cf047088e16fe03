"""Crises only hinted at or told in half a sentence, of the four types where somebody is hurt, and what looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.nlu.crisis import find_crisis

HERE = Path(__file__).parent
CRISES = yaml.safe_load((HERE / "hinted_crises.yml").read_text(encoding="utf-8"))
ORDINARY = yaml.safe_load((HERE / "hinted_ordinary.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("situation", "kind", "text"),
    [(situation, entry["type"], text) for situation, entry in CRISES.items() for text in entry["texts"]],
)
def test_a_crisis_hinted_at_is_found_with_its_type(situation: str, kind: str, text: str) -> None:
    found = find_crisis(text)
    assert found is not None, situation
    assert found.type == kind, situation


@pytest.mark.parametrize(
    ("situation", "text"), [(situation, text) for situation, texts in ORDINARY.items() for text in texts]
)
def test_what_only_looks_like_a_hint_is_no_crisis(situation: str, text: str) -> None:
    assert find_crisis(text) is None, situation
