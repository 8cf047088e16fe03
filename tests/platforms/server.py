"""What the platforms have in common: a server on loopback in a thread of its own, with faults on order."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Optional, TypeVar

from aiohttp import ClientError, ClientSession, ClientTimeout, web

T = TypeVar("T")
P = TypeVar("P", bound="Platform")
WINDOW = 24 * 3600.0
"""Seconds after a person's last message in which a business may answer freely, at Messenger and WhatsApp alike."""


@dataclass
class Button:
    """Something that a person could tap; `payload` is what comes back, or the address that opens."""

    title: str
    payload: str


@dataclass
class Seen:
    """One message as a person saw it; `at` is a monotonic time in seconds."""

    person: str
    text: str
    buttons: list[Button] = field(default_factory=list)
    at: float = field(default_factory=time.monotonic)


@dataclass
class Call:
    """One call of the business, accepted or not; `message` tells whether it would have shown the person something."""

    path: str
    body: Any
    status: int
    message: bool
    at: float = field(default_factory=time.monotonic)


class Refusal(Exception):
    """A platform refuses a call: its status, its error body and headers."""

    def __init__(self, status: int, body: dict[str, Any], headers: Optional[dict[str, str]] = None) -> None:
        super().__init__(body)
        self.status = status
        self.body = body
        self.headers = headers or {}


@dataclass
class Fault:
    """What happens to a call that would show a message: a refusal, a wait in seconds, or an answer that gets lost.

    With `person` it happens only to messages to that person.
    """

    refusal: Optional[Refusal] = None
    wait: float = 0.0
    lose_answer: bool = False
    times: int = 1
    person: Optional[str] = None


