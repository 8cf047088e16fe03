"""Entity `place`: where the family lives, or the places that an ambiguous word may mean."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.places import choose_place, find_places

BARE_WORDS: Final = 3
MOST_CANDIDATES: Final = 6


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class PlaceExtractor(EntityComponent):
    """Wraps `bot.nlu.places`."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return at most one place, and every mention's span so that the classifier can mask it."""
        text = message.get(TEXT)
        mentions = find_places(text)
        if not mentions and len(text.split()) <= BARE_WORDS:
            mentions = find_places(text, expected=True)
        spans = [entity("place_mention", mention.word, mention.start, mention.end) for mention in mentions]
        chosen = choose_place(mentions)
        if chosen is None:
            return spans
        if len(chosen.candidates) == 1:
            value: dict[str, Any] = asdict(chosen.candidates[0])
        else:
            value = {
                "word": chosen.word,
                "candidates": [asdict(place) for place in chosen.candidates[:MOST_CANDIDATES]],
            }
        return [*spans, entity("place", value, chosen.start, chosen.end)]
