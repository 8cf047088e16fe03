"""The frame of every custom action: read the message, merge it into the memory, answer, send."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.context import Context, get_context
from actions.heard import Heard, read_message
from actions.memory import SLOT, Memory
from actions.merge import merge
from actions.reply import Reply


class Turn(Action):
    """A custom action that answers one turn; subclasses say what."""

    action_name: ClassVar[str] = ""

    def name(self) -> str:
        """Return the name that rules call this action by."""
        return self.action_name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Answer one turn."""
        context = get_context()
        heard = read_message(tracker.latest_message)
        before = Memory.from_slot(tracker.get_slot(SLOT))
        reply = Reply(merge(before, heard), heard.intent, context.secret)
        self.answer(reply, heard, before, context)
        return reply.send(dispatcher)

    @abstractmethod
    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        """Fill the reply. `before` is the memory as it was before this message."""
