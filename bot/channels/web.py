"""The channel of pages: anonymous sessions, allowed origins, limits. `docs/rest.md` describes the protocol."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from functools import partial
from typing import Any, Awaitable, Callable, Final, NoReturn, Optional, get_args

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.access import client_address, origin_is_ours, read_networks
from bot.channels.conversation import answer_failed, forget, keep, read_memory
from bot.channels.homes import find_home
from bot.channels.input import clean
from bot.channels.limits import Counter, Limit
from bot.channels.once import Answered, Once
from bot.channels.sessions import Session, Sessions
from knowledge.answers.contract import Kind
from knowledge.answers.payload import read_secret
from knowledge.catalogue.database import get_engine
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.feedback import add_feedback
from knowledge.settings import Settings, read_settings
from knowledge.texts import say

log = logging.getLogger("lotse.web")
TOKEN_HEADER: Final = "X-Lotse-Token"
LONGEST_ID: Final = 64
MOST_OFFERS: Final = 12
Tell = Callable[[UserMessage], Awaitable[Any]]
Work = Callable[[Request], Awaitable[HTTPResponse]]


class Refused(Exception):
    """A request that is not answered; holds what is answered instead, never what was sent."""

    def __init__(self, status: int, error: str, headers: Optional[dict[str, str]] = None, **more: object) -> None:
        super().__init__(error)
        self.response = response.json({"error": error, **more}, status=status, headers=headers or {})


def refuse_body(detail: str) -> NoReturn:
    """Refuse a request that has another form than the protocol says."""
    raise Refused(400, "bad_request", detail=detail)


class WebChannel(InputChannel):
    """What the page and the widget talk to."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._secret = read_secret(settings.home, settings.secret)
        self._sessions = Sessions(self._secret, settings.session_minutes * 60)
        self._once = Once(settings.max_sessions)
        self._proxies = read_networks(settings.trusted_proxies)
        counter = Counter(settings.limits_url, self._secret)
        self._session_limit = Limit(counter, "session", "LOTSE_WEB_SESSION_LIMIT", settings.web_session_limit)
        self._address_limit = Limit(counter, "address", "LOTSE_WEB_ADDRESS_LIMIT", settings.web_address_limit)

    @classmethod
    def name(cls) -> str:
        """Return the name in the address."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        """Make the channel; all it needs is in the settings."""
        return cls(read_settings())

    def blueprint(self, on_new_message: Tell) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("web_channel")
        for path, method, work in (
            ("/sessions", "POST", self.open_session),
            ("/sessions", "DELETE", self.erase),
            ("/sessions/renew", "POST", self.renew),
            ("/messages", "POST", partial(self.receive, on_new_message)),
            ("/takeaway", "POST", self.take_away),
            ("/feedback", "POST", self.feedback),
        ):
            name = f"{method}{path.replace('/', '_')}".lower()
            routes.add_route(self.guard(work), path, methods=[method], name=name)
        for path in ("/sessions", "/sessions/renew", "/messages", "/takeaway", "/feedback"):
            name = f"preflight{path.replace('/', '_')}"
            routes.add_route(self.guard(preflight), path, methods=["OPTIONS"], name=name)
        return routes

    def guard(self, work: Work) -> Work:
        """Let only allowed origins in, and tell their browsers so."""

        async def guarded(request: Request) -> HTTPResponse:
            if not origin_is_ours(request, self._settings):
                return response.json({"error": "origin_not_allowed"}, status=403, headers={"Vary": "Origin"})
            try:
                answer = await work(request)
            except Refused as refused:
                answer = refused.response
            answer.headers.update(cors_headers(request))
            return answer

        return guarded

    # -- routes -------------------------------------------------------------------------------------------------

    async def open_session(self, request: Request) -> HTTPResponse:
        """Open a session, for a page's municipality if it has one."""
        await self._count(self._address_limit, client_address(request, self._proxies))
        home = find_home((read_body(request) if request.body else {}).get("municipality"))
        token = self._sessions.sign(self._sessions.open(home))
        hello = say("greet_in", place=home.district or home.name) if home else say("greet")
        return response.json(
            {
                "token": token,
                "expires_in_seconds": self._sessions.lifetime,
                "municipality": home.to_json() if home else None,
                "hello": [{"text": hello}],
            },
            headers={"Cache-Control": "no-store"},
        )

    async def renew(self, request: Request) -> HTTPResponse:
        """Return a fresh token of the same session."""
        session = await self._enter(request)
        # The token alone would live longer than what the assistant remembers.
        await keep(request.app, self._sessions.sender_of(session))
        return response.json(
            {"token": self._sessions.sign(session), "expires_in_seconds": self._sessions.lifetime},
            headers={"Cache-Control": "no-store"},
        )

    async def receive(self, on_new_message: Tell, request: Request) -> HTTPResponse:
        """Answer one message, once."""
        session = await self._enter(request)
        body = read_body(request)
        message_id, message = body.get("id"), body.get("message")
        if not isinstance(message_id, str) or not 0 < len(message_id) <= LONGEST_ID:
            refuse_body(f"id must be a text of 1 to {LONGEST_ID} characters")
        if not isinstance(message, str):
            refuse_body("message must be a text")
        turn = partial(self._answer, on_new_message, request.app, session, message)
        answered = await self._once.run(session.id, message_id, turn)
        return self._fresh(session, response.json({"messages": answered.messages}))

    async def erase(self, request: Request) -> HTTPResponse:
        """Forget a conversation at once and revoke its session."""
        session = self._read_session(request)
        self._sessions.revoke(session)
        # The page may be gone before we are done.
        await asyncio.shield(asyncio.ensure_future(self._forget(request.app, session)))
        return response.empty()

    async def take_away(self, request: Request) -> HTTPResponse:
        """Return offers as a PDF."""
        session = await self._enter(request)
        ids = read_body(request).get("offers")
        if not isinstance(ids, list) or not 0 < len(ids) <= MOST_OFFERS or not all(isinstance(i, str) for i in ids):
            refuse_body(f"offers must be a list of 1 to {MOST_OFFERS} ids")
        memory = await read_memory(request.app, self._sessions.sender_of(session))
        make = partial(make_sheet, self._settings, ids, memory.get("role") == "professional")
        sheet = await asyncio.get_running_loop().run_in_executor(None, make)
        if sheet is None:
            raise Refused(404, "no_offers", text=say("takeaway_none"))
        headers = {"Content-Disposition": 'attachment; filename="angebote.pdf"', "X-Content-Type-Options": "nosniff"}
        return self._fresh(session, response.raw(sheet, content_type="application/pdf", headers=headers))

    async def feedback(self, request: Request) -> HTTPResponse:
        """Count whether an answer helped."""
        session = await self._enter(request)
        body = read_body(request)
        helpful, category, kind = body.get("helpful"), body.get("category"), body.get("kind")
        if not isinstance(helpful, bool):
            refuse_body("helpful must be true or false")
        if category is not None and (not isinstance(category, str) or category not in CATEGORIES):
            refuse_body("category must be one of the categories or null")
        if not isinstance(kind, str) or kind not in get_args(Kind):
            refuse_body("kind must be a kind of answer")
        memory = await read_memory(request.app, self._sessions.sender_of(session))
        place = memory.get("municipality") or (session.home.municipality if session.home else None)
        engine = get_engine(self._settings.catalogue_url)
        add = partial(add_feedback, engine, date.today(), place, category, kind, helpful)
        await asyncio.get_running_loop().run_in_executor(None, add)
        return self._fresh(session, response.empty())

    # -- parts --------------------------------------------------------------------------------------------------

    async def _enter(self, request: Request) -> Session:
        """Return the session of a request that may go on."""
        await self._count(self._address_limit, client_address(request, self._proxies))
        session = self._read_session(request)
        await self._count(self._session_limit, session.id)
        if not self._sessions.is_open(session):  # erased while the counter was asked
            raise session_over()
        return session

    def _read_session(self, request: Request) -> Session:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        session = self._sessions.read(token.strip()) if scheme.lower() == "bearer" else None
        if session is None:
            raise session_over()
        return session

    async def _count(self, limit: Limit, who: str) -> None:
        seconds = await limit.count(who)
        if seconds:
            raise Refused(
                429,
                "too_many_requests",
                {"Retry-After": str(seconds)},
                text=say("too_many_requests"),
                retry_after_seconds=seconds,
            )

    def _fresh(self, session: Session, answer: HTTPResponse) -> HTTPResponse:
        answer.headers.update({TOKEN_HEADER: self._sessions.sign(session), "Cache-Control": "no-store"})
        return answer

    async def _answer(self, on_new_message: Tell, app: Sanic, session: Session, message: str) -> Answered:
        text = clean(message, self._secret, self._settings.max_message_length)
        sender = self._sessions.sender_of(session)
        collector = CollectingOutputChannel()
        metadata = session.home.to_metadata() if session.home else None
        try:
            await on_new_message(UserMessage(text, collector, sender, input_channel=self.name(), metadata=metadata))
        except Exception:
            log.exception("a turn failed")
        messages: list[dict[str, Any]] = collector.messages
        complete = any("custom" in entry for entry in messages)
        if not complete:
            recall = partial(read_memory, app)
            messages += await answer_failed(text, sender, session.home, recall, self._settings, self._secret)
        # The sender is a name inside; the page knows its session by the token.
        return Answered([{key: entry[key] for key in entry if key != "recipient_id"} for entry in messages], complete)

    async def _forget(self, app: Sanic, session: Session) -> None:
        await self._once.forget(session.id)
        await forget(app, self._sessions.sender_of(session))


