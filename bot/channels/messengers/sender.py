"""Send requests to a platform: patient where that may help, never in a hurry, never for ever."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from typing import Any, Callable, Final, Literal, Optional

import aiohttp

from bot.channels.messengers.base import Call, Platform, Verdict, as_dict

log = logging.getLogger("lotse.messengers")
Outcome = Literal["sent", "refused", "given up", "stopped"]
FIRST_WAIT: Final = 0.5
LONGEST_WAIT: Final = 60.0
TIMEOUT: Final = aiohttp.ClientTimeout(total=15, connect=5)
NOTICE_TIMEOUT: Final = aiohttp.ClientTimeout(total=3)
LONGEST_BODY: Final = 64 * 1024


class Sender:
    """The connection to one platform."""

    def __init__(self, platform: Platform, chance: Callable[[], float] = random.random) -> None:
        self._platform = platform
        self._chance = chance
        self._session: Optional[aiohttp.ClientSession] = None
        self._stopping = asyncio.Event()

    async def send(self, call: Call, until: float) -> Outcome:
        """Send one request; try again while that may help, at most until a point in time (seconds since 1970).

        Where the line breaks after the platform has taken the message, it is sent twice: platforms offer no way
        to tell, and a number that does not arrive is worse than one that arrives twice.
        """
        attempt = 0
        while not self._stopping.is_set():
            verdict = await self._once(call, TIMEOUT)
            if verdict.outcome == "sent":
                return "sent"
            if verdict.outcome == "refused":
                log.warning("%s refuses a message: %s", self._platform.name, verdict.reason)
                return "refused"
            wait = max(verdict.wait, self._backoff(attempt))
            attempt += 1
            if time.time() + wait > until:
                log.warning("%s does not take a message: %s, given up", self._platform.name, verdict.reason)
                return "given up"
            await self._sleep(wait)
        return "stopped"

    async def notify(self, call: Call) -> None:
        """Send one request that may fail."""
        await self._once(call, NOTICE_TIMEOUT)

    def stop(self) -> None:
        """Begin no further attempt; one under way may end."""
        self._stopping.set()

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()

    def _backoff(self, attempt: int) -> float:
        return float(min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(attempt, 10)) * (0.5 + self._chance() / 2))

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except asyncio.TimeoutError:
            return

    async def _once(self, call: Call, timeout: aiohttp.ClientTimeout) -> Verdict:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        try:
            async with self._session.post(
                call.url,
                json=call.json,
                headers=call.headers,
                params=call.query,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                body = await read_body(response)
                return self._platform.judge(response.status, response.headers, body)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            # The text of these errors may hold the address, and with it a key.
            return Verdict("retry", reason=type(error).__name__)


async def read_body(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """Return a response's JSON object, empty if it is none."""
    if 200 <= response.status < 300:
        return {}
    try:
        return as_dict(json.loads(await response.content.read(LONGEST_BODY)))
    except (ValueError, RecursionError):
        return {}
