"""The pages of the server: the chat, its widget for other pages, what the law wants to be said, the interfaces."""

from __future__ import annotations

import gzip
import hashlib
import re
from html import escape
from pathlib import Path
from string import Template
from typing import Any, Awaitable, Callable, Final, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.openapi import get_openapi
from knowledge.settings import Settings, read_settings

WEB: Final = Path(__file__).resolve().parent.parent / "web"
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
PAGES: Final = {"datenschutz": "datenschutz.html", "barrierefreiheit": "barrierefreiheit.html"}
WIDGET: Final = "familien-lotse.js"
FRAME: Final = "einbetten"
PARTS: Final = (
    "texts",
    "dom",
    "links",
    "colours",
    "store",
    "client",
    "voice",
    "cards",
    "answers",
    "panel",
    "element",
)
"""The widget's source in the order in which it is read; `bot/web/widget/<part>.js`."""
LONGEST_PLACE: Final = 80
ORIGIN: Final = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?")
HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    # The widget's files are meant for pages of others.
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class PageChannel(InputChannel):
    """Serves the files of `bot/web/` and `/openapi.json`; the page itself talks to the web channel."""

    def __init__(self, settings: Optional[Settings] = None) -> None:
        self._settings = settings or read_settings()

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
        files = {path.name: path for path in WEB.iterdir() if path.suffix in TYPES and path.suffix != ".html"}

        @routes.get("/")
        async def index(request: Request) -> HTTPResponse:
            return self.send(request, (WEB / "index.html").read_bytes(), ".html")

        @routes.get("/favicon.ico")
        async def icon(_: Request) -> HTTPResponse:
            # Browsers ask for it by themselves; the page has none.
            return response.empty()

        @routes.get("/openapi.json")
        async def openapi(_: Request) -> HTTPResponse:
            return response.json(get_openapi(), headers={"Cache-Control": "no-cache"})

        @routes.get("/<name:str>")
        async def file(request: Request, name: str) -> HTTPResponse:
            if name in PAGES:
                return self.send(request, fill(PAGES[name], **legal_values(self._settings)), ".html")
            if name == FRAME:
                place = (request.args.get("kommune") or "")[:LONGEST_PLACE]
                return self.send(request, fill("einbetten.html", municipality=escape(place)), ".html", embedded=True)
            if name == WIDGET:
                return self.send(request, read_widget(), ".js")
            if name not in files:
                raise NotFound("no such file")
            return self.send(request, files[name].read_bytes(), files[name].suffix)

        return routes

    def send(self, request: Request, body: bytes, suffix: str, embedded: bool = False) -> HTTPResponse:
        """Return a file, packed for browsers that can unpack it, or word that it has not changed."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        framing = " ".join(["'self'", *framing_origins(self._settings)]) if embedded else "'self'"
        policy = f"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {framing}"
        headers = {**HEADERS, "Content-Security-Policy": policy, "ETag": tag, "Vary": "Accept-Encoding"}
        if tag in request.headers.get("if-none-match", ""):
            return response.empty(status=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            body = gzip.compress(body, mtime=0)
            headers["Content-Encoding"] = "gzip"
        return response.raw(body, content_type=TYPES[suffix], headers=headers)


def read_widget() -> bytes:
    """Return the widget's source in one file, as it is now, so that editing it needs no restart."""
    parts = "\n".join((WEB / "widget" / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    return f'(function () {{\n"use strict";\n\n{parts}}})();\n'.encode()


def fill(name: str, **values: str) -> bytes:
    """Return a page with its placeholders filled; the values are HTML.

    Raises:
        KeyError: a placeholder has no value.
    """
    return Template((WEB / name).read_text(encoding="utf-8")).substitute(values).encode()


def framing_origins(settings: Settings) -> list[str]:
    """Return the origins whose pages may show the chat in a frame: those that may use the web channel."""
    entries = (entry.strip().rstrip("/") for entry in settings.allow_origins.split(","))
    return [entry for entry in entries if ORIGIN.fullmatch(entry)]


def legal_values(settings: Settings) -> dict[str, str]:
    """Return what the pages on privacy and accessibility say of whoever runs the assistant, as HTML."""
    contact = escape(settings.contact_email.strip())
    is_form = contact.startswith("https://")
    address = contact if is_form else f"mailto:{contact}"
    return {
        "operator": escape(settings.operator_name.strip()) or missing("LOTSE_OPERATOR_NAME"),
        "contact": f'<a href="{address}">{contact}</a>' if contact else missing("LOTSE_CONTACT_EMAIL"),
        "minutes": str(settings.session_minutes),
    }


def missing(name: str) -> str:
    """Return what stands where a setting is missing, for operators to see."""
    return f"<mark>[{name}]</mark>"
