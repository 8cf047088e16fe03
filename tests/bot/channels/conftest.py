"""A server with the real channels and, in place of the assistant, an agent that answers as it is told."""

from __future__ import annotations

import asyncio
import http.client
import json
import secrets
import threading
import traceback
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from rasa.core.lock_store import InMemoryLockStore
from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.http import Http
from sanic.response import json as send_json

from bot.asking import free_port
from bot.channels.page import PageChannel
from bot.channels.rest import RestChannel
from bot.channels.web import WebChannel
from knowledge.answers.contract import Answer, Understood
from knowledge.settings import Settings

PAYLOAD = Answer(kind="smalltalk", understood=Understood()).to_payload()


class FakeTracker:
    """A conversation as the channels look at it."""

    def __init__(self, sender: str, memory: dict[str, Any]) -> None:
        self.sender_id = sender
        self._memory = memory

    def get_slot(self, _: str) -> dict[str, Any]:
        return self._memory


class FakeStore:
    """What is remembered, by sender."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}
        self.saved: list[str] = []

    async def save(self, tracker: FakeTracker) -> None:
        self.saved.append(tracker.sender_id)

    async def retrieve(self, sender: str) -> FakeTracker | None:
        return FakeTracker(sender, self.kept[sender]) if sender in self.kept else None

    async def delete(self, sender: str) -> None:
        self.kept.pop(sender, None)


@dataclass
class FakeAgent:
    """Answers "Antwort <n>" unless told otherwise, and remembers each conversation as the real one does."""

    lock_store: Any = field(default_factory=InMemoryLockStore)
    tracker_store: FakeStore = field(default_factory=FakeStore)
    heard: list[Any] = field(default_factory=list)
    work: Callable[[Any], Awaitable[None]] | None = None

    async def handle_message(self, message: Any) -> None:
        async with self.lock_store.lock(message.sender_id):
            self.heard.append(message)
            number = len(self.heard)
            if self.work is not None:
                await self.work(message)
            await message.output_channel.send_text_message(message.sender_id, f"Antwort {number}")
            await message.output_channel.send_custom_json(message.sender_id, PAYLOAD)
            self.tracker_store.kept.setdefault(message.sender_id, {"role": "family"})


@dataclass
class Answered:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Served:
    """A running server."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.agent = FakeAgent()
        self._ready = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        assert self._ready.wait(20)
        if self._error is not None:
            raise self._error

    def _serve(self) -> None:
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_until_complete(self._start())
        except BaseException as error:
            self._error = error
        self._ready.set()
        if self._error is None:
            self.loop.run_forever()

    async def _start(self) -> None:
        app = Sanic(f"test_{secrets.token_hex(8)}", configure_logging=False)
        app.config.FALLBACK_ERROR_FORMAT = "json"
        app.ctx.agent = self.agent
        self.web = WebChannel(self.settings)
        for channel in (RestChannel(self.settings), self.web, PageChannel()):
            prefix = "/" if channel.url_prefix() == "/" else f"/webhooks/{channel.url_prefix()}"
            app.blueprint(channel.blueprint(self.agent.handle_message), url_prefix=prefix)

        @app.exception(Exception)
        async def refuse(_: Any, error: Exception) -> Any:
            status = error.status_code if isinstance(error, SanicException) else 500
            if status == 500:
                traceback.print_exception(error)
            return send_json({"error": type(error).__name__}, status=status)

        self.port = free_port()
        server = await app.create_server("127.0.0.1", self.port, return_asyncio_server=True, access_log=False)
        await server.startup()
        self._server = server

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self._server.close)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(10)

    def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None, raw: bytes | None = None
    ) -> Answered:
        """Send one request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = raw if raw is not None else None if body is None else json.dumps(body).encode()
        connection.request(method, path, sent, {"Content-Type": "application/json", **(headers or {})})
        answer = connection.getresponse()
        found = {key.lower(): value for key, value in answer.getheaders()}
        result = Answered(answer.status, found, answer.read())
        connection.close()
        return result

    def open(self, **body: Any) -> str:
        """Open a web session and return its token."""
        return self.ask("POST", "/webhooks/web/sessions", body).json["token"]

    def web_ask(self, path: str, token: str, body: Any = None, **headers: str) -> Answered:
        """Send a request of a web session."""
        return self.ask("POST", f"/webhooks/web/{path}", body, {"Authorization": f"Bearer {token}", **headers})


@pytest.fixture
def serve(tmp_path, sqlite_catalogue, monkeypatch) -> Iterator[Callable[..., Served]]:
    """Start a server with some settings of its own."""
    # Sanic rewrites its own methods when an app starts, which works only for the first one of a process.
    if not Http.http1_request_header.__code__.co_filename.endswith(".py"):
        monkeypatch.setattr("sanic.app.TouchUp.run", lambda _: None)
    running: list[Served] = []

    def start(**settings: Any) -> Served:
        defaults = Settings(home=tmp_path, database_url=str(sqlite_catalogue.url), secret="geheim")
        served = Served(replace(defaults, **settings))
        running.append(served)
        return served

    yield start
    for served in running:
        served.stop()


@pytest.fixture
def served(serve) -> Served:
    """A server with the defaults."""
    return serve()
