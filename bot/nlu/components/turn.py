"""Entities about the turn itself: `correction`, `other_child`, `further`, `who`, `wish`, `profession`."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.marks import find_marks
from bot.nlu.role import find_profession
from bot.nlu.wishes import find_wishes


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class TurnExtractor(EntityComponent):
    """Wraps `bot.nlu.marks`, `bot.nlu.wishes` and the profession of `bot.nlu.role`."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return what the message says about the turn."""
        text = message.get(TEXT)
        marks = find_marks(text)
        found = [entity(name, True) for name in ("correction", "other_child", "further") if getattr(marks, name)]
        if marks.who:
            found.append(entity("who", marks.who))
        profession = find_profession(text)
        if profession:
            found.append(entity("profession", profession))
        return found + [entity("wish", wish) for wish in find_wishes(text)]
