"""What is known, in a line."""

from __future__ import annotations

import pytest

from actions.memory import Memory
from actions.render import known_line, say_age


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-9, -1, "Schwangerschaft"),
        (0, 11, "unter 1 Jahr"),
        (12, 23, "1 Jahr"),
        (48, 59, "4 Jahre"),
        (1, 1, "1 Monat"),
        (18, 18, "18 Monate"),
        (40, 40, "40 Monate"),
        (36, 36, "3 Jahre"),
        (3, 4, "3 bis 4 Monate"),
        (36, 48, "3 bis 4 Jahre"),
        (0, 35, "0 bis 3 Jahre"),
    ],
)
def test_a_childs_age(low, high, said):
    assert say_age(low, high) == said


def test_what_is_known_in_a_line():
    assert known_line(Memory()) == ""
    assert known_line(Memory(children=[[48, 59]], who=[None], municipality_name="Neuss", needs=["kita"])) == (
        "4 Jahre · Neuss · Kita und Kindergarten"
    )
    assert (
        known_line(Memory(municipality_name="Kreis Recklinghausen", district="Marl")) == "Kreis Recklinghausen (Marl)"
    )
    assert known_line(Memory(topics=["spricht_kaum", "gibt-es-nicht"], needs=["kita"])) == "Sprechen und Sprache"
    assert known_line(Memory(outside="Berlin")) == "Berlin"
