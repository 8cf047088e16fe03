"""Entity `fact`: which checked answer (`knowledge/content/faq/`) fits a question of knowledge."""

from __future__ import annotations

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
from bot.nlu.facts import FactIndex
from knowledge.faq.store import get_faq

FILE: Final = "facts.joblib"
INTENTS: Final = {"ask_fact": False, "ask_initiative": True}
"""Intent -> whether only answers about the initiative fit."""


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
        """Add the best answer's key to questions of knowledge."""
        for message in messages:
            intent = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            if self._index is None or intent not in INTENTS or not message.get(TEXT):
                continue
            key = self._index.find(message.get(TEXT), initiative=INTENTS[intent])
            if key is not None:
                message.set(ENTITIES, [*message.get(ENTITIES, []), entity("fact", key)], add_to_output=True)
        return messages
