"""Who writes: many messages of professionals, and of families that only speak of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.nlu.role import find_role

MESSAGES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("role_messages.yml").read_text("utf-8"))


@pytest.mark.parametrize("text", MESSAGES["professional"])
def test_a_professional_writes(text: str) -> None:
    assert find_role(text) == "professional"


@pytest.mark.parametrize("text", MESSAGES["family"])
def test_a_family_speaks_of_professionals(text: str) -> None:
    assert find_role(text) != "professional"
