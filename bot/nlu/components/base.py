"""A graph component that reads a message's text and adds entities; nothing to train."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message


def entity(name: str, value: Any, start: int = 0, end: int = 0, **extra: Any) -> dict[str, Any]:
    """Return an entity as Rasa keeps it."""
    return {"entity": name, "value": value, "start": start, "end": end, "confidence_entity": 1.0, **extra}


class EntityComponent(GraphComponent):
    """Subclasses say what they find in a text."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EntityComponent:
        """Make the component; it keeps nothing in the model."""
        return cls()

    @abstractmethod
    def find(self, message: Message) -> list[dict[str, Any]]:
        """Return the entities of a message."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entities to each message."""
        for message in messages:
            if message.get(TEXT):
                found = self.find(message)
                if found:
                    message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages
