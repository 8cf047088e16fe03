"""Clauses and the needs that they name alone."""

from __future__ import annotations

import pytest

from bot.nlu.intents.clauses import asks_a_fact, needs_of, split_clauses
from bot.nlu.intents.example import Example, without_refused
from bot.nlu.intents.model import Prediction


def texts(text: str) -> list[str]:
    return [clause.text for clause in split_clauses(Example(text))]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "er läuft noch nicht, und das geld reicht auch nicht",
            ["er läuft noch nicht", "das geld reicht auch nicht"],
        ),
        ("Er stottert seit Mai. Wer hilft beim Wohngeld?", ["Er stottert seit Mai.", "Wer hilft beim Wohngeld?"]),
        ("suche logopädie in hagen", []),
        ("mama und papa", []),
        ("ja und nein und doch noch ein wort mehr", []),
        ("", []),
    ],
)
def test_where_a_message_is_split(text, clauses):
    assert texts(text) == clauses


def test_places_stay_where_they_were_and_ages_are_left_out():
    text = "sie wird gemobbt in Neuss, und wir suchen wohngeld in Moers"
    spans = [(text.index(town), text.index(town) + 5) for town in ("Neuss", "Moers")]
    first, second = split_clauses(Example(text, (84, 95), spans, professional=True))
    assert [(clause.text[start:end]) for clause in (first, second) for start, end in clause.places] == [
        "Neuss",
        "Moers",
    ]
    assert (first.age, first.professional) == (None, True)


def test_only_sure_clauses_name_needs_and_each_once():
    kita = Prediction([("need_kita", 0.9), ("thank", 0.1)], {"kita": 0.4})
    unsure = Prediction([("need_hebamme", 0.7), ("thank", 0.3)], {"hebamme": 0.4})
    far = Prediction([("need_jugendamt", 0.9), ("thank", 0.1)], {"jugendamt": -0.1})
    other = Prediction([("ask_fact", 0.99)], {})
    assert needs_of([other, kita, unsure, far, kita]) == ["kita"]


def test_a_question_of_knowledge_beside_a_need():
    assert asks_a_fact([Prediction([("need_kita", 0.9)], {"kita": 1.0}), Prediction([("ask_fact", 0.85)], {})])
    assert not asks_a_fact([Prediction([("need_kita", 0.9), ("ask_fact", 0.1)], {"kita": 1.0})])


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("doch nicht hebamme, wir brauchen einen kinderarzt", "wir brauchen einen kinderarzt"),
        ("nee doch keine Tagesmutter. Lieber eine Kita in Neuss", "Lieber eine Kita in Neuss"),
        ("doch keine hebamme", "doch keine hebamme"),
        ("er spricht nicht, wir brauchen hilfe", "er spricht nicht, wir brauchen hilfe"),
        ("keine hebamme gefunden, was nun", "keine hebamme gefunden, was nun"),
    ],
)
def test_what_is_taken_back_is_not_read(text, rest):
    assert without_refused(Example(text, (0, 11))).text == rest
    assert without_refused(Example(text, (0, 11))).age == (0, 11)
