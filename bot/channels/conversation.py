"""Read and forget what the assistant remembers of a conversation."""

from __future__ import annotations

from typing import Any

from sanic import Sanic

from bot.stores import MEMORY


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
