"""Entity `role`: `professional` where the writer speaks as one."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.role import find_role


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class RoleExtractor(EntityComponent):
    """Wraps `bot.nlu.role`."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return the role, if the text tells it."""
        role = find_role(message.get(TEXT))
        return [entity("role", role)] if role else []
