"""Read and forget what the assistant remembers of a conversation, and answer where it cannot."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any, Awaitable, Callable, Final, Optional

from sanic import Sanic

from bot.channels.degraded import answer_degraded
from bot.channels.homes import Home
from bot.stores import MEMORY
from knowledge.settings import Settings

log = logging.getLogger("lotse.degraded")
PLACE: Final = ("municipality", "municipality_name", "district")
Recall = Callable[[str], Awaitable[dict[str, Any]]]


async def read_memory(app: Sanic, sender: str) -> dict[str, Any]:
    """Return the memory slot of a conversation, empty if nothing is remembered."""
    tracker = await app.ctx.agent.tracker_store.retrieve(sender)
    memory: dict[str, Any] = (tracker.get_slot(MEMORY) if tracker is not None else None) or {}
    return memory


async def forget(app: Sanic, sender: str) -> None:
    """Forget a conversation, after the turn that may just be running."""
    agent = app.ctx.agent
    # Rasa wraps the store in one that survives its failures, and that knows nothing of deleting.
    store = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
    async with agent.lock_store.lock(sender):
        await store.delete(sender)


async def answer_failed(
    text: str, sender: str, home: Optional[Home], recall: Recall, settings: Settings, secret: str
) -> list[dict[str, Any]]:
    """Return the messages of a turn that failed inside: the numbers, the Jugendamt, a menu that works without Rasa.

    Args:
        text: the cleaned message, or the command of one of our buttons.
        home: the page's municipality; one that the person named goes before it.
        recall: returns what is remembered of a conversation; it may fail.
    """
    try:
        memory = await recall(sender)
    except Exception:
        log.exception("the memory could not be read")
        memory = {}
    # The memory also holds what is no place, and the place is written into every button.
    place = {key: memory.get(key) for key in PLACE} if memory.get("municipality") else None
    known = place or (home.to_metadata() if home else None)
    work = partial(answer_degraded, text, known, settings, secret, sender)
    return await asyncio.get_running_loop().run_in_executor(None, work)


async def keep(app: Sanic, sender: str) -> None:
    """Count a conversation's time of silence from now on again, if there is one."""
    agent = app.ctx.agent
    async with agent.lock_store.lock(sender):
        tracker = await agent.tracker_store.retrieve(sender)
        if tracker is not None:
            await agent.tracker_store.save(tracker)
