"""What surrounds the search."""

from __future__ import annotations

import pytest

from actions.heard import Heard, HeardPlace
from actions.memory import Memory
from actions.talk import names_another_place

NEUSS = HeardPlace(municipality="05162024", municipality_name="Neuss")
KNOWN = Memory(needs=["kita"], municipality="05162024", municipality_name="Neuss")
HAMM = HeardPlace(municipality="05915", municipality_name="Hamm")


@pytest.mark.parametrize(
    ("place", "confidence", "memory", "expected"),
    [
        (HAMM, 0.7, KNOWN, True),
        (HeardPlace(outside="Hannover"), 0.7, KNOWN, True),
        (NEUSS, 0.7, KNOWN, False),
        (HAMM, 0.99, KNOWN, False),
        (HAMM, 0.7, Memory(), False),
        (None, 0.7, KNOWN, False),
    ],
)
def test_a_place_that_mends_the_one_known(place, confidence, memory, expected):
    heard = Heard(intent="out_of_scope", confidence=confidence, place=place)
    assert names_another_place(heard, memory) is expected
