"""Rasa's own REST form, made safe: POST /webhooks/rest/webhook {"sender": …, "message": …}."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Awaitable, Callable, Final

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.access import may_use_rest, origin_is_ours
from bot.channels.input import clean
from knowledge.answers.contract import Answer, Understood
from knowledge.answers.payload import read_secret
from knowledge.settings import Settings, read_settings
from knowledge.texts import say

log = logging.getLogger("lotse.rest")
LONGEST_SENDER: Final = 128
CLOSED: Final = "REST is closed: it is open on loopback only, until keys are configured"


class RestChannel(InputChannel):
    """Rasa's RestInput shares one conversation among all who send no `sender`, and logs what failed; this does not."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._secret = read_secret(settings.home, settings.secret)

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
            if not may_use_rest(request, self._settings) or not origin_is_ours(request, self._settings):
                return response.json({"error": CLOSED}, status=403)
            try:
                body = request.json
            except Exception:
                body = None
            if not isinstance(body, dict):
                return response.json({"error": 'expected {"sender": "…", "message": "…"}'}, status=400)
            return response.json(await self.answer(body, on_new_message))

        return routes

    async def answer(
        self, body: dict[str, Any], on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> list[dict[str, Any]]:
        """Return the messages of one turn; a failure inside gives the emergency numbers, never an error text."""
        # Without a sender everybody would share one conversation.
        sender = str(body.get("sender") or secrets.token_urlsafe(16))[:LONGEST_SENDER]
        text = clean(body.get("message"), self._secret, self._settings.max_message_length)
        collector = CollectingOutputChannel()
        try:
            await on_new_message(UserMessage(text, collector, sender, input_channel=self.name()))
        except Exception:
            log.exception("a turn failed")
        messages: list[dict[str, Any]] = collector.messages
        if not any("custom" in message for message in messages):
            messages = [*messages, *failure(sender)]
        return messages


def failure(sender: str) -> list[dict[str, Any]]:
    """Return what is said when the action server or the model is away."""
    return [
        {"recipient_id": sender, "text": say("failure")},
        {"recipient_id": sender, "custom": Answer(kind="redirect", understood=Understood()).to_payload()},
    ]
