"""The demo page with the chat, at the root of the server, and the description of the interfaces."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Awaitable, Callable, Final

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.openapi import get_openapi

WEB: Final = Path(__file__).resolve().parent.parent / "web"
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class PageChannel(InputChannel):
    """Serves the files of `bot/web/` and `/openapi.json`; the page itself talks to the web channel."""

    @classmethod
    def name(cls) -> str:
        """Return the name of the channel."""
        return "page"

    def url_prefix(self) -> str:
        """Return the root, so that the page stands at http://localhost:5005/."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes."""
        routes = Blueprint("page_channel")
        files = {path.name: path for path in WEB.iterdir() if path.suffix in TYPES}

        @routes.get("/")
        async def index(_: Request) -> HTTPResponse:
            return serve(files["index.html"])

        @routes.get("/favicon.ico")
        async def icon(_: Request) -> HTTPResponse:
            # Browsers ask for it by themselves; the page has none.
            return response.empty()

        @routes.get("/openapi.json")
        async def openapi(_: Request) -> HTTPResponse:
            return response.json(get_openapi(), headers={"Cache-Control": "no-cache"})

        @routes.get("/<name:str>")
        async def file(_: Request, name: str) -> HTTPResponse:
            if name not in files:
                raise NotFound("no such file")
            return serve(files[name])

        return routes


def serve(path: Path) -> HTTPResponse:
    """Return a file as it is now, so that editing it needs no restart."""
    return response.raw(path.read_bytes(), content_type=TYPES[path.suffix], headers=HEADERS)
