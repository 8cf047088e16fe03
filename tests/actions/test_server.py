"""The action server: closed without the token, and silent about what people wrote."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from rasa_sdk import Action
from sqlalchemy.exc import OperationalError

import actions.server
from actions.registry import ACTIONS
from actions.server import MAX_BODY, TOKEN_HEADER, create_app
from knowledge.logs import ContentFreeFormatter
from knowledge.settings import ROOT

TOKEN = "geheim"
MARK = "zaunkönigsgeheimnis"


class Fine(Action):
    def name(self) -> str:
        return "action_fine"

    async def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="gut")
        return []


class Broken(Action):
    def name(self) -> str:
        return "action_broken"

    async def run(self, dispatcher, tracker, domain):
        raise OperationalError(f"SELECT '{tracker.latest_message['text']}'", {}, Exception(MARK))


def call(action: str | None = "action_fine") -> dict[str, Any]:
    tracker = {
        "sender_id": "s",
        "slots": {},
        "latest_message": {"text": MARK, "intent": {"name": "inform"}, "entities": []},
        "events": [],
        "paused": False,
    }
    return {"next_action": action, "sender_id": "s", "tracker": tracker, "domain": {}}


def post(token: str | None = TOKEN, server_token: str = TOKEN, path: str = "/webhook", **kwargs) -> tuple[int, str]:
    """Send one call to a server made for it; return status and body."""

    async def run() -> tuple[int, str]:
        async with TestClient(TestServer(create_app(server_token))) as client:
            headers = {} if token is None else {TOKEN_HEADER: token}
            answer = await client.post(path, headers=headers, **kwargs)
            return answer.status, await answer.text()

    return asyncio.run(run())


@pytest.fixture(autouse=True)
def our_actions(monkeypatch):
    monkeypatch.setattr(actions.server, "ACTIONS", (Fine, Broken))


def test_an_action_runs():
    status, body = post(json=call())
    assert status == 200
    assert '"gut"' in body


@pytest.mark.parametrize("token", [None, "", "geheim2", "gehei", "GEHEIM", "ä"])
def test_nobody_gets_in_without_the_token(token):
    status, body = post(token=token, json=call())
    assert status == 403
    assert MARK not in body and "gut" not in body


@pytest.mark.parametrize("token", [None, "", TOKEN])
def test_without_a_token_of_its_own_the_server_is_closed(token):
    assert post(token=token, server_token="", json=call())[0] == 403


def test_the_token_is_asked_for_before_the_body_is_read():
    assert post(token=None, data=b"{broken")[0] == 403


def test_an_unknown_action():
    status, body = post(json=call("action_gibt_es_nicht"))
    assert status == 404
    assert MARK not in body


def test_a_failure_tells_its_kind_and_nothing_more(caplog):
    with caplog.at_level(logging.INFO):
        status, body = post(json=call("action_broken"))
    assert status == 500
    assert body == '{"error": "OperationalError"}'
    written = "\n".join(ContentFreeFormatter().format(record) for record in caplog.records)
    assert "action_broken failed" in written and "OperationalError at" in written
    assert MARK not in written


@pytest.mark.parametrize("body", [b"", b"{broken", b"[]", b"7", b"null", f'"{MARK}"'.encode(), f"{{{MARK}".encode()])
def test_strange_bodies_are_refused_without_content(body, caplog):
    status, said = post(data=body)
    assert status >= 400
    assert MARK not in said


def test_a_body_that_is_too_long():
    assert post(data=b" " * (MAX_BODY + 1))[0] == 413


def test_health_needs_no_token():
    async def run() -> tuple[int, Any]:
        async with TestClient(TestServer(create_app(TOKEN))) as client:
            answer = await client.get("/health")
            return answer.status, await answer.json()

    assert asyncio.run(run()) == (200, {"status": "ok"})


def test_every_action_of_the_rules_is_there():
    names = {action().name() for action in ACTIONS}
    assert len(names) == len(ACTIONS)
    domain = (ROOT / "domain.yml").read_text(encoding="utf-8")
    for name in names:
        assert name in domain
