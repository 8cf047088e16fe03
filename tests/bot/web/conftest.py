"""A real Chromium, a server with the real channels and recorded answers, and a municipality's server beside it."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright
from sanic import Sanic
from sanic.http import Http

from bot.asking import free_port
from bot.channels.page import PageChannel
from bot.channels.web import WebChannel
from knowledge.settings import ROOT, Settings
from tests.bot.channels.conftest import FakeAgent

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
PATIENCE = 30_000
RECORDED: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "answers.json").read_text(encoding="utf-8"))
"""Answers of the real assistant: by name, the message and the messages of the answer."""
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what drives a browser where there is none."""
    skip = pytest.mark.skip(reason="no Chromium is installed (make test installs it where it can)")
    for item in items:
        if item.get_closest_marker("browser") and CHROMIUM is None:
            item.add_marker(skip)


def web_tool(name: str) -> str:
    """Return the source of a tool that `scripts/browser.py` fetches, or skip."""
    found = sorted((ROOT / ".tools" / "web").glob(f"{name}-*.js"))
    if not found:
        pytest.skip(f"{name} is not there: `python3 scripts/browser.py` fetches it with npm")
    return found[-1].read_text(encoding="utf-8")


@dataclass
class RecordedAgent(FakeAgent):
    """Answers what is recorded for a message, else with a greeting."""

    wait: float = 0.0
    """Seconds until it answers."""

    async def handle_message(self, message: Any) -> None:
        async with self.lock_store.lock(message.sender_id):
            self.heard.append(message)
            await asyncio.sleep(self.wait)
            entries = {entry["message"]: entry["messages"] for entry in RECORDED.values()}
            for entry in entries.get(message.text, RECORDED["greeting"]["messages"]):
                if "custom" in entry:
                    await message.output_channel.send_custom_json(message.sender_id, entry["custom"])
                else:
                    await message.output_channel.send_text_message(message.sender_id, entry["text"])
            self.tracker_store.kept.setdefault(message.sender_id, {"role": "family"})

    def count(self, text: str) -> int:
        """Return how often a message was heard."""
        return sum(message.text == text for message in self.heard)


class Stage:
    """A running server in a thread."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.agent = RecordedAgent()
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()
        assert self._ready.wait(20)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._start())
        self._ready.set()
        self._loop.run_forever()

    async def _start(self) -> None:
        app = Sanic(f"stage_{secrets.token_hex(8)}", configure_logging=False)
        app.config.FALLBACK_ERROR_FORMAT = "json"
        app.ctx.agent = self.agent
        for channel in (WebChannel(self.settings), PageChannel(self.settings)):
            prefix = "/" if channel.url_prefix() == "/" else f"/webhooks/{channel.url_prefix()}"
            app.blueprint(channel.blueprint(self.agent.handle_message), url_prefix=prefix)
        server = await app.create_server("127.0.0.1", self.port, return_asyncio_server=True, access_log=False)
        await server.startup()
        self._server = server

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)


@dataclass
class Town:
    """A municipality's own server: another origin, with pages and headers of its own."""

    pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By path, the page and its Content-Security-Policy."""
    url: str = ""

    def put(self, path: str, body: str, policy: str = "", head: str = "") -> str:
        """Publish a page and return its address."""
        page = f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title>{head}</head>'
        self.pages[path] = (f"{page}<body><main><h1>Stadt</h1>{body}</main></body></html>", policy)
        return self.url + path


@pytest.fixture(scope="package")
def town() -> Iterator[Town]:
    """The municipality's server."""
    town = Town()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body, policy = town.pages.get(self.path, ("", ""))
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    town.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield town
    server.shutdown()


@pytest.fixture(scope="package")
def stage(town: Town, tmp_path_factory: pytest.TempPathFactory, sqlite_catalogue: Any) -> Iterator[Stage]:
    """The server with recorded answers; the municipality's pages may use it."""
    patch = pytest.MonkeyPatch()
    # Sanic rewrites its own methods when an app starts, which works only for the first one of a process.
    if not Http.http1_request_header.__code__.co_filename.endswith(".py"):
        patch.setattr("sanic.app.TouchUp.run", lambda _: None)
    stage = Stage(
        Settings(
            home=tmp_path_factory.mktemp("stage"),
            database_url=str(sqlite_catalogue.url),
            secret="geheim",
            allow_origins=town.url,
            web_session_limit="1000/minute",
            web_address_limit="10000/minute",
            operator_name="Stadt Neuss, <Jugendamt>",
            contact_email="familie@example.org",
        )
    )
    yield stage
    stage.stop()
    patch.undo()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Chat:
    """A page with the chat."""

    def __init__(self, page: Page, errors: list[str]) -> None:
        self.page = page
        self.errors = errors
        self.widget = page.locator("familien-lotse")

    @property
    def box(self) -> Locator:
        return self.widget.get_by_role("textbox", name="Ihre Nachricht")

    @property
    def turns(self) -> Locator:
        return self.widget.locator(".turn.bot:not(.hello)")

    def button(self, name: str, exact: bool = True) -> Locator:
        return self.widget.get_by_role("button", name=name, exact=exact)

    def ready(self) -> Chat:
        """Wait for the greeting."""
        expect(self.widget.locator(".hello").first).to_be_visible(timeout=PATIENCE)
        return self

    def ask(self, text: str) -> Chat:
        """Send a message and wait for its answer."""
        before = self.turns.count()
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.turns).to_have_count(before + 1, timeout=PATIENCE)
        return self

    def say(self, name: str) -> Chat:
        """Send the message of a recorded answer."""
        return self.ask(RECORDED[name]["message"])

    def barriers(self, rule: str = "") -> list[str]:
        """Return what axe-core complains about, by all its rules for WCAG 2.2 AA or by one."""
        before = len(self.errors)
        self.page.evaluate(web_tool("axe-core"))
        only = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": AXE_TAGS}
        found = self.page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only)
        del self.errors[before:]  # axe-core itself tries inline styles, which our policy forbids
        return [
            f"{broken['id']}: {node['target']} {node.get('failureSummary')}"
            for broken in found["violations"]
            for node in broken["nodes"]
        ]

    def stored(self) -> str:
        """Return all that the tab keeps."""
        return self.page.evaluate("JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])")


OpenChat = Callable[..., Chat]


@pytest.fixture
def open_chat(browser: Browser, stage: Stage, town: Town) -> Iterator[OpenChat]:
    """Open the chat in a browser profile of its own; at the end nobody else was asked and nothing failed."""
    contexts: list[BrowserContext] = []
    foreign: list[str] = []
    errors: list[str] = []

    def open_chat(
        address: str = "/",
        quiet: bool = True,
        script: str = "",
        clock: bool = False,
        ways_out: Sequence[str] = (),
        **options: Any,
    ) -> Chat:
        context = browser.new_context(**{"viewport": PHONE, "locale": "de-DE", **options})
        contexts.append(context)
        own = (stage.url, town.url, "blob:", *ways_out)
        context.on("request", lambda sent: None if sent.url.startswith(own) else foreign.append(sent.url))
        context.on("weberror", lambda error: errors.append(str(error.error)))
        if quiet:
            context.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        if clock:
            page.clock.install()
        page.goto(stage.url + address if address.startswith("/") else address)
        return Chat(page, errors)

    yield open_chat
    for context in contexts:
        context.close()
    assert foreign == [], "the chat talks to nobody else"
    assert errors == []


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture for the docs when asked to."""
    folder = os.environ.get("LOTSE_TEST_PICTURES")
    if folder:
        page.wait_for_timeout(600)
        page.screenshot(path=str(Path(folder) / f"{name}.png"))
