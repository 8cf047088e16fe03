"""How often somebody may ask, counted by the library `limits` in memory or on a Redis server."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from typing import Final

from limits import RateLimitItem, parse_many
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

from bot.channels.senders import sender_id

log = logging.getLogger("lotse.limits")
MEMORY: Final = "memory:"


class Limit:
    """One kind of limit, such as that of a session."""

    def __init__(self, counter: Counter, kind: str, setting: str, text: str) -> None:
        """Read a limit.

        Args:
            kind: names what is counted; different kinds do not share counts.
            setting: the variable that holds the limit, for the error.
            text: such as "20/minute;240/hour".

        Raises:
            ValueError: the text is no limit.
        """
        self._counter = counter
        self._kind = kind
        try:
            self._items = parse_many(text)
        except ValueError:
            raise ValueError(f'{setting} must be limits such as "20/minute;240/hour", not {text!r}') from None

    async def count(self, who: str) -> int:
        """Count one request; return 0 if it may go on, else the seconds to wait, at least 1."""
        return await self._counter.count(self._items, self._kind, who)


class Counter:
    """Where requests are counted. What is stored is a digest of who asks, not their address."""

    def __init__(self, url: str, secret: str) -> None:
        """Choose the place.

        Raises:
            limits.errors.ConfigurationError: the URL names no store, or one whose library is missing.
        """
        self._secret = secret
        self._in_memory = url.startswith(MEMORY)
        self._storage = storage_from_string(url)  # the strategy holds no more than a weak reference
        self._strategy = FixedWindowRateLimiter(self._storage)

    async def count(self, items: list[RateLimitItem], kind: str, who: str) -> int:
        """Count one request against all limits of a kind; return the seconds to wait, 0 for none."""
        name = sender_id(self._secret, kind, who)
        if self._in_memory:
            return self._count(items, name)
        try:
            return await asyncio.get_running_loop().run_in_executor(None, self._count, items, name)
        except Exception:
            # Somebody in need must not be refused because a counter is away.
            log.exception("requests cannot be counted")
            return 0

    def _count(self, items: list[RateLimitItem], name: str) -> int:
        refused = [item for item in items if not self._strategy.hit(item, name)]
        if not refused:
            return 0
        ends = max(self._strategy.get_window_stats(item, name)[0] for item in refused)
        return max(math.ceil(ends - time.time()), 1)
