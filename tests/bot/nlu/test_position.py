"""Which of the offers shown is meant."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.position import PositionExtractor


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("erzähl mehr über das zweite", [1]),
        ("vergleich mal die ersten beiden", [0, 1]),
        ("die beiden ersten nebeneinander", [0, 1]),
        ("vergleiche 1 und 3", [0, 2]),
        ("danke", []),
    ],
)
def test_positions(text, positions):
    found = PositionExtractor.find(PositionExtractor.__new__(PositionExtractor), Message({"text": text}))
    assert [entry["value"] for entry in found] == positions
