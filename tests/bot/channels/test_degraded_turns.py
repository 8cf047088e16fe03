"""REST and web chat while every turn fails: the numbers, the Jugendamt, a menu whose buttons work, crises seen."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from knowledge.safety.texts import get_crisis_text
from knowledge.texts import say

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def dead(served):
    """A server whose action server is away."""

    async def fail(_: object) -> None:
        raise RuntimeError("geheimnis")

    served.agent.work = fail
    return served


@pytest.fixture(params=["rest", "web"])
def ask(request, dead) -> Ask:
    """Sends a message of one conversation, on a page or for an application that speaks for `municipality`."""
    ids = itertools.count(1)
    tokens: dict[str, str] = {}

    def send(text: str, municipality: str = "") -> list[dict[str, Any]]:
        if request.param == "rest":
            body = {"sender": "a", "message": text, "municipality": municipality}
            answer = dead.ask("POST", "/webhooks/rest/webhook", body)
            messages = answer.json
        else:
            if municipality not in tokens:
                tokens[municipality] = dead.open(municipality=municipality)
            answer = dead.web_ask("messages", tokens[municipality], {"id": f"m{next(ids)}", "message": text})
            messages = answer.json["messages"]
        assert answer.status == 200
        assert "geheimnis" not in answer.body.decode()
        assert sum("custom" in message for message in messages) == 1
        return messages

    return send


def texts(messages: list[dict[str, Any]]) -> str:
    return "\n".join(message["text"] for message in messages if "text" in message)


def payload(messages: list[dict[str, Any]]) -> dict[str, Any]:
    return next(message["custom"] for message in messages if "custom" in message)


def test_numbers_the_jugendamt_of_the_page_and_buttons_that_work(ask):
    said = ask("mein Kind spricht nicht", "neuss")
    assert said[0]["text"] == say("failure")
    assert "112" in texts(said) and "110" in texts(said)
    assert [offer["category"] for offer in payload(said)["offers"]] == ["jugendamt"]
    assert payload(said)["offers"][0]["municipality"] == "05162024"
    for button in payload(said)["follow_ups"]:
        shown = ask(button["payload"])
        assert shown[0]["text"] == say("degraded_offers")
        assert payload(shown)["kind"] == "offers", button["title"]
        assert payload(shown)["understood"]["municipality"] == "05162024"


def test_the_place_that_somebody_named_goes_before_the_page(ask, dead):
    ask("Hallo", "neuss")
    sender = dead.agent.heard[-1].sender_id
    dead.agent.tracker_store.kept[sender] = {
        "municipality": "05915000",
        "municipality_name": "Hamm",
        "district": None,
        "needs": ["kita"],
        "shown": ["x"],
    }
    said = payload(ask("Hallo", "neuss"))
    assert said["understood"]["municipality"] == "05915000"
    assert said["understood"]["needs"] == []


def test_a_memory_that_cannot_be_read_does_no_harm(ask, dead, monkeypatch):
    async def broken(_: str) -> None:
        raise RuntimeError("geheimnis")

    monkeypatch.setattr(dead.agent.tracker_store, "retrieve", broken)
    said = ask("Hallo", "neuss")
    assert said[0]["text"] == say("failure")
    assert payload(said)["understood"]["municipality"] == "05162024"


def test_a_crisis_is_seen_all_the_same(ask):
    said = ask("ich will nicht mehr leben")
    assert payload(said)["crisis"] == "suicidality"
    assert said[0]["text"] in get_crisis_text("suicidality").texts.values()
