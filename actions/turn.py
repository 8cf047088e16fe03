"""The frame of every custom action: read the message, merge it into the memory, answer, send."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.context import Context, get_context
from actions.heard import Heard, in_context, read_message
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
        heard = in_context(heard, before)
        reply = Reply(merge(before, heard), heard.intent, context.secret)
        self.action_for(heard).answer(reply, heard, before, context)
        return reply.send(dispatcher)

    def action_for(self, heard: Heard) -> Turn:
        """Return the action for a message whose meaning the conversation has changed; usually this one."""
        if not heard.in_context:
            return self
        from actions.registry import ACTION_OF_INTENT

        return ACTION_OF_INTENT[str(heard.intent)]()

    @abstractmethod
    def answer(self, reply: Reply, heard: Heard, before: Memory, context: Context) -> None:
        """Fill the reply. `before` is the memory as it was before this message."""
