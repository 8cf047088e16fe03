"""Entity `age`: the child's age in months, `child` each child's; `bare_age`: a lone number, which is an age only if one was asked for."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.ages import child_age, children_ages, find_ages, speaker_age
from bot.nlu.components.base import EntityComponent, entity

BARE_WORDS: Final = 3


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class AgeExtractor(EntityComponent):
    """Wraps `bot.nlu.ages`."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return the span of the children's ages, each child's, and apart from it the speaker's own."""
        text, today = message.get(TEXT), date.today()
        mentions = find_ages(text, today)
        found = []
        span = child_age(mentions)
        if span is not None:
            found.append(entity("age", list(span)))
            found += [entity("child", list(child)) for child in children_ages(mentions)]
        elif len(text.split()) <= BARE_WORDS:
            bare = child_age(find_ages(text, today, expected=True))
            if bare is not None:
                found.append(entity("bare_age", list(bare)))
        own = speaker_age(mentions)
        if own is not None:
            found.append(entity("speaker_age", list(own)))
        return found
