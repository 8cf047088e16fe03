"""Entity `fact`: which checked answer (`knowledge/content/faq/`) fits a question of knowledge."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.components.base import entity
from bot.nlu.components.intent import to_ranked
from bot.nlu.facts import FactIndex, FoundFact
from bot.nlu.fold import fold
from bot.nlu.intents.model import NEED
from knowledge.faq.store import get_faq

FILE: Final = "facts.joblib"
SAME_QUESTION: Final = 0.6
NEAR: Final = 0.25
SHARE: Final = 0.35
"""Likeness and share from which the best answer is given: on held-out phrasings 57 % of the questions, 62 % of them
right first, most others answered by a neighbouring entry; the runners-up stand beside as buttons."""
FAR: Final = 0.15
"""Likeness below which an answer is not even offered."""
QUESTION: Final = re.compile(
    r"\?\s*$|^\W*(?:und |also |hallo,? )?(?:wie|was|wer|wann|ab wann|bis wann|ab welche[rm]|wieviele?|welche[rs]?|muss|darf|kann man|kostet|"
    r"haben|bekommt|kriegt|ist|sind|zahlt|stimmt|warum|wieso|unterschied|gilt|nehmen|nimmt|erfahren|erfaehrt|steht|kommen)\b"
)
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|,\s+(?=(?:und\s+)?(?:nehmen|nimmt|erfahren|erfaehrt|muss|darf|kostet)\b)")
INTENTS: Final = {"ask_fact": False, "ask_initiative": True}
"""Intent -> whether only answers about the initiative fit."""

PERHAPS_FACTS: Final = frozenset({"ask_cost", "ask_hours", "ask_access", "ask_languages", "ask_waiting"})
"""Questions about offers that are questions of knowledge where no offer was shown: "was kostet die kita"."""


def is_question(message: Message) -> bool:
    """Tell whether a message is put as a question and names no place to look in."""
    has_place = any(item["entity"] == "place" for item in message.get(ENTITIES, []))
    return not has_place and QUESTION.search(fold(message.get(TEXT))) is not None


def questions_in(text: str) -> str:
    """Return those sentences of a text that are put as questions, joined; often the last one of a long story."""
    return " ".join(sentence for sentence in SENTENCE.split(text) if QUESTION.search(fold(sentence)))


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class FactFinder(GraphComponent):
    """Wraps `bot.nlu.facts`; stands behind the classifier, whose intent it needs."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, index: FactIndex | None) -> None:
        self._storage = model_storage
        self._resource = resource
        self._index = index

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactFinder:
        """Make an empty finder."""
        return cls(model_storage, resource, None)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FactFinder:
        """Read the index from a trained model."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, joblib.load(Path(folder) / FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Index the answers' questions; they are content, not training data."""
        self._index = FactIndex(get_faq())
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._index, Path(folder) / FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the best answer's key, if it is sure, and the likeliest ones to questions of knowledge."""
        for message in messages:
            intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            if self._index is not None and message.get(TEXT) and intent is not None:
                self._add(message, intent, self._index)
        return messages

    def _add(self, message: Message, intent: str, index: FactIndex) -> None:
        entities = message.get(ENTITIES, [])
        if intent in INTENTS or intent in PERHAPS_FACTS:
            found = index.find(message.get(TEXT), initiative=INTENTS.get(intent, False))
        elif intent.startswith(NEED) and (asked := questions_in(message.get(TEXT))):
            found = index.find(asked)
            if not is_question(message) or found.likeness < SAME_QUESTION:
                # Offers come first; the question beside them is kept as a button.
                if is_sure(found):
                    message.set(ENTITIES, [*entities, entity("likely_fact", found.keys[0])], add_to_output=True)
                return
            # Nearly word for word one of the questions we answer: it wants to know, not to go somewhere.
            message.set(INTENT, to_ranked("ask_fact", 1.0), add_to_output=True)
            entities = [item for item in entities if item["entity"] != "need"]
        else:
            return
        added = [entity("fact", found.keys[0])] if is_sure(found) else []
        if found.likeness >= FAR:
            added += [entity("likely_fact", key) for key in found.keys]
        message.set(ENTITIES, [*entities, *added], add_to_output=True)


def is_sure(found: FoundFact) -> bool:
    """Tell whether the best answer is good enough to be given at once."""
    return found.likeness >= NEAR and found.share >= SHARE