@dataclass
class Delivery:
    """How a webhook call went: the status of each attempt, `None` where there was none, the seconds, and the end."""

    statuses: list[Optional[int]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    accepted: bool = False


class Platform:
    """A platform's server; use it as a context manager.

    `webhook` is the address that gets the events; `patience` the seconds that an answer of the webhook may take,
    `backoff` the seconds before the first redelivery (each later wait is twice as long) and `attempts` their number.
    """

    def __init__(self, webhook: str = "", patience: float = 5.0, backoff: float = 0.1, attempts: int = 6) -> None:
        self.webhook = webhook
        self.patience = patience
        self.backoff = backoff
        self.attempts = attempts
        self.seen: list[Seen] = []
        self.calls: list[Call] = []
        self.typing: list[str] = []
        self.faults: list[Fault] = []
        self.blocked: set[str] = set()
        self.last_wrote: dict[str, float] = {}
        self.port = 0
        self._passed = 0.0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    # What a platform adds.

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses that the platform offers."""
        raise NotImplementedError

    def recipient(self, body: Any) -> str:
        """Return whom a message is for; empty where it does not say."""
        raise NotImplementedError

    # Life.

    def __enter__(self: P) -> P:
        self._thread.start()
        self._run(self._open())
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.port}"

    async def _open(self) -> None:
        self._client = ClientSession()
        application = web.Application(client_max_size=2**22)
        application.add_routes(self.routes())
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await self._listen()

    async def _listen(self) -> None:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        self._site = web.SockSite(self._runner, listener)
        await self._site.start()

    async def _close(self) -> None:
        for task in asyncio.all_tasks():
            if task is not asyncio.current_task():
                task.cancel()
        await self._runner.cleanup()
        await self._client.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def later(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Start something on the platform's own thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    # Faults.

    def refuse(self, refusal: Refusal, times: int = 1) -> None:
        """Refuse the next messages."""
        self.faults.append(Fault(refusal=refusal, times=times))

    def slow(self, seconds: float, times: int = 1, person: Optional[str] = None) -> None:
        """Take so long for each of the next messages."""
        self.faults.append(Fault(wait=seconds, times=times, person=person))

    def lose_answers(self, times: int = 1) -> None:
        """Show the next messages to the person, but break the connection instead of answering."""
        self.faults.append(Fault(lose_answer=True, times=times))

    @contextmanager
    def dead(self) -> Iterator[None]:
        """Refuse connections while inside."""
        self._run(self._die())
        try:
            yield
        finally:
            self._run(self._listen())

    async def _die(self) -> None:
        await self._site.stop()
        # Connections that are kept open would still be served.
        assert self._runner.server is not None
        for connection in list(self._runner.server.connections):
            connection.force_close()
            if connection.transport is not None:
                connection.transport.abort()

    def let_pass(self, seconds: float) -> None:
        """Move the platform's clock, for its 24-hour window."""
        self._passed += seconds

    def now(self) -> float:
        """Return the platform's time: seconds since 1970."""
        return time.time() + self._passed

    def outside_window(self, person: str) -> bool:
        """Tell whether a person's last message is too long ago for a free answer."""
        return self.now() - self.last_wrote[person] > WINDOW

    # What the business calls.

    async def serve(
        self, request: web.Request, body: Any, is_message: bool, act: Callable[[], dict[str, Any]]
    ) -> web.StreamResponse:
        """Answer a call by `act`, unless a fault comes first, and note it."""
        fault = self._next_fault(self.recipient(body)) if is_message else Fault()
        if fault.wait:
            await asyncio.sleep(fault.wait)
        try:
            if fault.refusal is not None:
                raise fault.refusal
            answer, status, headers = act(), 200, {}
        except Refusal as refusal:
            answer, status, headers = refusal.body, refusal.status, refusal.headers
        self.calls.append(Call(request.path, body, status, is_message))
        if fault.lose_answer and request.transport is not None:
            request.transport.abort()
        return web.json_response(answer, status=status, headers=headers)

    def _next_fault(self, person: str) -> Fault:
        self.faults = [fault for fault in self.faults if fault.times > 0]
        for fault in self.faults:
            if fault.person in (None, person):
                fault.times -= 1
                return fault
        return Fault()

    # What the platform calls.

    async def attempt(self, raw: bytes, headers: dict[str, str]) -> Optional[int]:
        """Call the webhook once; return its status, or `None` if there was none in time."""
        try:
            async with self._client.post(
                self.webhook, data=raw, headers=headers, timeout=ClientTimeout(total=self.patience)
            ) as answer:
                await self.hear_answer(await answer.read())
                return answer.status
        except (ClientError, asyncio.TimeoutError, OSError):
            return None

    async def hear_answer(self, raw: bytes) -> None:
        """Read what the webhook answered; most platforms do not."""

    def good(self, status: Optional[int]) -> bool:
        """Tell whether a platform takes a status for received."""
        return status == 200

    async def insist(self, raw: bytes, headers: dict[str, str]) -> Delivery:
        """Call the webhook until it takes the event or the attempts are used up."""
        delivery = Delivery()
        for attempt in range(self.attempts):
            if attempt:
                await asyncio.sleep(self.backoff * 2 ** (attempt - 1))
            started = time.monotonic()
            delivery.statuses.append(await self.attempt(raw, headers))
            delivery.seconds.append(time.monotonic() - started)
            delivery.accepted = self.good(delivery.statuses[-1])
            if delivery.accepted:
                break
        return delivery

    def post(self, raw: bytes, headers: Optional[dict[str, str]] = None) -> Optional[int]:
        """Call the webhook once with any bytes and headers, as a stranger could."""
        return self._run(self.attempt(raw, {"Content-Type": "application/json", **(headers or {})}))

    # What was seen.

    def texts(self, person: str) -> list[str]:
        """Return what one person was told, in order."""
        return [message.text for message in list(self.seen) if message.person == person]

    def show(self, person: str, text: str, buttons: list[Button]) -> None:
        """Show a person a message."""
        self.seen.append(Seen(person, text, buttons))

    def wait_for(self, happened: Callable[[], object], seconds: float = 10.0) -> bool:
        """Wait until something happened; tell whether it did."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if happened():
                return True
            time.sleep(0.01)
        return bool(happened())

    def settle(self, quiet: float = 0.3, seconds: float = 10.0) -> None:
        """Wait until nobody has called for a while."""
        deadline = time.monotonic() + seconds
        count, since = len(self.calls), time.monotonic()
        while time.monotonic() < deadline and time.monotonic() - since < quiet:
            time.sleep(0.01)
            if len(self.calls) != count:
                count, since = len(self.calls), time.monotonic()
