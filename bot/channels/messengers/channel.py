"""The Rasa channel that all messengers share: a webhook that proves, keeps and says 200 at once."""

from __future__ import annotations

import asyncio
import json
import logging
from functools import partial
from typing import Any, ClassVar

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic, response
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.conversation import read_memory
from bot.channels.messengers.base import Platform
from bot.channels.messengers.conversation import Conversation, OnNewMessage
from bot.channels.messengers.inbox import Inbox
from bot.channels.messengers.sender import Sender
from bot.channels.messengers.store import Store
from knowledge.answers.payload import read_secret
from knowledge.settings import PREFIX, Settings, read_settings
from knowledge.topics.store import get_topics

log = logging.getLogger("lotse.messengers")


class MessengerChannel(InputChannel):
    """One messenger; off unless it is named in the settings and has all it needs."""

    platform_class: ClassVar[type[Platform]]

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.is_on = is_on(self.platform_class, settings)

    @classmethod
    def name(cls) -> str:
        """Return the name in the address."""
        return cls.platform_class.name

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> MessengerChannel:
        """Make the channel; all it needs is in the settings."""
        return cls(read_settings())

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes; a messenger that is off answers 404."""
        routes = Blueprint(f"{self.name()}_channel")
        if self.is_on:
            self._add_routes(routes, on_new_message)
        else:
            routes.add_route(refuse, "/webhook", methods=["GET", "POST"])
        return routes

    def _add_routes(self, routes: Blueprint, on_new_message: OnNewMessage) -> None:
        platform = self.platform_class(self._settings)
        secret = read_secret(self._settings.home, self._settings.secret)
        store = Store(self._settings.home)
        conversation = Conversation(platform, store, secret, on_new_message)
        inbox = Inbox(platform, store, Sender(platform), conversation.reply, secret)

        @routes.get("/webhook")
        async def handshake(request: Request) -> HTTPResponse:
            challenge = platform.handshake({name: request.args.get(name) for name in request.args})
            return response.text("", status=403) if challenge is None else response.text(challenge)

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            return await accept(platform, inbox, request)

        async def start(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
            conversation.recall = partial(read_memory, app)
            # Read beside the server, not at the first message.
            asyncio.get_running_loop().run_in_executor(None, get_topics)
            await inbox.start()

        async def stop(_: Sanic, __: asyncio.AbstractEventLoop) -> None:
            await inbox.stop()

        routes.listener("after_server_start")(start)
        routes.listener("before_server_stop")(stop)


async def refuse(_: Request) -> HTTPResponse:
    """Answer as if there were no such address."""
    raise NotFound("no such messenger")


async def accept(platform: Platform, inbox: Inbox, request: Request) -> HTTPResponse:
    """Answer a webhook: 403 if the platform did not send it, 503 if it could not be kept, else 200."""
    if not platform.is_genuine(request.headers, request.body):
        return response.text("", status=403)
    try:
        update = json.loads(request.body)
    except (ValueError, RecursionError):
        update = None
    if not isinstance(update, dict):
        return response.text("", status=400)
    try:
        await inbox.accept(list(platform.read(update)))
    except SQLAlchemyError:
        log.exception("messages could not be kept")
        return response.text("", status=503)
    return response.text(platform.received)


def is_on(platform: type[Platform], settings: Settings) -> bool:
    """Tell whether a messenger is named in the settings and has all that it needs; say what is missing."""
    if platform.name not in {name.strip().lower() for name in settings.messengers.split(",")}:
        return False
    missing = [f"{PREFIX}{name.upper()}" for name in platform.required if not getattr(settings, name)]
    if missing:
        log.error("%s stays off: %s not set", platform.name, ", ".join(missing))
    return not missing
