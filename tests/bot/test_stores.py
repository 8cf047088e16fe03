"""The store keeps the memory of a conversation, for a while, and nothing else."""

from __future__ import annotations

import asyncio

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

import bot.stores
from bot.stores import MEMORY, ForgetfulTrackerStore

SECRET = "mein Sohn heißt Zaunkönig"
DOMAIN = Domain.from_dict({"slots": {MEMORY: {"type": "any", "mappings": [{"type": "custom"}]}}})


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(bot.stores, "time", clock)
    return clock


@pytest.fixture
def store(clock, monkeypatch):
    monkeypatch.setenv("LOTSE_SESSION_MINUTES", "60")
    monkeypatch.setenv("LOTSE_MAX_SESSIONS", "3")
    return ForgetfulTrackerStore(DOMAIN)


def tracker(sender: str, memory: dict | None) -> DialogueStateTracker:
    events = [UserUttered(SECRET), BotUttered(SECRET), SlotSet("other", SECRET), SlotSet(MEMORY, memory)]
    slots = [*DOMAIN.slots, AnySlot("other", [{"type": "custom"}])]
    return DialogueStateTracker.from_events(sender, events, slots)


def save(store, sender, memory=None):
    asyncio.run(store.save(tracker(sender, memory)))


def retrieve(store, sender):
    return asyncio.run(store.retrieve(sender))


def keys(store):
    return list(asyncio.run(store.keys()))


def test_only_the_memory_comes_back(store):
    save(store, "a", {"needs": ["kita"]})
    back = retrieve(store, "a")
    assert back.get_slot(MEMORY) == {"needs": ["kita"]}
    assert back.sender_id == "a"
    assert not any(isinstance(event, (UserUttered, BotUttered)) for event in back.events)
    assert SECRET not in str([event.as_dict() for event in back.events])


def test_no_text_is_held_anywhere_in_the_store(store):
    save(store, "a", {"needs": ["kita"]})
    assert SECRET not in str(vars(store))


def test_a_conversation_between_turns_waits_for_the_user(store):
    save(store, "a", {})
    assert retrieve(store, "a").latest_action_name == "action_listen"


def test_a_long_conversation_costs_no_more_than_a_short_one(store):
    for _ in range(20):
        save(store, "a", {"needs": []})
    assert len(retrieve(store, "a").events) == 4


def test_who_never_wrote_is_unknown(store):
    assert retrieve(store, "a") is None


def test_conversations_do_not_mix(store):
    save(store, "a", {"needs": ["kita"]})
    save(store, "b", {"needs": ["hebamme"]})
    assert retrieve(store, "a").get_slot(MEMORY) == {"needs": ["kita"]}
    assert retrieve(store, "b").get_slot(MEMORY) == {"needs": ["hebamme"]}


def test_it_is_forgotten_after_the_time(store, clock):
    save(store, "a", {})
    clock.now += 60 * 60
    assert retrieve(store, "a") is not None
    clock.now += 1
    assert retrieve(store, "a") is None
    assert keys(store) == []


def test_a_new_message_starts_the_time_again(store, clock):
    save(store, "a", {})
    clock.now += 50 * 60
    save(store, "a", {"needs": ["kita"]})
    clock.now += 50 * 60
    assert retrieve(store, "a").get_slot(MEMORY) == {"needs": ["kita"]}


def test_somebody_elses_message_makes_it_forget_too(store, clock):
    save(store, "a", {"needs": ["kita"]})
    clock.now += 61 * 60
    save(store, "b", {})
    assert "kita" not in str(vars(store))


def test_who_is_remembered_leaves_out_who_is_forgotten(store, clock):
    save(store, "a", {})
    clock.now += 61 * 60
    assert keys(store) == []


def test_the_longest_silent_is_forgotten_first(store, clock):
    for sender in ("a", "b", "c"):
        save(store, sender, {})
        clock.now += 1
    save(store, "a", {})
    save(store, "d", {})
    assert sorted(keys(store)) == ["a", "c", "d"]


def test_forgetting_on_request(store):
    save(store, "a", {"needs": ["kita"]})
    asyncio.run(store.delete("a"))
    asyncio.run(store.delete("a"))
    assert retrieve(store, "a") is None
    assert "kita" not in str(vars(store))
