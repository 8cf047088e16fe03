"""Corrections, other children, further needs."""

from __future__ import annotations

import pytest

from bot.nlu.marks import find_marks


@pytest.mark.parametrize(
    "text",
    [
        "nee, Dinslaken, Moers ist meine ex",
        "ach quatsch, er ist erst 4",
        "Sorry, ich meinte Bottrop",
        "nicht in Herne sondern in Herten",
        "vertippt, 5 jahre",
        "er wird doch erst drei",
    ],
)
def test_a_correction(text):
    assert find_marks(text).correction


@pytest.mark.parametrize(
    "text",
    [
        "meine tochter ist 3 und spricht kaum",
        "wir meinen es gut mit ihm",
        "ach ja, und was kostet das",
        "meine frau meint er sollte mehr raus",
    ],
)
def test_no_correction(text):
    assert not find_marks(text).correction


@pytest.mark.parametrize(
    "text",
    [
        "und meine andere ist 9",
        "für den großen suchen wir auch was, er ist 11",
        "mein zweiter ist 8 monate",
        "wir haben noch eine tochter, 7",
        "sein kleiner bruder ist 2",
        "und für meine tochter?",
    ],
)
def test_another_child(text):
    assert find_marks(text).other_child


def test_the_same_child_is_no_other():
    assert not find_marks("er ist 4 und beißt").other_child
    assert not find_marks("meine tochter ist 4").other_child


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("mein sohn ist 4", "son"),
        ("unsere Tochter wird 3", "daughter"),
        ("mein sohn und meine tochter streiten", None),
        ("das kind ist 4", None),
    ],
)
def test_which_child(text, who):
    assert find_marks(text).who == who


def test_a_further_need():
    assert find_marks("außerdem brauche ich eine hebamme").further
    assert not find_marks("ich brauche eine hebamme").further
