"""A business's webhook that does as it is told, to try the platforms with."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Optional

import pytest
from aiohttp import ClientSession, web

from tests.platforms.server import Platform


class Listener(Platform):
    """Notes what comes in; answers with the next of `answers` (a status, or seconds to wait before 200)."""

    def __init__(self) -> None:
        super().__init__()
        self.received: list[tuple[bytes, dict[str, str]]] = []
        self.answers: list[Any] = []
        self.body: Optional[dict[str, Any]] = None
        self.challenge_answer: Optional[str] = None

    def routes(self) -> list[web.RouteDef]:
        """Return the webhook."""
        return [web.post("/webhook", self._receive), web.get("/webhook", self._prove)]

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        self.received.append((await request.read(), dict(request.headers)))
        answer = self.answers.pop(0) if self.answers else 200
        if isinstance(answer, float):
            await asyncio.sleep(answer)
            answer = 200
        return web.json_response(self.body, status=answer)

    async def _prove(self, request: web.Request) -> web.StreamResponse:
        if request.query["hub.verify_token"] != "verify-token":
            return web.Response(status=403)
        return web.Response(text=self.challenge_answer or request.query["hub.challenge"])


class Caller:
    """Calls a platform as a business does."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def __call__(self, path: str, body: Any, headers: Optional[dict[str, str]] = None) -> tuple[int, Any]:
        """Post JSON; return the status and the answer."""
        return self._platform._run(self._call(path, body, headers or {}))

    async def _call(self, path: str, body: Any, headers: dict[str, str]) -> tuple[int, Any]:
        async with (
            ClientSession() as client,
            client.post(self._platform.url + path, json=body, headers=headers) as answer,
        ):
            return answer.status, await answer.json()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A webhook that runs."""
    with Listener() as running:
        yield running
