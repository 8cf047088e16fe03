"""The webhooks as a server: off, closed to strangers, quick, and safe before they say 200."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
import socket
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count

import aiohttp
import pytest
import yaml
from rasa.core.channels.channel import InputChannel
from sanic import Sanic
from sanic.touchup.service import TouchUp
from sqlalchemy.exc import OperationalError

from bot.channels.messengers.base import Platform
from bot.channels.messengers.facebook import FacebookChannel
from bot.channels.messengers.store import Store
from bot.channels.messengers.telegram import TelegramChannel
from bot.channels.messengers.whatsapp import WhatsAppChannel
from knowledge.settings import ROOT

CHANNELS = [FacebookChannel, WhatsAppChannel, TelegramChannel]
NUMBER = count()
TELL = {"message": {"chat": {"id": 5, "type": "private"}, "from": {"id": 5}, "text": "Hallo"}}
KEY = {"X-Telegram-Bot-Api-Secret-Token": "tg-secret"}


@pytest.fixture(autouse=True)
def several_servers(monkeypatch):
    """Sanic rewrites its own methods at each start, and fails at the second one in a process."""
    rewrite = TouchUp.run

    def once(app):
        if not all(getattr(target, "__touched__", False) for target, _ in TouchUp._registry):
            rewrite(app)

    monkeypatch.setattr(TouchUp, "run", once)


@asynccontextmanager
async def serving(channels, script):
    app = Sanic(f"messengers-{next(NUMBER)}", configure_logging=False)
    for channel in channels:
        app.blueprint(channel.blueprint(script), url_prefix=f"/webhooks/{channel.url_prefix()}")
    listener = socket.create_server(("127.0.0.1", 0))
    server = await app.create_server(sock=listener, return_asyncio_server=True, access_log=False)
    await server.startup()
    await server.after_start()
    port = listener.getsockname()[1]
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
            yield client
    finally:
        await server.before_stop()
        await server.close()


def run(coroutine):
    return asyncio.run(asyncio.wait_for(coroutine, 30))


@pytest.mark.parametrize("channel", CHANNELS)
def test_credentials_name_every_messenger(channel):
    named = yaml.safe_load((ROOT / "credentials.yml").read_text())
    assert f"{channel.__module__}.{channel.__name__}" in named
    assert issubclass(channel, InputChannel)


@pytest.mark.parametrize("channel", CHANNELS)
def test_off_is_404(settings, script, channel):
    async def go():
        async with serving([channel(replace(settings, messengers=""))], script) as client:
            path = f"/webhooks/{channel.name()}/webhook"
            return [
                (await client.post(path, json=TELL, headers=KEY)).status,
                (await client.get(path, params={"hub.mode": "subscribe"})).status,
            ]

    assert run(go()) == [404, 404]
    assert not (settings.home / "messengers.db").exists()


@pytest.mark.parametrize(
    ("channel", "missing"),
    [(FacebookChannel, "facebook_app_secret"), (WhatsAppChannel, "whatsapp_phone_number_id"), (TelegramChannel, "telegram_secret")],
)  # fmt: skip
def test_what_lacks_a_key_stays_off_and_says_so(settings, caplog, channel, missing):
    with caplog.at_level(logging.ERROR, "lotse.messengers"):
        assert not channel(replace(settings, **{missing: ""})).is_on
    assert f"LOTSE_{missing.upper()}" in caplog.text
    assert channel(settings).is_on


def test_one_can_be_on_and_the_others_off(settings):
    alone = replace(settings, messengers="Telegram")
    assert [channel(alone).is_on for channel in CHANNELS] == [False, False, True]


def test_the_webhook_says_200_before_the_answer_is_there(settings, script):
    script.wait = lambda _: asyncio.sleep(60)

    async def go():
        async with serving([TelegramChannel(replace(settings, telegram_url="http://127.0.0.1:9"))], script) as client:
            answer = await client.post("/webhooks/telegram/webhook", json={"update_id": 1, **TELL}, headers=KEY)
            store = Store(settings.home)
            kept = store.persons_waiting("telegram")
            for _ in range(100):
                if script.heard:
                    break
                await asyncio.sleep(0.1)
            store.close()
            # Ends the turn under way, so that the server need not wait for it.
            for task in asyncio.all_tasks():
                if "Inbox._work" in repr(task):
                    task.cancel()
            return answer.status, kept

    status, kept = run(go())
    assert status == 200 and len(kept) == 1
    assert script.heard == ["Hallo"]


def test_a_message_goes_all_the_way(settings, script, listen):
    async def go():
        async with listen() as (url, got), serving([TelegramChannel(replace(settings, telegram_url=url))], script) as client:  # fmt: skip
            for _ in range(2):
                await client.post("/webhooks/telegram/webhook", json={"update_id": 1, **TELL}, headers=KEY)
            for _ in range(200):
                if len(got) >= 3:
                    break
                await asyncio.sleep(0.05)
            return [(entry["path"], entry["json"].get("text", "")[:12]) for entry in got]

    assert run(go()) == [
        ("/bot99:tg/sendChatAction", ""),
        ("/bot99:tg/sendMessage", "Kurz vorweg:"),
        ("/bot99:tg/sendMessage", "Antwort auf "),
    ]


def test_strangers_are_refused(settings, script):
    body = json.dumps({"object": "page", "entry": []}).encode()
    signature = hmac.new(b"fb-app", body, hashlib.sha256).hexdigest()

    async def go():
        async with serving([channel(settings) for channel in CHANNELS], script) as client:
            wrong = {"X-Hub-Signature-256": f"sha256={signature[::-1]}"}
            right = {"X-Hub-Signature-256": f"sha256={signature}"}
            path = "/webhooks/facebook/webhook"
            asked = {"hub.mode": "subscribe", "hub.verify_token": "fb-verify", "hub.challenge": "17"}
            accepted = await client.post(path, data=body, headers=right)
            shaken = await client.get(path, params=asked)
            return {
                "wrong signature": (await client.post(path, data=body, headers=wrong)).status,
                "no signature": (await client.post(path, data=body)).status,
                "another app's signature": (await client.post("/webhooks/whatsapp/webhook", data=body, headers=right)).status,
                "no secret": (await client.post("/webhooks/telegram/webhook", json=TELL)).status,
                "wrong word": (await client.get(path, params={**asked, "hub.verify_token": "x"})).status,
                "right": (accepted.status, await accepted.text()),
                "handshake": (shaken.status, await shaken.text(), shaken.headers["content-type"].split(";")[0]),
            }  # fmt: skip

    assert run(go()) == {
        "wrong signature": 403,
        "no signature": 403,
        "another app's signature": 403,
        "no secret": 403,
        "wrong word": 403,
        "right": (200, "EVENT_RECEIVED"),
        "handshake": (200, "17", "text/plain"),
    }
    assert script.heard == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"3", b"\xff", b"[" * 100_000], ids=range(6))
def test_what_is_no_object_is_refused(settings, script, body):
    async def go():
        async with serving([TelegramChannel(settings)], script) as client:
            return (await client.post("/webhooks/telegram/webhook", data=body, headers=KEY)).status

    assert run(go()) == 400


def test_what_cannot_be_kept_is_to_be_sent_again(settings, script, monkeypatch):
    def full(*_):
        raise OperationalError("INSERT", {}, Exception("disk full"))

    async def go():
        async with serving([TelegramChannel(settings)], script) as client:
            monkeypatch.setattr(Store, "accept", full)
            return (await client.post("/webhooks/telegram/webhook", json={"update_id": 1, **TELL}, headers=KEY)).status

    assert run(go()) == 503


def test_a_new_messenger_needs_its_own_facts_only():
    assert Platform.__abstractmethods__ == {"is_genuine", "read", "say"}
