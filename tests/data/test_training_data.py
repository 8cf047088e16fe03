"""The training data: enough of it, told apart from the development set, nothing twice."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import yaml
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.messages import read_messages
from bot.nlu.fold import fold
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.settings import ROOT

NEAR = 90
"""Similarity (0 to 100) from which two messages count as the same."""
LONG_ENOUGH = 20
"""Characters; shorter messages ("in hamm") are alike by nature."""


@lru_cache(maxsize=1)
def examples() -> list[tuple[str, str]]:
    """Return (intent, text) of every training message."""
    return [
        pair
        for path in sorted((ROOT / "data" / "nlu").glob("*.yml"))
        for pair in read(yaml.safe_load(path.read_text()))
    ]


def read(content: dict[str, Any]) -> list[tuple[str, str]]:
    pairs = []
    for block in content["nlu"]:
        given = block["examples"]
        if isinstance(given, str):
            texts = [line[2:].strip() for line in given.splitlines() if line.startswith("- ")]
        else:
            texts = [entry["text"].strip() for entry in given]
        pairs += [(block["intent"], text) for text in texts]
    return pairs


def test_there_is_enough():
    counts = Counter(intent for intent, _ in examples())
    assert sum(counts.values()) >= 6000
    for category in CATEGORIES:
        assert counts[f"need_{category}"] >= 150, category


def test_every_intent_is_in_the_domain():
    domain = yaml.safe_load((ROOT / "domain.yml").read_text())
    known = {name for entry in domain["intents"] for name in entry}
    assert {intent for intent, _ in examples()} <= known


def test_no_message_means_two_things():
    meanings: dict[str, set[str]] = {}
    for intent, text in examples():
        meanings.setdefault(fold(text), set()).add(intent)
    assert {text: found for text, found in meanings.items() if len(found) > 1} == {}


def test_the_development_set_is_unseen():
    training = [fold(text) for _, text in examples() if len(text) >= LONG_ENOUGH]
    unseen = [fold(message.text) for message in read_messages() if len(message.text) >= LONG_ENOUGH]
    # Nearest by character n-grams first: comparing every pair letter by letter would take minutes.
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4))
    matrix = vectorizer.fit_transform(training)
    similar = vectorizer.transform(unseen) @ matrix.T
    near = []
    for row, text in enumerate(unseen):
        candidates = [training[index] for index in similar[row].toarray().ravel().argsort()[-5:]]
        best = process.extractOne(text, candidates, scorer=fuzz.ratio)
        if best is not None and best[1] >= NEAR:
            near.append((text, best[0]))
    assert near == []


def test_messages_are_individuals():
    openings = Counter((intent, " ".join(fold(text).split()[:2])) for intent, text in examples())
    sizes = Counter(intent for intent, _ in examples())
    common = {key: number for key, number in openings.items() if number > max(8, 0.08 * sizes[key[0]])}
    assert common == {}
