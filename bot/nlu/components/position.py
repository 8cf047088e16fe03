"""Entity `position`: which of the offers shown is meant ("das zweite", "nummer 3"), from 0."""

from __future__ import annotations

import re
from typing import Any, Final

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components.base import EntityComponent, entity
from bot.nlu.fold import fold

ORDINALS: Final = (
    (
        r"\b(?:1|eins) (?:und|oder|mit) |\berste[nrsm]?\b|\bnummer (?:1|eins)\b|\bnr\.? ?1\b|\b1\.|^1$|\bobere[nrs]?\b",
        0,
    ),
    (
        r"\b(?:und|oder|mit) (?:2|zwei)\b|\bzweite[nrsm]?\b|\bnummer (?:2|zwei)\b|\bnr\.? ?2\b|\b2\.|^2$|\bmittlere[nrs]?\b",
        1,
    ),
    (
        r"\b(?:und|oder|mit) (?:3|drei)\b|\bdritte[nrsm]?\b|\bnummer (?:3|drei)\b|\bnr\.? ?3\b|\b3\.|^3$|\bletzte[nrsm]?\b|\bunterste[nrs]?\b",
        2,
    ),
)
FIRST_TWO: Final = re.compile(r"\b(?:erste[nr]?|obere[nr]?) (?:beiden?|zwei)\b|\b(?:beiden?|zwei) (?:ersten|oberen)\b")
LONGEST: Final = 12
"""Words; in a longer message an ordinal hardly points at the list."""


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class PositionExtractor(EntityComponent):
    """Reads ordinals in short messages."""

    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return every position named, in the order of the list."""
        text = fold(message.get(TEXT)).strip()
        if len(text.split()) > LONGEST:
            return []
        if FIRST_TWO.search(text):
            return [entity("position", position) for position in (0, 1)]
        return [entity("position", position) for pattern, position in ORDINALS if re.search(pattern, text)]
