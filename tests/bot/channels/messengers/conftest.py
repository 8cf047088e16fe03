"""What the messengers' tests share: settings, a store, a platform that notes what it is sent, a scripted assistant."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web

from bot.channels.messengers.conversation import Conversation
from bot.channels.messengers.inbox import Inbox
from bot.channels.messengers.store import Store
from bot.channels.messengers.telegram import Telegram
from knowledge.answers.contract import Answer, Understood
from knowledge.settings import Settings

SECRET = "geheim"


@pytest.fixture
def settings(tmp_path, sqlite_catalogue) -> Settings:
    """All three messengers are on."""
    return Settings(
        home=tmp_path,
        database_url=str(sqlite_catalogue.url),
        secret=SECRET,
        messengers="facebook, whatsapp,telegram",
        graph_url="https://graph.test",
        graph_version="v25.0",
        facebook_app_secret="fb-app",
        facebook_verify_token="fb-verify",
        facebook_page_token="fb-page",
        whatsapp_app_secret="wa-app",
        whatsapp_verify_token="wa-verify",
        whatsapp_token="wa-token",
        whatsapp_phone_number_id="4711",
        telegram_url="https://telegram.test",
        telegram_token="99:tg",
        telegram_secret="tg-secret",
        web_chat_url="https://lotse.test/chat",
        messenger_give_up_seconds=5,
    )


@pytest.fixture
def store(settings):
    store = Store(settings.home)
    yield store
    store.close()


class Recorder:
    """Stands in for the sender; `outcomes` are given out first, then everything is sent."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.notices: list[Any] = []
        self.outcomes: list[str] = []
        self.most: int | None = None
        self.stopped = False

    async def send(self, call, until):
        if self.most is not None and len(self.calls) >= self.most:
            await asyncio.Event().wait()
        outcome = self.outcomes.pop(0) if self.outcomes else "stopped" if self.stopped else "sent"
        if outcome == "sent":
            self.calls.append(call)
        return outcome

    async def notify(self, call):
        self.notices.append(call)

    def stop(self):
        self.stopped = True

    async def close(self):
        pass

    @property
    def texts(self) -> list[str]:
        return [call.json["text"] for call in self.calls]


class Script:
    """Stands in for Rasa: notes what it hears and answers with `texts` and a payload."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.senders: list[str] = []
        self.channels: list[str] = []
        self.texts: list[str] | None = None
        self.payload: dict[str, Any] = {}
        self.error: Exception | None = None
        self.silent = False
        self.wait: Callable[[str], Any] | None = None

    async def __call__(self, message):
        self.heard.append(message.text)
        self.senders.append(message.sender_id)
        self.channels.append(message.input_channel)
        if self.wait is not None:
            await self.wait(message.text)
        if self.error is not None:
            raise self.error
        if self.silent:
            return
        for text in self.texts if self.texts is not None else [f"Antwort auf {message.text}"]:
            await message.output_channel.send_response(message.sender_id, {"text": text})
        payload = {**Answer(kind="smalltalk", understood=Understood()).to_payload(), **self.payload}
        await message.output_channel.send_response(message.sender_id, {"custom": payload})


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def bench(settings, script):
    """Builds the work behind a webhook, as often as a test restarts it; `sender` notes what is sent."""

    def build(platform_class=Telegram, **changes):
        changed = Settings(**{**vars(settings), **changes})
        store = Store(changed.home)
        sender = Recorder()
        platform = platform_class(changed)
        conversation = Conversation(platform, store, SECRET, script)
        inbox = Inbox(platform, store, sender, conversation.reply, SECRET)
        made = SimpleNamespace(
            inbox=inbox, sender=sender, store=store, platform=platform, script=script, conversation=conversation
        )
        benches.append(made)
        return made

    benches: list[SimpleNamespace] = []
    yield build
    for made in benches:
        made.store.close()


@pytest.fixture
def listen():
    """Runs a web server whose answers a test scripts: a list of (status, headers, body); afterwards all is well."""

    @asynccontextmanager
    async def run(answers: list[tuple[int, dict[str, str], Any]] | None = None, delay: float = 0.0):
        got: list[dict[str, Any]] = []

        async def handle(request: web.Request) -> web.Response:
            got.append({"path": request.path, "query": dict(request.query), "json": await request.json()})
            await asyncio.sleep(delay)
            status, headers, body = answers.pop(0) if answers else (200, {}, {"ok": True})
            if status == 0:
                request.transport.close()
            return web.Response(status=status or 200, headers=headers, text=json.dumps(body))

        app = web.Application()
        app.router.add_post("/{path:.*}", handle)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = site._server.sockets[0].getsockname()[1]
        try:
            yield f"http://127.0.0.1:{port}", got
        finally:
            await runner.cleanup()

    return run
