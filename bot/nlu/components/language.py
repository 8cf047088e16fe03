"""Entity `language`: the language of a message that is not German; the intent becomes `foreign_language`."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.components.intent import to_ranked
from bot.nlu.language import detect_language

GERMAN = "de"
FROM_NEEDS = ("need", "likely_need", "topic", "likely_crisis")


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class LanguageRecognizer(EntityComponent):
    """Wraps `bot.nlu.language`; stands behind the classifier, whose German guesses it overrules."""

    def find(self, message: Message) -> list[dict[str, object]]:
        """Return the language."""
        return [entity("language", detect_language(message.get(TEXT)))]

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent of messages in another language."""
        for message in messages:
            if not message.get(TEXT):
                continue
            language = detect_language(message.get(TEXT))
            kept = message.get(ENTITIES, [])
            if language != GERMAN:
                # A German classifier's guess at another language means nothing; ages and places still do.
                kept = [item for item in kept if item["entity"] not in FROM_NEEDS]
                message.set(INTENT, to_ranked("foreign_language", 1.0), add_to_output=True)
            message.set(ENTITIES, [*kept, entity("language", language)], add_to_output=True)
        return messages