async def preflight(_: Request) -> HTTPResponse:
    """Answer a browser's question whether it may send a request."""
    return response.empty(
        headers={
            "Access-Control-Allow-Methods": "POST, DELETE",
            "Access-Control-Allow-Headers": "Authorization, Content-Type",
            "Access-Control-Max-Age": "600",
        }
    )


def cors_headers(request: Request) -> dict[str, str]:
    """Return the headers that let an allowed page read an answer; never a wildcard."""
    origin = request.headers.get("origin")
    if origin is None:
        return {"Vary": "Origin"}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Expose-Headers": f"{TOKEN_HEADER}, Retry-After",
        "Vary": "Origin",
    }


def read_body(request: Request) -> dict[str, Any]:
    """Return the JSON object that was sent."""
    try:
        body = request.json
    except (SanicException, RecursionError):
        body = None
    if not isinstance(body, dict):
        refuse_body("the body must be a JSON object")
    return body


def session_over() -> Refused:
    """Return the refusal of a token that is missing, expired, revoked or not ours."""
    return Refused(401, "session_over", {"WWW-Authenticate": "Bearer"}, text=say("session_over"))


def make_sheet(settings: Settings, ids: list[str], professional: bool) -> Optional[bytes]:
    """Return the PDF of those offers that may be shown now; None if none is left."""
    # Slow to import, and most conversations end without it.
    from bot.channels.takeaway import may_show, render_takeaway
    from knowledge.catalogue.dao import fetch_offers

    today = date.today()
    found = fetch_offers(get_engine(settings.catalogue_url), list(dict.fromkeys(ids)))
    shown = [offer for offer in found if may_show(offer, today, professional)]
    return render_takeaway(shown, today) if shown else None
