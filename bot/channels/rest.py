"""Rasa's own REST form, made safe: POST /webhooks/rest/webhook {"sender": …, "message": …}. See `docs/rest.md`."""

from __future__ import annotations

import logging
import secrets
from functools import partial
from typing import Any, Awaitable, Callable, Final, Optional

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.access import may_use_rest, origin_is_ours
from bot.channels.conversation import Recall, answer_failed, read_memory
from bot.channels.homes import find_home
from bot.channels.input import clean
from bot.channels.keys import Key, Keys
from bot.channels.limits import Counter, Limit
from bot.channels.senders import sender_id
from knowledge.answers.payload import read_secret
from knowledge.settings import Settings, read_settings

log = logging.getLogger("lotse.rest")
LONGEST_SENDER: Final = 128
CLOSED: Final = "REST without a key is open on loopback only; `lotse keys add NAME` makes a key"
WRONG_KEY: Final = "this key is not known"
WITHOUT_KEY: Final = ""
"""Stands for the integrator's id in the names of conversations that are held without a key."""


class RestChannel(InputChannel):
    """Rasa's RestInput shares one conversation among all who send no `sender`, and logs what failed; this does not.

    Each integrator has a key, and conversations are named by key and `sender`: nobody can join another's.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._secret = read_secret(settings.home, settings.secret)
        self._keys = Keys(settings.home)
        counter = Counter(settings.limits_url, self._secret)
        self._key_limit = Limit(counter, "key", "LOTSE_REST_KEY_LIMIT", settings.rest_key_limit)

    @classmethod
    def name(cls) -> str:
        """Return the name in the address."""
        return "rest"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> RestChannel:
        """Make the channel; all it needs is in the settings."""
        return cls(read_settings())

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("rest_channel")

        @routes.get("/")
        async def health(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            if not origin_is_ours(request, self._settings):
                return response.json({"error": CLOSED}, status=403)
            key = None
            if "authorization" in request.headers:
                key = self._key_of(request)
                if key is None:
                    return response.json({"error": WRONG_KEY}, status=401, headers={"WWW-Authenticate": "Bearer"})
                seconds = await self._key_limit.count(key.id)
                if seconds:
                    return too_many(seconds)
            elif not may_use_rest(request, self._settings):
                return response.json({"error": CLOSED}, status=403)
            try:
                body = request.json
            except Exception:
                body = None
            if not isinstance(body, dict):
                return response.json({"error": 'expected {"sender": "…", "message": "…"}'}, status=400)
            recall = partial(read_memory, request.app)
            return response.json(await self.answer(body, key, on_new_message, recall))

        return routes

    def _key_of(self, request: Request) -> Optional[Key]:
        """Return the key that a request brings; None if it is wrong, also where no key would be needed."""
        scheme, _, secret = request.headers["authorization"].partition(" ")
        return self._keys.find(secret.strip()) if scheme.lower() == "bearer" else None

    async def answer(
        self,
        body: dict[str, Any],
        key: Optional[Key],
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
        recall: Recall,
    ) -> list[dict[str, Any]]:
        """Return the messages of one turn; a failure inside gives the emergency numbers, never an error text."""
        # Without a sender everybody would share one conversation.
        named = str(body.get("sender") or secrets.token_urlsafe(16))[:LONGEST_SENDER]
        sender = sender_id(self._secret, self.name(), key.id if key else WITHOUT_KEY, named)
        text = clean(body.get("message"), self._secret, self._settings.max_message_length)
        home = find_home(body.get("municipality"))
        metadata = home.to_metadata() if home else None
        collector = CollectingOutputChannel()
        try:
            await on_new_message(UserMessage(text, collector, sender, input_channel=self.name(), metadata=metadata))
        except Exception:
            log.exception("a turn failed")
        messages: list[dict[str, Any]] = collector.messages
        if not any("custom" in message for message in messages):
            messages += await answer_failed(text, sender, home, recall, self._settings, self._secret)
        return [{**message, "recipient_id": named} for message in messages]


def too_many(seconds: int) -> HTTPResponse:
    """Return the refusal of a key that asks too often."""
    body = {"error": "too_many_requests", "retry_after_seconds": seconds}
    return response.json(body, status=429, headers={"Retry-After": str(seconds)})
