"""Parts of a message that name a need of their own: "läuft noch nicht, und das Geld reicht auch nicht"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.nlu.intents.decide import decide
from bot.nlu.intents.example import Example
from bot.nlu.intents.model import NEED, Prediction

BORDER: Final = re.compile(
    r"(?<=[.!?;])\s+|,?\s+(?:und|außerdem|ausserdem|nebenbei|zusätzlich|zusaetzlich|dazu noch|plus|sowie)\s+"
    r"|\s+[–-]\s+|:\s+|,\s+(?=(?:dann|auch|noch|wer|wo)\b)",
    re.IGNORECASE,
)
FACT: Final = "ask_fact"
LEAST_WORDS: Final = 3
MOST_CLAUSES: Final = 12
"""A very long message is read as a whole beyond this: each clause costs as much as a message."""
SURE: Final = 0.8
"""Probability from which a clause alone names a need: on the development set the further needs found rise from 35 to 44
of 60, the messages with a need too many from 7 to 9 %."""


def split_clauses(example: Example) -> list[Example]:
    """Return the clauses of a message, none where it has but one; ages belong to the whole and are left out."""
    text, start, clauses = example.text, 0, []
    for border in [*BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        if len(text[start:end].split()) >= LEAST_WORDS:
            clauses.append(example.cut(start, end))
        start = border.end() if border else end
    return clauses[:MOST_CLAUSES] if len(clauses) > 1 else []


def needs_of(predictions: Sequence[Prediction]) -> list[str]:
    """Return the categories that single clauses surely name, in the order of the text."""
    found = []
    for prediction in predictions:
        intent, probability = prediction.ranking[0]
        category = intent[len(NEED) :]
        if intent.startswith(NEED) and probability >= SURE and prediction.margins[category] >= 0:
            found.append(category)
    return list(dict.fromkeys(found))


def asks_a_fact(predictions: Sequence[Prediction]) -> bool:
    """Tell whether a clause alone would be a question of knowledge, beside which something else may be wanted."""
    return any(decide(prediction).intent == FACT for prediction in predictions)
