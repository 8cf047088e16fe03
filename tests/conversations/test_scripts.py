"""Whole conversations with the running server, the real model and the real catalogue, from `scripts/*.yml`."""

from __future__ import annotations

import secrets
from collections import Counter

import pytest

from tests.conversations.script import Conversation, differences, read_conversations

CONVERSATIONS = list(read_conversations())
LEAST = {"correction": 30, "two_children": 15, "crisis_in_the_middle": 15, "professional": 15, "teenager": 10}


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda entry: entry.name)
def test_conversation(assistant, conversation: Conversation):
    sender = secrets.token_hex(8)
    earlier: set[str] = set()
    answer = None
    for number, turn in enumerate(conversation.turns, start=1):
        message = turn["say"] if "say" in turn else answer.button(turn["press"])
        answer = assistant.ask(message, sender)
        wrong = differences(turn, answer, earlier)
        assert wrong == [], f"turn {number}, {turn.get('say') or turn['press']!r}:\n{answer.text}"
        earlier |= {offer["id"] for offer in answer.offers}


def test_there_are_enough_conversations():
    tags = Counter(tag for conversation in CONVERSATIONS for tag in conversation.tags)
    assert len(CONVERSATIONS) >= 120
    assert {tag: tags[tag] for tag, least in LEAST.items() if tags[tag] < least} == {}


def test_every_conversation_has_a_name_of_its_own():
    assert [name for name, count in Counter(entry.name for entry in CONVERSATIONS).items() if count > 1] == []
