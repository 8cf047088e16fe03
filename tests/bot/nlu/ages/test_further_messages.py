"""Kinds of message that were missed, each with messages of the same look that mean something else."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.nlu.ages import child_age, find_ages

TODAY = datetime.date(2026, 11, 22)
_HERE = Path(__file__).parent


def _messages(name: str) -> list[Any]:
    """Every message of a file with the months it means; a number there stands for whole years."""
    kinds: dict[str, dict[str, int | list[int] | None]] = yaml.safe_load((_HERE / name).read_text("utf-8"))
    return [
        pytest.param(
            text,
            (12 * age, 12 * age + 11) if isinstance(age, int) else tuple(age) if age else None,
            id=f"{kind}: {text}",
        )
        for kind, messages in kinds.items()
        for text, age in messages.items()
    ]


_FILES = ("further_foreign.yml", "further_german.yml", "more_kinds.yml")


@pytest.mark.parametrize(("text", "months"), [message for name in _FILES for message in _messages(name)])
def test_months(text: str, months: tuple[int, int] | None) -> None:
    assert child_age(find_ages(text, TODAY)) == months
