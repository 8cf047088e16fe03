"""The crisis recogniser as a Rasa component: last in the pipeline, so that nothing overrules it."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.components.intent import to_ranked
from bot.nlu.crisis import find_crisis

INTENT_NAME = "crisis"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class CrisisRecognizer(EntityComponent):
    """Wraps `bot.nlu.crisis`. What the rules miss, the classifier may still be sure of: either is enough."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return type of crisis and writer."""
        crisis = find_crisis(message.get(TEXT))
        if crisis is not None:
            return [entity("crisis", crisis.type), entity("writer", crisis.writer)]
        for item in message.get(ENTITIES, []):
            if item["entity"] == "likely_crisis":
                return [entity("crisis", item["value"]), entity("writer", "parent")]
        return []

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the crisis and make it the intent."""
        for message in super().process(messages):
            if any(item["entity"] == "crisis" for item in message.get(ENTITIES, [])):
                message.set(INTENT, to_ranked(INTENT_NAME, 1.0), add_to_output=True)
        return messages
