"""The training messages, the same for every pipeline."""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.nlu.components.age import AgeExtractor
from bot.nlu.components.intent import further_needs, to_example
from bot.nlu.components.place import PlaceExtractor
from bot.nlu.components.role import RoleExtractor
from bot.nlu.intents.example import Example
from knowledge.settings import ROOT

FOLDER = ROOT / "data" / "nlu"


@dataclass(frozen=True)
class TrainingSet:
    """Messages, each with what the recognisers before the classifier found in it, and with its intent."""

    examples: Sequence[Example]
    intents: Sequence[str]
    also: Sequence[Sequence[str]]
    """Further needs, as intents, which most messages have none of and only our own model learns."""

    def digest(self) -> str:
        """Return a hash of texts and intents; what is found in a text follows from it and from our own code."""
        texts = [example.text for example in self.examples]
        return hashlib.sha256(repr(list(zip(texts, self.intents, self.also))).encode()).hexdigest()

    def draw(self, number: int, seed: int = 0, least: int = 2) -> TrainingSet:
        """Return a random part of about `number` messages with at least `least` of every intent that has them."""
        rows = list(range(len(self.intents)))
        random.Random(seed).shuffle(rows)
        by_intent: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            by_intent[self.intents[row]].append(row)
        needed = [row for found in by_intent.values() for row in found[:least]]
        chosen = set(needed)
        further = [row for row in rows if row not in chosen]
        kept = sorted([*needed, *further[: max(0, number - len(needed))]])
        return TrainingSet(
            [self.examples[row] for row in kept],
            [self.intents[row] for row in kept],
            [self.also[row] for row in kept],
        )


def read_bare(folder: Path = FOLDER) -> TrainingSet:
    """Return the messages as Rasa reads them, without what the recognisers find, which takes half a minute."""
    from rasa.shared.nlu.training_data.loading import load_data

    found = [message for message in load_data(str(folder)).intent_examples if message.get("text")]
    return TrainingSet(
        [Example(message.get("text")) for message in found],
        [message.get("intent") for message in found],
        [further_needs(message) for message in found],
    )


def find_in(bare: TrainingSet) -> TrainingSet:
    """Return the messages with what the recognisers find in them."""
    return TrainingSet(to_examples([example.text for example in bare.examples]), bare.intents, bare.also)


def to_examples(texts: Sequence[str]) -> list[Example]:
    """Return texts as the classifier meets them: behind the recognisers of age, place and role."""
    from rasa.shared.nlu.training_data.message import Message

    messages = [Message({"text": text}) for text in texts]
    for component in (AgeExtractor(), PlaceExtractor(), RoleExtractor()):
        component.process(messages)
    return [to_example(message) for message in messages]
