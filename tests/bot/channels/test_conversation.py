"""Erasing takes a conversation out of the store that Rasa really uses."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.conversation import forget, read_memory
from bot.stores import ForgetfulTrackerStore


def test_forgetting_leaves_nothing_of_one_conversation():
    domain = Domain([], [], [AnySlot("memory", mappings=[{"type": "custom"}])], {}, [], {}, {})
    store = FailSafeTrackerStore(ForgetfulTrackerStore(domain))
    agent = SimpleNamespace(tracker_store=store, lock_store=InMemoryLockStore())
    app = SimpleNamespace(ctx=SimpleNamespace(agent=agent))

    async def talk() -> None:
        for sender in ("a", "b"):
            tracker = DialogueStateTracker(sender, domain.slots)
            tracker.update(SlotSet("memory", {"municipality": sender}))
            await store.save(tracker)
        assert await read_memory(app, "a") == {"municipality": "a"}
        await forget(app, "a")
        assert list(await store.keys()) == ["b"]
        assert await read_memory(app, "a") == {}
        assert await read_memory(app, "b") == {"municipality": "b"}
        await forget(app, "a")

    asyncio.run(talk())
